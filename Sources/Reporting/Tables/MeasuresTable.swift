// The measures of actors for programs and spreadsheets.

package import Interchange
package import NetworkAnalysis
package import NetworkModel

/// The measures on their way to a file.
package struct MeasuresTable {
  private let measures: ActorMeasures
  private let columns: [ActorColumn]
  private let projected: ProjectedNetwork
  private let words: Phrasebook

  /// A table of some columns of a network's actors.
  package init(
    _ measures: ActorMeasures, columns: [ActorColumn], of projected: ProjectedNetwork, in words: Phrasebook
  ) {
    (self.measures, self.columns, self.projected, self.words) = (measures, columns, projected, words)
  }

  /// What a text is sorted by: another program's first measure, betweenness where it is shown, otherwise the first measure
  /// that was taken.
  package var usualSort: ActorColumn? {
    if let first = measures.imported.first(where: { !$0.isOfSurvey }) { return .imported(first.title) }
    let taken = columns.filter { column in column.measure.map { !measures.omitted.contains($0) } ?? false }
    return taken.contains(.measure(.betweennessNormalized)) ? .measure(.betweennessNormalized) : taken.first
  }

  /// The actors' places in the order of rows; that of the file where there is nothing to sort by.
  package func order(by column: ActorColumn?) -> [Int] {
    column.map { measures.order(by: $0, of: projected, in: words.language) }
      ?? Array(projected.network.actors.indices)
  }

  /// The answer for programs: a record for each of some actors, by their places.
  package func json(_ rows: [Int], in envelope: JSONEnvelope) -> String {
    let results = rows.map { row in
      AttributeValue.object(columns.map { Attribute($0.title, AttributeValue(cell($0, row))) })
    }
    return envelope.json(
      asOf: measures.asOf,
      parameters: [
        Attribute("betweenness", sampling), Attribute("omitted", .strings(measures.omitted.map(\.rawValue))),
      ], results: .array(results))
  }

  /// The answer for spreadsheets: a row for each of some actors, by their places.
  package func csv(_ rows: [Int], _ dialect: CSVWriter.Dialect) -> String {
    CSVWriter.table(columns.map(\.title), dialect, rows.map { row in columns.map { cell($0, row) } })
  }

  /// How betweenness was found; null where it was not asked for or is left out.
  private var sampling: AttributeValue {
    let taken = Set(measures.measures).subtracting(measures.omitted)
    guard let sampling = measures.sampling else {
      return taken.isDisjoint(with: [.betweenness, .betweennessNormalized]) ? .null : .string("exact")
    }
    return .object([
      Attribute("sampled_paths", .integer(sampling.paths)),
      Attribute("error_share_of_pairs", .double(sampling.share)),
      Attribute("confidence", .double(sampling.confidence)),
    ])
  }

  private func cell(_ column: ActorColumn, _ row: Int) -> CSVWriter.Cell {
    let actor = projected.network.actors[row]
    switch column {
    case .id: return .text(actor.id.text)
    case .name: return .text(actor.name.text(in: words.language))
    case .sector: return .text(actor.sector.text)
    case .measure(let measure): return cell(measures[measure, row])
    case .imported(let title): return cell(measures.value(imported: title, row))
    }
  }

  private func cell(_ value: ActorMeasures.Value) -> CSVWriter.Cell {
    switch value {
    case .whole(let value): .integer(value)
    case .number(let value): .number(value)
    case .truth(let isTrue): .truth(isTrue)
    case .undefined: .empty
    }
  }
}

extension ActorMeasures.Options {
  /// The options as an answer about a network states them.
  package func parameters(of network: ProjectedNetwork) -> [Attribute] {
    network.options.parameters + [
      Attribute("weighted", .bool(isWeighted)), Attribute("directed", .bool(network.directedGraph != nil)),
      Attribute("seed", .integer(Int(seed))),
    ]
  }
}
