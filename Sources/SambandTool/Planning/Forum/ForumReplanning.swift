// `replan` for the plan of a forum: the brief is found, the plan is changed, and what has changed is told first.

import Arguments
import Drawing
import ForumPlanning
import Graphviz
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A forum's plan that is being changed.
struct ForumReplanning {
  let parsed: ParsedCommand
  let context: Context
  /// Where the plan lies.
  let path: String
  let plan: ForumPlan

  /// Writes the changed plan in the form that was asked for.
  func run() throws(ToolFailure) -> ExitCode {
    let (bytes, briefPath) = try brief()
    let source = try ForumInput(parsed: parsed, context: context).brief(bytes, briefPath)
    let phrases = source.phrases
    if parsed[ReplanCommand.people] != nil {
      context.session.message(
        phrases.say(
          "samband: ett forums plan får sina namn ur uppdragets personlista; --people läses inte",
          "samband: a forum's plan has its names from the brief's list of people; --people is not read"))
    }
    let replan = try replanned(source)
    var changed = replan.plan
    if changed.brief == nil { changed.brief = FilePath.name(of: briefPath) }
    var lines = phrases.changes(replan.change, from: plan, to: changed, of: source.network)
    if let tables = replan.tables, let request = tables.plan.request {
      let labels = phrases.tableLabels(for: changed, of: source.network)
      let changes = phrases.changes(
        tables, labels: request.people.map { labels[$0] ?? source.names[$0] ?? $0 }, fromRound: 1,
        hasDepartures: false)
      lines.append(([phrases.say("BORDEN", "THE TABLES")] + changes).joined(separator: "\n"))
    }
    try EventOptions.keep(
      parsed, in: &changed.additional, begins: changed.when.map { ClockTime($0.start) }, source.language)
    context.noteHiddenNames(source.hidesNames && !parsed[SeatCommand.format].saysHiddenNames, source.language)
    try context.deliver(
      text(of: changed, lines, source), to: parsed[CommonOptions.output])
    if parsed[SeatCommand.format] != .text { for line in lines { context.session.message(line) } }
    if changed.termination?.reason == .interrupted { return .interrupted }
    return replan.tables?.hosts.contains { $0.new == nil } == true ? .answerIsNo : .done
  }

  private func replanned(_ source: ForumSource) throws(ToolFailure) -> ForumReplan {
    let absent = try absent(source)
    let planner = context.forumPlanner(parsed)
    let seed = UInt64(parsed[CommonOptions.seed])
    do throws(PlanningError) {
      return try context.search { () throws(PlanningError) in
        try planner.replan(plan, without: absent, by: source.brief, seed: seed)
      }
    } catch {
      func change(_ error: SeatingChangeError) -> ToolFailure {
        .seating(.change(error, path: path), language: source.language)
      }
      switch error {
      case .notOfBrief(let id):
        throw .forum(.notOfBrief(id, plan: path, brief: source.path), language: source.language)
      case .unknownAbsent(let id, let suggestion): throw change(.unknownPerson(id, suggestion: suggestion))
      case .otherTables(let error): throw change(error)
      default: throw source.refusal(error)
      }
    }
  }

  private func text(of changed: ForumPlan, _ lines: [String], _ source: ForumSource) throws(ToolFailure) -> String {
    var output = ForumOutput(
      plan: changed, path: path, network: source.network, language: source.language, dialect: context.dialect(parsed),
      stamp: nil)
    output.hidesNames = source.hidesNames
    switch parsed[SeatCommand.format] {
    case .text:
      let head = source.hidesNames ? [source.phrases.hiddenNames(isNumbered: false)] : []
      output.hidesNames = false
      return (head + lines + [try output.text(as: .text)]).joined(separator: "\n\n")
    case .page, .cards, .door: return parsed[SeatCommand.format].paper(try output.event(), source.phrases)
    case .json: return try output.text(as: .json)
    case .csv: return try output.text(as: .csv)
    case .dot:
      guard let seating = changed.seating else { throw .planPicture(.noTables(path: path), language: source.language) }
      let labels = source.phrases.tableLabels(for: changed, of: source.network)
      return source.phrases.pictures(of: seating, labels: labels).map { DOTPen.draw($0).text }.joined()
    }
  }

  /// The ids of those named on the command line by id or by name.
  private func absent(_ source: ForumSource) throws(ToolFailure) -> [String] {
    let ids = source.brief.request.candidates.map(\.id)
    let list = PeopleList(ids: ids, names: ids.map { source.brief.people?.name(of: $0) })
    var absent: [String] = []
    for word in parsed[ReplanCommand.absent] ?? [] {
      let word = String(word.drop { $0 == " " })
      do throws(SeatingChangeError) {
        absent.append(try list.id(meantBy: word))
      } catch {
        guard case .unknownPerson = error else { throw .seating(.change(error, path: path), language: source.language) }
        // The planner tells whether it is the brief or the plan that does not fit.
        absent.append(word)
      }
    }
    return absent
  }

  /// The brief: as `--brief` says, otherwise beside the plan, otherwise where the command runs.
  private func brief() throws(ToolFailure) -> ([UInt8], String) {
    if let given = parsed[ReplanCommand.brief] {
      return (try context.read(given), given)
    }
    if let name = plan.brief {
      let beside = path.lastIndex(of: "/").map { path[...$0] + name } ?? name
      for place in [beside, name] {
        if let bytes = try? context.session.read(place) { return (bytes, place) }
      }
    }
    throw .forum(.briefNeeded(plan: path, brief: plan.brief), language: context.language)
  }
}
