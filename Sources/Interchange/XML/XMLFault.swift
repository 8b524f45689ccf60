// What can be wrong with a file that should be XML.

/// What can be wrong with a file that should be XML.
package enum XMLFault: Hashable, Sendable {
  /// Something that is opened and has to be closed.
  package enum Part: Hashable, Sendable {
    /// An element, by its name.
    case element(String)
    /// A tag, by its name.
    case tag(String)
    /// `<!--`
    case comment
    /// `<![CDATA[`
    case characters
    /// `<?`
    case instruction
    /// `<!DOCTYPE`
    case documentType
  }

  /// There is no element at all.
  case noRoot
  /// The file ends within something that was opened at another place.
  case truncated(Part, opened: SourceLocation)
  /// A `<` within a tag that was opened at another place.
  case bracketInTag(String, opened: SourceLocation)
  /// A second element beside the root.
  case secondRoot(String)
  /// Text before or after the root.
  case textOutsideRoot
  /// An end tag for another element than the innermost one.
  case mismatchedEnd(String, expected: String, opened: SourceLocation)
  /// An end tag where nothing is open.
  case strayEnd(String)
  /// A document type with declarations of its own.
  case ownDeclarations
  /// An entity that the file declares itself.
  case ownEntity(String)
  /// A reference to an entity that XML does not know, or an ampersand that is none.
  case unknownEntity(String)
  /// An encoding that is not read.
  case unknownEncoding(String)
  /// Elements within elements.
  case tooDeep(limit: Int)
  /// A file too large to be read as XML.
  case tooLarge(limit: Int)
  /// What the XML parser of the system refuses, by its number.
  case malformed(code: Int)

  /// The name of the kind, for programs.
  var code: String {
    switch self {
    case .noRoot: "no-root"
    case .truncated: "truncated-xml"
    case .bracketInTag: "bracket-in-tag"
    case .secondRoot: "second-root"
    case .textOutsideRoot: "text-outside-root"
    case .mismatchedEnd: "mismatched-end"
    case .strayEnd: "stray-end"
    case .ownDeclarations: "own-declarations"
    case .ownEntity: "own-entity"
    case .unknownEntity: "unknown-entity"
    case .unknownEncoding: "unknown-encoding"
    case .tooDeep: "too-deep"
    case .tooLarge: "too-large"
    case .malformed: "malformed-xml"
    }
  }
}
