// Sentences for what is wrong with a file that should be XML.

import Interchange
import NetworkModel

extension Phrasebook {
  /// The sentence for a fault of an XML file, without its place.
  func sentence(for fault: XMLFault) -> String {
    switch fault {
    case .noRoot: say("filen har inget XML-element; är den tom?", "the file has no XML element; is it empty?")
    case .truncated(let part, let opened):
      say(
        "filen tar slut inne i \(name(of: part)) som öppnades på \(opened); är den avhuggen?",
        "the file ends inside \(name(of: part)) opened at \(opened); was it cut off?")
    case .bracketInTag(let name, let opened):
      say(
        "ett < inne i <\(shortened(name)) som öppnades på \(opened); stäng taggen med >, eller skriv &lt;",
        "a < inside <\(shortened(name)) opened at \(opened); close the tag with >, or write &lt;")
    case .secondRoot(let name):
      say(
        "<\(shortened(name))> är ett andra element efter det första; en fil rymmer ett",
        "<\(shortened(name))> is a second element after the first; a file holds one")
    case .textOutsideRoot:
      say("text utanför elementet som rymmer filen; ta bort den", "text outside the file's one element; remove it")
    case .mismatchedEnd(let name, let expected, let opened):
      say(
        "</\(shortened(name))> stänger <\(shortened(expected))> som öppnades på \(opened); </\(shortened(expected))> väntas",
        "</\(shortened(name))> closes <\(shortened(expected))> opened at \(opened); </\(shortened(expected))> is expected"
      )
    case .strayEnd(let name):
      say(
        "</\(shortened(name))> stänger inget; ta bort det", "</\(shortened(name))> closes nothing; remove it")
    case .ownDeclarations:
      say(
        "filen deklarerar själv i <!DOCTYPE [ ]>, vilket inte läses; ta bort det",
        "the file has declarations of its own in <!DOCTYPE [ ]>, which are not read; remove them")
    case .ownEntity(let name):
      say(
        "filen deklarerar entiteten \"\(shortened(name))\", och egna entiteter läses inte; skriv texten där den används",
        "the file declares the entity \"\(shortened(name))\", and entities of its own are not read; write the text where it is used"
      )
    case .unknownEntity(let text):
      say(
        "\(shortened(text)) är inget tecken i XML; skriv &amp; för &",
        "\(shortened(text)) is no character in XML; write &amp; for &")
    case .unknownEncoding(let name):
      say(
        "filen säger sig vara i \"\(shortened(name))\", som inte läses; spara den som UTF-8",
        "the file claims to be in \"\(shortened(name))\", which is not read; save it as UTF-8")
    case .tooDeep(let limit):
      say("elementen går djupare än \(limit) nivåer", "elements nest deeper than \(limit) levels")
    case .tooLarge(let limit):
      say(
        "filen är större än \(limit >> 20) MB; dela upp den", "the file is larger than \(limit >> 20) MB; split it")
    case .malformed:
      say(
        "XML:en är inte välformad här eller strax före; se på citattecken, namn och styrtecken",
        "the XML is not well-formed here or shortly before; look at quotation marks, names and control characters")
    }
  }

  private func name(of part: XMLFault.Part) -> String {
    switch part {
    case .element(let name): "<\(shortened(name))>"
    case .tag(let name): say("taggen <\(shortened(name))", "the tag <\(shortened(name))")
    case .comment: say("kommentaren", "the comment")
    case .characters: "<![CDATA["
    case .instruction: say("instruktionen <?", "the instruction <?")
    case .documentType: "<!DOCTYPE"
    }
  }
}
