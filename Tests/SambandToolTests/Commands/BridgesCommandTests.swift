import SambandTool
import Testing

@Suite struct BridgesCommandTests {
  private let session = MemorySession(files: ["b.json": bridgeNetwork])

  @Test func csvHasARowForEachFinding() {
    let result = session.run("bridges", "b.json", "--format", "csv", "--top", "1")
    #expect(
      result.output.replacing("\u{A0}", with: " ") == """
        kind,rank,id,other_id,name,sector,cross_sector_betweenness,share,strongest_pair,strongest_share,degree,strength,weight,constraint,role,cut_off_count,cut_off,parts_before,parts_after,largest_part_before,largest_part_after,steps_before,steps_after,explanation
        bridging-actor,1,park,,Åkerö Science Park,sciencePark,5.0,1.0,university|municipality,1.0,4,5.0,,0.40625,liaison,2,lif|solna,1,3,5,2,1.0,1.0,"ÅSP lies on all shortest paths between universities and municipalities (only 2 pairs of actors), and on all between any different sectors. It is a liaison, between two other sectors, for all 5 pairs of its partners that do not work together directly. Without it 2 actors are cut off: Läkemedel AB and Solna stad. Its part of the network falls into 3 pieces, the largest with 2 actors against 5 before. It has 4 partners; constraint 0.41."
        cut-actor,,park,,Åkerö Science Park,sciencePark,,,,,,,,,,2,lif|solna,,,,,,,
        bridge-tie,,park,lif,Åkerö Science Park,sciencePark,,,,,,,1.0,,,1,lif,,,,,,,
        bridge-tie,,park,solna,Åkerö Science Park,sciencePark,,,,,,,1.0,,,1,solna,,,,,,,

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
          "parameters": {
            "projection": "newman",
            "includeEnded": false,
            "top": 1,
            "seed": 1,
            "sampled_sources": null
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
                "strongest_pair": {"sectors": ["university", "municipality"], "share": 1, "pairs": 2},
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
                "explanation": "ÅSP lies on all shortest paths between universities and municipalities (only 2 pairs of actors), and on all between any different sectors. It is a liaison, between two other sectors, for all 5 pairs of its partners that do not work together directly. Without it 2 actors are cut off: Läkemedel AB and Solna stad. Its part of the network falls into 3 pieces, the largest with 2 actors against 5 before. It has 4 partners; constraint 0.41."
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

        Nätverket har 5 aktörer; 5 par samverkar, 4 av dem över sektorsgränser. 1 aktör
        ligger på kortaste vägar mellan andra i olika sektorer och bryggar på så sätt:

        1. Åkerö Science Park, forskningspark
           ÅSP ligger på alla kortaste vägar mellan lärosäten och kommuner (bara 2 par
           av aktörer), och på alla mellan olika sektorer över huvud taget.
           Den är förbindelselänk, mellan två andra sektorer, för alla 5 par av dess
           parter som inte samverkar direkt.
           Utan den skärs 2 aktörer av: Läkemedel AB och Solna stad. Dess del av
           nätverket faller i 3 bitar, den största med 2 aktörer mot 5 före.
           Den har 4 parter; bundenhet 0,41.

        Aktörer som andra behöver för att hänga ihop (1)
         ÅSP: utan den skärs 2 aktörer av: Läkemedel AB och Solna stad.

        Länkar som är enda vägen (2)
         Läkemedel AB och Solna stad har ÅSP som enda part.

        En kortaste väg är en kedja av samverkan med så få led som möjligt; direkta
        länkar räknas som vägar, utan vikt och riktning. Bundenhet (Burts constraint) är
        låg när parterna sällan leder tillbaka till varandra. Kartan är så fullständig
        som filen: siffrorna är underlag för samtal, inte ett betyg.

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
