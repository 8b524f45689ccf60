// A network as it was read, from whichever format.

public import NetworkModel

/// A network as it was read, with everything that is wrong with its files.
public struct NetworkReading: Sendable {
  /// The network; nil where the input is no network at all.
  ///
  /// Not to be relied on while `errors` is not empty.
  public let network: StakeholderNetwork?
  /// Errors and warnings about form and content, file by file and in each from top to bottom.
  public let faults: [FormatFault]
  /// What the reader assumed or skipped; empty for the native format, which leaves nothing open.
  public let notes: [ReadingNote]

  package init(network: StakeholderNetwork?, faults: [FormatFault], notes: [ReadingNote] = []) {
    self.network = network
    self.faults = faults
    self.notes = notes
  }

  /// The faults that have to be mended.
  public var errors: [FormatFault] { faults.filter { $0.severity == .error } }

  /// The faults that somebody should look at.
  public var warnings: [FormatFault] { faults.filter { $0.severity == .warning } }

  /// The same reading of a file that holds one network only; where one of several was chosen that is said.
  func withoutChoice(_ choice: String?, in file: String) -> NetworkReading {
    guard choice != nil, network != nil else { return self }
    return NetworkReading(
      network: network, faults: faults, notes: notes + [ReadingNote(.graph(.onlyOneNetwork), file: file)])
  }

  /// The same reading with a title where the network has none: tables and edge lists have no place for one.
  func titled(_ name: String) -> NetworkReading {
    guard var network, network.title == nil else { return self }
    network.title = LocalizedText(name)
    return NetworkReading(network: network, faults: faults, notes: notes)
  }
}

/// Something that a reader assumed or skipped, which the person should know of; `Phrasebook` words it.
public struct ReadingNote: Hashable, Sendable {
  /// What was assumed or skipped.
  package let kind: Kind
  /// The name of the file concerned; nil for the whole folder.
  public let file: String?

  package init(_ kind: Kind, file: String? = nil) {
    self.kind = kind
    self.file = file
  }

  /// Whether something of the file is not in the network.
  package var isLoss: Bool {
    switch kind {
    case .notRead, .peopleNotRead, .selfTiesLeftOut, .unknownPeoplePassedOver: true
    case .graph(let note): note.isLoss
    case .graphText(let note): note.isLoss
    default: false
    }
  }

  /// Whether it says how tables were understood, the same every time that they are read.
  package var isHabit: Bool {
    switch kind {
    case .encoding, .delimiter, .decimalComma, .dayCount, .namedByName, .idsFromNames, .participation, .peopleNotRead:
      true
    default: false
    }
  }

  /// What a reader can assume or skip.
  package enum Kind: Hashable, Sendable {
    /// The encoding, where it was not plain UTF-8.
    case encoding(TextEncoding)
    /// The delimiter, where it was not the comma; `declared` by a line `sep=`.
    case delimiter(Unicode.Scalar, declared: Bool)
    /// A comma was read as the decimal mark in these columns.
    case decimalComma(columns: [String])
    /// Numbers in this column were read as days, counted as spreadsheets do; the first, and its day.
    case dayCount(String, is: PartialDate, column: String)
    /// A table that is not read.
    case notRead
    /// The file of people, which never becomes part of a network.
    case peopleNotRead
    /// The sectors come from this column.
    case sectorsFrom(column: String, actors: Int)
    /// Cells of a column that only say that the value is missing, as a spreadsheet's errors do, were read as empty.
    case readAsUnknown(column: String, signs: [String])
    /// The file holds several tables below each other, read as files of these names are.
    case severalTables(fileNames: [String])
    /// Ends of ties without a row of their own, which became actors.
    case endsAdded(names: [String])
    /// A table of ties by itself, whose ends became the actors.
    case actorsFromTies(count: Int)
    /// A table of actors by itself.
    case actorsWithoutTies(count: Int)
    /// A table of participants by itself, whose actors and activities became the network.
    case fromParticipants(actors: Int, activities: Int)
    /// Values of a column that differ only in how they are spelled; the first of each is shown for all.
    case foldedValues(column: String, groups: [[String]])
    /// Rows of the actors' table became activities by their kind.
    case activitiesFromActors(count: Int, kinds: [String])
    /// Ties to activities became participation.
    case participation(count: Int)
    /// The ties were read as directed, because this many pairs are given in both directions.
    case takenAsDirected(pairs: Int)
    /// Cells that name a record by its name, not by its id.
    case namedByName(count: Int)
    /// Rows without an id, which got ids made of their names; the first of these.
    case idsFromNames(count: Int, first: String)
    /// Columns `position_…` became goals with positions.
    case positionsFromColumns(goals: Int, positions: Int)
    /// The folder holds several networks, told apart by a column, and all were read as one.
    case severalNetworks(column: String, count: Int)
    /// Ties from a vertex to itself that an edge list holds and the network leaves out.
    case selfTiesLeftOut(count: Int)
    /// What a reader of a graph assumed or left out.
    case graphText(GraphTextNote)
    /// Ties that an edge list gives more than once.
    case repeatedTies(count: Int)
    /// People without ids, numbered in the order of their rows; the first row was read as `header`, empty where it is a person.
    case numberedPeople(count: Int, header: [String])
    /// People whose cell of the id is empty, numbered; the first of the numbers.
    case numberedSome(count: Int, first: String)
    /// No heading of a list of people is known, so that its first row was read as a person, and its columns as these.
    case withoutHeadings(columns: [String])
    /// What stands above the headings of a list of people, passed over.
    case titlePassedOver([String])
    /// Rows of a list that may be the same person: one name, one organization, no ids.
    case sameName(lines: [Int], numbers: [Int])
    /// The first row of rules was read as column names, although it names no column that is known.
    case firstRowIsHeader([String])
    /// People whom rules give by name, not by id.
    case peopleByName(count: Int)
    /// A column whose name the model knows and that holds something else, the first of so many values named; it was kept.
    case keptAsOwn(column: String, values: Int, example: String)
    /// The nodes of a graph are called by the values of this attribute, since the program had only numbered them.
    case idsFrom(column: String)
    /// What a reader of graphs assumed or left out.
    case graph(GraphNote)
    /// Rows about people who are not in the list, the first of them named; they were skipped.
    case unknownPeoplePassedOver(rows: Int, first: String)
    /// Columns whose numbers stand in crowns; `kr` and `SEK` were left out.
    case crowns(columns: [String])
    /// Columns with numbers in thousands or millions of crowns, which were read as crowns.
    case largeCrowns(columns: [String])
    /// A column of shares in per cent; where each is 0 or 100, a spreadsheet may have made them of no and yes.
    case shares(column: String, mayBeAnswers: Bool)
    /// Something about a workbook.
    case workbook(WorkbookNote)
  }
}

/// How the bytes of a table are written.
package enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// UTF-16, little-endian, by its mark.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, big-endian, by its mark.
  case utf16BigEndian = "UTF-16BE"
  /// Windows-1252, where the bytes are no UTF-8.
  case windows1252 = "Windows-1252"
}
