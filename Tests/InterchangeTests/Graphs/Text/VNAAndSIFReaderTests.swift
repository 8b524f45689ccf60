// NetDraw's VNA and Cytoscape's SIF.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct VNAAndSIFReaderTests {
  private func vna(_ text: String) -> GraphRecord { VNAReader.read(Array(text.utf8), named: "a.vna") }
  private func sif(_ text: String) -> GraphRecord { SIFReader.read(Array(text.utf8), named: "a.sif") }

  @Test func nodesPropertiesAndTiesAreRead() {
    let graph = vna(
      """
      *Node data
      ID sektor makt
      "Åkerö SP" Näringsliv 2.5
      KI Akademi 4
      *Node properties
      ID x y color shape size shortlabel
      "Åkerö SP" 10 20 255 1 10 ÅSP
      KI 30 40 255 1 10 KI
      SU 50 60 255 1 10 SU
      *Tie data
      from to samverkan strength
      "Åkerö SP" KI 1 2
      KI SU 0 3
      """)
    #expect(
      graph.nodeLines == [
        "Åkerö SP sektor=Näringsliv makt=2.5 x=10 y=20 name=ÅSP", "KI sektor=Akademi makt=4 x=30 y=40", "SU x=50 y=60",
      ])
    #expect(graph.edgeLines == ["Åkerö SP -> KI kind=samverkan weight=2"])
    #expect(graph.textNotes.first == .zeroTies(count: 1))
    #expect(graph.textNotes.count == 2)
    #expect(graph.faults.isEmpty)
  }

  @Test func eachRelationIsAKindOfTie() {
    #expect(
      vna("*tie data\nfrom to avtal projekt år\na b 1 1 2024\nb c 0 1 2025\n").edgeLines == [
        "a -> b kind=avtal år=2024", "a -> b kind=projekt år=2024", "b -> c kind=projekt år=2025",
      ])
  }

  @Test func oneColumnOfNumbersIsAKindWithWeights() {
    #expect(vna("*Tie data\nfrom,to,avtal\na,b,2.5\nb,c,0\n").edgeLines == ["a -> b kind=avtal weight=2.5"])
    #expect(vna("*Tie data\nfrom to\na b\n").edgeLines == ["a -> b"])
    #expect(vna("*Tie data\nfrom to strength\na b 3\n").edgeLines == ["a -> b weight=3"])
    #expect(vna("*Tie data\nfrom to typ\na b avtal\n").edgeLines == ["a -> b typ=avtal"])
  }

  static let faults: [(text: String, lines: [String])] = [
    ("*Tie data\nfrom to\na\n", ["3:1 missing-part", "1:1 no-graph"]),
    ("*Node stuff\nID\na\n", ["1:1 unknown-section", "1:1 no-graph"]),
    ("*Node data\nID a\nx 1 2\n", ["3:5 more-values", "1:1 no-graph"]),
    ("*Node data\nID a\n\"x 1\n", ["3:1 unclosed", "1:1 no-graph"]),
    ("", ["1:1 no-graph"]),
  ]

  @Test(arguments: faults.indices) func aFaultIsReportedInItsPlace(_ index: Int) {
    #expect(vna(Self.faults[index].text).faultLines == Self.faults[index].lines)
  }

  @Test func whereATabStandsTabsAlonePartTheWords() {
    let graph = sif("Region Stockholm\tavtal\tKI\tKTH Kista\nEnsam Aktör\n")
    #expect(graph.nodeLines == ["Region Stockholm", "KI", "KTH Kista", "Ensam Aktör"])
    #expect(graph.edgeLines == ["Region Stockholm -> KI kind=avtal", "Region Stockholm -> KTH Kista kind=avtal"])
  }

  @Test func withoutTabsSpacesPartTheWords() {
    let graph = sif("a pp b c\r\nd\r\n  b  pd  a  \r\n")
    #expect(graph.nodeLines == ["a", "b", "c", "d"])
    #expect(graph.edgeLines == ["a -> b kind=pp", "a -> c kind=pp", "b -> a kind=pd"])
  }

  @Test func aRelationToNobodyIsAWarning() {
    let graph = sif("a pp\n")
    #expect(graph.nodeLines == ["a"])
    #expect(graph.faultLines == ["1:1 missing-target"])
    #expect(graph.faults.allSatisfy { $0.severity == .warning })
  }
}
