// Simulated annealing over exchanges of one person for another, arrivals, departures, and people who come together.
//
// Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671. Counts may be broken on the way at a price, so
// that the walk gets from one side of a tight quota to the other; only selections that keep every rule are answers.

internal import GraphCore

/// One run of annealing on one selection.
struct CompositionAnnealing {
  private(set) var best: [Int]?
  private(set) var bestValue = Int.min
  private(set) var steps = 0
  private var state: CompositionState
  private var random: SplitMix64
  /// People who may come and go on their own: those in first, `inside` of them.
  private var movable: [Int32] = []
  private var place: [Int32]
  private var inside = 0
  /// Units of more than one.
  private let blocks: [[Int32]]
  private let hasFreeSeats: Bool
  private var isUnsaved = false

  init(_ rules: CompositionRules, chosen: [Int], _ random: SplitMix64) {
    state = CompositionState(rules, chosen: chosen)
    self.random = random
    let frame = rules.frame
    place = Array(repeating: -1, count: frame.people)
    let free = frame.units.filter { unit in
      !unit.contains { frame.isHeld[Int($0)] || frame.isExcluded[Int($0)] }
    }
    blocks = free.filter { $0.count > 1 }
    hasFreeSeats = frame.counts[0].low < frame.counts[0].high
    for unit in free where unit.count == 1 {
      place[Int(unit[0])] = Int32(movable.count)
      movable.append(unit[0])
    }
    for person in chosen where place[person] >= 0 { note(person) }
    if state.strain == 0 { (best, bestValue) = (state.chosen, state.value) }
  }

  /// Moves a person over the line between those in and those out of `movable`.
  @inline(__always)
  private mutating func note(_ person: Int) {
    let from = Int(place[person])
    let to = from < inside ? inside - 1 : inside
    inside += from < inside ? -1 : 1
    let other = movable[to]
    movable[to] = Int32(person)
    movable[from] = other
    place[person] = Int32(to)
    place[Int(other)] = Int32(from)
  }

  private mutating func flip(_ person: Int) {
    state.flip(person)
    if place[person] >= 0 { note(person) }
  }

  /// The temperatures of a cycle.
  private static let levels = 64

  /// Anneals in `cycles` until the steps are used; answers whether the goal was met.
  mutating func run(_ task: SearchTask, cycles: Int) -> Bool {
    if bestValue >= task.goal { return true }
    if movable.isEmpty, blocks.isEmpty { return false }
    let unit = typicalChange()
    let cooling = Cooling(from: 0.6 * unit, to: 0.04 * unit)
    var price = 4 * unit
    let perLevel = max(1, task.steps / (cycles * Self.levels))
    for _ in 0..<cycles {
      for level in 0..<Self.levels {
        let temperature = cooling.temperature(Double(level) / Double(Self.levels - 1))
        for step in 0..<perLevel {
          if step & 1023 == 0, task.isStopped() {
            save()
            return false
          }
          steps += 1
          let threshold = temperature * cooling.threshold(&random)
          let kind = random.next()
          if !blocks.isEmpty, kind & 15 == 0 {
            tryBlock(threshold, price)
          } else if hasFreeSeats || state.strain > 0, kind & 7 < 2 {
            tryFlip(threshold, price)
          } else {
            tryExchange(threshold, price)
          }
          if state.strain == 0, state.value > bestValue {
            bestValue = state.value
            isUnsaved = true
            if bestValue >= task.goal {
              save()
              return true
            }
          }
        }
        // Where breaking a count pays at this price, the walk would stay among selections that are no answers.
        price = state.strain > 0 ? min(price * 1.5, 1e12) : max(4 * unit, price * 0.95)
      }
    }
    save()
    return false
  }

  /// The mean size of what exchanges bring, at least 1.
  private mutating func typicalChange() -> Double {
    var sum = 0
    var count = 0
    if inside == 0 || inside == movable.count { return 1 }
    for _ in 0..<400 {
      let out = Int(movable[random.below(inside)])
      let into = Int(movable[inside + random.below(movable.count - inside)])
      sum += abs(state.gain(exchanging: out, for: into))
      count += 1
    }
    return max(1, Double(sum) / Double(count))
  }

  /// Keeps the best selection before it is left.
  @inline(__always)
  private mutating func save() {
    if !isUnsaved { return }
    best = state.chosen
    isUnsaved = false
  }

  private mutating func tryExchange(_ threshold: Double, _ price: Double) {
    if inside == 0 || inside == movable.count { return }
    let out = Int(movable[random.below(inside)])
    let into = Int(movable[inside + random.below(movable.count - inside)])
    let strain = state.strainChange(exchanging: out, for: into)
    let gain = state.gain(exchanging: out, for: into)
    if Double(gain) - price * Double(strain) < threshold { return }
    save()
    flip(out)
    flip(into)
  }

  private mutating func tryFlip(_ threshold: Double, _ price: Double) {
    if movable.isEmpty { return }
    // Coming and going are proposed alike, however many are in.
    let isLeaving = inside > 0 && (inside == movable.count || random.next() & 1 == 0)
    let person = Int(isLeaving ? movable[random.below(inside)] : movable[inside + random.below(movable.count - inside)])
    let change = Double(state.gain(flipping: person)) - price * Double(state.strainChange(flipping: person))
    if change < threshold { return }
    save()
    flip(person)
  }

  /// A unit comes or goes, and as many others go or come.
  private mutating func tryBlock(_ threshold: Double, _ price: Double) {
    let block = blocks[random.below(blocks.count)]
    let isLeaving = state.isIn[Int(block[0])]
    var flips = block.map { Int($0) }
    for _ in block {
      let candidates = isLeaving ? inside..<movable.count : 0..<inside
      if candidates.isEmpty { break }
      let person = Int(movable[candidates.lowerBound + random.below(candidates.count)])
      if !flips.contains(person) { flips.append(person) }
    }
    save()
    let (value, strain) = (state.value, state.strain)
    for person in flips { flip(person) }
    if Double(state.value - value) - price * Double(state.strain - strain) >= threshold { return }
    for person in flips.reversed() { flip(person) }
  }
}
