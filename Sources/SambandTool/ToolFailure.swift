// Why a command could not do what it was asked, and how the tool says it.

import GraphCore
import Interchange
import NetworkModel
import PlanModel
import Reporting

/// Why a command could not do what it was asked.
enum ToolFailure: Error {
  /// A file could not be read.
  case input(FileFailure)
  /// A file could not be written.
  case output(OutputFailure)
  /// The output is something that was read; nil for standard output.
  case outputIsInput(path: String?)
  /// A file that is not the tool's lies where it would write.
  case otherFile(path: String)
  /// A file holds faults.
  case badData(path: String, faults: [FormatFault], language: Language)
  /// The ties pass the limits of a graph; the limit in words.
  case graphLimit(path: String, GraphError)
  /// The command line names something that the network does not have.
  case unknown(UnknownWord, language: Language)
  /// The format of an output cannot be told from its name.
  case unknownPictureFormat(path: String)
  /// A format that is not written.
  case notWritten(NetworkFormat, command: String)
  /// Tables go into a folder, and none is named.
  case tablesNeedFolder(command: String, language: Language)
  /// Something would be lost, and `--strict` forbids it; so much.
  case lossy(command: String, path: String, count: Int, language: Language)
  /// Networks cannot be merged as they were asked to be.
  case merging(MergeFault, language: Language)
  /// One network and no earlier date.
  case nothingToCompare(path: String)
  /// Graphviz drew no picture.
  case graphviz(GraphvizFailure, format: String)
  /// The built-in pen cannot do this.
  case builtInCannot(format: String)
  /// Options of `map` that do not go together.
  case map(MapFault)
  /// A map of changes has nothing to compare with.
  case noEarlierNetwork
  /// A file of people, rules or a plan holds faults.
  case badPlanning(path: String, faults: [FormatFault], language: Language)
  /// Sheets that were handed out and came back with faults.
  case badSheets([(path: String, faults: [FormatFault])], language: Language)
  /// A request that cannot be a seating.
  case seating(SeatingFault, language: Language)
  /// What `forum` cannot do with what it was given.
  case forum(ForumFault, language: Language)
  /// A template of letters holds faults.
  case badTemplate(path: String, faults: [LetterTemplate.Fault], language: Language)
  /// What `import` cannot do with what it was given.
  case importing(ImportFault)
  /// A plan that cannot be drawn.
  case planPicture(PlanPictureFault, language: Language)
  /// The rules clash, or nothing was found; in words.
  case noPlan(sentence: String)
  /// What the commands that edit cannot do with what they were given.
  case editing(EditingFault, language: Language)
  /// The work was stopped.
  case interrupted

  /// How the tool ends then.
  var exitCode: ExitCode {
    switch self {
    case .input(.tooLarge): .badData
    case .input: .inputMissing
    case .output, .outputIsInput, .otherFile, .graphviz, .builtInCannot: .outputImpossible
    case .badData, .graphLimit, .lossy: .badData
    case .unknown, .notWritten, .tablesNeedFolder, .unknownPictureFormat, .nothingToCompare, .noEarlierNetwork, .map:
      .usage
    case .badPlanning, .badSheets, .badTemplate: .badData
    case .merging(let fault, _): fault.exitCode
    case .seating(let fault, _): fault.exitCode
    case .forum(let fault, _): fault.exitCode
    case .importing(let fault): fault.exitCode
    case .planPicture(let fault, _): fault.exitCode
    case .editing(let fault, _): fault.exitCode
    case .noPlan: .answerIsNo
    case .interrupted: .interrupted
    }
  }
}

extension Phrasebook {
  /// The faults that a message names before it says how many more there are.
  private static let faultsShown = 5

  /// What the tool says of a failure, a line for each fault.
  func lines(for failure: ToolFailure) -> [String] {
    switch failure {
    case .input(let failure): ["samband: " + sentence(for: failure)]
    case .output(let failure): ["samband: " + sentence(for: failure)]
    case .outputIsInput(nil):
      [
        say(
          "samband: standard ut går till en fil som har lästs; styr den till en annan fil",
          "samband: standard output goes to a file that was read; direct it to another file")
      ]
    case .outputIsInput(let path?):
      [
        say(
          "samband: \(path): utdata skulle skriva över indata; välj ett annat namn efter --output",
          "samband: \(path): the output would overwrite the input; choose another name after --output")
      ]
    case .otherFile(let path):
      [
        oneLine(
          say(
            "samband: \(path): filen är någon annans och skrivs inte över; flytta den, eller välj en annan mapp med --output",
            "samband: \(path): the file is somebody else's and is not written over; move it, or choose another folder with --output"
          ))
      ]
    case .badData(let path, let faults, let language):
      Phrasebook(language).lines(for: faults, in: path)
    case .graphLimit(let path, let error): ["samband: " + sentence(for: error, in: path)]
    case .unknown(let word, let language):
      ["samband: " + Phrasebook(language).oneLine(Phrasebook(language).sentence(for: word))]
    case .unknownPictureFormat(let path):
      [
        say(
          "samband map: \"\(path)\" säger inte vilken sorts bild det ska bli; sluta namnet på .dot, .svg, .png eller .pdf, eller ge --format",
          "samband map: \"\(path)\" does not say what kind of picture it shall be; end the name in .dot, .svg, .png or .pdf, or give --format"
        )
      ]
    case .notWritten(let format, let command):
      [
        oneLine(
          say(
            "samband \(command): \(name(of: format)) skrivs inte; välj ett annat format med --to, pajek till exempel",
            "samband \(command): \(name(of: format)) is not written; choose another format by --to, pajek for example"))
      ]
    case .tablesNeedFolder(let command, let language):
      [
        Phrasebook(language).oneLine(
          Phrasebook(language).say(
            "samband \(command): tabellerna är flera filer; skriv en mapp efter --output",
            "samband \(command): the tables are several files; write a folder after --output"))
      ]
    case .lossy(let command, let path, let count, let language):
      [
        Phrasebook(language).oneLine(
          Phrasebook(language).say(
            "samband \(command): \(path): något skulle gå förlorat (\(number(count)) ovan), så inget skrevs; ta bort --strict om det får det",
            "samband \(command): \(path): something would be lost (\(number(count)) above), so nothing was written; leave out --strict where it may"
          ))
      ]
    case .nothingToCompare(let path):
      [
        say(
          "samband compare: \(path) ska jämföras med något; ge en fil till, eller en tidigare dag med --from",
          "samband compare: \(path) needs something to be compared with; give another file, or an earlier date with --from"
        )
      ]
    case .graphviz(let failure, let format): ["samband map: " + sentence(for: failure, format: format)]
    case .builtInCannot(let format):
      [
        say(
          "samband map: den inbyggda pennan ritar bara SVG, inte \(format); ta bort --engine builtin",
          "samband map: the built-in pen draws only SVG, not \(format); leave out --engine builtin")
      ]
    case .map(let fault): [sentence(for: fault)]
    case .noEarlierNetwork:
      [
        say(
          "samband map: --view changes behöver något att jämföra med; ge --previous FIL eller --from DATUM",
          "samband map: --view changes needs something to compare with; give --previous FILE or --from DATE")
      ]
    case .badPlanning(let path, let faults, let language): Phrasebook(language).planningLines(for: faults, in: path)
    case .badSheets(let sheets, let language):
      sheets.flatMap { Phrasebook(language).planningLines(for: $0.faults, in: $0.path) }
    case .merging(let fault, let language): [Phrasebook(language).oneLine(Phrasebook(language).sentence(for: fault))]
    case .seating(let fault, let language): [Phrasebook(language).sentence(for: fault)]
    case .forum(let fault, let language): [Phrasebook(language).sentence(for: fault)]
    case .badTemplate(let path, let faults, let language):
      Phrasebook(language).first(
        faults.map {
          Phrasebook(language).oneLine("\(path):\($0.location): \(Phrasebook(language).sentence(for: $0))")
        },
        in: path)
    case .importing(let fault): [oneLine(sentence(for: fault))]
    case .planPicture(let fault, let language): [Phrasebook(language).sentence(for: fault)]
    case .editing(let fault, let language): [Phrasebook(language).oneLine(Phrasebook(language).sentence(for: fault))]
    case .noPlan(let sentence): [oneLine("samband: " + sentence)]
    case .interrupted: [say("samband: avbruten", "samband: interrupted")]
    }
  }

  /// A fault with its place: `file.json:118:15: actors[12].sector: …`, `book.xlsx: Aktörer!C3: …`.
  func line(for fault: FormatFault, in path: String) -> String {
    let severity = fault.severity == .warning ? word(for: .warning) + ": " : ""
    // In a table the file and the cell say where; in one document the path does.
    let file = fault.file.map { self.path(of: $0, for: fault, in: path) } ?? path
    let place = fault.path == .root || fault.file != nil ? "" : "\(fault.path): "
    if let cell = SheetPlace.cell(fault.location, in: fault.file) {
      return oneLine("\(path): \(cell): \(severity)\(sentence(for: fault))")
    }
    return oneLine("\(file):\(fault.location): \(severity)\(place)\(sentence(for: fault))")
  }

  /// The path of a file that a network at a path consists of: in the folder, or beside the edge list.
  private func path(of file: String, for fault: FormatFault, in path: String) -> String {
    guard case .edgeList = fault.kind else { return FilePath.joined(path, file) }
    return (path.lastIndex(of: "/").map { path[...$0] } ?? "") + file
  }

  private func lines(for faults: [FormatFault], in path: String) -> [String] {
    let shown = faults.prefix(Self.faultsShown).map { line(for: $0, in: path) }
    let rest = faults.count - shown.count
    guard rest > 0 else { return shown }
    return shown + [
      say(
        "samband: \(number(rest)) fel till; \"samband check \(path)\" visar alla",
        "samband: \(number(rest)) more \(rest == 1 ? "error" : "errors"); \"samband check \(path)\" shows all")
    ]
  }

  private func planningLines(for faults: [FormatFault], in path: String) -> [String] {
    first(faults.map { line(for: $0, in: path) }, in: path)
  }

  /// The first lines of many, and how many more there are.
  private func first(_ lines: [String], in path: String) -> [String] {
    let most = 20
    let rest = lines.count - most
    let more = say(
      "samband: \(number(rest)) fel till i \(path)",
      "samband: \(number(rest)) more \(rest == 1 ? "error" : "errors") in \(path)")
    return lines.prefix(most) + (rest > 0 ? [more] : [])
  }

  private func sentence(for error: GraphError, in path: String) -> String {
    if case .invalidWeight = error {
      return say(
        "\(path): styrkorna blir tillsammans större än det största talet som går att räkna med; skriv dem i en större enhet",
        "\(path): the strengths add up to more than the largest number that can be counted with; write them in a larger unit"
      )
    }
    return say(
      "\(path): nätverket har fler aktörer eller band än vad en graf rymmer; dela upp det",
      "\(path): the network has more actors or ties than a graph holds; split it")
  }

  private func sentence(for failure: FileFailure) -> String {
    switch failure {
    case .missing(let path): missing(path)
    case .isFolder(let path):
      say(
        "\(path): är en mapp; ange vilken fil i den som ska läsas",
        "\(path): is a folder; say which file in it is to be read")
    case .withoutNetwork(let path):
      say(
        "\(path): är en mapp utan actors.csv; ange en nätverksfil i den, eller en mapp med actors.csv och ties.csv",
        "\(path): is a folder without actors.csv; name a network file in it, or a folder of actors.csv and ties.csv")
    case .unreadable(let path, let reason): unreadable(path, reason)
    case .tooLarge(let path, let limit):
      say(
        "\(path): filen är större än \(limit >> 20) MB; dela upp nätverket",
        "\(path): the file is larger than \(limit >> 20) MB; split the network")
    }
  }

  private func sentence(for failure: OutputFailure) -> String {
    switch failure {
    case .isFolder(let path):
      say("\(path): är en mapp; ange ett filnamn efter --output", "\(path): is a folder; name a file after --output")
    case .unwritable(let path, let reason):
      say(
        "\(path): filen kan inte skrivas (\(reason)); välj en annan mapp, eller ändra rättigheterna",
        "\(path): the file cannot be written (\(reason)); choose another folder, or change the permissions")
    case .standardOutput(let reason):
      say(
        "standard ut tar inte emot svaret (\(reason)); skriv det till en fil med --output, eller gör plats",
        "standard output does not take the answer (\(reason)); write it to a file by --output, or make room")
    }
  }

  private func sentence(for failure: GraphvizFailure, format: String) -> String {
    switch failure {
    case .absent:
      say(
        "\(format.uppercased()) ritas av Graphviz, och programmet dot finns inte på PATH; installera det med "
          + "\"apt-get install graphviz\" (Debian, Ubuntu), \"brew install graphviz\" (macOS) eller från graphviz.org; "
          + "utan det ritar samband självt alla vyer som SVG, och skriver dem som DOT",
        "\(format.uppercased()) is drawn by Graphviz, and its program dot is not on PATH; install it with "
          + "\"apt-get install graphviz\" (Debian, Ubuntu), \"brew install graphviz\" (macOS) or from graphviz.org; "
          + "without it samband itself draws every view as SVG, and writes it as DOT")
    case .refused(let message):
      say("Graphviz ritade inte kartan: \(message)", "Graphviz did not draw the map: \(message)")
    case .tooSlow(let seconds):
      say(
        "Graphviz blev inte klart på \(seconds) sekunder; ge mer tid med --time-limit, eller rita --format dot",
        "Graphviz did not finish in \(seconds) seconds; give it more with --time-limit, or draw --format dot")
    }
  }
}
