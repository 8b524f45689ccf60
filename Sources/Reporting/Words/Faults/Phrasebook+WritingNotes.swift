// Sentences for what a format cannot hold of a network.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for what is lost or changed when a network is written in a format.
  ///
  /// - Parameters:
  ///   - note: What it is.
  ///   - format: The name of the format.
  package func sentence(for note: WritingNote, in format: String) -> String {
    switch note.kind {
    case .activitiesAsTies(let activities, let pairs):
      say(
        "\(count(activities, "pågående aktivitet", "pågående aktiviteter")) skrivs som samverkan mellan de aktörer som deltar: \(count(pairs, "par", "par")), av slaget activity",
        "\(count(activities, "active activity is", "active activities are")) written as ties between the actors that take part: \(count(pairs, "pair", "pairs")), of the kind activity"
      )
    case .leftOut(let part, let count):
      say(
        "\(format) rymmer inte \(name(of: part, count)), som lämnas utanför",
        "\(format) has no place for \(name(of: part, count)); left out")
    case .otherLanguages(let count, let kept):
      say(
        "\(self.count(count, "text", "texter")) på flera språk skrivs bara på \(name(of: kept))",
        "\(self.count(count, "text", "texts")) in several languages \(count == 1 ? "is" : "are") written in \(name(of: kept)) only"
      )
    case .nestedAsText(let keys):
      say(
        "\(format) rymmer inte värden i flera nivåer; \(list(keys, limit: 5)) skrivs som JSON",
        "\(format) has no place for values within values; \(list(keys, limit: 5)) written as JSON")
    case .attributesLeftOut(let keys):
      say(
        "\(format) rymmer inte \(list(keys, limit: 5)); lämnas utanför",
        "\(format) has no place for \(list(keys, limit: 5)); left out")
    case .directions(let count, let instead):
      say(
        "\(self.count(count, "samverkan", "samverkan")) skrivs som \(word(for: instead)), som är vad \(format) har",
        "\(self.count(count, "tie is", "ties are")) written as \(word(for: instead)), which is what \(format) has")
    case .quotationMarks(let count):
      say(
        "\(self.count(count, "namn", "namn")) med citattecken skrivs med ' i stället, som alla program läser",
        "\(self.count(count, "name", "names")) with quotation marks \(count == 1 ? "is" : "are") written with ' instead, which all programs read"
      )
    case .mixedDirections:
      say(
        "filen har både riktad och oriktad samverkan; networkx läser all som ett slag",
        "the file has ties with and without direction; networkx reads all of them as one kind")
    case .parallelTies(let count):
      say(
        "\(self.count(count, "samverkan", "samverkan")) upprepar en annan mellan samma två; program som gör en matris av dem behåller bara den sista",
        "\(self.count(count, "tie repeats", "ties repeat")) another one between the same two; programs that make a matrix of them keep only the last"
      )
    case .characters(let count):
      say(
        "\(self.count(count, "styrtecken", "styrtecken")) lämnas utanför, för \(format) rymmer dem inte",
        "\(self.count(count, "control character", "control characters")) left out, since \(format) has no place for them"
      )
    case .lineBreaks(let count):
      say(
        "\(self.count(count, "text", "texter")) med radbrytningar skrivs på en rad, för \(format) läser dem som nya rader",
        "\(self.count(count, "text", "texts")) with line breaks \(count == 1 ? "is" : "are") written on one line, since \(format) reads them as new rows"
      )
    case .tables(let note): sentence(for: note)
    }
  }

  /// The name of what tables are loaded into in bulk.
  package func name(of format: BulkFormat) -> String {
    switch format {
    case .neo4j: "Neo4j"
    case .graphFrames: "GraphFrames (Spark)"
    }
  }

  /// How tables are loaded in bulk, in lines.
  package func loading(_ format: BulkFormat, from folder: String, hasLineBreaks: Bool) -> [String] {
    switch format {
    case .neo4j:
      [
        say("läs in i en tom databas: ", "load into an empty database: ")
          + "neo4j-admin database import full neo4j --nodes=\(folder)/nodes.csv --relationships=\(folder)/relationships.csv"
          + (hasLineBreaks ? " --multiline-fields=true" : ""),
        say(
          "samverkan utan riktning står en gång; kolumnen direction säger vilken som är riktad",
          "ties without direction stand once; the column direction tells which have one"),
      ]
    case .graphFrames:
      [
        say("läs in i Spark: ", "load into Spark: ")
          + "GraphFrame(spark.read.csv(\"\(folder)/vertices.csv\", header=True), spark.read.csv(\"\(folder)/edges.csv\", header=True, inferSchema=True))",
        say(
          "samverkan utan riktning står en gång (kolumnen direction); lägg till den åt andra hållet för PageRank, och ta tillbaka måtten med samband metrics --metrics",
          "ties without direction stand once (the column direction); add each the other way round for PageRank, and bring the measures back by samband metrics --metrics"
        ),
      ]
    }
  }

  private func name(of language: Language) -> String {
    switch language {
    case .swedish: say("svenska", "Swedish")
    case .english: say("engelska", "English")
    }
  }

  private func word(for direction: Collaboration.Direction) -> String {
    switch direction {
    case .undirected: say("oriktad", "undirected")
    case .directed: say("riktad", "directed")
    case .mutual: say("ömsesidig", "mutual")
    }
  }

  private func name(of part: WritingNote.Part, _ count: Int) -> String {
    switch part {
    case .activities: self.count(count, say("aktivitet", "activity"), say("aktiviteter", "activities"))
    case .goals: self.count(count, say("mål", "goal"), say("mål", "goals"))
    case .positions: self.count(count, say("synpunkt", "position"), say("synpunkter", "positions"))
    case .survey: self.count(count, say("enkätsvar", "answer to the survey"), say("enkätsvar", "answers to the survey"))
    case .evidence:
      self.count(count, say("posts belägg", "record's evidence"), say("posters belägg", "records' evidence"))
    case .sources: self.count(count, say("källa", "source"), say("källor", "sources"))
    case .sectors:
      self.count(
        count, say("egen sektors namn och färg", "own sector's name and color"),
        say("egna sektorers namn och färg", "own sectors' names and colors"))
    case .competences: self.count(count, say("kompetens", "competence"), say("kompetenser", "competences"))
    case .actorsWithoutTies:
      self.count(
        count, say("aktör utan samverkan", "actor without ties"), say("aktörer utan samverkan", "actors without ties"))
    case .targetGroups: self.count(count, say("målgrupp", "target group"), say("målgrupper", "target groups"))
    case .networkFacts:
      self.count(
        count, say("uppgift om nätverket", "fact about the network"),
        say("uppgifter om nätverket", "facts about the network"))
    }
  }
}
