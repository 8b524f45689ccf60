// From a brief and the files that it names to a forum's request.

import Arguments
import ForumPlanning
import GraphCore
import Interchange
import NetworkAnalysis
import NetworkModel
import PlanModel
import Reporting
import Spelling

/// A brief with everything that it names, read and checked.
struct ForumSource {
  /// The path of the brief.
  let path: String
  let brief: Brief
  /// The network; empty where the brief names none.
  let network: StakeholderNetwork
  /// The people; nil where actors send unnamed representatives.
  let people: PeopleList?
  /// The request; its themes stand in the order of the brief's.
  let request: ForumRequest
  /// Sectors that the goals need and that nobody who could come, nor an open seat, is of.
  let emptySectors: [Sector.ID]
  /// Whether the quotas come from what the goals need.
  let hasQuotasOfGoals: Bool
  /// Who have met, for the seating.
  let contacts: [PriorContact]
  let language: Language
  /// The files that were read.
  let paths: [String]
  /// Whether `path` is a brief, not a series.
  var isOfBrief = true

  var phrases: Phrasebook { Phrasebook(language) }
}

/// Reads briefs with what they name.
struct ForumReader {
  let parsed: ParsedCommand
  let context: Context

  /// How many bridging actors count.
  private static let bridging = 20

  func read(_ bytes: [UInt8], _ path: String) throws(ToolFailure) -> ForumSource {
    let asked = parsed[CommonOptions.language]
    let reading = BriefReader.read(bytes)
    guard let brief = reading.brief, reading.errors.isEmpty else {
      throw .badPlanning(path: path, faults: reading.errors, language: asked ?? .english)
    }
    return try source(brief, reading, path)
  }

  /// A brief that was read, with everything that it names; `faults` says what else it names that is not there.
  func source(
    _ brief: Brief, _ reading: BriefReading, _ path: String,
    faults more: (ForumDraft) -> [FormatFault] = { _ in [] }
  ) throws(ToolFailure) -> ForumSource {
    let asked = parsed[CommonOptions.language]
    func resolved(_ name: String) -> String {
      name.hasPrefix("/") ? name : path.lastIndex(of: "/").map { path[...$0] + name } ?? name
    }
    let networkPath = brief.network.map(resolved)
    let input: NetworkInput? =
      if let networkPath { try NetworkInput.load(networkPath, asked: asked, context) } else { nil }
    let network = input?.network ?? StakeholderNetwork()
    let language = input?.language ?? asked ?? .english
    let files = SeatingInput(context: context, language: language)
    for fault in reading.faults { context.session.message(Phrasebook(language).line(for: fault, in: path)) }
    let peoplePath = brief.people.map(resolved)
    let people: PeopleList? = if let peoplePath { try files.people(peoplePath).list } else { nil }
    let draft = ForumDraft(brief: brief, reading: reading, network: network, people: people)
    let faults = draft.faults + more(draft)
    if !faults.isEmpty { throw .badPlanning(path: path, faults: faults, language: language) }
    let ids = PeopleList(ids: draft.candidates.map(\.id))
    var contacts: [PriorContact] = []
    if let file = brief.contacts.map(resolved) {
      contacts += try files.rules(file) { RuleReader.contacts($0, people: ids) }
    }
    for file in brief.history.map(resolved) { contacts += try files.history(file, people: ids) }
    let projected = try context.graphs(of: networkPath ?? path) { () throws(GraphError) in try network.projected() }
    let (gaps, bridging) = try context.work(parsed) { execution throws(CancellationError) in
      (
        try NetworkGaps(of: projected, execution: execution).gaps,
        try BridgingActors(of: projected, limit: Self.bridging, execution: execution)
      )
    }
    let found = draft.gaps(among: gaps)
    if !found.faults.isEmpty { throw .badPlanning(path: path, faults: found.faults, language: language) }
    var request = draft.request(gaps: found.gaps, ties: projected.ties)
    request.bridging = Dictionary(
      bridging.bridging.map { ($0.place, $0.share) }, uniquingKeysWith: { first, _ in first })
    request.contacts = Set(
      contacts.compactMap { contact in
        guard let a = ids.index(of: contact.pair.first), let b = ids.index(of: contact.pair.second) else { return nil }
        return Pair(a, b)
      })
    return ForumSource(
      path: path, brief: brief, network: network, people: people, request: request,
      emptySectors: draft.emptySectors, hasQuotasOfGoals: draft.hasQuotasOfGoals, contacts: contacts,
      language: language,
      paths: [path] + [networkPath, peoplePath, brief.contacts.map(resolved)].compactMap { $0 }
        + brief.history.map(resolved))
  }
}
