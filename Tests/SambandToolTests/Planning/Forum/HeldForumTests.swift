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

  @Test func theForumBecomesAnActivity() throws {
    let session = session()
    let before = try network(session, "n.json")
    let result = session.run(
      "forum", "--held", "plan.json", "--network", "n.json", "--output", "n2.json", "--language", "en")
    #expect(result.code == .done, "\(result.messages)")
    #expect(
      result.plainMessages == [
        "samband: the activity \"forum-2022-03-10\" with 4 actors is written in",
        "samband: 1 open seat left out: write the actors that came under participants yourself",
        "samband: the network is as of 1 October 2021, before the forum: change asOf, or give --as-of 2022-03-10 to the other commands",
      ])
    var after = try network(session, "n2.json")
    let activity = try #require(after.activities.first)
    #expect(after.activities.count == 1)
    #expect(activity.kind == "forum")
    #expect(activity.status == .active)
    #expect(activity.owner == "solna")
    #expect(activity.period == Period(start: PartialDate("2022-03-10"), end: PartialDate("2022-03-10")))
    #expect(activity.goals == ["1"])
    let roles = Dictionary(uniqueKeysWithValues: activity.participants.map { ($0.actor.text, $0.role) })
    #expect(roles == ["solna": .host, "ki": .partner, "nacka": .partner, "lif": .partner])
    after.activities = []
    #expect(NetworkWriter.write(after) == NetworkWriter.write(before))
  }

  @Test func nextYearsGapsKnowOfIt() throws {
    let session = session()
    #expect(session.run("gaps", "n.json", "--format", "csv").output.contains("goal-uncovered"))
    _ = session.run("forum", "--held", "plan.json", "--network", "n.json", "--output", "day.json")
    let day = session.run("gaps", "day.json", "--as-of", "2022-03-10", "--format", "csv")
    #expect(!day.output.contains("goal-uncovered"))
    let later = session.run("gaps", "day.json", "--as-of", "2023-03-10", "--format", "csv")
    #expect(later.output.contains("lapsed-activity"))
    _ = session.run("forum", "--held", "plan.json", "--network", "n.json", "--standing", "--output", "standing.json")
    let standing = session.run("gaps", "standing.json", "--as-of", "2023-03-10", "--format", "csv")
    #expect(!standing.output.contains("goal-uncovered"))
    #expect(!standing.output.contains("lapsed-activity"))
  }

  @Test func aForumBeforeTheNetworksDateIsOver() throws {
    let session = session(network: forumNetwork.replacing("2021-10-01", with: "2023-01-01"))
    let result = session.run("forum", "--held", "plan.json", "--network", "n.json", "--output", "n2.json")
    #expect(try network(session, "n2.json").activities.first?.status == .ended)
    #expect(!result.messages.joined().contains("asOf"))
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
