// After drop-outs: others are invited by the rules of the brief with the least change, then the tables are mended so that as
// few as possible of those who stay change tables.

import Arguments
import Drawing
import ForumPlanning
import GraphCore
import Graphviz
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A forum's plan that is being changed.
struct ForumReplan {
  let parsed: ParsedCommand
  let context: Context
  /// Where the plan lies.
  let path: String
  let plan: ForumPlan

  /// Fewer than for a first plan: most of it stands already.
  private static let steps = (starts: 2, each: 60_000, bounds: 60, proof: 2_000)

  /// The changed plan in the form that was asked for.
  func run() throws(ToolFailure) -> ExitCode {
    let source = try source()
    let phrases = source.phrases
    let problem = ForumProblem(source.request)
    let places = Dictionary(
      source.request.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let chosen = plan.invited.compactMap { places[$0.id] }
    let repair = try repaired(problem, chosen, source)
    let choice = problem.choice(of: repair.result)
    if choice.value == nil { throw .noPlan(sentence: phrases.refusal(of: choice, for: problem, without: absent)) }
    let making = ForumPlanMaking(
      source: source, problem: problem, context: context, threads: nil, withNames: parsed[SeatCommand.withNames])
    var changed = making.unseated(choice)
    changed.id = plan.id
    changed.brief = plan.brief ?? changed.brief
    changed.declined = declined
    let ids = source.request.candidates.map(\.id)
    var change = ForumChange(
      absent: absent, added: repair.added.map { ids[$0] }, released: repair.released.map { ids[$0] },
      isLeast: repair.isLeastChange)
    change.lapsed = source.brief.invite.filter(absent.contains)
    var lines = phrases.changes(change, from: plan, to: changed, of: source.network)
    if let seating = plan.seating, seating.request != nil {
      let seated = try ForumTables(making: making, old: seating, path: path).changed(change, &changed)
      lines += seated
    }
    let paths = [path] + source.paths
    try context.deliver(
      text(of: changed, lines, source), to: parsed[CommonOptions.output], inputs: paths)
    if parsed[SeatCommand.format] != .text { for line in lines { context.session.message(line) } }
    return choice.termination == .stopped(.canceled) ? .interrupted : .done
  }

  private func text(of changed: ForumPlan, _ lines: [String], _ source: ForumSource) throws(ToolFailure) -> String {
    let answer = ForumAnswer(
      plan: changed, path: path, network: source.network, language: source.language, dialect: .international,
      stamp: nil)
    switch parsed[SeatCommand.format] {
    case .text: return (lines + [try answer.text(as: .text)]).joined(separator: "\n\n")
    case .json: return try answer.text(as: .json)
    case .csv: return try answer.text(as: .csv)
    case .dot:
      guard let seating = changed.seating else { throw .planPicture(.noTables(path: path), language: source.language) }
      let labels = source.phrases.tableLabels(for: changed, of: source.network)
      return source.phrases.pictures(of: seating, labels: labels).map { DOTPen.draw($0).text }.joined()
    }
  }

  // MARK: Who is left

  /// Those named on the command line.
  private var absent: [String] { (parsed[ReplanCommand.absent] ?? []).map { String($0.drop { $0 == " " }) } }

  /// Everybody who has said no, now or before.
  private var declined: [String] { plan.declined + absent.filter { !plan.declined.contains($0) } }

  /// The brief with what it names, in which those who have said no cannot come.
  private func source() throws(ToolFailure) -> ForumSource {
    let (bytes, briefPath) = try brief()
    let read = try ForumReader(parsed: parsed, context: context).read(bytes, briefPath)
    var request = read.request
    let ids = PeopleList(ids: request.candidates.map(\.id))
    if let stranger = plan.invited.first(where: { ids.index(of: $0.id) == nil }) {
      throw .forum(.notOfBrief(stranger.id, plan: path, brief: briefPath), language: read.language)
    }
    for id in absent where ids.index(of: id) == nil {
      throw .seating(
        .change(.unknownPerson(id, suggestion: ids.nearestID(to: id)), path: path), language: read.language)
    }
    let lost = Set(declined.compactMap { ids.index(of: $0) })
    for person in lost { request.candidates[person].isAvailable = false }
    request.invite.removeAll { lost.contains($0) }
    request.together.removeAll { lost.contains($0.first) || lost.contains($0.second) }
    return ForumSource(
      path: read.path, brief: read.brief, network: read.network, people: read.people, request: request,
      emptySectors: read.emptySectors, hasQuotasOfGoals: read.hasQuotasOfGoals, contacts: read.contacts,
      language: read.language, paths: read.paths)
  }

  /// The brief: as `--brief` says, else beside the plan, else where the command runs.
  private func brief() throws(ToolFailure) -> ([UInt8], String) {
    if let given = parsed[ReplanCommand.brief] {
      do throws(FileFailure) { return (try context.session.read(given), given) } catch { throw .input(error) }
    }
    if let name = plan.brief {
      let beside = path.lastIndex(of: "/").map { path[...$0] + name } ?? name
      for place in [beside, name] {
        if let bytes = try? context.session.read(place) { return (bytes, place) }
      }
    }
    throw .forum(.briefNeeded(plan: path, brief: plan.brief), language: parsed[CommonOptions.language] ?? .english)
  }

  private func repaired(
    _ problem: ForumProblem, _ chosen: [Int], _ source: ForumSource
  ) throws(ToolFailure) -> CompositionRepair {
    var options = CompositionOptions(
      starts: Self.steps.starts, stepsPerStart: Self.steps.each, boundSteps: Self.steps.bounds,
      proofSteps: Self.steps.proof, seed: UInt64(parsed[CommonOptions.seed]))
    if let steps = source.brief.steps { options.stepsPerStart = max(1, min(options.stepsPerStart, steps)) }
    let lost = Set(source.request.candidates.indices.filter { !source.request.candidates[$0].isAvailable })
    _ = context.session.isInterrupted()
    do {
      return try problem.composition.replan(
        chosen, without: lost.sorted(), options: options,
        execution: Execution(
          threads: context.session.processors, isCancelled: context.session.isInterrupted))
    } catch {
      throw .noPlan(sentence: "\(error)")
    }
  }
}

/// The tables of a forum after a change of those who come.
private struct ForumTables {
  let making: ForumPlanMaking
  let old: SeatingPlan
  /// Where the plan lies.
  let path: String

  /// Seats those who come anew; says what changes at the tables.
  func changed(_ change: ForumChange, _ plan: inout ForumPlan) throws(ToolFailure) -> [String] {
    let phrases = making.source.phrases
    var after: SeatingChange
    let gone: [String]
    do throws(SeatingChangeError) {
      after = try SeatingChange(of: old)
      gone = (change.absent + change.released).filter(after.request.people.contains)
      for id in gone { try after.remove(id) }
      try after.add(making.list(change.added))
    } catch {
      throw .seating(.change(error, path: path), language: phrases.language)
    }
    // Where as many come as before, nobody's table changes its size.
    if change.added.count != gone.count { after.fitTables() }
    after.request.history += making.met(plan.invited.map(\.id)).filter { contact in
      change.added.contains(contact.pair.first) || change.added.contains(contact.pair.second)
    }
    let labels = making.labels(for: plan)
    let replan = try making.context.replan(after, phrases, labels: labels)
    plan.seating = without(gone, replan)
    let heading = phrases.say("BORDEN", "THE TABLES")
    let lines = phrases.changes(
      replan.result, labels: after.request.people.map { labels[$0] ?? $0 }, fromRound: 1, absent: change.absent,
      request: after.request, hasDepartures: false)
    return [([heading] + lines).joined(separator: "\n")]
  }

  /// The seating of those who come, as if the others had never been in it.
  private func without(_ gone: [String], _ replan: SeatingPlanner.Replan) -> SeatingPlan? {
    guard let request = replan.plan.request, let seating = replan.result.seating else { return nil }
    let kept = request.people.indices.filter { !gone.contains(request.people[$0]) }
    var after = request
    after.people = kept.map { request.people[$0] }
    after.columns = request.columns.map { column in
      PeopleList.Column(name: column.name, values: kept.map { $0 < column.values.count ? column.values[$0] : nil })
    }
    after.absences.removeAll { gone.contains($0.person) }
    func names(_ pair: PersonPair) -> Bool { gone.contains(pair.first) || gone.contains(pair.second) }
    after.apart.removeAll(where: names)
    after.together.removeAll(where: names)
    after.history.removeAll { names($0.pair) }
    let tableOf = (0..<seating.rounds).flatMap { round in
      kept.map { Int32(seating.table(of: $0, round: round) ?? -1) }
    }
    let company = Seating(peopleCount: kept.count, rounds: seating.rounds, tableOf: tableOf)
    let reason: PlanTermination.Reason = if case .optimal = replan.result.termination { .optimal } else { .steps }
    guard let problem = try? SeatingProblem(after) else { return nil }
    var tables = SeatingPlan(
      company, try? SeatingScore(of: company, for: problem), for: after,
      termination: PlanTermination(reason: reason, seed: request.seed, starts: 0, steps: 0))
    tables.setNames(making.names)
    return tables
  }
}
