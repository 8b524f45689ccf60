// The manual page made from the declaration, in the macros of man(7), which groff and mandoc lay out.

extension ProgramSpecification {
  /// The program's manual page: every command with its operands, options and examples.
  ///
  /// It ends with a line break and says no date, so that the same program gives the same page.
  package func manPage() -> String {
    var page = Roff()
    page.line(".TH \(name.uppercased()) 1 \"\" \"\(name) \(version)\" \"\"")
    page.section(wording.nameHeading)
    page.text("\(name) \u{2013} \(summary.hasSuffix(".") ? String(summary.dropLast()) : summary)")
    page.section(wording.usageHeading)
    page.text("\(name) \(wording.commandPlaceholder) \(wording.optionsPlaceholder)")
    page.section(wording.descriptionHeading)
    page.paragraphs(discussion)
    page.section(wording.optionsHeading)
    for row in globalOptions.map({ self.row(of: $0) }) + builtInRows(isProgram: true) { page.entry(row) }
    page.section(wording.commandsHeading)
    for command in commands { write(command, &page) }
    for topic in topics { page.entry(.init(label: "\(name) help \(topic.name)", text: topic.summary)) }
    return page.text
  }

  private func write(_ command: CommandSpecification, _ page: inout Roff) {
    page.heading(usage(of: command))
    page.text(command.summary)
    if !command.discussion.isEmpty {
      page.line(".PP")
      page.paragraphs(command.discussion)
    }
    for operand in command.operands { page.entry(row(of: operand)) }
    for option in command.options { page.entry(row(of: option)) }
    for example in command.examples { page.example(example.commandLine, example.meaning) }
  }
}

/// A page in the macros of man(7) under construction.
private struct Roff {
  private(set) var text = ""

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func section(_ heading: String) { line(".SH \(heading)") }

  mutating func heading(_ heading: String) { line(".SS \(Self.escaped(heading))") }

  mutating func text(_ text: String) {
    for part in HelpPage.wrapped(text, to: HelpPage.width - 2) { line(Self.safe(part)) }
  }

  mutating func paragraphs(_ text: String) {
    for (place, part) in HelpPage.paragraphs(of: text).enumerated() {
      if place > 0 { line(".PP") }
      self.text(part)
    }
  }

  /// A term and what it means, with finer ones below it.
  mutating func entry(_ row: HelpPage.Row) {
    line(".TP")
    // Help sets options without a short form in.
    line("\\fB\(Self.escaped(String(row.label.drop { $0 == " " })))\\fR")
    text(row.text.isEmpty ? "\u{2013}" : row.text)
    guard !row.details.isEmpty else { return }
    line(".RS")
    for detail in row.details { entry(detail) }
    line(".RE")
  }

  mutating func example(_ command: String, _ meaning: String) {
    line(".PP")
    line(".nf")
    line("    \\fB\(Self.escaped(command))\\fR")
    line(".fi")
    line(".RS")
    text(meaning)
    line(".RE")
  }

  /// A text of which no character is a command: a backslash is written as one, a hyphen to be copied as a minus.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
  }

  /// The same as a line of its own, which a dot or an apostrophe must not begin.
  private static func safe(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
