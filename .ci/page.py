"""The report's page in a real browser: headless Chromium is driven as a reader would, and axe-core looks for barriers.

Usage: page.py SAMBAND NETWORK [OPTION...]   (needs chromium, chromium-driver; selenium and axe-core-python from PyPI)
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

WIDTHS = (360, 768, 1280, 1920)
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}


def browser():
    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--force-prefers-reduced-motion"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    # By its path, so that no manager looks for a driver on the net.
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    driver.set_script_timeout(300)
    return driver


class Page:
    def __init__(self, driver, path):
        self.driver = driver
        self.address = path.as_uri()
        self.driver.get(self.address)

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def shown(self, selector):
        return [e for e in self.driver.find_elements(By.CSS_SELECTOR, "[data-page]:not([hidden]) " + selector)]

    def one(self, selector):
        found = self.shown(selector)
        assert found, f"nothing on the page is {selector}"
        return found[0]

    def width(self, width, height=900):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500})

    def press(self, *keys):
        actions = ActionChains(self.driver)
        for key in keys:
            actions.send_keys(key)
        actions.perform()


def check_widths(page):
    for width in WIDTHS:
        page.width(width)
        wide = page.run("return document.documentElement.scrollWidth")
        assert wide <= width, f"at {width} px the page is {wide} px wide"
    page.width(1280)


def check_search(page):
    if not page.shown("[data-map]"):
        return
    search = page.one("input[type=search]")
    label = page.one("[data-actor]").get_attribute("aria-label")
    # As one types without a Swedish keyboard.
    typed = page.run("return arguments[0].normalize('NFD').replace(/\\p{M}/gu, '').toLowerCase()", label.split(" · ")[0])
    search.send_keys(typed)
    hits = page.shown("[data-actor].hit")
    listed = [button.text for button in page.shown("[data-hits] button")]
    assert label.split(" · ")[0] in listed, f"the search for {typed} lists {listed}"
    assert label in [hit.get_attribute("aria-label") for hit in hits], f"the search for {typed} does not find {label}"
    search.send_keys(Keys.ENTER)
    story = [s for s in page.shown("[data-story]:not([hidden])") if s.get_attribute("data-story")]
    assert story, "Enter in the search opens no story"
    search.clear()
    search.send_keys("x", Keys.BACKSPACE)
    assert not page.shown("[data-actor].hit"), "an empty search still marks actors"


def check_keyboard_on_map(page):
    actors = page.shown("[data-actor]")
    if len(actors) < 2:
        return
    stop = page.one("[data-actor][tabindex='0']")
    assert len(page.shown("[data-actor][tabindex='0']")) == 1, "the map is more than one stop for Tab"
    page.run("arguments[0].focus()", stop)
    for arrow in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP):
        page.press(arrow)
    focused = page.run("return document.activeElement.dataset.actor")
    assert focused, "an arrow takes the focus off the map"
    page.press(Keys.ENTER)
    assert page.one("[data-actor][aria-pressed='true']").get_attribute("data-actor") == focused
    shown = page.one("[data-story]:not([hidden])").get_attribute("data-story")
    assert shown == focused, f"{focused} is selected and the story of {shown} is shown"
    page.press(Keys.ESCAPE)
    assert not page.shown("[data-actor][aria-pressed='true']"), "Escape does not clear the selection"


def check_sector_filter(page):
    boxes = page.shown("[data-sector-choice]")
    if not boxes:
        return
    box = boxes[0]
    sector = box.get_attribute("value")
    page.run("arguments[0].click()", box)
    visible = page.run(
        "return [...document.querySelectorAll('[data-page]:not([hidden]) [data-actor]')]"
        ".filter((a) => a.dataset.sector === arguments[0] && a.getBoundingClientRect().width > 0).length", sector)
    assert visible == 0, f"{visible} actors of the sector {sector} still show"
    page.run("arguments[0].click()", box)


def check_zoom(page):
    if not page.shown("[data-zoom]"):
        return
    box = "return document.querySelector('[data-page]:not([hidden]) [data-map] svg').getAttribute('viewBox')"
    before = page.run(box)
    page.run("arguments[0].click()", page.one("[data-zoom='in']"))
    assert page.run(box) != before, "the map does not grow"
    page.run("arguments[0].click()", page.one("[data-zoom='all']"))
    assert [float(x) for x in page.run(box).split()] == [float(x) for x in before.split()]


def check_phone(page):
    """A phone reads the sectors as rows in letters of 12 px at least, and gets the map where it asks for it."""
    if not page.shown("[data-map]"):
        return
    page.width(360, 740)
    page.driver.get(page.address)
    fold = page.one("details.map-fold")
    assert fold.get_attribute("open") is None, "on a phone the map is open before anybody asks for it"
    small = page.run(
        "return [...document.querySelectorAll('[data-page]:not([hidden]) main *')].filter((e) => e.offsetHeight > 0"
        " && !e.closest('svg') && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))"
        ".map((e) => parseFloat(getComputedStyle(e).fontSize)).filter((size) => size < 12).length")
    assert small == 0, f"on a phone {small} texts are smaller than 12 px"
    page.run("arguments[0].click()", page.one("details.map-fold > summary"))
    assert page.one(".map-sheet").is_displayed(), "the map does not open on a phone"
    page.width(1280)
    page.driver.get(page.address)


def check_length(page, more):
    """Before anything is unfolded the page is 12 screens of a phone long, and 7 of a desk; the first says what matters.

    The chapter on what has changed, with its picture, is one more.
    """
    for width, height, most in ((390, 844, 12 + more), (1280, 800, 7 + more)):
        page.width(width, height)
        page.driver.get(page.address)
        screens = page.run("return document.documentElement.scrollHeight") / height
        assert screens <= most, f"at {width} px the page is {screens:.1f} screens long"
        asked = page.run(
            "return [...document.querySelectorAll('[data-page]:not([hidden]) .statement')].pop().getBoundingClientRect().top")
        assert asked < height, f"at {width} px what is asked for stands {asked:.0f} px down"
    page.width(1280)
    page.driver.get(page.address)


def check_forum(page, is_expected):
    """The forum's layer marks those who are invited and whom they meet."""
    layers = page.shown("input[data-layer^=forum]")
    assert layers or not is_expected, "a brief was given and the map has no layer for it"
    for layer in layers:
        name = layer.get_attribute("data-layer")
        page.run("arguments[0].click()", layer)
        drawn = page.run(
            "return ['rect', 'path'].map((mark) => document.querySelectorAll("
            "`[data-page]:not([hidden]) .layer-${arguments[0]} ${mark}`).length)", name)
        assert all(drawn), f"the layer {name} draws {drawn[0]} rings and {drawn[1]} lines"
        page.run("arguments[0].click()", layer)


def check_gaps(page):
    if not page.shown("[data-gaps] select"):
        return
    page.run("arguments[0].closest('details').open = true", page.one("[data-gaps]"))
    kind = Select(page.one("[data-gaps] select[data-filter=kind]"))
    kind.select_by_index(1)
    wanted = page.one("[data-gaps] select[data-filter=kind]").get_attribute("value")
    shown = page.shown("[data-gap]:not([hidden])")
    assert shown and all(gap.get_attribute("data-kind") == wanted for gap in shown)
    kind.select_by_index(0)


def check_sorting(page):
    if not page.shown("table.sortable th.number button"):
        return
    button = page.one("table.sortable th.number button")
    page.run("arguments[0].closest('details').open = true; arguments[0].click()", button)
    head = page.one("table.sortable th[aria-sort]")
    assert head.get_attribute("aria-sort") == "ascending"
    values = page.run(
        "const head = arguments[0]; const place = head.cellIndex;"
        "return [...head.closest('table').tBodies[0].rows].map((r) => r.cells[place].dataset.value)"
        ".filter((v) => v !== '').map(Number)", head)
    assert values == sorted(values), "the column is not in order"


def check_language(page):
    before = page.run("return document.documentElement.lang")
    page.run("arguments[0].click()", page.one("[data-switch]"))
    after = page.run("return document.documentElement.lang")
    assert after != before, "the language does not change"
    assert len(page.driver.find_elements(By.CSS_SELECTOR, "[data-page]:not([hidden])")) == 1
    assert page.one("main").is_displayed()


def check_dark(page, name):
    """The colours of a dark screen are others, and have to be as easy to read."""
    page.driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    check_access(page, name + ", dark")
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def check_access(page, name):
    # What is folded is read too; and axe 4.4 takes the places of what is folded for places on the screen.
    folded = page.run("const closed = [...document.querySelectorAll('details:not([open])')];"
                      "for (const fold of closed) fold.open = true; return closed")
    found = Axe().run(page.driver, options=RULES)
    page.run("for (const fold of arguments[0]) fold.open = false", folded)
    for fault in found["violations"]:
        places = "; ".join(node["html"][:160] for node in fault["nodes"][:3])
        print(f"{name}: axe {fault['id']}: {fault['help']} ({len(fault['nodes'])}): {places}", file=sys.stderr)
    assert not found["violations"], f"axe finds {len(found['violations'])} kinds of barriers in {name}"


def check_quiet(page):
    errors = [entry["message"] for entry in page.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    assert not errors, f"the console says: {errors}"
    asked = []
    for entry in page.driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            asked.append(message["params"]["request"]["url"])
    others = [url for url in asked if not url.startswith((page.address, "data:", "blob:"))]
    assert not others, f"the page asks for {others}"


def main():
    samband, network, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([samband, "report", network, "--output", folder, *options], check=True, stdout=subprocess.DEVNULL)
        driver = browser()
        try:
            page = Page(driver, pathlib.Path(folder) / "report.html")
            check_phone(page)
            check_length(page, 1 if "--previous" in options else 0)
            for edition in range(2):
                check_widths(page)
                check_search(page)
                check_keyboard_on_map(page)
                check_sector_filter(page)
                check_zoom(page)
                check_forum(page, "--brief" in options)
                check_gaps(page)
                check_sorting(page)
                check_access(page, f"edition {edition + 1}")
                check_dark(page, f"edition {edition + 1}")
                check_language(page)
            check_quiet(page)
            size = (pathlib.Path(folder) / "report.html").stat().st_size
            print(f"the page of {network} works: {size // 1024} kB, both editions, no barrier found, nothing asked of the net")
        finally:
            driver.quit()


if __name__ == "__main__":
    main()
