import GraphCore
import NetworkModel
import PlanModel
import TestSupport
import Testing

@testable import ForumPlanning

/// A year of forums.
@Suite("Series")
struct SeriesTests {
  /// People of some sectors and actors, with past invitations and themes, drawn by a seed.
  static func request(
    people: Int, forums: Int, seats: Int, most: Int?, perActor: Int? = nil, seed: UInt64
  ) -> SeriesRequest {
    var random = SeededGenerator(seed: seed)
    let sectors = ["university", "municipality", "company", "healthcare"]
    var network = StakeholderNetwork()
    let actors = max(1, people / 2)
    network.actors = (0..<actors).map { place in
      NetworkActor(
        id: Identifier("a\(place)"), name: LocalizedText("A\(place)"),
        sector: Identifier(sectors[place % sectors.count]))
    }
    network.collaborations = (0..<people).compactMap { _ in
      let (a, b) = (Int.random(in: 0..<actors, using: &random), Int.random(in: 0..<actors, using: &random))
      return a == b ? nil : Collaboration(source: network.actors[a].id, target: network.actors[b].id)
    }
    let candidates = (0..<people).map { place in
      let actor = place % actors
      return ForumRequest.Candidate(
        id: "p\(place)", actor: actor, values: [sectors[actor % sectors.count], "a\(actor)"],
        themes: Int.random(in: 0..<3, using: &random) == 0 ? [Int.random(in: 0..<2, using: &random)] : [],
        pastInvitations: Int.random(in: 0...2, using: &random), isAvailable: place % 11 != 10)
    }
    var request = ForumRequest(
      network: network, ties: network.projectedTies(), candidates: candidates, seats: seats...seats)
    request.themes = [Brief.Theme(id: "x", want: 2), Brief.Theme(id: "y", want: 2)]
    request.quotas = sectors.prefix(min(2, seats)).map {
      ForumRequest.Quota(attribute: ForumRequest.sector, value: $0, seats: 1...seats)
    }
    request.perActor = perActor
    return SeriesRequest(
      request, forums: (0..<forums).map { SeriesRequest.Forum(theme: $0 % 2) }, mostInvitations: most)
  }

  private static let quick = SeriesOptions(starts: 1, stepsPerStart: 3_000, rounds: 2, boundSteps: 20)

  /// The value of a year recounted from the definition, with nothing of the planner's but the request.
  private func slowValue(_ request: SeriesRequest, _ forums: [[Int]]) -> Int {
    let forum = request.forum
    let base = ForumProblem(forum)
    var met: Set<[Int]> = []
    var value = 0
    for (place, chosen) in forums.enumerated() {
      for a in chosen {
        for b in chosen where a < b && base.isNewContact(a, b) && met.insert([a, b]).inserted {
          value += forum.worth.newContact
        }
        // Whoever of an actor came before counts.
        let before = forums[..<place].joined().count { forum.candidates[$0].actor == forum.candidates[a].actor }
        value += forum.worth.recentInvitation * (forum.candidates[a].pastInvitations + before)
      }
      let carriers = chosen.count { forum.candidates[$0].themes.contains(request.forums[place].theme ?? 0) }
      if carriers >= 2 { value += forum.worth.theme }
    }
    var reached: Set<Int> = []
    for actor in Set(forums.joined().compactMap { forum.candidates[$0].actor }) {
      reached.insert(actor)
      for tie in forum.ties {
        if tie.source == actor { reached.insert(tie.target) }
        if tie.target == actor { reached.insert(tie.source) }
      }
    }
    return value + forum.worth.reach * reached.count
  }

  @Test("every rule is kept, nobody comes too often, and the value is what it says", arguments: 0..<12)
  func laws(seed: UInt64) throws {
    let request = Self.request(
      people: 36, forums: 4, seats: 8, most: 1 + Int(seed % 3), perActor: seed % 2 == 0 ? 1 : 2, seed: seed)
    let problem = SeriesProblem(request)
    let result = problem.plan(Self.quick)
    let forums = try #require(result.best)
    #expect(forums.count == 4)
    #expect(problem.invitations(in: forums).allSatisfy { $0 <= 1 + Int(seed % 3) })
    for (place, chosen) in forums.enumerated() {
      #expect(brokenRules(chosen, problem.forumAlone(place).composition) == [])
    }
    let score = try #require(result.score)
    #expect(score.total == slowValue(request, forums))
    #expect(score.total >= score.first)
    #expect(score.total <= (try #require(result.bound)))
    let parts = problem.choices(of: forums).reduce(0) { $0 + ($1.choice.value?.total ?? 0) }
    #expect(parts == score.total, "what each forum adds to those before sums to the year")
  }

  @Test("the same year on one thread and two")
  func threads() {
    let problem = SeriesProblem(Self.request(people: 30, forums: 3, seats: 8, most: 2, seed: 5))
    let one = problem.plan(Self.quick, execution: Execution(threads: 1))
    let two = problem.plan(Self.quick, execution: Execution(threads: 2))
    #expect(one.best == two.best && one.score == two.score && one.bound == two.bound)
  }

  @Test("invitations that later forums need are kept back for them", arguments: 1...6)
  func reserves(seed: UInt64) throws {
    // Four of a sector, one invitation each, and one needed in each of four forums.
    var request = Self.request(people: 40, forums: 4, seats: 6, most: 1, seed: seed)
    for person in request.forum.candidates.indices {
      request.forum.candidates[person].isAvailable = true
      request.forum.candidates[person].values[ForumRequest.sector] = person % 10 == 0 ? "rare" : "common"
    }
    request.forum.quotas = [ForumRequest.Quota(attribute: ForumRequest.sector, value: "rare", seats: 1...6)]
    let forums = try #require(SeriesProblem(request).plan(Self.quick).best)
    #expect(forums.allSatisfy { $0.count { $0 % 10 == 0 } == 1 })
  }

  @Test("stand-ins keep the limit of the year")
  func standIns() throws {
    let problem = SeriesProblem(Self.request(people: 30, forums: 3, seats: 8, most: 1, seed: 2))
    let forums = try #require(problem.plan(Self.quick).best)
    let used = problem.invitations(in: forums)
    for (choice, _) in problem.choices(of: forums) {
      for standIn in choice.invitations.flatMap(\.standIns) { #expect(used[standIn.person] == 0) }
    }
  }

  @Test("what cannot be is told as it is")
  func clashes() {
    var request = Self.request(people: 20, forums: 4, seats: 8, most: 1, seed: 1)
    let few = SeriesProblem(request).plan(Self.quick)
    #expect(few.best == nil)
    // One of eleven cannot come: 19 are left of 20.
    #expect(few.termination == .infeasible(because: .tooFewInvitations(quota: nil, need: 32, have: 19)))
    request.mostInvitations = 2
    request.forum.invite = [3]
    #expect(
      SeriesProblem(request).plan(Self.quick).termination
        == .infeasible(because: .requiredTooOften(person: 3, times: 4)))
    request.forum.invite = []
    request.mostInvitations = nil
    request.forum.seats = 25...25
    let full = SeriesProblem(request).plan(Self.quick)
    guard case .infeasible(because: .forum(0, because: .infeasible)) = full.termination else {
      Issue.record("a forum with more seats than people should be refused")
      return
    }
  }

  @Test("no forum, and a single one")
  func few() throws {
    let none = SeriesProblem(Self.request(people: 9, forums: 0, seats: 3, most: 1, seed: 1)).plan(Self.quick)
    #expect(none.best == [] && none.score?.total == 0)
    let one = SeriesProblem(Self.request(people: 9, forums: 1, seats: 3, most: 1, seed: 1)).plan(Self.quick)
    #expect(try #require(one.best).map(\.count) == [3])
  }

  @Test("stopped at once, it still has a year to show")
  func stopped() {
    let problem = SeriesProblem(Self.request(people: 30, forums: 3, seats: 8, most: 2, seed: 5))
    let result = problem.plan(Self.quick, execution: Execution(isCancelled: { true }))
    #expect(result.termination == .stopped(.canceled))
    #expect(result.best?.count == 3 && result.statistics.starts == 3)
  }

  #if !DEBUG
    @Test("eight forums over three hundred people within a minute")
    func large() throws {
      let problem = SeriesProblem(Self.request(people: 300, forums: 8, seats: 40, most: 2, perActor: 2, seed: 1))
      let clock = ContinuousClock()
      var result = SeriesResult(.stopped(.nothingFound))
      let time = clock.measure { result = problem.plan(execution: Execution(threads: 2)) }
      let score = try #require(result.score)
      print("series 8 x 300: \(time), \(score.total) of \(result.bound ?? 0), first \(score.first)")
      #expect(result.best?.count == 8)
      #expect(time < .seconds(60))
    }
  #endif
}
