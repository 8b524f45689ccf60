// The order of a file's rows shows nowhere: a shuffled copy of a network gives the same bytes from every command.

import Foundation
import SambandTool
import TestSupport
import Testing

@Suite struct RowOrderTests {
  /// A network with its records, and the lists in them whose order means nothing, in another order.
  private static func shuffled(_ network: String, seed: UInt64) throws -> String {
    var generator = SeededGenerator(seed: seed)
    var root = try #require(try JSONSerialization.jsonObject(with: Data(network.utf8)) as? [String: Any])
    // The order of its own sectors is that of its legends, and the user's own keys are nobody else's to order.
    for key in ["sources", "actors", "collaborations", "activities", "goals", "positions"] {
      guard var records = root[key] as? [[String: Any]] else { continue }
      for place in records.indices {
        for list in ["participants", "goals", "competences", "tags", "evidence"] {
          guard let items = records[place][list] as? [Any] else { continue }
          records[place][list] = items.shuffled(using: &generator)
        }
      }
      root[key] = records.shuffled(using: &generator)
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: root, options: .sortedKeys), as: UTF8.self)
  }

  /// The same rows, written as the shuffled ones are: objects of the user's own keep the order of their keys.
  private static func written(_ network: String) throws -> String {
    let root = try JSONSerialization.jsonObject(with: Data(network.utf8))
    return String(decoding: try JSONSerialization.data(withJSONObject: root, options: .sortedKeys), as: UTF8.self)
  }

  private static let commands = [
    "convert n.json", "describe n.json", "describe n.json --format json", "metrics n.json",
    "metrics n.json --format csv",
    "metrics n.json --format json --weighted --directed", "bridges n.json", "bridges n.json --format json",
    "gaps n.json",
    "gaps n.json --format json", "introductions n.json", "introductions n.json --format json", "cycle n.json",
    "cycle n.json --format json", "priorities n.json --format json",
  ]
  private static let slow = [
    "compare n.json --from 2020-06-01 --format json", "compare old.json n.json",
    "map n.json --view changes --previous old.json", "report n.json -o out --engine builtin",
  ]
  private static let views = ["network", "sectors", "bridges", "gaps", "goals", "mixing", "priorities"].map {
    "map n.json --view \($0)"
  }

  private static func answers(_ line: String, _ network: String, _ old: String) -> [String: String] {
    let session = MemorySession(files: ["n.json": network, "old.json": old])
    let result = session.run(line.split(separator: " ").map(String.init))
    var answers = session.files.filter { $0.key.hasPrefix("out/") }
    answers["output"] = result.output
    answers["messages"] = result.messages.joined(separator: "\n")
    answers["code"] = "\(result.code)"
    return answers
  }

  private static func check(_ line: String, _ network: String, _ old: String, seeds: [UInt64] = [1, 2]) throws {
    let plain = answers(line, try written(network), try written(old))
    #expect(plain["code"] == "done", "\(plain["messages"] ?? "")")
    for seed in seeds {
      let other = answers(line, try shuffled(network, seed: seed), try shuffled(old, seed: seed))
      for (name, text) in plain { #expect(other[name] == text, "\(line): \(name)") }
    }
  }

  @Test(arguments: commands + views + slow) func aSmallNetwork(_ line: String) throws {
    try Self.check(line, laterYear, earlierYear)
  }

  @Test(arguments: commands + views) func stockholm(_ line: String) throws {
    try Self.check(line, try String(contentsOf: StockholmTests.path, encoding: .utf8), earlierYear, seeds: [1])
  }

  @Test func tablesOfAFolder() {
    let actors = ["b,Beta,Klinik", "a,Alfa,university", "d,Delta,Förening", "c,Gamma,company"]
    let ties = ["a,b,0.1", "b,c,0.2", "c,d,0.3", "a,c,0.7", "a,b,0.4"]
    func files(_ actors: [String], _ ties: [String]) -> [String: String] {
      [
        "d/actors.csv": "id,name,sector\n" + actors.joined(separator: "\n") + "\n",
        "d/ties.csv": "from,to,weight\n" + ties.joined(separator: "\n") + "\n",
      ]
    }
    for line in ["convert d", "metrics d --format csv", "describe d", "gaps d", "map d", "bridges d --format json"] {
      let arguments = line.split(separator: " ").map(String.init)
      let plain = MemorySession(files: files(actors, ties)).run(arguments)
      let other = MemorySession(files: files(actors.reversed(), ties.reversed())).run(arguments)
      #expect(plain.code == .done, "\(plain.messages)")
      #expect(plain.output == other.output, "\(line)")
    }
  }
}
