// Attributes and their values. What a string means is a type here (words, a tooltip, a link, HTML, a bare name) and is
// never guessed from its characters, because Graphviz reads each of them by other rules.
// Source: https://graphviz.org/docs/attr-types/escString/ and measurements on Graphviz 2.43 (see DOTEscaping.swift).

extension DOTDocument {
  /// The value of one attribute, with the kind of string it is.
  ///
  /// Numbers and truth values may be written as literals: `["penwidth": 4, "fixedsize": true]`. Strings may not, so
  /// that each one says what it is.
  public enum Value: Sendable {
    /// Words for people, shown exactly as given: labels, `xlabel`, `headlabel` and also the attribute `id`.
    ///
    /// A line break starts a new centered line. Control characters other than line break and tab are left out.
    case text(String)
    /// Words on several lines with one justification; a line break inside a line starts another line.
    case lines([String], Justification)
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
    /// A string as Graphviz should hold it, with escapes and entities in effect: `\N`, the path of an image, a port.
    ///
    /// A line break is written as `\n`. Graphviz cannot hold an odd number of backslashes before a quotation mark, a
    /// line break or the end; one is added.
    case raw(String)
    /// A number with at most `decimals` decimals (0 to 6), rounded, without trailing zeros and never with an exponent.
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

  /// The justification of the lines of a label.
  public enum Justification: Sendable {
    /// At the left edge.
    case left
    /// Centered, the default of Graphviz.
    case center
    /// At the right edge.
    case right
  }
}

extension DOTDocument.Value: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number, with two decimals.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension DOTDocument {
  /// One attribute: its key and its value.
  package struct Attribute: Sendable {
    /// The name of the attribute, as Graphviz documents it.
    package let key: String
    /// Its value.
    package var value: Value

    /// An attribute.
    package init(key: String, value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// Attributes in the order they are written, each key once.
  ///
  /// If a key is given twice, the later value takes the earlier place. Beware of the key `key`: Graphviz then
  /// merges edges that have the same value of it.
  public struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
    /// The attributes, in the order they are written.
    package private(set) var entries: [Attribute] = []

    /// No attributes.
    public init() {}

    /// The attributes of a literal, in its order.
    public init(dictionaryLiteral elements: (String, Value)...) {
      for (key, value) in elements { self[key] = value }
    }

    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty }

    /// The value of a key; a new key is added last, and nil removes the key.
    ///
    /// - Complexity: O(number of attributes).
    public subscript(key: String) -> Value? {
      get { entries.first { $0.key == key }?.value }
      set {
        let place = entries.firstIndex { $0.key == key }
        switch (place, newValue) {
        case (let place?, let value?): entries[place].value = value
        case (let place?, nil): entries.remove(at: place)
        case (nil, let value?): entries.append(Attribute(key: key, value: value))
        case (nil, nil): break
        }
      }
    }

    /// Adds every attribute of `other`; where both have a key, the value of `other` wins.
    public mutating func merge(_ other: Attributes) {
      for entry in other.entries { self[entry.key] = entry.value }
    }

    /// These attributes with those of `other`; where both have a key, the value of `other` wins.
    package func merging(_ other: Attributes) -> Attributes {
      var merged = self
      merged.merge(other)
      return merged
    }
  }
}
