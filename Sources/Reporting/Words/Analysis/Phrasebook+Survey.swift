// What rests on the answers to a survey: how many there are, which ties both ends name, and who has not said anything.

import Drawing
package import Interchange
package import NetworkAnalysis
package import NetworkModel
import Spelling

extension Phrasebook {
  /// How many answers all figures rest on.
  package func basis(of survey: NetworkSurvey) -> String {
    let (answered, asked) = (number(survey.answered.count), number(survey.asked.count))
    let day = survey.date.map { say(", till och med \(self.date($0))", ", up to \(self.date($0))") } ?? ""
    return say(
      "Bygger på \(answered) av \(asked) svar på enkäten\(day).",
      "Based on \(answered) of \(asked) answers to the survey\(day).")
  }

  /// The answers of the sectors that have not answered whole.
  package func response(of survey: NetworkSurvey) -> String {
    let shares = survey.sectors.filter { $0.answered < $0.asked }
    guard !shares.isEmpty else { return say("Alla har svarat.", "All have answered.") }
    let whole =
      shares.count < survey.sectors.count
      ? say(" och alla som fick blad i övriga sektorer", " and from all who got a sheet in the other sectors") : ""
    return say("Svar har kommit från ", "Answers have come from ") + list(shares.map { self.share($0) }) + whole + "."
  }

  /// `2 av 8 kommuner`.
  private func share(_ share: NetworkSurvey.Share) -> String {
    let (answered, asked) = (number(share.answered), number(share.asked))
    return say("\(answered) av \(asked) ", "\(answered) of \(asked) ") + countedMembers(of: share.sector)
  }

  /// What the ties that somebody names rest on.
  package func standings(of survey: NetworkSurvey) -> String {
    guard !survey.ties.isEmpty else { return say("Ingen nämner någon samverkan.", "Nobody names a tie.") }
    let (confirmed, single, awaiting) = (
      number(survey.count(.confirmed)), number(survey.count(.oneSided)), number(survey.count(.awaiting))
    )
    let pairs = survey.ties.count
    let named = "\(number(pairs)) \(form(pairs, "pair that is", "pairs that are")) named"
    let areConfirmed = form(survey.count(.confirmed), "is", "are")
    let areSingle = form(survey.count(.oneSided), "is", "are")
    let wait = form(survey.count(.awaiting), "waits", "wait")
    return say(
      "Av \(number(survey.ties.count)) par som nämns bekräftas \(confirmed) av båda, \(single) nämns av bara den ena och \(awaiting) "
        + "väntar på svar från den andra.",
      "Of \(named) \(confirmed) \(areConfirmed) confirmed by both, \(single) \(areSingle) named by one alone and "
        + "\(awaiting) \(wait) for an answer from the other.")
  }

  /// What is to be said of a gap that may be no more than silence; nil where everybody concerned has answered.
  package func silence(on fact: GapFact, _ survey: NetworkSurvey?, among records: NamedRecords) -> String? {
    guard let survey, fact.kind.restsOnTies else { return nil }
    var seen: Set<NetworkActor.ID> = []
    let silent = fact.gaps.flatMap(\.actors).filter { survey.isSilent($0) && seen.insert($0).inserted }
    if !silent.isEmpty {
      let names = list(silent.map { NetworkNames(words: self, records: records).actor($0) }, limit: 5)
      return say(
        "\(names) har inte svarat på enkäten, så samverkan kan finnas utan att synas.",
        "\(names) \(silent.count == 1 ? "has" : "have") not answered the survey, so ties may be there without being seen."
      )
    }
    let sectors = Set(fact.gaps.flatMap(\.sectors))
    let shares = survey.sectors.filter { sectors.contains($0.sector.id) && $0.answered < $0.asked }
    guard !shares.isEmpty else { return nil }
    return say("Svar på enkäten: ", "Answers to the survey: ") + list(shares.map { self.share($0) }) + "."
  }

  /// What others say of an organization: `förtroende 3,2, värde 2,9 (1–4, enligt 5 andra)`.
  func judgment(_ trust: Double?, _ value: Double?, _ raters: Int) -> String {
    let parts = [
      trust.map { say("förtroende ", "trust ") + decimal($0, places: 1) },
      value.map { say("värde ", "value ") + decimal($0, places: 1) },
    ].compactMap(\.self)
    return parts.joined(separator: ", ")
      + say(" (1\u{2013}4, enligt \(number(raters)) andra)", " (1\u{2013}4, by \(number(raters)) others)")
  }

  /// What the columns of trust and value are.
  var aboutJudgments: String {
    say(
      "Förtroende (trust) och värde (value) är vad andra har svarat om aktören i enkäten, 1\u{2013}4: medelvärden av minst tre svar. CSV och "
        + "JSON har varje fråga.",
      "Trust and value are what others have answered about the actor in the survey, 1\u{2013}4: means of three answers or more. CSV and "
        + "JSON have each question.")
  }

  /// The heading of a column of what others say.
  func surveyHeading(_ column: ActorColumn) -> [String] {
    switch column.title {
    case "trust": [say("Förtroende", "Trust")]
    case "value": [say("Värde", "Value")]
    default: [column.title]
    }
  }

  /// What a map says of a survey.
  func surveyed(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .answers(let answered, let asked):
      return say(
        "Bygger på \(number(answered)) av \(number(asked)) svar.",
        "Based on \(number(answered)) of \(number(asked)) answers.")
    case .namedByOne: return say("nämns av bara den ena", "named by one alone")
    case .awaitsAnswer: return say("den andra har inte svarat", "the other has not answered")
    case .silent: return say("har inte svarat på enkäten", "has not answered the survey")
    case .judged(let trust, let value, let raters): return judgment(trust, value, raters)
    default: return ""
    }
  }

  // MARK: The command

  /// That sheets were written, and what comes next.
  package func sheetsWritten(_ folder: String, network: String, sheets: Int) -> String {
    say(
      "\(folder): \(count(sheets, "blad", "blad")) att skicka ut, vart och ett också som sida att skriva ut; ta in svaren med \"samband survey \(network) --in \(folder) --date DAG\"",
      "\(folder): \(count(sheets, "sheet", "sheets")) to send out, each also as a page to print; take the answers in by \"samband survey \(network) --in \(folder) --date DAY\""
    )
  }

  /// Whom no sheet is for, since they cannot be invited.
  package func notAsked(_ actors: [NetworkActor]) -> String {
    let names = list(actors.map { $0.name.text(in: language) }.sorted(by: NameOrder.precedes), limit: 5)
    return say(
      "utan blad, för att de inte kan bjudas in: \(names); skriv ja under \"kan bjudas in\" för en aktör som ska svara",
      "without a sheet, since they cannot be invited: \(names); write yes under \"invitable\" for an actor that shall answer"
    )
  }

  /// What a survey has brought, for those who sent it out.
  package func text(for survey: NetworkSurvey, of network: StakeholderNetwork, changes: [EditChange]) -> String {
    let names = NetworkNames(words: self, records: NamedRecords(network))
    let added = changes.count { if case .added(.tie, _) = $0 { true } else { false } }
    let set = changes.count { if case .set(.tie, _, "evidence", _, _) = $0 { true } else { false } }
    var lines = [
      wrapped(basis(of: survey)), wrapped(response(of: survey)), wrapped(standings(of: survey)),
      wrapped(
        say(
          "\(count(added, "samarbete är nytt", "samarbeten är nya")) i nätverket; \(number(set)) som fanns har fått enkäten som belägg.",
          "\(count(added, "tie is", "ties are")) new in the network; \(number(set)) that \(form(set, "was there has", "were there have")) the survey as evidence."
        )),
    ]
    let silent = survey.asked.filter { survey.isSilent($0) }
    if !silent.isEmpty {
      lines.append("\n" + say("Har inte svarat:", "Have not answered:"))
      lines += silent.map(names.actor).sorted(by: NameOrder.precedes).map { "  " + $0 }
    }
    let single = survey.ties.filter { $0.standing == .oneSided }
    if !single.isEmpty {
      lines.append(
        "\n" + say("Nämns av bara den ena (den som står först):", "Named by one alone (the first of the two):"))
      lines += single.map { "\(names.actor($0.by)) \u{2192} \(names.actor($0.other))" }
        .sorted(by: NameOrder.precedes).map { "  " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Organizations that somebody names and that the network lacks: those that may be misspelled one by one, the others together.
  package func strangers(_ strangers: [SurveyStranger]) -> [String] {
    let misspelled = strangers.compactMap { stranger in
      stranger.suggestion.map { suggestion in
        say(
          "\"\(shortened(stranger.name))\" (\(stranger.by.text)) finns inte i nätverket; menade du \"\(suggestion)\"? Rätta bladet och ta in bladen igen",
          "\"\(shortened(stranger.name))\" (\(stranger.by.text)) is not in the network; did you mean \"\(suggestion)\"? Correct the sheet and take the sheets in again"
        )
      }
    }
    let others = strangers.filter { $0.suggestion == nil }
    if others.isEmpty { return misspelled }
    let names = list(others.map { "\"\($0.name)\" (\($0.by.text))" })
    return misspelled + [
      say(
        "nämns men finns inte i nätverket: \(names); lägg till dem med \"samband add actor\" och ta in bladen igen",
        "named and not in the network: \(names); add them by \"samband add actor\" and take the sheets in again")
    ]
  }
}

extension Gap.Kind {
  /// Whether a gap is about who works with whom, which silence can feign.
  fileprivate var restsOnTies: Bool {
    switch self {
    case .sectorPairApart, .sectorPairThin, .soleBroker, .structuralHole, .cutActor, .bridgeTie, .isolatedActor: true
    default: false
    }
  }
}
