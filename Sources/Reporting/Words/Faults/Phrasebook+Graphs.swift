// Sentences for graphs of other programs: what is wrong with them, and what their readers assumed.

import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault of a graph, without its place.
  func sentence(for fault: GraphFault) -> String {
    switch fault {
    case .noGraph: say("filen har ingen graf; är den hel?", "the file has no graph; is it whole?")
    case .unknownGraph(let word, let choices):
      say(
        "filen har inget nätverk \"\(shortened(word))\"; den har \(list(choices, limit: 10))",
        "the file has no network \"\(shortened(word))\"; it has \(list(choices, limit: 10))")
    case .tooManyAttributes(let limit):
      say(
        "noderna eller kanterna har fler än \(number(limit)) attribut, eller för många för sitt antal; ta bort dem som inte behövs",
        "the nodes or edges have more than \(number(limit)) attributes, or too many for their number; remove those that are not needed"
      )
    case .missing(let key, let record):
      say(
        "\"\(shortened(key))\" saknas i \"\(shortened(record))\"; lägg till det",
        "\"\(shortened(key))\" is missing in \"\(shortened(record))\"; add it")
    case .unknownNode(let id, let suggestion, let term):
      say("filen har ingen nod \"\(shortened(id))\"", "the file has no node \"\(shortened(id))\"")
        + mend(
          suggestion,
          otherwise: say(
            "lägg till den (\(term)), eller ändra det som pekar på den",
            "add it (\(term)), or change what refers to it"))
    }
  }

  /// The sentence for what a reader of graphs assumed or left out.
  func sentence(for note: GraphNote) -> String {
    switch note {
    case .severalGraphs(let names):
      say(
        "filen har \(number(names.count)) grafer (\(list(names, limit: 5))), som lästes som en; attributet \"graph\" skiljer dem åt, och --graph väljer en",
        "the file has \(number(names.count)) graphs (\(list(names, limit: 5))), which were read as one; the attribute \"graph\" tells them apart, and --graph chooses one"
      )
    case .firstOfSeveral(let names):
      say(
        "filen har \(number(names.count)) nätverk (\(list(names, limit: 5))); det första lästes, och --graph väljer ett annat",
        "the file has \(number(names.count)) networks (\(list(names, limit: 5))); the first was read, and --graph chooses another"
      )
    case .sharedNodes(let count):
      say(
        "\(self.count(count, "nod", "noder")) finns i flera grafer och lästes som en var",
        "\(self.count(count, "node is", "nodes are")) in several graphs and read as one each")
    case .hyperedgesLeftOut(let count):
      say(
        "\(self.count(count, "hyperkant", "hyperkanter")) mellan fler än två noder lämnades utanför",
        "\(self.count(count, "hyperedge", "hyperedges")) between more than two nodes left out")
    case .graphAttributesLeftOut(let names):
      say(
        "grafens egna attribut \(list(names, limit: 5)) lämnades utanför",
        "the graph's own attributes \(list(names, limit: 5)) left out")
    case .elementsLeftOut(let names):
      say(
        "\(list(names, limit: 5)) rymmer element i stället för text och lämnades utanför",
        "\(list(names, limit: 5)) holds elements, no text, and was left out")
    case .undeclared(let names):
      say(
        "\(list(names, limit: 5)) deklareras inte i filen och behölls under sitt id",
        "\(list(names, limit: 5)) is not declared in the file and was kept by its id")
    case .edgeIDsOfNodes(let count):
      say(
        "\(self.count(count, "kant", "kanter")) har en nods id, som python-igraph skriver det, så kanternas id lämnades utanför",
        "\(self.count(count, "edge has", "edges have")) the id of a node, as python-igraph writes it, so the ids of edges were left out"
      )
    case .directionsFromArrows(let count):
      say(
        "\(self.count(count, "kant", "kanter")) fick sin riktning från pilarna som de ritas med",
        "\(self.count(count, "edge", "edges")) got the direction from the arrows drawn")
    case .typesAsKinds(let words):
      say(
        "kanternas type är \(list(words, limit: 5)), som inte är en riktning, och lästes som slaget av samverkan",
        "the type of edges is \(list(words, limit: 5)), which is no direction, and was read as the kind of tie")
    case .falseMayBeUnknown(let names):
      say(
        "igraph skriver false också för okänt, så false i \(list(names, limit: 5)) kan betyda att värdet saknas",
        "igraph writes false for unknown, too, so false in \(list(names, limit: 5)) may mean no value")
    case .valuesOfSeries(let attributes, let day, let leftOut):
      say(
        "\(list(attributes, limit: 5)) ändras över tid; "
          + (day.map { "värdet den \($0) lästes" } ?? "det senaste värdet lästes (convert --as-of tar en annan dags)")
          + ", och \(count(leftOut, "annat", "andra")) lämnades utanför",
        "\(list(attributes, limit: 5)) changes over time; "
          + (day.map { "the value on \($0) was read" }
            ?? "the latest value was read (convert --as-of takes another day's)")
          + ", and \(count(leftOut, "other", "others")) left out")
    case .spellsAsTies(let edges, let ties):
      say(
        "\(count(edges, "kant gäller", "kanter gäller")) under flera perioder och blev ett band för varje: \(number(ties)) band",
        "\(count(edges, "edge holds", "edges hold")) in several periods and became a tie for each: \(number(ties)) ties"
      )
    case .onlyOneNetwork:
      say(
        "filen har bara ett nätverk, så --graph gör ingen skillnad",
        "the file has one network only, so --graph makes no difference")
    case .widened(let names):
      say(
        "\(list(names, limit: 5)) har värden som inte passar den deklarerade typen och lästes som de står",
        "\(list(names, limit: 5)) has values that do not fit the declared type and was read as it stands")
    case .activitiesAsActors:
      say(
        "noder av ett slag som är aktiviteter har kanter sinsemellan, så de lästes som aktörer",
        "nodes of a kind that is one of activities have edges among them, so they were read as actors")
    case .severalParents(let count):
      say(
        "\(self.count(count, "nod", "noder")) ingår i flera andra; den första räknas, och resten står i \"parents\"",
        "\(self.count(count, "node is", "nodes are")) part of several others; the first counts, and the rest stand in \"parents\""
      )
    }
  }
}
