// Who is who: by id, number and name, what is kept apart, and what is suggested.

import Testing

@testable import NetworkModel

/// An actor in short.
private func actor(
  _ id: String, _ name: String, number: String? = nil, short: String? = nil, partOf: String? = nil,
  sector: String = "company"
) -> NetworkActor {
  NetworkActor(
    id: .init(id), name: LocalizedText(name), shortName: short.map { LocalizedText($0) }, sector: .init(sector),
    partOf: partOf.map { .init($0) }, orgNumber: number)
}

private func merge(
  _ first: [NetworkActor], _ second: [NetworkActor], _ decisions: [MergeDecision] = []
) throws
  -> NetworkMerge
{
  try NetworkMerge([StakeholderNetwork(actors: first), StakeholderNetwork(actors: second)], decisions: decisions)
}

/// `first=second basis` of the pairs of actors.
private func joined(_ merge: NetworkMerge) -> [String] {
  merge.pairs.filter { $0.kind == .actor }.map { "\($0.first)=\($0.second) \($0.basis.rawValue)" }
}

private func ids(_ merge: NetworkMerge) -> [String] { merge.network.actors.map(\.id.text) }

@Suite struct ActorMatchingTests {
  @Test(arguments: [
    // The same id and name, the same number, the same name, an id without a name of its own.
    (actor("ki", "Karolinska Institutet"), actor("ki", "KAROLINSKA INSTITUTET"), "ki=ki id"),
    (
      actor("ki", "Karolinska Institutet", number: "202100-2973"), actor("9", "KI", number: "162021002973"),
      "ki=9 organizationNumber"
    ),
    (actor("ki", "Karolinska Institutet AB"), actor("9", "Karolinska  institutet"), "ki=9 name"),
    (actor("ki", "Karolinska Institutet"), actor("ki", "ki"), "ki=ki id"),
    (actor("ki", "Karolinska Institutet"), actor("ki", "Karolinska Institute"), "ki=ki id"),
  ])
  func oneActorOfTwoFilesIsJoinedAndSaid(_ one: NetworkActor, _ other: NetworkActor, _ expected: String) throws {
    let merge = try merge([one], [other])
    #expect(joined(merge) == [expected])
    #expect(merge.network.actors.count == 1)
    #expect(merge.network.actors[0].name == one.name)
    #expect(merge.suggestions.isEmpty)
  }

  @Test func eitherLanguageServes() throws {
    var one = actor("kth", "x")
    one.name = LocalizedText(swedish: "Kungliga Tekniska högskolan", english: "KTH Royal Institute of Technology")
    #expect(joined(try merge([one], [actor("r", "KTH Royal Institute of Technology")])) == ["kth=r name"])
    #expect(joined(try merge([one], [actor("r", "Kungliga tekniska högskolan")])) == ["kth=r name"])
  }

  @Test func lettersAreNeverStripped() throws {
    let merge = try merge([actor("a", "Malmö universitet")], [actor("b", "Malmo Universitet")])
    #expect(joined(merge).isEmpty)
    #expect(merge.suggestions.map(\.score) == [1])
  }

  @Test func differentNumbersAreNeverOneActor() throws {
    let (one, other) = (
      actor("a", "Acme AB", number: "556036-0793"), actor("a", "Acme AB", number: "212000-0142")
    )
    let same = try merge([one], [other])
    #expect(joined(same).isEmpty && ids(same) == ["a", "a-2"] && same.suggestions.isEmpty)
    #expect(same.keptApart.map(\.reason) == [.numbers("556036-0793", "212000-0142")])
    var elsewhere = other
    elsewhere.id = "b"
    let apart = try merge([one], [elsewhere])
    #expect(joined(apart).isEmpty && ids(apart) == ["a", "b"] && apart.keptApart.map(\.newID) == ["b"])
    let decision = MergeDecision(.same, "a", "b")
    #expect(throws: MergeError.differentNumbers(decision, "5560360793", "2120000142")) {
      try merge([one], [elsewhere], [decision])
    }
  }

  @Test func aPersonalNumberJoinsNobody() throws {
    // A sole trader's registration number is the person's own.
    let merge = try merge(
      [actor("a", "Snickeri Nord", number: "811218-9876")], [actor("b", "Måleri Syd", number: "811218-9876")])
    #expect(joined(merge).isEmpty && merge.network.actors.count == 2)
  }

  @Test func oneIdWithOtherNamesIsKeptApart() throws {
    let merge = try NetworkMerge([
      StakeholderNetwork(actors: [actor("1", "Karolinska Institutet"), actor("2", "Södersjukhuset")]),
      StakeholderNetwork(
        actors: [actor("1", "Acme AB"), actor("2", "Södersjukhuset AB"), actor("1-2", "Volvo AB")],
        collaborations: [Collaboration(source: "1", target: "2")]),
    ])
    #expect(ids(merge) == ["1", "1-2", "1-3", "2"])
    #expect(merge.keptApart.map(\.newID) == ["1-3"] && merge.keptApart.map(\.reason) == [.names])
    #expect(merge.network.collaborations.map(\.source) == ["1-3"])
    let accepted = try NetworkMerge(
      [
        StakeholderNetwork(actors: [actor("1", "Karolinska Institutet")]),
        StakeholderNetwork(actors: [actor("1", "Acme AB")]),
      ], decisions: [MergeDecision(.same, "1", "1")])
    #expect(joined(accepted) == ["1=1 given"] && ids(accepted) == ["1"])
  }

  @Test func whatIsOnlySimilarIsSuggestedAndAccepted() throws {
    let first = [
      actor("su", "Stockholms universitet"), actor("uu", "Uppsala universitet"),
      actor("kth", "Kungliga Tekniska högskolan", short: "KTH"),
    ]
    let second = [
      actor("1", "Stockholm University"), actor("2", "Upsala universitet"), actor("3", "KTH"),
      actor("4", "Lunds universitet"),
    ]
    let suggested = try merge(first, second)
    #expect(joined(suggested).isEmpty)
    #expect(
      suggested.suggestions.map { "\($0.first)=\($0.second) \($0.basis.rawValue)" } == [
        "su=1 words", "uu=2 words", "kth=3 shortName",
      ])
    #expect(suggested.suggestions.allSatisfy { $0.score >= 0.75 && $0.score <= 1 })
    let accepted = try merge(first, second, [MergeDecision(.same, "su", "1")])
    #expect(joined(accepted) == ["su=1 given"])
    #expect(ids(accepted) == ["2", "3", "4", "kth", "su", "uu"])
  }

  @Test(arguments: [
    ("Region Stockholm", "Region Skåne"), ("Linköpings kommun", "Lunds kommun"),
    ("Stockholm Science City", "Kista Science City"),
    ("Karolinska Institutet", "Karolinska universitetssjukhuset"), ("Volvo 1", "Volvo 2"),
  ])
  func neighborsInNameAreNoSuggestion(_ one: String, _ other: String) throws {
    // Among other names, so that common words weigh little.
    let common = [
      "Region Väst", "Region Öst", "Solna kommun", "Nacka kommun", "Uppsala Science City", "Karolinska skolan",
    ]
    let merge = try merge(
      [actor("a", one)] + common.enumerated().map { actor("c\($0)", $1) }, [actor("b", other)])
    #expect(merge.suggestions.isEmpty, "\(merge.suggestions)")
  }

  @Test func aWordOfBothFilesIsNoSlipOfAnother() throws {
    let first = [actor("a", "Linköpings kommun"), actor("b", "Lidköpings kommun")]
    let merge = try merge(first, [actor("1", "Lidköpings kommun"), actor("2", "Linköpings kommun AB i Lidköping")])
    #expect(joined(merge) == ["b=1 name"])
    #expect(merge.suggestions.allSatisfy { $0.first != "b" })
  }

  @Test(arguments: [
    "Karolinska Institutet, Inst. för medicin", "Institutionen för medicin vid Karolinska Institutet",
    "Department of Medicine, Karolinska Institutet", "Karolinska Institutet - Inst. för medicin",
  ])
  func aDepartmentIsSuggestedAsAPart(_ name: String) throws {
    let first = [actor("ki", "Karolinska Institutet", sector: "university")]
    let suggested = try merge(first, [actor("d", name, sector: "university")])
    #expect(suggested.suggestions.map(\.relation) == [.part] && suggested.suggestions.map(\.first) == ["ki"])
    #expect(suggested.network.actors.count == 2)
    let accepted = try merge(first, [actor("d", name)], [MergeDecision(.part, "ki", "d")])
    #expect(accepted.network.actors.first { $0.id == "d" }?.partOf == "ki")
    #expect(accepted.suggestions.isEmpty && accepted.parts.count == 1)
  }

  @Test func partsGoByNameWithinTheSameWhole() throws {
    let first = [
      actor("ki", "Karolinska Institutet"), actor("ki-m", "Institutionen för medicin", partOf: "ki"),
    ]
    let second = [
      actor("1", "Uppsala universitet"), actor("2", "Institutionen för medicin", partOf: "1"),
      actor("3", "KAROLINSKA INSTITUTET"), actor("4", "Institutionen för medicin", partOf: "3"),
    ]
    #expect(joined(try merge(first, second)) == ["ki=3 name", "ki-m=4 name"])
    #expect(joined(try merge(first, Array(second.prefix(2)))).isEmpty)
  }

  @Test func partsWithTheNumberOfTheirWholeAreToldApart() throws {
    let number = "202100-2973"
    let first = [actor("ki", "KI", number: number), actor("m", "Inst. för medicin", number: number, partOf: "ki")]
    let second = [
      actor("1", "Institutionen för neurovetenskap", number: number, partOf: "2"),
      actor("2", "Karolinska Institutet", number: number),
    ]
    #expect(joined(try merge(first, second)) == ["ki=2 organizationNumber"])
  }

  @Test func severalOfOneNameAreSuggestedNotJoined() throws {
    let merge = try merge([actor("a", "Fören Väst"), actor("b", "FÖREN VÄST")], [actor("c", "Fören väst")])
    #expect(joined(merge).isEmpty)
    #expect(merge.suggestions.map(\.basis) == [.severalOfTheName])
    let twice = try self.twice()
    #expect(joined(twice) == ["a=1 name"] && twice.suggestions.map(\.second) == ["2"])
  }

  private func twice() throws -> NetworkMerge {
    try merge([actor("a", "Acme")], [actor("1", "Acme"), actor("2", "ACME")])
  }

  @Test func differentCompanyFormsAreSuggested() throws {
    let merge = try merge([actor("a", "Acme AB")], [actor("b", "Acme GmbH")])
    #expect(joined(merge).isEmpty && merge.suggestions.map(\.basis) == [.companyForm])
  }

  @Test func unknownDecisionsAreTold() {
    let decision = MergeDecision(.same, "x", "b")
    #expect(throws: MergeError.unknown(decision, isFirst: true)) {
      try merge([actor("a", "A")], [actor("b", "B")], [decision])
    }
    let second = MergeDecision(.same, "a", "y")
    #expect(throws: MergeError.unknown(second, isFirst: false)) {
      try merge([actor("a", "A")], [actor("b", "B")], [second])
    }
    let (one, other) = (MergeDecision(.same, "a", "c"), MergeDecision(.same, "b", "c"))
    #expect(throws: MergeError.twoDecisions(one, other)) {
      try merge([actor("a", "A"), actor("b", "B")], [actor("c", "C")], [one, other])
    }
  }
}
