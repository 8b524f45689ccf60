// Reads the sheets of a survey, row by row: who answers, whom a row is about, and what it says.

import NetworkModel
import Spelling

/// Reads the sheets of a survey one by one.
struct SurveyReader {
  /// What one has said so far.
  private struct Said {
    var file: String
    var isDone = false
    var named: [NetworkActor.ID: SurveyAnswer] = [:]
  }

  let network: StakeholderNetwork
  let date: PartialDate
  private let places: [NetworkActor.ID: Int]
  private let byName: [String: NetworkActor.ID]
  /// What organizations are called, for suggestions.
  private let names: [String]
  private var said: [NetworkActor.ID: Said] = [:]
  private var listed: Set<NetworkActor.ID> = []
  private var strangers: [SurveyStranger] = []
  private var faults: [(name: String, fault: FormatFault)] = []

  init(network: StakeholderNetwork, date: PartialDate) {
    (self.network, self.date) = (network, date)
    places = Dictionary(network.actors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // A part or an alliance is known, too, and means its organization.
    let called = network.actorsAndParts.flatMap { actor in
      actor.allNames.map { ($0, network.organizations(of: actor.id).first ?? actor.id) }
    }
    names = called.map(\.0)
    byName = Dictionary(called.map { ($0.0.foldedName, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  private static let columns: [(key: String, names: [String])] =
    [
      ("actor", ["svarar", "respondent"]), ("id", ["id"]), ("name", ["organisation", "organization"]),
      ("sector", ["sektor", "sector"]), ("ties", ["samverkar", "work together"]),
    ] + TableRole.survey.columns.filter { !["actor", "about", "date"].contains($0.key) }

  mutating func read(_ bytes: [UInt8], _ name: String) {
    let log = FolderLog()
    do throws(FormatFault) {
      let table = try CSVTable(list: bytes, name: name, sheets: ["enkät", "survey"], columns: Self.columns, log: log)
      read(Sheet(table, columns: Self.columns, log: log), name)
    } catch {
      log.report(error.kind, order: 0, at: FilePlace(file: error.file ?? name, location: error.location))
    }
    faults += log.inOneFile.map { (name, $0) }
  }

  private mutating func read(_ sheet: Sheet, _ name: String) {
    guard ["actor", "id", "name", "ties"].allSatisfy({ sheet.requires($0) }) else { return }
    var respondent: String?
    for row in sheet.table.rows.indices {
      // The sheet is one organization's, so that a row that was written below speaks for the same.
      guard let word = sheet.string(row, "actor") ?? respondent else { continue }
      respondent = word
      let actor = NetworkActor.ID(word)
      guard places[actor] != nil else {
        sheet.report(.finding(.unknownReference(.actor, id: word, suggestion: nearestID(to: word))), row, "actor")
        return
      }
      listed.insert(actor)
      let about = other(sheet, row, by: actor)
      if let about { listed.insert(about) }
      guard let answer = answer(sheet, row, by: actor) else { continue }
      if about == actor, !isDone(sheet, row) {
        sheet.report(.table(.answerAboutItself), row, "name")
        continue
      }
      if answer != nil, let about, about != actor { checkName(sheet, row, of: about) }
      if let earlier = said[actor], earlier.file != name {
        sheet.report(.table(.answeredTwice(actor: word, file: earlier.file)), row, "actor")
        return
      }
      if answer != nil, about == nil, sheet.string(row, "id") == nil, sheet.string(row, "name") == nil {
        sheet.reportEmpty(row, "name")
      }
      said[actor, default: Said(file: name)].isDone = true
      guard let tie = answer, let about, about != actor else { continue }
      said[actor]?.named[about] = tie
      said[actor]?.named[about]?.about = about
    }
  }

  /// The organization that a row is about; nil for none that the network has.
  private mutating func other(_ sheet: Sheet, _ row: Int, by actor: NetworkActor.ID) -> NetworkActor.ID? {
    guard let id = sheet.string(row, "id") else {
      guard let name = sheet.string(row, "name") else { return nil }
      if let known = byName[name.foldedName] { return known }
      if !strangers.contains(where: { $0.name.foldedName == name.foldedName && $0.by == actor }) {
        strangers.append(
          SurveyStranger(name: name, by: actor, suggestion: Suggestion.nearest(to: name, among: names)))
      }
      return nil
    }
    if places[.init(id)] != nil { return .init(id) }
    sheet.report(.finding(.unknownReference(.actor, id: id, suggestion: nearestID(to: id))), row, "id")
    return nil
  }

  private func nearestID(to word: String) -> String? {
    Suggestion.nearest(to: word, among: network.actors.map(\.id.text))
  }

  /// Whether a row is the first one, which says that the sheet is done.
  private func isDone(_ sheet: Sheet, _ row: Int) -> Bool {
    guard let name = sheet.string(row, "name") else { return true }
    return Language.allCases.contains { SurveySheet.done($0).foldedName == name.foldedName }
  }

  /// Tells a row whose id and name are two organizations'; a name that is only spelled otherwise is none of another.
  private func checkName(_ sheet: Sheet, _ row: Int, of id: NetworkActor.ID) {
    guard let name = sheet.string(row, "name"), sheet.string(row, "id") != nil,
      let actor = places[id].map({ network.actors[$0] })
    else { return }
    let own = actor.allNames
    if own.contains(where: { $0.foldedName == name.foldedName }) { return }
    let named = byName[name.foldedName]
    if named == id || named == nil && Suggestion.nearest(to: name, among: own) != nil { return }
    sheet.report(
      .table(.idAndNameDiffer(id: id.text, known: own.first ?? id.text, name: name, named: named?.text)), row, "name")
  }

  /// What a row says: nil for nothing, `.some(nil)` that there is no tie.
  private func answer(_ sheet: Sheet, _ row: Int, by actor: NetworkActor.ID) -> SurveyAnswer?? {
    var answer = SurveyAnswer(
      actor: actor, date: date, topic: sheet.text(row, "topic"),
      frequency: sheet.choice(row, "frequency", CellWords.frequencies))
    var isTold = sheet.string(row, "topic") != nil || sheet.string(row, "frequency") != nil
    for question in SurveyAnswer.Question.allCases {
      guard sheet.string(row, question.rawValue) != nil else { continue }
      isTold = true
      guard let rating = sheet.wholeNumber(row, question.rawValue) else { continue }
      if SurveyAnswer.ratings.contains(rating) {
        answer.ratings[question] = rating
      } else {
        sheet.report(.finding(.ratingOutOfRange(rating)), row, question.rawValue)
      }
    }
    let word = sheet.string(row, "ties")
    let said = sheet.answer(row, "ties")
    // A word that is neither has been told.
    if word != nil, said == nil { return nil }
    guard said ?? isTold else {
      if word != nil, isTold { sheet.report(.table(.noTieButMore), row, "ties") }
      return word == nil ? nil : .some(nil)
    }
    return .some(answer)
  }

  func reading() -> SurveySheet.Reading {
    let answered = said.filter { $0.value.isDone }
    let asked = network.actors.filter { actor in
      answered[actor.id] != nil || listed.contains(actor.id) && network.isInvitable(actor)
    }
    return SurveySheet.Reading(
      asked: asked.map(\.id),
      answers: network.actors.compactMap { actor in
        answered[actor.id].map { said in
          (actor.id, network.actors.compactMap { said.named[$0.id] })
        }
      }, strangers: strangers, faults: faults.filter { $0.fault.severity == .error },
      warnings: faults.filter { $0.fault.severity == .warning })
  }
}

extension NetworkActor {
  /// What it is called: its names, then its short ones.
  fileprivate var allNames: [String] { name.wordings + (shortName?.wordings ?? []) }
}
