// The plan's four clusters as a text.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// So many activities without scores are listed.
  private static let unscoredShown = 50

  /// The activities by effort and effect, and the small measures that belong together.
  ///
  /// - Parameters:
  ///   - priorities: The priorities.
  ///   - network: The network, for names.
  public func text(for priorities: ActivityPriorities, of network: StakeholderNetwork) -> String {
    let names = NetworkNames(words: self, network: network)
    let unscored = priorities.entries(in: nil)
    let scored = priorities.entries.count - unscored.count
    var paragraphs = [title(of: network), wrapped(prioritiesHead(priorities, scored: scored))]
    if scored > 0 {
      for cluster in ActivityPriorities.Cluster.allCases.reversed() {
        paragraphs.append(clusterParagraph(cluster, priorities.entries(in: cluster), names))
      }
      paragraphs += combinationsParagraph(priorities.combinations, names)
    }
    if !unscored.isEmpty {
      let shown = unscored.count > Self.unscoredShown + 1 ? unscored.prefix(Self.unscoredShown) : unscored[...]
      let rest = number(unscored.count - shown.count)
      let more =
        shown.count < unscored.count
        ? [
          say(
            "  \u{2026} och \(rest) till; --format csv visar alla.",
            "  \u{2026} and \(rest) more; --format csv shows all.")
        ] : []
      let lines =
        shown.map { wrapped(names.plainActivity($0.activity) + missing($0), indent: 4, firstIndent: 2) } + more
      paragraphs.append(
        ([say("Utan poäng", "Without scores") + " (\(number(unscored.count)))"] + lines).joined(separator: "\n"))
    }
    if scored > 0 {
      paragraphs.append(wrapped(prioritiesNote))
    } else if !unscored.isEmpty {
      paragraphs.append(wrapped(scoresWanted))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// How activities get their scores: for whoever keeps the file.
  private var scoresWanted: String {
    say(
      "Sätt effort (insats, 1 lätt till 5 svår) och effect (effekt, 1 liten till 5 stor) på aktiviteterna, gärna i "
        + "arbetsgruppen tillsammans, så sorteras de i planens fyra kluster.",
      "Give the activities effort (1 easy to 5 hard) and effect (1 small to 5 large), preferably together in the "
        + "working group, and they are sorted into the plan's four clusters.")
  }

  /// A cluster's number and what the plan calls it: `4. Lätt insats, stor effekt`.
  package func heading(for cluster: ActivityPriorities.Cluster) -> String {
    let words =
      switch cluster {
      case .hardSmall: say("Svår insats, liten effekt", "Hard to do, small effect")
      case .hardLarge: say("Svår insats, stor effekt", "Hard to do, large effect")
      case .easySmall: say("Lätt insats, liten effekt", "Easy to do, small effect")
      case .easyLarge: say("Lätt insats, stor effekt", "Easy to do, large effect")
      }
    return "\(cluster.rawValue). \(words)"
  }

  /// What the plan says of a cluster.
  func advice(for cluster: ActivityPriorities.Cluster) -> String {
    switch cluster {
    case .hardSmall:
      say(
        "Kan ändå betyda något på sikt och tillsammans med annat; värt att tala om.",
        "May still matter in the long run and together with others; worth talking over.")
    case .hardLarge:
      say(
        "Kan betyda mycket på sikt och tillsammans med annat.",
        "May matter much in the long run and together with others.")
    case .easySmall:
      say("Kan tillsammans med annat ändå betyda något.", "May still matter together with others.")
    case .easyLarge: say("Enligt planen de mest eftersträvansvärda.", "By the plan those most worth striving for.")
    }
  }

  func prioritiesHead(_ priorities: ActivityPriorities, scored: Int) -> String {
    let all = priorities.entries.count
    let day = priorities.asOf.map { asItStood($0) + ": " } ?? ""
    let over =
      priorities.ended.isEmpty
      ? ""
      : say(
        " \(count(priorities.ended.count, "avslutad aktivitet", "avslutade aktiviteter")) är inte med.",
        " \(count(priorities.ended.count, "activity", "activities")) that \(priorities.ended.count == 1 ? "is" : "are") over "
          + "\(priorities.ended.count == 1 ? "is" : "are") left out.")
    guard all > 0 else {
      let none = say("Här finns inga aktiviteter att välja mellan.", "There are no activities to choose between.")
      return (day.isEmpty ? none : day + inSentence(none)) + over
    }
    let activities = count(all, say("aktivitet", "activity"), say("aktiviteter", "activities"))
    let withScores =
      scored == all
      ? all == 1
        ? say("den har poäng för insats och effekt", "it has scores for effort and effect")
        : say("alla har poäng för insats och effekt", "all have scores for effort and effect")
      : scored == 0
        ? say("ingen har poäng för både insats och effekt", "none has scores for both effort and effect")
        : say(
          "\(number(scored)) har poäng för insats och effekt",
          "\(number(scored)) \(scored == 1 ? "has" : "have") scores for effort and effect")
    return day
      + say(
        "\(activities) att välja mellan; \(withScores).", "\(activities) to choose between; \(withScores).")
      + over
  }

  private func clusterParagraph(
    _ cluster: ActivityPriorities.Cluster, _ entries: [ActivityPriorities.Entry], _ names: NetworkNames
  ) -> String {
    let heading = "\(heading(for: cluster)) (\(number(entries.count)))"
    guard !entries.isEmpty else { return heading }
    let lines = entries.map { entry in
      let goals = names.goalIDs(of: entry.activity)
      let serves = goals.isEmpty ? say(", inget mål", ", no goal") : ", " + goals
      let line =
        entry.isOnTheLine ? say(" \u{2013} på gränsen", " \u{2013} on the line") : ""
      return wrapped(
        names.plainActivity(entry.activity)
          + say(
            " (insats\u{A0}\(entry.effort ?? 0), effekt\u{A0}\(entry.effect ?? 0)\(serves))\(line)",
            " (effort\u{A0}\(entry.effort ?? 0), effect\u{A0}\(entry.effect ?? 0)\(serves))\(line)"), indent: 4,
        firstIndent: 2)
    }
    return ([heading, wrapped(advice(for: cluster), indent: 2, firstIndent: 2)] + lines).joined(separator: "\n")
  }

  private func combinationsParagraph(
    _ combinations: [ActivityPriorities.Combination], _ names: NetworkNames
  ) -> [String] {
    guard !combinations.isEmpty else { return [] }
    let lines = combinations.map { wrapped(sentence(for: $0, names), indent: 4, firstIndent: 2) }
    return [
      ([say("Små åtgärder som hör ihop", "Small measures that belong together") + " (\(number(combinations.count)))"]
        + lines)
        .joined(separator: "\n")
    ]
  }

  /// Which small measures together are all that serves a goal.
  public func sentence(for combination: ActivityPriorities.Combination, of network: StakeholderNetwork) -> String {
    sentence(for: combination, NetworkNames(words: self, network: network))
  }

  private func sentence(for combination: ActivityPriorities.Combination, _ names: NetworkNames) -> String {
    say(
      "\(names.activities(combination.activities)) är tillsammans allt som bidrar till \(names.goals([combination.goal])): "
        + "var för sig gör de lite, men utan dem görs ingenting för målet.",
      "\(names.activities(combination.activities)) are together all that contributes to "
        + "\(names.goals([combination.goal])): each does little, but without them nothing is done for it.")
  }

  private func missing(_ entry: ActivityPriorities.Entry) -> String {
    switch (entry.effort, entry.effect) {
    case (.some(let effort), nil):
      say(" (insats\u{A0}\(effort); effekt saknas)", " (effort\u{A0}\(effort); effect missing)")
    case (nil, .some(let effect)):
      say(" (effekt\u{A0}\(effect); insats saknas)", " (effect\u{A0}\(effect); effort missing)")
    default: ""
    }
  }

  var prioritiesNote: String {
    say(
      "Insats 1\u{2013}2 räknas som lätt och effekt 4\u{2013}5 som stor. En 3:a är varken eller; den räknas som svår och som liten, och "
        + "aktiviteten står som på gränsen. Poängen är gruppens egna: de är underlag för samtal, inte ett facit.",
      "An effort of 1\u{2013}2 counts as easy and an effect of 4\u{2013}5 as large. A 3 is neither; it counts as hard and as small, and the "
        + "activity is said to be on the line. The scores are the group's own: grounds for a conversation, not a verdict."
    )
  }
}
