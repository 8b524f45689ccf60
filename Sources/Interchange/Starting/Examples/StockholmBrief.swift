// The brief of a forum, as `Graphs/stockholm-forum.brief.json` has it.
// Written by `.ci/example --write`; change the file in Graphs instead.
// swift-format-ignore-file

extension ExampleNetwork {
  static let stockholmBrief = ##"""
{
  "$schema": "brief.schema.json",
  "format": "samband-brief",
  "version": 1,
  "id": "forum-flemingsberg-2027",
  "title": {"sv": "Tvärvetenskapligt forum i Flemingsberg", "en": "Interdisciplinary forum in Flemingsberg"},
  "network": "stockholm-life-science.json",
  "people": "stockholm-people.csv",
  "kind": "forum",
  "goals": ["1.3"],
  "gaps": {"worst": 25},
  "themes": [
    {"id": "halsodata", "title": {"sv": "hälsodata", "en": "health data"}, "want": 3},
    {"id": "innovationsstod", "title": {"sv": "innovationsstöd", "en": "innovation support"}, "want": 2},
    {"id": "kompetens", "title": {"sv": "kompetensförsörjning", "en": "skills"}, "want": 2},
    {"id": "samverkan", "title": {"sv": "samverkansformer", "en": "ways of working together"}, "want": 2}
  ],
  "when": {"start": "2027-03-10T09:00", "end": "2027-03-10T15:00", "timeZone": "Europe/Stockholm"},
  "place": {"sv": "Flemingsberg", "en": "Flemingsberg"},
  "host": "flemingsberg-science",
  "seats": 24,
  "perActor": 1,
  "quotas": [
    {"attribute": "sector", "value": "university", "min": 2, "max": 4},
    {"attribute": "sector", "value": "municipality", "min": 5, "max": 7},
    {"attribute": "sector", "value": "sciencePark", "min": 2, "max": 4},
    {"attribute": "sector", "value": "industryBody", "min": 1, "max": 3},
    {"attribute": "sector", "value": "region", "min": 1, "max": 2}
  ],
  "invite": ["flemingsberg-ledning", "huddinge-strategi", "afi-samordning"],
  "openSeats": [
    {"sector": "healthcare", "count": 3, "note": {"sv": "utses av vårdgivare med verksamhet i Flemingsberg", "en": "named by care providers at work in Flemingsberg"}},
    {"sector": "company", "count": 3, "note": {"sv": "utses av branschorganisationerna", "en": "named by the industry bodies"}},
    {"sector": "patientOrganisation", "count": 3, "note": {"sv": "utses av patient- och anhörigföreningar; planen nämner ingen", "en": "named by patients' and relatives' associations; the plan names none"}}
  ],
  "tables": {"count": 4, "seats": "6-6", "rounds": 3, "hosts": ["flemingsberg-ledning", "huddinge-strategi", "afi-samordning"], "balance": ["sector"], "minSectors": 4},
  "seed": 1
}

"""##
}
