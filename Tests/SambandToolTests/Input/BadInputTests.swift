import SambandTool
import Testing

@Suite struct BadInputTests {
  @Test(arguments: [
    ("", "a.json:1:1: the file is empty"),
    ("   \n", "a.json:2:1: the file holds only white space"),
    (
      "{\"format\": \"samband-network\",", "a.json:1:30: the file ends inside the object opened at 1:1; was it cut off?"
    ),
    ("[]", "a.json:1:1: an object { } is expected, but here stands a list"),
    (
      "{}",
      "a.json:1:1: the file is JSON but no network: \"format\" is missing; "
        + "start it with \"format\": \"samband-network\""
    ),
    (String(repeating: "[", count: 100_000), "a.json:1:513: brackets nest deeper than 512 levels"),
    ("{\"a\": \u{0}}", "a.json:1:7: a zero byte; the file is not text"),
    (
      "{\"format\": \"samband-network\", \"version\": 2}",
      "a.json:1:42: version: version 2 is unknown; this samband reads version 1"
    ),
  ])
  func aFileThatIsNoNetworkIsOneClearLine(_ text: String, _ line: String) {
    let session = MemorySession(files: ["a.json": text])
    for command in ["check", "describe", "convert"] {
      let result = session.run(command, "a.json")
      #expect(result.code == .badData, "\(command)")
      #expect(result.output.isEmpty)
      #expect(result.messages == [line])
    }
  }

  @Test func aFaultyNetworkIsRefusedWithItsFirstFaults() {
    let actors = (0..<8).map { "{\"id\": \"a\($0)\", \"name\": \"A\($0)\", \"sector\": \"no\"}" }
    let head = "{\"format\": \"samband-network\", \"version\": 1, \"language\": \"sv\", \"actors\": ["
    let text = head + actors.joined(separator: ",") + "]}"
    let result = MemorySession(files: ["a.json": text]).run("describe", "a.json")
    #expect(result.code == .badData)
    #expect(result.messages.count == 6)
    #expect(result.messages.last == "samband: 3 fel till; \"samband check a.json\" visar alla")
  }

  @Test(arguments: [
    (FileFailure.missing(path: "x"), "samband: x: there is no such file; check the name and the folder"),
    (
      .isFolder(path: "x"),
      "samband: x: is a folder; say which file in it is to be read"
    ),
    (
      .withoutNetwork(path: "x"),
      "samband: x: is a folder without actors.csv; name a network file in it, or a folder of actors.csv and ties.csv"
    ),
    (
      .unreadable(path: "x", reason: "Permission denied"),
      "samband: x: the file cannot be read (Permission denied); check its permissions"
    ),
    (.tooLarge(path: "x", limit: 256 << 20), "samband: x: the file is larger than 256 MB; split the network"),
  ])
  func whatCannotBeReadIsSaid(_ failure: FileFailure, _ line: String) {
    let result = MemorySession(unreadable: ["x": failure]).run("describe", "x")
    #expect(result.code == (failure == .tooLarge(path: "x", limit: 256 << 20) ? .badData : .inputMissing))
    #expect(result.messages == [line])
  }

  @Test func outputNeverOverwritesInput() {
    let session = MemorySession(files: ["a.json": smallNetwork])
    let result = session.run("convert", "a.json", "--output", "a.json")
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages == ["samband: a.json: the output would overwrite the input; choose another name after --output"])
    #expect(session.files["a.json"] == smallNetwork)
  }

  @Test func whatCannotBeWrittenIsSaid() {
    let session = MemorySession(
      files: ["a.json": smallNetwork], unwritable: ["/x/y": .unwritable(path: "/x/y", reason: "Permission denied")])
    let result = session.run("convert", "a.json", "-o", "/x/y", "--language", "sv")
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages == [
        "samband: /x/y: filen kan inte skrivas (Permission denied); välj en annan mapp, eller ändra rättigheterna"
      ])
  }
}
