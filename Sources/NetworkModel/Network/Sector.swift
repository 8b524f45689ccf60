// Sectors: the part of society that an actor belongs to, how it is called and how it is drawn.

/// The part of society that an actor belongs to.
public struct Sector: Hashable, Sendable {
  /// The id of a sector.
  public typealias ID = Identifier<Sector>

  /// The id by which actors refer to it.
  public var id: ID
  /// The name of one member, in the singular: *university*.
  public var label: LocalizedText?
  /// The name of the members together: *universities*; where it is missing, the label serves.
  public var plural: LocalizedText?
  /// The helix it belongs to.
  public var helix: Helix?
  /// The outline that its actors are drawn with.
  public var shape: Shape?
  /// The color that its actors are filled with.
  public var color: Color?
  /// Whether its actors can be asked to a meeting, unless they say otherwise; nil is yes.
  public var invitable: Bool?
  /// The user's own keys.
  public var additional: [Attribute]

  /// A sector; only the id is required, and a built-in sector supplies what is missing.
  public init(
    id: ID, label: LocalizedText? = nil, plural: LocalizedText? = nil, helix: Helix? = nil, shape: Shape? = nil,
    color: Color? = nil, invitable: Bool? = nil, additional: [Attribute] = []
  ) {
    self.id = id
    self.label = label
    self.plural = plural
    self.helix = helix
    self.shape = shape
    self.color = color
    self.invitable = invitable
    self.additional = additional
  }

  /// One of the four helices of the quadruple-helix model (Carayannis and Campbell 2009, doi:10.1504/IJTM.2009.023374).
  public enum Helix: String, CaseIterable, Sendable, Hashable {
    /// Universities and research.
    case academia
    /// Public authorities.
    case government
    /// Companies and their associations.
    case industry
    /// Patients, citizens and their associations.
    case civilSociety
  }

  /// An outline by which sectors can be distinguished without color.
  public enum Shape: String, CaseIterable, Sendable, Hashable {
    /// An oval.
    case ellipse
    /// Eight corners.
    case octagon
    /// A rectangle.
    case box
    /// Six corners.
    case hexagon
    /// A rectangle with a tab on its upper edge, as on a folder.
    case tab
    /// A rectangle with round corners.
    case rounded
    /// A rectangle with two small teeth on its left edge.
    case component
    /// A rectangle with a folded corner.
    case note
    /// A rectangle with cut corners at the top, as a house seen from the side.
    case house
    /// A rectangle with double lines at the sides.
    case cylinder
  }

  /// A color of the sRGB space.
  public struct Color: Hashable, Sendable, CustomStringConvertible {
    /// Red, 0–255.
    public let red: UInt8
    /// Green, 0–255.
    public let green: UInt8
    /// Blue, 0–255.
    public let blue: UInt8

    /// A color by its parts, each 0–255.
    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// A color written as `#8DB9F0`; nil for anything else.
    public init?(_ text: String) {
      guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
        text.utf8.dropFirst().allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
        let value = UInt32(text.dropFirst(), radix: 16)
      else { return nil }
      self.init(red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
    }

    /// The color as `#8DB9F0`.
    public var description: String {
      "#"
        + [red, green, blue].map { part in
          let digits = String(part, radix: 16, uppercase: true)
          return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }
  }
}

extension Sector {
  /// The sector of actors whose sector is not known.
  public static let unknown: ID = "unknown"

  /// The words that say it, in lower case and without spaces.
  private static let wordsForUnknown: Set<String> = ["", "unknown", "unknownsector", "okänd", "okändsektor"]

  /// Whether an id says that the sector is not known: nobody's sector, which no figure about sectors counts.
  ///
  /// Besides `unknown` and `okänd`, with or without the word sector, these are an empty text and the signs of a
  /// missing value (`MissingValue`): a dash, `NA`, `n/a`, the error values of spreadsheets; case and spaces do not count.
  public static func isUnknown(_ id: ID) -> Bool {
    if id == unknown { return true }
    let word = String(id.text.lowercased().filter { !$0.isWhitespace })
    return wordsForUnknown.contains(word) || MissingValue.isSign(word) || MissingValue.isSign(id.text)
  }
}
