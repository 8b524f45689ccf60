// Kumu's two dialects of JSON.
//
// Rules. The short blueprint has fields beside `id` and `label`; the export of a project has them in `attributes`, in small
// letters, with `element type` for what the blueprint calls `type`. A connection names its ends by id, or by label where
// elements have no ids. Connections are undirected unless they say otherwise; `reversed` turns an arrow round. Loops, maps
// and perspectives are Kumu's own and have no place in a network.

import NetworkModel

extension JSONGraphState {
  mutating func readKumu(_ root: JSONNode) {
    if let title = Self.text(root["name"] ?? root["title"]) { builder.setTitle(title) }
    var byLabel: [String: String] = [:]
    for element in Self.elements(root["elements"]) {
      if builder.isFull { return }
      let attributes = element["attributes"]
      let label = Self.text(element["label"] ?? attributes?["label"])
      guard let id = Self.text(element["_id"] ?? element["id"] ?? attributes?["id"]) ?? label else {
        report(.missing("label", of: .node), at: element)
        continue
      }
      let node = builder.addNode(id, at: location(element))
      if let label { byLabel[label] = byLabel[label] ?? id }
      let inner = Set(Self.members(attributes).map(\.key))
      set(
        Self.members(element), except: inner.union(["_id", "id", "attributes", "createdAt", "updatedAt"]),
        of: .node(node))
      set(Self.members(attributes), except: ["id", "element type"], of: .node(node))
      builder.set("type", Self.text(attributes?["element type"]), of: .node(node))
    }
    for connection in Self.elements(root["connections"]) {
      if builder.isFull { return }
      readConnection(connection, byLabel)
    }
    let left = ["loops", "perspectives"].filter { !Self.elements(root[$0]).isEmpty }
    if !left.isEmpty { builder.note(.sectionsLeftOut(left)) }
  }

  private mutating func readConnection(_ connection: JSONNode, _ byLabel: [String: String]) {
    let attributes = connection["attributes"]
    func end(_ key: String) -> JSONNode? {
      guard let node = connection[key] ?? attributes?[key] else { return nil }
      guard let text = Self.text(node), builder.place(ofNode: text) == nil, let id = byLabel[text] else { return node }
      return JSONNode(.string(id), offset: node.offset)
    }
    let isReversed = Self.text(connection["reversed"]) == "true"
    let (from, to) = isReversed ? (end("to"), end("from")) : (end("from"), end("to"))
    let word = Self.text(connection["direction"] ?? attributes?["direction"])?.lowercased()
    let direction = word.flatMap { GraphRecord.Direction(rawValue: $0) } ?? .undirected
    guard
      let edge = addEdge(connection, from, to, direction, keys: isReversed ? ("to", "from") : ("from", "to"))
    else { return }
    if let word, GraphRecord.Direction(rawValue: word) == nil {
      builder.set("direction in Kumu", word, of: .edge(edge))
    }
    let own: Set<String> = [
      "_id", "id", "from", "to", "direction", "attributes", "reversed", "createdAt", "updatedAt", "connection type",
    ]
    let inner = Set(Self.members(attributes).map(\.key))
    let isDelayed = Self.text(connection["delayed"]) == "true"
    set(Self.members(connection), except: own.union(inner).union(["delayed"]), of: .edge(edge))
    set(Self.members(attributes), except: own, of: .edge(edge))
    if isDelayed { builder.set("delayed", "true", of: .edge(edge)) }
    builder.set("type", Self.text(attributes?["connection type"]), of: .edge(edge))
  }
}
