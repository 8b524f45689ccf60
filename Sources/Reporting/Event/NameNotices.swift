// What a text, a page or a sheet that shows ids says first: that names are hidden or were never saved, and how to have them.

import NetworkModel

extension Phrasebook {
  /// What a text says where names are hidden.
  package func hiddenNames(isNumbered: Bool) -> String {
    isNumbered
      ? say(
        "Namnen är dolda: 1, 2, 3 … är personerna i listan, uppifrån. Lägg till --with-names för att få namnen.",
        "Names are hidden: 1, 2, 3 … are the people of the list, from the top. Add --with-names to have the names.")
      : say(
        "Namnen är dolda, och id står i deras ställe. Lägg till --with-names för att få namnen.",
        "Names are hidden, and ids stand in their place. Add --with-names to have the names.")
  }

  /// What a text says of a plan that holds no names.
  package var lackingNames: String {
    say(
      "Planen är sparad utan namn. Listan som den gjordes av ger dem tillbaka: --people LISTA --with-names.",
      "The plan was saved without names. The list that it was made of gives them back: --people LIST --with-names.")
  }

  /// What a page or a sheet says of names that it does not show; nil where there is nothing to say.
  func notice(onNamesOf content: EventContent) -> String? {
    if content.hidesNames {
      return say(
        "Namnen är dolda, och id eller nummer i listan står i deras ställe. Gör om sidan med --with-names för att få namn.",
        "Names are hidden, and ids or numbers of the list stand in their place. Make the page again with --with-names to have names."
      )
    }
    return content.lacksNames ? lackingNames : nil
  }
}
