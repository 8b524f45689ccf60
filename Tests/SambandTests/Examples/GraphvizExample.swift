import Graphviz

/// A drawing of two nodes, with a name that would be markup if it were not escaped.
func graphvizExample() -> String {
  let document = DOTDocument(
    name: "map", attributes: ["rankdir": .name("LR")],
    statements: [
      .node("region", ["label": .text("Region \"Norr\"")]),
      .node("ki", ["label": .text("Research & more")]),
      .edge("region", "ki", ["penwidth": 2]),
    ])
  return document.text
}
