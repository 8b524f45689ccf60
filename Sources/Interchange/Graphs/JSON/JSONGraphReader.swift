// Graphs that other programs write as JSON, told apart by their keys.
//
// Sources: Kumu's documentation of its blueprint and of the project export; Cytoscape Exchange 2,
// https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/; Polinode's API examples;
// networkx's node-link and Cytoscape data; graphology's and d3's objects of nodes and edges; Graph Commons' signals.
//
// Rules. An object of `elements` and `connections` is Kumu's: the blueprint, or the export where elements have `attributes`.
// `elements` of `data` are Cytoscape.js. `nodes` with `edges` or `links` are node-link data, their attributes beside the id or
// in `attributes`. `signals` are Graph Commons. A list that begins with `CXVersion` is CX2. Anything else is no graph of another
// program. Lists of values are parted by `|`, what else nests is kept as JSON.

import NetworkModel

/// Reads graphs in JSON.
enum JSONGraphReader {
  /// The dialects.
  enum Dialect: Hashable, Sendable {
    case kumu, cytoscape, nodeLink, graphCommons, cx2
  }

  /// Reads a file; nil where it is none of the dialects, or no JSON.
  ///
  /// - Complexity: O(size of the file).
  static func read(_ bytes: [UInt8], named name: String) -> GraphRecord? {
    // Networks of samband say so in their first key, and are read by their own reader.
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("\"samband-") { return nil }
    guard let document = try? JSONDocument(parsing: bytes), let dialect = dialect(of: document.root) else { return nil }
    var state = JSONGraphState(document)
    state.builder.record.nodeTerm = dialect == .kumu ? "\"elements\"" : "\"nodes\""
    switch dialect {
    case .kumu: state.readKumu(document.root)
    case .cytoscape: state.readCytoscape(document.root)
    case .nodeLink: state.readNodeLink(document.root)
    case .graphCommons: state.readSignals(document.root)
    case .cx2: state.readCX2(document.root)
    }
    return state.builder.finished()
  }

  /// The dialect of a document; nil for any other.
  static func dialect(of root: JSONNode) -> Dialect? {
    if root[0]?["CXVersion"] != nil { return .cx2 }
    func isList(_ key: String) -> Bool { root[key]?.kind == .array }
    if root["elements"]?.kind == .object, root["elements"]?["nodes"] != nil { return .cytoscape }
    if isList("elements") {
      if isList("connections") { return .kumu }
      if root["elements"]?[0]?["data"] != nil { return .cytoscape }
    }
    if isList("nodes"), isList("edges") || isList("links") { return .nodeLink }
    return isList("signals") ? .graphCommons : nil
  }
}

/// The state of one reading.
struct JSONGraphState {
  var builder = GraphTextBuilder()
  private var places: RisingPlaces

  init(_ document: JSONDocument) {
    places = RisingPlaces(document.bytes)
  }

  mutating func location(_ node: JSONNode) -> SourceLocation { places.location(at: node.offset) }

  mutating func report(_ fault: GraphTextFault, at node: JSONNode) { builder.report(fault, at: location(node)) }

  // MARK: Values

  static func elements(_ node: JSONNode?) -> [JSONNode] {
    if case .array(let elements)? = node?.content { elements } else { [] }
  }

  static func members(_ node: JSONNode?) -> [JSONNode.Member] {
    if case .object(let members)? = node?.content { members } else { [] }
  }

  /// A value as text: the parts of a list parted by bars, what nests further as JSON; nil for null.
  static func text(_ node: JSONNode?) -> String? {
    switch node?.content {
    case nil, .null: nil
    case .string(let text): text
    case .number(let literal): literal
    case .bool(let value): value ? "true" : "false"
    case .array(let elements): elements.compactMap { text($0) }.joined(separator: "|")
    case .object: node.map { JSONWriter.inline($0.value) }
    }
  }

  mutating func set(
    _ members: [JSONNode.Member], except: Set<String> = [], of element: GraphTextBuilder.Element
  ) {
    for member in members where !except.contains(member.key) {
      if let text = Self.text(member.value), !text.isEmpty { builder.set(member.key, text, of: element) }
    }
  }

  /// Adds an edge between the ends under two keys; nil where one is missing.
  mutating func addEdge(
    _ record: JSONNode, _ from: JSONNode?, _ to: JSONNode?, _ direction: GraphRecord.Direction,
    keys: (String, String) = ("source", "target")
  ) -> Int? {
    guard let source = Self.text(from) else {
      report(.missing(keys.0, of: .edge), at: record)
      return nil
    }
    guard let target = Self.text(to) else {
      report(.missing(keys.1, of: .edge), at: record)
      return nil
    }
    return builder.addEdge(source, target, direction, at: location(record))
  }

  // MARK: Node-link, Polinode, graphology

  mutating func readNodeLink(_ root: JSONNode) {
    let isDirected =
      Self.text(root["directed"]).map { $0 == "true" }
      ?? (root["options"]?["type"].flatMap(Self.text).map { $0 != "undirected" })
    if let title = Self.text(root["name"] ?? root["graph"]?["name"] ?? root["attributes"]?["name"]) {
      builder.setTitle(title)
    }
    var ids: [String] = []
    for record in Self.elements(root["nodes"]) {
      if builder.isFull { return }
      // d3 links nodes without ids by their places.
      let id = Self.text(record["id"] ?? record["key"]) ?? Self.text(record["name"]) ?? String(ids.count)
      ids.append(id)
      let node = builder.addNode(id, at: location(record))
      set(Self.members(record), except: ["id", "key", "attributes"], of: .node(node))
      set(Self.members(record["attributes"]), of: .node(node))
    }
    for record in Self.elements(root["edges"] ?? root["links"]) {
      if builder.isFull { return }
      let turned = Self.text(record["undirected"]) == "true"
      guard let edge = addEdge(record, end(record["source"], ids), end(record["target"], ids), .undirected) else {
        continue
      }
      // Polinode's ties, like graphology's, are directed unless it is said otherwise; d3 says nothing of direction.
      let isAttributed = record["attributes"] != nil
      builder.setDirection(turned ? .undirected : isDirected ?? isAttributed ? .directed : .undirected, ofEdge: edge)
      set(Self.members(record), except: ["source", "target", "attributes", "key", "undirected"], of: .edge(edge))
      set(Self.members(record["attributes"]), of: .edge(edge))
      if builder.value("weight", of: .edge(edge)) == nil, let value = Self.text(record["value"]), Double(value) != nil {
        builder.set("weight", value, of: .edge(edge))
      }
    }
  }

  /// An end of a link: an id, a node, or the place of a node that has no such id.
  private func end(_ node: JSONNode?, _ ids: [String]) -> JSONNode? {
    guard let node else { return nil }
    if let id = node["id"] { return id }
    if let place = node.integer, builder.place(ofNode: String(place)) == nil, ids.indices.contains(place) {
      return JSONNode(.string(ids[place]), offset: node.offset)
    }
    return node
  }

  // MARK: Cytoscape.js

  mutating func readCytoscape(_ root: JSONNode) {
    let isDirected = Self.text(root["directed"]) != "false"
    if let title = Self.text(root["data"]?["name"]) { builder.setTitle(title) }
    var nodes = Self.elements(root["elements"]?["nodes"])
    var edges = Self.elements(root["elements"]?["edges"])
    for element in Self.elements(root["elements"]) {
      if element["data"]?["source"] != nil { edges.append(element) } else { nodes.append(element) }
    }
    for element in nodes {
      if builder.isFull { return }
      guard let id = Self.text(element["data"]?["id"]) else {
        report(.missing("id", of: .node), at: element)
        continue
      }
      let node = builder.addNode(id, at: location(element))
      // networkx writes the id as value, too.
      let isCopy = Self.text(element["data"]?["value"]) == id
      set(
        Self.members(element["data"]), except: isCopy ? ["id", "value", "parent"] : ["id", "parent"], of: .node(node))
      if let parent = Self.text(element["data"]?["parent"]) { builder.set("part of", parent, of: .node(node)) }
      for axis in ["x", "y"] { builder.set(axis, Self.text(element["position"]?[axis]), of: .node(node)) }
    }
    for element in edges {
      if builder.isFull { return }
      let data = element["data"]
      guard let edge = addEdge(element, data?["source"], data?["target"], isDirected ? .directed : .undirected) else {
        continue
      }
      set(Self.members(data), except: ["source", "target"], of: .edge(edge))
      if let kind = Self.text(data?["interaction"]), builder.value("kind", of: .edge(edge)) == nil {
        builder.clear("interaction", of: .edge(edge))
        builder.set("kind", kind, of: .edge(edge))
      }
    }
  }

  // MARK: Graph Commons

  mutating func readSignals(_ root: JSONNode) {
    if let title = Self.text(root["name"]) { builder.setTitle(title) }
    func id(_ signal: JSONNode, _ prefix: String) -> String? { Self.text(signal[prefix + "name"]) }
    for signal in Self.elements(root["signals"]) where Self.text(signal["action"]) == "node_create" {
      if builder.isFull { return }
      guard let name = id(signal, "") else {
        report(.missing("name", of: .node), at: signal)
        continue
      }
      let place = location(signal)
      let node = builder.node(name, at: place)
      set(Self.members(signal), except: ["action", "name", "properties"], of: .node(node))
      set(Self.members(signal["properties"]), of: .node(node))
    }
    for signal in Self.elements(root["signals"]) where Self.text(signal["action"]) == "edge_create" {
      if builder.isFull { return }
      guard
        let edge = addEdge(
          signal, signal["from_name"], signal["to_name"], .directed, keys: ("from_name", "to_name"))
      else { continue }
      builder.set("kind", Self.text(signal["name"]), of: .edge(edge))
      for prefix in ["from_", "to_"] {
        guard let name = id(signal, prefix), builder.place(ofNode: name) == nil else { continue }
        let place = location(signal)
        let node = builder.node(name, at: place)
        builder.set("type", Self.text(signal[prefix + "type"]), of: .node(node))
      }
      set(Self.members(signal["properties"]), of: .edge(edge))
    }
  }
}
