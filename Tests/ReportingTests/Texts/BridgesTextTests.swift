import NetworkAnalysis
import NetworkModel
import Reporting
import Testing

@Suite struct BridgesTextTests {
  private func network(_ sectors: [String], _ ties: [(Int, Int)]) -> StakeholderNetwork {
    StakeholderNetwork(
      title: LocalizedText(swedish: "Nät", english: "Net"), asOf: PartialDate("2021-10-01"),
      actors: sectors.enumerated().map {
        NetworkActor(id: .init("a\($0.offset)"), name: .init("A\($0.offset)"), sector: .init($0.element))
      },
      collaborations: ties.map { Collaboration(source: .init("a\($0.0)"), target: .init("a\($0.1)")) })
  }

  private func text(_ network: StakeholderNetwork, _ language: Language, limit: Int = 10) throws -> String {
    let bridges = try BridgingActors(of: network.projected(), limit: limit)
    return Phrasebook(language).text(for: bridges, of: network, limit: limit).replacing("\u{A0}", with: " ")
  }

  private func sentences(
    _ network: StakeholderNetwork, _ language: Language, isSampled: Bool = false
  ) throws -> [String] {
    let first = try #require(BridgingActors(of: network.projected()).bridging.first)
    return Phrasebook(language).sentences(for: first, of: network, isSampled: isSampled)
      .map { $0.replacing("\u{A0}", with: " ") }
  }

  @Test func aHubIsToldOf() throws {
    let star = network(
      ["university", "university", "company", "sciencePark", "municipality"], [(0, 1), (0, 3), (1, 3), (2, 3), (3, 4)])
    #expect(
      try sentences(star, .english) == [
        "A3 connects universities with municipalities: all ways between them run through it (only 2 pairs of actors), and all "
          + "ways between all different sectors.",
        "All 5 pairs of its partners that do not work together directly are between two other sectors.",
        "Without it 2 actors are cut off: A2 and A4. Its part of the network falls into 3 pieces, the largest with 2 actors "
          + "against 5 before.",
        "It has 4 partners.",
      ])
    #expect(
      try sentences(star, .swedish) == [
        "A3 förbinder lärosäten med kommuner: alla vägar mellan dem går genom den (bara 2 par av aktörer), och alla vägar "
          + "mellan alla olika sektorer.",
        "Alla 5 par av dess parter som inte samverkar direkt är mellan två andra sektorer.",
        "Utan den skärs 2 aktörer av: A2 och A4. Dess del av nätverket faller i 3 bitar, den största med 2 aktörer mot 5 före.",
        "Den har 4 parter.",
      ])
    #expect(try sentences(star, .english, isSampled: true)[0].contains("nearly all of the ways between"))
  }

  @Test func theOpeningSaysHowManyFollow() throws {
    let sectors = (0..<9).map { $0.isMultiple(of: 2) ? "company" : "region" }
    let path = network(sectors, (0..<8).map { ($0, $0 + 1) })
    #expect(try text(path, .swedish).contains("Främsta brobyggare är A4, A3 och A5, följda av 4 till:"))
    #expect(
      try text(path, .english).replacing("\n", with: " ")
        .contains("The foremost bridging actors are A4, A3 and A5, followed by 4 more:"))
  }

  @Test func aPathOfThreeFallsApart() throws {
    let path = network(["company", "region", "company"], [(0, 1), (1, 2)])
    #expect(try BridgingActors(of: path.projected()).bridging.isEmpty)
    let mixed = network(["company", "region", "agency"], [(0, 1), (1, 2)])
    #expect(
      try sentences(mixed, .english) == [
        "A1 connects companies with agencies: all ways between them run through it (only 1 pair of actors), and all ways between "
          + "all different sectors.",
        "The only pair of its partners that does not work together directly is between two other sectors.",
        "Without it A0 and A2 do not reach each other.", "It has 2 partners.",
      ])
    #expect(
      try sentences(mixed, .swedish)[1...] == [
        "Det enda par av dess parter som inte samverkar direkt är mellan två andra sektorer.",
        "Utan den når A0 och A2 inte varandra.", "Den har 2 parter.",
      ])
  }

  @Test func aRingOnlyGetsLongerPaths() throws {
    let ring = network(
      ["company", "university", "company", "university", "company", "university"],
      (0..<6).map { ($0, ($0 + 1) % 6) })
    #expect(
      try sentences(ring, .english) == [
        "A0 connects universities with companies: 17% of the ways between them run through it (only 6 pairs of actors), and 17% "
          + "of the ways between all different sectors.",
        "The only pair of its partners that does not work together directly is within one other sector.",
        "Without it the rest still reach each other, but paths get longer: 2.00 steps on average instead of 1.80.",
        "It has 2 partners.",
      ])
    #expect(
      try sentences(ring, .swedish)[2]
        == "Utan den når resten ändå varandra, men vägarna blir längre: i medeltal 2,00 steg i stället för 1,80.")
  }

  @Test(arguments: [
    (BridgingActors.Role.coordinator, "samordnare", "coordinator"), (.consultant, "konsult", "consultant"),
    (.gatekeeper, "grindvakt", "gatekeeper"), (.liaison, "förbindelselänk", "liaison"),
  ]) func rolesHaveWords(_ role: BridgingActors.Role, _ swedish: String, _ english: String) {
    #expect(Phrasebook(.swedish).word(for: role) == swedish && Phrasebook(.english).word(for: role) == english)
  }

  @Test func withoutBridgingActorsItSaysSo() throws {
    let pair = network(["company", "agency"], [(0, 1)])
    #expect(
      try text(pair, .english) == """
        Net

        As it stood on 1 October 2021. The network has 2 actors; 1 pair works together,
        1 across sectors. No actor lies between two others in different sectors: there
        is no bridging actor.

        Nobody depends on a single actor to reach the others.

        Ties that are the only way (1)
         A1 has A0 as its only partner.

        """)
    #expect(
      try text(network(["company", "agency"], []), .swedish) == """
        Nät

        Så som det såg ut 1 oktober 2021. Nätverket har 2 aktörer, och inga som
        samverkar: det finns ingen brobyggare.

        """)
  }

  @Test func cutActorsAndTiesAreNamedWithWhomTheyHold() throws {
    // A triangle of companies, and a tail over an agency to two municipalities.
    let tail = network(
      ["company", "company", "company", "agency", "municipality", "municipality"],
      [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5)])
    let english = try text(tail, .english)
    #expect(
      english.contains(
        """
        Actors that others depend on (3)
         A2: without it 2 actors are cut off: A0 and A1.
         A3: without it 2 actors are cut off: A4 and A5.
         A4: without it 1 actor is cut off: A5.

        Ties that are the only way (3)
         A2 – A3: the only way to A3, and through it A4 and A5.
         A3 – A4: the only way to A4, and through it A5.
         A5 has A4 as its only partner.

        """))
    let swedish = try text(tail, .swedish, limit: 1)
    #expect(
      swedish.contains(
        """
        Aktörer som andra är beroende av (3)
         A2: utan den skärs 2 aktörer av: A0 och A1.
         … och 2 till.

        Band som är enda vägen (3)
         A2 – A3: enda vägen till A3, och genom den A4 och A5.
         … och 2 till.

        """))
  }

  @Test(arguments: [
    (
      Language.swedish,
      "andelarna är skattade ur 1000 slumpade vägar, för 6 aktörer är för många för alla vägar; med 95 % säkerhet är ingen av dem "
        + "mer fel än 9,3 procentenheter, och ingen andel mellan två sektorer mer än 24,6 procentenheter"
    ),
    (
      .english,
      "the shares are estimated from 1,000 random ways, since 6 actors are too many for all ways; with 95% confidence none of them "
        + "is off by more than 9.3 percentage points, and no share between two sectors by more than 24.6 percentage points"
    ),
  ]) func aSampleSaysHowSureItIs(_ language: Language, _ sentence: String) throws {
    let ring = network(
      ["company", "university", "company", "university", "company", "university"], (0..<6).map { ($0, ($0 + 1) % 6) })
    let bridges = try BridgingActors(of: ring.projected(), exactLimit: 1)
    let phrases = Phrasebook(language)
    let limits = try #require(phrases.limits(of: bridges))
    #expect(limits.replacing("\u{A0}", with: " ") == sentence)
    let ending = language == .swedish ? "; --exact räknar alla." : "; --exact counts all."
    let text = phrases.text(for: bridges, of: ring, limit: 3).replacing("\u{A0}", with: " ").replacing("\n", with: " ")
    #expect(text.contains(sentence.dropFirst() + ending), "\(text)")
  }

  @Test(arguments: [
    (Language.swedish, "För 1 aktör är sektorn inte känd; den räknas inte till någon sektor."),
    (.english, "The sector of 1 actor is not known; it counts in no sector."),
  ]) func anUnknownSectorIsSaidWhereverSectorsAreCounted(_ language: Language, _ sentence: String) throws {
    let network = self.network(["university", "company", "agency", "unknown"], [(0, 1), (1, 2), (2, 3)])
    let projected = try network.projected()
    let measures = try ActorMeasures([.degree], of: projected)
    let phrases = Phrasebook(language)
    let texts = [
      phrases.text(for: try BridgingActors(of: projected), of: network, limit: 3),
      phrases.text(for: try NetworkSummary(of: projected), of: network),
      phrases.text(for: measures, of: network, columns: [.name, .measure(.degree)], actors: [0, 1, 2, 3]),
    ]
    for text in texts {
      #expect(text.replacing("\u{A0}", with: " ").split(separator: "\n\n").contains { $0 == sentence }, "\(text)")
    }
  }
}

@Suite struct MeasureWordsTests {
  @Test(arguments: Measure.allCases) func everyMeasureIsDefinedInBothLanguages(_ measure: Measure) {
    let (swedish, english) = (
      Phrasebook(.swedish).definition(of: measure), Phrasebook(.english).definition(of: measure)
    )
    #expect(swedish != english && swedish.count > 20 && english.count > 20)
    for text in [swedish, english] {
      #expect(!text.hasSuffix(".") && !text.contains("  ") && text.first?.isUppercase == false, "\(text)")
    }
  }
}
