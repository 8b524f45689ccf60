// Why there is no plan of a forum, a series or meetings one to one; Reporting makes the sentences.

public import GraphCore
public import PlanModel

/// Why there is no plan of a forum, a series or meetings one to one.
public enum PlanningError: Error, Sendable {
  /// The brief names what neither its network nor its people have.
  case unresolved([UnresolvedReference])
  /// The network is too large for a graph.
  case network(GraphError)
  /// The work was canceled before there was anything to show.
  case canceled
  /// No selection keeps all rules, or none was found; of those named as absent, nobody comes.
  case noSelection(ForumChoice, of: ForumProblem, without: [String] = [])
  /// There are no tables for those who come, who are those of this plan.
  case noTables(SeatingPlanError, request: SeatingRequest, of: ForumPlan)
  /// The year cannot be.
  case noSeries(SeriesClash, of: SeriesProblem)
  /// Nobody of this sector can come to meet the other.
  case emptySide(sector: String)
  /// More people on a side than meetings one to one are planned for.
  case tooManyPeople
  /// Meetings one to one, so many of so many minutes, that would go on after the end; at most `most` do not.
  case pastEnd(slots: Int, minutes: Int, most: Int)
  /// The plan to be changed invites somebody who could not come by the brief.
  case notOfBrief(String)
  /// Somebody absent could not come by the brief in the first place.
  case unknownAbsent(String, suggestion: String?)
  /// The tables of the plan to be changed cannot be changed.
  case otherTables(SeatingChangeError)
}
