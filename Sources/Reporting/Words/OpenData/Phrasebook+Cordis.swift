// Sentences for what an import from CORDIS left out, put together or took for granted.

package import Interchange
package import NetworkModel

extension Phrasebook {
  /// The sentence for something that an import should tell.
  package func sentence(for note: CordisNote) -> String {
    (note.file.map { $0 + ": " } ?? "") + (aboutRows(note.kind) ?? aboutNetwork(note.kind))
  }

  /// `14 rader (rad 3, 8, 20 …)`.
  private func rows(_ tally: RowTally) -> String {
    let lines = tally.lines.map(String.init).joined(separator: ", ")
    return count(tally.count, say("rad", "row"), say("rader", "rows"))
      + (tally.lines.isEmpty
        ? ""
        : " (\(say("rad", tally.lines.count == 1 ? "line" : "lines")) \(lines)\(tally.count > tally.lines.count ? " …" : ""))")
  }

  private func aboutRows(_ kind: CordisNote.Kind) -> String? {
    switch kind {
    case .badRows(let tally):
      say(
        "\(rows(tally)) har ett annat antal celler än rubrikraden och hoppades över",
        "\(rows(tally)) with another number of cells than the header skipped")
    case .withoutEnds(let tally):
      say(
        "\(rows(tally)) utan projekt eller organisation hoppades över",
        "\(rows(tally)) without a project or an organization skipped")
    case .strayQuotes(let tally):
      say(
        "\(rows(tally)) med citattecken som inte är dubbla inne i en cell; de lästes som de står",
        "\(rows(tally)) with quotation marks within a cell that are not doubled; read as they stand")
    case .withoutID(let tally):
      say(
        "\(rows(tally)) utan organisationID; organisationen hålls isär efter namn och land",
        "\(rows(tally)) without organisationID; the organization is told apart by name and country")
    case .left(let tally):
      say(
        "\(rows(tally)) där organisationen har lämnat projektet (endOfParticipation); \(tally.count == 1 ? "den räknas" : "de räknas") inte som deltagare",
        "\(rows(tally)) of organizations that have left the project (endOfParticipation); not counted as participants")
    case .repeated(let tally):
      say(
        "\(rows(tally)) med en organisation som redan står i projektet; de slogs ihop",
        "\(rows(tally)) with an organization that the project already has; put together")
    case .unknownKind(let tally, let first):
      say(
        "\(rows(tally)) med en activityType som inte är HES, REC, PRC, PUB eller OTH (\"\(first)\"); sektorn blir okänd",
        "\(rows(tally)) with an activityType other than HES, REC, PRC, PUB or OTH (\"\(first)\"); the sector is unknown"
      )
    case .unknownRole(let tally, let first):
      say(
        "\(rows(tally)) med en okänd roll (\"\(first)\"); rollen blir partner, och ordet står kvar som cordisRole",
        "\(rows(tally)) with an unknown role (\"\(first)\"); the role is partner, and the word is kept as cordisRole")
    case .badAmount(let tally, let first):
      say(
        "\(rows(tally)) med ett belopp som inte är ett tal (\"\(first)\"); det lämnades utanför",
        "\(rows(tally)) with an amount that is no number (\"\(first)\"); left out")
    case .badDate(let tally, let first):
      say(
        "\(rows(tally)) med en dag som inte finns (\"\(first)\"); den lämnades utanför",
        "\(rows(tally)) with a day that does not exist (\"\(first)\"); left out")
    case .personalNumbers(let tally):
      say(
        "\(rows(tally)) med ett vatNumber som ser ut som ett personnummer; det lämnades utanför",
        "\(rows(tally)) with a vatNumber that looks like a personal identity number; left out")
    case .repeatedProjects(let tally):
      say(
        "\(rows(tally)) med ett projekt som redan har stått; den första gäller",
        "\(rows(tally)) with a project that was there before; the first counts")
    default: nil
    }
  }

  private func aboutNetwork(_ kind: CordisNote.Kind) -> String {
    switch kind {
    case .projectsMissing(let count, let first):
      say(
        "\(self.count(count, "projekt", "projekt")) finns inte (det första är \(first)); titel och datum saknas",
        "\(self.count(count, "project is", "projects are")) not there (the first is \(first)); without title and dates")
    case .noProjects:
      say(
        "utan project.csv har projekten varken titel eller datum, och alla räknas som pågående",
        "without project.csv the projects have neither titles nor dates, and all count as active")
    case .severalNames(let count, let used, let other):
      say(
        "\(self.count(count, "organisation", "organisationer")) har flera namn; det senaste gäller (\"\(used)\", inte \"\(other)\"), och de andra står kvar som otherNames",
        "\(self.count(count, "organization has", "organizations have")) several names; the latest is used (\"\(used)\", not \"\(other)\"), and the others are kept as otherNames"
      )
    case .severalKinds(let count, let first):
      say(
        "\(self.count(count, "organisation", "organisationer")) har flera activityType (den första är \"\(first)\"); den senaste gäller",
        "\(self.count(count, "organization has", "organizations have")) several activityTypes (the first is \"\(first)\"); the latest is used"
      )
    case .capitals(let count, let from, let to):
      say(
        "\(self.count(count, "namn", "namn")) i versaler skrivs med gemener (\"\(from)\" blir \"\(to)\"); det gamla står kvar som nameInSource, och --capitals behåller versalerna",
        "\(self.count(count, "name", "names")) in capitals written with small letters (\"\(from)\" becomes \"\(to)\"); the old one is kept as nameInSource, and --capitals keeps the capitals"
      )
    case .persons(let count):
      say(
        "\(self.count(count, "deltagare", "deltagare")) ser ut att vara \(count == 1 ? "en privatperson" : "privatpersoner") och får inget namn; --with-names skriver ut \(count == 1 ? "det" : "dem")",
        "\(self.count(count, "participant seems to be a person and gets", "participants seem to be persons and get")) no name; --with-names writes \(count == 1 ? "it" : "them")"
      )
    case .vagueRegion(let count):
      say(
        "\(self.count(count, "organisation", "organisationer")) i landet har ingen eller för kort nutsCode för att höra till regionen; \(count == 1 ? "den" : "de") lämnades utanför",
        "\(self.count(count, "organization", "organizations")) of the country \(count == 1 ? "has" : "have") no nutsCode, or one too short to tell the region; left out"
      )
    case .singles(let count):
      say(
        "\(self.count(count, "projekt", "projekt")) där bara en av organisationerna deltar lämnades utanför; --partners tar med deras andra deltagare",
        "\(self.count(count, "project", "projects")) in which only one of the organizations takes part left out; --partners brings the other participants along"
      )
    case .coarse(let publicBodies, let others, let first): coarse(publicBodies, others, first)
    case .sectorsUnused(let count):
      say(
        "--sectors: \(self.count(count, "rad", "rader")) passar ingen organisation här",
        "--sectors: \(self.count(count, "line fits", "lines fit")) no organization here")
    case .columnsLeftOut(let names):
      names.count == 1
        ? say("kolumnen \(list(names)) läses inte", "the column \(list(names)) is not read")
        : say("kolumnerna \(list(names)) läses inte", "the columns \(list(names)) are not read")
    case .lookedAt(let day):
      say(
        "asOf är \(day), den senaste ändringen i det som lästes; --as-of väljer en annan dag",
        "asOf is \(day), the latest change in what was read; --as-of chooses another day")
    default: ""
    }
  }

  private func coarse(_ publicBodies: Int, _ others: Int, _ first: String) -> String {
    let swedish = [
      publicBodies > 0 ? count(publicBodies, "offentligt organ", "offentliga organ") : nil,
      others > 0 ? count(others, "annan organisation", "andra organisationer") : nil,
    ].compactMap(\.self).joined(separator: " och ")
    let english = [
      publicBodies > 0 ? count(publicBodies, "public body", "public bodies") : nil,
      others > 0 ? count(others, "other organization", "other organizations") : nil,
    ].compactMap(\.self).joined(separator: " and ")
    return say(
      "\(swedish) har grova sektorer (den första är \(first)), för CORDIS skiljer inte kommun, region, myndighet och förening åt; --coarse FIL skriver en lista att fylla i och ge tillbaka med --sectors",
      "\(english) \(publicBodies + others == 1 ? "has a coarse sector" : "have coarse sectors") (the first is \(first)), since CORDIS does not tell municipality, region, agency and association apart; --coarse FILE writes a list to fill in and give back by --sectors"
    )
  }

  /// What an import made: `168 organisationer och 212 projekt …`.
  package func summary(ofImport network: StakeholderNetwork, rows: Int) -> String {
    let active = network.activities.count { $0.isActive(on: network.asOf) }
    let actors = network.actors.count
    let linked = Set(network.activities.flatMap { $0.participants.map(\.actor) }).count
    return say(
      "\(count(actors, "organisation", "organisationer")) och \(count(network.activities.count, "projekt", "projekt")) ur \(count(rows, "rad", "rader")); \(number(linked)) av organisationerna möter någon annan här, och \(number(active)) av projekten pågår"
        + (active < network.activities.count ? " (--include-ended räknar alla)" : ""),
      "\(count(actors, "organization", "organizations")) and \(count(network.activities.count, "project", "projects")) from \(count(rows, "row", "rows")); \(number(linked)) of the organizations \(linked == 1 ? "meets" : "meet") another one here, and \(number(active)) of the projects \(active == 1 ? "is" : "are") active"
        + (active < network.activities.count ? " (--include-ended counts all)" : ""))
  }
}
