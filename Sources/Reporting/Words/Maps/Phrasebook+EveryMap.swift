// The words that every map has: which view it is, of what date, from what source, and what stands for nobody.

import Drawing
import NetworkModel

extension Phrasebook {
  func every(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .view(let view): return name(of: view)
    case .stateOn(let day): return say("läget \(date(day))", "as of \(date(day))")
    case .sources(let names, let more):
      let all = names.joined(separator: ", ") + (more > 0 ? say(" m.fl.", " and others") : "")
      return names.count + more == 1 ? say("källa: \(all)", "source: \(all)") : say("källor: \(all)", "sources: \(all)")
    case .untied(let count, let sector, let isRest):
      let sign = isRest ? "+ " : ""
      return say(
        "\(sign)\(number(count)) \(sector) utan samverkan", "\(sign)\(number(count)) \(sector) without collaboration")
    case .untiedNames(let names, let sector):
      let shown = names.prefix(100)
      let rest = names.count - shown.count
      let all = list(shown + (rest > 0 ? [say("\(number(rest)) till", "\(number(rest)) more")] : []))
      return say("\(sector) utan samverkan: \(all)", "\(sector) without collaboration: \(all)")
    case .sectorIsMissing: return say("ingen i filen", "nobody in the file")
    case .neededFor(let goals, let more):
      let all = goals.joined(separator: ", ") + (more > 0 ? say(" m.fl.", " and others") : "")
      return say("behövs för mål \(all)", "needed for goal\(goals.count + more == 1 ? "" : "s") \(all)")
    case .missingSectors(let names):
      return say(
        "Tomma streckade rutor: sektorer som målen eller målgrupperna pekar ut och som ingen i filen hör till (\(list(names))).",
        "Empty broken frames: sectors that the goals or target groups name and that nobody in the file belongs to (\(list(names)))."
      )
    case .surroundingsView(let steps, let isWithGaps):
      let reach = say(
        "de som nås i \(number(steps)) steg", "those reached in \(count(steps, "step", "steps"))")
      return reach
        + (isWithGaps
          ? say("; streckade röda linjer är möten att ordna", "; broken red lines are introductions to make") : "")
    case .onlySurroundings(let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) aktörer, de närmaste först.",
        "Shown are \(counted(shown, of: all)) actors, the nearest first.")
    default: return ""
    }
  }

  private func name(of view: MapPhrase.ViewName) -> String {
    switch view {
    case .network: say("Nätverket", "The network")
    case .sectors: say("Sektorer", "Sectors")
    case .bridges: say("Brobyggare", "Bridging actors")
    case .gaps: say("Samverkan som saknas", "Missing collaboration")
    case .goals: say("Mål", "Goals")
    case .mixing: say("Sektor mot sektor", "Sector by sector")
    case .priorities: say("Insats och effekt", "Effort and effect")
    case .changes: say("Förändringar", "Changes")
    case .forum: say("Forum", "Forum")
    case .seating: say("Bordsplacering", "Seating")
    case .timeline: say("Tidslinje", "Timeline")
    case .influence: say("Inflytande och intresse", "Influence and interest")
    case .surroundings: say("En aktörs omgivning", "An actor's surroundings")
    }
  }
}
