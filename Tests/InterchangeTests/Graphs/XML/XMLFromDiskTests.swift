// A graph in XML from disk, whose bytes are given up before the network is made, against the same from memory.

import Foundation
import NetworkModel
import Testing

@testable import Interchange

@Suite struct XMLFromDiskTests {
  private static let graphML = """
    <graphml><key id="d0" for="node" attr.name="label" attr.type="string"/><key id="w" for="edge" attr.name="weight" attr.type="double"/>
    <graph edgedefault="directed"><node id="n0"><data key="d0">Åkerö "SP"</data></node>
    <node id="n1"><data key="d0">KI</data></node><node id="n2"><data key="d0">A &amp; B</data></node>
    <edge source="n0" target="n1"><data key="w">2.5</data></edge><edge source="n1" target="n2"/><edge source="n2" target="n9"/>
    </graph></graphml>
    """
  private static let gexf = """
    <gexf version="1.2"><graph defaultedgetype="undirected"><nodes><node id="a" label="Å"/><node id="b" label="B"/></nodes>
    <edges><edge id="x1" source="a" target="b" weight="2" start="2019"/><edge source="b" target="a"/></edges></graph></gexf>
    """

  @Test(arguments: [
    (graphML, "g.graphml", NetworkFormat?.none), (graphML, "g.xml", .graphML), (gexf, "g.gexf", nil),
    (gexf, "g.xml", .gexf), (graphML + "<", "g.graphml", nil), (gexf, "g.graphml", .graphML),
  ])
  func readingFromDiskIsReadingFromMemory(text: String, name: String, format: NetworkFormat?) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "xml-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    let (disk, memory) = (
      try NetworkReader.read(contentsOf: url, as: format), NetworkReader.read(Array(text.utf8), named: name, as: format)
    )
    #expect(disk.network == memory.network)
    #expect(disk.faults == memory.faults)
    #expect(disk.notes == memory.notes)
  }

  @Test func endsTakeTheNamesThatNodesGet() throws {
    let reading = NetworkReader.read(Array(Self.graphML.utf8), named: "g.graphml")
    let network = try #require(reading.network)
    #expect(network.collaborations.map(\.source.text) == ["n0", "n1", "n2"])
    let named = Self.graphML.replacing("\"label\"", with: "\"id\"")
    let renamed = NetworkReader.read(Array(named.utf8), named: "g.graphml")
    let ids = try #require(renamed.network).collaborations.map { [$0.source.text, $0.target.text] }
    #expect(ids == [["Åkerö \"SP\"", "KI"], ["KI", "A & B"], ["A & B", "n9"]])
    #expect(renamed.faults.map(\.location) == reading.faults.map(\.location))
  }
}
