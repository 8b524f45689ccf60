// Writing a plan of a year of forums in one canonical form.

import NetworkModel
public import PlanModel

/// Writes plans of a year of forums.
public enum SeriesPlanWriter {
  /// What `format` says in a plan of a year.
  public static let formatName = "samband-series-plan"

  /// The canonical text of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - words: What the file says of each forum in words, beside the facts.
  public static func write(
    _ plan: SeriesPlan, words: (ForumPlan) -> ForumPlanWords = { _ in ForumPlanWords() }
  ) -> String {
    let covered = plan.gaps.map { gap in
      AttributeValue.object([
        Attribute("id", .string(gap.gap)),
        Attribute("forums", .array(gap.forums.map { .integer($0 + 1) })),
        Attribute("awaiting", .array(gap.awaiting.map { .integer($0 + 1) })),
        Attribute("first", gap.forums.first.flatMap { date(plan.forums[$0].meeting.day) } ?? .null),
      ])
    }
    let load = AttributeValue.object([
      Attribute("peopleByInvitations", .array(plan.peopleByInvitations.map { .integer($0) })),
      Attribute("people", .array(plan.people.map(value))), Attribute("actors", .array(plan.actors.map(value))),
    ])
    let score = AttributeValue.object([
      Attribute("value", PlanWriter.value(of: plan.value)), Attribute("oneAfterAnother", .integer(plan.firstValue)),
    ])
    return JSONWriter().string(
      .object(
        [Attribute("format", .string(formatName)), Attribute("version", .integer(1))]
          + PlanWriter.optional("title", plan.title.map(ForumPlanWriter.value))
          + [Attribute("year", .integer(plan.year))]
          + PlanWriter.optional("maxInvitationsPerPerson", plan.mostInvitations.map { .integer($0) })
          + [
            Attribute("forums", .array(plan.forums.map { value(of: $0, words($0.plan)) })),
            Attribute("gaps", .array(covered)), Attribute("load", load), Attribute("score", score),
          ] + PlanWriter.optional("termination", plan.termination.map(PlanWriter.value))))
  }

  private static func date(_ day: CalendarDay) -> AttributeValue? { day.date.map { .string($0.description) } }

  private static func value(of forum: SeriesPlan.Forum, _ words: ForumPlanWords) -> AttributeValue {
    var members =
      PlanWriter.optional("date", date(forum.meeting.day))
      + PlanWriter.optional("movedFrom", forum.meeting.movedFrom.flatMap(date))
      + PlanWriter.optional("theme", (forum.theme?.id).map { .string($0) })
    if case .object(let plan) = ForumPlanWriter.value(of: forum.plan, words) { members += plan }
    return .object(members)
  }

  private static func value(of load: SeriesPlan.Load) -> AttributeValue {
    .object(
      [Attribute("id", .string(load.id))] + PlanWriter.optional("actor", load.actor.map { .string($0) })
        + [Attribute("invitations", .integer(load.invitations))])
  }
}
