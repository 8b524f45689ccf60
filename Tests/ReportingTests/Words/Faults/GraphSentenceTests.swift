// Sentences for XML, graphs and what formats cannot hold, to the letter.

import Interchange
import NetworkModel
import Reporting
import Testing

@Suite struct GraphSentenceTests {
  private static let opened = SourceLocation(line: 2, column: 3)

  static let faults: [(FormatFault.Kind, String, String)] = [
    (
      .graph(.unknownNode("x", suggestion: nil, term: "<node>")),
      "the file has no node \"x\"; add it (<node>), or change what refers to it",
      "filen har ingen nod \"x\"; lägg till den (<node>), eller ändra det som pekar på den"
    ),
    (
      .graph(.unknownNode("kht", suggestion: "kth", term: "<node>")),
      "the file has no node \"kht\"; did you mean \"kth\"?", "filen har ingen nod \"kht\"; menade du \"kth\"?"
    ),
    (.xml(.noRoot), "the file has no XML element; is it empty?", "filen har inget XML-element; är den tom?"),
    (
      .xml(.truncated(.element("node"), opened: opened)),
      "the file ends inside <node> opened at 2:3; was it cut off?",
      "filen tar slut inne i <node> som öppnades på 2:3; är den avhuggen?"
    ),
    (
      .xml(.truncated(.tag("node"), opened: opened)),
      "the file ends inside the tag <node opened at 2:3; was it cut off?",
      "filen tar slut inne i taggen <node som öppnades på 2:3; är den avhuggen?"
    ),
    (
      .xml(.truncated(.comment, opened: opened)), "the file ends inside the comment opened at 2:3; was it cut off?",
      "filen tar slut inne i kommentaren som öppnades på 2:3; är den avhuggen?"
    ),
    (
      .xml(.bracketInTag("node", opened: opened)),
      "a < inside <node opened at 2:3; close the tag with >, or write &lt;",
      "ett < inne i <node som öppnades på 2:3; stäng taggen med >, eller skriv &lt;"
    ),
    (
      .xml(.secondRoot("b")), "<b> is a second element after the first; a file holds one",
      "<b> är ett andra element efter det första; en fil rymmer ett"
    ),
    (
      .xml(.textOutsideRoot), "text outside the file's one element; remove it",
      "text utanför elementet som rymmer filen; ta bort den"
    ),
    (
      .xml(.mismatchedEnd("a", expected: "b", opened: opened)),
      "</a> closes <b> opened at 2:3; </b> is expected", "</a> stänger <b> som öppnades på 2:3; </b> väntas"
    ),
    (.xml(.strayEnd("a")), "</a> closes nothing; remove it", "</a> stänger inget; ta bort det"),
    (
      .xml(.ownDeclarations),
      "the file has declarations of its own in <!DOCTYPE [ ]>, which are not read; remove them",
      "filen deklarerar själv i <!DOCTYPE [ ]>, vilket inte läses; ta bort det"
    ),
    (
      .xml(.ownEntity("k")),
      "the file declares the entity \"k\", and entities of its own are not read; write the text where it is used",
      "filen deklarerar entiteten \"k\", och egna entiteter läses inte; skriv texten där den används"
    ),
    (
      .xml(.unknownEntity("&k;")), "&k; is no character in XML; write &amp; for &",
      "&k; är inget tecken i XML; skriv &amp; för &"
    ),
    (
      .xml(.unknownEncoding("EBCDIC")), "the file claims to be in \"EBCDIC\", which is not read; save it as UTF-8",
      "filen säger sig vara i \"EBCDIC\", som inte läses; spara den som UTF-8"
    ),
    (.xml(.tooDeep(limit: 200)), "elements nest deeper than 200 levels", "elementen går djupare än 200 nivåer"),
    (
      .xml(.tooLarge(limit: 1 << 30)), "the file is larger than 1024 MB; split it",
      "filen är större än 1024 MB; dela upp den"
    ),
    (
      .xml(.malformed(code: 4)),
      "the XML is not well-formed here or shortly before; look at quotation marks, names and control characters",
      "XML:en är inte välformad här eller strax före; se på citattecken, namn och styrtecken"
    ),
    (.graph(.noGraph), "the file has no graph; is it whole?", "filen har ingen graf; är den hel?"),
    (
      .graph(.tooManyAttributes(limit: 1000)),
      "the nodes or edges have more than 1,000 attributes, or too many for their number; remove those that are not needed",
      "noderna eller kanterna har fler än 1000 attribut, eller för många för sitt antal; ta bort dem som inte behövs"
    ),
    (
      .graph(.missing("source", of: "edge")), "\"source\" is missing in \"edge\"; add it",
      "\"source\" saknas i \"edge\"; lägg till det"
    ),
    (
      .foreign(.graphML), "this is GraphML; save it as CSV in a folder with actors.csv and ties.csv",
      "det här är GraphML; spara som CSV i en mapp med actors.csv och ties.csv"
    ),
    (
      .foreign(.matrixMarket),
      "this is Matrix Market, which samband does not read; read it with igraph or networkx and write GraphML, or save it as CSV in a folder with actors.csv and ties.csv",
      "det här är Matrix Market, som samband inte läser; läs den med igraph eller networkx och skriv GraphML, eller spara som CSV i en mapp med actors.csv och ties.csv"
    ),
  ]

  @Test(arguments: faults.indices) func faultsAreSaid(_ index: Int) {
    let (fault, english, swedish) = Self.faults[index]
    #expect(Phrasebook(.english).sentence(for: fault) == english)
    #expect(Phrasebook(.swedish).sentence(for: fault) == swedish)
  }

  static let notes: [(ReadingNote.Kind, String, String)] = [
    (
      .keptAsOwn(column: "weight", values: 1, example: "-1"),
      "1\u{A0}value of \"weight\" is not what the name says (the first is \"-1\"), so it was kept as an attribute of your own",
      "1\u{A0}värde i \"weight\" är annat än namnet säger (\"-1\" är det första), så det behölls som en egen uppgift"
    ),
    (
      .idsFrom(column: "id"), "the nodes were only numbered, so the ids are those of \"id\"",
      "noderna var bara numrerade, så id togs från \"id\""
    ),
    (
      .graph(.severalGraphs(["G1", "G2"])),
      "the file has 2 graphs (G1 and G2), which were read as one; the attribute \"graph\" tells them apart, and --graph chooses one",
      "filen har 2 grafer (G1 och G2), som lästes som en; attributet \"graph\" skiljer dem åt, och --graph väljer en"
    ),
    (
      .graph(.firstOfSeveral(["G1", "2"])),
      "the file has 2 networks (G1 and 2); the first was read, and --graph chooses another",
      "filen har 2 nätverk (G1 och 2); det första lästes, och --graph väljer ett annat"
    ),
    (
      .severalTables(fileNames: ["actors", "ties"]),
      "the file has 2 tables below each other, which were read as actors and ties",
      "filen har 2 tabeller under varandra, som lästes som actors och ties"
    ),
    (
      .endsAdded(names: ["KTH", "SU"]), "2\u{A0}actors that only ties name added without a sector: KTH and SU",
      "2\u{A0}aktörer som bara band nämner lades till utan sektor: KTH och SU"
    ),
    (
      .graph(.sharedNodes(count: 2)), "2\u{A0}nodes are in several graphs and read as one each",
      "2\u{A0}noder finns i flera grafer och lästes som en var"
    ),
    (
      .graph(.hyperedgesLeftOut(count: 1)), "1\u{A0}hyperedge between more than two nodes left out",
      "1\u{A0}hyperkant mellan fler än två noder lämnades utanför"
    ),
    (
      .graph(.graphAttributesLeftOut(["a"])), "the graph's own attributes a left out",
      "grafens egna attribut a lämnades utanför"
    ),
    (
      .graph(.elementsLeftOut(["a"])), "a holds elements, no text, and was left out",
      "a rymmer element i stället för text och lämnades utanför"
    ),
    (
      .graph(.undeclared(["a"])), "a is not declared in the file and was kept by its id",
      "a deklareras inte i filen och behölls under sitt id"
    ),
    (
      .graph(.edgeIDsOfNodes(count: 2)),
      "2\u{A0}edges have the id of a node, as python-igraph writes it, so the ids of edges were left out",
      "2\u{A0}kanter har en nods id, som python-igraph skriver det, så kanternas id lämnades utanför"
    ),
    (
      .graph(.directionsFromArrows(count: 1)), "1\u{A0}edge got the direction from the arrows drawn",
      "1\u{A0}kant fick sin riktning från pilarna som de ritas med"
    ),
    (
      .graph(.typesAsKinds(["avtal", "projekt"])),
      "the type of edges is avtal and projekt, which is no direction, and was read as the kind of tie",
      "kanternas type är avtal och projekt, som inte är en riktning, och lästes som slaget av samverkan"
    ),
    (
      .graph(.falseMayBeUnknown(["aktiv"])),
      "igraph writes false for unknown, too, so false in aktiv may mean no value",
      "igraph skriver false också för okänt, så false i aktiv kan betyda att värdet saknas"
    ),
    (
      .graph(.valuesOfSeries(attributes: ["weight"], day: nil, leftOut: 3)),
      "weight changes over time; the latest value was read (convert --as-of takes another day's), and 3\u{A0}others left out",
      "weight ändras över tid; det senaste värdet lästes (convert --as-of tar en annan dags), och 3\u{A0}andra lämnades utanför"
    ),
    (
      .graph(.valuesOfSeries(attributes: ["weight"], day: PartialDate("2021-05"), leftOut: 1)),
      "weight changes over time; the value on 2021-05 was read, and 1\u{A0}other left out",
      "weight ändras över tid; värdet den 2021-05 lästes, och 1\u{A0}annat lämnades utanför"
    ),
    (
      .graph(.spellsAsTies(edges: 1, ties: 2)),
      "1\u{A0}edge holds in several periods and became a tie for each: 2 ties",
      "1\u{A0}kant gäller under flera perioder och blev ett band för varje: 2 band"
    ),
    (
      .graph(.onlyOneNetwork), "the file has one network only, so --graph makes no difference",
      "filen har bara ett nätverk, så --graph gör ingen skillnad"
    ),
    (
      .graph(.widened(["antal"])), "antal has values that do not fit the declared type and was read as it stands",
      "antal har värden som inte passar den deklarerade typen och lästes som de står"
    ),
    (
      .graph(.activitiesAsActors),
      "nodes of a kind that is one of activities have edges among them, so they were read as actors",
      "noder av ett slag som är aktiviteter har kanter sinsemellan, så de lästes som aktörer"
    ),
    (
      .graph(.severalParents(count: 1)),
      "1\u{A0}node is part of several others; the first counts, and the rest stand in \"parents\"",
      "1\u{A0}nod ingår i flera andra; den första räknas, och resten står i \"parents\""
    ),
  ]

  @Test(arguments: notes.indices) func notesAreSaid(_ index: Int) {
    let (note, english, swedish) = Self.notes[index]
    #expect(Phrasebook(.english).sentence(for: ReadingNote(note)) == english)
    #expect(Phrasebook(.swedish).sentence(for: ReadingNote(note)) == swedish)
  }

  static let losses: [(WritingNote.Kind, String, String)] = [
    (
      .leftOut(.activities, count: 2), "GEXF has no place for 2\u{A0}activities; left out",
      "GEXF rymmer inte 2\u{A0}aktiviteter, som lämnas utanför"
    ),
    (
      .leftOut(.goals, count: 1), "GEXF has no place for 1\u{A0}goal; left out",
      "GEXF rymmer inte 1\u{A0}mål, som lämnas utanför"
    ),
    (
      .leftOut(.positions, count: 2), "GEXF has no place for 2\u{A0}positions; left out",
      "GEXF rymmer inte 2\u{A0}synpunkter, som lämnas utanför"
    ),
    (
      .leftOut(.evidence, count: 2), "GEXF has no place for 2\u{A0}records' evidence; left out",
      "GEXF rymmer inte 2\u{A0}posters belägg, som lämnas utanför"
    ),
    (
      .leftOut(.sources, count: 1), "GEXF has no place for 1\u{A0}source; left out",
      "GEXF rymmer inte 1\u{A0}källa, som lämnas utanför"
    ),
    (
      .leftOut(.sectors, count: 2), "GEXF has no place for 2\u{A0}own sectors' names and colors; left out",
      "GEXF rymmer inte 2\u{A0}egna sektorers namn och färg, som lämnas utanför"
    ),
    (
      .leftOut(.competences, count: 2), "GEXF has no place for 2\u{A0}competences; left out",
      "GEXF rymmer inte 2\u{A0}kompetenser, som lämnas utanför"
    ),
    (
      .leftOut(.targetGroups, count: 2), "GEXF has no place for 2\u{A0}target groups; left out",
      "GEXF rymmer inte 2\u{A0}målgrupper, som lämnas utanför"
    ),
    (
      .leftOut(.actorsWithoutTies, count: 2), "GEXF has no place for 2\u{A0}actors without ties; left out",
      "GEXF rymmer inte 2\u{A0}aktörer utan samverkan, som lämnas utanför"
    ),
    (
      .leftOut(.networkFacts, count: 2), "GEXF has no place for 2\u{A0}facts about the network; left out",
      "GEXF rymmer inte 2\u{A0}uppgifter om nätverket, som lämnas utanför"
    ),
    (
      .otherLanguages(count: 2, kept: .swedish),
      "2\u{A0}texts in several languages are written in Swedish only",
      "2\u{A0}texter på flera språk skrivs bara på svenska"
    ),
    (
      .nestedAsText(keys: ["a", "b"]), "GEXF has no place for values within values; a and b written as JSON",
      "GEXF rymmer inte värden i flera nivåer; a och b skrivs som JSON"
    ),
    (
      .attributesLeftOut(["a"]), "GEXF has no place for a; left out", "GEXF rymmer inte a; lämnas utanför"
    ),
    (
      .directions(count: 2, instead: .directed), "2\u{A0}ties are written as directed, which is what GEXF has",
      "2\u{A0}samverkan skrivs som riktad, som är vad GEXF har"
    ),
    (
      .parallelTies(count: 1),
      "1\u{A0}tie repeats another one between the same two; programs that make a matrix of them keep only the last",
      "1\u{A0}samverkan upprepar en annan mellan samma två; program som gör en matris av dem behåller bara den sista"
    ),
    (
      .characters(count: 1), "1\u{A0}control character left out, since GEXF has no place for them",
      "1\u{A0}styrtecken lämnas utanför, för GEXF rymmer dem inte"
    ),
  ]

  @Test(arguments: losses.indices) func lossesAreSaid(_ index: Int) {
    let (note, english, swedish) = Self.losses[index]
    #expect(Phrasebook(.english).sentence(for: WritingNote(note), in: "GEXF") == english)
    #expect(Phrasebook(.swedish).sentence(for: WritingNote(note), in: "GEXF") == swedish)
  }
}
