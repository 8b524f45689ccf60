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
  /// - Complexity: O(size of the network) for each edit.
  package static func apply(
    _ edits: [RecordEdit], to bytes: [UInt8], _ network: StakeholderNetwork
  ) throws(EditProblem) -> Outcome {
    let before = NetworkWriter.write(network)
    var changes: [EditChange] = []
    var reading = NetworkReading(network: network, faults: [])
    for edit in edits {
      let current = reading.network ?? network
      var editing = DocumentEditing(current)
      let exact = try EditResolution(network: current).exact(edit)
      try editing.apply(exact)
      changes += editing.changes
      reading = NetworkReader.read(Array(JSONWriter().string(editing.document).utf8))
      try check(reading, exact)
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
  /// - Complexity: O(size of the folder) for each edit.
  package static func apply(
    _ edits: [RecordEdit], toTables tables: [(name: String, bytes: [UInt8])], _ network: StakeholderNetwork
  ) throws(EditProblem) -> Outcome {
    var contents = tables
    var changes: [EditChange] = []
    var changed: [String] = []
    var reading = NetworkReading(network: network, faults: [])
    for edit in edits {
      let exact = try EditResolution(network: reading.network ?? network).exact(edit)
      var editing = TableEditing(contents)
      try editing.apply(exact)
      changes += editing.changes
      for (name, bytes) in try editing.changedFiles() {
        contents.removeAll { $0.name == name }
        contents.append((name, bytes))
        if !changed.contains(name) { changed.append(name) }
      }
      reading = CSVReader.read(contents)
      try check(reading, exact)
    }
    let files = contents.filter { file in
      changed.contains(file.name) && tables.first { $0.name == file.name }?.bytes != file.bytes
    }
    return Outcome(files: files, changes: changes, reading: reading, wasNotCanonical: false)
  }

  /// Throws where the network would have errors: it had none before.
  private static func check(_ reading: NetworkReading, _ edit: ExactEdit) throws(EditProblem) {
    if reading.errors.isEmpty { return }
    if case .remove = edit.edit.action { throw .referredTo(edit.kind, ids: edit.ids, faults: reading.errors) }
    throw .invalid(reading.errors)
  }
}
