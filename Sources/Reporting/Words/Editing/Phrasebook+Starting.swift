// What is said to somebody who begins: the note in the folder, and what `init` has done.

extension Phrasebook {
  /// The files of a beginning, by what they are for.
  package struct StarterFiles {
    /// What the network is called on the command line from within the folder.
    package let network: String
    /// The file or the sheet of people.
    package let people: String
    /// The brief and the series.
    package let brief: String
    package let series: String
    /// The tables, to be opened in a spreadsheet; empty for a document.
    package let tables: [String]
    /// The list of allowed values; nil where cells are chosen from lists.
    package let values: String?

    /// The files of a beginning.
    package init(
      network: String, people: String, brief: String, series: String, tables: [String], values: String?
    ) {
      (self.network, self.people, self.brief, self.series) = (network, people, brief, series)
      (self.tables, self.values) = (tables, values)
    }
  }

  /// The note that lies in the folder: half a page.
  ///
  /// - Parameters:
  ///   - files: What the files are called.
  ///   - hasExamples: Whether the tables hold example rows.
  ///   - title: What the network is called that the folder begins with; nil where it begins with none.
  package func readMe(_ files: StarterFiles, hasExamples: Bool, title: String? = nil) -> String {
    let isDocument = files.tables.isEmpty
    let fill =
      isDocument
      ? say(
        "1. Fyll i: lägg till aktörer, samverkan och aktiviteter med \"samband add\", eller skriv i \(files.network).",
        "1. Fill in: add actors, ties and activities by \"samband add\", or write in \(files.network).")
      : say(
        "1. Fyll i tabellerna i Excel eller LibreOffice: \(list(files.tables)). En rad för varje aktör, samverkan, aktivitet "
          + "och deltagande. Mål och synpunkter kan vänta.",
        "1. Fill in the tables in Excel or LibreOffice: \(list(files.tables)). A row for each actor, tie, activity and "
          + "participation. Goals and positions can wait.")
    let values =
      files.values.map {
        say(
          "   Orden som en cell får innehålla står i \($0). Sektorerna får vara egna.",
          "   The words that a cell may hold are in \($0). Sectors may be your own.")
      }
      ?? (isDocument
        ? say(
          "   \"samband help tables\" säger vilka uppgifter en post kan ha.",
          "   \"samband help tables\" says what a record can hold.")
        : say(
          "   Cellerna har listor att välja ur. Sektorerna får vara egna.",
          "   The cells have lists to choose from. Sectors may be your own."))
    let start =
      [
        say("Samband: en mapp att börja i", "Samband: a folder to begin in"), "",
      ] + (title.map { [say("Nätverket: ", "The network: ") + $0, ""] } ?? []) + [
        fill, values,
        say(
          "   En aktör kallas vid sitt id (kort, utan mellanslag) i de andra tabellerna; namnet går också bra.",
          "   The other tables call an actor by its id (short, without spaces); its name will do, too."),
      ]
    let examples = [
      say(
        "2. Ta bort exemplen, de rader vars id börjar med exempel-:",
        "2. Remove the examples, those rows whose id begins with example-:"),
      "      samband init --clear-examples .",
    ]
    let (third, fourth) = hasExamples ? (3, 4) : (2, 3)
    let rest = [
      "\(third). " + say("Se efter att allt stämmer:", "See that all is right:"),
      "      samband check \(files.network)",
      "\(fourth). " + say("Läs, rita och planera:", "Read, draw and plan:"),
      "      samband describe \(files.network)",
      "      samband map \(files.network) --output \(say("karta.svg", "map.svg"))",
      "      samband gaps \(files.network)", "      samband forum \(files.brief)",
      "      samband series \(files.series)",
      "      samband report \(files.network) --output \(say("rapport", "report"))", "",
      files.people == files.network
        ? say(
          "Bladet Personer i \(files.people) är en lista på dem som kan bjudas in; det blir aldrig en del av nätverket eller kartan.",
          "The sheet People in \(files.people) lists those who can be invited; it never becomes a part of the network or the map."
        )
        : say(
          "\(files.people) är en lista på dem som kan bjudas in; den blir aldrig en del av nätverket eller kartan.",
          "\(files.people) lists those who can be invited; it never becomes a part of the network or the map."),
      say(
        "Ändra platser, dag och mål i \(files.brief) och \(files.series).",
        "Change seats, day and goals in \(files.brief) and \(files.series)."),
      say("Mer: samband guide", "More: samband guide"), "",
    ]
    return (start + (hasExamples ? examples : []) + rest).joined(separator: "\n")
  }

  /// That a folder was made, and what comes first.
  package func begun(_ folder: String, files: [String]) -> String {
    say(
      "\(folder) är gjord, med \(list(files)); börja med att läsa README.txt",
      "\(folder) is made, with \(list(files)); begin by reading README.txt")
  }

  /// What became of the examples in a folder.
  package func cleared(_ folder: String, _ counts: [(file: String, count: Int)]) -> String {
    if counts.isEmpty {
      return say("inga exempel finns kvar i \(folder)", "no examples are left in \(folder)")
    }
    let parts = counts.map {
      say(
        "\(count($0.count, "exempel", "exempel")) ur \($0.file)",
        "\(count($0.count, "example", "examples")) from \($0.file)")
    }
    return say("tog bort \(list(parts))", "removed \(list(parts))")
  }

  /// That a brief or a series asks for nothing now that the examples are gone.
  package func goalsToWrite(in file: String) -> String {
    say(
      "\(file) nämner inga mål nu; skriv dem som ni vill arbeta med i \"goals\" innan ni planerar",
      "\(file) names no goals now; write those that you want to work with in \"goals\" before you plan")
  }
}
