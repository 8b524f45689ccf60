// The colours and widths that are the same on every map.
//
// Contrast with white: ties 3.5, 5.3 and 8.5 to 1 (width tells their strength as well); text 16 to 1.

internal import NetworkModel

enum Ink {
  static let text = Sector.Color(red: 0x1A, green: 0x1A, blue: 0x1A)
  static let secondaryText = Sector.Color(red: 0x4A, green: 0x4A, blue: 0x4A)
  static let outline = Sector.Color(red: 0x33, green: 0x33, blue: 0x33)
  static let frame = Sector.Color(red: 0xF5, green: 0xF5, blue: 0xF5)
  static let frameOutline = Sector.Color(red: 0x9A, green: 0x9A, blue: 0x9A)
  static let white = Sector.Color(red: 0xFF, green: 0xFF, blue: 0xFF)
  static let paper = Sector.Color(red: 0xFA, green: 0xFA, blue: 0xFA)

  /// The lines of ties, from the weakest to the strongest.
  static let ties = [
    Picture.Stroke(width: 1, color: Sector.Color(red: 0x8A, green: 0x8A, blue: 0x8A)),
    Picture.Stroke(width: 2.2, color: Sector.Color(red: 0x6B, green: 0x6B, blue: 0x6B)),
    Picture.Stroke(width: 4, color: Sector.Color(red: 0x3D, green: 0x3D, blue: 0x3D)),
  ]

  /// The weakest line where there are so many that it must step back.
  static let faintTie = Picture.Stroke(width: 0.6, color: Sector.Color(red: 0xA8, green: 0xA8, blue: 0xA8))
}

extension Sector.Color {
  /// Relative luminance (WCAG 2.1), with the curve of sRGB by its square, close enough to choose black or white ink.
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : share * share * (0.3 + 0.7 * share)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The ink that reads on this colour: the usual dark one, or white where the user chose a dark fill.
  var ink: Sector.Color { luminance < 0.19 ? Ink.white : Ink.text }
}
