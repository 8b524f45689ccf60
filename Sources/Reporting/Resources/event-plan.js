// The plan as it is changed in the page: undo and redo, moves by hand, the solver where there is one, and the file that is saved.
//
// The solver is the tool's own (`createSolver` of `solver.js`, where the page holds it); without it the page keeps the plan and
// moves people by hand, and counts nothing but first meetings.
"use strict";

/// A plan and all that is asked to be changed in it.
class Planner {
  constructor(facts, plan, forum) {
    this.facts = facts;
    // What the plan keeps of seats that are yet to be named for stands with its people.
    const kept = new Map((plan.people ?? []).map((person) => [person.id, person]));
    const guests = facts.guests.map((guest) => (kept.get(guest.id)?.status ? { ...guest, status: kept.get(guest.id).status } : guest));
    this.now = { plan, guests, forum };
    this.first = this.now;
    this.saved = this.now;
    this.done = [];
    this.undone = [];
    this.ask = this.nothing();
    this.running = 0;
    this.answer = null;
    this.isWorking = false;
    this.onchange = () => {};
    this.gathering = new Gathering(facts, plan, guests);
    this.solver = null;
    this.ready = typeof createSolver === "function"
      ? Promise.resolve().then(() => createSolver()).catch(() => null) : Promise.resolve(null);
    this.ready.then((solver) => {
      this.solver = solver;
      this.hasLooked = true;
      this.onchange();
    });
  }

  nothing() { return { absent: new Set(), late: [], pins: new Set(), tables: new Set(), apart: [], together: [] }; }

  get plan() { return this.now.plan; }
  get forum() { return this.now.forum; }
  /// The first round that may change, from 1.
  get fromRound() { return this.running + 1; }
  /// The seats that somebody is yet to be named for, sector by sector.
  get openSeats() {
    return (this.forum?.openSeats ?? []).flatMap(({ sector, count }) => Array.from({ length: count }, (_, n) => `open-${sector}-${n + 1}`));
  }
  /// Whether leaving the page would lose something: a step that is not saved, or what is marked and not carried out.
  get isUnsaved() {
    const { absent, late, apart, together } = this.ask;
    return this.now !== this.saved || absent.size + late.length + apart.length + together.length > 0;
  }

  // MARK: Steps

  /// Takes a step that can be undone; none while a search is going on, whose answer is the next step.
  step(next, answer) {
    if (this.isWorking) return;
    this.done.push(this.now);
    this.undone = [];
    this.put({ ...this.now, ...next }, answer);
  }

  put(state, answer) {
    this.now = state;
    this.answer = answer ?? null;
    this.gathering = new Gathering(this.facts, state.plan, state.guests);
    this.onchange();
  }

  undo(words) {
    if (this.done.length === 0) return;
    this.undone.push(this.now);
    this.put(this.done.pop(), { text: words.say("undone") });
  }

  redo(words) {
    if (this.undone.length === 0) return;
    this.done.push(this.now);
    this.put(this.undone.pop(), { text: words.say("redone") });
  }

  // MARK: By hand

  /// A copy of the plan whose tables may be changed; its score was another plan's.
  open() {
    const plan = structuredClone(this.plan);
    delete plan.score;
    delete plan.termination;
    return plan;
  }

  /// Puts a person at a table of a round, by place, or in the seat of another, who takes the first one's.
  move(place, id, number, other, text) {
    const plan = this.open();
    const { tables } = plan.rounds[place];
    const from = tables.find(({ people }) => people.includes(id));
    const to = other ? tables.find(({ people }) => people.includes(other)) : tables.find(({ table }) => table === number);
    if (!from || !to || (from === to && !other)) return;
    const [seat, there] = [from.people.indexOf(id), other ? to.people.indexOf(other) : -1];
    if (other) [from.people[seat], to.people[there]] = [other, id];
    else {
      from.people.splice(seat, 1);
      to.people.push(id);
    }
    this.step({ plan }, { text });
    this.score();
  }

  /// The solver's own score of a plan that was changed by hand, where there is a solver.
  async score() {
    if (!this.solver) return;
    const { now } = this;
    const scored = await this.solver.score(now.plan).catch(() => null);
    if (!scored || this.now !== now) return;
    const { termination, ...plan } = scored.plan;
    this.now = { ...now, plan: this.keepingOwn(termination?.reason === "optimal" ? scored.plan : plan) };
    if (this.saved === now) this.saved = this.now;
    this.gathering = new Gathering(this.facts, this.now.plan, this.now.guests);
    this.onchange();
  }

  // MARK: Changes asked for

  addLate(name, organization, sector) {
    const taken = [...this.gathering.guests.keys(), ...this.ask.late.map(({ id }) => id)];
    const id = String(Math.max(0, ...taken.map(Number).filter(Number.isInteger)) + 1);
    const both = (text) => (text ? { sv: text, en: text } : undefined);
    this.ask.late.push({ id, name, organization: both(organization), sector, late: true });
    return id;
  }

  /// What a late guest has in the columns that the rules speak of.
  values(guest) {
    const { sectorColumn, sectors } = this.facts;
    return sectorColumn && guest.sector !== undefined ? { [sectorColumn]: sectors[guest.sector].value } : {};
  }

  get isAsked() {
    const { absent, late, apart, together, pins, tables } = this.ask;
    return absent.size + late.length + apart.length + together.length + pins.size + tables.size > 0;
  }

  /// The seats that are to stay: those of people, and those of whole tables, from the first round that may change.
  pins() {
    const pins = [];
    this.plan.rounds.forEach((round) => {
      if (round.round < this.fromRound) return;
      for (const { table, people } of round.tables) {
        for (const person of people) {
          if (this.ask.pins.has(person) || this.ask.tables.has(table)) pins.push({ person, round: round.round, table });
        }
      }
    });
    return pins;
  }

  /// A late guest as the solver takes one.
  joining(guest) { return { id: guest.id, name: guest.name, values: this.values(guest) }; }

  async replan(words, rounds) {
    const { absent, late, apart, together } = this.ask;
    await this.work(words, () => this.solver.replan(this.plan, {
      fromRound: Math.min(this.fromRound, rounds ?? this.fromRound), leave: [...absent],
      join: late.map((guest) => this.joining(guest)), pins: this.pins(), neverHosts: this.openSeats, apart, together,
      ...(rounds ? { rounds } : {}),
    }));
  }

  async anew(words, tables, rounds) {
    await this.work(words, () => this.solver.plan(requestAnew(this, tables, rounds)), { text: words.say("anew.done") });
  }

  /// Gives somebody who was away a seat in the rounds that are left, with the fewest moves; what else is marked stays marked.
  ///
  /// - Parameter next: The guests and the forum with them, where they were not among these.
  async comeBack(words, id, next = {}) {
    const { fromRound } = this;
    const guests = next.guests ?? this.now.guests;
    const guest = guests.find((one) => one.id === id) ?? { id };
    const plan = structuredClone(this.plan);
    const { request } = plan;
    const isPlannedFor = request?.people.some((person) => person.id === id);
    if (request?.absences) request.absences = request.absences.filter((one) => one.id !== id || one.round < fromRound);
    this.ask.absent.delete(id);
    const head = words.say("comeBack.done", { name: this.gathering.guests.has(id) ? this.gathering.label(id, words) : guest.name ?? words.text(guest.label) });
    if (!this.solver) {
      const { termination, score, ...open } = plan;
      if (request && !isPlannedFor) request.people.push(personAsked(this, guest));
      const arrivals = seatWhereFewest(open.rounds, [id], fromRound);
      if (request) fitSizes(request, open.rounds);
      return this.step({ ...next, plan: open, guests }, { moves: [], arrivals, head });
    }
    return this.work(words, () => this.solver.replan(plan, {
      fromRound, join: isPlannedFor ? [] : [this.joining(guest)], pins: this.pins(), neverHosts: this.openSeats,
    }), { next: { ...next, guests }, head, keepsAsk: true });
  }

  /// Runs the solver; what it answers becomes the plan, and what it refuses is told.
  async work(words, ask, { text, head, next, keepsAsk } = {}) {
    this.isWorking = true;
    this.answer = { text: words.say("working") };
    this.onchange();
    let found = null;
    let error = null;
    try { found = await ask(); } catch (refusal) { error = refusal; }
    this.isWorking = false;
    if (!found?.plan) {
      this.answer = { error: error ?? {} };
      this.onchange();
      return;
    }
    // Who had a seat before is no news in a round that is added.
    const before = new Set(this.plan.rounds.map(({ round }) => round));
    const arrivals = (found.arrivals ?? []).filter(({ person, round }) => before.has(round) || !this.gathering.seats.has(person));
    const guests = next?.guests ?? [...this.now.guests, ...this.ask.late];
    // Who and what is to stay stays so.
    if (!keepsAsk) this.ask = { ...this.nothing(), pins: this.ask.pins, tables: this.ask.tables };
    this.running = Math.min(this.running, found.plan.rounds.length - 1);
    this.step({ ...next, plan: this.keepingOwn(found.plan), guests }, text ? { text } : {
      moves: found.moves ?? [], arrivals, hosts: found.hosts ?? [], movesBound: found.movesBound, head,
    });
  }

  /// A plan of the solver with the user's own keys of the plan before.
  keepingOwn(plan) {
    const { rounds, score, termination, people, request, ...own } = this.plan;
    return { ...own, ...plan };
  }

  /// Without a solver: those who do not come leave their seats empty, and late guests sit where there are fewest.
  byHand() {
    const plan = this.open();
    const { absent, late } = this.ask;
    for (const table of plan.rounds.filter(({ round }) => round >= this.fromRound).flatMap((round) => round.tables)) {
      table.people = table.people.filter((id) => !absent.has(id));
      if (absent.has(table.host)) table.host = null;
    }
    const arrivals = seatWhereFewest(plan.rounds, late.map(({ id }) => id), this.fromRound);
    if (plan.request) noteInRequest(this, plan.request, plan.rounds);
    const guests = [...this.now.guests, ...late];
    this.ask = this.nothing();
    this.step({ plan, guests }, { moves: [], arrivals });
  }

  // MARK: Saving

  setTimes(times) {
    const { times: before, ...plan } = this.plan;
    this.now = { ...this.now, plan: times ? { ...plan, times } : plan };
    this.gathering = new Gathering(this.facts, this.now.plan, this.now.guests);
  }

  /// The plan as `samband replan` reads it: with whom each person meets, and the names that the page was made with.
  get file() {
    const { gathering } = this;
    const people = [...gathering.guests.values()].map((guest) => {
      const met = [...new Set(gathering.rounds.flatMap((_, place) => gathering.company(guest.id, place)))];
      const first = gathering.rounds.flatMap((_, place) => gathering.company(guest.id, place)
        .filter((other) => gathering.isFirst(guest.id, other, place)));
      const kept = guest.name ? { name: guest.name } : {};
      const facts = guest.name && guest.organization ? { organization: guest.organization.sv } : {};
      const sector = guest.name && guest.sector !== undefined ? { sector: this.facts.sectors[guest.sector].value } : {};
      const lastName = guest.name && guest.lastName ? { lastName: guest.lastName } : {};
      const status = guest.status ? { status: guest.status } : {};
      return { id: guest.id, ...kept, met, newContacts: first.length, ...lastName, ...facts, ...sector, ...status };
    });
    const plan = { ...this.plan, people };
    if (!this.forum) return plan;
    const { format, version, title, times, ...seating } = plan;
    return { ...this.forum, seating: times ? { ...seating, times } : seating };
  }
}

/// Hands a text over as a file.
const saveFile = (name, text, type) => {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
