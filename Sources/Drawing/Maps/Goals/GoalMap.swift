// Who serves which goal: actors at the left by sector, the goals as a table at the right, lines between.
//
// A line stands for all activities of an actor that name a goal. Actors that do much together in the same circle are
// bound to one box in the middle instead of to each goal, which takes k + g lines instead of k·g and shows what is so:
// one circle.

public import NetworkAnalysis
public import NetworkModel
import Spelling

/// Who serves which goal, ready to become a picture.
public struct GoalMap: Sendable {
  /// The most goals that are shown; of more, those of the uppermost levels.
  package static let goalLimit = 60
  /// The most goals on a slide.
  package static let slideLimit = 16
  /// The most actors that are shown one by one; of more, those with most activities.
  package static let actorLimit = 48

  let network: StakeholderNetwork
  let coverage: GoalCoverage
  let words: MapWords
  let sheet: Sheet?

  /// A map of a network's goals.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - coverage: Its goals with what serves them.
  ///   - sheet: The slide or paper that it is laid out for; a slide shows sectors in place of actors, and as many levels of
  ///     goals as it has room for.
  ///   - words: The words of its legend and notes.
  public init(network: StakeholderNetwork, coverage: GoalCoverage, sheet: Sheet? = nil, words: MapWords) {
    (self.network, self.coverage, self.sheet, self.words) = (network, coverage, sheet, words)
  }

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(w²·k) for w activities of k actors that name goals, O(n log n) for the rest.
  public func makePicture() -> Picture {
    var picture = Picture(of: network, .goals, on: network.asOf, words)
    picture.sheet = sheet
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
    let service = GoalService(coverage, shown: shown.map(\.goal), below: isSlide ? network.goals : [])
    var layout = GoalMapLayout(self, rows: shown, service: service)
    layout.draw(into: &picture)
    if shown.count < coverage.rows.count {
      let isActive = isSlide && candidates.count < coverage.rows.count
      let (some, all) = (shown.count, coverage.rows.count)
      picture.notes.append(
        words.say(isActive ? .onlyActiveGoals(shown: some, all: all) : .onlyGoals(shown: some, all: all)))
    }
    if layout.named < layout.serving, !isSlide {
      picture.notes.append(words.say(.onlyActors(shown: layout.named, all: layout.serving)))
    }
    let idle = network.actors.filter { !service.serves.contains($0.id) }
    if !idle.isEmpty { picture.notes.append(words.say(.withoutGoal(idle.count, sectors: bySector(idle)))) }
    if shown.contains(where: \.isParent), !isSlide { picture.notes.append(words.say(.countsBelow)) }
    if !service.circles.isEmpty, !isSlide { picture.notes.append(words.say(.circleSign)) }
    let missing = MissingSector.all(of: network, in: words.language)
    if !missing.isEmpty, !isSlide {
      picture.notes.append(words.say(.missingSectors(missing.map(\.name.lowercasedName))))
    }
    if uncovered > 0 {
      picture.legend.signs.append(
        .init(name: words.say(.uncoveredSign), emphasis: .missing, fill: Palette.paleRed, letters: "!"))
    }
    if isSlide {
      // What is drawn with its name needs no legend, and a slide has room for few lines.
      picture.legend.entries = []
      picture.notes = [picture.notes.joined(separator: " ")]
    }
    picture.normalize()
  }

  /// The goals of as many levels as there is room for; of the first level too many, its first.
  private func shownRows() -> [GoalCoverage.Row] {
    let limit = isSlide ? Self.slideLimit : Self.goalLimit
    let rows = candidates
    guard rows.count > limit else { return rows }
    let deepest = rows.map(\.depth).max() ?? 0
    let depth = (0...deepest).last { level in rows.count { $0.depth <= level } <= limit } ?? 0
    return Array(rows.filter { $0.depth <= depth }.prefix(limit))
  }

  /// The goals that there may be room for: a slide does without those that are only to be heeded and that nothing serves.
  private var candidates: [GoalCoverage.Row] {
    coverage.rows.filter { !isSlide || !$0.isHeeded || $0.isParent || !$0.activities.isEmpty }
  }

  /// Whether the picture is for a slide: sectors in place of actors, and few goals.
  var isSlide: Bool { sheet.map { !$0.mayStand } ?? false }

  /// How many goals that are not shown lie under a goal, and how many of them are uncovered.
  func below(_ goal: Goal.ID, shown: Set<Goal.ID>) -> (all: Int, uncovered: Int) {
    let nearest = GoalService.nearest(of: network.goals, shown: shown)
    let hidden = coverage.rows.filter { !shown.contains($0.goal) && nearest[$0.goal] == goal }
    return (hidden.count, hidden.count { !$0.isCovered })
  }

  /// Actors counted by sector: `28 municipalities`.
  private func bySector(_ actors: [NetworkActor]) -> [String] {
    let counts = Dictionary(grouping: actors, by: \.sector).mapValues(\.count)
    let named = network.sectorsInUse.compactMap { sector -> (String, Int)? in
      counts[sector.id].map { (LabelBreaking.clean(sector.nameOnMaps(in: words.language)), $0) }
    }
    return named.sorted { $0.1 == $1.1 ? NameOrder.precedes($0.0, $1.0) : $0.1 > $1.1 }
      .map { "\(words.number($1)) \($0.lowercasedName)" }
  }
}
