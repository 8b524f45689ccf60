// The network that ships with the tool is sound and in canonical form, and large ones are read in good time.

import Foundation
import Interchange
import NetworkModel
import TestSupport
import Testing

@Suite struct StockholmTests {
  private static let file = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path), "the network is not in Graphs yet"))
  func theNetworkThatShipsIsSoundAndCanonical() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.file))
    let reading = NetworkReader.read(bytes)
    #expect(reading.errors == [])
    let written = Array(NetworkWriter.write(try #require(reading.network)).utf8)
    let line = zip(written.split(separator: 0x0A), bytes.split(separator: 0x0A)).first { $0 != $1 }
    #expect(
      written == bytes,
      "the canonical form has \(line.map { String(decoding: $0.0, as: UTF8.self) } ?? "another length")")
  }
}

@Suite struct LargeNetworkTests {
  #if !DEBUG
    /// 40,000 actors and 150,000 ties: some 30 MB.
    @Test func aLargeNetworkIsReadInGoodTime() throws {
      var random = SeededGenerator(seed: 40_000)
      var text = #"{"format": "samband-network", "version": 1, "sources": [{"id": "s"}], "actors": ["#
      text += (0..<40_000).map {
        #"{"id": "actor-\#($0)", "name": {"sv": "Aktör \#($0)", "en": "Actor \#($0)"}, "sector": "company", "place": "Solna"}"#
      }.joined(separator: ",\n")
      text += #"], "collaborations": ["#
      text += (0..<150_000).map { number in
        let ends = (0..<2).map { _ in Int.random(in: 0..<40_000, using: &random) }
        return
          #"{"source": "actor-\#(ends[0])", "target": "actor-\#(ends[1])", "kind": "k\#(number)", "start": "2019", "#
          + #""evidence": [{"source": "s", "section": "\#(number)"}]}"#
      }.joined(separator: ",\n")
      text += "]}"
      var reading = NetworkReader.read([])
      let bytes = Array(text.utf8)
      var time = processorTime { reading = NetworkReader.read(bytes) }
      time = min(time, processorTime { reading = NetworkReader.read(bytes) })
      let network = try #require(reading.network)
      #expect(network.collaborations.count == 150_000)
      #expect(reading.errors.allSatisfy { if case .finding(.selfTie) = $0.kind { true } else { false } })
      #expect(time < .seconds(4))
      var written = ""
      let writing = processorTime { written = NetworkWriter.write(network) }
      #expect(written.utf8.count > bytes.count)
      print("read \(bytes.count / 1_000_000) MB in \(time), wrote in \(writing)")
    }
  #endif
}
