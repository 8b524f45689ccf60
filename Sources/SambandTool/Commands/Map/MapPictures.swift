// From a network to the picture of a view: what has to be known first, and who draws what.

import Arguments
import Drawing
import GraphCore
import NetworkAnalysis
import NetworkModel
import Reporting

/// Makes the pictures of `map`.
struct MapPictures {
  /// What a map shows.
  enum View: String, CaseIterable, Sendable {
    case network, sectors, bridges, gaps, goals, mixing, priorities, changes, forum, seating
  }

  let input: NetworkInput
  let options: ProjectionOptions
  let parsed: ParsedCommand
  let context: Context

  private var network: StakeholderNetwork { input.network }

  func picture(of view: View) throws(ToolFailure) -> Picture {
    let words = input.phrases.mapWords
    switch view {
    case .network: return map(.network)
    case .sectors: return map(.sectors)
    case .bridges: return map(.bridges, emphasis: try bridges())
    case .gaps: return map(.gaps, emphasis: try gaps())
    case .changes: return try changes()
    case .forum: return try forum()
    case .seating: return try PlanPictures(parsed: parsed, context: context).seating(beside: input)
    case .goals:
      let coverage = GoalCoverage(of: network, on: options.asOf)
      return GoalMap(network: network, coverage: coverage, words: words).makePicture()
    case .mixing:
      let seed = UInt64(parsed[CommonOptions.seed])
      let mixing = try context.work(parsed, on: input.path) { execution in
        try SectorMixing(of: network, options: options, seed: seed, execution: execution)
      }
      return MixingMap(network: network, mixing: mixing, words: words).makePicture()
    case .priorities:
      let priorities = ActivityPriorities(of: network, on: options.asOf)
      return PriorityMap(network: network, priorities: priorities, words: words).makePicture()
    }
  }

  private func map(_ view: NetworkMap.View, emphasis: NetworkMap.Emphasis = .init()) -> Picture {
    NetworkMap(
      network: network, ties: network.projectedTies(options), view: view, emphasis: emphasis,
      words: input.phrases.mapWords
    ).makePicture()
  }

  /// What the view of bridging actors brings out.
  private func bridges() throws(ToolFailure) -> NetworkMap.Emphasis {
    let bridges = try context.work(parsed, on: input.path) { execution in
      try BridgingActors(of: network, options: options, execution: execution)
    }
    if let sentence = input.phrases.limits(of: bridges) { context.session.message("samband: " + sentence) }
    return NetworkMap.Emphasis(of: bridges)
  }

  /// What the view of gaps brings out.
  private func gaps() throws(ToolFailure) -> NetworkMap.Emphasis {
    let seed = UInt64(parsed[CommonOptions.seed])
    let found = try context.work(parsed, on: input.path) { execution in
      try NetworkGaps(of: network, options: options, seed: seed, execution: execution).gaps
    }
    return NetworkMap.Emphasis(of: found, in: network)
  }

  /// Who is invited, and whom they meet for the first time.
  private func forum() throws(ToolFailure) -> Picture {
    let plans = PlanPictures(parsed: parsed, context: context)
    return NetworkMap(
      network: network, ties: network.projectedTies(options), view: .forum, forum: try plans.forum(beside: input),
      words: input.phrases.mapWords
    ).makePicture()
  }

  // MARK: Changes

  /// What came and went between two files, or between two dates of one.
  private func changes() throws(ToolFailure) -> Picture {
    let path = parsed[MapCommand.previous]
    let date = parsed[MapCommand.from]
    guard path != nil || date != nil else { throw .noEarlierNetwork }
    let older =
      try path.map { path throws(ToolFailure) in
        try NetworkInput.load(path, asked: input.language, context)
      } ?? input
    var before = options
    before.asOf = date
    let settings = NetworkComparison.Options(before: before, after: options, includesGaps: false)
    let comparison = try context.work(parsed, on: input.path) { execution in
      try NetworkComparison(from: older.network, to: network, options: settings, execution: execution)
    }
    return NetworkMap(
      before: older.network, after: network, options: settings, comparison: comparison,
      names: (NetworkSource.name(of: older.path), NetworkSource.name(of: input.path)), words: input.phrases.mapWords
    ).makePicture()
  }
}
