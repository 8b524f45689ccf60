// Writes HTML-like labels. Measured on Graphviz 2.43: a label must be well-formed XML or it is dropped; an empty style,
// row or table is a syntax error, and so is a rule that is not between two rows or cells; `\N` is replaced in text and
// in tooltips (once, so two backslashes there), and `HREF` is copied into the SVG unescaped, so `&` needs two layers. A
// `]` alone between two tags drops the label, so it is written as a reference.
//
// One run without `<`, `>` or line feed may hold 16,381 bytes, and joining pieces with `+` makes the label plain text.
// Graphviz ignores a line feed in text, so one is put wherever a run grows long; in an attribute it reads as a space.

extension HTMLLabel {
  /// The label as it stands in a file, angle brackets included; a label with nothing in it is an empty string.
  var text: String {
    var writer = HTMLWriter()
    writer.write(self)
    return writer.text.isEmpty ? "\"\"" : "<" + writer.text + ">"
  }
}

/// The text of a label under construction.
private struct HTMLWriter {
  /// The longest run without a bracket or a line feed, in bytes.
  private static let longestRun = 16_000
  /// Where a space in an attribute becomes a line feed, in bytes, so that none has to be added.
  private static let longRun = 12_000

  private(set) var text = ""
  private var run = 0

  mutating func write(_ label: HTMLLabel) {
    switch label {
    case .text(let pieces): for piece in pieces { write(piece) }
    case .table(let table): write(table)
    }
  }

  private mutating func write(_ piece: HTMLLabel.Text) {
    switch piece {
    case .plain(let words):
      for (index, line) in Self.lines(of: words).enumerated() {
        if index > 0 { write(.lineBreak(nil)) }
        line.unicodeScalars.forEach { scalar in append(words: scalar) }
      }
    case .lineBreak(let align):
      append(align.map { "<BR ALIGN=\"\($0.rawValue)\"/>" } ?? "<BR/>")
      run = 0
    case .styled(let style, let content):
      element(style.rawValue, [:]) { writer in content.forEach { writer.write($0) } }
    case .font(let attributes, let content):
      element("FONT", attributes) { writer in content.forEach { writer.write($0) } }
    }
  }

  private mutating func write(_ table: HTMLLabel.Table) {
    let rows = table.rows.filter { !$0.cells.isEmpty }
    if rows.isEmpty { return }
    let body: (inout HTMLWriter) -> Void = { writer in
      writer.element("TABLE", table.attributes) { writer in
        for (index, row) in rows.enumerated() {
          writer.element("TR", [:]) { writer in writer.write(row.cells) }
          if row.hasRuleBelow && index + 1 < rows.count { writer.append("<HR/>") }
        }
      }
    }
    if table.font.isEmpty { body(&self) } else { element("FONT", table.font, body) }
  }

  private mutating func write(_ cells: [HTMLLabel.Cell]) {
    for (index, cell) in cells.enumerated() {
      element("TD", cell.attributes, isKeptEmpty: true) { writer in writer.write(cell.content) }
      if cell.hasRuleAfter && index + 1 < cells.count { append("<VR/>") }
    }
  }

  /// Writes an element; one without content is left out unless it may be empty.
  private mutating func element(
    _ tag: String, _ attributes: HTMLLabel.Attributes, isKeptEmpty: Bool = false, _ content: (inout HTMLWriter) -> Void
  ) {
    var inner = HTMLWriter()
    content(&inner)
    if inner.text.isEmpty && !isKeptEmpty { return }
    append("<" + tag)
    run = tag.utf8.count
    for (key, value) in attributes.entries { append(key, value) }
    append(">" + inner.text + "</" + tag + ">")
    run = 0
  }

  private mutating func append(_ key: HTMLLabel.Attribute, _ value: HTMLLabel.Value) {
    append((run > Self.longRun ? "\n" : " ") + key.rawValue + "=\"")
    if run > Self.longRun { run = 0 }
    switch value {
    case .number(let number): append(DOTNumbers.fixed(number, decimals: 2))
    case .string(let string) where key == .href:
      for unit in DOTEscaping.linkUnits(string) { appendToAttribute(unit == "&amp;" ? "&amp;amp;" : unit) }
    case .string(let string) where key == .backgroundColor || key == .color:
      append(DOTEscaping.color(string))
    case .string(let string):
      let isEscaped = key == .tooltip || key == .id || key == .target
      DOTEscaping.forEachTextScalar(in: string) { scalar in
        switch scalar {
        case "\\": appendToAttribute(isEscaped ? "\\\\" : "\\")
        case "\n": appendToAttribute("&#10;")
        case "\t": appendToAttribute("&#9;")
        default: appendToAttribute(XMLEscaping.escaped(scalar))
        }
      }
    }
    append("\"")
  }

  /// Appends characters that must stay together to the value of an attribute.
  private mutating func appendToAttribute(_ unit: String) {
    if run > Self.longestRun || (run > Self.longRun && unit == " ") {
      append("\n")
      run = 0
      if unit == " " { return }
    }
    append(unit)
  }

  /// Appends one character of text.
  private mutating func append(words scalar: Unicode.Scalar) {
    if run > Self.longestRun {
      append("\n")
      run = 0
    }
    switch scalar {
    case "\\": append("\\\\")
    case "\t": append(" ")
    case "]": append("&#93;")
    default: append(XMLEscaping.escaped(scalar))
    }
  }

  private mutating func append(_ written: String) {
    text += written
    run += written.utf8.count
  }

  /// The lines of a text, at least one, without the characters that a label cannot hold.
  private static func lines(of text: String) -> [String] {
    var lines = [""]
    DOTEscaping.forEachTextScalar(in: text) { scalar in
      if scalar == "\n" { lines.append("") } else { lines[lines.count - 1].unicodeScalars.append(scalar) }
    }
    return lines
  }
}

/// The escaping that DOT's labels and SVG share.
package enum XMLEscaping {
  /// A character as it stands in XML text and in quoted attributes.
  package static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: String(scalar)
    }
  }
}
