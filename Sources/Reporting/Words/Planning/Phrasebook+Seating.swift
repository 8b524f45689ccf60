// Sentences about a seating: its score part by part, what is not ideal, and what each person gets out of it.

import ForumPlanning
public import Interchange
public import PlanModel

extension Phrasebook {
  /// What the file of a plan says in words.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - called: What people are called, by their ids; without one they are called by name, else by id.
  public func sentences(for plan: SeatingPlan, labels called: [String: String] = [:]) -> SeatingSentences {
    let meetings = PlanMeetings(of: plan)
    let labels = labels(of: meetings.people, in: plan, called)
    return SeatingSentences(
      reasons: Dictionary(
        meetings.people.enumerated().map { ($1, why(for: $0, in: meetings, labels: labels)) },
        uniquingKeysWith: { first, _ in first }), repeatReason: repeatReason(of: plan, called))
  }

  /// Why some meetings of a plan must be repeats; nil where none must.
  private func repeatReason(of plan: SeatingPlan, _ called: [String: String]) -> String? {
    plan.repeatReason.map { sentence(for: $0, people: labels(of: plan.request?.people ?? [], in: plan, called)) }
  }

  func labels(of ids: [String], in plan: SeatingPlan, _ called: [String: String]) -> [String] {
    let names = plan.names
    return ids.map { called[$0] ?? names[$0] ?? $0 }
  }

  /// One person's seats and meetings in a sentence.
  func why(for person: Int, in meetings: PlanMeetings, labels: [String]) -> String {
    func label(_ other: Int) -> String { labels.indices.contains(other) ? labels[other] : meetings.people[other] }
    let seats = self.seats(meetings.tables[person])
    let new = meetings.newContacts(of: person).count
    var again: [Int] = []
    for meeting in meetings.meetings[person] where !meeting.isFirst && !again.contains(meeting.other) {
      again.append(meeting.other)
    }
    let first = say(
      "Träffar \(count(new, "person", "personer")) för första gången",
      "Meets \(count(new, "person", "people")) for the first time")
    let rest =
      again.isEmpty
      ? "." : say(" och sitter med \(list(again.map(label))) igen.", " and sits with \(list(again.map(label))) again.")
    return seats + ". " + first + rest
  }

  /// A person's tables, round by round: `Bord 3, 5 och 2`.
  private func seats(_ tables: [Int?]) -> String {
    let sits = tables.compactMap { $0 }
    if sits.isEmpty { return say("Sitter inte med", "Has no seat") }
    if sits.count == tables.count {
      return sits.count == 1
        ? say("Bord \(sits[0])", "Table \(sits[0])")
        : say("Bord \(list(sits.map(String.init)))", "Tables \(list(sits.map(String.init)))")
    }
    let parts = tables.enumerated().map { round, table in
      table.map { say("runda \(round + 1) bord \($0)", "round \(round + 1) table \($0)") }
        ?? say("runda \(round + 1) ingen plats", "round \(round + 1) no seat")
    }
    let text = list(parts)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A figure that is kept exactly, as people write it.
  func exact(_ figure: ExactDecimal) -> String {
    if let whole = figure.whole { return number(whole) }
    let text = figure.description
    guard let point = text.firstIndex(of: "."), let whole = Int(text[..<point]) else { return text }
    return number(whole) + say(",", ".") + text[text.index(after: point)...]
  }

  /// `480, and no plan can have more`, or the figure and how far a better plan could go at most.
  private func most(_ figure: PlanFigure) -> String {
    guard let bound = figure.bound else { return exact(figure.value) }
    if figure.isProved {
      return say("\(exact(figure.value)); ingen plan kan ha fler", "\(exact(figure.value)); no plan can have more")
    }
    return say(
      "\(exact(figure.value)); ingen plan kan ha fler än \(exact(bound))",
      "\(exact(figure.value)); no plan can have more than \(exact(bound))")
  }

  private func least(_ figure: PlanFigure) -> String {
    guard let bound = figure.bound, figure.value.units > 0 else { return exact(figure.value) }
    if figure.isProved {
      return say("\(exact(figure.value)); ingen plan kan ha färre", "\(exact(figure.value)); no plan can have fewer")
    }
    return say(
      "\(exact(figure.value)); ingen plan kan ha färre än \(exact(bound))",
      "\(exact(figure.value)); no plan can have fewer than \(exact(bound))")
  }

  /// The score, a line for each part.
  func lines(for score: PlanScore, of request: SeatingRequest?) -> [String] {
    var lines = [
      say("Par som träffas för första gången: ", "Pairs who meet for the first time: ") + most(score.pairsMet)
    ]
    if let cross = score.crossPairs, case .cross(let column)? = request?.meeting {
      lines.append(
        say(
          "Av dem par med olika \(name(ofColumn: column)): ",
          "Of these, pairs who differ in \(name(ofColumn: column)): ") + most(cross))
    }
    lines.append(
      say("Möten med någon som man redan har träffat: ", "Meetings with somebody met before: ") + least(score.repeats))
    lines.append(
      say("Flest gånger som två sitter ihop: ", "Most times that two sit together: ") + least(score.maxMeetings))
    if let thirds = score.thirdMeetings, thirds.value.units > 0 {
      lines.append(
        say("Tredje möten, fjärde räknade tre gånger: ", "Third meetings, fourth ones counted three times: ")
          + least(thirds))
    }
    for constraint in score.constraints where constraint.rule.hasPrefix("balance:") {
      let column = String(constraint.rule.dropFirst("balance:".count))
      let off = constraint.broken.value
      lines.append(
        say("Spridning av \(name(ofColumn: column)): ", "Spread of \(name(ofColumn: column)): ")
          + (off.units == 0
            ? say("helt jämn vid alla bord", "perfectly even at every table")
            : say(
              "\(exact(off)) sitter vid ett annat bord än jämn spridning kräver",
              "\(exact(off)) \(off.units == 1 ? "sits" : "sit") at another table than an even spread asks for")))
    }
    switch request?.meeting {
    case .values?: lines.append(say("Mötenas värde: ", "Worth of the meetings: ") + worth(score.value))
    case .even?:
      lines.append(
        say("Upprepningar, de tredje mötena dubbelt: ", "Repeats, third meetings double: ") + least(score.value))
    default: break
    }
    let hard = score.constraints.filter(\.isHard)
    let kept = hard.filter { $0.broken.value.units == 0 }.map { name(ofRule: $0.rule) }
    let broken = hard.filter { $0.broken.value.units != 0 }.map {
      "\(name(ofRule: $0.rule)) (\(exact($0.broken.value)))"
    }
    if broken.isEmpty, !kept.isEmpty {
      lines.append(say("Alla regler hålls: ", "All rules are kept: ") + list(kept))
    } else if !hard.isEmpty {
      lines.append(say("Regler som inte hålls: ", "Rules that are not kept: ") + list(broken))
      if !kept.isEmpty { lines.append(say("Regler som hålls: ", "Rules that are kept: ") + list(kept)) }
    }
    return lines
  }

  private func worth(_ figure: PlanFigure) -> String {
    guard let bound = figure.bound else { return exact(figure.value) }
    if figure.isProved {
      return say("\(exact(figure.value)); ingen plan når högre", "\(exact(figure.value)); no plan reaches higher")
    }
    return say(
      "\(exact(figure.value)); ingen plan når högre än \(exact(bound))",
      "\(exact(figure.value)); no plan reaches higher than \(exact(bound))")
  }

  /// What a hard rule is called in a list.
  func name(ofRule rule: String) -> String {
    switch rule {
    case "tableSizes": return say("bordens storlek", "table sizes")
    case "apart": return say("de som ska sitta isär", "those to sit apart")
    case "together": return say("de som ska sitta ihop", "those to sit together")
    case "hosts": return say("värdarna", "hosts")
    case "fixed": return say("givna platser", "given seats")
    case "absences": return say("frånvaro", "absences")
    default:
      if rule.hasPrefix("minimum:") {
        let column = name(ofColumn: String(rule.dropFirst("minimum:".count)))
        return say("minsta antal av varje \(column)", "least number of each \(column)")
      }
      return rule
    }
  }

  /// What a column of a list of people is called in sentences: those that the tool knows by their words, others as they stand.
  func name(ofColumn column: String) -> String {
    switch column {
    case "sector": say("sektor", "sector")
    case "actor": say("aktör", "actor")
    case "role": say("roll", "role")
    default: column
    }
  }

  /// What is not as good as could be wished, and why, a sentence each.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - meetings: Who meets whom in it.
  ///   - called: What people are called, by their ids; without one they are called by name, else by id.
  func shortcomings(of plan: SeatingPlan, _ meetings: PlanMeetings, labels called: [String: String]) -> [String] {
    guard let score = plan.score else { return [] }
    var sentences = lonely(plan, called) + inseparable(plan, meetings, called)
    if score.repeats.value.units > 0 {
      let times = count(
        score.repeats.value.whole ?? 0, say("möte är", "meeting is"), say("möten är", "meetings are"))
      var sentence = times + say(" med någon som man redan har träffat", " with somebody met before")
      if let bound = score.repeats.bound?.whole, bound > 0 {
        sentence +=
          score.repeats.isProved
          ? say("; det går inte att undvika", "; that cannot be avoided")
          : say("; minst \(number(bound)) går inte att undvika", "; at least \(number(bound)) cannot be avoided")
        if let reason = repeatReason(of: plan, called) { sentence += ": " + reason }
      } else {
        sentence += say("; bättre hittades inte", "; better was not found")
      }
      sentences.append(sentence + ".")
    }
    if score.imbalance.value.units > 0 {
      let columns = score.constraints.filter { $0.rule.hasPrefix("balance:") && $0.broken.value.units > 0 }
        .map { "\($0.rule.dropFirst("balance:".count)) (\(exact($0.broken.value)))" }
      sentences.append(
        say(
          "Spridningen är inte helt jämn: \(list(columns)).", "The spread is not perfectly even: \(list(columns))."))
    }
    let out = meetings.tables.map { tables in tables.count { $0 == nil } }
    let outs = out.filter { $0 > 0 }
    if let most = outs.max() {
      let asked = plan.request?.absences.count ?? 0
      let total = outs.reduce(0, +)
      if total > asked {
        sentences.append(
          say(
            "Platserna räcker inte till alla: \(count(outs.count, "person", "personer")) får stå över, som mest \(count(most, "runda", "rundor")) var.",
            "There are not seats for all: \(count(outs.count, "person sits", "people sit")) out, for \(count(most, "round", "rounds")) at most."
          ))
      }
    }
    return sentences
  }

  /// Why the search ended.
  func sentence(for termination: PlanTermination, seconds: Int?) -> String {
    let work = say(
      "\(count(termination.starts, "start", "starter")), \(count(termination.steps, "steg", "steg"))",
      "\(count(termination.starts, "start", "starts")), \(count(termination.steps, "step", "steps"))"
    )
    // A changed plan starts from the old one.
    if termination.starts == 0, termination.reason != .interrupted {
      return say(
        "Planen ändrades så lite det gick, och bland sådana planer söktes den bästa.",
        "The plan was changed as little as could be, and among such plans the best was looked for.")
    }
    switch termination.reason {
    case .optimal:
      return say("Planen är bevisat bäst (\(work)).", "The plan is proved to be the best (\(work)).")
    case .steps:
      return say(
        "Sökningen slutade när dess steg var använda (\(work)); fler med --steps kan ge en bättre plan.",
        "The search ended when its steps were used (\(work)); more by --steps may give a better plan.")
    case .seconds:
      return say(
        "Sökningen slutade efter \(count(seconds ?? 0, "sekund", "sekunder")) (\(work)); på en annan dator kan planen bli en annan.",
        "The search ended after \(count(seconds ?? 0, "second", "seconds")) (\(work)); on another machine the plan may be another."
      )
    case .interrupted:
      return say(
        "Sökningen avbröts (\(work)); planen är den bästa dittills.",
        "The search was interrupted (\(work)); the plan is the best so far.")
    }
  }
}
