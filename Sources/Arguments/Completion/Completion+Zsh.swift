// Completion for zsh, with _arguments for words and options and _describe for choices.

/// Writes the script for zsh.
struct ZshCompletion {
  let program: String
  let contexts: [CompletionContext]

  private var function: String { "_\(ShellText.identifier(program))" }

  var script: String {
    var text = """
      #compdef \(program)
      # zsh completion for \(program), made by "\(program) --generate-completion-script zsh".


      """
    for context in contexts { text += functions(of: context) }
    text += """
      \(function)() {
        local curcontext="$curcontext" state line
        typeset -A opt_args
        _arguments -S -C \\

      """
    for option in contexts.first?.options ?? [] { text += specifications(of: option, in: "") }
    text += """
          '1: :\(function)__0' \\
          '*:: :->command' && return 0
        [[ $state == command ]] || return 1
        curcontext="${curcontext%:*:*}:\(program)-$line[1]:"
        case "$line[1]" in

      """
    for context in contexts.dropFirst() { text += "    \(context.command)) \(name(of: context)) ;;\n" }
    text += """
          *) return 1 ;;
        esac
      }

      # Works both as a file in fpath and when read with source or eval.
      if [[ "$funcstack[1]" == "\(function)" ]]; then
        \(function) "$@"
      else
        compdef \(function) \(program)
      fi

      """
    return text
  }

  /// A double underscore keeps `a-b` and its option `c` apart from `a` and `b-c`; names never hold one.
  private func name(of context: CompletionContext) -> String {
    "\(function)_\(ShellText.identifier(context.command))"
  }

  private func functions(of context: CompletionContext) -> String {
    var text = ""
    for option in context.options {
      if case .words(let choices)? = option.value {
        text += describing("\(name(of: context))__\(ShellText.identifier(option.long))", choices, option.placeholder)
      }
    }
    for (index, operand) in context.operands.enumerated() {
      if case .words(let choices) = operand.value {
        // The top's own operand is the command: `_program__0`.
        text += describing(operandFunction(index, in: context), choices, operand.name)
      }
    }
    if context.command.isEmpty { return text }
    text += "\(name(of: context))() {\n  _arguments -S \\\n"
    for option in context.options { text += specifications(of: option, in: context.command) }
    let operands = context.operands.enumerated().map { index, operand in
      let place = operand.isList ? "*" : "\(index + 1)"
      let action = action(operand.value, operandFunction(index, in: context))
      return "    " + ShellText.posixQuoted("\(place):\(message(operand.name)):\(action)")
    }
    text += operands.isEmpty ? "    && return 0\n" : operands.joined(separator: " \\\n") + "\n"
    return text + "}\n\n"
  }

  private func operandFunction(_ index: Int, in context: CompletionContext) -> String {
    context.command.isEmpty ? "\(function)__\(index)" : "\(name(of: context))__\(index)"
  }

  private func describing(_ function: String, _ choices: [Choice], _ title: String) -> String {
    var text = "\(function)() {\n  local -a words_to_choose=(\n"
    for choice in choices {
      let help = choice.help.isEmpty ? "" : ":" + ShellText.escaped(ShellText.oneLine(choice.help), ["\\"])
      text += "    " + ShellText.posixQuoted(ShellText.escaped(choice.word, [":"]) + help) + "\n"
    }
    return text + "  )\n  _describe -t values \(ShellText.posixQuoted(message(title))) words_to_choose\n}\n\n"
  }

  /// One line per spelling; each rules out the other, unless the option may be repeated.
  private func specifications(of option: CompletionContext.Option, in command: String) -> String {
    let help = ShellText.escaped(ShellText.oneLine(option.help), ["\\", "[", "]", ":"])
    let prefix = option.repeats ? "*" : "(\(option.spellings.joined(separator: " ")))"
    return option.spellings.map { spelling in
      var specification = prefix + spelling
      if let value = option.value {
        let helper = "\(function)_\(ShellText.identifier(command))__\(ShellText.identifier(option.long))"
        specification += (spelling.utf8.count > 2 ? "=" : "") + "[\(help)]"
        specification += ":\(message(option.placeholder)):\(action(value, helper))"
      } else {
        specification += "[\(help)]"
      }
      return "    " + ShellText.posixQuoted(specification) + " \\\n"
    }.joined()
  }

  private func action(_ value: CompletionValue, _ helper: String) -> String {
    switch value {
    case .text: " "
    case .files: "_files"
    case .directories: "_files -/"
    case .words: helper
    }
  }

  private func message(_ text: String) -> String { ShellText.escaped(ShellText.oneLine(text), ["\\", ":"]) }
}
