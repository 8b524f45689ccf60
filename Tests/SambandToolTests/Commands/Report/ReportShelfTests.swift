// The folder of a report: yesterday's files go, other people's stay and are named.

import Foundation
import SambandTool
import Testing

@Suite struct ReportShelfTests {
  private let plan = MemorySession(files: ["p.csv": "id,name\na,Anna Ek\nb,Bo Alm\nc,Cilla Dal\nd,Dan Ros\n"]).run(
    "seat", "p.csv", "--tables", "2", "--steps", "500", "--with-names", "--format", "json"
  ).output

  private let brief = """
    {"format": "samband-brief", "version": 1, "network": "n.json", "people": "p.csv", "goals": ["1"], "seats": 3,
     "when": {"start": "2027-03-10T09:00", "end": "2027-03-10T15:00"}, "limits": {"steps": 500}}
    """

  @Test func yesterdaysFilesGoWithTheirNames() throws {
    let session = MemorySession(files: [
      "n.json": forumNetwork, "p.csv": forumPeople, "b.json": brief, "plan.json": plan,
    ])
    let first = session.run(
      "report", "n.json", "-o", "out", "--brief", "b.json", "--plan", "plan.json", "--with-names")
    #expect(first.code == .done, "\(first.messages)")
    #expect(session.files["out/plan.json"]?.contains("Anna Ek") == true)
    #expect(session.files.keys.contains { $0.hasPrefix("out/") && $0.hasSuffix(".ics") })
    #expect(session.run("report", "n.json", "-o", "out").code == .done)
    let names = session.files.keys.filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) }.sorted()
    #expect(
      names == [
        ".samband-report", "bridges.csv", "gaps.csv", "index.html", "map.dot", "map.svg", "metrics.csv", "network.json",
        "onepage.html", "onepage.svg", "report.html", "summary.md",
      ])
    for (path, text) in session.files where path.hasPrefix("out/") {
      #expect(!text.contains("Anna") && !text.contains("Bo Lind"), "\(path)")
    }
  }

  @Test(arguments: [
    ("en", "samband: out also holds \"notes.txt\" and \"plan.json\", which does not belong there and is left alone"),
    ("sv", "samband: i out ligger också \"notes.txt\" och \"plan.json\", som inte hör dit och inte rörs"),
  ])
  func foreignFilesStayAndAreNamed(_ language: String, _ message: String) {
    let session = MemorySession(files: ["n.json": smallNetwork, "out/notes.txt": "mine", "out/plan.json": "mine too"])
    for _ in 1...2 {
      let result = session.run("report", "n.json", "-o", "out", "--language", language)
      #expect(result.code == .done)
      #expect(result.messages == [message])
      #expect(session.files["out/notes.txt"] == "mine" && session.files["out/plan.json"] == "mine too")
    }
  }

  @Test(arguments: [
    (
      "en",
      "samband: out/gaps.csv: the file is somebody else's and is not written over; move it, or choose another folder with --output"
    ),
    (
      "sv",
      "samband: out/gaps.csv: filen är någon annans och skrivs inte över; flytta den, eller välj en annan mapp med --output"
    ),
  ])
  func aForeignFileOfOneOfOurNamesIsNotWrittenOver(_ language: String, _ message: String) {
    let files = ["n.json": smallNetwork, "out/gaps.csv": "mine"]
    let session = MemorySession(files: files)
    let result = session.run("report", "n.json", "-o", "out", "--language", language)
    #expect(result.code == .outputImpossible)
    #expect(result.messages == [message])
    #expect(session.files == files)
  }

  @Test func aReportWithoutItsListIsKnownByItsIndex() {
    let session = MemorySession(files: ["n.json": smallNetwork, "plan.json": plan])
    #expect(session.run("report", "n.json", "-o", "out", "--plan", "plan.json", "--with-names").code == .done)
    let without = MemorySession(files: session.files.filter { $0.key != "out/.samband-report" })
    let result = without.run("report", "n.json", "-o", "out")
    #expect(result.code == .done, "\(result.messages)")
    #expect(without.files["out/plan.json"] == nil)
  }

  @Test func aListThatNamesOtherPlacesIsNotFollowed() {
    let files = ["n.json": smallNetwork, "out/.samband-report": "../n.json\n/etc/passwd\n..\n", "out/x": "mine"]
    let session = MemorySession(files: files)
    #expect(session.run("report", "n.json", "-o", "out").code == .done)
    #expect(session.files["n.json"] == smallNetwork && session.files["out/x"] == "mine")
  }

  @Test func anInterruptedReportWritesNothing() {
    let files = ["n.json": forumNetwork, "p.csv": forumPeople, "b.json": brief]
    let session = MemorySession(files: files, isInterrupted: true)
    let result = session.run("report", "n.json", "-o", "out", "--brief", "b.json", "--language", "en")
    #expect(result.code == .interrupted)
    #expect(result.messages.last == "samband: interrupted")
    #expect(session.files == files)
  }
}
