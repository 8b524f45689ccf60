import SambandTool
import Testing

/// What `forum` says of bad briefs and of rules that clash, word by word.
@Suite struct ForumFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// The members of the brief, from its third line on.
    let members: String
    let english: String
    let swedish: String
    var code: ExitCode = .badData

    var testDescription: String { name }
  }

  private static func fault(_ name: String, _ members: String, _ english: String, _ swedish: String) -> Case {
    Case(name: name, members: members, english: english, swedish: swedish)
  }

  static let faults: [Case] = [
    fault(
      "an unknown goal", "\"seats\": 2, \"goals\": [\"1\", \"11\"]",
      "b.json:3:28: goals[1]: \"11\" is unknown: not among the network's goals; correct it, or remove it",
      "b.json:3:28: goals[1]: \"11\" finns inte: inte bland nätverkets mål; rätta det, eller ta bort det"),
    fault(
      "an unknown gap", "\"seats\": 2, \"gaps\": [\"goal-uncoverd/1\"]",
      "b.json:3:22: gaps[0]: \"goal-uncoverd/1\" is unknown: not among the network's gaps; did you mean \"goal-uncovered:1\"?",
      "b.json:3:22: gaps[0]: \"goal-uncoverd/1\" finns inte: inte bland nätverkets gap; menade du \"goal-uncovered:1\"?"
    ),
    fault(
      "an unknown invitee", "\"seats\": 2, \"invite\": [\"ki-c\"]",
      "b.json:3:24: invite[0]: \"ki-c\" is unknown: neither among the people nor the actors; did you mean \"ki-a\"?",
      "b.json:3:24: invite[0]: \"ki-c\" finns inte: varken bland personerna eller aktörerna; menade du \"ki-a\"?"),
    fault(
      "an unknown excluded", "\"seats\": 2, \"exclude\": [\"quite-another\"]",
      "b.json:3:25: exclude[0]: \"quite-another\" is unknown: neither among the people nor the actors; correct it, or remove it",
      "b.json:3:25: exclude[0]: \"quite-another\" finns inte: varken bland personerna eller aktörerna; rätta det, eller ta bort det"
    ),
    fault(
      "an unknown attribute",
      "\"seats\": 2, \"quotas\": [{\"attribute\": \"sectr\", \"value\": \"university\", \"min\": 1}]",
      "b.json:3:38: quotas[0].attribute: \"sectr\" is unknown: no column of the list of people; did you mean \"sector\"?",
      "b.json:3:38: quotas[0].attribute: \"sectr\" finns inte: ingen kolumn i listan över personer; menade du \"sector\"?"
    ),
    fault(
      "an unknown sector", "\"seats\": 2, \"openSeats\": [{\"sector\": \"patientOrganisatn\"}]",
      "b.json:3:38: openSeats[0].sector: \"patientOrganisatn\" is unknown: no known sector; did you mean \"patientOrganisation\"?",
      "b.json:3:38: openSeats[0].sector: \"patientOrganisatn\" finns inte: ingen känd sektor; menade du \"patientOrganisation\"?"
    ),
    fault(
      "a pair of strangers", "\"seats\": 2, \"apart\": [{\"a\": \"ki-a\", \"b\": \"nacka-c\"}]",
      "b.json:3:42: apart[0].b: \"nacka-c\" is unknown: neither among the people nor the actors; did you mean \"nacka-a\"?",
      "b.json:3:42: apart[0].b: \"nacka-c\" finns inte: varken bland personerna eller aktörerna; menade du \"nacka-a\"?"
    ),
    fault(
      "a pair with itself", "\"seats\": 2, \"together\": [{\"a\": \"ki-a\", \"b\": \"ki-a\"}]",
      "b.json:3:45: together[0].b: \"ki-a\" is paired with itself; write two different ids",
      "b.json:3:45: together[0].b: \"ki-a\" står i par med sig själv; skriv två olika id"),
    fault(
      "a host who is not there", "\"seats\": 2, \"host\": \"sola\"",
      "b.json:3:21: host: \"sola\" is unknown: not among the network's actors; did you mean \"solna\"?",
      "b.json:3:21: host: \"sola\" finns inte: inte bland nätverkets aktörer; menade du \"solna\"?"),
    fault(
      "the end before the start",
      "\"seats\": 2, \"when\": {\"start\": \"2027-03-10T15:00\", \"end\": \"2027-03-10T09:00\"}",
      "b.json:3:58: when.end: the end is not after the start; change one of them",
      "b.json:3:58: when.end: slutet ligger inte efter början; ändra det ena"),
    fault(
      "a quota the wrong way round",
      "\"seats\": 2, \"quotas\": [{\"attribute\": \"sector\", \"value\": \"university\", \"min\": 3, \"max\": 2}]",
      "b.json:3:88: quotas[0].max: at least 3 and at most 2 cannot both hold; let max be no less than min",
      "b.json:3:88: quotas[0].max: minst 3 och högst 2 går inte ihop; låt max vara minst lika stort som min"),
    fault(
      "a meeting longer than there is time",
      "\"kind\": \"matching\", \"when\": {\"start\": \"2027-03-10T09:00\", \"end\": \"2027-03-10T10:00\"}, \"slotMinutes\": 90",
      "b.json:3:102: slotMinutes: no meeting of 90 minutes fits between 09:00 and 10:00, which is 60 minutes; lower slotMinutes, or move the end",
      "b.json:3:102: slotMinutes: inget möte på 90 minuter ryms mellan 09:00 och 10:00, som är 60 minuter; sänk slotMinutes, eller flytta slutet"
    ),
    fault(
      "more meetings than there is time for",
      "\"kind\": \"matching\", \"when\": {\"start\": \"2027-03-10T09:00\", \"end\": \"2027-03-10T10:00\"}, \"slots\": 9",
      "b.json:3:96: slots: 9 slots of 15 minutes do not fit between 09:00 and 10:00; write 4 at most, lower slotMinutes, or move the end",
      "b.json:3:96: slots: 9 pass om 15 minuter ryms inte mellan 09:00 och 10:00; skriv högst 4, sänk slotMinutes, eller flytta slutet"
    ),
    fault(
      "an unknown worth of meetings", "\"seats\": 2, \"tables\": {\"count\": 1, \"meet\": \"evn\"}",
      "b.json:3:44: tables.meet: \"evn\" does not say what a meeting is worth; write distinct, even, cross:COLUMN or values:FILE",
      "b.json:3:44: tables.meet: \"evn\" säger inte vad ett möte är värt; skriv distinct, even, cross:KOLUMN eller values:FIL"
    ),
    fault(
      "a worth of an unknown column", "\"seats\": 2, \"tables\": {\"count\": 1, \"meet\": \"cross:sectr\"}",
      "b.json:3:44: tables.meet: \"sectr\" is unknown: no column of the list of people; did you mean \"sector\"?",
      "b.json:3:44: tables.meet: \"sectr\" finns inte: ingen kolumn i listan över personer; menade du \"sector\"?"),
    fault(
      "seats in words", "\"seats\": \"many\"",
      "b.json:3:10: seats: \"many\" is no number; write 24 or \"20-24\"",
      "b.json:3:10: seats: \"many\" är inget antal; skriv 24 eller \"20-24\""),
    fault(
      "an enormous worth", "\"seats\": 2, \"worth\": {\"theme\": 20000}",
      "b.json:3:32: worth.theme: 20,000 is more than a worth may be; write −10,000 to 10,000",
      "b.json:3:32: worth.theme: 20 000 är mer än vad ett värde får vara; skriv −10 000 till 10 000"),
    fault(
      "more open seats than seats", "\"seats\": 2, \"openSeats\": [{\"sector\": \"company\", \"count\": 3}]",
      "b.json:3:26: openSeats: 3 open seats do not fit among 2; lower them, or raise seats",
      "b.json:3:26: openSeats: 3 öppna platser ryms inte bland 2; minska dem, eller öka seats"),
  ]

  static let clashes: [Case] = [
    Case(
      name: "a quota that needs more than can come",
      members: "\"seats\": 4, \"quotas\": [{\"attribute\": \"sector\", \"value\": \"municipality\", \"min\": 3}]",
      english:
        "samband: the rules cannot all hold: at least 3 whose sector is \"municipality\" (2 can come) and \"nacka-b\" cannot come; loosen one of them",
      swedish:
        "samband: reglerna går inte ihop: minst 3 med sector \"municipality\" (2 kan komma) och \"nacka-b\" kan inte komma; lätta på en av dem",
      code: .answerIsNo),
    Case(
      name: "apart and together",
      members:
        "\"seats\": 4, \"apart\": [{\"a\": \"ki-a\", \"b\": \"lif-a\"}], \"invite\": [\"ki-a\", \"lif-a\"]",
      english:
        "samband: the rules cannot all hold: \"ki-a\" is to come, \"lif-a\" is to come and not both \"ki-a\" and \"lif-a\"; loosen one of them",
      swedish:
        "samband: reglerna går inte ihop: \"ki-a\" ska vara med, \"lif-a\" ska vara med och inte både \"ki-a\" och \"lif-a\"; lätta på en av dem",
      code: .answerIsNo),
    Case(
      name: "invited and excluded", members: "\"seats\": 4, \"invite\": [\"ki-a\"], \"exclude\": [\"ki-a\"]",
      english:
        "samband: the rules cannot all hold: \"ki-a\" is to come and \"ki-a\" is not to be invited; loosen one of them",
      swedish:
        "samband: reglerna går inte ihop: \"ki-a\" ska vara med och \"ki-a\" ska inte bjudas in; lätta på en av dem",
      code: .answerIsNo),
    Case(
      name: "invited and away", members: "\"seats\": 4, \"invite\": [\"nacka-b\"]",
      english:
        "samband: the rules cannot all hold: \"nacka-b\" is to come and \"nacka-b\" cannot come; loosen one of them",
      swedish:
        "samband: reglerna går inte ihop: \"nacka-b\" ska vara med och \"nacka-b\" kan inte komma; lätta på en av dem",
      code: .answerIsNo),
    Case(
      name: "an actor that may send fewer than are invited",
      members: "\"seats\": 4, \"perActor\": 1, \"invite\": [\"ki-a\", \"ki-b\"]",
      english:
        "samband: the rules cannot all hold: at most 1 from \"ki\", \"ki-a\" is to come and \"ki-b\" is to come; loosen one of them",
      swedish:
        "samband: reglerna går inte ihop: högst 1 från \"ki\", \"ki-a\" ska vara med och \"ki-b\" ska vara med; lätta på en av dem",
      code: .answerIsNo),
    Case(
      name: "more seats than people", members: "\"seats\": 7",
      english:
        "samband: the rules cannot all hold: at least 7 seats to fill (6 can come) and \"nacka-b\" cannot come; loosen one of them",
      swedish:
        "samband: reglerna går inte ihop: minst 7 platser att fylla (6 kan komma) och \"nacka-b\" kan inte komma; lätta på en av dem",
      code: .answerIsNo),
  ]

  @Test(arguments: faults + clashes) func badBriefsAreToldClearly(_ fault: Case) {
    for (language, expected) in [("en", fault.english), ("sv", fault.swedish)] {
      let result = MemorySession(brief: fault.members).run("forum", "b.json", "--language", language)
      #expect(result.plainMessages == [expected])
      #expect(result.code == fault.code)
      #expect(result.output.isEmpty)
    }
  }

  @Test func aBriefNeedsSomebodyToChooseFrom() {
    let session = MemorySession(brief: "\"seats\": 2", network: false, people: false)
    let result = session.run("forum", "b.json")
    #expect(
      result.messages == [
        "b.json:1:1: the brief has neither network nor people; say where the network or the list of people lies"
      ])
    #expect(result.code == .badData)
  }

  @Test(arguments: [
    ([], "no brief; give it, BRIEF.json, or a plan that was held, --held PLAN.json"),
    (["b.json", "--held", "plan.json"], "both a brief and --held; remove one of them"),
    (["--held", "plan.json"], "--held needs the network that the forum is written into; give it with --network"),
    (
      ["b.json", "--network", "n.json"],
      "the brief names its network itself; remove --network, or change network in the brief"
    ),
  ]) func optionsThatDoNotGoTogether(_ arguments: [String], _ sentence: String) {
    let result = MemorySession(brief: "\"seats\": 2").run(["forum"] + arguments)
    #expect(result.messages == ["samband forum: " + sentence])
    #expect(result.code == .usage)
  }

  @Test func personalNumbersAreRefused() {
    let session = MemorySession(brief: "\"seats\": 1", files: ["p.csv": "id,sector,note\na,university,19121212-1212\n"])
    let result = session.run("forum", "b.json")
    #expect(result.code == .badData)
    #expect(result.plainMessages.count == 1)
    #expect(result.messages.first?.hasPrefix("p.csv:2:14: ") == true)
    #expect(!result.messages.joined().contains("19121212-1212"))
  }
}
