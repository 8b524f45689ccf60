import SambandTool
import Testing

@Suite struct BridgesCommandTests {
  private let session = MemorySession(files: ["b.json": bridgeNetwork])

  @Test func csvHasARowForEachFinding() {
    let result = session.run("bridges", "b.json", "--format", "csv", "--top", "1")
    #expect(
      result.output.replacing("\u{A0}", with: " ") == """
        kind,rank,id,other_id,name,sector,cross_sector_betweenness,share,share_error,strongest_pair,strongest_share,strongest_share_error,degree,strength,weight,constraint,role,cut_off_count,cut_off,parts_before,parts_after,largest_part_before,largest_part_after,steps_before,steps_after,explanation
        bridging-actor,1,park,,Åkerö Science Park,sciencePark,5.0,1.0,0,university|municipality,1.0,0,4,5.0,,0.40625,liaison,2,lif|solna,1,3,5,2,1.0,1.0,"ÅSP connects universities with municipalities: all ways between them run through it (only 2 pairs of actors), and all ways between all different sectors. All 5 pairs of its partners that do not work together directly are between two other sectors. Without it 2 actors are cut off: Läkemedel AB and Solna stad. Its part of the network falls into 3 pieces, the largest with 2 actors against 5 before. It has 4 partners."
        cut-actor,,park,,Åkerö Science Park,sciencePark,,,,,,,,,,,,2,lif|solna,,,,,,,
        bridge-tie,,park,lif,Åkerö Science Park,sciencePark,,,,,,,,,1.0,,,1,lif,,,,,,,
        bridge-tie,,park,solna,Åkerö Science Park,sciencePark,,,,,,,,,1.0,,,1,solna,,,,,,,

        """)
  }

  @Test func jsonHoldsTheFactsAndTheSentence() {
    let result = session.run("bridges", "b.json", "--format", "json", "--top", "1")
    #expect(
      result.output.replacing("\u{A0}", with: " ") == """
        {
          "command": "bridges",
          "network": "b.json",
          "asOf": null,
          "level": "organization",
          "parameters": {
            "projection": "newman",
            "includeEnded": false,
            "top": 1,
            "seed": 1,
            "exact": false,
            "betweenness": "exact"
          },
          "results": {
            "actors": 5,
            "ties": 5,
            "cross_sector_ties": 4,
            "cross_sector_pairs": 9,
            "bridging_actors_in_all": 1,
            "bridging_actors": [
              {
                "rank": 1,
                "id": "park",
                "name": "Åkerö Science Park",
                "sector": "sciencePark",
                "cross_sector_betweenness": 5,
                "share": 1,
                "share_error": 0,
                "strongest_pair": {
                  "sectors": ["university", "municipality"],
                  "share": 1,
                  "share_error": 0,
                  "pairs": 2
                },
                "degree": 4,
                "strength": 5,
                "constraint": 0.40625,
                "role": "liaison",
                "roles": {"coordinator": 0, "consultant": 0, "gatekeeper": 0, "liaison": 5},
                "cut_off": ["lif", "solna"],
                "parts_before": 1,
                "parts_after": 3,
                "largest_part_before": 5,
                "largest_part_after": 2,
                "steps_before": 1,
                "steps_after": 1,
                "explanation": "ÅSP connects universities with municipalities: all ways between them run through it (only 2 pairs of actors), and all ways between all different sectors. All 5 pairs of its partners that do not work together directly are between two other sectors. Without it 2 actors are cut off: Läkemedel AB and Solna stad. Its part of the network falls into 3 pieces, the largest with 2 actors against 5 before. It has 4 partners."
              }
            ],
            "cut_actors": [
              {"id": "park", "part_sizes": [2, 1, 1], "cut_off_count": 2, "cut_off": ["lif", "solna"]}
            ],
            "bridge_ties": [
              {
                "near": "park",
                "far": "lif",
                "weight": 1,
                "occasions": 1,
                "cut_off_count": 1,
                "cut_off": ["lif"]
              },
              {
                "near": "park",
                "far": "solna",
                "weight": 1,
                "occasions": 1,
                "cut_off_count": 1,
                "cut_off": ["solna"]
              }
            ]
          }
        }

        """)
  }

  @Test func textTellsTheStory() {
    let result = session.run("bridges", "b.json", "--language", "sv")
    #expect(
      result.output.replacing("\u{A0}", with: " ") == """
        Bryggan

        Nätverket har 5 aktörer; 5 par samverkar, 4 av dem över sektorsgränser. Främsta
        brobyggare är ÅSP:

        1. Åkerö Science Park (ÅSP, räknas här som forskningspark)
           ÅSP förbinder lärosäten med kommuner: alla vägar mellan dem går genom den
           (bara 2 par av aktörer), och alla vägar mellan alla olika sektorer.
           Alla 5 par av dess parter som inte samverkar direkt är mellan två andra
           sektorer.
           Utan den skärs 2 aktörer av: Läkemedel AB och Solna stad. Dess del av
           nätverket faller i 3 bitar, den största med 2 aktörer mot 5 före.
           Den har 4 parter.

        Aktörer som andra är beroende av (1)
         ÅSP: utan den skärs 2 aktörer av: Läkemedel AB och Solna stad.

        Band som är enda vägen (2)
         Läkemedel AB och Solna stad har ÅSP som enda part.

        Så är det räknat: en väg är en kedja av samverkan med så få led som möjligt
        (kortaste vägar); direkta band räknas också, utan vikt och riktning. Den som bär
        mindre än 2 % av vägarna mellan sektorer kallas inte brobyggare. Kartan är så
        fullständig som filen: siffrorna är underlag för samtal, inte ett betyg.

        """)
  }
}

/// A science park between universities, a company, and a municipality that hangs on it.
let bridgeNetwork = """
  {
    "format": "samband-network",
    "version": 1,
    "title": "Bryggan",
    "actors": [
      {"id": "ki", "name": "KI", "sector": "university"},
      {"id": "kth", "name": "KTH", "sector": "university"},
      {"id": "lif", "name": "Läkemedel AB", "sector": "company"},
      {"id": "park", "name": "Åkerö Science Park", "shortName": "ÅSP", "sector": "sciencePark"},
      {"id": "solna", "name": "Solna stad", "sector": "municipality"}
    ],
    "collaborations": [
      {"source": "ki", "target": "kth"},
      {"source": "ki", "target": "park", "strength": 2},
      {"source": "kth", "target": "park"},
      {"source": "lif", "target": "park"},
      {"source": "park", "target": "solna"}
    ]
  }

  """
