// Right command lines: every way to write a value, and the laws of parsing.

import Arguments
import TestSupport
import Testing

struct ParseTests {
  @Test("Values come typed, with defaults")
  func typed() throws {
    let command = try #require(try run(["map", "net.json"]))
    #expect(command.name == "map")
    #expect(command[Keys.network] == "net.json")
    #expect(command[Keys.other] == nil)
    #expect(command[Keys.format] == .text)
    #expect(command[Keys.view] == nil)
    #expect(command[Keys.seed] == 1)
    #expect(command[Keys.threshold] == -0.5)
    #expect(command[Keys.weighted] == false)
    #expect(command[Keys.tags] == [])
    #expect(command[Keys.language] == "sv")
    #expect(!command.isGiven(Keys.seed))
  }

  @Test("Every spelling of a value is read")
  func spellings() throws {
    let command = try #require(
      try run([
        "--language=en", "map", "-o", "a.svg", "net.json", "--view", "gaps", "-f=json", "-w", "--shift", "-3",
        "--threshold", "-.25", "--weights", "-1,2", "-t", "a", "--tag=b", "--label=--weighted", "--as-of=2024-01-31",
        "--sectors=å,ö", "--", "--seed",
      ]))
    #expect(command[Keys.language] == "en")
    #expect(command[Keys.output] == "a.svg")
    #expect(command[Keys.network] == "net.json")
    #expect(command[Keys.other] == "--seed")
    #expect(command[Keys.view] == .gaps)
    #expect(command[Keys.format] == .json)
    #expect(command[Keys.weighted])
    #expect(command[Keys.shift] == -3)
    #expect(command[Keys.threshold] == -0.25)
    #expect(command[Keys.weights] == [-1, 2])
    #expect(command[Keys.tags] == ["a", "b"])
    #expect(command[Keys.label] == "--weighted")
    #expect(command[Keys.asOf]?.text == "2024-01-31")
    #expect(command[Keys.sectors] == ["å", "ö"])
    #expect(command.isGiven(Keys.format))
  }

  @Test(
    "Odd words that are right", arguments: ["-", "=", "å=ä", "a b", "\u{301}", "–", "—x", "e\u{301}", "🐻‍❄️", "\n"])
  func oddOperands(_ word: String) throws {
    #expect(try run(["map", word])?[Keys.network] == word)
    #expect(try run(["map", "--", word])?[Keys.network] == word)
    #expect(try run(["map", "n", "--label", word])?[Keys.label] == word)
  }

  @Test(
    "After the equals sign anything goes", arguments: ["", "=", "==", "-x", "--", "--help", "\u{301}x", "a=b", " "])
  func oddValues(_ value: String) throws {
    #expect(try run(["map", "n", "--label=\(value)"])?[Keys.label] == value)
    #expect(try run(["map", "n", "-t=\(value)"])?[Keys.tags] == [value])
  }

  @Test("A negative number can be an operand where one is declared")
  func negativeOperand() throws {
    #expect(try run(["move", "-0.5"])?[Keys.offset] == -0.5)
  }

  @Test("Ten thousand arguments")
  func many() throws {
    let command = try #require(
      try run(["seat", "--tables", "3"] + (0..<10_000).map { "list\($0).csv" }))
    #expect(command[Keys.people].count == 10_000)
    #expect(command[Keys.people].last == "list9999.csv")
    let tags = try #require(try run(["map", "n"] + (0..<10_000).map { "--tag=\($0)" }))
    #expect(tags[Keys.tags].count == 10_000)
  }

  @Test(
    "Help wins over faults after a command",
    arguments: [
      ["map", "--help"], ["map", "-h"], ["help", "map"], ["map", "--bad", "x", "--help"], ["map", "-o", "-h"],
    ])
  func help(_ words: [String]) throws {
    guard case .help(let text) = try fixture().parse(words) else {
      Issue.record("\(words) gave no help.")
      return
    }
    #expect(text.hasPrefix("samband map – Draw a network.\n"))
  }

  @Test("Help of the program", arguments: [["--help"], ["-h"], ["help"], ["--language", "en", "--help"]])
  func programHelp(_ words: [String]) throws {
    #expect(try fixture().parse(words) == .help(fixture().help()))
  }

  @Test("Help after -- is an operand")
  func helpAsOperand() throws {
    #expect(try run(["map", "--", "--help"])?[Keys.network] == "--help")
  }

  @Test("A second -- is an operand")
  func secondDashes() throws {
    let command = try #require(try run(["map", "--", "--", "-"]))
    #expect(command[Keys.network] == "--")
    #expect(command[Keys.other] == "-")
    #expect(try run(command.arguments) == command)
  }

  @Test("Version", arguments: [["--version"], ["map", "--version"]])
  func version(_ words: [String]) throws {
    #expect(try fixture().parse(words) == .version("samband 1.0.0"))
  }

  @Test("The language can be seen before the declaration is built")
  func peek() {
    #expect(Keys.language.peek(in: ["map", "n", "--language", "en"]) == "en")
    #expect(Keys.language.peek(in: ["map", "--language=en", "--language=xx"]) == "en")
    #expect(Keys.language.peek(in: ["map", "--", "--language=en"]) == nil)
    #expect(Keys.language.peek(in: ["map", "--language"]) == nil)
    #expect(Keys.weighted.peek(in: ["-w"]) == true)
    #expect(Keys.output.peek(in: ["-o=x"]) == .some("x"))
  }

  @Test("Law: parsing a rendered command gives the command back, in any order and spelling", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let line = RandomLine(using: &random)
    let command = try #require(try run(line.words), "\(line.words)")
    #expect(command[Keys.network] == line.network)
    #expect(command[Keys.other] == line.other)
    #expect(command[Keys.format] == line.format ?? .text)
    #expect(command[Keys.view] == line.view)
    #expect(command[Keys.shift] == line.shift)
    #expect(command[Keys.threshold] == line.threshold ?? -0.5)
    #expect(command[Keys.label] == line.label)
    #expect(command[Keys.weighted] == line.weighted)
    #expect(command[Keys.tags] == line.tags)
    #expect(try run(command.arguments) == command)
  }
}

/// A random valid line for `map`, with the values it should give.
private struct RandomLine {
  var words: [String] = []
  var network: String
  var other: String?
  var format: Output?
  var view: Picture?
  var shift: Int?
  var threshold: Double?
  var label: String?
  var weighted: Bool
  var tags: [String]

  init(using random: inout SeededGenerator) {
    func word(_ random: inout SeededGenerator) -> String {
      let letters: [Character] = ["a", "å", "-", "=", " ", "\"", "'", "$", "\\", "\u{301}", "🐻", "\n", "1", ","]
      return String(
        (0...Int.random(in: 0...6, using: &random)).map { _ in letters.randomElement(using: &random) ?? "a" })
    }
    network = word(&random)
    other = Bool.random(using: &random) ? word(&random) : nil
    format = Bool.random(using: &random) ? Output.allCases.randomElement(using: &random) : nil
    view = Bool.random(using: &random) ? Picture.allCases.randomElement(using: &random) : nil
    shift = Bool.random(using: &random) ? Int.random(in: .min ... .max, using: &random) : nil
    threshold = Bool.random(using: &random) ? Double.random(in: -1...1, using: &random) : nil
    label = Bool.random(using: &random) ? (Bool.random(using: &random) ? "" : word(&random)) : nil
    weighted = Bool.random(using: &random)
    tags = (0..<Int.random(in: 0...3, using: &random)).map { _ in word(&random) }

    // Each group keeps its words together; groups come in any order, but repeated options keep theirs.
    func option(_ name: String, _ short: String?, _ value: String, _ random: inout SeededGenerator) -> [String] {
      let typed = short.flatMap { Bool.random(using: &random) ? "-\($0)" : nil } ?? "--\(name)"
      let isNumber = ["shift", "threshold"].contains(name)
      let mustJoin = value.utf8.first == 0x2D && value != "-" && !isNumber
      return mustJoin || Bool.random(using: &random) ? ["\(typed)=\(value)"] : [typed, value]
    }
    var groups: [[String]] = []
    if let format { groups.append(option("format", "f", format.rawValue, &random)) }
    if let view { groups.append(option("view", nil, view.rawValue, &random)) }
    if let shift { groups.append(option("shift", nil, "\(shift)", &random)) }
    if let threshold { groups.append(option("threshold", nil, "\(threshold)", &random)) }
    if let label { groups.append(option("label", nil, label, &random)) }
    if weighted { groups.append([Bool.random(using: &random) ? "-w" : "--weighted"]) }
    let tagWords = tags.flatMap { option("tag", "t", $0, &random) }
    if !tagWords.isEmpty { groups.append(tagWords) }
    groups.shuffle(using: &random)
    let operands = [network] + (other.map { [$0] } ?? [])
    let needsDashes = operands.contains { $0.utf8.first == 0x2D && $0 != "-" }
    if needsDashes || Bool.random(using: &random) {
      words = groups.flatMap { $0 } + ["--"] + operands
    } else {
      let cut = Int.random(in: 0...groups.count, using: &random)
      words = groups[..<cut].flatMap { $0 } + operands + groups[cut...].flatMap { $0 }
    }
    words.insert("map", at: 0)
  }
}
