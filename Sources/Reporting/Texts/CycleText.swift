// The plan's six steps as a table, and what to do next.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// Where each goal stands in the six steps, and what to do next.
  ///
  /// - Parameters:
  ///   - cycle: The cycle of the goals.
  ///   - network: The network, for names.
  public func text(for cycle: GoalCycle, of network: StakeholderNetwork) -> String {
    let names = NetworkNames(words: self, network: network)
    var paragraphs = [title(of: network), wrapped(cycleHead(cycle))]
    if !cycle.rows.isEmpty {
      paragraphs += [cycleTable(cycle, names).joined(separator: "\n"), cycleLegend(cycle)]
    }
    paragraphs += behind(cycle, names)
    paragraphs.append(nextSteps(cycle, names))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// What the plan calls a step: `1. Kartlägg`.
  package func heading(for step: GoalCycle.Step) -> String {
    let words =
      switch step {
      case .map: say("Kartlägg", "Map")
      case .findGaps: say("Hitta gap", "Find gaps")
      case .initiate: say("Initiera", "Initiate")
      case .communicate: say("Kommunicera", "Communicate")
      case .followUp: say("Följ upp", "Follow up")
      case .adjust: say("Justera", "Adjust")
      }
    return "\(step.rawValue). \(words)"
  }

  /// What there is to follow, and what most goals lack.
  func cycleHead(_ cycle: GoalCycle) -> String {
    let day = cycle.asOf.map { asItStood($0) + ": " } ?? ""
    guard !cycle.rows.isEmpty else {
      let none = say(
        "Filen har inga mål, så det finns inget varv att följa; lägg till dem under goals.",
        "The file has no goals, so there is no cycle to follow; add them under goals.")
      return day.isEmpty ? none : day + inSentence(none)
    }
    // Nothing need serve or measure what is only to be heeded.
    let rows = cycle.rows.filter { !$0.isHeeded }
    let heeded = cycle.rows.count - rows.count
    let (empty, unstarted, planned) = (
      rows.count { $0.mapped == 0 }, rows.count { $0.mapped > 0 && $0.initiated == 0 },
      rows.count { $0.planned > 0 && $0.active == 0 }
    )
    let unmeasured = cycle.isNothingMeasured ? 0 : rows.count { $0.indicators.isEmpty }
    func part(_ count: Int, _ swedish: String, _ english: (String, String)) -> [String] {
      count == 0 ? [] : [number(count) + " " + say(swedish, count == 1 ? english.0 : english.1)]
    }
    let parts =
      part(empty, "saknar aktiviteter", ("has no activity", "have no activity"))
      + part(
        unstarted, "har bara sådana som är föreslagna eller över",
        ("has only such that are proposed or over", "have only such that are proposed or over"))
      + part(
        planned, "har planerade aktiviteter men ingen som pågår",
        ("has activities planned but none under way", "have activities planned but none under way"))
      + part(unmeasured, "saknar indikator", ("has no indicator", "have no indicator"))
    let goals = count(rows.count, say("mål", "goal"), say("mål", "goals"))
    let besides =
      heeded == 0
      ? ""
      : say(
        " Därtill finns \(number(heeded)) som bara ska beaktas.",
        " Besides, \(number(heeded)) \(form(heeded, "is", "are")) only to be heeded.")
    let previous =
      cycle.hasPrevious
      ? cycle.previous.map {
        say(" Ändringar räknas från \(date($0)).", " Changes are counted from \(date($0)).")
      } ?? say(" Ändringar räknas från den äldre filen.", " Changes are counted from the older file.") : ""
    return day + goals + (rows.count > 1 ? say(" av alla slag.", " of every kind.") : ".")
      + (parts.isEmpty ? "" : say(" Av dem: ", " Of these: ") + parts.joined(separator: "; ") + ".") + besides
      + previous
      + sameInAll(cycle).map { " " + $0 }.joined()
  }

  /// What is the same for every goal, so that no table need repeat it.
  private func sameInAll(_ cycle: GoalCycle) -> [String] {
    var sentences: [String] = []
    if cycle.isNothingMeasured {
      sentences.append(say("Inget mål har någon indikator (steg 5).", "No goal has an indicator (step 5)."))
    }
    if cycle.isNothingCommunicated {
      sentences.append(
        say(
          "Inget är antecknat om vad som har kommunicerats (steg 4).",
          "Nothing is noted about what has been communicated (step 4)."))
    }
    if cycle.isAllDocumented, cycle.rows.contains(where: { $0.decided > 0 }) {
      sentences.append(
        say(
          "Alla aktiviteter som är beslutade, pågår eller är över har en källa eller länk.",
          "All activities that are decided, under way or over have a source or a link."))
    }
    return sentences
  }

  private func cycleTable(_ cycle: GoalCycle, _ names: NetworkNames) -> [String] {
    func ratio(_ part: Int, _ all: Int) -> String { all == 0 ? "\u{2013}" : "\(number(part))/\(number(all))" }
    func column(_ step: Int?, _ word: String, _ cell: (GoalCycle.Row) -> String) -> TextTable.Column {
      TextTable.Column(heading: [step.map(String.init) ?? "", word], isNumber: true, cells: cycle.rows.map(cell))
    }
    var columns = [
      TextTable.Column(
        heading: [say("Mål", "Goal")], isNumber: false,
        cells: cycle.rows.map { String(repeating: " ", count: 2 * min($0.depth, 3)) + names.goalInList($0.goal) }),
      column(1, say("Funna", "Found")) { number($0.mapped) },
      column(2, say("Gap", "Gaps")) { number($0.facts.count) },
      column(3, say("Planerade", "Planned")) { number($0.planned) },
      column(3, say("Pågår", "Under way")) { number($0.active) },
    ]
    if cycle.rows.contains(where: { $0.held > 0 }) {
      columns.append(column(3, say("Hållna", "Held")) { number($0.held) })
    }
    if !cycle.isNothingCommunicated {
      columns.append(column(4, say("Berättat", "Told of")) { ratio($0.communicated, $0.decided) })
    }
    if !cycle.isNothingMeasured {
      columns.append(
        column(5, say("Uppföljda", "Followed")) { row in
          row.behind > 0
            ? say("\(number(row.behind)) efter", "\(number(row.behind)) behind")
            : ratio(row.followedUp, row.indicators.count)
        })
    }
    if cycle.hasPrevious {
      columns.append(
        column(6, say("Ändrat", "Changed")) { row in
          guard let changes = row.adjustments, !changes.isEmpty else { return say("nej", "no") }
          return changes.isNew ? say("nytt", "new") : say("ja", "yes")
        })
    }
    if !cycle.isAllDocumented {
      columns.append(column(nil, say("Belagda", "Sourced")) { ratio($0.documented, $0.decided) })
    }
    return TextTable(columns: columns).lines(fitting: 80)
  }

  private func cycleLegend(_ cycle: GoalCycle) -> String {
    stepMeanings(cycle).map { wrapped($0, indent: 4, firstIndent: 2) }.joined(separator: "\n")
  }

  /// What is counted in each of the six steps, and beside them.
  ///
  /// - Parameter namesFields: Whether commands, flags and fields are named, for whoever keeps the file.
  func stepMeanings(_ cycle: GoalCycle, namesFields: Bool = true) -> [String] {
    let (gaps, told, older) =
      namesFields
      ? (
        " (samband gaps)", say("; det skrivs in under communications", "; it is noted under communications"),
        " (--previous)"
      ) : ("", "", "")
    var meanings = [
      say(
        "1 Kartlägg: aktiviteter som bidrar till målet eller ett mål under det, hur långt de än har kommit.",
        "1 Map: activities that contribute to the goal or a goal below it, however far they have come."),
      say(
        "2 Hitta gap: öppna gap som nämner målet\(gaps).",
        "2 Find gaps: open gaps that name the goal\(gaps)."),
      say(
        "3 Initiera: de av aktiviteterna som är planerade (beslutade men inte påbörjade), och de som pågår.",
        "3 Initiate: those of the activities that are planned (decided but not begun), and those under way."),
      say(
        "4 Kommunicera: av dem som är planerade, pågår eller är över, hur många som har berättats om\(told).",
        "4 Communicate: of those planned, under way or over, how many have been told of\(told)."),
      say(
        "5 Följ upp: av målets indikatorer, hur många som är uppmätta mot en linje, eller hur många som ligger efter den.",
        "5 Follow up: of the goal's indicators, how many are measured against a line, or how many are behind it."),
      cycle.hasPrevious
        ? say(
          "6 Justera: om mål, mått eller aktiviteter har ändrats sedan den äldre filen.",
          "6 Adjust: whether goals, measures or activities have changed since the older file.")
        : say(
          "6 Justera: syns när det finns en äldre fil att jämföra med\(older).",
          "6 Adjust: shown where there is an older file to compare with\(older)."),
    ]
    if !cycle.isAllDocumented {
      meanings.append(
        say(
          "Belagda, utanför stegen: av dem som är planerade, pågår eller är över, hur många som har en källa eller länk.",
          "Sourced, outside the steps: of those planned, under way or over, how many have a source or a link."))
    }
    return meanings
  }

  private func behind(_ cycle: GoalCycle, _ names: NetworkNames) -> [String] {
    var seen: Set<IndicatorStanding> = []
    let late = cycle.rows.flatMap(\.indicators).filter { $0.line != nil && seen.insert($0).inserted }
    guard !late.isEmpty else { return [] }
    let lines = late.map { standing -> String in
      let indicator = names.network.goals.first { $0.id == standing.goal }?.indicators.first {
        $0.id == standing.indicator
      }
      let title = names.short(indicator?.title?.text(in: language) ?? standing.indicator.text)
      return wrapped(
        "\(names.goalInList(standing.goal)), \(title): \(sentence(for: standing))", indent: 4, firstIndent: 2)
    }
    return [([say("Uppföljning", "Follow-up")] + lines).joined(separator: "\n")]
  }

  private func nextSteps(_ cycle: GoalCycle, _ names: NetworkNames) -> String {
    guard !cycle.next.isEmpty else {
      return wrapped(
        cycle.openGaps == 0
          ? say(
            "Inga gap är öppna: inget särskilt att göra härnäst.", "No gaps are open: nothing in particular to do next."
          )
          : say(
            "\(count(cycle.openGaps, "gap är öppet", "gap är öppna")), men filen pekar inte ut någon som kan ta nästa steg.",
            "\(count(cycle.openGaps, "gap is", "gaps are")) open, but the file names nobody who could take the next step."
          ))
    }
    let lines = cycle.next.enumerated().map { place, step in
      wrapped("\(place + 1). " + sentence(for: step, of: names.network), indent: 5, firstIndent: 2)
    }
    return ([say("Gör detta härnäst", "Do this next")] + lines).joined(separator: "\n")
  }

  /// What to do next, in a sentence that says who.
  public func sentence(for step: GoalCycle.NextStep, of network: StakeholderNetwork) -> String {
    let names = NetworkNames(words: self, network: network)
    switch step {
    case .close(let fact, let alike):
      let more =
        alike > 0
        ? say("; \(number(alike)) gap till av samma slag", "; \(count(alike, "more gap", "more gaps")) of this kind")
        : ""
      return
        "\(heading(for: fact.kind)) (\(concerned(fact, names))\(more)): \(proposal(for: fact, among: names.records))"
    case .begin(let activity, let who):
      return say(
        "\(names.actor(who)) kan sätta i gång \(names.activity(activity)) (lätt insats, stor effekt, inte börjad).",
        "\(names.actor(who)) could set \(names.activity(activity)) going (easy to do, large effect, not begun).")
    case .document(let activity, let who):
      return say(
        "\(names.actor(who)) kan skriva ned eller länka till vad \(names.activity(activity)) gör (pågår utan källa eller länk).",
        "\(names.actor(who)) could write down or link to what \(names.activity(activity)) does (under way without a source or link)."
      )
    }
  }

  /// What a fact is about, in a few names.
  private func concerned(_ fact: GapFact, _ names: NetworkNames) -> String {
    let gap = fact.lead
    return switch fact.kind {
    case .sectorPairApart, .sectorPairThin, .sectorEmpty, .soleBroker: names.sectors(gap.sectors)
    case .lapsedActivity, .forumSectorMissing, .contactIdle: names.activities(gap.activities.prefix(1))
    case .competenceMissing, .competenceSingle: names.competences(fact.gaps.flatMap(\.competences))
    case .positionUnanswered: names.actors(gap.actors.prefix(1))
    case .isolatedActor: list(gap.actors.map(names.actor), limit: 3)
    case .cutActor: names.actors(gap.actors.prefix(1))
    case .structuralHole, .bridgeTie: list(gap.actors.prefix(2).map(names.actor))
    case .goalUncovered, .goalUnowned, .goalUnmeasured, .goalSectorsMissing, .goalSingleActor, .goalBehind,
      .positionConflict, .goalUnspecific:
      list(fact.goals.map(names.goalInList), limit: 3)
    }
  }
}
