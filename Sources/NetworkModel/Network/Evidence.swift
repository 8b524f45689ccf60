// Sources, and the evidence in them that supports a record.

extension StakeholderNetwork {
  /// A document that statements rest on.
  public struct Source: Hashable, Sendable {
    /// The id of a source.
    public typealias ID = Identifier<Source>

    /// The id by which evidence refers to it.
    public var id: ID
    /// The title.
    public var title: LocalizedText?
    /// The publisher.
    public var publisher: LocalizedText?
    /// The date of publication.
    public var date: PartialDate?
    /// The address of the document on the web.
    public var url: String?
    /// The user's own keys.
    public var additional: [Attribute]

    /// A source; only the id is required.
    public init(
      id: ID, title: LocalizedText? = nil, publisher: LocalizedText? = nil, date: PartialDate? = nil,
      url: String? = nil, additional: [Attribute] = []
    ) {
      self.id = id
      self.title = title
      self.publisher = publisher
      self.date = date
      self.url = url
      self.additional = additional
    }
  }
}

/// The place in a source that supports a statement.
public struct Evidence: Hashable, Sendable {
  /// The source.
  public var source: StakeholderNetwork.Source.ID
  /// The section or page in the source.
  public var section: LocalizedText?
  /// The user's own keys.
  public var additional: [Attribute]

  /// A place in a source.
  public init(source: StakeholderNetwork.Source.ID, section: LocalizedText? = nil, additional: [Attribute] = []) {
    self.source = source
    self.section = section
    self.additional = additional
  }
}
