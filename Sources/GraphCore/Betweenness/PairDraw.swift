// Which pairs of vertices random shortest paths run between.
//
// Pairs of which only some count, those of different categories say, are numbered: the vertices stand in the order of their
// components and, within these, of their categories, so that the partners of a vertex are one range of this order, or one range
// without another. One random number below the number of pairs then draws a pair that is connected and counts, each as likely.

/// How a pair of vertices is drawn at random.
enum PairDraw: Sendable {
  /// Any two vertices; nothing where there is no path between them.
  case any(Components)
  /// A pair that reaches each other and counts.
  case numbered(NumberedPairs)

  /// The ends of a path; nil where there is none.
  func pair(_ random: inout SplitMix64) -> (source: Int32, target: Int32)? {
    switch self {
    case .any(let components):
      let count = components.ids.count
      let source = random.below(count)
      let other = random.below(count - 1)
      let target = other < source ? other : other + 1
      return components.ids[source] == components.ids[target] ? (Int32(source), Int32(target)) : nil
    case .numbered(let pairs): return pairs[random.below(pairs.count)]
    }
  }
}

/// Ordered pairs of vertices that reach each other, numbered from 0.
struct NumberedPairs: Sendable {
  /// Pairs of one of `sources` and one of `targets` that is none of `skipped`, all of them places in `members`.
  fileprivate struct Block {
    var sources: Range<Int>
    var targets: Range<Int>
    var skipped: Range<Int>

    var partners: Int { targets.count - skipped.count }
  }

  private let members: [Int32]
  private let blocks: [Block]
  /// The number of pairs up to the end of each block.
  private let ends: [Int]

  fileprivate init(_ members: [Int32], _ blocks: [Block]) {
    self.members = members
    self.blocks = blocks.filter { !$0.sources.isEmpty && $0.partners > 0 }
    var total = 0
    ends = self.blocks.map { block in
      total += block.sources.count * block.partners
      return total
    }
  }

  /// How many pairs there are.
  var count: Int { ends.last ?? 0 }

  /// The pair of a number.
  subscript(number: Int) -> (source: Int32, target: Int32) {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > number { high = middle } else { low = middle + 1 }
    }
    let block = blocks[low]
    let (source, partner) = (number - (low == 0 ? 0 : ends[low - 1])).quotientAndRemainder(dividingBy: block.partners)
    var target = block.targets.lowerBound + partner
    if target >= block.skipped.lowerBound { target += block.skipped.count }
    return (members[block.sources.lowerBound + source], members[target])
  }
}

/// The vertices of an undirected graph that have a category, by component and category.
struct CategoryGroups {
  private struct Group {
    var category: Int32
    var places: Range<Int>
  }

  private let members: [Int32]
  /// The groups of each component, ascending by category.
  private let groups: [[Group]]

  init(_ components: Components, _ categories: [Int32]) {
    var members: [Int32] = []
    groups = components.members.map { vertices in
      let known = vertices.filter { categories[Int($0)] >= 0 }
        .sorted { (categories[Int($0)], $0) < (categories[Int($1)], $1) }
      var groups: [Group] = []
      for vertex in known {
        let place = members.count
        if groups.last?.category != categories[Int(vertex)] {
          groups.append(Group(category: categories[Int(vertex)], places: place..<place))
        }
        groups[groups.count - 1].places = groups[groups.count - 1].places.lowerBound..<(place + 1)
        members.append(vertex)
      }
      return groups
    }
    self.members = members
  }

  /// All pairs of different categories, each in both orders.
  func across() -> NumberedPairs {
    NumberedPairs(
      members,
      groups.flatMap { groups in
        guard let first = groups.first, let last = groups.last else { return [NumberedPairs.Block]() }
        let all = first.places.lowerBound..<last.places.upperBound
        return groups.map { NumberedPairs.Block(sources: $0.places, targets: all, skipped: $0.places) }
      })
  }

  /// The pairs of a vertex of one category and one of another.
  func between(_ one: Int32, _ other: Int32) -> NumberedPairs {
    NumberedPairs(
      members,
      groups.compactMap { groups in
        guard let sources = groups.first(where: { $0.category == one })?.places,
          let targets = groups.first(where: { $0.category == other })?.places
        else { return nil }
        return NumberedPairs.Block(
          sources: sources, targets: targets, skipped: targets.upperBound..<targets.upperBound)
      })
  }
}
