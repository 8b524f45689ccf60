// Rows of a survey's sheets that are taken with a word, or not at all: about another than their id says, about the one who answers,
// about somebody whose name is misspelled.

import SambandTool
import Testing

@Suite struct SurveyRowTests {
  private static let network = """
    {"format": "samband-network", "version": 1, "actors": [
    {"id": "ki", "name": "Karolinska Institutet", "shortName": "KI", "sector": "university"},
    {"id": "kth", "name": "Kungliga Tekniska högskolan", "sector": "university"},
    {"id": "sth", "name": "Teknik och hälsa", "sector": "university", "partOf": "kth"},
    {"id": "solna", "name": "Solna stad", "sector": "municipality"}]}
    """
  private static let header = "svarar;id;organisation;sektor;samverkar;om vad;hur ofta\n"

  private func taken(_ rows: String, _ language: String = "sv") -> (MemorySession, MemorySession.Result) {
    let session = MemorySession(files: ["n.json": Self.network, "e/s.csv": Self.header + rows])
    return (session, session.run("survey", "n.json", "--in", "e", "--date", "2026-11", "--language", language))
  }

  private static let ofTwo = [
    "sv":
      "e/s.csv:2:11: id \"kth\" är Kungliga Tekniska högskolan, men namnet \"Karolinska Institutet\" är det som \"ki\" har; rätta det som är fel",
    "en":
      "e/s.csv:2:11: the id \"kth\" is Kungliga Tekniska högskolan, but the name \"Karolinska Institutet\" is that of \"ki\"; correct what is wrong",
  ]

  private static let ofNobody = [
    "sv":
      "e/s.csv:2:11: varning: raden räknas till Kungliga Tekniska högskolan, som har id \"kth\", fast namnet är \"Vinnova\"; töm id om någon annan menas",
    "en":
      "e/s.csv:2:11: warning: the row counts for Kungliga Tekniska högskolan, whose id is \"kth\", though the name is \"Vinnova\"; empty the id if another is meant",
  ]

  @Test(arguments: ["sv", "en"]) func anIDAndANameThatDifferAreTold(_ language: String) {
    let (refused, fault) = taken("solna;kth;Karolinska Institutet;;ja;;\n", language)
    #expect(fault.code == .badData)
    #expect(fault.messages == [Self.ofTwo[language] ?? ""])
    #expect(refused.files["n.json"] == Self.network)
    let (session, result) = taken("solna;kth;Vinnova;;ja;;\n", language)
    #expect(result.code == .done)
    #expect(result.messages.contains(Self.ofNobody[language] ?? ""), "\(result.messages)")
    #expect(session.files["n.json"]?.contains("\"target\": \"solna\"") == true)
  }

  @Test func aNameThatIsOnlySpelledOtherwiseIsTheSame() {
    for name in ["Kungl. Tekniska högskolan", "KUNGLIGA TEKNISKA HÖGSKOLAN", "Teknik och hälsa"] {
      #expect(taken("solna;kth;\(name);;ja;;\n").1.messages.allSatisfy { !$0.contains("e/s.csv:2:") })
    }
    // Who says nothing of the row has not said anything wrong.
    #expect(taken("solna;kth;Karolinska Institutet;;;;\nsolna;ki;KI;;ja;;\n").1.code == .done)
  }

  @Test(arguments: [
    (
      "sv",
      "e/s.csv:2:7: varning: raden handlar om den som svarar och räknas inte; skriv den som menas, eller töm raden"
    ),
    (
      "en",
      "e/s.csv:2:7: warning: the row is about the one who answers and does not count; write whom you mean, or empty the row"
    ),
  ]) func aRowAboutTheOneWhoAnswersIsToldAndDoesNotCount(_ language: String, _ message: String) {
    for row in ["solna;;Solna stad;;ja;;\n", "solna; ;Solna stad;;;avtal;\n"] {
      let (session, result) = taken(row + "solna;ki;Karolinska Institutet;;ja;;\n", language)
      #expect(result.code == .done)
      #expect(result.messages.contains { $0.hasSuffix(message.dropFirst("e/s.csv:2:7".count)) }, "\(result.messages)")
      #expect(session.files["n.json"]?.contains("\"target\": \"solna\"") == true)
    }
    #expect(taken("solna;solna;BLADET ÄR KLART (skriv ja);;ja;;\n").1.messages.allSatisfy { !$0.contains("varning") })
    #expect(taken("solna;solna;Solna stad;;ja;;\n").1.code == .badData, "a sheet with that row alone is no answer")
  }

  @Test(arguments: [
    (
      "sv",
      [
        "samband: \"Karolinska Institutett\" (solna) finns inte i nätverket; menade du \"Karolinska Institutet\"? Rätta bladet och ta in bladen igen",
        "samband: nämns men finns inte i nätverket: \"Reumatikerförbundet\" (solna); lägg till dem med \"samband add actor\" och ta in bladen igen",
      ]
    ),
    (
      "en",
      [
        "samband: \"Karolinska Institutett\" (solna) is not in the network; did you mean \"Karolinska Institutet\"? Correct the sheet and take the sheets in again",
        "samband: named and not in the network: \"Reumatikerförbundet\" (solna); add them by \"samband add actor\" and take the sheets in again",
      ]
    ),
  ]) func aMisspelledOrganizationIsAskedAbout(_ language: String, _ messages: [String]) {
    let (_, result) = taken(
      "solna;;Karolinska Institutett;;ja;;\nsolna;;Reumatikerförbundet;;ja;;\nsolna;kth;;;ja;;\n", language)
    #expect(messages.allSatisfy(result.messages.contains), "\(result.messages)")
  }

  @Test func aMisspelledIDIsAskedAboutAndAPartMeansItsOrganization() {
    #expect(
      taken("solna;kht;;;ja;;\n").1.messages == ["e/s.csv:2:7: aktören \"kht\" är okänd; menade du \"kth\"?"])
    #expect(
      taken("slona;kth;;;ja;;\n").1.messages == ["e/s.csv:2:1: aktören \"slona\" är okänd; menade du \"solna\"?"])
    let (session, result) = taken("solna;;Teknik och hälsa;;ja;;\n")
    #expect(result.code == .done && !result.messages.contains { $0.contains("finns inte i nätverket") })
    #expect(session.files["n.json"]?.contains("\"source\": \"kth\"") == true)
  }
}
