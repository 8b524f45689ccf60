import Testing

@testable import Interchange

@Suite struct ReadableIDTests {
  @Test(arguments: [
    ("Ängsö kommun", "angso-kommun"), ("Région Île-de-France", "region-ile-de-france"), ("KI", "ki"), ("AT&T", "at-t"),
    ("St. Eriks ögonsjukhus", "st-eriks-ogonsjukhus"), ("Straße 7", "strasse-7"), ("Øresund", "oresund"),
    ("  – ", "actor-1"), ("東京", "actor-1"), ("A\u{30A}bo", "abo"),
    ("En mycket lång aktivitet som ingen orkar skriva ut i sin helhet", "en-mycket-lang-aktivitet-som-ingen-orkar"),
  ]) func anIDReadsAsItsName(_ name: String, _ id: String) {
    #expect(ReadableID.make(from: name, taken: [], fallback: "actor-1") == id)
  }

  @Test func anIDIsLikeNoOther() {
    var taken: Set<String> = []
    for expected in ["ki", "ki-2", "ki-3"] {
      let id = ReadableID.make(from: "KI", taken: taken, fallback: "x")
      #expect(id == expected)
      taken.insert(id)
    }
  }
}
