// Sentences for what is wrong with workbooks, and for what their reader did.

import Interchange

extension Phrasebook {
  /// The sentence for a fault of a workbook, without its place.
  func sentence(for fault: WorkbookFault) -> String {
    switch fault {
    case .archive(let fault): sentence(for: fault)
    case .binary:
      say(
        "det här är en binär Excel-arbetsbok (xlsb), som samband inte läser; spara som Excel-arbetsbok (.xlsx)",
        "this is a binary Excel workbook (xlsb), which samband does not read; save it as an Excel workbook (.xlsx)")
    case .missingPart(let part):
      say(
        "arbetsboken saknar sin del \(shortened(part)); öppna den i Excel eller LibreOffice och spara den igen",
        "the workbook lacks its part \(shortened(part)); open it in Excel or LibreOffice and save it again")
    case .tooManyCells(let limit):
      say(
        "bladet har fler än \(number(limit)) celler; ta bort kolumner, eller spara det som CSV",
        "the sheet has more than \(number(limit)) cells; remove columns, or save it as CSV")
    case .tooMuchText(let limit):
      say(
        "bladets celler har mer än \(number(limit >> 20)) MB text; dela upp det, eller spara det som CSV",
        "the cells of the sheet hold more than \(number(limit >> 20)) MB of text; split it, or save it as CSV")
    case .noTables(let sheets):
      say(
        "inget blad har aktörer eller samverkan; döp blad till Aktörer och Samverkan, eller ge kolumnerna namn som id, namn, sektor och från, till",
        "no sheet holds actors or ties; name sheets Actors and Ties, or name columns id, name, sector and from, to"
      )
        + (sheets.isEmpty
          ? "" : say(" (bladen är \(list(sheets, limit: 5)))", " (the sheets are \(list(sheets, limit: 5)))"))
    case .severalSheets(let sheets, let names):
      say(
        "arbetsboken har flera blad (\(list(sheets, limit: 5))); döp det som ska läsas till \(names.first ?? "")",
        "the workbook has several sheets (\(list(sheets, limit: 5))); name the one to read \(names.last ?? "")")
    }
  }

  private func sentence(for fault: ArchiveFault) -> String {
    let again = say("hämta eller spara filen en gång till", "fetch or save the file once more")
    return switch fault {
    case .cutOff:
      say(
        "filen är inte hel: arkivets förteckning saknas; ",
        "the file is not whole: the archive's directory is missing; ")
        + again
    case .damaged(let part):
      say("delen \(shortened(part)) är skadad; ", "the part \(shortened(part)) is damaged; ") + again
    case .tooManyParts(let limit):
      say(
        "arkivet har fler än \(number(limit)) delar; spara arbetsboken utan bilder och diagram",
        "the archive has more than \(number(limit)) parts; save the workbook without pictures and charts")
    case .tooLarge(let part, let limit):
      say(
        "delen \(shortened(part)) är större än \(number(limit >> 20)) MB; ta bort blad och kolumner, eller spara som CSV",
        "the part \(shortened(part)) is larger than \(number(limit >> 20)) MB; remove sheets and columns, or save as CSV"
      )
    case .bomb(let part):
      say(
        "delen \(shortened(part)) växer så mycket när den packas upp att den inte läses; spara arbetsboken på nytt i Excel eller LibreOffice",
        "the part \(shortened(part)) grows so much when it is unpacked that it is not read; save the workbook anew in Excel or LibreOffice"
      )
    case .encrypted(let part):
      say(
        "delen \(shortened(part)) är krypterad; spara arbetsboken utan lösenord",
        "the part \(shortened(part)) is encrypted; save the workbook without a password")
    case .unknownMethod(let part, let method):
      say(
        "delen \(shortened(part)) är packad på ett sätt som samband inte känner (\(method)); spara arbetsboken på nytt i Excel eller LibreOffice",
        "the part \(shortened(part)) is compressed in a way that samband does not know (\(method)); save the workbook anew in Excel or LibreOffice"
      )
    case .repeated(let part):
      say(
        "delen \(shortened(part)) finns två gånger i arkivet; spara arbetsboken på nytt i Excel eller LibreOffice",
        "the part \(shortened(part)) stands twice in the archive; save the workbook anew in Excel or LibreOffice")
    }
  }

  /// The sentence for what the reader of a workbook did, without the sheet.
  func sentence(for note: WorkbookNote) -> String {
    switch note {
    case .ignored: say("inte läst, som namnet säger", "not read, as its name says")
    case .notRead:
      say(
        "inte läst; varken bladets namn eller dess rubriker säger vad det är",
        "not read; neither its name nor its headings say what it is")
    case .readAs(let name):
      say("läst som \(word(forTable: name)), efter rubrikerna", "read as \(word(forTable: name)), by its headings")
    case .rowsAboveHeader(let count):
      say(
        "\(self.count(count, "rad", "rader")) över rubrikerna lästes inte",
        "\(self.count(count, "row", "rows")) above the headings not read")
    case .hidden(let rows, let columns):
      say(
        "dolda \(hidden(rows, columns)) lästes också", "hidden \(hidden(rows, columns)) were read, too")
    case .hiddenSheet: say("bladet är dolt och lästes ändå", "the sheet is hidden and was read all the same")
    case .filledFromMerged(let column, let cells):
      say(
        "sammanfogade celler i kolumnen \"\(shortened(column))\" fyllde \(count(cells, "rad", "rader")) nedåt",
        "merged cells in column \"\(shortened(column))\" filled \(count(cells, "row", "rows")) downward")
    case .writtenOutBreaks(let count):
      say(
        "\(self.count(count, "cell", "celler")) hade radbrytningen utskriven som _x000D_; den lästes som mellanslag",
        "\(self.count(count, "cell had", "cells had")) a line break written out as _x000D_; it was read as a space")
    case .uncalculated(let count):
      say(
        "\(self.count(count, "formel", "formler")) är inte \(count == 1 ? "uträknad och lästes som tom" : "uträknade och lästes som tomma"); öppna arbetsboken, räkna om och spara",
        "\(self.count(count, "formula is", "formulas are")) not calculated and read as empty; open the workbook, calculate and save"
      )
    case .oddDates(let column, let dates):
      say(
        "i kolumnen \"\(shortened(column))\" ligger \(list(dates, limit: 5)) långt från de andra; kalkylprogram gör om texter till sådana datum",
        "in column \"\(shortened(column))\" \(list(dates, limit: 5)) lies far from the others; spreadsheets turn texts into such dates"
      )
    }
  }

  private func hidden(_ rows: Int, _ columns: Int) -> String {
    let parts = [
      rows > 0 ? count(rows, say("rad", "row"), say("rader", "rows")) : nil,
      columns > 0 ? count(columns, say("kolumn", "column"), say("kolumner", "columns")) : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: say(" och ", " and "))
  }

  /// What a table of a folder holds, by the name of its file.
  private func word(forTable fileName: String) -> String {
    switch fileName {
    case "actors": say("aktörer", "actors")
    case "ties": say("samverkan", "ties")
    case "activities": say("aktiviteter", "activities")
    case "participants": say("deltagare", "participants")
    case "goals": say("mål", "goals")
    case "positions": say("synpunkter", "positions")
    case "survey": say("enkätsvar", "answers to a survey")
    case "sources": say("källor", "sources")
    case "competences": say("kompetenser", "competences")
    case "about": say("uppgifter om nätverket", "facts about the network")
    default: fileName
    }
  }
}
