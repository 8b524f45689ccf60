// Activities that are not in a network yet, from a file of the user's: what is wrong with them is told at their places in that file.

package import NetworkModel

extension NetworkEditing {
  /// A network with more activities, from a file that holds one as JSON, a list of them, a network, or a table of activities.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - network: The network.
  /// - Returns: The network, nil where something is wrong; what was added; and what is wrong, at its place in the file.
  /// - Complexity: O(size of the network and the file).
  package static func adding(
    activities bytes: [UInt8], to network: StakeholderNetwork
  ) -> (network: StakeholderNetwork?, changes: [EditChange], faults: [FormatFault]) {
    let isDocument = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }.map { "[{".utf8.contains($0) }
    guard isDocument ?? false else {
      let (activities, faults) = table(bytes, beside: network)
      if !faults.isEmpty { return (nil, [], faults) }
      let value = NetworkWriter.value(of: StakeholderNetwork(activities: activities))
      return adding(value[member: "activities"]?.members ?? [], to: network)
    }
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: bytes)
    } catch {
      return (nil, [], [FormatFault(error, in: bytes)])
    }
    let value = document.root.value
    let list = value[member: "activities"]
    let records = list?.members ?? (value.members.isEmpty ? [value] : value.members)
    let top = list == nil ? DocumentPath.root : DocumentPath.root["activities"]
    var outcome = adding(records, to: network)
    outcome.faults = outcome.faults.map { fault in
      let steps = fault.path.steps
      guard steps.count > 1, steps[0] == .key("activities"), case .index(let place) = steps[1],
        place >= network.activities.count
      else { return fault }
      let isAlone = list == nil && value.members.isEmpty
      let base = isAlone ? top : top[place - network.activities.count]
      let path = DocumentPath(base.steps + steps.dropFirst(2))
      return FormatFault(fault.kind, at: document.location(of: path), path: path)
    }
    return outcome
  }

  /// The activities of a table that the network does not have, and what is wrong with it.
  ///
  /// It is read beside the records of the network, so that names in it mean what they mean there.
  private static func table(
    _ bytes: [UInt8], beside network: StakeholderNetwork
  ) -> (activities: [Activity], faults: [FormatFault]) {
    let known: [TableRole?] = [.actors, .activities, .goals, .positions, .sources]
    let tables = NetworkTables(network, .english).tables.filter { known.contains($0.role) }
    // The name of the second that means activities, so that a repeated id is told here and not there.
    let name = TableRole.activities.fileName(.swedish) + ".csv"
    let reading = CSVReader.read(tables.map { $0.csvFile(.international) } + [(name: name, bytes: bytes)])
    let faults = reading.errors.map { FormatFault($0.kind, at: $0.location) }
    let there = Set(network.activities.map(\.id))
    return (reading.network?.activities.filter { !there.contains($0.id) } ?? [], faults)
  }

  private static func adding(
    _ records: [AttributeValue], to network: StakeholderNetwork
  ) -> (network: StakeholderNetwork?, changes: [EditChange], faults: [FormatFault]) {
    var document = NetworkWriter.value(of: network)
    var taken = Set(network.activities.map(\.id.text))
    var changes: [EditChange] = []
    let names = EditResolution(network: network)
    for record in records {
      var record = names.named(record)
      let id =
        record[member: "id"]?.string
        ?? ReadableID.make(from: record[member: "name"]?.shown ?? "", taken: taken, fallback: "activity-1")
      record[member: "id"] = .string(id)
      taken.insert(id)
      document.appendMember(record, under: "activities")
      changes.append(.added(.activity, ids: [id]))
    }
    let reading = NetworkReader.read(Array(JSONWriter().string(document).utf8))
    return reading.errors.isEmpty ? (reading.network, changes, []) : (nil, [], reading.errors)
  }
}
