// From what was kept of CORDIS to a network.
//
// Rules. A coordinator leads and owns its project; all others are partners, and keep the word that CORDIS has for them. A project
// that is signed is active, or planned until it starts; one that is closed or terminated has ended. An organization's Swedish VAT number
// holds its registration number, unless that is a person's own.

import NetworkModel

/// Makes the network.
struct CordisNetwork {
  let gathering: CordisGathering
  let request: CordisRequest
  let files: (organizations: String, projects: String?)
  /// What there is to tell.
  var notes: [CordisNote] = []
  /// The organizations whose sector says little.
  private(set) var coarse: [NetworkActor] = []

  private static let coarseSectors = Set(CordisKind.allCases.filter(\.isCoarse).map(\.sector) + [Sector.unknown])
  private var kinds = ValueTally()
  private var severalNames: (count: Int, used: String, other: String) = (0, "", "")
  private var severalKinds: (count: Int, first: String) = (0, "")
  private var capitals: (count: Int, from: String, to: String) = (0, "", "")
  private var persons = 0
  private var personalNumbers = RowTally()
  private var listLines: Set<Int> = []

  init(gathering: CordisGathering, request: CordisRequest, files: (organizations: String, projects: String?)) {
    (self.gathering, self.request, self.files) = (gathering, request, files)
  }

  mutating func network() -> StakeholderNetwork {
    let asOf = request.asOf ?? PartialDate(gathering.latest)
    let ids = actorIDs
    // An organization whose only part was in projects that fell away stays: it has no partner here yet.
    let actors = gathering.organizations.enumerated().map { actor($1, ids[$0]) }
    let activities = gathering.projects.map { activity($0, ids, asOf) }
    let own = request.sectors?.own ?? CordisKind.allCases.compactMap(\.ownSector) + [SectorCells.unknown]
    let used = Set(actors.map(\.sector))
    var network = StakeholderNetwork(
      title: title, asOf: asOf,
      sources: [
        StakeholderNetwork.Source(
          id: "cordis",
          title: LocalizedText(
            swedish: "CORDIS: EU-finansierade projekt", english: "CORDIS: projects funded by the EU"),
          publisher: LocalizedText(
            swedish: "EU:s publikationsbyrå", english: "Publications Office of the European Union"),
          date: PartialDate(gathering.latest),
          url: "https://cordis.europa.eu")
      ],
      ownSectors: (own + [SectorCells.unknown]).reduce(into: []) { sectors, sector in
        if used.contains(sector.id), !sectors.contains(where: { $0.id == sector.id }) { sectors.append(sector) }
      }, actors: actors, activities: activities)
    network.sortRecords()
    coarse.sort { $0.id < $1.id }
    tell(asOf)
    return network
  }

  /// What the network is of.
  private var title: LocalizedText {
    let places = (request.regions.isEmpty ? request.countries : request.regions) + request.programmes + request.topics
    let which = places.isEmpty ? "" : ", " + places.joined(separator: ", ")
    return LocalizedText(swedish: "EU-projekt" + which, english: "EU projects" + which)
  }

  /// The ids of the actors: CORDIS's own, else the name's letters, with a number where two would be the same.
  private var actorIDs: [NetworkActor.ID] {
    var taken = Set(gathering.organizations.map(\.id))
    return gathering.organizations.map { organization in
      if !organization.id.isEmpty { return NetworkActor.ID(organization.id) }
      let stem = organization.name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
      var (id, number) = (stem.isEmpty ? "organisation" : stem, 1)
      while !taken.insert(id).inserted {
        number += 1
        id = "\(stem)-\(number)"
      }
      return NetworkActor.ID(id)
    }
  }

  private mutating func actor(_ organization: CordisGathering.Organization, _ id: NetworkActor.ID) -> NetworkActor {
    let isPerson =
      !request.withNames && organization.city.isEmpty && !organization.hasStreet && organization.vatNumber.isEmpty
      && organization.url.isEmpty && CordisNames.isPerson(organization.name)
    var actor = NetworkActor(id: id, name: LocalizedText(id.text), sector: Sector.unknown)
    var attributes: [Attribute] = []
    func put(_ key: String, _ text: String) { if !text.isEmpty { attributes.append(Attribute(key, .string(text))) } }
    if isPerson {
      persons += 1
      actor.name = LocalizedText(swedish: "Privatperson (\(id))", english: "Private person (\(id))")
    } else if !organization.name.isEmpty {
      let (name, short) = names(of: organization)
      actor.name = LocalizedText(name)
      actor.shortName = short.map { LocalizedText($0) }
      if name != organization.name { put("nameInSource", organization.name) }
      if short == nil, organization.shortName != name { put("shortNameInSource", organization.shortName) }
      if !organization.otherNames.isEmpty {
        attributes.append(Attribute("otherNames", .array(organization.otherNames.map { .string($0) })))
        if severalNames.count == 0 { severalNames = (0, organization.name, organization.otherNames[0]) }
        severalNames.count += 1
      }
    }
    actor.sector = sector(of: organization, id, actor)
    if !organization.city.isEmpty {
      actor.place = LocalizedText(
        request.keepsCapitals ? organization.city : CordisNames.readable(organization.city, isPlace: true))
    }
    put("country", organization.country)
    put("nutsCode", organization.nutsCode)
    put("activityType", organization.kind)
    if let isSmall = ["true": true, "false": false][organization.sme.lowercased()] {
      attributes.append(Attribute("sme", .bool(isSmall)))
    }
    if !isPerson { put("url", organization.url) }
    register(organization, &actor, put)
    actor.attributes = attributes
    actor.evidence = [Evidence(source: "cordis")]
    if Self.coarseSectors.contains(actor.sector) { coarse.append(actor) }
    return actor
  }

  /// The registration number within a Swedish VAT number, or the VAT number as it is.
  private mutating func register(
    _ organization: CordisGathering.Organization, _ actor: inout NetworkActor, _ put: (String, String) -> Void
  ) {
    let vat = organization.vatNumber
    guard vat.uppercased().hasPrefix("SE"), vat.utf8.count == 14 else {
      return PersonalNumber.masked(firstIn: vat) == nil ? put("vatNumber", vat) : personalNumbers.add(organization.line)
    }
    let number = String(vat.dropFirst(2).prefix(10))
    if PersonalNumber.isLikely(number) {
      personalNumbers.add(organization.line)
    } else if OrganizationNumber.isValid(number) {
      actor.orgNumber = number.prefix(6) + "-" + number.suffix(4)
    } else {
      put("vatNumber", vat)
    }
  }

  /// The name that people read, and a short one where there is one.
  private mutating func names(of organization: CordisGathering.Organization) -> (name: String, short: String?) {
    var name = organization.name
    let given = organization.shortName
    if !request.keepsCapitals, CordisNames.isInCapitals(name) {
      // A short name that is the name in small letters is how its owner writes it.
      let isSame = given.foldedName == name.foldedName && !CordisNames.isInCapitals(given)
      name =
        isSame ? given : CordisNames.readable(name, shortName: given, isSwedish: organization.country == "SE")
      if name != organization.name {
        if capitals.count == 0 { capitals = (0, organization.name, name) }
        capitals.count += 1
      }
    }
    let isShort = !given.isEmpty && given.count <= 20 && given.count < name.count
    return (name, isShort ? given : nil)
  }

  private mutating func sector(
    of organization: CordisGathering.Organization, _ id: NetworkActor.ID, _ actor: NetworkActor
  ) -> Sector.ID {
    if !organization.otherKinds.isEmpty {
      if severalKinds.count == 0 { severalKinds.first = organization.name }
      severalKinds.count += 1
    }
    let names = [organization.name] + actor.name.wordings + organization.otherNames
    if let listed = request.sectors?.sector(id: id.text, names: names) {
      listLines.insert(listed.line)
      return listed.sector
    }
    let kind = CordisKind(rawValue: organization.kind.uppercased())
    if kind == nil { kinds.add(organization.kind, organization.line) }
    return kind?.sector ?? Sector.unknown
  }

  private func activity(
    _ project: CordisGathering.Project, _ ids: [NetworkActor.ID], _ asOf: PartialDate?
  ) -> Activity {
    let lead = project.participations.first { $0.role == "coordinator" }.map { ids[$0.organization] }
    var additional: [Attribute] = project.facts.map { Attribute($0.key, .string($0.text)) }
    if let cost = project.cost { additional.append(Attribute("ecMaxContribution", .number(cost))) }
    let acronym = project.acronym
    let name = project.title.isEmpty ? acronym : project.title
    return Activity(
      id: Activity.ID(project.id), name: name.isEmpty ? nil : LocalizedText(name),
      shortName: acronym.isEmpty || acronym == name ? nil : LocalizedText(acronym), kind: "project",
      status: status(project, asOf), owner: lead, period: project.period,
      participants: project.participations.map { participation in
        var own: [Attribute] = []
        if !["coordinator", "participant", ""].contains(participation.role) {
          own.append(Attribute("cordisRole", .string(participation.role)))
        }
        if let contribution = participation.contribution {
          own.append(Attribute("ecContribution", .number(contribution)))
        }
        return Activity.Participant(
          actor: ids[participation.organization], role: participation.role == "coordinator" ? .lead : .partner,
          additional: own)
      }, evidence: [Evidence(source: "cordis")], additional: additional + statusWord(project))
  }

  private func status(_ project: CordisGathering.Project, _ asOf: PartialDate?) -> Activity.Status? {
    switch project.status.uppercased() {
    case "": nil
    case "SIGNED", "ONG", "ONGOING":
      if let start = project.period.start, let asOf, start.firstDay > asOf.lastDay { .planned } else { .active }
    default: .ended
    }
  }

  /// What CORDIS calls an end before time, which `ended` does not tell.
  private func statusWord(_ project: CordisGathering.Project) -> [Attribute] {
    ["", "SIGNED", "CLOSED"].contains(project.status.uppercased())
      ? [] : [Attribute("cordisStatus", .string(project.status))]
  }

  // MARK: What is told

  private mutating func tell(_ asOf: PartialDate?) {
    let (file, projects) = (files.organizations, files.projects)
    func put(_ kind: CordisNote.Kind, _ count: Int, _ file: String? = nil) {
      if count > 0 { notes.append(CordisNote(kind, file)) }
    }
    let kept = gathering
    put(.withoutEnds(kept.withoutEnds), kept.withoutEnds.count, file)
    put(.unknownKind(kinds.rows, first: kinds.first), kinds.rows.count, file)
    put(.badAmount(kept.amounts.rows, first: kept.amounts.first), kept.amounts.rows.count, file)
    put(.withoutID(kept.withoutID), kept.withoutID.count, file)
    put(.left(kept.left), kept.left.count, file)
    put(.repeated(kept.repeated), kept.repeated.count, file)
    put(.unknownRole(kept.roles.rows, first: kept.roles.first), kept.roles.rows.count, file)
    put(.personalNumbers(personalNumbers), personalNumbers.count, file)
    if let projects {
      let missing = kept.projects.filter { !$0.isTold }
      put(.projectsMissing(missing.count, first: missing.first?.id ?? ""), missing.count, projects)
      put(.repeatedProjects(kept.repeatedProjects), kept.repeatedProjects.count, projects)
      put(.badDate(kept.dates.rows, first: kept.dates.first), kept.dates.rows.count, projects)
    } else {
      notes.append(CordisNote(.noProjects))
    }
    notes += kept.told
    put(.severalNames(severalNames.count, used: severalNames.used, other: severalNames.other), severalNames.count)
    put(.severalKinds(severalKinds.count, first: severalKinds.first), severalKinds.count)
    put(.capitals(capitals.count, from: capitals.from, to: capitals.to), capitals.count)
    put(.persons(persons), persons)
    put(.singles(kept.singles), kept.singles)
    let publicBodies = coarse.count { $0.sector == CordisKind.publicBody.sector }
    put(
      .coarse(
        publicBodies: publicBodies, others: coarse.count - publicBodies, first: coarse.first?.name.wordings.last ?? ""),
      coarse.count)
    if let sectors = request.sectors {
      put(.sectorsUnused(sectors.lines - listLines.count), sectors.lines - listLines.count)
    }
    if request.asOf == nil, let asOf { notes.append(CordisNote(.lookedAt(asOf.description))) }
  }
}
