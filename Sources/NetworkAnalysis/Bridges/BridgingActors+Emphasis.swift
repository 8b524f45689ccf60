// What a map of bridging actors brings out.

extension BridgingActors {
  /// The actors to bring out, by their places: those that bridge most, then those whose removal splits something.
  public var emphasizedActors: [Int] {
    let foremost = bridging.map(\.actor)
    return foremost + cutActors.map(\.actor).filter { !foremost.contains($0) }
  }

  /// The ties to bring out, each by the places of its ends, ascending, as in `ProjectedTie`.
  public var emphasizedTies: Set<[Int]> { Set(bridgeTies.map { [min($0.near, $0.far), max($0.near, $0.far)] }) }
}
