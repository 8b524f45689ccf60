// Pairs who are, or are not, to sit together: those that the plan keeps to, each with whether it is kept, and those asked for.
"use strict";

/// The field of the pairs.
class PairRules {
  constructor(part) {
    this.part = part;
    this.words = part.words;
    this.planner = part.planner;
    this.gathering = part.gathering;
  }

  say(key, values) { return this.words.say(key, values); }
  label(id) { return this.gathering.label(id, this.words); }

  field() {
    const { gathering, planner } = this;
    const ids = gathering.inOrder(gathering.coming, this.words);
    const byLabel = new Map(ids.map((id) => [this.label(id).toLowerCase(), id]));
    const names = make("datalist", { id: "names" }, ids.slice(0, 2000).map((id) => make("option", { value: this.label(id) })));
    const input = (key) => make("input", { type: "text", list: "names", "data-pair": key });
    const [first, second] = [input("first"), input("second")];
    const how = make("select", { "data-pair": "how" }, ["apart", "together"].map((key) => make("option", { value: key }, this.say(`pairs.${key}`))));
    const status = make("p", { role: "status" });
    const list = make("ul", { class: "asked", "data-pairs": true });
    const fill = () => list.replaceChildren(...this.kept(), ...this.asked(fill));
    const add = () => {
      const [a, b] = [first, second].map((field) => byLabel.get(field.value.trim().toLowerCase()));
      const unknown = a === undefined ? first : b === undefined ? second : null;
      status.textContent = unknown ? this.say("pairs.unknown", { name: unknown.value.trim() }) : a === b ? this.say("pairs.same") : "";
      if (unknown || a === b) return (unknown ?? second).focus();
      planner.ask[how.value].push([a, b]);
      for (const field of [first, second]) field.value = "";
      fill();
      return first.focus();
    };
    fill();
    const labeled = (key, field) => make("label", null, `${this.say(key)} `, field);
    return this.part.field(this.say("pairs"), names, make("div", { class: "fields" }, labeled("pairs.first", first),
      labeled("pairs.second", second), labeled("pairs.how", how),
      make("button", { type: "button", "data-do": "pair", onclick: add }, this.say("pairs.add"))), status, list);
  }

  item(key, a, b) { return this.say(`pairs.item.${key}`, { a: this.label(a), b: this.label(b) }); }

  /// The pairs that the plan is made by, and whether it keeps to them.
  kept() {
    const { request } = this.planner.plan;
    const rules = ["apart", "together"].flatMap((key) => (request?.[key] ?? []).map((pair) => ({ key, pair })));
    const items = rules.slice(0, MOST_LISTED).map(({ key, pair }) => {
      const { a, b } = pair;
      const broken = key === "apart" ? this.gathering.together(a, b) : this.gathering.separate(a, b);
      const rounds = this.words.list(broken.map((n) => this.say("inRound", { n })));
      const state = broken.length ? this.say(`pairs.broken.${key}`, { rounds }) : this.say("pairs.kept");
      return this.part.removable(`${this.item(key, a, b)} – ${state}`, () => this.drop(key, pair));
    });
    const more = rules.length - items.length;
    return [...items, ...(more ? [make("li", null, this.words.count("pairs.more", more))] : [])];
  }

  /// The pairs that were asked for since the plan was made.
  asked(fill) {
    const { planner } = this;
    return ["apart", "together"].flatMap((key) => planner.ask[key].map((pair) => this.part.removable(
      `${this.item(key, ...pair)} – ${this.say("pairs.waiting")}`, () => {
        planner.ask[key] = planner.ask[key].filter((one) => one !== pair);
        fill();
      })));
  }

  /// Takes a rule out of the plan, which stays as it is.
  drop(key, pair) {
    const { planner } = this;
    const plan = structuredClone(planner.plan);
    plan.request[key] = plan.request[key].filter(({ a, b }) => a !== pair.a || b !== pair.b);
    planner.step({ plan }, { text: this.say("pairs.dropped", { pair: this.item(key, pair.a, pair.b) }) });
    planner.score();
  }
}
