// How the figures are worked out, in plain words, and what they rest on.

import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  func method(_ page: inout HTMLBuilder) {
    folds(&page) { page in
      fold(&page, say("Begrepp och mått", "Terms and measures"), isPrinted: true) { terms(&$0) }
      sources(&page)
    }
    if let absent { page.element("p", ["class": "soft"], text: absent) }
  }

  private func terms(_ page: inout HTMLBuilder) {
    page.element(
      "p",
      text: say(
        "Två aktörer samverkar om de har en direkt samverkan som gäller på dagen, eller deltar i samma pågående aktivitet. "
          + "En gemensam aktivitet med k deltagare ger varje par styrkan 1/(k\u{2212}1) (Newman 2001). Ett steg är en sådan "
          + "samverkan, och en kortaste väg är en kedja med så få steg som möjligt.",
        "Two actors work together if they have a direct tie that holds on the day, or take part in the same active activity. "
          + "A shared activity with k participants gives each pair the strength 1/(k\u{2212}1) (Newman 2001). One step is "
          + "such a tie, and a shortest path is a chain with as few steps as possible."))
    page.element("dl") { page in
      for (term, meaning) in glossary {
        page.element("dt") { $0.element("strong", text: term) }
        page.element("dd", text: meaning)
      }
    }
    for sentence in phrases.limits(of: content.measures) {
      page.element("p", text: sentence.prefix(1).uppercased() + sentence.dropFirst() + ".")
    }
  }

  /// The chapters that the page could have and has not.
  private var absent: String? {
    var absent: [String] = []
    if content.forums.isEmpty, content.seating == nil { absent.append(say("planerade forum", "planned forums")) }
    if content.earlier == nil {
      absent.append(say("förändringar sedan en tidigare kartläggning", "changes since an earlier mapping"))
    }
    guard !absent.isEmpty else { return nil }
    let what = phrases.list(absent)
    return say(
      "Sidan har inte med \(what): inga sådana filer gavs.", "The page leaves out \(what): no such files were given.")
  }

  private var glossary: [(String, String)] {
    [
      (
        say("Mellanläge", "Betweenness"),
        say(
          "hur stor del av alla kortaste vägar mellan andra som går genom aktören (Freeman 1977; Brandes 2001).",
          "the share of all shortest paths between others that run through the actor (Freeman 1977; Brandes 2001).")
      ),
      (
        say("Bundenhet", "Constraint"),
        say(
          "låg när aktörens parter sällan samverkar med varandra, så att den når skilda sammanhang (Burt 1992). Tomt för "
            + "den som inte samverkar med någon.",
          "low when the actor's partners seldom work with each other, so that it reaches separate circles (Burt 1992). Empty "
            + "for one that works with nobody.")
      ),
      (
        say("Håller ihop", "Holds together"),
        say(
          "ja, om andra förlorar kontakten med varandra när aktören lämnar.",
          "yes, if others lose contact with each other when the actor leaves.")
      ),
      (
        say("Grindvakt, förbindelselänk", "Gatekeeper, liaison"),
        say(
          "grindvakten förmedlar mellan sin egen sektor och en annan, förbindelselänken mellan två andra sektorer (Gould och "
            + "Fernandez 1989).",
          "a gatekeeper goes between its own sector and another, a liaison between two other sectors (Gould and Fernandez "
            + "1989).")
      ),
      (
        say("Ett gaps tyngd", "Severity of a gap"),
        say(
          "slag · (0,4 + 0,4 · efterfrågan + 0,2 · omfattning), 0\u{2013}1; efterfrågan växer med antalet mål som behöver det "
            + "som saknas.",
          "kind · (0.4 + 0.4 · asked + 0.2 · extent), 0\u{2013}1; asked grows with the number of goals that need what is "
            + "missing.")
      ),
    ]
  }

  private func sources(_ page: inout HTMLBuilder) {
    guard !network.sources.isEmpty else { return }
    fold(&page, say("Källor", "Sources") + " (\(phrases.number(network.sources.count)))", isPrinted: true) { page in
      sourceList(&page)
    }
  }

  private func sourceList(_ page: inout HTMLBuilder) {
    page.element("ul") { page in
      for source in network.sources {
        let parts = [
          source.title?.text(in: language) ?? source.id.text, source.publisher?.text(in: language),
          source.date.map { phrases.date($0) },
        ]
        page.element("li", text: parts.compactMap { $0 }.joined(separator: ", ") + ".")
      }
    }
  }
}
