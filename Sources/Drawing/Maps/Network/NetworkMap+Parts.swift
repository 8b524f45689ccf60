// Parts stand within their organization: it and what belongs to it are laid out as one, in a frame of their own. An alliance is
// held to those who form it by a bracket of dotted lines, since they may be parts of anything.

internal import NetworkModel

extension NetworkMap {
  /// Members that stand together: one alone, or an organization above its parts.
  struct Unit {
    var members: [Int]
    /// The middles of their boxes, from the middle of the unit.
    var offsets: [Point]
    var size: Size

    /// Whether it is an organization with parts.
    var isFramed: Bool { members.count > 1 }
  }

  /// The most parts that stand in one frame; of larger organizations the parts stand by themselves, with dotted lines.
  private static let partLimit = 24

  /// The organization, or the first of those above it, that each member stands in; itself where it is part of none.
  var topmost: [Int] {
    var above = Array(repeating: -1, count: graph.members.count)
    for pair in graph.parts { above[pair.part] = pair.whole }
    return graph.members.indices.map { member in
      var (place, seen) = (member, Set([member]))
      while above[place] >= 0, seen.insert(above[place]).inserted { place = above[place] }
      // In a ring nobody is above the others.
      return above[place] < 0 ? place : member
    }
  }

  /// The units of some members, in their order.
  func units(of members: [Int], topmost: [Int], _ sizes: [Size]) -> [Unit] {
    let groups = Dictionary(grouping: members) { topmost[$0] }
    return members.compactMap { member -> [Unit]? in
      guard let group = groups[topmost[member]] else { return nil }
      let isTogether = group.count > 1 && group.count <= Self.partLimit + 1 && group.contains(topmost[member])
      if !isTogether { return [Unit(members: [member], offsets: [.zero], size: sizes[member])] }
      return member == topmost[member] ? [unit(member, group.filter { $0 != member }, sizes)] : []
    }.flatMap { $0 }
  }

  /// An organization above its parts, which stand in as many columns as make it about as wide as high.
  private func unit(_ whole: Int, _ parts: [Int], _ sizes: [Size]) -> Unit {
    let (gap, padding) = (12.0, 12.0)
    let cell = Size(
      width: (parts.map { sizes[$0].width }.max() ?? 0) + gap, height: (parts.map { sizes[$0].height }.max() ?? 0) + gap
    )
    let columns =
      (1...parts.count).first { Double(($0 * $0)) * cell.width >= Double(parts.count) * cell.height * 1.4 } ?? 1
    let rows = (parts.count + columns - 1) / columns
    let size = Size(
      width: max(sizes[whole].width + gap, Double(min(columns, parts.count)) * cell.width) + 2 * padding,
      height: sizes[whole].height + gap + Double(rows) * cell.height + 2 * padding)
    let top = -size.height / 2 + padding
    let first = top + sizes[whole].height + gap
    let offsets = parts.indices.map { place -> Point in
      let row = place / columns
      let inRow = min(columns, parts.count - row * columns)
      return Point(
        x: (Double(place % columns) - Double(inRow - 1) / 2) * cell.width, y: first + (Double(row) + 0.5) * cell.height)
    }
    return Unit(
      members: [whole] + parts, offsets: [Point(x: 0, y: top + sizes[whole].height / 2)] + offsets, size: size)
  }

  /// The frames of the organizations whose parts are shown, once everything has its place.
  func frameParts(_ units: [Unit], in picture: inout Picture) {
    for unit in units where unit.isFramed {
      guard let whole = unit.members.first else { continue }
      let center = picture.nodes[whole].box.center - (unit.offsets.first ?? .zero)
      picture.frames.append(
        Picture.Frame(
          id: "o\(whole + 1)", classes: ["organization", graph.sectors[graph.members[whole].sector].className],
          label: "",
          box: Box(center: center, size: unit.size), isLabelBelow: false, members: unit.members,
          holds: graph.members[whole].fullName))
    }
  }

  /// Thin dotted lines where two belong together and do not stand in one frame, under the ties, explained in the legend.
  func addHierarchy(framed units: [Unit], to picture: inout Picture) {
    var unitOf: [Int: Int] = [:]
    for (place, unit) in units.enumerated() where unit.isFramed {
      for member in unit.members { unitOf[member] = place }
    }
    for (pairs, phrase, classes) in [
      (graph.parts, MapPhrase.partOf, ["hierarchy"]), (graph.alliances, .allianceOf, ["hierarchy", "alliance"]),
    ] {
      let lines = pairs.filter { unitOf[$0.part] == nil || unitOf[$0.part] != unitOf[$0.whole] }
      for pair in lines {
        let (part, whole) = (graph.members[pair.part], graph.members[pair.whole])
        picture.ties.append(
          Picture.Tie(
            id: "h\(picture.ties.count + 1)", classes: classes, source: pair.part, target: pair.whole,
            stroke: Palette.hierarchy, tooltip: part.fullName + " – " + whole.fullName + " · " + words.say(phrase)))
      }
    }
    if units.contains(where: \.isFramed) { picture.legend.remarks.append(words.say(.partsInFrame)) }
  }
}
