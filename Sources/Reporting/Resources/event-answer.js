// What the page answers: who moves and why, what is refused, and what the plan is worth.
"use strict";

/// What was answered last: a sentence, a refusal, or who moves and why.
const answerText = (view) => {
  const { words, planner, gathering } = view;
  const { answer } = planner;
  const label = (id) => gathering.label(id, words);
  if (!answer) return "";
  if (answer.text) return make("p", null, answer.text);
  if (answer.error) return make("p", null, words.say("failed", { why: refusalText(answer.error, words, label) }));
  const { moves, arrivals = [], hosts = [], movesBound, head } = answer;
  const proof = movesBound === undefined ? "" : movesBound === moves.length ? words.say("moves.proved")
    : words.say("moves.bound", { n: words.number(movesBound) });
  const told = moves.map(({ round, person, from, to, reason }) => {
    const why = reasonText(reason, words, label, planner.plan.request);
    return make("li", null, words.say("move", { round, name: label(person), from, to })
      + (why ? words.say("move.why", { why }) : "") + ".");
  });
  const seated = arrivals.map(({ round, person, table }) => make("li", null, `${words.say("move.seated",
    { round, name: label(person), to: table })}.`));
  const hosting = hosts.map((change) => make("li", null, words.say(change.new ? "host.new" : "host.none",
    { table: change.table, former: label(change.former), new: change.new ? label(change.new) : "" })));
  return [head ? make("p", null, head) : "", make("p", null, moves.length ? `${words.count("moves", moves.length)}${proof}.` : words.say("moves.none")),
    make("ul", null, told, seated, hosting)];
};

/// The values of a fact for its sentence: people by what they are called, numbers as they are written.
const factValues = (facts, words, label) => Object.fromEntries(Object.entries(facts).map(([key, value]) => {
  if (key === "kind") return [key, value];
  if (Array.isArray(value)) return [key, words.list(value.map((one) => (typeof one === "string" ? label(one) : String(one))))];
  return [key, typeof value === "string" ? label(value) : String(value)];
}));

/// Why somebody moves, as the end of a sentence; the solver gives facts. Where tables are kept as equal as can be, their sizes
/// say nothing of how many chairs there are.
const reasonText = (reason, words, label, request) => {
  if (!reason || typeof reason === "string") return reason ?? "";
  const level = `level.${reason.kind}`;
  const key = (request?.equalTables || request?.levelTables) && words.has(level) ? level : `reason.${reason.kind}`;
  return words.has(key) ? words.say(key, factValues(reason, words, label)) : "";
};

/// Why there is no plan.
const refusalText = (error, words, label) => {
  if (error.clash) {
    const key = words.has(`clash.${error.clash.kind}`) ? `clash.${error.clash.kind}` : "clash.other";
    return words.say(key, factValues(error.clash, words, label));
  }
  const known = ["isNotFound", "isTooLarge", "isStopped"].find((key) => error[key]);
  return words.say(known ? `refused.${known}` : "refused.other", { why: String(error.message ?? "") });
};

/// What the plan is worth, in words.
class ScoreText {
  constructor(view) {
    this.words = view.words;
    this.planner = view.planner;
  }

  /// Paragraphs: a list of figures, whether the rules are kept, and why the search ended.
  lines() {
    const { words } = this;
    const { plan, gathering } = this.planner;
    if (!plan.score) {
      if (!gathering.coming.length || this.planner.done.length === 0) return [];
      const { pairs, repeats } = gathering.meetings;
      return [make("p", null, words.say("score.changed", { pairs: words.number(pairs), repeats: words.number(repeats) }))];
    }
    const asked = plan.request?.meet?.worth === "cross" ? plan.request.meet.column : null;
    const column = asked && asked === this.planner.facts.sectorColumn ? words.say("column.sector").toLowerCase() : asked;
    const figures = [["pairsMet", "More", "atMost"], ["crossPairs", "More", "atMost"], ["repeats", "Fewer", "atLeast"],
      ["maxMeetings", "Fewer", "atLeast"]].filter(([key]) => plan.score[key] && (key !== "crossPairs" || column));
    const items = figures.map(([key, no, bound]) => {
      const figure = plan.score[key];
      const said = words.say(`score.${key}`, { n: words.number(figure.value), column });
      if (figure.bound === null || figure.bound === undefined || (no === "Fewer" && figure.value === 0)) return said;
      return said + (figure.bound === figure.value ? words.say(`score.no${no}`)
        : words.say(`score.${bound}`, { bound: words.number(figure.bound) }));
    });
    const hard = (plan.score.constraints ?? []).filter((constraint) => constraint.hard);
    const broken = hard.filter(({ value }) => value !== 0);
    const name = ({ rule }) => (words.has(`rule.${rule}`) ? words.say(`rule.${rule}`) : rule);
    const kept = hard.length === 0 ? "" : broken.length ? words.say("score.broken", { rules: words.list(broken.map(name)) })
      : words.say("score.rules");
    const end = plan.termination?.starts === 0 && plan.termination.reason !== "interrupted" ? words.say("score.least")
      : plan.termination && words.has(`score.${plan.termination.reason}`) ? words.say(`score.${plan.termination.reason}`) : "";
    return [make("ul", null, items.map((item) => make("li", null, item))), kept || end ? make("p", null, `${kept} ${end}`.trim()) : ""];
  }
}
