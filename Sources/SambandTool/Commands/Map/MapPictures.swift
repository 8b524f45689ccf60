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
    case network, sectors, bridges, gaps, goals, mixing, priorities, changes, forum, seating, timeline, influence

    /// Whether actors stand there one by one, to be selected, measured and looked at from near.
    var showsActors: Bool { [.network, .sectors, .bridges, .gaps].contains(self) }
  }

  let input: NetworkInput
  let options: ProjectionOptions
  let parsed: ParsedCommand
  let context: Context

  /// The network with the date that is looked at.
  private var network: StakeholderNetwork {
    var network = input.network
    if let day = options.asOf { network.asOf = day }
    return network
  }

  private var sheet: Sheet? { parsed[MapCommand.shape] }

  func picture(of view: View) throws(ToolFailure) -> Picture {
    context.begin("ritar", "drawing")
    let words = input.phrases.mapWords
    switch view {
    case .network: return try map(try context.projected(input, options), .network)
    case .sectors: return try map(try context.projected(input, options), .sectors)
    case .bridges: return try bridges()
    case .gaps: return try gaps()
    case .changes: return try changes()
    case .forum: return try forum()
    case .seating: return try PlanPictures(parsed: parsed, context: context).seating(beside: input)
    case .goals:
      let coverage = GoalCoverage(of: network, on: options.asOf)
      return GoalMap(network: network, coverage: coverage, sheet: sheet, words: words).makePicture()
    case .mixing:
      let seed = UInt64(parsed[CommonOptions.seed])
      let projected = try context.projected(input, options)
      let mixing = try context.work(parsed) { execution throws(CancellationError) in
        try SectorMixing(of: projected, seed: seed, execution: execution)
      }
      return MixingMap(network: network, mixing: mixing, sheet: sheet, words: words).makePicture()
    case .timeline: return TimelineMap(network: network, sheet: sheet, words: words).makePicture()
    case .influence:
      let map = InfluenceMap(network: network, sheet: sheet, words: words)
      guard map.hasFigures else { throw .map(.noInfluence(path: input.path)) }
      return map.makePicture()
    case .priorities:
      let priorities = ActivityPriorities(of: network, on: options.asOf)
      return PriorityMap(network: network, priorities: priorities, sheet: sheet, words: words).makePicture()
    }
  }

  private func map(
    _ network: ProjectedNetwork, _ view: NetworkMap.View, emphasis: NetworkMap.Emphasis = .init(),
    measures: NetworkMap.Measures? = nil, forum: NetworkMap.Forum = .init()
  ) throws(ToolFailure) -> Picture {
    context.begin("ritar", "drawing")
    let asked: NetworkMap.Measures
    if let measures { asked = measures } else { asked = try self.measures(for: network) }
    return NetworkMap(
      of: network, view: view, emphasis: emphasis, measures: asked, forum: forum,
      focus: try focus(in: network), sheet: sheet, words: input.phrases.mapWords
    ).makePicture()
  }

  /// The measures of `--metrics`; `--measure` says which of them brings actors out.
  func measures(for network: ProjectedNetwork) throws(ToolFailure) -> NetworkMap.Measures {
    guard let path = parsed[MetricsCommand.metrics] else { return .init() }
    let columns = try ImportedMeasures.read(path, for: network.network, input, context)
    guard let name = parsed[MapCommand.measure] else {
      return .init(columns, foremost: columns.firstIndex { !$0.numbersGroups })
    }
    guard let place = columns.firstIndex(where: { $0.isCalled(name) }) else {
      throw .map(.unknownMeasure(name, path: path, known: columns.map(\.name)))
    }
    return .init(columns, foremost: place)
  }

  /// A view of the network for a page, where what is missing is a layer, and whom it concerns stand there.
  func selectable(
    _ view: View, of network: ProjectedNetwork, _ content: ReportContent, _ measures: NetworkMap.Measures
  ) throws(ToolFailure) -> Picture {
    let shown = content.actorsOfLayers.compactMap(network.place)
    let bridges = view == .bridges ? NetworkMap.Emphasis(content.bridges, in: network) : .init()
    let emphasis = NetworkMap.Emphasis(actors: bridges.actors, ties: bridges.ties, introducers: shown)
    let views: [View: NetworkMap.View] = [.sectors: .sectors, .bridges: .bridges]
    return try map(network, views[view] ?? .network, emphasis: emphasis, measures: measures)
  }

  /// The actor of `--actor`; a part stands for the organization that it is counted for.
  private func focus(in network: ProjectedNetwork) throws(ToolFailure) -> NetworkMap.Focus? {
    guard let word = parsed[MapCommand.actor] else {
      if parsed[MapCommand.steps] != nil { throw .map(.stepsNeedActor) }
      return nil
    }
    let ids = try NamedOnCommandLine.actors([word], input, command: MapCommand.name)
    let steps = parsed[MapCommand.steps] ?? 2
    return ids.flatMap { input.network.organizations(of: .init($0)) }.lazy.compactMap {
      NetworkMap.Focus($0, in: network, steps: steps)
    }.first
  }

  /// The network with those brought out who hold it together.
  private func bridges() throws(ToolFailure) -> Picture {
    let network = try context.projected(input, options)
    let bridges = try context.work(parsed) { execution throws(CancellationError) in
      try BridgingActors(of: network, execution: execution)
    }
    if let sentence = input.phrases.limits(of: bridges) { context.session.message("samband: " + sentence) }
    return try map(network, .bridges, emphasis: NetworkMap.Emphasis(bridges, in: network))
  }

  /// The network with the ties that are missing, who could introduce them, and the cut actors.
  private func gaps() throws(ToolFailure) -> Picture {
    let network = try context.projected(input, options)
    let seed = UInt64(parsed[CommonOptions.seed])
    let gaps = try context.work(parsed) { execution throws(CancellationError) in
      try NetworkGaps(of: network, seed: seed, execution: execution)
    }
    var picture = try map(network, .gaps, emphasis: NetworkMap.Emphasis(gaps, in: network))
    picture.notes += gapsOfFocus(gaps, in: network)
    return picture
  }

  /// What is missing round the actor of `--actor`, in words: the gravest first.
  private func gapsOfFocus(_ gaps: NetworkGaps, in network: ProjectedNetwork) -> [String] {
    guard let word = parsed[MapCommand.actor] else { return [] }
    let own = Set(input.network.organizations(of: .init(word)))
    let found = gaps.gaps.filter { !own.isDisjoint(with: $0.actors) }
    return found.prefix(3).map { input.phrases.sentence(for: $0, of: network.network) }
  }

  /// Who is invited, and whom they meet for the first time.
  private func forum() throws(ToolFailure) -> Picture {
    let plans = PlanPictures(parsed: parsed, context: context)
    return try map(try context.projected(input, options), .forum, forum: try plans.forum(beside: input))
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
      names: (FilePath.name(of: older.path), FilePath.name(of: input.path)), sheet: sheet, words: input.phrases.mapWords
    ).makePicture()
  }
}
