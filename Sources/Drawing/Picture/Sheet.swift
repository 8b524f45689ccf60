// The slides and papers that a picture can be laid out for.

/// A slide or a sheet of paper.
///
/// A picture for one is laid out to its proportions, not only scaled; paper stands or lies as the picture needs it.
public enum Sheet: String, CaseIterable, Sendable, Hashable {
  /// A slide of today's screens.
  case wide = "16:9"
  /// A slide of older projectors.
  case standard = "4:3"
  /// Paper of 210 × 297 mm.
  case a4 = "A4"
  /// Paper of 297 × 420 mm.
  case a3 = "A3"

  /// The width over the height where it lies.
  package var ratio: Double {
    switch self {
    case .wide: 16.0 / 9
    case .standard: 4.0 / 3
    case .a4, .a3: 297.0 / 210
    }
  }

  /// The longer and the shorter side in points of 1/72 inch; a slide is as large as presentation programs make it.
  package var sides: Size {
    switch self {
    case .wide: Size(width: 960, height: 540)
    case .standard: Size(width: 720, height: 540)
    case .a4: Size(width: 841.9, height: 595.3)
    case .a3: Size(width: 1190.6, height: 841.9)
    }
  }

  /// Whether it may stand on its shorter side.
  package var mayStand: Bool { self == .a4 || self == .a3 }

  /// The sheet, as it lies or stands, around what is that large: its size in the picture's own points, and on paper.
  package func around(_ content: Size) -> (canvas: Size, paper: Size) {
    let stands = mayStand && content.height > content.width
    let ratio = stands ? 1 / ratio : ratio
    let paper = stands ? Size(width: sides.height, height: sides.width) : sides
    let width = max(content.width, content.height * ratio)
    return (Size(width: width.roundedUp, height: (width / ratio).roundedUp), paper)
  }
}
