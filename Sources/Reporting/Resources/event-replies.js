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
    list.append(...forum.invited.map((entry) => this.reply(entry)), ...this.planner.openSeats.map((id) => this.openSeat(id)),
      ...this.late.map((id) => this.lateReply(id)), ...this.declined.map((guest) => this.decline(guest)));
  }

  // MARK: Open seats and late guests

  /// Those who came to be planned for without an invitation.
  get late() {
    const known = new Set([...this.planner.forum.invited.map(({ id }) => id), ...this.planner.openSeats]);
    return this.parts.gathering.coming.filter((id) => !known.has(id));
  }

  /// Those who said no and gave their place to another, as far as the page knows them.
  get declined() {
    const { forum, first } = this.planner;
    return (forum.declined ?? []).map((id) => first.guests.find((guest) => guest.id === id)).filter(Boolean);
  }

  guest(id) { return this.planner.now.guests.find((guest) => guest.id === id) ?? { id }; }

  /// Changes what is known of a guest; it can be undone.
  setGuest(id, values, text) {
    this.planner.step({ guests: this.planner.now.guests.map((guest) => (guest.id === id ? { ...guest, ...values } : guest)) },
      text ? { text } : null);
  }

  /// A seat that somebody is to be named for: by whom it waits, or who has it.
  openSeat(id) {
    const guest = this.guest(id);
    if (guest.name) {
      const name = this.name(id);
      const seat = this.words.text(guest.label);
      return make("li", { "data-open": id }, make("span", null, this.parts.mark(id), name, make("span", { class: "soft" }, ` (${seat})`)),
        this.status(id, guest.status, (status) => this.setGuestStatus(id, status)),
        make("button", { type: "button", "aria-label": this.say("openSeat.clear.of", { name }),
          onclick: () => this.setGuest(id, { name: undefined, organization: undefined, status: undefined }, this.say("openSeat.cleared", { seat })) },
        this.say("openSeat.clear")));
    }
    const seat = this.name(id);
    const field = (key) => make("input", { type: "text", "data-open-field": key, "data-keep": `${key}-${id}` });
    const [name, organization] = [field("name"), field("organization")];
    const fill = () => {
      const [called, from] = [name.value.trim(), organization.value.trim()];
      if (!called) return name.focus();
      return this.setGuest(id, { name: called, organization: from ? { sv: from, en: from } : undefined, status: "yes" },
        this.say("openSeat.filled", { name: called, seat }));
    };
    for (const input of [name, organization]) input.addEventListener("keydown", (event) => { if (event.key === "Enter") fill(); });
    const labeled = (key, input) => make("label", null, `${this.say(key)} `, input);
    return make("li", { "data-open": id }, make("span", null, this.parts.mark(id), seat, make("span", { class: "soft" }, ` – ${this.say("status.open")}`)),
      make("div", { class: "fields", role: "group", "aria-label": seat }, labeled("late.name", name), labeled("late.organization", organization),
        make("button", { type: "button", "data-fill": id, "aria-label": this.say("openSeat.fill.of", { seat }), onclick: fill }, this.say("openSeat.fill"))));
  }

  /// Somebody who was not invited and comes.
  lateReply(id) {
    return make("li", null, make("span", null, this.parts.mark(id), this.name(id), make("span", { class: "soft" }, ` (${this.say("status.late")})`)),
      this.status(id, this.guest(id).status ?? "yes", (status) => this.setGuestStatus(id, status)));
  }

  /// Somebody who said no, with a way back to the tables and to the list.
  decline(guest) {
    const name = guest.name ?? this.words.text(guest.label);
    return make("li", null, make("span", null, name, make("span", { class: "soft" }, ` – ${this.say("status.declined")}`)),
      make("button", { type: "button", "data-come-back": guest.id, "aria-label": this.say("comeBack.of", { name }),
        onclick: () => this.takeBack(guest) }, this.say("comeBack")));
  }

  takeBack(guest) {
    const { planner } = this;
    const { forum, first, now } = planner;
    const entry = first.forum.invited.find(({ id }) => id === guest.id) ?? { id: guest.id };
    return planner.comeBack(this.words, guest.id, { guests: [...now.guests, guest], forum: {
      ...forum, invited: [...forum.invited, { ...entry, status: "yes" }], declined: forum.declined.filter((id) => id !== guest.id) } });
  }

  setGuestStatus(id, status) {
    this.markAway(id, status);
    this.setGuest(id, { status }, status === "no" ? this.say("replies.no", { name: this.name(id) }) : null);
  }

  /// Who does not come is away when the plan is made again.
  markAway(id, status) {
    const { absent } = this.planner.ask;
    if (status === "no") absent.add(id); else absent.delete(id);
  }

  // MARK: Those invited

  /// The choice of a reply.
  status(id, status, change) {
    const select = make("select", { "aria-label": this.say("status.of", { name: this.name(id) }), "data-status": id, "data-keep": `status-${id}`,
      onchange: () => change(select.value) }, ["invited", "yes", "no", "attended"].map((key) => make("option",
      { value: key, selected: key === (status ?? "invited") }, this.say(`status.${key}`))));
    return select;
  }

  reply(entry) {
    const { id, status } = entry;
    const isAway = status !== "no" && this.parts.gathering.isGone(id, this.planner.fromRound);
    return make("li", null, make("span", null, this.parts.mark(id), this.name(id)),
      this.status(id, status, (chosen) => this.change(id, { status: chosen })),
      isAway ? make("p", null, `${this.say("replies.away")} `, comeBackButton(this.view, id)) : "",
      status === "no" ? this.standIns(entry) : "");
  }

  /// Writes a reply into the plan; it can be undone.
  change(id, values) {
    const { forum } = this.planner;
    const invited = forum.invited.map((entry) => (entry.id === id ? { ...entry, ...values } : entry));
    this.markAway(id, values.status);
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
    const { gathering } = this.parts;
    const sector = (guest) => this.view.facts.sectors[guest.sector]?.value;
    const others = [...this.planner.openSeats, ...this.late].map((id) => this.guest(id)).filter(({ status }) => status === "attended")
      .map((guest) => [guest.id, gathering.organization(guest.id, this.words), sector(guest) ?? ""]);
    const rows = [...forum.invited.filter(({ status }) => status === "attended")
      .map(({ id, actor, sector: own }) => [id, actor ?? "", own ?? ""]), ...others].map((cells) => cells.map(quoted).join(";"));
    saveFile(this.say("attendance.file"), `${[this.say("attendance.columns"), ...rows].join("\n")}\n`, "text/csv");
  }
}
