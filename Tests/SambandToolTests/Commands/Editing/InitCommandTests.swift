// `init`: the folder reads at once, with its examples and without, in every form and both languages.

import NetworkModel
import SambandTool
import Testing

@Suite struct InitCommandTests {
  /// The session after `init folder`, and what the network is called in it.
  private func begun(_ format: String, _ language: String) -> (session: MemorySession, network: String, brief: String) {
    let session = MemorySession()
    let result = session.run("init", "region", "--format", format, "--language", language)
    #expect(result.code == .done)
    let isSwedish = language == "sv"
    let network =
      switch format {
      case "csv": "region"
      case "xlsx": isSwedish ? "region/natverk.xlsx" : "region/network.xlsx"
      default: isSwedish ? "region/natverk.json" : "region/network.json"
      }
    return (session, network, isSwedish ? "region/uppdrag.json" : "region/brief.json")
  }

  private static let forms = ["csv", "xlsx", "json"].flatMap { form in ["sv", "en"].map { (form, $0) } }
  private static let commands = [
    "check", "describe", "gaps", "cycle", "priorities", "bridges", "introductions", "metrics", "convert", "map",
  ]

  @Test(arguments: forms) func everyCommandReadsTheFolderAtOnce(_ format: String, _ language: String) {
    let (session, network, brief) = begun(format, language)
    for command in Self.commands {
      let result = session.run(command, network, "--language", language)
      #expect(result.code == .done, "\(command): \(result.messages)")
    }
    #expect(session.run("forum", brief).code == .done)
    let series = language == "sv" ? "region/serie.json" : "region/series.json"
    #expect(session.run("series", series).code == .done)
  }

  @Test(arguments: forms) func theFolderIsReadAndEditedAsItsNetwork(_ format: String, _ language: String) {
    let (session, network, _) = begun(format, language)
    for command in ["describe", "gaps", "convert"] {
      let ofFolder = session.run(command, "region", "--language", language)
      #expect(ofFolder.code == .done, "\(command): \(ofFolder.messages)")
      #expect(ofFolder.output == session.run(command, network, "--language", language).output, "\(command)")
    }
    let before = session.files
    let edit = session.run("add", "actor", "region", "--name", "KTH", "--sector", "university", "--language", language)
    #expect(edit.code == .done, "\(edit.messages)")
    #expect(session.files.keys == before.keys)
    #expect(session.run("convert", "region").output.contains("\"KTH\""))
  }

  @Test(arguments: forms) func whatIsClearedIsEmptyAndStillRead(_ format: String, _ language: String) {
    let (session, network, brief) = begun(format, language)
    let cleared = session.run("init", "--clear-examples", "region", "--language", language)
    #expect(cleared.code == .done)
    #expect(cleared.messages[0].contains(language == "sv" ? "tog bort" : "removed"), "\(cleared.messages)")
    // The brief and the series asked for the examples' goals.
    #expect(
      cleared.messages.dropFirst().count == 2
        && cleared.messages.dropFirst().allSatisfy {
          $0.contains(language == "sv" ? "nämner inga mål nu" : "names no goals now")
        }, "\(cleared.messages)")
    for command in Self.commands where command != "map" {
      let result = session.run(command, network, "--language", language)
      #expect(result.code == .done, "\(command): \(result.messages)")
    }
    let described = session.run("describe", network, "--language", language)
    #expect(described.output.contains(language == "sv" ? "0\u{A0}aktörer" : "0\u{A0}actors"))
    #expect(!(session.files[brief] ?? "").contains(language == "sv" ? "exempel-" : "example-"))
    #expect(
      session.run("init", "--clear-examples", "region", "--language", language).messages
        == [language == "sv" ? "samband: inga exempel finns kvar i region" : "samband: no examples are left in region"])
  }

  @Test(arguments: [
    ("sv", "samband: region/README.txt: filen finns redan och skrivs inte över; välj en annan mapp, eller flytta den"),
    ("en", "region/README.txt: the file is there already"),
  ]) func noFileIsWrittenOver(_ language: String, _ message: String) {
    let session = MemorySession(files: ["region/README.txt": "mine"])
    let result = session.run("init", "region", "--language", language)
    #expect(result.code == .outputImpossible)
    #expect(
      result.messages.count == 1 && (message.contains(result.messages[0]) || result.messages[0].contains(message)))
    #expect(session.files == ["region/README.txt": "mine"])
  }

  @Test(arguments: ["csv", "xlsx", "json"]) func aFolderMayBeginWithANetworkThatIsThere(_ format: String) {
    let session = MemorySession(files: ["n.json": smallNetwork])
    let begun = session.run("init", "r", "--format", format, "--from", "n.json", "--language", "en")
    #expect(begun.code == .done)
    let path = format == "csv" ? "r" : "r/network.\(format)"
    #expect(session.run("describe", path, "--language", "en").output.contains("3\u{A0}actors"))
    #expect(session.run("check", path, "--language", "en").code == .done)
    for (name, text) in session.files where !name.hasSuffix("xlsx") { #expect(!text.contains("example-"), "\(name)") }
    #expect(session.run("forum", "r/brief.json").messages.last?.contains("the list has no people") == true)
  }

  @Test func ownRowsStayByteByByte() {
    let (session, _, _) = begun("csv", "sv")
    let own = "ki;Karolinska;KI;Lärosäte;;;;;;\r\n"
    let before = session.files["region/aktorer.csv"] ?? ""
    session.put("region/aktorer.csv", before + own)
    session.put(
      "region/aktiviteter.csv",
      (session.files["region/aktiviteter.csv"] ?? "") + "a;A;;pågående;ki;;;exempel-mal;;;\r\n")
    _ = session.run("init", "--clear-examples", "region")
    let header = before.unicodeScalars.prefix { $0 != "\n" }.reduce(into: "") { $0.unicodeScalars.append($1) } + "\n"
    #expect(Array((session.files["region/aktorer.csv"] ?? "").utf8) == Array((header + own).utf8))
    #expect(session.files["region/aktiviteter.csv"]?.hasSuffix("a;A;;pågående;ki;;;;;;\r\n") == true)
  }

  @Test(arguments: ["sv", "en"]) func theNoteNamesTheFilesThatAreThere(_ language: String) {
    for format in ["csv", "xlsx", "json"] {
      let session = MemorySession()
      _ = session.run("init", "r", "--format", format, "--language", language)
      let note = session.files["r/README.txt"] ?? ""
      for file in session.files.keys where !file.hasSuffix("README.txt") {
        #expect(note.contains(file.dropFirst(2)), "\(file)")
      }
      #expect(note.split(separator: "\n").count < 26)
    }
  }

  @Test func theSameCommandGivesTheSameBytes() {
    for format in ["csv", "xlsx", "json"] {
      #expect(begun(format, "sv").session.files == begun(format, "sv").session.files)
    }
  }
}
