// The faults of a file, for programs and spreadsheets.

package import Interchange
package import NetworkModel

/// The faults of a file on their way to another.
package struct FaultsTable {
  private let faults: [FormatFault]
  private let words: Phrasebook

  /// A table of faults.
  package init(_ faults: [FormatFault], in words: Phrasebook) { (self.faults, self.words) = (faults, words) }

  private static let titles = ["severity", "kind", "file", "line", "column", "path", "message"]

  /// The answer for programs.
  package func json(in envelope: JSONEnvelope, asOf: PartialDate?) -> String {
    let results = faults.map { fault in
      AttributeValue.object(zip(Self.titles, row(fault)).map { Attribute($0, AttributeValue($1)) })
    }
    return envelope.json(asOf: asOf, results: .array(results))
  }

  /// The answer for spreadsheets: a row for each fault.
  package func csv(_ dialect: CSVWriter.Dialect) -> String {
    CSVWriter.table(Self.titles, own: ["severity": "allvar"], dialect, faults.map(row))
  }

  private func row(_ fault: FormatFault) -> [CSVWriter.Cell] {
    [
      // The word for programs is the same in every language.
      .text(Phrasebook(.english).word(for: fault.severity)), .text(fault.kind.code), .optional(fault.file),
      .integer(fault.location.line), .integer(fault.location.column), .text(fault.path.description),
      .text(words.sentence(for: fault)),
    ]
  }
}
