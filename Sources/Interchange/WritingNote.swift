// What a format cannot hold of a network, told before anything is written.

package import NetworkModel

/// Something of a network that a format cannot hold, or holds in another form; `Phrasebook` words it.
package struct WritingNote: Hashable, Sendable {
  /// What is lost or changed.
  package let kind: Kind

  package init(_ kind: Kind) { self.kind = kind }

  /// What can be lost.
  package enum Kind: Hashable, Sendable {
    /// Activities are written as ties between their participants.
    case activitiesAsTies(activities: Int, pairs: Int)
    /// Records, or facts about the network, are left out.
    case leftOut(Part, count: Int)
    /// Of texts in several languages only one wording is written.
    case otherLanguages(count: Int, kept: Language)
    /// Values of the user's own that nest are written as JSON.
    case nestedAsText(keys: [String])
    /// Attributes are left out.
    case attributesLeftOut([String])
    /// Ties in this number have a direction that the format has no word for, and are written as `instead`.
    case directions(count: Int, instead: Collaboration.Direction)
    /// Quotation marks within names became ', since no reader of the format knows an escape.
    case quotationMarks(count: Int)
    /// Ties with direction stand beside ties without, which some programs read as one.
    case mixedDirections
    /// Ties that repeat another one between the same two; programs that make a matrix of them keep only the last.
    case parallelTies(count: Int)
    /// Texts hold characters that the format cannot have; they are left out.
    case characters(count: Int)
    /// Texts with line breaks, which the format reads as ends of rows; spaces stand in their place.
    case lineBreaks(count: Int)
    /// What tables change beside.
    case tables(TableNote)
  }

  /// What a format may have no place for.
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case activities, goals, positions, survey, evidence, sources, sectors, competences, targetGroups, actorsWithoutTies
    /// Description, language, date and keys of the user's own.
    case networkFacts
  }

  /// Whether it is a loss, and no mere change of form.
  package var isLoss: Bool {
    switch kind {
    case .nestedAsText, .mixedDirections, .parallelTies: false
    default: true
    }
  }

  /// What a graph of actors and ties with attributes cannot hold of a network.
  ///
  /// - Complexity: O(size of the network).
  package static func losses(of network: StakeholderNetwork, language: Language) -> [WritingNote] {
    var notes: [WritingNote] = []
    func note(_ part: Part, _ count: Int) { if count > 0 { notes.append(WritingNote(.leftOut(part, count: count))) } }
    note(.activities, network.activities.count)
    note(.goals, network.goals.count)
    note(.positions, network.positions.count)
    note(.survey, network.survey.count)
    note(.competences, network.competences.count)
    note(.evidence, (network.actors.map(\.evidence) + network.collaborations.map(\.evidence)).count { !$0.isEmpty })
    note(.sources, network.sources.count)
    // What a reader makes anew of the id alone is no loss.
    let known = [EdgeListNetwork.sector, SectorCells.unknown]
    note(
      .sectors,
      network.ownSectors.count { !known.contains($0) && $0 != Sector(id: $0.id, label: LocalizedText($0.id.text)) })
    note(.targetGroups, network.targetGroups.count)
    note(.networkFacts, facts(of: network))
    let texts =
      [network.title]
      + network.actors.flatMap { [$0.name, $0.shortName, $0.place, $0.description] }
      + network.collaborations.map(\.description)
    let translated = texts.count { Set($0?.wordings ?? []).count > 1 }
    if translated > 0 { notes.append(WritingNote(.otherLanguages(count: translated, kept: language))) }
    var nested: [String] = []
    let own = network.actors.flatMap { $0.attributes + $0.additional } + network.collaborations.flatMap(\.additional)
    for attribute in own where attribute.value.isNested && !nested.contains(attribute.key) {
      nested.append(attribute.key)
    }
    if !nested.isEmpty { notes.append(WritingNote(.nestedAsText(keys: nested))) }
    let parallel = parallelTies(of: network)
    if parallel > 0 { notes.append(WritingNote(.parallelTies(count: parallel))) }
    return notes
  }

  /// How many ties come after another one between the same two actors; directed ones count apart for each way.
  private static func parallelTies(of network: StakeholderNetwork) -> Int {
    var seen: Set<[String]> = []
    return network.collaborations.count { tie in
      let isDirected = tie.direction == .directed
      let ends = [tie.source.text, tie.target.text]
      return !seen.insert((isDirected ? ends : ends.sorted()) + [isDirected ? "directed" : ""]).inserted
    }
  }

  private static func facts(of network: StakeholderNetwork) -> Int {
    (network.description == nil ? 0 : 1) + (network.language == nil ? 0 : 1) + (network.asOf == nil ? 0 : 1)
      + network.additional.count { !$0.key.hasPrefix("$") }
  }
}
