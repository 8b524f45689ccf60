// The page of an event: its words, and the frame that shows one part at a time.
//
// The facts stand in the page as JSON, are understood by `event-gathering.js` and written out by `event-parts.js`; `event-plan.js`
// keeps the plan as it is changed and `event-change.js` asks for changes. Nothing is fetched, and nothing is stored unless it is saved.
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
    // Names stand as in a Swedish directory, whatever the language of the page.
    this.collator = new Intl.Collator("sv", { numeric: true, sensitivity: "base" });
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
    // The browser asks in its own words.
    window.addEventListener("beforeunload", (event) => { if (this.planner.isUnsaved) event.preventDefault(); });
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
    const isWithin = this.body.contains(document.activeElement);
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
    const kept = focused && this.root.querySelector(`[data-keep="${CSS.escape(focused)}"]:not(:disabled)`);
    // What was done with a button that is gone leaves the keyboard at the top of the part, where it is answered.
    if (isNew || (isWithin && !kept)) this.body.querySelector("h2")?.focus();
    else if (kept) kept.focus();
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
