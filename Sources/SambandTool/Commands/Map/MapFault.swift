// Options of `map` that do not go together.

import Reporting

/// Options of `map` that do not go together.
enum MapFault: Error, Hashable {
  /// `--layout none` and a picture.
  case layoutNeedsDOT(format: String)
  /// `--actor` and a view that is not about actors and their ties.
  case actorNeedsNetwork(view: String)
  /// `--format html` and a view without actors to select.
  case pageNeedsActors(view: String)
  /// `--steps` without `--actor`.
  case stepsNeedActor
  /// `--metrics` and a view that shows no actors one by one, or not as they are now.
  case metricsNeedActors(view: String)
  /// `--measure` without `--metrics`.
  case measureNeedsMetrics
  /// `--measure` names no column of numbers of the file.
  case unknownMeasure(String, path: String, known: [String])
  /// The file says nothing of what the view shows.
  case noInfluence(path: String)
}

extension Phrasebook {
  /// What the tool says of it.
  func sentence(for fault: MapFault) -> String {
    switch fault {
    case .layoutNeedsDOT(let format):
      say(
        "samband map: --layout none ger DOT utan lägen, och \(format) behöver dem; skriv DOT och låt dot, fdp eller sfdp rita",
        "samband map: --layout none gives DOT without places, which \(format) needs; write DOT and let dot, fdp or sfdp draw"
      )
    case .actorNeedsNetwork(let view):
      say(
        "samband map: --actor visar en aktörs omgivning, och \(view) är ingen vy för det; ge --view network, bridges eller gaps",
        "samband map: --actor shows an actor's surroundings, and \(view) is no view for that; give --view network, bridges or gaps"
      )
    case .pageNeedsActors(let view):
      say(
        "samband map: --format html är en karta där aktörer söks och väljs, och i \(view) går det inte; ge --view network, sectors, bridges eller gaps",
        "samband map: --format html is a map on which actors are found and selected, which \(view) has no place for; give --view network, sectors, bridges or gaps"
      )
    case .stepsNeedActor:
      say(
        "samband map: --steps räknas från en aktör; ge --actor ID också",
        "samband map: --steps are counted from an actor; give --actor ID, too")
    case .metricsNeedActors(let view):
      say(
        "samband map: --metrics visar mått på aktörer, och \(view) är ingen vy för det; ge --view network, sectors, bridges eller gaps",
        "samband map: --metrics shows measures of actors, and \(view) is no view for that; give --view network, sectors, bridges or gaps"
      )
    case .measureNeedsMetrics:
      say(
        "samband map: --measure väljer en kolumn i filen med mått; ge --metrics FIL också",
        "samband map: --measure chooses a column of the file of measures; give --metrics FILE, too")
    case .unknownMeasure(let name, let path, let known):
      oneLine(
        known.isEmpty
          ? say(
            "\(path): filen har inga kolumner med tal, så \"\(name)\" finns inte",
            "\(path): the file has no columns of numbers, so there is no \"\(name)\"")
          : say(
            "\(path): det finns inget mått \"\(name)\"; välj bland \(list(known))",
            "\(path): there is no measure \"\(name)\"; choose among \(list(known))"))
    case .noInfluence(let path):
      oneLine(
        say(
          "\(path): inga aktörer eller synpunkter har både inflytande och intresse; ge dem egna kolumner, Inflytande och Intresse, med tal",
          "\(path): no actors or positions have both influence and interest; give them columns of their own, Influence and Interest, with numbers"
        ))
    }
  }
}
