import Foundation
import PlanModel
import SambandTool
import TestSupport
import Testing

/// Small briefs, answered by trying every selection: an independent count of value and rules from the files alone.
@Suite struct ForumOracleTests {
  /// A random brief with its files, and what is needed to recount it.
  struct Brief {
    var people: [(id: String, actor: Int, themes: Set<Int>, past: Int, isAvailable: Bool)] = []
    let sectorOfActor = [0, 0, 1, 1, 2]
    var ties: Set<[Int]> = []
    var contacts: Set<[Int]> = []
    var seats = 2...4
    var quotas: [(sector: Int, least: Int, most: Int)] = []
    var perActor = 2
    var invite: [Int] = []
    var apart: [[Int]] = []
    var together: [[Int]] = []

    static let sectors = ["university", "municipality", "company"]

    init(seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 3...9, using: &random)
      people = (0..<count).map { number in
        let themes = (0..<2).filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        return (
          "p\(number)", Int.random(in: 0..<5, using: &random), Set(themes), Int.random(in: 0..<3, using: &random),
          Int.random(in: 0..<8, using: &random) != 0
        )
      }
      let low = Int.random(in: 1...3, using: &random)
      seats = low...min(count, low + Int.random(in: 0...1, using: &random)).clamped(from: low)
      perActor = Int.random(in: 1...2, using: &random)
      for _ in 0..<2 { ties.insert(pair(5, &random)) }
      for _ in 0..<4 { contacts.insert(pair(count, &random)) }
      if Bool.random(using: &random) { quotas = [(Int.random(in: 0..<3, using: &random), 1, 2)] }
      if Int.random(in: 0..<3, using: &random) == 0 { invite = [Int.random(in: 0..<count, using: &random)] }
      apart = [pair(count, &random)]
      if Bool.random(using: &random) { together = [pair(count, &random)] }
    }

    private func pair(_ count: Int, _ random: inout SeededGenerator) -> [Int] {
      let first = Int.random(in: 0..<count, using: &random)
      let second = (first + Int.random(in: 1..<count, using: &random)) % count
      return [min(first, second), max(first, second)]
    }

    func sector(_ person: Int) -> Int { sectorOfActor[people[person].actor] }

    /// Whether a selection keeps every rule; those that name somebody who has left lapse.
    func keepsRules(_ chosen: [Int], without left: Int? = nil) -> Bool {
      let set = Set(chosen)
      let actors = Dictionary(grouping: chosen) { people[$0].actor }
      return seats.contains(chosen.count) && chosen.allSatisfy { people[$0].isAvailable }
        && invite.allSatisfy { $0 == left || set.contains($0) } && actors.values.allSatisfy { $0.count <= perActor }
        && apart.allSatisfy { !($0.allSatisfy(set.contains)) }
        && together.allSatisfy { $0.contains { $0 == left } || set.contains($0[0]) == set.contains($0[1]) }
        && quotas.allSatisfy { quota in
          (quota.least...quota.most).contains(chosen.count { sector($0) == quota.sector })
        }
    }

    /// New contacts + 10 a theme that two carry − 3 an earlier invitation + 1 an actor within a step.
    func value(_ chosen: [Int]) -> Int {
      var value = 0
      var reached: Set<Int> = []
      for (place, a) in chosen.enumerated() {
        let own = people[a].actor
        reached.insert(own)
        for tie in ties where tie.contains(own) { reached.formUnion(tie) }
        value -= 3 * people[a].past
        for b in chosen[..<place] {
          let actors = [people[a].actor, people[b].actor].sorted()
          let isNew =
            sector(a) != sector(b) && !contacts.contains([min(a, b), max(a, b)]) && !ties.contains(actors)
          value += isNew ? 1 : 0
        }
      }
      for theme in 0..<2 where chosen.count(where: { people[$0].themes.contains(theme) }) >= 2 { value += 10 }
      return value + reached.count
    }

    /// The best value of all selections that keep the rules; nil where none does.
    var best: Int? {
      (0..<(1 << people.count)).compactMap { bits in
        let chosen = people.indices.filter { bits >> $0 & 1 == 1 }
        return keepsRules(chosen) ? value(chosen) : nil
      }.max()
    }

    /// The files of the brief.
    var files: [String: String] {
      let actors = sectorOfActor.enumerated().map { number, sector in
        "{\"id\": \"a\(number)\", \"name\": \"A\(number)\", \"sector\": \"\(Self.sectors[sector])\"}"
      }
      let ties = ties.sorted { $0.lexicographicallyPrecedes($1) }.map {
        "{\"source\": \"a\($0[0])\", \"target\": \"a\($0[1])\"}"
      }
      let rows = people.map { person in
        let themes = person.themes.sorted().map { "t\($0)" }.joined(separator: "|")
        return "\(person.id),a\(person.actor),\(themes),\(person.past),\(person.isAvailable ? "yes" : "no")"
      }
      func pairs(_ pairs: [[Int]]) -> String {
        pairs.map { "{\"a\": \"p\($0[0])\", \"b\": \"p\($0[1])\"}" }.joined(separator: ", ")
      }
      let quotas = quotas.map {
        "{\"attribute\": \"sector\", \"value\": \"\(Self.sectors[$0.sector])\", \"min\": \($0.least), \"max\": \($0.most)}"
      }
      return [
        "n.json":
          "{\"format\": \"samband-network\", \"version\": 1, \"actors\": [\(actors.joined(separator: ", "))], "
          + "\"collaborations\": [\(ties.joined(separator: ", "))]}",
        "p.csv": "id,actor,themes,past_invitations,available\n" + rows.joined(separator: "\n") + "\n",
        "c.csv": "a,b\n" + contacts.map { "p\($0[0]),p\($0[1])\n" }.sorted().joined(),
        "b.json": """
        {"format": "samband-brief", "version": 1, "network": "n.json", "people": "p.csv", "contacts": "c.csv",
        "seats": "\(seats.lowerBound)-\(seats.upperBound)", "perActor": \(perActor), "gaps": [],
        "themes": [{"id": "t0"}, {"id": "t1"}], "worth": {"bridging": 0, "gap": 0},
        "quotas": [\(quotas.joined(separator: ", "))], "invite": [\(invite.map { "\"p\($0)\"" }.joined(separator: ", "))],
        "apart": [\(pairs(apart))], "together": [\(pairs(together))], "limits": {"steps": 2000}}
        """,
      ]
    }
  }

  @Test(arguments: 1...60) func noSelectionIsBetter(seed: UInt64) throws {
    let brief = Brief(seed: seed)
    let result = MemorySession(files: brief.files).run("forum", "b.json", "--format", "json")
    guard let best = brief.best else {
      #expect(result.code == .answerIsNo, "\(result.messages)")
      return
    }
    #expect(result.code == .done, "\(result.messages)")
    let plan = try JSONDecoder().decode(ForumAnswerFacts.self, from: Data(result.output.utf8))
    let chosen = plan.invited.compactMap { entry in brief.people.firstIndex { $0.id == entry.id } }
    #expect(chosen.count == plan.invited.count)
    #expect(brief.keepsRules(chosen))
    #expect(plan.score.value.value == brief.value(chosen))
    #expect(plan.score.value.value == best)
    #expect(try #require(plan.score.value.bound) >= best)
    #expect(plan.score.parts.reduce(0) { $0 + $1.points } == best)
    for entry in plan.invited {
      let others = chosen.filter { brief.people[$0].id != entry.id }
      let left = brief.people.firstIndex { $0.id == entry.id }
      for id in entry.standIns {
        let other = try #require(brief.people.firstIndex { $0.id == id })
        #expect(brief.keepsRules((others + [other]).sorted(), without: left), "\(id) cannot stand in for \(entry.id)")
      }
    }
  }
}

/// What a test reads of a plan, by the names in the format alone.
struct ForumAnswerFacts: Decodable {
  struct Invitation: Decodable {
    let id: String
    let reason: String
    let standIns: [String]
  }

  struct Figure: Decodable {
    let value: Int
    let bound: Int?
  }

  struct Part: Decodable {
    let name: String
    let points: Int
  }

  struct Score: Decodable {
    let value: Figure
    let parts: [Part]
  }

  struct Termination: Decodable {
    let reason: String
  }

  let invited: [Invitation]
  let score: Score
  let termination: Termination
}

extension Int {
  fileprivate func clamped(from low: Int) -> Int { Swift.max(low, self) }
}
