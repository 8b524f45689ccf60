// What an import from CORDIS left out, put together or took for granted, as facts; `Phrasebook` words them.

/// Something that an import should tell.
package struct CordisNote: Hashable, Sendable {
  /// What there is to tell.
  package enum Kind: Hashable, Sendable {
    /// Rows with another number of cells than the header; skipped.
    case badRows(RowTally)
    /// Rows without a project or an organization; skipped.
    case withoutEnds(RowTally)
    /// Quotation marks within texts that are not doubled; read as they stand.
    case strayQuotes(RowTally)
    /// Rows without an organization's id; told apart by name and country.
    case withoutID(RowTally)
    /// Rows of organizations that have left the project; not counted as participants.
    case left(RowTally)
    /// Rows that repeat an organization within a project; put together.
    case repeated(RowTally)
    /// Kinds of organization that are not known; the first named.
    case unknownKind(RowTally, first: String)
    /// Roles that are not known; the first named.
    case unknownRole(RowTally, first: String)
    /// Amounts that are no numbers; the first named.
    case badAmount(RowTally, first: String)
    /// Days that are none; the first named.
    case badDate(RowTally, first: String)
    /// Registration numbers that are somebody's own; left out.
    case personalNumbers(RowTally)
    /// Projects that stand twice; the first counts.
    case repeatedProjects(RowTally)
    /// Projects that project.csv does not have.
    case projectsMissing(Int, first: String)
    /// No project.csv: no titles and dates.
    case noProjects
    /// Organizations that the file calls by several names; the latest is used.
    case severalNames(Int, used: String, other: String)
    /// Organizations of several kinds; the latest is used.
    case severalKinds(Int, first: String)
    /// Names in capitals that are written with small letters.
    case capitals(Int, from: String, to: String)
    /// Participants that seem to be persons; their names are left out.
    case persons(Int)
    /// Organizations of the country whose code is shorter than the region asked for; left out.
    case vagueRegion(Int)
    /// Projects in which only one of the organizations takes part; left out.
    case singles(Int)
    /// Organizations whose kind tells little, by kind; and so many of all.
    case coarse(publicBodies: Int, others: Int, first: String)
    /// Lines of the list of sectors that fit no organization.
    case sectorsUnused(Int)
    /// Columns that are not read.
    case columnsLeftOut([String])
    /// The day that the network is looked at: the last on which any of it was changed.
    case lookedAt(String)
  }

  /// What there is to tell.
  package let kind: Kind
  /// The file; nil where it is about the network.
  package let file: String?

  init(_ kind: Kind, _ file: String? = nil) { (self.kind, self.file) = (kind, file) }

  /// Whether something of the file that was asked for could not be used.
  package var isLoss: Bool {
    switch kind {
    case .badRows, .withoutEnds, .unknownKind, .badAmount, .badDate, .repeatedProjects, .projectsMissing: true
    default: false
    }
  }
}

/// Rows of which the same is told, with the value of the first.
struct ValueTally {
  private(set) var rows = RowTally()
  private(set) var first = ""

  mutating func add(_ value: String, _ line: Int) {
    if rows.count == 0 { first = value }
    rows.add(line)
  }
}
