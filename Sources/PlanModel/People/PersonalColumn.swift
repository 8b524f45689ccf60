// Columns about the person, not about whom the person speaks for: names, addresses, telephones, e-mail, personal numbers.
//
// A plan is shown on walls and sent round; what a rule asks for is written into it, column and all. So no rule may ask for
// these. The one list of their headings, in Swedish and English, stands here.

/// Tells columns that no plan may hold.
package enum PersonalColumn {
  /// Words that make any heading personal.
  private static let words: Set<String> = [
    // E-mail.
    "email", "emails", "mail", "mails", "mailaddress", "emailaddress", "epost", "epostadress", "epostadresser", "mejl",
    "mejladress", "mailadress",
    // Telephones.
    "telephone", "telephonenumber", "phone", "phonenumber", "phones", "mobile", "mobilephone", "cell", "cellphone",
    "tel",
    "tele", "telefon", "telefonnr", "telefonnummer", "mobil", "mobilnr", "mobilnummer", "mobiltelefon", "tfn", "fax",
    // Addresses.
    "address", "addresses", "streetaddress", "homeaddress", "postaladdress", "adress", "adresser", "gatuadress",
    "hemadress", "postadress", "besöksadress", "bostadsadress",
    // Names.
    "firstname", "lastname", "surname", "forename", "givenname", "familyname", "fullname", "middlename", "nickname",
    "förnamn", "efternamn", "tilltalsnamn", "mellannamn", "smeknamn",
    // Personal numbers.
    "personnummer", "personnr", "pnr", "samordningsnummer", "födelsenummer", "ssn", "personalnumber",
    "personalidentitynumber", "nationalid", "birthdate", "dateofbirth", "födelsedatum", "födelsedag",
  ]

  /// Words that make a heading personal where it has no others: `namn`, `Deltagarens namn`, `contact name`.
  private static let nameWords: Set<String> = ["name", "names", "namn"]
  private static let besideNames: Set<String> = [
    "full", "fullständigt", "hela", "first", "last", "given", "family", "middle", "display", "user", "person",
    "persons",
    "personens", "participant", "participants", "deltagare", "deltagares", "deltagarens", "contact", "contacts",
    "kontakt", "kontaktens", "kontaktperson", "kontaktpersonens", "guest", "gäst", "gästens", "representative",
    "representant", "representantens", "s",
  ]

  /// Whether a column is about the person, by its heading or by e-mail addresses among its values.
  package static func isPersonal(_ heading: String, values: [String?] = []) -> Bool {
    let parts = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if parts.contains(where: words.contains) || words.contains(parts.joined()) { return true }
    // `e-post (arbete)`, `mobile phone no.`: two words that are one.
    if zip(parts, parts.dropFirst()).contains(where: { words.contains($0 + $1) }) { return true }
    if parts.contains(where: nameWords.contains),
      parts.allSatisfy({ nameWords.contains($0) || besideNames.contains($0) })
    {
      return true
    }
    return values.contains { $0.map(isEmailAddress) ?? false }
  }

  /// Whether a text is one of the headings and nothing else: `E-post`, `Mobile phone`.
  package static func isWord(_ text: String) -> Bool {
    words.contains(text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined())
  }

  /// Whether a text is an e-mail address, roughly.
  package static func isEmailAddress(_ text: String) -> Bool {
    let ends = text.split(separator: "@", omittingEmptySubsequences: false)
    return ends.count == 2 && !ends[0].isEmpty && ends[1].dropFirst().dropLast().contains(".")
      && !text.contains(where: \.isWhitespace)
  }
}
