// The page's behaviour: language, tables, gaps, and the maps of `map.js`. Nothing is fetched, nothing is stored, and all text that people
// read is in the page already, in its language; the script only shows, hides and moves it.
"use strict";

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const views = [];

  // MARK: Language

  function showLanguage(language, moves) {
    const before = visiblePage();
    for (const page of all("[data-page]")) page.hidden = page.dataset.page !== language;
    document.documentElement.lang = language;
    const after = visiblePage();
    document.title = after.dataset.title;
    const anchor = location.hash.slice(1).replace(/^(sv|en)-/, "");
    const target = anchor && document.getElementById(`${language}-${anchor}`);
    if (target) {
      history.replaceState(null, "", `#${target.id}`);
      target.scrollIntoView();
    } else if (moves && before !== after) {
      window.scrollTo(0, 0);
    }
    if (moves) after.querySelector("[data-switch]").focus();
    for (const view of views) if (view.page === after) view.fit();
  }

  const visiblePage = () => document.querySelector("[data-page]:not([hidden])");

  // MARK: Tables

  const collator = (language) => new Intl.Collator(language, { numeric: true, sensitivity: "base" });

  function makeSortable(table) {
    const body = table.tBodies[0];
    const order = collator(table.closest("[lang]").lang);
    const heads = all("thead th", table);
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const descends = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", descends ? "descending" : "ascending");
        const value = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
        const rows = Array.from(body.rows);
        rows.sort((a, b) => {
          const [x, y] = [value(a), value(b)];
          // What is not known comes last whichever way one sorts.
          if (x === "" || y === "") return (x === "") - (y === "");
          const difference = a.cells[column].dataset.value !== undefined ? Number(x) - Number(y) : order.compare(x, y);
          return descends ? -difference : difference;
        });
        body.append(...rows);
      });
    });
  }

  // MARK: Gaps

  function addGapFilter(root) {
    const selects = all("select", root);
    const status = root.querySelector("[role=status]");
    const more = root.querySelector("[data-more]");
    const limit = Number(root.dataset.limit);
    let showsAll = false;
    const update = () => {
      let found = 0;
      for (const gap of all("[data-gap]", root)) {
        const fits = selects.every((select) => {
          const value = select.value;
          return value === "" || (gap.dataset[select.dataset.filter] ?? "").split(" ").includes(value);
        });
        if (fits) found += 1;
        gap.hidden = !fits || (!showsAll && found > limit);
      }
      const shown = showsAll ? found : Math.min(found, limit);
      status.textContent = status.dataset.text.replace("{shown}", shown).replace("{found}", found);
      more.hidden = shown === found;
    };
    for (const select of selects) select.addEventListener("change", () => { showsAll = false; update(); });
    more.addEventListener("click", () => {
      const hidden = root.querySelector("[data-gap][hidden]");
      showsAll = true;
      update();
      hidden?.focus();
    });
    update();
  }

  // A link to an actor selects it on the map of the same language.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-show-actor]");
    if (!link) return;
    const view = views.find((candidate) => candidate.page === visiblePage());
    if (!view || !view.actors.has(link.dataset.showActor)) return;
    event.preventDefault();
    const story = view.select(link.dataset.showActor);
    view.root.scrollIntoView({ block: "start" });
    (story ?? view.actors.get(link.dataset.showActor)).focus({ preventScroll: true });
  });

  // Prints one part by itself: all that stands around it, up to the page, is left out while it lasts.
  function printAlone(part) {
    part.closest("details")?.setAttribute("open", "");
    const marked = [];
    for (let inner = part; inner !== document.body; inner = inner.parentElement) {
      for (const other of inner.parentElement.children) {
        if (other === inner) continue;
        other.dataset.unprinted = "";
        marked.push(other);
      }
    }
    const end = () => { for (const other of marked) delete other.dataset.unprinted; };
    window.addEventListener("afterprint", end, { once: true });
    window.print();
  }

  // On paper nothing can be unfolded, so that all is, but for what is printed only when it is asked for.
  const unfolded = [];
  window.addEventListener("beforeprint", () => {
    for (const fold of all("details:not([open]):not(.handouts):not(.fold)")) {
      fold.open = true;
      unfolded.push(fold);
    }
  });
  window.addEventListener("afterprint", () => { for (const fold of unfolded.splice(0)) fold.open = false; });

  // A link into something folded or filtered away opens it.
  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const page = target.closest("[data-page]");
    if (page?.hidden) showLanguage(page.dataset.page, false);
    target.hidden = false;
    target.closest("details")?.setAttribute("open", "");
    target.scrollIntoView();
  }

  document.documentElement.classList.add("scripted");
  for (const table of all("table.sortable")) makeSortable(table);
  for (const root of all("[data-map]")) if (root.querySelector("svg")) views.push(new MapView(root));
  for (const root of all("[data-gaps]")) addGapFilter(root);
  for (const button of all("[data-switch]")) {
    button.addEventListener("click", () => showLanguage(button.dataset.switch, true));
  }
  for (const button of all("[data-print]")) {
    button.addEventListener("click", () => printAlone(document.getElementById(button.dataset.print)));
  }
  // Where there is room, the map's filters stand open; on a phone the map comes first.
  const isWide = window.matchMedia("(min-width: 64rem)").matches;
  for (const fold of all("details[data-open-wide]")) fold.open = isWide;
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
