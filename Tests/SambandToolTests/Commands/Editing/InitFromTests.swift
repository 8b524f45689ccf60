// `init --from`: the example that the program carries, and CORDIS's tables, are whole beginnings.

import Interchange
import NetworkModel
import SambandTool
import Testing

@Suite struct InitFromTests {
  private static let forms = ["csv", "xlsx", "json"].flatMap { form in ["sv", "en"].map { (form, $0) } }
  private static let organizations = """
    "projectID";"organisationID";"name";"shortName";"activityType";"city";"country";"nutsCode";"role"
    "1";"10";"KUNGLIGA TEKNISKA HOEGSKOLAN";"KTH";"HES";"Stockholm";"SE";"SE110";"coordinator"
    "1";"11";"REGION STOCKHOLM";"";"PUB";"Stockholm";"SE";"SE110";"participant"
    "2";"10";"KUNGLIGA TEKNISKA HOEGSKOLAN";"KTH";"HES";"Stockholm";"SE";"SE110";"participant"
    "2";"11";"REGION STOCKHOLM";"";"PUB";"Stockholm";"SE";"SE110";"participant"
    "2";"12";"UNIVERSITETET I OSLO";"UiO";"HES";"Oslo";"NO";"NO081";"participant"

    """
  private static let projects = """
    "id";"acronym";"title";"status";"startDate";"endDate";"topics";"legalBasis";"frameworkProgramme"
    "1";"ALFA";"Alpha for all";"SIGNED";"2025-01-01";"2027-12-31";"HORIZON-HLTH-1";"HORIZON.2.1";"HORIZON"
    "2";"BETA";"Beta for some";"CLOSED";"2019-01-01";"2022-12-31";"SC1-1";"H2020-EU.3.1.";"H2020"

    """

  @Test(arguments: forms) func theExampleIsAWholeYearOfPlanning(_ format: String, _ language: String) {
    let session = MemorySession()
    let isSwedish = language == "sv"
    let begun = session.run("init", "r", "--from", "stockholm", "--format", format, "--language", language)
    #expect(begun.code == .done, "\(begun.messages)")
    #expect(!begun.messages.contains { $0.contains(isSwedish ? "rymmer inte 2" : "no place for 2") })
    for command in ["describe", "gaps", "check", "bridges"] {
      let result = session.run(command, "r", "--language", language)
      #expect(result.code == .done, "\(command): \(result.messages)")
      // How our own tables are written need not be told of them.
      if command != "check" { #expect(result.messages == [], "\(command)") }
    }
    let described = session.run("describe", "r", "--language", language)
    #expect(described.output.contains(isSwedish ? "44\u{A0}aktörer" : "44\u{A0}actors"))
    // Words of the model that no table had a place for would change what the gaps say.
    let source = MemorySession(files: ["n.json": String(decoding: ExampleNetwork.stockholm.bytes, as: UTF8.self)])
    #expect(
      session.run("gaps", "r", "--language", language).output
        == source.run("gaps", "n.json", "--language", language).output)
    let (brief, series) = isSwedish ? ("uppdrag", "serie") : ("brief", "series")
    for document in [brief, series] {
      let text = session.files["r/\(document).json"] ?? ""
      #expect(text.contains("Flemingsberg") && !text.contains("stockholm-life-science.json"))
    }
    let note = session.files["r/README.txt"] ?? ""
    #expect(note.contains(isSwedish ? "Nätverket: Life science i" : "The network: Life science in"))
    for (name, text) in session.files where !name.hasSuffix("xlsx") {
      #expect(!text.contains("exempel-") && !text.contains("example-"), "\(name)")
    }
  }

  @Test func theExampleAsADocumentIsTheFileInGraphs() throws {
    let session = MemorySession()
    _ = session.run("init", "r", "--from", "stockholm", "--format", "json", "--language", "en")
    let written = try #require(session.files["r/network.json"])
    let source = NetworkReader.read(ExampleNetwork.stockholm.bytes, named: "n.json").network
    #expect(NetworkReader.read(Array(written.utf8), named: "n.json").network == source)
    #expect(source?.actors.isEmpty == false)
  }

  @Test(arguments: [
    ["r", "--from", "cordis", "organization.csv", "project.csv", "--nuts", "SE11"],
    ["--from", "cordis", "organization.csv", "project.csv", "--nuts", "SE11", "r"],
  ]) func aRegionBeginsWithCordis(_ words: [String]) {
    let session = MemorySession(files: ["organization.csv": Self.organizations, "project.csv": Self.projects])
    let begun = session.run(["init"] + words + ["--language", "sv"])
    #expect(begun.code == .done, "\(begun.messages)")
    let actors = session.files["r/aktorer.csv"] ?? ""
    #expect(actors.contains("Region Stockholm") && !actors.contains("Oslo"))
    #expect(session.files["r/aktiviteter.csv"]?.contains("Alpha for all") == true)
    #expect(session.run("check", "r").code == .done)
    #expect(session.run("describe", "r", "--language", "sv").output.contains("2\u{A0}aktörer"))
  }

  @Test func projectsMayBeChosenByTopic() {
    let session = MemorySession(files: ["organization.csv": Self.organizations, "project.csv": Self.projects])
    let begun = session.run(
      "init", "r", "--from", "cordis", "organization.csv", "project.csv", "--topic", "HORIZON-HLTH", "--language", "en")
    #expect(begun.code == .done, "\(begun.messages)")
    #expect(session.files["r/activities.csv"]?.contains("Alpha") == true)
    #expect(session.files["r/activities.csv"]?.contains("Beta") == false)
  }

  @Test(arguments: [
    (
      ["r", "--from", "cordis"], "sv",
      "samband init: --from cordis behöver CORDIS organization.csv; skriv \"samband init r --from cordis organization.csv\", "
        + "och project.csv efter den om du har den"
    ),
    (
      ["r", "organization.csv"], "sv",
      "samband init: organization.csv hör till --from cordis; skriv \"samband init MAPP --from cordis organization.csv\", "
        + "eller ta bort organization.csv"
    ),
    (
      ["r", "--nuts", "SE11"], "en",
      "samband init: --nuts belongs to --from cordis; write \"samband init FOLDER --from cordis organization.csv\", "
        + "or leave out --nuts"
    ),
    (
      ["r", "--from", "cordis", "organization.csv", "--topic", "X"], "en",
      "samband init: programmes and topics stand in project.csv; give it after organization.csv"
    ),
  ]) func whatIsMissingIsSaid(_ words: [String], _ language: String, _ message: String) {
    let session = MemorySession(files: ["organization.csv": Self.organizations])
    let result = session.run(["init"] + words + ["--language", language])
    #expect(result.code == .usage)
    #expect(result.messages == [message])
    #expect(session.files.keys.sorted() == ["organization.csv"])
  }
}
