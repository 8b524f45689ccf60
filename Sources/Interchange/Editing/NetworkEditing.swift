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

  /// The id of the record that a word means in a network, by its id or its name; the word itself where no record is meant.
  ///
  /// - Throws: `EditProblem.ambiguous` where several records have the name.
  package static func id(
    of word: String, in table: TableRole, of network: StakeholderNetwork
  ) throws(EditProblem) -> String {
    try EditResolution(network: network).id(word, in: table)
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
