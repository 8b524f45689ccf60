// Ties as lines: the strongest of them, how strong each is, and what the legend says about it.

internal import NetworkAnalysis
internal import NetworkModel

extension NetworkMap {
  /// A line between two nodes: one tie, or several added up.
  struct Line {
    var a: Int
    var b: Int
    var weight: Double
    /// The tie that it stands for, where it is one.
    var pair: Int?
    /// How many ties it stands for.
    var count: Int
  }

  /// Adds lines to the picture, the strongest last so that they lie on top, and explains them in the legend.
  func addTies(_ lines: [Line], to picture: inout Picture, bend: (Line) -> Picture.Bend?) {
    let strength = TieStrength(weights: lines.map(\.weight))
    let steps = lines.map { strength.step(of: $0.weight) }
    let strokes = strokes(for: steps)
    let classes = ["weak", "medium", "strong"]
    let hasSteps = strength.used.count(where: { $0 }) > 1
    let (single, stroke) = (namedByOne, Palette.namedByOne)
    for step in 0..<3 {
      for (line, lineStep) in zip(lines, steps) where lineStep == step {
        let ends: String
        if let pair = line.pair.map({ graph.pairs[$0] }) {
          ends = graph.members[pair.a].fullName + " – " + graph.members[pair.b].fullName
        } else {
          ends = picture.nodes[line.a].tooltip + " – " + picture.nodes[line.b].tooltip + " · " + words.ties(line.count)
        }
        let isOnlyWay = line.pair.map(prominent.pairs.contains) ?? false
        let doubt = line.pair.flatMap { single[$0] }
        picture.ties.append(
          Picture.Tie(
            id: "t\(picture.ties.count + 1)",
            classes: ["tie", classes[step]] + (isOnlyWay ? ["bridge"] : []) + (doubt == nil ? [] : ["single"]),
            source: line.a, target: line.b,
            stroke: isOnlyWay ? Palette.onlyWay : doubt == nil ? strokes[step] : stroke(strokes[step]),
            bend: bend(line),
            tooltip: [
              ends, hasSteps ? words.strengths[step] : "", isOnlyWay ? words.onlyWay : "", doubt.map(words.say) ?? "",
            ]
            .filter { !$0.isEmpty }.joined(separator: " · ")))
      }
    }
    defer {
      for (classes, phrase, stroke) in [
        (["hierarchy"], MapPhrase.partOf, Palette.hierarchy),
        (["hierarchy", "alliance"], .allianceOf, Palette.hierarchy),
        (["hierarchy", "alliance", "bracket"], .bracketOf, Palette.bracket),
      ] where picture.ties.contains(where: { $0.classes == classes }) {
        picture.legend.ties.append(Picture.Legend.TieSample(name: words.say(phrase), stroke: stroke))
      }
      if picture.ties.contains(where: { $0.classes.contains("single") }) {
        picture.legend.ties.append(
          Picture.Legend.TieSample(name: words.say(.namedByOne), stroke: stroke(Palette.ties[1])))
      }
      if let survey { picture.notes.append(words.say(.answers(survey.answered.count, of: survey.asked.count))) }
      if !prominent.pairs.isEmpty {
        picture.legend.tieHeading = words.tieStrength
        picture.legend.ties.append(Picture.Legend.TieSample(name: words.onlyWay, stroke: Palette.onlyWay))
      }
      if !prominent.members.isEmpty, view == .bridges, focus == nil {
        picture.legend.signs.append(.init(name: words.bridgingActor, emphasis: .strong))
      }
    }
    guard hasSteps else { return }
    picture.legend.tieHeading = words.tieStrength
    picture.legend.ties = (0..<3).filter { strength.used[$0] }.map {
      Picture.Legend.TieSample(name: words.strengths[$0], stroke: strokes[$0])
    }
  }

  /// The strongest lines, in the order that they came in.
  func strongest(_ lines: [Line], atMost limit: Int) -> [Line] {
    guard lines.count > limit else { return lines }
    let order = lines.indices.sorted {
      let (a, b) = (lines[$0].weight.millionths, lines[$1].weight.millionths)
      return a == b ? $0 < $1 : a > b
    }
    return order.prefix(limit).sorted().map { lines[$0] }
  }

  /// The lines by strength: thinner where there are many, so that the picture does not drown in them.
  private func strokes(for steps: [Int]) -> [Picture.Stroke] {
    var strokes = Palette.ties
    if steps.count(where: { $0 == 0 }) > 90 { strokes[0] = Palette.faintTie }
    if steps.count > 200 {
      strokes[1].width = 1.3
      strokes[2].width = 2.6
    }
    return strokes
  }
}
