// What a changed plan says of itself: who moves and why, who is new and who is gone.

public import ForumPlanning
import PlanModel

extension Phrasebook {
  /// What has changed, a paragraph each; those who leave too, unless that has been said already.
  ///
  /// - Parameters:
  ///   - replan: The changed plan and what has changed.
  ///   - labels: What the people of its request are called, in their order.
  ///   - fromRound: The first round that could change, from 1.
  ///   - hasDepartures: Whether those who leave are said.
  public func changes(
    _ replan: SeatingPlanner.Replan, labels: [String], fromRound: Int, hasDepartures: Bool = true
  ) -> [String] {
    let result = replan.result
    func who(_ person: Int) -> String { labels.indices.contains(person) ? labels[person] : String(person + 1) }
    var parts: [String] = []
    if fromRound > 1 {
      parts.append(
        fromRound == 2
          ? say("Runda 1 är gjord och ligger fast.", "Round 1 is done and stays.")
          : say(
            "Rundorna 1\u{2013}\(fromRound - 1) är gjorda och ligger fast.",
            "Rounds 1\u{2013}\(fromRound - 1) are done and stay."))
    }
    let places = replan.plan.request?.people ?? []
    let called = Dictionary(zip(places, labels), uniquingKeysWith: { first, _ in first })
    parts += replan.hosts.map { sentence(for: $0, called: called) }
    let seats = count(result.moves.count, say("plats", "seat"), say("platser", "seats"))
    if result.moves.isEmpty {
      parts.append(
        say("Ingen som är kvar behöver byta bord.", "Nobody who is still here has to change tables."))
    } else {
      let proof =
        result.isFewestProved
        ? say("; färre går inte", "; fewer is not possible")
        : say("; minst \(number(result.movesBound)) måste bytas", "; at least \(number(result.movesBound)) must change")
      let heading = say("VEM SOM BYTER BORD (\(seats)\(proof))", "WHO CHANGES TABLES (\(seats)\(proof))")
      let isLevel = replan.plan.request?.hasLevelTables ?? false
      let lines = result.moves.map { move in
        let why = list(move.reasons.map { sentence(for: $0, labels: labels, hasLevelTables: isLevel) })
        let from = say(
          "\(who(move.person)), runda \(move.round + 1): från bord \(move.from + 1) till bord \(move.to + 1)",
          "\(who(move.person)), round \(move.round + 1): from table \(move.from + 1) to table \(move.to + 1)")
        return wrapped(from + (why.isEmpty ? "." : ", " + say("eftersom ", "because ") + why + "."), indent: 2)
      }
      parts.append(([heading] + lines).joined(separator: "\n"))
    }
    func group(_ changes: [SeatChange], _ heading: String) {
      if changes.isEmpty { return }
      var people: [Int] = []
      for change in changes where !people.contains(change.person) { people.append(change.person) }
      let lines = people.sorted().map { person in
        let places = changes.filter { $0.person == person }.map { change in
          say(
            "runda \(change.round + 1) bord \(change.table + 1)", "round \(change.round + 1) table \(change.table + 1)")
        }
        return wrapped("\(who(person)): " + list(places) + ".", indent: 2)
      }
      parts.append(([heading] + lines).joined(separator: "\n"))
    }
    group(result.arrivals, say("NYA VID BORDEN", "NEW AT THE TABLES"))
    if hasDepartures { group(result.departures, say("LÄMNAR SIN PLATS TOM", "LEAVE THEIR SEAT")) }
    return parts
  }

  /// Who hosts a table whose host has left, and by which rule; or that the table has none.
  func sentence(for change: SeatingChange.HostChange, called: [String: String]) -> String {
    let former = called[change.former] ?? change.former
    guard let new = change.new.map({ called[$0] ?? $0 }) else {
      return say(
        "Bord \(change.table) har ingen värd: \(former) kommer inte, och ingen som sitter där kan stanna där i alla rundor som är kvar. Utse någon själv.",
        "Table \(change.table) has no host: \(former) is not coming, and nobody who sits there can stay in every round that is left. Name somebody yourself."
      )
    }
    return say(
      "Bord \(change.table) får en ny värd: \(new) i stället för \(former). Valet faller på den som sitter där i flest av de rundor som är kvar, av flera på den som står först i listan.",
      "Table \(change.table) has a new host: \(new) in place of \(former). It is whoever sits there in most of the rounds that are left, of several the first in the list."
    )
  }

  /// Why somebody moves, as the end of a sentence.
  ///
  /// - Parameters:
  ///   - reason: The reason.
  ///   - labels: What people are called, in their order.
  ///   - hasLevelTables: Whether tables are kept as equal as can be, so that their sizes say nothing of how many chairs there are.
  public func sentence(for reason: MoveReason, labels: [String], hasLevelTables: Bool) -> String {
    func who(_ person: Int) -> String { labels.indices.contains(person) ? labels[person] : String(person + 1) }
    func all(_ people: [Int]) -> String { list(people.map(who)) }
    switch reason {
    case .tableClosed(let table):
      return say("bord \(table + 1) inte finns kvar", "table \(table + 1) is no longer there")
    case .held(let person, let table):
      return say(
        "\(who(person)) ska sitta vid bord \(table + 1)", "\(who(person)) must sit at table \(table + 1)")
    case .tableTooFull(let table, let people, let seats, let arrivals):
      let new = arrivals.isEmpty ? "" : say(" med \(all(arrivals))", " with \(all(arrivals))")
      return hasLevelTables
        ? say(
          "bord \(table + 1) annars hade \(number(people))\(new), och borden hålls så lika stora det går (högst \(number(seats)))",
          "table \(table + 1) would have \(number(people))\(new), and tables are kept as equal as can be (at most \(number(seats)))"
        )
        : say(
          "bord \(table + 1) annars hade \(number(people)) på \(count(seats, "plats", "platser"))\(new)",
          "table \(table + 1) would have \(number(people)) on \(count(seats, "seat", "seats"))\(new)")
    case .tableTooEmpty(let table, let people, let needed, let departures):
      let gone = departures.isEmpty ? "" : say(" utan \(all(departures))", " without \(all(departures))")
      return hasLevelTables
        ? say(
          "bord \(table + 1) annars hade bara \(number(people))\(gone), och borden hålls så lika stora det går (minst \(number(needed)))",
          "table \(table + 1) would have only \(number(people))\(gone), and tables are kept as equal as can be (at least \(number(needed)))"
        )
        : say(
          "bord \(table + 1) annars hade bara \(number(people)) av minst \(number(needed))\(gone)",
          "table \(table + 1) would have only \(number(people)) of at least \(number(needed))\(gone)")
    case .apart(let person, let other):
      return say(
        "\(who(person)) och \(who(other)) ska sitta isär", "\(who(person)) and \(who(other)) are to sit apart")
    case .together(let people):
      return say("\(all(people)) ska sitta vid samma bord", "\(all(people)) must sit at the same table")
    case .tooFewValues(let table, let values, let needed):
      return say(
        "bord \(table + 1) annars hade \(number(values)) av minst \(number(needed)) sektorer",
        "table \(table + 1) would have \(number(values)) of at least \(number(needed)) sectors")
    }
  }

  /// Why there is no changed plan, and what would help.
  public func refusal(of result: ReplanningResult, labels: [String]) -> String {
    guard case .infeasible(let clash) = result.termination else {
      return say(
        "ingen ändrad plan som håller alla regler hittades", "no changed plan that keeps every rule was found")
    }
    let why = sentence(for: clash, people: labels)
    guard let proposal = result.proposals.first else { return why }
    let tables = list(proposal.closedTables.map { String($0 + 1) })
    return why
      + say(
        "; om bord \(tables) stängs går det med \(count(proposal.moves, "byte", "byten"))",
        "; if table \(tables) is closed it takes \(count(proposal.moves, "move", "moves"))")
  }
}
