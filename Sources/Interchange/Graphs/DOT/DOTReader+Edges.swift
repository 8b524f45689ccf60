// The edges of DOT, and what a graph is once all of it is read.

import NetworkModel

extension DOTParser {
  /// The nodes at one end of an edge.
  private func nodes(of end: End) -> [(node: Int, port: String?)] {
    switch end {
    case .nodes(let nodes): return nodes
    case .scope(let scope):
      var (found, stack): (Set<Int>, [Int]) = ([], [scope])
      while let place = stack.popLast() {
        found.formUnion(scopes[place].nodes)
        stack.append(contentsOf: scopes[place].subgraphs)
      }
      return found.sorted().map { ($0, nil) }
    }
  }

  /// Adds the edges of a chain `a -> b -> {c d}`.
  mutating func addEdges(
    _ chain: [End], _ attributes: [(key: String, value: DOTToken)], in scope: Int, at offset: Int
  ) {
    let defaults = defaults(\.edgeDefaults, in: scope)
    let key = attributes.last { $0.key == "key" }?.value.text
    let location = places.location(at: offset)
    var tails = nodes(of: chain[0])
    for end in chain.dropFirst() {
      let heads = nodes(of: end)
      for tail in tails {
        for head in heads {
          if builder.isFull { return }
          addEdge(tail, head, key, defaults, attributes, at: location)
        }
      }
      tails = heads
    }
  }

  private mutating func addEdge(
    _ tail: (node: Int, port: String?), _ head: (node: Int, port: String?), _ key: String?,
    _ defaults: DOTScope.Values, _ attributes: [(key: String, value: DOTToken)], at location: SourceLocation
  ) {
    var place: Int?
    var id: EdgeKey?
    if isStrict || key != nil {
      let isTurned = !isDirected && tail.node > head.node
      let own = EdgeKey(
        tail: isTurned ? head.node : tail.node, head: isTurned ? tail.node : head.node, key: isStrict ? nil : key)
      place = edgePlaces[own]
      id = own
    }
    let edge: Int
    if let place {
      edge = place
    } else {
      edge = builder.addEdge(
        builder.id(ofNode: tail.node), builder.id(ofNode: head.node), isDirected ? .directed : .undirected,
        at: location)
      if let id { edgePlaces[id] = edge }
      for (key, value) in defaults.pairs { builder.set(key, DOTText.value(value, of: key), of: .edge(edge)) }
    }
    builder.set("tailport", tail.port, of: .edge(edge))
    builder.set("headport", head.port, of: .edge(edge))
    for (key, value) in attributes where key != "key" {
      builder.set(key, DOTText.value(value, of: key), of: .edge(edge))
    }
  }

  // MARK: The end

  /// Makes of the attributes what they mean: direction, groups, layout helpers, the title.
  mutating func settle() {
    guard !scopes.isEmpty, !builder.isFull else { return }
    if graphName == "samband", builder.readOwnMap() { return }
    if let title = scopes[0].attributes["label"].map({ DOTText.value($0, of: "label") ?? "" }) ?? graphName,
      !title.isEmpty, title != "G", title != "samband"
    {
      builder.setTitle(title)
    }
    if graphName == "samband" {
      builder.decodeOwnIDs()
      // Line ends, which `DOTDataWriter` writes so.
      builder.changeValues { $0.utf8.contains(UInt8(ascii: "\\")) ? $0.replacing("\\n", with: "\n") : $0 }
    }
    builder.settleDirections()
    setGroups()
    let left = builder.leaveOutInvisible()
    if left.nodes + left.edges > 0 { builder.note(.layoutHelpers(nodes: left.nodes, edges: left.edges)) }
    let pairs = isDirected ? 0 : builder.oppositePairs()
    if pairs > 0 { builder.note(.directionMayBeLost(pairs: pairs)) }
  }

  /// The nearest group around a scope, itself included.
  private func group(of scope: Int) -> Int? {
    var place: Int? = scope
    while let current = place, current > 0 {
      if isGroup(current) { return current }
      place = scopes[current].parent
    }
    return nil
  }

  private func isGroup(_ scope: Int) -> Bool {
    guard let name = scopes[scope].name else { return scopes[scope].attributes["cluster"]?.text == "true" }
    if name.hasPrefix("cluster") { return true }
    return scopes[scope].attributes["rank"] == nil && !name.hasPrefix("%")
  }

  private func title(of scope: Int) -> String {
    if let label = scopes[scope].attributes["label"].flatMap({ DOTText.value($0, of: "label") }), !label.isEmpty {
      return label
    }
    let name = scopes[scope].name ?? ""
    let bare = name.hasPrefix("cluster") ? name.dropFirst(7).drop { $0 == "_" || $0 == " " } : name[...]
    return bare.isEmpty ? name : String(bare)
  }

  private mutating func setGroups() {
    var groups: [Int: [Int]] = [:]
    for scope in scopes.indices.dropFirst() {
      guard !scopes[scope].nodes.isEmpty, let group = group(of: scope) else { continue }
      for node in scopes[scope].nodes where !(groups[node]?.contains(group) ?? false) {
        groups[node, default: []].append(group)
      }
    }
    for (node, all) in groups.sorted(by: { $0.key < $1.key }) {
      // A group around another one of the node is said by that one.
      let outer = Set(all.flatMap { ancestors(of: $0) })
      let titles = all.filter { !outer.contains($0) }.map { title(of: $0) }.filter { !$0.isEmpty }
      if !titles.isEmpty { builder.set("group", titles.joined(separator: "|"), of: .node(node)) }
    }
  }

  private func ancestors(of scope: Int) -> [Int] {
    var result: [Int] = []
    var place = scopes[scope].parent
    while let current = place, current > 0 {
      result.append(current)
      place = scopes[current].parent
    }
    return result
  }
}
