// Sentences for what is wrong with a file: the value, what is wrong with it, and the mend.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault in a file, without its place.
  package func sentence(for fault: FormatFault.Kind) -> String {
    switch fault {
    case .json(let kind): sentence(for: kind)
    case .foreign(let format): sentence(for: format, mend: wayRound(format))
    case .notANetwork(nil):
      say(
        "filen är JSON men inget nätverk: \"format\" saknas; börja den med \"format\": \"samband-network\"",
        "the file is JSON but no network: \"format\" is missing; start it with \"format\": \"samband-network\"")
    case .notANetwork(let found?):
      say(
        "filen är inget nätverk: \"format\" är \(shortened(found)); \"samband-network\" väntas",
        "the file is no network: \"format\" is \(shortened(found)); \"samband-network\" is expected")
    case .unknownVersion(let version):
      say(
        "versionen \(shortened(version)) är okänd; denna samband läser version 1",
        "version \(shortened(version)) is unknown; this samband reads version 1")
    case .missingKey(let key):
      say("\"\(key)\" saknas; lägg till det", "\"\(key)\" is missing; add it")
    case .wrongType(let expected, let found):
      say(
        "\(self.expected(expected)) väntas, men här står \(self.found(found))",
        "\(self.expected(expected)) is expected, but here stands \(self.found(found))")
    case .invalidDate(let text):
      say(
        "\"\(shortened(text))\" är inget datum; skriv 2021, 2021-10 eller 2021-10-01",
        "\"\(shortened(text))\" is no date; write 2021, 2021-10 or 2021-10-01")
    case .unknownChoice(let word, let choices, let suggestion):
      say("\"\(shortened(word))\" är okänt", "\"\(shortened(word))\" is unknown")
        + mend(suggestion, otherwise: say("välj bland ", "choose among ") + choices.joined(separator: ", "))
    case .invalidColor(let text):
      say(
        "\"\(shortened(text))\" är ingen färg; skriv den som \"#8DB9F0\"",
        "\"\(shortened(text))\" is no color; write it as \"#8DB9F0\"")
    case .numberTooLarge(let literal):
      say(
        "talet \(shortened(literal)) är för stort att räkna med; skriv ett mindre",
        "the number \(shortened(literal)) is too large to calculate with; write a smaller one")
    case .likelyMisspelledKey(let key, let suggestion):
      say(
        "nyckeln \"\(key)\" är okänd och behålls som den är; menade du \"\(suggestion)\"?",
        "key \"\(key)\" is unknown and kept as it is; did you mean \"\(suggestion)\"?")
    case .likelyMisspelledColumn(let name, let suggestion):
      say(
        "kolumnen \"\(shortened(name))\" är okänd och behålls som den är; menade du \"\(suggestion)\"?",
        "column \"\(shortened(name))\" is unknown and kept as it is; did you mean \"\(suggestion)\"?")
    case .hierarchyAsTies(let count):
      say(
        "\(self.count(count, "samverkan av slaget", "samverkan av slaget")) \"partOf\" läses som att den ena är en del av den andra; \"samband convert\" skriver det som \"partOf\" hos aktören",
        "\(self.count(count, "collaboration of the kind", "collaborations of the kind")) \"partOf\" \(count == 1 ? "is" : "are") read as one being a part of the other; \"samband convert\" writes that as the actor's \"partOf\""
      )
    case .finding(let problem): sentence(for: problem)
    case .table(let fault): sentence(for: fault)
    case .edgeList(let fault): sentence(for: fault)
    case .graphText(let fault): sentence(for: fault)
    case .people(let fault): sentence(for: fault)
    case .brief(let fault): sentence(for: fault)
    case .series(let fault): sentence(for: fault)
    case .graph(let fault): sentence(for: fault)
    case .xml(let fault): sentence(for: fault)
    case .invalidTime(let text):
      say(
        "\"\(shortened(text))\" är ingen tid; skriv den som 2027-03-10T09:00",
        "\"\(shortened(text))\" is no time; write it as 2027-03-10T09:00")
    case .otherFormat(let expected, nil):
      say(
        "filen är JSON men inte \"\(expected)\": \"format\" saknas",
        "the file is JSON but not \"\(expected)\": \"format\" is missing")
    case .otherFormat(let expected, let found?):
      say(
        "\"format\" är \(shortened(found)); \"\(expected)\" väntas",
        "\"format\" is \(shortened(found)); \"\(expected)\" is expected")
    }
  }

  /// The sentence for what is not JSON, without its place.
  package func sentence(for fault: JSONError.Kind) -> String {
    switch fault {
    case .empty: say("filen är tom", "the file is empty")
    case .blank: say("filen innehåller bara blanktecken", "the file holds only white space")
    case .encoding(let encoding):
      say(
        "filen är skriven i \(name(encoding)); spara den som UTF-8",
        "the file is in \(name(encoding)); save it as UTF-8")
    case .invalidUTF8(let byte):
      say(
        "byten \(hexadecimal(UInt32(byte), prefix: "0x", digits: 2)) är inte UTF-8; spara filen som UTF-8 (den är kanske i Windows-1252)",
        "byte \(hexadecimal(UInt32(byte), prefix: "0x", digits: 2)) is not UTF-8; save the file as UTF-8 (it may be in Windows-1252)"
      )
    case .zeroByte: say("en nollbyte; filen är inte text", "a zero byte; the file is not text")
    case .truncated(let container, let opened):
      say(
        "filen tar slut inne i \(name(container)) som öppnades på \(opened); är den avhuggen?",
        "the file ends inside \(name(container)) opened at \(opened); was it cut off?")
    case .trailingContent(let scalar):
      say(
        "\(shown(scalar)) står efter dokumentets slut; en fil rymmer ett dokument",
        "\(shown(scalar)) stands after the end of the document; a file holds one document")
    case .tooDeep(let limit):
      say("parenteserna går djupare än \(limit) nivåer", "brackets nest deeper than \(limit) levels")
    case .trailingComma(let container):
      say(
        "ett komma före slutet på \(name(container)); ta bort det",
        "a comma before the end of \(name(container)); remove it")
    case .extraComma: say("ett komma för mycket; ta bort det", "a comma too many; remove it")
    case .missingComma: say("ett komma saknas före detta värde", "a comma is missing before this value")
    case .missingColon(let key, let found):
      say(
        "ett kolon väntas efter \"\(shortened(key))\", men här står \(shown(found))",
        "a colon is expected after \"\(shortened(key))\", but here stands \(shown(found))")
    case .missingValue(let key):
      say(
        "\"\(shortened(key))\" saknar värde; skriv ett, eller null",
        "\"\(shortened(key))\" has no value; write one, or null")
    case .mismatchedBracket(let found, let expected, let opened):
      say(
        "\(shown(found)) stänger det som öppnades på \(opened); \(shown(expected)) väntas",
        "\(shown(found)) closes what was opened at \(opened); \(shown(expected)) is expected")
    case .duplicateKey(let key, let first):
      say(
        "nyckeln \"\(shortened(key))\" finns redan på \(first); ta bort den ena",
        "key \"\(shortened(key))\" stands already at \(first); remove one of them")
    case .unquotedKey(let key):
      say(
        "nyckeln \(shortened(key)) saknar citattecken; skriv \"\(shortened(key))\"",
        "key \(shortened(key)) has no quotation marks; write \"\(shortened(key))\"")
    case .comment: say("en kommentar; JSON har inga, ta bort den", "a comment; JSON has none, remove it")
    case .unexpectedCharacter(let scalar):
      say(
        "\(shown(scalar)) hör inte hemma här; ett värde väntas",
        "\(shown(scalar)) has no place here; a value is expected")
    case .unknownWord(let word, let meant):
      say("\(shortened(word)) saknar citattecken", "\(shortened(word)) has no quotation marks")
        + mend(meant, otherwise: say("skriv \"\(shortened(word))\"", "write \"\(shortened(word))\""))
    case .notFinite(let word):
      say("\(shortened(word)) är inget tal i JSON; skriv null", "\(shortened(word)) is no number in JSON; write null")
    case .number(let literal, let flaw): sentence(for: flaw, in: shortened(literal))
    case .wrongQuotationMark(let scalar):
      say(
        "\(shown(scalar)) är inte JSON:s citattecken; skriv \"",
        "\(shown(scalar)) is not JSON's quotation mark; write \"")
    case .lineBreakInString(let opened):
      say(
        "raden tar slut inne i texten som öppnades på \(opened); stäng den med \", eller skriv \\n",
        "the line ends inside the string opened at \(opened); close it with \", or write \\n")
    case .controlCharacter(_, let escape):
      say("ett styrtecken i en text; skriv \(escape)", "a control character in a string; write \(escape)")
    case .invalidEscape(let text):
      say(
        "\(shortened(text)) är inget tecken; för ett bakstreck, skriv \\\\",
        "\(shortened(text)) is no escape; for a backslash write \\\\")
    case .loneSurrogate(let text):
      say(
        "\(shortened(text)) är ett halvt tecken; skriv båda halvorna",
        "\(shortened(text)) is half a character; write both halves")
    }
  }

  private func sentence(for flaw: JSONError.NumberDefect, in literal: String) -> String {
    switch flaw {
    case .leadingZero:
      say(
        "talet \(literal) börjar med 0; ta bort nollan, eller skriv koder som text: \"\(literal)\"",
        "the number \(literal) starts with 0; remove it, or write codes as text: \"\(literal)\"")
    case .plusSign: say("talet \(literal) börjar med +; ta bort det", "the number \(literal) starts with +; remove it")
    case .noDigitBeforePoint:
      say(
        "talet \(literal) saknar siffra före punkten; skriv 0",
        "the number \(literal) has no digit before the point; write 0")
    case .noDigitAfterPoint:
      say("talet \(literal) saknar siffra efter punkten", "the number \(literal) has no digit after the point")
    case .noDigitInExponent:
      say("talet \(literal) saknar exponent", "the number \(literal) has no digit in its exponent")
    case .loneMinus: say("ett minustecken utan tal", "a minus sign without a number")
    case .hexadecimal:
      say(
        "\(literal) är hexadecimalt; skriv talet i basen tio", "\(literal) is hexadecimal; write the number in base ten"
      )
    case .decimalComma:
      say("talet \(literal) har decimalkomma; skriv punkt", "the number \(literal) has a decimal comma; write a point")
    case .malformed:
      say(
        "\(literal) är inget tal; skriv text inom citattecken: \"\(literal)\"",
        "\(literal) is no number; write text within quotation marks: \"\(literal)\"")
    }
  }

  private func expected(_ expected: FormatFault.Expected) -> String {
    switch expected {
    case .string: say("en text inom citattecken", "a string")
    case .text: say("en text, eller {\"sv\": …, \"en\": …},", "a string, or {\"sv\": …, \"en\": …},")
    case .number: say("ett tal", "a number")
    case .wholeNumber: say("ett heltal", "a whole number")
    case .positiveNumber: say("ett heltal som inte är för litet", "a whole number that is not too small")
    case .bool: say("true eller false", "true or false")
    case .object: say("ett objekt { }", "an object { }")
    case .listOfObjects: say("en lista av objekt [{ }]", "a list of objects [{ }]")
    case .listOfStrings: say("en lista av texter [\" \"]", "a list of strings [\" \"]")
    case .listOfNumbers: say("en lista av tal [7]", "a list of numbers [7]")
    }
  }

  private func found(_ found: FormatFault.Found) -> String {
    switch found {
    case .null: "null"
    case .bool: say("sant eller falskt", "true or false")
    case .number(let literal): say("talet \(shortened(literal))", "the number \(shortened(literal))")
    case .string(let string): say("texten \"\(shortened(string))\"", "the string \"\(shortened(string))\"")
    case .list: say("en lista", "a list")
    case .object: say("ett objekt", "an object")
    }
  }

  private func name(_ container: JSONError.Container) -> String {
    switch container {
    case .object: say("objektet", "the object")
    case .array: say("listan", "the list")
    case .string: say("texten", "the string")
    }
  }

  private func name(_ encoding: JSONError.Encoding) -> String {
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .utf32LittleEndian, .utf32BigEndian: "UTF-32"
    }
  }

  /// A character of a file as it can be shown in one line.
  private func shown(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.isWhitespace || scalar.value < 32 || scalar.value == 127
      ? hexadecimal(scalar.value, prefix: "U+", digits: 4) : "\"\(scalar)\""
  }

  private func hexadecimal(_ value: UInt32, prefix: String, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return prefix + String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// A value of a file in one line, cut where it is long.
  package func shortened(_ text: String) -> String {
    let limit = 60
    let line = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return VisibleText.shown(String(line.prefix(limit)), isOneLine: true) + (line.count > limit ? "…" : "")
  }
}
