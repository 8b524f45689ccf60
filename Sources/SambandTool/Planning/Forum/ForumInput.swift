// The files of a forum: briefs and series with what they name, and plans that were made before.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// A brief with everything that it names, read and resolved.
struct ForumSource {
  /// The path of the brief, or of the series that it is a part of.
  let path: String
  let brief: ResolvedBrief
  let language: Language
  /// The names of people by id; empty where they are not to be said.
  let names: [String: String]
  /// Whether there are names, and ids stand in their place.
  let hidesNames: Bool

  var phrases: Phrasebook { Phrasebook(language) }
  var network: StakeholderNetwork { brief.network }

  /// Those who could come.
  func candidates(withNames: Bool) -> [ForumPlan.Invitation] {
    brief.request.candidates.indices.map { brief.entry(for: $0, includesNames: withNames) }
  }

  /// Runs a planner; what it refuses is told in the language of the source.
  func planned<Plan>(_ plan: () throws(PlanningError) -> Plan) throws(ToolFailure) -> Plan {
    do throws(PlanningError) { return try plan() } catch { throw refusal(error) }
  }

  /// What the tool says where there is no plan.
  func refusal(_ error: PlanningError) -> ToolFailure {
    .noPlan(sentence: phrases.sentence(for: error, of: network, names: names))
  }
}

/// Reads briefs and series with what they name; every fault stops it.
struct ForumInput {
  let parsed: ParsedCommand
  let context: Context

  /// A brief with everything that it names.
  func brief(_ bytes: [UInt8], _ path: String) throws(ToolFailure) -> ForumSource {
    let reading = BriefReader.read(bytes)
    guard let brief = reading.brief, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: context.language)
    }
    return try resolved(brief, reading, path)
  }

  /// A series with everything that it names.
  func series(_ path: String) throws(ToolFailure) -> (series: ResolvedSeries, source: ForumSource) {
    let bytes = try context.read(path)
    let reading = SeriesReader.read(bytes)
    guard let series = reading.series, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: context.language)
    }
    let source = try resolved(series.brief, reading.brief, path, of: series)
    return (ResolvedSeries(series, source.brief), source)
  }

  private func resolved(
    _ brief: Brief, _ reading: BriefReading, _ path: String, of series: SeriesBrief? = nil
  ) throws(ToolFailure) -> ForumSource {
    func beside(_ name: String) -> String {
      if name.hasPrefix("/") { return name }
      guard let slash = path.lastIndex(of: "/") else { return name }
      // The folder itself is called by its name.
      return name == "." ? String(path[..<slash]) : path[...slash] + name
    }
    let networkPath = brief.network.map(beside)
    let input: NetworkInput? =
      if let networkPath { try NetworkInput.load(networkPath, context) } else { nil }
    let language = input?.language ?? context.language
    func check(_ references: [UnresolvedReference]) throws(ToolFailure) {
      if references.isEmpty { return }
      throw .badPlanning(path: path, faults: references.map(reading.fault), language: language)
    }
    let files = SeatingInput(context: context, language: language)
    for fault in reading.faults { context.session.message(Phrasebook(language).line(for: fault, in: path)) }
    let peoplePath = brief.people.map(beside)
    let people: PeopleList? = if let peoplePath { try files.people(peoplePath).list } else { nil }
    let resolution = BriefResolution(
      brief, network: input?.network ?? StakeholderNetwork(), people: people,
      level: parsed[CommonOptions.level])
    try check(resolution.unresolved + (series.map { resolution.unresolved(of: $0) } ?? []))
    var contacts: [PriorContact] = []
    if let file = brief.contacts.map(beside) {
      contacts += try files.rules(file) { RuleReader.contacts($0, people: resolution.invitees) }
    }
    for file in brief.history.map(beside) { contacts += try files.history(file, people: resolution.invitees) }
    var values: [SeatingRequest.Value]?
    if let file = brief.tables?.valuesFile.map(beside) {
      values = try files.rules(file) { RuleReader.values($0, people: resolution.invitees) }
    }
    let resolved: ResolvedBrief
    do throws(PlanningError) {
      context.begin("letar gap", "looking for gaps")
      resolved = try resolution.resolved(contacts: contacts, values: values, execution: context.analysis(parsed))
    } catch {
      switch error {
      case .unresolved(let references): try check(references)
      case .network(let error): throw .graphLimit(path: networkPath ?? path, error)
      default: break
      }
      throw .interrupted
    }
    return ForumSource(
      path: path, brief: resolved, language: language,
      names: parsed[SeatCommand.withNames] ? people?.namesByID ?? [:] : [:],
      hidesNames: !parsed[SeatCommand.withNames] && people?.namesByID.isEmpty == false)
  }
}

/// Reads plans of forums; every fault stops it.
struct ForumPlanInput {
  let context: Context
  let language: Language

  func plan(_ path: String) throws(ToolFailure) -> ForumPlan {
    let bytes = try context.read(path)
    return try plan(bytes, path)
  }

  func plan(_ bytes: [UInt8], _ path: String) throws(ToolFailure) -> ForumPlan {
    let reading = ForumPlanReader.read(bytes)
    guard let plan = reading.plan, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: language)
    }
    for fault in reading.faults { context.session.message(Phrasebook(language).line(for: fault, in: path)) }
    return plan
  }
}
