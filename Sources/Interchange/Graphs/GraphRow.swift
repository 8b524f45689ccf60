// The values of one node or edge. Most edges have none or one, and there may be millions: these need no array.

/// The values of a node or an edge in the order of the columns; nil where it has none.
enum GraphRow: Equatable {
  case none
  case one(String?)
  case several([String?])

  init(_ values: [String?]) {
    switch values.count {
    case 0: self = .none
    case 1: self = .one(values[0])
    default: self = .several(values)
    }
  }
}

extension GraphRow: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
  init() { self = .none }

  init(arrayLiteral values: String?...) { self.init(values) }

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .several(let values): values.count
    }
  }

  subscript(place: Int) -> String? {
    get {
      precondition(place < count, "A row has no value beyond its last one.")
      switch self {
      case .none: return nil
      case .one(let value): return value
      case .several(let values): return values[place]
      }
    }
    set {
      precondition(place < count, "A row has no place beyond its last one.")
      switch self {
      case .none: break
      case .one: self = .one(newValue)
      case .several(var values):
        // The array is held by nothing else while it changes, so that it changes where it lies.
        self = .none
        values[place] = newValue
        self = .several(values)
      }
    }
  }

  mutating func replaceSubrange(_ range: Range<Int>, with values: some Collection<String?>) {
    var all = array
    self = .none
    all.replaceSubrange(range, with: values)
    self = GraphRow(all)
  }

  mutating func append(_ value: String?) {
    switch self {
    case .none: self = .one(value)
    case .one(let first): self = .several([first, value])
    case .several(var values):
      self = .none
      values.append(value)
      self = .several(values)
    }
  }

  /// Adds to a value where it lies, so that long lists stay linear.
  mutating func append(_ text: String, at place: Int) {
    switch self {
    case .none: break
    case .one(var value):
      self = .none
      value?.append(text)
      self = .one(value)
    case .several(var values):
      self = .none
      values[place]?.append(text)
      self = .several(values)
    }
  }

  /// Adds places without a value up to a number of columns.
  mutating func pad(to count: Int) { while self.count < count { append(nil) } }

  private var array: [String?] {
    switch self {
    case .none: []
    case .one(let value): [value]
    case .several(let values): values
    }
  }
}
