// The words of the timeline, and of the square of influence and interest.

import Drawing
import NetworkModel

extension Phrasebook {
  func square(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .timelineView(let dated, let undated):
      let what = count(dated, say("aktivitet", "activity"), say("aktiviteter", "activities"))
      let rest = undated == 0 ? "" : say(" · \(number(undated)) utan datum", " · \(number(undated)) without dates")
      return say("\(what) efter mål och tid", "\(what) by goal and time") + rest
    case .noDates:
      return say(
        "Ingen aktivitet har datum: ge dem start och end, så får de sina streck.",
        "No activity has dates: give them start and end, and they get their bars.")
    case .noGoal: return say("Utan mål", "Without a goal")
    case .undated(let count): return say("+ \(number(count)) utan datum", "+ \(number(count)) without dates")
    case .period(let period):
      switch (period.start, period.end) {
      case (let start?, let end?): return "\(date(start)) – \(date(end))"
      case (let start?, nil): return say("från \(date(start))", "from \(date(start))")
      case (nil, let end?): return say("till \(date(end))", "until \(date(end))")
      case (nil, nil): return say("utan datum", "without dates")
      }
    case .today(let day): return date(day)
    case .onlyFirst(let shown, let all):
      return say(
        "Egna streck har \(counted(shown, of: all)) aktiviteter: de som börjar först för varje mål.",
        "Bars of their own have \(counted(shown, of: all)) activities: those that begin first for each goal.")
    case .openEnds:
      return say(
        "pil: filen säger inte när det slutar eller börjar", "arrow: the file does not say when it ends or begins")
    case .unknownEnd:
      return say(
        "frågetecken: avslutad, filen säger inte när", "question mark: ended, the file does not say when")
    case .influenceView(let actors, let issue):
      let who = count(actors, say("aktör", "actor"), say("aktörer", "actors"))
      let what = say("\(who) efter inflytande och intresse", "\(who) by influence and interest")
      return issue.map { what + say(" · i frågan \($0)", " · on \($0)") } ?? what
    case .field(0):
      return say("Mycket inflytande, litet intresse: håll nöjda", "Much influence, little interest: keep satisfied")
    case .field(1): return say("Mycket av båda: arbeta tillsammans", "Much of both: work together")
    case .field(2): return say("Litet av båda: följ", "Little of both: follow")
    case .field:
      return say(
        "Litet inflytande, mycket intresse: håll informerade", "Little influence, much interest: keep informed")
    case .influenceAxis(let least, let greatest):
      return say("↑ Inflytande", "↑ Influence") + scale(least, greatest)
    case .interestAxis(let least, let greatest): return say("Intresse", "Interest") + scale(least, greatest) + " →"
    case .figures(let influence, let interest):
      return say(
        "inflytande \(figure(influence)), intresse \(figure(interest))",
        "influence \(figure(influence)), interest \(figure(interest))")
    case .withoutFigures(let count):
      return say(
        "\(self.count(count, "aktör", "aktörer")) saknar uppgift om båda och är inte med.",
        "\(self.count(count, "actor has", "actors have")) not both figures and \(count == 1 ? "is" : "are") left out.")
    case .onlyInfluential(let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) aktörer: de med mest inflytande.",
        "Shown are \(counted(shown, of: all)) actors: those with most influence.")
    default: return say("Ingen aktör har både inflytande och intresse.", "No actor has both influence and interest.")
    }
  }

  /// The ends of an axis: `, 1–5`.
  private func scale(_ least: Double, _ greatest: Double) -> String {
    least < greatest ? ", \(figure(least))\u{2013}\(figure(greatest))" : ""
  }

  private func figure(_ value: Double) -> String { decimal(value, places: value == value.rounded() ? 0 : 1) }
}
