// The program as a declaration: its commands and the options that all of them take.

import Arguments
import NetworkModel
import Reporting

/// The declaration of the program.
enum Program {
  /// The commands, in the order of help.
  static let commands: [any ToolCommand.Type] = [
    InitCommand.self, AddCommand.self, SetCommand.self, RemoveCommand.self, ScoreCommand.self,
    SurveyCommand.self,
    CheckCommand.self, DescribeCommand.self, MetricsCommand.self, BridgesCommand.self, GapsCommand.self,
    IntroductionsCommand.self,
    CompareCommand.self, CycleCommand.self, PrioritiesCommand.self,
    MapCommand.self, ConvertCommand.self, MergeCommand.self, ImportCommand.self,
    SeatCommand.self, ReplanCommand.self, ForumCommand.self, SeriesCommand.self,
    ReportCommand.self, WhatIfCommand.self, GuideCommand.self,
  ]

  /// The declaration in a language.
  static func specification(in language: Language) -> ProgramSpecification {
    let phrases = Phrasebook(language)
    return ProgramSpecification(
      name: "samband", version: SambandTool.version,
      summary: phrases.say(
        "Kartlägger samverkan mellan sektorer: aktörer, vad de gör tillsammans, och vad det är till för.",
        "Maps collaboration between sectors: actors, what they do together, and what it is for."),
      discussion: phrases.say(
        "NÄTVERK är en fil eller mapp i något format som samband läser (JSON, CSV, xlsx, GraphML ...; \"samband guide data\"), "
          + "eller - för standard in. Svaret kommer på standard ut, meddelanden på standard fel. Slutkoder: 0 klart, 1 klart men svaret är nej, 64 fel i kommandoraden, 65 fel i data, "
          + "66 indata saknas, 73 utdata kan inte skrivas, 130 avbruten.",
        "NETWORK is a file or folder in any format that samband reads (JSON, CSV, xlsx, GraphML ...; \"samband guide data\"), "
          + "or - for standard input. The answer comes on standard output, messages on standard error. Exit codes: 0 done, 1 done but the answer is no, 64 usage, 65 bad data, "
          + "66 input missing, 73 output cannot be written, 130 interrupted."),
      commands: commands.map { command($0, phrases) },
      globalOptions: [CommonOptions.languageOption(phrases)],
      examples: [
        Example(
          "samband check Graphs/stockholm-life-science.json",
          phrases.say("säger vad som är fel i filen", "says what is wrong with the file")),
        Example(
          "samband map Graphs/stockholm-life-science.json --output map.svg",
          phrases.say("ritar nätverket", "draws the network")),
      ],
      wording: language == .swedish ? .swedish : .english,
      topics: [
        (
          "tables",
          phrases.say("tabellerna och kolumnerna som läses", "the tables and columns that are read"), phrases.tableHelp
        )
      ])
  }

  /// A command; one that reads a network takes its format, unless its own `--from` takes it beside a day.
  private static func command(_ command: any ToolCommand.Type, _ phrases: Phrasebook) -> CommandSpecification {
    let specification = command.specification(phrases)
    let takesBoth = specification.hasOption(named: "from")
    guard specification.takes(CommonOptions.network) || takesBoth else { return specification }
    return (takesBoth ? specification : specification.adding(CommonOptions.fromOption(phrases)))
      .adding(CommonOptions.graphOption(phrases))
  }
}
