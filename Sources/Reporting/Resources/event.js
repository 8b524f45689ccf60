// The page of an event: its words, its people and its tables, and the frame that shows one part at a time.
//
// The facts stand in the page as JSON and are written out by `event-parts.js`; `event-plan.js` keeps the plan as it is changed and
// `event-change.js` asks for changes. Nothing is fetched, and nothing is stored unless it is saved.
"use strict";

/// An element with attributes (`on…` listens; null leaves out) and children; texts are never taken for markup.
const make = (name, attributes, ...children) => {
  const isDrawn = ["svg", "g", "use", "ellipse", "text", "tspan", "title"].includes(name);
  const node = isDrawn ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
};

/// Appends what is built of many items, some at a time, so that the page never freezes; ends early when no longer wanted.
const grow = async (parent, items, build, isWanted) => {
  for (let start = 0; start < items.length && isWanted(); start += 150) {
    if (start) await new Promise((resolve) => setTimeout(resolve));
    parent.append(...items.slice(start, start + 150).map(build));
  }
};

/// The words of the page in one language.
class Words {
  constructor(all, language) {
    this.all = all[language];
    this.language = language;
    this.collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
    this.format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  }

  say(key, values = {}) {
    const text = this.all[key];
    if (text === undefined) throw new Error(`no word ${key}`);
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  has(key) { return this.all[key] !== undefined; }

  number(value) { return this.format.format(value); }

  count(key, n) { return this.say(`${key}.${n === 1 ? "one" : "other"}`, { n: this.number(n) }); }

  list(items) {
    return items.length < 2 ? items.join("") : items.slice(0, -1).join(", ") + this.say("and") + items.at(-1);
  }

  /// A text of the facts, which hold both languages.
  text(both) { return both?.[this.language] ?? ""; }
}

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

  /// Whether a person misses every round, or is not planned for any more.
  isGone(id) {
    if (this.asked && !this.asked.has(id)) return true;
    return this.rounds.length > 0 && this.rounds.every(({ round }) => this.away.get(id)?.has(round));
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
  /// beside their organization, where the number alone is added.
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
        return [id, { label: labels[place] + number, called: headings[place] + number }];
      });
      this.told = { language: words.language, of: new Map(of) };
    }
    return this.told.of;
  }

  /// What a person is called among the others.
  label(id, words) { return this.names(words).get(id)?.label ?? id; }

  /// What a person is called beside the organization.
  called(id, words) { return this.names(words).get(id)?.called ?? this.heading(id, words); }

  /// Ids in the order of what people are called.
  inOrder(ids, words) {
    return [...ids].sort((a, b) => words.collator.compare(this.label(a, words), this.label(b, words)));
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

/// The frame: head, parts, language, printing.
class EventView {
  constructor(root) {
    const json = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null");
    this.root = root;
    this.facts = json("event-data");
    this.allWords = json("words-data");
    this.words = new Words(this.allWords, document.documentElement.lang);
    this.times = this.facts.times;
    this.planner = new Planner(this.facts, json("plan-data"), json("forum-data"));
    this.planner.onchange = () => this.show();
    this.turn = 0;
    window.addEventListener("hashchange", () => this.show(true));
    this.frame();
    this.show();
  }

  get gathering() { return this.planner.gathering; }

  get names() {
    const printed = ["tables", "door", "ways", "cards", "signs", "hosts", "run"];
    return [...printed, ...(this.planner.forum ? ["replies"] : []), "change"];
  }

  get title() { return this.words.text(this.facts.title) || this.words.say("untitled"); }

  frame() {
    const { words } = this;
    document.documentElement.lang = words.language;
    document.title = this.title;
    this.nav = make("nav", { class: "parts", "aria-label": words.say("parts") });
    this.body = make("main", { id: "main" });
    this.headline = make("p", { class: "headline" });
    this.root.replaceChildren(
      make("header", { class: "event-top" },
        make("div", null, make("h1", null, this.title), this.headline),
        make("p", { class: "top-buttons" },
          make("button", { type: "button", "data-print-all": true, onclick: () => this.printAll() }, words.say("print.all")),
          " ",
          make("button", { type: "button", "data-switch": true, lang: words.language === "sv" ? "en" : "sv",
            onclick: () => this.switchLanguage() }, words.say("language")))),
      this.facts.hidesNames ? make("p", { class: "hidden-names" }, words.say("hiddenNames")) : "",
      this.nav, this.body);
  }

  switchLanguage() {
    this.words = new Words(this.allWords, this.words.language === "sv" ? "en" : "sv");
    this.frame();
    this.show();
    this.root.querySelector("[data-switch]").focus();
  }

  /// The part that the address names; `all` is every printed one.
  get wanted() {
    const name = location.hash.slice(1);
    if (name === "all") return this.names.filter((one) => one !== "change" && one !== "replies");
    return [this.names.includes(name) ? name : "tables"];
  }

  /// Writes out the wanted parts; resolves when they stand there whole.
  async show(isNew = false) {
    this.turn += 1;
    const turn = this.turn;
    const { words, wanted } = this;
    const { coming, rounds } = this.gathering;
    const tables = Math.max(0, ...rounds.map((round) => round.tables.filter(({ people }) => people.length).length));
    this.headline.textContent = words.say("headline", {
      people: words.count("people", coming.length), tables: words.count("tables", tables),
      rounds: words.count("rounds", rounds.length),
    });
    this.nav.replaceChildren(make("ul", { role: "list" }, this.names.map((name) => make("li", null,
      make("a", { href: `#${name}`, "aria-current": wanted.length === 1 && wanted[0] === name ? "page" : null },
        words.say(`part.${name}`))))));
    const focused = document.activeElement?.dataset?.keep;
    const sections = wanted.map((name) => make("section", { "data-part": name, "aria-labelledby": `part-${name}` },
      make("div", { class: "part-head" },
        make("h2", { id: `part-${name}`, tabindex: "-1" }, words.say(`part.${name}`)),
        name === "change" || name === "replies" ? "" : make("button",
          { type: "button", "data-print": name, onclick: () => this.print(name) },
          words.say("print"), make("span", { class: "unseen" }, ` ${words.say(`part.${name}`)}`))),
      words.has(`about.${name}`) ? make("p", { class: "soft about" }, words.say(`about.${name}`)) : ""));
    this.body.replaceChildren(...sections);
    const parts = new EventParts(this, () => turn === this.turn);
    this.writing = Promise.all(sections.map((section) => parts.write(section.dataset.part, section)));
    await this.writing;
    if (turn !== this.turn) return;
    if (isNew) this.body.querySelector("h2")?.focus();
    else if (focused) this.root.querySelector(`[data-keep="${CSS.escape(focused)}"]`)?.focus();
    document.documentElement.dataset.written = wanted.join(" ");
  }

  async print(name) {
    if (this.wanted.length !== 1 || this.wanted[0] !== name) {
      history.replaceState(null, "", `#${name}`);
      await this.show();
    }
    await this.writing;
    window.print();
  }

  async printAll() {
    history.replaceState(null, "", "#all");
    await this.show();
    window.print();
  }
}

window.addEventListener("DOMContentLoaded", () => new EventView(document.getElementById("event")));
