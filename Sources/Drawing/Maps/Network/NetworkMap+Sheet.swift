// The proportions of a map: those of the slide or paper that it is for, or of a slide in general.

extension NetworkMap {
  /// The width over the height that layouts go for.
  var ratio: Double { sheet?.ratio ?? 1.55 }

  /// About the height of what stands above a map.
  ///
  /// It is more where the sheet is narrow and the legend in more rows. Frames on a wheel fit now better, now worse, so that two
  /// heights are tried.
  var headHeights: [Double] { view == .sectors ? [150, 210] : sheet.map { [$0.ratio < 1.5 ? 210 : 165] } ?? [130] }

  /// Places stretched to the proportions of the sheet, as far as that does no harm; as they are where none is asked for.
  func stretched(_ places: [Point]) -> [Point] {
    guard let sheet, places.count > 6, let hull = Box.around(places.map { Box(center: $0, size: .zero) }) else {
      return places
    }
    // The head takes its part of the height.
    let wanted = sheet.ratio * 1.15
    let own = max(1, hull.size.width) / max(1, hull.size.height)
    let factor = max(0.7, min(1.8, (wanted / own).squareRoot()))
    return places.map { Point(x: $0.x * factor, y: $0.y / factor) }
  }
}
