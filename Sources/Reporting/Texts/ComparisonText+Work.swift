// Activities, goals, gaps, brokers, sectors and indicators of a comparison in words.

import NetworkAnalysis
import NetworkModel

extension ComparisonWords {
  // MARK: Activities and goals

  var activities: Section {
    section(
      say("Aktiviteter", "Activities"),
      ActivityChange.Kind.allCases.flatMap { kind in
        let changes = comparison.activities.filter { $0.kind == kind }
        return cut(changes.map(sentence))
      })
  }

  private func sentence(_ change: ActivityChange) -> String {
    let name = activity(change.activity)
    let others =
      change.isAmongShared
      ? "" : say(" (bara aktörer som finns med den ena gången)", " (only actors that are there once)")
    let next = words.list(change.successors.map(now.activity), limit: 3)
    switch change.kind {
    case .begun: return say("\(name) har börjat\(others).", "\(name) has begun\(others).")
    case .planned: return say("\(name) är planerad\(others).", "\(name) is planned\(others).")
    case .proposed: return say("\(name) är föreslagen\(others).", "\(name) is proposed\(others).")
    case .ended:
      return say(
        "\(name) är över, och \(next) för den vidare\(others).", "\(name) is over, carried on by \(next)\(others).")
    case .lapsed:
      return change.successors.isEmpty
        ? say(
          "\(name) är över, och inget för den vidare\(others).", "\(name) is over, and nothing carries it on\(others).")
        : say(
          "\(name) är över; det som ska föra den vidare är bara föreslaget (\(next))\(others).",
          "\(name) is over; what is to carry it on is only proposed (\(next))\(others).")
    case .dropped:
      return say(
        "\(name) finns inte i den senare filen; vad som hände sägs inte\(others).",
        "\(name) is not in the later file; what became of it is not said\(others).")
    }
  }

  var goals: Section {
    var lines: [String] = []
    if !comparison.goalsGained.isEmpty {
      lines.append(say("Nya: ", "New: ") + words.list(comparison.goalsGained.map(now.goal), limit: shown))
    }
    if !comparison.goalsLost.isEmpty {
      lines.append(say("Borta: ", "Gone: ") + words.list(comparison.goalsLost.map(was.goal), limit: shown))
    }
    return section(say("Mål", "Goals"), lines)
  }

  // MARK: Gaps

  var gaps: Section {
    guard let all = comparison.gaps else { return Section() }
    func part(_ heading: String, _ isMeant: (GapChange) -> Bool) -> [String] {
      let changes = all.filter { $0.change != .kept && isMeant($0) }
      guard !changes.isEmpty else { return [] }
      return ["\(heading) (\(words.number(changes.count))):"]
        + cut(
          changes.map { change in
            let network = change.change == .lost ? was.network : now.network
            let why = change.isDissolved ? change.reason.map { " (" + self.why($0) + ")" } ?? "" : ""
            return Self.below + words.sentence(for: change.gap, of: network) + why
          })
    }
    let open = all.filter { $0.change == .kept }
    var lines =
      part(say("Stängda", "Closed")) { $0.change == .lost && $0.isAmongShared && !$0.isDissolved }
      + part(say("Borta utan att vara åtgärdade", "Gone without being mended")) { $0.isDissolved }
      + part(say("Nya", "New")) { $0.change == .gained && $0.isAmongShared && !$0.isOnlySeenNow }
      + part(
        say(
          "Syns nu, men var inte mindre förr: grupperna delas in på ett annat sätt",
          "Seen now, but no less there before: the groups are divided in another way")
      ) { $0.isAmongShared && $0.isOnlySeenNow }
      + part(
        say("Stängda bara med aktörer som finns med den ena gången", "Closed only with actors that are there once")
      ) { $0.change == .lost && !$0.isAmongShared && !$0.isDissolved }
      + part(say("Nya bara med aktörer som finns med den ena gången", "New only with actors that are there once")) {
        $0.change == .gained && !$0.isAmongShared
      }
    guard !lines.isEmpty else { return Section() }
    if let first = open.first {
      lines.append(
        say(
          "Fortfarande öppna: \(words.number(open.count)). Tyngst väger: ",
          "Still open: \(words.number(open.count)). The most severe: ")
          + words.sentence(for: first.gap, of: now.network))
    }
    return section(say("Gap", "Gaps"), lines)
  }

  /// Why a gap is gone that nobody has mended.
  private func why(_ reason: GapChange.Reason) -> String {
    switch reason {
    case .recordGone: say("det som gapet gällde finns inte längre i filen", "what it was about is in the file no more")
    case .notAsked: say("ingen frågar efter det längre", "nobody asks for it any more")
    case .unserved:
      say("målet har inga aktiviteter längre", "the goal has no activities any more")
    case .over: say("forumet är över", "the forum is over")
    case .contactLost: say("kontakten har brutits helt", "contact is lost altogether")
    case .stillOnlyWay:
      say(
        "bandet är fortfarande enda vägen, men inte till samma aktörer",
        "the tie is still the only way, though not to the same actors")
    case .forgotten: say("mötet är mer än tre år gammalt", "the meeting is more than three years ago")
    case .newActors:
      say(
        "för att nya aktörer har tillkommit, inte för att de samverkar mer",
        "because new actors have come, not because they work together more")
    case .notExpected:
      say(
        "filen har för lite för att vänta sig mer, men de samverkar inte mer",
        "the file has too little to expect more of, but they do not work together more")
    case .regrouped:
      say(
        "grupperna delas nu in på ett annat sätt, och avståndet är kvar",
        "the groups are divided in another way now, and the distance is still there")
    }
  }

  // MARK: Brokers

  var brokers: Section {
    let changed = comparison.brokers.filter { $0.lost > 0 || $0.gained > 0 }
    var lines: [String] = []
    func names(_ heading: String, _ change: NetworkComparison.Change) {
      let ids = comparison.brokers.filter { $0.change == change }.map(\.actor)
      if !ids.isEmpty { lines.append("\(heading): " + words.list(ids.map(actor), limit: shown)) }
    }
    if !changed.isEmpty {
      let kept = comparison.brokers.count { $0.change == .kept }
      if kept > 0 {
        lines.append(
          say(
            "\(words.count(kept, "aktör", "aktörer")) för fortfarande samman parter som inte själva samverkar.",
            "\(words.count(kept, "actor still connects", "actors still connect")) partners that do not work together themselves."
          ))
      }
      names(say("Gör det nu men inte förr", "Do so now and did not before"), .gained)
      names(say("Gör det inte längre", "Do so no more"), .lost)
      let most = changed.filter { $0.change == .kept }.sorted { left, right in
        let (a, b) = (max(left.lost, left.gained), max(right.lost, right.gained))
        return a != b ? a > b : left.actor < right.actor
      }
      lines += most.prefix(min(shown, 3)).map { broker in
        let closed =
          broker.closed > 0
          ? say(
            "; \(words.number(broker.closed)) av de gamla samverkar nu direkt",
            "; \(words.number(broker.closed)) of the old ones work together directly now") : ""
        return say(
          "\(actor(broker.actor)): \(words.count(broker.before, "par", "par")) av parter förr, \(words.number(broker.after)) nu, varav "
            + "\(words.number(broker.kept)) är desamma\(closed)",
          "\(actor(broker.actor)): \(words.count(broker.before, "pair", "pairs")) of partners before, \(words.number(broker.after)) now, "
            + "\(words.number(broker.kept)) of them the same\(closed)")
      }
    }
    func cutLine(_ heading: String, _ change: NetworkComparison.Change) {
      let ids = comparison.cutActors.filter { $0.change == change }.map { cutActor in
        actor(cutActor.actor)
          + (hasLostContact(cutActor.actor)
            ? " (\(why(.contactLost)))"
            : cutActor.isAmongShared ? "" : say(" (med aktörer som finns en gång)", " (with actors there once)"))
      }
      if !ids.isEmpty { lines.append("\(heading): " + words.list(ids, limit: shown)) }
    }
    cutLine(say("Andra är nu beroende av", "Others now depend on"), .gained)
    cutLine(say("Andra är inte längre beroende av", "Others no longer depend on"), .lost)
    return section(say("Brobyggare", "Bridging actors"), lines)
  }

  /// Whether nobody depends on an actor any more because those who did have lost contact altogether.
  private func hasLostContact(_ actor: NetworkActor.ID) -> Bool {
    (comparison.gaps ?? []).contains {
      $0.gap.kind == .cutActor && $0.gap.actors.first == actor && $0.reason == .contactLost
    }
  }

  // MARK: Sectors

  var sectors: Section {
    let changed = comparison.mixing.filter { $0.before != $0.after }
    let cross = comparison.mixing.filter { $0.first != $0.second }
    func share(_ ties: (SectorPairChange) -> Int) -> String {
      let all = comparison.mixing.map(ties).reduce(0, +)
      return all == 0 ? "\u{2013}" : words.percent(Double(cross.map(ties).reduce(0, +)) / Double(all))
    }
    guard !changed.isEmpty else { return Section() }
    let lines = changed.sorted { left, right in
      (abs(right.after - right.before), left.first, left.second) < (
        abs(left.after - left.before), right.first, right.second
      )
    }.map { pair -> String in
      let names = self.pair(pair)
      let others =
        pair.sharedAfter - pair.sharedBefore == pair.after - pair.before
        ? ""
        : pair.sharedAfter == pair.sharedBefore
          ? say(" (bara med aktörer som finns med den ena gången)", " (only with actors that are there once)")
          : say(
            " (bland aktörer som finns med båda gångerna \(words.number(pair.sharedBefore)) \u{2192} \(words.number(pair.sharedAfter)))",
            " (among actors there both times \(words.number(pair.sharedBefore)) \u{2192} \(words.number(pair.sharedAfter)))"
          )
      return "\(names): \(words.number(pair.before)) \u{2192} \(words.number(pair.after))\(others)"
    }
    let shares = say(
      "Band mellan olika sektorer: \(share(\.before)) av alla förr, \(share(\.after)) nu.",
      "Ties between different sectors: \(share(\.before)) of all before, \(share(\.after)) now.")
    return section(
      say("Band mellan sektorer, förr \u{2192} nu", "Ties between sectors, before \u{2192} now"),
      [shares] + cut(lines))
  }

  /// Two sectors, or one whose actors work with each other.
  func pair(_ pair: SectorPairChange) -> String {
    pair.first == pair.second
      ? say("inom \(sector(pair.first))", "within \(sector(pair.first))")
      : say("\(sector(pair.first)) och \(sector(pair.second))", "\(sector(pair.first)) and \(sector(pair.second))")
  }

  private func sector(_ id: Sector.ID) -> String {
    now.network.sectorsInUse.contains { $0.id == id } ? now.sector(id) : was.sector(id)
  }

  // MARK: Indicators

  var indicators: Section {
    section(
      say("Indikatorer mot sina linjer", "Indicators against their lines"), cut(comparison.indicators.map(sentence)))
  }

  private func sentence(_ change: IndicatorChange) -> String {
    let names = change.after == nil ? was : now
    let indicator = names.network.goals.first { $0.id == change.goal }?.indicators.first { $0.id == change.indicator }
    let title = indicator?.title.map { names.short($0.text(in: words.language)) } ?? change.indicator.text
    let name = say("\u{201D}\(title)\u{201D}", "\u{201C}\(title)\u{201D}") + " (\(now.goals([change.goal])))"
    guard let after = change.after else {
      return say("\(name) följs inte längre.", "\(name) is followed no more.")
    }
    let standing = words.sentence(for: after)
    guard let before = change.before else { return say("\(name) är ny: \(standing).", "\(name) is new: \(standing).") }
    guard before != after else { return say("\(name), som förr: \(standing).", "\(name), as before: \(standing).") }
    return say(
      "\(name): \(standing); förr: \(words.sentence(for: before)).",
      "\(name): \(standing); before: \(words.sentence(for: before)).")
  }
}

extension Phrasebook {
  /// Where an indicator stands, inside a sentence: `3 in June 2022, short of the 4.5 of its line to 8`.
  func sentence(for standing: IndicatorStanding) -> String {
    guard let latest = standing.latest else { return say("ännu inget uppmätt", "nothing observed yet") }
    func figure(_ value: Double) -> String {
      decimal(value, places: value == value.rounded() ? 0 : (value * 10) == (value * 10).rounded() ? 1 : 2)
    }
    let seen =
      figure(latest.value) + (latest.date.map { say(" (\(date($0)))", " (\(date($0)))") } ?? "")
    guard let line = standing.line else {
      return say("\(seen), utan linje att jämföra med", "\(seen), with no line to compare with")
    }
    let (expected, target) = (figure(line.expected), figure(line.target))
    switch standing.status {
    case .reached: return say("\(seen), målet \(target) är nått", "\(seen), the target \(target) is reached")
    case .behind:
      return say(
        "\(seen), efter linjen mot \(target), som är \(expected) den dagen",
        "\(seen), behind the line to \(target), which is \(expected) that day")
    default:
      return say("\(seen), på eller före linjen mot \(target)", "\(seen), on or ahead of the line to \(target)")
    }
  }
}
