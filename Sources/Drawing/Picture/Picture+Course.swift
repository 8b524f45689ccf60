// The course of a tie: the pieces, straight or curved, that both pens draw one after the other.

extension Picture {
  /// A straight piece of a tie, or a curved one.
  struct Piece: Hashable {
    /// The control points of its curve; nil for a straight piece.
    var bend: Bend?
    /// Where it ends.
    var end: Point
  }

  /// A corner with the curve that rounds it.
  struct Turn {
    /// Where the curve begins.
    let start: Point
    /// Its control points.
    let bend: Bend
    /// Where it ends.
    let end: Point

    /// The turn at a corner on the way from one point to another, which begins and ends at a distance from the corner.
    init(at corner: Point, from a: Point, to b: Point, rounding: Double) {
      start = (corner + rounding / max(rounding, (a - corner).length, 1e-9) * (a - corner)).rounded
      end = (corner + rounding / max(rounding, (b - corner).length, 1e-9) * (b - corner)).rounded
      let exact = TieBending.quadratic(start, corner, end)
      bend = Bend(first: exact.first.rounded, second: exact.second.rounded)
    }

    /// Points along it.
    var course: [Point] { TieBending.points(from: start, bend: bend, to: end) }
  }

  /// Where a tie starts and the pieces that it is drawn of.
  func pieces(of tie: Tie) -> (start: Point, pieces: [Piece]) {
    let (from, to) = ends(of: tie)
    guard !tie.corners.isEmpty else { return (from, [Piece(bend: tie.bend, end: to)]) }
    let stops = [from] + tie.corners + [to]
    var pieces: [Piece] = []
    for (place, corner) in tie.corners.enumerated() {
      guard place < tie.roundings.count, tie.roundings[place] > 0 else {
        pieces.append(Piece(end: corner))
        continue
      }
      let turn = Turn(at: corner, from: stops[place], to: stops[place + 2], rounding: tie.roundings[place])
      pieces.append(Piece(end: turn.start))
      pieces.append(Piece(bend: turn.bend, end: turn.end))
    }
    return (from, pieces + [Piece(end: to)])
  }

  /// Points along a tie as it is drawn, ends included; `steps` on each curve.
  package func course(of tie: Tie, steps: Int = 12) -> [Point] {
    let (start, pieces) = pieces(of: tie)
    return pieces.reduce(into: [start]) { course, piece in
      let last = course.last ?? start
      course +=
        piece.bend.map { TieBending.points(from: last, bend: $0, to: piece.end, steps: steps).dropFirst() }
        ?? [piece.end]
    }
  }
}
