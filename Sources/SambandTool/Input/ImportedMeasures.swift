// Measures that another program has taken: a file, or the folder of parts that Spark writes.

import Interchange
import NetworkAnalysis
import NetworkModel
import Reporting

/// Reads measures that another program has taken.
enum ImportedMeasures {
  /// The measures at a path, for a network's actors; what was passed over is said.
  static func read(
    _ path: String, for network: StakeholderNetwork, _ input: NetworkInput, _ context: Context
  ) throws(ToolFailure) -> [ImportedMeasure] {
    let names: [String]?
    do throws(FileFailure) { names = try context.session.list(path) } catch { throw .input(error) }
    var files: [(name: String, bytes: [UInt8])] = []
    if let names {
      // What begins with a mark, `_SUCCESS` among them, is no part of the answer.
      for name in names.filter({ $0.hasSuffix(".csv") && !$0.hasPrefix("_") }) {
        files.append((name, try context.read(FilePath.joined(path, name))))
      }
    } else {
      files = [(FilePath.name(of: path), try context.read(path))]
    }
    let reading = MeasureFiles.read(files, for: network)
    guard reading.faults.isEmpty else {
      throw .badPlanning(path: path, faults: reading.faults, language: input.language)
    }
    for note in reading.notes {
      context.session.message(input.phrases.oneLine("samband: \(path): " + input.phrases.sentence(for: note)))
    }
    return reading.columns.map { ImportedMeasure(name: $0.name, values: $0.values) }
  }
}
