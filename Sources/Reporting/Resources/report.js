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
    const update = () => {
      const gaps = all("[data-gap]", root);
      for (const gap of gaps) {
        gap.hidden = !selects.every((select) => select.value === ""
          || (gap.dataset[select.dataset.filter] ?? "").split(" ").includes(select.value));
      }
      const shown = gaps.filter((gap) => !gap.hidden).length;
      status.textContent = status.dataset.text.replace("{shown}", shown).replace("{found}", gaps.length);
    };
    for (const select of selects) select.addEventListener("change", update);
    update();
  }

  // A link to an actor selects it on the map of the same language.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-show-actor]");
    if (!link) return;
    const view = views.find((candidate) => candidate.page === visiblePage());
    if (!view || !view.actors.has(link.dataset.showActor)) return;
    event.preventDefault();
    unfold(view.root);
    const story = view.select(link.dataset.showActor);
    view.root.scrollIntoView({ block: "start" });
    (story ?? view.actors.get(link.dataset.showActor)).focus({ preventScroll: true });
  });

  // Opens all that something is folded in.
  function unfold(element) {
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }

  // What the page is printed for is unfolded; the style does the same where no script runs.
  const unfolded = [];
  window.addEventListener("beforeprint", () => {
    for (const fold of all("details.printed:not([open]), details.map-fold:not([open])")) {
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
    unfold(target);
    target.scrollIntoView();
  }

  document.documentElement.classList.add("scripted");
  for (const table of all("table.sortable")) makeSortable(table);
  for (const root of all("[data-map]")) if (root.querySelector("svg")) views.push(new MapView(root));
  for (const root of all("[data-gaps]")) addGapFilter(root);
  for (const button of all("[data-switch]")) {
    button.addEventListener("click", () => showLanguage(button.dataset.switch, true));
  }
  // A phone gets the map where it is asked for: its names are too small there to be read at once.
  const isWide = window.matchMedia("(min-width: 40.01rem)").matches;
  for (const fold of all("details[data-open-wide]")) fold.open = isWide;
  window.addEventListener("hashchange", openTarget);
  openTarget();
})();
