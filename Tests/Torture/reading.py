"""What is read in Tests/Torture/run: every recipe with every hostile file, and with paths that are not what they seem."""
import os
import pathlib
import subprocess

import harness
import hostile
from recipes import GOOD, NETWORKS, READING, RECIPES


class Reading:
    """The cases of what is read."""

    def readers(self):
        """Each recipe with each place in it where something is read."""
        for recipe in RECIPES:
            for place, word in enumerate(recipe.split()):
                if reading := READING.fullmatch(word):
                    yield recipe, place, reading.group(2)

    def inputs(self):
        for recipe, place, _ in self.readers():
            for file in sorted(p.name for p in self.graphs.iterdir()):
                self.with_input("each file of Graphs", recipe, place, file, None)
        files = [*hostile.noise(self.options.seed), *hostile.contradictory(), *hostile.deep()]
        for recipe, place, kind in self.readers():
            for name, content in files:
                self.with_input("noise, contradiction, depth", recipe, place, name, content)
            if kind in ("folder", "sheets"):
                continue
            for name, content in hostile.parts(self.good / GOOD[kind], self.options.seed, 8):
                self.with_input("parts of good files", recipe, place, name, content)
        for recipe in ("check in:network", "describe in:network", "convert in:network --output out.json"):
            self.with_input("long chains", recipe, 1, "parts-of-parts.json", hostile.chain(20_000), limits=(30, 1024))
        for network in [*NETWORKS, "stockholm-life-science.json"]:
            for name, content in hostile.parts(self.good / network, self.options.seed, 40):
                for recipe in ("check in:network", "convert in:network --output out.json"):
                    self.with_input("parts of good files", recipe, 1, name, content)
        for file in sorted((self.good / "region").iterdir()):
            for name, content in hostile.parts(file, self.options.seed, 12):
                self.in_folder("parts of good files", f"region/{file.name}", name, content)

    def with_input(self, group, recipe, place, name, content, **how):
        def prepare(folder):
            # Briefs, plans and people name files beside them.
            kind = READING.fullmatch(recipe.split()[place]).group(2)
            beside = pathlib.Path(GOOD[kind]).parent if content is not None else pathlib.Path()
            path = str(beside / (name if content is None else "hostile-" + name))
            if content is not None:
                (folder / path).write_bytes(content)
            return *self.words(recipe, path, place), {}
        self.add(group, f"{recipe} <{place}: {name}>", prepare, **how)

    def in_folder(self, group, file, name, content):
        for recipe in ("check in:folder", "add actor edit:folder --name Ny --sector region"):
            def prepare(folder, recipe=recipe):
                (folder / file).write_bytes(content)
                return *self.words(recipe), {}
            self.add(group, f"{recipe} <{file}: {name}>", prepare)

    def kinds_of_path(self):
        """Paths that are not what they seem; none of them holds anything to read, so that no run can be done."""
        def make(folder, name):
            path = folder / name
            if name == "empty-folder":
                path.mkdir()
            elif name == "folder-of-folders":
                (path / "actors.csv").mkdir(parents=True)
            elif name == "link-to-itself":
                path.symlink_to(name)
            elif name == "links-in-a-ring":
                path.symlink_to("ring"), (folder / "ring").symlink_to(name)
            elif name == "link-to-nothing":
                path.symlink_to("nothing")
            elif name == "link-to-folder":
                (folder / "f").mkdir(), path.symlink_to("f")
            elif name == "unreadable":
                path.write_bytes(b"id,name\n"), path.chmod(0)
            elif name == "unreadable-folder":
                path.mkdir(), path.chmod(0)
        names = ["empty-folder", "folder-of-folders", "link-to-itself", "links-in-a-ring", "link-to-nothing", "link-to-folder",
                 "unreadable", "unreadable-folder", "/dev/null", "", "missing", "missing/file", "net.json/file", "x" * 300,
                 "new\nline", "esc\x1b[31m", b"bytes\xff".decode("utf-8", "surrogateescape"), "-", "--", "..", "/proc/self/mem", "/"]
        for recipe, place, kind in self.readers():
            for name in names:
                if name.startswith("unreadable") and os.getuid() == 0 and not self.can_be_nobody():
                    continue
                def prepare(folder, recipe=recipe, place=place, name=name):
                    make(folder, name)
                    more = {}
                    if name.startswith("unreadable") and os.getuid() == 0:
                        subprocess.run(["chown", "-R", str(harness.NOBODY), folder], check=True)
                        more = {"user": harness.NOBODY}
                    return *self.words(recipe, name, place), more
                # An empty list is a list to some; and a folder in which nothing lies may be one of sheets, or to be filled.
                fails = kind == "network" and name not in ("/dev/null", "-")
                self.add("paths that are not what they seem", f"{recipe} <{place}: {name[:20]!r}>", prepare,
                         code=(64, 65, 66, 73) + ((1,) if recipe.startswith("check") else ()) if fails else None)
