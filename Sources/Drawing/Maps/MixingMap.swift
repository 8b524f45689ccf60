// The mixing matrix of sectors as a heat map: in each cell the observed and the expected number of ties.
//
// Color shows observed over expected in five steps, and the figures say it without color. Cells of sectors without
// ties, or with significantly fewer than expected, have frames and texts of their own.

public import NetworkAnalysis
public import NetworkModel

/// The ties between sectors, ready to become a picture.
public struct MixingMap: Sendable {
  /// The most sectors that are shown; of more, those with most ties.
  package static let sectorLimit = 20

  private let network: StakeholderNetwork
  private let mixing: SectorMixing
  private let words: MapWords
  private let sheet: Sheet?

  /// A heat map of a network's sectors.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - mixing: Its ties between sectors.
  ///   - sheet: The slide or paper that it is laid out for.
  ///   - words: The words of its legend and notes.
  public init(network: StakeholderNetwork, mixing: SectorMixing, sheet: Sheet? = nil, words: MapWords) {
    (self.network, self.mixing, self.sheet, self.words) = (network, mixing, sheet, words)
  }

  private static let cellHeight = 58.0
  private static let head = TextStyle(size: 12, isBold: true)
  private static let figure = TextStyle(size: 17)

  /// The picture: the same bytes for the same network, on every machine and in whatever order its records stand.
  ///
  /// - Complexity: O(s²) for s sectors, at most `sectorLimit`.
  public func makePicture() -> Picture {
    var picture = Picture(of: network, .mixing, on: network.asOf, words)
    picture.sheet = sheet
    let all = mixing.sectors.indices
    let totals = all.map { sector in mixing.observed[sector].reduce(0, +) }
    let order = Array(
      all.sorted { (totals[$1], mixing.sizes[$1], $0) < (totals[$0], mixing.sizes[$0], $1) }.prefix(Self.sectorLimit))
    let ties = all.reduce(0) { sum, a in sum + (a..<all.upperBound).reduce(0) { $0 + mixing.observed[a][$1] } }
    picture.subtitle = words.say(.mixingView(ties: ties, sectors: all.count))
    if order.isEmpty { picture.notes.append(words.say(.noMixing)) } else { draw(order, into: &picture) }
    if order.count < all.count { picture.notes.append(words.say(.onlySectors(shown: order.count, all: all.count))) }
    if !mixing.missing.isEmpty {
      let own = Dictionary(network.allSectors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let names = mixing.missing.map { id in
        LabelBreaking.clean((own[id] ?? Sector(id: id)).nameOnMaps(in: words.language)).lowercasedName
      }
      picture.notes.append(words.say(.sectorsWithoutActors(names)))
    }
    picture.describe()
    return picture
  }

  private func draw(_ order: [Int], into picture: inout Picture) {
    // In the colors of the other maps of the same network.
    let looks = Dictionary(
      SectorStyle.styles(for: network.sectorsInUse, in: words.language).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let styles = mixing.sectors.map { looks[$0.id] ?? SectorStyle.rest(named: $0.id.text) }
    let names = order.map { LabelBreaking(style: Self.head, width: 92).lines(of: styles[$0].name) }
    let rowHead = order.map { words.actors(mixing.sizes[$0]) }
    let widest = names.map { NodeSizing.extent(of: $0, in: Self.head).width }.max() ?? 0
    let figures = order.flatMap { a in order.flatMap { details(a, $0) } } + rowHead
    let detail = figures.map(TextStyle.legendDetail.width(of:)).max() ?? 0
    let column = max(widest, detail, 74) + 2 * NodeSizing.margin.width
    let headHeight = (Double(names.map(\.count).max() ?? 1) * Self.head.lineHeight + 22).roundedUp
    let cellHeight = max(Self.cellHeight, headHeight)
    func box(_ row: Int, _ place: Int) -> Box {
      let top = row < 0 ? 0 : headHeight + Double(row) * cellHeight
      let left = place < 0 ? 0 : column + Double(place) * column
      return Box(
        left: left + 1.5, top: top + 1.5, right: left + column - 1.5,
        bottom: top + (row < 0 ? headHeight : cellHeight) - 1.5)
    }
    for (place, sector) in order.enumerated() {
      for isRow in [true, false] {
        var node = Picture.Node(
          id: (isRow ? "r" : "c") + "\(place + 1)", classes: ["head", styles[sector].className], lines: names[place],
          shape: .box, fill: styles[sector].fill, box: isRow ? box(place, -1) : box(-1, place),
          tooltip: styles[sector].name + " · " + rowHead[place])
        node.details = [rowHead[place]]
        node.fontSize = Self.head.size
        node.isBold = true
        picture.nodes.append(node)
      }
    }
    var (apart, thin) = (0, 0)
    for (row, a) in order.enumerated() {
      for (place, b) in order.enumerated() {
        picture.nodes.append(cell(a, b, at: box(row, place), id: "x\(row + 1)-\(place + 1)", styles))
        guard place > row else { continue }
        if mixing.isApart(a, b) { apart += 1 }
        if mixing.isThin(a, b) { thin += 1 }
      }
    }
    picture.legend.entries = (0..<5).map {
      Picture.Legend.Entry(
        name: words.say(.rampStep($0)), detail: words.say(.rampRange($0)), shape: .box, fill: Palette.ramp[$0])
    }
    picture.notes += [words.say(.mixingCell) + " " + words.say(.mixingOrder)]
    if apart > 0 { picture.legend.signs.append(.init(name: words.say(.neverSign(apart)), emphasis: .missing)) }
    if thin > 0 { picture.legend.signs.append(.init(name: words.say(.thinSign(thin)), emphasis: .strong)) }
    picture.normalize(margin: 12)
  }

  private func cell(_ a: Int, _ b: Int, at box: Box, id: String, _ styles: [SectorStyle]) -> Picture.Node {
    let observed = mixing.observed[a][b]
    let isPossible = mixing.expected[a][b] != nil
    let lines = [isPossible ? words.number(observed) : "–"]
    var node = Picture.Node(
      id: id, classes: ["cell"], lines: lines, shape: .box,
      fill: isPossible ? Palette.ramp[mixing.step(a, b)] : Palette.frame,
      box: box,
      tooltip: ([styles[a].name + " – " + styles[b].name, isPossible ? words.ties(observed) : ""] + details(a, b))
        .filter { !$0.isEmpty }.joined(separator: " · "))
    node.details = details(a, b)
    node.fontSize = Self.figure.size
    node.emphasis = mixing.isApart(a, b) ? .missing : mixing.isThin(a, b) ? .strong : .quiet
    return node
  }

  private func details(_ a: Int, _ b: Int) -> [String] {
    guard let expected = mixing.expected[a][b] else { return [] }
    let sign: MapPhrase? = mixing.isApart(a, b) ? .never : mixing.isThin(a, b) ? .thin : nil
    return [words.say(.expected(expected))] + (sign.map { [words.say($0)] } ?? [])
  }
}
