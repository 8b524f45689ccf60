// The table of actors and their measures, for people.

public import NetworkAnalysis
package import NetworkModel

extension Phrasebook {
  /// The width that tables and notes keep to, where texts can be cut that short.
  static let terminalWidth = 80

  /// The columns of the table when none are asked for: those that fit a terminal and that most questions need.
  package static let usualColumns: [ActorColumn] = [
    .name, .sector, .measure(.degree), .measure(.crossSectorTies), .measure(.betweennessNormalized),
    .measure(.constraint),
  ]

  /// A table of actors with their measures, and below it what each column is.
  ///
  /// - Parameters:
  ///   - measures: The values.
  ///   - network: The network that was measured, for names and sectors.
  ///   - columns: The columns, in order.
  ///   - actors: The actors' places, in the order of rows.
  package func text(
    for measures: ActorMeasures, of network: StakeholderNetwork, columns: [ActorColumn], actors: [Int]
  ) -> String {
    guard !network.actors.isEmpty else {
      return say("Nätverket har inga aktörer.", "The network has no actors.") + "\n"
    }
    let sectors = Dictionary(uniqueKeysWithValues: network.sectorsInUse.map { ($0.id, $0.name(in: language)) })
    func isSurvey(_ column: ActorColumn) -> Bool {
      measures.imported.contains { $0.isOfSurvey && ActorColumn.imported($0.title) == column }
    }
    let table = TextTable(
      columns: columns.map { column in
        let isOfSurvey = isSurvey(column)
        return TextTable.Column(
          heading: isOfSurvey ? surveyHeading(column) : heading(of: column), isNumber: column.isNumber,
          cells: actors.map { place in
            let actor = network.actors[place]
            return switch column {
            case .id: actor.id.text
            case .name: actor.name.text(in: language)
            case .sector: sectors[actor.sector] ?? actor.sector.text
            case .measure(let measure): cell(measures[measure, place], of: measure)
            case .imported(let title):
              isOfSurvey
                ? measures.value(imported: title, place).doubleValue.map { decimal($0, places: 1) } ?? "\u{2013}"
                : cell(imported: measures.value(imported: title, place))
            }
          })
      })
    var paragraphs = [table.lines(fitting: Self.terminalWidth).joined(separator: "\n")]
    if actors.count < network.actors.count {
      paragraphs.append(
        say(
          "\(number(actors.count)) av \(number(network.actors.count)) aktörer visas; --top \(network.actors.count) visar alla.",
          "\(number(actors.count)) of \(number(network.actors.count)) actors \(form(actors.count, "is", "are")) shown; --top \(network.actors.count) shows all."
        ))
    }
    paragraphs.append(wrapped(sectorsNotKnown(in: network)))
    paragraphs.append(notes(on: columns.compactMap(\.measure), measures))
    if columns.contains(where: isSurvey) { paragraphs.append(wrapped(aboutJudgments)) }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func notes(on shown: [Measure], _ measures: ActorMeasures) -> String {
    guard !shown.isEmpty else { return "" }
    var seen: Set<Measure> = []
    var lines = shown.filter { seen.insert($0).inserted }.map { measure in
      let title = heading(of: .measure(measure)).joined(separator: " ").replacing("- ", with: "")
      return wrapped("\(title) (\(measure.rawValue)): \(definition(of: measure)).", indent: 2)
    }
    lines.append(wrapped(measureConventions))
    if let modularity = measures.modularity, shown.contains(.community) {
      lines.append(
        wrapped(
          say(
            "Gruppernas modularitet är \(decimal(modularity)): över 0,3 brukar räknas som tydliga grupper.",
            "The modularity of the groups is \(decimal(modularity)): above 0.3 is usually taken as clear groups.")))
    }
    return lines.joined(separator: "\n")
  }

  /// What is said of measures that are estimated or left out because the network is too large; a sentence for each.
  public func limits(of measures: ActorMeasures) -> [String] {
    let size = say(
      "\(number(measures.actors)) aktörer med \(number(measures.ties)) band är för mycket för exakta kortaste vägar",
      "\(number(measures.actors)) actors with \(number(measures.ties)) ties are too many for exact shortest paths")
    var sentences: [String] = []
    if let sampling = measures.sampling {
      sentences.append(
        say(
          "betweenness är skattad ur \(number(sampling.paths)) slumpade vägar, för \(size); med "
            + "\(percent(sampling.confidence)) säkerhet är ingen aktörs värde mer fel än \(percent(sampling.share)) av alla par",
          "betweenness is estimated from \(number(sampling.paths)) random paths, since \(size); with "
            + "\(percent(sampling.confidence)) confidence no actor's value is off by more than \(percent(sampling.share)) of all pairs"
        ))
    }
    if !measures.omitted.isEmpty {
      let names = list(measures.omitted.map(\.rawValue))
      sentences.append(
        say(
          "\(names) är utelämnade: \(size)", "\(names) \(measures.omitted.count == 1 ? "is" : "are") left out: \(size)")
      )
    }
    return sentences
  }

  /// The heading of a column, in lines.
  func heading(of column: ActorColumn) -> [String] {
    switch column {
    case .id: ["Id"]
    case .name: [say("Aktör", "Actor")]
    case .sector: [say("Sektor", "Sector")]
    case .measure(let measure): heading(of: measure)
    case .imported(let title): [title]
    }
  }

  private func heading(of measure: Measure) -> [String] {
    switch measure {
    case .degree: [say("Parter", "Partners")]
    case .strength: [say("Styrka", "Strength")]
    case .betweenness: [say("Mellanläge,", "Between,"), say("par", "pairs")]
    case .betweennessNormalized: [say("Mellan-", "Between-"), say("läge", "ness")]
    case .closeness: [say("Närhet", "Closeness")]
    case .harmonic: [say("Harmonisk", "Harmonic"), say("närhet", "closeness")]
    case .eigenvector: [say("Egen-", "Eigen-"), say("vektor", "vector")]
    case .pagerank: ["PageRank"]
    case .core: [say("Kärna", "Core")]
    case .clustering: [say("Slutenhet", "Clustering")]
    case .constraint: [say("Bundenhet", "Constraint")]
    case .effectiveSize: [say("Effektiv", "Effective"), say("storlek", "size")]
    case .efficiency: [say("Effektivitet", "Efficiency")]
    case .component: [say("Del", "Part")]
    case .community: [say("Grupp", "Group")]
    case .cutActor: [say("Håller", "Holds"), say("ihop", "together")]
    case .crossSectorTies: [say("I andra", "In other"), say("sektorer", "sectors")]
    case .eiIndex: [say("E\u{2013}I-index", "E\u{2013}I index")]
    case .participation: [say("Spridning", "Spread")]
    case .coordinator, .consultant, .gatekeeper, .representative, .liaison: [roleHeading(measure)]
    }
  }

  private func roleHeading(_ measure: Measure) -> String {
    switch measure {
    case .coordinator: say("Samordnare", "Coordinator")
    case .consultant: say("Konsult", "Consultant")
    case .gatekeeper: say("Grindvakt", "Gatekeeper")
    case .representative: say("Företrädare", "Representative")
    default: say("Förbindelselänk", "Liaison")
    }
  }

  func cell(_ value: ActorMeasures.Value, of measure: Measure) -> String {
    switch value {
    case .whole(let value): number(value)
    case .number(let value): decimal(value, places: Self.decimals(of: measure))
    case .truth(let isTrue): isTrue ? say("ja", "yes") : say("nej", "no")
    case .undefined: "\u{2013}"
    }
  }

  /// A value of another program's measure, with as many decimals as tell something.
  private func cell(imported value: ActorMeasures.Value) -> String {
    guard case .number(let number) = value else { return cell(value, of: .degree) }
    return number.magnitude < 1e9 ? decimal(number, places: number.magnitude < 0.01 ? 6 : 4) : "\(number)"
  }

  private static func decimals(of measure: Measure) -> Int {
    switch measure {
    case .betweenness, .effectiveSize, .coordinator, .consultant, .gatekeeper, .representative, .liaison: 1
    case .pagerank: 4
    case .betweennessNormalized, .closeness, .harmonic, .eigenvector: 3
    default: 2
    }
  }
}
