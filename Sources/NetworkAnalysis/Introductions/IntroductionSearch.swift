// Which ties to make, chosen together.
//
// Lazy greedy (Minoux 1978, doi:10.1007/BFb0006528; Leskovec et al. 2007, doi:10.1145/1281192.1281239), then exchange of one at a time until
// nothing is won. The best pair of ties is sought over all pairs of candidates, so that up to two ties are the best there
// are where every candidate could be looked at; more start from the better of the greedy set and the best pair, or from the
// greedy set alone where distances are counted from a sample of the actors.
//
// What can be promised: were the gain monotone and submodular, greedy would reach 1 − 1/e ≈ 63 % of the best (Nemhauser, Wolsey and Fisher 1978,
// doi:10.1007/BF01588971). Of its parts, pairs of sectors apart and thin and isolated actors are so, goals and the cost of
// steps are sums over ties, and the cost of asking one actor often is submodular. Distance, cut actors and sole brokers are
// not: two ties can do together what neither does alone. And costs make the whole not monotone. So the whole has no such
// promise; instead a bound is computed that no set of as many of the candidates can pass (`bound`).

import GraphCore
import NetworkModel

/// The search for ties to make.
struct IntroductionSearch {
  /// A set of ties with what it brings.
  struct Choice {
    var state: IntroductionState
    var gain: Double
  }

  let facts: IntroductionFacts
  let start: IntroductionState
  let candidates: [TiePair]
  /// Whether the candidates are all pairs that were asked for and can be brought together.
  let looksAtAll: Bool
  let execution: Execution

  /// The distances looked up that the search for the best pair may take.
  private static let pairLimit = 15_000_000
  /// The distances copied that it may take.
  private static let copyLimit = 1_000_000_000
  /// The most candidates that are tried in exchange where there are very many: the best of them.
  private static let exchangeLimit = 512
  /// Exchanges at most, for each tie.
  private static let rounds = 4
  /// Gains nearer to each other than this are the same.
  static let slack = 1e-9

  // MARK: Singles

  /// What each of some candidates adds to a state, in their order.
  func gains(of pairs: [TiePair], in state: IntroductionState) throws(CancellationError) -> [Introduction.Gain] {
    let batch = 32
    let quiet = execution.withoutProgress
    return try quiet.reduce(count: (pairs.count + batch - 1) / batch, into: []) {
      state.scratch
    } part: { item, scratch, signal -> [Introduction.Gain]? in
      var part: [Introduction.Gain] = []
      for pair in pairs[(item * batch)..<min((item + 1) * batch, pairs.count)] {
        if signal.isRaised() { return nil }
        part.append(state.gain(of: pair, &scratch))
      }
      return part
    } merge: { total, part in
      total += part
    }
  }

  /// The place of the greatest, the first of those that are the same; nil where none is above 0.
  private func best(_ gains: [Double]) -> Int? {
    var best: Int?
    for (place, gain) in gains.enumerated() where gain > (best.map { gains[$0] } ?? 0) + Self.slack { best = place }
    return best
  }

  // MARK: The search

  /// At most `count` ties, and whether no other set of candidates brings more.
  func choice(count: Int) throws(CancellationError) -> (choice: Choice, singles: [Introduction.Gain], isProven: Bool) {
    let singles = try gains(of: candidates, in: start)
    let empty = Choice(state: start, gain: 0)
    guard count > 1 else {
      guard count == 1, let first = best(singles.map(\.total)) else { return (empty, singles, true) }
      return (Choice(state: start.adding(candidates[first]), gain: singles[first].total), singles, true)
    }
    // Among very many candidates few pairs can be tried, and the best of those few is seldom a better start than greedy.
    let triesPairs = count == 2 || !start.isSampled
    let (pair, isWhole) = triesPairs ? try bestPair(singles) : (nil, false)
    if count == 2, isWhole { return (pair ?? empty, singles, true) }
    var chosen = try greedy(from: empty, count, singles.map(\.total))
    if let pair {
      let other = try greedy(from: pair, count, singles.map(\.total))
      if other.gain > chosen.gain + Self.slack { chosen = other }
    }
    return (try exchanged(chosen, singles, count), singles, false)
  }

  /// Adds the best candidate again and again; gains that were higher before are looked at again before they are taken.
  private func greedy(
    from choice: Choice, _ count: Int, _ upper: [Double]
  ) throws(CancellationError) -> Choice {
    var choice = choice
    var known = upper
    var scratch = start.scratch
    let signal = StopSignal(execution)
    for pair in choice.state.chosen { if let place = place(of: pair) { known[place] = -.infinity } }
    while choice.state.chosen.count < count {
      var isFresh = [Bool](repeating: false, count: candidates.count)
      var taken: Int?
      while let next = best(known) {
        try execution.check(signal)
        if isFresh[next] {
          taken = next
          break
        }
        known[next] = choice.state.gain(of: candidates[next], &scratch).total
        isFresh[next] = true
      }
      guard let taken else { break }
      choice = Choice(state: choice.state.adding(candidates[taken]), gain: choice.gain + known[taken])
      known[taken] = -.infinity
      execution.progress?(choice.state.chosen.count, 2 * count)
    }
    return choice
  }

  private func place(of pair: TiePair) -> Int? {
    var (low, high) = (0, candidates.count)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle] < pair { low = middle + 1 } else { high = middle }
    }
    return low < candidates.count && candidates[low] == pair ? low : nil
  }

  /// The best set of one or two, over all pairs of the candidates that the limits leave, and whether that is all of them.
  private func bestPair(_ singles: [Introduction.Gain]) throws(CancellationError) -> (Choice?, isWhole: Bool) {
    let sources = max(1, start.sourceCount)
    let allowed = min(
      Int((2 * Double(Self.pairLimit) / Double(sources)).squareRoot()),
      Self.copyLimit / max(1, sources * facts.graph.vertexCount))
    let order = ranked(singles)
    let tried = order.prefix(max(2, allowed)).sorted()
    let pairs = tried.map { candidates[$0] }
    let quiet = Execution(threads: execution.threads, progress: execution.progress, isCancelled: execution.isCancelled)
    let alone = tried.map { singles[$0].total }
    typealias Best = (one: Int, other: Int?, gain: Double)
    let found = try quiet.reduce(count: pairs.count, into: Best?.none) {
      start.scratch
    } part: { one, scratch, signal -> Best? in
      var best: Best = (one, nil, alone[one])
      let state = start.adding(pairs[one])
      for other in (one + 1)..<max(pairs.count, one + 1) {
        if other % 64 == 0, signal.isRaised() { return nil }
        let gain = alone[one] + state.gain(of: pairs[other], &scratch).total
        if gain > best.gain + Self.slack { best = (one, other, gain) }
      }
      return best
    } merge: { total, part in
      if part.gain > (total?.gain ?? 0) + Self.slack { total = part }
    }
    guard let found else { return (nil, tried.count == candidates.count) }
    let state = start.adding(pairs[found.one])
    return (
      Choice(state: found.other.map { state.adding(pairs[$0]) } ?? state, gain: found.gain),
      tried.count == candidates.count
    )
  }

  /// The candidates' places by what each brings alone, then in their order.
  private func ranked(_ singles: [Introduction.Gain]) -> [Int] {
    let totals = singles.map { ($0.total / Self.slack).rounded() }
    return totals.indices.sorted { (-totals[$0], $0) < (-totals[$1], $1) }
  }

  /// Lets each tie of a set give way to a better one, until none does.
  private func exchanged(
    _ choice: Choice, _ singles: [Introduction.Gain], _ count: Int
  ) throws(CancellationError) -> Choice {
    var best = choice
    let tried = ranked(singles).prefix(
      candidates.count * start.sourceCount > 200_000 ? Self.exchangeLimit : candidates.count
    ).sorted().map { candidates[$0] }
    for _ in 0..<(Self.rounds * count) {
      var hasChanged = false
      for (step, leaving) in best.state.chosen.enumerated() {
        execution.progress?(count + min(step, count), 2 * count)
        let rest = try built(best.state.chosen.filter { $0 != leaving })
        let allowed = tried.filter { !rest.state.chosen.contains($0) }
        let adds = try gains(of: allowed, in: rest.state).map(\.total)
        guard let place = self.best(adds), rest.gain + adds[place] > best.gain + Self.slack else { continue }
        best = Choice(state: rest.state.adding(allowed[place]), gain: rest.gain + adds[place])
        hasChanged = true
        break
      }
      if !hasChanged { break }
    }
    return best
  }

  /// Ties made one after the other, with what they bring together.
  func built(_ pairs: [TiePair]) throws(CancellationError) -> Choice {
    let signal = StopSignal(execution)
    var scratch = start.scratch
    var choice = Choice(state: start, gain: 0)
    for pair in pairs {
      try execution.check(signal)
      let gain = choice.state.gain(of: pair, &scratch).total
      choice = Choice(state: choice.state.adding(pair), gain: choice.gain + gain)
    }
    return choice
  }
}
