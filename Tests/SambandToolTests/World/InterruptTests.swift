// Ctrl-C in the real program: within a second, in any phase, with 130 and one line; and what is left by programs that were killed.

import Foundation
import TestSupport
import Testing

@Suite(.serialized, .enabled(if: RealProgram.path != nil, "the program is not built beside the tests: swift build"))
struct InterruptTests {
  /// An edge list that takes seconds to read, five or so with optimization.
  private func largeList(_ folder: TestFolder) throws {
    #if DEBUG
      let count = 400_000
    #else
      let count = 1_900_000
    #endif
    let lines = (0..<count).map { "\($0 % 30_011) \($0 * 7 % 29_989)" }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "large.txt")
  }

  @Test(arguments: [("en", "samband: interrupted\n"), ("sv", "samband: avbruten\n")])
  func readingEndsAtOnce(_ language: String, _ line: String) throws {
    let folder = try TestFolder()
    try largeList(folder)
    let ending = try RealProgram.run(
      "exec \"$samband\" describe large.txt --language \(language)", in: folder, interruptedAfter: 1)
    #expect(ending.code == 130)
    #expect(ending.seconds < 1)
    #expect(ending.errors == line)
    #expect(ending.output.isEmpty)
  }

  @Test(arguments: ["$GRAPHS/stockholm-life-science.json", "edges.txt"], [0.15, 0.4, 1])
  func aReportEndsAtOnceAndLeavesNothing(_ network: String, _ delay: Double) throws {
    let folder = try TestFolder()
    // Takes a report some ten seconds, on whichever machine: it is interrupted in analysis or drawing.
    let lines = (0..<40_000).map { "\($0 % 13_007) \($0 * 7 % 12_983)" }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "edges.txt")
    let ending = try RealProgram.run(
      "exec \"$samband\" report \"\(network)\" -o out --language en", in: folder, interruptedAfter: delay,
      environment: ["GRAPHS": TestFiles.package.appending(path: "Graphs").path, "TMPDIR": folder.url.path])
    try expectNothingLeft(ending, of: network, in: folder, besides: ["edges.txt"])
  }

  @Test(arguments: [0.3, 1]) func aReportWithAForumEndsAtOnceAndLeavesNothing(_ delay: Double) throws {
    let folder = try TestFolder()
    let graphs = TestFiles.package.appending(path: "Graphs").path
    let brief = "$GRAPHS/stockholm-forum.brief.json"
    let ending = try RealProgram.run(
      "exec \"$samband\" report \"$GRAPHS/stockholm-life-science.json\" -o out --language en --brief \"\(brief)\"",
      in: folder, interruptedAfter: delay, environment: ["GRAPHS": graphs, "TMPDIR": folder.url.path])
    try expectNothingLeft(ending, of: "$GRAPHS/stockholm-life-science.json", in: folder)
  }

  /// A report that was interrupted is not there; Stockholm's may be done before, on a fast machine.
  private func expectNothingLeft(
    _ ending: RealProgram.Ending, of network: String, in folder: TestFolder, besides inputs: [String] = []
  ) throws {
    #expect(ending.seconds < 1)
    if network.hasPrefix("$"), ending.code == 0 {
      #expect(try folder.names() == inputs + ["out"])
      return
    }
    #expect(ending.code == 130)
    #expect(ending.errors.hasSuffix("samband: interrupted\n"))
    #expect(ending.errors.components(separatedBy: "interrupted").count == 2, "said once")
    #expect(try folder.names() == inputs)
  }

  @Test func aSearchHandsOverItsBest() throws {
    let folder = try TestFolder()
    let ending = try RealProgram.run(
      "exec \"$samband\" seat --people 60 --tables 10 --rounds 8 --seconds 600", in: folder, interruptedAfter: 2)
    #expect(ending.code == 130)
    #expect(ending.errors == "samband: interrupted; the best so far is written\n")
    #expect(ending.output.contains("ROUND 8"))
  }

  @Test(.enabled(if: TestFiles.program("script") != nil, "the program script is not installed"))
  func longReadingShowsOnATerminalThatItGoesOn() throws {
    let folder = try TestFolder()
    try largeList(folder)
    for (language, words) in [("en", "samband: reading large.txt "), ("sv", "samband: läser large.txt ")] {
      // All streams of `script` are one terminal, which it writes to its output.
      let ending = try RealProgram.run(
        "exec timeout -s INT 4 script -qec \"$samband describe large.txt --language \(language)\" /dev/null", in: folder
      )
      #expect(ending.output.contains("\r\u{1B}[K" + words), "\(ending.output.debugDescription)")
    }
  }

  // MARK: What is left by the killed

  /// A process that is no more.
  private func deadProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "exit 0"]
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func whatAKilledRunHasLeftGoesWithTheNext() throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "a.json")
    let dead = try deadProcess()
    #expect(try RealProgram.run("\"$samband\" report a.json -o out --engine builtin", in: folder).code == 0)
    try folder.write("mine", to: "out/mine.txt")
    for place in [".samband-\(dead)-1/x", "out/.samband-\(dead)-2/report.html", ".samband-\(dead)-3"] {
      try folder.write("half", to: place)
    }
    // Of a process that lives, and of nobody's.
    for place in [".samband-\(ProcessInfo.processInfo.processIdentifier)-1", ".samband-mine", ".samband-1"] {
      try folder.write("kept", to: place)
    }
    #expect(try RealProgram.run("\"$samband\" report a.json -o out --engine builtin", in: folder).code == 0)
    #expect(try !folder.names(in: "out").contains { $0.hasPrefix(".samband-\(dead)") })
    #expect(try RealProgram.run("\"$samband\" convert a.json -o b.json", in: folder).code == 0)
    #expect(
      try folder.names()
        == [
          ".samband-1", ".samband-\(ProcessInfo.processInfo.processIdentifier)-1", ".samband-mine", "a.json", "b.json",
          "out",
        ].sorted())
    #expect(try folder.text(of: "out/mine.txt") == "mine")
  }
}
