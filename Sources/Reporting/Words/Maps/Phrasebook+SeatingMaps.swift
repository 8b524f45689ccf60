// The words of pictures of round tables.

public import Drawing

extension Phrasebook {
  /// The words that pictures of round tables need.
  public var seatingMapWords: SeatingMapWords {
    let people: @Sendable (Int) -> String = { count($0, say("person", "person"), say("personer", "people")) }
    let maps = mapWords
    return SeatingMapWords(
      language: language,
      round: { say("Runda \(number($0)) av \(number($1))", "Round \(number($0)) of \(number($1))") },
      table: { say("Bord", "Table") + " \(number($0))" }, people: { people($0) },
      summary: { seated, tables, pairs in
        let at = count(tables, say("bord", "table"), say("bord", "tables"))
        let new = count(pairs, say("par", "pair"), say("par", "pairs"))
        return say(
          "\(people(seated)) vid \(at); \(new) träffas för första gången",
          "\(people(seated)) at \(at); \(new) \(pairs == 1 ? "meets" : "meet") for the first time")
      },
      newMeetings: { "+\(number($0)) " + say($0 == 1 ? "ny" : "nya", "new") },
      again: { name, more in
        say("igen: ", "again: ") + name + (more > 0 ? " +\(number(more))" : "")
      },
      againAll: { say("träffar igen: ", "meets again: ") + list($0) }, host: say("värd", "host"),
      hostSign: say("Dubbel kontur: bordsvärd, sitter kvar.", "Double outline: host of the table, stays there."),
      newSign: say(
        "+5 nya: träffar fem vid bordet för första gången. Igen: har träffats förut.",
        "+5 new: meets five at the table for the first time. Again: have met before."),
      empty: say("tomt", "empty"),
      notSeated: { say("Sitter inte med i rundan: ", "Not seated in this round: ") + list($0) + "." },
      unknown: say("Okänd", "Unknown"), nobody: say("Det finns inga bord att rita.", "There are no tables to draw."),
      shape: maps.shape, number: { number($0) })
  }
}
