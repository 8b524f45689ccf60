// Those who come to an event, what they are called, and whom they sit with.
"use strict";

/// Those who come, and where they sit by a plan.
class Gathering {
  constructor(facts, plan, guests = facts.guests) {
    this.facts = facts;
    this.guests = new Map(guests.map((guest) => [guest.id, guest]));
    this.plan = plan;
    this.rounds = plan.rounds;
    this.seats = new Map();
    this.hosts = new Map();
    this.rounds.forEach((round, place) => {
      for (const table of round.tables) {
        if (table.host) this.hosts.set(table.host, table.table);
        for (const id of table.people) {
          if (!this.guests.has(id)) this.guests.set(id, { id });
          if (!this.seats.has(id)) this.seats.set(id, this.rounds.map(() => null));
          this.seats.get(id)[place] = table.table;
        }
      }
    });
    const request = plan.request ?? {};
    this.asked = request.people ? new Set(request.people.map(({ id }) => id)) : null;
    this.known = new Set((request.history ?? []).filter(({ times }) => times > 0).map(({ a, b }) => this.pair(a, b)));
    this.away = new Map();
    for (const { id, round } of request.absences ?? []) {
      if (!this.away.has(id)) this.away.set(id, new Set());
      this.away.get(id).add(round);
    }
    this.told = null;
  }

  pair(a, b) { return a < b ? `${a}\n${b}` : `${b}\n${a}`; }

  /// The tables of a person, round by round.
  seatsOf(id) { return this.seats.get(id) ?? this.rounds.map(() => null); }

  /// Whether a person misses every round from one on, or is not planned for any more.
  isGone(id, fromRound = 1) {
    if (this.asked && !this.asked.has(id)) return true;
    const left = this.rounds.filter(({ round }) => round >= fromRound);
    return left.length > 0 && left.every(({ round }) => this.away.get(id)?.has(round));
  }

  /// Those who come at all, in the order of the list.
  get coming() { return [...this.guests.keys()].filter((id) => !this.isGone(id)); }

  /// What a person is called alone.
  heading(id, words) {
    const guest = this.guests.get(id) ?? { id };
    if (guest.name) return guest.name;
    if (guest.label) return words.text(guest.label);
    if (!this.facts.numbered && !guest.late) return id;
    return words.say(this.facts.named ? "nameless" : "number", { id });
  }

  organization(id, words) { return words.text(this.guests.get(id)?.organization); }

  sector(id) { return this.facts.sectors[this.guests.get(id)?.sector] ?? null; }

  /// What people are called: among the others, where two of one name are told apart by whom they come from, or by number; and
  /// beside their organization, where the number alone is added, also as a directory has them, by last name where that is known.
  names(words) {
    if (this.told?.language !== words.language) {
      const ids = [...this.guests.keys()];
      const sharing = (texts) => {
        const uses = new Map();
        for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
        return (text) => uses.get(text) > 1;
      };
      const headings = ids.map((id) => this.heading(id, words));
      const isSharedHeading = sharing(headings);
      const labels = ids.map((id, place) => {
        const [heading, organization] = [headings[place], this.organization(id, words)];
        return isSharedHeading(heading) && organization ? `${heading} (${organization})` : heading;
      });
      const isSharedLabel = sharing(labels);
      const of = ids.map((id, place) => {
        const number = isSharedLabel(labels[place]) ? `, ${words.say("number", { id })}` : "";
        const listed = this.guests.get(id)?.listed ?? headings[place];
        return [id, { label: labels[place] + number, called: headings[place] + number, listed: listed + number }];
      });
      this.told = { language: words.language, of: new Map(of) };
    }
    return this.told.of;
  }

  /// What a person is called among the others.
  label(id, words) { return this.names(words).get(id)?.label ?? id; }

  /// What a person is called beside the organization.
  called(id, words) { return this.names(words).get(id)?.called ?? this.heading(id, words); }

  /// What a person is called in a directory, beside the organization.
  listed(id, words) { return this.names(words).get(id)?.listed ?? this.heading(id, words); }

  /// Ids in the order of a directory.
  inOrder(ids, words) {
    const compare = (what, a, b) => words.collator.compare(this[what](a, words), this[what](b, words));
    return [...ids].sort((a, b) => compare("listed", a, b) || compare("label", a, b));
  }

  /// The rounds, by number, in which two share a table.
  together(a, b) { return this.earlier(a, b, this.rounds.length).map((place) => this.rounds[place].round); }

  /// The rounds, by number, in which both sit, at different tables.
  separate(a, b) {
    const [one, other] = [this.seatsOf(a), this.seatsOf(b)];
    return this.rounds.filter((_, place) => one[place] !== null && other[place] !== null && one[place] !== other[place])
      .map(({ round }) => round);
  }

  /// The rounds before, by place, in which two shared a table.
  earlier(a, b, place) {
    const [one, other] = [this.seatsOf(a), this.seatsOf(b)];
    const found = [];
    for (let r = 0; r < place; r += 1) if (one[r] !== null && one[r] === other[r]) found.push(r);
    return found;
  }

  hadMet(a, b) { return this.known.has(this.pair(a, b)); }

  isFirst(a, b, place) { return !this.hadMet(a, b) && this.earlier(a, b, place).length === 0; }

  /// Who else sits at a person's table in a round, by its place.
  company(id, place) {
    const number = this.seatsOf(id)[place];
    if (number === null) return [];
    const table = this.rounds[place].tables.find((one) => one.table === number);
    return table.people.filter((other) => other !== id);
  }

  /// How many pairs meet for the first time, and how many meetings are repeats.
  get meetings() {
    let [pairs, repeats] = [0, 0];
    this.rounds.forEach((round, place) => {
      for (const { people } of round.tables) {
        people.forEach((a, i) => {
          for (const b of people.slice(i + 1)) if (this.isFirst(a, b, place)) pairs += 1; else repeats += 1;
        });
      }
    });
    return { pairs, repeats };
  }
}
