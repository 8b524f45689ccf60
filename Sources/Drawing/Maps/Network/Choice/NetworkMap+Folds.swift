// Actors without ties, counted together where a sector has more than a few: "+ 25 municipalities without collaboration". Their
// names stand in the tooltip and in the description.

internal import GraphCore
internal import NetworkAnalysis
internal import NetworkModel
internal import Spelling

extension NetworkMap {
  /// Actors of one sector without ties, drawn as one node.
  struct Fold: Sendable {
    /// The place of the sector in `MapGraph.sectors`.
    var sector: Int
    /// The actors' places in the network.
    var places: [Int]
    /// What they are called, in the order of names.
    var names: [String]

    /// - Parameter places: Those who are folded.
    static func folds(
      _ places: [Int], of network: StakeholderNetwork, in sectors: [SectorStyle], _ language: Language
    ) -> [Fold] {
      let known = Dictionary(sectors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      let groups = Dictionary(grouping: places) { known[network.actors[$0].sector] ?? sectors.count - 1 }
      return groups.map { sector, places in
        let names = places.map { LabelBreaking.clean(network.actors[$0].shortestName(in: language)) }
        return Fold(sector: sector, places: places, names: names.sorted(by: NameOrder.precedes))
      }.sorted { $0.sector < $1.sector }
    }
  }

  /// The most actors without ties that a sector shows one by one.
  package static let untiedLimit = 4

  /// The actors that are folded: those without ties in sectors that have more than a few of them, where others have some.
  ///
  /// Who belongs to an organization or an alliance stands beside it; who is to be introduced to somebody is
  /// shown, too, and who is new or gone.
  static func folded(
    _ network: StakeholderNetwork, _ ties: [ProjectedTie], _ view: View, _ emphasis: Emphasis,
    _ changes: Changes
  ) -> Set<Int> {
    let isLarge = view == .network && network.actors.count > drawnLimit
    guard !ties.isEmpty, !isLarge, view != .forum else { return [] }
    var isShown = Array(repeating: false, count: network.actors.count)
    func show(_ place: Int) {
      if isShown.indices.contains(place) { isShown[place] = true }
    }
    for tie in ties where tie.source != tie.target { for end in [tie.source, tie.target] { show(end) } }
    for pair in emphasis.missing.prefix(missingLimit) { for end in [pair.first, pair.second] { show(end) } }
    (emphasis.actors + emphasis.introducers + changes.changed).forEach(show)
    let places = network.actorPlaces
    for (place, actor) in network.actors.enumerated() {
      for other in actor.members + (actor.partOf.map { [$0] } ?? []) {
        guard let whole = places[other] else { continue }
        show(place)
        show(whole)
      }
    }
    let untied = network.actors.indices.filter { !isShown[$0] }
    let groups = Dictionary(grouping: untied) { network.actors[$0].sector }
    return Set(groups.values.filter { $0.count > untiedLimit }.flatMap { $0 })
  }

  /// The node that stands for folded actors, beside others of their sector or alone.
  func node(for fold: Fold, isRest: Bool = true) -> Picture.Node {
    let style = graph.sectors[fold.sector]
    let text = words.say(.untied(fold.places.count, sector: style.name.lowercasedName, isRest: isRest))
    let lines = LabelBreaking(width: 150).lines(of: text)
    var node = Picture.Node(
      id: "u\(fold.sector + 1)", classes: ["remainder", "untied", style.className], lines: lines, shape: .rounded,
      fill: Palette.paper,
      box: Box(center: .zero, size: NodeSizing.size(of: .rounded, around: lines, in: .label)), tooltip: inWords(fold))
    node.emphasis = .remainder
    return node
  }

  /// Folded actors by name.
  func inWords(_ fold: Fold) -> String {
    words.say(.untiedNames(fold.names, sector: graph.sectors[fold.sector].name))
  }
}

extension String {
  /// A name of a sector within a sentence: in lower case, but for names in capitals and such.
  var lowercasedName: String {
    let isPlain = dropFirst().allSatisfy { !$0.isUppercase }
    return isPlain ? lowercased() : self
  }
}
