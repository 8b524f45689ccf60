// Who serves which goal: actors at the left by sector, the goals as a table at the right, lines between.
//
// A line stands for all activities of an actor that name a goal. Actors that do much together in the same circle are
// bound to one box in the middle instead of to each goal, which takes k + g lines instead of k·g and shows what is so:
// one circle.

public import NetworkAnalysis
public import NetworkModel

/// Who serves which goal, ready to become a picture.
public struct GoalMap: Sendable {
  /// The most goals that are shown; of more, those of the uppermost levels.
  package static let goalLimit = 60
  /// The most actors that are shown one by one; of more, those with most activities.
  package static let actorLimit = 48

  let network: StakeholderNetwork
  let coverage: GoalCoverage
  let words: MapWords

  /// A map of a network's goals.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - coverage: Its goals with what serves them.
  ///   - words: The words of its legend and notes.
  public init(network: StakeholderNetwork, coverage: GoalCoverage, words: MapWords) {
    (self.network, self.coverage, self.words) = (network, coverage, words)
  }

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(w²·k) for w activities of k actors that name goals, O(n log n) for the rest.
  public func makePicture() -> Picture {
    var picture = Picture(of: network, words)
    let uncovered = coverage.rows.count { !$0.isCovered }
    picture.subtitle = words.say(.goalsView(goals: coverage.rows.count, uncovered: uncovered))
    if coverage.rows.isEmpty {
      picture.notes = [words.say(.noGoals)]
    } else {
      draw(into: &picture, uncovered: uncovered)
    }
    picture.describe()
    return picture
  }

  private func draw(into picture: inout Picture, uncovered: Int) {
    let shown = shownRows()
    let service = GoalService(coverage, shown: shown.map(\.goal))
    var layout = GoalMapLayout(self, rows: shown, service: service)
    layout.draw(into: &picture)
    if shown.count < coverage.rows.count {
      picture.notes.append(words.say(.onlyGoals(shown: shown.count, all: coverage.rows.count)))
    }
    if layout.named < layout.serving {
      picture.notes.append(words.say(.onlyActors(shown: layout.named, all: layout.serving)))
    }
    let idle = network.actors.filter { !service.serves.contains($0.id) }
    if !idle.isEmpty { picture.notes.append(words.say(.withoutGoal(idle.count, sectors: bySector(idle)))) }
    if shown.contains(where: \.isParent) { picture.notes.append(words.say(.countsBelow)) }
    if !service.circles.isEmpty { picture.notes.append(words.say(.circleSign)) }
    if uncovered > 0 { picture.legend.remarks.append(words.say(.uncoveredSign)) }
    picture.normalize()
  }

  /// The goals of as many levels as there is room for; of the first level too many, its first.
  private func shownRows() -> [GoalCoverage.Row] {
    guard coverage.rows.count > Self.goalLimit else { return coverage.rows }
    let deepest = coverage.rows.map(\.depth).max() ?? 0
    let depth = (0...deepest).last { level in coverage.rows.count { $0.depth <= level } <= Self.goalLimit } ?? 0
    return Array(coverage.rows.filter { $0.depth <= depth }.prefix(Self.goalLimit))
  }

  /// Actors counted by sector: `28 municipalities`.
  private func bySector(_ actors: [NetworkActor]) -> [String] {
    let counts = Dictionary(grouping: actors, by: \.sector).mapValues(\.count)
    let named = network.sectorsInUse.compactMap { sector -> (String, Int)? in
      counts[sector.id].map { (LabelBreaking.clean(sector.pluralName(in: words.language)), $0) }
    }
    return named.sorted { $0.1 == $1.1 ? NameOrder.precedes($0.0, $1.0) : $0.1 > $1.1 }
      .map { "\(words.number($1)) \($0.lowercased())" }
  }
}
