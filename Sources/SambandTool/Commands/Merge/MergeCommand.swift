// `merge`: several networks into one, with what was joined, what differs and what may be one.
//
// Rules. Where the network goes into a file the answer is on standard output, else the network is, and the answer on standard error.

import Arguments
import Interchange
import NetworkModel
import Reporting

/// `samband merge NETWORK NETWORK…`.
enum MergeCommand: ToolCommand {
  static let name = "merge"

  /// How the answer is written.
  enum AnswerFormat: String, CaseIterable, Sendable {
    case text, json
  }

  private static let networks = OperandKey(list: "networks", .file, atLeast: 2)
  private static let same = pairs("same")
  private static let part = pairs("part")
  private static let sameAs = OptionKey("same-as", .file)
  private static let suggestions = OptionKey("suggestions", .file)
  private static let strict = OptionKey(flag: "strict")
  private static let format = OptionKey("format", .choice(of: AnswerFormat.self), default: .text)

  private static func pairs(_ name: String) -> OptionKey<[String]> {
    OptionKey(
      repeating: name,
      .like(
        "ki=999978821",
        read: { word in
          let sides = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          return sides.count == 2 && !sides.contains("") ? word : nil
        }, write: { $0 }))
  }

  static func specification(_ phrases: Phrasebook) -> CommandSpecification {
    CommandSpecification(
      name: name,
      summary: phrases.say(
        "Flera nätverk blir ett: samma aktör en gång, och allt som filerna säger om den.",
        "Several networks become one: the same actor once, with all that the files say of it."),
      discussion: phrases.say(
        "Aktörer är desamma om de har samma id, organisationsnummer eller namn; stora och små bokstäver, skiljetecken och "
          + "bolagsformer (AB, Aktiebolag, (publ), HB, KB, ek. för., Stiftelsen, Ltd, GmbH …) spelar ingen roll, men å, ä och ö "
          + "gör det. Varje par sägs, med vad det vilar på. Det som bara liknar slås aldrig ihop utan föreslås, det likaste "
          + "först (SoftTFIDF med Jaro\u{2013}Winkler, 0\u{2013}1): godkänn med --same, eller skriv förslagen med --suggestions, fyll i ja och läs "
          + "in dem med --same-as. Två olika organisationsnummer är aldrig en aktör.\n\n"
          + "Den första filens id och värden står kvar; där filerna skiljer sig sägs båda. Band, aktiviteter, mål och synpunkter "
          + "följer sina aktörer, och det som är lika är ett. Med --output kommer beskedet på standard ut, annars nätverket där och "
          + "beskedet på standard fel.",
        "Actors are the same if they have the same id, registration number or name; case, punctuation and company forms (AB, "
          + "Aktiebolag, (publ), HB, KB, ek. för., Stiftelsen, Ltd, GmbH, …) make no difference, but å, ä and ö do. Each pair is "
          + "told, with what it rests on. What is only alike is never joined but suggested, the likest first (SoftTFIDF with "
          + "Jaro\u{2013}Winkler, 0\u{2013}1): accept with --same, or write the suggestions with --suggestions, fill in yes and read them with "
          + "--same-as. Two different registration numbers are never one actor.\n\n"
          + "The first file's ids and values stay; where the files differ both are told. Ties, activities, goals and positions "
          + "follow their actors, and what is equal is one. With --output the answer is on standard output, else the network is "
          + "there and the answer on standard error."),
      operands: [
        Operand(
          networks, name: phrases.say("NÄTVERK", "NETWORK"),
          help: phrases.say(
            "Nätverksfilerna eller mapparna, minst två; den första bestämmer.",
            "The network files or folders, at least two; the first decides."))
      ],
      options: [
        Option(
          same, placeholder: "ID=ID",
          help: phrases.say(
            "De här två är samma aktör: id i en tidigare fil = id i en senare.",
            "These two are the same actor: the id in an earlier file = the id in a later one.")),
        Option(
          part, placeholder: "ID=ID",
          help: phrases.say(
            "Den andra är en del av den första: helhetens id = delens.",
            "The second is a part of the first: the whole's id = the part's.")),
        Option(
          sameAs, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Par som CSV: kolumnerna first och second, och answer med ja där paret ska gälla.",
            "Pairs as CSV: the columns first and second, and answer with yes where the pair is to hold.")),
        Option(
          suggestions, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Skriv förslagen hit som CSV att fylla i.", "Write the suggestions here as CSV to fill in.")),
        NetworkOutput.toOption(phrases),
        Option(
          strict,
          help: phrases.say(
            "Skriv inget om filerna skiljer sig i en uppgift eller något skulle gå förlorat; slutkoden är då 65.",
            "Write nothing where the files differ in a value or something would be lost; the exit code is 65 then.")),
        Option(
          format, help: phrases.say("Beskedets form.", "The form of the answer."),
          choices: [
            Choice(AnswerFormat.text, phrases.say("meningar att läsa", "sentences to read")),
            Choice(AnswerFormat.json, phrases.say("för program", "for programs")),
          ]),
        Option(
          CommonOptions.top, placeholder: phrases.say("ANTAL", "NUMBER"),
          help: phrases.say(
            "Hur många i varje lista i texten; \(Phrasebook.standardShown) om inget anges.",
            "How many in each list of the text; \(Phrasebook.standardShown) without it.")),
        CommonOptions.dialectOption(phrases),
        Option(
          CommonOptions.output, placeholder: phrases.say("FIL", "FILE"),
          help: phrases.say(
            "Skriv nätverket hit i stället för till standard ut.",
            "Write the network here instead of to standard output.")),
      ],
      examples: [
        Example(
          "samband merge Graphs/stockholm-life-science.json open-data.csv --output merged.json",
          phrases.say("öppna data möter kartan", "open data meets the map")),
        Example(
          "samband merge map.json cordis --suggestions pairs.csv --output merged.json",
          phrases.say("förslagen att fylla i", "the suggestions, to fill in")),
        Example(
          "samband merge map.json cordis --same ki=999978821 --same-as pairs.csv --output merged.json",
          phrases.say("med det som har godkänts", "with what was accepted")),
      ])
  }

  static func run(_ parsed: ParsedCommand, _ context: Context) throws(ToolFailure) -> ExitCode {
    let paths = parsed[networks]
    var inputs: [NetworkInput] = []
    for path in paths {
      inputs.append(try NetworkInput.load(path, context, in: inputs.first?.language, keepsTitle: true))
    }
    let language = inputs[0].language
    let phrases = Phrasebook(language)
    let decisions = try decisions(parsed, inputs, language, context)
    context.begin("jämför", "comparing")
    let merge: NetworkMerge
    do throws(MergeError) {
      merge = try NetworkMerge(inputs.map(\.network), decisions: decisions)
    } catch {
      throw .merging(
        .decision(error, first: ids(inputs.dropLast()), second: ids(inputs.dropFirst())), language: language)
    }
    let words = MergeText(
      merge, files: paths, in: phrases, shown: parsed[CommonOptions.top] ?? Phrasebook.standardShown)
    if parsed[strict], !merge.conflicts.isEmpty {
      for line in words.conflictLines { context.session.message(phrases.oneLine("samband: " + line)) }
      throw .merging(.conflicts(count: merge.conflicts.count), language: language)
    }
    let own = inputs[0].network.language.flatMap { Language(rawValue: $0) }
    let output = try NetworkOutput(
      merge.network, parsed, in: parsed[CommonOptions.language] ?? own ?? language, context, command: name)
    output.tellLosses(phrases)
    let losses = output.losses + inputs.reduce(0) { $0 + $1.notes.count(where: \.isLoss) }
    if parsed[strict], losses > 0 {
      throw .lossy(command: name, path: paths.joined(separator: ", "), count: losses, language: language)
    }
    context.beginWriting()
    if let path = parsed[suggestions] {
      try context.deliver(MergeTable(merge, files: paths, in: phrases).suggestions(context.dialect(parsed)), to: path)
    }
    try output.deliver(phrases)
    let answer =
      switch parsed[format] {
      case .text: words.text
      case .json:
        MergeTable(merge, files: paths, in: phrases).json(
          in: JSONEnvelope(
            command: name, network: paths[0], level: nil,
            parameters: [
              Attribute("networks", .array(paths.map { .string($0) })),
              Attribute(
                "decisions",
                .array(
                  decisions.map {
                    .object([
                      Attribute("relation", .string($0.relation.rawValue)), Attribute("first", .string($0.first.text)),
                      Attribute("second", .string($0.second.text)),
                    ])
                  })),
            ]))
      }
    if let path = parsed[CommonOptions.output], path != "-" {
      try context.deliver(answer, to: nil)
    } else {
      for line in answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        context.session.message(String(line))
      }
    }
    return .done
  }

  private static func ids(_ inputs: some Sequence<NetworkInput>) -> [String] {
    inputs.flatMap { $0.network.actors.map(\.id.text) }
  }

  /// What the command line and its file of pairs decide.
  private static func decisions(
    _ parsed: ParsedCommand, _ inputs: [NetworkInput], _ language: Language, _ context: Context
  ) throws(ToolFailure) -> [MergeDecision] {
    let (first, second) = (Set(ids(inputs.dropLast())), Set(ids(inputs.dropFirst())))
    /// The pair that a word means: ids may hold equals signs.
    func decision(_ relation: MergeSuggestion.Relation, _ word: String) -> MergeDecision {
      let marks = word.indices.filter { word[$0] == "=" }
      let splits = marks.map { (String(word[..<$0]), String(word[word.index(after: $0)...])) }
      let known = splits.first { first.contains($0.0) && second.contains($0.1) } ?? splits.first ?? (word, "")
      return MergeDecision(relation, .init(known.0), .init(known.1))
    }
    var decisions = parsed[same].map { decision(.same, $0) } + parsed[part].map { decision(.part, $0) }
    if let path = parsed[sameAs] {
      let (more, faults) = MergeDecisionReader.read(try context.read(path), name: FilePath.name(of: path))
      if faults.contains(where: { $0.severity == .error }) {
        throw .badData(path: path, faults: faults.filter { $0.severity == .error }, language: language)
      }
      decisions += more.filter { !decisions.contains($0) }
    }
    return decisions
  }
}
