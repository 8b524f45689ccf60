// A network on its way into a file of actors and ties: the graph is made once, for what the file loses and for the file itself.

package import NetworkModel

/// A network as a file of a format that knows actors and ties only.
package struct GraphFile {
  /// What the file does not hold of the network.
  package let losses: [WritingNote]
  private let network: StakeholderNetwork
  private let graph: GraphRecord
  private let format: NetworkFormat

  private static let formats: Set<NetworkFormat> = [.graphML, .gexf, .edges, .pajek, .gml, .dot, .cx2, .kumu]

  /// A network in a format; nil for one that is not written, or that holds more.
  ///
  /// - Complexity: O(size of the network).
  package init?(_ network: StakeholderNetwork, as format: NetworkFormat, language: Language) {
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

  /// The file.
  ///
  /// - Complexity: O(size of the network).
  package var text: String {
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
