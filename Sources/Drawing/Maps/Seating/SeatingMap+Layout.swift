// Tables in a grid that fills a sheet on its side, and seats round each table in two columns, with a row above and
// below.
//
// Boxes are wider than high, so equal angles round a circle would make them collide; columns that bow outwards hold
// more people in less room, and every table of a picture has the same place for the same number of people.

internal import NetworkModel

/// The positions of the seats of one table, relative to its center.
struct TableRing {
  let seats: [Point]
  let radius: Double
  let size: Size

  private static let gap = Size(width: 12, height: 10)

  /// Positions for `count` seats of a size; the table is at least as wide as `label`.
  init(count: Int, seat: Size, label: Double) {
    let pitch = Size(width: seat.width + Self.gap.width, height: seat.height + Self.gap.height)
    // As many above and below as keep the whole about three wide and two high.
    var across = count < 3 ? 0 : 1
    while count - 2 * (across + 1) >= 4, Double((count - 2 * across + 1) / 2 + 2) * pitch.height > 2.1 * pitch.width {
      across += 1
    }
    let sides = max(0, count - 2 * across)
    let right = (sides + 1) / 2
    let left = sides - right
    // With an odd number all but one stand in pairs; the last has the row above for itself, or the side.
    let rows = max(right, left, 1)
    let radius = max(label / 2, min(1.1 * seat.width, Double(rows) * pitch.height / 2 - Self.gap.height / 2)).roundedUp
    let middle = max(radius, Double(rows) * pitch.height / 2 - Self.gap.height / 2)
    func row(_ count: Int, _ y: Double) -> [Point] {
      (0..<count).map { Point(x: (Double($0) - Double(count - 1) / 2) * pitch.width, y: y) }
    }
    func column(_ count: Int, _ side: Double) -> [Point] {
      (0..<count).map { place in
        let offset = Double(place) - Double(count - 1) / 2
        let share = count > 1 ? offset / (Double(count - 1) / 2) : 0
        let bow = count > 1 ? 26 * (1 - share * share) : 0
        // A column keeps clear of the rows, which are as wide as their seats.
        let inner = max(radius + Self.gap.width, 0)
        return Point(x: side * (inner + bow + seat.width / 2), y: offset * max(pitch.height, 0))
      }
    }
    let edge = middle + Self.gap.height + seat.height / 2
    let seats =
      row(across, -edge) + column(right, 1) + row(across, edge).reversed() + column(left, -1).reversed()
    let boxes = seats.map { Box(center: $0, size: seat) }
    let table = Box(center: .zero, size: Size(width: 2 * radius, height: 2 * radius))
    let reach = boxes.reduce(table.size) { size, box in
      Size(
        width: max(size.width, 2 * max(box.right, -box.left)), height: max(size.height, 2 * max(box.bottom, -box.top)))
    }
    (self.seats, self.radius, size) = (seats, radius, reach)
  }
}

extension SeatingMap {
  private static let margin = 16.0
  private static let space = Size(width: 30, height: 30)
  /// A sheet of A4 on its side.
  private static let aspect = 1.414

  /// Places tables and seats.
  func draw(_ company: [[Int]], _ round: Int, into picture: inout Picture) {
    var seats: [[Picture.Node]] = []
    for (table, people) in company.enumerated() {
      seats.append(people.map { seat($0, among: people, table, round) })
    }
    let all = seats.flatMap { $0.map(\.box.size) }
    let largest = Size(
      width: all.map(\.width).max() ?? 40, height: all.map(\.height).max() ?? 26)
    let style = TextStyle(size: 16, isBold: true)
    let names = company.indices.map { words.table($0 + 1) }
    let emptySize = names.map { style.width(of: $0) }.max() ?? 0
    let label = max(emptySize, TextStyle.label.width(of: words.empty)) + 24
    let rings = company.map { TableRing(count: $0.count, seat: largest, label: max(label, 72)) }
    let cell = Size(
      width: (rings.map(\.size.width).max() ?? 0) + Self.space.width,
      height: (rings.map(\.size.height).max() ?? 0) + Self.space.height)
    let columns = Self.columns(for: company.count, cell: cell)
    let rows = (company.count + columns - 1) / columns
    picture.size = Size(
      width: (Double(columns) * cell.width + 2 * Self.margin).roundedUp,
      height: (Double(rows) * cell.height + 2 * Self.margin).roundedUp)
    for (table, ring) in rings.enumerated() {
      let middle = Point(
        x: Self.margin + (Double(table % columns) + 0.5) * cell.width,
        y: Self.margin + (Double(table / columns) + 0.5) * cell.height
      ).rounded
      let diameter = 2 * ring.radius
      var lines = [names[table]]
      if company[table].isEmpty { lines.append(words.empty) }
      var node = Picture.Node(
        id: "table\(table + 1)", classes: ["table"], actor: nil, lines: lines, shape: .ellipse, fill: Palette.paper,
        box: Box(center: middle, size: Size(width: diameter, height: diameter)),
        tooltip: [names[table], words.people(company[table].count)].joined(separator: " · "))
      node.fontSize = style.size
      picture.nodes.append(node)
      for (index, place) in ring.seats.enumerated() where index < seats[table].count {
        var seat = seats[table][index]
        seat.box.center = (middle + place).rounded
        picture.nodes.append(seat)
      }
    }
  }

  /// How many tables stand side by side so that the whole is nearest to a sheet on its side.
  private static func columns(for count: Int, cell: Size) -> Int {
    var best = (columns: 1, cost: Double.infinity)
    for columns in 1...max(1, count) {
      let rows = (count + columns - 1) / columns
      let shape = Double(columns) * cell.width / (Double(rows) * cell.height) / aspect
      // Empty places in the grid count as a cost.
      let waste = Double(rows * columns) / Double(max(count, 1))
      let cost = max(shape, 1 / shape) * waste
      if cost < best.cost - 1e-9 { best = (columns, cost) }
    }
    return best.columns
  }

  /// A person's seat, its box at the origin.
  private func seat(_ person: Int, among company: [Int], _ table: Int, _ round: Int) -> Picture.Node {
    let category = style(of: person)
    let isHost = isHost(person, round)
    let known = knownBefore(person, among: company, round)
    let isNew = company.count > 1
    let breaking = LabelBreaking(style: TextStyle(size: 13, isBold: isHost), width: 104, maximumLines: 2)
    var lines = breaking.lines(of: people[person].label)
    if isNew { lines.append(words.newMeetings(company.count - 1 - known.count)) }
    if !known.isEmpty {
      // One name where it fits, and how many more.
      let first = LabelBreaking.clean(people[known[0]].label)
      lines.append(breaking.cut(words.again(first, known.count - 1), to: 132))
    }
    let style = TextStyle(size: TextStyle.label.size, isBold: isHost)
    var size = NodeSizing.size(of: category.shape, around: lines, in: style)
    if isHost { size = Size(width: size.width + 10, height: size.height + 10) }
    var node = Picture.Node(
      id: "seat\(person + 1)", classes: ["seat", category.className], actor: nil, lines: lines, shape: category.shape,
      fill: category.fill, box: Box(center: .zero, size: size), tooltip: "")
    if isHost { node.emphasis = .strong }
    var facts = [shortName(person), category.name, words.table(table + 1)]
    if isHost { facts.append(words.host) }
    if isNew { facts.append(words.newMeetings(company.count - 1 - known.count)) }
    if !known.isEmpty { facts.append(words.againAll(known.map { shortName($0) })) }
    node.tooltip = facts.joined(separator: " · ")
    return node
  }
}
