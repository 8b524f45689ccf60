// The words of the views that show gaps, goals, mixing and changes.

import Drawing
import NetworkModel

extension Phrasebook {
  /// What a map says, in words.
  func sentence(for phrase: MapPhrase) -> String {
    switch phrase {
    case .view, .stateOn, .sources, .untied, .untiedNames, .sectorIsMissing, .neededFor, .missingSectors,
      .surroundingsView, .onlySurroundings, .onlyBackbone, .onlyTiesOfShown, .communitiesView, .communities, .community,
      .otherCommunities,
      .communityLook, .foremost, .onlyWidest:
      every(phrase)
    case .measure, .foremostView, .foremostSign, .foremostBy, .nobodyForemost, .onlyForemost, .onlyForemostNamed:
      measured(phrase)
    case .timelineView, .noDates, .noGoal, .undated, .period, .today, .onlyFirst, .openEnds, .unknownEnd,
      .influenceView, .field,
      .influenceAxis, .interestAxis, .figures, .noFigures, .withoutFigures, .onlyInfluential:
      square(phrase)
    case .gapsView, .introductions, .onlyAroundGaps, .withoutTiesHere, .noIntroductions, .missingTie, .partOf,
      .allianceOf, .bracketOf, .partsInFrame, .cutActors, .isolatedActors:
      gaps(phrase)
    case .answers, .namedByOne, .awaitsAnswer, .silent, .judged: surveyed(phrase)
    case .changesView, .keptTies, .gainedTies, .lostTies, .gainedActors, .lostActors, .noChanges, .onlyChanged,
      .amongShared:
      changes(phrase)
    case .forumView, .firstMeeting, .workTogether, .invitedSign, .notReached, .onlyContacts,
      .onlyTiesOfForum, .onlyAroundForum, .nobodyInvited, .invitedNames:
      forum(phrase)
    case .goalsView, .state, .activities, .anyActivities, .widthIsActivities, .uncovered, .uncoveredBelow,
      .neededSector, .uncoveredSign,
      .countsBelow, .circleSign, .withoutGoal, .onlyGoals, .onlyActiveGoals, .onlyActors, .noGoals:
      goals(phrase)
    case .mixingView, .expected, .never, .thin, .rampStep, .rampRange, .mixingCell, .neverSign, .thinSign,
      .mixingOrder, .sectorsWithoutActors, .onlySectors, .noMixing:
      mixing(phrase)
    case .prioritiesView, .cluster, .effortAxis, .effectAxis, .scores, .status, .unscored, .noScores, .noActivities,
      .noOwner, .onTheLine, .endedLeftOut, .combination, .moreCombinations, .owns, .ownerLook:
      priorities(phrase)
    }
  }

  func counted(_ drawn: Int, of all: Int) -> String {
    drawn == all ? number(all) : say("\(number(drawn)) av \(number(all))", "\(number(drawn)) of \(number(all))")
  }

  private func gaps(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .gapsView:
      return say("streckade röda linjer är band som saknas", "broken red lines are ties that are missing")
    case .introductions(let drawn, let all):
      if (drawn, all) == (1, 1) {
        return say("Ritad är den introduktion som gapen föreslår.", "Drawn is the introduction that the gaps propose.")
      }
      let what = say("introduktioner som gapen föreslår", "introductions that the gaps propose")
      return drawn == all
        ? say("Ritade är de \(number(all)) \(what).", "Drawn are the \(number(all)) \(what).")
        : say(
          "Ritade är de \(number(drawn)) viktigaste av \(number(all)) \(what); \"samband gaps\" visar alla.",
          "Drawn are the \(number(drawn)) most important of \(number(all)) \(what); \"samband gaps\" shows all.")
    case .onlyAroundGaps(let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) aktörer: de som banden gäller, de som kan introducera dem, och de som andra är beroende av.",
        "Shown are \(counted(shown, of: all)) actors: whom the ties concern, who could introduce them, and whom others depend on."
      )
    case .withoutTiesHere: return say("Utan band till de andra här", "No ties to the others here")
    case .noIntroductions:
      return say("Gapen föreslår ingen introduktion.", "The gaps propose no introduction.")
    case .missingTie: return say("band som saknas: introducera", "missing tie: introduce")
    case .partOf:
      return say("hör till samma organisation (ingen samverkan)", "of one organization (no tie)")
    case .allianceOf: return say("bildar en allians (ingen samverkan)", "form an alliance (no tie)")
    case .bracketOf:
      return say("klammer: bildar en allians (ingen samverkan)", "bracket: form an alliance (no tie)")
    case .partsInFrame:
      return say("grå ruta: en organisation med sina delar", "gray frame: an organization with its parts")
    case .cutActors(let marked, let all):
      return say(
        "dubbel kontur (\(counted(marked, of: all))): andra tappar kontakten om den lämnar",
        "double outline (\(counted(marked, of: all))): others lose contact if it leaves")
    default: return say("streckad röd ram: samverkar med ingen", "broken red frame: work with nobody")
    }
  }

  private func changes(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .changesView(let before, let after):
      say("vad som har ändrats från \(before) till \(after)", "what has changed from \(before) to \(after)")
    case .keptTies(let count): say("kvar (\(number(count)))", "kept (\(number(count)))")
    case .gainedTies(let count): say("+ nya band (\(number(count)))", "+ new ties (\(number(count)))")
    case .lostTies(let count):
      say("\u{2212} borta (\(number(count)))", "\u{2212} gone (\(number(count)))")
    case .gainedActors(let count):
      say(
        "grön kontur och +: ny i filen (\(number(count)))", "green outline and +: new in the file (\(number(count)))")
    case .lostActors(let count):
      say(
        "streckad kontur och \u{2212}: inte med längre (\(number(count)))",
        "broken outline and \u{2212}: no longer there (\(number(count)))")
    case .onlyChanged(let shown, let all):
      say(
        "Visade är \(counted(shown, of: all)) aktörer: de vars band har ändrats mest.",
        "Shown are \(counted(shown, of: all)) actors: those whose ties have changed most.")
    case .amongShared(let gained, let lost):
      say(
        "Mellan aktörer som finns med båda gångerna: \(count(gained, "nytt band", "nya band")), \(number(lost)) borta. "
          + "Resten följer av vilka aktörer som är med.",
        "Among actors that are there both times: \(count(gained, "new tie", "new ties")), \(number(lost)) gone. "
          + "The rest follows from which actors are there.")
    default: say("Ingenting har ändrats.", "Nothing has changed.")
    }
  }

  private func goals(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .goalsView(0, _): return say("vilka som arbetar mot vilka mål", "who works for which goals")
    case .goalsView(let goals, let uncovered):
      let all = count(goals, say("mål", "goal"), say("mål", "goals"))
      return uncovered == 0
        ? say(
          "vilka som arbetar mot vilka mål · \(all), alla har en aktivitet",
          "who works for which goals · \(all), each with an activity")
        : say(
          "vilka som arbetar mot vilka mål · \(all), \(number(uncovered)) saknar aktivitet",
          "who works for which goals · \(all), \(number(uncovered)) without an activity")
    case .state(.active): return say("pågår", "under way")
    case .state(.planned): return say("planerat", "planned")
    case .state(.other): return say("bara föreslaget eller avslutat", "only proposed, or ended")
    case .activities(let count, .active): return say("\(number(count)) pågår", "\(number(count)) under way")
    case .activities(let count, .planned):
      return say("\(number(count)) planerad\(count == 1 ? "" : "e")", "\(number(count)) planned")
    case .activities(let count, .other):
      return say("\(number(count)) \(form(count, "övrig", "övriga"))", "\(number(count)) other")
    case .anyActivities(let count):
      return self.count(count, say("aktivitet", "activity"), say("aktiviteter", "activities"))
    case .widthIsActivities: return say("bredare linje: fler aktiviteter", "wider line: more activities")
    case .uncovered(let proposed, let ended):
      if proposed > 0 { return say("! bara \(number(proposed)) förslag", "! \(number(proposed)) proposed only") }
      if ended > 0 {
        return say("! \(number(ended)) \(form(ended, "avslutad", "avslutade"))", "! \(number(ended)) ended")
      }
      return say("! ingen aktivitet", "! no activity")
    case .uncoveredBelow(let uncovered, let all):
      return say(
        "! \(counted(uncovered, of: all)) delmål utan aktivitet",
        "! \(counted(uncovered, of: all)) sub-goals without activity")
    case .neededSector:
      return say("sektor som målet behöver och som saknas", "sector that the goal needs and that is missing")
    case .uncoveredSign:
      return say(
        "streckad röd ram och !: inget som pågår eller planeras",
        "broken red frame and !: nothing under way or planned")
    case .countsBelow:
      return say("Siffrorna räknar delmålens aktiviteter med.", "The figures count the activities of sub-goals too.")
    case .circleSign:
      return say(
        "Rutan i mitten: de som till vänster är bundna till den arbetar tillsammans mot målen till höger.",
        "The box in the middle: those bound to it on the left work together for the goals on the right.")
    case .withoutGoal(let count, let sectors):
      let who = self.count(count, say("aktör", "actor"), say("aktörer", "actors"))
      return say(
        "\(who) är inte med i någon aktivitet med mål: \(list(sectors)).",
        "\(who) take\(count == 1 ? "s" : "") part in no activity with a goal: \(list(sectors)).")
    case .onlyGoals(let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) mål: de översta nivåerna.",
        "Shown are \(counted(shown, of: all)) goals: the uppermost levels.")
    case .onlyActiveGoals(let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) mål: de översta nivåerna, utan dem som bara ska beaktas.",
        "Shown are \(counted(shown, of: all)) goals: the uppermost levels, without those that are only to be heeded.")
    case .onlyActors(let shown, let all):
      return say(
        "\(counted(shown, of: all)) aktörer har namn: de med flest aktiviteter; övriga är hopräknade.",
        "\(counted(shown, of: all)) actors are named: those with most activities; the others are counted together.")
    default: return say("Filen har inga mål.", "The file has no goals.")
    }
  }

  private func mixing(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .mixingView(let ties, let sectors):
      say(
        "\(count(ties, "band", "band")) mellan \(count(sectors, "sektor", "sektorer")): vilka som möts mer och mindre än slumpen gett",
        "\(count(ties, "tie", "ties")) among \(count(sectors, "sector", "sectors")): who meet more and less than chance would give"
      )
    case .expected(let value):
      say(
        "väntat \(decimal(value, places: value < 9.95 ? 1 : 0))",
        "\(decimal(value, places: value < 9.95 ? 1 : 0)) expected")
    case .never: say("! möts aldrig", "! never meet")
    case .thin: say("! klart färre", "! clearly fewer")
    case .rampStep(0): say("under hälften", "less than half")
    case .rampStep(1): say("färre", "fewer")
    case .rampStep(2): say("som väntat", "as expected")
    case .rampStep(3): say("fler", "more")
    case .rampStep: say("minst dubbelt", "at least twice")
    case .rampRange(0): say("under 0,5 × väntat", "below 0.5 × expected")
    case .rampRange(1): say("0,5–0,8 ×", "0.5–0.8 ×")
    case .rampRange(2): say("0,8–1,25 ×", "0.8–1.25 ×")
    case .rampRange(3): say("1,25–2 ×", "1.25–2 ×")
    case .rampRange: say("från 2 ×", "from 2 ×")
    case .mixingCell:
      say(
        "I varje ruta: antal band, och hur många slumpen hade gett sektorer av den storleken.",
        "In each cell: the number of ties, and how many chance would give sectors of that size.")
    case .neverSign(let pairs):
      say(
        "streckad röd ram: sektorerna möts aldrig (\(number(pairs)) par)",
        "broken red frame: the sectors never meet (\(count(pairs, "pair", "pairs")))")
    case .thinSign(let pairs):
      say(
        "dubbel ram: klart färre än slumpen, q ≤ 0,05 (\(number(pairs)) par)",
        "double frame: clearly fewer than chance, q ≤ 0.05 (\(count(pairs, "pair", "pairs")))")
    case .mixingOrder: say("Sektorer med flest band står först.", "Sectors with most ties stand first.")
    case .sectorsWithoutActors(let names):
      say(
        "Målen frågar efter sektorer som inte har någon aktör i filen: \(list(names)).",
        "The goals ask for sectors that have no actor in the file: \(list(names)).")
    case .onlySectors(let shown, let all):
      say(
        "Visade är \(counted(shown, of: all)) sektorer: de med flest band.",
        "Shown are \(counted(shown, of: all)) sectors: those with most ties.")
    default: say("Det finns för få sektorer för en tabell.", "There are too few sectors for a table.")
    }
  }

  private func priorities(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .prioritiesView(let scored, let beside):
      return say(
        "\(count(scored, "aktivitet", "aktiviteter")) efter insats och effekt · \(number(beside)) utan poäng",
        "\(count(scored, "activity", "activities")) by effort and effect · \(number(beside)) without scores")
    case .cluster(1): return say("1 · Svår insats, liten effekt", "1 · Hard, small effect")
    case .cluster(2): return say("2 · Svår insats, stor effekt", "2 · Hard, large effect")
    case .cluster(3): return say("3 · Lätt insats, liten effekt", "3 · Easy, small effect")
    case .cluster: return say("4 · Lätt insats, stor effekt", "4 · Easy, large effect")
    case .effortAxis: return say("Insats: 1 lätt – 5 svår →", "Effort: 1 easy – 5 hard →")
    case .effectAxis: return say("↑ Effekt: 1 liten – 5 stor", "↑ Effect: 1 small – 5 large")
    case .scores(let effort, let effect):
      return say(
        "insats \(effort.map(number) ?? "–"), effekt \(effect.map(number) ?? "–")",
        "effort \(effort.map(number) ?? "–"), effect \(effect.map(number) ?? "–")")
    case .status(.active): return say("pågår", "under way")
    case .status(.planned): return say("planerad", "planned")
    case .status(.proposed): return say("föreslagen", "proposed")
    case .status(.ended): return say("avslutad", "ended")
    case .unscored(let count): return say("Utan poäng (\(number(count)))", "Without scores (\(number(count)))")
    case .noScores:
      return say(
        "Ingen aktivitet har poäng: ge dem effort och effect, 1–5, så hamnar de i sina rutor.",
        "No activity has scores: give them effort and effect, 1–5, and they take their places.")
    case .noActivities: return say("Filen har inga aktiviteter.", "The file has no activities.")
    case .noOwner: return say("ingen ägare", "no owner")
    case .onTheLine:
      return say("En 3:a räknas som svår och som liten effekt.", "A 3 counts as hard and as small effect.")
    case .endedLeftOut(let count):
      let what = self.count(count, say("avslutad aktivitet", "activity"), say("avslutade aktiviteter", "activities"))
      return say("\(what) är inte med.", "\(what) that ended \(count == 1 ? "is" : "are") left out.")
    case .combination(let goal, let names):
      return say(
        "Små åtgärder som tillsammans är allt som bidrar till \(goal): \(list(names)).",
        "Small measures that together are all that contributes to \(goal): \(list(names)).")
    case .moreCombinations(let count):
      return say(
        "\(self.count(count, "sådant mål", "sådana mål")) till; \"samband priorities\" visar \(form(count, "det", "dem")).",
        "\(self.count(count, "more such goal", "more such goals")); \"samband priorities\" shows \(form(count, "it", "them"))."
      )
    case .owns(let count):
      return say("äger \(number(count))", "owns \(number(count))")
    default:
      return say(
        "Färgen visar sektorn som äger aktiviteten; vit har ingen ägare.",
        "The color shows the sector that owns the activity; white has no owner.")
    }
  }
}
