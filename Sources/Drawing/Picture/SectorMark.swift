// A sector as a small sign on paper: its outline in its color, for name cards, door lists and the tables of a page.

package import NetworkModel

/// The sign of a sector.
package struct SectorMark: Hashable, Sendable {
  /// The sector's id.
  package let id: String
  /// The color that the sign is filled with.
  package let fill: Sector.Color
  /// The outline as SVG, for a view box of ``width`` by ``height``.
  package let outline: String

  /// The width of the view box.
  package static let width = 36
  /// The height of the view box.
  package static let height = 24

  /// The signs of some sectors, in their order; a built-in sector lends what is missing, others get free looks.
  package static func marks(for sectors: [Sector], in language: Language) -> [SectorMark] {
    SectorStyle.styles(for: sectors.map(\.withBuiltInLook), in: language).map { style in
      var sheet = SVGBuilder()
      let middle = Point(x: Double(width) / 2, y: Double(height) / 2 + 1)
      sheet.shape(
        style.shape, in: Box(center: middle, size: Size(width: 30, height: 16)), fill: style.fill,
        outline: Picture.Stroke(width: 1.2, color: Palette.outline))
      return SectorMark(id: style.id.text, fill: style.fill, outline: sheet.text.replacing("\n", with: ""))
    }
  }
}

extension Sector {
  /// The sector with the shape, color and words of the built-in one of its id, where it has none of its own.
  var withBuiltInLook: Sector {
    guard let known = Sector.builtIn.first(where: { $0.id == id }) else { return self }
    var sector = self
    sector.shape = shape ?? known.shape
    sector.color = color ?? known.color
    sector.plural = plural ?? (label == nil ? known.plural : nil)
    sector.label = label ?? known.label
    return sector
  }
}
