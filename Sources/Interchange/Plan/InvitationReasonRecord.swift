// The reasons for an invitation, and what missed gaps are about, as records: a kind with its figures and ids.

import NetworkModel
import PlanModel

/// The kinds of reasons as files have them.
private enum ReasonWord: String, CaseIterable {
  case required, onlyPartner, bridging, newOrganizations, newPeople, themes, competences, isolated, sectorsApart,
    sectorsThin, soleBroker, takesUp, brings, tiesTogether, worksOn, moreGaps
}

extension InvitationReason {
  /// The reason as a record.
  var record: AttributeValue {
    func record(_ word: ReasonWord, _ members: [Attribute] = []) -> AttributeValue {
      .object([Attribute("kind", .string(word.rawValue))] + members)
    }
    switch self {
    case .required: return record(.required)
    case .onlyPartner(let actors): return record(.onlyPartner, [list("actors", actors)])
    case .bridging(let share): return record(.bridging, [Attribute("share", .number("\(share)"))])
    case .newOrganizations(let count, let sectors):
      return record(.newOrganizations, [Attribute("count", .integer(count)), list("sectors", sectors)])
    case .newPeople(let count): return record(.newPeople, [Attribute("count", .integer(count))])
    case .themes(let themes, let scarce):
      return record(
        .themes, [Attribute("themes", PlanWriter.strings(themes)), Attribute("scarce", PlanWriter.strings(scarce))])
    case .competences(let words): return record(.competences, [Attribute("competences", PlanWriter.strings(words))])
    case .isolated: return record(.isolated)
    case .meets(let sector, let own, let tie):
      let sectors = [Attribute("sector", .string(sector.text)), Attribute("from", .string(own.text))]
      switch tie {
      case .none: return record(.sectorsApart, sectors)
      case .rare: return record(.sectorsThin, sectors)
      case .through(let actor): return record(.soleBroker, sectors + [Attribute("actor", .string(actor.text))])
      }
    case .takesUp(let goals): return record(.takesUp, [list("goals", goals)])
    case .brings(let sector, let goals, let forum):
      return record(
        .brings,
        [Attribute("sector", .string(sector.text)), list("goals", goals)]
          + (forum.map { [Attribute("forum", .string($0.text))] } ?? []))
    case .tiesTogether(let actors): return record(.tiesTogether, [list("actors", actors)])
    case .worksOn(let topic): return record(.worksOn, topic.members)
    case .moreGaps(let count): return record(.moreGaps, [Attribute("count", .integer(count))])
    }
  }

  /// Reads a reason; nil, with a fault, for a kind that is not known.
  static func read(_ reader: inout RecordReader) -> InvitationReason? {
    _ = reader.requiredString("kind")
    guard let word: ReasonWord = reader.choice("kind") else { return nil }
    func goals() -> [Goal.ID] { reader.strings("goals").map { Goal.ID($0) } }
    func actors() -> [NetworkActor.ID] { reader.strings("actors").map { NetworkActor.ID($0) } }
    func sector(_ key: String) -> Sector.ID { Sector.ID(reader.requiredString(key)) }
    func count() -> Int { reader.requiredWholeNumber("count") ?? 0 }
    switch word {
    case .required: return .required
    case .onlyPartner: return .onlyPartner(of: actors())
    case .bridging: return .bridging(share: reader.requiredNumber("share"))
    case .newOrganizations:
      return .newOrganizations(count(), sectors: reader.strings("sectors").map { Sector.ID($0) })
    case .newPeople: return .newPeople(count())
    case .themes: return .themes(reader.strings("themes"), scarce: reader.strings("scarce"))
    case .competences: return .competences(reader.strings("competences"))
    case .isolated: return .isolated
    case .sectorsApart: return .meets(sector("sector"), from: sector("from"), tie: .none)
    case .sectorsThin: return .meets(sector("sector"), from: sector("from"), tie: .rare)
    case .soleBroker:
      return .meets(
        sector("sector"), from: sector("from"), tie: .through(NetworkActor.ID(reader.requiredString("actor"))))
    case .takesUp: return .takesUp(goals())
    case .brings:
      return .brings(sector("sector"), to: goals(), forum: reader.string("forum").map { Activity.ID($0) })
    case .tiesTogether: return .tiesTogether(actors())
    case .worksOn: return .worksOn(GapTopic.read(&reader))
    case .moreGaps: return .moreGaps(count())
    }
  }
}

extension GapTopic {
  /// The kind of the gap and what it is about.
  var members: [Attribute] {
    let about =
      switch subject {
      case .competences(let words): Attribute("competences", PlanWriter.strings(words))
      case .sectors(let ids): list("sectors", ids)
      case .goals(let ids): list("goals", ids)
      case .actors(let ids): list("actors", ids)
      }
    return [Attribute("gap", .string(kind)), about]
  }

  /// Reads what a gap is about.
  static func read(_ reader: inout RecordReader) -> GapTopic {
    let kind = reader.requiredString("gap")
    let subject: Subject =
      if reader.peek("competences") != nil {
        .competences(reader.strings("competences"))
      } else if reader.peek("goals") != nil {
        .goals(reader.strings("goals").map { Goal.ID($0) })
      } else if reader.peek("actors") != nil {
        .actors(reader.strings("actors").map { NetworkActor.ID($0) })
      } else {
        .sectors(reader.strings("sectors").map { Sector.ID($0) })
      }
    return GapTopic(kind: kind, subject: subject)
  }
}

private func list<Record>(_ key: String, _ ids: [Identifier<Record>]) -> Attribute {
  Attribute(key, PlanWriter.strings(ids.map(\.text)))
}
