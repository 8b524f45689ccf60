// Sentences for what is wrong with graphs of other programs that are written as text, and for what their readers assumed.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault of a graph, without its place.
  package func sentence(for fault: GraphTextFault) -> String {
    switch fault {
    case .unexpected("", let expected):
      say(
        "filen eller raden tar slut där \(name(of: expected)) väntas; är den avhuggen?",
        "the file or the line ends where \(name(of: expected)) is expected; was it cut off?")
    case .unexpected(let text, let expected):
      say(
        "\"\(shortened(text))\" står där \(name(of: expected)) väntas; rätta det",
        "\"\(shortened(text))\" stands where \(name(of: expected)) is expected; correct it")
    case .unclosed(let enclosure):
      say(
        "\(name(of: enclosure)) stängs aldrig; stäng det, eller hämta filen på nytt om den är avhuggen",
        "\(name(of: enclosure)) is never closed; close it, or get the file anew if it was cut off")
    case .missing(let part, let record):
      say(
        "\(name(of: record)) saknar \"\(part)\"; lägg till det", "\(name(of: record)) lacks \"\(part)\"; add it")
    case .vertexOutOfRange(let word, let count):
      say(
        "noden \(shortened(word)) finns inte; filen säger att noderna är 1–\(number(count))",
        "there is no vertex \(shortened(word)); the file says that the vertices are 1–\(number(count))")
    case .unknownVertex(let word, let suggestion):
      say("\"\(shortened(word))\" är ingen av filens noder", "\"\(shortened(word))\" is none of the file's vertices")
        + mend(suggestion, otherwise: say("lägg till den bland namnen", "add it to the names"))
    case .repeatedLabel(let name):
      say(
        "två noder heter \"\(shortened(name))\"; ge dem olika namn",
        "two vertices are called \"\(shortened(name))\"; give them different names")
    case .equalWhenCut(let first, let second, let length):
      say(
        "UCINET kortar namn till \(number(length)) tecken, och då blir \"\(shortened(first))\" och \"\(shortened(second))\" samma; korta dem själv",
        "UCINET cuts names at \(number(length)) characters, which makes \"\(shortened(first))\" and \"\(shortened(second))\" one; shorten them yourself"
      )
    case .tooManyVertices(let word, let limit):
      say(
        "\(shortened(word)) noder är fler än \(number(limit)), som ryms i ett nätverk av aktörer; dela upp filen",
        "\(shortened(word)) vertices are more than \(number(limit)), which fit a network of actors; split the file")
    case .tooManyValues(let limit):
      say(
        "nodernas och bandens attribut är fler än \(number(limit)) värden; ta bort attribut, eller dela upp filen",
        "the attributes of nodes and edges are more than \(number(limit)) values; take attributes away, or split the file"
      )
    case .tooManyAttributes(let limit):
      say(
        "attributen har fler än \(number(limit)) namn; ta bort några",
        "the attributes have more than \(number(limit)) names; take some away")
    case .tooDeep(let limit):
      say(
        "parenteserna går djupare än \(number(limit)) nivåer; jämna ut dem",
        "brackets nest deeper than \(number(limit)) levels; flatten them")
    case .fewValues(let found, let expected):
      say(
        "här finns \(number(found)) av \(number(expected)) värden; fyll i resten, eller rätta antalet överst",
        "there \(form(found, "is", "are")) \(number(found)) of \(number(expected)) values; fill in the rest, or correct the number at the top"
      )
    case .moreValues(let expected):
      say(
        "fler värden än \(number(expected)), som filen säger; ta bort dem, eller rätta antalet överst",
        "more values than the \(number(expected)) that the file states; take them away, or correct the number at the top"
      )
    case .unknownLayout(let word, let choices):
      say(
        "formatet \"\(shortened(word))\" läses inte; välj bland \(choices.joined(separator: ", "))",
        "the format \"\(shortened(word))\" is not read; choose among \(choices.joined(separator: ", "))")
    case .unknownSection(let word):
      say(
        "avsnittet \"\(shortened(word))\" är okänt och lästes inte; rätta namnet, eller ta bort det",
        "the section \"\(shortened(word))\" is unknown and was not read; correct its name, or take it away")
    case .missingTarget(let name):
      say(
        "\"\(shortened(name))\" har ett slags band och ingen i andra änden; skriv den andra änden, eller bara namnet",
        "\"\(shortened(name))\" has a kind of tie and nobody at the other end; write the other end, or the name only")
    case .bareQuotation:
      say(
        "ett citattecken inne i en text, som gv2gml skriver det; texten lästes till sitt riktiga slut; skriv &quot;",
        "a quotation mark within a text, as gv2gml writes it; the text was read to its true end; write &quot;")
    case .wrongEdgeSign(let isDirected):
      isDirected
        ? say(
          "\"--\" i en digraph; skriv \"->\", eller graph överst",
          "\"--\" in a digraph; write \"->\", or graph at the top")
        : say(
          "\"->\" i en graph; skriv \"--\", eller digraph överst",
          "\"->\" in a graph; write \"--\", or digraph at the top")
    case .wordAfterNumber(let text):
      say(
        "\"\(shortened(text))\" läses som ett tal och ett ord, som i Graphviz; sätt det inom citattecken om det är ett namn",
        "\"\(shortened(text))\" is read as a number and a word, as in Graphviz; put it in quotation marks if it is one name"
      )
    case .noGraph:
      say("filen innehåller inget nätverk; är den avhuggen?", "the file holds no network; was it cut off?")
    }
  }

  private func name(of expected: GraphTextFault.Expected) -> String {
    switch expected {
    case .vertex: say("en nods nummer", "the number of a vertex")
    case .number: say("ett tal, som 2.5,", "a number, as 2.5,")
    case .count: say("antalet noder", "the number of vertices")
    case .name: say("ett namn", "a name")
    case .key: say("ett attributs namn", "the name of an attribute")
    case .value: say("ett värde", "a value")
    case .openingBracket: "["
    case .openingBrace: "{"
    case .closingBracket: "]"
    case .closingBrace: "}"
    case .equalsSign: "="
    case .graph: say("graph eller digraph", "graph or digraph")
    case .statement: say("en nod, ett band eller en undergraf", "a node, an edge or a subgraph")
    case .data: say("data:", "data:")
    }
  }

  private func name(of enclosure: GraphTextFault.Enclosure) -> String {
    switch enclosure {
    case .quotation: say("citattecknet", "the quotation mark")
    case .comment: say("kommentaren", "the comment")
    case .markup: say("märket <", "the sign <")
    case .bracket: say("hakparentesen [", "the bracket [")
    case .brace: say("klammern {", "the brace {")
    }
  }

  private func name(of record: GraphTextFault.Record) -> String {
    switch record {
    case .graph: say("nätverket", "the network")
    case .node: say("noden", "the node")
    case .edge: say("bandet", "the edge")
    }
  }

  /// The sentence for what a reader of a graph assumed or left out.
  func sentence(for note: GraphTextNote) -> String {
    switch note {
    case .layoutHelpers(let nodes, let edges):
      say(
        "\(count(edges, "osynligt band", "osynliga band")) och \(count(nodes, "osynlig nod", "osynliga noder")) håller bara ritningen på plats och utelämnades",
        "\(count(edges, "invisible edge", "invisible edges")) and \(count(nodes, "invisible node", "invisible nodes")) only hold the drawing in place and were left out"
      )
    case .furtherGraphs(let count):
      say(
        "filen innehåller \(self.count(count, "nätverk", "nätverk")) till, som inte lästes; lägg \(count == 1 ? "det i en egen fil" : "dem i egna filer")",
        "the file holds \(self.count(count, "more network", "more networks")), not read; put \(count == 1 ? "it in a file of its own" : "them in files of their own")"
      )
    case .uniformDrawing(let names):
      say(
        "\(list(names, limit: 5)) är lika för alla noder, säger bara hur de ritas och utelämnades",
        "\(list(names, limit: 5)) are the same for all nodes, only say how they are drawn and were left out")
    case .sectionsLeftOut(let names):
      say(
        "\(list(names, limit: 5)) har ingen plats i ett nätverk och lästes inte",
        "\(list(names, limit: 5)) have no place in a network and were not read")
    case .escapedTwice(let count):
      say(
        "\(self.count(count, "text", "texter")) med dubbelt skrivna tecken, som &amp;#246;, lästes som \(count == 1 ? "den var menad" : "de var menade")",
        "\(self.count(count, "text", "texts")) with characters that were escaped twice, as &amp;#246;, \(count == 1 ? "was read as it was" : "were read as they were") meant"
      )
    case .columnsLeftOut(let found, let stated):
      say(
        "matrisens rader har \(number(found)) värden där filen säger \(number(stated)) \(form(stated, "kolumn", "kolumner")); det som står därefter lästes inte",
        "the rows of the matrix have \(number(found)) values where the file states \(number(stated)) \(form(stated, "column", "columns")); what stands after them was not read"
      )
    case .unnamedNodes(let count):
      say(
        "\(self.count(count, "nod", "noder")) saknar id och heter \(count == 1 ? "unnamed-1" : "unnamed-1 och så vidare"); ingen kant kan nå \(count == 1 ? "den" : "dem")",
        "\(self.count(count, "node has", "nodes have")) no id and got \(count == 1 ? "unnamed-1" : "unnamed-1 and so on"); no edge can reach \(count == 1 ? "it" : "them")"
      )
    case .neighborLists:
      say(
        "varje rad lästes som en aktör och sedan dem som den samverkar med",
        "each line was read as an actor and then those that it is tied to")
    case .symmetricMatrix(let name):
      say(
        "matrisen\(name.map { " \"\($0)\"" } ?? "") är symmetrisk och lästes som band utan riktning",
        "the matrix\(name.map { " \"\($0)\"" } ?? "") is symmetric and was read as ties without direction")
    case .numbersOnly(let count):
      say(
        "filen kallar aktörerna bara 1–\(number(count)), och i den är \"inget band\" och \"inget svar\" samma nolla; lägg till namnen och fråga den som gjorde filen",
        "the file calls the actors 1–\(number(count)) only, and holds no difference between no tie and no answer; add the names, and ask whoever made it"
      )
    case .caseFolded(let count):
      say(
        "\(self.count(count, "namn", "namn")) som bara skiljer sig i stora och små bokstäver lästes som samma, som i UCINET",
        "\(self.count(count, "name", "names")) that differ only in case were read as one, as in UCINET")
    case .directionMayBeLost(let pairs):
      say(
        "\(count(pairs, "par", "par")) av numrerade noder har band i båda ordningar i en graf utan riktning; riktningen kan ha gått förlorad",
        "\(count(pairs, "pair", "pairs")) of numbered nodes \(pairs == 1 ? "has" : "have") ties in either order in a graph without direction; the direction may have been lost"
      )
    case .zeroTies(let count):
      say(
        "\(self.count(count, "rad", "rader")) med värdet 0 lästes som inget band",
        "\(self.count(count, "row", "rows")) with the value 0 \(count == 1 ? "was" : "were") read as no tie")
    case .ownMap(let actors):
      say(
        "en karta som samband ritade: \(count(actors, "aktör", "aktörer")) med namn och sektor, band utan vikt; allt annat finns bara i nätverkets fil",
        "a map that samband drew: \(count(actors, "actor", "actors")) with names and sectors, ties without weight; all else is in the network's file only"
      )
    }
  }
}
