// One-mode networks with reference values, of Tests/Data and of the development data, read without the library's own readers.

import Foundation
import NetworkModel
import TestSupport

/// A network, and its values by igraph, networkx and R.
struct SharedNetwork {
  let network: StakeholderNetwork
  /// The reference values of the layer.
  let reference: [String: Any]
  /// Rows of R's `sna::brokerage`, by actor.
  let brokerage: [String: [String: String]]

  /// A layer of a set: ties of one type, or of one case.
  init(_ set: String, layer: String, brokerage file: String? = nil, directed: Bool = false) throws {
    let small = TestFiles.data.appending(path: "networks")
    let isSmall = FileManager.default.fileExists(atPath: small.appending(path: set).path)
    guard let folder = isSmall ? small : TestFiles.sharedData?.appending(path: "networks") else {
      throw CocoaError(.fileNoSuchFile)
    }
    let actors = try Self.table(folder.appending(path: "\(set)/actors.csv"))
    let ties = try Self.table(folder.appending(path: "\(set)/ties.csv"))
    network = StakeholderNetwork(
      actors: actors.filter { ($0["case"] ?? layer) == layer }.map { row in
        NetworkActor(
          id: .init(row["id"] ?? ""), name: .init(row["name"] ?? ""), sector: .init(row["sector"] ?? "unknown"))
      },
      collaborations: ties.filter { ($0["case"] ?? $0["type"]) == layer }.map { row in
        Collaboration(
          source: .init(row["from"] ?? ""), target: .init(row["to"] ?? ""), direction: directed ? .directed : nil,
          strength: row["weight"].flatMap { Double($0) })
      })
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.appending(path: "\(set)/reference.json")))
    let layers = (json as? [String: Any])?["layers"] as? [String: Any]
    reference = layers?[layer] as? [String: Any] ?? [:]
    let rows = try file.map { try Self.table(folder.appending(path: "brokerage/\($0).csv")) } ?? []
    brokerage = Dictionary(rows.map { ($0["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows of a CSV file by the names of its columns.
  private static func table(_ url: URL) throws -> [[String: String]] {
    var rows: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    for character in try String(contentsOf: url, encoding: .utf8) {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows[rows.count - 1].append(cell)
        cell = ""
        rows.append([])
      default: cell.append(character)
      }
    }
    let names = rows[0]
    return rows.dropFirst().filter { $0.count == names.count }.map { row in
      Dictionary(zip(names, row), uniquingKeysWith: { first, _ in first })
    }
  }
}
