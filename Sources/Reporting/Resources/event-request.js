// What a plan that is changed in the page answers: its request when it is made anew, and when it is changed without a solver.
"use strict";

/// A guest among those whom a request is for.
const personAsked = (planner, guest) => {
  const values = planner.values(guest);
  return Object.keys(values).length ? { id: guest.id, attributes: values } : { id: guest.id };
};

/// The request for everybody who comes, at so many tables in so many rounds; who is away stays in it, so as to be able to come
/// after all.
const requestAnew = (planner, count, rounds) => {
  const request = structuredClone(planner.plan.request);
  const { ask, gathering } = planner;
  const gone = new Set([...ask.absent, ...[...gathering.guests.keys()].filter((id) => gathering.isGone(id))]);
  const tables = request.tables.length;
  request.people.push(...ask.late.map((guest) => personAsked(planner, guest)));
  const fits = ({ id, table, round }) => !gone.has(id) && (table ?? 1) <= count && (round ?? 1) <= rounds;
  for (const key of ["hosts", "fixed", "absences"]) request[key] = (request[key] ?? []).filter(fits);
  const absent = request.people.filter(({ id }) => gone.has(id));
  for (const { id } of absent) for (let round = 1; round <= rounds; round += 1) request.absences.push({ id, round });
  for (const key of ["apart", "together"]) {
    request[key] = [...(request[key] ?? []), ...ask[key].map(([a, b]) => ({ a, b }))];
  }
  request.rounds = rounds;
  const present = request.people.length - absent.length;
  if (count !== tables || request.equalTables) {
    request.tables = Array.from({ length: count }, () => ({
      least: Math.floor(present / count), most: Math.ceil(present / count),
    }));
    request.equalTables = true;
    request.levelTables = true;
  }
  return request;
};

/// Seats people at the smallest table of each round from one on; what became of them.
const seatWhereFewest = (rounds, ids, fromRound) => {
  const seated = [];
  for (const round of rounds.filter((one) => one.round >= fromRound)) {
    for (const person of ids) {
      const smallest = round.tables.reduce((best, table) => (table.people.length < best.people.length ? table : best));
      smallest.people.push(person);
      seated.push({ round: round.round, person, table: smallest.table });
    }
  }
  return seated;
};

/// Writes who leaves, who comes and which pairs are asked for into the request, so that `samband replan` knows it.
const noteInRequest = (planner, request, rounds) => {
  const { absent, late, apart, together } = planner.ask;
  request.absences = [...(request.absences ?? []), ...[...absent].flatMap((id) => rounds
    .filter(({ round }) => round >= planner.fromRound).map(({ round }) => ({ id, round })))];
  for (const guest of late) {
    request.people.push(personAsked(planner, guest));
    for (let round = 1; round < planner.fromRound; round += 1) request.absences.push({ id: guest.id, round });
  }
  request.hosts = (request.hosts ?? []).filter(({ id }) => !absent.has(id));
  request.apart = [...(request.apart ?? []), ...apart.map(([a, b]) => ({ a, b }))];
  request.together = [...(request.together ?? []), ...together.map(([a, b]) => ({ a, b }))];
  fitSizes(request, rounds);
};

/// Lets tables be as small and as large as they have become.
const fitSizes = (request, rounds) => request.tables.forEach((size, place) => {
  const sizes = rounds.map((round) => round.tables[place]?.people.length ?? 0);
  size.least = Math.min(size.least, ...sizes);
  size.most = Math.max(size.most, ...sizes);
});
