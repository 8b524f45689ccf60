// What a reader assumed or skipped, in words.

public import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for what a reader assumed or skipped; it starts with the file where there is one.
  public func sentence(for note: ReadingNote) -> String {
    PersonalNumber.masking((note.file.map { "\(SheetPlace.name($0)): " } ?? "") + sentence(for: note.kind))
  }

  /// How many things were taken for granted in reading, with the first, and where all of them are told.
  package func habits(_ count: Int, _ first: ReadingNote, _ path: String) -> String {
    say(
      "tabellerna lästes med \(number(count)) antaganden, bland dem: \(sentence(for: first.kind)); \"samband check \(path)\" visar dem",
      "the tables were read with \(number(count)) assumptions, among them: \(sentence(for: first.kind)); \"samband check \(path)\" shows them"
    )
  }

  private func sentence(for note: ReadingNote.Kind) -> String {
    switch note {
    case .encoding(let encoding): say("läst som \(encoding.rawValue)", "read as \(encoding.rawValue)")
    case .delimiter(let mark, let isDeclared):
      say("skiljetecknet är \(name(of: mark))", "the delimiter is \(name(of: mark))")
        + (isDeclared ? say(", som raden sep= säger", ", as the line sep= says") : "")
    case .decimalComma(let columns):
      say(
        "komma lästes som decimaltecken i \(list(columns, limit: 5))",
        "a comma was read as the decimal mark in \(list(columns, limit: 5))")
    case .dayCount(let count, let day, let column):
      say(
        "tal i kolumnen \"\(column)\" lästes som dagar, räknade som i Excel: \(count) är \(day)",
        "numbers in column \"\(column)\" were read as days, counted as in Excel: \(count) is \(day)")
    case .notRead: say("inte läst; filnamnet säger inte vad den är", "not read; its name does not say what it is")
    case .peopleNotRead:
      say("inte läst; personer hör inte till nätverket", "not read; people are no part of the network")
    case .sectorsFrom(let column, let actors):
      say(
        "\(count(actors, "aktör", "aktörer")) fick sin sektor från kolumnen \"\(column)\"",
        "\(count(actors, "actor", "actors")) got the sector from column \"\(column)\"")
    case .readAsUnknown(let column, let signs):
      say(
        "\(list(signs, limit: 5)) i kolumnen \"\(column)\" lästes som att värdet saknas",
        "\(list(signs, limit: 5)) in column \"\(column)\" was read as no value")
    case .actorsFromTies(let count):
      say(
        "läst som en tabell över samverkan; aktörerna är de \(number(count)) som nämns där",
        "read as a table of ties; the actors are the \(number(count)) that it names")
    case .actorsWithoutTies(let count):
      say(
        "läst som en tabell över \(self.count(count, "aktör", "aktörer")) utan samverkan; lägg den som actors.csv i en mapp med ties.csv när det finns samverkan",
        "read as a table of \(self.count(count, "actor", "actors")) without ties; put it as actors.csv into a folder with ties.csv once there are ties"
      )
    case .fromParticipants(let actors, let activities):
      say(
        "läst som en tabell över deltagande: \(count(actors, "aktör", "aktörer")) i \(count(activities, "aktivitet", "aktiviteter"))",
        "read as a table of participants: \(count(actors, "actor", "actors")) in \(count(activities, "activity", "activities"))"
      )
    case .foldedValues(let column, let groups):
      say("i kolumnen \"\(column)\" läses ", "in column \"\(column)\" ")
        + list(groups.map { folded($0) }, limit: 5)
    case .activitiesFromActors(let count, let kinds):
      say(
        "\(self.count(count, "rad", "rader")) av slaget \(list(kinds, limit: 5)) lästes som \(count == 1 ? "en aktivitet" : "aktiviteter")",
        "\(self.count(count, "row", "rows")) of kind \(list(kinds, limit: 5)) \(count == 1 ? "was read as an activity" : "were read as activities")"
      )
    case .participation(let count):
      say(
        "\(self.count(count, "rad", "rader")) till aktiviteter lästes som deltagande",
        "\(self.count(count, "tie", "ties")) to activities \(count == 1 ? "was" : "were") read as participation")
    case .graphText(let note): sentence(for: note)
    case .takenAsDirected(let pairs):
      say(
        "\(count(pairs, "par", "par")) står åt båda håll, så samverkan lästes som riktad; lägg till kolumnen direction för annat",
        "\(count(pairs, "pair stands", "pairs stand")) both ways, so the ties were read as directed; add a column direction for else"
      )
    case .namedByName(let count):
      say(
        "\(self.count(count, "hänvisning", "hänvisningar")) anger namn i stället för id",
        "\(self.count(count, "reference gives", "references give")) a name, not an id")
    case .idsFromNames(let count, let first):
      say(
        "\(self.count(count, "rad", "rader")) utan id fick ett av namnet, som \(first)",
        "\(self.count(count, "row", "rows")) without an id got one from the name, such as \(first)")
    case .positionsFromColumns(let goals, let positions):
      say(
        "kolumnerna position_… gav \(count(goals, "mål", "mål")) och \(count(positions, "synpunkt", "synpunkter"))",
        "the columns position_… gave \(count(goals, "goal", "goals")) and \(count(positions, "position", "positions"))")
    case .severalTables(let names):
      say(
        "filen har \(number(names.count)) tabeller under varandra, som lästes som \(list(names, limit: 5))",
        "the file has \(number(names.count)) tables below each other, which were read as \(list(names, limit: 5))")
    case .endsAdded(let names):
      say(
        "\(count(names.count, "aktör", "aktörer")) som bara band nämner lades till utan sektor: \(list(names, limit: 5))",
        "\(count(names.count, "actor", "actors")) that only ties name added without a sector: \(list(names, limit: 5))")
    case .severalNetworks(let column, let count):
      say(
        "kolumnen \"\(column)\" skiljer \(number(count)) nätverk åt; alla lästes som ett",
        "column \"\(column)\" tells \(number(count)) networks apart; all were read as one")
    case .selfTiesLeftOut(let count):
      say(
        "\(self.count(count, "samverkan", "samverkan")) från en nod till sig själv lämnades utanför",
        "\(self.count(count, "tie", "ties")) from a vertex to itself left out")
    case .numberedPeople(let count, let header) where header.isEmpty:
      say(
        "listan har inga rubriker, så första raden är en person och alla numreras 1\u{2013}\(count) uppifrån",
        "the list has no headings, so its first row is a person and all are numbered 1\u{2013}\(count) from the top"
      )
    case .numberedPeople(let count, let header):
      say(
        "kolumnen \"id\" saknas, så personerna numreras 1\u{2013}\(count) uppifrån (rubrikerna är \(list(header, limit: 5)))",
        "there is no column \"id\", so the people are numbered 1\u{2013}\(count) from the top (the headings are "
          + "\(list(header, limit: 5)))")
    case .numberedSome(let count, let first):
      say(
        "\(self.count(count, "person", "personer")) utan id fick lediga nummer, från \(first)",
        "\(self.count(count, "person", "people")) without an id got free numbers, from \(first)")
    case .withoutHeadings(let columns): guess(ofColumns: columns)
    case .firstRowIsHeader(let cells):
      say(
        "första raden (\(list(cells, limit: 5))) lästes som kolumnnamn",
        "the first line (\(list(cells, limit: 5))) was read as column names")
    case .titlePassedOver(let texts): passedOver(title: texts)
    case .sameName(let lines, let numbers): question(onSameNames: lines, numbers)
    case .peopleByName(let count):
      say(
        "\(self.count(count, "cell", "celler")) anger en person med namn i stället för id",
        "\(self.count(count, "cell gives", "cells give")) a person by name, not by id")
    case .unknownPeoplePassedOver(let rows, let first):
      say(
        "\(self.count(rows, "rad", "rader")) gäller personer som inte är med (\"\(shortened(first))\" är den första) och lämnades utanför",
        "\(self.count(rows, "row is", "rows are")) about people who do not take part (the first is \"\(shortened(first))\") and left out"
      )
    case .keptAsOwn(let column, let values, let example):
      say(
        "\(count(values, "värde", "värden")) i \"\(shortened(column))\" är annat än namnet säger (\"\(shortened(example))\" är det första), så det behölls som en egen uppgift",
        "\(count(values, "value", "values")) of \"\(shortened(column))\" \(values == 1 ? "is" : "are") not what the name says (the first is \"\(shortened(example))\"), so it was kept as an attribute of your own"
      )
    case .idsFrom(let column):
      say(
        "noderna var bara numrerade, så id togs från \"\(shortened(column))\"",
        "the nodes were only numbered, so the ids are those of \"\(shortened(column))\"")
    case .graph(let note): sentence(for: note)
    case .repeatedTies(let count):
      say(
        "\(self.count(count, "samverkan", "samverkan")) upprepas och räknas var gång",
        "\(self.count(count, "tie is", "ties are")) repeated and counted each time")
    case .largeCrowns(let columns):
      say(
        "tkr och mkr räknades om till kronor i \(list(columns, limit: 5))",
        "tkr and mkr were read as thousands and millions of kr in \(list(columns, limit: 5))")
    case .crowns(let columns):
      say(
        "kr och SEK lämnades utanför talen i \(list(columns, limit: 5))",
        "kr and SEK were left out of the numbers in \(list(columns, limit: 5))")
    case .shares(let column, let mayBeAnswers):
      say(
        "procenten i kolumnen \"\(shortened(column))\" lästes som andelar, 12 % som 0,12",
        "the per cents in column \"\(shortened(column))\" were read as shares, 12 % as 0.12")
        + (mayBeAnswers
          ? say(
            "; alla är 0 eller 100 %, så de kan ha varit nej och ja",
            "; all are 0 or 100 %, so they may have been no and yes")
          : "")
    case .workbook(let note): sentence(for: note)
    }
  }

  /// `Kvinna is read as kvinna`, of spellings with the shown one first.
  private func folded(_ spellings: [String]) -> String {
    let others = list(Array(spellings.dropFirst()), limit: 5)
    let shown = spellings.first ?? ""
    return spellings.count == 2
      ? say("\(others) som \(shown)", "\(others) is read as \(shown)")
      : say("\(others) som \(shown)", "\(others) are read as \(shown)")
  }

  private func name(of mark: Unicode.Scalar) -> String {
    switch mark {
    case ";": say("semikolon", "the semicolon")
    case "\t": say("tabb", "the tab")
    default: "\"\(mark)\""
    }
  }
}
