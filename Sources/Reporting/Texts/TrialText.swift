// What would change if a change were made: what opens and closes, who is reached, whom others depend on. Unlike between two years
// nothing here can come from who answered or was mapped, so that all that differs follows from what is tried.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

extension Phrasebook {
  /// What a change would bring.
  ///
  /// - Parameters:
  ///   - comparison: The network as it is against the one with the change.
  ///   - changes: What is tried.
  ///   - before: The network as it is, and its summary.
  ///   - after: The same with the change.
  package func text(
    forTrial comparison: NetworkComparison, of changes: [EditChange],
    from before: (network: StakeholderNetwork, summary: NetworkSummary),
    to after: (network: StakeholderNetwork, summary: NetworkSummary), shown: Int = Self.standardShown
  ) -> String {
    let words = ComparisonWords(
      words: self, comparison: comparison, before: before.network, after: after.network, shown: shown)
    let trial = TrialWords(words: words, before: before.summary, after: after.summary)
    let tried =
      say("Om detta ändrades (inget är skrivet):", "If this were changed (nothing is written):") + "\n"
      + changes.map { wrapped(sentence(for: $0), indent: 4, firstIndent: 2) }.joined(separator: "\n")
    var paragraphs = [tried, title(of: after.network), wrapped(trial.head)]
    paragraphs += [trial.gaps, trial.reach, trial.bridges, trial.sectors].map(words.paragraph)
    paragraphs += trial.notYet(changes, after.network).map { wrapped($0) }
    paragraphs.append(wrapped(parts(in: after.network)))
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

/// The parts of a trial in words.
private struct TrialWords {
  let words: ComparisonWords
  let before: NetworkSummary
  let after: NetworkSummary

  private var phrases: Phrasebook { words.words }
  private var comparison: NetworkComparison { words.comparison }
  private func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  private func gaps(_ isMeant: (GapChange) -> Bool) -> [GapChange] { (comparison.gaps ?? []).filter(isMeant) }
  private var opened: [GapChange] { gaps { $0.change == .gained } }
  private var closed: [GapChange] { gaps { $0.change == .lost && !$0.isDissolved } }
  private var dissolved: [GapChange] { gaps { $0.isDissolved } }

  var head: String {
    if comparison.isEmpty { return say("Inget i analysen skulle ändras.", "Nothing in the analysis would change.") }
    let (new, ended) = (comparison.ties.count { $0.change == .gained }, comparison.ties.count { $0.change == .lost })
    let kept = gaps { $0.change == .kept }.count
    return say(
      "Då skulle \(phrases.count(new, "band", "band")) komma till och \(phrases.number(ended)) försvinna, "
        + "\(phrases.count(closed.count, "gap", "gap")) stängas, \(phrases.number(opened.count)) öppnas och \(phrases.number(kept)) vara kvar.",
      "Then \(phrases.count(new, "tie", "ties")) would come and \(phrases.number(ended)) go, "
        + "\(phrases.count(closed.count, "gap", "gaps")) close, \(phrases.number(opened.count)) open and \(phrases.number(kept)) remain."
    )
  }

  var gaps: ComparisonWords.Section {
    func part(_ heading: String, _ gaps: [GapChange], _ network: StakeholderNetwork) -> [String] {
      gaps.isEmpty
        ? []
        : ["\(heading) (\(phrases.number(gaps.count))):"]
          + words.cut(gaps.map { ComparisonWords.below + phrases.sentence(for: $0.gap, of: network) })
    }
    return words.section(
      say("Gap", "Gaps"),
      part(say("Stängs", "Close"), closed, words.was.network) + part(say("Öppnas", "Open"), opened, words.now.network)
        + part(
          say("Syns inte längre, men är inte åtgärdade", "Seen no more, but not mended"), dissolved, words.was.network))
  }

  var reach: ComparisonWords.Section {
    func largest(_ summary: NetworkSummary) -> Int { summary.ties == 0 ? 0 : summary.componentSizes.first ?? 0 }
    var lines: [String] = []
    if (largest(before), before.actors) != (largest(after), after.actors) {
      lines.append(
        say(
          "\(phrases.number(largest(before))) av \(phrases.count(before.actors, "aktör", "aktörer")) hänger ihop i dag, direkt eller genom andra; "
            + "då \(phrases.number(largest(after))) av \(phrases.number(after.actors)).",
          "\(phrases.number(largest(before))) of \(phrases.count(before.actors, "actor", "actors")) hang together today, directly or through others; "
            + "then \(phrases.number(largest(after))) of \(phrases.number(after.actors))."))
    }
    if let old = before.averagePathLength, let new = after.averagePathLength {
      let (one, other) = (phrases.decimal(old, places: 2), phrases.decimal(new, places: 2))
      // What a sample does not tell apart is not told.
      if one != other, abs(old - new) > before.averagePathLengthError + after.averagePathLengthError {
        lines.append(
          say(
            "Mellan två som når varandra är det i genomsnitt \(one) steg i dag, då \(other).",
            "Between two that reach each other there are \(one) steps on average today, then \(other)."))
      }
    }
    let alone = Set(before.isolates)
    let there = Set(comparison.actors(.kept))
    let left = after.isolates.filter { !alone.contains($0) && there.contains($0) }
    let joined = before.isolates.filter { !after.isolates.contains($0) && there.contains($0) }
    func names(_ ids: [NetworkActor.ID]) -> String { phrases.list(ids.map(words.actor), limit: words.shown) }
    if !left.isEmpty { lines.append(say("Blir utan samverkan: ", "Are left without ties: ") + names(left)) }
    if !joined.isEmpty { lines.append(say("Får sin första samverkan: ", "Get their first tie: ") + names(joined)) }
    return words.section(say("Räckvidd", "Reach"), lines)
  }

  var bridges: ComparisonWords.Section {
    var lines: [String] = []
    func line(_ heading: String, _ ids: [NetworkActor.ID]) {
      if !ids.isEmpty { lines.append(heading + phrases.list(ids.map(words.actor), limit: words.shown)) }
    }
    func brokers(_ change: NetworkComparison.Change) -> [NetworkActor.ID] {
      comparison.brokers.filter { $0.change == change }.map(\.actor)
    }
    func cutActors(_ change: NetworkComparison.Change) -> [NetworkActor.ID] {
      comparison.cutActors.filter { $0.change == change }.map(\.actor)
    }
    line(
      say(
        "Börjar föra samman parter som inte själva samverkar: ", "Begin to connect partners that do not work together: "
      ),
      brokers(.gained))
    line(say("Gör det inte längre: ", "Do so no more: "), brokers(.lost))
    line(say("Andra blir beroende av: ", "Others come to depend on: "), cutActors(.gained))
    line(say("Andra är inte längre beroende av: ", "Others no longer depend on: "), cutActors(.lost))
    return words.section(say("Brobyggare", "Bridging actors"), lines)
  }

  var sectors: ComparisonWords.Section {
    let changed = comparison.mixing.filter { $0.before != $0.after }.sorted { left, right in
      (abs(right.after - right.before), left.first, left.second)
        < (abs(left.after - left.before), right.first, right.second)
    }
    return words.section(
      say("Band mellan sektorer, i dag \u{2192} då", "Ties between sectors, today \u{2192} then"),
      words.cut(
        changed.map { "\(words.pair($0)): \(phrases.number($0.before)) \u{2192} \(phrases.number($0.after))" }))
  }

  /// That an activity which has not begun makes nobody meet yet.
  func notYet(_ changes: [EditChange], _ network: StakeholderNetwork) -> [String] {
    let added = Set(changes.compactMap { if case .added(.activity, let ids) = $0 { ids.first } else { nil } })
    let waiting = network.activities.filter { activity in
      added.contains(activity.id.text) && (activity.status == .planned || activity.status == .proposed)
    }
    if waiting.isEmpty { return [] }
    let names = phrases.list(waiting.map { words.activity($0.id) }, limit: 3)
    return [
      say(
        "\(names) har inte börjat och räknas inte som samverkan än. För att se vad som ändras när de möts, pröva med läget pågående.",
        "\(names) has not begun and does not count as working together yet. To see what changes once they meet, try it with the status active."
      )
    ]
  }
}
