// Tables of participants: what each distinct cell means is looked up once, and is what a look-up for each row finds.

import Foundation
import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct ParticipantTableTests {
  private static let actors = ["a1", "a2", "a3", "a4"]
  private static let actorNames = ["Åre", "Solna", "Umeå", "Umeå"]
  private static let activities = ["p1", "p2", "p3"]
  private static let activityNames = ["Forum", "Forum", "Möte"]

  /// A cell as it may be written.
  private static func written(_ text: String, _ random: inout SeededGenerator) -> String {
    [text, text, "\"\(text)\"", "  \(text) ", "\" \(text)\"", "\u{A0}\(text)"].randomElement(using: &random) ?? text
  }

  private static func place(of cell: String, _ ids: [String], _ names: [String]) -> (place: Int, byName: Bool)? {
    if let place = ids.firstIndex(of: cell) { return (place, false) }
    let named = names.indices.filter { names[$0] == cell }
    return named.count == 1 ? (named[0], true) : nil
  }

  @Test(arguments: 0..<40) func participantsAreThoseOfALookUpForEachRow(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let cells = ["a1", "a2", "a3", "a4", "Åre", "Umeå", "who", ""]
    let places = ["p1", "p1", "p2", "p3", "Möte", "Forum", "what", ""]
    let roles = ["", "lead", "Partner", "värd", "chef"]
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      rows.append([places, cells, roles, ["", "x", "2,5"]].map { $0.randomElement(using: &random) ?? "" })
      // A row without anything in it is no row.
      if rows[rows.count - 1].joined().isEmpty { rows[rows.count - 1][2] = "lead" }
    }
    let ownName = Bool.random(using: &random) ? "note" : nil
    let table = rows.map { row in
      (ownName == nil ? row[..<3] : row[...]).map { Self.written($0, &random) }.joined(separator: ";") + "\n"
    }
    let header = "activity;actor;role" + (ownName.map { ";\($0)" } ?? "") + "\n"
    func list(_ ids: [String], _ names: [String], _ head: String, _ tail: String) -> String {
      head + zip(ids, names).map { "\($0),\($1)\(tail)\n" }.joined()
    }
    let reading = folder([
      "actors.csv": list(Self.actors, Self.actorNames, "id,name,sector\n", ",company"),
      "activities.csv": list(Self.activities, Self.activityNames, "id,name\n", ""),
      "participants.csv": header + table.joined(),
    ])

    var participants: [[String]] = [[], [], []]
    var (faults, byName) = ([String](), 0)
    for (number, row) in rows.enumerated() {
      let line = number + 2
      if row[1].isEmpty || row[0].isEmpty {
        faults.append("\(line) empty")
        continue
      }
      guard let activity = Self.place(of: row[0], Self.activities, Self.activityNames) else {
        faults.append("\(line) \(row[0] == "Forum" ? "ambiguous" : "unknown") activity")
        continue
      }
      if activity.byName { byName += 1 }
      let actor = Self.place(of: row[1], Self.actors, Self.actorNames)
      if actor?.byName ?? false { byName += 1 }
      if actor == nil { faults.append("\(line) \(row[1] == "Umeå" ? "ambiguous" : "unknown") actor") }
      if row[2] == "chef" { faults.append("\(line) role") }
      let role = ["lead": "lead", "Partner": "partner", "värd": "host"][row[2]] ?? "nil"
      let note = ownName == nil || row[3].isEmpty ? "" : " \(row[3])"
      participants[activity.place].append((actor.map { Self.actors[$0.place] } ?? row[1]) + " \(role)\(note)")
    }
    let network = try #require(reading.network)
    let found = network.activities.map { activity in
      activity.participants.map { participant in
        let notes = participant.additional.map { attribute -> String in
          if case .string(let text) = attribute.value { return " \(text)" }
          return " other"
        }
        return "\(participant.actor) \(participant.role?.rawValue ?? "nil")" + notes.joined()
      }
    }
    let isNumeric = ownName != nil && rows.contains { $0[3] == "2,5" } && !rows.contains { $0[3] == "x" }
    if !isNumeric { #expect(found == participants) }
    let said = reading.faults.compactMap { fault -> String? in
      guard fault.file == "participants.csv" else { return nil }
      let line = fault.location.line
      switch fault.kind {
      case .table(.emptyCell): return "\(line) empty"
      case .finding(.unknownReference(let kind, _, _)): return "\(line) unknown \(kind)"
      case .finding(.ambiguousReference(let kind, _, _)): return "\(line) ambiguous \(kind)"
      case .unknownChoice: return "\(line) role"
      default: return nil
      }
    }
    #expect(Set(said) == Set(faults) && said.count == faults.count)
    let counts = reading.notes.compactMap { note -> Int? in
      if case .namedByName(let count) = note.kind { return count }
      return nil
    }
    #expect(counts == (byName > 0 ? [byName] : []))
  }

  /// By itself a table of participants names its actors and activities, each once and in the order of their first cells.
  @Test(arguments: 0..<20) func aTableByItselfNamesActorsAndActivities(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<Int.random(in: 1...40, using: &random)).map { _ in
      [["p1", "Å", "both"], ["a", "B b", "both"]].map { $0.randomElement(using: &random) ?? "" }
    }
    let table = rows.map { row in row.map { Self.written($0, &random) }.joined(separator: ";") + "\n" }
    let bytes = Array(("activity;actor\n" + table.joined()).utf8)
    let network = try #require(NetworkReader.read(bytes, named: "participants.csv").network)
    func firsts(_ column: Int) -> [String] {
      rows.reduce(into: []) { found, row in if !found.contains(row[column]) { found.append(row[column]) } }
    }
    #expect(network.actors.map(\.id.text) == firsts(1))
    #expect(network.activities.map(\.id.text) == firsts(0))
    for activity in network.activities {
      #expect(activity.participants.map(\.actor.text) == rows.filter { $0[0] == activity.id.text }.map { $0[1] })
    }
  }
}
