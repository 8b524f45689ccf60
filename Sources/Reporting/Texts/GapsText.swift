// Gaps as a text: each fact once, grouped by kind, the group with the most severe fact first.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// How many facts of each kind are shown where the number is not asked for.
  private static let shownOfKind = 4

  /// The facts that gaps make, with what each says and what could be done.
  ///
  /// - Parameters:
  ///   - facts: The facts to show, most severe first.
  ///   - total: How many were found in all, of those that were asked for.
  ///   - gaps: How many gaps these are, each goal, forum and actor by itself.
  ///   - conflicts: Where an actor's words depart from what it works on, after the gaps.
  ///   - network: The network, for names.
  ///   - asOf: The date that was looked at.
  ///   - showsAll: Whether groups are shown whole.
  public func text(
    for facts: [GapFact], total: Int, gaps: Int, conflicts: [MandateConflict] = [], of network: StakeholderNetwork,
    asOf: PartialDate?, showsAll: Bool
  ) -> String {
    let records = NamedRecords(network)
    let mandates = mandates(conflicts, among: records)
    let day = asOf.map { asItStood($0) + ": " } ?? ""
    let found = count(total, say("gap", "gap"), say("gap", "gaps"))
    let survey = NetworkSurvey(of: network)
    let basis = survey.map { " " + self.basis(of: $0) + " " + response(of: $0) } ?? ""
    guard !facts.isEmpty else {
      let none = say("Inga gap hittades.", "No gaps were found.")
      let head = wrapped((day.isEmpty ? none : day + inSentence(none)) + basis)
      return ([title(of: network), head] + mandates).joined(separator: "\n\n") + "\n"
    }
    let cut =
      total > facts.count
      ? form(
        facts.count, say(", varav det främsta visas", ", the first of them shown"),
        say(", varav de \(number(facts.count)) främsta visas", ", the first \(number(facts.count)) of them shown")) : ""
    let apart =
      gaps > total
      ? say(
        " (\(number(gaps)) om varje mål, forum och synpunkt räknas för sig)",
        " (\(number(gaps)) if each goal, forum and point is counted by itself)") : ""
    let head = day + found + apart + cut + "." + basis
    var kinds: [Gap.Kind] = []
    for fact in facts where !kinds.contains(fact.kind) { kinds.append(fact.kind) }
    let groups = kinds.map { kind -> String in
      let members = facts.filter { $0.kind == kind }
      let shown = showsAll ? members[...] : members.prefix(Self.shownOfKind)
      let entries = shown.map { fact in
        let words = wrapped(
          "\(decimal(fact.severity.value))  \(sentence(for: fact, among: records))"
            + (silence(on: fact, survey, among: records).map { " " + $0 } ?? ""), indent: 7, firstIndent: 1)
        let step = wrapped("\u{2192} " + proposal(for: fact, among: records), indent: 9, firstIndent: 7)
        return words + "\n" + step
      }
      let rest = members.count - shown.count
      let more =
        rest > 0
        ? [
          say(
            "       \u{2026} och \(number(rest)) till; --kind \(kind.rawValue) visar alla.",
            "       \u{2026} and \(number(rest)) more; --kind \(kind.rawValue) shows all.")
        ] : []
      return (["\(heading(for: kind)) (\(number(members.count)))"] + entries + more).joined(separator: "\n")
    }
    let note = wrapped(
      say(
        "Talet före varje gap är dess tyngd, 0\u{2013}1: hur mycket slaget väger, hur mycket målen frågar efter det som "
          + "saknas och hur stor del som saknas. Kartan är så fullständig som filen: gapen är underlag för samtal, inte ett "
          + "betyg.",
        "The figure before each gap is its severity, 0\u{2013}1: how much its kind weighs, how much the goals ask for what is "
          + "missing, and how much of it is missing. The map is as complete as the file: the gaps are grounds for a "
          + "conversation, not a grade.")
        + sectorsNotKnown(network.actors.count { Sector.isUnknown($0.sector) }))
    return ([title(of: network), wrapped(head)] + groups + mandates + [note]).joined(separator: "\n\n") + "\n"
  }

  /// How many actors have no known sector, and that they are nobody's; empty where there are none.
  ///
  /// It begins with a space, to follow other sentences.
  package func sectorsNotKnown(_ actors: Int) -> String {
    guard actors > 0 else { return "" }
    return say(
      " För \(count(actors, "aktör", "aktörer")) är sektorn inte känd; \(form(actors, "den", "de")) räknas inte till någon sektor.",
      " The sector of \(count(actors, "actor", "actors")) is not known; \(form(actors, "it counts", "they count")) in no sector."
    )
  }

  /// The same of a network's actors, for itself; empty where all sectors are known.
  func sectorsNotKnown(in network: StakeholderNetwork) -> String {
    String(sectorsNotKnown(network.actors.count { Sector.isUnknown($0.sector) }).drop { $0 == " " })
  }

  /// What a kind of gap is called over a list of them.
  package func heading(for kind: Gap.Kind) -> String {
    switch kind {
    case .goalUncovered: say("Mål som ingen aktivitet bidrar till", "Goals that no activity contributes to")
    case .goalUnspecific: say("Mål som ingen åtgärd pekar ut", "Goals that no measure names")
    case .goalUnowned: say("Mål vars aktiviteter saknar ägare", "Goals whose activities have no owner")
    case .goalUnmeasured: say("Mål utan indikator", "Goals without an indicator")
    case .goalSectorsMissing: say("Mål där sektorer saknas", "Goals where sectors are missing")
    case .goalSingleActor: say("Mål som är beroende av en aktör", "Goals that depend on one actor")
    case .goalBehind: say("Mål som ligger efter", "Goals that are behind")
    case .sectorPairApart: say("Sektorer som inte möts", "Sectors that do not meet")
    case .sectorPairThin: say("Sektorer som möts för lite", "Sectors that meet too little")
    case .sectorEmpty: say("Sektorer som saknas helt", "Sectors that are missing altogether")
    case .soleBroker: say("En enda aktör mellan två sektorer", "A single actor between two sectors")
    case .structuralHole: say("Grupper som knappt möts", "Groups that hardly meet")
    case .cutActor: say("Aktörer som andra är beroende av", "Actors that others depend on")
    case .bridgeTie: say("Band som är enda vägen", "Ties that are the only way")
    case .isolatedActor: say("Aktörer utan samverkan", "Actors that work with nobody")
    case .lapsedActivity: say("Avslutat utan fortsättning", "Ended and not carried on")
    case .forumSectorMissing: say("Forum där sektorer saknas", "Forums where sectors are missing")
    case .competenceMissing: say("Kompetens som saknas", "Competences that are missing")
    case .competenceSingle: say("Kompetens hos en enda aktör", "Competences that one actor alone has")
    case .contactIdle: say("Möten som inget har följt på", "Meetings that nothing has followed")
    case .positionConflict: say("Aktörer som står mot varandra", "Actors that stand against each other")
    case .positionUnanswered: say("Synpunkter utan svar", "Points without an answer")
    }
  }
}
