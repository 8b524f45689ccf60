// Reading the native format: a JSON document becomes a network, and every fault keeps its line and column.

import NetworkModel

/// Reads networks: the native format here, any format in `read(contentsOf:)` and `read(_:named:categories:)`.
public enum NetworkReader {
  /// The value of `format` in a network file.
  package static let formatName = "samband-network"
  /// The version that is read and written.
  package static let formatVersion = 1

  /// Reads a file in the native format, JSON, and checks it: all errors and warnings in one pass.
  ///
  /// - Complexity: O(size of the file) in time and memory.
  public static func read(_ bytes: [UInt8]) -> NetworkReading {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return NetworkReading(network: nil, faults: [FormatFault(error, in: bytes)])
    }
    let collector = FaultCollector(document)
    guard var reader = RecordReader(document.root, at: .root, collector),
      reader.isDocument(formatName, version: formatVersion, other: { .notANetwork(found: $0) })
    else { return NetworkReading(network: nil, faults: collector.faults) }
    var network = network(&reader)
    let unread = UnreadPlaces(collector.faults)
    for finding in network.validate() where !unread.mayExplain(finding) {
      collector.report(finding)
    }
    // Only now: what was found names collaborations by their places in the file.
    let parts = network.readHierarchyFromTies()
    if let first = parts.first {
      collector.report(.hierarchyAsTies(count: parts.count), at: DocumentPath.root["collaborations"][first]["kind"])
    }
    return NetworkReading(network: network, faults: collector.faultsInOrder)
  }

  private static func network(_ reader: inout RecordReader) -> StakeholderNetwork {
    var alike = AlikeTies()
    return StakeholderNetwork(
      title: reader.text("title"), description: reader.looseText("description"), language: reader.string("language"),
      asOf: reader.date("asOf"), sources: reader.records("sources", source),
      ownSectors: reader.records("sectors", sector), targetGroups: reader.strings("targetGroups").map { .init($0) },
      actors: reader.records("actors", actor),
      collaborations: reader.records("collaborations") { collaboration(&$0, &alike) },
      activities: reader.records("activities", activity), goals: reader.records("goals", goal),
      positions: reader.records("positions", position), competences: reader.records("competences", competence),
      survey: reader.looseRecords("survey", answer),
      additional: reader.rest())
  }

  private static func source(_ reader: inout RecordReader) -> StakeholderNetwork.Source {
    .init(
      id: .init(reader.requiredString("id")), title: reader.text("title"), publisher: reader.text("publisher"),
      date: reader.date("date"), url: reader.string("url"), additional: reader.rest())
  }

  private static func sector(_ reader: inout RecordReader) -> Sector {
    Sector(
      id: .init(reader.requiredString("id")), label: reader.text("label"), plural: reader.looseText("plural"),
      helix: reader.choice("helix"), shape: reader.choice("shape"), color: color(&reader),
      invitable: reader.bool("invitable"), additional: reader.rest())
  }

  private static func color(_ reader: inout RecordReader) -> Sector.Color? {
    guard let text = reader.string("color") else { return nil }
    if let color = Sector.Color(text) { return color }
    reader.collector.report(.invalidColor(text), at: reader.path["color"])
    return nil
  }

  private static func actor(_ reader: inout RecordReader) -> NetworkActor {
    NetworkActor(
      id: .init(reader.requiredString("id")), name: reader.requiredText("name"), shortName: reader.text("shortName"),
      sector: .init(reader.requiredString("sector")), partOf: reader.id("partOf"),
      members: reader.looseStrings("members").map { .init($0) }, invitable: reader.bool("invitable"),
      tags: reader.strings("tags"), place: reader.text("place"),
      municipality: reader.string("municipality"), orgNumber: reader.string("orgNumber"),
      description: reader.looseText("description"), competences: reader.strings("competences"),
      profileAreas: reader.strings("profileAreas"), attributes: reader.attributes("attributes"),
      evidence: evidence(&reader), additional: reader.rest())
  }

  private static func collaboration(_ reader: inout RecordReader, _ alike: inout AlikeTies) -> Collaboration {
    var tie = alike.tie(
      from: .init(reader.requiredString("source")), to: .init(reader.requiredString("target")),
      kind: reader.string("kind"), direction: reader.choice("direction"), strength: reader.number("strength"),
      period: period(&reader))
    if let description = reader.looseText("description") { tie.description = description }
    let evidence = evidence(&reader)
    if !evidence.isEmpty { tie.evidence = evidence }
    let additional = reader.rest()
    if !additional.isEmpty { tie.additional = additional }
    return tie
  }

  private static func activity(_ reader: inout RecordReader) -> Activity {
    Activity(
      id: .init(reader.requiredString("id")), name: reader.text("name"), shortName: reader.text("shortName"),
      kind: reader.string("kind"), status: reader.choice("status"), owner: reader.id("owner"),
      period: period(&reader), continues: reader.id("continues"), place: reader.looseText("place"),
      description: reader.looseText("description"), goals: reader.strings("goals").map { .init($0) },
      answers: reader.looseStrings("answers").map { .init($0) }, fulfils: reader.id("fulfils"),
      communications: reader.looseRecords("communications", communication),
      attendance: reader.looseStrings("attendance").map { .init($0) },
      participants: reader.records("participants", short: participant) { reader in
        Activity.Participant(
          actor: .init(reader.requiredString("actor")), role: reader.choice("role"), additional: reader.rest())
      },
      effort: reader.wholeNumber("effort"), effect: reader.wholeNumber("effect"), evidence: evidence(&reader),
      additional: reader.rest())
  }

  /// A participant without a role may be written as the actor's id alone.
  private static func participant(_ node: JSONNode) -> Activity.Participant? {
    guard case .string(let id) = node.content else { return nil }
    return Activity.Participant(actor: .init(id))
  }

  private static func communication(_ reader: inout RecordReader) -> Activity.Communication {
    Activity.Communication(
      date: reader.date("date"), channel: reader.text("channel"), audience: reader.text("audience"),
      additional: reader.rest())
  }

  private static func competence(_ reader: inout RecordReader) -> Competence {
    Competence(id: reader.requiredString("id"), label: reader.text("label"), additional: reader.rest())
  }

  private static func goal(_ reader: inout RecordReader) -> Goal {
    Goal(
      id: .init(reader.requiredString("id")), parent: reader.id("parent"),
      contributesTo: reader.looseStrings("contributesTo").map { .init($0) },
      isHeeded: reader.bool("heeded") ?? false, kind: reader.choice("kind"),
      title: reader.text("title"), shortTitle: reader.looseText("shortTitle"),
      description: reader.looseText("description"),
      needs: reader.record("needs") { reader in
        Goal.Needs(
          sectors: reader.strings("sectors").map { .init($0) }, competences: reader.strings("competences"),
          additional: reader.rest())
      } ?? Goal.Needs(),
      indicators: reader.records("indicators", indicator), evidence: evidence(&reader), additional: reader.rest())
  }

  private static func indicator(_ reader: inout RecordReader) -> Indicator {
    Indicator(
      id: .init(reader.requiredString("id")), title: reader.text("title"), unit: reader.text("unit"),
      baseline: reader.record("baseline", observation), target: reader.record("target", observation),
      observations: reader.records("observations", observation), additional: reader.rest())
  }

  private static func observation(_ reader: inout RecordReader) -> Indicator.Observation {
    Indicator.Observation(
      date: reader.date("date"), value: reader.requiredNumber("value"), additional: reader.rest())
  }

  private static func position(_ reader: inout RecordReader) -> Position {
    Position(
      id: reader.looseString("id").map { .init($0) }, actor: .init(reader.requiredString("actor")),
      goal: .init(reader.requiredString("goal")), topic: reader.looseText("topic"), stance: reader.choice("stance"),
      summary: reader.text("summary"), date: reader.date("date"),
      evidence: evidence(&reader), additional: reader.rest())
  }

  private static func answer(_ reader: inout RecordReader) -> SurveyAnswer {
    var answer = SurveyAnswer(
      actor: .init(reader.requiredString("actor")), about: reader.id("about"), date: reader.date("date"),
      topic: reader.text("topic"), frequency: reader.choice("frequency"))
    for question in SurveyAnswer.Question.allCases {
      answer.ratings[question] = reader.wholeNumber(question.rawValue)
    }
    answer.additional = reader.rest()
    return answer
  }

  private static func period(_ reader: inout RecordReader) -> Period {
    Period(start: reader.date("start"), end: reader.date("end"))
  }

  private static func evidence(_ reader: inout RecordReader) -> [Evidence] {
    reader.records("evidence") { reader in
      Evidence(
        source: .init(reader.requiredString("source")), section: reader.text("section"), additional: reader.rest())
    }
  }
}

/// The places whose values could not be read, which validation therefore misses without their being missing.
private struct UnreadPlaces {
  /// The places and everything that they are in.
  private var places: Set<DocumentPath> = []
  /// The lists of the document of which some record could not be read at all.
  private var lists: Set<String> = []

  init(_ faults: [FormatFault]) {
    for fault in faults where fault.severity == .error {
      var path = fault.path
      while !path.steps.isEmpty, places.insert(path).inserted { path = path.parent }
      if fault.path.steps.count <= 2, case .key(let list)? = fault.path.steps.first { lists.insert(list) }
    }
  }

  /// Whether a finding may be no more than a consequence of what could not be read.
  func mayExplain(_ finding: Finding) -> Bool {
    if case .unknownReference(let kind, _, _) = finding.problem, lists.contains(Self.list(of: kind)) { return true }
    return places.contains(finding.path)
  }

  private static func list(of kind: RecordKind) -> String {
    switch kind {
    case .sector: "sectors"
    case .source: "sources"
    case .actor: "actors"
    case .activity: "activities"
    case .goal: "goals"
    case .indicator: "indicators"
    case .position: "positions"
    case .competence: "competences"
    }
  }
}
