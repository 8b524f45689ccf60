// Amounts in crowns and shares in per cent, as spreadsheets save them.

import NetworkModel
import Testing

@testable import Interchange

@Suite struct CellAmountTests {
  static let texts: [(text: String, literal: String?)] = [
    ("2,5", "2.5"), ("100 kr", "100"), ("1 000 kr", "1000"), ("1\u{A0}234\u{A0}567,50 SEK", "1234567.50"),
    ("12kr", "12"),
    ("-5 Kr", "-5"), ("12 %", "0.12"), ("12,5%", "0.125"), ("100 %", "1"), ("0%", "0"), ("12.3 %", "0.123"),
    ("100 tkr", "100000"), ("2,5 mkr", "2500000"), ("1,2345678 Mkr", "1234567.8"), ("0,5 tkr", "500"),
    ("0 mnkr", "0"), ("-1 250 TKR", "-1250000"), ("3 MSEK", "3000000"), ("12 kronor", "12"), ("1e3 tkr", nil),
    ("tkr", nil), ("0,0001 tkr", "0.1"),
    ("$100.00", nil), ("100 €", nil), ("1 00 kr", nil), ("1 000", nil), ("kr", nil), ("%", nil), ("ankr", nil),
    ("1,234.5 kr", nil), ("0180 kr", nil), ("", nil),
  ]

  @Test(arguments: texts.indices) func unitsAreReadAndNothingIsGuessed(_ index: Int) {
    let (text, literal) = Self.texts[index]
    #expect(CellAmount(text)?.literal == literal, "\(text)")
  }

  @Test func thousandsAndMillionsAreReadAsCrownsAndSaidSo() throws {
    let reading = folder(["actors.csv": "id;sektor;budget\na;Region;100 tkr\nb;Region;2 mkr\nc;Region;500 kr\n"])
    let network = try #require(reading.network)
    #expect(
      network.actors.flatMap(\.attributes).map(\.value) == [.number("100000"), .number("2000000"), .number("500")])
    #expect(
      reading.notes.suffix(2) == [
        ReadingNote(.crowns(columns: ["budget"]), file: "actors.csv"),
        ReadingNote(.largeCrowns(columns: ["budget"]), file: "actors.csv"),
      ])
  }

  @Test func columnsOfAmountsAreNumbersAndSaidSo() throws {
    let reading = folder([
      "actors.csv":
        "id;sektor;budget;andel;aktiv;blandat;dollar\n1 kr;Region;100 kr;12,5 %;100 %;5 %;$100.00\nb;Region;2 000 SEK;7 %;0 %;5;$2.00\n",
      "ties.csv": "from;to;weight\n1 kr;b;50 %\n",
    ])
    let network = try #require(reading.network)
    #expect(reading.errors.isEmpty)
    #expect(network.actors[0].id == "1 kr")
    #expect(
      network.actors[0].attributes == [
        Attribute("budget", .number("100")), Attribute("andel", .number("0.125")), Attribute("aktiv", .number("1")),
        Attribute("blandat", .string("5 %")), Attribute("dollar", .string("$100.00")),
      ])
    #expect(network.collaborations[0].strength == 0.5)
    let kinds = reading.notes.filter { $0.kind != .delimiter(";", declared: false) }
    #expect(
      kinds == [
        ReadingNote(.crowns(columns: ["budget"]), file: "actors.csv"),
        ReadingNote(.shares(column: "andel", mayBeAnswers: false), file: "actors.csv"),
        ReadingNote(.shares(column: "aktiv", mayBeAnswers: true), file: "actors.csv"),
        ReadingNote(.shares(column: "weight", mayBeAnswers: false), file: "ties.csv"),
      ])
  }
}
