// Who has replied what to a forum's invitation, who could come instead, and who came: kept in the plan that is saved.
"use strict";

/// The part of the page for the replies to a forum's invitations.
class RepliesPart {
  constructor(parts) {
    this.parts = parts;
    this.view = parts.view;
    this.words = parts.words;
    this.planner = parts.view.planner;
  }

  say(key, values) { return this.words.say(key, values); }
  /// What somebody is called, a stand-in who is not planned for too; never an id.
  name(id) {
    const { gathering } = this.parts;
    const other = gathering.guests.has(id) ? null : this.alternate(id);
    return other ? other.name ?? (this.words.text(other.label) || id) : gathering.label(id, this.words);
  }

  /// A stand-in as the page knows them.
  alternate(id) { return this.view.facts.alternates?.find((one) => one.id === id) ?? null; }

  write(box) {
    const { forum } = this.planner;
    const list = make("ul", { class: "replies", role: "list" });
    box.append(planBar(this.view), list, make("p", { class: "buttons" },
      make("button", { type: "button", "data-do": "attendance", onclick: () => this.saveAttendance() }, this.say("attendance")),
      " ", make("span", { class: "soft" }, this.say("attendance.note"))));
    list.append(...forum.invited.map((entry) => this.reply(entry)));
  }

  reply(entry) {
    const name = this.name(entry.id);
    const select = make("select", { "aria-label": this.say("status.of", { name }), "data-status": entry.id, "data-keep": `status-${entry.id}`,
      onchange: () => this.change(entry.id, { status: select.value }) },
    ["invited", "yes", "no", "attended"].map((key) => make("option",
      { value: key, selected: key === (entry.status ?? "invited") }, this.say(`status.${key}`))));
    return make("li", null, make("span", null, this.parts.mark(entry.id), name), select,
      entry.status === "no" ? this.standIns(entry) : "");
  }

  /// Writes a reply into the plan; it can be undone.
  change(id, values) {
    const { forum } = this.planner;
    const invited = forum.invited.map((entry) => (entry.id === id ? { ...entry, ...values } : entry));
    // Who does not come is away when the plan is made again.
    const { absent } = this.planner.ask;
    if (values.status === "no") absent.add(id); else absent.delete(id);
    this.planner.step({ forum: { ...forum, invited } },
      values.status === "no" ? { text: this.say("replies.no", { name: this.name(id) }) } : null);
  }

  /// Those who could come instead with every rule kept, as the plan itself lists them; those who said no are not asked again.
  standIns(entry) {
    const { forum } = this.planner;
    const taken = new Set([...forum.invited.map(({ id }) => id), ...(forum.declined ?? [])]);
    const free = (entry.standIns ?? []).filter((id) => !taken.has(id));
    if (free.length === 0) return make("p", { class: "soft" }, this.say("standIn.none"));
    return make("p", null, `${this.say("standIns")}: `, free.map((id) => [make("button", { type: "button", "data-stand-in": id,
      "aria-label": this.say("standIn.of", { name: this.name(id), other: this.name(entry.id) }),
      onclick: () => this.exchange(entry, id) }, this.name(id)), " "]));
  }

  /// One takes the other's place in the list and, seat by seat, at the tables.
  exchange(entry, id) {
    const { planner } = this;
    const { forum } = planner;
    const other = (forum.alternates ?? []).find((one) => one.id === id) ?? { id };
    const invited = forum.invited.map((one) => (one.id === entry.id
      ? { ...other, status: "invited", standIns: (entry.standIns ?? []).filter((one) => one !== id) } : one));
    const swap = (one) => (one === entry.id ? id : one);
    const plan = planner.open();
    for (const table of plan.rounds.flatMap((round) => round.tables)) {
      table.people = table.people.map(swap);
      table.host = table.host && swap(table.host);
    }
    const { request } = plan;
    if (request) {
      const place = this.view.facts.sectors[this.alternate(id)?.sector];
      request.people = request.people.map((one) => (one.id !== entry.id ? one
        : { ...one, id, ...(one.attributes?.sector && place ? { attributes: { ...one.attributes, sector: place.value } } : {}) }));
      for (const key of ["hosts", "fixed", "absences"]) request[key] = request[key]?.map((one) => ({ ...one, id: swap(one.id) }));
      for (const key of ["apart", "together", "history"]) {
        request[key] = request[key]?.filter(({ a, b }) => a !== entry.id && b !== entry.id);
      }
    }
    planner.ask.absent.delete(entry.id);
    const text = this.say("standIn.done", { name: this.name(id), other: this.name(entry.id) });
    const reserves = (forum.reserves ?? []).filter((one) => one !== id);
    planner.step({ plan, guests: this.guests(entry, id),
      forum: { ...forum, invited, reserves, declined: [...(forum.declined ?? []), entry.id] } }, { text });
    planner.score();
  }

  /// The guests after an exchange: the stand-in, known to the page beside the others, in the place of the one who said no.
  guests(entry, id) {
    const other = this.alternate(id) ?? { id };
    return this.planner.now.guests.map((guest) => (guest.id === entry.id ? other : guest));
  }

  /// Who came, as `samband forum --held` reads it; a name never stands there.
  saveAttendance() {
    const { forum } = this.planner;
    const quoted = (text) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const rows = forum.invited.filter(({ status }) => status === "attended")
      .map(({ id, actor, sector }) => [id, actor ?? "", sector ?? ""].map(quoted).join(";"));
    saveFile(this.say("attendance.file"), `${[this.say("attendance.columns"), ...rows].join("\n")}\n`, "text/csv");
  }
}
