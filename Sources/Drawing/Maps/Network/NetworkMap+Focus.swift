// The surroundings of one actor: those that it reaches in a few steps, and those whom it ought to meet.

internal import GraphCore
public import NetworkAnalysis
public import NetworkModel

extension NetworkMap {
  /// An actor and how far round it a map shows.
  public struct Focus: Sendable, Hashable {
    /// The actor's place in the network.
    package let actor: Int
    /// How many ties away the farthest are.
    public let steps: Int

    /// - Parameters:
    ///   - actor: The actor.
    ///   - network: The network; nil where it does not know the actor.
    ///   - steps: How many ties away the farthest are.
    public init?(_ actor: NetworkActor.ID, in network: ProjectedNetwork, steps: Int) {
      guard let place = network.place(of: actor) else { return nil }
      (self.actor, self.steps) = (place, steps)
    }

    /// The actors that are shown: the nearest first, of those equally near the best connected, as many as can be named.
    func shown(_ emphasis: Emphasis, _ ties: [ProjectedTie]) -> Set<Int> {
      let partners = emphasis.missing.filter { $0.first == actor || $0.second == actor }
        .prefix(missingLimit).flatMap { [$0.first, $0.second] }
      var shown = Set(partners).union([actor])
      var reached: Set<Int> = [actor]
      var edge: Set<Int> = [actor]
      for _ in 0..<steps where !edge.isEmpty {
        var degree: [Int: Int] = [:]
        for tie in ties {
          for (near, far) in [(tie.source, tie.target), (tie.target, tie.source)] {
            if edge.contains(near), !reached.contains(far) { degree[far] = 0 }
          }
        }
        for tie in ties {
          for end in [tie.source, tie.target] where degree[end] != nil { degree[end, default: 0] += 1 }
        }
        let next = degree.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        for place in next where shown.count < namedLimit { shown.insert(place) }
        edge = Set(next)
        reached.formUnion(edge)
      }
      return shown
    }
  }

  /// Draws the actor in the middle of those that it reaches.
  func drawSurroundings(into picture: inout Picture) {
    guard let focus else { return }
    let name = LabelBreaking.clean(network.actors[focus.actor].name.text(in: words.language))
    picture.title = name + " · " + picture.title
    drawNetwork(into: &picture, words.say(.surroundingsView(steps: focus.steps, isWithGaps: view == .gaps)))
    picture.notes.append(words.say(.onlySurroundings(shown: graph.members.count, all: network.actors.count)))
  }
}
