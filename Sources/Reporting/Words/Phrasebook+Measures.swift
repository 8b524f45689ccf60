// The measures of actors in words: what each is called, and what it is in a sentence or two.

public import NetworkAnalysis

extension Phrasebook {
  /// What the rest of the definitions take for granted.
  package var measureConventions: String {
    say(
      "Där inget annat sägs räknas varken riktning eller vikt, och det spelar ingen roll om nätverket hänger ihop. Det "
        + "som inte är definierat är tomt i CSV, null i JSON och \u{2013} i text.",
      "Where nothing else is said neither direction nor weight counts, and it does not matter whether the network hangs "
        + "together. What is undefined is empty in CSV, null in JSON and \u{2013} in text.")
  }

  /// What a measure is, how it is normalized, and how it treats direction, weight and parts out of reach.
  public func definition(of measure: Measure) -> String {
    switch measure {
    case .degree, .strength, .core, .component, .community, .cutActor: placeDefinition(measure)
    case .betweenness, .betweennessNormalized, .closeness, .harmonic, .eigenvector, .pagerank: pathDefinition(measure)
    case .clustering, .constraint, .effectiveSize, .efficiency: neighborhoodDefinition(measure)
    case .crossSectorTies, .eiIndex, .participation: sectorDefinition(measure)
    case .coordinator, .consultant, .gatekeeper, .representative, .liaison: roleDefinition(measure)
    }
  }

  private func placeDefinition(_ measure: Measure) -> String {
    switch measure {
    case .degree:
      say(
        "antalet aktörer som den samverkar med; med --directed band ut och in var för sig",
        "how many actors it works with; with --directed ties out and ties in each count")
    case .strength:
      say(
        "summan av bandens vikter, alltid med vikt; med --directed ut och in",
        "the sum of the weights of its ties, always weighted; with --directed out and in")
    case .core:
      say(
        "det största k så att den hör till en del där alla har minst k parter (Seidman 1983); 0 för den som står ensam",
        "the greatest k such that it is in a part where everyone has at least k partners (Seidman 1983); 0 if it stands "
          + "alone")
    case .component:
      say(
        "den sammanhängande del som den hör till, numrerad från 1 efter storlek, sedan efter minsta id",
        "the part that it hangs together with, numbered from 1 by size, then by smallest id")
    case .community:
      say(
        "gruppen med täta band inom sig (Leiden, modularitet, bäst av tio försök från --seed), numrerad från 1 efter "
          + "storlek, sedan efter minsta id",
        "the group that is dense inside (Leiden, modularity, best of ten runs from --seed), numbered from 1 by size, then "
          + "by smallest id")
    default:
      say(
        "om dess del av nätverket faller isär utan den", "whether its part of the network falls apart without it")
    }
  }

  private func pathDefinition(_ measure: Measure) -> String {
    switch measure {
    case .betweenness:
      say(
        "antalet par av andra aktörer vars kortaste väg går genom den, delat på parets alla kortaste vägar (Brandes 2001); "
          + "varje par räknas en gång, med --directed åt vardera hållet; par utom räckhåll ger inget; med --weighted är ett "
          + "band 1/vikt långt",
        "the pairs of other actors whose shortest path runs through it, shared out over all shortest paths of the pair "
          + "(Brandes 2001); each pair counts once, with --directed once each way; pairs out of reach add nothing; with "
          + "--weighted a tie is 1/weight long")
    case .betweennessNormalized:
      say(
        "betweenness delat med (n\u{2212}1)(n\u{2212}2)/2, antalet par av andra, med --directed (n\u{2212}1)(n\u{2212}2); odefinierat "
          + "under tre aktörer",
        "betweenness divided by (n\u{2212}1)(n\u{2212}2)/2, the pairs of others, with --directed (n\u{2212}1)(n\u{2212}2); undefined "
          + "below three actors")
    case .closeness:
      say(
        "de r som nås genom summan av stegen dit, gånger r/(n\u{2212}1) (Wasserman och Faust 1994); 0 för den som inte når "
          + "någon; med --directed längs riktningen; med --weighted är ett band 1/vikt långt",
        "the r that it reaches by the sum of the steps there, times r/(n\u{2212}1) (Wasserman and Faust 1994); 0 if it reaches "
          + "nobody; with --directed along the direction; with --weighted a tie is 1/weight long")
    case .harmonic:
      say(
        "summan av 1/steg till alla andra, genom n\u{2212}1; den som inte nås ger 0; med --directed längs riktningen; med "
          + "--weighted är ett band 1/vikt långt",
        "the sum of 1/steps to all others, by n\u{2212}1; those out of reach add 0; with --directed along the direction; with "
          + "--weighted a tie is 1/weight long")
    case .eigenvector:
      say(
        "i proportion till parternas egna värden, det största 1; 0 utanför den del som har störst egenvärde; med --directed "
          + "efter band in; odefinierat utan band",
        "in proportion to its partners' own values, the largest 1; 0 outside the part with the greatest eigenvalue; with "
          + "--directed by ties in; undefined without ties")
    default:
      say(
        "andelen tid hos den för någon som följer band på måfå och ungefär var sjunde gång hoppar (dämpning 0,85); summan är 1; "
          + "med --directed längs riktningen",
        "the share of time spent there by someone who follows ties at random and jumps about every seventh time (damping 0.85); "
          + "sums to 1; with --directed along the direction")
    }
  }

  private func neighborhoodDefinition(_ measure: Measure) -> String {
    switch measure {
    case .clustering:
      say(
        "andelen av paren av parter som samverkar med varandra; odefinierat under två parter",
        "the share of the pairs of its partners that work together; undefined below two partners")
    case .constraint:
      say(
        "hur mycket parterna leder tillbaka till varandra (Burt 1992): lågt för den som är brobyggare; med --directed läggs båda "
          + "hållen ihop; med --weighted räknas vikterna; odefinierat utan band",
        "how far its partners lead back to one another (Burt 1992): low for those who bridge; with --directed both ways "
          + "are added; with --weighted weights count; undefined without ties")
    case .effectiveSize:
      say(
        "antalet parter minus dem som de andra redan ger kontakt med (Burt 1992); vikt och riktning som för constraint; "
          + "odefinierat utan band",
        "the number of partners less those whom the others give contact with already (Burt 1992); weight and direction as "
          + "for constraint; undefined without ties")
    default:
      say(
        "effective_size genom antalet parter; odefinierat utan band",
        "effective_size by the number of partners; undefined without ties")
    }
  }

  private func sectorDefinition(_ measure: Measure) -> String {
    switch measure {
    case .crossSectorTies:
      say(
        "antalet parter i andra sektorer; odefinierat om dess sektor är okänd",
        "how many partners are in other sectors; undefined if its sector is unknown")
    case .eiIndex:
      say(
        "(andra sektorer \u{2212} egen sektor)/alla parter, från \u{2212}1 till 1 (Krackhardt och Stern 1988); parter av okänd "
          + "sektor räknas inte; odefinierat utan band",
        "(other sectors \u{2212} own sector)/all partners, from \u{2212}1 to 1 (Krackhardt and Stern 1988); partners of unknown "
          + "sector do not count; undefined without ties")
    default:
      say(
        "1 \u{2212} summan av (andelen band till varje sektor)\u{B2} (Guimerà och Amaral 2005): 0 om alla går till en sektor; "
          + "odefinierat utan band",
        "1 \u{2212} the sum of (share of ties to each sector)\u{B2} (Guimerà and Amaral 2005): 0 if all go to one sector; undefined "
          + "without ties")
    }
  }

  private func roleDefinition(_ measure: Measure) -> String {
    switch measure {
    case .coordinator:
      say(
        "par av parter som inte samverkar, båda i dess egen sektor (Gould och Fernandez 1989); de fem rollerna blir "
          + "tillsammans alla sådana par; med --directed vägar in och ut; odefinierat om dess sektor är okänd",
        "pairs of partners that do not work together, both in its own sector (Gould and Fernandez 1989); the five roles add "
          + "up to all such pairs; with --directed paths in and out; undefined if its sector is unknown")
    case .consultant:
      say(
        "par av parter som inte samverkar, båda i en och samma andra sektor; i övrigt som coordinator",
        "pairs of partners that do not work together, both in one other sector; otherwise as coordinator")
    case .gatekeeper:
      say(
        "par av parter som inte samverkar, en i dess sektor och en i en annan: hälften räknas här, hälften till "
          + "representative; med --directed vägar in i sektorn; i övrigt som coordinator",
        "pairs of partners that do not work together, one in its sector and one in another: half counts here, half in "
          + "representative; with --directed paths into its sector; otherwise as coordinator")
    case .representative:
      say(
        "den andra hälften av paren med en part i dess sektor och en i en annan; med --directed vägar ut ur sektorn; i "
          + "övrigt som coordinator",
        "the other half of the pairs with one partner in its sector and one in another; with --directed paths out of its "
          + "sector; otherwise as coordinator")
    default:
      say(
        "par av parter som inte samverkar, i två olika sektorer, båda andra än dess egen; i övrigt som coordinator",
        "pairs of partners that do not work together, in two sectors, both other than its own; otherwise as coordinator"
      )
    }
  }
}
