import Foundation
import Interchange
import NetworkModel
import TestSupport
import Testing

@Suite struct CSVLawTests {
  private static let words = ["a", "Å ö", "x;y", "p,q", "say \"hi\"", "two\nlines", "tab\tbed", "1,5", "0180", "–€"]

  private static func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  @Test(arguments: 0..<60) func aNetworkSurvivesTheRoundTrip(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let delimiter = [",", ";", "\t"][seed % 3]
    let lineEnd = ["\n", "\r\n"][seed % 2]
    let count = Int.random(in: 1...12, using: &random)
    let actors = (0..<count).map { number in
      NetworkActor(
        id: .init("n\(number)"), name: .init("\(Self.words.randomElement(using: &random) ?? "")\(number)"),
        sector: [Sector.ID("university"), "company"].randomElement(using: &random) ?? "agency",
        attributes: [Attribute("note", .string("w " + (Self.words.randomElement(using: &random) ?? "")))])
    }
    var ties: [Collaboration] = []
    for low in 0..<count {
      for high in (low + 1)..<max(count, low + 1) where Bool.random(using: &random) {
        ties.append(
          Collaboration(
            source: actors[low].id, target: actors[high].id, kind: Self.words.randomElement(using: &random),
            direction: Collaboration.Direction.allCases.randomElement(using: &random),
            strength: Double(Int.random(in: 1...40, using: &random)) / 4,
            period: Period(start: PartialDate(year: Int.random(in: 1990...2030, using: &random)))))
      }
    }
    func table(_ rows: [[String]]) -> String {
      rows.map { $0.map(Self.quoted).joined(separator: delimiter) + lineEnd }.joined()
    }
    let reading = folder([
      "actors.csv": table(
        [["id", "name", "sector", "note"]]
          + actors.map { actor in
            var note = ""
            if case .string(let text)? = actor.attributes.first?.value { note = text }
            return [actor.id.text, actor.name.text(in: .english), actor.sector.text, note]
          }),
      "ties.csv": table(
        [["from", "to", "type", "direction", "weight", "start"]]
          + ties.map { tie in
            [
              tie.source.text, tie.target.text, tie.kind ?? "", tie.direction?.rawValue ?? "", "\(tie.weight)",
              tie.period.start?.description ?? "",
            ]
          }),
    ])
    #expect(reading.network == StakeholderNetwork(actors: actors, collaborations: ties))
    #expect(reading.errors.isEmpty)
  }

  @Test func mutatedFilesNeverCrash() {
    let actors = Array(
      "sep=;\r\nid;namn;sektor;kommunkod;position_x\r\na;\"Å \"\"b\"\"\";Zoo;0180;1\r\nb;B;;180;-1\r\n".utf8)
    let ties = Array("from,to,type,weight,start\na,b,x,\"1,5\",2019\nb,a,y,2,2020-01\n".utf8)
    var random = SeededGenerator(seed: 7)
    let special: [UInt8] = [0, 9, 10, 13, 34, 44, 59, 0xC3, 0xE5, 0xFE, 0xFF, 124, 61]
    for _ in 0..<3000 {
      var files = [actors, ties]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let file = Int.random(in: 0...1, using: &random)
        let place = Int.random(in: 0..<max(1, files[file].count), using: &random)
        let byte = special.randomElement(using: &random) ?? 0
        switch Int.random(in: 0...3, using: &random) {
        case 0 where !files[file].isEmpty: files[file][place] = byte
        case 1 where !files[file].isEmpty: files[file].remove(at: place)
        case 2: files[file].insert(byte, at: min(place, files[file].count))
        default: files[file] = Array(files[file].prefix(place))
        }
      }
      let reading = CSVReader.read([(name: "actors.csv", bytes: files[0]), (name: "ties.csv", bytes: files[1])])
      #expect(reading.network != nil || !reading.errors.isEmpty)
      for fault in reading.faults { #expect(fault.location.line > 0 && fault.location.column > 0) }
    }
  }
}
