// The sentence of every usage error: the place, the value, what is wrong, and the mend.

extension Wording {
  /// What to print for an error: `samband map: …` and a line on where to read more, without a last line break.
  package func message(for error: UsageError) -> String {
    let place = error.command.map { "\(error.program) \($0)" } ?? error.program
    let more = pick("See \"\(place) --help\".", "Se \"\(place) --help\".")
    return "\(place): \(sentence(for: error.fault))\n\(more)"
  }

  func sentence(for fault: UsageFault) -> String {
    switch fault {
    case .missingCommand: pick("no command was given.", "inget kommando angavs.")
    case .unknownCommand(let name, let suggestion):
      pick("unknown command ", "okänt kommando ") + quoted(name) + didYouMean(suggestion)
    case .unknownOption(let option, let suggestion):
      pick("unknown option ", "okänd flagga ") + quoted(option) + didYouMean(suggestion)
    case .optionBeforeCommand(let option):
      pick(
        "\(quoted(option)) belongs to a command; write it after the command's name.",
        "\(quoted(option)) hör till ett kommando; skriv den efter kommandots namn.")
    case .missingValue(let option, let placeholder, let next):
      missingValue(option, placeholder, next: next)
    case .unexpectedValue(let option, let value):
      pick(
        "\(quoted(option)) takes no value but got \(quoted(value)); write only \(quoted(option)).",
        "\(quoted(option)) tar inget värde men fick \(quoted(value)); skriv bara \(quoted(option)).")
    case .invalidValue(let owner, let value, let problem): sentence(for: problem, owner: owner, value: value)
    case .missingOption(let option, let placeholder):
      pick(
        "\(quoted(option)) is missing; write \"\(option) \(placeholder)\".",
        "\(quoted(option)) saknas; skriv \"\(option) \(placeholder)\".")
    case .missingOperand(let name, let usage):
      pick("\(name) is missing; write \"\(usage)\".", "\(name) saknas; skriv \"\(usage)\".")
    case .tooManyOperands(let word, let usage, let afterDoubleDash):
      pick("\(quoted(word)) is one operand too many; ", "\(quoted(word)) är en operand för mycket; ")
        + (afterDoubleDash
          ? pick("options must stand before \"--\".", "flaggor måste stå före \"--\".")
          : pick("write \"\(usage)\".", "skriv \"\(usage)\"."))
    case .optionGivenTwice(let option):
      pick("\(quoted(option)) was given twice; give it once.", "\(quoted(option)) angavs två gånger; ange den en gång.")
    }
  }

  private func didYouMean(_ suggestion: String?) -> String {
    guard let suggestion else { return "." }
    return pick("; did you mean ", "; menade du ") + quoted(suggestion) + "?"
  }

  private func missingValue(_ option: String, _ placeholder: String, next: String?) -> String {
    let fault = pick("\(quoted(option)) needs a value; ", "\(quoted(option)) behöver ett värde; ")
    guard let next else { return fault + pick("write ", "skriv ") + "\"\(option) \(placeholder)\"." }
    return fault
      + pick(
        "if \(quoted(next)) is the value, write \(quoted("\(option)=\(next)")).",
        "om \(quoted(next)) är värdet, skriv \(quoted("\(option)=\(next)")).")
  }

  private func sentence(for problem: ValueProblem, owner: ValueOwner, value: String) -> String {
    let name =
      switch owner {
      case .option(let option): quoted(option)
      case .operand(let operand): operand
      }
    return switch problem {
    case .empty: pick("\(name) is empty; give it a value.", "\(name) fick ett tomt värde; ange ett som inte är tomt.")
    case .inList(let item, let problem): sentence(for: problem, owner: owner, value: item)
    case .emptyItem:
      pick(
        "\(name) has an empty item in \(quoted(value)); write one comma between items.",
        "\(name) har en tom post i \(quoted(value)); skriv ett komma mellan posterna.")
    case .notAnInteger(let suggestion):
      pick("\(name) must be a whole number, not ", "\(name) måste vara ett heltal, inte ") + quoted(value)
        + didYouMean(suggestion)
    case .notANumber(let suggestion):
      pick("\(name) must be a number, not ", "\(name) måste vara ett tal, inte ") + quoted(value)
        + didYouMean(suggestion)
    case .outOfRange(let lowest, let highest):
      pick("\(name) must be ", "\(name) måste vara ") + range(lowest, highest) + pick(", not ", ", inte ")
        + quoted(value) + "."
    case .unknownChoice(let choices, let suggestion):
      pick("\(name) cannot be ", "\(name) kan inte vara ") + quoted(value)
        + (suggestion == nil ? "; " : didYouMean(suggestion) + " ")
        + choose(choices, startsSentence: suggestion != nil)
    case .notLike(let example):
      pick("\(name) cannot be ", "\(name) kan inte vara ") + quoted(value)
        + pick("; write it like \(example).", "; skriv det som \(example).")
    }
  }

  private func choose(_ choices: [String], startsSentence: Bool) -> String {
    let verb = startsSentence ? pick("Choose ", "Välj ") : pick("choose ", "välj ")
    return verb + either(choices) + "."
  }

  private func range(_ lowest: String?, _ highest: String?) -> String {
    switch (lowest, highest) {
    case (let lowest?, let highest?): pick("from \(lowest) to \(highest)", "från \(lowest) till \(highest)")
    case (let lowest?, nil): pick("\(lowest) or more", "\(lowest) eller mer")
    case (nil, let highest?): pick("\(highest) or less", "\(highest) eller mindre")
    case (nil, nil): pick("within what a computer can count", "inom vad en dator kan räkna")
    }
  }
}
