// Sentences for what was passed over in measures of another program.

package import Interchange

extension Phrasebook {
  /// The sentence for something of a table of measures that was passed over.
  package func sentence(for note: MeasureNote) -> String {
    switch note {
    case .noNumbers(let columns):
      columns.count == 1
        ? say(
          "kolumnen \(list(columns)) innehåller inga tal och blir inget mått",
          "the column \(list(columns)) holds no numbers and is no measure")
        : say(
          "kolumnerna \(list(columns, limit: 5)) innehåller inga tal och blir inga mått",
          "the columns \(list(columns, limit: 5)) hold no numbers and are no measures")
    case .notNumbers(let column, 1, let value):
      say(
        "i kolumnen \(column) är ett värde inget tal (\"\(value)\") och lämnas tomt",
        "in the column \(column), one value is no number (\"\(value)\"); left empty")
    case .notNumbers(let column, let count, let first):
      say(
        "i kolumnen \(column) är \(number(count)) värden inga tal (det första \"\(first)\"); de lämnas tomma",
        "in the column \(column), \(number(count)) values are no numbers (the first is \"\(first)\"); left empty")
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
