// Tables for loading in bulk: the exact bytes for Neo4j and for Spark, with everything that needs care in a cell.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct BulkTablesTests {
  private static let network = StakeholderNetwork(
    actors: [
      NetworkActor(
        id: "a", name: "Å \"x\", b\\c", sector: "university", tags: ["en;två", "tre"],
        attributes: [
          Attribute("id", .string("own")), Attribute("size:m", .number("2")), Attribute("src", .number("1.5")),
        ]),
      NetworkActor(id: "b", name: "rad\n två", sector: "company", description: ""),
      NetworkActor(id: "c", name: "C", sector: "company"),
    ],
    collaborations: [
      Collaboration(source: "a", target: "b", kind: "joint project", strength: 2.5),
      Collaboration(source: "b", target: "a", direction: .directed),
    ])

  private func texts(_ network: StakeholderNetwork, _ format: BulkFormat) -> [String] {
    BulkTables(network, as: format, language: .swedish).files.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func neo4jGetsTypedColumnsListsAndDoubledQuotationMarks() {
    let tables = BulkTables(Self.network, as: .neo4j, language: .swedish)
    #expect(tables.files.map(\.name) == ["nodes.csv", "relationships.csv"])
    #expect(tables.hasLineBreaks)
    #expect(
      texts(Self.network, .neo4j) == [
        """
        id:ID,name:string,sector:string,tags:string[],description:string,id 2:string,size_m:int,src:double,:LABEL
        a,"Å ""x"", b\\c",university,en;två;tre,,own,2,1.5,Actor;university
        b,"rad\n två",company,,"",,,,Actor;company
        c,C,company,,,,,,Actor;company

        """,
        """
        :START_ID,:END_ID,:TYPE,direction:string,kind:string,weight:double
        a,b,JOINT_PROJECT,undirected,joint project,2.5
        b,a,COLLABORATION,directed,,1

        """,
      ])
    #expect(
      tables.notes == [
        WritingNote(.tables(.renamed(columns: ["id 2", "size_m"]))), WritingNote(.tables(.split(1))),
      ])
  }

  @Test func sparkGetsBackslashesAndRowsOnOneLine() {
    let tables = BulkTables(Self.network, as: .graphFrames, language: .swedish)
    #expect(tables.files.map(\.name) == ["vertices.csv", "edges.csv"])
    #expect(!tables.hasLineBreaks)
    #expect(
      texts(Self.network, .graphFrames) == [
        """
        id,name,sector,tags,description,id 2,size:m,src 2
        a,"Å \\"x\\", b\\\\c",university,en;två|tre,,own,2,1.5
        b,rad  två,company,,"",,,
        c,C,company,,,,,

        """,
        """
        src,dst,direction,kind,weight
        a,b,undirected,joint project,2.5
        b,a,directed,,1

        """,
      ])
    #expect(
      tables.notes == [
        WritingNote(.tables(.renamed(columns: ["id 2", "src 2"]))), WritingNote(.lineBreaks(count: 1)),
      ])
  }

  @Test(arguments: BulkFormat.allCases) func aNetworkWithoutActorsIsTwoHeaders(format: BulkFormat) {
    let files = texts(StakeholderNetwork(), format)
    #expect(files.allSatisfy { $0.split(separator: "\n").count == 1 && !$0.hasPrefix("\u{FEFF}") })
  }
}
