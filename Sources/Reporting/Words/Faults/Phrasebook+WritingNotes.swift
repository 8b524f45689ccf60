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
        "\(format) rymmer inte \(name(of: part, count)); de lämnas utanför",
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
    case .tables(let note): sentence(for: note)
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
    case .evidence:
      self.count(count, say("posts belägg", "record's evidence"), say("posters belägg", "records' evidence"))
    case .sources: self.count(count, say("källa", "source"), say("källor", "sources"))
    case .sectors:
      self.count(
        count, say("egen sektors namn och färg", "own sector's name and colour"),
        say("egna sektorers namn och färg", "own sectors' names and colours"))
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
