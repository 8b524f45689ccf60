// Any bytes are read without a crash: every beginning of a file, and files with a few bytes changed.

import NetworkModel
import TestSupport
import Testing

@testable import Interchange

@Suite struct HostileGraphTests {
  static let samples: [(format: NetworkFormat, text: String)] = [
    (
      .pajek,
      "*Network n\n*Vertices 3 2\n1 \"A \"B\"\" 0.1 0.2 box ic Red\n2 C [1-3]\n*Arcs :1 \"k\"\n1: 1 2 2.5 l \"x\" [1]\n*Edgeslist\n1 2 3\n*Matrix\n1\n0\n*Partition p.clu\n*Vertices 3\n1 2 3\n*Network m\n*Vertices 1\n"
    ),
    (
      .gml,
      "# samband: a = b c\nVersion 1 graph [ directed 1 node [ id 1 label \"A \"B\" &amp;#246; C\" graphics [ x 1.5 ] t 1 t 2 ] node [ id 2 ]\nedge [ source 1 target 2 weight -2e3 ] ]"
    ),
    (
      .dot,
      "strict digraph \"g\" { // c\n# p\nnode [a=1]; a:p:n -> {b c; subgraph cluster_x { label=<x<B>y</B>>; d, e }} -> \"f\" + \"g\" [key=k, dir=both;style=invis] /* */ 1.5 -> -.5; subgraph s }\ngraph {}"
    ),
    (
      .dl,
      "dl nr=2 nc=2 nm=2, format = edgelist2 row labels: a \"b c\" column labels embedded matrix labels: x y data:\n1 F 2\n!\n2 G 0\n"
    ),
    (.dl, "dl n=3 diagonal absent format=upperhalf labels embedded data:\n a b c\na 1 2\nb 3\nc\n"),
    (
      .vna,
      "*Node data\nID s\n\"A B\" 1\n*Node properties\nID x shortlabel\nA 1 q\n*Tie data\nfrom to k strength\n\"A B\" C 1 2.5\nC D 0 1\n"
    ),
    (.sif, "A B\tk\tC\tD\nE\nF\tk\n"),
    (
      .kumu,
      #"{"elements": [{"_id": "e", "attributes": {"label": "A", "tags": ["x"]}}], "connections": [{"from": "e", "to": "A", "reversed": true, "direction": "mutual"}]}"#
    ),
    (
      .cx2,
      #"[{"CXVersion": "2.0"}, {"attributeDeclarations": [{"nodes": {"n": {"a": "q", "v": 1}}}]}, {"nodes": [{"id": 1, "v": {"q": [1]}}]}, {"edges": [{"s": 1, "t": 1}]}]"#
    ),
    (
      .kumu,
      #"{"directed": false, "nodes": [{"id": 1, "attributes": {"a": {"b": 1}}}], "links": [{"source": 0, "target": {"id": 1}}]}"#
    ),
    (
      .kumu,
      #"{"elements": {"nodes": [{"data": {"id": "a"}}], "edges": [{"data": {"source": "a", "target": "a"}}]}, "signals": []}"#
    ),
  ]

  private func read(_ bytes: [UInt8], _ format: NetworkFormat) {
    guard let graph = TextGraphReader.read(bytes, named: "x", as: format) else { return }
    #expect(graph.nodes.allSatisfy { $0.values.count == graph.nodeColumns.count })
    #expect(graph.edges.allSatisfy { $0.values.count == graph.edgeColumns.count })
    #expect(graph.faults.allSatisfy { $0.location.line >= 1 && $0.location.column >= 1 })
  }

  @Test(arguments: samples.indices) func everyBeginningIsRead(_ index: Int) {
    let (format, text) = Self.samples[index]
    let bytes = Array(text.utf8)
    for length in 0...bytes.count { read(Array(bytes.prefix(length)), format) }
  }

  @Test(arguments: samples.indices) func changedBytesAreRead(_ index: Int) {
    let (format, text) = Self.samples[index]
    var generator = SeededGenerator(seed: UInt64(index) + 1)
    let signs = Array("{}[]<>\"'\\*:;=,!%#/| \n\t-+1e999999å".utf8)
    for _ in 0..<400 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(signs[Int.random(in: 0..<signs.count, using: &generator)], at: place)
        default:
          let from = Int.random(in: 0..<bytes.count, using: &generator)
          bytes.insert(contentsOf: bytes[from..<min(from + 12, bytes.count)], at: place)
        }
      }
      read(bytes, format)
    }
  }

  /// Texts that grow in one part only: the time must not grow with the square of it.
  @Test(arguments: [
    (NetworkFormat.dot, "graph { ", "{", ""), (.dot, "graph { ", "{a;}", "}"),
    (.dot, "graph { a -- ", "\"b\" + ", "\"c\" }"),
    (.dot, "graph { a [", "x=1 ", "] }"), (.dot, "graph { ", "node [k=1]; n ", "}"),
    (.gml, "graph [ node [ id 1 ", "a 1 ", "] ]"),
    (.gml, "graph [ node [ id 1 a \"", "\" x", "\" ] ]"), (.gml, "graph [ node [ id 1 a \"", "\"    ", "\" ] ]"),
    (.pajek, "*Vertices 1\n1 ", "\"a\" ", ""), (.pajek, "*Vertices 1\n1 ", "\"a", ""),
    (.pajek, "*Vertices 1\n1 ", "a ", ""),
    (.dl, "dl n=1 labels: ", "\"a\" ", ""), (.sif, "a\tb", "\tc", ""), (.vna, "*Tie data\nfrom to\n", "a b\n", ""),
  ])
  func longTextsTakeLinearTime(_ format: NetworkFormat, _ start: String, _ part: String, _ end: String) {
    let text = Array((start + String(repeating: part, count: 40_000) + end).utf8)
    let time = processorTime { read(text, format) }
    #expect(time < .seconds(8), "\(format) \(part) \(time)")
  }
}
