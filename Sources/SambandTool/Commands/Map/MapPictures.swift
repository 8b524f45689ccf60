// From a network to the picture of a view: what has to be known first, and who draws what.

import Arguments
import Drawing
import GraphCore
import Interchange
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
    context.begin("ritar", "drawing")
    let words = input.phrases.mapWords
    switch view {
    case .network: return map(try context.projected(input, options), .network)
    case .sectors: return map(try context.projected(input, options), .sectors)
    case .bridges: return try bridges()
    case .gaps: return try gaps()
    case .changes: return try changes()
    case .forum: return try forum()
    case .seating: return try PlanPictures(parsed: parsed, context: context).seating(beside: input)
    case .goals:
      let coverage = GoalCoverage(of: network, on: options.asOf)
      return GoalMap(network: network, coverage: coverage, words: words).makePicture()
    case .mixing:
      let seed = UInt64(parsed[CommonOptions.seed])
      let projected = try context.projected(input, options)
      let mixing = try context.work(parsed) { execution throws(CancellationError) in
        try SectorMixing(of: projected, seed: seed, execution: execution)
      }
      return MixingMap(network: network, mixing: mixing, words: words).makePicture()
    case .priorities:
      let priorities = ActivityPriorities(of: network, on: options.asOf)
      return PriorityMap(network: network, priorities: priorities, words: words).makePicture()
    }
  }

  private func map(
    _ network: ProjectedNetwork, _ view: NetworkMap.View, emphasis: NetworkMap.Emphasis = .init(),
    forum: NetworkMap.Forum = .init()
  ) -> Picture {
    context.begin("ritar", "drawing")
    return NetworkMap(
      of: network, view: view, emphasis: emphasis, forum: forum, words: input.phrases.mapWords
    ).makePicture()
  }

  /// The network with those brought out who hold it together.
  private func bridges() throws(ToolFailure) -> Picture {
    let network = try context.projected(input, options)
    let bridges = try context.work(parsed) { execution throws(CancellationError) in
      try BridgingActors(of: network, execution: execution)
    }
    if let sentence = input.phrases.limits(of: bridges) { context.session.message("samband: " + sentence) }
    return map(network, .bridges, emphasis: NetworkMap.Emphasis(bridges, in: network))
  }

  /// The network with the ties that are missing, who could introduce them, and the cut actors.
  private func gaps() throws(ToolFailure) -> Picture {
    let network = try context.projected(input, options)
    let seed = UInt64(parsed[CommonOptions.seed])
    let gaps = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkGaps(of: network, seed: seed, execution: execution)
    }
    return map(network, .gaps, emphasis: NetworkMap.Emphasis(gaps, in: network))
  }

  /// Who is invited, and whom they meet for the first time.
  private func forum() throws(ToolFailure) -> Picture {
    let plans = PlanPictures(parsed: parsed, context: context)
    return map(try context.projected(input, options), .forum, forum: try plans.forum(beside: input))
  }

  // MARK: Changes

  /// What came and went between two files, or between two dates of one.
  private func changes() throws(ToolFailure) -> Picture {
    let path = parsed[MapCommand.previous]
    let date = CommonOptions.earlierDay(parsed)
    guard path != nil || date != nil else { throw .noEarlierNetwork }
    let older =
      try path.map { path throws(ToolFailure) in
        try NetworkInput.load(path, context, in: input.language, beside: [input])
      } ?? input
    var before = options
    before.asOf = date
    let networks = try context.compared(older, before, with: try context.projected(input, options), input)
    let comparison = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkComparison(of: networks, includesGaps: false, execution: execution)
    }
    return NetworkMap(
      of: networks, comparison: comparison,
      names: (FilePath.name(of: older.path), FilePath.name(of: input.path)), words: input.phrases.mapWords
    ).makePicture()
  }
}
