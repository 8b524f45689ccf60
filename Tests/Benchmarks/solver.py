#!/usr/bin/env python3
"""The solver of pages held against the program: the same plans, how large, and how fast.

usage: solver.py BENCHMARK [--cases N] [--module DIR] [--browser] [--speed] [--seed S]

BENCHMARK is samband-benchmark of a release build. N problems with rules of every kind (200) are planned, and many of them
changed, by the program. DIR, made by `bash .ci/wasm --into DIR`, holds the module as a program, which wasmkit of the toolchain
then asks the same questions: every answer must have the same bytes. --browser also opens a page in headless Chromium
(chromium-driver; `pip install selenium`) from a file and under the policy of such pages, with `solver.js` and the module
that lie in Sources: every plan must have the same fields as the program's, from the same request. --speed times larger problems,
one thread of the program against the page, in one run. The exit code is 1 where a plan differs, where the text in the page is
over 400 kB, or the page is less than 0.6 times as fast as the program.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
REPORTING = ROOT / "Sources" / "Reporting"
TEXT_LIMIT = 400_000
LEAST_SPEED = 0.6


def pairs(draw: random.Random, people: list[str], count: int) -> list[dict]:
    return [dict(zip("ab", draw.sample(people, 2))) for _ in range(count)]


def case(number: int, seed: int) -> dict:
    """A plan to be made, by its request, and perhaps a change of it. Its kinds of rules follow from its number."""
    draw = random.Random(f"{seed}/{number}")
    count = draw.randint(2, 6)
    size = draw.randint(2, 6)
    rounds = draw.randint(1, 5)
    people = [f"p{place}" for place in range(1, count * size + draw.randint(0, 3) + 1)]
    spare = draw.choice([0, 0, 1, 2])
    # In every fifth case there are too few seats, so that people take turns to sit out.
    most = size if number % 5 == 1 else -(-len(people) // count) + spare
    request = {
        "tables": [{"least": draw.choice([0, 1, max(1, len(people) // count - 1)]), "most": most} for _ in range(count)],
        "rounds": rounds, "seed": draw.randint(0, 2**40), "steps": draw.choice([8, 400, 4_000, 16_000])}
    if number % 3 == 0:
        request["levelTables"] = True
    if number % 7 == 0:
        request["equalTables"] = True
    if number % 4 == 2:
        request["spareThirdMeetings"] = True
    columns = {"sector": draw.randint(2, 5), "gender": 2}
    request["people"] = []
    for id in people:
        attributes = {column: f"{column[0]}{draw.randrange(values)}" for column, values in columns.items() if draw.random() < 0.9}
        request["people"].append({"id": id, "attributes": attributes} if attributes else {"id": id})
    meet = ["distinct", "even", "cross", "values", "grouping"][number % 5 if number % 2 else draw.randrange(5)]
    if meet == "grouping":
        request["rounds"] = rounds = 1
    if meet in ("values", "grouping"):
        values = {tuple(sorted(draw.sample(people, 2))): draw.choice([1, 2, 0.5, 3.25, 12]) for _ in range(4 * len(people))}
        request["meet"] = {"worth": "values", "values": [
            {"a": a, "b": b, "value": value} for (a, b), value in values.items()]}
    else:
        request["meet"] = {"worth": meet, **({"column": "sector"} if meet == "cross" else {})}
    if draw.random() < 0.4 and meet != "grouping":
        request["balance"] = draw.sample(["sector", "gender"], draw.randint(1, 2))
    if draw.random() < 0.3 and size > 2:
        request["minimums"] = [{"column": "sector", "least": 2}]
    for rule, likely in (("apart", 0.4), ("together", 0.3), ("history", 0.4)):
        if draw.random() < likely:
            request[rule] = pairs(draw, people, draw.randint(1, max(1, len(people) // 4)))
    for contact in request.get("history", []):
        contact["times"] = draw.randint(1, 3)
    if draw.random() < 0.3:
        request["hosts"] = [{"id": id, "table": table + 1} for table, id in enumerate(draw.sample(people, draw.randint(1, count)))]
    if draw.random() < 0.2:
        request["fixed"] = [{"id": draw.choice(people), "table": draw.randint(1, count), "round": draw.randint(1, rounds)}]
    if draw.random() < 0.3:
        request["absences"] = [{"id": draw.choice(people), "round": draw.randint(1, rounds)} for _ in range(3)]
    plan = {"format": "samband-plan", "version": 1, "rounds": [], "request": request}
    if number % 2 == 0:
        leave = draw.sample(people, min(draw.randint(0, 3), len(people) - 2))
        plan["change"] = {
            "fromRound": draw.randint(1, rounds), "leave": leave, "join": [f"late{n}" for n in range(draw.randint(0, 2))]}
    return plan


def large(people: int, count: int, rounds: int, steps: int, **rules) -> dict:
    """A problem for the stopwatch."""
    draw = random.Random(people + rounds)
    request = {
        "tables": [{"least": people // count, "most": -(-people // count)}] * count, "levelTables": True, "rounds": rounds,
        "meet": {"worth": "distinct"}, "steps": steps, "seed": 1, **rules,
        "people": [{"id": f"p{n}", "attributes": {"sector": f"s{draw.randrange(6)}"}} for n in range(people)]}
    return {"format": "samband-plan", "version": 1, "rounds": [], "request": request}


def speed_cases() -> list[dict]:
    draw = random.Random(60)
    values = [{"a": f"p{a}", "b": f"p{b}", "value": draw.randrange(500)} for a in range(60) for b in range(a)]
    replanned = large(100, 10, 5, 400_000, balance=["sector"], spareThirdMeetings=True)
    replanned["change"] = {"fromRound": 2, "leave": ["p3", "p40", "p41", "p77"], "join": ["late1", "late2"]}
    return [
        large(48, 6, 3, 16_000_000, balance=["sector"], meet={"worth": "cross", "column": "sector"}),
        large(90, 10, 4, 16_000_000, spareThirdMeetings=True),
        large(60, 6, 1, 80_000_000, meet={"worth": "values", "values": values}),
        large(48, 8, 6, 16_000_000, meet={"worth": "even"}),
        large(100, 10, 5, 6_000_000, balance=["sector"], together=[{"a": "p1", "b": "p2"}], apart=[{"a": "p3", "b": "p4"}]),
        replanned]


def module_text() -> str:
    return re.search(r'base64 = "([^"]*)"', (REPORTING / "Report" / "SolverModule.swift").read_text()).group(1)


PAGE_SCRIPT = """
async function solveCases(lines, told) {
  const solver = await createSolver();
  if (!solver) return null;
  const answers = [];
  for (const line of lines) {
    const made = [];
    const ask = async (kind, work) => {
      const start = performance.now();
      const answer = await work();
      made.push([kind, performance.now() - start]);
      return answer.plan;
    };
    let plan = null;
    let failure = null;
    try {
      plan = await ask("plan", () => solver.plan(line.request));
      await ask("score", () => solver.score(plan)).then((scored) => {
        if (JSON.stringify(scored.rounds) !== JSON.stringify(plan.rounds)) throw new Error("scoring moves people");
        for (const figure of ["pairsMet", "repeats", "maxMeetings", "imbalance", "alone", "thirdMeetings", "value"]) {
          if (scored.score[figure].value !== plan.score[figure].value) throw new Error(`${figure} is scored otherwise`);
        }
      });
      if (line.change) {
        const join = line.change.join.map((id) => ({ id }));
        plan = await ask("replan", () => solver.replan(plan, { ...line.change, join }));
      }
    } catch (error) {
      if (error.isFailure || !(error.clash || error.isNotFound || error.unknown)) throw error;
      [plan, failure] = [null, error.message];
    }
    // As text, so that the order of keys is seen too.
    answers.push({ plan: JSON.stringify(plan), made, failure });
  }
  return answers;
}

// A search of minutes is stopped: with a plan once one was found, and without before; then the next question is answered.
async function checkStop(line) {
  const solver = await createSolver();
  let beats = 0;
  const pulse = setInterval(() => { beats += 1; }, 20);
  const early = solver.plan(line.request).catch((error) => error.isStopped === true);
  setTimeout(() => solver.stop(), 5);
  if (await early !== true) return "a search that was stopped at once has a plan";
  const start = performance.now();
  const plan = await solver.plan(line.request, { onBetter: () => setTimeout(() => solver.stop(), 0) });
  clearInterval(pulse);
  if (plan.termination.reason !== "interrupted") return `a stopped search ends by ${plan.termination.reason}`;
  if (beats < (performance.now() - start) / 60) return "the page freezes while the solver works";
  const again = await solver.score(plan.plan);
  const more = await solver.replan(plan.plan, {
    fromRound: 3, rounds: 5, pins: [{ person: "p5", table: 2 }], apart: [["p1", "p2"]], together: [["p3", "p4"]] });
  if (more.plan.rounds.length !== 5 || more.plan.rounds[4].tables.flatMap(({ people }) => people).length !== 100) {
    return "a round more is not planned";
  }
  if (JSON.stringify(more.plan.rounds.slice(0, 2)) !== JSON.stringify(plan.plan.rounds.slice(0, 2))) return "done rounds change";
  for (const { tables } of more.plan.rounds.slice(2)) {
    const table = (id) => tables.find(({ people }) => people.includes(id)).table;
    if (table("p5") !== 2 || table("p1") === table("p2") || table("p3") !== table("p4")) return "a wish is not kept";
  }
  if (more.plan.score.constraints.some(({ rule, value }) => rule === "fixed" && value)) return "a pin counts in done rounds";
  const isWhole = ({ kind, table = 1, person = "p0", from = "p0" }) => kind && table >= 1 && table <= 10
    && [person, from].every((id) => line.request.people.some((known) => known.id === id));
  const kinds = new Set(more.moves.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)));
  if (!["held", "apart", "together"].some((kind) => kinds.has(kind))) return `no move by a wish: ${[...kinds]}`;
  if (!more.moves.every(({ reasons }) => reasons.length && reasons.every(isWhole))) return "a move without a reason that is whole";
  return again.plan.score.pairsMet.value > 0 ? null : "no score";
}
"""


def write_page(folder: pathlib.Path, policy: str | None = None) -> pathlib.Path:
    """A page with the solver under the policy of such pages, its only script named by its digest."""
    import base64
    import hashlib

    script = (REPORTING / "Resources" / "solver.js").read_text() + PAGE_SCRIPT
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = policy or "default-src 'none'; script-src 'sha256-DIGEST' 'wasm-unsafe-eval'; worker-src blob:"
    path = folder / "page.html"
    path.write_text(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="'
        + policy.replace("DIGEST", digest) + '"><title>solver</title></head><body><script type="text/plain" data-solver>'
        + module_text() + "</script><script>" + script + "</script></body></html>")
    return path


def open_browser():
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(600)
    return driver


def in_browser(driver, cases: list[dict]) -> list[dict]:
    answers = driver.execute_async_script(
        "const [cases, done] = arguments; solveCases(JSON.parse(cases)).then(done, (error) => done(String(error.stack)))",
        json.dumps(cases))
    if not isinstance(answers, list):
        raise SystemExit(f"the page has no solver: {answers}\n{driver.get_log('browser')}")
    return [{**answer, "plan": json.loads(answer["plan"])} for answer in answers]


def check_stop(driver) -> int:
    found = driver.execute_async_script(
        "const [line, done] = arguments; checkStop(line).then(done, (error) => done(String(error.stack)))",
        large(100, 10, 4, 160_000_000, spareThirdMeetings=True, apart=[{"a": "p50", "b": "p51"}]))
    print(found or "a search is stopped, the page goes on meanwhile, and changes of every kind are kept", file=sys.stderr if found else sys.stdout)
    return 1 if found else 0


def native(benchmark: str, cases: list[dict], folder: pathlib.Path) -> tuple[list, list[dict]]:
    lines = folder / "cases.jsonl"
    lines.write_text("".join(json.dumps(case) + "\n" for case in cases))
    done = subprocess.run([benchmark, "solver", str(lines), str(folder)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads((folder / "plans.json").read_text()), [json.loads(line) for line in done.stdout.splitlines()]


def difference(one, other, path: str = "plan") -> str | None:
    """Where two values differ first."""
    if isinstance(one, dict) and isinstance(other, dict):
        # Within a record of the request the page keeps the order in which it was given.
        inOrder = not path.startswith("plan.request.")
        if list(one) != list(other) if inOrder else set(one) != set(other):
            return f"{path}: {list(one)} and {list(other)}"
        return next((found for key in one if (found := difference(one[key], other[key], f"{path}.{key}"))), None)
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return next((found for place, pair in enumerate(zip(one, other)) if (found := difference(*pair, f"{path}[{place}]"))), None)
    return None if one == other else f"{path}: {str(one)[:200]} and {str(other)[:200]}"


def compare_in_browser(driver, cases, plans) -> int:
    wrong = 0
    start = time.monotonic()
    for number, (case, plan, answer) in enumerate(zip(cases, plans, in_browser(driver, cases))):
        found = difference(plan, answer["plan"])
        if found:
            wrong += 1
            print(f"case {number} differs in the page, {found}", file=sys.stderr)
            if answer["failure"]:
                print(f"  {answer['failure']}", file=sys.stderr)
    print(f"Chromium: {len(cases) - wrong} of {len(cases)} plans are the program's ({time.monotonic() - start:.1f} s)")
    return wrong


def compare_with_wasmkit(folder: pathlib.Path, module: pathlib.Path) -> int:
    start = time.monotonic()
    with open(folder / "questions.bin", "rb") as questions:
        done = subprocess.run(
            ["wasmkit", "run", str(module / "solver-stdio.wasm")], stdin=questions, capture_output=True, check=True)
    isSame = done.stdout == (folder / "answers.bin").read_bytes()
    print(f"wasmkit: {'the same bytes as' if isSame else 'other bytes than'} the program "
          f"({len(done.stdout)} bytes, {time.monotonic() - start:.1f} s)")
    return 0 if isSame else 1


def measure(benchmark: str, driver, folder: pathlib.Path) -> int:
    """Times questions in turn, twice, and takes the faster of each, since a machine may do other work too."""
    cases = speed_cases()
    runs = []
    for _ in range(2):
        _, lines = native(benchmark, cases, folder)
        made = [record for answer in in_browser(driver, cases) for record in answer["made"]]
        runs.append((lines, made))
    lines = [min(both, key=lambda line: line["ms"]) for both in zip(*(lines for lines, _ in runs), strict=True)]
    made = [min(both, key=lambda record: record[1]) for both in zip(*(made for _, made in runs), strict=True)]
    print(f"{'question':10}{'program ms':>12}{'page ms':>10}{'speed':>8}")
    total = [0.0, 0.0]
    for line, (kind, ms) in zip(lines, made, strict=True):
        assert line["question"] == kind
        total = [total[0] + line["ms"], total[1] + ms]
        print(f"{kind:10}{line['ms']:12.1f}{ms:10.1f}{line['ms'] / ms:8.2f}")
    speed = total[0] / total[1]
    print(f"{'all':10}{total[0]:12.1f}{total[1]:10.1f}{speed:8.2f}")
    replans = [ms for kind, ms in made if kind == "replan"]
    if speed < LEAST_SPEED or max(replans) > 1000:
        print(f"the page is too slow: at least {LEAST_SPEED} times the program, and a second for a change", file=sys.stderr)
        return 1
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark")
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--module", type=pathlib.Path)
    parser.add_argument("--browser", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        cases = [case(number, options.seed) for number in range(options.cases)]
        plans, lines = native(options.benchmark, cases, folder)
        kinds = {kind: sum(line["question"] == kind for line in lines) for kind in ("plan", "score", "replan")}
        print(f"the program: {options.cases} cases, {sum(plan is None for plan in plans)} of them without a plan; {kinds}")
        if options.module:
            wrong += compare_with_wasmkit(folder, options.module)
        text = len(module_text()) + len((REPORTING / "Resources" / "solver.js").read_bytes())
        print(f"in the page: {text} bytes of text")
        wrong += text > TEXT_LIMIT
        if options.browser or options.speed:
            driver = open_browser()
            try:
                driver.get(write_page(folder).as_uri())
                if options.browser:
                    wrong += compare_in_browser(driver, cases, plans)
                    wrong += check_stop(driver)
                if options.speed:
                    wrong += measure(options.benchmark, driver, folder)
                for line in driver.get_log("browser"):
                    wrong += 1
                    print(f"the browser says: {line['message']}", file=sys.stderr)
            finally:
                driver.quit()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
