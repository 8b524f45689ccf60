// Writing plans of forums in one canonical form: the same plan gives the same bytes.

import NetworkModel
public import PlanModel

/// What the file of a forum's plan says in words.
public struct ForumPlanWords: Sendable {
  /// Why each is invited, and what gaps are called; nil for what the plan's own file said.
  public var sentences: ForumPlan.Sentences?
  /// What is said of the tables.
  public var tables: SeatingSentences?

  /// Words for a plan, and for its tables.
  public init(sentences: ForumPlan.Sentences? = nil, tables: SeatingSentences? = nil) {
    self.sentences = sentences
    self.tables = tables
  }
}

/// Writes plans of forums.
public enum ForumPlanWriter {
  /// The canonical text of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - words: What the file says in words, beside the facts.
  /// - Complexity: O(size of the plan).
  public static func write(_ plan: ForumPlan, words: ForumPlanWords = ForumPlanWords()) -> String {
    JSONWriter().string(value(of: plan, words))
  }

  static func value(of plan: ForumPlan, _ words: ForumPlanWords) -> AttributeValue {
    let sentences = words.sentences ?? plan.sentences
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
        + PlanWriter.optional("language", (sentences?.language).map { .string($0.rawValue) })
        + PlanWriter.optional("id", plan.id.map { .string($0) })
        + PlanWriter.optional("calendar", plan.calendar.map(value))
        + PlanWriter.optional("brief", plan.brief.map { .string($0) })
        + PlanWriter.optional("title", plan.title.map(value)) + [Attribute("kind", .string(plan.kind.rawValue))]
        + PlanWriter.optional("when", when) + PlanWriter.optional("place", plan.place.map(value))
        + PlanWriter.optional("host", plan.host.map { .string($0) })
        + [
          Attribute("goals", PlanWriter.strings(plan.goals)), Attribute("themes", themes(of: plan)),
          Attribute("invited", .array(plan.invited.map { value(of: $0, sentences) })),
          Attribute("reserves", PlanWriter.strings(plan.reserves)),
        ]
        + PlanWriter.optional(
          "alternates", plan.alternates.isEmpty ? nil : .array(plan.alternates.map(alternate)))
        + PlanWriter.optional("declined", plan.declined.isEmpty ? nil : PlanWriter.strings(plan.declined))
        + [
          Attribute("openSeats", .array(plan.openSeats.map { value(of: $0, sentences?.language ?? .english) })),
          Attribute("uncovered", uncovered(plan, sentences)),
          Attribute("score", score),
        ] + PlanWriter.optional("termination", plan.termination.map(PlanWriter.value))
        + PlanWriter.optional("seating", plan.seating.map { .object(PlanWriter.members(of: $0, words.tables)) }),
      plan.additional)
  }

  private static func value(of record: CalendarRecord) -> AttributeValue {
    .object(
      [Attribute("uid", .string(record.uid)), Attribute("sequence", .integer(record.sequence))]
        + PlanWriter.optional("stamp", record.stamp.map { .string($0.description) }))
  }

  private static func uncovered(_ plan: ForumPlan, _ sentences: ForumPlan.Sentences?) -> AttributeValue {
    let gaps = plan.missedGaps
    let titles = gaps.compactMap { gap in sentences?.gapTitles[gap.id].map { Attribute(gap.id, .string($0)) } }
    let topics = gaps.compactMap { gap in
      gap.topic.map { AttributeValue.object([Attribute("id", .string(gap.id))] + $0.members) }
    }
    return .object(
      [
        Attribute("themes", PlanWriter.strings(plan.missedThemes)),
        Attribute("gaps", PlanWriter.strings(gaps.map(\.id))),
        Attribute("awaited", PlanWriter.strings(gaps.filter(\.isAwaited).map(\.id))),
        Attribute("titles", .object(titles)),
      ] + PlanWriter.optional("topics", topics.isEmpty ? nil : .array(topics)))
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

  /// Whom a reserve speaks for.
  private static func alternate(_ entry: ForumPlan.Invitation) -> AttributeValue {
    PlanWriter.object(
      [Attribute("id", .string(entry.id))] + PlanWriter.optional("actor", entry.actor.map { .string($0) })
        + PlanWriter.optional("sector", entry.sector.map { .string($0) })
        + PlanWriter.optional("role", entry.role.map { .string($0) }), entry.additional)
  }

  private static func value(
    of invitation: ForumPlan.Invitation, _ sentences: ForumPlan.Sentences?
  ) -> AttributeValue {
    // A file from before plans held facts stays as it is.
    let hasFacts = sentences == nil || sentences?.language != nil
    return PlanWriter.object(
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
        ] + PlanWriter.optional("reason", (sentences?.reasons[invitation.id]).map { .string($0) })
        + PlanWriter.optional("reasons", hasFacts ? .array(invitation.reasons.map(\.record)) : nil)
        + [Attribute("standIns", PlanWriter.strings(invitation.standIns))], invitation.additional)
  }

  /// The note in one language for people, and beside it in every language that it has.
  private static func value(of seats: ForumPlan.OpenSeats, _ language: Language) -> AttributeValue {
    let notes: AttributeValue? =
      if let note = seats.note, case .translated = note.form { value(of: note) } else { nil }
    return .object(
      [Attribute("sector", .string(seats.sector)), Attribute("count", .integer(seats.count))]
        + PlanWriter.optional("note", seats.note.map { .string($0.text(in: language)) })
        + PlanWriter.optional("notes", notes))
  }

  private static func value(of part: ForumPlan.Part) -> AttributeValue {
    .object(
      [Attribute("name", .string(part.name)), Attribute("points", .integer(part.points))]
        + PlanWriter.optional("count", part.count.map { .integer($0) }))
  }
}
