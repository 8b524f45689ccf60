import SambandTool
import Testing

@Suite struct TableInputTests {
  private static let files = [
    "net/actors.csv": "id;namn;sektor\nki;Karolinska Institutet;Lärosäte\nlif;Lif;Branschorganisation\n",
    "net/ties.csv": "från;till;styrka\nki;lif;1,5\n",
  ]

  @Test func aFolderOfTablesIsANetwork() {
    let result = MemorySession(files: Self.files).run("describe", "net")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.output.contains("The network has 2\u{A0}actors in 2\u{A0}sectors"))
    #expect(result.messages.contains { $0.contains("ties.csv: a comma was read as the decimal mark") })
  }

  @Test func aFaultInATableHasItsFileLineAndColumn() {
    var files = Self.files
    files["net/actors.csv"] = "id,name,sector\nki,KI,univeristy\n"
    files["net/ties.csv"] = nil
    let result = MemorySession(files: files).run("check", "net")
    #expect(result.code == .answerIsNo)
    #expect(
      result.output.hasPrefix("net/actors.csv:2:7: sector \"univeristy\" is unknown; did you mean \"university\"?\n"))
  }

  @Test func anEdgeListIsANetwork() {
    let result = MemorySession(files: ["g.txt": "# path\n0 1\n1 2\n", "g.cat": "0\n1\n0\n"]).run(
      "describe", "g.txt", "--format", "csv")
    #expect(result.code == .done, "\(result.messages)")
    #expect(result.output.contains("actors,,3\nties,,2\n"))
  }
}
