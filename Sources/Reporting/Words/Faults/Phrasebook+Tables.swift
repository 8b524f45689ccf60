// Sentences for what is wrong with tables and edge lists.

public import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault in a file, without its place; places in other files of a folder are said as `file:line:column`.
  ///
  /// Personal identity numbers are masked, whatever the fault is about.
  public func sentence(for fault: FormatFault) -> String { PersonalNumber.masking(plainSentence(for: fault)) }

  private func plainSentence(for fault: FormatFault) -> String {
    if case .finding(.unknownReference(let kind, let id, nil)) = fault.kind, let file = fault.file,
      let sentence = unknownInTables(kind, id, file: file)
    {
      return sentence
    }
    // A sheet by itself, beside the network: where the records of that stand is not known here.
    if case .finding(.unknownReference(let kind, let id, nil)) = fault.kind, fault.file == nil, fault.path == .root,
      kind != .sector
    {
      let it = kind == .goal ? "det" : "den"
      return unknown(kind, id)
        + say("; lägg till \(it) i nätverket, eller rätta id:t", "; add it to the network, or correct the id")
    }
    if case .finding(let problem) = fault.kind { return sentence(for: problem, other: fault.other) }
    if case .table(.duplicateColumn(let name, let first)) = fault.kind {
      return duplicateColumn(name, first: SheetPlace.cell(first, in: fault.file) ?? "\(first)")
    }
    return sentence(for: fault.kind)
  }

  /// The sentence for a reference that leads nowhere, with the table that it should lead to; nil for what no table holds.
  private func unknownInTables(_ kind: RecordKind, _ id: String, file: String) -> String? {
    let role: TableRole? =
      switch kind {
      case .actor: .actors
      case .activity: .activities
      case .goal: .goals
      case .position: .positions
      case .source: .sources
      case .sector, .indicator, .competence: nil
      }
    guard let role else { return nil }
    // The other tables are called as this one is, in its language.
    let isSheet = SheetPlace.cell(SourceLocation(line: 1, column: 1), in: file) != nil
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let isSwedish = TableRole.allCases.contains {
      stem.lowercased() == $0.fileName(.swedish) || (isSheet && file.contains($0.sheetName(.swedish)))
    }
    let language = isSwedish ? Language.swedish : .english
    let table = isSheet ? role.sheetName(language) : role.fileName(language) + ".csv"
    let it = kind == .goal ? "det" : "den"
    return unknown(kind, id)
      + say("; lägg till \(it) i \(table), eller rätta id:t", "; add it to \(table), or correct the id")
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
    case .json:
      say(
        "filen är JSON; här väntas en tabell med namn på kolumnerna i första raden",
        "the file is JSON; a table with the names of its columns in the first line is expected here")
    case .belongsInFolder(let name):
      say(
        "det här är en tabell som hör till en mapp; lägg den där som \(name), med actors.csv och ties.csv bredvid, och ge mappen",
        "this is a table that belongs in a folder; put it there as \(name), with actors.csv and ties.csv beside it, and give the folder"
      )
    case .listOfPeople:
      say(
        "det här är en lista över personer, inte ett nätverk; \"samband seat\" gör bordsplaner av den",
        "this is a list of people, not a network; \"samband seat\" makes table plans of it")
    case .codesAndNames(let columns):
      say(
        "kolumnerna \(list(columns, limit: 5)) ger namn åt nummer och säger inte vilka som samverkar; kalla dem id och name om raderna är aktörer, from och to om de är samverkan",
        "the columns \(list(columns, limit: 5)) give names to numbers and do not say who is tied to whom; call them id and name where the rows are actors, from and to where they are ties"
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
        "raden har \(number(cells)) celler och tabellen \(number(columns)) \(form(columns, "kolumn", "kolumner")); sätt celler med skiljetecken i inom citattecken",
        "the row has \(number(cells)) cells and the table \(number(columns)) \(form(columns, "column", "columns")); put cells that hold the delimiter in quotation marks"
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
    case .notAWholeNumber(let text, nil):
      say(
        "\"\(shortened(text))\" är inget heltal; skriv ett tal som 3",
        "\"\(shortened(text))\" is no whole number; write one, such as 3")
    case .notAWholeNumber(let text, let scale?):
      say(
        "\"\(shortened(text))\" är inget heltal; skriv ett tal från \(scale.lowerBound) till \(scale.upperBound)",
        "\"\(shortened(text))\" is no whole number; write one from \(scale.lowerBound) to \(scale.upperBound)")
    case .secondTable:
      say(
        "här börjar en tabell till, och den har inte lästs; lägg den i en egen fil, ties.csv",
        "a second table starts here and was not read; put it in a file of its own, ties.csv")
    case .oneRowOnly:
      say(
        "tabellen om nätverket har en rad, och det här är en till; ta bort den",
        "the table about the network has one row, and this is another; take it away")
    case .noTieButMore:
      say(
        "raden säger nej till samverkan och ändå hur den är; skriv ja, eller töm resten av raden",
        "the row says no to a tie and yet what it is like; write yes, or empty the rest of the row")
    case .answeredTwice(let actor, let file):
      say(
        "\"\(actor)\" har redan svarat i \(file); behåll ett av bladen",
        "\"\(actor)\" has answered already in \(file); keep one of the sheets")
    case .idAndNameDiffer(let id, let known, let name, let named?):
      say(
        "id \"\(id)\" är \(shortened(known)), men namnet \"\(shortened(name))\" är det som \"\(named)\" har; rätta det som är fel",
        "the id \"\(id)\" is \(shortened(known)), but the name \"\(shortened(name))\" is that of \"\(named)\"; correct what is wrong"
      )
    case .idAndNameDiffer(let id, let known, let name, nil):
      say(
        "raden räknas till \(shortened(known)), som har id \"\(id)\", fast namnet är \"\(shortened(name))\"; töm id om någon annan menas",
        "the row counts for \(shortened(known)), whose id is \"\(id)\", though the name is \"\(shortened(name))\"; empty the id if another is meant"
      )
    case .answerAboutItself:
      say(
        "raden handlar om den som svarar och räknas inte; skriv den som menas, eller töm raden",
        "the row is about the one who answers and does not count; write whom you mean, or empty the row")
    case .sectorsMissing(let count):
      say(
        "\(self.count(count, "aktör", "aktörer")) saknar sektor och räknas som okänd sektor; fyll i kolumnen sektor",
        "\(self.count(count, "actor has", "actors have")) no sector and count as of unknown sector; fill in the column sector"
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

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }
}
