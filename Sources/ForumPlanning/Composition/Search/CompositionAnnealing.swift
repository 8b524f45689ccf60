// Simulated annealing over exchanges of one person for another, arrivals, departures, and people who come together.
//
// Kirkpatrick, Gelatt and Vecchi 1983, doi:10.1126/science.220.4598.671. Counts may be violated on the way at a price,
// so that the walk can cross a tight quota; only selections that keep every rule are answers.

internal import GraphCore

/// One run of annealing on one selection.
struct CompositionAnnealing {
  private(set) var best: [Int]?
  private(set) var bestObjective = Int.min
  private(set) var steps = 0
  private var state: CompositionState
  private var random: SplitMix64
  /// People who may be exchanged on their own: the first `inside` of them are in.
  private var movable: [Int32] = []
  private var place: [Int32]
  private var inside = 0
  /// Units of more than one person.
  private let blocks: [[Int32]]
  private let hasFreeSeats: Bool
  private var isUnsaved = false

  init(_ rules: CompositionRules, chosen: [Int], _ random: SplitMix64) {
    state = CompositionState(rules, chosen: chosen)
    self.random = random
    let quotas = rules.quotas
    place = Array(repeating: -1, count: quotas.people)
    let free = quotas.units.filter { unit in
      !unit.contains { quotas.isHeld[Int($0)] || quotas.isExcluded[Int($0)] }
    }
    blocks = free.filter { $0.count > 1 }
    hasFreeSeats = quotas.counts[0].low < quotas.counts[0].high
    for unit in free where unit.count == 1 {
      place[Int(unit[0])] = Int32(movable.count)
      movable.append(unit[0])
    }
    for person in chosen where place[person] >= 0 { note(person) }
    if state.violation == 0 { (best, bestObjective) = (state.chosen, state.objective) }
  }

  /// Moves a person across the border between those in and those out in `movable`.
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

  /// The number of temperatures in a cycle.
  private static let levels = 64

  /// Anneals in `cycles` until the steps are used; returns whether the goal was met.
  mutating func run(_ task: SearchTask, cycles: Int) -> Bool {
    if bestObjective >= task.goal { return true }
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
          } else if hasFreeSeats || state.violation > 0, kind & 7 < 2 {
            tryFlip(threshold, price)
          } else {
            tryExchange(threshold, price)
          }
          if state.violation == 0, state.objective > bestObjective {
            bestObjective = state.objective
            isUnsaved = true
            if bestObjective >= task.goal {
              save()
              return true
            }
          }
        }
        // If violating a count pays at this price, the walk would never return to selections that keep the rules.
        price = state.violation > 0 ? min(price * 1.5, 1e12) : max(4 * unit, price * 0.95)
      }
    }
    save()
    return false
  }

  /// The mean absolute change of the objective by an exchange, at least 1.
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

  /// Saves the best selection before it is changed.
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
    let violation = state.violationChange(exchanging: out, for: into)
    let gain = state.gain(exchanging: out, for: into)
    if Double(gain) - price * Double(violation) < threshold { return }
    save()
    flip(out)
    flip(into)
  }

  private mutating func tryFlip(_ threshold: Double, _ price: Double) {
    if movable.isEmpty { return }
    // Arrivals and departures are proposed equally often, however many are in.
    let isLeaving = inside > 0 && (inside == movable.count || random.next() & 1 == 0)
    let person = Int(isLeaving ? movable[random.below(inside)] : movable[inside + random.below(movable.count - inside)])
    let change = Double(state.gain(flipping: person)) - price * Double(state.violationChange(flipping: person))
    if change < threshold { return }
    save()
    flip(person)
  }

  /// A unit enters or leaves, and as many others leave or enter.
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
    let (objective, violation) = (state.objective, state.violation)
    for person in flips { flip(person) }
    if Double(state.objective - objective) - price * Double(state.violation - violation) >= threshold { return }
    for person in flips.reversed() { flip(person) }
  }
}
