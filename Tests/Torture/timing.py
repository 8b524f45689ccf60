"""When, in Tests/Torture/run: signals at random times, two runs at once, and networks that take long."""
import os
import random
import re
import shutil
import signal
import time

import harness
import hostile
from recipes import RECIPES, SEARCHES, Case


class Timing:
    """The cases of what comes in between."""

    def signals(self):
        """SIGINT, SIGTERM and SIGKILL at random times: old content or whole new content, and no trace of the next run."""
        chance = random.Random(self.options.seed)
        for recipe in RECIPES:
            if not re.search(r"out\.|dir|edit:", recipe):
                continue
            for number in range(4 if self.options.quick else 24):
                which = chance.choice((signal.SIGINT, signal.SIGKILL, signal.SIGTERM))
                self.cases.append(Case("signals", f"{recipe} <{which.name} {number}>",
                                       lambda r=recipe, s=which, n=number: self.struck(r, s, n)))

    def struck(self, recipe, which, number):
        folder = self.folder()
        words, outputs = self.words(recipe)
        if recipe.startswith("seat") and number % 2:
            words += ["--seconds", "1"]
        output = outputs[0]
        # How long it takes, and what is there when it is left alone.
        started = time.monotonic()
        whole = harness.finish(harness.start(self.program, words, folder), self.limits[0])
        takes = time.monotonic() - started
        new = {p: c for p, c in harness.snapshot(folder).items() if p.split("/")[0] == output.split("/")[0]}
        shutil.rmtree(folder / output, ignore_errors=True) if (folder / output).is_dir() else (folder / output).unlink(missing_ok=True)
        if (self.good / output).exists():
            copy = shutil.copytree if (self.good / output).is_dir() else shutil.copy
            copy(self.good / output, folder / output)
        elif number % 2 and " dir" not in recipe and not recipe.startswith("score"):  # which writes over no sheet
            (folder / output).write_text("old\n")
        before = harness.snapshot(folder)
        old = {p: c for p, c in before.items() if p.split("/")[0] == output.split("/")[0]}
        process = harness.start(self.program, words, folder)
        time.sleep(random.Random(f"{self.options.seed} {recipe} {number}").random() * takes)
        os.kill(process.pid, which)
        result = harness.finish(process, self.limits[0])
        left = {p: c for p, c in harness.snapshot(folder).items()
                if p.split("/")[0] == output.split("/")[0] and not harness.is_temporary(p)}
        found = []
        if not result.in_time:
            found.append("not done in time")
        if which == signal.SIGINT:
            if result.code not in (whole.code, 1, 130, -signal.SIGINT):
                found.append(f"exit code {result.code} after SIGINT")
            if result.code == 130 and not result.stderr:
                found.append("interrupted without a word")
            found += [f"left: {p}" for p in harness.snapshot(folder) if harness.is_temporary(p)]
        elif result.code not in (whole.code, -which):
            found.append(f"exit code {result.code} after {which.name}")
        # What a search finds until it is stopped, or until its time is up, is another plan each time.
        searched = (which == signal.SIGINT or "--seconds" in words) and recipe.startswith(SEARCHES)
        if left not in (old, new) and not (searched and (folder / output).is_file() and not harness.why_not_whole(folder / output)):
            found.append(f"neither the old nor the new content in {output}: {sorted(set(left.items()) ^ set(new.items()))[:2]}")
        # The next run clears up after a killed one.
        harness.finish(harness.start(self.program, words, folder), self.limits[0])
        found += [f"left after the next run: {p}" for p in harness.snapshot(folder) if harness.is_temporary(p)]
        self.clear(folder)
        return found, words + [f"# {which.name} after {takes:.2f} s × chance"], result

    def two(self):
        """Two runs at once to one output: each ends well, and what is there is whole."""
        for recipe in RECIPES:
            if not re.search(r"out\.|dir|edit:", recipe):
                continue
            for number in range(1 if self.options.quick else 4):
                self.cases.append(Case("two at once", f"{recipe} <{number}>", lambda r=recipe: self.twice(r)))

    def twice(self, recipe):
        folder = self.folder()
        words, outputs = self.words(recipe)
        others = [w.replace("Ny", "Nyare") for w in words]
        before = harness.snapshot(folder)
        processes = [harness.start(self.program, w, folder) for w in (words, others)]
        results = [harness.finish(p, self.limits[0]) for p in processes]
        found = []
        for result in results:
            found += harness.faults(result, before, folder, outputs, self.limits, writes_nothing=False)
        found += [fault for p in processes for fault in harness.cleared(p)]
        if words[:2] == ["add", "actor"] and all(r.code == 0 for r in results):
            target = folder / outputs[0]
            text = (target / "actors.csv" if target.is_dir() else target).read_text()
            if not ("Nyare" in text and re.search(r"\bNy\b", text)):
                found.append("two additions at once: both are told as done, and one is lost")
        self.clear(folder)
        return found, words + ["# twice at once"], results[0]

    def large(self):
        for actors, megabytes in ((100_000, 1024), (1_000_000, 6144)):
            file = self.scratch / f"large-{actors}.json"
            hostile.large_network(file, actors)
            for command in ("check", "describe", "convert"):
                def judge(command=command, file=file, megabytes=megabytes):
                    folder = self.folder()
                    words = [command, str(file)] + (["--output", "out.json"] if command == "convert" else [])
                    before = harness.snapshot(folder)
                    process = harness.start(self.program, words, folder)
                    result = harness.finish(process, 1200)
                    found = harness.faults(result, before, folder, ["out.json"], (1200, megabytes), code=(0,))
                    print(f"   {command} of {file.stem}: {result.seconds:.1f} s, {result.megabytes:.0f} MB", flush=True)
                    self.clear(folder)
                    return found, words, result
                self.cases.append(Case("large", f"{command} {actors}", judge))
