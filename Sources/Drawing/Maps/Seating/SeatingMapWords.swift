// The words that pictures of round tables need, as an input.

package import NetworkModel

/// The words of round tables in one language.
public struct SeatingMapWords: Sendable {
  /// The language, of the words and of the names of sectors.
  package var language: Language
  /// A round by its number, of all rounds.
  package var round: @Sendable (_ number: Int, _ all: Int) -> String
  /// A table by its number.
  package var table: @Sendable (Int) -> String
  /// A number of people.
  package var people: @Sendable (Int) -> String
  /// How many sit at how many tables, and how many pairs meet for the first time.
  package var summary: @Sendable (_ people: Int, _ tables: Int, _ newPairs: Int) -> String
  /// How many a person meets for the first time, very short.
  package var newMeetings: @Sendable (Int) -> String
  /// That a person meets this one again, and so many more, very short.
  package var again: @Sendable (_ name: String, _ more: Int) -> String
  /// That a person meets these again.
  package var againAll: @Sendable ([String]) -> String
  /// The one who stays at a table.
  package var host: String
  /// What the double outline means.
  package var hostSign: String
  /// What the small line under a name means.
  package var newSign: String
  /// A table where nobody sits.
  package var empty: String
  /// That these people do not sit in this round.
  package var notSeated: @Sendable ([String]) -> String
  /// Those whose category is not known.
  package var unknown: String
  /// That there is nothing to draw.
  package var nobody: String
  /// What the view is called.
  package var view: String
  /// A whole number, as the language writes it.
  package var number: @Sendable (Int) -> String

  /// All words of a language.
  package init(
    language: Language, round: @escaping @Sendable (_ number: Int, _ all: Int) -> String,
    table: @escaping @Sendable (Int) -> String,
    people: @escaping @Sendable (Int) -> String,
    summary: @escaping @Sendable (_ people: Int, _ tables: Int, _ newPairs: Int) -> String,
    newMeetings: @escaping @Sendable (Int) -> String,
    again: @escaping @Sendable (_ name: String, _ more: Int) -> String,
    againAll: @escaping @Sendable ([String]) -> String, host: String, hostSign: String, newSign: String,
    empty: String, notSeated: @escaping @Sendable ([String]) -> String, unknown: String, nobody: String,
    view: String, number: @escaping @Sendable (Int) -> String
  ) {
    self.language = language
    self.round = round
    self.table = table
    self.people = people
    self.summary = summary
    self.newMeetings = newMeetings
    self.again = again
    self.againAll = againAll
    self.host = host
    self.hostSign = hostSign
    self.newSign = newSign
    self.empty = empty
    self.notSeated = notSeated
    self.unknown = unknown
    self.nobody = nobody
    self.view = view
    self.number = number
  }
}
