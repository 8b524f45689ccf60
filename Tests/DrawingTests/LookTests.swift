// Writes pictures for people to look at, where SAMBAND_LOOK names a folder.

import Drawing
import Foundation
import Graphviz
import NetworkModel
import Testing
import TestSupport

@Suite struct LookTests {
  static let folder = ProcessInfo.processInfo.environment["SAMBAND_LOOK"]

  @Test(.enabled(if: LookTests.folder != nil, "only for looking at pictures: set SAMBAND_LOOK to a folder"))
  func writePictures() throws {
    let folder = URL(filePath: try #require(Self.folder))
    var networks: [(String, StakeholderNetwork)] = [("stockholm", SampleNetworks.stockholm)]
    for name in ["tobacco_indiana", "h2020_stockholm_1mode", "h2020_sweden_1mode"] {
      if let network = SampleNetworks.shared(name) { networks.append((name, network)) }
    }
    networks.append(("random40", SampleNetworks.random(actors: 40, ties: 90, sectors: 8, seed: 5)))
    networks.append(("random4000", SampleNetworks.random(actors: 4000, ties: 40_000, sectors: 10, seed: 5)))
    networks.append(("dense80", SampleNetworks.random(actors: 80, ties: 6_000, sectors: 10, seed: 5)))
    networks.append(("dense600", SampleNetworks.random(actors: 600, ties: 6_000, sectors: 10, seed: 5)))
    for (name, network) in networks {
      for view in NetworkMap.View.allCases {
        let language: Language = name == "random40" ? .english : .swedish
        let clock = ContinuousClock()
        var picture = Picture()
        let time = try clock.measure { picture = try SampleNetworks.picture(network, view, language) }
        print(name, view, network.actors.count, picture.size, time)
        try DOTPen.draw(picture).text.write(
          to: folder.appending(path: "\(name)-\(view).gv"), atomically: true, encoding: .utf8)
        try SVGPen.draw(picture).write(
          to: folder.appending(path: "\(name)-\(view).svg"), atomically: true, encoding: .utf8)
      }
    }
  }
}
