// Two who edit one network at once: nobody's edit is lost without a word.

import Dispatch
import SambandTool
import Synchronization
import TestSupport
import Testing

@Suite struct EditConflictTests {
  @Test(arguments: [
    (
      "sv",
      "n.json: filen har ändrats av någon annan sedan den lästes; inget skrevs, kör kommandot igen"
    ),
    (
      "en",
      "n.json: the file was changed by somebody else since it was read; nothing was written, run the command again"
    ),
  ]) func aFileThatChangedMeanwhileIsNotWrittenOver(_ language: String, _ sentence: String) {
    let other = smallNetwork.replacing("Solna stad", with: "Solna kommun")
    let session = MemorySession(files: ["n.json": smallNetwork])
    session.write(other, to: "n.json", afterReads: 2)
    let words = ["set", "actor", "n.json", "ki", "shortName", "K", "--language", language]
    let result = session.run(words)
    #expect(result.code == .outputImpossible && result.messages.last == sentence, "\(result.messages)")
    #expect(result.output.isEmpty && session.files["n.json"] == other)
    #expect(session.run(words).code == .done)
    #expect(session.files["n.json"]?.contains("Solna kommun") == true)
  }

  @Test func aTableThatChangedMeanwhileIsNotWrittenOver() {
    let session = MemorySession(files: ["n/actors.csv": "id,name,sector\nki,KI,university\n"])
    session.write("id,name,sector\nki,KI,company\n", to: "n/actors.csv", afterReads: 2)
    let result = session.run("set", "actor", "n", "ki", "name", "K", "--language", "en")
    #expect(result.code == .outputImpossible)
    #expect(result.messages.last?.hasPrefix("n/actors.csv: the file was changed by somebody else") == true)
    #expect(session.files["n/actors.csv"] == "id,name,sector\nki,KI,company\n")
  }

  /// Also of tables, whose folder is another one after each edit.
  @Test(
    .enabled(if: RealProgram.path != nil),
    arguments: [
      ("n.json", "n.json", smallNetwork), ("n", "n/actors.csv", "id,name,sector\nki,KI,university\n"),
    ]) func ofManyEditsAtOnceAllAreThere(_ path: String, _ file: String, _ content: String) throws
  {
    let folder = try TestFolder()
    try folder.write(content, to: file)
    let codes = Mutex<[Int32?]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let line = "exec \"$samband\" add actor \(path) --name 'Ny \(number)' --sector company"
      let ending = try? RealProgram.run(line, in: folder)
      codes.withLock { $0.append(ending?.code) }
    }
    #expect(codes.withLock(\.self) == Array(repeating: 0, count: 8))
    let network = try folder.text(of: file)
    for number in 0..<8 { #expect(network.contains("Ny \(number)"), "\(number)") }
  }
}
