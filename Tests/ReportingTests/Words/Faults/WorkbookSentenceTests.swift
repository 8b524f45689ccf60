// What is said about workbooks and about tables that are written, word for word.

import Interchange
import NetworkModel
import Reporting
import Testing

@Suite struct WorkbookSentenceTests {
  static let faults: [(fault: WorkbookFault, english: String, swedish: String)] = [
    (
      .archive(.cutOff), "the file is not whole: the archive's directory is missing; fetch or save the file once more",
      "filen är inte hel: arkivets förteckning saknas; hämta eller spara filen en gång till"
    ),
    (
      .archive(.damaged(part: "xl/a.xml")), "the part xl/a.xml is damaged; fetch or save the file once more",
      "delen xl/a.xml är skadad; hämta eller spara filen en gång till"
    ),
    (
      .archive(.tooManyParts(limit: 10_000)),
      "the archive has more than 10,000 parts; save the workbook without pictures and charts",
      "arkivet har fler än 10\u{A0}000 delar; spara arbetsboken utan bilder och diagram"
    ),
    (
      .archive(.tooLarge(part: "a", limit: 400 << 20)),
      "the part a is larger than 400 MB; remove sheets and columns, or save as CSV",
      "delen a är större än 400 MB; ta bort blad och kolumner, eller spara som CSV"
    ),
    (
      .archive(.bomb(part: "a")),
      "the part a grows so much when it is unpacked that it is not read; save the workbook anew in Excel or LibreOffice",
      "delen a växer så mycket när den packas upp att den inte läses; spara arbetsboken på nytt i Excel eller LibreOffice"
    ),
    (
      .archive(.encrypted(part: "a")), "the part a is encrypted; save the workbook without a password",
      "delen a är krypterad; spara arbetsboken utan lösenord"
    ),
    (
      .archive(.unknownMethod(part: "a", method: 12)),
      "the part a is compressed in a way that samband does not know (12); save the workbook anew in Excel or LibreOffice",
      "delen a är packad på ett sätt som samband inte känner (12); spara arbetsboken på nytt i Excel eller LibreOffice"
    ),
    (
      .archive(.repeated(part: "a")),
      "the part a stands twice in the archive; save the workbook anew in Excel or LibreOffice",
      "delen a finns två gånger i arkivet; spara arbetsboken på nytt i Excel eller LibreOffice"
    ),
    (
      .binary,
      "this is a binary Excel workbook (xlsb), which samband does not read; save it as an Excel workbook (.xlsx)",
      "det här är en binär Excel-arbetsbok (xlsb), som samband inte läser; spara som Excel-arbetsbok (.xlsx)"
    ),
    (
      .missingPart("xl/a.xml"),
      "the workbook lacks its part xl/a.xml; open it in Excel or LibreOffice and save it again",
      "arbetsboken saknar sin del xl/a.xml; öppna den i Excel eller LibreOffice och spara den igen"
    ),
    (
      .tooManyCells(limit: 8_000_000), "the sheet has more than 8,000,000 cells; remove columns, or save it as CSV",
      "bladet har fler än 8\u{A0}000\u{A0}000 celler; ta bort kolumner, eller spara det som CSV"
    ),
    (
      .tooMuchText(limit: 256 << 20),
      "the cells of the sheet hold more than 256 MB of text; split it, or save it as CSV",
      "bladets celler har mer än 256 MB text; dela upp det, eller spara det som CSV"
    ),
    (
      .noTables(sheets: ["Blad1", "Blad2"]),
      "no sheet holds actors or ties; name sheets Actors and Ties, or name columns id, name, sector and from, to (the sheets are Blad1 and Blad2)",
      "inget blad har aktörer eller samverkan; döp blad till Aktörer och Samverkan, eller ge kolumnerna namn som id, namn, sektor och från, till (bladen är Blad1 och Blad2)"
    ),
    (
      .severalSheets(sheets: ["A", "B"], names: ["personer", "people"]),
      "the workbook has several sheets (A and B); name the one to read people",
      "arbetsboken har flera blad (A och B); döp det som ska läsas till personer"
    ),
  ]

  @Test(arguments: faults.indices) func faultsOfWorkbooksAreWorded(_ index: Int) {
    let (fault, english, swedish) = Self.faults[index]
    #expect(Phrasebook(.english).sentence(for: TableFault.workbook(fault)) == english)
    #expect(Phrasebook(.swedish).sentence(for: TableFault.workbook(fault)) == swedish)
  }

  static let notes: [(note: WorkbookNote, english: String, swedish: String)] = [
    (.ignored, "not read, as its name says", "inte läst, som namnet säger"),
    (
      .notRead, "not read; neither its name nor its headings say what it is",
      "inte läst; varken bladets namn eller dess rubriker säger vad det är"
    ),
    (.readAs(fileName: "ties"), "read as ties, by its headings", "läst som samverkan, efter rubrikerna"),
    (.rowsAboveHeader(2), "2\u{A0}rows above the headings not read", "2\u{A0}rader över rubrikerna lästes inte"),
    (
      .hidden(rows: 1, columns: 2), "hidden 1\u{A0}row and 2\u{A0}columns were read, too",
      "dolda 1\u{A0}rad och 2\u{A0}kolumner lästes också"
    ),
    (.hiddenSheet, "the sheet is hidden and was read all the same", "bladet är dolt och lästes ändå"),
    (
      .filledFromMerged(column: "sektor", cells: 3), "merged cells in column \"sektor\" filled 3\u{A0}rows downward",
      "sammanfogade celler i kolumnen \"sektor\" fyllde 3\u{A0}rader nedåt"
    ),
    (
      .writtenOutBreaks(1), "1\u{A0}cell had a line break written out as _x000D_; it was read as a space",
      "1\u{A0}cell hade radbrytningen utskriven som _x000D_; den lästes som mellanslag"
    ),
    (
      .uncalculated(2), "2\u{A0}formulas are not calculated and read as empty; open the workbook, calculate and save",
      "2\u{A0}formler är inte uträknade och lästes som tomma; öppna arbetsboken, räkna om och spara"
    ),
    (
      .oddDates(column: "start", dates: ["2001-03-01"]),
      "in column \"start\" 2001-03-01 lies far from the others; spreadsheets turn texts into such dates",
      "i kolumnen \"start\" ligger 2001-03-01 långt från de andra; kalkylprogram gör om texter till sådana datum"
    ),
  ]

  @Test(arguments: notes.indices) func notesOnWorkbooksAreWorded(_ index: Int) {
    let (note, english, swedish) = Self.notes[index]
    #expect(Phrasebook(.english).sentence(for: ReadingNote(.workbook(note), file: "'Blad 1'!")) == "Blad 1: " + english)
    #expect(Phrasebook(.swedish).sentence(for: ReadingNote(.workbook(note), file: "Blad1!")) == "Blad1: " + swedish)
  }

  static let losses: [(note: TableNote, english: String, swedish: String)] = [
    (
      .indicators(2), "tables have no place for 2\u{A0}indicators; left out",
      "tabeller rymmer inte 2\u{A0}indikatorer; lämnas utanför"
    ),
    (
      .communications(1), "tables have no place for 1\u{A0}record of what was communicated; left out",
      "tabeller rymmer inte 1\u{A0}uppgift om vad som har berättats; lämnas utanför"
    ),
    (
      .keysAsAttributes(["url"]), "url: written as a column, and read back as an attribute",
      "url: skrivs som kolumn och läses tillbaka som attribut"
    ),
    (
      .otherType(columns: ["aktiv", "kod"]),
      "the values of aktiv and kod are read back as texts where they were numbers or yes/no, or the other way round",
      "värdena i aktiv och kod läses tillbaka som text där de var tal eller ja/nej, eller tvärtom"
    ),
    (
      .renamed(columns: ["own name"]), "keys of your own that are called as a known column are written as own name",
      "egna uppgifter som heter som en känd kolumn skrivs som own name"
    ),
    (
      .split(1), "1\u{A0}value in lists holds |, ; or a line break and is read back in pieces",
      "1\u{A0}värde i listor har |, ; eller radbrytning i sig och läses tillbaka i delar"
    ),
    (
      .changedBySpreadsheets(["0180"]),
      "spreadsheets change \"0180\" when they open CSV; import the columns as text, or write xlsx",
      "kalkylprogram gör om \"0180\" när de öppnar CSV; importera kolumnerna som text, eller skriv xlsx"
    ),
    (
      .cut(1, limit: 32_767), "1\u{A0}text is longer than the 32,767\u{A0}characters that a cell holds, and is cut",
      "1\u{A0}text är längre än de 32\u{A0}767\u{A0}tecken som en cell rymmer, och kortas"
    ),
    (
      .guarded(2), "2\u{A0}texts begin as a formula does and are written after an apostrophe",
      "2\u{A0}texter börjar som en formel och skrivs efter en apostrof"
    ),
  ]

  @Test(arguments: losses.indices) func whatTablesChangeIsWorded(_ index: Int) {
    let (note, english, swedish) = Self.losses[index]
    #expect(Phrasebook(.english).sentence(for: WritingNote(.tables(note)), in: "CSV") == english)
    #expect(Phrasebook(.swedish).sentence(for: WritingNote(.tables(note)), in: "CSV") == swedish)
  }
}
