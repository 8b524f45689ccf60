// A picture as plain DOT: who is there, what they are called and how they look, and not where they stand. That is for dot, fdp,
// sfdp and whatever else lays graphs out; `gvpr` and style sheets find the actors by their ids and the sectors by their classes.

public import Graphviz
internal import NetworkModel

extension DOTPen {
  /// The picture as DOT without places, sizes and legend.
  ///
  /// - Complexity: O(size of the picture).
  public static func plain(_ picture: Picture) -> DOTDocument {
    var document = DOTDocument(name: "samband", comments: ["Lay it out with: sfdp -Tsvg, fdp -Tsvg or dot -Tsvg"])
    let texts = [picture.title, picture.caption, picture.subtitle].filter { !$0.isEmpty }
    document.attributes = [
      "overlap": .name("prism"), "outputorder": .name("edgesfirst"), "bgcolor": .color("white"),
      "fontname": .name("Helvetica"), "labelloc": .name("t"), "labeljust": .name("l"), "label": .lines(texts, .left),
      "tooltip": .tooltip(picture.title),
    ]
    document.nodeDefaults = ["fontname": .name("Helvetica"), "style": .name("filled"), "fillcolor": .color("white")]
    document.edgeDefaults = ["fontname": .name("Helvetica"), "fontsize": 10]
    let names = picture.nodeNames
    func node(_ index: Int) -> DOTDocument.Statement {
      let node = picture.nodes[index]
      var attributes: DOTDocument.Attributes = [
        "id": .text(node.id), "class": .name(node.classes.joined(separator: " ")),
        "label": .lines(node.lines + node.details, .center), "shape": .name(shape(node.shape)),
        "fillcolor": .color(node.fill.description), "tooltip": .tooltip(node.tooltip),
      ]
      if node.shape == .rounded { attributes["style"] = .name("rounded,filled") }
      return .node(names[index], attributes)
    }
    var isFramed = Array(repeating: false, count: picture.nodes.count)
    for frame in picture.frames where !frame.members.isEmpty {
      for member in frame.members { isFramed[member] = true }
      let attributes: DOTDocument.Attributes = [
        "id": .text(frame.id), "class": .name(frame.classes.joined(separator: " ")), "label": .text(frame.tooltip),
        "tooltip": .tooltip(frame.tooltip),
      ]
      document.statements.append(.cluster(frame.id, attributes, frame.members.map(node)))
    }
    for index in picture.nodes.indices where !isFramed[index] { document.statements.append(node(index)) }
    for tie in picture.ties {
      var attributes: DOTDocument.Attributes = [
        "id": .text(tie.id), "class": .name(tie.classes.joined(separator: " ")), "penwidth": .number(tie.stroke.width),
        "color": .color(tie.stroke.color.description), "tooltip": .tooltip(tie.tooltip),
      ]
      if tie.stroke.pattern != .solid { attributes["style"] = .name(tie.stroke.pattern.rawValue) }
      // What is missing pulls nobody.
      if tie.classes.contains("missing") { attributes["constraint"] = false }
      document.statements.append(.edge(names[tie.source], names[tie.target], attributes))
    }
    return document
  }
}
