// Attributes and their values. What a string means is a type here (words, a tooltip, a link, HTML, a bare name) and is
// never guessed from its characters, because Graphviz reads each of them by other rules.
// Source: https://graphviz.org/docs/attr-types/escString/ and measurements on Graphviz 2.43 (see DOTEscaping.swift).

/// The value of one attribute, with the kind of string it is.
///
/// Numbers and truth values may be written as literals: `["penwidth": 4, "fixedsize": true]`. Strings may not, so that
/// each one says what it is.
public enum DOTValue: Sendable {
  /// Words for people, shown exactly as given: labels, `xlabel`, `headlabel` and also the attribute `id`.
  ///
  /// A line break starts a new centerd line. Control characters other than line break and tab are left out.
  case text(String)
  /// Words on several lines with one justification; a line break inside a line starts another line.
  case lines([String], DOTJustification)
  /// Words in a tooltip, shown exactly as given: `tooltip`, `edgetooltip`, `labeltooltip` and their kin.
  case tooltip(String)
  /// An address for `URL` or `href`; characters that no address may hold are percent-encoded.
  case link(String)
  /// A label drawn from tables and styled text.
  case html(HTMLLabel)
  /// A name that Graphviz or a style sheet knows: shape, style, font, class.
  ///
  /// A line break becomes a space. `&`, `<`, `>` and `"` are written as entities, so that the SVG stays well-formed.
  case name(String)
  /// A color: `#` and hexadecimal digits, a name, or two of them with a colon between for a gradient.
  ///
  /// Anything else is written as `gray`, because some strings in the place of a color (`a;b`) crash Graphviz 2.43.
  case color(String)
  /// A string as Graphviz is to hold it, escapes and entities alive: `\N`, the path of an image, a port.
  ///
  /// A line break is written as `\n`. Graphviz cannot hold an odd number of backslashes before a quotation mark, a line
  /// break or the end; one is added.
  case raw(String)
  /// A number with at most so many decimals (0 to 6), rounded, without trailing zeros and never with an exponent.
  ///
  /// A number that is not finite is written as 0, and one beyond ±10¹² as ±10¹²: a file never holds what no
  /// program can read.
  case number(Double, decimals: Int = 2)
  /// Numbers separated by commas, each as `number` writes it: `margin`, `size`, `bb`, `lp`.
  case numbers([Double], decimals: Int = 2)
  /// A position in points; a pinned one is not moved by the engines that otherwise would.
  case point(x: Double, y: Double, pinned: Bool = false)
  /// `true` or `false`.
  case bool(Bool)
}

/// Where the lines of a label stand.
public enum DOTJustification: Sendable {
  /// At the left edge.
  case left
  /// In the middle, as Graphviz does when nothing is said.
  case center
  /// At the right edge.
  case right
}

extension DOTValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number, with two decimals.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// One attribute: its key and its value.
public struct DOTAttribute: Sendable {
  /// The name of the attribute, as Graphviz documents it.
  public let key: String
  /// Its value.
  public var value: DOTValue

  /// An attribute.
  public init(key: String, value: DOTValue) {
    self.key = key
    self.value = value
  }
}

/// Attributes in the order they are written, each key once.
///
/// Where a key is given twice the later value stands in the earlier place. Beware of the key `key`: Graphviz then
/// merges edges that have the same value of it.
public struct DOTAttributes: Sendable, ExpressibleByDictionaryLiteral {
  /// The attributes, in the order they are written.
  public private(set) var entries: [DOTAttribute] = []

  /// No attributes.
  public init() {}

  /// The attributes of a literal, in its order.
  public init(dictionaryLiteral elements: (String, DOTValue)...) {
    for (key, value) in elements { self[key] = value }
  }

  /// Whether there are none.
  public var isEmpty: Bool { entries.isEmpty }

  /// The value of a key; a new key is put last, and nil takes the key away.
  ///
  /// Linear in the number of attributes.
  public subscript(key: String) -> DOTValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let place = entries.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): entries[place].value = value
      case (let place?, nil): entries.remove(at: place)
      case (nil, let value?): entries.append(DOTAttribute(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Takes over every attribute of `other`; where both have a key, the value of `other` stands.
  public mutating func merge(_ other: DOTAttributes) {
    for entry in other.entries { self[entry.key] = entry.value }
  }

  /// These attributes with those of `other`; where both have a key, the value of `other` stands.
  public func merging(_ other: DOTAttributes) -> DOTAttributes {
    var merged = self
    merged.merge(other)
    return merged
  }
}
