// The guide: short pages for those who begin, in the terminal and as HTML. A test runs every command in them, in the order in which
// they stand, in the folder that `samband init region` makes.

import NetworkModel

/// A page of the guide.
package struct GuidePage: Sendable {
  /// The pages, by the word that asks for them.
  package enum Topic: String, CaseIterable, Sendable {
    case map, gaps, forum, year, data, plans, scale

    /// The Swedish words that ask for it, too.
    package var swedishWords: [String] {
      switch self {
      case .map: ["karta", "kartlägg", "kartläggning"]
      case .gaps: ["gap", "glapp"]
      case .forum: ["forum", "möte"]
      case .year: ["år", "året", "uppföljning"]
      case .data: ["data", "underlag", "tabeller"]
      case .plans: ["planer", "plan"]
      case .scale: ["skala", "storlek"]
      }
    }
  }

  /// A part of a page.
  package enum Block: Hashable, Sendable {
    /// Sentences to read.
    case text(String)
    /// A command line, and what it does.
    case command(String, String)
  }

  /// What it is about.
  package let topic: Topic
  /// Its title.
  package let title: String
  /// Its parts.
  package let blocks: [Block]

  /// Its command lines, in order.
  package var commands: [String] {
    blocks.compactMap { if case .command(let line, _) = $0 { line } else { nil } }
  }
}

extension Phrasebook {
  /// A page of the guide in the terminal.
  package func text(for page: GuidePage) -> String {
    var parts = [page.title + "\n" + String(repeating: "=", count: page.title.count)]
    for block in page.blocks {
      switch block {
      case .text(let text): parts.append(wrapped(text))
      case .command(let line, let meaning):
        parts.append("    " + line + "\n" + wrapped(meaning, indent: 8, firstIndent: 8))
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The pages that there are.
  package var guideContents: String {
    let rows = GuidePage.Topic.allCases.map { topic in
      let word = topic.rawValue
      return "  samband guide " + word + String(repeating: " ", count: 7 - word.count) + guide(topic).title
    }
    return ([say("Vägledningen till samband:", "The guide to samband:"), ""] + rows).joined(separator: "\n") + "\n"
  }

  /// The pages that there are, in a sentence.
  package var guideTopics: String {
    let topics = GuidePage.Topic.allCases.map { "\($0.rawValue) (\(guide($0).title))" }
    return say("Sidorna är \(list(topics)).", "The pages are \(list(topics)).")
  }

  /// What `samband` alone says.
  package var firstSteps: String {
    [
      say(
        "Samband kartlägger vilka som samverkar, vad som saknas och vilka som bör mötas.",
        "Samband maps who works together, what is missing and who should meet."), "",
      say("Börja så här:", "Begin like this:"), "",
      say(
        "  samband init region          en mapp att fylla i, med exempel",
        "  samband init region          a folder to fill in, with examples"),
      say(
        "  samband guide map            så kartlägger du din region, steg för steg",
        "  samband guide map            how you map your region, step by step"), "",
      say("Vill du först prova på ett helt nätverk:", "To try things on a whole network first:"), "",
      "  samband init \(say("prov", "try")) --from stockholm", "",
      say(
        "Har du redan en fil (JSON, CSV, Excel, GraphML …):",
        "If you have a file already (JSON, CSV, Excel, GraphML …):"), "",
      say(
        "  samband check FIL            vad som är fel i den, och hur det rättas",
        "  samband check FILE           what is wrong with it, and how it is mended"),
      say(
        "  samband report FIL -o MAPP   hela bilden i en mapp: sida, kartor, tabeller",
        "  samband report FILE -o DIR   the whole picture in a folder: page, maps, tables"), "",
      say("Alla kommandon: samband --help", "All commands: samband --help"), "",
    ].joined(separator: "\n")
  }

  /// Pages of the guide as one HTML document that fetches nothing from the net.
  package func html(for pages: [GuidePage]) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;")
    }
    let title = say("Vägledning till samband", "Guide to samband")
    var body = pages.count > 1 ? "<h1>\(title)</h1>\n<nav><ol>\n" : ""
    if pages.count > 1 {
      for page in pages { body += "<li><a href=\"#\(page.topic.rawValue)\">\(escaped(page.title))</a></li>\n" }
      body += "</ol></nav>\n"
    }
    let heading = pages.count > 1 ? "h2" : "h1"
    for page in pages {
      body += "<section id=\"\(page.topic.rawValue)\">\n<\(heading)>\(escaped(page.title))</\(heading)>\n"
      for block in page.blocks {
        switch block {
        case .text(let text): body += "<p>\(escaped(text))</p>\n"
        case .command(let line, let meaning):
          body += "<pre><code>\(escaped(line))</code></pre>\n<p class=\"meaning\">\(escaped(meaning))</p>\n"
        }
      }
      body += "</section>\n"
    }
    let head = pages.count == 1 ? pages[0].title : title
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(head))</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .6rem .8rem; border-left: .25rem solid #3f7fbf; background: #8882; margin-bottom: .2rem; }
      .meaning { margin: 0 0 1.2rem 1rem; }
      section { margin-top: 2.5rem; }
      @media print { section { break-inside: avoid; } }
      </style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }
}
