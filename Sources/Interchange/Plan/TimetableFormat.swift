// Writing a timetable in one canonical form.

import NetworkModel
public import PlanModel

/// Writes timetables.
public enum TimetableFormat {
  /// What `format` says in a timetable.
  public static let formatName = "samband-timetable"

  /// The canonical text of a timetable.
  public static func write(_ plan: TimetablePlan) -> String {
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
          + [Attribute("meetings", .array(meetings.map(value)))])
    }
    return JSONWriter().string(
      .object(
        [Attribute("format", .string(formatName)), Attribute("version", .integer(1))]
          + PlanWriter.optional("title", plan.title.map(ForumPlanFormat.value))
          + PlanWriter.optional("place", plan.place.map(ForumPlanFormat.value))
          + PlanWriter.optional("start", plan.when.map { .string($0.start.description) })
          + [
            Attribute("minutes", .integer(plan.minutes)), Attribute("participants", .array(people)),
            Attribute("slots", .array(slots)), Attribute("value", PlanWriter.value(of: plan.value)),
          ]))
  }

  private static func value(of meeting: TimetablePlan.Meeting) -> AttributeValue {
    .object([
      Attribute("first", .string(meeting.first)), Attribute("second", .string(meeting.second)),
      Attribute("worth", .integer(meeting.worth)), Attribute("new", .bool(meeting.isNew)),
      Attribute("shared", PlanWriter.strings(meeting.shared)), Attribute("gaps", PlanWriter.strings(meeting.gaps)),
    ])
  }
}
