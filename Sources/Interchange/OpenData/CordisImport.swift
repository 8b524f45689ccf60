// CORDIS, the European Union's open data on the projects of its framework programmes, as a network: organizations as actors, projects as
// activities. https://data.europa.eu/data/datasets/cordis-eu-research-projects-under-horizon-europe-2021-2027
//
// Rules. The organizations are those of which any row lies in the countries and regions asked for: a region is the beginning of a NUTS
// code. The projects are those of the programmes and topics asked for in which at least two of the organizations take part. With
// partners, all who take part in the projects of the organizations come along. An organization that has left a project takes no part in
// it. The files are read from beginning to end, more than once; memory grows with what is kept, not with them.

package import NetworkModel

/// What is asked of CORDIS.
package struct CordisRequest: Sendable {
  /// Countries by their codes, in any case; any where empty.
  package var countries: [String] = []
  /// Beginnings of NUTS codes; any where empty.
  package var regions: [String] = []
  /// Framework programmes, or beginnings of a legal basis: `HORIZON`, `H2020-EU.3.1`; any where empty.
  package var programmes: [String] = []
  /// Beginnings of topics: `HORIZON-HLTH`; any where empty.
  package var topics: [String] = []
  /// Whether partners from elsewhere come along.
  package var withPartners = false
  /// Whether names in capitals stay so.
  package var keepsCapitals = false
  /// Whether persons who take part are named.
  package var withNames = false
  /// The day that the network is looked at; that of the latest change where none is given.
  package var asOf: PartialDate?
  /// The sectors of organizations, where a list tells them.
  package var sectors: CordisSectors?

  /// Asks for everything.
  package init() {}

  /// Whether project.csv has to tell which projects are meant.
  package var needsProjects: Bool { !programmes.isEmpty || !topics.isEmpty }

  func matches(country: String, nuts: String) -> Bool {
    (countries.isEmpty || countries.contains { Self.code($0) == country.uppercased() })
      && (regions.isEmpty || regions.contains { nuts.uppercased().hasPrefix($0.uppercased()) })
  }

  /// Whether a code says too little to tell whether it lies in a region asked for.
  func isVague(country: String, nuts: String) -> Bool {
    let (nuts, country) = (nuts.uppercased(), country.uppercased())
    return regions.contains { region in
      let region = region.uppercased()
      return nuts.utf8.count < region.utf8.count && region.hasPrefix(nuts.isEmpty ? country : nuts)
        && region.hasPrefix(country)
    }
  }

  func matches(_ project: CordisTable.Row) -> Bool {
    func begins(_ text: String, _ words: [String]) -> Bool {
      let parts = text.uppercased().split { $0 == ";" || $0 == "," }.map { String($0).trimmed }
      return words.contains { word in parts.contains { $0.hasPrefix(word.uppercased()) } }
    }
    return (programmes.isEmpty || begins(project[.programme], programmes) || begins(project[.legalBasis], programmes))
      && (topics.isEmpty || begins(project[.topics], topics))
  }

  /// A country as CORDIS writes it, which has Greece and the United Kingdom by other codes than ISO 3166.
  private static func code(_ country: String) -> String {
    let code = country.uppercased()
    return ["GR": "EL", "GB": "UK"][code] ?? code
  }
}

/// What came of an import.
package struct CordisReading: Sendable {
  /// The network; nil where a file is none of CORDIS's.
  package let network: StakeholderNetwork?
  /// What is wrong with the files, by file.
  package let faults: [(file: String, fault: FormatFault)]
  /// What was left out, put together or taken for granted.
  package let notes: [CordisNote]
  /// The organizations whose sector says little, in the order of ids.
  package let coarse: [NetworkActor]
  /// How many rows the files have: of organizations, of projects.
  package let rows: (organizations: Int, projects: Int)
}

/// Makes networks of CORDIS's tables.
package enum CordisImport {
  /// A file that can be read again: its name, and what hands over its bytes from the beginning, piece by piece.
  package struct Source<Failure: Error> {
    let name: String
    let stream: (_ take: ([UInt8]) -> Void) throws(Failure) -> Void

    /// A file that can be read again.
    package init(name: String, stream: @escaping (_ take: ([UInt8]) -> Void) throws(Failure) -> Void) {
      (self.name, self.stream) = (name, stream)
    }
  }

  /// Reads the tables as a network.
  ///
  /// - Parameters:
  ///   - organizations: organization.csv.
  ///   - projects: project.csv, where it is at hand.
  ///   - request: What is asked for.
  /// - Complexity: O(size of the files); memory in proportion to what is kept.
  package static func read<Failure>(
    _ organizations: Source<Failure>, _ projects: Source<Failure>?, _ request: CordisRequest
  ) throws(Failure) -> CordisReading {
    var faults: [(file: String, fault: FormatFault)] = []
    func ended() -> CordisReading {
      CordisReading(network: nil, faults: faults, notes: [], coarse: [], rows: (0, 0))
    }
    func tell(_ table: CordisTable) { faults += table.faults.map { (table.name, $0) } }

    // Which projects the programmes and topics mean.
    var asked: Set<String>?
    if let projects, request.needsProjects {
      var table = CordisTable(
        projects.name, CordisTable.Column.ofProjects,
        required: [.id] + (request.topics.isEmpty ? [] : [.topics]) + (request.programmes.isEmpty ? [] : [.legalBasis]))
      var ids: Set<String> = []
      try table.read(projects.stream) { if request.matches($0) { ids.insert($0[.id]) } }
      tell(table)
      guard table.faults.isEmpty else { return ended() }
      asked = ids
    }

    // Which organizations the countries and regions mean.
    let required: [CordisTable.Column] =
      [.project, .organization, .name] + (request.countries.isEmpty ? [] : [.country])
      + (request.regions.isEmpty ? [] : [.nutsCode])
    func table() -> CordisTable {
      CordisTable(organizations.name, CordisTable.Column.ofOrganizations, required: required)
    }
    var (chosen, vague) = (Set<String>(), Set<String>())
    let choosesActors = !request.countries.isEmpty || !request.regions.isEmpty
    if choosesActors {
      var first = table()
      try first.read(organizations.stream) { row in
        let (country, nuts) = (row[.country], row[.nutsCode])
        if request.matches(country: country, nuts: nuts) {
          chosen.insert(CordisGathering.key(of: row))
        } else if request.isVague(country: country, nuts: nuts) {
          vague.insert(CordisGathering.key(of: row))
        }
      }
      tell(first)
      guard first.faults.isEmpty else { return ended() }
    }
    let isChosen: (CordisTable.Row) -> Bool = { row in
      (!choosesActors || chosen.contains(CordisGathering.key(of: row)))
        && (asked?.contains(row[.project]) ?? true)
    }

    // Which projects these take part in, where all who do so come along.
    var theirs: Set<String> = []
    if request.withPartners, choosesActors {
      var second = table()
      try second.read(organizations.stream) { row in
        if isChosen(row), !CordisGathering.hasLeft(row) { theirs.insert(row[.project]) }
      }
    }
    var gathering = CordisGathering()
    var last = table()
    try last.read(organizations.stream) { row in
      if request.withPartners && choosesActors ? theirs.contains(row[.project]) || isChosen(row) : isChosen(row) {
        gathering.add(row)
      }
    }
    tell(last)
    guard last.faults.isEmpty else { return ended() }
    gathering.dropSingles()

    var rows = (organizations: last.count, projects: 0)
    if let projects {
      var table = CordisTable(projects.name, CordisTable.Column.ofProjects, required: [.id])
      try table.read(projects.stream) { gathering.addProject($0) }
      tell(table)
      guard table.faults.isEmpty else { return ended() }
      rows.projects = table.count
      gathering.told += CordisGathering.notes(on: table)
    }
    gathering.told += CordisGathering.notes(on: last)
    var maker = CordisNetwork(gathering: gathering, request: request, files: (organizations.name, projects?.name))
    let network = maker.network()
    vague.subtract(chosen)
    if !vague.isEmpty { maker.notes.append(CordisNote(.vagueRegion(vague.count))) }
    return CordisReading(network: network, faults: [], notes: maker.notes, coarse: maker.coarse, rows: rows)
  }
}
