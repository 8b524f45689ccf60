// Gaps as a text: grouped by kind, the group with the most severe gap first.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// How many gaps of each kind are shown where the number is not asked for.
  private static let shownOfKind = 4

  /// The gaps with what each says and what could be done.
  ///
  /// - Parameters:
  ///   - gaps: The gaps to show, most severe first.
  ///   - total: How many were found in all, of those that were asked for.
  ///   - conflicts: Where an actor's words depart from what it works on, after the gaps.
  ///   - network: The network, for names.
  ///   - asOf: The date that was looked at.
  ///   - showsAll: Whether groups are shown whole.
  public func text(
    for gaps: [Gap], total: Int, conflicts: [MandateConflict] = [], of network: StakeholderNetwork, asOf: PartialDate?,
    showsAll: Bool
  ) -> String {
    let records = NamedRecords(network)
    let mandates = mandates(conflicts, among: records)
    let day = asOf.map { say("Så som det såg ut \(date($0)): ", "As it stood on \(date($0)): ") } ?? ""
    let found = count(total, say("gap", "gap"), say("gap", "gaps"))
    guard !gaps.isEmpty else {
      let none = say("Inga gap hittades.", "No gaps were found.")
      return ([title(of: network), day.isEmpty ? none : day + inSentence(none)] + mandates).joined(separator: "\n\n")
        + "\n"
    }
    let cut =
      total > gaps.count
      ? say(", varav de \(number(gaps.count)) främsta visas", ", the first \(number(gaps.count)) of them shown") : ""
    let head = day + found + cut + "."
    var kinds: [Gap.Kind] = []
    for gap in gaps where !kinds.contains(gap.kind) { kinds.append(gap.kind) }
    let groups = kinds.map { kind -> String in
      let members = gaps.filter { $0.kind == kind }
      let shown = showsAll ? members[...] : members.prefix(Self.shownOfKind)
      let entries = shown.map { gap in
        let words = wrapped(
          "\(decimal(gap.severity.value))  \(sentence(for: gap.facts, among: records))", indent: 7, firstIndent: 1)
        let step = wrapped("\u{2192} " + proposal(for: gap, among: records), indent: 9, firstIndent: 7)
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
          + "conversation, not a grade."))
    return ([title(of: network), wrapped(head)] + groups + mandates + [note]).joined(separator: "\n\n") + "\n"
  }

  /// What a kind of gap is called over a list of them.
  package func heading(for kind: Gap.Kind) -> String {
    switch kind {
    case .goalUncovered: say("Mål som ingen aktivitet tjänar", "Goals that no activity serves")
    case .goalUnowned: say("Mål vars aktiviteter saknar ägare", "Goals whose activities have no owner")
    case .goalUnmeasured: say("Mål utan indikator", "Goals without an indicator")
    case .goalSectorsMissing: say("Mål där sektorer saknas", "Goals where sectors are missing")
    case .goalSingleActor: say("Mål som hänger på en aktör", "Goals that hang on one actor")
    case .goalBehind: say("Mål som ligger efter", "Goals that are behind")
    case .sectorPairApart: say("Sektorer som inte möts", "Sectors that do not meet")
    case .sectorPairThin: say("Sektorer som möts för lite", "Sectors that meet too little")
    case .sectorEmpty: say("Sektorer som saknas helt", "Sectors that are missing altogether")
    case .soleBroker: say("En enda aktör mellan två sektorer", "A single actor between two sectors")
    case .structuralHole: say("Grupper som knappt möts", "Groups that hardly meet")
    case .cutActor: say("Aktörer som andra hänger på", "Actors that others hang on")
    case .bridgeTie: say("Länkar som är enda vägen", "Ties that are the only way")
    case .isolatedActor: say("Aktörer utan samverkan", "Actors that work with nobody")
    case .lapsedActivity: say("Avslutat utan fortsättning", "Ended and not carried on")
    case .forumSectorMissing: say("Forum där sektorer saknas", "Forums where sectors are missing")
    case .competenceMissing: say("Kompetens som saknas", "Competences that are missing")
    case .competenceSingle: say("Kompetens hos en enda aktör", "Competences that one actor alone has")
    case .contactIdle: say("Möten som inget har följt på", "Meetings that nothing has followed")
    case .positionConflict: say("Aktörer som står mot varandra", "Actors that stand against each other")
    }
  }
}
