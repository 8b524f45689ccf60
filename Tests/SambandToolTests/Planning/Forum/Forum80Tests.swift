// The bar for composition: eighty candidates for 24 seats, as a brief. Release only: it takes minutes without optimization.

import Foundation
import SambandTool
import TestSupport
import Testing

#if !DEBUG
  @Suite struct Forum80Tests {
    /// A file of `../shared/data/planning` by lines of cells, its header left out.
    private static func rows(_ text: String) -> [[String]] {
      text.split(whereSeparator: \.isNewline).dropFirst().map { line in
        line.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      }
    }

    /// The rules of `forum80_rules.txt` as the members of a brief.
    private static func brief(_ rules: String) -> String {
      var members = ["\"themes\": [\((0..<8).map { "{\"id\": \"\($0)\", \"want\": 2}" }.joined(separator: ", "))]"]
      var quotas: [String] = []
      var apart: [String] = []
      for line in rules.split(whereSeparator: \.isNewline) {
        let words = line.split(separator: " ").map { String($0) }
        switch words[0] {
        case "K": members.append("\"seats\": \(words[1])")
        case "quota":
          quotas.append(
            "{\"attribute\": \"sector\", \"value\": \"\(words[1])\", \"min\": \(words[2]), \"max\": \(words[3])}")
        case "max_per_org": members.append("\"perActor\": \(words[1])")
        case "must": members.append("\"invite\": [\(words.dropFirst().map { "\"\($0)\"" }.joined(separator: ", "))]")
        case "conflict": apart.append("{\"a\": \"\(words[1])\", \"b\": \"\(words[2])\"}")
        default: break
        }
      }
      members.append("\"quotas\": [\(quotas.joined(separator: ", "))], \"apart\": [\(apart.joined(separator: ", "))]")
      return """
        {"format": "samband-brief", "version": 1, "people": "p.csv", "contacts": "c.csv",
        \(members.joined(separator: ", "))}
        """
    }

    @Test(.enabled(if: TestFiles.sharedData != nil, "needs ../shared/data"))
    func theBestKnownForumIsFoundInTenSeconds() throws {
      let folder = try #require(TestFiles.sharedData).appending(path: "planning")
      func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: "forum80_" + name), encoding: .utf8)
      }
      let (people, contacts) = (Self.rows(try text("people.csv")), Self.rows(try text("contacts.csv")))
      let session = MemorySession(files: [
        "p.csv": try text("people.csv"), "c.csv": try text("contacts.csv"), "b.json": Self.brief(try text("rules.txt")),
      ])
      let clock = ContinuousClock()
      let start = clock.now
      let result = session.run("forum", "b.json", "--format", "json")
      let duration = start.duration(to: clock.now)
      print("forum80: \(duration)")
      #expect(result.code == .done, "\(result.messages)")
      #expect(duration < .seconds(10))
      let plan = try JSONDecoder().decode(ForumAnswerFacts.self, from: Data(result.output.utf8))
      let chosen = plan.invited.compactMap { Int($0.id) }

      // The rules, from the files.
      #expect(Set(chosen).count == 24)
      #expect(Set(chosen).isSuperset(of: [3, 36, 62]))
      #expect(chosen.allSatisfy { people[$0][5] == "1" })
      let ranges = [
        "university": 4...7, "industry": 4...7, "science_park": 2...4, "municipality": 3...6, "patient_org": 2...4,
        "healthcare": 3...6,
      ]
      for (sector, range) in ranges { #expect(range.contains(chosen.count { people[$0][1] == sector }), "\(sector)") }
      #expect(Dictionary(grouping: chosen) { people[$0][2] }.values.allSatisfy { $0.count <= 2 })
      for (a, b) in [(1, 2), (25, 46), (5, 67), (39, 40)] { #expect(!(chosen.contains(a) && chosen.contains(b))) }

      // The value, from the files.
      let met = Set(contacts.map { [Int($0[0]) ?? -1, Int($0[1]) ?? -1].sorted() })
      var value = 0
      for (place, a) in chosen.enumerated() {
        value -= 3 * (Int(people[a][4]) ?? 0)
        for b in chosen[..<place] where people[a][1] != people[b][1] && !met.contains([min(a, b), max(a, b)]) {
          value += 1
        }
      }
      for theme in 0..<8 {
        let carriers = chosen.count { people[$0][3].split(separator: ";").contains("\(theme)") }
        if carriers >= 2 { value += 10 }
      }
      #expect(plan.score.value.value == value)
      #expect(value >= 254)
      #expect(try #require(plan.score.value.bound) <= 285)
    }
  }
#endif
