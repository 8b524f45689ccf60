// The ten sectors that every network has without asking.
//
// Colors: text in #1A1A1A on each has a contrast of at least 5.9:1, and they were tried under simulated color blindness;
// ten filled classes cannot be told apart by hue alone, so that shape and label always carry the difference too.

extension Sector {
  /// The ten sectors that every network knows; a file may rename and re-color them and add its own.
  public static let builtIn: [Sector] = [
    Sector(
      id: "university", label: LocalizedText(swedish: "Lärosäte", english: "University"),
      plural: LocalizedText(swedish: "Lärosäten", english: "Universities"),
      helix: .academia, shape: .ellipse, color: Color(red: 0x8D, green: 0xB9, blue: 0xF0)),
    Sector(
      id: "healthcare", label: LocalizedText(swedish: "Vårdgivare", english: "Healthcare provider"),
      plural: LocalizedText(swedish: "Vårdgivare", english: "Healthcare providers"),
      helix: .government, shape: .octagon, color: Color(red: 0xE0, green: 0x7B, blue: 0x62)),
    Sector(
      id: "region", label: LocalizedText(swedish: "Region", english: "Region"),
      plural: LocalizedText(swedish: "Region", english: "Region"),
      helix: .government, shape: .tab, color: Color(red: 0xED, green: 0xED, blue: 0xED)),
    Sector(
      id: "municipality", label: LocalizedText(swedish: "Kommun", english: "Municipality"),
      plural: LocalizedText(swedish: "Kommuner", english: "Municipalities"),
      helix: .government, shape: .house, color: Color(red: 0xC9, green: 0xD6, blue: 0xA3)),
    Sector(
      id: "industryBody", label: LocalizedText(swedish: "Branschorganisation", english: "Industry body"),
      plural: LocalizedText(swedish: "Branschorganisationer", english: "Industry bodies"),
      helix: .industry, shape: .box, color: Color(red: 0xE2, green: 0xA2, blue: 0x3A)),
    Sector(
      id: "company", label: LocalizedText(swedish: "Företag", english: "Company"),
      plural: LocalizedText(swedish: "Företag", english: "Companies"),
      helix: .industry, shape: .component, color: Color(red: 0xA4, green: 0x86, blue: 0xEC)),
    Sector(
      id: "sciencePark", label: LocalizedText(swedish: "Forskningspark", english: "Science park"),
      plural: LocalizedText(swedish: "Forskningsparker och arenor", english: "Science parks and arenas"),
      helix: .industry, shape: .hexagon, color: Color(red: 0x3F, green: 0xBF, blue: 0x94)),
    Sector(
      id: "patientOrganisation", label: LocalizedText(swedish: "Patientorganisation", english: "Patient organisation"),
      plural: LocalizedText(swedish: "Patientorganisationer", english: "Patient organisations"),
      helix: .civilSociety, shape: .rounded, color: Color(red: 0xEE, green: 0x7C, blue: 0xC0)),
    Sector(
      id: "agency", label: LocalizedText(swedish: "Myndighet", english: "Agency"),
      plural: LocalizedText(swedish: "Myndigheter", english: "Agencies"),
      helix: .government, shape: .cylinder, color: Color(red: 0xB9, green: 0xE3, blue: 0xE8)),
    Sector(
      id: "funder", label: LocalizedText(swedish: "Finansiär", english: "Funder"),
      plural: LocalizedText(swedish: "Finansiärer", english: "Funders"),
      helix: .government, shape: .note, color: Color(red: 0xF2, green: 0xDE, blue: 0x2B),
      // Who pays is asked for money, not to a round table.
      invitable: false),
  ]

  /// The sectors that a file's own ones make together with the built-in: a file's sector overrides part by part the
  /// built-in one of its id; the built-in come first, in their order, then the file's own in theirs.
  static func merged(with own: [Sector]) -> [Sector] {
    var sectors = builtIn
    for sector in own {
      guard let index = sectors.firstIndex(where: { $0.id == sector.id }) else {
        sectors.append(sector)
        continue
      }
      let base = sectors[index]
      sectors[index] = Sector(
        id: base.id, label: sector.label ?? base.label,
        // A renamed sector must not go on under its old plural.
        plural: sector.plural ?? (sector.label == nil ? base.plural : nil),
        helix: sector.helix ?? base.helix, shape: sector.shape ?? base.shape, color: sector.color ?? base.color,
        invitable: sector.invitable ?? base.invitable, additional: sector.additional)
    }
    return sectors
  }
}
