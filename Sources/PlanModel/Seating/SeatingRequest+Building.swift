// From a list of people with named columns to a request, each wish checked against the list.

extension SeatingRequest {
  /// How many sit at a table, as a host says it.
  public enum TableSize: Hashable, Sendable {
    /// At most this many; people are spread as evenly as possible, except where values of meetings decide.
    case atMost(Int)
    /// From the fewest to the most.
    case between(ClosedRange<Int>)

    /// The most people at the table.
    public var most: Int {
      switch self {
      case .atMost(let most): most
      case .between(let sizes): sizes.upperBound
      }
    }

    /// Whether people are spread evenly over such tables.
    fileprivate var isShared: Bool { if case .atMost = self { true } else { false } }

    fileprivate var mayBeEmpty: Bool {
      if case .between(let sizes) = self { sizes.lowerBound == 0 } else { false }
    }
  }

  /// A request for the people of a list, with rules that name its columns by their headings or by another word for them.
  ///
  /// - Parameters:
  ///   - list: The people, and what is known of them.
  ///   - tables: The number of tables; nil for as many as `seats` asks for.
  ///   - seats: One size for all tables, or one for each; without any the tables are as equal as possible. Where they are too
  ///     few people take turns to sit out.
  ///   - rounds: The number of rounds, at least 1.
  ///   - meeting: What a meeting is worth; nil for pairs across the column `sector`, or for each new pair where the list
  ///     has no such column, third meetings of a pair being avoided before all of that.
  ///   - balance: The columns to spread evenly, most important first.
  ///   - minimum: How many different values of a column each table must have.
  ///   - hosts: The people, by id or by a name that one person alone has, who stay at tables 1, 2, 3 and so on.
  ///   - absences: Who misses which rounds.
  /// - Throws: `SeatingRequestError` for the first of these that does not fit the list.
  /// - Complexity: O(people · columns).
  public init(
    of list: PeopleList, tables: Int? = nil, seats: [TableSize] = [], rounds: Int = 1, meeting: Meeting? = nil,
    balance: [String] = [], minimum: Minimum? = nil, hosts: [String] = [], absences: [Absence] = []
  ) throws(SeatingRequestError) {
    if rounds < 1 { throw .noRounds(rounds) }
    var seen: Set<String> = []
    if let twice = list.ids.first(where: { !seen.insert($0).inserted }) { throw .personTwice(twice) }
    if let other = list.columns.first(where: { $0.values.count != list.ids.count }) {
      throw .columnOfOthers(other.name, values: other.values.count, people: list.ids.count)
    }
    self.init(people: list.ids, tables: [], rounds: rounds)
    self.absences = absences
    try setMeeting(meeting, in: list)
    try setTables(tables, seats: seats)
    for name in balance { try addBalance(name, in: list) }
    if let minimum { try addMinimum(minimum, in: list) }
    copyColumns(of: list)
    try setHosts(hosts, in: list)
  }

  /// Says what a meeting is worth, nil for the usual, and returns the column that it needs.
  @discardableResult
  package mutating func setMeeting(
    _ meeting: Meeting?, in list: PeopleList
  ) throws(SeatingRequestError) -> PeopleList.Column? {
    sparesThirdMeetings = meeting == nil
    let usual: Meeting = list.column("sector") == nil ? .distinct : .cross("sector")
    self.meeting = meeting ?? usual
    guard case .cross(let name) = self.meeting else { return nil }
    let column = try Self.column(name, for: .meeting, in: list)
    self.meeting = .cross(column.name)
    return column
  }

  /// Lays the tables: as asked, or as equal as possible for the people who are present.
  package mutating func setTables(_ tables: Int?, seats: [TableSize]) throws(SeatingRequestError) {
    let count: Int
    if let tables {
      if seats.count > 1, seats.count != tables { throw .seatsForOtherTables(seats: seats.count, tables: tables) }
      count = tables
    } else if let most = seats.first?.most, most > 0 {
      count = seats.count > 1 ? seats.count : (people.count + most - 1) / most
    } else {
      throw .noTables
    }
    if count < 1 { throw .noTables }
    if count > people.count, !seats.contains(where: \.mayBeEmpty) {
      throw .moreTablesThanPeople(tables: count, people: people.count)
    }
    equalTables = seats.isEmpty
    levelsTables = seats.isEmpty || seats.allSatisfy(\.isShared) && !hasValues
    let even = (fewestPresent / count)...((people.count + count - 1) / count)
    let asked = seats.count > 1 ? seats : Array(repeating: seats.first ?? .between(even), count: count)
    let total = max(1, asked.reduce(0) { $0 + $1.most })
    self.tables = asked.map { size in
      if case .between(let sizes) = size { return sizes }
      let most = max(0, size.most)
      if hasValues { return min(1, most)...most }
      // A table's share of the people goes by its share of the seats.
      let high = min(most, (people.count * most + total - 1) / total)
      return min(high, fewestPresent * most / total)...high
    }
  }

  /// Spreads the values of a column evenly, after those that were named before.
  @discardableResult
  package mutating func addBalance(_ name: String, in list: PeopleList) throws(SeatingRequestError) -> PeopleList.Column
  {
    let column = try Self.column(name, for: .balance, in: list)
    balance.append(column.name)
    return column
  }

  /// Asks for several values of a column at each table.
  @discardableResult
  package mutating func addMinimum(
    _ minimum: Minimum, in list: PeopleList
  ) throws(SeatingRequestError) -> PeopleList.Column {
    let column = try Self.column(minimum.column, for: .minimum, in: list)
    minimums.append(Minimum(column: column.name, least: minimum.least))
    return column
  }

  /// Gives tables 1, 2, 3 and so on their hosts.
  package mutating func setHosts(_ named: [String], in list: PeopleList) throws(SeatingRequestError) {
    if named.count > tables.count { throw .moreHostsThanTables(hosts: named.count, tables: tables.count) }
    for (table, word) in named.enumerated() {
      guard let place = list.index(meantBy: word) else {
        throw .unknownHost(word, suggestion: list.nearestID(to: word))
      }
      let id = list.ids[place]
      if hosts.contains(where: { $0.person == id }) { throw .hostTwice(id) }
      hosts.append(Seat(id, table: table + 1))
    }
  }

  /// Takes over the columns that the rules so far speak of.
  package mutating func copyColumns(of list: PeopleList) {
    var names = balance
    if case .cross(let name) = meeting { names.append(name) }
    names += minimums.map(\.column)
    for name in names where !columns.contains(where: { $0.name == name }) {
      if let column = list.columns.first(where: { $0.name == name }) { columns.append(column) }
    }
  }

  private static func column(
    _ name: String, for use: SeatingRequestError.ColumnUse, in list: PeopleList
  ) throws(SeatingRequestError) -> PeopleList.Column {
    let found = list.column(name)
    if PersonalColumn.isPersonal(found?.name ?? name, values: found?.values ?? []) || PersonalColumn.isPersonal(name) {
      throw .personalColumn(found?.name ?? name, for: use)
    }
    if let found { return found }
    throw .unknownColumn(
      name, for: use, suggestion: list.nearestColumn(to: name), columns: list.columns.map(\.name))
  }

  private var hasValues: Bool { if case .values = meeting { true } else { false } }

  /// How many people are present in the round with the fewest.
  private var fewestPresent: Int {
    let away = Dictionary(grouping: absences, by: \.round).values.map { Set($0.map(\.person)).count }
    return max(0, people.count - (away.max() ?? 0))
  }
}
