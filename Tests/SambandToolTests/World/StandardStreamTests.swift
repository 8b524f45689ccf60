// What becomes of standard input and output in the real program.

import Foundation
import Testing

@Suite(.enabled(if: RealProgram.path != nil, "the program is not built beside the tests: swift build"))
struct StandardStreamTests {
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "only Linux has /dev/full"),
    arguments: [
      ("en", "samband: standard output does not take the answer (No space left on device)"),
      ("sv", "samband: standard ut tar inte emot svaret (No space left on device)"),
    ])
  func aFullOutputIsAFault(_ language: String, _ message: String) throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "a.json")
    for command in ["describe a.json", "convert a.json", "report a.json", "--help", "--version"] {
      let ending = try RealProgram.run("\"$samband\" \(command) --language \(language) > /dev/full", in: folder)
      #expect(ending.code == 73, "\(command)")
      #expect(ending.errors.hasPrefix(message), "\(command): \(ending.errors)")
      #expect(ending.errors.split(separator: "\n").count == 1)
    }
  }

  @Test func aClosedOutputIsAFaultAndTakesNoFilesPlace() throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "a.json")
    let ending = try RealProgram.run("\"$samband\" describe a.json >&-", in: folder)
    #expect(ending.code == 73)
    #expect(ending.errors.hasPrefix("samband: standard output does not take the answer ("))
    // What goes to a file needs no standard output.
    #expect(try RealProgram.run("\"$samband\" convert a.json -o b.json >&- 2>&- <&-", in: folder).code == 0)
    #expect(try folder.text(of: "a.json") == smallNetwork)
    #expect(try RealProgram.run("\"$samband\" check - <&-", in: folder).code == 66)
  }

  @Test func aReaderThatHasSeenEnoughIsNoFault() throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "a.json")
    let ending = try RealProgram.run(
      "\"$samband\" report a.json --help | true; \"$samband\" convert a.json | true", in: folder)
    #expect(ending.errors.isEmpty)
  }

  @Test(arguments: [
    "convert - -o a.json < a.json", "convert a.json -o a.json", "convert a.json -o link.json",
    "convert a.json >> a.json",
    "convert - < a.json >> a.json", "map a.json -o hard.json --format svg", "describe a.json -o ./a.json",
    "map b.json --view changes --previous a.json --format dot -o a.json", "cycle b.json --previous a.json -o a.json",
    "compare a.json b.json -o a.json", "seat people.csv --tables 2 --steps 50 --meet values:v.csv -o v.csv",
    "seat people.csv --tables 2 --steps 50 --history h.csv -o h.csv", "forum brief.json -o people.csv",
    "forum brief.json --format letters --template letter.txt -o letter.txt", "forum brief.json -o a.json",
    "report b.json --previous d/map.svg -o d", "report d/gaps.csv -o d",
  ]) func noInputIsWrittenOver(_ command: String) throws {
    let folder = try TestFolder()
    let files = [
      "a.json": smallNetwork, "b.json": smallNetwork.replacing("Lif\"", with: "Lif AB\""), "d/map.svg": smallNetwork,
      "d/gaps.csv": smallNetwork,
      "people.csv": "id\na\nb\nc\nd\n", "v.csv": "a,b,value\na,b,3\n", "h.csv": "a,b\na,b\n",
      "brief.json":
        #"{"format": "samband-brief", "version": 1, "network": "a.json", "people": "people.csv", "seats": 2, "limits": {"steps": 100}}"#,
      "letter.txt": "{name}\n",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.json"), withDestinationPath: "a.json")
    try FileManager.default.linkItem(atPath: folder.path("a.json"), toPath: folder.path("hard.json"))
    for (language, words) in [("en", "was read"), ("sv", "har lästs")] {
      let ending = try RealProgram.run("\"$samband\" --language \(language) \(command)", in: folder)
      #expect(ending.code == 73, "\(ending.errors)")
      let other = language == "en" ? "would overwrite the input" : "skulle skriva över indata"
      #expect(ending.errors.contains(words) || ending.errors.contains(other), "\(ending.errors)")
      for (name, text) in files { #expect(try folder.text(of: name) == text, "\(name)") }
    }
  }
}
