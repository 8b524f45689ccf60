// The formats of networks by the names that the command line has for them.

/// A format in which a network can be read or written.
public enum NetworkFormat: String, CaseIterable, Sendable, Hashable {
  /// The native format.
  case json
  /// Tables in a folder, or a table of ties.
  case csv
  /// A workbook of Excel.
  case xlsx
  /// GraphML: networkx, igraph, Gephi, yEd.
  case graphML = "graphml"
  /// GEXF: Gephi.
  case gexf
  /// Pajek: `.net`, `.paj`.
  case pajek
  /// GML.
  case gml
  /// UCINET DL.
  case dl
  /// NetDraw's VNA.
  case vna
  /// Cytoscape's SIF.
  case sif
  /// CX2 of Cytoscape and NDEx.
  case cx2
  /// Kumu's JSON.
  case kumu
  /// DOT: Graphviz.
  case dot
  /// An edge list.
  case edges

  /// The format that the ending of a path stands for; nil for one that says nothing.
  package init?(endingOf path: String) {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...] {
    case "json": self = .json
    case "csv", "tsv": self = .csv
    case "xlsx": self = .xlsx
    case "graphml": self = .graphML
    case "gexf": self = .gexf
    case "net", "paj": self = .pajek
    case "gml": self = .gml
    case "dl": self = .dl
    case "vna": self = .vna
    case "sif": self = .sif
    case "cx2": self = .cx2
    case "dot", "gv": self = .dot
    case "edges", "edgelist", "ncol": self = .edges
    default: return nil
    }
  }
}

extension ForeignFormat {
  /// The format of networks that a file of another program is in; nil for one that holds no network.
  var network: NetworkFormat? {
    switch self {
    case .excel: .xlsx
    case .matrix, .neighbors: .csv
    case .graphML: .graphML
    case .gexf: .gexf
    case .gml: .gml
    case .pajek: .pajek
    case .dl: .dl
    case .vna: .vna
    case .sif: .sif
    case .dot: .dot
    default: nil
    }
  }

  /// Whether networks are read from files of this kind.
  package var isReadAsNetwork: Bool { network != nil }
}
