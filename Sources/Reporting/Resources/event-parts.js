// The parts of the page that are printed: tables, door list, ways, cards, signs, hosts' sheets and run sheet.
"use strict";

/// Seats in all rounds, at most, of tables that are drawn.
const MOST_DRAWN = 1500;

/// Writes the parts for one look at the page.
class EventParts {
  constructor(view, isWanted) {
    this.view = view;
    this.words = view.words;
    this.gathering = view.gathering;
    this.isWanted = isWanted;
  }

  say(key, values) { return this.words.say(key, values); }
  label(id) { return this.gathering.label(id, this.words); }
  called(id) { return this.gathering.called(id, this.words); }

  grow(parent, items, build) { return grow(parent, items, build, this.isWanted); }

  async write(name, box) {
    if (name === "change") return new ChangePart(this).write(box);
    if (name === "replies") return new RepliesPart(this).write(box);
    if (this.gathering.coming.length === 0) return box.append(make("p", null, this.say("nobody")));
    await this[name](box);
  }

  /// The sign of a sector.
  mark(id) {
    const place = this.gathering.guests.get(id)?.sector;
    return make("svg", { class: "mark", viewBox: "0 0 36 24", "aria-hidden": "true" },
      place === undefined ? "" : make("use", { href: `#sector-${place}` }));
  }

  sector(id) {
    const sector = this.gathering.sector(id);
    return sector ? this.words.text(sector.label) : "";
  }

  /// When a round is, by its place: ` 13:00–13:20`; empty where that is not known.
  span(place) {
    const { times } = this.view;
    if (!times) return "";
    const begin = this.begin(place);
    return `${this.clock(begin)}–${this.clock(begin + times.minutes)}`;
  }

  clock(minutes) {
    const two = (n) => String(n).padStart(2, "0");
    return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
  }

  roundName(place) {
    const span = this.span(place);
    return this.say("round", { n: this.gathering.rounds[place].round }) + (span && ` · ${span}`);
  }

  // MARK: Tables

  async tables(box) {
    const { rounds, coming } = this.gathering;
    const movable = new HandMoves(this.view, box);
    const seats = rounds.reduce((sum, round) => sum + round.tables.reduce((all, { people }) => all + people.length, 0), 0);
    box.append(make("div", { class: "score" }, new ScoreText(this.view).lines()), ...movable.head());
    for (const [place, round] of rounds.entries()) {
      const list = make("div", { class: "tables" });
      box.append(make("h3", null, this.roundName(place)), list);
      await this.grow(list, round.tables, (table) => make("article", { class: "table", "data-table": table.table },
        make("h4", null, this.say("table", { n: table.table })),
        seats > MOST_DRAWN ? "" : tableDrawing(this, table, place),
        movable.here(place, table),
        table.people.length ? "" : make("p", { class: "soft" }, this.say("empty")),
        make("ul", { role: "list" }, table.people.map((id) => make("li", null, movable.person(place, table, id))))));
      const out = coming.filter((id) => this.gathering.seatsOf(id)[place] === null);
      if (out.length) box.append(make("p", null, this.say("out", { names: this.words.list(out.map((id) => this.label(id))) })));
    }
  }

  // MARK: Door

  async door(box) {
    const { gathering, words } = this;
    const status = make("p", { role: "status", class: "soft screen" });
    const search = make("input", { type: "search", "aria-label": this.say("find"), placeholder: this.say("find") });
    const body = make("tbody");
    box.append(make("p", { class: "screen" }, search), status, make("div", { class: "scroll", tabindex: "0", role: "region",
      "aria-label": this.say("part.door") }, make("table", { class: "door" },
      make("thead", null, make("tr", null,
        ["name", "organization", "sector"].map((name) => make("th", { scope: "col", class: name }, this.say(`column.${name}`))),
        gathering.rounds.map((round) => make("th", { scope: "col", class: "number" }, this.say("round", { n: round.round }))))),
      body)));
    const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    search.addEventListener("input", () => {
      const wanted = fold(search.value.trim());
      let found = 0;
      for (const row of body.rows) {
        row.hidden = wanted !== "" && !fold(`${row.cells[0].textContent} ${row.cells[1].textContent}`).includes(wanted);
        if (!row.hidden) found += 1;
      }
      status.textContent = wanted === "" ? "" : words.count("found", found);
    });
    await this.grow(body, gathering.inOrder(gathering.coming, words), (id) => make("tr", null,
      make("th", { scope: "row", class: "name" }, gathering.listed(id, words) + (gathering.hosts.has(id) ? ` (${this.say("host")})` : "")),
      make("td", { class: "organization" }, gathering.organization(id, words)),
      make("td", { class: "sector" }, gathering.sector(id) ? [this.mark(id), this.sector(id)] : ""),
      gathering.seatsOf(id).map((table) => make("td", { class: "number" }, table === null ? "–" : String(table)))));
  }

  // MARK: Each person

  async ways(box) {
    const { gathering } = this;
    const list = make("div", { class: "ways" });
    box.append(list);
    await this.grow(list, gathering.inOrder(gathering.coming, this.words), (id) => {
      const organization = gathering.organization(id, this.words);
      return make("article", { class: "way" }, make("h3", null, this.called(id)),
        organization ? make("p", { class: "soft" }, organization) : "",
        make("ul", { role: "list" }, gathering.rounds.map((round, place) => make("li", null, this.way(id, place)))));
    });
  }

  /// `Round 1: table 3. New: …`
  way(id, place) {
    const table = this.gathering.seatsOf(id)[place];
    const seat = table === null ? this.say("noSeat") : this.say("table", { n: table });
    const company = this.gathering.company(id, place);
    const isFirst = (other) => this.gathering.isFirst(id, other, place);
    const group = (key, ids) => (ids.length ? ` ${this.say(key, { names: this.words.list(ids.map((one) => this.label(one))) })}` : "");
    return [make("b", null, `${this.roundName(place)}: ${seat}.`), group("way.new", company.filter(isFirst)),
      group("way.again", company.filter((other) => !isFirst(other)))];
  }

  // MARK: Cards

  async cards(box) {
    const { gathering } = this;
    const per = this.view.perSheet ?? 10;
    const choice = make("select", { "data-keep": "per", onchange: () => {
      this.view.perSheet = Number(choice.value);
      this.view.show();
    } }, [10, 8].map((n) => make("option", { value: n, selected: n === per }, String(n))));
    box.append(make("p", { class: "screen" }, make("label", null, `${this.say("cards.per")} `, choice)));
    const ids = gathering.inOrder(gathering.coming, this.words);
    const sheets = Array.from({ length: Math.ceil(ids.length / per) }, (_, n) => ids.slice(n * per, (n + 1) * per));
    const template = document.getElementById(`sheet${per}`).content.firstElementChild;
    await this.grow(box, sheets, (some) => {
      const sheet = template.cloneNode(true);
      sheet.querySelector(".sheet-cards").append(...some.map((id) => this.card(id)));
      return sheet;
    });
  }

  card(id) {
    const { gathering, words } = this;
    const guest = gathering.guests.get(id);
    const card = document.getElementById("card").content.firstElementChild.cloneNode(true);
    const part = (name) => card.querySelector(`.name-card-${name}`);
    const heading = this.called(id);
    const isOpen = !guest.name && guest.label;
    part("sector").replaceChildren(this.mark(id), make("span", null, this.sector(id)));
    part("name").textContent = isOpen ? "\u00a0" : heading;
    part("name").classList.toggle("to-write", Boolean(isOpen));
    if (!isOpen && heading.length > 22) part("name").classList.add(heading.length > 44 ? "longer" : "long");
    part("organization").textContent = gathering.organization(id, words) || (isOpen ? heading : "");
    part("seats").classList.toggle("many", gathering.rounds.length > 6);
    part("seats").replaceChildren(...gathering.seatsOf(id).map((table, place) => make("span", { class: "seat" },
      make("small", null, this.say("round", { n: gathering.rounds[place].round })), " ",
      make("b", null, table === null ? "–" : this.say("table", { n: table })))));
    part("host").textContent = gathering.hosts.has(id) ? this.say("hostOf", { n: gathering.hosts.get(id) }) : "";
    return card;
  }

  // MARK: Signs and hosts

  /// The numbers of all tables.
  get numbers() {
    return [...new Set(this.gathering.rounds.flatMap((round) => round.tables.map(({ table }) => table)))];
  }

  at(number, place) { return this.gathering.rounds[place].tables.find(({ table }) => table === number); }

  host(number) { return this.gathering.rounds.map((_, place) => this.at(number, place)?.host).find(Boolean); }

  async signs(box) {
    const list = make("div", { class: "signs" });
    box.append(list);
    await this.grow(list, this.numbers, (number) => make("article", { class: "sign" },
      make("h3", null, this.say("table", { n: number })),
      this.host(number) ? make("p", { class: "sign-host" }, `${this.label(this.host(number))} (${this.say("host")})`) : "",
      make("div", { class: "sign-rounds" }, this.gathering.rounds.map((_, place) => make("div", null,
        make("h4", null, this.roundName(place)),
        make("ul", { role: "list" }, (this.at(number, place)?.people ?? []).map((id) => make("li", null, this.label(id)))))))));
  }

  async hosts(box) {
    const list = make("div", { class: "host-sheets" });
    box.append(list);
    await this.grow(list, this.numbers, (number) => make("article", { class: "host-sheet" },
      make("h3", null, this.say("table", { n: number })
        + (this.host(number) ? ` · ${this.say("host")}: ${this.label(this.host(number))}` : "")),
      this.gathering.rounds.map((_, place) => [make("h4", null, this.roundName(place)), ...this.company(number, place)])));
  }

  /// Who sits at a table in a round, and who of them have met.
  company(number, place) {
    const { gathering } = this;
    const people = this.at(number, place)?.people ?? [];
    if (people.length === 0) return [make("p", { class: "soft" }, this.say("empty"))];
    const met = [];
    const rows = people.map((id) => {
      const others = people.filter((other) => other !== id);
      const first = others.filter((other) => gathering.isFirst(id, other, place)).length;
      const organization = gathering.organization(id, this.words);
      const newness = others.length === 0 ? "" : first === others.length ? this.say("newToEach")
        : this.say("newTo", { n: first, of: others.length });
      return make("li", null, this.mark(id), gathering.heading(id, this.words), organization ? `, ${organization}` : "",
        newness ? make("span", { class: "soft" }, ` – ${newness}`) : "");
    });
    people.forEach((a, i) => {
      for (const b of people.slice(i + 1)) {
        if (gathering.isFirst(a, b, place)) continue;
        const when = [...(gathering.hadMet(a, b) ? [this.say("beforeEvent")] : []),
          ...gathering.earlier(a, b, place).map((r) => this.say("inRound", { n: gathering.rounds[r].round }))];
        met.push(`${this.words.list([this.label(a), this.label(b)])} (${this.words.list(when)})`);
      }
    });
    const told = people.length === 1 ? this.say("alone") : met.length === 0 ? this.say("newToAll")
      : this.say("metBefore", { pairs: met.join("; ") });
    return [make("ul", { role: "list" }, rows), make("p", null, told)];
  }

  // MARK: The run of it

  run(box) {
    const { view, gathering } = this;
    const { times } = view;
    const typed = view.typedTimes ?? times ?? {};
    const field = (key, type, value, more) => make("label", null, `${this.say(`times.${key}`)} `,
      make("input", { type, value, "data-keep": `times-${key}`, "data-times": key, ...more }));
    const set = () => {
      const value = (key) => box.querySelector(`[data-times="${key}"]`).value.trim();
      const [start, minutes] = [this.time(value("start")), Number(value("minutes"))];
      // What is filled in so far stays where it stands.
      view.typedTimes = { start: start ?? value("start"), minutes: value("minutes"), pause: value("pause") };
      const before = view.times;
      view.times = start && minutes > 0 ? { start, minutes, pause: Math.max(0, Number(value("pause")) || 0) } : null;
      if (!view.times && !before) return;
      view.planner.setTimes(view.times);
      view.show();
    };
    box.append(make("p", { class: "screen fields", onchange: set }, field("start", "text", typed.start ?? "", { inputmode: "numeric", size: 6, placeholder: "13:00" }),
      field("minutes", "number", typed.minutes ?? "", { min: 1, max: 600 }),
      field("pause", "number", typed.pause ?? 0, { min: 0, max: 600 })));
    if (!times) box.append(make("p", { class: "soft screen" }, this.say("noTimes")));
    const rows = gathering.rounds.flatMap((round, place) => {
      const moving = gathering.coming.filter((id) => {
        const [before, now] = [gathering.seatsOf(id)[place - 1], gathering.seatsOf(id)[place]];
        return place > 0 && now !== null && before !== now;
      }).length;
      const change = place === 0 ? this.say("run.begin") : moving ? this.words.count("run.change", moving) : this.say("run.stay");
      const out = gathering.coming.filter((id) => gathering.seatsOf(id)[place] === null);
      const note = out.length ? this.say("out", { names: this.words.list(out.map((id) => this.label(id))) }) : "";
      const [begin] = this.span(place).split("–");
      return [[place === 0 || !times ? begin : this.clock(this.begin(place) - times.pause), change],
        [this.span(place), [make("b", null, this.say("round", { n: round.round })), note ? ` ${note}` : ""]]];
    });
    if (times) rows.push([this.span(gathering.rounds.length - 1).split("–")[1], this.say("run.end")]);
    const absent = [...gathering.guests.keys()].filter((id) => gathering.isGone(id));
    box.append(make("table", { class: "run" },
      make("thead", null, make("tr", null, times ? make("th", { scope: "col" }, this.say("column.time")) : "",
        make("th", { scope: "col" }, this.say("column.what")))),
      make("tbody", null, rows.map(([time, what]) => make("tr", null,
        times ? make("th", { scope: "row" }, time) : "", make("td", null, what))))));
    if (absent.length) box.append(make("p", null, this.say("absent", { names: this.words.list(absent.map((id) => this.label(id))) })));
  }

  /// A time as people write it, `13:00`, `13.00` or `13`, as `13:00`; null for anything else.
  time(text) {
    const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text);
    const [hour, minute] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
    return found && hour < 24 && minute < 60 ? this.clock(hour * 60 + minute) : null;
  }

  /// The minute of the day when a round begins.
  begin(place) {
    const { times } = this.view;
    const [hour, minute] = times.start.split(":").map(Number);
    return hour * 60 + minute + place * (times.minutes + times.pause);
  }
}
