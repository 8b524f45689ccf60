// The writers of graphs in text formats, by format.

package import NetworkModel

/// Writes graphs in text formats.
package enum TextGraphWriter {
  /// The formats that are written.
  static let formats: Set<NetworkFormat> = [.pajek, .gml, .dot, .cx2, .kumu]

  /// The actors and ties of a network; nil for a format that is none of these.
  ///
  /// - Complexity: O(size of the network).
  package static func write(_ network: StakeholderNetwork, as format: NetworkFormat, language: Language) -> String? {
    let graph = GraphRecord(of: network, language: language)
    return switch format {
    case .pajek: PajekWriter.write(graph)
    case .gml: GMLWriter.write(graph)
    case .dot: DOTDataWriter.write(graph)
    case .cx2: CX2Writer.write(graph)
    case .kumu: KumuWriter.write(graph)
    default: nil
    }
  }

  /// What the file does not hold of a network; nil for a format that is not written.
  package static func losses(
    of network: StakeholderNetwork, as format: NetworkFormat, language: Language
  ) -> [WritingNote]? {
    guard formats.contains(format) else { return nil }
    let graph = GraphRecord(of: network, language: language)
    let own =
      switch format {
      case .pajek: PajekWriter.losses(of: graph)
      case .gml: graph.notesOnDirections(mutual: false)
      case .cx2: CX2Writer.losses(of: graph)
      default: [WritingNote]()
      }
    return WritingNote.losses(of: network, language: language) + own
  }
}
