// Sentences for what is wrong with a series, the names of holidays, and the rules that clash where no series is possible.

package import ForumPlanning
package import Interchange
package import NetworkModel

extension Phrasebook {
  /// The sentence for a fault of a series, without its place.
  package func sentence(for fault: SeriesFault) -> String {
    switch fault {
    case .yearOutOfRange(let year):
      say(
        "\(year) är inget år som kan planeras; skriv ett mellan 1583 och 9998",
        "\(year) is no year that can be planned; write one from 1583 to 9998")
    case .noDates:
      say(
        "serien har inga dagar; skriv dates, en lista av dagar eller en regel som {\"everyWeeks\": 6}",
        "the series has no days; write dates, a list of days or a rule such as {\"everyWeeks\": 6}")
    case .otherCount(let dates, let forums):
      say(
        "\(count(dates, "dag", "dagar")) och \(count(forums, "forum", "forum")) går inte ihop; ge lika många, eller ta bort forums",
        "\(count(dates, "day", "days")) and \(count(forums, "forum", "forums")) do not match; give as many of both, or remove forums"
      )
    case .tooManyForums(let forums, let limit):
      say(
        "\(number(forums)) forum är fler än ett år planeras med; högst \(number(limit))",
        "\(number(forums)) forums are more than a year is planned with; at most \(number(limit))")
    case .tooFewDates(let found, let forums):
      say(
        "regeln ger \(count(found, "dag", "dagar")) före årets slut, och \(number(forums)) behövs; låt det gå färre veckor, eller begär färre forum",
        "the rule gives \(count(found, "day", "days")) before the year is over, and \(number(forums)) \(form(forums, "is", "are")) needed; let fewer weeks pass, or ask for fewer forums"
      )
    case .otherYear(let day, let year):
      say(
        "\(iso(day)) ligger inte i \(year); ändra dagen eller year",
        "\(iso(day)) is not in \(year); change the day or year")
    case .repeatedDay(let day):
      say("\(iso(day)) står två gånger; ta bort den ena", "\(iso(day)) stands twice; remove one of them")
    case .holiday(let day, let holiday):
      say(
        "\(iso(day)) är \(name(of: holiday)); är dagen rätt?", "\(iso(day)) is \(name(of: holiday)); is the day right?")
    case .noMonth(let month):
      say("\(month) är ingen månad; skriv 1 till 12", "\(month) is no month; write 1 to 12")
    case .noClock(let text):
      say(
        "\"\(shortened(text))\" är ingen tid på dagen; skriv den som 09:00",
        "\"\(shortened(text))\" is no time of the day; write it as 09:00")
    }
  }

  private func iso(_ day: CalendarDay) -> String { day.date?.description ?? "" }

  /// What a holiday is called in a sentence.
  package func name(of holiday: PublicHoliday) -> String {
    switch holiday {
    case .newYearsDay: say("nyårsdagen", "New Year's Day")
    case .epiphany: say("trettondedag jul", "Epiphany")
    case .goodFriday: say("långfredagen", "Good Friday")
    case .easterSunday: say("påskdagen", "Easter Sunday")
    case .easterMonday: say("annandag påsk", "Easter Monday")
    case .firstOfMay: say("första maj", "the First of May")
    case .ascensionDay: say("Kristi himmelsfärdsdag", "Ascension Day")
    case .whitSunday: say("pingstdagen", "Whit Sunday")
    case .nationalDay: say("Sveriges nationaldag", "the National Day")
    case .midsummerEve: say("midsommarafton", "Midsummer's Eve")
    case .midsummerDay: say("midsommardagen", "Midsummer Day")
    case .allSaintsDay: say("alla helgons dag", "All Saints' Day")
    case .christmasEve: say("julafton", "Christmas Eve")
    case .christmasDay: say("juldagen", "Christmas Day")
    case .boxingDay: say("annandag jul", "Boxing Day")
    case .newYearsEve: say("nyårsafton", "New Year's Eve")
    }
  }

  /// What a weekday is called in a sentence.
  package func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: say("måndag", "Monday")
    case .tuesday: say("tisdag", "Tuesday")
    case .wednesday: say("onsdag", "Wednesday")
    case .thursday: say("torsdag", "Thursday")
    case .friday: say("fredag", "Friday")
    case .saturday: say("lördag", "Saturday")
    case .sunday: say("söndag", "Sunday")
    }
  }

  /// Why there is no year of forums.
  package func sentence(for clash: SeriesClash, of problem: SeriesProblem) -> String {
    let request = problem.request
    let most = number(request.mostInvitations ?? 0)
    switch clash {
    case .forum(let place, let termination):
      let forum = problem.forumAlone(place)
      let choice = ForumChoice(without: termination)
      return say("forum \(number(place + 1)): ", "forum \(number(place + 1)): ") + sentence(for: choice, of: forum)
    case .requiredTooOften(let person, let times):
      let id = request.forum.candidates[person].id
      return say(
        "\"\(id)\" ska vara med på \(number(times)) forum, men ingen bjuds in mer än \(most) gånger; höj maxInvitationsPerPerson, eller kräv det mer sällan",
        "\"\(id)\" is to come to \(number(times)) forums, but nobody is invited more than \(most) times; raise maxInvitationsPerPerson, or ask for it less often"
      )
    case .tooFewInvitations(let quota, let need, let have):
      let whose =
        quota.map { place in
          let quota = request.forum.quotas[place]
          let attribute = request.forum.attributes[quota.attribute]
          return say(
            " av dem med \(attribute) \"\(quota.value)\"", " of those whose \(attribute) is \"\(quota.value)\"")
        } ?? ""
      return say(
        "året behöver \(number(need)) \(form(need, "inbjudning", "inbjudningar"))\(whose), men med högst \(most) per person räcker de till \(number(have)); höj maxInvitationsPerPerson, eller begär färre forum eller platser",
        "the year needs \(number(need)) \(form(need, "invitation", "invitations"))\(whose), but with at most \(most) a person there \(form(have, "is", "are")) \(number(have)); raise maxInvitationsPerPerson, or ask for fewer forums or seats"
      )
    case .usedUp(let forum):
      return say(
        "forum \(number(forum + 1)) blev utan tillräckligt många som inte redan bjudits in \(most) gånger; det är inget bevis för att ett annat år inte går; höj maxInvitationsPerPerson, eller lätta på en regel",
        "forum \(number(forum + 1)) was left without enough people who are not invited \(most) times already; that is no proof that no other year can be; raise maxInvitationsPerPerson, or loosen a rule"
      )
    }
  }
}
