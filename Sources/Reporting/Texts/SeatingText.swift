// A plan as a text that a host can read aloud: the tables round by round, what is not ideal and why, and a list for each
// person, to be printed and cut.

import GraphCore
import Interchange
public import PlanModel

extension Phrasebook {
  /// The plan as a text.
  ///
  /// - Parameters:
  ///   - plan: The plan; its people's names are said where it holds them.
  ///   - changes: What a changed plan says of itself, before all else.
  ///   - called: What people are called, by their ids; without one they are called by name and id.
  ///   - fromRound: The first round, from 1, that is not done; who has left before it is not counted.
  public func text(
    for plan: SeatingPlan, changes: [String] = [], labels called: [String: String] = [:], fromRound: Int = 1
  ) -> String {
    let meetings = PlanMeetings(of: plan)
    let names = plan.names
    let labels = meetings.people.map { id in called[id] ?? names[id].map { "\($0) (\(id))" } ?? id }
    let writer = SeatingWriter(
      phrases: self, plan: plan, meetings: meetings, labels: labels, called: called, fromRound: fromRound)
    return (changes + writer.paragraphs).joined(separator: "\n\n") + "\n"
  }

  /// How many sit at how many tables of what size, in how many rounds; who is away in all rounds that are left is not
  /// among them.
  func headline(of plan: SeatingPlan, _ meetings: PlanMeetings, fromRound: Int = 1) -> String {
    let coming = meetings.people.count - plan.leavers(fromRound: fromRound).count
    let people = count(coming, say("person", "person"), say("personer", "people"))
    let used = plan.rounds.map { $0.tables.count { !$0.people.isEmpty } }.max() ?? 0
    let sizes = plan.rounds.flatMap { $0.tables.map(\.people.count) }.filter { $0 > 0 }
    let least = sizes.min() ?? 0
    let most = sizes.max() ?? 0
    let tables = count(used, say("bord", "table"), say("bord", "tables"))
    let seats = least == most ? "\(most)" : "\(least)\u{2013}\(most)"
    let rounds = count(plan.rounds.count, say("runda", "round"), say("rundor", "rounds"))
    return say("\(people) vid \(tables) om \(seats), \(rounds).", "\(people) at \(tables) of \(seats), \(rounds).")
  }
}

/// Writes the parts of the text.
private struct SeatingWriter {
  let phrases: Phrasebook
  let plan: SeatingPlan
  let meetings: PlanMeetings
  let labels: [String]
  let called: [String: String]
  let fromRound: Int
  private let numbers: [String: Int]
  private let words: Words

  init(
    phrases: Phrasebook, plan: SeatingPlan, meetings: PlanMeetings, labels: [String], called: [String: String],
    fromRound: Int
  ) {
    self.fromRound = fromRound
    self.phrases = phrases
    self.plan = plan
    self.meetings = meetings
    self.labels = labels
    self.called = called
    words = Words(phrases, plan)
    numbers = Dictionary(meetings.people.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func say(_ swedish: String, _ english: String) -> String { phrases.say(swedish, english) }

  private func wrapped(_ text: String, _ first: Int = 0, _ rest: Int = 2) -> String {
    phrases.wrapped(text, indent: rest, firstIndent: first)
  }

  var paragraphs: [String] {
    var parts = [wrapped(phrases.headline(of: plan, meetings, fromRound: fromRound), 0, 0)]
    // Of thousands of people rounds and people are most of the text.
    parts += Execution().map(count: plan.rounds.count, round).compactMap(\.self)
    if let score = plan.score {
      let faults = phrases.shortcomings(of: plan, meetings, labels: called)
      let heading = say("VAD SOM INTE ÄR IDEALISKT", "WHAT IS NOT IDEAL")
      let none = say("Inget: alla önskemål är uppfyllda fullt ut.", "Nothing: every wish is met in full.")
      parts.append(([heading] + (faults.isEmpty ? [none] : faults).map { wrapped($0) }).joined(separator: "\n"))
      let lines = phrases.lines(for: score, of: plan.request).map { wrapped($0) }
      let end = plan.termination.map {
        [wrapped(phrases.sentence(for: $0, seconds: plan.request?.seconds))]
      }
      parts.append(([say("HUR BRA PLANEN ÄR", "HOW GOOD THE PLAN IS")] + lines + (end ?? [])).joined(separator: "\n"))
    }
    let gone = plan.leavers(fromRound: 1)
    let people = meetings.people.indices.filter { !gone.contains(meetings.people[$0]) }
    let each = Execution().map(count: people.count) { person(people[$0]) }
    parts.append(
      ([say("FÖR VAR OCH EN", "FOR EACH PERSON")] + each.compactMap(\.self)).joined(separator: "\n\n"))
    return parts
  }

  private func round(_ round: Int) -> String {
    let content = plan.rounds[round]
    var parts = [say("RUNDA \(content.number)", "ROUND \(content.number)")]
    for table in content.tables where !table.people.isEmpty { parts.append(self.table(table, round)) }
    let seated = Set(content.tables.flatMap(\.people))
    let out = meetings.people.indices.filter { !seated.contains(meetings.people[$0]) }.map { labels[$0] }
    if !out.isEmpty {
      parts.append(wrapped(say("Står över eller är borta: ", "Sit out or are away: ") + phrases.list(out)))
    }
    return parts.joined(separator: "\n")
  }

  private func table(_ table: SeatingPlan.Table, _ round: Int) -> String {
    let host = table.host.map { id in
      say(" (värd \(label(id)))", " (host \(label(id)))")
    }
    let title = say("Bord \(table.number)", "Table \(table.number)") + (host ?? "")
    let names = title + ": " + phrases.list(table.people.map(label))
    return wrapped(names) + "\n" + wrapped(acquaintances(of: table, round), 2, 4)
  }

  private func label(_ id: String) -> String { numbers[id].map { labels[$0] } ?? id }

  /// Who at a table have met before, or that all are new to each other.
  private func acquaintances(of table: SeatingPlan.Table, _ round: Int) -> String {
    var again: [String] = []
    for person in table.people.compactMap({ numbers[$0] }) {
      for meeting in meetings.meetings(of: person, in: round) where meeting.other > person && !meeting.isFirst {
        let pair = say(
          "\(labels[person]) och \(labels[meeting.other])", "\(labels[person]) and \(labels[meeting.other])")
        let when = meeting.earlier.map { say("runda \(plan.rounds[$0].number)", "round \(plan.rounds[$0].number)") }
        let all = (meeting.hadMet ? [say("före mötet", "before the event")] : []) + when
        again.append("\(pair) (\(phrases.list(all)))")
      }
    }
    if again.isEmpty {
      return table.people.count < 2
        ? say("Sitter ensam.", "Sits alone.") : say("Alla är nya för varandra.", "All are new to each other.")
    }
    return say("Nya för varandra, utom ", "New to each other, except ") + again.joined(separator: "; ") + "."
  }

  /// A person's rounds, each with its table, whom the person meets for the first time there, and whom again.
  private func person(_ person: Int) -> String {
    let new = meetings.newContacts(of: person).count
    let count = phrases.count(new, say("ny kontakt", "new contact"), say("nya kontakter", "new contacts"))
    var text = "\(labels[person]) (\(count))"
    for (round, table) in meetings.tables[person].enumerated() {
      text += "\n"
      guard let table else {
        text += "  " + words.rounds[round] + words.noSeat
        continue
      }
      let here = meetings.meetings(of: person, in: round)
      let first = here.compactMap { $0.isFirst ? labels[$0.other] : nil }
      let again = here.compactMap { $0.isFirst ? nil : labels[$0.other] }
      var line = words.rounds[round] + words.table + String(table) + "."
      if !first.isEmpty { line += words.new + phrases.list(first) + "." }
      if !again.isEmpty { line += words.again + phrases.list(again) + "." }
      text += wrapped(line, 2, 4)
    }
    return text
  }

  /// What is said again for each person, worded once.
  private struct Words {
    let rounds: [String]
    let noSeat: String
    let table: String
    let new: String
    let again: String

    init(_ phrases: Phrasebook, _ plan: SeatingPlan) {
      rounds = plan.rounds.map { phrases.say("Runda \($0.number)", "Round \($0.number)") }
      noSeat = phrases.say(": ingen plats.", ": no seat.")
      table = phrases.say(": bord ", ": table ")
      new = phrases.say(" Nya: ", " New: ")
      again = phrases.say(" Igen: ", " Again: ")
    }
  }
}
