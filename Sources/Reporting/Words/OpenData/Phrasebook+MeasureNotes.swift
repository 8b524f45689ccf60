// Sentences for what was passed over in measures of another program.

package import Interchange

extension Phrasebook {
  /// The sentence for something of a table of measures that was passed over.
  package func sentence(for note: MeasureNote) -> String {
    switch note {
    case .noNumbers(let columns):
      say(
        "\(list(columns, limit: 5)) är inga tal och blir inga mått",
        "\(list(columns, limit: 5)) \(columns.count == 1 ? "holds no numbers and is no measure" : "hold no numbers and are no measures")"
      )
    case .notNumbers(let column, let count, let first):
      say(
        "\(column): \(self.count(count, "värde", "värden")) är inget tal (\"\(first)\") och lämnas tomt",
        "\(column): \(self.count(count, "value is", "values are")) no number (\"\(first)\"); left empty")
    case .unknown(let count, let first):
      say(
        "\(self.count(count, "rad", "rader")) har id som nätverket inte har (den första \"\(first)\"); \(count == 1 ? "den" : "de") hoppades över",
        "\(self.count(count, "row has an id", "rows have ids")) that the network does not have (the first is \"\(first)\"); skipped"
      )
    case .missing(let count, let all, let first):
      say(
        "\(self.count(count, "aktör", "aktörer")) av \(number(all)) saknas där (den första \"\(first)\"); \(count == 1 ? "dess" : "deras") mått är tomma",
        "\(self.count(count, "actor", "actors")) of \(number(all)) \(count == 1 ? "is" : "are") not there (the first is \"\(first)\"); left empty"
      )
    case .repeated(let count, let first):
      say(
        "\(self.count(count, "rad", "rader")) upprepar ett id (det första \"\(first)\"); den första raden gäller",
        "\(self.count(count, "row repeats", "rows repeat")) an id (the first is \"\(first)\"); the first row counts")
    }
  }
}
