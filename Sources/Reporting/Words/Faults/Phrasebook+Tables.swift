// Sentences for what is wrong with tables and edge lists, and for what their readers assumed.

public import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault in a file, without its place; places in other files of a folder are said as `file:line:column`.
  ///
  /// Personal identity numbers are masked, whatever the fault is about.
  public func sentence(for fault: FormatFault) -> String { PersonalNumber.masking(plainSentence(for: fault)) }

  private func plainSentence(for fault: FormatFault) -> String {
    if case .finding(let problem) = fault.kind { return sentence(for: problem, other: fault.other?.description) }
    if case .table(.duplicateColumn(let name, let first)) = fault.kind {
      return duplicateColumn(name, first: SheetPlace.cell(first, in: fault.file) ?? "\(first)")
    }
    return sentence(for: fault.kind)
  }

  /// The sentence for a fault of a table, without its place.
  package func sentence(for fault: TableFault) -> String {
    switch fault {
    case .noActors(let found):
      say(
        "ingen tabell med aktörer; spara den som actors.csv", "there is no table of actors; save it as actors.csv")
        + (found.isEmpty
          ? "" : say(" (här finns \(list(found, limit: 5)))", " (here are \(list(found, limit: 5)))"))
    case .empty:
      say(
        "tabellen är tom; skriv en rad med kolumnnamn först",
        "the table is empty; write a row of column names first")
    case .zeroByte:
      say(
        "en nollbyte; filen är inte text, eller UTF-16 utan märke: spara den som CSV UTF-8",
        "a zero byte; the file is not text, or UTF-16 without its mark: save it as CSV UTF-8")
    case .foreign(let format): sentence(for: format, mend: wayRoundForTable(format))
    case .belongsInFolder(let name):
      name == "actors.csv"
        ? say(
          "det här är en tabell över aktörer, som hör till en mapp; lägg den där som \(name), med ties.csv bredvid, och ge mappen",
          "this is a table of actors, which belongs in a folder; put it there as \(name), with ties.csv beside it, and give the folder"
        )
        : say(
          "det här är en tabell som hör till en mapp; lägg den där som \(name), med actors.csv och ties.csv bredvid, och ge mappen",
          "this is a table that belongs in a folder; put it there as \(name), with actors.csv and ties.csv beside it, and give the folder"
        )
    case .invalidUTF8(let byte):
      say(
        "byten \(hexadecimal(byte)) är inte UTF-8, som resten av filen; rätta tecknet, eller spara filen som CSV UTF-8",
        "byte \(hexadecimal(byte)) is not UTF-8, as the rest of the file is; correct the character, or save the file as CSV UTF-8"
      )
    case .invalidWindows1252(let byte):
      say(
        "byten \(hexadecimal(byte)) är varken UTF-8 eller Windows-1252; spara filen som CSV UTF-8",
        "byte \(hexadecimal(byte)) is neither UTF-8 nor Windows-1252; save the file as CSV UTF-8")
    case .invalidUTF16:
      say(
        "filen säger sig vara UTF-16 men är det inte; spara den som CSV UTF-8",
        "the file claims to be UTF-16 and is not; save it as CSV UTF-8")
    case .tooLarge(let limit):
      say(
        "filen är större än \(limit >> 20) MB; dela upp den", "the file is larger than \(limit >> 20) MB; split it")
    case .unclosedQuote:
      say(
        "citattecknet stängs aldrig, och resten av filen har inte lästs; stäng det, eller ta bort det",
        "the quotation mark is never closed, and the rest of the file was not read; close it, or take it away")
    case .textAfterQuote(let text):
      say(
        "\"\(shortened(text))\" står efter cellens citattecken; ta bort det, eller skriv citattecken i text dubbelt",
        "\"\(shortened(text))\" stands after the cell's closing quotation mark; take it away, or double quotation marks within text"
      )
    case .longRow(let cells, let columns):
      say(
        "raden har \(number(cells)) celler och tabellen \(number(columns)) kolumner; sätt celler med skiljetecken i inom citattecken",
        "the row has \(number(cells)) cells and the table \(number(columns)) columns; put cells that hold the delimiter in quotation marks"
      )
    case .shortRow(let cells, let columns):
      say(
        "raden har \(number(cells)) av \(number(columns)) celler; resten läses som tomma",
        "the row has \(number(cells)) of \(number(columns)) cells; the rest are read as empty")
    case .duplicateColumn(let name, let first): duplicateColumn(name, first: "\(first)")
    case .unnamedColumn(let name):
      say(
        "kolumnen har värden men inget namn och behålls som \"\(name)\"; ge den ett namn",
        "the column has values and no name and is kept as \"\(name)\"; give it a name")
    case .missingColumn(let name, let names, let suggestion):
      say("kolumnen \"\(name)\" saknas", "column \"\(name)\" is missing")
        + (suggestion.map { say("; är det \"\($0)\"?", "; is it \"\($0)\"?") }
          ?? say(
            "; den får heta \(names.joined(separator: ", "))", "; it may be called \(names.joined(separator: ", "))"))
    case .emptyCell(let column):
      say("\"\(column)\" är tom; skriv ett värde", "\"\(column)\" is empty; write a value")
    case .notANumber(let text):
      say(
        "\"\(shortened(text))\" är inget tal; skriv som 2,5 eller 2.5, utan mellanrum och enhet",
        "\"\(shortened(text))\" is no number; write it as 2.5 or 2,5, without spaces or unit")
    case .notAWholeNumber(let text):
      say(
        "\"\(shortened(text))\" är inget heltal; skriv som 3",
        "\"\(shortened(text))\" is no whole number; write it as 3")
    case .secondTable:
      say(
        "här börjar en tabell till, och den har inte lästs; lägg den i en egen fil, ties.csv",
        "a second table starts here and was not read; put it in a file of its own, ties.csv")
    case .sectorsMissing(let count):
      say(
        "\(self.count(count, "aktör", "aktörer")) saknar sektor och räknas till \"unknown\"; fyll i kolumnen sector",
        "\(self.count(count, "actor has", "actors have")) no sector and count as \"unknown\"; fill in the column sector"
      )
    case .tieBetweenActivities(let source, let target):
      say(
        "både \"\(shortened(source))\" och \"\(shortened(target))\" är aktiviteter; den ena änden måste vara en aktör",
        "both \"\(shortened(source))\" and \"\(shortened(target))\" are activities; one end has to be an actor")
    case .workbook(let fault): sentence(for: fault)
    }
  }

  private func duplicateColumn(_ name: String, first: String) -> String {
    say(
      "kolumnen \"\(shortened(name))\" finns redan på \(first); byt namn på den ena",
      "column \"\(shortened(name))\" stands already at \(first); rename one of them")
  }

  /// The sentence for a fault of an edge list, without its place.
  package func sentence(for fault: EdgeListFault) -> String {
    switch fault {
    case .missingTarget:
      say("raden har bara en nod; skriv två", "the line has one vertex only; write two")
    case .notAVertex(let word):
      say(
        "\"\(shortened(word))\" är ingen nod; skriv heltal från 0",
        "\"\(shortened(word))\" is no vertex; write whole numbers from 0")
    case .vertexTooLarge(let word, let limit):
      say(
        "noden \(shortened(word)) är större än \(number(limit)); numrera om noderna från 0",
        "vertex \(shortened(word)) is larger than \(number(limit)); number the vertices anew from 0")
    case .notAWeight(let word):
      say(
        "\"\(shortened(word))\" är ingen vikt; skriv ett positivt tal, som 2.5",
        "\"\(shortened(word))\" is no weight; write a positive number, as 2.5")
    case .extraWord(let word):
      say(
        "\"\(shortened(word))\" är ett fjärde ord på raden; skriv två noder och högst en vikt",
        "\"\(shortened(word))\" is a fourth word on the line; write two vertices and at most one weight")
    case .strayDelimiter(let word):
      say(
        "\"\(shortened(word))\" har ett skiljetecken som de andra raderna saknar; skriv alla rader med samma, eller namnet inom citattecken",
        "\"\(shortened(word))\" holds a delimiter that the other lines do not have; use one in every line, or put the name in quotation marks"
      )
    case .tooManyTies(let limit):
      say(
        "fler än \(number(limit)) samverkan ryms inte i ett nätverk av aktörer; dela upp filen",
        "more than \(number(limit)) ties do not fit a network of actors; split the file")
    case .notACategory(let word):
      say(
        "\"\(shortened(word))\" är ingen kategori; skriv ett heltal per rad",
        "\"\(shortened(word))\" is no category; write one whole number a line")
    case .noCategory(let vertex, let categories):
      say(
        "noden \(number(vertex)) har ingen rad i kategorifilen, som har \(number(categories)); lägg till den",
        "vertex \(number(vertex)) has no line in the categories file, which has \(number(categories)); add it")
    }
  }

  /// The sentence for what a reader assumed or skipped; it starts with the file where there is one.
  public func sentence(for note: ReadingNote) -> String {
    PersonalNumber.masking((note.file.map { "\(SheetPlace.name($0)): " } ?? "") + sentence(for: note.kind))
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
    case .foldedValues(let column, let groups):
      say("i kolumnen \"\(column)\" läses ", "in column \"\(column)\" ")
        + list(groups.map { folded($0) }, limit: 5)
    case .activitiesFromActors(let count, let kinds):
      say(
        "\(self.count(count, "rad", "rader")) av slaget \(list(kinds, limit: 5)) lästes som aktiviteter",
        "\(self.count(count, "row", "rows")) of kind \(list(kinds, limit: 5)) were read as activities")
    case .participation(let count):
      say(
        "\(self.count(count, "rad", "rader")) till aktiviteter lästes som deltagande",
        "\(self.count(count, "tie", "ties")) to activities were read as participation")
    case .graphText(let note): sentence(for: note)
    case .takenAsDirected(let pairs):
      say(
        "\(count(pairs, "par", "par")) står åt båda håll, så samverkan lästes som riktad; lägg till kolumnen direction för annat",
        "\(count(pairs, "pair stands", "pairs stand")) both ways, so the ties were read as directed; add a column direction for else"
      )
    case .endsByName(let count):
      say(
        "\(self.count(count, "hänvisning", "hänvisningar")) anger en aktör med namn i stället för id",
        "\(self.count(count, "reference gives", "references give")) an actor by name, not by id")
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
        "filen är en lista av namn utan rubrik, så personerna numreras 1\u{2013}\(count) i filens ordning",
        "the file is a list of names without a heading, so the people are numbered 1\u{2013}\(count) in the order of the file"
      )
    case .numberedPeople(let count, let header):
      say(
        "kolumnen \"id\" saknas, så personerna numreras 1\u{2013}\(count) i filens ordning (första raden lästes som "
          + "kolumnnamn: \(list(header, limit: 5)))",
        "there is no column \"id\", so the people are numbered 1\u{2013}\(count) in the order of the file (the first line "
          + "was read as column names: \(list(header, limit: 5)))")
    case .firstRowIsHeader(let cells):
      say(
        "första raden (\(list(cells, limit: 5))) lästes som kolumnnamn",
        "the first line (\(list(cells, limit: 5))) was read as column names")
    case .titlePassedOver(let texts): passedOver(title: texts)
    case .sameName(let lines): question(onSameNames: lines)
    case .peopleByName(let count):
      say(
        "\(self.count(count, "cell", "celler")) anger en person med namn i stället för id",
        "\(self.count(count, "cell gives", "cells give")) a person by name, not by id")
    case .unknownPeoplePassedOver(let rows, let first):
      say(
        "\(self.count(rows, "rad", "rader")) gäller personer som inte är med (\"\(shortened(first))\" är den första) och lämnades utanför",
        "\(self.count(rows, "line is", "lines are")) about people who do not take part (the first is \"\(shortened(first))\") and left out"
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

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }
}
