// Sentences for what validation finds: the value, what is wrong with it, and the mend.

import Interchange
public import NetworkModel

extension Phrasebook {
  /// Where something stands: the file and the line, or the line alone where there is one file.
  private func at(_ place: FilePlace) -> String {
    place.file.isEmpty
      ? say("på rad \(place.location.line)", "on line \(place.location.line)") : say("i ", "in ") + place.description
  }

  /// The sentence for a finding: the value, what is wrong with it, and how to mend it, without its place.
  public func sentence(for finding: Finding) -> String { sentence(for: finding.problem) }

  /// The sentence for a problem, without its place.
  package func sentence(for problem: Finding.Problem) -> String { sentence(for: problem, other: nil) }

  /// The sentence for a problem; `place` is that of the other record, where it is known better than by its path.
  func sentence(for problem: Finding.Problem, other place: FilePlace?) -> String {
    func whereFirst(_ first: DocumentPath) -> String { place.map(at) ?? say("i ", "in ") + first.description }
    return switch problem {
    case .emptyID(let kind):
      say(
        "\(swedishDefinite(kind)) saknar id; ge det ett kort, eget namn",
        "the \(name(kind)) has no id; give it a short one of its own")
    case .duplicateID(let kind, let id, let first):
      say(
        "\(name(kind))-id \"\(id)\" finns redan \(whereFirst(first)); byt det ena, eller slå ihop posterna",
        "\(name(kind)) id \"\(id)\" stands already \(whereFirst(first)); change one of them, or merge the records"
      )
    case .unknownReference(let kind, let id, let suggestion):
      unknown(kind, id) + mend(suggestion, otherwise: declare(kind))
    case .ambiguousReference(let kind, let name, let ids): namesakes(name, ids, several(kind))
    case .emptyName(let actor):
      say("aktören \"\(actor)\" saknar namn", "actor \"\(actor)\" has no name; write one")
    case .similarNames(let name, let other, let difference, let first):
      say(
        "namnet \"\(name)\" \(swedish(difference, from: other)) \(whereFirst(first)); är det samma aktör, slå ihop dem",
        "the name \"\(name)\" \(english(difference, from: other)) \(whereFirst(first)); if it is the same actor, merge them"
      )
    case .selfTie(let actor):
      say(
        "\"\(actor)\" är knuten till sig själv; byt den ena änden, eller ta bort samverkan",
        "\"\(actor)\" is tied to itself; change one end, or take the tie away")
    case .repeatedTie(let source, let target, let first):
      say(
        "samverkan mellan \"\(source)\" och \"\(target)\" finns redan \(whereFirst(first)); ge dem olika slag eller tid, eller ta bort den ena",
        "the tie between \"\(source)\" and \"\(target)\" stands already \(whereFirst(first)); give them different kinds or periods, or take one away"
      )
    case .strengthNotPositive(let strength):
      say(
        "styrkan \(plain(strength)) är inte större än 0; skriv ett positivt tal, eller utelämna den för 1",
        "strength \(plain(strength)) is not above 0; write a positive number, or leave it out for 1")
    case .strengthsTooLarge:
      say(
        "styrkorna hit blir tillsammans större än det största talet som går att räkna med; skriv dem i en större enhet",
        "the strengths up to here add up to more than the largest number that can be counted with; write them in a larger unit"
      )
    case .endsBeforeStart(let start, let end):
      say(
        "slutet \(end) ligger före starten \(start); rätta det ena datumet",
        "the end \(end) lies before the start \(start); correct one of the dates")
    case .noParticipants(let activity, let begun):
      say(
        "aktiviteten \"\(activity)\" har ingen deltagare; "
          + (begun
            ? "skriv vilka som deltar, eller sätt läget till föreslagen"
            : "skriv vilka som ska delta, när det är känt"),
        "activity \"\(activity)\" has no participant; "
          + (begun
            ? "write who takes part, or set its status to proposed" : "write who shall take part once it is known"))
    case .repeatedParticipant(let actor, let first):
      say(
        "\"\(actor)\" deltar redan i samma roll (\(whereFirst(first))); ta bort den ena raden",
        "\"\(actor)\" takes part in the same role already (\(whereFirst(first))); take one of them away")
    case .scoreOutOfRange(let score):
      say(
        "\(score) ligger utanför 1–5; skriv ett heltal från 1 till 5",
        "\(score) is outside 1–5; write a whole number from 1 to 5")
    case .ratingOutOfRange(let rating):
      say(
        "\(rating) ligger utanför 1–4; skriv ett heltal från 1 till 4",
        "\(rating) is outside 1–4; write a whole number from 1 to 4")
    case .repeatedAnswer(let actor, let about, let first):
      say(
        "\"\(actor)\" har redan svarat" + (about.map { " om \"\($0)\"" } ?? "")
          + " (\(whereFirst(first))); ta bort det ena svaret",
        "\"\(actor)\" has answered already" + (about.map { " about \"\($0)\"" } ?? "")
          + " (\(whereFirst(first))); take one of the answers away")
    case .goalCycle(let ids):
      say(
        "målen är delar av varandra: \(ring(ids)); ta bort ett av leden",
        "the goals are parts of each other: \(ring(ids)); take one of the links away")
    case .partOfCycle(let ids):
      say(
        "aktörerna är delar av varandra: \(ring(ids)); ta bort ett av leden",
        "the actors are parts of each other: \(ring(ids)); take one of the links away")
    case .memberOfItself(let actor):
      say(
        "\"\(actor)\" står bland dem som den själv består av; ta bort den raden",
        "\"\(actor)\" is among those that it consists of itself; take it away")
    case .continuationCycle(let ids):
      say(
        "aktiviteterna fortsätter varandra: \(ring(ids)); ta bort ett av leden",
        "the activities continue each other: \(ring(ids)); take one of the links away")
    case .noUnit(let indicator):
      say(
        "indikatorn \"\(indicator)\" saknar enhet; skriv vad som räknas, till exempel \"forum per år\"",
        "indicator \"\(indicator)\" has no unit; write what is counted, for example \"forums a year\"")
    case .personalNumber(let masked):
      say(
        "\"\(masked)\" ser ut som ett personnummer; ta bort det, nätverksfiler får inte innehålla personnummer",
        "\"\(masked)\" looks like a personal identity number; take it away, network files must hold none")
    case .invalidOrganizationNumber(let number):
      say(
        "\"\(number)\" är inget giltigt organisationsnummer; tio siffror väntas, som 212000-0142, med rätt kontrollsiffra",
        "\"\(number)\" is no valid registration number; ten digits are expected, as 212000-0142, with the right check digit"
      )
    case .invalidMunicipality(let code, let suggestion):
      say("kommunkoden \"\(code)\" har inte fyra siffror", "municipal code \"\(code)\" does not have four digits")
        + mend(suggestion, otherwise: say("skriv den som text, som \"0180\"", "write it as text, as \"0180\""))
    case .unknownMunicipality(let code):
      say(
        "kommunkoden \"\(code)\" finns inte; se SCB:s lista över län och kommuner",
        "no municipality has the code \"\(code)\"; see Statistics Sweden's list of counties and municipalities")
    case .tieWithoutEvidence(let source, let target):
      say(
        "samverkan mellan \"\(source)\" och \"\(target)\" saknar belägg, som andra i filen har; ange källa och avsnitt",
        "the tie between \"\(source)\" and \"\(target)\" has no evidence, as others in the file have; name source and section"
      )
    case .withoutEvidence(let kind, let id):
      say(
        "\(swedishDefinite(kind)) \"\(id)\" saknar belägg, som andra i filen har; ange källa och avsnitt",
        "\(name(kind)) \"\(id)\" has no evidence, as others in the file have; name source and section")
    case .hiddenCharacters(let text):
      say(
        "\"\(visible(text))\" har tecken som inte syns och kan ändra hur text visas; ta bort dem",
        "\"\(visible(text))\" has characters that are not seen and can change how text is shown; remove them")
    }
  }

  /// A name that several records have: `"KI" names 2 actors, a1 and a2; write the id`.
  func namesakes(_ name: String, _ ids: [String], _ records: String) -> String {
    let who = list(ids, limit: 5)
    return say(
      "\"\(shortened(name))\" är namnet på \(number(ids.count)) \(records), \(who); skriv id:t",
      "\"\(shortened(name))\" names \(number(ids.count)) \(records), \(who); write the id")
  }

  /// What stands around the first hidden character of a text, written out.
  private func visible(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: VisibleText.isHidden) else { return shortened(text) }
    let start = scalars.index(first, offsetBy: -20, limitedBy: scalars.startIndex) ?? scalars.startIndex
    let end = scalars.index(first, offsetBy: 20, limitedBy: scalars.endIndex) ?? scalars.endIndex
    return (start > scalars.startIndex ? "…" : "") + VisibleText.shown(String(text[start..<end]), isOneLine: true)
      + (end < scalars.endIndex ? "…" : "")
  }

  /// The word for how bad a finding is.
  package func word(for severity: Finding.Severity) -> String {
    switch severity {
    case .error: say("fel", "error")
    case .warning: say("varning", "warning")
    }
  }

  /// `; did you mean "university"?`, or another mend where nothing looks alike.
  func mend(_ suggestion: String?, otherwise: String) -> String {
    guard let suggestion else { return "; " + otherwise }
    return say("; menade du \"\(suggestion)\"?", "; did you mean \"\(suggestion)\"?")
  }

  func unknown(_ kind: RecordKind, _ id: String) -> String {
    let id = shortened(id)
    return switch kind {
    case .sector: say("sektorn \"\(id)\" är okänd", "sector \"\(id)\" is unknown")
    case .source: say("källan \"\(id)\" är okänd", "source \"\(id)\" is unknown")
    case .actor: say("aktören \"\(id)\" är okänd", "actor \"\(id)\" is unknown")
    case .activity: say("aktiviteten \"\(id)\" är okänd", "activity \"\(id)\" is unknown")
    case .goal: say("målet \"\(id)\" är okänt", "goal \"\(id)\" is unknown")
    case .indicator: say("indikatorn \"\(id)\" är okänd", "indicator \"\(id)\" is unknown")
    case .position: say("synpunkten \"\(id)\" är okänd", "position \"\(id)\" is unknown")
    case .competence: say("kompetensen \"\(id)\" är okänd", "competence \"\(id)\" is unknown")
    }
  }

  private func declare(_ kind: RecordKind) -> String {
    let list =
      switch kind {
      case .sector: "sectors"
      case .source: "sources"
      case .actor: "actors"
      case .activity: "activities"
      case .goal: "goals"
      case .indicator: "indicators"
      case .position: "positions"
      case .competence: "competences"
      }
    if kind == .sector {
      let known = alternatives(Sector.builtIn.map(\.id.text))
      return say(
        "välj bland filens egna och \(known), eller lägg till den i \"sectors\"",
        "choose among the file's own and \(known), or add it to \"sectors\"")
    }
    let it = kind == .goal ? "det" : "den"
    return say("lägg till \(it) i \"\(list)\", eller rätta id:t", "add it to \"\(list)\", or correct the id")
  }

  /// Several records of a kind that may have one name.
  private func several(_ kind: RecordKind) -> String {
    switch kind {
    case .activity: say("aktiviteter", "activities")
    case .goal: say("mål", "goals")
    case .source: say("källor", "sources")
    default: say("aktörer", "actors")
    }
  }

  private func name(_ kind: RecordKind) -> String {
    switch kind {
    case .sector: say("sektor", "sector")
    case .source: say("källa", "source")
    case .actor: say("aktör", "actor")
    case .activity: say("aktivitet", "activity")
    case .goal: say("mål", "goal")
    case .indicator: say("indikator", "indicator")
    case .position: say("synpunkt", "position")
    case .competence: say("kompetens", "competence")
    }
  }

  private func swedishDefinite(_ kind: RecordKind) -> String {
    switch kind {
    case .sector: "sektorn"
    case .source: "källan"
    case .actor: "aktören"
    case .activity: "aktiviteten"
    case .goal: "målet"
    case .indicator: "indikatorn"
    case .position: "synpunkten"
    case .competence: "kompetensen"
    }
  }

  private func swedish(_ difference: Finding.Problem.NameDifference, from other: String) -> String {
    switch difference {
    case .none: "är detsamma som"
    case .letterCase: "skiljer sig bara i stora och små bokstäver från \"\(other)\""
    case .spaces: "skiljer sig bara i mellanslag från \"\(other)\""
    case .unicodeForm: "skiljer sig bara i Unicode-form (NFC/NFD) från \"\(other)\""
    case .several: "skiljer sig bara i bokstavsstorlek, mellanslag eller Unicode-form från \"\(other)\""
    }
  }

  private func english(_ difference: Finding.Problem.NameDifference, from other: String) -> String {
    switch difference {
    case .none: "is the same as"
    case .letterCase: "differs only by capital and small letters from \"\(other)\""
    case .spaces: "differs only by spaces from \"\(other)\""
    case .unicodeForm: "differs only by Unicode form (NFC/NFD) from \"\(other)\""
    case .several: "differs only by letter case, spaces or Unicode form from \"\(other)\""
    }
  }

  private func ring(_ ids: [String]) -> String {
    (ids + ids.prefix(1)).map { "\"\($0)\"" }.joined(separator: " → ")
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}
