// The words of an event's page, in both languages, that its script puts together: the parts that are printed.
//
// `{n}` and the like are filled in by the script. `one` and `other` after a point are the forms for one and for more.

/// A text of the page in both languages, by its key.
struct EventWord: Sendable {
  let key: String
  let swedish: String
  let english: String

  init(_ key: String, _ swedish: String, _ english: String) {
    (self.key, self.swedish, self.english) = (key, swedish, english)
  }
}

enum EventWords {
  /// All words, each key once.
  static let all = common + parts + roles + change + answers

  private static let common = [
    EventWord("language", "English", "Svenska"),
    EventWord("untitled", "Rundabord", "Round tables"),
    EventWord("parts", "Sidans delar", "Parts of the page"),
    EventWord("print", "Skriv ut", "Print"),
    EventWord("print.all", "Skriv ut allt", "Print everything"),
    EventWord("people.one", "1 person", "1 person"),
    EventWord("people.other", "{n} personer", "{n} people"),
    EventWord("tables.one", "1 bord", "1 table"),
    EventWord("tables.other", "{n} bord", "{n} tables"),
    EventWord("rounds.one", "1 runda", "1 round"),
    EventWord("rounds.other", "{n} rundor", "{n} rounds"),
    EventWord("headline", "{people} vid {tables}, {rounds}", "{people} at {tables}, {rounds}"),
    EventWord("table", "Bord {n}", "Table {n}"),
    EventWord("round", "Runda {n}", "Round {n}"),
    EventWord("number", "Nr {id}", "No. {id}"),
    EventWord("nameless", "Utan namn, nr {id}", "No name, no. {id}"),
    EventWord("and", " och ", " and "),
    EventWord("host", "värd", "host"),
    EventWord("hostOf", "Värd för bord {n}", "Host of table {n}"),
    EventWord("noSeat", "ingen plats", "no seat"),
    EventWord("empty", "Här sitter ingen.", "Nobody sits here."),
    EventWord("nobody", "Det finns ingen att placera.", "There is nobody to seat."),
    EventWord("find", "Sök namn eller organisation", "Find a name or organization"),
    EventWord("found.one", "1 träff", "1 match"),
    EventWord("found.other", "{n} träffar", "{n} matches"),
  ]

  private static let parts = [
    EventWord("part.tables", "Borden", "Tables"),
    EventWord("part.door", "Dörrlista", "Door list"),
    EventWord("part.ways", "Var och ens väg", "Each person’s way"),
    EventWord("part.cards", "Namnkort", "Name cards"),
    EventWord("part.signs", "Bordsskyltar", "Table signs"),
    EventWord("part.hosts", "Värdarnas blad", "Hosts’ sheets"),
    EventWord("part.run", "Körschema", "Run sheet"),
    EventWord("part.change", "Ändra och planera om", "Change and re-plan"),
    EventWord(
      "about.tables", "Vilka som sitter vid varje bord, runda för runda.", "Who sits at each table, round by round."),
    EventWord("about.door", "Vem som sitter var, efter namn.", "Who sits where, by name."),
    EventWord("about.ways", "En remsa för var och en, att klippa isär.", "A slip for each person, to be cut apart."),
    EventWord(
      "about.cards", "85 × 54 mm på A4, med skärmärken. Skriv ut i 100 %, utan anpassning till sidan.",
      "85 × 54 mm on A4, with marks to cut by. Print at 100%, not fitted to the page."),
    EventWord("about.signs", "Ett liggande A4 till varje bord.", "A sheet of A4 on its side for each table."),
    EventWord(
      "about.hosts", "Vilka som kommer till bordet i varje runda, och vilka som redan har träffats.",
      "Who comes to the table in each round, and who have met before."),
    EventWord("about.run", "Vad som händer när.", "What happens when."),
    EventWord("cards.per", "Kort per ark", "Cards per sheet"),
    EventWord("column.name", "Namn", "Name"),
    EventWord("column.organization", "Organisation", "Organization"),
    EventWord("column.sector", "Sektor", "Sector"),
    EventWord("column.time", "Tid", "Time"),
    EventWord("column.what", "Vad", "What"),
    EventWord("out", "Står över eller är borta: {names}.", "Sit out or are away: {names}."),
    EventWord("absent", "Kommer inte: {names}.", "Not coming: {names}."),
    EventWord("way.new", "Nya: {names}.", "New: {names}."),
    EventWord("way.again", "Igen: {names}.", "Again: {names}."),
    EventWord("drawing", "Bord {table} i runda {round}: {names}", "Table {table} in round {round}: {names}"),
    EventWord("newToAll", "Alla är nya för varandra.", "All are new to each other."),
    EventWord("alone", "Sitter ensam.", "Sits alone."),
    EventWord("metBefore", "Har träffats: {pairs}.", "Have met: {pairs}."),
    EventWord("newTo", "ny för {n} av {of}", "new to {n} of {of}"),
    EventWord("newToEach", "ny för alla", "new to all"),
    EventWord("inRound", "runda {n}", "round {n}"),
    EventWord("beforeEvent", "före mötet", "before the event"),
    EventWord(
      "noTimes", "Ange när första rundan börjar och hur lång en runda är, så får arken tider.",
      "Say when the first round begins and how long a round is, and the sheets get times."),
    EventWord("times.start", "Första rundan börjar", "The first round begins"),
    EventWord("times.minutes", "Minuter per runda", "Minutes a round"),
    EventWord("times.pause", "Minuter mellan rundor", "Minutes between rounds"),
    EventWord("run.begin", "Alla vid sitt första bord", "All at their first table"),
    EventWord("run.change.one", "Byte av bord: 1 person flyttar", "Change of tables: 1 person moves"),
    EventWord("run.change.other", "Byte av bord: {n} personer flyttar", "Change of tables: {n} people move"),
    EventWord("run.stay", "Alla sitter kvar", "Everybody stays"),
    EventWord("run.end", "Slut", "End"),
  ]
}
