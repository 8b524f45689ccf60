// A map of a network: chooses what is shown at its size, places it, and words it.

internal import GraphCore
public import NetworkAnalysis
import NetworkModel

/// A map of a stakeholder network, ready to become a picture.
///
/// ```swift
/// let map = NetworkMap(
///   of: try network.projected(), view: .sectors, words: Phrasebook(.swedish).mapWords)
/// let svg = SVGPen.draw(map.makePicture())
/// ```
public struct NetworkMap: Sendable {
  /// What a map shows.
  public enum View: String, CaseIterable, Sendable, Hashable {
    /// Actors near those that they collaborate with.
    case network
    /// Actors in a box for each sector, the sectors on a wheel.
    case sectors
    /// As `network`, with what holds it together brought out.
    case bridges
    /// As `network`, with the ties that are missing.
    case gaps
    /// As `network`, with what came and went between two dates.
    case changes
    /// As `network`, with those who are invited to a forum and whom they meet there for the first time.
    case forum
  }

  /// The most actors that are all named in the network view.
  package static let namedLimit = 80
  /// The most actors that are drawn one by one in the network view.
  package static let drawnLimit = 600
  /// How many actors are named where not all are.
  package static let prominentCount = 40

  let network: StakeholderNetwork
  /// The date that is looked at, where there is one.
  let date: PartialDate?
  let view: View
  let words: MapWords
  let graph: MapGraph
  let strength: TieStrength
  let emphasis: Emphasis
  let measures: Measures
  let changes: Changes
  let forum: Forum
  /// The members that are brought out, and the pairs, by their places in `graph`.
  let prominent: (members: Set<Int>, pairs: Set<Int>)
  /// How many actors that are not invited to the forum work with somebody who is.
  let nearCount: Int
  /// How many actors the network has where the map shows only a part of them.
  let reducedFrom: Int?
  /// The actors without ties that are counted together, by sector.
  let folds: [Fold]
  /// The actor that the map is about.
  let focus: Focus?
  /// What it is laid out for.
  let sheet: Sheet?
  /// How far apart everything stands, in shares of the usual distance.
  var spread = 1.0
  /// About the height of what stands above it.
  var headHeight = 130.0
  /// The survey that it rests on.
  let survey: NetworkSurvey?

  /// A map of a network.
  ///
  /// Of more than 600 actors the view `bridges` shows the first 40 of `emphasis` and the ties between them, the view `gaps` the
  /// missing ties with whom they concern, and the view `network` the 40 foremost by `measures` where there are any. The view
  /// `changes` shows of more than 80 those that have changed most, the view `forum` of a large network those invited and those
  /// who work with most of them.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - view: What the map shows.
  ///   - emphasis: What the views `bridges` and `gaps` bring out.
  ///   - measures: Measures that another program has taken; the view `network` brings out those foremost by one of them.
  ///   - forum: What the view `forum` shows.
  ///   - focus: The actor whose surroundings alone are shown, in the views `network`, `bridges` and `gaps`.
  ///   - sheet: The slide or paper that it is laid out for.
  ///   - words: The words of its legend and notes; their language is that of the network's own texts too.
  public init(
    of network: ProjectedNetwork, view: View, emphasis: Emphasis = Emphasis(), measures: Measures = Measures(),
    forum: Forum = Forum(), focus: Focus? = nil, sheet: Sheet? = nil, words: MapWords
  ) {
    self.init(
      network.network, network.ties, order: network.order, on: network.asOf, view: view, emphasis: emphasis,
      measures: measures, forum: forum, focus: focus, sheet: sheet, words: words)
  }

  /// - Parameter order: The actors' places by id.
  init(
    _ network: StakeholderNetwork, _ ties: [ProjectedTie], order: [Int], on date: PartialDate?, view: View,
    emphasis: Emphasis = Emphasis(), measures: Measures = Measures(), changes: Changes = Changes(),
    forum: Forum = Forum(), focus: Focus? = nil, sheet: Sheet? = nil, words: MapWords
  ) {
    let isLarge = network.actors.count > Self.drawnLimit
    let foremost =
      view == .network
      ? measures.foremost(order, atMost: isLarge ? Self.prominentCount : Self.foremostLimit) : []
    let emphasis = emphasis.bringing(out: foremost)
    self.network = network
    self.date = date
    self.focus = focus
    self.sheet = sheet
    survey = NetworkSurvey(of: network)
    self.view = view
    self.words = words
    self.emphasis = emphasis
    self.measures = measures
    self.changes = changes
    self.forum = forum
    let shown =
      view == .forum
      ? forum.shown(network.actors.count, ties)
      : focus.map { $0.shown(emphasis, ties) }
        ?? Self.shown(network, ties, view, emphasis, changes, foremost: foremost)
    reducedFrom = shown == nil ? nil : network.actors.count
    let folded = shown == nil ? Self.folded(network, ties, view, emphasis, changes) : []
    graph = MapGraph(
      network: network, ties: ties, order: order.filter { shown?.contains($0) ?? !folded.contains($0) }, words: words)
    folds = Fold.folds(order.filter(folded.contains), of: network, in: graph.sectors, words.language)
    strength = TieStrength(weights: graph.pairs.map(\.weight))
    let members = graph.members
    // Where only these are shown, none stands out among them.
    let actors =
      switch view {
      case .forum: Set(forum.invited)
      case _ where focus != nil: Set(focus.map { [$0.actor] } ?? [])
      case .gaps: Set(emphasis.actors.prefix(Self.cutLimit))
      case .network where !foremost.isEmpty: Set(shown == nil ? foremost : [])
      default: shown == nil ? Set(emphasis.actors) : []
      }
    nearCount = view == .forum ? forum.ties(ties).count : 0
    prominent = (
      Set(members.indices.filter { actors.contains(members[$0].place) }),
      Set(
        graph.pairs.enumerated().filter { _, pair in
          emphasis.ties.contains(Pair(members[pair.a].place, members[pair.b].place))
        }.map(\.offset))
    )
  }

  /// The actors that are shown where there are too many for all.
  private static func shown(
    _ network: StakeholderNetwork, _ ties: [ProjectedTie], _ view: View, _ emphasis: Emphasis, _ changes: Changes,
    foremost: [Int]
  ) -> Set<Int>? {
    switch view {
    case .network where network.actors.count > drawnLimit && !foremost.isEmpty: Set(foremost)
    case .bridges where network.actors.count > drawnLimit: linked(Set(emphasis.actors.prefix(prominentCount)), by: ties)
    case .gaps where network.actors.count > drawnLimit:
      Set(
        (emphasis.missing.prefix(missingLimit).flatMap { [$0.first, $0.second] }
          + emphasis.introducers.prefix(missingLimit) + emphasis.actors.prefix(cutLimit))
          .filter(network.actors.indices.contains))
    case .changes where network.actors.count > namedLimit: Set(changes.changed.prefix(namedLimit))
    default: nil
    }
  }

  /// Those of some actors that have ties among themselves.
  private static func linked(_ actors: Set<Int>, by ties: [ProjectedTie]) -> Set<Int> {
    Set(
      ties.filter { actors.contains($0.source) && actors.contains($0.target) }.flatMap { [$0.source, $0.target] })
  }

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(n² · steps) for up to 600 actors, O(n log n + m) above; seconds at most.
  public func makePicture() -> Picture {
    guard sheet != nil else { return picture() }
    // On a slide nothing matters more than that it can be read from the last row: closer together, larger letters.
    var best: (letters: Double, picture: Picture)?
    for spread in graph.members.count > Self.namedLimit ? [1, 0.7] : [1, 0.85, 0.7, 0.55, 0.4] {
      for head in headHeights {
        var map = self
        (map.spread, map.headHeight) = (spread, head)
        let picture = map.picture()
        let letters = TextStyle.label.size * picture.scaleOnSheet
        if best.map({ letters > $0.letters + 1e-6 }) ?? true { best = (letters, picture) }
      }
      if let best, best.letters >= Self.wantedLetters { break }
    }
    return best?.picture ?? picture()
  }

  /// The size that the letters of labels should have on a slide, in points.
  private static let wantedLetters = 12.0

  private func picture() -> Picture {
    var picture = Picture(
      of: network, focus == nil ? MapPhrase.ViewName(rawValue: view.rawValue) ?? .network : .surroundings, on: date,
      words)
    picture.sheet = sheet
    guard !graph.members.isEmpty else {
      let nothing = words.say(view == .changes ? .noChanges : view == .forum ? .nobodyInvited : .noIntroductions)
      picture.notes = [network.actors.isEmpty ? words.noActors : nothing]
      picture.subtitle = words.actors(network.actors.count)
      picture.description = picture.notes[0]
      return picture
    }
    var counts = graph.bySector.map(\.count)
    for fold in folds { counts[fold.sector] += fold.places.count }
    // Of a part of the network only the sectors that are there.
    let sectors = graph.sectors.enumerated().filter { reducedFrom == nil || counts[$0.offset] > 0 }
    picture.legend.entries = sectors.map { index, style in
      Picture.Legend.Entry(
        name: style.name, detail: sheet == nil ? words.actors(counts[index]) : words.number(counts[index]),
        shape: style.shape, fill: style.fill)
    }
    switch view {
    case _ where focus != nil: drawSurroundings(into: &picture)
    case .sectors: drawSectors(into: &picture)
    case .network where graph.members.count > Self.drawnLimit:
      drawAggregate(into: &picture)
      if let measure = foremostMeasure { picture.notes.insert(words.say(foremost(by: measure)), at: 0) }
    case .gaps:
      drawNetwork(into: &picture, words.say(.gapsView))
      if let reducedFrom {
        picture.notes.append(words.say(.onlyAroundGaps(shown: graph.members.count, all: reducedFrom)))
      }
    case .changes:
      drawNetwork(into: &picture, words.say(.changesView(before: changes.before, after: changes.after)))
      if let reducedFrom { picture.notes.append(words.say(.onlyChanged(shown: graph.members.count, all: reducedFrom))) }
    case .forum: drawForum(into: &picture)
    case .network:
      if let measure = foremostMeasure {
        drawForemost(by: measure, into: &picture)
      } else {
        drawNetwork(into: &picture, words.networkView)
      }
    case .bridges:
      drawNetwork(into: &picture, words.bridgesView)
      if let reducedFrom { picture.notes.append(words.onlyBridging(graph.members.count, reducedFrom)) }
    }
    if graph.pairs.isEmpty { picture.notes.append(words.noTies) }
    let heard = view == .forum ? [picture.subtitle, invitedInWords] : [picture.subtitle]
    picture.description = Picture.spoken(heard + picture.notes + folds.map(inWords))
    return picture
  }

  /// The number of actors and of ties, and what the view shows.
  func subtitle(_ view: String) -> String {
    let actors = graph.members.count + folds.reduce(0) { $0 + $1.places.count }
    return [words.actors(actors), words.ties(graph.pairs.count), view].joined(separator: " · ")
  }

  /// A node for a member, with its box at the origin.
  func node(for member: Int, emphasis: Picture.Emphasis = .normal) -> Picture.Node {
    let emphasis = emphasis == .normal ? self.emphasis(of: member) : emphasis
    let actor = graph.members[member]
    let sector = graph.sectors[actor.sector]
    let style = emphasis == .strong ? TextStyle(size: 15, isBold: true) : TextStyle.label
    let sign = sign(of: member)?.sign
    // Measured with the wider of the two signs, so that nobody moves when time is turned round.
    var lines = LabelBreaking(style: style, width: emphasis == .strong ? 140 : 118)
      .lines(of: sign == nil ? actor.name : Self.lostSign + actor.name)
    var size = NodeSizing.size(of: sector.shape, around: lines, in: style)
    if emphasis == .strong { size = Size(width: size.width + 12, height: size.height + 12) }
    if let sign { lines[0] = String(sign.prefix(1)) + lines[0].dropFirst() }
    var node = Picture.Node(
      id: "a\(member + 1)", classes: ["actor", sector.className], actor: actor.place, lines: lines,
      shape: sector.shape, fill: sector.fill, box: Box(center: .zero, size: size),
      tooltip: tooltip(for: member))
    node.emphasis = emphasis
    node.fontSize = style.size
    node.name = actor.id.text
    return node
  }

  /// How much a member stands out by itself.
  private func emphasis(of member: Int) -> Picture.Emphasis {
    if prominent.members.contains(member) { return .strong }
    switch view {
    case .changes: return sign(of: member)?.emphasis ?? .normal
    case .network, .sectors, .bridges, .gaps, .forum: return .normal
    }
  }

  /// The full name, the sector, the number of ties, what others say, and what another program has measured.
  func tooltip(for member: Int) -> String {
    let actor = graph.members[member]
    let facts = [actor.fullName, graph.sectors[actor.sector].name, words.ties(graph.degree[member])]
    return (facts + surveyed(actor.id) + measured(actor.place)).joined(separator: " · ")
  }
}
