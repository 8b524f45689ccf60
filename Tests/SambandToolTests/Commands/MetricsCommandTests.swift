import Foundation
import SambandTool
import TestSupport
import Testing

@Suite struct MetricsCommandTests {
  private let session = MemorySession(files: ["a.json": smallNetwork])

  @Test func csvHoldsEveryColumnAndActor() {
    let result = session.run("metrics", "a.json", "--format", "csv")
    #expect(result.code == .done && result.messages.isEmpty)
    // PageRank is found by sweeps, so its last digits are not laid down here.
    let lines = result.output.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).enumerated()
        .map { $0.offset == 10 && $0.element != "pagerank" ? "P" : String($0.element) }.joined(separator: ",")
    }
    #expect(
      lines.joined(separator: "\n") == """
        id,name,sector,degree,strength,betweenness,betweenness_normalized,closeness,harmonic,eigenvector,pagerank,core,clustering,constraint,effective_size,efficiency,component,community,cut_actor,cross_sector_ties,ei_index,participation,coordinator,consultant,gatekeeper,representative,liaison
        ki,Karolinska Institutet,university,1,2.0,0,0,0.5,0.5,1.0,P,1,,1.0,1.0,1.0,1,1,false,1,1.0,0,0,0,0,0,0
        lif,Lif,industryBody,1,2.0,0,0,0.5,0.5,1.0,P,1,,1.0,1.0,1.0,1,1,false,1,1.0,0,0,0,0,0,0
        solna,Solna stad,municipality,0,0,0,0,0,0,0,P,0,,,,,2,2,false,0,,,0,0,0,0,0
        """)
  }

  @Test func onlyTheColumnsAskedForComeInTheirOrder() {
    let csv = session.run("metrics", "a.json", "--only", "constraint,degree,constraint", "--format", "csv")
    #expect(csv.output == "id,constraint,degree\nki,1.0,1\nlif,1.0,1\nsolna,,0\n")
    let sorted = session.run(
      "metrics", "a.json", "--only", "name", "--sort", "degree", "--top", "1", "--format", "csv")
    #expect(sorted.output == "id,name\nki,Karolinska Institutet\n")
    let named = session.run("metrics", "a.json", "--only", "sector,id", "--sort", "sector", "--format", "csv")
    #expect(named.output == "sector,id\nuniversity,ki\nmunicipality,solna\nindustryBody,lif\n")
  }

  @Test func jsonSaysHowItWasMeasured() {
    let result = session.run(
      "metrics", "a.json", "--only", "degree,constraint,cut_actor", "--top", "1", "--sort", "id", "--format", "json",
      "--weighted")
    #expect(
      result.output == """
        {
          "command": "metrics",
          "network": "a.json",
          "asOf": "2021-10-01",
          "level": "organization",
          "parameters": {
            "projection": "newman",
            "includeEnded": false,
            "weighted": true,
            "directed": false,
            "seed": 1,
            "betweenness": null,
            "omitted": []
          },
          "results": [
            {
              "id": "ki",
              "degree": 1,
              "constraint": 1,
              "cut_actor": false
            }
          ]
        }

        """)
  }

  @Test func undefinedIsNullAndADash() {
    let json = session.run("metrics", "a.json", "--only", "constraint,clustering", "--format", "json").output
    #expect(json.contains("\"constraint\": null") && json.contains("\"clustering\": null"))
    #expect(!json.lowercased().contains("nan"))
    let text = session.run("metrics", "a.json", "--only", "name,constraint").output
    #expect(text.contains("Solna stad                      \u{2013}\n"))
  }

  @Test func textIsATableWithItsDefinitions() {
    #expect(
      session.run("metrics", "a.json", "--top", "2").output == """
                                                        In other  Between-
        Actor                  Sector         Partners   sectors      ness  Constraint
        Karolinska Institutet  University            1         1     0.000        1.00
        Lif                    Industry body         1         1     0.000        1.00

        2 of 3 actors are shown; --top 3 shows all.

        Partners (degree): how many actors it works with; with --directed ties out and
          ties in each count.
        In other sectors (cross_sector_ties): how many partners are in other sectors;
          undefined if its sector is unknown.
        Betweenness (betweenness_normalized): betweenness divided by (n−1)(n−2)/2, the
          pairs of others, with --directed (n−1)(n−2); undefined below three actors.
        Constraint (constraint): how far its partners lead back to one another (Burt
          1992): low for those who bridge; with --directed both ways are added; with
          --weighted weights count; undefined without ties.
        Where nothing else is said neither direction nor weight counts, and it does not
        matter whether the network hangs together. What is undefined is empty in CSV,
        null in JSON and – in text.

        """)
    #expect(
      session.run("metrics", "a.json", "--top", "2", "--language", "sv").output == """
                                                             I andra  Mellan-
        Aktör                  Sektor               Parter  sektorer     läge  Bundenhet
        Karolinska Institutet  Lärosäte                  1         1    0,000       1,00
        Lif                    Branschorganisation       1         1    0,000       1,00

        2 av 3 aktörer visas; --top 3 visar alla.

        Parter (degree): antalet aktörer som den samverkar med; med --directed band ut
          och in var för sig.
        I andra sektorer (cross_sector_ties): antalet parter i andra sektorer;
          odefinierat om dess sektor är okänd.
        Mellanläge (betweenness_normalized): betweenness delat med (n−1)(n−2)/2, antalet
          par av andra, med --directed (n−1)(n−2); odefinierat under tre aktörer.
        Bundenhet (constraint): hur mycket parterna leder tillbaka till varandra (Burt
          1992): lågt för den som är brobyggare; med --directed läggs båda hållen ihop;
          med --weighted räknas vikterna; odefinierat utan band.
        Där inget annat sägs räknas varken riktning eller vikt, och det spelar ingen
        roll om nätverket hänger ihop. Det som inte är definierat är tomt i CSV, null i
        JSON och – i text.

        """)
  }

  @Test func threadsChangeNoByte() throws {
    let path = TestFiles.package.appending(path: "Graphs/stockholm-life-science.json")
    let session = MemorySession(files: ["s.json": try String(contentsOf: path, encoding: .utf8)])
    for arguments in [
      ["metrics", "s.json", "--format", "csv"], ["metrics", "s.json", "--weighted", "--directed", "--format", "json"],
      ["bridges", "s.json", "--format", "json"], ["bridges", "s.json"],
    ] {
      let one = session.run(arguments + ["--threads", "1"]).output
      for threads in ["2", "8"] { #expect(session.run(arguments + ["--threads", threads]).output == one) }
      #expect(!one.isEmpty && !one.contains(",nan") && !one.contains(": nan") && !one.contains("inf,"))
    }
  }

  @Test(arguments: ["{\"format\":\"samband-network\",\"version\":1}"]) func anEmptyNetworkIsAnswered(_ text: String) {
    let session = MemorySession(files: ["e.json": text])
    #expect(session.run("metrics", "e.json").output == "The network has no actors.\n")
    #expect(session.run("metrics", "e.json", "--format", "csv").output.split(separator: "\n").count == 1)
    #expect(
      session.run("bridges", "e.json").output.replacing("\u{A0}", with: " ") == """
        E

        The network has 0 actors, and none that work together: there is no bridging
        actor.

        """)
    #expect(session.run("bridges", "e.json", "--format", "csv").output.split(separator: "\n").count == 1)
    #expect(session.run("bridges", "e.json", "--format", "json").code == .done)
  }

  @Test(arguments: [
    (
      ["--only", "degre"], "samband metrics: \"--only\" cannot be \"degre\"; did you mean \"degree\"?"
    ),
    (["--sort", "liason"], "samband metrics: \"--sort\" cannot be \"liason\"; did you mean \"liaison\"?"),
  ])
  func misspelledColumnsAreToldHowToMend(_ arguments: [String], _ line: String) {
    let result = session.run(["metrics", "a.json"] + arguments)
    #expect(result.code == .usage)
    #expect(result.messages.first?.hasPrefix(line) == true, "\(result.messages)")
  }

  @Test func helpDefinesEveryMeasure() {
    for language in ["sv", "en"] {
      let help = session.run("metrics", "--help", "--language", language).output
      for word in ["Brandes 2001", "Burt", "Leiden", "0,85", "Seidman 1983"] {
        #expect(help.contains(word) || language == "en" && help.contains("0.85"), "\(word)")
      }
    }
  }
}
