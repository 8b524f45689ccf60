// What is kept of CORDIS's rows while they go by.

import NetworkModel

/// The organizations and projects kept so far.
struct CordisGathering {
  /// An organization, with what its latest row says.
  struct Organization {
    var id: String
    /// The day of the latest row.
    var updated = ""
    var name = ""
    var shortName = ""
    var kind = ""
    var sme = ""
    var city = ""
    var country = ""
    var nutsCode = ""
    var vatNumber = ""
    var url = ""
    var hasStreet = false
    /// The line of its first row.
    var line: Int
    /// Its other names and kinds.
    var otherNames: [String] = []
    var otherKinds: [String] = []
  }

  /// What an organization does in a project.
  struct Participation {
    let organization: Int
    var role: String
    var contribution: String?
  }

  /// A project, as far as project.csv tells of it.
  struct Project {
    let id: String
    var acronym: String
    var participations: [Participation] = []
    var isTold = false
    var title = ""
    var status = ""
    var period = Period()
    /// What is kept as it stands, by its column.
    var facts: [(key: String, text: String)] = []
    var cost: String?
  }

  private(set) var organizations: [Organization] = []
  private(set) var projects: [Project] = []
  /// How many projects had one participant only.
  private(set) var singles = 0
  /// The latest day on which any of it was changed.
  private(set) var latest = ""
  /// What is told of the tables.
  var told: [CordisNote] = []

  private var places: [String: Int] = [:]
  private var projectPlaces: [String: Int] = [:]
  private(set) var withoutEnds = RowTally()
  private(set) var withoutID = RowTally()
  private(set) var left = RowTally()
  private(set) var repeated = RowTally()
  private(set) var amounts = ValueTally()
  private(set) var dates = ValueTally()
  private(set) var roles = ValueTally()
  private(set) var repeatedProjects = RowTally()

  /// What tells organizations apart: the id, else the name with the country.
  static func key(of row: CordisTable.Row) -> String {
    let id = row[.organization]
    return id.isEmpty ? row[.name].foldedName + "|" + row[.country] : id
  }

  /// Whether a row says that its organization has left the project.
  static func hasLeft(_ row: CordisTable.Row) -> Bool {
    ["true", "1", "yes"].contains(row[.hasLeft].lowercased())
  }

  /// Notes on the form of a table.
  static func notes(on table: CordisTable) -> [CordisNote] {
    var notes: [CordisNote] = []
    if table.badRows.count > 0 { notes.append(CordisNote(.badRows(table.badRows), table.name)) }
    if table.strayQuotes.count > 0 { notes.append(CordisNote(.strayQuotes(table.strayQuotes), table.name)) }
    if !table.unread.isEmpty { notes.append(CordisNote(.columnsLeftOut(table.unread), table.name)) }
    return notes
  }

  /// Takes a row of organization.csv.
  mutating func add(_ row: CordisTable.Row) {
    let (project, name) = (row[.project], row.line(of: .name))
    guard !project.isEmpty, !row[.organization].isEmpty || !name.isEmpty else { return withoutEnds.add(row.line) }
    if row[.organization].isEmpty { withoutID.add(row.line) }
    let place = organization(of: row, name)
    guard !Self.hasLeft(row) else { return left.add(row.line) }
    if projectPlaces[project] == nil {
      projectPlaces[project] = projects.count
      projects.append(Project(id: project, acronym: row[.projectAcronym]))
    }
    guard let index = projectPlaces[project] else { return }
    let participation = Participation(
      organization: place, role: role(row[.role], row.line), contribution: amount(row[.contribution], row.line))
    // The rows of one organization in a project stand near each other, and the latest are looked at first.
    guard let same = projects[index].participations.lastIndex(where: { $0.organization == place }) else {
      return projects[index].participations.append(participation)
    }
    repeated.add(row.line)
    if participation.role == "coordinator" { projects[index].participations[same].role = participation.role }
    if projects[index].participations[same].contribution == nil {
      projects[index].participations[same].contribution = participation.contribution
    }
  }

  private mutating func organization(of row: CordisTable.Row, _ name: String) -> Int {
    let key = Self.key(of: row)
    let updated = day(row[.updated])
    if updated > latest { latest = updated }
    let known = places[key]
    let place = known ?? organizations.count
    if known == nil {
      places[key] = place
      organizations.append(Organization(id: row[.organization], line: row.line))
    }
    var organization = organizations[place]
    let old = (name: organization.name, kind: organization.kind)
    if known == nil || updated >= organization.updated {
      organization.updated = updated
      func take(_ column: CordisTable.Column, _ path: WritableKeyPath<Organization, String>) {
        let text = row.line(of: column)
        if !text.isEmpty { organization[keyPath: path] = text }
      }
      take(.name, \.name)
      take(.shortName, \.shortName)
      take(.activityType, \.kind)
      take(.sme, \.sme)
      take(.city, \.city)
      take(.country, \.country)
      take(.vatNumber, \.vatNumber)
      take(.url, \.url)
      // Of codes of several lengths the one that tells most.
      let nuts = row[.nutsCode]
      if nuts.utf8.count >= organization.nutsCode.utf8.count || !organization.nutsCode.hasPrefix(nuts) {
        take(.nutsCode, \.nutsCode)
      }
    }
    if !row[.street].isEmpty { organization.hasStreet = true }
    if known != nil {
      organization.otherNames = Self.others(organization.otherNames, old.name, name, than: organization.name)
      organization.otherKinds = Self.others(
        organization.otherKinds, old.kind, row[.activityType], than: organization.kind)
    }
    organizations[place] = organization
    return place
  }

  /// Values beside the one that is used, each once; case does not count.
  private static func others(_ known: [String], _ old: String, _ new: String, than used: String) -> [String] {
    if known.isEmpty, old == used, new == used || new.isEmpty { return known }
    var seen: Set<String> = [used.foldedName, ""]
    return (known + [old, new]).filter { seen.insert($0.foldedName).inserted }
  }

  /// A day as CORDIS writes it, with or without the time; empty for anything else.
  private func day(_ text: String) -> String {
    let day = text.prefix(10)
    return PartialDate(String(day)) == nil ? "" : String(day)
  }

  private mutating func role(_ text: String, _ line: Int) -> String {
    if !text.isEmpty, CordisRole(rawValue: text.lowercased()) == nil { roles.add(text, line) }
    return text.lowercased() == "coordinator" ? "coordinator" : text
  }

  private mutating func amount(_ text: String, _ line: Int) -> String? {
    if text.isEmpty { return nil }
    guard let literal = CellNumber.literal(of: text) else {
      amounts.add(text, line)
      return nil
    }
    return literal
  }

  /// Drops the projects in which only one organization takes part.
  mutating func dropSingles() {
    let before = projects.count
    projects.removeAll { $0.participations.count < 2 }
    singles = before - projects.count
    projectPlaces = Dictionary(uniqueKeysWithValues: projects.enumerated().map { ($1.id, $0) })
  }

  /// Takes a row of project.csv.
  mutating func addProject(_ row: CordisTable.Row) {
    guard let place = projectPlaces[row[.id]] else { return }
    guard !projects[place].isTold else { return repeatedProjects.add(row.line) }
    var project = projects[place]
    project.isTold = true
    if !row[.acronym].isEmpty { project.acronym = row[.acronym] }
    project.title = row.line(of: .title)
    project.status = row[.status]
    project.period = Period(start: date(row[.start], row.line), end: date(row[.end], row.line))
    project.cost = amount(row[.cost], row.line)
    for column in [CordisTable.Column.programme, .legalBasis, .topics, .scheme, .keywords] where !row[column].isEmpty {
      project.facts.append((column.names[0], row[column]))
    }
    let updated = day(row[.updated])
    if updated > latest { latest = updated }
    projects[place] = project
  }

  private mutating func date(_ text: String, _ line: Int) -> PartialDate? {
    if text.isEmpty { return nil }
    guard let date = PartialDate(String(text.prefix(10))) else {
      dates.add(text, line)
      return nil
    }
    return date
  }
}

/// The roles that CORDIS has, in small letters.
enum CordisRole: String {
  case coordinator, participant, partner, associatedpartner, internationalpartner, thirdparty, beneficiary,
    hostinstitution
}
