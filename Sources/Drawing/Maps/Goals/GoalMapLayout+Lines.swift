// The lines of a goal map: one for each pair, led around the circles.

internal import NetworkModel

extension GoalMapLayout {
  /// The widths for one activity, a few, and more.
  private static let strokes = [1.2, 2.4, 4.0]
  private static let lineLimit = 500

  private struct Line {
    var from: Int
    var to: Int
    var load: GoalService.Load
  }

  func drawLines(into picture: inout Picture) {
    var loads: [[Int]: GoalService.Load] = [:]
    func add(_ from: Int?, _ to: Int?, _ load: GoalService.Load) {
      guard let from, let to else { return }
      let known = loads[[from, to]] ?? GoalService.Load()
      let best = MapPhrase.WorkState.allCases.first { $0 == known.state || $0 == load.state } ?? load.state
      loads[[from, to]] = GoalService.Load(
        count: map.isSlide ? max(known.count, load.count) : known.count + load.count, state: best)
    }
    for (pair, load) in service.direct { add(actorNodes[pair.actor], goalNodes[pair.goal], load) }
    for (index, circle) in service.circles.enumerated() {
      for (goal, load) in circle.goals { add(circleNodes[index], goalNodes[goal], load) }
      let best = MapPhrase.WorkState.allCases.first { state in circle.goals.values.contains { $0.state == state } }
      for actor in circle.members {
        add(actorNodes[actor], circleNodes[index], GoalService.Load(count: 1, state: best ?? .other))
      }
    }
    var lines = loads.map { Line(from: $0[0], to: $0[1], load: $1) }
      .sorted { ($0.load.count, $0.from, $0.to) < ($1.load.count, $1.from, $1.to) }
    if lines.count > Self.lineLimit {
      picture.notes.append(map.words.onlyStrongestTies(Self.lineLimit, lines.count))
      lines = Array(lines.suffix(Self.lineLimit))
    }
    let boxes = circleNodes.map { picture.nodes[$0].box.grown(by: 6) }
    for line in lines {
      let circles = circleNodes.contains(line.from) || circleNodes.contains(line.to) ? [] : boxes
      let (a, b) = (picture.nodes[line.from].box, picture.nodes[line.to].box)
      let (start, end) = (Point(x: a.right, y: a.center.y), Point(x: b.left, y: b.center.y))
      let bend = bend(from: start, to: end, around: circles)
      picture.ties.append(
        Picture.Tie(
          id: "t\(picture.ties.count + 1)", classes: ["tie", line.load.state.rawValue], source: line.from,
          target: line.to, stroke: Self.stroke(line.load),
          bend: bend, start: start, end: end,
          tooltip: [
            picture.nodes[line.from].tooltip, picture.nodes[line.to].lines.joined(separator: " "),
            map.isSlide ? "" : map.words.say(.anyActivities(line.load.count)),
          ].filter { !$0.isEmpty }.joined(separator: " · ")))
    }
    let used = Set(lines.map(\.load.state))
    picture.legend.ties = MapPhrase.WorkState.allCases.filter(used.contains).map {
      Picture.Legend.TieSample(name: map.words.say(.state($0)), stroke: Self.stroke(.init(count: 2, state: $0)))
    }
    if lines.contains(where: { $0.load.count > 1 }) {
      let wide = Self.stroke(.init(count: 4, state: .active))
      picture.legend.ties.append(Picture.Legend.TieSample(name: map.words.say(.widthIsActivities), stroke: wide))
    }
    drawMissing(into: &picture)
  }

  /// A curve that is horizontal at both ends; of several the first that passes under the fewest circles.
  func bend(from start: Point, to end: Point, around boxes: [Box]) -> Picture.Bend {
    let width = end.x - start.x
    var best: (hits: Int, bend: Picture.Bend)?
    for (out, back) in [(0.45, 0.45), (0.2, 0.7), (0.7, 0.2), (0.05, 0.9), (0.9, 0.05), (0.75, 0.75)] {
      let bend = Picture.Bend(
        first: Point(x: start.x + out * width, y: start.y), second: Point(x: end.x - back * width, y: end.y))
      let points = boxes.isEmpty ? [] : TieBending.points(from: start, bend: bend, to: end, steps: 40)
      let hits = boxes.count { box in points.contains { box.overlaps(Box(center: $0, size: .zero)) } }
      if best.map({ hits < $0.hits }) ?? true { best = (hits, bend) }
      if hits == 0 { break }
    }
    return best?.bend ?? Picture.Bend(first: start, second: end)
  }

  private static func stroke(_ load: GoalService.Load) -> Picture.Stroke {
    let step = load.count <= 1 ? 0 : load.count <= 3 ? 1 : 2
    let pattern: Picture.Stroke.Pattern =
      switch load.state {
      case .active: .solid
      case .planned: .dashed
      case .other: .dotted
      }
    return Picture.Stroke(
      width: strokes[step], color: Palette.ties[load.state == .other ? 0 : 1].color, pattern: pattern)
  }
}
