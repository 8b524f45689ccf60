// What a map says of measures that another program has taken; their names are that program's.

import Drawing
import NetworkModel

extension Phrasebook {
  func measured(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .measure(let name, let value): return "\(name) \(measured(value))"
    case .foremostView(let name, isAlone: true):
      return say("de med högst värde på \(name)", "those highest by \(name)")
    case .foremostView(let name, isAlone: false):
      return say("de med högst värde på \(name) är framhävda", "those highest by \(name) are brought out")
    case .foremostSign(let name, let count):
      return count == 1
        ? say("dubbel kontur: högst värde på \(name)", "double outline: highest by \(name)")
        : say(
          "dubbel kontur: de \(number(count)) med högst värde på \(name)",
          "double outline: the \(number(count)) highest by \(name)")
    case .foremostBy(let name, let actors):
      let all = list(actors.map { "\($0.name) (\(measured($0.value)))" })
      return say("Högst värde på \(name): \(all).", "Highest by \(name): \(all).")
    case .nobodyForemost(let name, 0):
      return say("Ingen aktör har något värde på \(name).", "No actor has a value of \(name).")
    case .nobodyForemost(let name, let sharing):
      return say(
        "Ingen sticker ut på \(name): \(number(sharing)) aktörer delar det högsta värdet.",
        "Nobody stands out by \(name): \(number(sharing)) actors share the highest value.")
    case .onlyForemost(let name, let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) aktörer: de med högst värde på \(name), och banden mellan dem.",
        "Shown are \(counted(shown, of: all)) actors: those highest by \(name), and the ties between them.")
    case .onlyForemostNamed(let name, let named, let all):
      return say(
        "\(number(named)) aktörer är namngivna, de med högst värde på \(name) först; övriga \(number(all - named)) är små figurer.",
        "\(number(named)) actors are named, those highest by \(name) first; the other \(number(all - named)) are small shapes."
      )
    default: return ""
    }
  }

  /// A value of another program's measure: whole numbers whole, others with three figures that matter.
  package func measured(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return number(whole) }
    guard value.magnitude < 1e9, value.magnitude >= 1e-7 else { return "\(value)".replacing(".", with: say(",", ".")) }
    var (places, scale) = (2, 1.0)
    while places < 9, value.magnitude * scale < 1 { (places, scale) = (places + 1, scale * 10) }
    while places > 0, value.magnitude >= scale * 10 { (places, scale) = (places - 1, scale * 10) }
    return places == 0 ? number(Int(value.rounded())) : decimal(value, places: places)
  }
}
