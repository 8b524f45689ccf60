// Completion for fish: one walker finds the command and the number of operands, and conditions ask it.

/// Writes the script for fish.
struct FishCompletion {
  let program: String
  let contexts: [CompletionContext]

  private var prefix: String { "__\(ShellText.identifier(program))" }

  var script: String {
    var text = """
      # fish completion for \(program), made by "\(program) --generate-completion-script fish".

      # Prints the command, empty before there is one, and the number of operands before the cursor.
      function \(prefix)_state
          set -l takes_value \(valueOptions)
          set -l words (commandline -opc)
          set -e words[1]
          set -l command ''
          set -l operands 0
          set -l skip 0
          set -l dashes 0
          for word in $words
              if test $skip = 1
                  set skip 0
                  continue
              end
              if test $dashes = 0
                  if string match -qr -- '^--$' $word
                      set dashes 1
                      continue
                  else if string match -qr -- '^-.' $word
                      contains -- "$command $word" $takes_value; and set skip 1
                      continue
                  end
              end
              if test -z "$command"
                  set command $word
              else
                  set operands (math $operands + 1)
              end
          end
          printf '%s\\n' "$command" $operands
      end

      function \(prefix)_in
          set -l state (\(prefix)_state)
          test "$state[1]" = "$argv[1]"
      end

      function \(prefix)_at
          set -l state (\(prefix)_state)
          test "$state[1]" = "$argv[1]"; and test "$state[2]" = "$argv[2]"
      end

      function \(prefix)_from
          set -l state (\(prefix)_state)
          test "$state[1]" = "$argv[1]"; and test "$state[2]" -ge "$argv[2]"
      end

      complete -c \(program) -e
      complete -c \(program) -f

      """
    var count = 0
    for context in contexts { text += lines(of: context, &count) }
    return text
  }

  private var valueOptions: String {
    contexts.flatMap { context in
      context.options.filter { $0.value != nil }.flatMap { option in
        option.spellings.map { ShellText.fishQuoted("\(context.command) \($0)") }
      }
    }.joined(separator: " ")
  }

  private func lines(of context: CompletionContext, _ count: inout Int) -> String {
    var text = ""
    let command = context.command.isEmpty ? "\"\"" : context.command
    for (index, operand) in context.operands.enumerated() {
      let condition = ShellText.fishQuoted("\(prefix)_\(operand.isList ? "from" : "at") \(command) \(index)")
      let (function, arguments) = offer(operand.value, isOption: false, &count)
      if !arguments.isEmpty { text += "\(function)complete -c \(program) -n \(condition)\(arguments)\n" }
    }
    for option in context.options {
      let condition = ShellText.fishQuoted("\(prefix)_in \(command)")
      let short = option.short.map { " -s \($0)" } ?? ""
      let (function, arguments) = option.value.map { offer($0, isOption: true, &count) } ?? ("", "")
      let help = ShellText.fishQuoted(ShellText.oneLine(option.help))
      text += "\(function)complete -c \(program) -n \(condition) -l \(option.long)\(short)\(arguments) -d \(help)\n"
    }
    return text
  }

  /// A function that prints the choices, if there are any, and the arguments that offer the value.
  ///
  /// Choices go through a function because fish expands the text after `-a`, and a help text must not be expanded.
  private func offer(_ value: CompletionValue, isOption: Bool, _ count: inout Int) -> (String, String) {
    switch value {
    case .text: return ("", isOption ? " -x" : "")
    case .files: return ("", isOption ? " -r -F" : " -F")
    case .directories: return ("", (isOption ? " -x" : "") + " -a '(__fish_complete_directories)'")
    case .words(let choices):
      count += 1
      let name = "\(prefix)_choices_\(count)"
      let words = choices.map { choice in
        "    printf '%s\\t%s\\n' \(choice.word) \(ShellText.fishQuoted(ShellText.oneLine(choice.help)))\n"
      }
      return ("function \(name)\n\(words.joined())end\n", (isOption ? " -x" : "") + " -a '(\(name))'")
    }
  }
}
