// Dates in words.

public import NetworkModel

extension Phrasebook {
  /// A date in words: `1 oktober 2021` or `1 October 2021`, a month or a year where no more is known.
  public func date(_ date: PartialDate) -> String {
    let swedish = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
      "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let month = date.month.map { (language == .swedish ? swedish : english)[$0 - 1] }
    return [date.day.map(String.init), month, String(date.year)].compactMap { $0 }.joined(separator: " ")
  }

  /// The date with the word that goes before it: `on 1 October 2021`, `in March 2022`, `in 2022`; Swedish has one for months
  /// alone.
  func when(_ date: PartialDate) -> String {
    let word = date.day != nil ? say("", "on ") : date.month != nil ? say("i ", "in ") : say("", "in ")
    return word + self.date(date)
  }

  /// `Så som det såg ut 1 oktober 2021`.
  func asItStood(_ date: PartialDate) -> String {
    say("Så som det såg ut \(when(date))", "As it stood \(when(date))")
  }
}
