// The map's behaviour: an actor's ties and story, search, filters, layers, zoom, by pointer and by keyboard.
"use strict";

const MapView = (() => {
  const all = (selector, root) => Array.from(root.querySelectorAll(selector));
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

  return class MapView {
    // How far a line bows at its thirds, in shares of its length: the slightest first.
    static bows = Array.from({ length: 625 }, (_, at) => [at % 25 - 12, Math.floor(at / 25) - 12])
      .map(([first, second]) => [first / 8 + 0.06, second / 8 + 0.06])
      .sort(([a, b], [c, d]) => (a * a + b * b - a * b) - (c * c + d * d - c * d));

    constructor(root) {
      this.root = root;
      this.page = root.closest("[data-page]");
      this.prefix = `${this.page.dataset.page}-`;
      this.svg = root.querySelector("svg");
      this.status = root.querySelector("[role=status]");
      this.story = root.querySelector(".story");
      this.data = JSON.parse(root.querySelector("script[type='application/json']").textContent);
      const box = this.svg.viewBox.baseVal;
      this.home = [box.x, box.y, box.width, box.height];
      this.box = [...this.home];
      // On a narrow screen the map is as wide as its smallest letters need to be of 12 px.
      const letters = all("text", this.svg).map((text) => parseFloat(text.getAttribute("font-size")) || 12);
      this.svg.style.setProperty("--readable", `${Math.ceil(box.width * 12 / Math.min(12, ...letters))}px`);
      this.actors = new Map(all("[data-actor]", this.svg).map((node) => [node.dataset.actor, node]));
      this.neighbours = new Map(Array.from(this.actors.keys(), (id) => [id, new Set()]));
      this.ties = all("[data-a]", this.svg);
      for (const { dataset: { a, b } } of this.ties) {
        this.neighbours.get(a)?.add(b);
        this.neighbours.get(b)?.add(a);
      }
      this.selected = null;
      this.addActors();
      this.addLayers();
      this.addFilters();
      this.addZoom();
    }

    // Actors: one stop for Tab, arrows between them, Enter to select.

    addActors() {
      const first = this.actors.values().next().value;
      if (first) first.setAttribute("tabindex", "0");
      for (const [id, node] of this.actors) {
        node.addEventListener("pointerenter", () => this.light(id));
        node.addEventListener("pointerleave", () => this.light(this.selected));
        node.addEventListener("focus", () => {
          this.light(id);
          this.setStop(node);
          this.status.textContent = node.getAttribute("aria-label");
        });
        node.addEventListener("blur", () => this.light(this.selected));
        node.addEventListener("click", () => { if (!this.dragged) this.select(id); });
        node.addEventListener("keydown", (event) => this.key(event, id));
      }
    }

    setStop(node) {
      for (const other of this.actors.values()) other.setAttribute("tabindex", other === node ? "0" : "-1");
    }

    key(event, id) {
      const direction = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
      if (event.key === "Enter" || event.key === " ") this.select(id);
      else if (event.key === "Escape") this.select(null);
      else if (direction) this.nearest(id, direction)?.focus();
      else return;
      event.preventDefault();
    }

    middle(id) {
      const { x, y, width, height } = this.actors.get(id).getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }

    nearest(from, [dx, dy]) {
      const [x, y] = this.middle(from);
      let best = null;
      let least = Infinity;
      for (const [id, node] of this.actors) {
        if (id === from || node.classList.contains("filtered")) continue;
        const [a, b] = this.middle(id);
        const along = (a - x) * dx + (b - y) * dy;
        const across = Math.abs((a - x) * dy) + Math.abs((b - y) * dx);
        if (along > 1 && along + 2 * across < least) [best, least] = [node, along + 2 * across];
      }
      return best;
    }

    light(id) {
      this.svg.classList.toggle("lit", id !== null);
      for (const node of this.svg.querySelectorAll(".on")) node.classList.remove("on");
      if (id === null) return;
      this.actors.get(id)?.classList.add("on");
      for (const other of this.neighbours.get(id) ?? []) this.actors.get(other)?.classList.add("on");
      for (const tie of this.svg.querySelectorAll("[data-a]")) {
        if (tie.dataset.a !== id && tie.dataset.b !== id) continue;
        tie.classList.add("on");
        if (tie.closest(".layer[hidden]")) continue;
        for (const end of [tie.dataset.a, tie.dataset.b]) this.actors.get(end)?.classList.add("on");
      }
    }

    select(id) {
      this.selected = id;
      for (const [other, node] of this.actors) {
        node.setAttribute("aria-pressed", String(other === id));
        node.classList.toggle("selected", other === id);
      }
      this.light(id);
      let shown = null;
      for (const article of all("[data-story]", this.story)) {
        article.hidden = article.dataset.story !== (id ?? "");
        if (!article.hidden) shown = article;
      }
      this.status.textContent = id ? this.actors.get(id)?.getAttribute("aria-label") ?? "" : this.status.dataset.none;
      return shown;
    }

    // Layers: what is missing, proposed or planned, as lines between actors, under their shapes; drawn from where the
    // actors stand when they are first shown, since nothing has a place in a hidden page.

    addLayers() {
      this.layers = [];
      for (const choice of all("[data-layer]", this.root)) {
        if (choice.dataset.layer === "ties") {
          choice.addEventListener("change", () => this.svg.classList.toggle("no-ties", !choice.checked));
          continue;
        }
        const entries = (this.data.layers[choice.dataset.layer] ?? [])
          .filter((ends) => ends.every((end) => this.actors.has(end)));
        choice.closest("label").hidden = entries.length === 0;
        const layer = document.createElementNS(this.svg.namespaceURI, "g");
        layer.classList.add("layer", `layer-${choice.dataset.layer}`);
        layer.setAttribute("aria-hidden", "true");
        const first = this.actors.values().next().value;
        first?.parentNode.insertBefore(layer, first);
        this.layers.push({ choice, layer, entries });
        choice.addEventListener("change", () => this.showLayers());
      }
      if (!this.page.hidden) this.showLayers();
    }

    showLayers() {
      for (const { choice, layer, entries } of this.layers) {
        layer.toggleAttribute("hidden", !choice.checked);
        if (!choice.checked || layer.childNodes.length) continue;
        for (const ends of entries) {
          // Where lines are many, few bows are tried for each.
          const mark = ends.length > 1 ? this.line(ends, entries.length > 60 ? 24 : MapView.bows.length) : this.ring(ends[0]);
          if (choice.dataset.look) mark.classList.add("forum-mark", choice.dataset.look);
          layer.append(mark);
        }
      }
    }

    extent(id) { return this.actors.get(id).getBBox(); }

    // A line bends at both its thirds until it passes through no other actor.

    line([a, b], tries) {
      const [from, to] = [a, b].map((id) => {
        const { x, y, width, height } = this.extent(id);
        return { x: x + width / 2, y: y + height / 2 };
      });
      const others = Array.from(this.actors.keys()).filter((id) => id !== a && id !== b).map((id) => this.extent(id));
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const length = Math.hypot(dx, dy) || 1;
      const [acrossX, acrossY] = [dy, -dx].map((side) => side / length * Math.max(length, 160));
      const third = (share, by) => ({ x: from.x + dx * share + acrossX * by, y: from.y + dy * share + acrossY * by });
      const steps = Math.max(24, Math.min(160, Math.round(length / 5)));
      const crossed = (one, other) => {
        let count = 0;
        for (let step = 1; step < steps; step += 1) {
          const t = step / steps;
          const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
          const [x, y] = [p * from.x + q * one.x + r * other.x + s * to.x, p * from.y + q * one.y + r * other.y + s * to.y];
          if (others.some((box) => x > box.x - 4 && x < box.x + box.width + 4 && y > box.y - 4 && y < box.y + box.height + 4)) {
            count += 1;
          }
        }
        return count;
      };
      let best = null;
      let fewest = Infinity;
      for (const [first, second] of MapView.bows.slice(0, tries)) {
        const ends = [third(1 / 3, first), third(2 / 3, second)];
        const count = crossed(...ends);
        if (count < fewest) [best, fewest] = [ends, count];
        if (count === 0) break;
      }
      const path = document.createElementNS(this.svg.namespaceURI, "path");
      path.setAttribute("d", `M${from.x} ${from.y}C${best[0].x} ${best[0].y} ${best[1].x} ${best[1].y} ${to.x} ${to.y}`);
      path.dataset.a = a;
      path.dataset.b = b;
      return path;
    }

    ring(id) {
      const { x, y, width, height } = this.extent(id);
      const rectangle = document.createElementNS(this.svg.namespaceURI, "rect");
      const sides = { x: x - 5, y: y - 5, width: width + 10, height: height + 10, rx: 8 };
      for (const [name, value] of Object.entries(sides)) rectangle.setAttribute(name, value);
      return rectangle;
    }

    // Search and filters.

    addFilters() {
      const search = this.root.querySelector("input[type=search]");
      const hits = this.root.querySelector("[data-hits]");
      const show = (id) => {
        const story = this.select(id);
        (story ?? this.actors.get(id)).focus();
      };
      const list = (found) => {
        hits.hidden = found.length === 0;
        hits.replaceChildren(...found.slice(0, 12).map(([id, node]) => {
          const [item, button] = [document.createElement("li"), document.createElement("button")];
          button.type = "button";
          button.textContent = node.getAttribute("aria-label").split(" · ")[0];
          button.addEventListener("click", () => show(id));
          item.append(button);
          return item;
        }));
      };
      const update = () => {
        const sectors = new Set(all("[data-sector-choice]:checked", this.root).map((box) => box.value));
        const kinds = new Set(all("[data-kind-choice]:checked", this.root).map((box) => box.value));
        const allKinds = all("[data-kind-choice]", this.root).every((box) => box.checked);
        const words = plain(search.value).split(/\s+/).filter(Boolean);
        const found = [];
        for (const [id, node] of this.actors) {
          const hidden = !sectors.has(node.dataset.sector);
          const text = plain(node.getAttribute("aria-label") + " " + (node.dataset.words ?? ""));
          const hit = words.length > 0 && words.every((word) => text.includes(word));
          node.classList.toggle("filtered", hidden);
          node.classList.toggle("hit", hit && !hidden);
          node.setAttribute("aria-hidden", String(hidden));
          if (hit && !hidden) found.push([id, node]);
        }
        list(found);
        // Nobody is told of who was not looked for.
        if (words.length && this.selected !== null && !found.some(([id]) => id === this.selected)) this.select(null);
        this.svg.classList.toggle("searched", words.length > 0);
        for (const tie of this.ties) {
          const gone = [tie.dataset.a, tie.dataset.b].some((end) => this.actors.get(end)?.classList.contains("filtered"));
          const kind = allKinds || (tie.dataset.kinds ?? "").split(" ").some((name) => kinds.has(name));
          tie.classList.toggle("filtered", gone || !kind);
        }
        this.status.textContent = words.length
          ? (found.length === 1 ? this.status.dataset.foundOne : this.status.dataset.found).replace("{n}", found.length)
          : this.status.dataset.none;
      };
      search.addEventListener("input", update);
      search.addEventListener("keydown", (event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        const hit = Array.from(this.actors).find(([, node]) => node.classList.contains("hit"));
        if (hit) {
          this.select(hit[0]);
          hit[1].focus();
        }
      });
      for (const box of all("[data-sector-choice], [data-kind-choice]", this.root)) {
        box.addEventListener("change", update);
      }
    }

    // Zoom and pan over the viewBox; the plain wheel scrolls the page.

    addZoom() {
      for (const button of all("[data-zoom]", this.root)) {
        button.addEventListener("click", () => {
          const factor = { in: 0.8, out: 1.25 }[button.dataset.zoom];
          if (factor) this.zoom(factor);
          else this.fit();
        });
      }
      this.svg.addEventListener("wheel", (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 0.9 : 1.1, event.clientX, event.clientY);
      }, { passive: false });
      let start = null;
      // Two fingers make the map larger or smaller between them.
      const fingers = new Map();
      const spread = () => {
        const [one, other] = fingers.values();
        return [Math.hypot(one.x - other.x, one.y - other.y), (one.x + other.x) / 2, (one.y + other.y) / 2];
      };
      let apart = 0;
      this.svg.addEventListener("pointerdown", (event) => {
        if (event.pointerType === "touch") fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (fingers.size === 2) {
          [apart] = spread();
          start = null;
          return;
        }
        this.dragged = false;
        // At rest the whole map shows, and a finger should scroll the page.
        if (event.button !== 0 || (event.pointerType === "touch" && !this.isZoomed())) return;
        start = { x: event.clientX, y: event.clientY, box: [...this.box] };
      });
      this.svg.addEventListener("pointermove", (event) => {
        if (fingers.has(event.pointerId)) fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
        if (fingers.size === 2) {
          const [now, x, y] = spread();
          if (now > 0 && apart > 0) this.zoom(apart / now, x, y);
          apart = now;
          this.dragged = true;
          return;
        }
        if (!start) return;
        const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
        if (!this.dragged && Math.hypot(dx, dy) < 5) return;
        if (!this.dragged) this.svg.setPointerCapture(event.pointerId);
        this.dragged = true;
        const scale = start.box[2] / this.svg.clientWidth;
        this.show([start.box[0] - dx * scale, start.box[1] - dy * scale, start.box[2], start.box[3]]);
      });
      const end = (event) => {
        fingers.delete(event.pointerId);
        start = null;
      };
      this.svg.addEventListener("pointerup", end);
      this.svg.addEventListener("pointercancel", end);
      this.root.addEventListener("keydown", (event) => {
        if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === "+") this.zoom(0.8);
        else if (event.key === "-") this.zoom(1.25);
        else if (event.key === "0") this.fit();
      });
    }

    isZoomed() { return this.box[2] < this.home[2] * 0.99; }

    zoom(factor, clientX, clientY) {
      const frame = this.svg.getBoundingClientRect();
      const fx = clientX === undefined ? 0.5 : (clientX - frame.left) / frame.width;
      const fy = clientY === undefined ? 0.5 : (clientY - frame.top) / frame.height;
      const width = Math.min(this.home[2] * 1.5, Math.max(this.home[2] / 12, this.box[2] * factor));
      const height = width * this.home[3] / this.home[2];
      this.show([
        this.box[0] + (this.box[2] - width) * fx, this.box[1] + (this.box[3] - height) * fy, width, height,
      ]);
    }

    fit() {
      this.show([...this.home]);
      this.showLayers();
    }

    show(box) {
      this.box = box;
      this.svg.setAttribute("viewBox", box.map((value) => value.toFixed(2)).join(" "));
      this.svg.classList.toggle("zoomed", this.isZoomed());
    }
  };
})();
