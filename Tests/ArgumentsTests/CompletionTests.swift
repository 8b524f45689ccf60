// Completion scripts, read by the shells themselves. A shell that is not installed is skipped, and says so.

import Foundation
import TestSupport
import Testing

@testable import Arguments

/// Runs a program with a text as standard input and gives what it printed and how it ended.
private func shell(
  _ name: String, _ arguments: [String], _ input: String, in folder: URL? = nil
) throws -> (
  status: Int32, output: String, errors: String
) {
  let process = Process()
  let program: URL = try #require(TestFiles.program(name))
  process.executableURL = program
  process.arguments = arguments
  if let folder { process.currentDirectoryURL = folder }
  let (into, out, problems) = (Pipe(), Pipe(), Pipe())
  (process.standardInput, process.standardOutput, process.standardError) = (into, out, problems)
  try process.run()
  // A file handle write could meet a closed pipe only if the shell ended before reading, which -n and -s do not.
  into.fileHandleForWriting.write(Data(input.utf8))
  try into.fileHandleForWriting.close()
  let output = try out.fileHandleForReading.readToEnd() ?? Data()
  let errors = try problems.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self))
}

/// A folder with a file, a file with a space, and a folder; removed after the body.
private func withFolder<T>(_ body: (URL) throws -> T) throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "arguments-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder.appending(path: "net-folder"), withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data().write(to: folder.appending(path: "net.json"))
  try Data().write(to: folder.appending(path: "net two.json"))
  return try body(folder)
}

private let hasBash = TestFiles.program("bash") != nil
private let hasZsh = TestFiles.program("zsh") != nil
private let hasFish = TestFiles.program("fish") != nil

struct CompletionTests {
  @Test("A script is asked for", arguments: CompletionShell.allCases)
  func asked(_ shell: CompletionShell) throws {
    let script = fixture().completionScript(for: shell)
    #expect(try fixture().parse(["--generate-completion-script", shell.rawValue]) == .completionScript(script))
    #expect(try fixture().parse(["--generate-completion-script=\(shell.rawValue)"]) == .completionScript(script))
    #expect(script.hasSuffix("\n"))
  }

  @Test("Each shell accepts its script", arguments: CompletionShell.allCases, Wording.allCases)
  func syntax(_ shellName: CompletionShell, _ wording: Wording) throws {
    guard TestFiles.program(shellName.rawValue) != nil else {
      try Test.cancel("\(shellName.rawValue) is not installed, so its script is not checked.")
    }
    let result = try shell(shellName.rawValue, ["-n"], fixture(wording).completionScript(for: shellName))
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test(
    "bash completes", .enabled(if: hasBash, "bash is not installed."),
    arguments: [
      (["m"], ["map", "move"]),
      ([""], ["help", "map", "move", "seat"]),
      (["--la"], ["--language"]),
      (["--language", ""], ["en", "sv"]),
      (["--language", "en", "se"], ["seat"]),
      (["help", "se"], ["seat"]),
      (["map", "--fo"], ["--folder", "--format"]),
      (["map", "-f", "j"], ["json"]),
      (["map", "--format", "=", "c"], ["csv"]),
      (["map", "--format", "="], ["csv", "json", "text"]),
      (["map", "--format=c"], ["--format=csv"]),
      (["map", "x", "--view", ""], ["bridges", "gaps", "network"]),
      (["map", "net"], ["net two.json", "net-folder", "net.json"]),
      (["map", "--output", "net."], ["net.json"]),
      (["map", "--folder", "net"], ["net-folder"]),
      (["map", "a", "b", "net"], []),
      (["map", "--", "--fo"], []),
      (["map", "--weighted", "net."], ["net.json"]),
      (["map", "--label", "net."], []),
      (["seat", "a", "b", "c", "net."], ["net.json"]),
      (["--generate-completion-script", ""], ["bash", "fish", "zsh"]),
      (["nonsense", ""], []),
    ])
  func bash(_ words: [String], _ expected: [String]) throws {
    let quoted = (["samband"] + words).map(ShellText.posixQuoted).joined(separator: " ")
    let script =
      fixture().completionScript(for: .bash) + """
        COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count)
        _samband
        if ((${#COMPREPLY[@]})); then printf '%s\\n' "${COMPREPLY[@]}"; fi
        """
    let result = try withFolder { try shell("bash", ["-u", "-s"], script, in: $0) }
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").map(String.init).sorted() == expected)
  }

  @Test(
    "fish completes, with meanings", .enabled(if: hasFish, "fish is not installed."),
    arguments: [
      ("samband m", ["map\tDraw a network.", "move\tMove everything."]),
      ("samband --language ", ["en", "sv"]),
      ("samband --language en se", ["seat\tSeat people at tables."]),
      ("samband help se", ["seat\tSeat people at tables."]),
      ("samband map --fo", ["--folder\tWhere pictures go.", "--format\tHow to write it."]),
      ("samband map --format=c", ["--format=csv"]),
      ("samband map --format c", ["csv"]),
      ("samband map --view ne", ["network\teveryone"]),
      ("samband map --view b", ["bridges\tit's who connects: [\"a\"] $HOME `b` \\c"]),
      ("samband map net.", ["net.json"]),
      ("samband map a b net.", []),
      ("samband map --weighted net.", ["net.json"]),
      ("samband map --label net.", []),
      ("samband seat a b c net.", ["net.json"]),
    ])
  func fish(_ line: String, _ expected: [String]) throws {
    let script = fixture().completionScript(for: .fish) + "complete -C \(ShellText.fishQuoted(line))\n"
    let result = try withFolder { try shell("fish", ["--no-config"], script, in: $0) }
    #expect(result.errors == "")
    #expect(result.output.split(separator: "\n").map(String.init).sorted() == expected)
  }

  @Test("zsh completes, with meanings", .enabled(if: hasZsh, "zsh is not installed."))
  func zsh() throws {
    // zsh completes only on a terminal, so a zsh behind a pseudo-terminal is driven from another.
    let lines = [
      "samband m", "samband --language en se", "samband map --view b", "samband map --format=c", "samband map -f j",
      "samband map net.j", "samband seat a b c net.j", "samband help mo",
    ]
    let driver = """
      zmodload zsh/zpty zsh/zselect
      # Reads until the pattern is met; a shell that says nothing for 30 seconds ends the test instead of hanging it.
      await() {
        local piece; integer idle=0; out=
        while ((idle < 600)); do
          if zpty -r -t inner piece '*'; then idle=0; out+=$piece; [[ $out == ${~1} ]] && return
          else zselect -t 5; idle+=1; fi
        done
        print -r -- "Waited in vain for $1 after: $out"; zpty -d inner; exit 1
      }
      zpty inner zsh -f -i
      send() { zpty -w inner "$1" }
      send "PS1=; unsetopt zle_bracketed_paste; autoload -Uz compinit && compinit -u -d ./dump"
      send "source ./completion.zsh"
      send "zstyle ':completion:*' verbose yes; stty -echo; bindkey '^I' complete-word"
      send "show() { print -r -- \\"<<\\$BUFFER>>\\"; BUFFER=; zle .accept-line }; zle -N show; bindkey '^X' show"
      send "print ready''now"
      await '*readynow*'
      for line in \(lines.map(ShellText.posixQuoted).joined(separator: " ")); do
        zpty -w -n inner "$line"$'\\t'$'\\x18'
        await '*>>*'
        print -r -- "$out"
      done
      zpty -d inner
      """
    let result = try withFolder { folder in
      try Data(fixture().completionScript(for: .zsh).utf8).write(to: folder.appending(path: "completion.zsh"))
      return try shell("zsh", ["-f"], driver, in: folder)
    }
    let completed = result.output.split(separator: "<<").dropFirst().map { String($0.prefix { $0 != ">" }) }
    #expect(
      completed == [
        "samband m", "samband --language en seat ", "samband map --view bridges ", "samband map --format=csv ",
        "samband map -f json ", "samband map net.json ", "samband seat a b c net.json ", "samband help move ",
      ], "\(result.output) \(result.errors)")
  }
}
