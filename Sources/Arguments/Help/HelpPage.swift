// Lays out help in a terminal 80 columns wide; a column is one Character, so å, ä and ö are one each.

/// Help text under construction.
struct HelpPage {
  /// A label and what it means, with finer rows below it.
  struct Row {
    var label: String
    var text: String
    var details: [Row] = []
  }

  static let width = 80
  /// Labels wider than this get a line of their own, so that one long label does not shift all text.
  private static let widestLabel = 26

  private(set) var text = ""

  mutating func line(_ line: String, indent: Int = 2) {
    text += line.isEmpty ? "\n" : String(repeating: " ", count: indent) + line + "\n"
  }

  mutating func gap() { text += "\n" }

  mutating func heading(_ heading: String) {
    gap()
    line(heading, indent: 0)
  }

  mutating func title(_ name: String, _ summary: String, _ discussion: String) {
    paragraph("\(name) – \(summary)")
    for part in Self.paragraphs(of: discussion) {
      gap()
      paragraph(part)
    }
  }

  mutating func paragraph(_ paragraph: String, indent: Int = 0) {
    for part in Self.wrapped(paragraph, to: Self.width - indent) { line(part, indent: indent) }
  }

  /// A usage line; its continuation lines are indented below the first word.
  mutating func usage(_ usage: String) {
    for (index, part) in Self.wrapped(usage, to: Self.width - 6).enumerated() { line(part, indent: index == 0 ? 2 : 6) }
  }

  mutating func table(_ title: String, _ rows: [Row]) {
    if rows.isEmpty { return }
    heading(title)
    self.rows(rows, indent: 2)
  }

  mutating func examples(_ title: String, _ examples: [Example]) {
    if examples.isEmpty { return }
    heading(title)
    for example in examples {
      // A command line is kept whole, to be copied.
      line(example.commandLine)
      paragraph(example.meaning, indent: 6)
    }
  }

  private mutating func rows(_ rows: [Row], indent: Int) {
    let label = rows.map(\.label.count).filter { $0 <= Self.widestLabel }.max() ?? Self.widestLabel
    let column = indent + label + 2
    for row in rows {
      var parts = Self.wrapped(row.text, to: Self.width - column)[...]
      if row.label.count <= label, let first = parts.popFirst() {
        line(row.label + String(repeating: " ", count: label - row.label.count + 2) + first, indent: indent)
      } else {
        line(row.label, indent: indent)
      }
      for part in parts { line(part, indent: column) }
      self.rows(row.details, indent: column)
    }
  }

  /// The text in lines of at most `width` columns, cut at spaces; a longer word gets a line of its own.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline || $0 == "\t" }) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Paragraphs, with blank lines between them.
  static func paragraphs(of text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
