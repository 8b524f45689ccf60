// People who may be invited or seated: who they are by id, and what is known of each, column by column.
//
// Names of people stay here: plans speak of ids, and take from the other columns only what a rule asks for.

package import NetworkModel
import Spelling

/// A list of people.
public struct PeopleList: Hashable, Sendable {
  /// What is known of each person under one heading.
  public struct Column: Hashable, Sendable {
    /// The heading as the file has it.
    public let name: String
    /// The value of each person, in the order of the list; nil where the cell is empty.
    public let values: [String?]

    /// The values of people under a heading.
    public init(name: String, values: [String?]) {
      self.name = name
      self.values = values
    }
  }

  /// The columns that have a meaning, and what they may be called.
  package static let knownColumns: [(key: String, names: [String])] = [
    ("id", ["id", "person id", "nr", "nummer", "number"]),
    (
      "name",
      [
        "name", "namn", "full name", "fullständigt namn", "för- och efternamn", "deltagare", "deltagarens namn", "gäst",
        "gäster", "person", "personer", "namnlista", "kontaktperson", "participant", "participants", "attendee",
        "attendees", "guest", "guests", "names",
      ]
    ),
    ("firstName", ["first name", "förnamn", "given name", "given", "forename", "tilltalsnamn", "first", "fornavn"]),
    ("lastName", ["last name", "efternamn", "family name", "family", "surname", "last", "etternavn"]),
    ("actor", ["actor", "aktör", "aktor", "organisation", "organization", "org"]),
    ("sector", ["sector", "sektor"]), ("role", ["role", "roll"]),
    ("competences", ["competences", "kompetenser", "kompetens"]), ("themes", ["themes", "teman", "tema", "theme"]),
    ("pastInvitations", ["past invitations", "tidigare inbjudningar"]),
    ("available", ["available", "tillgänglig", "kan"]),
  ]

  /// What a known column is called where we write it, one of the names that it is read by.
  package static func title(of key: String, _ language: Language) -> String {
    let names = knownColumns.first { $0.key == key }?.names ?? []
    let swedish = [
      "namn", "förnamn", "efternamn", "aktör", "sektor", "roll", "kompetenser", "teman", "tidigare inbjudningar",
      "tillgänglig",
    ]
    return (language == .swedish ? names.first(where: swedish.contains) : nil) ?? names.first ?? key
  }

  /// Further words for whom a person comes from, which only what is written for people knows.
  package static let organizationWords = [
    "företag", "company", "arbetsplats", "workplace", "arbetsgivare", "employer", "affiliation", "tillhörighet",
    "institution", "verksamhet", "enhet", "unit",
  ]

  /// Other words that head columns of lists of people, as hosts write them.
  private static let otherHeadings = [
    "titel", "title", "befattning", "position", "yrke", "profession", "ort", "place", "city", "stad", "land", "country",
    "bransch", "industry", "avdelning", "department", "team", "grupp", "group", "lag", "språk", "language", "kost",
    "specialkost", "allergi", "allergier", "diet", "kön", "gender", "ålder", "age", "kommentar", "comment", "comments",
    "anteckning", "note", "notes", "bord", "table", "anmäld", "registered", "datum", "date", "erfarenhet", "experience",
    "nivå", "level", "ämne", "topic", "intresse", "interest", "interests",
  ]

  private static let headings = Set(
    (knownColumns.flatMap(\.names) + organizationWords + otherHeadings).map(\.foldedWord))

  /// Whether a cell is a word that heads a column of people, in Swedish or English.
  package static func isHeading(_ cell: String) -> Bool {
    headings.contains(cell.foldedWord) || PersonalColumn.isWord(cell)
  }

  /// The ids, in the order of the list; all different.
  public let ids: [String]
  /// The names, in the order of the list, nil for one without; empty where the list has no column of names.
  public let names: [String?]
  /// All other columns, in the order of the file.
  public let columns: [Column]
  private let places: [String: Int]
  /// Other ids that mean people of the list, by the id that is in it: where parts of organizations speak for their whole.
  package var otherIDs: [String: String] = [:]
  /// The place of the one person who has a name, by the folded name; nil for a name of several.
  private let placesByName: [String: Int?]

  /// A list of people; of two with one id the first is found.
  public init(ids: [String], names: [String?] = [], columns: [Column] = []) {
    self.ids = ids
    self.names = names
    self.columns = columns
    places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var byName: [String: Int?] = [:]
    for (place, name) in names.enumerated() {
      guard let name else { continue }
      let key = name.foldedName
      byName[key] = byName[key] == nil ? .some(place) : .some(nil)
    }
    placesByName = byName
  }

  /// People without a list: their ids are 1, 2, 3 and so on.
  public init(count: Int) { self.init(ids: (0..<max(0, count)).map { String($0 + 1) }) }

  /// Whom each person comes from, in the order of the list; empty where no column says so.
  package var organizations: [String?] {
    let names = Self.knownColumns.first { $0.key == "actor" }?.names.map(\.foldedWord) ?? []
    return columns.first { names.contains($0.name.foldedWord) }?.values ?? []
  }

  /// Where the person with an id stands in the list.
  public func index(of id: String) -> Int? { places[id] ?? otherIDs[id].flatMap { places[$0] } }

  /// Where the person stands whom a cell of a rule file means: by id, otherwise by a name that one person alone has.
  public func index(meantBy cell: String) -> Int? {
    index(of: cell) ?? placesByName[cell.foldedName] ?? nil
  }

  /// The ids of all who have a name, in the order of the list.
  public func ids(named name: String) -> [String] { places(named: name).map { ids[$0] } }

  /// Where the people stand who have a name.
  package func places(named name: String) -> [Int] {
    let key = name.foldedName
    return names.indices.filter { names[$0]?.foldedName == key }
  }

  /// The name that a misspelled one was probably meant to be, or nil.
  package func nearestName(to name: String) -> String? {
    ids.count > 5_000 ? nil : Suggestion.nearest(to: name, among: names.compactMap { $0 })
  }

  /// The same people in the order of their ids, whole numbers by their size and before other ids.
  ///
  /// So the order of rows in a file makes no difference to a plan.
  public var inOrderOfIDs: PeopleList {
    func isBefore(_ a: String, _ b: String) -> Bool {
      switch (Int(a), Int(b)) {
      case (let one?, let other?) where one != other: one < other
      case (_?, nil): true
      case (nil, _?): false
      default: a < b
      }
    }
    let order = ids.indices.sorted { ids[$0] != ids[$1] ? isBefore(ids[$0], ids[$1]) : $0 < $1 }
    return PeopleList(
      ids: order.map { ids[$0] }, names: names.isEmpty ? [] : order.map { names[$0] },
      columns: columns.map { column in Column(name: column.name, values: order.map { column.values[$0] }) })
  }

  /// The same people with the next free numbers for ids: those after the largest whole number among some ids.
  public func numbered(after taken: [String]) -> PeopleList {
    let last = taken.compactMap { Int($0) }.max() ?? 0
    return PeopleList(ids: ids.indices.map { String(max(0, last) + 1 + $0) }, names: names, columns: columns)
  }

  /// The same people and, after them, those of another list; columns go together by their headings.
  package func joined(by other: PeopleList) -> PeopleList {
    func padded(_ names: [String?], _ count: Int) -> [String?] {
      names.isEmpty ? Array(repeating: nil, count: count) : names
    }
    var columns = columns.map { own in
      Column(
        name: own.name,
        values: own.values + (other.column(own.name)?.values ?? Array(repeating: nil, count: other.ids.count)))
    }
    columns += other.columns.filter { column($0.name) == nil }.map {
      Column(name: $0.name, values: Array(repeating: nil, count: ids.count) + $0.values)
    }
    return PeopleList(
      ids: ids + other.ids, names: padded(names, ids.count) + padded(other.names, other.ids.count), columns: columns)
  }

  /// The name of the person with an id.
  public func name(of id: String) -> String? {
    index(of: id).flatMap { $0 < names.count ? names[$0] : nil }
  }

  /// The names of those who have one, by id.
  public var namesByID: [String: String] {
    Dictionary(
      zip(ids, names).compactMap { id, name in name.map { (id, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// The id that a misspelled one was probably meant to be, or nil.
  public func nearestID(to id: String) -> String? {
    ids.count > 5_000 ? nil : Suggestion.nearest(to: id, among: ids)
  }

  /// The heading that a misspelled one was probably meant to be, or nil.
  public func nearestColumn(to name: String) -> String? {
    Suggestion.nearest(to: name, among: columns.map(\.name))
  }

  /// The column with a heading, or whose heading is another word for it: `sector` finds `Sektor`.
  ///
  /// Case, spaces, hyphens and underscores do not count.
  public func column(_ name: String) -> Column? {
    let wanted = name.foldedWord
    if let column = columns.first(where: { $0.name.foldedWord == wanted }) { return column }
    guard let words = Self.knownColumns.first(where: { $0.names.contains { $0.foldedWord == wanted } }) else {
      return nil
    }
    let folded = words.names.map(\.foldedWord)
    return columns.first { folded.contains($0.name.foldedWord) }
  }
}
