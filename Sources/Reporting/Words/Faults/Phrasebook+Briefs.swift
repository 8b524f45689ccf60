// Sentences for what is wrong with briefs.

public import ForumPlanning
package import Interchange
import NetworkModel
public import PlanModel

extension Phrasebook {
  /// The sentence for a fault of a brief, without its place.
  package func sentence(for fault: BriefFault) -> String {
    switch fault {
    case .nobodyToChooseFrom:
      say(
        "uppdraget har varken network eller people; ange var nätverket eller listan med personer ligger",
        "the brief has neither network nor people; say where the network or the list of people lies")
    case .placeUnwritten:
      say(
        "platsen är inte skriven än och kommer inte med i brev och kalender; skriv var mötet är",
        "the place is not written yet and is left out of letters and calendar; write where the meeting is")
    case .endsBeforeStart:
      say("slutet ligger inte efter början; ändra det ena", "the end is not after the start; change one of them")
    case .emptyRange(let least, let most):
      say(
        "minst \(number(least)) och högst \(number(most)) går inte ihop; låt max vara minst lika stort som min",
        "at least \(number(least)) and at most \(number(most)) cannot both hold; let max be no less than min")
    case .invalidRange(let text):
      say(
        "\"\(shortened(text))\" är inget antal; skriv 24 eller \"20-24\"",
        "\"\(shortened(text))\" is no number; write 24 or \"20-24\"")
    case .worthOutOfRange(let worth, let limit):
      say(
        "\(number(worth)) är mer än vad ett värde får vara; skriv \(number(-limit)) till \(number(limit))",
        "\(number(worth)) is more than a worth may be; write \(number(-limit)) to \(number(limit))")
    case .tooManyOpenSeats(let open, let seats):
      say(
        "\(number(open)) \(form(open, "öppen plats", "öppna platser")) ryms inte bland \(number(seats)); minska dem, eller öka seats",
        "\(number(open)) \(form(open, "open seat does", "open seats do")) not fit among \(number(seats)); lower them, or raise seats"
      )
    case .notTwoSectors(let count):
      count == 2
        ? say(
          "sectors har samma sektor två gånger; skriv två olika",
          "sectors has one sector twice; write two different ones")
        : say(
          "sectors nämner \(number(count)); skriv de två sektorer som ska mötas",
          "sectors names \(number(count)); write the two sectors that are to meet")
    case .personalColumn(let name): refusal(ofPersonal: name)
    case .unknownMeeting(let word):
      say(
        "\"\(shortened(word))\" säger inte vad ett möte är värt; skriv distinct, even, cross:KOLUMN eller values:FIL",
        "\"\(shortened(word))\" does not say what a meeting is worth; write distinct, even, cross:COLUMN or values:FILE"
      )
    case .meetingTooLong(let minutes, let time, let start, let end):
      say(
        "inget möte på \(minutesText(minutes)) ryms mellan \(start) och \(end), som är \(minutesText(time)); sänk slotMinutes, eller flytta slutet",
        "no meeting of \(minutesText(minutes)) fits between \(start) and \(end), which is \(minutesText(time)); lower slotMinutes, or move the end"
      )
    case .slotsPastEnd(let slots, let minutes, let most, let start, let end):
      say(
        "\(number(slots)) pass om \(minutesText(minutes)) ryms inte mellan \(start) och \(end); skriv högst \(number(most)), sänk slotMinutes, eller flytta slutet",
        "\(number(slots)) \(form(slots, "slot", "slots")) of \(minutesText(minutes)) \(form(slots, "does", "do")) not fit between \(start) and \(end); write \(number(most)) at most, lower slotMinutes, or move the end"
      )
    case .unresolved(let reference): sentence(for: reference)
    }
  }

  private func minutesText(_ minutes: Int) -> String {
    count(minutes, say("minut", "minute"), say("minuter", "minutes"))
  }

  /// The sentence for a name that a brief gives and nobody has, without its place.
  public func sentence(for reference: UnresolvedReference) -> String {
    let what =
      switch reference.kind {
      case .invitee: say("varken bland personerna eller aktörerna", "neither among the people nor the actors")
      case .actor: say("inte bland nätverkets aktörer", "not among the network's actors")
      case .goal: say("inte bland nätverkets mål", "not among the network's goals")
      case .gap: say("inte bland nätverkets gap", "not among the network's gaps")
      case .attribute: say("ingen kolumn i listan över personer", "no column of the list of people")
      case .sector: say("ingen känd sektor", "no known sector")
      case .value: say("ingen har det värdet", "nobody has that value")
      }
    let name = shortened(reference.name)
    return say("\"\(name)\" finns inte: \(what)", "\"\(name)\" is unknown: \(what)")
      + mend(reference.suggestion, otherwise: say("rätta det, eller ta bort det", "correct it, or remove it"))
  }

  /// What is said of a brief before its plan: quotas that came by themselves, and sectors that nobody is of.
  public func notes(on brief: ResolvedBrief) -> [String] {
    let quotas = brief.request.quotas.filter { $0.attribute == ForumRequest.sector }.map { Sector.ID($0.value) }
    func known(_ ids: [Sector.ID]) -> [Sector] {
      ids.map { id in brief.network.allSectors.first { $0.id == id } ?? Sector(id: id) }
    }
    var notes: [String] = []
    if brief.hasQuotasOfGoals, !quotas.isEmpty { notes.append(noteOnQuotas(of: known(quotas))) }
    if !brief.emptySectors.isEmpty { notes.append(noteOnEmpty(known(brief.emptySectors))) }
    return notes + brief.strangers.map(noteOnStranger)
  }

  /// What is said of an organization that people come from and that the network lacks, where it may be misspelled.
  private func noteOnStranger(_ stranger: (name: String, suggestion: String)) -> String {
    say(
      "organisationen \"\(shortened(stranger.name))\" i listan över personer finns inte i nätverket; menade du \"\(stranger.suggestion)\"?",
      "the organization \"\(shortened(stranger.name))\" in the list of people is not in the network; did you mean \"\(stranger.suggestion)\"?"
    )
  }

  /// What is said where a brief has no quotas, so that the sectors that its goals need became them.
  private func noteOnQuotas(of sectors: [Sector]) -> String {
    let names = list(sectors.map(members))
    return say(
      "uppdraget har inga kvoter; målen behöver \(names), och minst en från var sektor kommer med",
      "the brief has no quotas; its goals need \(names), and at least one of each sector comes")
  }

  /// What is said of sectors that the goals need and that nobody who could come is of.
  private func noteOnEmpty(_ sectors: [Sector]) -> String {
    let names = list(sectors.map(members))
    let ids = list(sectors.map { "\"\($0.name(in: language))\"" })
    return say(
      "målen behöver \(names), men ingen som kan bjudas in hör dit; håll stolar åt dem med openSeats för \(ids)",
      "the goals need \(names), and nobody who could be invited is of them; keep chairs for them by openSeats for \(ids)"
    )
  }
}
