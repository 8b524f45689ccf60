// A plan of a forum as JSON, and back: the writer's keys in their one order.

import NetworkModel
public import PlanModel

/// Reads and writes plans of forums.
public enum ForumPlanFormat {
  /// The canonical text of a plan, with what is said of its tables in words.
  public static func write(_ plan: ForumPlan, tables: SeatingSentences? = nil) -> String {
    JSONWriter().string(value(of: plan, tables))
  }

  static func value(of plan: ForumPlan, _ tables: SeatingSentences?) -> AttributeValue {
    let when = plan.when.map { when in
      AttributeValue.object(
        [Attribute("start", .string(when.start.description))]
          + PlanWriter.optional("end", when.end.map { .string($0.description) })
          + [Attribute("timeZone", .string(when.timeZone))])
    }
    let score = AttributeValue.object([
      Attribute("value", PlanWriter.value(of: plan.value)),
      Attribute("parts", .array(plan.parts.map(value))),
    ])
    return PlanWriter.object(
      [Attribute("format", .string(PlanReader.formatName)), Attribute("version", .integer(PlanReader.formatVersion))]
        + PlanWriter.optional("id", plan.id.map { .string($0) })
        + PlanWriter.optional("brief", plan.brief.map { .string($0) })
        + PlanWriter.optional("title", plan.title.map(value)) + [Attribute("kind", .string(plan.kind.rawValue))]
        + PlanWriter.optional("when", when) + PlanWriter.optional("place", plan.place.map(value))
        + PlanWriter.optional("host", plan.host.map { .string($0) })
        + [
          Attribute("goals", PlanWriter.strings(plan.goals)), Attribute("themes", themes(of: plan)),
          Attribute("invited", .array(plan.invited.map(value))),
          Attribute("reserves", PlanWriter.strings(plan.reserves)),
        ] + PlanWriter.optional("declined", plan.declined.isEmpty ? nil : PlanWriter.strings(plan.declined))
        + [
          Attribute("openSeats", .array(plan.openSeats.map(value))),
          Attribute(
            "uncovered",
            .object([
              Attribute("themes", PlanWriter.strings(plan.missedThemes)),
              Attribute("gaps", PlanWriter.strings(plan.missedGaps)),
              Attribute("awaited", PlanWriter.strings(plan.awaitedGaps)),
              Attribute(
                "titles",
                .object(
                  plan.missedGaps.compactMap { id in plan.gapTitles[id].map { Attribute(id, .string($0)) } })),
            ])),
          Attribute("score", score),
        ] + PlanWriter.optional("termination", plan.termination.map(PlanWriter.value))
        + PlanWriter.optional("seating", plan.seating.map { .object(PlanWriter.members(of: $0, tables)) }),
      plan.additional)
  }

  private static func themes(of plan: ForumPlan) -> AttributeValue {
    .array(
      plan.themeTitles.sorted { $0.key < $1.key }.map { id, title in
        .object([Attribute("id", .string(id)), Attribute("title", value(of: title))])
      })
  }

  static func value(of text: LocalizedText) -> AttributeValue {
    switch text.form {
    case .plain(let text): .string(text)
    case .translated(let byTag):
      .object(byTag.sorted { $0.key > $1.key }.map { Attribute($0.key, .string($0.value)) })
    }
  }

  private static func value(of invitation: ForumPlan.Invitation) -> AttributeValue {
    PlanWriter.object(
      [Attribute("id", .string(invitation.id))]
        + PlanWriter.optional("name", invitation.name.map { .string($0) })
        + PlanWriter.optional("actor", invitation.actor.map { .string($0) })
        + PlanWriter.optional("sector", invitation.sector.map { .string($0) })
        + PlanWriter.optional("role", invitation.role.map { .string($0) })
        + [
          Attribute("required", .bool(invitation.isRequired)),
          Attribute("newContacts", .integer(invitation.newContacts)),
          Attribute("newActors", PlanWriter.strings(invitation.newActors)),
          Attribute("themes", PlanWriter.strings(invitation.themes)),
          Attribute("gaps", PlanWriter.strings(invitation.gaps)),
          Attribute("contribution", .integer(invitation.contribution)),
          Attribute("reason", .string(invitation.reason)),
          Attribute("standIns", PlanWriter.strings(invitation.standIns)),
        ], invitation.additional)
  }

  private static func value(of seats: ForumPlan.OpenSeats) -> AttributeValue {
    .object(
      [Attribute("sector", .string(seats.sector)), Attribute("count", .integer(seats.count))]
        + PlanWriter.optional("note", seats.note.map { .string($0) }))
  }

  private static func value(of part: ForumPlan.Part) -> AttributeValue {
    .object(
      [Attribute("name", .string(part.name)), Attribute("points", .integer(part.points))]
        + PlanWriter.optional("count", part.count.map { .integer($0) }))
  }
}

// MARK: Reading

extension ForumPlanFormat {
  /// Whether a file calls itself a plan, whatever else it holds.
  public static func isPlan(_ bytes: [UInt8]) -> Bool {
    guard let document = try? JSONDocument(parsing: bytes), case .object(let members) = document.root.content else {
      return false
    }
    return members.contains { member in
      guard member.key == "format", case .string(let text) = member.value.content else { return false }
      return text == PlanReader.formatName
    }
  }

  /// A plan of a forum as it was read, with everything that is wrong with its file.
  public struct Reading: Sendable {
    /// The plan; nil where the file is no such plan at all.
    public let plan: ForumPlan?
    /// What is wrong, in the order of the file.
    public let faults: [FormatFault]

    /// The faults that have to be mended.
    public var errors: [FormatFault] { faults.filter { $0.severity == .error } }
  }

  /// Reads a whole file: all faults of form in one pass.
  ///
  /// - Complexity: O(size of the file).
  public static func read(_ bytes: [UInt8]) -> Reading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return Reading(plan: nil, faults: [FormatFault(.json(error.kind), at: error.location)])
    }
    let collector = FaultCollector(document)
    guard var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(PlanReader.formatName, version: PlanReader.formatVersion)
    else { return Reading(plan: nil, faults: collector.faultsInOrder) }
    guard reader.peek("invited") != nil else {
      collector.report(.missingKey("invited"), at: reader.path["invited"])
      return Reading(plan: nil, faults: collector.faultsInOrder)
    }
    return Reading(plan: plan(&reader), faults: collector.faultsInOrder)
  }

  private static func plan(_ reader: inout RecordReader) -> ForumPlan {
    var plan = ForumPlan()
    plan.id = reader.string("id")
    plan.brief = reader.string("brief")
    plan.title = reader.text("title")
    plan.kind = reader.choice("kind") ?? .forum
    plan.when = reader.record("when", BriefReader.when) ?? nil
    plan.place = reader.text("place")
    plan.host = reader.string("host")
    plan.goals = reader.strings("goals")
    for (id, title) in reader.records("themes", { ($0.requiredString("id"), $0.text("title")) }) {
      plan.themeTitles[id] = title
    }
    plan.invited = reader.records("invited", invitation)
    plan.reserves = reader.strings("reserves")
    plan.declined = reader.strings("declined")
    plan.openSeats = reader.records("openSeats") { reader in
      ForumPlan.OpenSeats(
        sector: reader.requiredString("sector"), count: reader.requiredCount("count"), note: reader.string("note"))
    }
    let missed = reader.record("uncovered") { reader in
      (reader.strings("themes"), reader.strings("gaps"), reader.strings("awaited"), reader.stringsByKey("titles"))
    }
    (plan.missedThemes, plan.missedGaps, plan.awaitedGaps, plan.gapTitles) = missed ?? ([], [], [], [:])
    let score = reader.record("score") { reader in
      (
        PlanReader.figure(&reader, "value"),
        reader.records("parts") { reader in
          ForumPlan.Part(
            name: reader.requiredString("name"), points: reader.requiredWholeNumber("points") ?? 0,
            count: reader.wholeNumber("count"))
        }
      )
    }
    if let score { (plan.value, plan.parts) = score }
    plan.termination = reader.record("termination", PlanReader.termination)
    plan.seating = reader.record("seating", PlanReader.plan)
    plan.additional = reader.rest()
    return plan
  }

  private static func invitation(_ reader: inout RecordReader) -> ForumPlan.Invitation {
    var invitation = ForumPlan.Invitation(id: reader.requiredString("id"))
    invitation.name = reader.string("name")
    invitation.actor = reader.string("actor")
    invitation.sector = reader.string("sector")
    invitation.role = reader.string("role")
    invitation.isRequired = reader.bool("required") ?? false
    invitation.newContacts = reader.wholeNumber("newContacts") ?? 0
    invitation.newActors = reader.strings("newActors")
    invitation.themes = reader.strings("themes")
    invitation.gaps = reader.strings("gaps")
    invitation.contribution = reader.wholeNumber("contribution") ?? 0
    invitation.reason = reader.string("reason") ?? ""
    invitation.standIns = reader.strings("standIns")
    invitation.additional = reader.rest()
    return invitation
  }
}

extension RecordReader {
  /// An object whose values are strings.
  fileprivate mutating func stringsByKey(_ key: String) -> [String: String] {
    let members = record(key) { $0.rest() } ?? []
    return Dictionary(
      members.compactMap { member in
        if case .string(let text) = member.value { (member.key, text) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }
}
