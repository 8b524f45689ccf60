// Cytoscape Exchange, version 2.
//
// Rules. The file is a list of aspects, each of which may come in parts. Short names of attributes (`a`) stand for those that
// declare them, and a declared default (`v`) is the value of whatever lacks one. All edges are directed. `interaction` is the
// kind of tie. Visual styles have no place in a network. A status that is no success says that the file is not whole.

import NetworkModel

extension JSONGraphState {
  /// What the attributes of nodes or edges are called, and their defaults.
  private struct Declarations {
    var names: [String: String] = [:]
    var defaults: [(name: String, value: String)] = []

    mutating func add(_ declarations: JSONNode?) {
      for member in JSONGraphState.members(declarations) {
        if let alias = JSONGraphState.text(member.value["a"]) { names[alias] = member.key }
        if let value = JSONGraphState.text(member.value["v"]) { defaults.append((member.key, value)) }
      }
    }
  }

  mutating func readCX2(_ root: JSONNode) {
    var (nodeNames, edgeNames) = (Declarations(), Declarations())
    var left: [String] = []
    for aspect in Self.elements(root) {
      for declaration in Self.elements(aspect["attributeDeclarations"]) {
        nodeNames.add(declaration["nodes"])
        edgeNames.add(declaration["edges"])
      }
    }
    for aspect in Self.elements(root) {
      for member in Self.members(aspect) {
        if builder.isFull { return }
        switch member.key {
        case "networkAttributes":
          for attributes in Self.elements(member.value) {
            if let title = Self.text(attributes["name"]) { builder.setTitle(title) }
          }
        case "nodes": for record in Self.elements(member.value) { addNode(record, nodeNames) }
        case "edges": for record in Self.elements(member.value) { addEdge(record, edgeNames) }
        case "status":
          let status = member.value[0]
          if let status, Self.text(status["success"]) == "false" {
            report(.unexpected(Self.text(status["error"]) ?? "false", expected: .value), at: status)
          }
        case "CXVersion", "hasFragments", "metaData", "attributeDeclarations": break
        default: if !left.contains(member.key) { left.append(member.key) }
        }
      }
    }
    if !left.isEmpty { builder.note(.sectionsLeftOut(left)) }
  }

  private mutating func addNode(_ record: JSONNode, _ declarations: Declarations) {
    if builder.isFull { return }
    guard let id = Self.text(record["id"]) else { return report(.missing("id", of: .node), at: record) }
    let node = builder.addNode(id, at: location(record))
    for (name, value) in values(record["v"], declarations) { builder.set(name, value, of: .node(node)) }
    for axis in ["x", "y", "z"] { builder.set(axis, Self.text(record[axis]), of: .node(node)) }
  }

  private mutating func addEdge(_ record: JSONNode, _ declarations: Declarations) {
    if builder.isFull { return }
    guard let edge = addEdge(record, record["s"], record["t"], .directed, keys: ("s", "t")) else { return }
    for (name, value) in values(record["v"], declarations) {
      builder.set(name == "interaction" ? "kind" : name, value, of: .edge(edge))
    }
  }

  private func values(_ node: JSONNode?, _ declarations: Declarations) -> [(name: String, value: String)] {
    var seen: Set<String> = []
    var values: [(name: String, value: String)] = []
    for member in Self.members(node) {
      let name = declarations.names[member.key] ?? member.key
      guard let text = Self.text(member.value), !text.isEmpty, seen.insert(name).inserted else { continue }
      values.append((name, text))
    }
    for (name, value) in declarations.defaults where seen.insert(name).inserted { values.append((name, value)) }
    return values
  }
}
