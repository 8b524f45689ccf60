// A random network and the same a year later, with changes that are known.

import GraphCore
import NetworkAnalysis
import NetworkModel

/// Two years of a random network; ties are direct collaborations only, so that each planted change is one change.
struct PlantedYears {
  var before: StakeholderNetwork
  var after: StakeholderNetwork
  var actorsGained: [NetworkActor.ID] = []
  var actorsLost: [NetworkActor.ID] = []
  /// Ties among actors of both, the smaller id first.
  var tiesGained: Set<[String]> = []
  var tiesLost: Set<[String]> = []
  /// Ties with an actor of one only.
  var tiesWithNew: Set<[String]> = []
  var tiesWithGone: Set<[String]> = []
  var reweighted: Set<[String]> = []
  var activities: [String: ActivityChange.Kind] = [:]
  /// Fields that differ, as `kind id field`.
  var fields: Set<String> = []
  var goalsGained: [String] = []
  var goalsLost: [String] = []

  private static let sectors: [Sector.ID] = ["university", "healthcare", "company", "municipality", "unknown"]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed, stream: 7)
    func name(_ number: Int) -> String { "a\(number < 10 ? "0" : "")\(number)" }
    let count = Int.random(in: 8...30, using: &random)
    let actors = (0..<count).map { number in
      NetworkActor(
        id: .init(name(number)), name: LocalizedText("Actor \(number)"),
        sector: Self.sectors[number % 4])
    }
    var ties: [Collaboration] = []
    for a in 0..<count {
      for b in (a + 1)..<max(count, a + 1) where Double.random(in: 0..<1, using: &random) < 0.2 {
        ties.append(Collaboration(source: .init(name(b)), target: .init(name(a)), strength: 1))
      }
    }
    before = StakeholderNetwork(
      asOf: PartialDate("2020"), actors: actors, collaborations: ties,
      activities: (0..<8).map { number in
        Activity(
          id: .init("x\(number)"), status: number < 4 ? .active : .planned, goals: [.init("g\(number % 3)")],
          participants: [.init(actor: .init(name(number % 3 + 4)))])
      }, goals: (0..<3).map { Goal(id: .init("g\($0)"), title: LocalizedText("Goal \($0)")) },
      positions: [Position(actor: .init(name(4)), goal: "g0", stance: .asks)])
    after = before
    after.asOf = PartialDate("2021")
    changeActors(count, name)
    changeTies(count, name, &random)
    changeWork()
  }

  private func key(_ tie: Collaboration) -> [String] { [tie.source.text, tie.target.text].sorted() }

  /// The first two leave, two come, one gets a new name and one a new sector.
  private mutating func changeActors(_ count: Int, _ name: (Int) -> String) {
    actorsLost = [.init(name(0)), .init(name(1))]
    after.actors.removeAll { actorsLost.contains($0.id) }
    let gone = Set(actorsLost)
    tiesWithGone = Set(before.collaborations.filter { gone.contains($0.source) || gone.contains($0.target) }.map(key))
    after.collaborations.removeAll { gone.contains($0.source) || gone.contains($0.target) }
    for new in ["n1", "n2"] {
      actorsGained.append(.init(new))
      after.actors.append(NetworkActor(id: .init(new), name: LocalizedText(new), sector: "patientOrganisation"))
      after.collaborations.append(Collaboration(source: .init(new), target: .init(name(5))))
      tiesWithNew.insert([name(5), new])
    }
    after.actors[0].name = "Renamed"
    after.actors[1].sector = "agency"
    fields = ["actor \(after.actors[0].id) name", "actor \(after.actors[1].id) sector"]
  }

  /// Some ties among those that stay end, some begin, one gets stronger.
  private mutating func changeTies(_ count: Int, _ name: (Int) -> String, _ random: inout SplitMix64) {
    let stays = after.collaborations.filter { !$0.source.text.hasPrefix("n") }
    if let strong = stays.first {
      let place = after.collaborations.firstIndex(of: strong) ?? 0
      after.collaborations[place].strength = 3
      reweighted.insert(key(strong))
    }
    let ending = Set(stays.dropFirst().filter { _ in Double.random(in: 0..<1, using: &random) < 0.2 }.map(key))
    tiesLost = ending
    after.collaborations = after.collaborations.filter { !ending.contains(key($0)) }
    let there = Set(before.collaborations.map(key))
    for a in 2..<count {
      for b in (a + 1)..<max(count, a + 1) where Double.random(in: 0..<1, using: &random) < 0.05 {
        let pair = [name(a), name(b)]
        if there.contains(pair) { continue }
        after.collaborations.append(Collaboration(source: .init(pair[0]), target: .init(pair[1])))
        tiesGained.insert(pair)
      }
    }
  }

  /// One activity of each fate; a goal gone, one new, one with a new title; a position changed.
  private mutating func changeWork() {
    after.activities[0].status = .ended
    after.activities[1].status = .ended
    after.activities[4].status = .active
    after.activities[4].continues = "x1"
    after.activities[2].effort = 4
    after.activities.removeAll { $0.id == "x5" }
    after.activities.append(Activity(id: "x8", status: .planned))
    after.activities.append(Activity(id: "x9", status: .proposed, continues: "x0"))
    activities = [
      "x0": .lapsed, "x1": .ended, "x4": .begun, "x5": .dropped, "x8": .planned, "x9": .proposed,
    ]
    fields.formUnion(["activity x4 continues", "activity x2 effort"])
    after.goals.removeAll { $0.id == "g2" }
    after.goals[1].title = "Another title"
    after.goals.append(Goal(id: "g3"))
    goalsLost = ["g2"]
    goalsGained = ["g3"]
    after.positions[0].stance = .supports
    fields.formUnion(["goal g1 title", "position \(after.positions[0].actor)/g0 stance"])
  }
}
