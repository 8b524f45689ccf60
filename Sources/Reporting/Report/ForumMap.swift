// A forum's plan as its map wants it, and the words of that map.

public import Drawing
internal import GraphCore
public import NetworkModel
public import PlanModel

extension NetworkMap.Forum {
  /// A plan on the map of its network.
  ///
  /// Those who speak for none of the network's actors are not on the map.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network.
  ///   - phrases: The language.
  public init(_ plan: ForumPlan, in network: StakeholderNetwork, phrases: Phrasebook) {
    let places = Dictionary(
      network.actors.enumerated().map { ($1.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    var invited: [Int] = []
    var contacts: [Pair<Int>] = []
    for entry in plan.invited {
      guard let place = entry.actor.flatMap({ places[$0] }) else { continue }
      if !invited.contains(place) { invited.append(place) }
      for other in entry.newActors.compactMap({ places[$0] }) where other != place {
        contacts.append(Pair(place, other))
      }
    }
    var seen: Set<Pair<Int>> = []
    self.init(
      title: plan.title?.text(in: phrases.language) ?? "", invited: invited,
      newContacts: contacts.filter { seen.insert($0).inserted },
      notes: plan.openSeats.isEmpty ? [] : [phrases.sentence(forOpenSeatsOf: plan, in: network)])
  }
}

extension Phrasebook {
  /// The open seats of a plan by sector, as a sentence.
  func sentence(forOpenSeatsOf plan: ForumPlan, in network: StakeholderNetwork) -> String {
    let seats = plan.openSeats.map { seats in
      let sector = network.allSectors.first { $0.id.text == seats.sector } ?? Sector(id: Sector.ID(seats.sector))
      return say("\(number(seats.count)) för ", "\(number(seats.count)) for ") + members(of: sector)
    }
    return say("Öppna platser, ännu inte i kartan: ", "Open seats, not yet on the map: ") + list(seats) + "."
  }

  /// What the map of a forum says.
  func forum(_ phrase: MapPhrase) -> String {
    switch phrase {
    case .forumView(let invited, let contacts, let reached, let all):
      let who = count(invited, say("inbjuden aktör", "actor invited"), say("inbjudna aktörer", "actors invited"))
      let pairs = count(
        contacts, say("par möts för första gången", "pair meets for the first time"),
        say("par möts för första gången", "pairs meet for the first time"))
      let reach = say(
        "\(number(reached)) av \(number(all)) aktörer är \(form(reached, "inbjuden", "inbjudna")) eller samverkar med någon som är det",
        "\(number(reached)) of \(number(all)) actors \(form(reached, "is invited or works", "are invited or work")) with somebody who is"
      )
      return [who, pairs, reach].joined(separator: " · ")
    case .firstMeeting: return say("möts för första gången", "meet for the first time")
    case .workTogether: return say("samverkar redan", "work together already")
    case .invitedSign: return say("dubbel kontur: inbjuden", "double outline: invited")
    case .notReached: return say("Samverkar inte med någon inbjuden", "Work with nobody who is invited")
    case .onlyContacts(let drawn, let all):
      return say(
        "Ritade är \(counted(drawn, of: all)) nya kontakter.", "Drawn are \(counted(drawn, of: all)) new contacts.")
    case .onlyTiesOfForum:
      return say(
        "Av banden är de inbjudnas egna ritade.", "Of the ties, those of the invited are drawn.")
    case .onlyAroundForum(let shown, let all):
      return say(
        "Visade är \(counted(shown, of: all)) aktörer: de inbjudna och de som samverkar med flest av dem.",
        "Shown are \(counted(shown, of: all)) actors: those invited, and those who work with most of them.")
    case .invitedNames(let names): return say("Inbjudna: ", "Invited: ") + list(names)
    default: return say("Ingen av nätverkets aktörer är inbjuden.", "None of the network's actors is invited.")
    }
  }
}
