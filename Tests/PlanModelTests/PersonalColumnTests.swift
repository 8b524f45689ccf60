import Testing

@testable import PlanModel

@Suite struct PersonalColumnTests {
  @Test(arguments: [
    "email", "E-mail", "e_mail", "Email address", "E-post", "epost", "E-postadress", "e-post (arbete)", "Mejl",
    "Telefon", "Tel.",
    "Mobilnummer", "Mobile phone", "Phone number", "Adress", "Postal address", "gatuadress", "Förnamn", "first name",
    "First_Name",
    "Efternamn", "Last name", "Surname", "Given name", "Namn", "name", "Full name", "Fullständigt namn",
    "Deltagarens namn", "Personnummer", "Pnr", "Personal identity number", "Date of birth", "Födelsedatum",
  ]) func whatIsAboutThePersonIsPersonal(_ heading: String) { #expect(PersonalColumn.isPersonal(heading)) }

  @Test(arguments: [
    "sector", "sektor", "Organisation", "Organisationens namn", "company name", "Projektnamn", "kön", "gender", "ålder",
    "roll", "kommun",
    "ort", "table", "mobility", "mobilitet", "telemedicin", "tema", "kompetens", "team name",
  ]) func whatIsAboutWhomThePersonSpeaksForIsNot(_ heading: String) { #expect(!PersonalColumn.isPersonal(heading)) }

  @Test func addressesAmongTheValuesTell() {
    #expect(PersonalColumn.isPersonal("kontakt", values: [nil, "anna@ek.se"]))
    #expect(!PersonalColumn.isPersonal("kontakt", values: ["a @ b.c", "@x.se", "anna@ek", "x@y@z.se"]))
  }
}
