// What the columns of the tool's tables are called in Swedish; readers know those that they read again (`ColumnNames`,
// `PeopleList`, `RuleReader`).

extension CSVWriter {
  /// The Swedish name of each column, by the name that programs know.
  static let swedishTitles: [String: String] = [
    // Who and what, in many tables.
    "id": "id", "name": "namn", "sector": "sektor", "actor": "aktör", "role": "roll", "kind": "slag", "title": "titel",
    "goal": "mål", "goals": "mål", "actors": "aktörer", "sectors": "sektorer", "activities": "aktiviteter",
    "gaps": "gap", "explanation": "förklaring", "status": "status", "place": "plats", "reason": "skäl",
    "first": "första", "second": "andra", "start": "start",
    // Measures.
    "degree": "grad", "strength": "styrka", "betweenness": "mellanläge",
    "betweenness_normalized": "mellanläge_normerat", "closeness": "närhet", "harmonic": "harmonisk_närhet",
    "eigenvector": "egenvektor", "pagerank": "pagerank", "core": "kärna", "clustering": "klustring",
    "constraint": "begränsning", "effective_size": "effektiv_storlek", "efficiency": "effektivitet",
    "component": "komponent", "community": "grupp", "cut_actor": "andra_hänger_på",
    "cross_sector_ties": "band_till_andra_sektorer", "ei_index": "ei_index", "participation": "spridning",
    "coordinator": "samordnare", "consultant": "konsult", "gatekeeper": "grindvakt",
    "representative": "företrädare", "liaison": "förbindelselänk",
    // Figures.
    "figure": "mått", "of": "för", "value": "värde", "ties": "band", "density": "täthet", "components": "delar",
    "largest_component": "största_delen", "isolates": "ensamma", "average_path_length": "medelavstånd",
    "diameter": "diameter",
    // Faults.
    "severity": "tyngd", "file": "fil", "line": "rad", "column": "kolumn", "path": "ställe", "message": "meddelande",
    // Gaps.
    "severity_weight": "tyngd_slag", "severity_asked": "tyngd_efterfrågan", "severity_extent": "tyngd_omfattning",
    "figures": "siffror", "evidence": "belägg", "action": "åtgärd", "proposed_actors": "föreslagna_aktörer",
    "through": "genom", "proposal": "förslag",
    // Bridges.
    "rank": "ordning", "other_id": "andra_id", "cross_sector_betweenness": "mellanläge_mellan_sektorer",
    "share": "andel", "share_error": "andel_fel", "strongest_pair": "starkaste_par",
    "strongest_share": "starkaste_andel",
    "strongest_share_error": "starkaste_andel_fel", "weight": "vikt",
    "cut_off_count": "antal_avskurna", "cut_off": "avskurna", "parts_before": "delar_före",
    "parts_after": "delar_efter", "largest_part_before": "största_del_före", "largest_part_after": "största_del_efter",
    "steps_before": "steg_före", "steps_after": "steg_efter",
    // Introductions.
    "gain": "nytta", "gain_gaps": "nytta_gap", "gain_goals": "nytta_mål", "gain_distance": "nytta_avstånd",
    "within": "ingår_i", "parts": "genom_delar", "occasions": "tillfällen",
    "shared_profile_areas": "gemensamma_profilområden", "wishes": "önskemål", "formerly": "tidigare_tillsammans",
    "held": "hållna", "communicated": "berättade", "decided": "beslutade",
    "cost": "kostnad", "steps": "steg", "introducers": "introducerar", "chain": "kedja", "closes": "stänger",
    "shared_goals": "gemensamma_mål", "shared_competences": "gemensamma_kompetenser", "offers": "erbjudanden",
    "conflicts": "konflikter", "distance_before": "avstånd_före", "distance_after": "avstånd_efter",
    "reach_before": "räckhåll_före", "reach_after": "räckhåll_efter", "pairs_apart_before": "par_isär_före",
    "pairs_apart_after": "par_isär_efter", "cut_actors_before": "andra_hänger_på_före",
    "cut_actors_after": "andra_hänger_på_efter", "isolated_before": "ensamma_före", "isolated_after": "ensamma_efter",
    "meeting": "möte",
    // Comparisons.
    "what": "vad", "change": "ändring", "field": "uppgift", "before": "före", "after": "efter",
    "among_both": "fanns_båda_gångerna",
    // The cycle.
    "depth": "nivå", "mapped": "kartlagda", "mapped_proposed": "kartlagda_föreslagna",
    "mapped_planned": "kartlagda_planerade", "mapped_active": "kartlagda_pågående",
    "mapped_ended": "kartlagda_avslutade",
    "gap_ids": "gap_id", "initiated": "initierade", "documented": "dokumenterade", "documentable": "kan_dokumenteras",
    "goal_documented": "målet_dokumenterat", "indicators": "indikatorer", "followed_up": "uppföljda",
    "behind": "efter_linjen", "adjusted": "justerat", "adjusted_goal_fields": "justerade_uppgifter_om_målet",
    "adjusted_activities": "justerade_aktiviteter", "heeded": "beaktas",
    // Priorities.
    "effort": "insats", "effect": "effekt", "cluster": "kluster", "cluster_name": "klustrets_namn",
    "on_the_line": "på_gränsen", "combined_for_goals": "tillsammans_för_mål",
    // Forums and tables.
    "required": "måste_med", "new_contacts": "nya_kontakter", "themes": "teman", "stand_ins": "ersättare",
    "forum": "forum", "date": "datum", "theme": "tema", "host": "värd", "slot": "pass", "worth": "mötets_värde",
    "new": "ny", "shared": "gemensamt", "round": "runda", "table": "bord", "seat": "stol",
  ]
}
