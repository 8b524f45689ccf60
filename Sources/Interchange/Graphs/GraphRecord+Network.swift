// From a graph as another program holds it to a network: two tables, understood as Gephi's or Kumu's own tables are.
//
// Rules. The nodes are a table of actors and the edges a table of ties, so that names of columns, words for sectors, kinds of
// activity and faults are those of CSV. Where no column tells sectors, all actors are of one, as for a table of ties. Nodes
// that a program has only numbered (`n0`, `n1`, …) are called by the ids that it has moved to an attribute (`id`, `_nx_name`),
// or by their names where a label tells more. A column whose name the model knows, and that holds something else (a weight
// of -1, a start that is no date, a number of members), is kept as it is, with a note. Edges from a node to itself are left
// out, and repeated ones kept. A value that is missing stays missing.

import NetworkModel

extension GraphRecord {
  /// The network that the graph means, and what is wrong with it.
  ///
  /// - Parameter name: The name of the file, which is the title of a graph without one.
  /// - Complexity: O(size of the graph).
  consuming func reading(named name: String) -> NetworkReading {
    // A file of which nothing could be read is no network.
    if nodes.isEmpty, edges.isEmpty, !faults.isEmpty { return NetworkReading(network: nil, faults: faults) }
    if let fault = tooManyAttributes {
      return NetworkReading(network: nil, faults: faults.contains(fault) ? faults : faults + [fault])
    }
    let (title, asOf, faults, notes, term) = (title, asOf, faults, notes, nodeTerm)
    let (nodeTexts, nodeTruths, edgeTexts, edgeTruths) = (nodeTexts, nodeTruths, edgeTexts, edgeTruths)
    // The graph is used up: nodes and edges are gone as soon as they stand in tables.
    var tables = GraphTables(self)
    tables.prepare()
    let (lacksSectors, tiesActivities) = (tables.lacksSectors, tables.tiesActivities)
    let log = FolderLog()
    let tieTable = tables.takeTies(name)
    let actors = Sheet(tables.takeActors(name), role: .actors, order: 0, log: log, texts: nodeTexts, truths: nodeTruths)
    let ties = Sheet(
      tieTable, role: .ties, order: 1, log: log, texts: edgeTexts, truths: edgeTruths, newNames: tables.newNames)
    var kept = tables.notes + Self.release(["strength", "start", "end"], of: ties)
    let ids = tables.idsAndNames(actors)
    // Of actors these columns are the user's own anyway.
    let ofActivities = actors.distinctTexts("type").contains { CellWords.activityKinds.contains($0.foldedWord) }
    kept += Self.release(["invitable"] + (ofActivities ? ["status", "start", "end"] : []), of: actors)
    kept += Self.release(references: ["members", "partOf"], of: actors, to: ids)
    var reader = FolderReader(sheets: [.actors: [actors], .ties: [ties]], log: log)
    reader.readsActivities = !tiesActivities
    if tiesActivities { kept.append(.graph(.activitiesAsActors)) }
    if lacksSectors { reader.sectors.declare(EdgeListNetwork.sector) }
    var network = reader.network()
    network.title = title.map { LocalizedText($0) }
    network.asOf = asOf
    // There is one file, and the caller knows its name.
    let found = log.inOrder.map { fault in
      FormatFault(
        Self.inOwnWords(fault.kind, term), at: fault.location,
        other: fault.other.map { FilePlace(file: "", location: $0.location) })
    }
    let all = (faults + found).enumerated().sorted {
      ($0.element.location, $0.offset) < ($1.element.location, $1.offset)
    }
    return NetworkReading(
      network: network, faults: all.map(\.element),
      notes: notes.map { ReadingNote($0.kind, file: name) }
        + (kept + log.notes.map(\.kind)).map { ReadingNote($0, file: name) }
    ).titled(name)
  }

  /// A fault in the words of the file, which has nodes and no actors.
  private static func inOwnWords(_ fault: FormatFault.Kind, _ term: String) -> FormatFault.Kind {
    guard case .finding(.unknownReference(.actor, let id, let suggestion)) = fault else { return fault }
    return .graph(.unknownNode(id, suggestion: suggestion, term: term))
  }

  /// The fault of a graph that would take too much memory: every row has a cell for each column, so that a small file of nodes
  /// that each have an attribute of their own would grow past all bounds.
  private var tooManyAttributes: FormatFault? {
    let fault = FormatFault(
      .graph(.tooManyAttributes(limit: Self.columnLimit)), at: SourceLocation(line: 1, column: 1))
    let cells = max(nodes.count * nodeColumns.count, edges.count * edgeColumns.count)
    let columns = max(nodeColumns.count, edgeColumns.count)
    let isTooWide = columns > Self.columnLimit || (columns > 100 && cells > 20_000_000)
    return isTooWide || faults.contains(fault) ? fault : nil
  }

  // MARK: Columns that hold something else

  /// Gives up the columns of keys that hold what the model cannot take.
  private static func release(_ keys: [String], of sheet: Sheet) -> [ReadingNote.Kind] {
    keys.compactMap { key in
      release(key, of: sheet) { text in
        switch key {
        case "strength": CellNumber.literal(of: text).flatMap { Double($0) }.map { $0 > 0 && $0.isFinite } ?? false
        case "status": CellWords.statuses[text.foldedWord] != nil
        case "invitable": CellWords.answers[text.foldedWord] != nil
        default: Sheet.date(text) != nil
        }
      }
    }
  }

  /// Gives up the columns of keys that should name nodes where none of their values does.
  private static func release(
    references keys: [String], of sheet: Sheet, to known: Set<String>
  ) -> [ReadingNote.Kind] {
    keys.filter { key in
      !sheet.table.rows.indices.contains { row in
        sheet.string(row, key).map { known.contains($0.foldedName) } ?? false
          || sheet.list(row, key).contains { known.contains($0.foldedName) }
      }
    }.compactMap { release($0, of: sheet) { _ in false } }
  }

  private static func release(
    _ key: String, of sheet: Sheet, unless fits: (String) -> Bool
  ) -> ReadingNote.Kind? {
    guard let column = sheet.columns[key] else { return nil }
    let cells = sheet.numbered([column])
    let isMisfit = cells.texts.map { !$0.isEmpty && !fits($0) }
    let count = cells.columns[0].count { isMisfit[Int($0)] }
    let example = zip(cells.texts, isMisfit).first { $1 }?.0 ?? ""
    guard count > 0 else { return nil }
    sheet.release(key)
    return .keptAsOwn(column: sheet.names[column], values: count, example: example)
  }
}

/// The tables that a graph makes.
private struct GraphTables {
  private var graph: GraphRecord
  private(set) var notes: [ReadingNote.Kind] = []
  /// What nodes are called instead of their ids; empty where they keep them.
  private(set) var newNames: [String: String] = [:]

  init(_ graph: consuming GraphRecord) { self.graph = graph }

  /// Settles what nodes are called and which columns there are.
  mutating func prepare() {
    graph.completeRows()
    graph.dropEmptyColumns()
    adoptIDs()
    adoptDirections()
    // By place and not by value, here and below: edges are many, and each copy of one counts its references.
    let selfTies = graph.edges.indices.count { graph.edges[$0].source == graph.edges[$0].target }
    if selfTies > 0 {
      graph.edges.removeAll { $0.source == $0.target }
      notes.append(.selfTiesLeftOut(count: selfTies))
    }
  }

  /// Whether no column of the nodes tells sectors.
  var lacksSectors: Bool {
    let names = Set(graph.nodeColumns.map(\.foldedWord))
    return !TableRole.actors.columns.contains { column in
      ["sector", "sectorGuess", "type"].contains(column.key) && column.names.contains { names.contains($0.foldedWord) }
    }
  }

  /// Whether an edge ties two nodes whose kind is one of activities, which no network can hold.
  var tiesActivities: Bool {
    let names = TableRole.actors.columns.first { $0.key == "type" }?.names.map(\.foldedWord) ?? []
    guard
      let column = names.lazy.compactMap({ name in graph.nodeColumns.firstIndex { $0.foldedWord == name } }).first
    else { return false }
    let activities = Set(
      graph.nodes.filter {
        $0.values[column].map { CellWords.activityKinds.contains($0.trimmed.foldedWord) } ?? false
      }.map(\.id))
    if activities.isEmpty { return false }
    func isActivity(_ id: String) -> Bool { activities.contains(newNames[id] ?? id) }
    return graph.edges.contains { isActivity($0.source) && isActivity($0.target) }
  }

  /// The table of the nodes, which are used up.
  mutating func takeActors(_ name: String) -> CSVTable {
    let lacksSectors = lacksSectors
    let header = Self.unique(["id"] + graph.nodeColumns + (lacksSectors ? ["sector"] : []))
    var table = CSVTable.Builder(header, at: SourceLocation(line: 1, column: 1), rows: graph.nodes.count)
    for place in graph.nodes.indices {
      table.beginRow(at: graph.nodes[place].location)
      table.append(graph.nodes[place].id)
      for column in graph.nodeColumns.indices { table.append(graph.nodes[place].values[column] ?? "") }
      if lacksSectors { table.append(EdgeListNetwork.sector.id.text) }
    }
    graph.nodes = []
    return table.table(name)
  }

  /// The table of the edges, which are used up.
  mutating func takeTies(_ name: String) -> CSVTable {
    let header = Self.unique(["from", "to", "direction"] + graph.edgeColumns)
    var table = CSVTable.Builder(header, at: SourceLocation(line: 1, column: 1), rows: graph.edges.count)
    for place in graph.edges.indices {
      table.beginRow(at: graph.edges[place].location)
      table.append(graph.edges[place].source)
      table.append(graph.edges[place].target)
      table.append(graph.edges[place].direction.rawValue)
      for column in graph.edgeColumns.indices { table.append(graph.edges[place].values[column] ?? "") }
    }
    graph.edges = []
    return table.table(name)
  }

  /// What a reference may say: ids and names, folded.
  func idsAndNames(_ sheet: Sheet) -> Set<String> {
    guard sheet.columns["members"] != nil || sheet.columns["partOf"] != nil else { return [] }
    return Set(
      sheet.table.rows.indices.flatMap { [sheet.string($0, "id"), sheet.string($0, "name")] }
        .compactMap { $0?.foldedName })
  }

  /// Names of columns told apart: a second `weight` is `weight 2`.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.enumerated().map { place, name in
      let name = name.trimmed.isEmpty ? "column \(place + 1)" : name.trimmed
      var (candidate, number) = (name, 1)
      while !seen.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = "\(name) \(number)"
      }
      return candidate
    }
  }

  // MARK: Ids

  /// Whether the ids are no more than numbers in the order of the file: `n0`, `n1`, … or `0`, `1`, ….
  private var idsAreNumbers: Bool {
    let numbers = graph.nodes.map { Int($0.id.hasPrefix("n") ? $0.id.dropFirst() : $0.id[...]) }
    guard let first = numbers.first, let start = first, start == 0 || start == 1 else { return false }
    return numbers.enumerated().allSatisfy { $1 == start + $0 }
  }

  private mutating func adoptIDs() {
    if let place = column(["id"]), graph.nodes.allSatisfy({ $0.values[place] == $0.id }) {
      graph.removeNodeColumn(place)
    }
    if let name = column(["name"]), let label = column(["label"]) {
      if graph.nodes.allSatisfy({ $0.values[name] == $0.values[label] }) {
        graph.removeNodeColumn(label)
      } else if graph.nodes.allSatisfy({ $0.values[name] == $0.id }) {
        // A name that is only the id once more: the label is what is read.
        return graph.removeNodeColumn(name)
      }
    }
    guard idsAreNumbers else { return }
    let names = column(["label"]) == nil ? [["id"], ["nxname"]] : [["id"], ["nxname"], ["name"]]
    for candidates in names {
      guard let place = column(candidates) else { continue }
      let ids = graph.nodes.compactMap { $0.values[place]?.trimmed }
      guard ids.count == graph.nodes.count, Set(ids).count == ids.count, !ids.contains("") else { continue }
      notes.append(.idsFrom(column: graph.nodeColumns[place]))
      rename(ids)
      return graph.removeNodeColumn(place)
    }
  }

  private func column(_ names: [String]) -> Int? {
    graph.nodeColumns.firstIndex { names.contains($0.foldedWord) }
  }

  private mutating func rename(_ ids: [String]) {
    // The ends of edges are called so once they are told apart: they are many more.
    let new = Dictionary(zip(graph.nodes.map(\.id), ids), uniquingKeysWith: { first, _ in first })
    newNames = new
    let whole = column(["partof"])
    for place in graph.nodes.indices {
      graph.nodes[place].id = ids[place]
      if let whole, let value = graph.nodes[place].values[whole] {
        graph.nodes[place].values[whole] = new[value] ?? value
      }
    }
  }

  // MARK: Directions

  /// Takes directions from an attribute that says no more than them: formats that know two kinds say the third so.
  private mutating func adoptDirections() {
    guard let place = graph.edgeColumns.firstIndex(where: { ["direction", "riktning"].contains($0.foldedWord) }) else {
      return
    }
    let words = graph.edges.map { $0.values[place].flatMap { CellWords.directions[$0.foldedWord] } }
    guard zip(words, graph.edges).allSatisfy({ $0 != nil || $1.values[place] == nil }) else { return }
    for (edge, word) in words.enumerated() {
      if let direction = word.flatMap({ GraphRecord.Direction(rawValue: $0) }) {
        graph.edges[edge].direction = direction
      }
    }
    graph.removeEdgeColumn(place)
  }
}

extension GraphRecord {
  /// Gives every row a value for each column.
  fileprivate mutating func completeRows() {
    for place in nodes.indices where nodes[place].values.count < nodeColumns.count {
      nodes[place].values.pad(to: nodeColumns.count)
    }
    for place in edges.indices where edges[place].values.count < edgeColumns.count {
      edges[place].values.pad(to: edgeColumns.count)
    }
  }

  /// Takes out the columns that no node and no edge has a value in.
  fileprivate mutating func dropEmptyColumns() {
    for place in nodeColumns.indices.reversed()
    where !nodes.indices.contains(where: { !(nodes[$0].values[place]?.trimmed.isEmpty ?? true) }) {
      removeNodeColumn(place)
    }
    for place in edgeColumns.indices.reversed()
    where !edges.indices.contains(where: { !(edges[$0].values[place]?.trimmed.isEmpty ?? true) }) {
      removeEdgeColumn(place)
    }
  }

  fileprivate mutating func removeNodeColumn(_ column: Int) {
    nodeColumns.remove(at: column)
    for place in nodes.indices { nodes[place].values.remove(at: column) }
  }

  fileprivate mutating func removeEdgeColumn(_ column: Int) {
    edgeColumns.remove(at: column)
    for place in edges.indices { edges[place].values.remove(at: column) }
  }
}
