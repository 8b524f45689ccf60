// The map as a page: the picture of a view with everyone in it to be found, selected and read about.

import Arguments
import Drawing
import GraphCore
import NetworkAnalysis
import NetworkModel
import Reporting

/// Makes the page of `map --format html`.
struct MapPages {
  let parsed: ParsedCommand
  let context: Context

  /// The page in the language of the answer.
  func page() throws(ToolFailure) -> String {
    let view = try MapCommand.view(of: parsed)
    guard view.showsActors else { throw .map(.pageNeedsActors(view: view.rawValue)) }
    let input = try NetworkInput.load(parsed[CommonOptions.network], context)
    let options = CommonOptions.projectionOptions(of: parsed)
    let network = try context.projected(input, options)
    let seed = UInt64(parsed[CommonOptions.seed])
    var content = try context.work(parsed) { execution throws(CancellationError) in
      try ReportContent(of: network, seed: seed, execution: execution)
    }
    let pictures = MapPictures(input: input, options: options, parsed: parsed, context: context)
    let measures = try pictures.measures(for: network)
    content.imported = measures.columns
    let whole = MapCommand.finished(
      try pictures.selectable(view, of: network, content, measures), of: input, parsed)
    // The page has the title.
    var picture = whole
    picture.title = ""
    let svg = try ReportMaps(network: network, engine: parsed[MapCommand.engine]).svg(of: picture, context)
    return MapPage(
      content, map: ReportContent.Map(picture: picture, svg: svg), titled: whole, language: input.language,
      opensWithMissing: view == .gaps
    ).html
  }
}
