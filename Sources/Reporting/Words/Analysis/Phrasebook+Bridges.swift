// What a bridging actor holds together, in plain sentences.

public import NetworkAnalysis
public import NetworkModel

extension Phrasebook {
  /// The most names in a sentence about one actor, and in a list of those who are cut off.
  static let fewNames = 4, manyNames = 12
  /// Where fewer pairs of actors join two sectors, their number is said.
  private static let fewPairs = 10
  /// Above this, shares say more than numbers of pairs.
  private static let manyPairs = 100

  /// What a bridging actor holds together, its role and what happens when it leaves, a sentence for each.
  ///
  /// - Parameters:
  ///   - actor: The facts.
  ///   - network: The network, for names.
  ///   - isSampled: Whether shares are estimates.
  public func sentences(
    for actor: BridgingActors.BridgingActor, of network: StakeholderNetwork, isSampled: Bool = false
  ) -> [String] {
    sentences(for: actor, among: NamedRecords(network), isSampled: isSampled)
  }

  /// The same; quicker for many actors of one network.
  package func sentences(
    for actor: BridgingActors.BridgingActor, among records: NamedRecords, isSampled: Bool = false
  ) -> [String] {
    let name = NetworkNames(words: self, records: records).actor(actor.actor)
    return [
      holding(actor, name, isSampled), role(of: actor), removal(of: actor, records), ties(of: actor),
    ].filter { !$0.isEmpty }
  }

  /// The word for a broker's role: `liaison`.
  package func word(for role: BridgingActors.Role) -> String {
    switch role {
    case .coordinator: say("samordnare", "coordinator")
    case .consultant: say("konsult", "consultant")
    case .gatekeeper: say("grindvakt", "gatekeeper")
    case .liaison: say("förbindelselänk", "liaison")
    }
  }

  /// A sector's members inside a sentence: `lärosäten`, and `IT-företag` as it stands.
  func members(of sector: Sector) -> String {
    if isTheRegion(sector) { return say("regionen", "the region") }
    if Sector.isUnknown(sector.id) {
      return say("aktörer vars sektor inte är känd", "actors whose sector is not known")
    }
    return ownCase(sector.pluralName(in: language), of: sector)
  }

  /// Whether a sector is called as one: the region is, whatever its parts; "between universities and region" is not said.
  func isTheRegion(_ sector: Sector) -> Bool {
    sector.id == "region" && sector.plural == Sector.builtIn.first { $0.id == "region" }?.plural
  }

  /// A sector's members after a number or a word for which ones: `kommuner`, and `i regionen`.
  func countedMembers(of sector: Sector) -> String {
    if isTheRegion(sector) { return say("i regionen", "in the region") }
    return isOnlyNamed(sector)
      ? say("i sektorn \(members(of: sector))", "in the sector \(members(of: sector))") : members(of: sector)
  }

  /// Whether nobody has said what a sector's members are called together, so that its name is all there is to write.
  func isOnlyNamed(_ sector: Sector) -> Bool { sector.plural == nil && !Sector.isUnknown(sector.id) }

  /// One member of a sector in a sentence: `kommun`.
  func member(of sector: Sector) -> String { ownCase(sector.name(in: language), of: sector) }

  /// A sector's name in a sentence: in lower case if it is ours, as the file writes it if it is the file's own.
  private func ownCase(_ name: String, of sector: Sector) -> String {
    let usual = Sector.builtIn.first { $0.id == sector.id }
    let isUsual = name == usual?.pluralName(in: language) || name == usual?.name(in: language)
    return isUsual ? inSentence(name) : name
  }

  /// A name inside a sentence, in lower case unless it begins with an abbreviation.
  package func inSentence(_ name: String) -> String {
    let second = name.dropFirst().first
    return second.map { $0.isUppercase || $0.isNumber } ?? false ? name : name.prefix(1).lowercased() + name.dropFirst()
  }

  // MARK: Holding together

  private func holding(_ actor: BridgingActors.BridgingActor, _ name: String, _ isSampled: Bool) -> String {
    let overall = shareOfWays(actor.share, isSampled)
    guard let pair = actor.strongest else {
      return say(
        "\(capital(overall)) mellan olika sektorer går genom \(name).",
        "\(capital(overall)) between different sectors run through \(name).")
    }
    let (first, second) = (members(of: pair.first), members(of: pair.second))
    let few =
      pair.pairs < Self.fewPairs
      ? say(" (bara \(pair.pairs)\u{A0}par av aktörer)", " (only \(count(pair.pairs, "pair", "pairs")) of actors)") : ""
    let share = shareOfWays(pair.share, isSampled)
    return say(
      "\(name) förbinder \(first) med \(second): \(share) mellan dem går genom den\(few), och \(overall) mellan alla olika sektorer.",
      "\(name) connects \(first) with \(second): \(share) between them run through it\(few), and \(overall) between all different sectors."
    )
  }

  /// A share of the ways, `31 % av vägarna`, or all of them; a way is a shortest path, as the notes say.
  private func shareOfWays(_ share: Double, _ isSampled: Bool) -> String {
    if share > 1 - 1e-9, !isSampled { return say("alla vägar", "all ways") }
    return roughly(share, isSampled) + say(" av vägarna", " of the ways")
  }

  private func roughly(_ share: Double, _ isSampled: Bool) -> String {
    if share < 0.01 { return say("mindre än 1\u{A0}%", "less than 1%") }
    if share >= 0.995 { return say("nästan alla", "nearly all") }
    return (isSampled ? say("omkring ", "about ") : "") + decimal(share * 100, places: 0) + say("\u{A0}%", "%")
  }

  // MARK: Role

  private func role(of actor: BridgingActors.BridgingActor) -> String {
    guard let role = actor.role, let held = actor.roles[role] else { return "" }
    let (count, all) = (Int(held.rounded()), Int(actor.openPairs.rounded()))
    let between =
      switch role {
      case .coordinator: say("inom dess egen sektor", "within its own sector")
      case .consultant: say("inom en annan sektor", "within one other sector")
      case .gatekeeper: say("mellan dess egen sektor och andra", "between its own sector and others")
      case .liaison: say("mellan två andra sektorer", "between two other sectors")
      }
    if all == 1 {
      return say(
        "Det enda par av dess parter som inte samverkar direkt är \(between).",
        "The only pair of its partners that does not work together directly is \(between).")
    }
    if count == all {
      let pairs =
        all == 2
        ? say("Båda par", "Both pairs") : say("Alla \(number(all)) par", "All \(number(all)) pairs")
      return say(
        "\(pairs) av dess parter som inte samverkar direkt är \(between).",
        "\(pairs) of its partners that do not work together directly are \(between).")
    }
    let share = all >= Self.manyPairs ? roughly(held / actor.openPairs, false) : number(count)
    return say(
      "Bland dess parter är det \(number(all)) par som inte samverkar direkt; \(share) av dem är \(between).",
      "Among its partners \(number(all)) pairs do not work together directly; \(share) of them \(count == 1 ? "is" : "are") \(between)."
    )
  }

  private func ties(of actor: BridgingActors.BridgingActor) -> String {
    let partners = count(actor.degree, say("part", "partner"), say("parter", "partners"))
    return say("Den har \(partners).", "It has \(partners).")
  }

  // MARK: Removal

  private func removal(of actor: BridgingActors.BridgingActor, _ records: NamedRecords) -> String {
    let removal = actor.removal
    let steps = longerPaths(removal)
    if removal.parts.count < 2 {
      return steps.map {
        say(
          "Utan den når resten ändå varandra, men vägarna blir längre: \($0).",
          "Without it the rest still reach each other, but paths get longer: \($0).")
      }
        ?? (removal.stepsBefore == nil
          ? say("Utan den når resten ändå varandra.", "Without it the rest still reach each other.")
          : say(
            "Utan den når resten ändå varandra, och vägarna blir knappt längre.",
            "Without it the rest still reach each other, and paths get hardly any longer."))
    }
    let loss = splitting(removal.cutOff, from: removal.remaining, records, names: Self.fewNames)
    let before = removal.parts.map(\.count).reduce(1, +)
    let largest = removal.parts.first?.count ?? 0
    var sentences = [say("Utan den \(loss).", "Without it \(loss).")]
    if largest > 1 {
      sentences.append(
        say(
          "Dess del av nätverket faller i \(number(removal.parts.count)) bitar, den största med \(number(largest)) aktörer mot \(number(before)) före.",
          "Its part of the network falls into \(number(removal.parts.count)) pieces, the largest with \(number(largest)) actors against \(number(before)) before."
        ))
    }
    if let steps {
      sentences.append(
        say(
          "De som ändå når varandra får längre vägar: \(steps).",
          "Those who still reach each other get longer paths: \(steps)."))
    }
    return sentences.joined(separator: " ")
  }

  /// `1.60 steps on average instead of 1.51`; nil where two decimals do not show a difference, or it is not known.
  private func longerPaths(_ removal: BridgingActors.RemovalEffect) -> String? {
    guard let before = removal.stepsBefore, let after = removal.stepsAfter, decimal(before) != decimal(after) else {
      return nil
    }
    return say(
      "i medeltal \(decimal(after)) steg i stället för \(decimal(before))",
      "\(decimal(after)) steps on average instead of \(decimal(before))")
  }

  /// What a split does, after "without it": `3 actors are cut off: A, B and C`.
  ///
  /// - Parameters:
  ///   - cutOff: Those who lose contact with the largest part.
  ///   - remaining: The one actor of the largest part, where it has no more.
  func splitting(
    _ cutOff: [NetworkActor.ID], from remaining: NetworkActor.ID?, _ records: NamedRecords, names limit: Int
  ) -> String {
    let known = NetworkNames(words: self, records: records)
    func names(_ ids: [NetworkActor.ID]) -> String { list(ids.map(known.actor), limit: limit) }
    if let remaining {
      let all = names([remaining] + cutOff)
      return say("når \(all) inte varandra", "\(all) do not reach each other")
    }
    let actors = count(cutOff.count, say("aktör", "actor"), say("aktörer", "actors"))
    return say(
      "skärs \(actors) av: \(names(cutOff))", "\(actors) \(cutOff.count == 1 ? "is" : "are") cut off: \(names(cutOff))")
  }
}
