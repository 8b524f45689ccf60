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
    default: return large(phrase)
    }
  }

  /// What maps of many actors say of what they have chosen.
  private func large(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .onlyBackbone(let each, let shown, let all):
      return say(
        "Ritade är \(counted(shown, of: all)) band: varje aktörs \(number(each)) starkaste, av lika starka de som knyter samman "
          + "samma krets, och de som behövs för att nätet ska hänga ihop.",
        "Drawn are \(counted(shown, of: all)) ties: the \(number(each)) strongest of each actor, among equals those within one "
          + "circle, and those that hold the network together.")
    case .onlyTiesOfShown(let drawn, let between, let all):
      let (shown, whole) = (counted(drawn, of: between), number(all))
      return drawn == between
        ? say(
          "Ritade är de \(shown) band mellan aktörer som visas, av \(whole).",
          "Drawn are the \(shown) ties between actors that are shown, of \(whole).")
        : between == all
          ? say(
            "De \(number(drawn)) starkaste av \(whole) band är ritade.",
            "The \(number(drawn)) strongest of \(whole) ties are drawn.")
          : say(
            "Ritade är de \(number(drawn)) starkaste av \(number(between)) band mellan aktörer som visas; alla band är \(whole).",
            "Drawn are the \(number(drawn)) strongest of \(number(between)) ties between actors that are shown; all ties are \(whole)."
          )
    case .communitiesView:
      return say(
        "varje krets är en figur, större ju fler aktörer den har",
        "each circle is one shape, larger the more actors it has")
    case .communities(let actors):
      return say(
        "\(number(actors)) aktörer är för många för att rita var för sig: en figur per krets som samverkar mest inom sig, "
          + "kallad efter dem i den som har flest band.",
        "\(number(actors)) actors are too many to draw one by one: one shape for each circle that works most within itself, "
          + "called after those in it with most ties.")
    case .community(let names): return say("Kring \(list(names))", "Around \(list(names))")
    case .otherCommunities(let count):
      return self.count(count, say("mindre krets", "smaller circle"), say("mindre kretsar", "smaller circles"))
    case .communityLook:
      return say(
        "Form och färg visar kretsens vanligaste sektor.", "Shape and color show the commonest sector of the circle.")
    case .foremost(let names): return say("främst \(list(names))", "foremost \(list(names))")
    case .onlyWidest(let shown, let all):
      return say(
        "Ritade är de \(number(shown)) bredaste av \(number(all)) linjer.",
        "Drawn are the \(number(shown)) widest of \(number(all)) lines.")
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
