// The tables of what a network rests on and says of itself: answers to a survey, sources, competences by name, the network.
//
// Rule. A cell of evidence holds `source:section`, with `|` between several. It is read where there is a table of sources.

import NetworkModel

extension Sheet {
  /// The evidence of a row.
  func evidence(_ row: Int) -> [Evidence] {
    guard columns["evidence"] != nil else { return [] }
    return list(row, "evidence").map(Evidence.init(word:))
  }
}

extension Evidence {
  /// Evidence as a cell or a command line has it: `source:section`.
  package init(word: String) {
    let parts = word.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    self.init(source: .init(parts.first ?? ""), section: parts.count > 1 ? LocalizedText(parts[1]) : nil)
  }

  /// The evidence as a cell has it, its section in the first language that it has.
  var word: String { source.text + (section.map { ":" + ($0.wordings.first ?? "") } ?? "") }
}

extension StakeholderNetwork {
  /// Turns the titles that evidence gives for sources into ids, where one source alone has the title.
  mutating func resolveSources() {
    if sources.isEmpty { return }
    let names = RecordNames(sources.map { ($0.id.text, $0.title, nil) })
    func resolve<Record>(_ records: inout [Record], _ evidence: WritableKeyPath<Record, [Evidence]>) {
      for place in records.indices {
        for item in records[place][keyPath: evidence].indices {
          let word = records[place][keyPath: evidence][item].source.text
          guard !names.isThere(word), let id = names.id(of: word) else { continue }
          records[place][keyPath: evidence][item].source = .init(id)
        }
      }
    }
    resolve(&actors, \.evidence)
    resolve(&collaborations, \.evidence)
    resolve(&activities, \.evidence)
    resolve(&goals, \.evidence)
    resolve(&positions, \.evidence)
  }
}

extension FolderReader {
  mutating func readSurvey(_ sheet: Sheet) {
    guard sheet.requires("actor") else { return }
    let own = sheet.ownColumns()
    for row in sheet.table.rows.indices {
      guard let actor = sheet.string(row, "actor") else {
        sheet.reportEmpty(row, "actor")
        continue
      }
      var answer = SurveyAnswer(
        actor: actorID(actor), about: sheet.string(row, "about").map { actorID($0) }, date: sheet.date(row, "date"),
        topic: sheet.text(row, "topic"), frequency: sheet.choice(row, "frequency", CellWords.frequencies),
        additional: sheet.attributes(row, of: own))
      for question in SurveyAnswer.Question.allCases {
        answer.ratings[question] = sheet.wholeNumber(row, question.rawValue)
      }
      survey.append(answer)
      origins["survey", default: []].append(Origin(sheet: sheet, row: row))
    }
  }

  mutating func readSources(into network: inout StakeholderNetwork) {
    let made = madeIDs(.sources)
    for (sheet, made) in zip(sheets[.sources] ?? [], made.ids) {
      guard sheet.requires("id") else { continue }
      let own = sheet.ownColumns()
      for row in sheet.table.rows.indices {
        network.sources.append(
          .init(
            id: .init(sheet.string(row, "id") ?? made[row] ?? ""), title: sheet.text(row, "title"),
            publisher: sheet.text(row, "publisher"), date: sheet.date(row, "date"), url: sheet.string(row, "url"),
            additional: sheet.attributes(row, of: own)))
        origins["sources", default: []].append(Origin(sheet: sheet, row: row))
      }
    }
  }

  mutating func readCompetences(into network: inout StakeholderNetwork) {
    let made = madeIDs(.competences)
    for (sheet, made) in zip(sheets[.competences] ?? [], made.ids) {
      guard sheet.requires("id") else { continue }
      let own = sheet.ownColumns()
      for row in sheet.table.rows.indices {
        network.competences.append(
          Competence(
            id: sheet.string(row, "id") ?? made[row] ?? "", label: sheet.text(row, "name"),
            additional: sheet.attributes(row, of: own)))
        origins["competences", default: []].append(Origin(sheet: sheet, row: row))
      }
    }
  }

  /// The sectors that the network is for, which stand beside what it says of itself.
  mutating func readTargetGroups() -> [Sector.ID] {
    guard let sheet = sheets[.about]?.first, !sheet.table.rows.isEmpty else { return [] }
    return sectorIDs(sheet, 0, "targetGroups")
  }

  /// Takes what the network says of itself, which is one row.
  func readAbout(into network: inout StakeholderNetwork) {
    guard let sheet = sheets[.about]?.first, !sheet.table.rows.isEmpty else { return }
    network.title = sheet.text(0, "title")
    network.description = sheet.text(0, "description")
    network.language = sheet.string(0, "language")
    network.asOf = sheet.date(0, "asOf")
    network.additional = sheet.attributes(0, of: sheet.ownColumns())
    for row in sheet.table.rows.indices.dropFirst() { sheet.report(.table(.oneRowOnly), row, "title") }
  }
}
