// Writing a timetable in one canonical form.

public import NetworkModel
public import PlanModel

/// Writes timetables.
public enum TimetableWriter {
  /// What `format` says in a timetable.
  public static let formatName = "samband-timetable"

  /// The canonical text of a timetable, with the titles of themes in a language.
  public static func write(_ plan: TimetablePlan, language: Language) -> String {
    let people = plan.participants.map { person in
      AttributeValue.object(
        [Attribute("id", .string(person.id))] + PlanWriter.optional("name", person.name.map { .string($0) })
          + PlanWriter.optional("actor", person.actor.map { .string($0) })
          + [Attribute("sector", .string(person.sector)), Attribute("meetings", .integer(person.meetings))])
    }
    let slots = plan.slots.enumerated().map { place, meetings in
      AttributeValue.object(
        [Attribute("slot", .integer(place + 1))]
          + PlanWriter.optional("start", plan.start(of: place).map { .string($0) })
          + [Attribute("meetings", .array(meetings.map { value(of: $0, in: plan, language) }))])
    }
    return JSONWriter().string(
      .object(
        [Attribute("format", .string(formatName)), Attribute("version", .integer(1))]
          + PlanWriter.optional("title", plan.title.map(ForumPlanWriter.value))
          + PlanWriter.optional("place", plan.place.map(ForumPlanWriter.value))
          + PlanWriter.optional("start", plan.when.map { .string($0.start.description) })
          + [
            Attribute("minutes", .integer(plan.minutes)), Attribute("participants", .array(people)),
            Attribute("slots", .array(slots)), Attribute("value", PlanWriter.value(of: plan.value)),
          ]))
  }

  private static func value(
    of meeting: TimetablePlan.Meeting, in plan: TimetablePlan, _ language: Language
  ) -> AttributeValue {
    .object([
      Attribute("first", .string(meeting.first)), Attribute("second", .string(meeting.second)),
      Attribute("worth", .integer(meeting.worth)), Attribute("new", .bool(meeting.isNew)),
      Attribute("shared", PlanWriter.strings(plan.shared(meeting, in: language))),
      Attribute("gaps", PlanWriter.strings(meeting.gaps)),
    ])
  }

  /// `slot,start,first,second,worth,new,shared,gaps`, a row for each meeting; several values are parted by bars.
  package static func csv(
    _ plan: TimetablePlan, language: Language, dialect: CSVWriter.Dialect = .international
  ) -> String {
    var table = CSVWriter(dialect)
    table.titles(["slot", "start", "first", "second", "worth", "new", "shared", "gaps"])
    for (slot, meetings) in plan.slots.enumerated() {
      for meeting in meetings {
        table.row([
          .integer(slot + 1), .optional(plan.start(of: slot)), .text(meeting.first), .text(meeting.second),
          .integer(meeting.worth), .text(meeting.isNew ? "yes" : "no"), .bars(plan.shared(meeting, in: language)),
          .bars(meeting.gaps),
        ])
      }
    }
    return table.text
  }
}
