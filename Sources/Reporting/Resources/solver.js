// The seating solver of samband in a page: WebAssembly made from the same sources as the program, in a worker of its own, so
// that the page never freezes and a search can be stopped.
//
//   const solver = await createSolver()      null where WebAssembly is missing or forbidden
//   solver.plan(request, {seconds, onBetter})     a new plan
//   solver.score(plan)                            the same plan with the score of its seats as they are
//   solver.replan(plan, {fromRound, leave, join, rounds, pins, apart, together})     the least change
//   solver.stop()                                 ends what is going on; a plan that was found by then is the answer
//
// Each gives a promise of {plan, moves, termination, …}, where `plan` is what `samband seat --format json` writes but for the
// sentences. Rules that clash reject it with an Error that has `clash`. Names and ids stay in the page: the module knows places,
// and its questions and answers are words as Sources/ForumPlanning/Seating/Messages/SeatingMessage.swift describes them.
const createSolver = (() => {
  "use strict";

  // MARK: The worker; its text is a script of its own.

  function work() {
    let solver = null;
    let asked = null;
    const read = (address) => {
      const count = new Int32Array(solver.memory.buffer, address, 1)[0];
      return new Int32Array(solver.memory.buffer, address + 4, count).slice();
    };
    const tell = (message, words) => postMessage({ ...message, words }, [words.buffer]);
    const page = { now: () => performance.now(), found: (address) => tell({ number: asked, isFinal: false }, read(address)) };
    onmessage = async ({ data: { module, number, words } }) => {
      try {
        if (module) {
          const bytes = Uint8Array.from(atob(module), (letter) => letter.charCodeAt(0));
          const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
          const compiled = await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), { page });
          solver = compiled.instance.exports;
          postMessage({ isReady: true });
          return;
        }
        asked = number;
        const address = solver.question(words.length);
        new Int32Array(solver.memory.buffer, address, words.length).set(words);
        tell({ number, isFinal: true }, read(solver.answer()));
      } catch (error) {
        postMessage({ number, isReady: false, failure: String(error) });
      }
    };
  }

  // MARK: Questions

  const refuse = (message, facts = {}) => Object.assign(new Error(message), facts);

  /** The people of a request as places, and the decimals that its figures are counted in. */
  class Places {
    constructor(request) {
      this.request = request;
      this.ids = request.people.map((person) => person.id);
      this.place = new Map(this.ids.map((id, place) => [id, place]));
      const values = request.meet?.worth === "values" ? request.meet.values ?? [] : [];
      this.decimals = values.reduce((most, { value }) => Math.max(most, (String(value).split(".")[1] ?? "").length), 0);
    }

    of(id) {
      const place = this.place.get(id);
      if (place === undefined) throw refuse(`There is nobody with the id ${id}.`, { unknown: id });
      return place;
    }

    /** The values of a column as numbers in the order of their first appearance, −1 where there is none. */
    categories(column) {
      const numbers = new Map();
      return this.request.people.map(({ attributes }) => {
        const value = attributes && Object.hasOwn(attributes, column) ? attributes[column] : null;
        if (typeof value !== "string") return -1;
        if (!numbers.has(value)) numbers.set(value, numbers.size);
        return numbers.get(value);
      });
    }

    problem() {
      const { request } = this;
      const words = [request.people.length, request.rounds,
        (request.levelTables ? 1 : 0) | (request.spareThirdMeetings ? 2 : 0) | 4];
      const list = (records, write) => {
        words.push(records?.length ?? 0);
        for (const record of records ?? []) for (const word of write(record)) words.push(word);
      };
      const pair = ({ a, b }) => [this.of(a), this.of(b)];
      const seat = ({ id, table, round }) => [this.of(id), table - 1, (round ?? 0) - 1];
      list(request.tables, ({ least = 0, most = least }) => [least, most]);
      list(request.balance, (column) => this.categories(column));
      const kind = ["distinct", "even", "cross", "values"].indexOf(request.meet?.worth ?? "distinct");
      words.push(Math.max(0, kind));
      if (kind === 2) words.push(...this.categories(request.meet.column));
      if (kind === 3) {
        const unit = 10 ** this.decimals;
        list(request.meet.values, (value) => [...pair(value), Math.round(value.value * unit)]);
      }
      list(request.minimums, ({ column, least }) => [least, ...this.categories(column)]);
      list(request.apart, pair);
      list(request.together, pair);
      list(request.hosts, seat);
      list(request.fixed, seat);
      list(request.absences, ({ id, round }) => [this.of(id), round - 1]);
      list(request.history, (contact) => [...pair(contact), contact.times ?? 1]);
      return words;
    }

    /** Who sits where in a plan's rounds, −1 for none. */
    seating(rounds) {
      const tableOf = new Array(this.ids.length * rounds.length).fill(-1);
      rounds.forEach(({ tables }, round) => {
        for (const { table, people } of tables) {
          for (const id of people) tableOf[round * this.ids.length + this.of(id)] = table - 1;
        }
      });
      return tableOf;
    }
  }

  const wide = (number) => [number | 0, Math.floor(number / 2 ** 32) | 0];
  const seedOf = (request) => wide(Math.max(0, request.seed ?? 1));

  // MARK: Answers

  class Reader {
    constructor(words, places) {
      this.words = words;
      this.places = places;
      this.next = 0;
    }

    number() { return this.words[this.next++]; }
    wide() { return (this.number() >>> 0) + this.number() * 2 ** 32; }
    optional() { const number = this.number(); return number < 0 ? null : number; }
    list(read = () => this.number()) { return Array.from({ length: this.number() }, read); }
    person() { return this.places.ids[this.number()]; }
    people() { return this.list(() => this.person()); }
    table() { return this.number() + 1; }
    tables() { return this.list(() => this.table()); }
    figure(decimals = 0) {
      const unit = 10 ** decimals;
      return { value: this.number() / unit, bound: this.number() / unit };
    }

    /** An object of fields, read in this order. */
    facts(kind, fields) {
      const facts = { kind };
      for (const field of fields) {
        const name = field.split(":")[0];
        facts[name] = this[field.split(":")[1] ?? { person: "person", table: "table" }[name] ?? "number"]();
      }
      return facts;
    }

    kind(kinds) {
      const [kind, ...fields] = kinds[this.number()];
      return this.facts(kind, fields);
    }
  }

  const REASONS = [
    ["tableClosed", "table"], ["held", "person", "table"],
    ["tableTooFull", "table", "people", "seats", "arrivals:people"],
    ["tableTooEmpty", "table", "people", "needed", "departures:people"],
    ["apart", "person", "from:person"], ["together", "people:people"], ["tooFewValues", "table", "values", "needed"]];
  const REPEATS = [
    ["none"], ["heldTogether", "a:person", "b:person", "rounds", "prior"],
    ["tooFewOthers", "person", "rounds", "needed", "others"], ["moreMeetingsThanPairs", "meetings", "pairs"],
    ["tooFewTables", "people", "tables"], ["tooFewTablesForAcquaintances", "people", "tables"]];
  const CLASHES = [
    ["impossibleCount"], ["valuesMissing", "attribute:optional"], ["varietyValuesMissing"], ["unknownPerson", "person:number"],
    ["unknownTable", "table"], ["unknownRound"], ["pairWithItself", "person"], ["figureOutOfRange", "a:person", "b:person"],
    ["tooFewSeats", "people", "seats"], ["tooFewPeople", "people", "needed"],
    ["apartYetTogether", "a:person", "b:person", "together:people"], ["togetherTooMany", "seats", "people:people"],
    ["apartTooMany", "tables", "people:people"], ["fixedAtTwoTables", "tables:tables", "people:people"],
    ["fixedYetApart", "a:person", "b:person", "table"], ["fixedTooMany", "table", "seats", "people:people"],
    ["fixedYetAbsent", "person"], ["varietyTooFewValues", "values", "needed"],
    ["varietyTableTooSmall", "table", "seats", "needed"], ["varietyTooFewSeats", "people", "seats"],
    ["varietyTooThin", "tables", "places", "needed"], ["noArrangement", "isIrreducible", "rules:rules"]];
  const RULES = [
    ["apart", "a:person", "b:person"], ["together", "a:person", "b:person"], ["host", "person", "table"],
    ["fixed", "person", "table"], ["minimum"]];
  Reader.prototype.rules = function rules() { return this.list(() => this.kind(RULES)); };

  /** What an answer says; an Error where it is that there is no plan. */
  function understand(words, places, isReplan) {
    const reader = new Reader(words, places);
    const { request } = places;
    const status = reader.number();
    if (status === 1) {
      const round = reader.optional();
      const clash = { ...reader.kind(CLASHES), round: round === null ? null : round + 1 };
      const proposals = isReplan ? reader.list(() => ({ closedTables: reader.tables(), moves: reader.number() })) : [];
      throw refuse(`The rules clash: ${clash.kind}.`, { clash, proposals });
    }
    if (status === 2) throw refuse("No seating was found that keeps all rules.", { isNotFound: true });
    if (status === 3) {
      const isTooLarge = reader.number() === 1;
      throw refuse(isTooLarge ? "That is too large for a page." : "That is no question.", { isTooLarge });
    }
    const count = places.ids.length;
    const tableOf = Array.from({ length: count * request.rounds }, () => reader.number());
    const [alone, thirdMeetings, pairsMet, repeats, maxMeetings, imbalance] = Array.from({ length: 6 }, () => reader.figure());
    const value = reader.figure(places.decimals);
    const crossPairs = reader.number() ? reader.figure() : null;
    const imbalances = reader.list();
    const repeatReason = reader.kind(REPEATS);
    const score = { pairsMet, repeats, repeatReason: null, maxMeetings, crossPairs, imbalance, alone, thirdMeetings, value };
    const reason = ["optimal", "steps", "seconds", "interrupted", "steps"][reader.number()];
    const termination = { reason, seed: request.seed ?? 1, starts: reader.number(), steps: reader.wide() };
    const [tableSizes, apart, together, hosts, fixed, absences] = Array.from({ length: 6 }, () => reader.number());
    const broken = { tableSizes, apart, together, hosts, fixed, absences };
    const minimums = reader.list();
    score.constraints = [
      ...Object.keys(broken).filter((rule) => rule === "tableSizes" || request[rule]?.length)
        .map((rule) => ({ rule, hard: true, value: broken[rule], bound: 0 })),
      ...(request.minimums ?? []).map(({ column }, place) => (
        { rule: `minimum:${column}`, hard: true, value: minimums[place], bound: 0 })),
      ...(request.balance ?? []).map((column, place) => (
        { rule: `balance:${column}`, hard: false, value: imbalances[place], bound: 0 }))];
    const answer = { tableOf, score, termination, moves: [], repeatReason: repeatReason.kind === "none" ? null : repeatReason };
    if (!isReplan) return answer;
    answer.movesBound = reader.number();
    answer.moves = reader.list(() => {
      const person = reader.person();
      const [round, from, to] = [reader.table(), reader.table(), reader.table()];
      const reasons = reader.list(() => reader.kind(REASONS));
      return { round, person, from, to, reason: reasons[0] ?? null, reasons };
    });
    const seat = () => ({ person: reader.person(), round: reader.table(), table: reader.table() });
    answer.arrivals = reader.list(seat);
    answer.departures = reader.list(seat);
    answer.newHosts = reader.list(() => { const host = reader.optional(); return host === null ? null : places.ids[host]; });
    return answer;
  }

  /** The rounds of a seating: at each table its host first, then the others in the order of the list. */
  function roundsOf(tableOf, { ids, request }) {
    return Array.from({ length: request.rounds }, (_, place) => {
      const round = place + 1;
      const hosts = new Map();
      for (const host of request.hosts ?? []) {
        if ((host.round ?? round) === round && !hosts.has(host.table)) hosts.set(host.table, host.id);
      }
      const members = request.tables.map(() => []);
      ids.forEach((id, person) => { members[tableOf[place * ids.length + person]]?.push(id); });
      return { round, tables: members.map((people, index) => {
        const named = hosts.get(index + 1);
        const host = people.includes(named) ? named : null;
        return { table: index + 1, host, people: host === null ? people : [host, ...people.filter((id) => id !== host)] };
      }) };
    });
  }

  /** Whom each person meets, in the order of meeting, and how many of them for the first time. */
  function peopleOf(rounds, { ids, request }, names) {
    const met = new Map(ids.map((id) => [id, new Set()]));
    const known = new Map(ids.map((id) => [id, new Set()]));
    for (const { a, b, times } of request.history ?? []) {
      if ((times ?? 1) > 0) { known.get(a)?.add(b); known.get(b)?.add(a); }
    }
    for (const { people } of rounds.flatMap(({ tables }) => tables)) {
      for (const id of people) for (const other of people) if (other !== id) met.get(id).add(other);
    }
    return ids.map((id) => ({
      id, ...(names.has(id) ? { name: names.get(id) } : {}), met: [...met.get(id)],
      newContacts: [...met.get(id)].filter((other) => !known.get(id).has(other)).length }));
  }

  // In the order in which the program writes them.
  const REQUEST = ["tables", "equalTables", "levelTables", "rounds", "balance", "meet", "spareThirdMeetings", "minimums", "apart",
    "together", "hosts", "fixed", "absences", "history", "steps", "seconds", "seed", "people"];
  const inOrder = (request) => ({ ...Object.fromEntries(REQUEST.filter((key) => key in request).map((key) => [key, request[key]])),
    ...request });
  const KNOWN = new Set(["format", "version", "rounds", "score", "termination", "people", "request"]);

  /** The plan of an answer, with what else the plan before had. */
  function planOf(answer, places, names, before = {}) {
    const others = Object.entries(before).filter(([key]) => !KNOWN.has(key));
    const rounds = roundsOf(answer.tableOf, places);
    return {
      ...Object.fromEntries(others.filter(([key]) => key.startsWith("$"))),
      format: "samband-plan", version: 1, rounds, score: answer.score, termination: answer.termination,
      people: peopleOf(rounds, places, names), request: inOrder(places.request),
      ...Object.fromEntries(others.filter(([key]) => !key.startsWith("$"))) };
  }

  const namesOf = (plan) => new Map((plan.people ?? []).filter(({ name }) => name != null).map(({ id, name }) => [id, name]));

  // MARK: Changes, as SeatingChange makes them

  const until = (first, last) => Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);

  /** The request of a plan after a change, the seats so far, and the tables whose host has left. */
  function changed(plan, change) {
    const request = structuredClone(plan.request);
    const from = change.fromRound ?? 1;
    const names = namesOf(plan);
    for (const key of ["absences", "hosts", "fixed", "apart", "together"]) request[key] ??= [];
    const isAway = (id, round) => request.absences.some((absence) => absence.id === id && absence.round === round);
    const beAway = (id, round) => { if (!isAway(id, round)) request.absences.push({ id, round }); };
    if (!(from >= 1 && from <= (change.rounds ?? request.rounds))) throw refuse(`There is no round ${from}.`, { round: from });

    // More rounds have nobody seated yet, and who missed the last one misses them; of fewer rounds the last are gone.
    const before = request.rounds;
    let rounds = plan.rounds;
    if (change.rounds && change.rounds !== before) {
      request.rounds = change.rounds;
      rounds = [...rounds.slice(0, change.rounds), ...until(before + 1, change.rounds).map((round) => ({ round, tables: [] }))];
      for (const { id } of request.people) {
        if (isAway(id, before)) for (const round of until(before + 1, change.rounds)) beAway(id, round);
      }
      for (const key of ["absences", "hosts", "fixed"]) {
        request[key] = request[key].filter(({ round }) => (round ?? 1) <= change.rounds);
      }
    }

    const lostHosts = [];
    const isOver = ({ id, round }, person) => id === person && (round ?? from) >= from;
    for (const id of change.leave ?? []) {
      if (!request.people.some((person) => person.id === id)) throw refuse(`There is nobody with the id ${id}.`, { unknown: id });
      for (const round of until(from, request.rounds)) beAway(id, round);
      for (const host of request.hosts.filter((host) => isOver(host, id))) {
        if (!lostHosts.some((lost) => lost.table === host.table && lost.former === id)) {
          lostHosts.push({ table: host.table, former: id });
        }
        if (host.round != null) continue;
        for (const round of until(1, from - 1)) if (!isAway(id, round)) request.hosts.push({ id, table: host.table, round });
      }
      request.hosts = request.hosts.filter((host) => !isOver(host, id));
      request.fixed = request.fixed.filter((seat) => !isOver(seat, id));
    }

    const columns = new Set([
      ...(request.balance ?? []), ...(request.minimums ?? []).map(({ column }) => column),
      ...(request.meet?.worth === "cross" ? [request.meet.column] : []),
      ...request.people.flatMap(({ attributes }) => Object.keys(attributes ?? {}))]);
    const length = request.people.length;
    for (const { id, name, values } of change.join ?? []) {
      if (request.people.some((person) => person.id === id)) throw refuse(`${id} is there already.`, { known: id });
      const attributes = Object.fromEntries(Object.entries(values ?? {}).filter(
        ([column, value]) => columns.has(column) && typeof value === "string" && value !== ""));
      request.people.push(Object.keys(attributes).length ? { id, attributes } : { id });
      if (name != null) names.set(id, name);
      for (const round of until(1, from - 1)) request.absences.push({ id, round });
    }

    for (const { person, table, round } of change.pins ?? []) {
      const pinned = (round == null ? until(from, request.rounds) : [round]).filter((turn) => !isAway(person, turn));
      request.fixed = request.fixed.flatMap((seat) => {
        if (seat.id !== person) return [seat];
        if (seat.round != null) return pinned.includes(seat.round) ? [] : [seat];
        return until(1, request.rounds).filter((turn) => !pinned.includes(turn)).map((turn) => ({ ...seat, round: turn }));
      });
      for (const turn of pinned) request.fixed.push({ id: person, table, round: turn });
    }
    for (const key of ["apart", "together"]) {
      for (const [a, b] of change[key] ?? []) {
        const isThere = request[key].some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
        if (!isThere) request[key].push({ a, b });
      }
    }
    fitTables(request);
    for (const key of ["absences", "hosts", "fixed", "apart", "together"]) if (!request[key].length) delete request[key];
    return { request, rounds, length, from, lostHosts, names };
  }

  /** Lets tables be as small as too few people make them; those that nobody asked for grow as well. */
  function fitTables(request) {
    const here = until(1, Math.max(1, request.rounds)).map((turn) => request.people.length
      - new Set(request.absences.filter(({ round }) => round === turn).map(({ id }) => id)).size);
    const [fewest, most] = [Math.min(...here), Math.max(...here)];
    const count = request.tables.length;
    if (!count) return;
    const seats = request.tables.reduce((sum, size) => sum + size.most, 0);
    const needed = request.tables.reduce((sum, size) => sum + size.least, 0);
    request.tables = request.tables.map((size) => {
      let { least, most: high } = size;
      if (needed > fewest) least = Math.min(least, Math.floor((fewest * high) / Math.max(seats, 1)));
      if (request.equalTables) high = Math.max(high, Math.ceil(most / count));
      return { ...size, least, most: Math.max(least, high) };
    });
  }

  /** The tables that have lost their host count as broken rules. */
  function countLostHosts(score, hosts) {
    const lost = hosts.filter((host) => host.new === null).length;
    if (!lost) return;
    let rule = score.constraints.find((constraint) => constraint.rule === "hosts");
    if (!rule) {
      rule = { rule: "hosts", hard: true, value: 0, bound: 0 };
      const place = score.constraints.findIndex((constraint) => constraint.rule !== "tableSizes");
      score.constraints.splice(place < 0 ? score.constraints.length : place, 0, rule);
    }
    rule.value += lost;
  }

  // MARK: The solver

  class Solver {
    constructor(module) {
      this.module = module;
      this.questions = new Map();
      this.count = 0;
      this.stops = 0;
      /** The promise of a worker, and the worker once it is ready. */
      this.worker = null;
      this.running = null;
    }

    /** A worker with the module; null where the page or the browser forbids it. */
    async start() {
      const address = URL.createObjectURL(new Blob([`(${work})()`], { type: "text/javascript" }));
      try {
        const worker = new Worker(address);
        const isReady = await new Promise((resolve) => {
          worker.onerror = () => resolve(false);
          worker.onmessage = ({ data }) => resolve(data.isReady === true);
          worker.postMessage({ module: this.module });
        });
        if (!isReady) { worker.terminate(); return null; }
        worker.onerror = ({ message }) => this.end(message || "The solver failed.");
        worker.onmessage = ({ data }) => this.hear(data);
        this.running = worker;
        return worker;
      } catch {
        return null;
      } finally {
        URL.revokeObjectURL(address);
      }
    }

    hear({ number, isFinal, words, failure }) {
      if (failure) { this.end(failure); return; }
      const question = this.questions.get(number);
      if (!question) return;
      if (!isFinal) { question.best = words; question.onBetter?.(words); return; }
      this.questions.delete(number);
      question.resolve(words);
    }

    /** Ends the worker; what it was asked is answered by the best that it had found, if anything. */
    end(failure) {
      if (this.running) {
        this.running.terminate();
        this.running = null;
        this.worker = null;
      }
      const questions = [...this.questions.values()];
      this.questions.clear();
      for (const { best, resolve, reject } of questions) {
        if (best && !failure) resolve(best);
        else reject(refuse(failure ?? "The search was stopped.", failure ? { isFailure: true } : { isStopped: true }));
      }
    }

    async ask(words, onBetter) {
      this.worker ??= this.start();
      const { stops } = this;
      const worker = await this.worker;
      if (!worker) throw refuse("The solver cannot start.", { isFailure: true });
      if (stops !== this.stops) throw refuse("The search was stopped.", { isStopped: true });
      return new Promise((resolve, reject) => {
        this.count += 1;
        this.questions.set(this.count, { resolve, reject, onBetter, best: null });
        const sent = Int32Array.from(words);
        worker.postMessage({ number: this.count, words: sent }, [sent.buffer]);
      });
    }

    /** A new plan for a request; `seconds` limits the search, and `onBetter` hears each better plan on the way. */
    async plan(request, { seconds = request.seconds, names = new Map(), onBetter = null } = {}) {
      const places = new Places(request);
      const result = (words) => {
        const answer = understand(words, places, false);
        return { plan: planOf(answer, places, names), moves: [], termination: answer.termination, repeatReason: answer.repeatReason };
      };
      const limit = seconds == null ? -1 : Math.round(Math.max(1, seconds) * 1000);
      const steps = Math.min(request.steps ?? -1, 1_000_000_000);
      return result(await this.ask(
        [1, 0, ...places.problem(), steps, limit, ...seedOf(request)], onBetter && ((words) => onBetter(result(words)))));
    }

    /** The plan with the score of its seats as they are. */
    async score(plan) {
      const places = new Places(plan.request);
      const answer = understand(await this.ask([1, 1, ...places.problem(), ...places.seating(plan.rounds)]), places, false);
      const made = planOf(answer, places, namesOf(plan), plan);
      // Nothing was sought, so that no plan says why a search ended.
      if (answer.termination.reason !== "optimal") delete made.termination;
      return { plan: made, moves: [], termination: answer.termination, repeatReason: answer.repeatReason };
    }

    /** The plan with the least change. */
    async replan(plan, change = {}) {
      const { request, rounds, length, from, lostHosts, names } = changed(plan, change);
      const places = new Places(request);
      const old = new Places({ ...request, people: request.people.slice(0, length) });
      const never = (change.neverHosts ?? []).map((id) => places.of(id));
      const answer = understand(await this.ask([
        1, 2, ...places.problem(), length, ...old.seating(rounds), from - 1, ...seedOf(request),
        lostHosts.length, ...lostHosts.map(({ table }) => table - 1), never.length, ...never]), places, true);
      const hosts = lostHosts.map((lost, place) => ({ ...lost, new: answer.newHosts[place] }));
      for (const host of hosts.filter((host) => host.new !== null)) {
        request.hosts ??= [];
        const turns = from === 1 ? [{}] : until(from, request.rounds).map((round) => ({ round }));
        for (const turn of turns) request.hosts.push({ id: host.new, table: host.table, ...turn });
      }
      // A rule that only new hosts bring is none that the answer was read with.
      const rules = new Set(answer.score.constraints.map(({ rule }) => rule));
      if (request.hosts?.length && !rules.has("hosts")) {
        const place = answer.score.constraints.findIndex(({ rule }) => !["tableSizes", "apart", "together"].includes(rule));
        answer.score.constraints.splice(place < 0 ? rules.size : place, 0, { rule: "hosts", hard: true, value: 0, bound: 0 });
      }
      countLostHosts(answer.score, hosts);
      return {
        plan: planOf(answer, places, names, plan), moves: answer.moves, termination: answer.termination, hosts,
        movesBound: answer.movesBound, arrivals: answer.arrivals, departures: answer.departures,
        repeatReason: answer.repeatReason };
    }

    /** Ends what is going on. */
    stop() {
      this.stops += 1;
      this.end();
    }
  }

  /** A solver from the module that the page holds; null where WebAssembly or workers are missing or forbidden. */
  return async (module = document.querySelector("script[data-solver]")?.textContent) => {
    if (!module || typeof WebAssembly !== "object" || typeof Worker !== "function" || typeof DecompressionStream !== "function") {
      return null;
    }
    const solver = new Solver(module.trim());
    solver.worker = solver.start();
    return (await solver.worker) ? solver : null;
  };
})();
