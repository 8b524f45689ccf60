"""Runs the program once in a folder of its own and says what is wrong with how it went: for Tests/Torture/run.

What must hold of every run, whatever it was given:
- it ends by itself, by an exit code that the help states, in bounded time and memory;
- where it fails (64 and above) it says so in a few plain lines on standard error, nothing on standard output, and no file
  has changed, come or gone;
- where it does what it was asked, only what it was asked to write has changed, and that is whole;
- nothing temporary is left.
"""
import hashlib
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import stat
import subprocess
import threading
import time
import xml.parsers.expat
import zipfile

STATED = {0, 1, 64, 65, 66, 73, 130}
NOBODY = 65534
# What no sentence for people holds: the words of Swift, of Foundation and of the compiler.
INTERNALS = re.compile(
    r"Optional\(|Fatal error|Error Domain|NSCocoa|NSPOSIX|CocoaError|NSError|\.swift:\d|Swift\.\w|_Concurrency|"
    r"The operation could|Foundation\.|fileRead|fileWrite|0x[0-9a-f]{6}|SambandTool|Thread \d")
MOST_LINES, LONGEST_LINE = 30, 2000


class Result:
    """How a run ended."""

    def __init__(self, code, stdout, stderr, seconds, megabytes, in_time):
        self.code, self.stdout, self.stderr = code, stdout, stderr
        self.seconds, self.megabytes, self.in_time = seconds, megabytes, in_time


def start(program, words, folder, *, user=None, stdin=subprocess.DEVNULL, stdout=None, closed=(), language="C.UTF-8"):
    """Starts the program in a folder; its streams go to files beside the folder unless they are given or closed."""
    beside = pathlib.Path(str(folder) + ".io")
    beside.mkdir(exist_ok=True)
    number = len(list(beside.iterdir()))
    temporary = beside / f"tmp{number}"
    temporary.mkdir()
    if user is not None:
        os.chmod(temporary, 0o777)
    files = [open(beside / f"{name}{number}", "wb+") for name in ("out", "err")]
    environment = {"PATH": os.environ.get("PATH", ""), "HOME": str(temporary), "TMPDIR": str(temporary), "LC_ALL": language,
                   "TZ": "UTC"}
    command = [program, *words]
    if closed:
        # A shell closes the streams, since Python's child always has three.
        command = ["/bin/sh", "-c", 'exec "$@" ' + " ".join(f"{n}>&-" for n in closed), "sh", *command]
    process = subprocess.Popen(
        command, cwd=folder, stdin=stdin, stdout=files[0] if stdout is None else stdout, stderr=files[1], user=user,
        env=environment, start_new_session=True)
    process.torture = (files, temporary)
    try:
        resource.prlimit(process.pid, resource.RLIMIT_CORE, (0, 0))
    except (ProcessLookupError, PermissionError):
        pass
    return process


def finish(process, seconds):
    """Waits for a run, for so long at most."""
    late, ended, most = threading.Event(), threading.Event(), [0]

    def watch():
        end = time.monotonic() + seconds
        while not ended.wait(0.01):
            # What wait4 says of memory has that of this script in it, from before the program was started.
            try:
                with open(f"/proc/{process.pid}/status") as status:
                    most[0] = max([most[0], *(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))])
            except OSError:
                pass
            if time.monotonic() > end and not late.is_set():
                late.set()
                try:
                    os.killpg(process.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    ended.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    files, _ = process.torture
    texts = []
    for file in files:
        file.seek(0)
        texts.append(file.read())
        file.close()
    return Result(process.returncode, *texts, usage.ru_utime + usage.ru_stime, most[0], not late.is_set())


def is_temporary(path):
    """Whether a path is, or lies in, what a run keeps only while it works: `.samband-PROCESS-NUMBER`."""
    return any(re.fullmatch(r"\.samband-\d+-\d+", name) for name in path.split("/"))


def snapshot(folder):
    """What lies in a folder: the kind of each path, and its content where it is a file."""
    found = {}
    for here, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(here, name)
            mode = os.lstat(path).st_mode
            if stat.S_ISLNK(mode):
                found[os.path.relpath(path, folder)] = ("link", os.readlink(path))
            elif stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = ("file", hashlib.file_digest(file, "sha256").hexdigest())
            else:
                found[os.path.relpath(path, folder)] = ("folder" if stat.S_ISDIR(mode) else "device", "")
    return found


def why_not_whole(path):
    """Why a file is not a whole one of its kind, which its name tells; None where it is."""
    path = pathlib.Path(path)
    content = path.read_bytes()
    try:
        if path.suffix in (".json", ".cx2"):
            json.loads(content)
        elif path.suffix in (".svg", ".graphml", ".gexf"):
            parser = xml.parsers.expat.ParserCreate()
            parser.Parse(content, True)
        elif path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as archive:
                return f"part {archive.testzip()}" if archive.testzip() else None
        elif path.suffix == ".html":
            return None if content.rstrip().endswith(b"</html>") else "no </html> at its end"
        elif path.suffix == ".ics":
            return None if content.rstrip().endswith(b"END:VCALENDAR") else "no END:VCALENDAR at its end"
        elif path.suffix == ".png":
            return None if content.endswith(b"IEND\xaeB`\x82") else "no IEND at its end"
        elif not content.endswith(b"\n"):
            return "no end of line at its end" if content else "empty"
    except Exception as error:  # whatever a reader says of it
        return str(error)
    return None


def faults(result, before, folder, outputs, limits, *, code=None, writes_nothing=True, can_speak=True):
    """What is wrong with a run, in sentences; `outputs` are the paths that it may write, relative to the folder."""
    found = []
    text = result.stderr.decode("utf-8", "replace")
    if not result.in_time:
        found.append(f"not done in {limits[0]} s")
    elif result.code < 0:
        found.append(f"ended by {signal.Signals(-result.code).name}")
    elif result.code not in STATED:
        found.append(f"exit code {result.code}, which the help does not state")
    if code is not None and result.code not in code and result.code in STATED:
        found.append(f"exit code {result.code}, not {' or '.join(map(str, code))}")
    if result.megabytes > limits[1]:
        found.append(f"{result.megabytes:.0f} MB")
    if INTERNALS.search(text):
        found.append("internals in the message: " + INTERNALS.search(text).group(0))
    if any(ord(c) < 32 and c not in "\n\t" or 127 <= ord(c) < 160 for c in text):
        found.append("control characters in the message")
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        found.append(f"{len(lines)} lines on standard error")
    if any(len(line) > LONGEST_LINE for line in lines):
        found.append(f"a line of {max(map(len, lines))} characters on standard error")
    failed = result.code >= 64 and result.code != 130
    if failed and can_speak and not text.strip():
        found.append(f"exit code {result.code} without a word")
    if failed and result.stdout:
        found.append(f"exit code {result.code} and {len(result.stdout)} bytes on standard output")
    after = snapshot(folder)
    for path in sorted(set(before) | set(after)):
        if is_temporary(path):
            found.append(f"left: {path}")
        elif before.get(path) != after.get(path):
            allowed = any(path == output or path.startswith(output + "/") for output in outputs)
            if not allowed or failed and writes_nothing:
                change = "came" if path not in before else "went" if path not in after else "changed"
                found.append(f"{path} {change}" + (" though the run failed" if allowed else ", which was not asked for"))
    for output in outputs:
        path = pathlib.Path(folder) / output
        if os.path.isfile(path) and before.get(output) != after.get(output) and not failed:
            if why := why_not_whole(path):
                found.append(f"{output} is not whole: {why}")
    return found


def cleared(process):
    """What the run has left in its TMPDIR; removes what it left beside the folder."""
    _, temporary = process.torture
    left = [p.name for p in temporary.rglob("*")]
    shutil.rmtree(temporary, ignore_errors=True)
    return [f"left in TMPDIR: {name}" for name in left[:3]]
