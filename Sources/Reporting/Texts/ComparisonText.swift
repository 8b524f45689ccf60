// Two years side by side as a text: what changed among those that are in both, and apart from it what came and went with others.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// How many items of each list are shown where the number is not asked for.
  public static let standardShown = 8

  /// What differs between an earlier and a later network.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - before: The earlier network, for the names of what is gone.
  ///   - after: The later one.
  ///   - shown: How many items a list shows.
  public func text(
    for comparison: NetworkComparison, from before: StakeholderNetwork, to after: StakeholderNetwork,
    shown: Int = Self.standardShown
  ) -> String {
    let words = ComparisonWords(words: self, comparison: comparison, before: before, after: after, shown: shown)
    var paragraphs = [title(of: after), wrapped(words.head)]
    if !comparison.isEmpty {
      paragraphs += words.changes.map(words.paragraph)
    }
    paragraphs.append(words.paragraph(words.indicators))
    if comparison.gaps == nil { paragraphs.append(wrapped(gapsLeftOut)) }
    if !comparison.isEmpty { paragraphs.append(wrapped(comparisonNote)) }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// That gaps were not compared, and how they can be.
  package var gapsLeftOut: String {
    say(
      "Gapen är inte jämförda; --gaps always tar med dem hur stora nätverken än är.",
      "Gaps were not compared; --gaps always includes them however large the networks are.")
  }

  var comparisonNote: String {
    say(
      "Kartan är så fullständig som filerna: ett band som är borta kan vara glömt. Siffrorna är underlag för samtal.",
      "The map is as complete as the files: a tie that is gone may be forgotten. The figures are grounds for a conversation."
    )
  }
}

/// The parts of a comparison in words.
struct ComparisonWords {
  let words: Phrasebook
  let comparison: NetworkComparison
  let was: NetworkNames
  let now: NetworkNames
  let shown: Int

  init(
    words: Phrasebook, comparison: NetworkComparison, before: StakeholderNetwork, after: StakeholderNetwork, shown: Int
  ) {
    (self.words, self.comparison, self.shown) = (words, comparison, shown)
    was = NetworkNames(words: words, network: before)
    now = NetworkNames(words: words, network: after)
  }

  func say(_ swedish: String, _ english: String) -> String { words.say(swedish, english) }

  /// A heading with its lines; it is left out where there are none.
  struct Section {
    var heading = ""
    var lines: [String] = []
  }

  /// What a line begins with that stands under the one before.
  static let below = "\u{2013} "

  func section(_ heading: String, _ lines: [String]) -> Section { Section(heading: heading, lines: lines) }

  /// What has changed, in the order of the text; indicators come after it, changed or not.
  var changes: [Section] { [actors, ties, others, activities, goals, gaps, brokers, sectors, records] }

  /// A section as a paragraph; empty where it says nothing.
  func paragraph(_ section: Section) -> String {
    section.lines.isEmpty
      ? ""
      : ([section.heading] + section.lines.map { words.wrapped($0, indent: 4, firstIndent: 2) })
        .joined(separator: "\n")
  }

  /// The first items as lines, and how many more there are.
  func cut(_ lines: [String]) -> [String] {
    guard lines.count > shown + 1 else { return lines }
    let rest = words.number(lines.count - shown)
    return lines.prefix(shown) + [say("\u{2026} och \(rest) till", "\u{2026} and \(rest) more")]
  }

  func actor(_ id: NetworkActor.ID) -> String {
    now.network.actors.contains { $0.id == id } ? now.actor(id) : was.actor(id)
  }

  func activity(_ id: Activity.ID) -> String {
    now.network.activities.contains { $0.id == id } ? now.activity(id) : was.activity(id)
  }

  func goal(_ id: Goal.ID) -> String { now.network.goals.contains { $0.id == id } ? now.goal(id) : was.goal(id) }

  // MARK: Head

  var head: String {
    let dates =
      switch (comparison.asOfBefore, comparison.asOfAfter) {
      case (.some(let one), .some(let other)) where one != other:
        say("Från \(words.date(one)) till \(words.date(other))", "From \(words.date(one)) to \(words.date(other))")
      case (.some(let one), .some):
        say("Båda så som det såg ut \(words.when(one))", "Both as it stood \(words.when(one))")
      case (nil, .some(let other)):
        say("Från en fil utan datum till \(words.date(other))", "From a file without a date to \(words.date(other))")
      case (.some(let one), nil):
        say("Från \(words.date(one)) till en fil utan datum", "From \(words.date(one)) to a file without a date")
      case (nil, nil): say("Två nätverk utan datum", "Two networks without dates")
      }
    guard comparison.isEmpty else {
      let (came, gone) = (comparison.actors(.gained).count, comparison.actors(.lost).count)
      let (new, ended) = (
        comparison.ties(.gained, amongShared: true).count, comparison.ties(.lost, amongShared: true).count
      )
      let gaps = comparison.gaps.map { gaps in
        let all = gaps.filter(\.isAmongShared)
        let (closed, new) = (
          all.count { $0.change == .lost && !$0.isDissolved }, all.count { $0.change == .gained && !$0.isOnlySeenNow }
        )
        let facts = GapFact.facts(of: gaps.map(\.gap)).count
        let apart =
          facts < gaps.count
          ? say(" (varje mål, forum och synpunkt för sig)", " (each goal, forum and point by itself)") : ""
        return say(
          "; \(words.count(closed, "gap är stängt", "gap är stängda")), \(words.count(new, "nytt", "nya")) och "
            + "\(count(gaps, .kept)) kvar",
          "; \(words.count(closed, "gap is", "gaps are")) closed, \(words.number(new)) new and \(count(gaps, .kept)) still open"
        ) + apart
      }
      guard came + gone > 0 else {
        let all = comparison.actors.count
        return say(
          "\(dates): samma \(words.count(all, "aktör", "aktörer")); \(words.count(new, "band", "band")) har kommit till och "
            + "\(words.number(ended)) upphört\(gaps ?? "").",
          "\(dates): the same \(words.count(all, "actor", "actors")); \(words.count(new, "tie is", "ties are")) new and "
            + "\(words.number(ended)) gone\(gaps ?? "").")
      }
      return say(
        "\(dates): \(words.count(came, "aktör", "aktörer")) har kommit till och \(words.number(gone)) är borta; bland dem som finns med "
          + "båda gångerna har \(words.count(new, "band", "band")) kommit till och \(words.number(ended)) upphört\(gaps ?? "").",
        "\(dates): \(words.count(came, "actor has", "actors have")) come and \(words.number(gone)) gone; among those that are there both "
          + "times \(words.count(new, "tie is", "ties are")) new and \(words.number(ended)) gone\(gaps ?? "").")
    }
    let actors = words.count(comparison.actors.count, say("aktör", "actor"), say("aktörer", "actors"))
    let ties = words.count(comparison.ties.count, say("band", "tie"), say("band", "ties"))
    return say(
      "\(dates): inget skiljer. Samma \(actors) och \(ties) finns båda gångerna, och inget i deras uppgifter är ändrat.",
      "\(dates): nothing differs. The same \(actors) and \(ties) are there both times, and nothing in their records has changed."
    )
  }

  private func count(_ gaps: [GapChange], _ change: NetworkComparison.Change) -> String {
    words.number(gaps.count { $0.change == change })
  }

  // MARK: Actors and ties

  var actors: Section {
    let (came, gone) = (comparison.actors(.gained), comparison.actors(.lost))
    var lines: [String] = []
    if !came.isEmpty {
      lines.append(say("Har kommit till: ", "Have come: ") + words.list(came.map(now.actor), limit: shown))
    }
    if !gone.isEmpty { lines.append(say("Är borta: ", "Are gone: ") + words.list(gone.map(was.actor), limit: shown)) }
    let kept = comparison.actors(.kept).count
    if !lines.isEmpty {
      lines.append(
        kept == 0
          ? say("Ingen finns med båda gångerna.", "None is there both times.")
          : say("Finns med båda gångerna: \(words.number(kept))", "Are there both times: \(words.number(kept))"))
    }
    return section(say("Aktörer", "Actors"), lines)
  }

  private func pair(_ tie: NetworkComparison.TieChange) -> String {
    "\(actor(tie.first))\u{A0}\u{2013} \(actor(tie.second))"
  }

  var ties: Section {
    func line(_ change: NetworkComparison.Change, _ heading: String) -> [String] {
      let ties = comparison.ties(change, amongShared: true)
      guard !ties.isEmpty else { return [] }
      let rest = ties.count - shown
      let more = rest > 1 ? say(" och \(words.number(rest)) till", " and \(words.number(rest)) more") : ""
      let listed = rest > 1 ? ties.prefix(shown) : ties[...]
      return ["\(heading) (\(words.number(ties.count))): " + listed.map(pair).joined(separator: "; ") + more]
    }
    let reweighted = comparison.ties.filter { $0.isReweighted && $0.isAmongShared }
    let changed = cut(
      reweighted.map { tie in
        say("Styrkan har ändrats: ", "The strength has changed: ")
          + "\(pair(tie)) (\(figure(tie.directBefore)) \u{2192} \(figure(tie.directAfter)))"
      })
    return section(
      say("Samverkan mellan aktörer som finns med båda gångerna", "Ties between actors that are there both times"),
      line(.gained, say("Ny", "New")) + line(.lost, say("Har upphört", "Gone")) + changed)
  }

  var others: Section {
    let (came, gone) = (
      comparison.ties(.gained, amongShared: false).count, comparison.ties(.lost, amongShared: false).count
    )
    guard came + gone > 0 else { return Section() }
    let gaps = (comparison.gaps ?? []).filter { !$0.isAmongShared }
    let (closed, new) = (gaps.count { $0.change == .lost }, gaps.count { $0.change == .gained })
    var sentence = say(
      "\(words.count(came, "band", "band")) kom till och \(words.number(gone)) försvann med aktörer som bara finns med den ena gången.",
      "\(words.count(came, "tie", "ties")) came and \(words.number(gone)) went with actors that are there only once.")
    if closed + new > 0 {
      sentence += say(
        " \(words.count(closed, "gap", "gap")) stängdes och \(words.number(new)) uppstod bara med dem.",
        " \(words.count(closed, "gap", "gaps")) closed and \(words.number(new)) opened only with them.")
    }
    sentence += say(
      " Det kan bero på vilka som svarade eller kartlades, och räknas inte som förändring här.",
      " That may come from who answered or was mapped, and does not count as change here.")
    return section(
      say("Med aktörer som bara finns med den ena gången", "With actors that are there only once"), [sentence])
  }

  func figure(_ value: Double) -> String {
    let places = value == value.rounded() ? 0 : (value * 10) == (value * 10).rounded() ? 1 : 2
    return words.decimal(value, places: places)
  }
}
