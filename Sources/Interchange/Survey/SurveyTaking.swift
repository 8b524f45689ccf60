// The answers of a survey as edits of a network: who was asked, who answered what, and the ties that follow.
//
// Rules. An organization's new answers stand in place of its earlier ones. A pair that either names is a tie: one that holds already
// gets the survey as evidence and keeps its strength; where there is none it is added, as strong as the less frequent of the two
// answers says, and follows when they say otherwise.
// Nothing is removed: who says no to a tie may not know of it.

package import NetworkModel

/// Makes edits of answers.
package struct SurveyTaking {
  let network: StakeholderNetwork
  let reading: SurveySheet.Reading
  let date: PartialDate
  let language: Language

  /// The edits that take answers into a network as its file has it.
  package init(
    _ reading: SurveySheet.Reading, into network: StakeholderNetwork, on date: PartialDate, _ language: Language
  ) {
    (self.network, self.reading, self.date, self.language) = (network, reading, date, language)
  }

  /// The source that the ties rest on: one for each year.
  private var source: Evidence {
    Evidence(source: .init((language == .swedish ? "enkat-" : "survey-") + String(date.description.prefix(4))))
  }

  /// The edits, to be made together.
  package var edits: [RecordEdit] {
    var edits: [RecordEdit] = []
    let isOld = network.sources.contains { $0.id == source.source }
    if !isOld {
      let title = language == .swedish ? "Enkät om samverkan" : "Survey of collaboration"
      edits.append(
        RecordEdit(
          .add, .source,
          values: [
            .init("id", source.source.text), .init("title", title), .init("date", date.description),
          ]))
    }
    let known = Set(network.survey.map(\.actor))
    let answered = Set(reading.answers.map(\.actor))
    for actor in reading.asked where !known.contains(actor) && !answered.contains(actor) {
      edits.append(RecordEdit(.add, .answer, values: [.init("actor", actor.text)]))
    }
    for (actor, named) in reading.answers {
      let new = [SurveyAnswer(actor: actor, date: date)] + named
      let old = network.survey.filter { $0.actor == actor }
      // A sheet that says what it said before is no new answer.
      if Set(old.map(\.undated)) == Set(new.map(\.undated)) { continue }
      if !old.isEmpty { edits.append(RecordEdit(.remove(withReferences: false), .answer, ids: [actor.text])) }
      edits += new.map { RecordEdit(.add, .answer, values: values($0)) }
    }
    let ties = ties
    if isOld, !edits.isEmpty || !ties.isEmpty {
      // Answers that come later in the year make the survey as of then.
      edits.insert(
        RecordEdit(.set, .source, ids: [source.source.text], values: [.init("date", date.description)]), at: 0)
    }
    return edits + ties
  }

  private func values(_ answer: SurveyAnswer) -> [RecordEdit.Value] {
    [
      RecordEdit.Value("actor", answer.actor.text), answer.about.map { .init("about", $0.text) },
      answer.date.map { .init("date", $0.description) }, answer.topic.map { .init("topic", $0.text(in: language)) },
      answer.frequency.map { .init("frequency", $0.rawValue) },
    ].compactMap(\.self)
      + SurveyAnswer.Question.allCases.compactMap { question in
        answer.ratings[question].map { .init(question.rawValue, String($0)) }
      }
  }

  // MARK: Ties

  /// Two organizations, the smaller id first.
  private struct Pair: Hashable {
    let ends: [NetworkActor.ID]

    init(_ one: NetworkActor.ID, _ other: NetworkActor.ID) { ends = [one, other].sorted() }
  }

  private var ties: [RecordEdit] {
    let answered = Set(reading.answers.map(\.actor))
    let all = network.survey.filter { !answered.contains($0.actor) } + reading.answers.flatMap(\.named)
    let (said, before) = (Self.byPair(all), Self.byPair(network.survey))
    let named = Self.byPair(reading.answers.flatMap(\.named)).keys
    var there: [Pair: [Collaboration]] = [:]
    for tie in network.collaborations where tie.period.holds(on: date) {
      there[Pair(tie.source, tie.target), default: []].append(tie)
    }
    let ordered = named.sorted { ($0.ends[0], $0.ends[1]) < ($1.ends[0], $1.ends[1]) }
    return ordered.compactMap { pair in edit(pair, said[pair] ?? [], before[pair] ?? [], there[pair] ?? []) }
  }

  /// What is said of each pair, in order.
  private static func byPair(_ answers: [SurveyAnswer]) -> [Pair: [SurveyAnswer]] {
    var said: [Pair: [SurveyAnswer]] = [:]
    for answer in answers {
      if let about = answer.about { said[Pair(answer.actor, about), default: []].append(answer) }
    }
    return said
  }

  /// How strong a tie is by the less frequent of two answers.
  private func strength(by answers: [SurveyAnswer]) -> Double? { answers.compactMap { $0.frequency?.strength }.min() }

  private func edit(
    _ pair: Pair, _ said: [SurveyAnswer], _ before: [SurveyAnswer], _ there: [Collaboration]
  ) -> RecordEdit? {
    let strength = strength(by: said).map { String(Int($0)) }
    guard let tie = there.first else {
      var topics: [String] = []
      for topic in said.compactMap({ $0.topic?.text(in: language) }) where !topics.contains(topic) {
        topics.append(topic)
      }
      return RecordEdit(
        .add, .tie,
        values: [
          RecordEdit.Value("source", pair.ends[0].text), .init("target", pair.ends[1].text),
          strength.map { .init("strength", $0) },
          topics.isEmpty ? nil : .init("description", topics.joined(separator: "; ")),
        ].compactMap(\.self), evidence: [source])
    }
    // A tie that the survey has made, which is as strong as it said, is as strong as it says now; of any other it knows less.
    let isOurs =
      there.count == 1 && tie.evidence.allSatisfy { $0.source == source.source } && !tie.evidence.isEmpty
      && tie.strength == self.strength(by: before)
    let isSaid = there.allSatisfy { $0.evidence.contains { $0.source == source.source } }
    let isStronger = isOurs && strength.flatMap(Double.init) != tie.strength
    let values = strength.map { isStronger ? [RecordEdit.Value("strength", $0)] : [] } ?? []
    if isSaid, values.isEmpty { return nil }
    return RecordEdit(.set, .tie, ids: pair.ends.map(\.text), values: values, evidence: isSaid ? [] : [source])
  }
}

extension SurveyAnswer {
  /// What it says, without the day.
  fileprivate var undated: SurveyAnswer {
    var answer = self
    answer.date = nil
    return answer
  }
}
