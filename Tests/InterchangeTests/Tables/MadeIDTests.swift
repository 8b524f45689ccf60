// Ids of rows that have none, and names where ids are asked for: in the tables of a folder, and in lists of people.

import Interchange
import NetworkModel
import PlanModel
import Testing

@Suite struct MadeIDTests {
  private func read(_ files: [String: String]) -> NetworkReading {
    CSVReader.read(files.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
  }

  @Test func anEmptyCellOfAnIDGetsOneFromTheName() throws {
    let reading = read([
      "actors.csv":
        "id,name,sector\n,Ängsö kommun,Kommun\nki,KI,University\n,Ängsö kommun,Kommun\n,Forum,Company\nangso-kommun-2,X,Company\n",
      "activities.csv": "id,name,goals,continues\n,Forum,Fler möten,\n,Next,,Forum\n",
      "goals.csv": "id,title,parent\n,Fler möten,\n,Mindre,Fler möten\n",
      "participants.csv": "activity,actor\nForum,KI\nNext,ki\n",
      "positions.csv": "actor,goal,stance\nKI,Fler möten,asks\n",
    ])
    let network = try #require(reading.network)
    #expect(reading.errors.isEmpty, "\(reading.errors)")
    #expect(network.actors.map(\.id.text) == ["angso-kommun", "ki", "angso-kommun-3", "forum", "angso-kommun-2"])
    #expect(network.activities.map(\.id.text) == ["forum-2", "next"])
    #expect(network.activities[0].goals == ["fler-moten"] && network.activities[1].continues == "forum-2")
    #expect(network.activities.map { $0.participants.map(\.actor.text) } == [["ki"], ["ki"]])
    #expect(network.goals[1].parent == "fler-moten" && network.positions[0].goal == "fler-moten")
    #expect(reading.notes.contains(ReadingNote(.idsFromNames(count: 3, first: "angso-kommun"), file: "actors.csv")))
    #expect(reading.notes.contains(ReadingNote(.idsFromNames(count: 2, first: "forum-2"), file: "activities.csv")))
  }

  @Test func aRowWithoutIDAndNameIsAFault() {
    let reading = read(["actors.csv": "id,name,sector\n,,Company\n"])
    #expect(reading.errors.first?.code == "empty-id")
  }

  @Test func aNameOfTwoIsNobodys() {
    let reading = read([
      "actors.csv": "id,name,sector\na,Alfa,Company\nb,Alfa,Company\n", "activities.csv": "id,name\nx,X\n",
      "participants.csv": "activity,actor\nX,Alfa\n",
    ])
    #expect(reading.errors.map(\.code) == ["ambiguous-reference"])
  }

  @Test func peopleWithoutIDsGetFreeNumbers() throws {
    let reading = PeopleReader.read(Array("id,name\n1,En\n,Två\n3,Tre\n,Fyra\n".utf8), name: "p.csv")
    #expect(reading.errors.isEmpty)
    #expect(try #require(reading.list).ids == ["1", "2", "3", "4"])
    #expect(reading.notes.contains(ReadingNote(.numberedSome(count: 2, first: "2"), file: "p.csv")))
  }
}
