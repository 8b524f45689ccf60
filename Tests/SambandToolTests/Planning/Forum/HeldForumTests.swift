import Interchange
import NetworkModel
import SambandTool
import Testing

/// A forum that was held, written into its network.
@Suite struct HeldForumTests {
  private static let members = """
    "title": "Mötet", "goals": ["1"], "seats": 4, "perActor": 1, "host": "solna", "gaps": [],
    "when": {"start": "2022-03-10T09:00", "end": "2022-03-10T15:00"},
    "openSeats": [{"sector": "patientOrganisation"}], "invite": ["ki-a", "nacka-a", "lif-a"]
    """

  /// A session with the plan of a forum for the municipality of Nacka, KI and Lif, at Solna's.
  private func session(network: String = forumNetwork, plan change: (String) -> String = { $0 }) -> MemorySession {
    let plan = MemorySession(brief: Self.members).run("forum", "b.json", "--format", "json").output
    return MemorySession(files: ["plan.json": change(plan), "n.json": network])
  }

  private func network(_ session: MemorySession, _ path: String) throws -> StakeholderNetwork {
    let reading = NetworkReader.read(Array(try #require(session.files[path]).utf8))
    #expect(reading.errors.isEmpty)
    return try #require(reading.network)
  }

  private func held(_ session: MemorySession, _ more: String...) -> MemorySession.Result {
    session.run(
      ["forum", "--held", "plan.json", "--network", "n.json", "--output", "n2.json", "--language", "en"] + more)
  }

  @Test func theForumBecomesAnActivity() throws {
    let session = session()
    let before = try network(session, "n.json")
    let result = held(session)
    #expect(result.code == .done, "\(result.messages)")
    #expect(
      result.plainMessages == [
        "samband: the activity \"forum-2022-03-10\" is written in; without --attended all invited count as having come: 3 organizations",
        "samband: who sat on 1 open seat is not known; give a list of those who came with --attended",
        "samband: the network is as of 1 October 2021, before the forum: change asOf, or give --as-of 2022-03-10 to the other commands",
      ])
    var after = try network(session, "n2.json")
    let activity = try #require(after.activities.first)
    #expect(after.activities.count == 1)
    #expect(activity.kind == "forum")
    #expect(activity.status == .ended && activity.isHeld)
    #expect(activity.owner == "solna")
    #expect(activity.period == Period(start: PartialDate("2022-03-10"), end: PartialDate("2022-03-10")))
    #expect(activity.goals == ["1"])
    // To have met is not to collaborate.
    #expect(activity.participants.map(\.actor) == ["solna"] && activity.participants.map(\.role) == [.host])
    #expect(Set(activity.attendance) == ["ki", "nacka", "lif"])
    #expect(activity.attendance.count == 3)
    after.activities = []
    #expect(NetworkWriter.write(after) == NetworkWriter.write(before))
  }

  @Test("those in the list came; an organization that is not in the network becomes an actor of its sector")
  func openSeatsAreFilledByName() throws {
    let session = session()
    session.put(
      "came.csv",
      """
      Organisation;Person;Sektor
      Karolinska Institutet;Anna Ek;
      ;nacka-a;
      Reumatikerförbundet i Stockholm;Disa Alm;Patientorganisation
      ;Okänd Gäst;
      Reumatikerförbundet i Stockholm;Eskil By;Patientorganisation

      """)
    let result = held(session, "--attended", "came.csv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(
      result.plainMessages.filter { !$0.contains("came.csv") } == [
        "samband: the activity \"forum-2022-03-10\" is written in; 3 organizations came",
        "samband: new in the network, with id and sector: Reumatikerförbundet i Stockholm (reumatikerforbundet-i-stockholm; patient organisations)",
        "samband: open seats that were taken: patient organisations 1 of 1",
        "samband: invited and did not come: Lif",
        "samband: 1 row of the list names no organization and is left out",
        "samband: the network is as of 1 October 2021, before the forum: change asOf, or give --as-of 2022-03-10 to the other commands",
      ])
    let after = try network(session, "n2.json")
    #expect(after.activities.first?.attendance == ["ki", "nacka", "reumatikerforbundet-i-stockholm"])
    let new = try #require(after.actors.first { $0.id == "reumatikerforbundet-i-stockholm" })
    #expect(new.name.text(in: .swedish) == "Reumatikerförbundet i Stockholm" && new.sector == "patientOrganisation")
    #expect(after.actors.count == 6)
    // No name of a person reaches the network.
    for name in ["Anna Ek", "Disa Alm", "Okänd Gäst", "nacka-a"] {
      #expect(session.files["n2.json"]?.contains(name) == false)
    }
  }

  @Test func anOrganizationWithoutASectorIsAskedFor() {
    let session = session()
    session.put("came.csv", "organisation,sektor\nKI,\nReumatikerförbundet,\n")
    let result = held(session, "--attended", "came.csv")
    #expect(result.code == .badData)
    #expect(
      result.plainMessages == [
        "came.csv:3:1: \"Reumatikerförbundet\" is not in the network and has no sector; write it in the column sector, and it becomes a new actor"
      ])
    session.put("came.csv", "Karolinska Institutett\n")
    #expect(
      held(session, "--attended", "came.csv").plainMessages == [
        "came.csv:1:1: \"Karolinska Institutett\" is not in the network and has no sector; did you mean \"Karolinska Institutet\"?"
      ])
    #expect(session.files["n2.json"] == nil)
  }

  @Test(arguments: [
    (
      "en",
      "came.csv:2:1: \"Karolinska Institutett\" is not in the network; did you mean \"Karolinska Institutet\"? If it is new, add it by \"samband add actor\" first"
    ),
    (
      "sv",
      "came.csv:2:1: \"Karolinska Institutett\" finns inte i nätverket; menade du \"Karolinska Institutet\"? Är den ny, lägg till den med \"samband add actor\" först"
    ),
  ]) func aMisspelledOrganizationWithASectorIsAskedAbout(_ language: String, _ message: String) {
    let session = session()
    session.put("came.csv", "organisation,sektor\nKarolinska Institutett,Lärosäte\n")
    let result = session.run(
      "forum", "--held", "plan.json", "--network", "n.json", "--output", "n2.json", "--attended", "came.csv",
      "--language", language)
    #expect(result.code == .badData && result.plainMessages == [message], "\(result.plainMessages)")
    #expect(session.files["n2.json"] == nil)
    // Another name is another organization, however alike two municipalities are called.
    session.put("came.csv", "organisation,sektor\nVaxholms stad,Kommun\nTäby kommun,Kommun\n")
    #expect(held(session, "--attended", "came.csv").code == .done)
    session.put("came.csv", "organisation,sektor\nNya Bolaget AB,Företag\nNya Bolagt AB,Företag\n")
    #expect(held(session, "--attended", "came.csv").code == .badData, "two spellings in one list")
  }

  private static let planned = """
    "activities": [
      {"id": "plan", "name": {"sv": "Etablera forum", "en": "Establish forums"}, "kind": "forum", "status": "planned", "owner": "ki", "goals": ["1"]}
    ],
    "goals": [
    """

  @Test func thePlannedActivityOfItsKindAndGoalsIsFulfilled() throws {
    let text = forumNetwork.replacing("\"goals\": [", with: Self.planned)
    let session = session(network: text)
    let message =
      "samband: it carries out the planned activity “Establish forums” (plan); choose another with --fulfils"
    #expect(held(session).plainMessages.contains(message))
    #expect(try network(session, "n2.json").activities.first { $0.isHeld }?.fulfils == "plan")
    let two = text.replacing(
      "{\"id\": \"plan\"",
      with: "{\"id\": \"other\", \"kind\": \"Forum\", \"status\": \"planned\", \"goals\": [\"1\"]}, {\"id\": \"plan\"")
    session.put("n.json", two)
    #expect(
      held(session).plainMessages.contains(
        "samband: it may carry out any of several planned activities: \"other\" and \"plan\"; say which with --fulfils"
      ))
    #expect(try network(session, "n2.json").activities.first { $0.status == .ended }?.fulfils == nil)
    #expect(held(session, "--fulfils", "other").code == .done)
    #expect(try network(session, "n2.json").activities.first { $0.isHeld }?.fulfils == "other")
    let unknown = held(session, "--fulfils", "plann")
    #expect(unknown.code == .badData)
    #expect(
      unknown.plainMessages.filter { !$0.contains("warnings") } == [
        "n.json: there is no activity \"plann\"; did you mean \"plan\"?"
      ])
  }

  @Test("an indicator that counts forums has an observation: one more, or those of the year", arguments: [false, true])
  func theForumIsCounted(isPerYear: Bool) throws {
    let unit = isPerYear ? "{\"sv\": \"forum per år\", \"en\": \"forums per year\"}" : "\"forum\""
    let text = forumNetwork.replacing(
      "\"needs\"",
      with: """
        "indicators": [{"id": "f", "title": {"sv": "Forum", "en": "Forums"}, "unit": \(unit), "baseline": {"date": "2020", "value": 0}, "observations": [{"date": "2021", "value": 4}]}, {"id": "p", "unit": "personer"}], "needs"
        """)
    let session = session(network: text)
    let value = isPerYear ? 1 : 5
    #expect(
      held(session).plainMessages.contains(
        "samband: the indicator “Forums” (goal 1 “Meet more often”) has a new observation: \(value)"))
    let indicator = try #require(try network(session, "n2.json").goals.first?.indicators.first)
    #expect(indicator.observations.last == .init(date: PartialDate("2022-03-10"), value: Double(value)))
    #expect(indicator.observations.count == 2)
    session.put("n.json", text.replacing("\"personer\"", with: "\"forum\""))
    #expect(
      held(session).plainMessages.contains(
        "samband: several indicators count forums: \"f\" and \"p\"; write the observation into the right one yourself"))
  }

  @Test func aStandingForumIsWorkTogether() throws {
    let session = session()
    _ = held(session, "--standing")
    let activity = try #require(try network(session, "n2.json").activities.first)
    #expect(activity.status == .active && activity.period.end == nil)
    #expect(Set(activity.participants.map(\.actor)) == ["ki", "nacka", "lif", "solna"])
    let later = session.run("gaps", "n2.json", "--as-of", "2023-03-10", "--format", "csv")
    #expect(!later.output.contains("goal-uncovered"))
    #expect(!later.output.contains("lapsed-activity"))
  }

  @Test func aListWithoutAForumIsRefused() {
    let result = session().run("forum", "--attended", "came.csv", "--language", "en")
    #expect(result.code == .usage)
    #expect(
      result.messages == [
        "samband forum: --attended and --fulfils are for a forum that was held; give it with --held PLAN.json"
      ])
  }

  @Test func aForumBeforeTheNetworksDateSaysNothingOfIt() throws {
    let session = session(network: forumNetwork.replacing("2021-10-01", with: "2023-01-01"))
    #expect(!held(session).messages.joined().contains("asOf"))
  }

  @Test func theInputsAreNeverWrittenOver() {
    for path in ["n.json", "plan.json"] {
      let session = session()
      let before = session.files[path]
      let result = session.run("forum", "--held", "plan.json", "--network", "n.json", "--output", path)
      #expect(result.code == .outputImpossible)
      #expect(session.files[path] == before)
    }
  }

  @Test func aForumIsNotWrittenTwice() {
    let session = session()
    _ = session.run("forum", "--held", "plan.json", "--network", "n.json", "--output", "n2.json")
    let result = session.run(
      "forum", "--held", "plan.json", "--network", "n2.json", "--output", "n3.json", "--language", "en")
    #expect(result.code == .badData)
    #expect(
      result.messages == [
        "n2.json: the activity \"forum-2022-03-10\" is there already; remove it, or give the plan an id of its own"
      ])
    #expect(session.files["n3.json"] == nil)
  }

  @Test func whatHasNoPlaceIsSaid() {
    let session = session(plan: {
      $0.replacing("\"actor\": \"lif\"", with: "\"actor\": \"nowhere\"").replacing(
        "\"goals\": [\"1\"]", with: "\"goals\": [\"9\"]")
    })
    let result = session.run("forum", "--held", "plan.json", "--network", "n.json", "--language", "en")
    #expect(result.code == .done)
    #expect(
      result.plainMessages.contains("samband: \"lif-a\" speaks for none of the network's actors and is not in it"))
    #expect(result.plainMessages.contains("samband: the network does not have the goal \"9\""))
  }

  @Test func aSeatingIsNoForum() {
    let seating = MemorySession().run("seat", "--people", "6", "--tables", "2", "--format", "json").output
    let session = MemorySession(files: ["plan.json": seating, "n.json": forumNetwork])
    let result = session.run("forum", "--held", "plan.json", "--network", "n.json")
    #expect(result.code == .badData)
    #expect(result.output.isEmpty)
    #expect(result.messages.count == 1)
  }
}
