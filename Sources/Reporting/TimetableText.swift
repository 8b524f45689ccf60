// A timetable of meetings one to one in words: slot by slot, then how many meetings each has.

public import Interchange
public import NetworkModel

extension Phrasebook {
  /// A timetable as a text.
  public func text(for plan: TimetablePlan, of network: StakeholderNetwork) -> String {
    let title = plan.title?.text(in: language) ?? say("Möten en till en", "Meetings one to one")
    let people = Dictionary(plan.participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    func name(_ id: String) -> String {
      let actor = people[id]?.actor.flatMap { actor in network.actors.first { $0.id.text == actor } }
      let who = [people[id]?.name, actor?.shortestName(in: language) ?? people[id]?.actor].compactMap { $0 }
      return who.isEmpty || who == [id] ? id : "\(who.joined(separator: ", ")) (\(id))"
    }
    let all = plan.slots.reduce(0) { $0 + $1.count }
    let meetings = count(all, say("möte", "meeting"), say("möten", "meetings"))
    let slots = count(plan.slots.count, say("pass", "slot"), say("pass", "slots"))
    let new = plan.slots.joined().count(where: \.isNew)
    var head = plan.when.map { date($0.start.day) + ". " } ?? ""
    head += say(
      "\(meetings) i \(slots) om \(number(plan.minutes)) minuter; \(number(new)) är nya kontakter.",
      "\(meetings) in \(slots) of \(number(plan.minutes)) minutes; \(number(new)) are new contacts.")
    var paragraphs = [title + "\n" + String(repeating: "=", count: title.count), wrapped(head)]
    for (place, meetings) in plan.slots.enumerated() {
      let start = plan.start(of: place).map { say(" klockan \($0.replacing(":", with: "."))", " at \($0)") } ?? ""
      let lines = meetings.map { meeting in
        let why = reasons(meeting)
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

  private func reasons(_ meeting: TimetablePlan.Meeting) -> String {
    var parts: [String] = []
    if meeting.isNew { parts.append(say("ny kontakt", "new contact")) }
    if !meeting.shared.isEmpty { parts.append(say("båda: ", "both: ") + list(meeting.shared, limit: 3)) }
    if !meeting.gaps.isEmpty {
      parts.append(say("arbetar på ", "works on ") + count(meeting.gaps.count, say("gap", "gap"), say("gap", "gaps")))
    }
    return parts.joined(separator: "; ")
  }
}
