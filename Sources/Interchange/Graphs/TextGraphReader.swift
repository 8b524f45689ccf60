// The readers of graphs in text formats, by format.

/// Reads graphs in text formats.
enum TextGraphReader {
  /// Reads a file; nil for a format that is none of these, and for JSON that is no graph.
  static func read(_ bytes: [UInt8], named name: String, as format: NetworkFormat) -> GraphRecord? {
    switch format {
    case .pajek: PajekReader.read(bytes, named: name)
    case .gml: GMLReader.read(bytes, named: name)
    case .dot: DOTReader.read(bytes, named: name)
    case .dl: DLReader.read(bytes, named: name)
    case .vna: VNAReader.read(bytes, named: name)
    case .sif: SIFReader.read(bytes, named: name)
    case .cx2, .kumu: JSONGraphReader.read(bytes, named: name)
    default: nil
    }
  }
}
