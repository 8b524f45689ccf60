// Exact cover: options, each a set of items, of which some hold every item once.
//
// Knuth's dancing links with the item of fewest options first: D. E. Knuth 2000, "Dancing links", arXiv:cs/0011047.

/// A search for options that hold every item exactly once.
struct ExactCover {
  // Node 0 is the head of the list of items, 1 ... items their heads; then come the nodes of options.
  private var left: [Int32]
  private var right: [Int32]
  private var up: [Int32]
  private var down: [Int32]
  /// The item of a node.
  private var item: [Int32]
  /// The option of a node.
  private var option: [Int32]
  /// How many options an item is left with.
  private var size: [Int32]
  private var chosen: [Int] = []
  /// How many links the search has changed.
  private(set) var changes = 0
  private var most = 0
  private var choices = 0

  /// How a search ended.
  enum Outcome: Equatable {
    /// The options that hold every item once, in the order in which they were chosen.
    case found([Int])
    /// There are none.
    case none
    /// It was stopped or has used its nodes.
    case unknown
  }

  /// - Parameter items: How many items there are, named 0 ..< items.
  init(items: Int) {
    let heads = (0...items).map { Int32($0) }
    (up, down, item) = (heads, heads, heads)
    left = heads.map { $0 == 0 ? Int32(items) : $0 - 1 }
    right = heads.map { $0 == items ? 0 : $0 + 1 }
    option = Array(repeating: -1, count: items + 1)
    size = Array(repeating: 0, count: items + 1)
  }

  /// Adds an option that holds some items, each once.
  mutating func add(_ items: [Int], as number: Int) {
    let first = Int32(up.count)
    for (place, name) in items.enumerated() {
      let (node, head) = (Int32(up.count), Int32(name + 1))
      let last = up[Int(head)]
      up.append(last)
      down.append(head)
      down[Int(last)] = node
      up[Int(head)] = node
      item.append(head)
      option.append(Int32(number))
      left.append(place == 0 ? first + Int32(items.count) - 1 : node - 1)
      right.append(place == items.count - 1 ? first : node + 1)
      size[Int(head)] += 1
    }
  }

  /// Looks for options that hold every item once.
  ///
  /// - Parameters:
  ///   - limit: How many links are changed at most, give or take a choice.
  ///   - isStopped: Whether to give up, asked now and then.
  mutating func solve(atMost limit: Int, isStopped: () -> Bool) -> Outcome {
    (changes, most, choices, chosen) = (0, limit, 0, [])
    return step(isStopped)
  }

  private mutating func step(_ isStopped: () -> Bool) -> Outcome {
    if right[0] == 0 { return .found(chosen) }
    choices += 1
    if changes >= most || (choices & 63 == 0 && isStopped()) { return .unknown }
    var (head, next) = (Int(right[0]), Int(right[0]))
    while next != 0 {
      if size[next] < size[head] { head = next }
      next = Int(right[next])
    }
    if size[head] == 0 { return .none }
    cover(head)
    var outcome = Outcome.none
    var row = Int(down[head])
    while row != head, outcome == .none {
      chosen.append(Int(option[row]))
      var node = Int(right[row])
      while node != row {
        cover(Int(item[node]))
        node = Int(right[node])
      }
      outcome = step(isStopped)
      node = Int(left[row])
      while node != row {
        uncover(Int(item[node]))
        node = Int(left[node])
      }
      chosen.removeLast()
      row = Int(down[row])
    }
    uncover(head)
    return outcome
  }

  private mutating func cover(_ head: Int) {
    right[Int(left[head])] = right[head]
    left[Int(right[head])] = left[head]
    var row = Int(down[head])
    while row != head {
      var node = Int(right[row])
      while node != row {
        down[Int(up[node])] = down[node]
        up[Int(down[node])] = up[node]
        size[Int(item[node])] -= 1
        node = Int(right[node])
        changes += 1
      }
      row = Int(down[row])
    }
  }

  private mutating func uncover(_ head: Int) {
    var row = Int(up[head])
    while row != head {
      var node = Int(left[row])
      while node != row {
        size[Int(item[node])] += 1
        down[Int(up[node])] = Int32(node)
        up[Int(down[node])] = Int32(node)
        node = Int(left[node])
      }
      row = Int(up[row])
    }
    right[Int(left[head])] = Int32(head)
    left[Int(right[head])] = Int32(head)
  }
}
