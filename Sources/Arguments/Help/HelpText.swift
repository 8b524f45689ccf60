// Help made from the declaration: sections in a fixed order, columns aligned, no line wider than 80 columns.

extension ProgramSpecification {
  /// The program's help: usage, every command with its summary, the options before a command, and examples.
  ///
  /// It ends with a line break. Only a single word or a whole example may be wider than 80 columns.
  package func help() -> String {
    var page = HelpPage()
    page.title("\(name) \(version)", summary, discussion)
    page.heading(wording.usageHeading)
    page.line("\(name) \(wording.commandPlaceholder) \(wording.optionsPlaceholder)")
    page.table(wording.commandsHeading, commands.map { .init(label: $0.name, text: $0.summary) })
    page.table(wording.optionsHeading, globalOptions.map { row(of: $0) } + builtInRows(isProgram: true))
    page.examples(wording.examplesHeading, examples)
    page.gap()
    page.paragraph(wording.moreHelp("\(name) help \(wording.commandPlaceholder)"))
    for topic in topics { page.paragraph("\(name) help \(topic.name): \(topic.summary)") }
    return page.text
  }

  /// The help of a command: usage, operands, options and examples.
  ///
  /// It ends with a line break.
  package func help(for command: CommandSpecification) -> String {
    var page = HelpPage()
    page.title("\(name) \(command.name)", command.summary, command.discussion)
    page.heading(wording.usageHeading)
    page.usage(usage(of: command))
    page.table(wording.operandsHeading, command.operands.map { row(of: $0) })
    page.table(
      wording.optionsHeading, allOptions(of: command).map { row(of: $0) } + builtInRows(isProgram: false))
    page.examples(wording.examplesHeading, command.examples)
    return page.text
  }

  /// `samband map NETWORK [OPTIONS]`.
  func usage(of command: CommandSpecification) -> String {
    let operands = command.operands.map { operand in
      switch operand.signature.occurrence {
      case .required: operand.name
      case .optional: "[\(operand.name)]"
      case .list(atLeast: 0): "[\(operand.name)…]"
      case .list: "\(operand.name)…"
      }
    }
    let required = command.options.filter { $0.signature.occurrence == .required }
      .map { "--\($0.signature.name) \(placeholder(of: $0))" }
    return ([name, command.name] + operands + required + [wording.optionsPlaceholder]).joined(separator: " ")
  }

  func placeholder(of option: Option) -> String {
    option.placeholder ?? wording.placeholder(for: option.signature.shape)
  }

  func row(of operand: Operand) -> HelpPage.Row {
    let shape = operand.signature.shape
    let notes = operand.choices.isEmpty ? shape.choices.map(wording.oneOf) : nil
    return .init(label: operand.name, text: joined(operand.help, notes), details: details(operand.choices, of: shape))
  }

  func row(of option: Option) -> HelpPage.Row {
    let signature = option.signature
    let short = signature.short.map { "-\($0), " } ?? "    "
    let placeholder = placeholder(of: option)
    var notes: [String?] = []
    if option.choices.isEmpty, let choices = signature.shape.choices, placeholder != choices.joined(separator: "|") {
      notes.append(wording.oneOf(choices))
    }
    if signature.occurrence == .required { notes.append(wording.required) }
    if signature.occurrence == .repeating { notes.append(wording.repeats) }
    if let word = signature.defaultWord, !word.isEmpty { notes.append(wording.defaultNote(word)) }
    return .init(
      label: "\(short)--\(signature.name)" + (placeholder.isEmpty ? "" : " \(placeholder)"),
      text: notes.reduce(option.help) { joined($0, $1) }, details: details(option.choices, of: signature.shape))
  }

  func builtInRows(isProgram: Bool) -> [HelpPage.Row] {
    var rows = [HelpPage.Row(label: "-h, --help", text: wording.helpOptionHelp)]
    if isProgram {
      rows.append(.init(label: "    --version", text: wording.versionHelp))
      rows.append(.init(label: "    --\(Self.scriptOption) bash|zsh|fish", text: wording.scriptHelp))
      rows.append(.init(label: "    --\(Self.manualOption)", text: wording.manualHelp))
    }
    return rows
  }

  private func joined(_ text: String, _ note: String?) -> String {
    [text, note ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Every word to choose, explained ones with their meaning, in the order declared by the kind.
  private func details(_ choices: [Choice], of shape: ValueShape) -> [HelpPage.Row] {
    guard !choices.isEmpty, let words = shape.choices else { return [] }
    return words.map { word in .init(label: word, text: choices.first { $0.word == word }?.help ?? "") }
  }
}
