// What parties have said, in words: conflicts, what has had no answer, and the table of who said what and what has come of it.

package import NetworkAnalysis
package import NetworkModel

extension Phrasebook {
  // MARK: Gaps

  func conflict(
    over goal: Goal.ID, _ topic: LocalizedText?, _ supporters: [NetworkActor.ID], _ opponents: [NetworkActor.ID],
    _ names: NetworkNames
  ) -> String {
    let (goal, one, other) = (names.goals([goal]), names.actors(supporters), names.actors(opponents))
    let matter = topic.map { title in
      let name = inSentence(word(title))
      return say("I frågan om \(name) (\(goal))", "On the matter of \(name) (\(goal))")
    }
    let about = matter ?? say("Om \(goal)", "On \(goal)")
    let (support, oppose) = (form(supporters.count, "supports", "support"), form(opponents.count, "opposes", "oppose"))
    return say(
      "\(about) står aktörer mot varandra: \(one) stödjer det, medan \(other) är emot.",
      "\(about) actors stand against each other: \(one) \(support) it, while \(other) \(oppose) it.")
  }

  /// What a party has said and nothing answers.
  func unanswered(_ matter: PositionAnswers.Matter, _ supported: [Goal.ID], _ names: NetworkNames) -> String {
    let (who, goals) = (names.actor(matter.actor), names.goals(matter.goals))
    let proposed = matter.answers.map(\.activity)
    let next =
      proposed.isEmpty
      ? ""
      : say(
        " Ett svar är bara föreslaget: \(names.activities(proposed)).",
        " An answer is only proposed: \(names.activities(proposed)).")
    let open = proposed.isEmpty
    let topic = matter.topic.map { inSentence(word($0)) }
    let quoted = matter.summary.map { say("\u{201D}\(words(of: $0))\u{201D}", "\u{201C}\(words(of: $0))\u{201D}") }
    let said: String
    switch matter.stance {
    case .concerned where !supported.isEmpty:
      // Who supports the whole and worries about one matter is told so, and not as one that doubts the whole.
      said =
        topic.map {
          say(
            "\(who) stödjer \(names.goals(supported)); frågan om \($0) är inte omhändertagen.",
            "\(who) supports \(names.goals(supported)); the matter of \($0) is not taken care of.")
        }
        ?? say(
          "\(who) stödjer \(names.goals(supported)); en fråga är inte omhändertagen: \(quoted ?? goals).",
          "\(who) supports \(names.goals(supported)); one matter is not taken care of: \(quoted ?? goals).")
    case .concerned:
      said =
        topic.map {
          say(
            "\(who) är orolig i frågan om \($0) (\(goals)), som inte är omhändertagen.",
            "\(who) is worried about \($0) (\(goals)), which is not taken care of.")
        }
        ?? say(
          "\(who) har uttryckt oro som inte är omhändertagen (\(goals))" + (quoted.map { ": \($0)." } ?? "."),
          "\(who) has voiced a worry that is not taken care of (\(goals))" + (quoted.map { ": \($0)." } ?? "."))
    case .opposes:
      let about = topic.map { say("mot \($0) (\(goals))", "to \($0) (\(goals))") } ?? say("mot \(goals)", "to \(goals)")
      said = say(
        "\(who) har invändningar \(about), och inget svarar på dem.",
        "\(who) has objections \(about), and nothing answers them.")
    case .asks, .supports, nil:
      let about = topic.map { say("\($0) (\(goals))", "\($0) (\(goals))") } ?? quoted ?? goals
      said =
        open
        ? say(
          "\(who) har framfört ett önskemål som inget svarar på: \(about).",
          "\(who) has asked for something that nothing answers: \(about).")
        : say("\(who) har framfört ett önskemål: \(about).", "\(who) has asked for something: \(about).")
    }
    return said + next
  }

  /// What a party has said in all, and what of it has had no answer.
  func unanswered(_ gaps: [Gap], by party: NetworkActor.ID, _ names: NetworkNames) -> String {
    var voiced: Gap.Voiced?
    var (open, proposed): ([PositionAnswers.Matter], [PositionAnswers.Matter]) = ([], [])
    var taken: [String] = []
    for gap in gaps {
      guard case .positionUnanswered(let matter, let supported, let all) = gap.facts else { continue }
      voiced = all
      if matter.answers.isEmpty { open.append(matter) } else { proposed.append(matter) }
      if matter.stance == .concerned, !supported.isEmpty { taken.append(unanswered(matter, supported, names)) }
    }
    guard let voiced else { return "" }
    // Objections that are told as conflicts are not told again.
    let objections = (open + proposed).contains { $0.stance == .opposes } ? voiced.objections : 0
    let total = voiced.asks + voiced.concerns + objections
    let none =
      open.isEmpty
      ? ""
      : open.count == total
        ? say("; inget av det har ett svar: ", "; none of it has an answer: ") + listed(open, names)
        : say(
          "; \(form(open.count, "en", number(open.count))) av dem har inget svar: \(listed(open, names))",
          "; \(form(open.count, "one of them has", "\(number(open.count)) of them have")) no answer: \(listed(open, names))"
        )
    let only =
      proposed.isEmpty
      ? ""
      : say(
        "; för \(form(proposed.count, "en", number(proposed.count))) av dem är ett svar bara föreslaget: "
          + listed(proposed, names),
        "; for \(form(proposed.count, "one", number(proposed.count))) of them an answer is only proposed: "
          + listed(proposed, names))
    return say("\(names.actor(party)) har ", "\(names.actor(party)) has ")
      + sentence(for: voiced, objections: objections) + none
      + only + "."
      + taken.map { " " + $0 }.joined()
  }

  /// What matters are about, a few of them.
  private func listed(_ matters: [PositionAnswers.Matter], _ names: NetworkNames) -> String {
    // Topics are short and can all be told; of whole sentences a few.
    let limit = matters.allSatisfy { $0.topic != nil } ? 13 : 3
    let labels = matters.map { $0.topic.map { inSentence(word($0)) } ?? quotedLabel(of: $0, names) }
    return list(labels, limit: limit)
  }

  /// `bett om 12 saker och uttryckt oro för en`.
  private func sentence(for voiced: Gap.Voiced, objections: Int) -> String {
    list(
      [
        voiced.asks > 0
          ? say(
            "bett om \(form(voiced.asks, "en sak", "\(number(voiced.asks)) saker"))",
            "asked for \(form(voiced.asks, "one thing", "\(number(voiced.asks)) things"))") : "",
        voiced.concerns > 0
          ? say(
            "uttryckt oro i \(form(voiced.concerns, "en fråga", "\(number(voiced.concerns)) frågor"))",
            "voiced concern about \(form(voiced.concerns, "one matter", "\(number(voiced.concerns)) matters"))") : "",
        objections > 0
          ? say(
            "invänt mot \(form(objections, "en sak", "\(number(objections)) saker"))",
            "objected to \(form(objections, "one thing", "\(number(objections)) things"))") : "",
      ].filter { !$0.isEmpty })
  }

  private func word(_ text: LocalizedText) -> String { oneLine(text.text(in: language)) }

  /// The words of a summary without the stop that the sentence around them brings.
  private func words(of summary: LocalizedText) -> String {
    let text = word(summary)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func quotedLabel(of matter: PositionAnswers.Matter, _ names: NetworkNames) -> String {
    guard let summary = matter.summary else { return names.goals(matter.goals) }
    let text = names.short(word(summary))
    return say("\u{201D}\(text)\u{201D}", "\u{201C}\(text)\u{201D}")
  }

  // MARK: Table

  /// The name of the table of positions.
  package var positionsHeading: String {
    say("Synpunkter och vad som har hänt", "What was said, and what has come of it")
  }

  /// How many matters have had an answer, in a sentence; empty where none waits for one.
  package func positionsHead(_ positions: PositionAnswers) -> String {
    let asking = positions.matters.filter(\.asksForAnswer)
    guard !asking.isEmpty else { return "" }
    let answered = asking.count(where: \.isAnswered)
    let proposed = asking.count { !$0.isAnswered && !$0.answers.isEmpty }
    let only =
      proposed > 0
      ? say(
        "; för \(number(proposed)) är ett svar bara föreslaget",
        "; for \(number(proposed)) an answer is only proposed") : ""
    let total = count(asking.count, say("synpunkt ber", "point asks"), say("synpunkter ber", "points ask"))
    let had = (
      answered == 0 ? "ingen" : form(answered, "en", number(answered)),
      answered == 0 ? "none has" : form(answered, "one has", "\(number(answered)) have")
    )
    return say(
      "\(total) om svar; \(had.0) har fått det\(only).", "\(total) for an answer; \(had.1) had it\(only).")
  }

  /// The word for an attitude: `önskar`.
  package func word(for stance: Position.Stance?) -> String {
    switch stance {
    case .supports: say("stödjer", "supports")
    case .asks: say("ber om", "asks for")
    case .concerned: say("är orolig", "is worried")
    case .opposes: say("invänder", "objects")
    case nil: say("har sagt", "has said")
    }
  }

  /// What a matter is about: its topic, then the goals.
  package func subject(of matter: PositionAnswers.Matter, among records: NamedRecords) -> String {
    let names = NetworkNames(words: self, records: records)
    let goals = list(matter.goals.map(names.goalInList), limit: 4)
    return matter.topic.map { "\(word($0)) (\(goals))" } ?? goals
  }

  /// Where and when something was said.
  package func place(of matter: PositionAnswers.Matter, among records: NamedRecords) -> String {
    let places = matter.evidence.map { evidence -> String in
      let source = records.network.sources.first { $0.id == evidence.source }?.title?.text(in: language)
      let section = evidence.section?.text(in: language)
      return oneLine([source ?? evidence.source.text, section].compactMap { $0 }.joined(separator: ", "))
    }
    return ((matter.date.map { [date($0)] } ?? []) + places).joined(separator: "; ")
  }

  /// The day and the documents of a matter, without the places in them.
  private func occasion(of matter: PositionAnswers.Matter, among records: NamedRecords) -> String {
    var seen: Set<String> = []
    let sources = matter.evidence.map { evidence in
      word(records.network.sources.first { $0.id == evidence.source }?.title ?? LocalizedText(evidence.source.text))
    }.filter { seen.insert($0).inserted }
    return ((matter.date.map { [date($0)] } ?? []) + sources).joined(separator: "; ")
  }

  /// The day and the documents that all the words of a party have in common, which are told once; empty where they differ.
  func sharedOccasion(of matters: [PositionAnswers.Matter], among records: NamedRecords) -> String {
    let occasions = Set(matters.map { occasion(of: $0, among: records) })
    return occasions.count == 1 ? occasions.first ?? "" : ""
  }

  /// Where and when something was said, without what was told for all.
  func place(
    of matter: PositionAnswers.Matter, within shared: String, among records: NamedRecords
  ) -> String {
    shared.isEmpty
      ? place(of: matter, among: records)
      : matter.evidence.compactMap { evidence in evidence.section.map { word($0) } }.joined(separator: "; ")
  }

  /// What has come of a matter; a wish that nothing answers is said so, and support needs no answer.
  package func outcome(of matter: PositionAnswers.Matter, among records: NamedRecords) -> String {
    let names = NetworkNames(words: self, records: records)
    guard !matter.answers.isEmpty else {
      return matter.asksForAnswer ? say("inget svar", "no answer") : ""
    }
    return list(
      matter.answers.map { "\(names.activity($0.activity)) (\(word(for: $0.status, plural: false)))" }, limit: 4)
  }

  /// The matters as a section of a text; empty where nobody has said anything.
  func positions(_ positions: PositionAnswers, among records: NamedRecords) -> [String] {
    guard !positions.matters.isEmpty else { return [] }
    let names = NetworkNames(words: self, records: records)
    let parties = positions.parties.map { party -> String in
      let matters = positions.matters.filter { $0.actor == party }
      let shared = sharedOccasion(of: matters, among: records)
      let lines = matters.map { matter -> String in
        let what = matter.summary.map { ": " + words(of: $0) } ?? ""
        let place = place(of: matter, within: shared, among: records)
        let outcome = outcome(of: matter, among: records)
        let goals = list(matter.goals.map(names.goalInList), limit: 4)
        let head =
          matter.topic.map { "\(capital(word($0))) (\(word(for: matter.stance)); \(goals))" }
          ?? "\(goals) (\(word(for: matter.stance)))"
        return wrapped(head + what + (place.isEmpty ? "" : " [\(place)]"), indent: 4, firstIndent: 2)
          + (outcome.isEmpty ? "" : "\n" + wrapped("\u{2192} " + outcome, indent: 6, firstIndent: 4))
      }
      let name = names.actor(party) + (shared.isEmpty ? "" : " (\(shared))")
      return ([wrapped(name)] + lines).joined(separator: "\n")
    }
    let head = positionsHead(positions)
    return [([positionsHeading] + (head.isEmpty ? [] : [wrapped(head)])).joined(separator: "\n")] + parties
  }
}
