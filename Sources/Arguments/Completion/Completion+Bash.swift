// Completion for bash 3.2 and later (the one on macOS): no mapfile, and compopt only where it exists.

/// Writes the script for bash.
struct BashCompletion {
  let program: String
  let contexts: [CompletionContext]

  var script: String {
    let function = "_\(ShellText.identifier(program))"
    return """
      # bash completion for \(program), made by "\(program) --generate-completion-script bash".

      # What the option takes as its value: sets kind, empty for a flag. $1 is "COMMAND OPTION".
      \(function)_value() {
        case "$1" in
      \(valueCases)
          *) kind='' ;;
        esac
      }

      # What the operand is: sets kind. $1 is "COMMAND COUNT".
      \(function)_operand() {
        case "$1" in
      \(operandCases)
          *) kind='' ;;
        esac
      }

      # The options of a command: sets kind. $1 is COMMAND.
      \(function)_options() {
        case "$1" in
      \(optionCases)
          *) kind='' ;;
        esac
      }

      \(function)() {
        local i word cur="${COMP_WORDS[COMP_CWORD]}" prefix='' kind='' pending='' command='' dashes='' operands=0
        COMPREPLY=()
        for ((i = 1; i < COMP_CWORD; i++)); do
          word="${COMP_WORDS[i]}"
          if [[ -n $pending ]]; then
            # bash cuts --name=value at the equals sign.
            [[ $word == '=' ]] || pending=''
          elif [[ -z $dashes && $word == -- ]]; then
            dashes=1
          elif [[ -z $dashes && $word == -?* ]]; then
            \(function)_value "$command $word"
            pending=$kind
          elif [[ -z $command ]]; then
            command=$word
          else
            operands=$((operands + 1))
          fi
        done
        if [[ -n $pending && $cur == '=' ]]; then
          cur=''
        elif [[ -z $pending && -z $dashes && $cur == -*=* ]]; then
          \(function)_value "$command ${cur%%=*}"
          pending=$kind
          prefix="${cur%%=*}="
          cur="${cur#*=}"
        fi
        if [[ -n $pending ]]; then
          kind=$pending
        elif [[ -z $dashes && $cur == -* ]]; then
          \(function)_options "$command"
        else
          \(function)_operand "$command $operands"
        fi
        local -a found=()
        case "$kind" in
          words*) while IFS= read -r word; do found+=("$prefix$word"); done < <(compgen -W "${kind#words}" -- "$cur") ;;
          files) while IFS= read -r word; do found+=("$prefix$word"); done < <(compgen -f -- "$cur") ;;
          folders) while IFS= read -r word; do found+=("$prefix$word"); done < <(compgen -d -- "$cur") ;;
        esac
        if [[ $kind == files || $kind == folders ]]; then compopt -o filenames 2>/dev/null || true; fi
        if ((${#found[@]})); then COMPREPLY=("${found[@]}"); fi
      }

      complete -F \(function) \(program)

      """
  }

  private var valueCases: String {
    contexts.flatMap { context in
      context.options.compactMap { option in
        option.value.map { value in
          let patterns = option.spellings.map { "'\(context.command) \($0)'" }.joined(separator: "|")
          return "    \(patterns)) kind='\(kind(value))' ;;"
        }
      }
    }.joined(separator: "\n")
  }

  private var operandCases: String {
    contexts.flatMap { context in
      context.operands.enumerated().map { index, operand in
        let pattern = operand.isList ? "'\(context.command) '*" : "'\(context.command) \(index)'"
        return "    \(pattern)) kind='\(kind(operand.value))' ;;"
      }
    }.joined(separator: "\n")
  }

  private var optionCases: String {
    contexts.map { context in
      "    '\(context.command)') kind='words \(context.options.flatMap(\.spellings).joined(separator: " "))' ;;"
    }.joined(separator: "\n")
  }

  private func kind(_ value: CompletionValue) -> String {
    switch value {
    case .text: "text"
    case .files: "files"
    case .directories: "folders"
    case .words(let choices): "words \(choices.map(\.word).joined(separator: " "))"
    }
  }
}
