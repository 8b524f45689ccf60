// Reports on disk: the folder takes its name whole, and a folder that others use stays in its place.

import Foundation
import SambandTool
import Testing

@Suite struct LiveFolderTests {
  private func report(_ folder: TestFolder, _ arguments: String...) -> ExitCode {
    var session = Session.live
    session.message = { _ in }
    session.output = { _ in }
    let all = ["report", folder.path("n.json"), "-o", folder.path("out"), "--engine", "builtin"] + arguments
    return SambandTool.run(all, in: session)
  }

  private func number(_ folder: TestFolder) throws -> Int? {
    (try FileManager.default.attributesOfItem(atPath: folder.path("out"))[.systemFileNumber] as? NSNumber)?.intValue
  }

  @Test func aFolderOfOurOwnIsReplacedWhole() throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "n.json")
    #expect(report(folder) == .done)
    let first = try number(folder)
    #expect(report(folder) == .done)
    #expect(try number(folder) != first, "another folder has the name")
    #expect(try folder.names() == ["n.json", "out"])
    #expect(try folder.names(in: "out").count == 12)
  }

  @Test func aFolderWithOtherFilesStaysInItsPlace() throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "n.json")
    try folder.write("mine", to: "out/sub/mine.txt")
    #expect(report(folder) == .done)
    let first = try number(folder)
    #expect(report(folder, "--language", "sv") == .done)
    #expect(try number(folder) == first)
    #expect(try folder.text(of: "out/sub/mine.txt") == "mine")
    #expect(try folder.text(of: "out/report.html").contains("<html lang=\"sv\">"))
    #expect(try folder.names(in: "out").count == 13)
  }

  @Test func aFileKeepsItsPermissions() throws {
    let folder = try TestFolder()
    try folder.write(smallNetwork, to: "n.json")
    try folder.write("", to: "o.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("o.json"))
    #expect(SambandTool.run(["convert", folder.path("n.json"), "-o", folder.path("o.json")], in: .live) == .done)
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("o.json"))[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o600)
    #expect(try folder.names() == ["n.json", "o.json"])
  }
}
