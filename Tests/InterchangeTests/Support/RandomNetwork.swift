// Random networks for laws: every field of every record, with keys of the user's own at every level.

import NetworkModel
import TestSupport

extension SeededGenerator {
  /// A small network in which anything may stand, sound or not; every network that a file can hold is possible in kind.
  mutating func network() -> StakeholderNetwork {
    StakeholderNetwork(
      title: maybe { $0.text() }, description: maybe { $0.text() },
      language: maybe { $0.one(of: ["sv", "en", "fi"]) }, asOf: maybe { $0.date() }, sources: list { $0.source() },
      ownSectors: list { $0.sector() }, targetGroups: list { .init($0.word()) }, actors: list { $0.actor() },
      collaborations: list { $0.collaboration() }, activities: list { $0.activity() }, goals: list { $0.goal() },
      positions: list { $0.position() }, survey: list { $0.answer() }, additional: ownKeys())
  }

  // MARK: Records

  private mutating func source() -> StakeholderNetwork.Source {
    StakeholderNetwork.Source(
      id: .init(word()), title: maybe { $0.text() }, publisher: maybe { $0.text() }, date: maybe { $0.date() },
      url: maybe { $0.word() }, additional: ownKeys())
  }

  private mutating func sector() -> Sector {
    Sector(
      id: .init(word()), label: maybe { $0.text() }, plural: maybe { $0.text() },
      helix: maybe { $0.one(of: Sector.Helix.allCases) }, shape: maybe { $0.one(of: Sector.Shape.allCases) },
      color: maybe { Sector.Color(red: $0.byte(), green: $0.byte(), blue: $0.byte()) }, additional: ownKeys())
  }

  private mutating func actor() -> NetworkActor {
    NetworkActor(
      id: .init(word()), name: text(), shortName: maybe { $0.text() }, sector: .init(word()), tags: list { $0.word() },
      place: maybe { $0.text() }, municipality: maybe { $0.word() }, orgNumber: maybe { $0.word() },
      description: maybe { $0.text() }, competences: list { $0.word() }, profileAreas: list { $0.word() },
      attributes: ownKeys(), evidence: list { $0.evidence() }, additional: ownKeys())
  }

  private mutating func collaboration() -> Collaboration {
    Collaboration(
      source: .init(word()), target: .init(word()), kind: maybe { $0.word() },
      direction: maybe { $0.one(of: Collaboration.Direction.allCases) }, strength: maybe { $0.double() },
      period: period(), description: maybe { $0.text() }, evidence: list { $0.evidence() }, additional: ownKeys())
  }

  private mutating func activity() -> Activity {
    Activity(
      id: .init(word()), name: maybe { $0.text() }, shortName: maybe { $0.text() }, kind: maybe { $0.word() },
      status: maybe { $0.one(of: Activity.Status.allCases) }, owner: maybe { .init($0.word()) }, period: period(),
      continues: maybe { .init($0.word()) }, place: maybe { $0.text() }, description: maybe { $0.text() },
      goals: list { .init($0.word()) },
      participants: list {
        Activity.Participant(
          actor: .init($0.word()), role: $0.maybe { $0.one(of: Activity.Role.allCases) }, additional: $0.ownKeys())
      },
      effort: maybe { Int.random(in: -1...7, using: &$0) }, effect: maybe { Int.random(in: 1...5, using: &$0) },
      evidence: list { $0.evidence() }, additional: ownKeys())
  }

  private mutating func goal() -> Goal {
    Goal(
      id: .init(word()), parent: maybe { .init($0.word()) }, kind: maybe { $0.one(of: Goal.Kind.allCases) },
      title: maybe { $0.text() }, shortTitle: maybe { $0.text() }, description: maybe { $0.text() },
      needs: Goal.Needs(
        sectors: list { .init($0.word()) }, competences: list { $0.word() }, additional: ownKeys()),
      indicators: list {
        Indicator(
          id: .init($0.word()), title: $0.maybe { $0.text() }, unit: $0.maybe { $0.text() },
          baseline: $0.maybe { $0.observation() }, target: $0.maybe { $0.observation() },
          observations: $0.list { $0.observation() }, additional: $0.ownKeys())
      }, evidence: list { $0.evidence() }, additional: ownKeys())
  }

  private mutating func observation() -> Indicator.Observation {
    Indicator.Observation(date: maybe { $0.date() }, value: double(), additional: ownKeys())
  }

  private mutating func position() -> Position {
    Position(
      actor: .init(word()), goal: .init(word()), stance: maybe { $0.one(of: Position.Stance.allCases) },
      summary: maybe { $0.text() }, date: maybe { $0.date() }, evidence: list { $0.evidence() }, additional: ownKeys())
  }

  private mutating func answer() -> SurveyAnswer {
    var answer = SurveyAnswer(
      actor: .init(word()), about: maybe { .init($0.word()) }, date: maybe { $0.date() }, topic: maybe { $0.text() },
      frequency: maybe { $0.one(of: SurveyAnswer.Frequency.allCases) }, additional: ownKeys())
    for question in SurveyAnswer.Question.allCases { answer.ratings[question] = maybe { Int($0.byte() % 5) } }
    return answer
  }

  private mutating func evidence() -> Evidence {
    Evidence(source: .init(word()), section: maybe { $0.text() }, additional: ownKeys())
  }

  // MARK: Values

  private mutating func period() -> Period { Period(start: maybe { $0.date() }, end: maybe { $0.date() }) }

  private mutating func date() -> PartialDate? {
    let month = maybe { Int.random(in: 1...12, using: &$0) }
    let day = month.flatMap { _ in maybe { Int.random(in: 1...28, using: &$0) } }
    return PartialDate(year: Int.random(in: 0...9999, using: &self), month: month, day: day)
  }

  private mutating func double() -> Double {
    one(of: [
      0, -0.0, 1, -3, 0.1, 1.1, 1e-7, 1e21, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
      Double.random(in: 0...1, using: &self),
    ])
  }

  /// Few words, so that ids repeat and are referred to; some differ only in Unicode form, in zeros or in case.
  private mutating func word() -> String {
    one(of: [
      "", "a", "A", "b", "ki", "1", "1.9", "1.10", "1.010", "r\u{E5}d", "ra\u{30A}d", "Hälsa 😀", "👩‍⚕️", "a b", "a\nb",
      "\"q\"", "back\\slash", "\u{0}", "\u{202E}rtl", "university", "2021-10-01", "null", "x\u{FEFF}x", "811228-9874",
    ])
  }

  private mutating func text() -> LocalizedText {
    let wordings = list { ($0.one(of: ["sv", "en", "fi", "se-x", "ÅÄÖ", ""]), $0.word()) }
    return LocalizedText(translations: Dictionary(wordings, uniquingKeysWith: { first, _ in first }))
      ?? LocalizedText(word())
  }

  private mutating func ownKeys(depth: Int = 2) -> [Attribute] {
    guard Int.random(in: 0..<3, using: &self) == 0 else { return [] }
    var keys = Set<String>()
    let attributes = list { random in
      let key = random.one(of: [
        "", "$schema", "$x", "x y", "note", "Å", "e\u{301}", "😀", "10", "9", "a.b", "c[0]", "\"", "\\", "\r\n",
        "budget",
      ])
      return Attribute(key, random.value(depth: depth))
    }
    return attributes.filter { keys.insert($0.key).inserted }
  }

  private mutating func value(depth: Int) -> AttributeValue {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &self) {
    case 0: .null
    case 1: .bool(Bool.random(using: &self))
    case 2: .number(one(of: ["1.10", "12345678901234567890", "-0", "1e999", "1E+2", "0.1", "-7"]))
    case 3: .string(word())
    case 4: .array(list { $0.value(depth: depth - 1) })
    default: .object(ownKeys(depth: depth - 1))
    }
  }

  // MARK: Chance

  private mutating func byte() -> UInt8 { UInt8.random(in: 0...255, using: &self) }

  private mutating func one<Value>(of values: [Value]) -> Value { values[Int.random(in: values.indices, using: &self)] }

  private mutating func maybe<Value>(_ make: (inout SeededGenerator) -> Value?) -> Value? {
    Bool.random(using: &self) ? make(&self) : nil
  }

  private mutating func list<Value>(_ make: (inout SeededGenerator) -> Value) -> [Value] {
    (0..<Int.random(in: 0...2, using: &self)).map { _ in make(&self) }
  }
}

extension StakeholderNetwork {
  /// The same network with every list whose order means nothing in another order.
  func shuffled(using random: inout some RandomNumberGenerator) -> StakeholderNetwork {
    var network = self
    network.sources.shuffle(using: &random)
    network.targetGroups.shuffle(using: &random)
    network.actors.shuffle(using: &random)
    network.collaborations.shuffle(using: &random)
    network.activities.shuffle(using: &random)
    network.goals.shuffle(using: &random)
    network.positions.shuffle(using: &random)
    network.survey.shuffle(using: &random)
    network.additional.shuffle(using: &random)
    for place in network.sources.indices { network.sources[place].additional.shuffle(using: &random) }
    for place in network.ownSectors.indices { network.ownSectors[place].additional.shuffle(using: &random) }
    for place in network.actors.indices {
      network.actors[place].tags.shuffle(using: &random)
      network.actors[place].competences.shuffle(using: &random)
      network.actors[place].profileAreas.shuffle(using: &random)
      network.actors[place].attributes.shuffle(using: &random)
      network.actors[place].evidence.shuffle(using: &random)
      network.actors[place].additional.shuffle(using: &random)
    }
    for place in network.collaborations.indices {
      network.collaborations[place].evidence.shuffle(using: &random)
      network.collaborations[place].additional.shuffle(using: &random)
    }
    for place in network.activities.indices {
      network.activities[place].goals.shuffle(using: &random)
      network.activities[place].participants.shuffle(using: &random)
      network.activities[place].evidence.shuffle(using: &random)
      network.activities[place].additional.shuffle(using: &random)
    }
    for place in network.goals.indices {
      network.goals[place].needs.sectors.shuffle(using: &random)
      network.goals[place].needs.competences.shuffle(using: &random)
      network.goals[place].evidence.shuffle(using: &random)
      network.goals[place].additional.shuffle(using: &random)
      for index in network.goals[place].indicators.indices {
        network.goals[place].indicators[index].observations.shuffle(using: &random)
      }
      network.goals[place].indicators.shuffle(using: &random)
    }
    for place in network.positions.indices { network.positions[place].evidence.shuffle(using: &random) }
    return network
  }
}
