// What the views of gaps, goals, mixing, priorities and changes say, word for word in both languages.

import Drawing
import NetworkModel
import Reporting
import Testing

@Suite struct MapPhraseTests {
  static let sentences: [(MapPhrase, swedish: String, english: String)] = [
    (
      .introductions(drawn: 12, all: 15),
      "Ritade är de 12 viktigaste av 15 introduktioner som gapen föreslår; \"samband gaps\" visar alla.",
      "Drawn are the 12 most important of 15 introductions that the gaps propose; \"samband gaps\" shows all."
    ),
    (
      .introductions(drawn: 5, all: 5), "Ritade är de 5 introduktioner som gapen föreslår.",
      "Drawn are the 5 introductions that the gaps propose."
    ),
    (.noIntroductions, "Gapen föreslår ingen introduktion.", "The gaps propose no introduction."),
    (.measure("pagerank", 0.000123456), "pagerank 0,000123", "pagerank 0.000123"),
    (.measure("score", 1234.5), "score 1235", "score 1,235"), (.measure("k", 12), "k 12", "k 12"),
    (.measure("x", -0.5), "x \u{2212}0,500", "x \u{2212}0.500"),
    (
      .cutActors(marked: 12, all: 15), "dubbel kontur (12 av 15): andra tappar kontakten om den lämnar",
      "double outline (12 of 15): others lose contact if it leaves"
    ),
    (
      .goalsView(goals: 35, uncovered: 11), "vilka som arbetar mot vilka mål · 35\u{A0}mål, 11 saknar aktivitet",
      "who works for which goals · 35\u{A0}goals, 11 without an activity"
    ),
    (.uncovered(proposed: 0, ended: 0), "! ingen aktivitet", "! no activity"),
    (.uncovered(proposed: 2, ended: 1), "! bara 2 förslag", "! 2 proposed only"),
    (.activities(1, .planned), "1 planerad", "1 planned"), (.activities(3, .planned), "3 planerade", "3 planned"),
    (
      .withoutGoal(1, sectors: ["1 kommuner"]), "1\u{A0}aktör är inte med i någon aktivitet med mål: 1 kommuner.",
      "1\u{A0}actor takes part in no activity with a goal: 1 kommuner."
    ),
    (.expected(0.63), "väntat 0,6", "0.6 expected"), (.expected(28.4), "väntat 28", "28 expected"),
    (.never, "! möts aldrig", "! never meet"), (.thin, "! klart färre", "! clearly fewer"),
    (
      .neverSign(1), "streckad röd ram: sektorerna möts aldrig (1 par)",
      "broken red frame: the sectors never meet (1\u{A0}pair)"
    ),
    (
      .amongShared(gained: 1, lost: 3),
      "Mellan aktörer som finns med båda gångerna: 1\u{A0}nytt band, 3 borta. Resten följer av vilka aktörer som är med.",
      "Among actors that are there both times: 1\u{A0}new tie, 3 gone. The rest follows from which actors are there."
    ),
    (.noChanges, "Ingenting har ändrats.", "Nothing has changed."),
    (
      .forumView(invited: 1, contacts: 1, reached: 3, all: 5),
      "1\u{A0}inbjuden aktör · 1\u{A0}par möts för första gången · 3 av 5 aktörer är inbjudna eller samverkar med någon som är det",
      "1\u{A0}actor invited · 1\u{A0}pair meets for the first time · 3 of 5 actors are invited or work with somebody who is"
    ),
    (
      .forumView(invited: 1, contacts: 0, reached: 1, all: 5),
      "1\u{A0}inbjuden aktör · 0\u{A0}par möts för första gången · 1 av 5 aktörer är inbjuden eller samverkar med någon som är det",
      "1\u{A0}actor invited · 0\u{A0}pairs meet for the first time · 1 of 5 actors is invited or works with somebody who is"
    ),
    (.onlyContacts(drawn: 400, all: 500), "Ritade är 400 av 500 nya kontakter.", "Drawn are 400 of 500 new contacts."),
    (.onlyTiesOfForum, "Av banden är de inbjudnas egna ritade.", "Of the ties, those of the invited are drawn."),
    (
      .onlyAroundForum(shown: 60, all: 900),
      "Visade är 60 av 900 aktörer: de inbjudna och de som samverkar med flest av dem.",
      "Shown are 60 of 900 actors: those invited, and those who work with most of them."
    ),
    (.nobodyInvited, "Ingen av nätverkets aktörer är inbjuden.", "None of the network's actors is invited."),
    (.cluster(4), "4 · Lätt insats, stor effekt", "4 · Easy, large effect"),
    (.cluster(1), "1 · Svår insats, liten effekt", "1 · Hard, small effect"),
    (.scores(effort: 2, effect: nil), "insats 2, effekt –", "effort 2, effect –"),
    (.endedLeftOut(1), "1\u{A0}avslutad aktivitet är inte med.", "1\u{A0}activity that ended is left out."),
    (
      .moreCombinations(1), "1\u{A0}sådant mål till; \"samband priorities\" visar det.",
      "1\u{A0}more such goal; \"samband priorities\" shows it."
    ),
    (
      .moreCombinations(2), "2\u{A0}sådana mål till; \"samband priorities\" visar dem.",
      "2\u{A0}more such goals; \"samband priorities\" shows them."
    ),
    (
      .combination(goal: "1.3", ["A", "B"]), "Små åtgärder som tillsammans är allt som bidrar till 1.3: A och B.",
      "Small measures that together are all that contributes to 1.3: A and B."
    ),
  ]

  @Test(arguments: sentences.indices) func saysItInBothLanguages(_ index: Int) {
    let (phrase, swedish, english) = Self.sentences[index]
    #expect(Phrasebook(.swedish).mapWords.say(phrase) == swedish)
    #expect(Phrasebook(.english).mapWords.say(phrase) == english)
  }
}
