// Trying another seating by hand: a person is picked up and put at another table or in another's place, with the pointer
// or from the keyboard, and the score and the rules answer at once. The changed plan can be saved for `samband replan`.
"use strict";

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const fill = (template, values) => template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  class Seating {
    constructor(root) {
      this.root = root;
      this.plan = JSON.parse(root.querySelector("script[type='application/json']").textContent);
      this.status = root.querySelector("[data-score]");
      this.broken = root.querySelector("[data-broken]");
      this.words = this.broken.dataset;
      this.names = new Map(all("[data-person]", root).map((button) => [button.dataset.person, button.dataset.name]));
      this.picked = null;
      this.history = [];
      const request = this.plan.request;
      this.sizes = request.tables;
      this.column = request.meet.worth === "cross" ? request.meet.column : null;
      this.people = new Map(request.people.map((person) => [person.id, person]));
      this.prior = new Map((request.history ?? []).map(({ a, b, times }) => [this.pair(a, b), times]));
      this.worths = request.meet.worth === "values"
        ? new Map(request.meet.values.map(({ a, b, value }) => [this.pair(a, b), Number(value)])) : null;
      this.original = this.score();
      for (const button of all("[data-person]", root)) this.addPerson(button);
      for (const table of all("[data-table]", root)) this.addTable(table);
      root.querySelector("[data-undo]").addEventListener("click", () => this.undo());
      root.querySelector("[data-save]").addEventListener("click", () => this.save());
      this.tell();
    }

    pair(a, b) { return a < b ? `${a}\n${b}` : `${b}\n${a}`; }

    // MARK: Moving

    addPerson(button) {
      button.draggable = true;
      button.addEventListener("click", () => {
        if (this.picked && this.picked !== button) this.exchange(this.picked, button);
        else this.pick(this.picked === button ? null : button);
      });
      button.addEventListener("keydown", (event) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (event.key === "Escape") this.pick(null);
        else if (step) this.step(button, step);
        else return;
        event.preventDefault();
      });
      button.addEventListener("dragstart", (event) => {
        event.dataTransfer.setData("text/plain", button.dataset.name);
        this.pick(button);
      });
      button.addEventListener("dragover", (event) => { if (this.picked) event.preventDefault(); });
      button.addEventListener("drop", (event) => {
        event.preventDefault();
        event.stopPropagation();
        if (this.picked && this.picked !== button) this.exchange(this.picked, button);
      });
    }

    addTable(table) {
      table.addEventListener("dragover", (event) => { if (this.picked) event.preventDefault(); });
      table.addEventListener("drop", (event) => {
        event.preventDefault();
        if (this.picked) this.move(this.picked, table);
      });
      table.querySelector("[data-here]").addEventListener("click", () => {
        if (this.picked) this.move(this.picked, table);
      });
    }

    pick(button) {
      for (const other of all("[data-person]", this.root)) other.setAttribute("aria-pressed", String(other === button));
      this.picked = button;
      for (const here of all("[data-here]", this.root)) {
        const round = here.closest("[data-round]");
        here.hidden = !button || round !== button.closest("[data-round]")
          || here.closest("[data-table]") === button.closest("[data-table]");
      }
    }

    step(button, by) {
      const tables = all("[data-table]", button.closest("[data-round]"));
      const place = tables.indexOf(button.closest("[data-table]")) + by;
      if (tables[place]) this.move(button, tables[place]);
    }

    move(button, table) {
      const from = button.closest("[data-table]");
      if (from === table || button.closest("[data-round]") !== table.closest("[data-round]")) return;
      this.remember();
      table.querySelector("ul").append(button.parentElement);
      this.done(button);
    }

    exchange(one, other) {
      if (one.closest("[data-round]") !== other.closest("[data-round]")) return this.pick(other);
      this.remember();
      const [first, second] = [one.parentElement, other.parentElement];
      const mark = document.createElement("li");
      first.replaceWith(mark);
      second.replaceWith(first);
      mark.replaceWith(second);
      this.done(one);
    }

    done(button) {
      this.pick(null);
      this.tell();
      button.focus();
    }

    remember() { this.history.push(this.rounds()); }

    undo() {
      const rounds = this.history.pop();
      if (!rounds) return;
      this.seat(rounds);
      this.pick(null);
      this.tell();
    }

    seat(rounds) {
      all("[data-round]", this.root).forEach((round, r) => {
        const items = new Map(all("[data-person]", round).map((button) => [button.dataset.person, button.parentElement]));
        all("[data-table]", round).forEach((table, t) => {
          table.querySelector("ul").append(...rounds[r][t].map((id) => items.get(id)));
        });
      });
    }

    rounds() {
      return all("[data-round]", this.root).map((round) =>
        all("[data-table]", round).map((table) => all("[data-person]", table).map((button) => button.dataset.person)));
    }

    // MARK: Score and rules

    score() {
      const met = new Map(this.prior);
      const score = { met: 0, repeats: 0, value: 0 };
      for (const tables of this.rounds()) {
        for (const people of tables) {
          people.forEach((a, place) => {
            for (const b of people.slice(place + 1)) {
              const pair = this.pair(a, b);
              const times = met.get(pair) ?? 0;
              met.set(pair, times + 1);
              if (times > 0) score.repeats += 1;
              else {
                score.met += 1;
                score.value += this.worth(a, b, pair);
              }
            }
          });
        }
      }
      // Values have at most six decimals, and their sum no more.
      score.value = Number(score.value.toFixed(6));
      return score;
    }

    worth(a, b, pair) {
      if (this.worths) return this.worths.get(pair) ?? 0;
      if (!this.column) return 1;
      const [x, y] = [a, b].map((id) => this.people.get(id)?.attributes?.[this.column]);
      // Two unknown values do not differ; an unknown one differs from every known one.
      return x !== y ? 1 : 0;
    }

    faults() {
      const { request } = this.plan;
      const found = [];
      const name = (id) => this.names.get(id) ?? id;
      this.rounds().forEach((tables, r) => {
        const at = new Map(tables.flatMap((people, t) => people.map((id) => [id, t])));
        tables.forEach((people, t) => {
          const { least, most } = this.sizes[t];
          if (people.length < least || people.length > most) {
            found.push(fill(this.words.size, { round: r + 1, table: t + 1, n: people.length, least, most }));
          }
          for (const { column, least } of request.minimums ?? []) {
            const values = new Set(people.map((id) => this.people.get(id)?.attributes?.[column]).filter(Boolean));
            if (people.length && values.size < least) {
              found.push(fill(this.words.minimum, {
                round: r + 1, table: t + 1, n: values.size, least, column: column === "sector" ? this.words.sector : column,
              }));
            }
          }
        });
        for (const { a, b } of request.apart ?? []) {
          if (at.has(a) && at.get(a) === at.get(b)) {
            found.push(fill(this.words.apart, { round: r + 1, a: name(a), b: name(b) }));
          }
        }
        for (const { a, b } of request.together ?? []) {
          if (at.has(a) && at.has(b) && at.get(a) !== at.get(b)) {
            found.push(fill(this.words.together, { round: r + 1, a: name(a), b: name(b) }));
          }
        }
        for (const { id, table, round } of [...(request.hosts ?? []), ...(request.fixed ?? [])]) {
          if ((round === undefined || round === r + 1) && at.has(id) && at.get(id) !== table - 1) {
            found.push(fill(this.words.fixed, { round: r + 1, a: name(id), table }));
          }
        }
      });
      return found;
    }

    tell() {
      const now = this.score();
      const values = {};
      for (const key of Object.keys(now)) {
        values[key] = now[key];
        values[`${key}Before`] = this.original[key];
      }
      this.status.textContent = fill(this.status.dataset.score, values);
      this.broken.replaceChildren(...this.faults().map((text) => {
        const item = document.createElement("li");
        item.textContent = text;
        return item;
      }));
      this.root.querySelector("[data-kept]").hidden = this.broken.childNodes.length > 0;
      this.root.querySelector("[data-undo]").disabled = this.history.length === 0;
    }

    // MARK: Saving

    /// The plan as it now stands; its score was another plan's, and the tool computes it again.
    changed() {
      const { score, termination, people, ...rest } = this.plan;
      const rounds = this.rounds().map((tables, r) => ({
        ...this.plan.rounds[r],
        tables: tables.map((people, t) => ({ ...this.plan.rounds[r].tables[t], people })),
      }));
      return { ...rest, rounds };
    }

    save() {
      const file = new Blob([JSON.stringify(this.changed(), null, 2) + "\n"], { type: "application/json" });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = this.root.dataset.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }
  }

  for (const root of all("[data-seating]")) new Seating(root);
})();
