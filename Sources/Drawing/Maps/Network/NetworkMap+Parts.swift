// Parts stand within their organization: it and what belongs to it are laid out as one, in a frame of their own. An alliance
// stands with those who form it, held together by a bracket; where they are parts of different things, dotted lines lead to it.

internal import NetworkModel

extension NetworkMap {
  /// Members that stand together: one alone, an organization above its parts, or an alliance with those who form it.
  struct Unit {
    var members: [Int]
    /// The middles of their boxes, from the middle of the unit.
    var offsets: [Point]
    var size: Size
    /// The frames in it, from the middle of the unit.
    var frames: [PartFrame] = []
    /// The bracket that holds it together.
    var bracket: [Leg] = []

    /// An organization with its parts.
    struct PartFrame {
      var members: [Int]
      var box: Box
    }

    /// A line of a bracket from the alliance to one who forms it, with the points where it turns, from the middle of the unit.
    struct Leg {
      var ally: Int
      var corners: [Point]
    }

    /// Where a member stands, from the middle of the unit.
    func offset(of member: Int) -> Point {
      members.firstIndex(of: member).map { offsets[$0] } ?? .zero
    }
  }

  // The most parts that stand in one frame; of larger organizations the parts stand by themselves, with dotted lines. The most
  // who stand at one bracket, and the most side by side under it.
  private static let partLimit = 24, allyLimit = 24, rowLimit = 4

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
  ///
  /// - Parameter size: The size of a member's box.
  func units(of members: [Int], topmost: [Int], _ size: (Int) -> Size) -> [Unit] {
    let groups = Dictionary(grouping: members) { topmost[$0] }
    let units = members.compactMap { member -> [Unit]? in
      guard let group = groups[topmost[member]] else { return nil }
      let isTogether = group.count > 1 && group.count <= Self.partLimit + 1 && group.contains(topmost[member])
      if !isTogether { return [Unit(members: [member], offsets: [.zero], size: size(member))] }
      return member == topmost[member] ? [organization(member, group.filter { $0 != member }, size)] : []
    }.flatMap { $0 }
    return allied(units)
  }

  /// An organization above its parts, which stand in as many columns as make it about as wide as high.
  private func organization(_ whole: Int, _ parts: [Int], _ size: (Int) -> Size) -> Unit {
    let (gap, padding) = (12.0, 12.0)
    let cell = Size(
      width: (parts.map { size($0).width }.max() ?? 0) + gap, height: (parts.map { size($0).height }.max() ?? 0) + gap
    )
    let columns =
      (1...parts.count).first { Double(($0 * $0)) * cell.width >= Double(parts.count) * cell.height * 1.4 } ?? 1
    let rows = (parts.count + columns - 1) / columns
    let extent = Size(
      width: max(size(whole).width + gap, Double(min(columns, parts.count)) * cell.width) + 2 * padding,
      height: size(whole).height + gap + Double(rows) * cell.height + 2 * padding)
    let top = -extent.height / 2 + padding
    let first = top + size(whole).height + gap
    let offsets = parts.indices.map { place -> Point in
      let row = place / columns
      let inRow = min(columns, parts.count - row * columns)
      return Point(
        x: (Double(place % columns) - Double(inRow - 1) / 2) * cell.width, y: first + (Double(row) + 0.5) * cell.height)
    }
    let members = [whole] + parts
    return Unit(
      members: members, offsets: [Point(x: 0, y: top + size(whole).height / 2)] + offsets, size: extent,
      frames: [Unit.PartFrame(members: members, box: Box(center: .zero, size: extent))])
  }

  // MARK: Alliances

  /// The units with each alliance, and those who form it, as one, where they stand by themselves or above their parts.
  private func allied(_ units: [Unit]) -> [Unit] {
    let byAlliance = Dictionary(grouping: graph.alliances, by: \.whole)
    guard !byAlliance.isEmpty else { return units }
    // Who stands first in a unit can be led to.
    var unitOf: [Int: Int] = [:]
    for (place, unit) in units.enumerated() { unitOf[unit.members[0]] = place }
    var isTaken = Array(repeating: false, count: units.count)
    var joined: [Int: Unit] = [:]
    for alliance in byAlliance.keys.sorted() {
      guard let own = unitOf[alliance], units[own].members.count == 1, !isTaken[own] else { continue }
      let allies = (byAlliance[alliance] ?? []).compactMap { unitOf[$0.part] }.filter { !isTaken[$0] && $0 != own }
      guard (2...Self.allyLimit).contains(allies.count) else { continue }
      for place in allies + [own] { isTaken[place] = true }
      joined[own] = bracketed(units[own], allies.map { units[$0] })
    }
    return units.indices.compactMap { joined[$0] ?? (isTaken[$0] ? nil : units[$0]) }
  }

  /// An alliance above those who form it: a few side by side under a bar, more to the left and right of a spine.
  private func bracketed(_ alliance: Unit, _ allies: [Unit]) -> Unit {
    let gap = 14.0
    let bar = alliance.size.height + gap
    var middles: [Point] = []
    var size: Size
    if allies.count <= Self.rowLimit {
      let width = allies.reduce(-gap) { $0 + $1.size.width + gap }
      let height = allies.map(\.size.height).max() ?? 0
      size = Size(width: max(width, alliance.size.width), height: bar + gap + height)
      var x = -width / 2
      for ally in allies {
        middles.append(Point(x: x + ally.size.width / 2, y: bar + gap + ally.size.height / 2))
        x += ally.size.width + gap
      }
    } else {
      let widest = allies.map(\.size.width).max() ?? 0
      var y = bar
      for row in stride(from: 0, to: allies.count, by: 2) {
        let pair = allies[row..<min(row + 2, allies.count)]
        let height = pair.map(\.size.height).max() ?? 0
        for (side, ally) in zip([-1.0, 1.0], pair) {
          middles.append(Point(x: side * (gap + ally.size.width / 2), y: y + height / 2))
        }
        y += height + gap
      }
      size = Size(width: max(2 * (widest + gap), alliance.size.width), height: y - gap)
    }
    let top = -size.height / 2
    var unit = Unit(
      members: alliance.members, offsets: [Point(x: 0, y: top + alliance.size.height / 2)], size: size)
    for (ally, middle) in zip(allies, middles) {
      let center = Point(x: middle.x, y: top + middle.y)
      unit.members += ally.members
      unit.offsets += ally.offsets.map { $0 + center }
      unit.frames += ally.frames.map {
        Unit.PartFrame(members: $0.members, box: Box(center: $0.box.center + center, size: $0.box.size))
      }
      let end = ally.offsets[0] + center
      let isRow = allies.count <= Self.rowLimit
      unit.bracket.append(
        Unit.Leg(
          ally: ally.members[0],
          corners: isRow ? [Point(x: 0, y: top + bar), Point(x: end.x, y: top + bar)] : [Point(x: 0, y: end.y)]))
    }
    return unit
  }

  // MARK: Frames and lines

  /// The frames of the organizations whose parts are shown, once everything has its place.
  ///
  /// - Parameter node: The node of each member.
  func frameParts(_ units: [Unit], node: (Int) -> Int, isWithin: Bool = false, in picture: inout Picture) {
    for unit in units {
      for frame in unit.frames {
        let whole = frame.members[0]
        let center = picture.nodes[node(whole)].box.center - unit.offset(of: whole)
        picture.frames.append(
          Picture.Frame(
            id: "o\(whole + 1)", classes: ["organization", graph.sectors[graph.members[whole].sector].className],
            label: "", box: Box(center: center + frame.box.center, size: frame.box.size), isLabelBelow: false,
            // Within another frame they are members of that.
            members: isWithin ? [] : frame.members.map(node), fill: isWithin ? Palette.white : Palette.frame,
            holds: graph.members[whole].fullName))
      }
    }
  }

  /// Brackets, and thin dotted lines where two belong together and do not stand so, under the ties.
  func addHierarchy(of units: [Unit], node: (Int) -> Int, to picture: inout Picture) {
    var together: Set<[Int]> = []
    for unit in units {
      for frame in unit.frames {
        for part in frame.members { for whole in frame.members { together.insert([part, whole]) } }
      }
      for leg in unit.bracket {
        let alliance = unit.members[0]
        let center = picture.nodes[node(alliance)].box.center - unit.offsets[0]
        together.insert([leg.ally, alliance])
        add(
          part: leg.ally, whole: alliance, ["hierarchy", "alliance", "bracket"], .bracketOf,
          corners: leg.corners.map { $0 + center }, node: node, to: &picture)
      }
    }
    for pair in graph.parts where !together.contains([pair.part, pair.whole]) {
      add(part: pair.part, whole: pair.whole, ["hierarchy"], .partOf, node: node, to: &picture)
    }
    for pair in graph.alliances where !together.contains([pair.part, pair.whole]) {
      add(part: pair.part, whole: pair.whole, ["hierarchy", "alliance"], .allianceOf, node: node, to: &picture)
    }
    if units.contains(where: { !$0.frames.isEmpty }) {
      picture.legend.signs.append(
        .init(name: words.say(.partsInFrame), emphasis: .quiet, shape: .rounded, fill: Palette.frame))
    }
  }

  /// A line between two that belong together; none where neither has a node of its own.
  private func add(
    part: Int, whole: Int, _ classes: [String], _ phrase: MapPhrase, corners: [Point] = [], node: (Int) -> Int,
    to picture: inout Picture
  ) {
    let ends = (node(whole), node(part))
    let shown = [ends.0, ends.1].allSatisfy { $0 >= 0 && picture.nodes[$0].actor != nil }
    guard shown, ends.0 != ends.1 else { return }
    picture.ties.append(
      Picture.Tie(
        id: "h\(picture.ties.count + 1)", classes: classes, source: ends.0, target: ends.1,
        stroke: corners.isEmpty ? Palette.hierarchy : Palette.bracket, corners: corners,
        tooltip: graph.members[part].fullName + " – " + graph.members[whole].fullName + " · " + words.say(phrase)))
  }
}
