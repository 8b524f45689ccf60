// The width of a text, without a font at hand.
//
// Advance widths in thousandths of the font size: those of Helvetica in Adobe's Core 14 font metrics (the same in Arial
// and Liberation Sans), or of DejaVu Sans, which many machines substitute, where that is wider. So a label that fits by
// these figures fits in either font. Each part of a joined emoji counts, since a font without the whole draws the
// parts.

/// The size and weight of a text.
package struct TextStyle: Hashable, Sendable {
  /// The font size in points.
  package var size: Double
  /// Whether it is bold.
  package var isBold: Bool

  /// A style; not bold by default.
  package init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  /// Labels of nodes.
  package static let label = TextStyle(size: 13)
  /// Labels of frames.
  package static let frame = TextStyle(size: 15, isBold: true)
  /// The title of a picture.
  package static let title = TextStyle(size: 22, isBold: true)
  /// The line under the title, and notes.
  package static let subtitle = TextStyle(size: 13)
  /// Legends.
  package static let legend = TextStyle(size: 12)
  /// Details in legends.
  package static let legendDetail = TextStyle(size: 10.5)

  /// The height of a line.
  package var lineHeight: Double { size * 1.2 }
}

extension TextStyle {
  /// The greatest width of a text in points.
  package func width(of text: String) -> Double {
    var thousandths = 0.0
    for scalar in text.unicodeScalars { thousandths += Self.advance(of: scalar) }
    return thousandths / 1000 * size * (isBold ? 1.12 : 1)
  }

  private static func advance(of scalar: Unicode.Scalar) -> Double {
    let code = Int(scalar.value)
    switch code {
    case 0x20..<0x7F: return Double(ascii[code - 0x20])
    case 0xA0..<0x100: return Double(latin[code - 0xA0])
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x100..<0x250: return scalar.properties.isUppercase ? 860 : 700
    case 0x370..<0x590: return scalar.properties.isUppercase ? 900 : 760
    case 0x590..<0x900: return isMark(scalar) ? 0 : 700
    case 0x2010...0x2015: return code < 0x2013 ? 500 : 1000
    case 0x2018...0x201F: return 520
    case 0x2026: return 1000
    case 0x2000..<0x2600: return 1000
    case 0x2600..<0x2E80, 0x1F000...: return 1400
    default: return isMark(scalar) ? 0 : 1000
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// U+0020 to U+007E.
  private static let ascii: [Int] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556,
    1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684,
    989, 685, 667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974,
    634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  /// U+00A0 to U+00FF.
  private static let latin: [Int] = [
    318, 401, 636, 636, 636, 636, 337, 556, 500, 1000, 471, 612, 838, 361, 1000, 500,
    500, 838, 401, 401, 500, 636, 636, 318, 500, 401, 471, 612, 969, 969, 969, 611,
    684, 684, 684, 684, 684, 684, 1000, 722, 667, 667, 667, 667, 295, 295, 295, 295,
    775, 748, 787, 787, 787, 787, 787, 838, 787, 732, 732, 732, 732, 667, 667, 630,
    613, 613, 613, 613, 613, 613, 982, 550, 615, 615, 615, 615, 278, 278, 278, 278,
    612, 634, 612, 612, 612, 612, 612, 838, 612, 634, 634, 634, 634, 592, 635, 592,
  ]
}
