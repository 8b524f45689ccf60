// What is folded until it is asked for: details, and how a figure is reckoned.

extension ReportEdition {
  /// Something that is folded until it is asked for.
  ///
  /// - Parameters:
  ///   - heading: What it is called, folded or not.
  ///   - name: Its anchor.
  ///   - isPrinted: Whether it is on paper although it is folded; else only where it stands open.
  func fold(
    _ page: inout HTMLBuilder, _ heading: String, name: String? = nil, isPrinted: Bool = false,
    _ content: (inout HTMLBuilder) -> Void
  ) {
    page.element("details", ["class": isPrinted ? "printed" : nil, "id": name.map(id)]) { page in
      page.element("summary", text: heading)
      content(&page)
    }
  }

  /// Things that are folded, side by side until one is opened.
  func folds(_ page: inout HTMLBuilder, _ content: (inout HTMLBuilder) -> Void) {
    page.element("div", ["class": "folds"], content)
  }

  /// How the figures around are reckoned, behind a mark.
  func how(_ page: inout HTMLBuilder, _ sentences: String...) {
    how(&page) { page in
      for sentence in sentences { page.element("p", text: sentence) }
    }
  }

  /// How the figures around are reckoned, with more than sentences, behind a mark.
  func how(_ page: inout HTMLBuilder, _ content: (inout HTMLBuilder) -> Void) {
    mark(&page, say("Så räknas det", "How it is reckoned"), content)
  }

  /// What else there is to say, behind a mark; on paper it stands there.
  func more(_ page: inout HTMLBuilder, _ heading: String, _ sentences: some Sequence<String>) {
    mark(&page, heading, isPrinted: true) { page in
      for sentence in sentences { page.element("p", text: sentence) }
    }
  }

  private func mark(
    _ page: inout HTMLBuilder, _ heading: String, isPrinted: Bool = false, _ content: (inout HTMLBuilder) -> Void
  ) {
    page.element("details", ["class": isPrinted ? "how printed" : "how"]) { page in
      page.element("summary", text: heading)
      content(&page)
    }
  }
}
