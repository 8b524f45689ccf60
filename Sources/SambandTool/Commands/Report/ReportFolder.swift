// The files of a report: their names, what is in them, and what each is in a sentence.

import Drawing
import Graphviz
import Interchange
import NetworkAnalysis
import NetworkModel
import PlanModel
import Reporting

/// What a report puts into its folder.
struct ReportFolder {
  /// A file of the report.
  struct File {
    let name: String
    /// What it is, in the report's language.
    let meaning: String
    let text: String
  }

  let input: NetworkInput
  let content: ReportContent
  /// The map with its title, to stand by itself.
  let map: ReportContent.Map?
  /// For whom tables are written.
  let dialect: CSVWriter.Dialect

  private var phrases: Phrasebook { input.phrases }

  /// The files, the most important first; the last one is the list of them.
  ///
  /// - Throws: What a plan of a forum cannot be written as.
  var files: [File] {
    get throws(ToolFailure) {
      let written = try pages + maps + forums + plans + tables
      let entries = written.map { ReportIndex.Entry(name: $0.name, meaning: $0.meaning) }
      let index = ReportIndex(title: content.title(in: input.language), entries: entries, language: input.language)
      return written + [
        File(name: "index.html", meaning: phrases.say("Vad varje fil är", "What each file is"), text: index.html)
      ]
    }
  }

  private var pages: [File] {
    [
      File(
        name: "report.html",
        meaning: phrases.say("Sidan att skicka och öppna i en webbläsare", "The page to send and open in a browser"),
        text: ReportPage(content, language: input.language).html),
      File(
        name: "onepage.html", meaning: phrases.say("Det viktigaste på en A4-sida", "What matters on a page of A4"),
        text: ReportOnePage(content, language: input.language).html),
      File(
        name: "onepage.svg", meaning: phrases.say("Samma sida som bild", "The same page as a picture"),
        text: ReportOnePage(content, language: input.language).svg),
      File(
        name: "summary.md", meaning: phrases.say("Sammanfattning för ett PM", "A summary for a memo"),
        text: ReportMemo(content, language: input.language).markdown),
    ]
  }

  private var maps: [File] {
    guard let map else { return [] }
    return [
      File(
        name: "map.svg", meaning: phrases.say("Kartan som bild", "The map as a picture"), text: map.svg),
      File(
        name: "map.dot", meaning: phrases.say("Kartan för Graphviz", "The map for Graphviz"),
        text: DOTPen.draw(map.picture).text),
    ]
  }

  /// For each forum its invitations, its calendar where it has a time, and its plan.
  private var forums: [File] {
    get throws(ToolFailure) {
      var files: [File] = []
      for forum in content.forums {
        let plan = forum.plan
        let title = plan.title?.text(in: input.language) ?? forum.name
        let output = ForumOutput(
          plan: plan, path: forum.name, network: forum.network, language: input.language, dialect: dialect,
          stamp: nil)
        files.append(
          File(
            name: forum.invitationsFile,
            meaning: phrases.say(
              "Vilka som bjuds in till \(title), för kalkylblad", "Who is invited to \(title), for a spreadsheet"),
            text: try output.text(as: .csv)))
        if plan.when != nil {
          files.append(
            File(
              name: forum.calendarFile,
              meaning: phrases.say("Kalenderpost för \(title)", "A calendar entry for \(title)"),
              text: try output.text(as: .ics)))
        }
        files.append(
          File(
            name: forum.planFile,
            meaning: phrases.say(
              "Planen för \(title), för samband forum och replan", "The plan of \(title), for samband forum and replan"),
            text: try output.text(as: .json)))
        if plan.seating?.rounds.isEmpty == false {
          files.append(
            File(
              name: forum.eventFile,
              meaning: phrases.say(
                "Sidan för dagen för \(title): namnkort, dörrlista, bord att ändra",
                "The page for the day of \(title): name cards, door list, tables to change"),
              text: try output.text(as: .page)))
        }
      }
      return files
    }
  }

  private var plans: [File] {
    guard let plan = content.seating?.plan else { return [] }
    return [
      File(
        name: "plan.json",
        meaning: phrases.say("Rundaborden, för samband replan", "The round tables, for samband replan"),
        text: PlanWriter.write(plan, sentences: phrases.sentences(for: plan))),
      File(
        name: "event.html",
        meaning: phrases.say(
          "Sidan för dagen: namnkort, dörrlista, bord att ändra",
          "The page for the day: name cards, door list, tables to change"),
        text: EventPage(
          EventContent(
            plan: plan, guests: EventGuests(of: plan, list: nil, includesNames: !plan.names.isEmpty)),
          language: input.language
        ).html),
    ]
  }

  private var tables: [File] {
    let measures = MeasuresTable(content.measures, columns: ActorColumn.all, of: content.projected, in: input.phrases)
    return [
      File(
        name: "gaps.csv", meaning: phrases.say("Alla gap, för kalkylblad", "All gaps, for a spreadsheet"),
        text: GapsTable(
          content.gaps.gaps, conflicts: content.gaps.mandateConflicts, of: input.network, in: input.phrases
        ).csv(dialect)),
      File(
        name: "bridges.csv",
        meaning: phrases.say("Brobyggare, för kalkylblad", "Bridging actors, for a spreadsheet"),
        text: BridgesTable(content.bridges, of: input.network, in: input.phrases).csv(dialect)),
      File(
        name: "metrics.csv",
        meaning: phrases.say(
          "Alla mått för alla aktörer, för kalkylblad", "All measures of all actors, for a spreadsheet"),
        text: measures.csv(Array(input.network.actors.indices), dialect)),
      File(
        name: "network.json",
        meaning: phrases.say("Nätverket, för samband och andra program", "The network, for samband and other programs"),
        text: NetworkWriter.write(input.network)),
    ]
  }
}

/// The map of a report in both languages, drawn by Graphviz or by our own pen.
struct ReportMaps {
  let network: ProjectedNetwork
  let engine: MapCommand.Engine
  /// Actors that the page draws lines to and rings round: they stand on the map even without ties.
  var shown: [NetworkActor.ID] = []
  /// How long Graphviz may take for a map before our own pen draws it.
  private static let seconds = 30

  /// The maps for the page, without the title that the page has, and the one that stands by itself, with it.
  func draw(
    for reader: Language, in context: Context
  ) throws(ToolFailure) -> (page: [Language: ReportContent.Map], alone: ReportContent.Map?) {
    var maps: [Language: ReportContent.Map] = [:]
    var alone: ReportContent.Map?
    for language in Language.allCases {
      var picture = NetworkMap(
        of: network, view: .sectors,
        emphasis: NetworkMap.Emphasis(actors: [], introducers: shown.compactMap(network.place)),
        words: Phrasebook(language).mapWords
      ).makePicture()
      if language == reader { alone = ReportContent.Map(picture: picture, svg: try svg(of: picture, context)) }
      picture.title = ""
      maps[language] = ReportContent.Map(picture: picture, svg: try svg(of: picture, context))
    }
    return (maps, alone)
  }

  /// A picture as SVG, by Graphviz where it is there and asked for.
  func svg(of picture: Picture, _ context: Context) throws(ToolFailure) -> String {
    if engine == .builtin { return SVGPen.draw(picture) }
    do throws(GraphvizFailure) {
      let request = GraphvizRequest(document: DOTPen.draw(picture).text, format: "svg", seconds: Self.seconds)
      return String(decoding: try context.session.graphviz(request), as: UTF8.self)
    } catch {
      // A page with our own map is better than none, unless Graphviz was asked for by name.
      if engine == .graphviz { throw .graphviz(error, format: "svg") }
      return SVGPen.draw(picture)
    }
  }
}

extension ReportContent {
  /// The actors whom the layers of the page's map are about: those to be introduced to each other, and those invited.
  var actorsOfLayers: [NetworkActor.ID] {
    gaps.gaps.map(\.proposal).filter { $0.action == .introduce }.flatMap(\.actors)
      + introductions.introductions.flatMap(\.actors)
      + forums.flatMap { $0.plan.invited.compactMap(\.actor).map { NetworkActor.ID($0) } }
  }
}
