// One wrong command line, one exact sentence, in both languages.

import Testing

@testable import Arguments

struct WrongLine: Sendable, CustomTestStringConvertible {
  var words: [String]
  var place = "samband map"
  var english: String
  var swedish: String
  var testDescription: String { words.joined(separator: " ").prefix(60).description }

  init(_ words: [String], at place: String = "samband map", _ english: String, _ swedish: String) {
    (self.words, self.place, self.english, self.swedish) = (words, place, english, swedish)
  }
}

private let wrongLines: [WrongLine] = [
  WrongLine([], at: "samband", "no command was given.", "inget kommando angavs."),
  WrongLine(["--language", "en"], at: "samband", "no command was given.", "inget kommando angavs."),
  WrongLine(["--"], at: "samband", "no command was given.", "inget kommando angavs."),
  WrongLine(
    ["mpa"], at: "samband", #"unknown command "mpa"; did you mean "map"?"#, #"okänt kommando "mpa"; menade du "map"?"#),
  WrongLine(["xyzzy"], at: "samband", #"unknown command "xyzzy"."#, #"okänt kommando "xyzzy"."#),
  WrongLine([""], at: "samband", #"unknown command ""."#, #"okänt kommando ""."#),
  WrongLine(["="], at: "samband", #"unknown command "="."#, #"okänt kommando "="."#),
  WrongLine(["-"], at: "samband", #"unknown command "-"."#, #"okänt kommando "-"."#),
  WrongLine(
    ["help", "seta"], at: "samband help", #"unknown command "seta"; did you mean "seat"?"#,
    #"okänt kommando "seta"; menade du "seat"?"#),
  WrongLine(
    ["--view", "gaps", "map", "n"], at: "samband",
    #""--view" belongs to a command; write it after the command's name."#,
    #""--view" hör till ett kommando; skriv den efter kommandots namn."#),
  WrongLine(
    ["map", "n", "--formt", "json"], #"unknown option "--formt"; did you mean "--format"?"#,
    #"okänd flagga "--formt"; menade du "--format"?"#),
  WrongLine(
    ["map", "n", "--formt=json"], #"unknown option "--formt"; did you mean "--format"?"#,
    #"okänd flagga "--formt"; menade du "--format"?"#),
  WrongLine(
    ["map", "n", "-format", "json"], #"unknown option "-format"; did you mean "--format"?"#,
    #"okänd flagga "-format"; menade du "--format"?"#),
  WrongLine(
    ["map", "n", "—format", "json"], #"unknown option "—format"; did you mean "--format"?"#,
    #"okänd flagga "—format"; menade du "--format"?"#),
  WrongLine(
    ["map", "n", "-oa.svg"], #"unknown option "-oa.svg"; did you mean "-o a.svg"?"#,
    #"okänd flagga "-oa.svg"; menade du "-o a.svg"?"#),
  WrongLine(
    ["map", "n", "-O", "a"], #"unknown option "-O"; did you mean "-o"?"#, #"okänd flagga "-O"; menade du "-o"?"#),
  WrongLine(
    ["--map", "n"], at: "samband", #"unknown option "--map"; did you mean "map"?"#,
    #"okänd flagga "--map"; menade du "map"?"#),
  WrongLine(["map", "n", "-z"], #"unknown option "-z"."#, #"okänd flagga "-z"."#),
  WrongLine(["map", "n", "-5"], #"unknown option "-5"."#, #"okänd flagga "-5"."#),
  WrongLine(["map", "n", "---"], #"unknown option "---"."#, #"okänd flagga "---"."#),
  WrongLine(["map", "n", "--=x"], #"unknown option "--"."#, #"okänd flagga "--"."#),
  WrongLine(
    ["map", "n", "--wighted"], #"unknown option "--wighted"; did you mean "--weighted"?"#,
    #"okänd flagga "--wighted"; menade du "--weighted"?"#),
  WrongLine(
    ["map", "n", "--thres", "1"], #"unknown option "--thres"; did you mean "--threshold"?"#,
    #"okänd flagga "--thres"; menade du "--threshold"?"#),
  WrongLine(
    ["map", "n", "--output"], #""--output" needs a value; write "--output FILE"."#,
    #""--output" behöver ett värde; skriv "--output FIL"."#),
  WrongLine(
    ["map", "n", "-o"], #""-o" needs a value; write "-o FILE"."#, #""-o" behöver ett värde; skriv "-o FIL"."#),
  WrongLine(
    ["map", "n", "--output", "--weighted"], #""--output" needs a value; write "--output FILE"."#,
    #""--output" behöver ett värde; skriv "--output FIL"."#),
  WrongLine(
    ["map", "n", "--output", "--"], #""--output" needs a value; write "--output FILE"."#,
    #""--output" behöver ett värde; skriv "--output FIL"."#),
  WrongLine(
    ["map", "n", "--label", "-5 %"], #""--label" needs a value; if "-5 %" is the value, write "--label=-5 %"."#,
    #""--label" behöver ett värde; om "-5 %" är värdet, skriv "--label=-5 %"."#),
  WrongLine(
    ["map", "n", "--weighted=yes"], #""--weighted" takes no value but got "yes"; write only "--weighted"."#,
    #""--weighted" tar inget värde men fick "yes"; skriv bara "--weighted"."#),
  WrongLine(
    ["map", "n", "--help=x"], #""--help" takes no value but got "x"; write only "--help"."#,
    #""--help" tar inget värde men fick "x"; skriv bara "--help"."#),
  WrongLine(
    ["map", "n", "--seed", "first"], #""--seed" must be a whole number, not "first"."#,
    #""--seed" måste vara ett heltal, inte "first"."#),
  WrongLine(
    ["map", "n", "--seed", "1 000"], #""--seed" must be a whole number, not "1 000"; did you mean "1000"?"#,
    #""--seed" måste vara ett heltal, inte "1 000"; menade du "1000"?"#),
  WrongLine(
    ["map", "n", "--seed", "-1"], #""--seed" must be 0 or more, not "-1"."#,
    #""--seed" måste vara 0 eller mer, inte "-1"."#),
  WrongLine(
    ["map", "n", "--shift", "99999999999999999999"],
    #""--shift" must be from -9223372036854775808 to 9223372036854775807, not "99999999999999999999"."#,
    #""--shift" måste vara från -9223372036854775808 till 9223372036854775807, inte "99999999999999999999"."#),
  WrongLine(
    ["map", "n", "--threshold", "0,5"], #""--threshold" must be a number, not "0,5"; did you mean "0.5"?"#,
    #""--threshold" måste vara ett tal, inte "0,5"; menade du "0.5"?"#),
  WrongLine(
    ["map", "n", "--threshold", "nan"], #""--threshold" must be a number, not "nan"."#,
    #""--threshold" måste vara ett tal, inte "nan"."#),
  WrongLine(
    ["map", "n", "--threshold", "1e999"], #""--threshold" must be from -1 to 1, not "1e999"."#,
    #""--threshold" måste vara från -1 till 1, inte "1e999"."#),
  WrongLine(
    ["seat", "p", "--tables=30"], at: "samband seat", #""--tables" must be from 1 to 20, not "30"."#,
    #""--tables" måste vara från 1 till 20, inte "30"."#),
  WrongLine(
    ["map", "n", "-f", "jsn"], #""-f" cannot be "jsn"; did you mean "json"? Choose text, json or csv."#,
    #""-f" kan inte vara "jsn"; menade du "json"? Välj text, json eller csv."#),
  WrongLine(
    ["map", "n", "--format", ""], #""--format" cannot be ""; choose text, json or csv."#,
    #""--format" kan inte vara ""; välj text, json eller csv."#),
  WrongLine(
    ["map", "n", "--as-of", "soon"], #""--as-of" cannot be "soon"; write it like 2021-10-01."#,
    #""--as-of" kan inte vara "soon"; skriv det som 2021-10-01."#),
  WrongLine(
    ["map", "n", "--output="], #""--output" is empty; give it a value."#,
    #""--output" fick ett tomt värde; ange ett som inte är tomt."#),
  WrongLine(
    ["map", ""], "NETWORK is empty; give it a value.", "NÄTVERK fick ett tomt värde; ange ett som inte är tomt."),
  WrongLine(
    ["map", "n", "--sectors", "a,,b"], #""--sectors" has an empty item in "a,,b"; write one comma between items."#,
    #""--sectors" har en tom post i "a,,b"; skriv ett komma mellan posterna."#),
  WrongLine(
    ["map", "n", "--weights", "1,x"], #""--weights" must be a number, not "x"."#,
    #""--weights" måste vara ett tal, inte "x"."#),
  WrongLine(
    ["seat", "p"], at: "samband seat", #""--tables" is missing; write "--tables N"."#,
    #""--tables" saknas; skriv "--tables N"."#),
  WrongLine(
    ["map"], #"NETWORK is missing; write "samband map NETWORK [EARLIER] [OPTIONS]"."#,
    #"NÄTVERK saknas; skriv "samband map NÄTVERK [TIDIGARE] [FLAGGOR]"."#),
  WrongLine(
    ["seat", "--tables", "2"], at: "samband seat",
    #"PEOPLE is missing; write "samband seat PEOPLE… --tables N [OPTIONS]"."#,
    #"PERSONER saknas; skriv "samband seat PERSONER… --tables N [FLAGGOR]"."#),
  WrongLine(
    ["map", "a", "b", "c"], #""c" is one operand too many; write "samband map NETWORK [EARLIER] [OPTIONS]"."#,
    #""c" är en operand för mycket; skriv "samband map NÄTVERK [TIDIGARE] [FLAGGOR]"."#),
  WrongLine(
    ["map", "a", "b", "--", "--weighted"], #""--weighted" is one operand too many; options must stand before "--"."#,
    #""--weighted" är en operand för mycket; flaggor måste stå före "--"."#),
  WrongLine(
    ["map", "n", "-f", "csv", "--format=csv"], #""--format" was given twice; give it once."#,
    #""--format" angavs två gånger; ange den en gång."#),
  WrongLine(
    ["--language", "sv", "map", "n", "--language", "en"], #""--language" was given twice; give it once."#,
    #""--language" angavs två gånger; ange den en gång."#),
  WrongLine(
    ["--generate-completion-script", "tcsh"], at: "samband",
    #""--generate-completion-script" cannot be "tcsh"; choose bash, zsh or fish."#,
    #""--generate-completion-script" kan inte vara "tcsh"; välj bash, zsh eller fish."#),
  WrongLine(
    ["--generate-completion-script", "zsh", "map"], at: "samband",
    #""map" is one operand too many; write "samband --generate-completion-script bash|zsh|fish"."#,
    #""map" är en operand för mycket; skriv "samband --generate-completion-script bash|zsh|fish"."#),
  WrongLine(
    ["map", "n", "--format", "a\u{1B}[31m\n\u{202E}b"],
    #""--format" cannot be "a\u{1B}[31m\n\u{202E}b"; choose text, json or csv."#,
    #""--format" kan inte vara "a\u{1B}[31m\n\u{202E}b"; välj text, json eller csv."#),
]

struct ErrorTests {
  @Test("A wrong line gets its sentence", arguments: wrongLines)
  func sentence(_ line: WrongLine) {
    #expect(message(line.words, .english) == "\(line.place): \(line.english)\nSee \"\(line.place) --help\".")
    #expect(message(line.words, .swedish) == "\(line.place): \(line.swedish)\nSe \"\(line.place) --help\".")
  }

  @Test("A very long word is cut, and quickly judged")
  func longWord() {
    let word = String(repeating: "å", count: 1_000_000)
    let shown = String(repeating: "å", count: 100) + "…"
    #expect(message([word], .english) == "samband: unknown command \"\(shown)\".\nSee \"samband --help\".")
  }

  @Test("The facts are there for programs")
  func facts() {
    #expect(
      throws: UsageError(program: "samband", command: "map", fault: .unknownOption("--formt", suggestion: "--format"))
    ) { try fixture().parse(["map", "--formt"]) }
  }
}
