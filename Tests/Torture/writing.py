"""Where is written in Tests/Torture/run: places that cannot be, a disk that is full, streams that are closed."""
import os
import pathlib
import re
import shutil
import subprocess

import harness
from recipes import GOOD, READING, RECIPES, Case


class Writing:
    """The cases of what is written."""

    def writers(self):
        for recipe in RECIPES:
            if re.search(r" (out\.\S+|dir)( |$)", recipe):
                yield recipe

    def outputs(self):
        group = "places that cannot be written"
        for recipe in self.writers():
            is_folder = " dir" in recipe
            for name in ("over-input", "over-input-by-link", "over-input-by-hard-link", "folder", "no-such/folder/out", "net.json/out",
                         "read-only/out", "/dev/full", "/proc/out", "x" * 300, "link-to-itself", ""):
                if name == "read-only/out" and os.getuid() == 0 and not self.can_be_nobody():
                    continue
                suffix = "" if is_folder else pathlib.Path(re.search(r"out\.\S+", recipe).group(0)).suffix
                first = next((GOOD[m.group(2)] for w in recipe.split() if (m := READING.fullmatch(w))), "net.json")

                def prepare(folder, recipe=recipe, name=name, is_folder=is_folder, suffix=suffix, first=first):
                    output, more = name + (suffix if name and not name.startswith(("over", "/dev")) else ""), {}
                    if name == "over-input":
                        output = first
                    elif name == "over-input-by-link":
                        output = "link" + suffix
                        (folder / output).symlink_to(first)
                    elif name == "over-input-by-hard-link":
                        output = "hard" + suffix
                        if (folder / first).is_file():
                            os.link(folder / first, folder / output)
                    elif name == "folder":
                        (folder / output).mkdir(), (folder / output / "own.txt").write_text("mine\n")
                    elif name == "read-only/out":
                        (folder / "read-only").mkdir()
                        if os.getuid() == 0:
                            subprocess.run(["chown", "-R", str(harness.NOBODY), folder], check=True)
                            more = {"user": harness.NOBODY}
                        (folder / "read-only").chmod(0o555)
                    elif name == "link-to-itself":
                        (folder / output).symlink_to(output)
                    words, outputs = self.words(recipe, output=output)
                    return words, ["no-such" if o.startswith("no-such") else o for o in outputs if o], more
                # A folder to write into may be there or be made with the folders that lead to it.
                may = (0, 1) if is_folder and name in ("folder", "no-such/folder/out") else ()
                # `guide` and `init` read nothing that could be written over.
                if name.startswith("over-input") and "in:" not in recipe or is_folder and name.endswith("hard-link"):
                    continue
                self.add(group, f"{recipe} <output: {name[:24]!r}>", prepare, code=(64, 65, 73) + may)

    def disk(self):
        """A disk that is full: what lay there stays, or the whole new file is there."""
        small = self.scratch / "small"
        small.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24k", "tmpfs", small], capture_output=True, check=False).returncode:
            return self.skip("a full disk: mount is not allowed here")
        self.small = small
        for number, recipe in enumerate(self.writers()):
            def judge(recipe=recipe, number=number):
                place = small / str(number)
                (small / "filler").unlink(missing_ok=True)
                folder = self.folder()
                words, _ = self.words(recipe, output=str(place / "out") + ("" if " dir" in recipe else pathlib.Path(re.search(r"out\.\S+", recipe).group(0)).suffix))
                place.mkdir()
                output = place / pathlib.Path(next(w for w in words if w.startswith(str(place)))).name
                if " dir" not in recipe:
                    output.write_text("old\n")
                with open(small / "filler", "wb", buffering=0) as filler:
                    try:
                        while filler.write(b"x" * 1024):
                            pass
                    except OSError:
                        pass
                before = harness.snapshot(place)
                process = harness.start(self.program, words, folder)
                result = harness.finish(process, self.limits[0])
                found = harness.faults(result, before, place, [], self.limits, code=(73,)) + harness.cleared(process)
                shutil.rmtree(place)
                self.clear(folder)
                return found, words, result
            # One after another, since they share the disk.
            self.cases.append(Case("full disk", recipe, judge))

    def streams(self):
        group = "streams"
        for recipe in RECIPES:
            for name in ("no input", "no output", "no error", "none at all", "full output", "reader gone"):
                def prepare(folder, recipe=recipe, name=name):
                    more = {}
                    if name == "full output":
                        more["stdout"] = open("/dev/full", "wb")
                    elif name == "reader gone":
                        reader, writer = os.pipe()
                        os.close(reader)
                        more["stdout"] = os.fdopen(writer, "wb")
                    else:
                        more["closed"] = {"no input": (0,), "no output": (1,), "no error": (2,), "none at all": (0, 1, 2)}[name]
                    return *self.words(recipe), more
                self.add(group, f"{recipe} <{name}>", prepare, code=(0, 1, 73), writes_nothing=False)
            place = next((n for n, w in enumerate(recipe.split()) if READING.fullmatch(w)), None)
            if place is not None:
                def closed(folder, recipe=recipe, place=place):
                    return *self.words(recipe, "-", place), {"closed": (0,)}
                self.add(group, f"{recipe} <standard input, closed>", closed, code=(1, 64, 65, 66))
