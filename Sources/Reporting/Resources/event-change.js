// Changing the plan in the page: by hand at the tables, and by asking for who is away, who is late and what must hold.
"use strict";

/// Most people that are listed at once; others are found by name.
const MOST_LISTED = 60;

/// Undo, redo and save, with what was answered last.
const planBar = (view) => {
  const { words, planner } = view;
  const button = (key, isOff, onclick) => make("button",
    { type: "button", "data-do": key, "data-keep": key, disabled: isOff, onclick }, words.say(key));
  return make("div", { class: "plan-bar screen" },
    make("p", { class: "buttons" },
      button("undo", planner.done.length === 0 || planner.isWorking, () => planner.undo(words)), " ",
      button("redo", planner.undone.length === 0 || planner.isWorking, () => planner.redo(words)), " ",
      button("save", planner.isWorking, () => {
        saveFile(words.say("file"), `${JSON.stringify(planner.file, null, 2)}\n`, "application/json");
        planner.saved = planner.now;
        view.show();
      }), " ",
      make("span", { class: "soft" }, words.say("save.note"), planner.now === planner.saved ? "" : [" ",
        make("b", { "data-unsaved": true }, words.say("save.needed"))])),
    make("div", { role: "status", "data-answer": true }, answerText(view)));
};

/// Moving people at the tables of the page, with the pointer or from the keyboard.
class HandMoves {
  constructor(view, box) {
    this.view = view;
    this.box = box;
    this.picked = null;
  }

  head() {
    const { words } = this.view;
    return [planBar(this.view), make("p", { class: "soft screen" }, words.say("pick"))];
  }

  person(place, table, id) {
    const { words, gathering } = this.view;
    const host = table.host === id ? ` (${words.say("host")})` : "";
    const button = make("button", {
      type: "button", class: "person", "aria-pressed": "false", "data-person": id, "data-place": place,
      "data-keep": `seat-${place}-${id}`, draggable: "true",
      onclick: () => this.choose({ place, id, table: table.table, button }),
      ondragstart: (event) => {
        event.dataTransfer.setData("text/plain", id);
        this.pick({ place, id, table: table.table, button });
      },
      ondragover: (event) => { if (this.picked?.place === place) event.preventDefault(); },
      ondrop: (event) => {
        event.preventDefault();
        event.stopPropagation();
        this.choose({ place, id, table: table.table, button });
      },
      onkeydown: (event) => { if (event.key === "Escape") this.pick(null); },
    }, gathering.label(id, words) + host);
    return button;
  }

  here(place, table) {
    return make("button", {
      type: "button", class: "here screen", hidden: true, "data-here": place, "data-number": table.table,
      onclick: () => this.move(table.table),
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => { event.preventDefault(); this.move(table.table); },
    }, this.view.words.say("here"));
  }

  choose(seat) {
    if (this.picked && this.picked.place === seat.place && this.picked.id !== seat.id) return this.swap(seat);
    return this.pick(this.picked?.button === seat.button ? null : seat);
  }

  pick(seat) {
    this.picked?.button.setAttribute("aria-pressed", "false");
    this.picked = seat;
    seat?.button.setAttribute("aria-pressed", "true");
    for (const here of this.box.querySelectorAll("[data-here]")) {
      here.hidden = !seat || Number(here.dataset.here) !== seat.place || Number(here.dataset.number) === seat.table;
    }
  }

  move(number) {
    const { picked, view } = this;
    if (!picked) return;
    picked.button.focus();
    view.planner.move(picked.place, picked.id, number, null, view.words.say("moved", {
      name: view.gathering.label(picked.id, view.words), table: number, round: view.gathering.rounds[picked.place].round,
    }));
  }

  swap(other) {
    const { picked, view } = this;
    picked.button.focus();
    view.planner.move(picked.place, picked.id, null, other.id, view.words.say("swapped", {
      a: view.gathering.label(picked.id, view.words), b: view.gathering.label(other.id, view.words),
      round: view.gathering.rounds[picked.place].round,
    }));
  }
}

/// One tap gives somebody who was away a seat with the fewest moves.
const comeBackButton = (view, id) => make("button", {
  type: "button", "data-come-back": id, "data-keep": `come-back-${id}`, disabled: view.planner.isWorking,
  "aria-label": view.words.say("comeBack.of", { name: view.gathering.label(id, view.words) }),
  onclick: () => view.planner.comeBack(view.words, id),
}, view.words.say("comeBack"));

/// The part that asks for changes.
class ChangePart {
  constructor(parts) {
    this.parts = parts;
    this.view = parts.view;
    this.words = parts.words;
    this.planner = parts.view.planner;
    this.gathering = parts.gathering;
  }

  say(key, values) { return this.words.say(key, values); }
  label(id) { return this.gathering.label(id, this.words); }

  write(box) {
    const { planner } = this;
    box.append(planBar(this.view));
    if (planner.hasLooked && !planner.solver) box.append(make("p", { class: "notice", "data-no-solver": true }, this.say("noSolver")));
    box.append(make("div", { class: "score" }, new ScoreText(this.view).lines()), this.running(), this.who(), this.late(),
      this.pairs(), this.tables(), this.buttons(), planner.solver ? this.anew() : "");
  }

  field(legend, ...content) { return make("fieldset", null, make("legend", null, legend), content); }

  running() {
    const select = make("select", { "data-keep": "running", onchange: () => {
      this.planner.running = Number(select.value);
      this.view.show();
    } }, make("option", { value: 0 }, this.say("running.none")), this.gathering.rounds.slice(0, -1).map(({ round }) => make("option",
      { value: round, selected: round === this.planner.running }, this.say("round", { n: round }))));
    return this.field(this.say("running"), make("label", null, make("span", { class: "unseen" }, this.say("running")), select),
      make("p", { class: "soft" }, this.say("running.note")));
  }

  // MARK: Who comes

  who() {
    const { planner, gathering, words } = this;
    const list = make("ul", { class: "who", role: "list" });
    const more = make("p", { class: "soft", role: "status" });
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const box = (id, set, key) => {
      const input = make("input", { type: "checkbox", checked: set.has(id), "data-ask": key, "data-id": id,
        "aria-label": this.say(`${key}.of`, { name: this.label(id) }), onchange: () => {
          if (input.checked) set.add(id); else set.delete(id);
        } });
      return make("label", null, input, " ", this.say(key === "absent" ? "absentMark" : "pin"));
    };
    const all = gathering.inOrder(gathering.coming.filter((id) => !gathering.isGone(id, planner.fromRound)), words);
    const search = make("input", { type: "search", "aria-label": this.say("find"), placeholder: this.say("find") });
    const fill = () => {
      const wanted = fold(search.value.trim());
      const found = all.filter((id) => wanted === "" || fold(`${this.label(id)} ${gathering.organization(id, words)}`).includes(wanted));
      // Those who are marked stay in sight.
      const shown = found.slice(0, MOST_LISTED);
      list.replaceChildren(...shown.map((id) => make("li", null, make("span", null, this.parts.mark(id), this.label(id)),
        box(id, planner.ask.absent, "absent"), box(id, planner.ask.pins, "pin"))));
      more.textContent = found.length > shown.length ? this.say("who.more", { n: words.number(found.length - shown.length) }) : "";
    };
    search.addEventListener("input", fill);
    fill();
    return this.field(this.say("who"), make("p", { class: "soft" }, this.say("who.note")), make("p", null, search), list, more, this.away());
  }

  /// Those who are away from now on, each with a way back.
  away() {
    const { planner, gathering, words } = this;
    const gone = gathering.inOrder([...gathering.guests.keys()].filter((id) => gathering.isGone(id, planner.fromRound)), words);
    if (gone.length === 0) return "";
    return [make("h3", null, this.say("away")), make("ul", { class: "who", role: "list" }, gone.map((id) => make("li", null,
      make("span", null, this.parts.mark(id), this.label(id)), comeBackButton(this.view, id))))];
  }

  late() {
    const { planner, words } = this;
    const name = make("input", { type: "text", "data-late": "name", "data-keep": "late-name" });
    const organization = make("input", { type: "text", "data-late": "organization" });
    const sector = make("select", { "data-late": "sector" }, make("option", { value: "" }, this.say("late.unknown")),
      this.view.facts.sectors.map((one, place) => make("option", { value: place }, words.text(one.label))));
    const status = make("p", { role: "status" });
    const added = make("ul", { class: "asked" });
    const fill = () => added.replaceChildren(...planner.ask.late.map((guest) => this.removable(
      [guest.name, words.text(guest.organization)].filter(Boolean).join(", "), () => {
        planner.ask.late = planner.ask.late.filter((one) => one !== guest);
        fill();
      })));
    const add = () => {
      if (name.value.trim() === "") {
        status.textContent = this.say("late.needed");
        return name.focus();
      }
      planner.addLate(name.value.trim(), organization.value.trim(), sector.value === "" ? undefined : Number(sector.value));
      status.textContent = this.say("late.added", { name: name.value.trim() });
      for (const field of [name, organization, sector]) field.value = "";
      fill();
      return name.focus();
    };
    for (const field of [name, organization]) field.addEventListener("keydown", (event) => { if (event.key === "Enter") add(); });
    fill();
    const labeled = (key, input) => make("label", null, `${this.say(key)} `, input);
    return this.field(this.say("late"), make("div", { class: "fields" }, labeled("late.name", name),
      labeled("late.organization", organization), this.view.facts.sectors.length ? labeled("column.sector", sector) : "",
      make("button", { type: "button", "data-do": "late", onclick: add }, this.say("late.add"))), status, added);
  }

  removable(text, remove) {
    return make("li", null, `${text} `, make("button", { type: "button", "aria-label": this.say("remove.of", { what: text }),
      onclick: remove }, this.say("remove")));
  }

  // MARK: Pairs and tables

  pairs() { return new PairRules(this).field(); }

  tables() {
    const { planner } = this;
    return this.field(this.say("pinnedTables"), make("div", { class: "checks" }, this.parts.numbers.map((number) => {
      const input = make("input", { type: "checkbox", checked: planner.ask.tables.has(number), "data-ask": "table", onchange: () => {
        if (input.checked) planner.ask.tables.add(number); else planner.ask.tables.delete(number);
      } });
      return make("label", null, input, " ", this.say("table", { n: number }));
    })));
  }

  // MARK: Doing it

  buttons() {
    const { planner, words } = this;
    const go = async (act) => {
      if (!planner.isAsked) {
        planner.answer = { text: this.say("nothing") };
        return this.view.show();
      }
      return act();
    };
    return make("p", { class: "buttons" }, planner.isWorking
      ? make("button", { type: "button", "data-do": "stop", onclick: () => planner.solver.stop() }, this.say("stop"))
      : planner.solver
        ? make("button", { type: "button", class: "main", "data-do": "replan", "data-keep": "replan", onclick: () => go(() => planner.replan(words)) }, this.say("replan"))
        : make("button", { type: "button", class: "main", "data-do": "by-hand", "data-keep": "by-hand", onclick: () => go(() => planner.byHand()) }, this.say("replan.byHand")));
  }

  anew() {
    const { planner, words } = this;
    const number = (key, value, most) => make("input", { type: "number", min: 1, max: most, value, "data-anew": key });
    const tables = number("tables", planner.plan.request?.tables.length ?? 1, Math.max(1, this.gathering.coming.length));
    const rounds = number("rounds", this.gathering.rounds.length, 1000);
    const whole = (field) => Math.max(1, Math.floor(Number(field.value)) || 1);
    return this.field(this.say("anew"), make("p", { class: "soft" }, this.say("anew.note")), make("div", { class: "fields" },
      make("label", null, `${this.say("anew.tables")} `, tables), make("label", null, `${this.say("anew.rounds")} `, rounds),
      make("button", { type: "button", "data-do": "anew", "data-keep": "anew", disabled: planner.isWorking,
        onclick: () => this.anewFromStart(() => planner.anew(words, whole(tables), whole(rounds))) }, this.say("anew.go")),
      make("button", { type: "button", "data-do": "rounds", "data-keep": "rounds", disabled: planner.isWorking,
        onclick: () => planner.replan(words, whole(rounds)) }, this.say("anew.rounds.go"))));
  }

  /// A new plan is made of all rounds, so that none of them may be done.
  anewFromStart(act) {
    if (this.planner.running === 0) return act();
    this.planner.answer = { text: this.say("anew.running") };
    return this.view.show();
  }
}
