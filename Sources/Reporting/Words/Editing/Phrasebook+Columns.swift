// What the columns of tables mean, for help and for the options of `add`.

package import Interchange
import NetworkModel

extension Phrasebook {
  /// What a column or key holds, in one line.
  package func meaning(of field: TableField) -> String {
    let text = Self.meanings[field.key].map { say($0.swedish, $0.english) } ?? field.key
    let choices: String? =
      switch field.shape {
      case .choice, .truth: field.choices(language).map { alternatives($0) }
      case .score: "1\u{2013}5"
      case .rating: "1\u{2013}4"
      default: nil
      }
    return choices.map { "\(text): \($0)" } ?? text
  }

  /// What a column of a table holds, in one line; an id is made only where there is a name or a title to make it of.
  func meaning(of field: TableField, in table: TableRole) -> String {
    guard field.shape == .identifier else { return meaning(of: field) }
    switch table {
    case .goals, .sources:
      return say(
        "kort namn som de andra tabellerna nämner posten vid; en tom cell får ett som görs av titeln",
        "short name by which the other tables refer to the record; an empty cell gets one made from the title")
    case .positions:
      return say(
        "kort namn som aktiviteter nämner synpunkten vid; en tom cell förblir tom, och posten nämns då med aktör och mål",
        "short name by which activities refer to the position; an empty cell stays empty, and the record is then named by actor and goal"
      )
    default:
      return say(
        "kort namn som de andra tabellerna nämner posten vid; en tom cell får ett som görs av namnet",
        "short name by which the other tables refer to the record; an empty cell gets one made from the name")
    }
  }

  /// What a kind of record is called.
  package func name(of kind: EditedKind) -> String {
    switch kind {
    case .network: say("nätverket", "network")
    case .actor: say("aktören", "actor")
    case .tie: say("samverkan", "tie")
    case .activity: say("aktiviteten", "activity")
    case .participant: say("deltagandet", "participation")
    case .goal: say("målet", "goal")
    case .position: say("synpunkten", "position")
    case .observation: say("observationen", "observation")
    case .source: say("källan", "source")
    case .answer: say("svaret", "answer")
    }
  }

  private static let meanings: [String: (swedish: String, english: String)] = [
    "id": (
      "kort namn som de andra tabellerna nämner posten vid; utelämnas det görs det av namnet",
      "short name by which the other tables refer to the record; made from the name where it is left out"
    ),
    "name": ("namnet", "the name"), "shortName": ("kort namn, för kartor", "short name, for maps"),
    "sector": ("sektorn, en av de tio eller en egen", "the sector, one of the ten or one of your own"),
    "partOf": ("aktören som den är en del av", "the actor that it is a part of"),
    "members": ("aktörerna som bildar alliansen", "the actors that form the alliance"),
    "invitable": ("om den kan bjudas till möten", "whether it can be invited to meetings"),
    "tags": ("egna taggar", "tags of your own"), "place": ("orten", "the place"),
    "municipality": ("kommunkoden, fyra siffror", "the municipality's code, four digits"),
    "orgNumber": ("organisationsnumret", "the registration number"),
    "description": ("fri text", "free text"),
    "competences": ("kompetenser, med | emellan", "competences, with | between"),
    "profileAreas": ("profilområden, med | emellan", "profile areas, with | between"),
    "source": ("den ena aktören", "the one actor"), "target": ("den andra aktören", "the other actor"),
    "kind": ("slag", "kind"), "direction": ("riktning", "direction"),
    "strength": ("styrka, ett tal över 0", "strength, a number above 0"),
    "start": ("början: år, månad eller dag", "the start: year, month or day"),
    "end": ("slutet: år, månad eller dag", "the end: year, month or day"), "status": ("läge", "stage"),
    "owner": ("aktören som äger den", "the actor that owns it"),
    "continues": ("aktiviteten som den fortsätter", "the activity that it continues"),
    "goals": ("mål som den bidrar till, med | emellan", "goals that it serves, with | between"),
    "effort": ("insatsen", "the effort"), "effect": ("effekten", "the effect"),
    "answers": ("synpunkter som den svarar på, med | emellan", "positions that it answers, with | between"),
    "fulfils": ("den planerade aktivitet som den genomför", "the planned activity that it carries out"),
    "attendance": ("aktörer som kom till mötet, med | emellan", "actors that came to the meeting, with | between"),
    "activity": ("aktiviteten", "the activity"), "actor": ("aktören", "the actor"), "role": ("roll", "role"),
    "parent": ("målet som det är en del av", "the goal that it is a part of"), "title": ("titeln", "the title"),
    "shortTitle": ("kort titel, för kartor", "short title, for maps"),
    "contributesTo": ("andra mål som det bidrar till, med | emellan", "other goals that it serves, with | between"),
    "heeded": ("om det bara ska beaktas", "whether it is only to be heeded"),
    "sectors": ("sektorer som målet behöver, med | emellan", "sectors that the goal needs, with | between"),
    "goal": ("målet", "the goal"), "topic": ("frågan", "the topic"), "stance": ("hållning", "stance"),
    "summary": ("vad aktören har sagt", "what the actor has said"),
    "date": ("år, månad eller dag", "year, month or day"),
    "targetGroups": (
      "sektorer som nätverket är till för, med | emellan", "sectors that the network is for, with | between"
    ),
    "language": ("filens språk, sv eller en", "the file's language, sv or en"),
    "asOf": ("dagen som läget gäller", "the day for which the network is described"),
    "indicator": ("indikatorns id", "the indicator's id"), "value": ("talet", "the number"),
    "about": (
      "aktören som svaret gäller; tomt i raden om att någon har tillfrågats",
      "the actor that the answer is about; empty in the row that says who was asked"
    ),
    "frequency": ("hur ofta de ses", "how often they meet"),
    "reliability": ("förtroende: den gör som den har sagt", "trust: it does what it has said"),
    "openness": ("förtroende: det går att tala öppet med den", "trust: it can be talked with openly"),
    "mission": ("förtroende: den vill samma sak", "trust: it wants the same"),
    "influence": ("värde: den har inflytande", "value: it has influence"),
    "involvement": ("värde: den är med och gör", "value: it takes part"),
    "resources": ("värde: den bidrar med resurser", "value: it brings resources"),
    "evidence": (
      "belägg, som källa:avsnitt, med | emellan; läses där det finns en tabell över källor",
      "evidence, as source:section, with | between; read where there is a table of sources"
    ),
    "publisher": ("utgivaren", "the publisher"), "url": ("webbadressen", "the web address"),
  ]
}
