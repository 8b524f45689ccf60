// Sentences for what tables cannot hold of a network, or give back in another form.

import Interchange

extension Phrasebook {
  /// The sentence for what tables change.
  func sentence(for note: TableNote) -> String {
    switch note {
    case .indicators(let count):
      say(
        "tabeller rymmer inte \(self.count(count, "indikator", "indikatorer")); lämnas utanför",
        "tables have no place for \(self.count(count, "indicator", "indicators")); left out")
    case .communications(let count):
      say(
        "tabeller rymmer inte \(self.count(count, "uppgift", "uppgifter")) om vad som har berättats; lämnas utanför",
        "tables have no place for \(self.count(count, "record", "records")) of what was communicated; left out")
    case .keysAsAttributes(let keys):
      say(
        "\(list(keys, limit: 5)): skrivs som \(keys.count == 1 ? "kolumn" : "kolumner") och läses tillbaka som attribut",
        "\(list(keys, limit: 5)): written as \(keys.count == 1 ? "a column, and read back as an attribute" : "columns, and read back as attributes")"
      )
    case .otherType(let columns):
      say(
        "värdena i \(list(columns, limit: 5)) läses tillbaka som text där de var tal eller ja/nej, eller tvärtom",
        "the values of \(list(columns, limit: 5)) are read back as texts where they were numbers or yes/no, or the other way round"
      )
    case .renamed(let columns):
      say(
        "egna uppgifter som heter som en känd kolumn skrivs som \(list(columns, limit: 5))",
        "keys of your own that are called as a known column are written as \(list(columns, limit: 5))")
    case .split(let count):
      say(
        "\(self.count(count, "värde", "värden")) i listor har |, ; eller radbrytning i sig och läses tillbaka i delar",
        "\(self.count(count, "value", "values")) in lists \(count == 1 ? "holds" : "hold") |, ; or a line break and \(count == 1 ? "is" : "are") read back in pieces"
      )
    case .changedBySpreadsheets(let texts):
      say(
        "kalkylprogram gör om \(list(texts.map { "\"\(shortened($0))\"" }, limit: 5)) när de öppnar CSV; importera kolumnerna som text, eller skriv xlsx",
        "spreadsheets change \(list(texts.map { "\"\(shortened($0))\"" }, limit: 5)) when they open CSV; import the columns as text, or write xlsx"
      )
    case .cut(let count, let limit):
      say(
        "\(self.count(count, "text", "texter")) är längre än de \(self.count(limit, "tecken", "tecken")) som en cell rymmer, och kortas",
        "\(self.count(count, "text is", "texts are")) longer than the \(self.count(limit, "character", "characters")) that a cell holds, and \(count == 1 ? "is" : "are") cut"
      )
    case .guarded(let count):
      say(
        "\(self.count(count, "text", "texter")) börjar som en formel och skrivs efter en apostrof",
        "\(self.count(count, "text begins", "texts begin")) as a formula does and \(count == 1 ? "is" : "are") written after an apostrophe"
      )
    }
  }
}
