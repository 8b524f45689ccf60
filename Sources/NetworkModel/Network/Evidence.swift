// What a statement rests on.

/// A document that statements rest on.
public struct Source: Hashable, Sendable {
  /// The id of a source.
  public typealias ID = Identifier<Source>

  /// What evidence names it by.
  public var id: ID
  /// Its title.
  public var title: LocalizedText?
  /// Who published it.
  public var publisher: LocalizedText?
  /// When it was published.
  public var date: PartialDate?
  /// Where it can be read.
  public var url: String?
  /// The user's own keys.
  public var additional: [Attribute]

  /// A source; only the id is required.
  public init(
    id: ID, title: LocalizedText? = nil, publisher: LocalizedText? = nil, date: PartialDate? = nil, url: String? = nil,
    additional: [Attribute] = []
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.url = url
    self.additional = additional
  }
}

/// The place in a source that supports a statement.
public struct Evidence: Hashable, Sendable {
  /// The document.
  public var source: Source.ID
  /// Where in it.
  public var section: LocalizedText?
  /// The user's own keys.
  public var additional: [Attribute]

  /// A place in a source.
  public init(source: Source.ID, section: LocalizedText? = nil, additional: [Attribute] = []) {
    self.source = source
    self.section = section
    self.additional = additional
  }
}
