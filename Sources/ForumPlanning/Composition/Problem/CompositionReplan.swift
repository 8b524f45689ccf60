// After drop-outs: the least change first, then the score.
//
// The number who stay is a quota on those who had been invited; it is lowered one at a time until the rules can hold,
// and then as few as possible are newly invited. Each attempt is a whole search, so the answer is as certain as those
// are.

package import GraphCore

/// A selection repaired after drop-outs.
package struct CompositionRepair: Hashable, Sendable {
  /// The repaired selection, with its score, its bound among selections with as little change, and why the search
  /// ended.
  package var result: CompositionResult
  /// Who is newly invited, ascending.
  package var added: [Int]
  /// Who had been invited, has not dropped out, and can no longer come, ascending: a rule forces it.
  package var released: [Int]
  /// Whether no selection within the rules changes less, by proof.
  package var isLeastChange: Bool
}

extension CompositionProblem {
  /// The least change to `chosen` once the people `without` cannot come, and of those the best.
  ///
  /// First as few as possible of those who remain are released, then as few as possible are newly invited, then the
  /// score decides. Rules that name a drop-out in `invite` lapse; groups that must come together continue without the
  /// drop-out.
  ///
  /// - Throws: ``CompositionClash`` if the problem is not well-formed or has no such people. Rules that can no longer
  ///   hold are a result, not an error.
  ///   hold at all is a result, not an error.
  package func replan(
    _ chosen: [Int], without: [Int], options: CompositionOptions = CompositionOptions(),
    execution: Execution = Execution()
  ) throws(CompositionClash) -> CompositionRepair {
    try checkShape()
    for person in chosen + without where !(0..<peopleCount).contains(person) { throw .unknownPerson(person) }
    let lost = Set(without)
    let remaining = Set(chosen).filter { !lost.contains($0) }
    var problem = self
    problem.excluded = Set(excluded + without).sorted()
    problem.invite = invite.filter { !lost.contains($0) }
    problem.together = together.map { group in group.filter { !lost.contains($0) } }
    problem.attributes.append((0..<Int32(peopleCount)).map { remaining.contains(Int($0)) ? 1 : 0 })
    let mark = problem.attributes.count - 1
    var isProved = true
    for kept in (0...remaining.count).reversed() {
      var attempt = problem
      attempt.quotas.append(CompositionQuota(attribute: mark, value: 1, seats: kept...kept))
      if attempt.isImpossible(options) { continue }
      let first = attempt.compose(options, execution: execution)
      guard let found = first.best else {
        switch first.termination {
        case .infeasible: continue
        case .optimal, .stopped:
          isProved = false
          if first.termination == .stopped(.canceled) { return repair(first, remaining, false) }
          continue
        }
      }
      // With the same people kept, fewer seats mean fewer new invitations.
      let fewest = max(seats.lowerBound, kept)
      var size = fewest
      while size < found.count {
        attempt.seats = size...size
        size += 1
        if attempt.isImpossible(options) { continue }
        let smaller = attempt.compose(options, execution: execution)
        if smaller.best != nil { return repair(smaller, remaining, isProved) }
        if case .infeasible = smaller.termination { continue }
        isProved = false
      }
      attempt.seats = found.count...found.count
      let last = found.count == seats.lowerBound ? first : attempt.compose(options, execution: execution)
      return repair(last.best == nil ? first : last, remaining, isProved)
    }
    return repair(problem.compose(options, execution: execution), remaining, isProved)
  }

  /// Whether the rules are proved to clash, whichever they are.
  private func isImpossible(_ options: CompositionOptions) -> Bool {
    let quotas = QuotaRules(self, QuotaRules.rules(of: self))
    let priority = Array(repeating: 0, count: peopleCount)
    var search = CompositionConstruction(quotas, priority: priority, budget: options.decisions)
    if case .impossible = search.run() { return true }
    return false
  }

  private func repair(_ result: CompositionResult, _ remaining: Set<Int>, _ isProved: Bool) -> CompositionRepair {
    let chosen = Set(result.best ?? [])
    return CompositionRepair(
      result: result, added: chosen.subtracting(remaining).sorted(),
      released: result.best == nil ? [] : remaining.subtracting(chosen).sorted(),
      isLeastChange: isProved && result.best != nil)
  }
}
