// Fills a record of a graph while a file is read: nodes by id, attributes by name, places from top to bottom.
//
// Rules. A column is made where its first value comes. `label` becomes `name`, which is what the model calls it; where a file
// has both, the label is what people read, and the name is the key by which other programs know the node. What is written
// at an edge is its kind. Memory is bounded: more values than `cellLimit`, counting empty ones, are a fault.

import NetworkModel

/// A record of a graph that is being filled.
struct GraphTextBuilder {
  /// The most values of all nodes and edges, empty ones included; 16 bytes each.
  static let cellLimit = 24_000_000
  /// The most vertices; each takes some 100 bytes before it has any attribute.
  static let vertexLimit = 2_000_000
  /// The most faults that are kept.
  static let faultLimit = 1000

  /// Columns of nodes or of edges.
  private struct Columns {
    var names: [String] = []
    var places: [String: Int] = [:] { didSet { last = nil } }
    /// The column that was asked for last, which most elements ask for again.
    private var last: (name: String, place: Int)?

    mutating func place(of name: String) -> Int {
      if let last, last.name == name { return last.place }
      let place = newPlace(of: name)
      last = (name, place)
      return place
    }

    private mutating func newPlace(of name: String) -> Int {
      if let place = places[name] { return place }
      places[name] = names.count
      names.append(name)
      return names.count - 1
    }
  }

  /// A node or an edge, by its place.
  enum Element {
    case node(Int), edge(Int)
  }

  var record = GraphRecord()
  private var nodeColumns = Columns()
  private var edgeColumns = Columns()
  private var nodePlaces: [String: Int] = [:]
  private var cells = 0
  /// Whether reading has to stop: there are too many values.
  private(set) var isFull = false
  /// The attributes of nodes that only say how they are drawn: left out where all nodes have the same.
  var drawing: Set<String> = []

  init() {}

  var nodeCount: Int { record.nodes.count }
  var edgeCount: Int { record.edges.count }

  // MARK: Text

  /// The text of a file as UTF-8; nil, and a fault, for what is no text.
  mutating func text(_ bytes: [UInt8]) -> [UInt8]? {
    do throws(TextError) {
      let text = try DecodedText(bytes)
      if text.encoding != .utf8 { record.notes.append(ReadingNote(.encoding(text.encoding))) }
      return text.bytes
    } catch {
      record.faults.append(FormatFault(.table(error.fault), at: error.location))
      return nil
    }
  }

  mutating func report(_ fault: GraphTextFault, at location: SourceLocation) {
    if record.faults.count < Self.faultLimit { record.faults.append(FormatFault(.graphText(fault), at: location)) }
  }

  mutating func note(_ note: GraphTextNote) { record.notes.append(ReadingNote(.graphText(note))) }

  mutating func setTitle(_ title: String) { if !title.isEmpty, record.title == nil { record.title = title } }

  // MARK: Nodes

  /// The place of a node; nil where there is none of this id.
  func place(ofNode id: String) -> Int? { nodePlaces[id] }

  func id(ofNode place: Int) -> String { record.nodes[place].id }

  /// The node of an id, which is added where there is none.
  @discardableResult
  mutating func node(_ id: String, at location: SourceLocation) -> Int {
    if let place = nodePlaces[id] { return place }
    return addNode(id, at: location)
  }

  /// Adds a node, also where there is one of this id already.
  @discardableResult
  mutating func addNode(_ id: String, at location: SourceLocation) -> Int {
    let place = record.nodes.count
    if nodePlaces[id] == nil { nodePlaces[id] = place }
    record.nodes.append(GraphRecord.Node(id: id, values: [], location: location))
    if place == Self.vertexLimit {
      isFull = true
      report(.tooManyVertices(String(place + 1), limit: Self.vertexLimit), at: location)
    }
    return place
  }

  mutating func setLocation(_ location: SourceLocation, ofNode place: Int) { record.nodes[place].location = location }

  // MARK: Edges

  @discardableResult
  mutating func addEdge(
    _ source: String, _ target: String, _ direction: GraphRecord.Direction, at location: SourceLocation
  ) -> Int {
    record.edges.append(
      GraphRecord.Edge(source: source, target: target, direction: direction, values: [], location: location))
    if record.edges.count > EdgeListNetwork.tieLimit, !isFull {
      isFull = true
      record.faults.append(FormatFault(.edgeList(.tooManyTies(limit: EdgeListNetwork.tieLimit)), at: location))
    }
    return record.edges.count - 1
  }

  /// Gives every edge one direction.
  mutating func setDirections(_ direction: GraphRecord.Direction) {
    for place in record.edges.indices { record.edges[place].direction = direction }
  }

  /// Gives columns other names.
  mutating func rename(_ names: [String: String]) {
    for place in nodeColumns.names.indices {
      if let name = names[nodeColumns.names[place]] { nodeColumns.names[place] = name }
    }
    for place in edgeColumns.names.indices {
      if let name = names[edgeColumns.names[place]] { edgeColumns.names[place] = name }
    }
  }

  mutating func setDirection(_ direction: GraphRecord.Direction, ofEdge place: Int) {
    record.edges[place].direction = direction
  }

  // MARK: Values

  mutating func set(_ column: String, _ value: String?, of element: Element) {
    guard let value else { return }
    let column = newPlace(ofColumn: column, for: element)
    guard hasRoom(for: element, column) else { return }
    change(element) { Self.put(value, column, into: &$0) }
  }

  func value(_ column: String, of element: Element) -> String? {
    place(ofColumn: column, for: element).flatMap { value($0, values(of: element)) }
  }

  /// Adds a value to a list, whose parts a bar divides; in place, so that long lists stay linear.
  mutating func append(_ column: String, _ value: String, of element: Element) {
    guard let known = place(ofColumn: column, for: element), self.value(known, values(of: element)) != nil else {
      return set(column, value, of: element)
    }
    change(element) { $0.append("|" + value, at: known) }
  }

  mutating func clear(_ column: String, of element: Element) {
    guard let column = place(ofColumn: column, for: element), column < values(of: element).count else { return }
    change(element) { $0[column] = nil }
  }

  private func values(of element: Element) -> GraphRow {
    switch element {
    case .node(let place): record.nodes[place].values
    case .edge(let place): record.edges[place].values
    }
  }

  /// Changes the values of a node or an edge where they lie.
  private mutating func change(_ element: Element, _ body: (inout GraphRow) -> Void) {
    switch element {
    case .node(let place): body(&record.nodes[place].values)
    case .edge(let place): body(&record.edges[place].values)
    }
  }

  private func place(ofColumn name: String, for element: Element) -> Int? {
    if case .node = element { nodeColumns.places[name] } else { edgeColumns.places[name] }
  }

  private mutating func newPlace(ofColumn name: String, for element: Element) -> Int {
    if case .node = element { nodeColumns.place(of: name) } else { edgeColumns.place(of: name) }
  }

  private func location(of element: Element) -> SourceLocation {
    switch element {
    case .node(let place): record.nodes[place].location
    case .edge(let place): record.edges[place].location
    }
  }

  /// Whether a node or an edge can have one more value, in a column.
  private mutating func hasRoom(for element: Element, _ column: Int) -> Bool {
    let count =
      switch element {
      case .node(let place): record.nodes[place].values.count
      case .edge(let place): record.edges[place].values.count
      }
    guard column >= count else { return true }
    cells += column + 1 - count
    guard cells > Self.cellLimit else { return true }
    if !isFull { report(.tooManyValues(limit: Self.cellLimit), at: location(of: element)) }
    isFull = true
    return false
  }

  private static func put(_ value: String, _ column: Int, into values: inout GraphRow) {
    values.pad(to: column + 1)
    values[column] = value
  }

  mutating func index() {
    nodePlaces = Dictionary(record.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: The end

  /// The record, once the file is read.
  mutating func finished() -> GraphRecord {
    settleNames()
    settleKinds()
    leaveOutUniformDrawing()
    record.nodeColumns = nodeColumns.names
    record.edgeColumns = edgeColumns.names
    let size = record.nodes.count * record.nodeColumns.count + record.edges.count * record.edgeColumns.count
    if size > Self.cellLimit, !isFull {
      isFull = true
      report(.tooManyValues(limit: Self.cellLimit), at: SourceLocation(line: 1, column: 1))
    }
    if isFull {
      // A file that cannot be held is refused; what was read of it would only take memory.
      record.nodes = []
      record.edges = []
      return record
    }
    for place in record.nodes.indices { record.nodes[place].values.pad(to: record.nodeColumns.count) }
    for place in record.edges.indices { record.edges[place].values.pad(to: record.edgeColumns.count) }
    return record
  }

  private func column(_ name: String, in columns: Columns) -> Int? {
    columns.places[name] ?? columns.names.firstIndex { $0.lowercased() == name }
  }

  private func value(_ column: Int, _ values: GraphRow) -> String? { column < values.count ? values[column] : nil }

  private mutating func settleNames() {
    guard let label = column("label", in: nodeColumns) else { return }
    if let name = column("name", in: nodeColumns) {
      let keys = record.nodes.map { value(name, $0.values) }
      let isNumbered = record.nodes.allSatisfy { node in node.id.utf8.allSatisfy { $0 >= 48 && $0 <= 57 } }
      // Keys of numbered nodes are their ids, which `reading` settles.
      if isNumbered, !keys.contains(nil), Set(keys).count == keys.count { return }
      if zip(keys, record.nodes).allSatisfy({ $0 == nil || $0 == $1.id }) {
        forget(name)
        return settleNames()
      }
      nodeColumns.names[name] = "key"
    }
    nodeColumns.names[label] = "name"
  }

  /// Takes a column of the nodes away.
  private mutating func forget(_ column: Int) {
    nodeColumns.names.remove(at: column)
    nodeColumns.places = Dictionary(
      nodeColumns.names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for place in record.nodes.indices where column < record.nodes[place].values.count {
      record.nodes[place].values.remove(at: column)
    }
  }

  /// What is written at an edge says of what kind it is, where nothing else does and it is no number.
  private mutating func settleKinds() {
    guard let label = column("label", in: edgeColumns) ?? column("name", in: edgeColumns),
      column("kind", in: edgeColumns) == nil, column("type", in: edgeColumns) == nil,
      record.edges.contains(where: { value(label, $0.values).map { Double($0) == nil } ?? false })
    else { return }
    edgeColumns.names[label] = "kind"
  }

  private mutating func leaveOutUniformDrawing() {
    var left: [String] = []
    for name in nodeColumns.names where drawing.contains(name) {
      guard let column = nodeColumns.names.firstIndex(of: name), let first = record.nodes.first else { continue }
      let same = value(column, first.values)
      guard record.nodes.allSatisfy({ value(column, $0.values) == same }) else { continue }
      left.append(name)
      forget(column)
    }
    if !left.isEmpty { note(.uniformDrawing(left)) }
  }
}
