// The interactive map by itself: the map of the report's page with its search, its layers and its stories, in a page of its own.

public import Drawing
public import NetworkModel

/// A map as a self-contained HTML page.
public struct MapPage {
  /// What the stories of the actors are told from, and the layers; its map is the one that is shown.
  private let content: ReportContent
  private let language: Language
  /// What stands above the map.
  private let picture: Picture
  private let opensWithMissing: Bool

  /// A page of one map.
  ///
  /// - Parameters:
  ///   - content: The facts about the network.
  ///   - map: The map, drawn without its title, which the page has.
  ///   - picture: The picture with its title.
  ///   - language: The language of the page and of the map.
  ///   - opensWithMissing: Whether the ties that are missing show from the beginning; else when they are asked for.
  public init(
    _ content: ReportContent, map: ReportContent.Map, titled picture: Picture, language: Language,
    opensWithMissing: Bool = false
  ) {
    var content = content
    content.maps = [language: map]
    (self.content, self.picture, self.language) = (content, picture, language)
    self.opensWithMissing = opensWithMissing
  }

  /// The page; the same content gives the same bytes.
  public var html: String {
    PageFrame(language: language, title: picture.title, style: PageParts.style, script: PageParts.script).html { page in
      var edition = ReportEdition(content: content, phrases: Phrasebook(language))
      edition.opensWithMissing = opensWithMissing
      edition.writeMap(to: &page, titled: picture)
    }
  }
}

extension ReportEdition {
  /// The map as all that there is on a page.
  func writeMap(to page: inout HTMLBuilder, titled picture: Picture) {
    page.element(
      "div",
      [
        "class": "page", "lang": language.rawValue, "data-page": language.rawValue, "data-title": picture.title,
      ]
    ) { page in
      page.element("header", ["class": "top"]) { page in
        page.element("p", ["class": "soft"], text: picture.caption)
      }
      page.element("main", ["id": id("main")]) { page in
        page.element("h1", text: picture.title)
        page.element("section", ["id": id("map"), "aria-label": say("Kartan", "The map")]) { map(&$0) }
      }
    }
  }
}
