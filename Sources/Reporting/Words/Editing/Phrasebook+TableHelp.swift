// `help tables`: which tables and columns are read, from the declaration that the reader itself uses.

import Interchange
import NetworkModel

extension Phrasebook {
  /// The tables of a folder or a workbook, with their columns, the names that these may have, and what stands in them.
  package var tableHelp: String {
    var lines = [
      say(
        "samband help tables \u{2013} tabellerna och kolumnerna som läses",
        "samband help tables \u{2013} the tables and columns that are read"),
      "",
      wrapped(
        say(
          "Ett nätverk kan vara en mapp med CSV-filer eller en arbetsbok med ett blad för varje tabell. Bara aktörerna måste "
            + "finnas. Namnen gäller oavsett stora och små bokstäver, mellanslag, bindestreck och understreck; * står vid det som måste "
            + "finnas (id görs av namnet). Andra kolumner blir kvar som egna uppgifter. \"samband init MAPP\" gör tomma tabeller.",
          "A network can be a folder of CSV files or a workbook with a sheet for each table. Only the actors have to be there. "
            + "Names hold whatever their case, spaces, hyphens and underscores; * marks what has to be there (an id is made of the "
            + "name). Other columns are kept as your own. \"samband init FOLDER\" makes empty tables.")),
    ]
    for role in TableRole.allCases {
      lines += ["", role.sheetName(language).uppercased()]
      lines.append(
        wrapped(
          say("Fil eller blad: ", "File or sheet: ") + role.fileNames.joined(separator: ", "), indent: 2, firstIndent: 2
        ))
      for field in role.fields {
        let others = field.names.filter { $0 != field.title(language) }
        let names = others.isEmpty ? "" : say(" Även: ", " Also: ") + others.joined(separator: ", ") + "."
        lines.append("  \(field.title(language))\(field.isNeeded ? " *" : "")")
        let meaning = meaning(of: field)
        lines.append(
          wrapped(meaning.prefix(1).uppercased() + meaning.dropFirst() + "." + names, indent: 6, firstIndent: 6))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
