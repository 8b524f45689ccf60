// What the solver in a page is asked, and what it answers, as whole numbers of 32 bits: names stay in the page.
//
// This is the home of the encoding; `solver.js` holds the same, and a test keeps the two together. People, tables and rounds
// are places from 0. Every message is a row of words (`Int32`):
//
//     list of X    its count, then each X
//     wide         a number of 64 bits: its lower 32 bits, then its upper ones
//     x?           x, or −1 for none
//
//     question     version (1), task (0 plan, 1 score, 2 replan), problem, then by task:
//       plan         steps?, milliseconds?, wide seed
//       score        seating
//       replan       people of the old plan, its seating, first round that may change, wide seed,
//                    list of tables whose host has left, list of people who are not to host
//     problem      people, rounds, flags (1 levels tables, 2 spares third meetings, 4 shares sit-outs)
//                  list of (fewest, most) by table
//                  list of balanced attributes, each a value by person
//                  meeting: 0 distinct, 1 even, 2 cross and a value by person, 3 values and a list of (a, b, figure)
//                  list of minimums: fewest, and a value by person
//                  apart, together: each a list of (a, b)
//                  hosts, fixed seats: each a list of (person, table, round?)
//                  absences: list of (person, round);  prior meetings: list of (a, b, times)
//     seating      the table of each person, −1 for none, round by round
//
//     answer       status, then by status:
//       0 done       seating, score, termination (0 optimal, 1 steps, 2 time, 3 stopped, 4 nothing found),
//                    starts, wide steps, then
//                    breaches: tables of other sizes, apart, together, hosts, fixed, absences, list of minimums;
//                    after replan also: moves proved at least, list of moves (person, round, from, to, list of reasons),
//                    arrivals and departures: each a list of (person, round, table),
//                    list of new hosts, by the tables in question: person?
//       1 clash      see SeatingMessage+Clash.swift; after replan then list of proposals (list of tables to close, moves)
//       2 not found  wide steps
//       3 no message the question is not one, or is too large for 32 bits: 0, or 1 if too large
//     score        alone, third meetings, pairs met, repeats, most meetings, imbalance, objective: each value and bound
//                  cross pairs: 1 and value and bound, or 0;  list of imbalances
//                  why repeats must be: see SeatingMessage+Clash.swift
//     reason       0 table closed: table · 1 held: person, table · 2 too full: table, people, seats, list of arrivals
//                  3 too empty: table, people, needed, list of departures · 4 apart: two people
//                  5 together: list of people · 6 too few values: table, values, needed

internal import GraphCore

/// A question to the solver in a page.
package enum SeatingMessage: Hashable, Sendable {
  /// To plan anew, with so many steps in all and so much time.
  case plan(PageProblem, steps: Int?, milliseconds: Int?, seed: UInt64)
  /// To score a seating.
  case score(PageProblem, Seating)
  /// To change a plan with the fewest moves; the tables in `lostHosts` get new hosts, who are none of `neverHosts`.
  case replan(PageProblem, Seating, fromRound: Int, seed: UInt64, lostHosts: [Int], neverHosts: [Int])

  static let version = 1

  /// The answer, as words.
  ///
  /// - Parameters:
  ///   - words: The question.
  ///   - found: Told on the way, on the calling thread, of each plan that is better than those before, as the answer that
  ///     stopping now would give.
  package static func answer(_ words: [Int32], found: (@Sendable ([Int32]) -> Void)? = nil) -> [Int32] {
    var reader = MessageReader(words)
    guard let message = SeatingMessage(&reader), reader.isComplete else { return [3, 0] }
    if !message.page.fitsPage { return [3, 1] }
    var answer = MessageWriter()
    do {
      // Of a change only the rounds that are left are checked later on.
      try SeatingRules.checkCounts(message.page.problem)
      try SeatingRules.checkNames(message.page.problem)
      message.answer(&answer, found)
    } catch {
      answer.add(error)
      if case .replan = message { answer.add(list: [ReplanningProposal]()) { _, _ in } }
    }
    return answer.words
  }

  private var page: PageProblem {
    switch self {
    case .plan(let page, _, _, _), .score(let page, _), .replan(let page, _, _, _, _, _): page
    }
  }

  private func answer(_ answer: inout MessageWriter, _ found: (@Sendable ([Int32]) -> Void)?) {
    switch self {
    case .plan(let page, let steps, let milliseconds, let seed):
      let limit = milliseconds.map { Duration.milliseconds(Int64($0)) }
      let execution = Execution()
      var hear: (@Sendable (StartOutcome, SeatingSearch) -> Void)?
      if let found {
        let plans = FoundPlans(page, found)
        hear = { plans.add($0, $1) }
      }
      let result = page.problem.plan(
        SeatingOptions(steps: steps, seed: seed), SearchStop(execution, timeLimit: limit), execution,
        found: hear)
      if case .infeasible(let clash) = result.termination { return answer.add(clash) }
      guard let seating = result.best, let score = result.score else {
        answer.add(2)
        return answer.add(wide: UInt64(result.statistics.steps))
      }
      answer.add(0)
      answer.add(seating, score, result.termination, result.statistics, page.breaches(in: seating))
    case .score(let page, let seating):
      do throws(SeatingError) {
        let score = try SeatingScore(of: seating, for: page.problem)
        answer.add(0)
        answer.add(
          seating, score, score.isOptimal ? .optimal : .stopped(.steps), SearchStatistics(), page.breaches(in: seating))
      } catch {
        if case .clash(let clash) = error { answer.add(clash) } else { answer.add(row: [3, 0]) }
      }
    case .replan(var page, let plan, let fromRound, let seed, let lostHosts, let neverHosts):
      let hosts = page.problem.nameHosts(
        lostHosts, in: plan, fromRound: fromRound, never: Set(neverHosts))
      guard let replanning = try? Replanning(of: plan, for: page.problem, fromRound: fromRound) else {
        return answer.add(row: [3, 0])
      }
      let result = replanning.run(ReplanningOptions(seed: seed))
      guard let seating = result.seating, let rest = result.score else {
        if case .infeasible(let clash) = result.termination {
          answer.add(clash)
          return answer.add(list: result.proposals) { answer, proposal in
            answer.add(numbers: proposal.closedTables)
            answer.add(proposal.moves)
          }
        }
        answer.add(2)
        return answer.add(wide: 0)
      }
      answer.add(0)
      answer.add(
        seating, (try? SeatingScore(of: seating, for: page.problem)) ?? rest, result.termination, SearchStatistics(),
        page.breaches(in: seating))
      answer.add(result)
      answer.add(list: hosts) { $0.add($1) }
    }
  }
}

extension SeatingMessage {
  /// The question as words.
  package var words: [Int32] {
    var writer = MessageWriter()
    writer.add(Self.version)
    switch self {
    case .plan(let page, let steps, let milliseconds, let seed):
      writer.add(0)
      writer.add(page)
      writer.add(steps)
      writer.add(milliseconds)
      writer.add(wide: seed)
    case .score(let page, let seating):
      writer.add(1)
      writer.add(page)
      writer.add(words: seating.tableOf)
    case .replan(let page, let plan, let fromRound, let seed, let lostHosts, let neverHosts):
      writer.add(2)
      writer.add(page)
      writer.add(plan.peopleCount)
      writer.add(words: plan.tableOf)
      writer.add(fromRound)
      writer.add(wide: seed)
      writer.add(numbers: lostHosts)
      writer.add(numbers: neverHosts)
    }
    return writer.words
  }

  init?(_ reader: inout MessageReader) {
    guard reader.number() == Self.version else { return nil }
    let task = reader.number()
    let page = PageProblem(&reader)
    if reader.isBroken { return nil }
    let (people, rounds, tables) = (page.problem.peopleCount, page.problem.rounds, page.problem.tables.count)
    func seating(_ people: Int) -> Seating? {
      let words = reader.words(people * rounds)
      if reader.isBroken || words.contains(where: { $0 < -1 || $0 >= tables }) { return nil }
      return Seating(peopleCount: people, rounds: rounds, tableOf: words)
    }
    switch task {
    case 0:
      let steps = reader.optional()
      self = .plan(page, steps: steps, milliseconds: reader.optional(), seed: reader.wide())
    case 1:
      guard let seating = seating(people) else { return nil }
      self = .score(page, seating)
    case 2:
      guard let plan = seating(reader.number(0...max(0, people))) else { return nil }
      let fromRound = reader.number(0...rounds)
      let seed = reader.wide()
      let lost = reader.list { $0.number(0...max(0, tables - 1)) }
      self = .replan(
        page, plan, fromRound: fromRound, seed: seed, lostHosts: lost,
        neverHosts: reader.list { $0.number(0...max(0, people - 1)) })
    default: return nil
    }
  }
}
