// One page of A4 to put on a table or a slide: passages of text, the sectors as frames of dots, a few figures.

package import NetworkModel

/// The content of a page of A4, in words.
package struct Briefing: Hashable, Sendable {
  /// A heading with what it says: one sentence as a paragraph, several as items.
  package struct Passage: Hashable, Sendable {
    package var heading: String
    package var sentences: [String]

    /// A passage under a heading.
    package init(heading: String, sentences: [String]) {
      self.heading = heading
      self.sentences = sentences
    }
  }

  /// A sector: a dot for each actor, or a word where it is missing.
  package struct Frame: Hashable, Sendable {
    /// What the sector is called.
    package var name: String
    /// Dots of those who work with somebody.
    package var filled: Int
    /// Dots of those who work with nobody.
    package var hollow: Int
    /// The color of the dots; nil for none of its own.
    package var fill: Sector.Color?
    /// What stands below.
    package var note: String
    /// What stands in place of dots where the sector is missing; nil where it is there.
    package var missing: String?

    /// A sector with its actors.
    package init(name: String, filled: Int, hollow: Int, fill: Sector.Color?, note: String) {
      (self.name, self.filled, self.hollow, self.fill, self.note) = (name, filled, hollow, fill, note)
    }

    /// A sector that is missing.
    package init(name: String, missing: String, note: String) {
      self.init(name: name, filled: 0, hollow: 0, fill: nil, note: note)
      self.missing = missing
    }
  }

  /// A figure with what it counts.
  package struct Figure: Hashable, Sendable {
    package var value: String
    package var name: String

    /// A figure.
    package init(value: String, name: String) { (self.value, self.name) = (value, name) }
  }

  /// The language of the words, as a code.
  package var language: String
  /// What the page is about.
  package var title: String
  /// The day that it speaks of; empty for none.
  package var day: String
  /// What is said first.
  package var passages: [Passage]
  /// What the frames show.
  package var caption: String
  /// The sectors.
  package var frames: [Frame]
  /// The figures.
  package var figures: [Figure]
  /// What follows, side by side, as far as there is room.
  package var columns: [Passage]
  /// What stands at the foot.
  package var foot: String

  /// A page.
  package init(
    language: String, title: String, day: String, passages: [Passage], caption: String, frames: [Frame],
    figures: [Figure], columns: [Passage], foot: String
  ) {
    (self.language, self.title, self.day, self.passages) = (language, title, day, passages)
    (self.caption, self.frames, self.figures, self.columns, self.foot) = (caption, frames, figures, columns, foot)
  }
}
