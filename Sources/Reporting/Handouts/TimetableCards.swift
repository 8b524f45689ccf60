// Cards for meetings one to one: a page to be printed and cut, with whom each meets and when.

public import NetworkModel
public import PlanModel

extension Phrasebook {
  /// A slip for each who takes part, as a page of its own.
  public func cards(for plan: TimetablePlan, of network: StakeholderNetwork) -> String {
    let names = names(in: plan, of: network, withIDs: false)
    func name(_ id: String) -> String { names[id] ?? id }
    let title = plan.title?.text(in: language) ?? say("Möten en till en", "Meetings one to one")
    return PageFrame(
      language: language, title: say("Kort", "Cards") + ": " + title, style: EventParts.style, schemes: "light"
    ).html { page in
      page.element("main", ["class": "paper"]) { page in
        page.element("div", ["class": "ways"]) { page in
          for person in plan.participants {
            page.element("article", ["class": "way"]) { page in
              // An id is written as it is.
              page.element("h2", text: names[person.id].map { $0 == person.id ? $0 : capital($0) } ?? person.id)
              page.element("p", ["class": "soft"], text: title)
              page.element("ul", ["role": "list"]) { page in
                for (slot, meetings) in plan.slots.enumerated() {
                  let time = plan.start(of: slot).map { $0.replacing(":", with: say(".", ":")) }
                  let meeting = meetings.first { $0.first == person.id || $0.second == person.id }
                  let other = meeting.map { $0.first == person.id ? $0.second : $0.first }
                  page.element("li") { page in
                    page.element("b", text: (time ?? say("Pass", "Slot") + " \(slot + 1)") + ":")
                    page.text(" " + (other.map(name) ?? "\u{2013}"))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
