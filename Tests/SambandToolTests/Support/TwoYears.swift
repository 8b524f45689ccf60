// Two years of a small network: one actor comes, one tie goes, an activity ends.

/// The earlier year.
let earlierYear = """
  {
    "format": "samband-network",
    "version": 1,
    "title": {"sv": "Litet nät", "en": "Small net"},
    "asOf": "2021",
    "sources": [{"id": "plan", "title": "Plan"}],
    "actors": [
      {"id": "ki", "name": "KI", "sector": "university"},
      {"id": "kth", "name": "KTH", "sector": "university"},
      {"id": "lif", "name": "Lif", "sector": "industryBody"},
      {"id": "solna", "name": "Solna stad", "sector": "municipality"}
    ],
    "collaborations": [
      {"source": "ki", "target": "lif"},
      {"source": "ki", "target": "solna"},
      {"source": "ki", "target": "kth"}
    ],
    "activities": [
      {"id": "meet", "name": {"sv": "Möten", "en": "Meetings"}, "status": "active", "owner": "ki", "goals": ["1"], "effort": 2, "effect": 2, "participants": [{"actor": "ki"}]},
      {"id": "table", "name": {"sv": "Rundabord", "en": "Round table"}, "status": "planned", "owner": "kth", "goals": ["1"], "effort": 1, "effect": 5, "participants": [{"actor": "kth"}], "evidence": [{"source": "plan"}]}
    ],
    "goals": [
      {"id": "1", "title": {"sv": "Mötas", "en": "Meet"}, "indicators": [{"id": "m", "title": {"sv": "Möten", "en": "Meetings"}, "unit": {"sv": "möten", "en": "meetings"}, "baseline": {"date": "2020", "value": 0}, "target": {"date": "2024", "value": 8}, "observations": [{"date": "2021", "value": 2}, {"date": "2022", "value": 3}]}]},
      {"id": "2", "title": {"sv": "Växa", "en": "Grow"}}
    ]
  }

  """

/// The later year.
let laterYear = """
  {
    "format": "samband-network",
    "version": 1,
    "title": {"sv": "Litet nät", "en": "Small net"},
    "asOf": "2022",
    "sources": [
      {"id": "plan", "title": "Plan"}
    ],
    "actors": [
      {"id": "ki", "name": "Karolinska Institutet", "sector": "university"},
      {"id": "kth", "name": "KTH", "sector": "university"},
      {"id": "lif", "name": "Lif", "sector": "industryBody"},
      {"id": "solna", "name": "Solna stad", "sector": "municipality"},
      {"id": "patient", "name": "Patientforum", "sector": "patientOrganisation"}
    ],
    "collaborations": [
      {"source": "ki", "target": "lif"},
      {"source": "ki", "target": "solna"},
      {"source": "lif", "target": "solna"},
      {"source": "patient", "target": "ki"}
    ],
    "activities": [
      {"id": "meet", "name": {"sv": "Möten", "en": "Meetings"}, "status": "ended", "owner": "ki", "goals": ["1"], "effort": 2, "effect": 2, "participants": [{"actor": "ki"}]},
      {"id": "table", "name": {"sv": "Rundabord", "en": "Round table"}, "status": "planned", "owner": "kth", "goals": ["1"], "effort": 1, "effect": 5, "participants": [{"actor": "kth"}], "evidence": [{"source": "plan"}]},
      {"id": "news", "name": {"sv": "Nyhetsbrev", "en": "Newsletter"}, "status": "active", "owner": "lif", "goals": ["2"], "effort": 1, "effect": 1, "participants": [{"actor": "lif"}]},
      {"id": "visit", "name": {"sv": "Studiebesök", "en": "Study visit"}, "status": "planned", "goals": ["2"], "effort": 3, "effect": 2, "participants": [{"actor": "solna"}]}
    ],
    "goals": [
      {"id": "1", "title": {"sv": "Mötas", "en": "Meet"}, "indicators": [{"id": "m", "title": {"sv": "Möten", "en": "Meetings"}, "unit": {"sv": "möten", "en": "meetings"}, "baseline": {"date": "2020", "value": 0}, "target": {"date": "2024", "value": 8}, "observations": [{"date": "2021", "value": 2}, {"date": "2022", "value": 3}]}]},
      {"id": "2", "title": {"sv": "Växa", "en": "Grow"}}
    ]
  }

  """
