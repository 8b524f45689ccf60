// Laws of the two views on random and on odd networks.

import Drawing
import Graphviz
import NetworkModel
import TestSupport
import Testing

@Suite struct LayoutTests {
  @Test("No overlap, nothing outside, every label inside, on seeded random networks", arguments: 0..<16)
  func laws(seed: Int) throws {
    let count = [1, 2, 5, 12, 25, 41, 60, 80][seed % 8]
    let network = SampleNetworks.random(
      actors: count, ties: count * (seed % 4), sectors: 1 + seed % 10, seed: UInt64(seed),
      name: { "Universitetssjukhuset i Norra Staden nummer \($0)".prefix(4 + ($0 * 7 + seed) % 40).description })
    for view in NetworkMap.View.allCases {
      #expect(try PictureLaws.faults(in: SampleNetworks.picture(network, view)) == [], "\(view)")
    }
  }

  @Test("Larger networks keep the laws", arguments: [81, 240, 601])
  func largeLaws(count: Int) throws {
    let network = SampleNetworks.random(actors: count, ties: count * 2, sectors: 10, seed: UInt64(count))
    for view in NetworkMap.View.allCases {
      let picture = try SampleNetworks.picture(network, view)
      #expect(PictureLaws.faults(in: picture) == [], "\(view)")
      #expect(view == .sectors || !picture.notes.isEmpty, "what is left out is said")
    }
  }

  @Test("The Stockholm sample keeps the laws, shows everybody, and sets the region in the middle")
  func stockholm() throws {
    for language in Language.allCases {
      for view in NetworkMap.View.allCases {
        let picture = try SampleNetworks.picture(SampleNetworks.stockholm, view, language)
        #expect(PictureLaws.faults(in: picture) == [])
        // One by one, or by name where several are counted together.
        let said = picture.nodes.map(\.tooltip).joined(separator: " · ")
        for actor in SampleNetworks.stockholm.actors { #expect(said.contains(actor.name.text(in: language))) }
      }
    }
    let strong = try SampleNetworks.picture(SampleNetworks.stockholm, .sectors).nodes.filter { $0.emphasis == .strong }
    #expect(strong.map(\.lines) == [["Region", "Stockholm"]])
  }

  @Test("The order of the file's records does not move the picture", arguments: NetworkMap.View.allCases)
  func orderOfRecords(view: NetworkMap.View) throws {
    let network = SampleNetworks.random(actors: 40, ties: 80, sectors: 7, seed: 3)
    var generator = SeededGenerator(seed: 4)
    var shuffled = network
    shuffled.actors.shuffle(using: &generator)
    shuffled.collaborations.shuffle(using: &generator)
    let a = try SampleNetworks.picture(network, view)
    let b = try SampleNetworks.picture(shuffled, view)
    #expect(SVGPen.draw(a) == SVGPen.draw(b))
    #expect(DOTPen.draw(a).text == DOTPen.draw(b).text)
  }

  @Test("The same input gives the same bytes")
  func sameBytes() throws {
    for view in NetworkMap.View.allCases {
      #expect(
        try SVGPen.draw(SampleNetworks.picture(SampleNetworks.stockholm, view))
          == SVGPen.draw(SampleNetworks.picture(SampleNetworks.stockholm, view)))
    }
  }

  @Test("A null network, a single actor, one sector, and sectors without number")
  func edges() throws {
    var networks = [StakeholderNetwork(), SampleNetworks.random(actors: 1, ties: 0, seed: 1)]
    networks.append(SampleNetworks.random(actors: 30, ties: 0, sectors: 1, seed: 2))
    networks.append(SampleNetworks.random(actors: 30, ties: 40, sectors: 1, seed: 2))
    networks.append(
      StakeholderNetwork(
        actors: (0..<90).map { NetworkActor(id: .init("x\($0)"), name: "X", sector: .init("Sektor \($0)")) }))
    for network in networks {
      for view in NetworkMap.View.allCases {
        let picture = try SampleNetworks.picture(network, view)
        #expect(PictureLaws.faults(in: picture) == [], "\(view) of \(network.actors.count)")
        #expect(picture.size.width > 0 && picture.size.height > 0)
      }
    }
  }

  @Test("A sector of more than forty shows the most connected and counts the others")
  func remainder() throws {
    let network = SampleNetworks.random(actors: 150, ties: 300, sectors: 1, seed: 9)
    let picture = try SampleNetworks.picture(network, .sectors, .english)
    #expect(picture.nodes.count == 30)
    let last = try #require(picture.nodes.last)
    #expect(last.emphasis == .remainder)
    #expect(last.lines == ["+ 121 more"])
    #expect(picture.notes.contains { $0.contains("40 actors") })
  }

  @Test("Ties to actors that do not exist, and self-ties, are passed over")
  func brokenTies() throws {
    var network = SampleNetworks.random(actors: 6, ties: 8, seed: 1)
    network.collaborations.append(Collaboration(source: "nobody", target: "a1"))
    network.collaborations.append(Collaboration(source: "a1", target: "a1"))
    #expect(try PictureLaws.faults(in: SampleNetworks.picture(network, .network)) == [])
  }

  @Test("Sectors that no list knows get looks of their own")
  func unknownSectors() throws {
    let network = StakeholderNetwork(
      actors: (0..<20).map { NetworkActor(id: .init("x\($0)"), name: "X", sector: .init("Word \($0)")) })
    let entries = try SampleNetworks.picture(network, .sectors).legend.entries
    #expect(Set(entries.map { "\($0.shape) \($0.fill)" }).count == 20)
    let few = StakeholderNetwork(
      actors: (0..<10).map { NetworkActor(id: .init("x\($0)"), name: "X", sector: .init("Word \($0)")) })
    let looks = try SampleNetworks.picture(few, .sectors).legend.entries
    #expect(Set(looks.map(\.shape)).count == 10 && Set(looks.map(\.fill)).count == 10)
  }
}
