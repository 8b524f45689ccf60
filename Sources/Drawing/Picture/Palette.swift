// The colors and widths that are the same on every map.
//
// Contrast with white: ties 3.5, 5.3 and 8.5 to 1 (width tells their strength as well); text 16 to 1.

internal import NetworkModel

enum Palette {
  static let text = Sector.Color(red: 0x1A, green: 0x1A, blue: 0x1A)
  static let secondaryText = Sector.Color(red: 0x4A, green: 0x4A, blue: 0x4A)
  static let outline = Sector.Color(red: 0x33, green: 0x33, blue: 0x33)
  static let frame = Sector.Color(red: 0xF5, green: 0xF5, blue: 0xF5)
  static let frameOutline = Sector.Color(red: 0x9A, green: 0x9A, blue: 0x9A)
  static let white = Sector.Color(red: 0xFF, green: 0xFF, blue: 0xFF)
  static let paper = Sector.Color(red: 0xFA, green: 0xFA, blue: 0xFA)

  /// The lines of ties, from the weakest to the strongest.
  static let ties = [
    Picture.Stroke(width: 1, color: Sector.Color(red: 0x8A, green: 0x8A, blue: 0x8A)),
    Picture.Stroke(width: 2.2, color: Sector.Color(red: 0x6B, green: 0x6B, blue: 0x6B)),
    Picture.Stroke(width: 4, color: Sector.Color(red: 0x3D, green: 0x3D, blue: 0x3D)),
  ]

  /// A bridge tie, the only connection of somebody: wider than the strongest, and 7.3:1 on white.
  static let onlyWay = Picture.Stroke(width: 5.5, color: red)

  /// The edge of a frame.
  static let frameEdge = Picture.Stroke(width: 1, color: frameOutline)

  /// What is missing or gone: 7.3:1 on white.
  static let red = Sector.Color(red: 0xB0, green: 0x00, blue: 0x20)
  /// What is new: 5.9:1 on white.
  static let green = Sector.Color(red: 0x00, green: 0x73, blue: 0x4D)
  /// The fill behind a text about something missing.
  static let paleRed = Sector.Color(red: 0xFD, green: 0xEE, blue: 0xF0)

  /// A tie that is missing.
  static let missing = Picture.Stroke(width: 2.2, color: red, pattern: .dashed)
  /// A tie that is new.
  static let gained = Picture.Stroke(width: 3.6, color: green)
  /// A first meeting, and the same where there are many.
  static let contact = Picture.Stroke(width: 1.8, color: green, pattern: .dashed)
  static let manyContacts = Picture.Stroke(width: 1.2, color: green, pattern: .dashed)

  /// Groups that only their places tell apart: pale, in an order that sets neighbors off.
  static let groups = [
    Sector.Color(red: 0xBF, green: 0xD7, blue: 0xF2), Sector.Color(red: 0xF6, green: 0xD7, blue: 0xA8),
    Sector.Color(red: 0xC2, green: 0xE6, blue: 0xD2), Sector.Color(red: 0xF3, green: 0xC6, blue: 0xDC),
    Sector.Color(red: 0xD9, green: 0xCF, blue: 0xF4), Sector.Color(red: 0xE6, green: 0xE3, blue: 0xB4),
    Sector.Color(red: 0xBF, green: 0xE3, blue: 0xE8), Sector.Color(red: 0xF2, green: 0xC8, blue: 0xBE),
  ]

  /// The five steps of a heat map, from far below to far above what is expected; all carry dark text.
  static let ramp = [
    Sector.Color(red: 0xFF, green: 0xFF, blue: 0xFF), Sector.Color(red: 0xE4, green: 0xEE, blue: 0xF9),
    Sector.Color(red: 0xC6, green: 0xDA, blue: 0xF0), Sector.Color(red: 0x9A, green: 0xC4, blue: 0xE4),
    Sector.Color(red: 0x6A, green: 0xA8, blue: 0xD6),
  ]

  /// The fills of the plan's clusters 1–4, paler than any sector.
  static let clusters = [
    Sector.Color(red: 0xF7, green: 0xF3, blue: 0xEC), Sector.Color(red: 0xEC, green: 0xF2, blue: 0xFB),
    frame, Sector.Color(red: 0xE8, green: 0xF6, blue: 0xEE),
  ]

  /// The outline of a node by its emphasis; none for a text alone.
  static func outline(of emphasis: Picture.Emphasis) -> Picture.Stroke? {
    switch emphasis {
    case .normal: Picture.Stroke(width: 1.2, color: outline)
    case .strong: Picture.Stroke(width: 2, color: outline)
    case .remainder: Picture.Stroke(width: 1.2, color: outline, pattern: .dashed)
    case .missing: Picture.Stroke(width: 2.4, color: red, pattern: .dashed)
    case .gained: Picture.Stroke(width: 4, color: green)
    case .quiet: Picture.Stroke(width: 0.8, color: frameOutline)
    case .bare: nil
    }
  }

  /// What belongs together without working together.
  static let hierarchy = Picture.Stroke(
    width: 1.2, color: Sector.Color(red: 0x6A, green: 0x6A, blue: 0x6A), pattern: .dotted)
  /// The bracket that holds an alliance together.
  static let bracket = Picture.Stroke(width: 1.6, color: outline)
  /// The weakest line in pictures with many ties.
  static let faintTie = Picture.Stroke(width: 0.6, color: Sector.Color(red: 0xA8, green: 0xA8, blue: 0xA8))
}

extension Sector.Color {
  /// Relative luminance, by the transfer curve of sRGB (WCAG 2.1).
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      guard share > 0.04045 else { return share / 12.92 }
      // x^2.4 = x² · (x²)^(1/5), the fifth root by Newton's method from above.
      let base = (share + 0.055) / 1.055
      let square = base * base
      var root = 1.0
      for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
      return square * root
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast of two colors, 1 to 21 (WCAG 2.1).
  func contrast(with other: Sector.Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The text color with a contrast of at least 4.5 to 1 on this color: the usual one, white or black; one always has
  /// it.
  var ink: Sector.Color {
    [Palette.text, Palette.white].first { contrast(with: $0) >= 4.5 } ?? Sector.Color(red: 0, green: 0, blue: 0)
  }
}
