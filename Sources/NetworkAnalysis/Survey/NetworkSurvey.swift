// What a survey says of itself: who has answered, which ties both ends name, and what others say of an organization.
//
// Rules. A tie that both ends name is confirmed. One that a single end names is one-sided where the other has answered, and waits
// where it has not: silence is no denial. What others say of an organization is a mean of at least three, so that nobody's own
// answer can be read from it. Trust is the mean of reliability, openness and mission, value that of influence, involvement and
// resources, as PARTNER takes them (Varda, Chandra, Stern & Lurie 2008).

public import NetworkModel

/// A survey of a network.
public struct NetworkSurvey: Hashable, Sendable {
  /// The answers of one sector.
  public struct Share: Hashable, Sendable {
    /// The sector.
    public let sector: Sector
    /// How many have answered.
    public let answered: Int
    /// How many were asked.
    public let asked: Int
  }

  /// What a tie rests on.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// Both ends name it.
    case confirmed
    /// One end names it, and the other has answered without doing so.
    case oneSided = "one-sided"
    /// One end names it, and the other has not answered.
    case awaiting
  }

  /// A tie that somebody names.
  public struct Tie: Hashable, Sendable {
    /// The one that names it; of two that do, the one with the smaller id.
    public let by: NetworkActor.ID
    /// The other.
    public let other: NetworkActor.ID
    /// What it rests on.
    public let standing: Standing
  }

  /// What others say of an organization, 1 to 4.
  public struct Judgment: Hashable, Sendable {
    /// How many say something.
    public let raters: Int
    /// The mean of trust; nil where fewer than three have judged it.
    public let trust: Double?
    /// The mean of value.
    public let value: Double?
    /// The mean of each question that at least three have answered.
    public let means: [SurveyAnswer.Question: Double]
  }

  /// From how many answers a mean is shown.
  public static let fewestRaters = 3

  /// Who was asked, by id.
  public let asked: [NetworkActor.ID]
  /// Who has answered.
  public let answered: Set<NetworkActor.ID>
  /// Who was asked and has not answered.
  private let silent: Set<NetworkActor.ID>
  /// The day of the latest answer.
  public let date: PartialDate?
  /// The sectors that were asked, in the order of the network.
  public let sectors: [Share]
  /// The ties that somebody names, by their ends.
  public let ties: [Tie]
  /// What others say of the organizations that somebody judges.
  public let judgments: [NetworkActor.ID: Judgment]

  /// The survey of a network; nil where it has none.
  ///
  /// - Complexity: O(answers · log answers).
  public init?(of network: StakeholderNetwork) {
    if network.survey.isEmpty { return nil }
    let sectorOf = Dictionary(network.actors.map { ($0.id, $0.sector) }, uniquingKeysWith: { first, _ in first })
    let known = network.survey.filter { sectorOf[$0.actor] != nil }
    let asked = Set(known.map(\.actor))
    let answered = Set(known.filter { $0.date != nil }.map(\.actor))
    self.asked = asked.sorted()
    self.answered = answered
    silent = asked.subtracting(answered)
    date = known.compactMap(\.date).max { $0.lastDay < $1.lastDay }
    sectors = network.sectorsInUse.compactMap { sector in
      let members = asked.filter { sectorOf[$0] == sector.id }
      return members.isEmpty
        ? nil : Share(sector: sector, answered: members.count { answered.contains($0) }, asked: members.count)
    }
    struct Ends: Hashable {
      let by: NetworkActor.ID
      let other: NetworkActor.ID
    }
    let named = Set(known.compactMap { answer in answer.about.map { Ends(by: answer.actor, other: $0) } })
    ties = named.compactMap { ends in
      let isConfirmed = named.contains(Ends(by: ends.other, other: ends.by))
      if isConfirmed, ends.other < ends.by { return nil }
      return Tie(
        by: ends.by, other: ends.other,
        standing: isConfirmed ? .confirmed : answered.contains(ends.other) ? .oneSided : .awaiting)
    }.sorted { ($0.by, $0.other) < ($1.by, $1.other) }
    judgments = Dictionary(grouping: known.filter { $0.about != nil && !$0.ratings.isEmpty }) { $0.about ?? $0.actor }
      .mapValues { Judgment($0) }
  }

  /// How many ties rest on what is said.
  public func count(_ standing: Standing) -> Int { ties.count { $0.standing == standing } }

  /// Whether somebody was asked and has not answered.
  public func isSilent(_ actor: NetworkActor.ID) -> Bool { silent.contains(actor) }
}

extension NetworkSurvey.Judgment {
  fileprivate init(_ answers: [SurveyAnswer]) {
    let raters = Set(answers.map(\.actor)).count
    self.raters = raters
    var means: [SurveyAnswer.Question: Double] = [:]
    for question in SurveyAnswer.Question.allCases {
      let ratings = answers.compactMap { $0.ratings[question] }
      let voices = Set(answers.filter { $0.ratings[question] != nil }.map(\.actor)).count
      if voices >= NetworkSurvey.fewestRaters {
        means[question] = Double(ratings.reduce(0, +)) / Double(ratings.count)
      }
    }
    self.means = means
    func mean(_ questions: [SurveyAnswer.Question]) -> Double? {
      let known = questions.compactMap { means[$0] }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    trust = mean([.reliability, .openness, .mission])
    value = mean([.influence, .involvement, .resources])
  }
}
