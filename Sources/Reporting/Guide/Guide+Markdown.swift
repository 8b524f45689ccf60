// The guide as Markdown: for a wiki, and what the articles of the documentation are made of (`.ci/docs`).

extension Phrasebook {
  /// Pages of the guide as Markdown, under one title where they are more than one.
  package func markdown(for pages: [GuidePage]) -> String {
    guard pages.count != 1 else { return markdown(for: pages[0], heading: "#") }
    let title = "# " + say("Vägledning till samband", "Guide to samband")
    return ([title] + pages.map { markdown(for: $0, heading: "##") }).joined(separator: "\n\n")
  }

  private func markdown(for page: GuidePage, heading: String) -> String {
    var parts = [heading + " " + marked(page.title)]
    for block in page.blocks {
      switch block {
      case .text(let text): parts.append(marked(text))
      case .command(let line, let meaning): parts += ["```sh\n\(line)\n```", marked(meaning)]
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A text with commands and options as code, since Markdown may make a dash of two hyphens, and nothing in it that is markup.
  private func marked(_ text: String) -> String {
    text.replacing(/\u{22}(samband [^\u{22}]+)\u{22}|(--[a-z][a-z-]*)|([\\`*_<\[\]])/) { match in
      if let code = match.output.1 ?? match.output.2 { return "`\(code)`" }
      return "\\" + (match.output.3 ?? "")
    }
  }
}
