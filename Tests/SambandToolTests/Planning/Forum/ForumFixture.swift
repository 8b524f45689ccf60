// A small network with goals, and people who could come to a forum of it.

import Foundation
import SambandTool
import Testing

/// Six actors, two of whom work together; the goal needs a sector that nobody is of.
let forumNetwork = """
  {
    "format": "samband-network", "version": 1, "title": {"sv": "Litet nät", "en": "Small net"}, "asOf": "2021-10-01",
    "actors": [
      {"id": "ki", "name": "Karolinska Institutet", "shortName": "KI", "sector": "university"},
      {"id": "kth", "name": "KTH", "sector": "university"},
      {"id": "lif", "name": "Lif", "sector": "industryBody"},
      {"id": "solna", "name": "Solna stad", "sector": "municipality"},
      {"id": "nacka", "name": "Nacka kommun", "sector": "municipality"}
    ],
    "collaborations": [{"source": "ki", "target": "lif"}],
    "goals": [
      {"id": "1", "title": {"sv": "Mötas oftare", "en": "Meet more often"},
       "needs": {"sectors": ["university", "municipality", "patientOrganisation"]}}
    ]
  }

  """

/// Two from each university and one from each of the others.
let forumPeople = """
  id,name,actor,sector,role,themes,past_invitations,available
  ki-a,Anna Ek,ki,university,research,data,0,yes
  ki-b,Bo Lind,ki,university,teaching,,2,yes
  kth-a,Cilla Dahl,kth,university,research,data|skills,0,yes
  lif-a,David Sten,lif,industryBody,expert,skills,1,yes
  solna-a,Eva Ask,solna,municipality,strategy,skills,0,yes
  nacka-a,Fred Alm,nacka,municipality,strategy,,0,yes
  nacka-b,Gun Bok,nacka,municipality,school,data,0,no

  """

/// A brief for the small network with these further members of its object.
func forumBrief(_ members: String, network: Bool = true, people: Bool = true) -> String {
  """
  {"format": "samband-brief", "version": 1,
  \(network ? "\"network\": \"n.json\", " : "")\(people ? "\"people\": \"p.csv\", " : "")"limits": {"steps": 4000},
  \(members)}

  """
}

extension MemorySession {
  /// A session with a brief for the small network, as `b.json`.
  convenience init(
    brief members: String, network: Bool = true, people: Bool = true, files: [String: String] = [:],
    isInterrupted: Bool = false
  ) {
    let standing = [
      "n.json": forumNetwork, "p.csv": forumPeople, "b.json": forumBrief(members, network: network, people: people),
    ]
    self.init(files: standing.merging(files) { $1 }, isInterrupted: isInterrupted)
  }
}

extension MemorySession.Result {
  /// The messages with plain spaces.
  var plainMessages: [String] { messages.map { $0.replacing("\u{A0}", with: " ") } }
  /// The output with plain spaces.
  var plainOutput: String { output.replacing("\u{A0}", with: " ") }
}

/// The plan of a forum as it was written before plans held facts: with sentences alone.
func withoutFacts(_ json: String) throws -> String {
  var plan = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  plan["language"] = nil
  var invited = try #require(plan["invited"] as? [[String: Any]])
  for place in invited.indices { invited[place]["reasons"] = nil }
  plan["invited"] = invited
  var uncovered = try #require(plan["uncovered"] as? [String: Any])
  uncovered["topics"] = nil
  plan["uncovered"] = uncovered
  return String(decoding: try JSONSerialization.data(withJSONObject: plan), as: UTF8.self)
}
