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
}
