// `help tables`: which tables and columns are read, from the declaration that the reader itself uses.

import Interchange
import NetworkModel
import PlanModel

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
            + "finnas (id görs av namnet eller titeln). Andra kolumner blir kvar som egna uppgifter. \"samband init MAPP\" gör tomma tabeller.",
          "A network can be a folder of CSV files or a workbook with a sheet for each table. Only the actors have to be there. "
            + "Names are matched whatever their case, spaces, hyphens and underscores; * marks what has to be there (an id is made of the "
            + "name or the title). Other columns are kept as your own. \"samband init FOLDER\" makes empty tables.")),
    ]
    for role in TableRole.allCases {
      lines += ["", role.sheetName(language).uppercased()]
      lines.append(
        wrapped(
          say("Fil eller blad: ", "File or sheet: ") + role.fileNames.joined(separator: ", "), indent: 2, firstIndent: 2
        ))
      for field in role.fields {
        lines += column(field.title(language), isNeeded: field.isNeeded, field.names, meaning(of: field, in: role))
      }
    }
    return (lines + peopleHelp).joined(separator: "\n") + "\n"
  }

  /// The list of people, which lies beside the network and is no part of it.
  private var peopleHelp: [String] {
    var lines = [
      "", say("PERSONER", "PEOPLE"),
      wrapped(
        say(
          "Fil eller blad: \(TableRole.peopleNames.joined(separator: ", ")). Listan ligger bredvid nätverket och läses av \"samband seat\", "
            + "\"forum\" och \"series\", inte av kartor och analys. Inget måste finnas; en lista utan rubriker känns igen.",
          "File or sheet: \(TableRole.peopleNames.joined(separator: ", ")). The list lies beside the network and is read by \"samband seat\", "
            + "\"forum\" and \"series\", not by maps and analysis. Nothing has to be there; a list without headings is recognized."
        ),
        indent: 2, firstIndent: 2),
    ]
    for column in PeopleList.knownColumns {
      let meaning = Self.peopleMeanings[column.key].map { say($0.swedish, $0.english) } ?? column.key
      lines += self.column(PeopleList.title(of: column.key, language), isNeeded: false, column.names, meaning)
    }
    return lines
  }

  /// A column: its title, what stands in it, and what else it may be called.
  private func column(_ title: String, isNeeded: Bool, _ names: [String], _ meaning: String) -> [String] {
    let others = names.filter { $0 != title }
    let also = others.isEmpty ? "" : say(" Även: ", " Also: ") + others.joined(separator: ", ") + "."
    let told = meaning.prefix(1).uppercased() + meaning.dropFirst() + "." + also
    return ["  \(title)\(isNeeded ? " *" : "")", wrapped(told, indent: 6, firstIndent: 6)]
  }

  private static let peopleMeanings: [String: (swedish: String, english: String)] = [
    "id": (
      "kort namn på personen; utan id numreras raderna", "short name of the person; without ids the rows are numbered"
    ),
    "name": (
      "hela namnet, som planer visar bara med --with-names", "the full name, which plans show with --with-names only"
    ),
    "firstName": ("förnamnet", "the first name"), "lastName": ("efternamnet", "the last name"),
    "actor": (
      "aktören som personen kommer från, med id eller namn", "the actor that the person comes from, by id or name"
    ),
    "sector": ("sektorn; utan den gäller aktörens", "the sector; without it the actor's holds"),
    "role": ("rollen", "the role"), "competences": ("kompetenser, med | emellan", "competences, with | between"),
    "themes": (
      "teman ur forumets uppdrag som personen kan företräda, med | emellan",
      "themes of the forum's brief that the person can speak for, with | between"
    ),
    "pastInvitations": (
      "hur många gånger personen redan har bjudits in", "how often the person has been invited already"
    ),
    "available": ("om personen kan komma: ja eller nej", "whether the person can come: yes or no"),
  ]
}
