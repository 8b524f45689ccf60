// The network view of more actors than can be drawn: one node for each sector.

internal import NetworkModel

extension NetworkMap {
  func drawAggregate(into picture: inout Picture) {
    picture.subtitle = subtitle(words.aggregatedView)
    picture.notes.append(words.aggregated(graph.members.count))
    let counts = graph.bySector.map(\.count)
    var ties = Array(repeating: Array(repeating: 0, count: counts.count), count: counts.count)
    for pair in graph.pairs {
      let (s, t) = (graph.members[pair.a].sector, graph.members[pair.b].sector)
      ties[s][t] += 1
      if s != t { ties[t][s] += 1 }
    }
    let weights = ties.map { $0.map(Double.init) }
    let order = WheelOrder.best(weights: weights.map { $0.map { $0.squareRoot() } })
    let largest = Double(counts.max() ?? 1)
    picture.nodes = order.map { sector in
      let style = graph.sectors[sector]
      let label = TextStyle(size: 15)
      let lines =
        LabelBreaking(style: label, width: 150).lines(of: style.name)
        + [words.actors(counts[sector]), words.tiesWithin(ties[sector][sector])]
      let least = NodeSizing.size(of: style.shape, around: lines, in: label)
      // The area grows with the number of actors, from what the label needs upwards.
      let side = (counts.count > 6 ? 230 : 300) * (Double(counts[sector]) / largest).squareRoot()
      let size = Size(width: max(least.width, side.roundedUp), height: max(least.height, (side * 0.62).roundedUp))
      var node = Picture.Node(
        id: "s\(sector + 1)", classes: ["aggregate", style.className], actor: nil, lines: lines, shape: style.shape,
        fill: style.fill, box: Box(center: .zero, size: size), tooltip: lines.joined(separator: " · "))
      node.fontSize = label.size
      return node
    }
    let sizes = picture.nodes.map(\.box.size)
    let tied = order.map { a in order.map { b in a == b ? 0 : weights[a][b] } }
    let placed = WheelArrangement(
      count: sizes.count, size: { index, _ in sizes[index] }, middle: Size(width: 260, height: 150), gap: 60,
      weights: tied, ratio: ratio
    ).place()
    for index in picture.nodes.indices { picture.nodes[index].box.center = placed.boxes[index].center }

    var lines: [Line] = []
    for (a, s) in order.enumerated() {
      for (b, t) in order.enumerated() where a < b && ties[s][t] > 0 {
        lines.append(Line(a: a, b: b, weight: Double(ties[s][t]), pair: nil, count: ties[s][t]))
      }
    }
    addCounted(lines, to: &picture)
    picture.normalize()
  }

  /// Lines whose width grows with the number of ties that they stand for.
  private func addCounted(_ lines: [Line], to picture: inout Picture) {
    let most = lines.map(\.count).max() ?? 1
    let bending = TieBending(boxes: picture.nodes.map(\.box))
    func stroke(_ count: Int) -> Picture.Stroke {
      let share = Double(count) / Double(max(1, most))
      let tone = share < 0.3 ? 0 : share < 0.85 ? 1 : 2
      return Picture.Stroke(width: (0.8 + 8.2 * share * share).roundedToTenth, color: Palette.ties[tone].color)
    }
    for line in lines.sorted(by: { ($0.count, $0.a, $0.b) < ($1.count, $1.a, $1.b) }) {
      picture.ties.append(
        Picture.Tie(
          id: "t\(picture.ties.count + 1)", classes: ["tie", "aggregate"], source: line.a, target: line.b,
          stroke: stroke(line.count), bend: bending.inwards(from: line.a, to: line.b, isNear: false),
          tooltip: picture.nodes[line.a].lines[0] + " – " + picture.nodes[line.b].lines[0] + " · "
            + words.ties(line.count)))
    }
    guard let least = lines.map(\.count).min() else { return }
    let middle = (least + most) / 2
    let steps = [least, middle, most].reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    picture.legend.tieHeading = words.tieCount
    picture.legend.ties = steps.map { Picture.Legend.TieSample(name: words.number($0), stroke: stroke($0)) }
  }
}
