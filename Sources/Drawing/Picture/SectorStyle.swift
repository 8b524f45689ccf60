// How each sector of a map is drawn: with its own shape and color, or with unused ones if it has none.

internal import NetworkModel

/// A sector as a map shows it.
struct SectorStyle: Hashable {
  let id: Sector.ID
  let name: String
  let shape: Sector.Shape
  let fill: Sector.Color
  /// A word for style sheets: `sector-university`.
  let className: String

  /// The sectors in use, each with a shape and color; missing ones are taken from the palette, unused ones first.
  ///
  /// Sectors choose in their own order, so that the same file gives the same colors.
  static func styles(for sectors: [Sector], in language: Language) -> [SectorStyle] {
    // Beside the built-in sectors, one of the user's own should not look like one that is missing.
    let builtIn = Set(Sector.builtIn.map(\.id))
    let colors = (sectors.contains { builtIn.contains($0.id) } ? ownFills : []) + palette.map(\.fill)
    var shapes = Set(sectors.compactMap(\.shape))
    var fills = Set(sectors.compactMap(\.color))
    var taken = Set(sectors.filter { $0.shape != nil && $0.color != nil }.map { Pair(shape: $0.shape, fill: $0.color) })
    var next = 0
    return sectors.map { sector in
      var shape = sector.shape ?? palette.first { !shapes.contains($0.shape) }?.shape
      var fill = sector.color ?? colors.first { !fills.contains($0) }
      // With more than ten sectors, shapes and colors repeat, but no combination does until all have been used.
      while shape == nil || fill == nil || (sector.shape == nil && taken.contains(Pair(shape: shape, fill: fill))) {
        let place = next
        next += 1
        shape = sector.shape ?? palette[place % palette.count].shape
        fill = sector.color ?? palette[(place + place / palette.count + 3) % palette.count].fill
        if next > 200 { break }
      }
      let finalShape = shape ?? .box
      let finalFill = fill ?? palette[0].fill
      shapes.insert(finalShape)
      fills.insert(finalFill)
      taken.insert(Pair(shape: finalShape, fill: finalFill))
      let name = LabelBreaking.clean(sector.nameOnMaps(in: language))
      return SectorStyle(
        id: sector.id, name: name.isEmpty ? "–" : name, shape: finalShape, fill: finalFill,
        className: "sector-" + cssWord(sector.id.text))
    }
  }

  /// The style of sectors that are too many to be distinguished, as one.
  static func rest(named name: String) -> SectorStyle {
    SectorStyle(id: "", name: name, shape: .rounded, fill: Palette.paper, className: "sector-other")
  }

  private struct Pair: Hashable {
    let shape: Sector.Shape?
    let fill: Sector.Color?
  }

  /// Colors that no built-in sector has: text in #1A1A1A on each has a contrast of at least 7:1.
  private static let ownFills: [Sector.Color] = [
    .init(red: 0xC6, green: 0x9C, blue: 0x6D), .init(red: 0xDC, green: 0xCB, blue: 0xF5),
    .init(red: 0xF6, green: 0xC7, blue: 0xB6), .init(red: 0x8F, green: 0xB3, blue: 0x9A),
  ]

  /// The styles of the built-in sectors, the most common first.
  private static let palette: [(shape: Sector.Shape, fill: Sector.Color)] = {
    let order: [Sector.Shape] = [
      .box, .ellipse, .hexagon, .rounded, .octagon, .note, .tab, .component, .cylinder, .house,
    ]
    let looks = order.compactMap { shape in
      Sector.builtIn.first { $0.shape == shape }.flatMap { sector in sector.color.map { (shape: shape, fill: $0) } }
    }
    return looks.isEmpty ? [(shape: .box, fill: Palette.frame)] : looks
  }()

  /// Letters, digits and hyphens of a text; everything else becomes a hyphen.
  static func cssWord(_ text: String) -> String {
    let bytes = text.utf8.map { byte -> UInt8 in
      switch byte {
      case 48...57, 65...90, 97...122, 95: byte
      default: 45
      }
    }
    let word = bytes.prefix(40).map { String(UnicodeScalar($0)) }.joined()
    return word.isEmpty ? "none" : word
  }
}
