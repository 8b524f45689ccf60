// The same two years for programs and spreadsheets.

import SambandTool
import Testing

@Suite struct CompareFormatsTests {
  private let session = MemorySession(files: ["before.json": earlierYear, "after.json": laterYear])

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  @Test func comparisonAsJSON() {
    let result = session.run(
      "compare", "before.json", "after.json", "--language", "en", "--format", "json", "--gaps", "never")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        {
          "command": "compare",
          "network": "after.json",
          "asOf": "2022",
          "level": "organization",
          "parameters": {
            "projection": "newman",
            "includeEnded": false,
            "seed": 1,
            "before": "before.json",
            "from": "2021",
            "gaps": false
          },
          "results": {
            "isEmpty": false,
            "actors": {"gained": ["patient"], "lost": [], "kept": 4},
            "ties": {
              "gained": [
                {
                  "source": "ki",
                  "target": "patient",
                  "amongBoth": false,
                  "strengthBefore": 0,
                  "strengthAfter": 1
                },
                {
                  "source": "lif",
                  "target": "solna",
                  "amongBoth": true,
                  "strengthBefore": 0,
                  "strengthAfter": 1
                }
              ],
              "lost": [
                {
                  "source": "ki",
                  "target": "kth",
                  "amongBoth": true,
                  "strengthBefore": 1,
                  "strengthAfter": 0
                }
              ],
              "kept": 2,
              "reweighted": []
            },
            "activities": [
              {
                "id": "news",
                "change": "begun",
                "before": null,
                "after": "active",
                "successors": [],
                "amongBoth": true
              },
              {
                "id": "visit",
                "change": "planned",
                "before": null,
                "after": "planned",
                "successors": [],
                "amongBoth": true
              },
              {
                "id": "meet",
                "change": "lapsed",
                "before": "active",
                "after": "ended",
                "successors": [],
                "amongBoth": true
              }
            ],
            "goals": {"gained": [], "lost": []},
            "records": [
              {
                "kind": "actor",
                "id": "ki",
                "field": "name",
                "before": ["KI"],
                "after": ["Karolinska Institutet"]
              }
            ],
            "gaps": null,
            "brokers": [
              {
                "actor": "ki",
                "change": "lost",
                "pairsBefore": 3,
                "pairsAfter": 0,
                "kept": 0,
                "lost": 3,
                "closed": 1,
                "gained": 0
              }
            ],
            "cutActors": [],
            "mixing": [
              {
                "sectors": ["university", "university"],
                "before": 1,
                "after": 0,
                "amongBothBefore": 1,
                "amongBothAfter": 0,
                "expectedBefore": 0.5,
                "expectedAfter": 0.4
              },
              {
                "sectors": ["university", "municipality"],
                "before": 1,
                "after": 1,
                "amongBothBefore": 1,
                "amongBothAfter": 1,
                "expectedBefore": 1,
                "expectedAfter": 0.8
              },
              {
                "sectors": ["university", "industryBody"],
                "before": 1,
                "after": 1,
                "amongBothBefore": 1,
                "amongBothAfter": 1,
                "expectedBefore": 1,
                "expectedAfter": 0.8
              },
              {
                "sectors": ["university", "patientOrganisation"],
                "before": 0,
                "after": 1,
                "amongBothBefore": 0,
                "amongBothAfter": 0,
                "expectedBefore": null,
                "expectedAfter": 0.8
              },
              {
                "sectors": ["municipality", "industryBody"],
                "before": 0,
                "after": 1,
                "amongBothBefore": 0,
                "amongBothAfter": 1,
                "expectedBefore": 0.5,
                "expectedAfter": 0.4
              }
            ],
            "indicators": [
              {
                "goal": "1",
                "indicator": "m",
                "before": {
                  "goal": "1",
                  "indicator": "m",
                  "status": "on-line",
                  "latest": 2,
                  "date": "2021",
                  "expected": 2,
                  "target": 8
                },
                "after": {
                  "goal": "1",
                  "indicator": "m",
                  "status": "behind",
                  "latest": 3,
                  "date": "2022",
                  "expected": 4,
                  "target": 8
                }
              }
            ]
          }
        }

        """)
  }

  @Test func comparisonAsCSV() {
    let result = session.run("compare", "before.json", "after.json", "--format", "csv")
    #expect(result.code == .done)
    #expect(
      plain(result.output) == """
        what,change,id,other_id,field,before,after,among_both
        actor,gained,patient,,,,,
        tie,lost,ki,kth,,,,true
        tie,gained,ki,patient,,,,false
        tie,gained,lif,solna,,,,true
        activity,begun,news,,status,,active,true
        activity,planned,visit,,status,,planned,true
        activity,lapsed,meet,,status,active,ended,true
        actor,changed,ki,,name,KI,Karolinska Institutet,
        gap,closed,goal-uncovered:2,,severity,0.72,,true
        gap,new,goal-single-actor:1,,severity,,0.48,true
        gap,new,lapsed-activity:meet,,severity,,0.48,true
        gap,new,goal-behind:1:m,,severity,,0.469,true
        gap,new,isolated-actor:university,,severity,,0.425,true
        gap,dissolved,sole-broker:industryBody:university:ki,,severity,0.36,,false
        gap,dissolved,sole-broker:municipality:university:ki,,severity,0.36,,false
        broker,lost,ki,,pairs,3,0,true
        sector-pair,changed,university,university,ties,1,0,
        sector-pair,changed,university,patientOrganisation,ties,0,1,
        sector-pair,changed,municipality,industryBody,ties,0,1,
        indicator,changed,m,1,observed,2.0,3.0,

        """)
  }
}
