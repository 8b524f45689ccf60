// A timetable of meetings one to one in words: slot by slot, then how many meetings each has.

public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// A timetable as a text.
  public func text(for plan: TimetablePlan, of network: StakeholderNetwork) -> String {
    let title = plan.title?.text(in: language) ?? say("Möten en till en", "Meetings one to one")
    let names = names(in: plan, of: network)
    func name(_ id: String) -> String { names[id] ?? id }
    let all = plan.slots.reduce(0) { $0 + $1.count }
    let meetings = count(all, say("möte", "meeting"), say("möten", "meetings"))
    let slots = count(plan.slots.count, say("pass", "slot"), say("pass", "slots"))
    let minutes =
      "\(number(plan.minutes)) \(say(form(plan.minutes, "minut", "minuter"), form(plan.minutes, "minute", "minutes")))"
    let new = plan.slots.joined().count(where: \.isNew)
    var head = plan.when.map { date($0.start.day) + ". " } ?? ""
    head += say(
      "\(meetings) i \(slots) om \(minutes); \(number(new)) är \(form(new, "ny kontakt", "nya kontakter")).",
      "\(meetings) in \(slots) of \(minutes); \(number(new)) \(form(new, "is a new contact", "are new contacts")).")
    var paragraphs = [title + "\n" + String(repeating: "=", count: title.count), wrapped(head)]
    for (place, meetings) in plan.slots.enumerated() {
      let start = plan.start(of: place).map { say(" klockan \($0.replacing(":", with: "."))", " at \($0)") } ?? ""
      let lines = meetings.map { meeting in
        let why = reasons(meeting, in: plan)
        let ends = "\(name(meeting.first)) \u{2013} \(name(meeting.second))"
        return wrapped(ends + (why.isEmpty ? "" : ": " + why), indent: 5, firstIndent: 3)
      }
      paragraphs.append(([say("PASS", "SLOT") + " \(place + 1)\(start)"] + lines).joined(separator: "\n"))
    }
    let counts = plan.participants.map { wrapped("\(name($0.id)): \(number($0.meetings))", indent: 5, firstIndent: 3) }
    paragraphs.append(([say("MÖTEN PER PERSON", "MEETINGS A PERSON")] + counts).joined(separator: "\n"))
    paragraphs.append(
      wrapped(
        say(
          "Sammanlagt \(plan.value.value) poäng. Fler möten går inte att få in, de är så jämnt fördelade som det går, och med lika många och lika jämnt är inte mer värde möjligt.",
          "\(plan.value.value) points in all. No more meetings can be fitted in, they are shared as evenly as can be, and with as many, as even, no greater value is possible."
        )))
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// What everybody is called, by id: the name, the actor and, for those who plan, the id; open seats by who is to be named for
  /// them.
  func names(
    in plan: TimetablePlan, of network: StakeholderNetwork, withIDs: Bool = true
  ) -> [String: String] {
    let actors = Dictionary(network.actors.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var open: [String: Int] = [:]
    return Dictionary(
      plan.participants.map { person in
        let next = (open[person.sector] ?? 0) + 1
        if person.id == ForumPlan.OpenSeats.id(sector: person.sector, number: next), person.actor == nil {
          open[person.sector] = next
          return (person.id, openSeat(person.sector, next, in: network))
        }
        let actor = person.actor.map { actors[$0]?.shortestName(in: language) ?? $0 }
        let who = [person.name, actor].compactMap { $0 }
        return (
          person.id,
          who.isEmpty || who == [person.id]
            ? person.id : who.joined(separator: ", ") + (withIDs ? " (\(person.id))" : "")
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The whole of it for a calendar; nil where it says no time.
  public func event(for plan: TimetablePlan, record: CalendarRecord) -> CalendarEvent? {
    guard let when = plan.when else { return nil }
    let title = plan.title?.text(in: language) ?? say("Möten en till en", "Meetings one to one")
    var event = CalendarEvent(record, when: when, summary: title)
    event.place = plan.place?.text(in: language)
    let meetings = count(plan.slots.reduce(0) { $0 + $1.count }, say("möte", "meeting"), say("möten", "meetings"))
    let slots = count(plan.slots.count, say("pass", "slot"), say("pass", "slots"))
    let minutes =
      "\(number(plan.minutes)) \(say(form(plan.minutes, "minut", "minuter"), form(plan.minutes, "minute", "minutes")))"
    event.text = say(
      "\(meetings) två och två i \(slots) om \(minutes).",
      "\(meetings) one to one in \(slots) of \(minutes).")
    event.attendees = plan.participants.compactMap(\.name)
    return event
  }

  private func reasons(_ meeting: TimetablePlan.Meeting, in plan: TimetablePlan) -> String {
    let shared = plan.shared(meeting, in: language)
    var parts: [String] = []
    if meeting.isNew { parts.append(say("ny kontakt", "new contact")) }
    if !shared.isEmpty { parts.append(say("båda: ", "both: ") + list(shared, limit: 3)) }
    if !meeting.gaps.isEmpty {
      parts.append(say("arbetar med ", "works on ") + count(meeting.gaps.count, say("gap", "gap"), say("gap", "gaps")))
    }
    return parts.joined(separator: "; ")
  }
}
