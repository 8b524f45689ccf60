// Sentences about company at tables: who has none, and who always has the same.

import PlanModel

extension Phrasebook {
  /// Those who sit alone, round by round, and whether that could be avoided.
  func lonely(_ plan: SeatingPlan, _ called: [String: String]) -> [String] {
    let alone = plan.rounds.map { round in round.tables.map(\.people).filter { $0.count == 1 }.flatMap { $0 } }
    let places = zip(plan.rounds, alone).filter { !$0.1.isEmpty }.map { round, people in
      let names = list(labels(of: people, in: plan, called))
      return say("\(names) i runda \(round.number)", "\(names) in round \(round.number)")
    }
    if places.isEmpty { return [] }
    let end =
      plan.score?.alone?.isProved == true
      ? say("; med så här många bord går det inte att undvika", "; with so many tables that cannot be avoided")
      : plan.score?.alone == nil ? "" : say("; bättre hittades inte", "; better was not found")
    return [say("Sitter ensam: \(list(places))\(end).", "Alone at a table: \(list(places))\(end).")]
  }

  /// The most pairs that are told one by one.
  private static let mostPairs = 12

  /// Pairs who sit together in every round, of three or more, by no rule.
  func inseparable(_ plan: SeatingPlan, _ meetings: PlanMeetings, _ called: [String: String]) -> [String] {
    let rounds = plan.rounds.count
    if rounds < 3 { return [] }
    let together = Set((plan.request?.together ?? []).map { Set([$0.first, $0.second]) })
    let labels = labels(of: meetings.people, in: plan, called)
    var pairs: [String] = []
    for (person, met) in meetings.meetings.enumerated() {
      var times: [Int: Int] = [:]
      for meeting in met where meeting.other > person { times[meeting.other, default: 0] += 1 }
      for other in times.keys.sorted() where times[other] == rounds {
        let ids = [meetings.people[person], meetings.people[other]]
        if together.contains(Set(ids)) { continue }
        pairs.append(say("\(labels[person]) och \(labels[other])", "\(labels[person]) and \(labels[other])"))
      }
    }
    if pairs.isEmpty { return [] }
    let end =
      plan.score?.thirdMeetings?.isProved == true
      ? say("; det går inte att undvika", "; that cannot be avoided")
      : say("; bättre hittades inte", "; better was not found")
    let heading = say("Sitter ihop i alla rundor: ", "Sit together in every round: ")
    let isChosen = plan.request.map { !$0.sparesThirdMeetings } ?? true
    let rest = pairs.count - Self.mostPairs
    let more =
      rest > 0 ? say("; och \(number(rest)) par till", "; and \(number(rest)) more \(form(rest, "pair", "pairs"))") : ""
    return [heading + pairs.prefix(Self.mostPairs).joined(separator: "; ") + more + (isChosen ? "" : end) + "."]
  }
}
