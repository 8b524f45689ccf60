// Networks that the tests draw: one of Stockholm's size and shape, and random ones.

import Drawing
import NetworkAnalysis
import NetworkModel
import Reporting
import TestSupport

enum SampleNetworks {
  /// About sixty actors: 26 municipalities of which few have ties, a working group of 15, some partnerships.
  ///
  /// Names are real, ties are invented: only their look is tested.
  static var stockholm: StakeholderNetwork {
    let rows: [(String, [String])] = [
      (
        "municipality",
        [
          "Botkyrka", "Danderyd", "Ekerö", "Haninge", "Huddinge", "Järfälla", "Lidingö", "Nacka", "Norrtälje",
          "Nykvarn", "Nynäshamn", "Salem", "Sigtuna", "Sollentuna", "Solna", "Stockholms stad", "Sundbyberg",
          "Södertälje", "Tyresö", "Täby", "Upplands Väsby", "Upplands-Bro", "Vallentuna", "Vaxholm", "Värmdö",
          "Österåker",
        ]
      ),
      (
        "university",
        [
          "Karolinska Institutet", "KTH", "Stockholms universitet", "Södertörns högskola",
          "Gymnastik- och idrottshögskolan",
        ]
      ),
      (
        "healthcare",
        [
          "Karolinska Universitetssjukhuset", "Danderyds sjukhus", "Södersjukhuset", "Stockholms läns sjukvårdsområde",
          "Capio S:t Görans sjukhus",
        ]
      ),
      ("region", ["Region Stockholm"]),
      (
        "industryBody",
        ["SwedenBIO", "Swedish Medtech", "Lif – de forskande läkemedelsföretagen", "Stockholms Handelskammare"]
      ),
      (
        "sciencePark",
        [
          "Flemingsberg Science", "Stockholm Science City", "Kista Science City", "Södertälje Science Park",
          "KI Science Park", "Hagastaden", "SciLifeLab",
        ]
      ),
      ("patientOrganisation", ["Funktionsrätt Stockholms län", "Neuroförbundet", "Diabetesförbundet"]),
      ("agency", ["E-hälsomyndigheten", "Vinnova", "Läkemedelsverket"]),
      ("funder", ["Vetenskapsrådet", "Hjärt-Lungfonden"]),
      ("company", ["AstraZeneca", "Ericsson", "Cytiva"]),
    ]
    var actors: [NetworkActor] = []
    for (sector, names) in rows {
      for name in names {
        actors.append(NetworkActor(id: .init("\(sector)-\(actors.count)"), name: .init(name), sector: .init(sector)))
      }
    }
    func id(_ name: String) -> NetworkActor.ID { actors.first { $0.name == LocalizedText(name) }?.id ?? "none" }
    func tie(_ a: String, _ b: String, _ strength: Double = 1) -> Collaboration {
      Collaboration(source: id(a), target: id(b), strength: strength)
    }
    let group = [
      "Region Stockholm", "Karolinska Institutet", "KTH", "Stockholms universitet", "Karolinska Universitetssjukhuset",
      "SwedenBIO", "Swedish Medtech", "Lif – de forskande läkemedelsföretagen", "Stockholms stad", "Huddinge", "Solna",
      "Flemingsberg Science", "Stockholm Science City", "Funktionsrätt Stockholms län", "Stockholms Handelskammare",
    ]
    return StakeholderNetwork(
      title: LocalizedText(
        swedish: "Samverkan inom life science i Stockholmsregionen",
        english: "Life science collaboration in the Stockholm region"),
      actors: actors,
      collaborations: [
        tie("Region Stockholm", "Karolinska Institutet", 2),
        tie("Region Stockholm", "Karolinska Universitetssjukhuset", 2),
        tie("Region Stockholm", "Danderyds sjukhus"), tie("Region Stockholm", "Södersjukhuset"),
        tie("Region Stockholm", "Stockholms läns sjukvårdsområde"), tie("Region Stockholm", "Capio S:t Görans sjukhus"),
        tie("Region Stockholm", "KTH"), tie("Karolinska Institutet", "KI Science Park"),
        tie("Huddinge", "Flemingsberg Science"),
        tie("Södertälje", "Södertälje Science Park"), tie("KTH", "Södertälje Science Park"),
        tie("KTH", "Kista Science City"),
        tie("Ericsson", "Kista Science City"), tie("Stockholms stad", "Kista Science City"), tie("SciLifeLab", "KTH"),
        tie("SciLifeLab", "Karolinska Institutet"), tie("SciLifeLab", "Stockholms universitet"),
        tie("AstraZeneca", "Södertälje Science Park"), tie("AstraZeneca", "Karolinska Institutet"),
        tie("Vinnova", "SwedenBIO"),
        tie("E-hälsomyndigheten", "Region Stockholm"), tie("Södertörns högskola", "Flemingsberg Science"),
        tie("Hagastaden", "Stockholms stad"), tie("Hagastaden", "Solna"), tie("Hagastaden", "Region Stockholm"),
        tie("Vetenskapsrådet", "Karolinska Institutet"),
      ],
      activities: [
        Activity(id: "working-group", participants: group.map { Activity.Participant(actor: id($0)) })
      ])
  }

  /// A network with invented names, seeded.
  static func random(
    actors count: Int, ties: Int, sectors: Int = 6, seed: UInt64, name: (Int) -> String = { "Aktör nummer \($0)" }
  ) -> StakeholderNetwork {
    var generator = SeededGenerator(seed: seed)
    let actors = (0..<count).map { index in
      NetworkActor(
        id: .init("a\(index)"), name: .init(name(index)),
        sector: Sector.builtIn[Int.random(in: 0..<max(1, min(10, sectors)), using: &generator)].id)
    }
    var collaborations: [Collaboration] = []
    if count > 1 {
      for _ in 0..<ties {
        let a = Int.random(in: 0..<count, using: &generator)
        let b = Int.random(in: 0..<count, using: &generator)
        collaborations.append(
          Collaboration(
            source: actors[a].id, target: actors[b].id, strength: Double(Int.random(in: 1...4, using: &generator))))
      }
    }
    return StakeholderNetwork(title: "Slumpnät", actors: actors, collaborations: collaborations)
  }

  /// The words of maps in Swedish.
  static var words: MapWords { Phrasebook(.swedish).mapWords }

  /// The picture of a network with its own projection.
  static func picture(
    _ network: StakeholderNetwork, _ view: NetworkMap.View, _ language: Language = .swedish
  ) throws -> Picture {
    try NetworkMap(
      of: network.projected(), view: view, words: Phrasebook(language).mapWords
    ).makePicture()
  }
}
