// The plan as it is changed in the page: undo and redo, moves by hand, the solver where there is one, and the file that is saved.
//
// The solver is the tool's own (`createSolver` of `solver.js`, where the page holds it); without it the page keeps the plan and
// moves people by hand, and counts nothing but first meetings.
"use strict";

/// A plan and all that is asked to be changed in it.
class Planner {
  constructor(facts, plan, forum) {
    this.facts = facts;
    this.now = { plan, guests: facts.guests, forum };
    this.done = [];
    this.undone = [];
    this.ask = this.nothing();
    this.running = 0;
    this.answer = null;
    this.isWorking = false;
    this.onchange = () => {};
    this.gathering = new Gathering(facts, plan);
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
  get hasRequest() { return Boolean(this.plan.request); }

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

  async replan(words, rounds) {
    const { absent, late, apart, together } = this.ask;
    await this.work(words, () => this.solver.replan(this.plan, {
      fromRound: Math.min(this.fromRound, rounds ?? this.fromRound), leave: [...absent],
      join: late.map((guest) => ({ id: guest.id, name: guest.name, values: this.values(guest) })),
      pins: this.pins(), apart, together, ...(rounds ? { rounds } : {}),
    }));
  }

  async anew(words, tables, rounds) {
    await this.work(words, () => this.solver.plan(this.requestAnew(tables, rounds)), words.say("anew.done"));
  }

  /// Runs the solver; what it answers becomes the plan, and what it refuses is told.
  async work(words, ask, done) {
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
    const guests = [...this.now.guests, ...this.ask.late];
    // Who had a seat before is no news in a round that is added.
    const arrivals = (found.arrivals ?? []).filter(({ person }) => !this.gathering.seats.has(person));
    // Who and what is to stay stays so.
    this.ask = { ...this.nothing(), pins: this.ask.pins, tables: this.ask.tables };
    this.running = Math.min(this.running, found.plan.rounds.length - 1);
    this.step({ plan: this.keepingOwn(found.plan), guests }, done ? { text: done } : {
      moves: found.moves ?? [], arrivals, hosts: found.hosts ?? [], movesBound: found.movesBound,
    });
  }

  /// A plan of the solver with the user's own keys of the plan before.
  keepingOwn(plan) {
    const { rounds, score, termination, people, request, ...own } = this.plan;
    return { ...own, ...plan };
  }

  /// The request for everybody who comes, at so many tables in so many rounds.
  requestAnew(count, rounds) {
    const request = structuredClone(this.plan.request);
    const gone = new Set([...this.ask.absent, ...[...this.gathering.guests.keys()].filter((id) => this.gathering.isGone(id))]);
    const stays = (id) => !gone.has(id);
    const tables = request.tables.length;
    request.people = [...request.people.filter(({ id }) => stays(id)), ...this.ask.late.map((guest) => ({
      id: guest.id, attributes: this.values(guest),
    }))];
    for (const key of ["apart", "together", "history"]) {
      request[key] = (request[key] ?? []).filter(({ a, b }) => stays(a) && stays(b));
    }
    request.meet.values = request.meet.values?.filter(({ a, b }) => stays(a) && stays(b));
    const fits = ({ id, table, round }) => stays(id) && (table ?? 1) <= count && (round ?? 1) <= rounds;
    for (const key of ["hosts", "fixed", "absences"]) request[key] = (request[key] ?? []).filter(fits);
    request.apart.push(...this.ask.apart.map(([a, b]) => ({ a, b })));
    request.together.push(...this.ask.together.map(([a, b]) => ({ a, b })));
    request.rounds = rounds;
    const present = request.people.length;
    if (count !== tables || request.equalTables) {
      request.tables = Array.from({ length: count }, () => ({
        least: Math.floor(present / count), most: Math.ceil(present / count),
      }));
      request.equalTables = true;
      request.levelTables = true;
    }
    return request;
  }

  /// Without a solver: those who do not come leave their seats empty, and late guests sit where there are fewest.
  byHand() {
    const plan = this.open();
    const { request } = plan;
    const seated = [];
    for (const round of plan.rounds) {
      if (round.round < this.fromRound) continue;
      for (const table of round.tables) {
        table.people = table.people.filter((id) => !this.ask.absent.has(id));
        if (this.ask.absent.has(table.host)) table.host = null;
      }
      for (const guest of this.ask.late) {
        const smallest = round.tables.reduce((best, table) => (table.people.length < best.people.length ? table : best));
        smallest.people.push(guest.id);
        seated.push({ round: round.round, person: guest.id, table: smallest.table });
      }
    }
    if (request) this.noteInRequest(request, plan.rounds);
    const guests = [...this.now.guests, ...this.ask.late];
    this.ask = this.nothing();
    this.step({ plan, guests }, { moves: [], arrivals: seated });
  }

  /// Writes who leaves, who comes and which pairs are asked for into the request, so that `samband replan` knows it.
  noteInRequest(request, rounds) {
    const { absent, late, apart, together } = this.ask;
    request.absences = [...(request.absences ?? []), ...[...absent].flatMap((id) => rounds
      .filter(({ round }) => round >= this.fromRound).map(({ round }) => ({ id, round })))];
    for (const guest of late) {
      const values = this.values(guest);
      request.people.push(Object.keys(values).length ? { id: guest.id, attributes: values } : { id: guest.id });
      for (let round = 1; round < this.fromRound; round += 1) request.absences.push({ id: guest.id, round });
    }
    request.hosts = (request.hosts ?? []).filter(({ id }) => !absent.has(id));
    request.apart = [...(request.apart ?? []), ...apart.map(([a, b]) => ({ a, b }))];
    request.together = [...(request.together ?? []), ...together.map(([a, b]) => ({ a, b }))];
    request.tables.forEach((size, place) => {
      const sizes = rounds.map((round) => round.tables[place]?.people.length ?? 0);
      size.least = Math.min(size.least, ...sizes);
      size.most = Math.max(size.most, ...sizes);
    });
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
      return { id: guest.id, ...kept, met, newContacts: first.length, ...facts, ...sector };
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
