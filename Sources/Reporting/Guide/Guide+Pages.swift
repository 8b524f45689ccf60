// The pages of the guide.

import NetworkModel

extension Phrasebook {
  /// A page of the guide.
  package func guide(_ topic: GuidePage.Topic) -> GuidePage {
    switch topic {
    case .map: page(topic, say("Kartlägg din region", "Map your region"), mapping)
    case .gaps: page(topic, say("Läs gapen", "Read the gaps"), readingGaps)
    case .forum: page(topic, say("Planera ett forum", "Plan a forum"), planningForum)
    case .year: page(topic, say("Året och uppföljningen", "The year and follow-up"), followingUp)
    case .data: page(topic, say("Ta med egna data", "Bring your data"), bringingData)
    case .plans: page(topic, say("Hur bra är planerna?", "How good are the plans?"), judgingPlans)
    case .scale: page(topic, say("Större än en dator", "Beyond one machine"), scaling)
    }
  }

  private func page(_ topic: GuidePage.Topic, _ title: String, _ blocks: [GuidePage.Block]) -> GuidePage {
    GuidePage(topic: topic, title: title, blocks: blocks)
  }

  private func text(_ swedish: String, _ english: String) -> GuidePage.Block { .text(say(swedish, english)) }

  private func run(_ command: String, _ swedish: String, _ english: String) -> GuidePage.Block {
    .command(command, say(swedish, english))
  }

  /// What the files of `samband init region` are called in this language.
  private var brief: String { say("region/uppdrag.json", "region/brief.json") }
  private var series: String { say("region/serie.json", "region/series.json") }
  private var people: String { say("region/personer.csv", "region/people.csv") }
  private var university: String { say("exempel-universitetet", "example-university") }
  private var municipality: String { say("exempel-kommunen", "example-municipality") }
  private var project: String { say("exempel-projekt", "example-project") }
  private var person: String { say("exempel-person-2", "example-person-2") }

  private var mapping: [GuidePage.Block] {
    [
      text(
        "En timme räcker för en första karta: fyrtio aktörer, sextio samarbeten, ett dussin aktiviteter. Det som inte är känt lämnas tomt.",
        "An hour is enough for a first map: forty actors, sixty ties, a dozen activities. What is not known is left empty."
      ),
      run(
        "samband init region --language \(say("sv", "en"))",
        "Gör en mapp med tabeller att öppna i Excel eller LibreOffice. Läs README.txt i den. Med --format xlsx blir det en arbetsbok.",
        "Makes a folder of tables to open in Excel or LibreOffice. Read its README.txt. With --format xlsx it is a workbook."
      ),
      text(
        "Skriv en rad för varje aktör, med sektor. Skriv sedan vilka som samverkar direkt, och vilka aktiviteter de är med i. Två som är med i samma aktivitet räknas som samverkande utan att det skrivs.",
        "Write a row for each actor, with its sector. Then write who works together directly, and which activities they take part in. Two that take part in one activity count as working together without a row of their own."
      ),
      run(
        "samband add actor region --name \"Region X\" --sector region",
        "Lägger till en aktör utan att tabellen öppnas. Samma sak finns för samverkan (tie), aktivitet, deltagare, mål och synpunkt.",
        "Adds an actor without opening the table. The same goes for a tie, an activity, a participant, a goal and a position."
      ),
      run(
        "samband add tie region --from \"Region X\" --to \(university) --start 2025",
        "Aktörer nämns med id eller namn.", "Actors are called by id or name."),
      run(
        "samband check region", "Säger vad som är fel, var det står och hur det rättas.",
        "Says what is wrong, where it stands and how it is mended."),
      run(
        "samband describe region", "Vilka som är med, och hur tätt de samverkar.",
        "Who is in it, and how densely they work together."),
      text(
        "Vet ni inte vilka som samverkar, fråga dem. En enkät går till varje organisation som kan bjudas in, som arbetsbok och som sida att skriva ut; --quality frågar också om förtroende och värde.",
        "If you do not know who works together, ask them. A survey goes to each organization that can be invited, as a workbook and as a page to print; --quality also asks of trust and value."
      ),
      run(
        "samband survey region --out \(say("enkat", "survey"))",
        "Bladen att skicka. De ifyllda läggs tillbaka i mappen och tas in med --in \(say("enkat", "survey")) --date och dagen: kartan säger sedan hur många svar den bygger på, och vilka par som bara den ena nämner.",
        "The sheets to send. The filled ones go back into the folder and are taken in by --in \(say("enkat", "survey")) --date and the day: the map then says how many answers it rests on, and which pairs one alone names."
      ),
      run(
        "samband map region --output \(say("karta.svg", "map.svg"))",
        "Kartan, att öppna i en webbläsare eller lägga i en presentation.",
        "The map, to open in a browser or put into a presentation."),
      run(
        "samband report region --output \(say("rapport", "report"))", "Hela bilden i en mapp, att skicka.",
        "The whole picture in a folder, to send."),
      run(
        "samband init --clear-examples region",
        "Tar bort exemplen, när dina egna rader finns. De andra sidorna använder dem, så gör det sist.",
        "Removes the examples, once your own rows are there. The other pages use them, so do it last."),
    ]
  }

  private var readingGaps: [GuidePage.Block] {
    [
      text(
        "Ett gap är något som borde hänga ihop och inte gör det: ett mål som ingen arbetar med, två sektorer som aldrig möts, en önskan som ingen har svarat på. Listan är underlag för samtal, inte ett betyg.",
        "A gap is something that should connect and does not: a goal that nobody works on, two sectors that never meet, a wish that nobody has answered. The list is grounds for a conversation, not a grade."
      ),
      run(
        "samband gaps region", "De viktigaste först, med siffror, skäl och ett förslag.",
        "The most important first, with figures, reasons and a proposal."),
      text(
        "Fråga av varje gap: är det sant, eller saknas det bara i tabellen? Är det sant: vem kan ta sig an det?",
        "Ask of each gap: is it true, or is it only missing from the table? If it is true: who can take it on?"),
      run(
        "samband map region --view gaps --output \(say("gap.svg", "gaps.svg"))",
        "Det som saknas, som streckade linjer.", "What is missing, as dashed lines."),
      run(
        "samband bridges region", "Vilka som håller ihop nätverket, och vad som hänger på en enda.",
        "Who holds the network together, and what depends on one alone."),
      run(
        "samband introductions region", "Vilka som bör mötas, och vem som känner båda.",
        "Who should meet, and who knows both."),
      run(
        "samband what-if region --without \(municipality)",
        "Vad som skulle hända om en aktör föll bort; inget ändras i mappen.",
        "What would happen if an actor left; nothing is changed in the folder."),
    ]
  }

  private var planningForum: [GuidePage.Block] {
    [
      text(
        "Ett forum planeras ur ett uppdrag: vilka mål, hur många platser, vilka som måste vara med. Personerna står i en egen lista och blir aldrig en del av nätverket.",
        "A forum is planned from a brief: which goals, how many seats, who must come. People stand in a list of their own and never become a part of the network."
      ),
      run(
        "samband forum \(brief)", "Vilka som bör bjudas in, varför, och hur de sitter.",
        "Whom to invite, why, and how they sit."),
      text(
        "Ändra platser (seats), mål (goals), bord (tables) och kvoter (quotas) i uppdraget och kör igen. Krockar reglerna sägs det vilka.",
        "Change seats, goals, tables and quotas in the brief and run it again. Where rules clash it is said which."),
      run(
        "samband forum \(brief) --format json --with-names --output plan.json",
        "Planen att spara och ändra senare. Den innehåller namn: lägg den inte i git.",
        "The plan to keep and change later. It holds names: keep it out of git."),
      run(
        "samband forum plan.json --network region --format letters --with-names", "Ett brev till var och en.",
        "A letter to each."),
      run(
        "samband forum plan.json --network region --format cards --with-names", "Namnkort med bord.",
        "Name cards with tables."),
      run(
        "samband replan plan.json --brief \(brief) --absent \(person)", "Den minsta ändringen när någon får förhinder.",
        "The least change when somebody cannot come."),
      run(
        "samband seat \(people) --tables 1 --rounds 1", "Bara borden, för vilken lista som helst.",
        "The tables alone, for any list."),
    ]
  }

  private var followingUp: [GuidePage.Block] {
    [
      text(
        "Arbetet med nätverket följer året: skriv in det som händer, jämför med förra året, justera.",
        "Work on the network follows the year: write down what happens, compare with last year, adjust."),
      run(
        "samband score region --sheet \(say("poang.csv", "scores.csv"))",
        "Ett blad där gruppen sätter poäng 1–5 på insats och effekt. Ta in det ifyllda bladet med --in.",
        "A sheet on which the group scores effort and effect, 1–5. Take the filled sheet in by --in."),
      run(
        "samband priorities region", "Aktiviteterna i planens fyra kluster.",
        "The activities in the plan's four clusters."
      ),
      run(
        "samband set activity region \(project) status ended end 2027-06-30",
        "Det som är slut markeras, och tas inte bort.", "What is over is marked, not removed."),
      run("samband cycle region", "Var varje mål står i de sex stegen.", "Where each goal stands in the six steps."),
      run(
        "samband compare region --from 2024-01-01 --to 2027-12-31",
        "Vad som kommit och gått mellan två dagar; två mappar går också bra.",
        "What came and went between two days; two folders will do, too."),
      run("samband series \(series)", "Ett år av forum på lämpliga dagar.", "A year of forums on suitable days."),
      text(
        "När ett forum har hållits gör \"samband forum --held plan.json --attended kom.csv --network region --output nasta.json\" nätverket efter det, med dem som kom.",
        "Once a forum was held, \"samband forum --held plan.json --attended came.csv --network region --output next.json\" makes the network after it, with those who came."
      ),
    ]
  }

  private var bringingData: [GuidePage.Block] {
    [
      text(
        "Samband läser tabeller från Excel (semikolon, decimalkomma, å ä ö), arbetsböcker, JSON, GraphML, GEXF, Pajek, GML, DOT och mer. Vad en fil är avgörs av innehållet.",
        "Samband reads tables from Excel (semicolons, decimal commas, å ä ö), workbooks, JSON, GraphML, GEXF, Pajek, GML, DOT and more. What a file is, is told from its content."
      ),
      run(
        "samband help tables", "Vilka tabeller och kolumner som läses, och vad de får heta.",
        "Which tables and columns are read, and what they may be called."),
      text(
        "Har ni ingen egen lista? EU:s öppna data om forskningsprojekt blir en mapp med \"samband init region --from cordis organization.csv project.csv --nuts SE11\", där SE11 är Stockholms län.",
        "Have you no list of your own? The EU's open data on research projects become a folder by \"samband init region --from cordis organization.csv project.csv --nuts SE11\", where SE11 is Stockholm county."
      ),
      run(
        "samband convert region --output network.json",
        "Mappen som ett dokument, med plats för indikatorer och texter på två språk.",
        "The folder as one document, with room for indicators and texts in two languages."),
      run(
        "samband convert network.json --output network.xlsx", "Dokumentet som arbetsbok. Vad som inte ryms sägs.",
        "The document as a workbook. What it has no room for is said."),
      run(
        "samband convert network.json --output network.graphml", "För Gephi, igraph och networkx.",
        "For Gephi, igraph and networkx."),
      run(
        "samband merge region network.json --output all.json", "Två nätverk som ett; samma aktör räknas en gång.",
        "Two networks as one; the same actor counts once."),
      run(
        "samband set network network.json asOf 2027-06-01",
        "Dagen som läget gäller; det som har slutat räknas inte med.",
        "The day for which the network is described; what is over does not count."),
    ]
  }

  private var judgingPlans: [GuidePage.Block] {
    [
      text(
        "En plan säger hur bra den är: poängen, en övre gräns som är bevisad, och avståndet mellan dem. Är avståndet noll finns ingen bättre plan.",
        "A plan says how good it is: its score, an upper bound that is proved, and the distance between them. Where the distance is zero no plan is better."
      ),
      run(
        "samband seat \(people) --tables 1 --rounds 1",
        "Under HUR BRA PLANEN ÄR står siffrorna och deras gränser, del för del.",
        "Under HOW GOOD THE PLAN IS stand the figures and their bounds, part by part."),
      text(
        "Slumpen har ett frö (--seed): samma underlag och frö ger samma plan på alla datorer. Är två planer lika bra väljer fröet.",
        "Chance has a seed (--seed): the same input and seed give the same plan on every computer. Where two plans are equally good the seed chooses."
      ),
      run(
        "samband seat \(people) --tables 1 --rounds 1 --seed 2",
        "Samma sökning från ett annat frö: är flera planer lika bra kan det bli en annan av dem.",
        "The same search from another seed: where several plans are equally good it can be another of them."),
      run(
        "samband forum \(brief)", "Inbjudningarnas poäng, och hur mycket som högst är möjligt.",
        "The score of the invitations, and how much is possible at most."),
      text(
        "Poängen mäter det som står i uppdraget. Den vet inget om vem som trivs med vem: läs planen, och ändra den för hand.",
        "The score measures what the brief says. It knows nothing of who gets on with whom: read the plan, and change it by hand."
      ),
    ]
  }

  private var scaling: [GuidePage.Block] {
    [
      text(
        "En vanlig dator räcker för hundratusentals aktörer. Det som tar tid är mellanläge (betweenness), som växer med aktörer gånger band.",
        "An ordinary computer is enough for hundreds of thousands of actors. What takes time is betweenness, which grows with actors times ties."
      ),
      run(
        "samband metrics region --format csv", "Alla mått, en rad för varje aktör.",
        "All measures, one row for each actor."),
      run(
        "samband convert region --to graphframes --output \(say("spark", "spark"))",
        "Tabeller för Spark, och hur de läses där.", "Tables for Spark, and how they are loaded there."),
      run(
        "samband convert region --to neo4j --output neo4j", "Tabeller för Neo4j, och kommandot som laddar dem.",
        "Tables for Neo4j, and the command that loads them."),
      text(
        "Mått som har räknats där tas tillbaka med \"samband metrics NÄTVERK --metrics FIL\", som egna kolumner bredvid våra, och med \"samband map NÄTVERK --metrics FIL\", som lyfter fram de främsta.",
        "Measures taken there come back by \"samband metrics NETWORK --metrics FILE\", as columns beside ours, and by \"samband map NETWORK --metrics FILE\", which brings out the foremost."
      ),
    ]
  }
}
