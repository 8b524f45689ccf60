// The words of an event's page for those who change the plan in it: what is asked, what is answered.

extension EventWords {
  static let change = [
    EventWord(
      "noSolver",
      "Den här webbläsaren kan inte planera om av sig själv (WebAssembly saknas eller är avstängt). Flytta för hand under ”Borden”, eller spara planen och använd samband replan.",
      "This browser cannot plan by itself (WebAssembly is missing or turned off). Move people by hand under “Tables”, or save the plan and use samband replan."
    ),
    EventWord("running", "Rundan som pågår", "The round that is running"),
    EventWord("running.none", "Ingen har börjat", "None has begun"),
    EventWord("running.note", "Det som är gjort eller pågår ligger fast.", "What is done or running stays."),
    EventWord("who", "De som kommer", "Those who come"),
    EventWord(
      "who.note", "Markera vem som inte kommer, och vem som ska sitta kvar.",
      "Mark who is not coming, and who is to stay put."),
    EventWord("who.more", "{n} till; sök för att se dem.", "{n} more; search to see them."),
    EventWord("absentMark", "Kommer inte", "Not coming"),
    EventWord("away", "De som inte kommer", "Those who are not coming"),
    EventWord("comeBack", "Kommer ändå", "Comes after all"),
    EventWord("comeBack.of", "{name}: kommer ändå", "{name}: comes after all"),
    EventWord("comeBack.done", "{name} kommer ändå.", "{name} comes after all."),
    EventWord("pin", "Sitter kvar", "Stays put"),
    EventWord("pin.of", "{name}: sitter kvar", "{name}: stays put"),
    EventWord("absent.of", "{name}: kommer inte", "{name}: not coming"),
    EventWord("pinnedTables", "Bord som ska ligga fast", "Tables that are to stay as they are"),
    EventWord("late", "En sen gäst", "A late guest"),
    EventWord("late.name", "Namn", "Name"),
    EventWord("late.organization", "Organisation", "Organization"),
    EventWord("late.unknown", "vet inte", "not known"),
    EventWord("late.add", "Lägg till gästen", "Add the guest"),
    EventWord("late.needed", "Skriv gästens namn.", "Write the guest’s name."),
    EventWord(
      "late.added", "{name} är tillagd och får plats när du planerar om.",
      "{name} is added and gets a seat when you re-plan."),
    EventWord("pairs", "Par som ska eller inte ska sitta ihop", "Pairs who are, or are not, to sit together"),
    EventWord("pairs.first", "Den ena", "The one"),
    EventWord("pairs.second", "Den andra", "The other"),
    EventWord("pairs.how", "Hur", "How"),
    EventWord("pairs.apart", "aldrig ihop", "never together"),
    EventWord("pairs.together", "alltid ihop", "always together"),
    EventWord("pairs.add", "Lägg till paret", "Add the pair"),
    EventWord(
      "pairs.unknown", "Ingen heter ”{name}”; välj ur listan.", "Nobody is called “{name}”; choose from the list."),
    EventWord("pairs.same", "Välj två olika personer.", "Choose two different people."),
    EventWord("pairs.kept", "hålls", "kept"),
    EventWord("pairs.waiting", "gäller när du planerar om", "holds once you re-plan"),
    EventWord("pairs.broken.apart", "sitter ihop i {rounds}", "together in {rounds}"),
    EventWord("pairs.broken.together", "sitter inte ihop i {rounds}", "not together in {rounds}"),
    EventWord("pairs.more.one", "1 par till", "1 more pair"),
    EventWord("pairs.more.other", "{n} par till", "{n} more pairs"),
    EventWord("pairs.dropped", "Regeln är borttagen: {pair}.", "The rule is removed: {pair}."),
    EventWord("pairs.item.apart", "{a} och {b}: aldrig ihop", "{a} and {b}: never together"),
    EventWord("pairs.item.together", "{a} och {b}: alltid ihop", "{a} and {b}: always together"),
    EventWord("remove", "Ta bort", "Remove"),
    EventWord("remove.of", "Ta bort: {what}", "Remove: {what}"),
    EventWord("replan", "Planera om med så få byten som möjligt", "Re-plan with the fewest moves"),
    EventWord("replan.byHand", "Genomför utan att flytta andra", "Carry out without moving others"),
    EventWord("anew", "Planera allt på nytt", "Plan everything anew"),
    EventWord(
      "anew.note", "Tar hänsyn till vilka som kommer och till reglerna, men inte till var de sitter nu.",
      "Keeps to who comes and to the rules, not to where they sit now."),
    EventWord(
      "anew.running",
      "En ny plan gör om alla rundor, och en är redan klar. Välj att ingen runda är klar, eller planera om i stället.",
      "A new plan makes all rounds anew, and one is done already. Say that no round is done, or plan again instead."),
    EventWord("anew.tables", "Bord", "Tables"),
    EventWord("anew.rounds", "Rundor", "Rounds"),
    EventWord("anew.go", "Planera på nytt", "Plan anew"),
    EventWord("stop", "Avbryt", "Stop"),
    EventWord("working", "Planerar …", "Planning …"),
    EventWord("undo", "Ångra", "Undo"),
    EventWord("redo", "Gör om", "Redo"),
    EventWord("save", "Spara planen", "Save the plan"),
    EventWord("save.needed", "Det finns ändringar som inte är sparade.", "There are changes that are not saved."),
    EventWord("save.note", "Filen läses av samband replan.", "The file is read by samband replan."),
    EventWord("file", "andrad-plan.json", "changed-plan.json"),
    EventWord("failed", "Det gick inte: {why}", "It could not be done: {why}"),
    EventWord("nothing", "Inget att ändra.", "Nothing to change."),
    EventWord("undone", "Ångrat.", "Undone."),
    EventWord("redone", "Gjort om.", "Done again."),
    EventWord("moves.none", "Ingen annan behöver byta bord.", "Nobody else has to change tables."),
    EventWord("moves.one", "1 byte av bord", "1 change of tables"),
    EventWord("moves.other", "{n} byten av bord", "{n} changes of tables"),
    EventWord(
      "move", "Runda {round}: {name} från bord {from} till bord {to}",
      "Round {round}: {name} from table {from} to table {to}"),
    EventWord("move.why", ", eftersom {why}", ", because {why}"),
    EventWord("move.seated", "Runda {round}: {name} till bord {to}", "Round {round}: {name} to table {to}"),
    EventWord(
      "pick",
      "Flytta för hand: välj en person och sedan ”Flytta hit” vid ett bord, eller en annan person för att byta plats.",
      "Move by hand: choose a person and then “Move here” at a table, or another person to change places."),
    EventWord("here", "Flytta hit", "Move here"),
    EventWord(
      "moved", "{name} flyttad till bord {table} i runda {round}.", "{name} moved to table {table} in round {round}."),
    EventWord(
      "swapped", "{a} och {b} har bytt plats i runda {round}.", "{a} and {b} have changed places in round {round}."),
  ]

  static let answers = [
    EventWord("moves.proved", "; färre går inte", "; fewer is not possible"),
    EventWord("moves.bound", "; minst {n} måste bytas", "; at least {n} must change"),
    EventWord(
      "host.new", "Bord {table} får en ny värd: {new} i stället för {former}.",
      "Table {table} gets a new host: {new} in place of {former}."),
    EventWord(
      "host.none", "Bord {table} har ingen värd: {former} kommer inte. Utse någon själv.",
      "Table {table} has no host: {former} is not coming. Name somebody yourself."),
    EventWord("reason.tableClosed", "bord {table} inte finns kvar", "table {table} is no longer there"),
    EventWord("reason.held", "{person} ska sitta vid bord {table}", "{person} must sit at table {table}"),
    EventWord(
      "reason.tableTooFull", "bord {table} annars hade {people} personer och rymmer {seats}",
      "table {table} would have {people} people and has room for {seats}"),
    EventWord(
      "reason.tableTooEmpty", "bord {table} annars hade bara {people} av minst {needed}",
      "table {table} would have only {people} of at least {needed}"),
    EventWord(
      "level.tableTooFull",
      "bord {table} annars hade {people} personer, och borden hålls så lika stora det går (högst {seats})",
      "table {table} would have {people} people, and tables are kept as equal as can be (at most {seats})"),
    EventWord(
      "level.tableTooEmpty",
      "bord {table} annars hade bara {people}, och borden hålls så lika stora det går (minst {needed})",
      "table {table} would have only {people}, and tables are kept as equal as can be (at least {needed})"),
    EventWord("reason.apart", "{person} och {from} ska sitta isär", "{person} and {from} are to sit apart"),
    EventWord("reason.together", "{people} ska sitta vid samma bord", "{people} must sit at the same table"),
    EventWord(
      "reason.tooFewValues", "bord {table} annars hade {values} av minst {needed} sektorer",
      "table {table} would have {values} of at least {needed} sectors"),
    EventWord("clash.other", "reglerna går inte ihop.", "the rules clash."),
    EventWord(
      "clash.tooFewSeats", "det finns {seats} platser för {people} personer.",
      "there are {seats} seats for {people} people."),
    EventWord(
      "clash.tooFewPeople", "borden behöver {needed} personer och det finns {people}.",
      "the tables need {needed} people and there are {people}."),
    EventWord(
      "clash.apartYetTogether", "{a} och {b} ska sitta både isär och ihop.",
      "{a} and {b} are to sit both apart and together."),
    EventWord(
      "clash.togetherTooMany", "{people} ska sitta ihop, men inget bord har mer än {seats} platser.",
      "{people} are to sit together, but no table has more than {seats} seats."),
    EventWord(
      "clash.apartTooMany", "{people} ska alla sitta isär, men det finns bara {tables} bord.",
      "{people} are all to sit apart, but there are only {tables} tables."),
    EventWord(
      "clash.fixedAtTwoTables", "{people} hålls vid olika bord ({tables}) fast de ska sitta ihop.",
      "{people} are held at different tables ({tables}) though they are to sit together."),
    EventWord(
      "clash.fixedYetApart", "{a} och {b} ska sitta isär men hålls båda vid bord {table}.",
      "{a} and {b} are to sit apart but are both held at table {table}."),
    EventWord(
      "clash.fixedTooMany", "vid bord {table} hålls {people}, men det har {seats} platser.",
      "{people} are held at table {table}, but it has {seats} seats."),
    EventWord(
      "clash.fixedYetAbsent", "{person} hålls vid ett bord men kommer inte.",
      "{person} is held at a table but is not coming."),
    EventWord(
      "refused.isNotFound", "ingen placering som håller alla regler hittades.",
      "no seating that keeps all rules was found."),
    EventWord(
      "refused.isTooLarge", "det är för mycket för en webbsida; använd samband seat.",
      "it is too much for a web page; use samband seat."),
    EventWord("refused.isStopped", "sökningen avbröts.", "the search was stopped."),
    EventWord("refused.other", "{why}", "{why}"),
    EventWord(
      "anew.rounds.go", "Behåll planen och ändra bara antalet rundor",
      "Keep the plan and change only the number of rounds"),
  ]

  static let roles = [
    EventWord("score", "Hur bra planen är", "How good the plan is"),
    EventWord("score.pairsMet", "Par som träffas för första gången: {n}", "Pairs who meet for the first time: {n}"),
    EventWord("score.crossPairs", "Av dem par med olika {column}: {n}", "Of these, pairs who differ in {column}: {n}"),
    EventWord(
      "score.repeats", "Möten med någon som man redan har träffat: {n}", "Meetings with somebody met before: {n}"),
    EventWord("score.maxMeetings", "Flest gånger som två sitter ihop: {n}", "Most times that two sit together: {n}"),
    EventWord("score.noMore", "; ingen plan kan ha fler", "; no plan can have more"),
    EventWord("score.atMost", "; ingen plan kan ha fler än {bound}", "; no plan can have more than {bound}"),
    EventWord("score.noFewer", "; ingen plan kan ha färre", "; no plan can have fewer"),
    EventWord("score.atLeast", "; ingen plan kan ha färre än {bound}", "; no plan can have fewer than {bound}"),
    EventWord("score.rules", "Alla regler hålls.", "All rules are kept."),
    EventWord("score.broken", "Regler som inte hålls: {rules}.", "Rules that are not kept: {rules}."),
    EventWord(
      "score.least", "Planen ändrades så lite det gick, och bland sådana planer söktes den bästa.",
      "The plan was changed as little as could be, and among such plans the best was looked for."),
    EventWord("anew.done", "En ny plan är gjord.", "A new plan has been made."),
    EventWord("score.optimal", "Planen är bevisat bäst.", "The plan is proved to be the best."),
    EventWord(
      "score.steps", "Sökningen slutade när dess steg var använda.", "The search ended when its steps were used."),
    EventWord("score.seconds", "Sökningen slutade när tiden var ute.", "The search ended when its time was up."),
    EventWord(
      "score.interrupted", "Sökningen avbröts; planen är den bästa dittills.",
      "The search was interrupted; the plan is the best so far."),
    EventWord(
      "score.changed", "Ändrad för hand: {pairs} par träffas för första gången, {repeats} möten är upprepningar.",
      "Changed by hand: {pairs} pairs meet for the first time, {repeats} meetings are repeats."),
    EventWord("status", "Svar", "Reply"),
    EventWord("status.invited", "inbjuden", "invited"),
    EventWord("status.yes", "ja", "yes"),
    EventWord("status.no", "nej", "no"),
    EventWord(
      "replies.no", "{name} kommer inte: välj en ersättare, eller planera om under ”Ändra och planera om”.",
      "{name} does not come: choose a stand-in, or plan again under “Change and plan again”."),
    EventWord(
      "replies.away", "Har ingen plats i planen som den är gjord nu.", "Has no seat in the plan as it is made now."),
    EventWord("status.open", "öppen plats", "open seat"),
    EventWord("status.late", "sen gäst", "late guest"),
    EventWord("status.declined", "har lämnat plats åt en annan", "has given the place to another"),
    EventWord("openSeat.fill", "Fyll platsen", "Fill the seat"),
    EventWord("openSeat.fill.of", "Fyll platsen: {seat}", "Fill the seat: {seat}"),
    EventWord("openSeat.filled", "{name} har fått platsen ”{seat}”.", "{name} has the seat “{seat}”."),
    EventWord("openSeat.clear", "Öppna platsen igen", "Open the seat again"),
    EventWord("openSeat.clear.of", "{name}: öppna platsen igen", "{name}: open the seat again"),
    EventWord("openSeat.cleared", "Platsen är öppen igen: {seat}.", "The seat is open again: {seat}."),
    EventWord("standIn.done", "{name} kommer i stället för {other}.", "{name} comes instead of {other}."),
    EventWord("status.attended", "kom", "came"),
    EventWord("status.of", "{name}: svar", "{name}: reply"),
    EventWord("standIns", "Kan komma i stället", "Could come instead"),
    EventWord("standIn.of", "Fråga {name} i stället för {other}", "Ask {name} instead of {other}"),
    EventWord(
      "standIn.none", "Ingen ersättare med alla regler hållna; använd samband replan.",
      "No stand-in with every rule kept; use samband replan."),
    EventWord("part.replies", "Svar och närvaro", "Replies and attendance"),
    EventWord(
      "about.replies", "Vem som har svarat vad, och vem som kom. Sparas i planen.",
      "Who has replied what, and who came. Kept in the plan."),
    EventWord("attendance", "Spara närvaron", "Save the attendance"),
    EventWord(
      "attendance.note", "CSV för samband forum --held PLAN --attended FIL.",
      "CSV for samband forum --held PLAN --attended FILE."),
    EventWord("attendance.file", "narvaro.csv", "attendance.csv"),
    EventWord("attendance.columns", "id;organisation;sektor", "id;organization;sector"),
  ]
}
