// Why people, tables and wishes make no request for a seating.

/// Why people, tables and wishes make no request for a seating.
public enum SeatingRequestError: Error, Hashable, Sendable {
  /// What a rule needs a column of the list of people for.
  public enum ColumnUse: String, CaseIterable, Sendable {
    /// To spread its values evenly over the tables.
    case balance
    /// To tell whose meeting counts.
    case meeting
    /// To have several of its values at each table.
    case minimum
  }

  /// Neither a number of tables nor sizes that say how many.
  case noTables
  /// Fewer rounds than one.
  case noRounds(Int)
  /// An id that two people of the list have.
  case personTwice(String)
  /// A column that has not a value, or nil, for each person.
  case columnOfOthers(String, values: Int, people: Int)
  /// A list of sizes that is not as long as there are tables.
  case seatsForOtherTables(seats: Int, tables: Int)
  /// A list of one person.
  case onePerson
  /// More tables than people.
  case moreTablesThanPeople(tables: Int, people: Int)
  /// More hosts than tables.
  case moreHostsThanTables(hosts: Int, tables: Int)
  /// A host who is not among the people.
  case unknownHost(String, suggestion: String?)
  /// A host of two tables.
  case hostTwice(String)
  /// A column that the list of people does not have.
  case unknownColumn(String, for: ColumnUse, suggestion: String?, columns: [String])
  /// A column of names, addresses, telephones, e-mail or personal numbers, which no plan may hold.
  case personalColumn(String, for: ColumnUse)
  /// A rule about somebody who is not among the people.
  case unknownPerson(String)
}
