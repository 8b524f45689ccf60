// How much each two sectors work together, beside what chance would give.

import Drawing
import NetworkAnalysis
import NetworkModel

extension ReportEdition {
  /// Sectors in the table, at most: those with most ties.
  private static let mostSectors = MixingMap.sectorLimit
  /// Pairs of sectors named in a sentence, at most.
  private static let mostPairs = 6

  func sectors(_ page: inout HTMLBuilder) {
    let mixing = content.mixing
    let unknown = phrases.sectorsNotKnown(content.summary.actorsOfUnknownSector)
    if !unknown.isEmpty { page.element("p", text: String(unknown.drop { $0 == " " })) }
    guard mixing.sectors.count > 1 else { return }
    findings(&page)
    let shown = shownSectors
    if shown.count < mixing.sectors.count {
      page.element(
        "p", ["class": "soft"],
        text: say(
          "De \(phrases.number(shown.count)) sektorerna med mest samverkan visas, av \(phrases.number(mixing.sectors.count)).",
          "The \(phrases.number(shown.count)) sectors with most ties are shown, of \(phrases.number(mixing.sectors.count))."
        ))
    }
    folds(&page) { page in
      fold(&page, say("Alla par av sektorer i en tabell", "All pairs of sectors in a table"), isPrinted: true) { page in
        key(&page)
        matrix(&page, shown)
      }
      how(
        &page,
        say(
          "Varje ruta säger hur många par av aktörer som samverkar, och hur många det vore om samverkan fördelades av slumpen på "
            + "sektorer av den storleken.",
          "Each cell says how many pairs of actors work together, and how many would if ties were dealt by chance to sectors of "
            + "that size."))
    }
  }

  private var shownSectors: [Int] {
    let mixing = content.mixing
    let totals = mixing.observed.map { $0.reduce(0, +) }
    let order = mixing.sectors.indices.sorted { totals[$0] != totals[$1] ? totals[$0] > totals[$1] : $0 < $1 }
    return Array(order.prefix(Self.mostSectors))
  }

  // MARK: What it says

  private func findings(_ page: inout HTMLBuilder) {
    let mixing = content.mixing
    let pairs = mixing.sectors.indices.flatMap { a in mixing.sectors.indices.dropFirst(a + 1).map { (a, $0) } }
    func listed(_ pairs: [(Int, Int)]) -> String {
      // What is most below its expectation first.
      let order = pairs.sorted { left, right in
        (mixing.expected[left.0][left.1] ?? 0) - Double(mixing.observed[left.0][left.1])
          > (mixing.expected[right.0][right.1] ?? 0) - Double(mixing.observed[right.0][right.1])
      }
      return phrases.list(order.map { "\(member($0.0))\u{A0}\u{2013} \(member($0.1))" }, limit: Self.mostPairs)
    }
    let (apart, thin) = (pairs.filter(mixing.isApart), pairs.filter(mixing.isThin))
    page.element("ul") { page in
      page.element(
        "li",
        text: apart.isEmpty
          ? say("Alla sektorer har någon samverkan med varandra.", "All sectors have some tie with each other.")
          : say(
            "Möts aldrig (\(phrases.number(apart.count)) av \(phrases.number(pairs.count)) par av sektorer): \(listed(apart)).",
            "Never meet (\(phrases.number(apart.count)) of \(phrases.number(pairs.count)) pairs of sectors): \(listed(apart))."
          ))
      if !thin.isEmpty {
        page.element(
          "li",
          text: say(
            "Möts klart mindre än slumpen skulle ge: \(listed(thin)).",
            "Meet clearly less than chance would give: \(listed(thin))."))
      }
      if !mixing.missing.isEmpty {
        let sectors = phrases.list(mixing.missing.map { names.sector($0) })
        page.element(
          "li",
          text: say(
            "Efterfrågas av målen men har ingen aktör i underlaget: \(sectors).",
            "Asked for by the goals, with no actor in the data: \(sectors)."))
      }
    }
  }

  private func member(_ sector: Int) -> String { phrases.members(of: content.mixing.sectors[sector]) }

  // MARK: The table

  private func key(_ page: inout HTMLBuilder) {
    let words = phrases.mapWords
    page.element("ul", ["class": "key"]) { page in
      for step in 0..<5 {
        page.element("li") { page in
          page.element("span", ["class": "swatch step\(step)", "aria-hidden": "true"])
          page.text(words.say(.rampStep(step)) + " (\(words.say(.rampRange(step))))")
        }
      }
    }
  }

  private func matrix(_ page: inout HTMLBuilder, _ shown: [Int]) {
    let mixing = content.mixing
    let label = say("Samverkan mellan sektorer: antal och väntat antal", "Ties between sectors: number and expected")
    page.element("div", ["class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"]) { page in
      page.element("table", ["class": "matrix"]) { page in
        page.element("caption", text: label)
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("td", ["class": "blank"])
            for b in shown {
              page.element("th", ["scope": "col"], text: mixing.sectors[b].pluralName(in: language))
            }
          }
        }
        page.element("tbody") { page in
          for a in shown {
            page.element("tr") { page in
              page.element("th", ["scope": "row"]) { page in
                page.text(mixing.sectors[a].pluralName(in: language))
                let actors = phrases.count(mixing.sizes[a], say("aktör", "actor"), say("aktörer", "actors"))
                page.element("small", text: actors)
              }
              for b in shown { cell(&page, a, b) }
            }
          }
        }
      }
    }
  }

  private func cell(_ page: inout HTMLBuilder, _ a: Int, _ b: Int) {
    let mixing = content.mixing
    guard let expected = mixing.expected[a][b] else {
      page.element("td", ["class": "blank"]) { page in
        page.element("span", ["aria-hidden": "true"], text: "\u{2013}")
        page.element("span", ["class": "unseen"], text: say("bara en aktör", "one actor only"))
      }
      return
    }
    let (isApart, isThin) = (mixing.isApart(a, b), mixing.isThin(a, b))
    let look = isApart ? "apart" : "step\(mixing.step(a, b))" + (isThin ? " thin" : "")
    page.element("td", ["class": look]) { page in
      page.text(phrases.number(mixing.observed[a][b]))
      page.element("small", text: phrases.mapWords.say(.expected(expected)))
      if isApart || isThin {
        page.element("small") { $0.element("strong", text: phrases.mapWords.say(isApart ? .never : .thin)) }
      }
    }
  }
}
