"""The page of an event in a real browser: printed parts, moves by hand, changes with and without a solver, saving, barriers.

Usage: event.py SAMBAND   (needs chromium, chromium-driver; selenium and axe-core-python from PyPI)
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

from selenium.webdriver.common.keys import Keys

from page import Page, browser, check_access, check_quiet

WIDTHS = (390, 768, 1280, 1920)
PRINTED = ("tables", "door", "ways", "cards", "signs", "hosts", "run")

# A browser in which WebAssembly is forbidden.
WITHOUT = "Object.defineProperty(window, 'WebAssembly', { value: undefined });"


class EventPage(Page):
    """A page whose parts are shown by the address."""

    def part(self, name):
        self.run("location.hash = arguments[0]", name)
        for _ in range(200):
            if self.run("return document.documentElement.dataset.written === arguments[0]"
                        " && location.hash === '#' + arguments[0]", name):
                return
            time.sleep(0.05)
        raise AssertionError(f"the part {name} is not written out")

    def all(self, selector):
        return self.run("return [...document.querySelectorAll(arguments[0])]", "#event " + selector)

    def first(self, selector):
        found = self.all(selector)
        assert found, f"nothing on the page is {selector}"
        return found[0]

    def click(self, selector):
        self.run("arguments[0].focus(); arguments[0].click()", self.first(selector))
        time.sleep(0.1)

    def answer(self):
        return self.first("[data-answer]").text


def check_parts(page, people):
    for name in PRINTED + ("change",):
        page.part(name)
        for width in WIDTHS:
            page.width(width)
            wide = page.run("return document.documentElement.scrollWidth")
            assert wide <= width, f"{name} at {width} px is {wide} px wide"
        page.width(1280)
        check_access(page, name)
        page.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
        check_access(page, name + ", dark")
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    page.part("cards")
    assert len(page.all(".name-card")) == people, "not one card for each"
    assert len(page.all(".sheet")) == -(-people // 10), "not ten cards to a sheet"
    page.part("door")
    assert len(page.all("table.door tbody tr")) == people
    listed = page.run("return [...document.querySelectorAll('#event .door tbody th')].map((cell) => cell.textContent)")
    assert listed == page.run("const order = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });"
                              "return arguments[0].toSorted(order.compare)", listed), "the door list is out of order"
    page.first("input[type=search]").send_keys("ake")
    shown = [row.text for row in page.all("table.door tbody tr:not([hidden])")]
    assert shown and all("ke" in row.lower() for row in shown), f"the search finds {shown}"


def check_hostile(page):
    """Names are text, whatever they hold."""
    page.part("ways")
    assert not page.run("return document.querySelector('#event img, #event b b')"), "a name became an element"
    assert "<img src=x onerror=alert(1)>" in page.run("return document.body.innerText")


def check_print(page):
    page.run("window.printed = []; window.print = () => window.printed.push(document.documentElement.dataset.written)")
    for name in PRINTED:
        page.part(name)
        page.click(f"[data-print={name}]")
        assert page.run("return window.printed.at(-1)") == name
    page.click("[data-print-all]")
    for _ in range(100):
        if page.run("return window.printed.length") > len(PRINTED):
            break
        time.sleep(0.05)
    assert page.run("return window.printed.at(-1)").split() == list(PRINTED), "not every part is printed together"


def check_language(page):
    page.part("run")
    before = page.first("h2").text
    page.click("[data-switch]")
    assert page.first("h2").text != before and page.run("return document.documentElement.lang") == "sv"
    page.click("[data-switch]")
    assert page.first("h2").text == before


def seats(page):
    return page.run("return [...document.querySelectorAll('#event [data-table]')].map((table) =>"
                    " [...table.querySelectorAll('[data-person]')].map((one) => one.dataset.person).join(' '))")


def check_hand_moves(page):
    """By keyboard alone: pick, move, undo, redo; and two change places."""
    page.part("tables")
    before = seats(page)
    page.run("arguments[0].focus()", page.first("[data-person]"))
    page.press(Keys.ENTER)
    assert page.first("[data-person][aria-pressed=true]"), "Enter does not pick a person"
    here = page.first("[data-here]:not([hidden])")
    page.run("arguments[0].focus()", here)
    page.press(Keys.ENTER)
    time.sleep(0.2)
    moved = seats(page)
    assert moved != before and page.answer(), "nobody is moved, or it is not told"
    page.click("[data-do=undo]")
    assert seats(page) == before, "undoing does not bring the plan back"
    page.click("[data-do=redo]")
    assert seats(page) == moved, "redoing does not move again"
    page.click("[data-do=undo]")
    page.run("arguments[0].click(); arguments[1].click()", page.all("[data-table]:first-child [data-person]")[0],
             page.all("[data-table]:nth-child(2) [data-person]")[0])
    time.sleep(0.2)
    assert seats(page) != before, "two people do not change places"
    page.click("[data-do=undo]")


def asks_before_leaving(page):
    """Whether the browser would ask before the page is left."""
    return page.run("const leaving = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(leaving);"
                    "return leaving.defaultPrevented")


def late_guest(page, name):
    page.first("[data-late=name]").send_keys(name)
    page.click("[data-do=late]")


def check_without_solver(page, samband, folder):
    """The page says what it cannot do, and people can still leave and come."""
    page.part("change")
    assert page.all("[data-no-solver]"), "it is not said that there is no solver"
    people = len(page.all("[data-ask=absent]"))
    page.click("[data-ask=absent]")
    late_guest(page, "Sent Gäst")
    page.click("[data-do=by-hand]")
    assert len(page.all("[data-ask=absent]")) == people, "one left and one came"
    page.part("cards")
    assert "Sent Gäst" in page.run("return document.querySelector('#event').innerText")
    page.part("change")
    back = page.first("[data-come-back]").get_attribute("data-come-back")
    page.click("[data-come-back]")
    assert len(page.all("[data-ask=absent]")) == people + 1 and not page.all("[data-come-back]"), "nobody came after all"
    saved = save(page, folder)
    plan = json.loads(saved.read_text())
    assert any(person.get("name") == "Sent Gäst" for person in plan["people"])
    assert all(back in [person for table in r["tables"] for person in table["people"]] for r in plan["rounds"])
    subprocess.run([samband, "replan", str(saved), "--format", "csv"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def save(page, folder):
    for old in pathlib.Path(folder).glob("*-plan*.json"):
        old.unlink()
    page.driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    page.part("change")
    page.click("[data-do=save]")
    for _ in range(100):
        found = [one for one in pathlib.Path(folder).glob("*-plan*.json") if one.stat().st_size]
        if found:
            return found[0]
        time.sleep(0.1)
    raise AssertionError("the changed plan is not saved")


def wait(page, what, condition, seconds=30):
    """Waits until something holds on the page."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"{what}: {page.run('return document.querySelector(`#event`).innerText')[:400]}"
        time.sleep(0.05)


def ask(page, button):
    """Presses a button and waits for the solver's answer; how long it took."""
    start = time.monotonic()
    page.click(f"[data-do={button}]")
    wait(page, f"{button} has no answer", lambda: page.answer() and not page.all("[data-do=stop]"))
    return time.monotonic() - start


def together(plan, one, other):
    """The rounds in which two sit at one table."""
    return [r["round"] for r in plan["rounds"] for t in r["tables"] if one in t["people"] and other in t["people"]]


def check_with_solver(page, samband, folder):
    """Absent, late, pinned, apart, from the second round on; then a new plan, and all of it undone."""
    page.part("change")
    wait(page, "there is no solver", lambda: page.all("[data-do=replan]"))
    assert not page.all("[data-no-solver]")
    assert not asks_before_leaving(page) and not page.all("[data-unsaved]"), "nothing is changed"
    before = json.loads(save(page, folder).read_text())
    page.part("change")
    absent = page.first("[data-ask=absent]").get_attribute("data-id")
    page.click("[data-ask=absent]")
    late_guest(page, "Sent Gäst")
    names = [option.get_attribute("value") for option in page.all("#names option")]
    page.run("const [a, b] = document.querySelectorAll('#event [data-pair=first], #event [data-pair=second]');"
             "[a.value, b.value] = arguments", names[1], names[2])
    page.click("[data-do=pair]")
    page.run("const select = document.querySelector('#event fieldset select'); select.value = '1';"
             "select.dispatchEvent(new Event('change'))")
    time.sleep(0.2)
    assert asks_before_leaving(page), "what is marked would be lost"
    took = ask(page, "replan")
    assert took < 5, f"planning again for 24 people takes {took:.1f} s"
    assert asks_before_leaving(page) and page.all("[data-unsaved]"), "the changed plan would be lost"
    listed = page.first("[data-pairs]").text
    assert names[1] in listed and ("kept" in listed or "together in round 1" in listed), f"the pair is not listed: {listed}"
    saved = save(page, folder)
    page.part("change")
    assert not asks_before_leaving(page) and not page.all("[data-unsaved]"), "the plan is saved"
    plan = json.loads(saved.read_text())
    assert plan["rounds"][0] == before["rounds"][0], "a round that is done is changed"
    later = [person for r in plan["rounds"][1:] for t in r["tables"] for person in t["people"]]
    guest = next(person["id"] for person in plan["people"] if person.get("name") == "Sent Gäst")
    assert absent not in later and later.count(guest) == len(plan["rounds"]) - 1
    ids = {person.get("name"): person["id"] for person in before["people"]}
    one, other = (ids[name] for name in names[1:3])
    assert not [r for r in together(plan, one, other) if r > 1], "two who are to sit apart sit together"
    # Who was away comes after all, from the round that is not done yet, by the keyboard.
    page.run("arguments[0].focus()", page.first(f"[data-come-back='{absent}']"))
    page.press(Keys.ENTER)
    wait(page, "coming back has no answer", lambda: "comes after all" in page.answer() and not page.all("[data-do=stop]"))
    assert page.run("return document.activeElement.matches('h2, [data-keep]')"), "the keyboard has lost its place"
    plan = json.loads(save(page, folder).read_text())
    here = [[person for t in r["tables"] for person in t["people"]] for r in plan["rounds"]]
    assert all(absent in people for people in here[1:]), "who comes after all has no seat"
    page.part("change")
    page.click("[data-do=undo]")
    assert page.all(f"[data-come-back='{absent}']"), "undoing does not make away again"
    saved = save(page, folder)
    plan = json.loads(saved.read_text())
    # The command reads what the page saves.
    subprocess.run([samband, "replan", str(saved), "--format", "csv"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page.part("change")
    def plan_anew():
        page.run("document.querySelector('#event [data-anew=rounds]').value = '2';"
                 "document.querySelector('#event [data-anew=tables]').value = '3'")
        ask(page, "anew")

    plan_anew()
    refused = json.loads(save(page, folder).read_text())
    assert refused["rounds"] == plan["rounds"], "a new plan is made although a round is done"
    page.part("change")
    page.run("const select = document.querySelector('#event fieldset select'); select.value = '0';"
             "select.dispatchEvent(new Event('change'))")
    time.sleep(0.2)
    plan_anew()
    plan = json.loads(save(page, folder).read_text())
    assert len(plan["rounds"]) == 2 and all(len(r["tables"]) == 3 for r in plan["rounds"])
    score = plan["score"]["pairsMet"]
    assert 0 < score["value"] <= score["bound"], score
    page.part("tables")
    assert len(page.all("[data-table]")) == 6, "the new plan is not shown"
    page.part("change")
    for _ in range(2):
        page.click("[data-do=undo]")
    assert json.loads(save(page, folder).read_text())["rounds"] == before["rounds"], "undoing does not bring the plan back"
    page.part("change")
    check_access(page, "changes with a solver")


def check_speed(page):
    """A hundred people are planned again with the fewest moves in a second."""
    page.part("change")
    wait(page, "there is no solver", lambda: page.all("[data-do=replan]"))
    page.click("[data-ask=absent]")
    took = ask(page, "replan")
    assert took < 3, f"planning again for 100 people takes {took:.1f} s"
    # A page with changes would ask before it is left.
    page.click("[data-do=undo]")
    assert not asks_before_leaving(page), "all is undone"
    return took


def check_forum(page, samband, folder, network):
    """Replies are kept in the plan, a stand-in takes the place of who declines, and who came is read by `forum --held`."""
    page.part("replies")
    check_access(page, "replies")
    assert "(" not in page.first(".replies").text or "-" not in page.first(".replies").text.split("(")[1], "an id is shown"
    selects = page.all("[data-status]")
    ids = [select.get_attribute("data-status") for select in selects]

    def reply(person, status):
        page.run("const select = document.querySelector(`#event [data-status='${arguments[0]}']`); select.value = arguments[1];"
                 "select.dispatchEvent(new Event('change'))", person, status)
        time.sleep(0.2)

    reply(ids[0], "attended")
    reply(ids[1], "yes")
    with_stand_in = None
    for person in ids[2:]:
        reply(person, "no")
        if page.all("[data-stand-in]"):
            with_stand_in = person
            break
        page.click("[data-do=undo]")
    assert with_stand_in, "nobody has a stand-in"
    stand_in = page.first("[data-stand-in]").get_attribute("data-stand-in")
    assert stand_in not in page.first("[data-stand-in]").text.split(), "a stand-in is called by id"
    page.click("[data-stand-in]")
    plan = json.loads(save(page, folder).read_text())
    status = {entry["id"]: entry.get("status") for entry in plan["invited"]}
    assert status[ids[0]] == "attended" and status[ids[1]] == "yes" and status[stand_in] == "invited", status
    assert with_stand_in not in status and with_stand_in in plan["declined"]
    seated = {person for round in plan["seating"]["rounds"] for table in round["tables"] for person in table["people"]}
    assert stand_in in seated and with_stand_in not in seated
    check_open_seat(page, samband, folder, network)
    page.part("replies")
    page.click("[data-do=attendance]")
    for _ in range(50):
        came = list(pathlib.Path(folder).glob("attendance.csv")) + list(pathlib.Path(folder).glob("narvaro.csv"))
        if came and came[0].stat().st_size:
            break
        time.sleep(0.1)
    lines = came[0].read_text().splitlines()
    assert len(lines) == 3 and lines[1].startswith(ids[0]) and "Neuro;healthcare" in lines[2], lines
    saved = next(pathlib.Path(folder).glob("*-plan*.json"))
    subprocess.run(
        [samband, "forum", "--held", saved, "--attended", came[0], "--network", network], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check_open_seat(page, samband, folder, network):
    """A seat that somebody is to be named for stands among the replies, is filled by a name, and opened again."""
    page.part("replies")
    seats = page.all("[data-open]")
    assert seats, "no open seat is listed"
    seat = seats[0].get_attribute("data-open")
    assert "open seat" in seats[0].text and seat not in seats[0].text, seats[0].text
    page.run("arguments[0].value = 'Nina Nominerad'; arguments[1].value = 'Neuro'",
             *page.all(f"[data-open='{seat}'] [data-open-field]"))
    page.click(f"[data-fill='{seat}']")
    assert "Nina Nominerad" in page.first(f"[data-open='{seat}']").text
    page.run("const select = document.querySelector(`#event [data-status='${arguments[0]}']`); select.value = 'attended';"
             "select.dispatchEvent(new Event('change'))", seat)
    time.sleep(0.2)
    check_access(page, "a filled seat")
    saved = save(page, folder)
    named = [person for person in json.loads(saved.read_text())["seating"]["people"] if person["id"] == seat]
    assert named[0]["name"] == "Nina Nominerad" and named[0]["status"] == "attended", named
    cards = subprocess.run(
        [samband, "forum", saved, "--network", network, "--with-names", "--format", "cards"], check=True, capture_output=True,
        text=True).stdout
    assert "Nina Nominerad" in cards and "Neuro" in cards, "the named seat has no card"


def people(count):
    names = ["Anna Åkesson", "Bo \"Bosse\" Ek", "<img src=x onerror=alert(1)>", "</script><b>Cia</b>", "Dan", "Eva Ek"]
    rows = "".join(f'"{names[n % 6].replace(chr(34), chr(34) * 2)} {n}",Org {n % 7},{("Kommun", "Region", "Bolag")[n % 3]}\n' for n in range(count))
    return "Name,Organisation,Sector\n" + rows


def main():
    samband = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def make(count, *options):
            (folder / "people.csv").write_text(people(count))
            path = folder / f"event{count}.html"
            subprocess.run(
                [samband, "seat", folder / "people.csv", "--with-names", "--format", "page", "--language", "en", "--output",
                 path, *options], check=True, stderr=subprocess.DEVNULL)
            return path

        driver = browser()
        try:
            path = make(24, "--tables", "4", "--rounds", "3", "--start", "13:00", "--minutes", "20")
            page = EventPage(driver, path)
            check_parts(page, 24)
            check_hostile(page)
            check_print(page)
            check_language(page)
            check_hand_moves(page)
            check_with_solver(page, samband, folder)
            check_quiet(page)
            page = EventPage(driver, make(100, "--tables", "10", "--rounds", "4", "--steps", "100000"))
            took = check_speed(page)
            check_quiet(page)
            added = driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WITHOUT})
            page = EventPage(driver, path)
            check_without_solver(page, samband, folder)
            check_quiet(page)
            driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)
            network = pathlib.Path("Graphs/stockholm-life-science.json").resolve()
            plan = pathlib.Path("Exports/stockholm-life-science/forum.plan.json").resolve()
            subprocess.run(
                [samband, "forum", plan, "--network", network, "--format", "page", "--language", "en", "--output",
                 folder / "forum.html"], check=True, stderr=subprocess.DEVNULL)
            page = EventPage(driver, folder / "forum.html")
            check_forum(page, samband, folder, network)
            check_quiet(page)
            large = make(5000, "--tables", "625", "--steps", "1")
            start = time.monotonic()
            page = EventPage(driver, large)
            page.part("door")
            opened = time.monotonic() - start
            assert opened < 20, f"with 5,000 people the door list takes {opened:.0f} s"
            print(f"a hundred people are planned again in {took:.1f} s")
            print(f"the page of an event works: {large.stat().st_size // 1024} kB with 5,000 people, the door list in {opened:.1f} s")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
