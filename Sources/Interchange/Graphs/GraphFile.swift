// A network on its way into a file of actors and ties: the graph is made once, for what the file loses and for the file itself.

public import NetworkModel

/// A network as a file of a format that knows actors and ties only: GraphML, GEXF, an edge list, Pajek, GML, DOT, CX2 or Kumu's JSON.
///
/// Activities become ties between their participants; what else the format has no place for, `Phrasebook.losses(of:)` words. Tables and
/// workbooks are written by the program alone (`samband convert`).
public struct GraphFile {
  /// What the file does not hold of the network.
  package let losses: [WritingNote]
  private let network: StakeholderNetwork
  private let graph: GraphRecord
  /// The format.
  public let format: NetworkFormat

  private static let formats: Set<NetworkFormat> = [.graphML, .gexf, .edges, .pajek, .gml, .dot, .cx2, .kumu]

  /// A network in a format; nil for one that is not written, or that holds more than actors and ties.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - format: The format.
  ///   - language: The language of texts, of which these formats hold one.
  /// - Complexity: O(size of the network).
  public init?(_ network: StakeholderNetwork, as format: NetworkFormat, language: Language) {
    guard Self.formats.contains(format) else { return nil }
    (self.network, self.format) = (network, format)
    graph = GraphRecord(of: network, language: language)
    let common = WritingNote.losses(of: network, language: language)
    losses =
      switch format {
      case .graphML: common + graph.lossesInXML(mutual: false)
      case .gexf: common + graph.lossesInXML(mutual: true)
      case .edges: EdgeListWriter.losses(of: graph, among: common)
      case .pajek: common + PajekWriter.losses(of: graph)
      case .gml: common + graph.notesOnDirections(mutual: false)
      case .cx2: common + CX2Writer.losses(of: graph)
      default: common
      }
  }

  /// The file, to be written as UTF-8; equal networks give equal texts.
  ///
  /// - Complexity: O(size of the network).
  public var text: String {
    switch format {
    case .graphML: GraphMLWriter.write(graph)
    case .gexf: GEXFWriter.write(graph)
    case .pajek: PajekWriter.write(graph)
    case .gml: GMLWriter.write(graph)
    case .dot: DOTDataWriter.write(graph)
    case .cx2: CX2Writer.write(graph)
    case .kumu: KumuWriter.write(graph)
    default: EdgeListWriter.write(network)
    }
  }
}
