// The series of a year's forums, as `Graphs/stockholm-2027.series.json` has it.
// Written by `.ci/example --write`; change the file in Graphs instead.
// swift-format-ignore-file

extension ExampleNetwork {
  static let stockholmSeries = ##"""
{
  "$schema": "series.schema.json",
  "format": "samband-series",
  "version": 1,
  "id": "forum-stockholms-lan-2027",
  "title": {"sv": "Tvärvetenskapliga forum i Stockholms län 2027", "en": "Interdisciplinary forums in Stockholm County 2027"},
  "network": "stockholm-life-science.json",
  "people": "stockholm-people.csv",
  "year": 2027,
  "forums": 6,
  "dates": {"everyWeeks": 6, "weekday": "wednesday", "notMonths": [7, 8], "notPublicHolidays": true, "from": "2027-02-03"},
  "time": {"start": "09:00", "end": "15:00", "timeZone": "Europe/Stockholm"},
  "places": [
    {"place": "Flemingsberg", "host": "flemingsberg-science", "invite": ["flemingsberg-ledning"]},
    {"place": "Kista", "host": "kista-science-city", "invite": ["kista-ledning"]},
    {"place": "Hagastaden", "host": "stockholm-science-city", "invite": ["stockholm-science-city-ledning"]}
  ],
  "goals": ["1.3"],
  "gaps": {"worst": 25},
  "themes": [
    {"id": "halsodata", "title": {"sv": "hälsodata", "en": "health data"}, "want": 3},
    {"id": "ai", "title": {"sv": "AI", "en": "AI"}, "want": 3},
    {"id": "innovationsstod", "title": {"sv": "innovationsstöd", "en": "innovation support"}, "want": 3},
    {"id": "kompetens", "title": {"sv": "kompetensförsörjning", "en": "skills"}, "want": 3},
    {"id": "samverkan", "title": {"sv": "samverkansformer", "en": "ways of working together"}, "want": 3}
  ],
  "seatsEach": 18,
  "perActor": 1,
  "maxInvitationsPerPerson": 2,
  "quotas": [
    {"attribute": "sector", "value": "university", "min": 2, "max": 3},
    {"attribute": "sector", "value": "municipality", "min": 3, "max": 6},
    {"attribute": "sector", "value": "sciencePark", "min": 1, "max": 3},
    {"attribute": "sector", "value": "industryBody", "min": 1, "max": 2},
    {"attribute": "sector", "value": "region", "min": 1, "max": 2}
  ],
  "openSeats": [
    {"sector": "healthcare", "count": 2, "note": {"sv": "utses av vårdgivare nära platsen", "en": "named by care providers near the place"}},
    {"sector": "company", "count": 2, "note": {"sv": "utses av branschorganisationerna", "en": "named by the industry bodies"}},
    {"sector": "patientOrganisation", "count": 2, "note": {"sv": "utses av patient- och anhörigföreningar; planen nämner ingen", "en": "named by patients' and relatives' associations; the plan names none"}}
  ],
  "tables": {"count": 3, "seats": "6-6", "rounds": 2, "balance": ["sector"], "minSectors": 4},
  "seed": 1
}

"""##
}
