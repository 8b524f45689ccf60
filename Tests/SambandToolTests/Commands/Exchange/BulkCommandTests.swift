// The way on and back for networks beyond one machine: `convert --to neo4j|graphframes` and `metrics --metrics`.

import SambandTool
import Testing

@Suite struct BulkCommandTests {
  @Test func convertWritesAFolderAndSaysHowItIsLoaded() {
    let session = MemorySession(files: ["n.json": smallNetwork])
    let spark = session.run("convert", "n.json", "--to", "graphframes", "-o", "out", "--language", "en")
    #expect(spark.code == .done)
    #expect(session.files["out/vertices.csv"]?.hasPrefix("id,name,shortName,sector\nki,") ?? false)
    #expect(session.files["out/edges.csv"] == "src,dst,direction,weight\nki,lif,undirected,2\n")
    #expect(
      spark.messages.suffix(2) == [
        "samband: load into Spark: GraphFrame(spark.read.csv(\"out/vertices.csv\", header=True), spark.read.csv(\"out/edges.csv\", header=True, inferSchema=True))",
        "samband: ties without direction stand once (the column direction); add each the other way round for PageRank, and bring the measures back by samband metrics --metrics",
      ])
    let neo4j = session.run("convert", "n.json", "--to", "neo4j", "-o", "neo", "--language", "sv")
    #expect(neo4j.code == .done)
    #expect(
      session.files["neo/relationships.csv"]
        == ":START_ID,:END_ID,:TYPE,direction:string,weight:int\nki,lif,COLLABORATION,undirected,2\n")
    #expect(
      neo4j.messages.contains(
        "samband: läs in i en tom databas: neo4j-admin database import full neo4j --nodes=neo/nodes.csv --relationships=neo/relationships.csv"
      ))
    #expect(session.run("convert", "n.json", "--to", "neo4j").code == .usage)
    #expect(session.run("convert", "n.json", "--to", "neo4j", "-o", "x", "--strict").code == .badData)
    #expect(session.files["x/nodes.csv"] == nil)
  }

  @Test func measuresComeBackAsColumns() {
    let session = MemorySession(files: [
      "n.json": smallNetwork, "m/part-0.csv": "id,pagerank,rank2\nki,0.25,1\n",
      "m/part-1.csv": "id,pagerank,rank2\nlif,0.5,7\nzz,1,1\n",
      "m/_SUCCESS": "",
    ])
    let csv = session.run(
      "metrics", "n.json", "--metrics", "m", "--only", "id,degree", "--format", "csv", "--language", "en")
    #expect(csv.code == .done)
    #expect(
      csv.output
        == "id,degree,pagerank_imported,rank2\nki,1,0.25,1\nlif,1,0.5,7\nsolna,0,,\n")
    #expect(
      csv.messages.map { $0.replacing("\u{A0}", with: " ") } == [
        "samband: m: 1 row has an id that the network does not have (the first is \"zz\"); skipped",
        "samband: m: 1 actor of 3 is not there (the first is \"solna\"); left empty",
      ])
    let text = session.run("metrics", "n.json", "--metrics", "m", "--only", "name", "--language", "sv")
    let lines = text.output.split(separator: "\n").map(String.init)
    #expect(lines.first?.contains("pagerank_imported") ?? false)
    // The first measure of the other program sorts.
    #expect(lines.dropFirst(1).prefix(2).map { $0.hasPrefix("Lif") } == [true, false], "\(text.output)")
    let json = session.run("metrics", "n.json", "--metrics", "m", "--only", "id", "--format", "json")
    #expect(json.output.contains("\"rank2\": 7") && json.output.contains("\"rank2\": null"))
    session.put("w.csv", "node,x\nki,1\n")
    let wrong = session.run("metrics", "n.json", "--metrics", "w.csv", "--language", "en")
    #expect(wrong.code == .badData)
    #expect(wrong.messages.first?.hasPrefix("w.csv:1:1: column \"id\" is missing") ?? false)
  }

  @Test(
    "What was passed over of measures is said",
    arguments: [
      ("id,a,score\nki,1,low\nlif,2,high\n", "kolumnen score innehåller inga tal och blir inget mått"),
      ("id,a,b,c\nki,1,x,y\nlif,2,x,y\n", "kolumnerna b och c innehåller inga tal och blir inga mått"),
      ("id,a\nki,1\nlif,x\nsolna,3\n", "i kolumnen a är ett värde inget tal (\"x\") och lämnas tomt"),
      (
        "id,a\nki,1\nlif,x\nsolna,y\nq,4\nr,5\n",
        "i kolumnen a är 2 värden inga tal (det första \"x\"); de lämnas tomma"
      ),
    ])
  func notes(_ table: String, _ note: String) {
    let session = MemorySession(files: ["n.json": smallNetwork, "m.csv": table])
    let result = session.run("metrics", "n.json", "--metrics", "m.csv", "--language", "sv")
    #expect(result.code == .done)
    #expect(
      result.messages.map { $0.replacing("\u{A0}", with: " ") }.contains("samband: m.csv: " + note),
      "\(result.messages)")
  }

  @Test(
    "JSON in place of a table is one fault",
    arguments: [
      (["metrics", "n.json", "--metrics", "n.json"], "n.json:1:1"),
      (["seat", "n.json", "--tables", "3"], "n.json:1:1"),
      (["check", "folder"], "actors.csv:1:1"),
    ], ["{\n  \"format\": 1}", " {}", "[ {\"id\": \"ki\"}]", "[]"])
  func json(_ command: (arguments: [String], place: String), _ text: String) {
    let session = MemorySession(files: ["folder/actors.csv": text, "folder/ties.csv": "from,to\n"])
    session.put("n.json", command.arguments[0] == "metrics" ? smallNetwork : text)
    let result = session.run(command.arguments + ["--language", "sv"])
    #expect(result.code == .badData)
    let sentence = "filen är JSON; här väntas en tabell med namn på kolumnerna i första raden"
    #expect(result.messages.filter { $0.contains("JSON") }.count == 1, "\(result.messages)")
    #expect(result.messages.first?.hasSuffix("\(command.place): \(sentence)") ?? false, "\(result.messages)")
  }
}
