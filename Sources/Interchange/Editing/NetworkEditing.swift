// Edits of a network where it lies: in the native document or in a folder of tables. What it would be is read and checked
// before anything is written.

package import NetworkModel
import Spelling

/// Edits networks.
package enum NetworkEditing {
  /// A network with its edits, not written yet.
  package struct Outcome: Sendable {
    /// The files that change, with their new bytes; the name is empty for a network of one file.
    package let files: [(name: String, bytes: [UInt8])]
    /// What was changed, in the order of the edits.
    package let changes: [EditChange]
    /// The network as it would be read, with what is to be said about it.
    package let reading: NetworkReading
    /// Whether a document was not in its canonical form before, so that more lines than those of the edits differ.
    package let wasNotCanonical: Bool
  }

  /// Edits a document in the native format.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - network: The network that was read from it.
  ///   - edits: What is changed, one after the other.
  ///   - together: Whether only what comes out of all of them is checked.
  /// - Complexity: O(size of the network) for each edit.
  package static func apply(
    _ edits: [RecordEdit], to bytes: [UInt8], _ network: StakeholderNetwork, together: Bool = false
  ) throws(EditProblem) -> Outcome {
    let before = NetworkWriter.write(network)
    var changes: [EditChange] = []
    var reading = NetworkReading(network: network, faults: [])
    for group in together ? [edits] : edits.map({ [$0] }) {
      let current = reading.network ?? network
      var editing = DocumentEditing(current)
      for edit in group { try editing.apply(EditResolution(network: current).exact(edit)) }
      changes += editing.changes
      reading = NetworkReader.read(Array(JSONWriter().string(editing.document).utf8))
      try check(reading, group)
    }
    let after = NetworkWriter.write(reading.network ?? network)
    let files = after == before ? [] : [(name: "", bytes: Array(after.utf8))]
    return Outcome(
      files: files, changes: changes, reading: reading,
      wasNotCanonical: String(decoding: bytes, as: UTF8.self) != before)
  }

  /// Edits a folder of tables.
  ///
  /// - Parameters:
  ///   - tables: The files of the folder.
  ///   - network: The network that was read from them.
  ///   - edits: What is changed, one after the other.
  ///   - together: Whether only what comes out of all of them is checked.
  /// - Complexity: O(size of the folder) for each edit.
  package static func apply(
    _ edits: [RecordEdit], toTables tables: [(name: String, bytes: [UInt8])], _ network: StakeholderNetwork,
    together: Bool = false
  ) throws(EditProblem) -> Outcome {
    var contents = tables
    var changes: [EditChange] = []
    var changed: [String] = []
    var reading = NetworkReading(network: network, faults: [])
    for group in together ? [edits] : edits.map({ [$0] }) {
      let current = reading.network ?? network
      var editing = TableEditing(contents)
      for edit in group { try editing.apply(EditResolution(network: current).exact(edit)) }
      changes += editing.changes
      for (name, bytes) in try editing.changedFiles() {
        contents.removeAll { $0.name == name }
        contents.append((name, bytes))
        if !changed.contains(name) { changed.append(name) }
      }
      reading = CSVReader.read(contents)
      try check(reading, group)
    }
    let files = contents.filter { file in
      changed.contains(file.name) && tables.first { $0.name == file.name }?.bytes != file.bytes
    }
    return Outcome(files: files, changes: changes, reading: reading, wasNotCanonical: false)
  }

  /// Edits a workbook.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - name: Its name.
  ///   - network: The network that was read from it.
  ///   - edits: What is changed, one after the other.
  ///   - together: Whether only what comes out of all of them is checked.
  /// - Complexity: O(size of the workbook) for each edit.
  package static func apply(
    _ edits: [RecordEdit], toWorkbook bytes: [UInt8], named name: String, _ network: StakeholderNetwork,
    together: Bool = false
  ) throws(EditProblem) -> Outcome {
    var contents = bytes
    var changes: [EditChange] = []
    var reading = NetworkReading(network: network, faults: [])
    for group in together ? [edits] : edits.map({ [$0] }) {
      let current = reading.network ?? network
      let workbook: Workbook
      var editing: TableEditing
      do throws(FormatFault) {
        workbook = try Workbook(contents)
        editing = try TableEditing(workbook)
      } catch {
        throw .invalid([error])
      }
      for edit in group { try editing.apply(EditResolution(network: current).exact(edit)) }
      let sheets = editing.changedSheets
      do throws(ArchiveFault) {
        if !sheets.isEmpty { contents = try workbook.written(with: sheets) }
      } catch {
        throw .invalid([Workbook.fault(.archive(error))])
      }
      changes += editing.changes
      reading = WorkbookReader.read(contents, name: name)
      try check(reading, group)
    }
    let files = contents == bytes ? [] : [(name: "", bytes: contents)]
    return Outcome(files: files, changes: changes, reading: reading, wasNotCanonical: false)
  }

  /// A network with more activities, from a file that holds one as JSON, a list of them, a network, or a table of activities.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: Its name.
  ///   - network: The network.
  /// - Returns: The network, nil where something is wrong; what was added; and what is wrong.
  /// - Complexity: O(size of the network and the file).
  package static func adding(
    activities bytes: [UInt8], named name: String, to network: StakeholderNetwork
  ) -> (network: StakeholderNetwork?, changes: [EditChange], faults: [FormatFault]) {
    let added: AttributeValue
    if bytes.first(where: { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }).map({ "[{".utf8.contains($0) })
      ?? false
    {
      do {
        added = try JSONDocument(parsing: bytes).root.value
      } catch {
        return (nil, [], [FormatFault(error, in: bytes)])
      }
    } else {
      // Beside the actors and goals of the network, so that names in the table mean what they mean there.
      let known: [TableRole?] = [.actors, .goals, .positions]
      let tables = NetworkTables(network, .english).tables.filter { known.contains($0.role) }
      let reading = CSVReader.read(tables.map { $0.csvFile(.international) } + [(name: "activities.csv", bytes: bytes)])
      if !reading.errors.isEmpty { return (nil, [], reading.errors) }
      added = NetworkWriter.value(of: StakeholderNetwork(activities: reading.network?.activities ?? []))
    }
    let list = added[member: "activities"]?.members ?? (added.members.isEmpty ? [added] : added.members)
    var document = NetworkWriter.value(of: network)
    var taken = Set(network.activities.map(\.id.text))
    var changes: [EditChange] = []
    let names = EditResolution(network: network)
    for record in list {
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

  /// Throws where the network would have errors: it had none before.
  private static func check(_ reading: NetworkReading, _ edits: [RecordEdit]) throws(EditProblem) {
    if reading.errors.isEmpty { return }
    if edits.count == 1, case .remove = edits[0].action {
      throw .referredTo(edits[0].kind, ids: edits[0].ids, faults: reading.errors)
    }
    throw .invalid(reading.errors)
  }
}
