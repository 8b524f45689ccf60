// Personal numbers are masked wherever something is said, also where a list calls them registration numbers: a sole trader's is the
// person's own.

import SambandTool
import Testing

@Suite struct PersonalNumberTests {
  private static let number = "811228-9874"

  @Test(
    arguments: [
      // In a column of registration numbers, as an id, as an unknown end of a tie, as an id given twice, in a name.
      "id,name,sector,orgnr\na,Snickeri Nord,company,811228-9874\nb,B,company,\n",
      "id,name,sector\n811228-9874,Snickeri Nord,company\nb,B,company\n",
      "id,name,sector\na,Snickeri Nord,company\n811228-9874,B,company\n811228-9874,C,company\n",
      "id,name,sector\na,Snickeri 811228-9874,company\nb,B,company\n",
      "id,name,sector,municipality\na,Snickeri,company,811228-9874\nb,B,company,\n",
    ], ["check", "describe", "convert", "merge"])
  func noOutputHasTheNumber(_ actors: String, _ command: String) {
    let session = MemorySession(files: ["n/actors.csv": actors, "n/ties.csv": "from,to\na,b\n811228-9874,b\n"])
    for format in [[], command == "check" ? ["--format", "json"] : []] {
      let result = session.run([command, "n"] + (command == "merge" ? ["n"] : []) + format)
      #expect(result.code != .done)
      #expect(!result.output.contains(Self.number) && !result.output.contains("8112289874"), "\(result.output)")
      #expect(!result.messages.joined().contains(Self.number), "\(result.messages)")
      #expect((result.output + result.messages.joined()).contains("8112**-****"))
    }
  }
}
