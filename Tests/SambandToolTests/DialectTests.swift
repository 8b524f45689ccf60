// CSV for programs and for Excel in Sweden, from every command that writes it.

import Foundation
import Interchange
import NetworkModel
import SambandTool
import Testing

@Suite struct DialectTests {
  private static let series = """
    {"format": "samband-series", "version": 1, "year": 2027, "network": "n.json", "people": "p.csv", "goals": ["1"],
     "dates": ["2027-03-10", "2027-09-15"], "seatsEach": 3, "limits": {"steps": 500}}
    """
  private static let matching = """
    {"format": "samband-brief", "version": 1, "kind": "matching", "network": "n.json", "people": "p.csv",
     "sectors": ["university", "municipality"], "slots": 2, "limits": {"steps": 500}}
    """

  /// A command line that writes a table, and its titles in both dialects.
  struct Table: CustomStringConvertible, Sendable {
    let line: String
    let titles: String
    let swedish: String
    var description: String { line }
  }

  private static func session(_ environment: [String: String] = [:]) -> MemorySession {
    MemorySession(
      files: [
        "n.json": forumNetwork, "a.json": earlierYear, "z.json": laterYear, "p.csv": forumPeople,
        "bad.json": smallNetwork.replacing("\"strength\": 2", with: "\"strength\": -2"),
        "b.json": forumBrief("\"goals\": [\"1\"], \"seats\": 3"), "s.json": series, "m.json": matching,
      ], environment: environment)
  }

  static let tables = [
    Table(
      line: "check bad.json", titles: "severity,kind,file,line,column,path,message",
      swedish: "allvar;slag;fil;rad;kolumn;ställe;meddelande"),
    Table(line: "describe z.json", titles: "figure,of,value", swedish: "mått;för;värde"),
    Table(
      line: "metrics z.json --only id,name,sector,strength,betweenness_normalized",
      titles: "id,name,sector,strength,betweenness_normalized", swedish: "id;namn;sektor;styrka;mellanläge_normerat"),
    Table(
      line: "bridges z.json",
      titles:
        "kind,rank,id,other_id,name,sector,cross_sector_betweenness,share,share_error,strongest_pair,strongest_share,strongest_share_error,degree,strength,weight,constraint,role,cut_off_count,cut_off,parts_before,parts_after,largest_part_before,largest_part_after,steps_before,steps_after,explanation",
      swedish:
        "slag;ordning;id;andra_id;namn;sektor;mellanläge_mellan_sektorer;andel;andel_fel;starkaste_par;starkaste_andel;starkaste_andel_fel;grad;styrka;vikt;begränsning;roll;antal_avskurna;avskurna;delar_före;delar_efter;största_del_före;största_del_efter;steg_före;steg_efter;förklaring"
    ),
    Table(
      line: "gaps z.json",
      titles:
        "id,kind,within,severity,severity_weight,severity_asked,severity_extent,actors,sectors,goals,activities,figures,evidence,explanation,action,proposed_actors,through,introducers,occasions,proposal",
      swedish:
        "id;slag;ingår_i;tyngd;tyngd_slag;tyngd_efterfrågan;tyngd_omfattning;aktörer;sektorer;mål;aktiviteter;siffror;belägg;förklaring;åtgärd;föreslagna_aktörer;genom;introducerar;tillfällen;förslag"
    ),
    Table(
      line: "introductions z.json",
      titles:
        "place,first,second,gain,gain_gaps,gain_goals,gain_distance,cost,steps,parts,introducers,occasions,chain,closes,shared_goals,shared_competences,shared_profile_areas,offers,wishes,formerly,conflicts,distance_before,distance_after,reach_before,reach_after,pairs_apart_before,pairs_apart_after,cut_actors_before,cut_actors_after,isolated_before,isolated_after,explanation,meeting",
      swedish:
        "nummer;första;andra;nytta;nytta_gap;nytta_mål;nytta_avstånd;kostnad;steg;genom_delar;introducerar;tillfällen;kedja;stänger;gemensamma_mål;gemensamma_kompetenser;gemensamma_profilområden;erbjudanden;önskemål;tidigare_tillsammans;konflikter;avstånd_före;avstånd_efter;räckhåll_före;räckhåll_efter;par_isär_före;par_isär_efter;andra_hänger_på_före;andra_hänger_på_efter;ensamma_före;ensamma_efter;förklaring;möte"
    ),
    Table(
      line: "compare a.json z.json", titles: "what,change,id,other_id,field,before,after,among_both",
      swedish: "vad;ändring;id;andra_id;uppgift;före;efter;fanns_båda_gångerna"),
    Table(
      line: "cycle z.json",
      titles:
        "goal,title,depth,mapped,mapped_proposed,mapped_planned,mapped_active,mapped_ended,held,gaps,gap_ids,initiated,communicated,documented,decided,goal_documented,indicators,followed_up,behind,adjusted,adjusted_goal_fields,adjusted_activities,heeded",
      swedish:
        "mål;titel;nivå;kartlagda;kartlagda_föreslagna;kartlagda_planerade;kartlagda_pågående;kartlagda_avslutade;hållna;gap;gap_id;initierade;berättade;dokumenterade;beslutade;målet_dokumenterat;indikatorer;uppföljda;efter_linjen;justerat;justerade_uppgifter_om_målet;justerade_aktiviteter;beaktas"
    ),
    Table(
      line: "priorities z.json",
      titles: "id,name,status,effort,effect,cluster,cluster_name,on_the_line,combined_for_goals",
      swedish: "id;namn;status;insats;effekt;kluster;klustrets_namn;på_gränsen;tillsammans_för_mål"),
    Table(line: "seat p.csv --tables 2 --steps 50", titles: "round,table,seat,id", swedish: "runda;bord;stol;id"),
    Table(
      line: "seat p.csv --tables 2 --steps 50 --with-names", titles: "id,name,organization,sector,table_round_1",
      swedish: "id;namn;organisation;sektor;bord_runda_1"),
    Table(
      line: "forum b.json", titles: "id,name,actor,sector,role,required,new_contacts,themes,gaps,reason,stand_ins",
      swedish: "id;namn;aktör;sektor;roll;måste_med;nya_kontakter;teman;gap;skäl;ersättare"),
    Table(
      line: "forum m.json", titles: "slot,start,first,second,worth,new,shared,gaps",
      swedish: "pass;start;första;andra;mötets_värde;ny;gemensamt;gap"),
    Table(
      line: "series s.json",
      titles: "forum,date,theme,place,host,id,name,actor,sector,required,new_contacts,gaps,reason",
      swedish: "forum;datum;tema;plats;värd;id;namn;aktör;sektor;måste_med;nya_kontakter;gap;skäl"),
  ]

  @Test(arguments: tables) func everyTableComesInBothDialects(_ table: Table) {
    let arguments = table.line.split(separator: " ").map(String.init) + ["--format", "csv"]
    let plain = Self.session().run(arguments).output
    #expect(plain.hasPrefix(table.titles + "\n"), "\(plain.prefix(300))")
    #expect(!plain.contains("\r") && !plain.contains("\u{FEFF}"))
    let swedish = Self.session().run(arguments + ["--dialect", "sv"]).output
    #expect(swedish.hasPrefix("\u{FEFF}" + table.swedish + "\r\n"), "\(swedish.prefix(400))")
    #expect(swedish.hasSuffix("\r\n"))
    // When nothing is said of it, whoever asks for Swedish gets it.
    let asked = Self.session().run(arguments + ["--language", "sv"]).output
    #expect(asked.hasPrefix("\u{FEFF}" + table.swedish + "\r\n"))
    #expect(Self.session(["LANG": "sv_SE.UTF-8"]).run(arguments).output == asked)
    #expect(
      Self.session(["LANG": "sv_SE.UTF-8"]).run(arguments + ["--language", "en"]).output
        == Self.session().run(arguments + ["--language", "en"]).output)
    #expect(
      Self.session().run(arguments + ["--language", "sv", "--dialect", "intl"]).output.hasPrefix(table.titles + "\n"))
  }

  @Test func numbersHaveDecimalCommas() {
    let arguments = ["metrics", "z.json", "--only", "betweenness_normalized", "--format", "csv"]
    #expect(Self.session().run(arguments).output.contains("\nki,0.3333333333333333\n"))
    let swedish = Self.session().run(arguments + ["--dialect", "sv"]).output
    #expect(swedish.contains("\r\nki;0,3333333333333333\r\n") && !swedish.contains("0.3"))
    #expect(
      Self.session().run("describe", "z.json", "--format", "csv", "--dialect", "sv").output.contains("\r\ntäthet;;0,"))
  }

  @Test func aFilesOwnLanguageAsksForNothing() {
    let swedish = laterYear.replacing("\"version\": 1,", with: "\"version\": 1, \"language\": \"sv\",")
    let session = MemorySession(files: ["n.json": swedish])
    #expect(session.run("describe", "n.json", "--format", "csv").output.hasPrefix("figure,of,value\n"))
  }

  @Test func theReportsTablesToo() throws {
    let session = Self.session()
    for (options, mark) in [([], "id,kind,within,severity"), (["--dialect", "sv"], "\u{FEFF}id;slag;ingår_i;tyngd")] {
      #expect(session.run(["report", "n.json", "-o", "out", "--brief", "b.json"] + options).code == .done)
      #expect(session.files["out/gaps.csv"]?.hasPrefix(mark) == true)
      for (path, text) in session.files where path.hasPrefix("out/") && path.hasSuffix(".csv") {
        #expect(text.hasPrefix("\u{FEFF}") == !options.isEmpty, "\(path)")
      }
    }
    #expect(session.run("report", "n.json", "-o", "out", "--language", "sv").code == .done)
    #expect(session.files["out/metrics.csv"]?.hasPrefix("\u{FEFF}id;namn;sektor;grad;styrka;") == true)
  }

  @Test func whatIsWrittenForExcelIsReadAgain() throws {
    let session = Self.session()
    let sv = ["--format", "csv", "--dialect", "sv"]
    // Invited people as a list of people, for tables.
    let invited = session.run(["forum", "b.json", "--with-names"] + sv).output
    // A seating as given seats.
    let seats = session.run(["seat", "p.csv", "--tables", "2", "--steps", "50"] + sv).output
    // Measures as a table of actors.
    let measures = session.run(["metrics", "n.json"] + sv).output
    let again = MemorySession(files: [
      "i.csv": invited, "f.csv": seats, "p.csv": forumPeople, "d/actors.csv": measures,
      "d/ties.csv": "från;till\nki;lif\n",
    ])
    let seated = again.run("seat", "i.csv", "--tables", "1", "--balance", "sektor", "--format", "csv")
    #expect(seated.code == .done, "\(seated.messages)")
    #expect(seated.output.split(separator: "\n").count == 4)
    let fixed = again.run("seat", "p.csv", "--tables", "2", "--fixed", "f.csv", "--format", "csv")
    #expect(fixed.code == .done, "\(fixed.messages)")
    #expect(fixed.output == session.run("seat", "p.csv", "--tables", "2", "--steps", "50", "--format", "csv").output)
    let network = again.run("describe", "d", "--format", "csv")
    #expect(network.code == .done, "\(network.messages)")
    #expect(network.output.contains("actors,,5\nties,,1\n"))
  }
}
