// Labels drawn from tables and styled text, which Graphviz calls HTML-like. The types follow its grammar, so that a
// label that compiles is one that Graphviz reads: text and a table cannot stand side by side, a rule only stands
// between two rows or cells, and only attributes that exist can be given. Source:
// https://graphviz.org/doc/info/shapes.html#html and measurements on Graphviz 2.43 (see HTMLWriter.swift).

/// A label drawn by Graphviz from a table or from styled text.
public enum HTMLLabel: Sendable {
  /// Styled text, possibly on several lines.
  case text([Text])
  /// A table.
  case table(Table)
}

extension HTMLLabel {
  /// A piece of styled text; a string literal is plain text.
  public indirect enum Text: Sendable {
    /// Words, shown exactly as given; a line break starts a new line, and a tab is a space.
    case plain(String)
    /// The end of a line, with the alignment of the line before it; nil for that of the cell's `lineAlign`.
    case lineBreak(Alignment?)
    /// Pieces in one style.
    case styled(Style, [Text])
    /// Pieces in another font, size or color.
    case font(Attributes, [Text])

    /// The end of a line, aligned as the cell says.
    public static let lineBreak = Text.lineBreak(nil)
    /// Pieces in bold.
    public static func bold(_ content: Text...) -> Text { .styled(.bold, content) }
    /// Pieces in italics.
    public static func italic(_ content: Text...) -> Text { .styled(.italic, content) }
  }
}

extension HTMLLabel.Text: ExpressibleByStringInterpolation {
  /// Plain text.
  public init(stringLiteral value: String) { self = .plain(value) }
}

extension HTMLLabel {
  /// A style of text; the raw value is Graphviz's tag.
  public enum Style: String, Sendable {
    /// Bold.
    case bold = "B"
    /// Italics.
    case italic = "I"
    /// Underlined.
    case underline = "U"
    /// With a line above.
    case overline = "O"
    /// Struck through.
    case strikethrough = "S"
    /// Below the line.
    case sub = "SUB"
    /// Above the line.
    case sup = "SUP"
  }

  /// The alignment of a line of text.
  public enum Alignment: String, Sendable {
    /// At the left edge.
    case left = "LEFT"
    /// Centered.
    case center = "CENTER"
    /// At the right edge.
    case right = "RIGHT"
  }

  /// A table; one without any cell is not drawn.
  public struct Table: Sendable {
    /// Border, colors, spacing and so on.
    package var attributes: Attributes
    /// The font of everything in it, or none.
    package var font: Attributes
    /// The rows, from the top.
    package var rows: [Row]

    /// A table of rows.
    public init(_ attributes: Attributes = [:], font: Attributes = [:], rows: [Row] = []) {
      self.attributes = attributes
      self.font = font
      self.rows = rows
    }
  }

  /// A row of cells; one without any cell is not drawn.
  public struct Row: Sendable {
    /// The cells, from the left.
    package var cells: [Cell]
    /// Whether a line is drawn between this row and the next.
    package var hasRuleBelow: Bool

    /// A row of cells.
    public init(_ cells: [Cell], hasRuleBelow: Bool = false) {
      self.cells = cells
      self.hasRuleBelow = hasRuleBelow
    }
  }

  /// A cell with text, a table or nothing in it.
  public struct Cell: Sendable {
    /// Colors, spans, alignment and so on.
    package var attributes: Attributes
    /// Its content.
    package var content: HTMLLabel
    /// Whether a line is drawn between this cell and the next.
    package var hasRuleAfter: Bool

    /// A cell with any content.
    public init(_ attributes: Attributes = [:], content: HTMLLabel, hasRuleAfter: Bool = false) {
      self.attributes = attributes
      self.content = content
      self.hasRuleAfter = hasRuleAfter
    }

    /// A cell with text and attributes.
    public init(_ attributes: Attributes, _ text: Text..., hasRuleAfter: Bool = false) {
      self.init(attributes, content: .text(text), hasRuleAfter: hasRuleAfter)
    }

    /// A cell with text.
    public init(_ text: Text..., hasRuleAfter: Bool = false) {
      self.init(content: .text(text), hasRuleAfter: hasRuleAfter)
    }
  }

  /// An attribute of a table, a cell or a font; the raw value is Graphviz's name for it.
  public enum Attribute: String, Sendable {
    /// Where the content stands from left to right: LEFT, CENTER, RIGHT, in cells also TEXT.
    case align = "ALIGN"
    /// Where each line of a cell's text stands, unless its line break says: LEFT, CENTER, RIGHT.
    case lineAlign = "BALIGN"
    /// The color behind, or two with a colon between for a gradient; what is no color is gray.
    case backgroundColor = "BGCOLOR"
    /// The width of the border, 0 to 255.
    case border = "BORDER"
    /// The space inside each cell's border, 0 to 255.
    case cellPadding = "CELLPADDING"
    /// The space between cells, 0 to 127.
    case cellSpacing = "CELLSPACING"
    /// The width of the cells' borders in a table, 0 to 127.
    case cellBorder = "CELLBORDER"
    /// The color of the border, or of a font; what is no color is gray.
    case color = "COLOR"
    /// Rules between columns: `*` for all.
    case columns = "COLUMNS"
    /// Rules between rows: `*` for all.
    case rows = "ROWS"
    /// How many columns a cell covers, at least 1.
    case columnSpan = "COLSPAN"
    /// How many rows a cell covers, at least 1.
    case rowSpan = "ROWSPAN"
    /// The name of a font.
    case face = "FACE"
    /// The size of a font in points.
    case pointSize = "POINT-SIZE"
    /// Whether width and height are exact: TRUE or FALSE.
    case fixedSize = "FIXEDSIZE"
    /// The direction of a gradient in degrees.
    case gradientAngle = "GRADIENTANGLE"
    /// The least height in points.
    case height = "HEIGHT"
    /// The least width in points.
    case width = "WIDTH"
    /// An address; the value is percent-encoded where needed.
    case href = "HREF"
    /// The id in an SVG.
    case id = "ID"
    /// The name that edges use in `tailport` and `headport`.
    case port = "PORT"
    /// Which sides of the border are drawn: any of the letters LTRB.
    case sides = "SIDES"
    /// ROUNDED, RADIAL and, for borders, SOLID, DOTTED, DASHED, INVISIBLE.
    case style = "STYLE"
    /// The window where a link opens.
    case target = "TARGET"
    /// Words shown when the pointer rests; Graphviz shows them only where there is also a link.
    case tooltip = "TOOLTIP"
    /// Where the content stands from top to bottom: TOP, MIDDLE, BOTTOM.
    case verticalAlign = "VALIGN"
  }

  /// The value of an attribute of a table, a cell or a font; literals will do.
  public enum Value: Sendable {
    /// A string; how it is written follows from the attribute.
    case string(String)
    /// A number, with at most two decimals.
    case number(Double)
  }
}

extension HTMLLabel.Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }
  /// A number.
  public init(floatLiteral value: Double) { self = .number(value) }
}

extension HTMLLabel {
  /// Attributes of a table, a cell or a font in the order they are written, each once.
  public struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
    /// The attributes, in the order they are written.
    package private(set) var entries: [(key: Attribute, value: Value)] = []

    /// No attributes.
    public init() {}

    /// The attributes of a literal, in its order.
    public init(dictionaryLiteral elements: (Attribute, Value)...) {
      for (key, value) in elements { self[key] = value }
    }

    /// Whether there are none.
    public var isEmpty: Bool { entries.isEmpty }

    /// The value of an attribute; a new one is added last, and nil removes it.
    public subscript(key: Attribute) -> Value? {
      get { entries.first { $0.key == key }?.value }
      set {
        let place = entries.firstIndex { $0.key == key }
        switch (place, newValue) {
        case (let place?, let value?): entries[place].value = value
        case (let place?, nil): entries.remove(at: place)
        case (nil, let value?): entries.append((key, value))
        case (nil, nil): break
        }
      }
    }
  }
}
