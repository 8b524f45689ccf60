// What a network is, in plain sentences.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// The most names that a sentence lists.
  private static let namesLimit = 12

  /// What a network is, in plain sentences and one table.
  ///
  /// - Parameters:
  ///   - summary: Its figures.
  ///   - network: The network, for the names.
  public func text(for summary: NetworkSummary, of network: StakeholderNetwork) -> String {
    var paragraphs = [
      title(of: network), [whatItHolds(summary), parts(in: network)].filter { !$0.isEmpty }.joined(separator: " "),
    ]
    let survey = NetworkSurvey(of: network)
    if let survey {
      paragraphs.append([basis(of: survey), response(of: survey), standings(of: survey)].joined(separator: " "))
    }
    if !summary.sectors.isEmpty { paragraphs.append(sectorTable(summary)) }
    paragraphs.append(sectorsNotKnown(in: network))
    paragraphs.append(emptySectors(summary))
    paragraphs.append(ties(summary))
    let records = NamedRecords(network)
    paragraphs.append(components(summary, survey, records))
    paragraphs.append(paths(summary))
    paragraphs.append(busiest(summary, records))
    paragraphs += positions(summary.positions, among: records)
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// That parts count as their organizations, and how they are seen by themselves; empty where none do.
  func parts(in network: StakeholderNetwork) -> String {
    let parts = network.organizations?.folded.count { $0.partOf != nil } ?? 0
    guard parts > 0 else { return "" }
    return say(
      "\(count(parts, "del räknas in i sin organisation", "delar räknas in i sina organisationer")); --level part visar \(parts == 1 ? "den för sig" : "dem var för sig").",
      "\(count(parts, "part counts under its organization", "parts count under their organizations")); --level part shows each by itself."
    )
  }

  func title(of network: StakeholderNetwork) -> String {
    let title = network.title?.text(in: language) ?? ""
    return title.isEmpty ? say("Ett nätverk utan titel", "A network without a title") : title
  }

  private func whatItHolds(_ summary: NetworkSummary) -> String {
    let asOf = summary.asOf.map { asItStood($0) + ". " } ?? ""
    let actors = count(summary.actors, say("aktör", "actor"), say("aktörer", "actors"))
    let sectors = count(summary.sectors.count, say("sektor", "sector"), say("sektorer", "sectors"))
    var text = asOf + say("Nätverket har \(actors) i \(sectors).", "The network has \(actors) in \(sectors).")
    let total = summary.activities.values.reduce(0, +)
    if total > 0 {
      let parts = Activity.Status.allCases.reversed().compactMap { status in
        summary.activities[status].map { "\(number($0)) \(word(for: status, plural: $0 != 1))" }
      }
      let activities = count(total, say("aktivitet", "activity"), say("aktiviteter", "activities"))
      text += say(" Det har \(activities): \(list(parts)).", " It has \(activities): \(list(parts)).")
    }
    // A goal without a kind is a goal.
    let kinds = Goal.Kind.allCases.compactMap { kind -> String? in
      let number = (summary.goals[kind] ?? 0) + (kind == .goal ? summary.goals[nil] ?? 0 : 0)
      return number == 0 ? nil : count(number, noun(for: kind, plural: false), noun(for: kind, plural: true))
    }
    if !kinds.isEmpty { text += say(" Målen: ", " Its aims: ") + list(kinds) + "." }
    return text
  }

  private func sectorTable(_ summary: NetworkSummary) -> String {
    let rows = summary.sectors.map { ($0.sector.pluralName(in: language), number($0.actors)) }
    let width = rows.map(\.0.count).max() ?? 0
    let digits = rows.map(\.1.count).max() ?? 0
    return rows.map { name, count in
      "  " + name + String(repeating: " ", count: width - name.count + 2 + digits - count.count) + count
    }.joined(separator: "\n")
  }

  private func emptySectors(_ summary: NetworkSummary) -> String {
    guard !summary.emptySectors.isEmpty else { return "" }
    let names = list(summary.emptySectors.map(members(of:)))
    return say(
      "Målen behöver eller målgruppen omfattar \(names), men ingen sådan aktör är namngiven.",
      "Goals call for \(names), or the target group includes them, but no such actor is named.")
  }

  private func ties(_ summary: NetworkSummary) -> String {
    guard summary.actors > 1 else { return "" }
    guard summary.ties > 0 else {
      return say("Inga aktörer samverkar i filen.", "No actors work together in the file.")
    }
    let pairs = count(summary.ties, say("par av aktörer", "pair of actors"), say("par av aktörer", "pairs of actors"))
    let density = percent(summary.density ?? 0)
    let cross = percent(Double(summary.crossSectorTies) / Double(summary.ties))
    if summary.ties == 1 {
      let isAcross = summary.crossSectorTies == 1
      let across =
        isAcross
        ? say(" De är av olika sektorer.", " They are of different sectors.")
        : summary.tiesOfUnknownSector == 0
          ? say(" De är av samma sektor.", " They are of the same sector.")
          : say(" En sektor är inte känd.", " A sector is not known.")
      return say(
        "\(pairs) samverkar, direkt eller i en gemensam aktivitet: \(density) av alla tänkbara par.",
        "\(pairs) works together, directly or in a shared activity: \(density) of all possible pairs.") + across
    }
    let unknown = summary.tiesOfUnknownSector
    let silent =
      unknown > 0
      ? say(
        "; i \(count(unknown, "par", "par")) är en sektor inte känd",
        "; in \(count(unknown, "pair", "pairs")) a sector is not known") : ""
    return say(
      "\(pairs) samverkar, direkt eller i en gemensam aktivitet: \(density) av alla tänkbara par. "
        + "\(cross) av dem förenar två olika sektorer\(silent).",
      "\(pairs) work together, directly or in a shared activity: \(density) of all possible pairs. "
        + "\(cross) of them join two different sectors\(silent).")
  }

  private func components(_ summary: NetworkSummary, _ survey: NetworkSurvey?, _ records: NamedRecords) -> String {
    guard summary.ties > 0, let largest = summary.componentSizes.first else { return "" }
    if summary.componentSizes.count == 1 {
      return say("Alla aktörer hänger samman.", "All actors are connected.")
    }
    let known = NetworkNames(words: self, records: records)
    func names(_ ids: [NetworkActor.ID], limit: Int = Self.namesLimit) -> String {
      list(ids.map(known.actor), limit: limit)
    }
    var sentences = [
      say(
        "Den största sammanhängande delen har \(number(largest)) aktörer, \(percent(Double(largest) / Double(summary.actors))) av alla.",
        "The largest connected part has \(number(largest)) actors, \(percent(Double(largest) / Double(summary.actors))) of all."
      )
    ]
    let groups = summary.outsideLargest
    if groups.count == 1 {
      sentences.append(say("Vid sidan av den finns \(names(groups[0])).", "Apart from it stand \(names(groups[0]))."))
    } else if groups.count > 1 {
      let shown = groups.prefix(3).map { "(\(names($0, limit: 3)))" }
      let rest = groups.count - shown.count
      sentences.append(
        say(
          "Vid sidan av den finns \(number(groups.count)) mindre grupper: \(shown.joined(separator: ", "))",
          "Apart from it stand \(number(groups.count)) smaller groups: \(shown.joined(separator: ", "))")
          + (rest > 0 ? say(" och \(number(rest)) till.", " and \(number(rest)) more.") : "."))
    }
    if !summary.isolates.isEmpty {
      let isolates = count(summary.isolates.count, say("aktör", "actor"), say("aktörer", "actors"))
      let have = summary.isolates.count == 1 ? "has" : "have"
      sentences.append(
        say(
          "\(isolates) saknar samverkan i filen: \(names(summary.isolates)).",
          "\(isolates) \(have) no tie in the file: \(names(summary.isolates))."))
      let silent = summary.isolates.filter { survey?.isSilent($0) ?? false }
      if !silent.isEmpty {
        sentences.append(
          say(
            "Av dem har \(names(silent)) inte svarat på enkäten.",
            "Of them \(names(silent)) \(silent.count == 1 ? "has" : "have") not answered the survey."))
      }
    }
    return sentences.joined(separator: " ")
  }

  private func paths(_ summary: NetworkSummary) -> String {
    guard let average = summary.averagePathLength, let diameter = summary.diameter, diameter > 0 else { return "" }
    if !summary.isExact { return sampledPaths(summary, average, diameter) }
    let steps = count(diameter, say("steg", "step"), say("steg", "steps"))
    return say(
      "Mellan två aktörer som når varandra är det i medeltal \(decimal(average, places: 1)) steg, som längst \(steps) "
        + "(ett steg är en direkt samverkan).",
      "Two actors that reach each other are \(decimal(average, places: 1)) steps apart on average, at most \(steps) "
        + "(one step is a direct tie).")
  }

  private func sampledPaths(_ summary: NetworkSummary, _ average: Double, _ diameter: Int) -> String {
    let greatest = summary.greatestDiameter ?? diameter
    let (mean, error) = (decimal(average, places: 1), decimal(max(0.1, summary.averagePathLengthError), places: 1))
    let most =
      greatest == diameter
      ? say("som längst \(count(diameter, "steg", "steg"))", "at most \(count(diameter, "step", "steps"))")
      : say(
        "som längst mellan \(number(diameter)) och \(number(greatest)) steg",
        "and at most between \(number(diameter)) and \(number(greatest)) steps")
    return say(
      "Mellan två aktörer som når varandra är det i medeltal omkring \(mean) steg, \(most) (ett steg är en direkt samverkan). Medeltalet "
        + "är skattat ur ett urval och rätt på \(error) steg när, med 95 procents säkerhet; --exact räknar alla.",
      "Two actors that reach each other are about \(mean) steps apart on average, \(most) (one step is a direct tie). The mean is "
        + "estimated from a sample and right to within \(error) steps, with 95 per cent confidence; --exact counts all."
    )
  }

  private func busiest(_ summary: NetworkSummary, _ records: NamedRecords) -> String {
    guard !summary.busiest.isEmpty else { return "" }
    let names = summary.busiest.map { busy in
      "\(records.actors[busy.actor]?.name.text(in: language) ?? busy.actor.text) (\(number(busy.degree)))"
    }
    return say("Flest att samverka med har ", "The actors with most partners are ") + list(names) + "."
  }

  /// The word for a status: `planned`.
  package func word(for status: Activity.Status, plural: Bool) -> String {
    switch status {
    case .proposed: say(plural ? "föreslagna" : "föreslagen", "proposed")
    case .planned: say(plural ? "planerade" : "planerad", "planned")
    case .active: say("pågående", "under way")
    case .ended: say(plural ? "avslutade" : "avslutad", "ended")
    }
  }

  /// The word for a kind of goal: `sub-goal`.
  package func noun(for kind: Goal.Kind, plural: Bool) -> String {
    switch kind {
    case .goal: say("mål", plural ? "goals" : "goal")
    case .subgoal: say("delmål", plural ? "sub-goals" : "sub-goal")
    case .area:
      say(plural ? "strategiska områden" : "strategiskt område", plural ? "strategic areas" : "strategic area")
    case .strategy: say(plural ? "strategier" : "strategi", plural ? "strategies" : "strategy")
    }
  }
}
