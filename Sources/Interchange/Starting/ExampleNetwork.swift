// The networks that the program carries, to begin with and to try things on: with people, a brief and a series, they are a whole
// year's planning.

package import NetworkModel
import PlanModel

/// A network that the program carries.
package enum ExampleNetwork: String, CaseIterable, Sendable {
  /// Life science in the Stockholm region, from the region's action plan: `Graphs/stockholm-life-science.json`.
  case stockholm

  /// The file in the native format, byte by byte that in `Graphs`.
  package var bytes: [UInt8] { Array(Self.stockholmNetwork.utf8) }

  /// The network; empty only where the text in the program is no network, which a test rules out.
  ///
  /// - Complexity: O(size of the text).
  package var network: StakeholderNetwork {
    NetworkReader.read(bytes, named: rawValue + ".json").network ?? StakeholderNetwork()
  }

  /// The people of its organizations, without names.
  ///
  /// - Parameter language: The language of titles and of built-in sectors.
  package func people(_ language: Language) -> NetworkTables.Table {
    let blank = StarterTables.people(language, examples: false)
    guard let table = try? CSVTable(Array(Self.stockholmPeople.utf8), name: "") else { return blank }
    let header = table.header
    let columns = (0..<header.count).map { table.text($0, in: header) }
    let rows = table.rows.map { row in
      StarterTables.peopleKeys.map { key -> NetworkTables.Cell in
        guard let column = columns.firstIndex(of: key) else { return .empty }
        let text = table.text(column, in: row)
        let sector = key == "sector" ? Sector.builtIn.first { $0.id.text == text } : nil
        return .optional(sector?.name(in: language) ?? text)
      }
    }
    return blank.with(rows: rows)
  }

  /// The brief of a forum, beside the network and the people.
  package func brief(network: String, people: String) -> String {
    Self.document(Self.stockholmBrief, network, people)
  }

  /// The series of a year's forums, beside the network and the people.
  package func series(network: String, people: String) -> String {
    Self.document(Self.stockholmSeries, network, people)
  }

  /// A document that asks of other files; the schema, which does not lie beside it, left out.
  private static func document(_ text: String, _ network: String, _ people: String) -> String {
    guard let document = try? JSONDocument(parsing: Array(text.utf8)),
      case .object(let members) = document.root.value
    else { return text }
    let files = ["network": network, "people": people]
    return JSONWriter().string(
      .object(
        members.filter { $0.key != "$schema" }.map { member in
          Attribute(member.key, files[member.key].map { .string($0) } ?? member.value)
        }))
  }
}
