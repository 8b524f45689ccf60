// A table of the page as a picture that follows every change.
"use strict";

/// A table with its people around it, each with the sign of their sector.
const tableDrawing = (parts, table, place) => {
  const { people } = table;
  const size = Math.max(1, people.length / 8);
  const [wide, high] = [98 * size, 80 * size];
  const names = people.map((id) => parts.gathering.heading(id, parts.words));
  const cut = (text) => (text.length > 12 ? `${text.slice(0, 11)}…` : text);
  return make("svg", {
    class: "drawing", role: "img", viewBox: `${-wide - 46} ${-high - 26} ${2 * wide + 92} ${2 * high + 60}`,
    "aria-label": parts.say("drawing", {
      table: table.table, round: parts.gathering.rounds[place].round, names: parts.words.list(names),
    }),
  },
    make("ellipse", { cx: 0, cy: 0, rx: wide - 52, ry: high - 40, class: "top" }),
    make("text", { x: 0, y: 8, class: "number" }, String(table.table)),
    people.map((id, seat) => {
      const angle = (2 * Math.PI * seat) / people.length - Math.PI / 2;
      const [x, y] = [wide * Math.cos(angle), high * Math.sin(angle)].map((value) => Math.round(value * 10) / 10);
      const words = names[seat].split(" ");
      const first = words.length > 1 ? words.slice(0, -1).join(" ") : names[seat];
      const sector = parts.gathering.guests.get(id)?.sector;
      return make("g", { transform: `translate(${x} ${y})` },
        sector === undefined
          ? make("ellipse", { cx: 0, cy: -10, rx: 8, ry: 8, class: "seat" })
          : make("use", { href: `#sector-${sector}`, transform: "translate(-18 -23)" }),
        make("text", { x: 0, y: 14 }, cut(first)),
        words.length > 1 ? make("text", { x: 0, y: 27 }, cut(words.at(-1))) : "");
    }));
};
