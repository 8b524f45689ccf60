import Drawing
import Graphviz
import NetworkAnalysis
import NetworkModel
import Reporting

/// A map by sector, for a browser and for Graphviz; its words are those of `Reporting`.
func drawingExample() throws -> String {
  let network = StakeholderNetwork(
    title: "Two who work together",
    actors: [
      NetworkActor(id: "ki", name: "Karolinska Institutet", sector: "university"),
      NetworkActor(id: "region", name: "Region Stockholm", sector: "region"),
    ], collaborations: [Collaboration(source: "ki", target: "region")])
  let map = NetworkMap(of: try network.projected(), view: .sectors, words: Phrasebook(.english).mapWords)
  let picture = map.makePicture()
  let isSVG = SVGPen.draw(picture).contains("<svg")
  return "\(picture.title): SVG \(isSVG), DOT \(DOTPen.draw(picture).name)"
}
