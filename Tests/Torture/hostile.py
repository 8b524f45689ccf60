"""What the program is given to read in Tests/Torture/run: good files of each kind that it reads, made by the program itself,
and hostile ones: nothing, noise, parts of good files, contradictions, depth. Seeded."""
import io
import json
import os
import pathlib
import random
import shutil
import subprocess
import zipfile


def good(program, folder, graphs):
    """Fills a folder with good files of each kind: a network in each format that is written, a folder to fill in, plans."""
    folder.mkdir(parents=True)

    def run(*words, codes=(0,)):
        done = subprocess.run([program, *map(str, words)], cwd=folder, capture_output=True, env={**os.environ, "LC_ALL": "C"})
        if done.returncode not in codes:
            raise SystemExit(f"making the good files: samband {' '.join(map(str, words))}: {done.stderr.decode()}")

    for file in graphs.iterdir():
        shutil.copy(file, folder / file.name)
    run("init", "region", "--format", "csv", "--language", "en")
    run("convert", "region", "--output", "net.json")
    for suffix in ("graphml", "gexf", "gml", "net", "dot", "cx2", "xlsx", "txt"):
        run("convert", "net.json", "--output", f"net.{suffix}")
    run("convert", "net.json", "--to", "kumu", "--output", "kumu.json")
    run("seat", "stockholm-people.csv", "--tables", 4, "--rounds", 2, "--steps", 2000, "--format", "json", "--output", "plan.json")
    run("forum", "region/brief.json", "--format", "json", "--output", "region/plan.json", codes=(0, 1))
    run("score", "net.json", "--sheet", "scores.csv")
    run("survey", "net.json", "--out", "sheets", "--format", "csv")
    sheet = folder / "sheets" / "example-university.csv"
    sheet.write_text(sheet.read_text().replace("Municipality,,,", "Municipality,yes,skills,"))
    sheet = folder / "scores.csv"
    sheet.write_text(sheet.read_text().replace("A forum,,", "A forum,3,4"))
    (folder / "history.csv").write_text("a,b,times\nki-forskning,ki-utbildning,2\n")
    (folder / "pairs.csv").write_text("a,b\nki-forskning,ki-utbildning\n")
    (folder / "same.csv").write_text("first,second,same\nexample-municipality,example-municipality,yes\n")
    (folder / "letter.txt").write_text("Hej {person}!\n")
    (folder / "came.csv").write_text("organization,sector\nExample Municipality,municipality\n")
    (folder / "measures.csv").write_text("id,pagerank\nexample-municipality,0.5\n")
    (folder / "activity.json").write_text(json.dumps(
        {"id": "new", "name": "New", "kind": "project", "status": "active",
         "participants": [{"actor": "example-municipality"}, {"actor": "example-university"}]}))
    (folder / "organization.csv").write_text(
        'projectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;street;postCode;city;country;nutsCode;role\n'
        + "".join(f'{p};P{p};{o};SE{o};ORG {o} AB;O{o};false;{k};;;Stockholm;SE;SE110;participant\n'
                  for p in (1, 2) for o, k in ((11, "HES"), (12, "PRC"), (13, "PUB"))))


def contradictory():
    """Networks, briefs and lists that are well formed and cannot be."""
    actor = {"id": "a", "name": "A", "sector": "university"}
    head = {"format": "samband-network", "version": 1, "title": "T", "asOf": "2027-01-01"}

    def network(**parts):
        return json.dumps({**head, "actors": [actor, {**actor, "id": "b"}], **parts}).encode()

    yield "twice.json", network(actors=[actor, actor])
    yield "whole-of-itself.json", network(actors=[{**actor, "partOf": "a"}])
    yield "wholes-in-a-ring.json", network(actors=[{**actor, "partOf": "b"}, {**actor, "id": "b", "partOf": "a"}])
    yield "members-in-a-ring.json", network(actors=[{**actor, "members": ["b"]}, {**actor, "id": "b", "members": ["a"]}])
    yield "goals-in-a-ring.json", network(goals=[{"id": "g", "title": "G", "parent": "h"}, {"id": "h", "title": "H", "parent": "g"}])
    yield "continues-itself.json", network(activities=[{"id": "x", "name": "X", "continues": "x"}])
    yield "tie-to-itself.json", network(collaborations=[{"source": "a", "target": "a"}])
    yield "unknown.json", network(collaborations=[{"source": "a", "target": "nobody"}], activities=[{"id": "x", "name": "X", "owner": "nobody"}])
    for strength in ("-1", "0", "1e999", "-1e-999", "1e308", "NaN", '"3"', "null", "9" * 400):
        yield f"strength-{strength[:5].strip(chr(34))}.json", network(collaborations=[{"source": "a", "target": "b", "strength": 7}]).replace(b"7}", strength.encode() + b"}")
    yield "ends-first.json", network(collaborations=[{"source": "a", "target": "b", "start": "2027", "end": "2020"}])
    yield "no-such-day.json", network(asOf="2027-02-30")
    yield "far-day.json", network(asOf="999999999999-01-01")
    yield "keys-twice.json", b'{"format":"samband-network","format":"samband-plan","version":1,"version":2,"actors":[],"actors":{}}'
    yield "other-format.json", b'{"format":"samband-plan","version":99}'
    yield "wrong-kinds.json", b'{"format":1,"version":"x","actors":{"a":[]},"collaborations":7,"goals":null}'
    yield "control-names.json", network(actors=[{**actor, "name": "\u0000\u001b[31mred\u202e\n\r\u2028"}])
    yield "lone-surrogate.json", network().replace(b'"A"', b'"\\ud800"')
    yield "bad-utf8.json", network().replace(b'"A"', b'"\xff\xfe\xc0"')
    yield "long-name.json", network(actors=[{**actor, "name": "x" * 100_000}])
    yield "long-id.json", network(actors=[{**actor, "id": "x" * 100_000}], collaborations=[{"source": "x" * 99_999, "target": "q" * 99_999}])
    yield "no-actors.json", network(actors=[])
    yield "one-actor.json", network(actors=[actor])
    for seats, tables in ((0, 1), (-5, 1), (10 ** 18, 10 ** 18), ("9-2", 3), ("x", "y"), (2, 0)):
        yield f"brief-{seats}-{tables}.json", json.dumps({
            "format": "samband-brief", "version": 1, "id": "b", "title": "B", "network": "net.json", "people": "stockholm-people.csv",
            "seats": seats, "tables": {"count": tables, "rounds": tables}}).encode()
    yield "brief-of-itself.json", b'{"format":"samband-brief","version":1,"id":"b","title":"B","network":"brief-of-itself.json","people":"brief-of-itself.json","seats":3}'
    yield "header-alone.csv", b"id,name,sector\n"
    yield "columns-twice.csv", b"id,id,name,name\n1,2,3,4\n"
    yield "ragged.csv", b"id,name\n1\n2,3,4,5,6\n\n,,,,\n"
    yield "open-quote.csv", b'id,name\n1,"never closed\n' + b"x,y\n" * 1000
    yield "people-twice.csv", b"id,name,organization\np,P,O\np,P,O\n"
    yield "many-columns.csv", b",".join(b"c%d" % n for n in range(20_000)) + b"\n"
    yield "nulls.csv", b"id,name\n\0\0,\0\n"
    yield "utf16.csv", "id,name\n1,å\n".encode("utf-16")
    yield "edges-beyond.txt", b"1 2 1e999\n-1 5\n99999999999999999999 3\n"
    yield "pajek-beyond.net", b"*Vertices 99999999999\n1 \"a\"\n*Edges\n1 99999999998 1\n"
    yield "dl-beyond.dl", b"dl n=999999999 format=fullmatrix\ndata:\n1 0\n"
    yield "xlsx-of-nothing.xlsx", zipped({})
    yield "xlsx-out-of-it.xlsx", zipped({"../../escape.xml": b"<a/>", "xl/workbook.xml": b"<workbook/>", "[Content_Types].xml": b"<Types/>"})
    yield "xlsx-of-noise.xlsx", zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"\xff\xfe<<<"})
    yield "xlsx-that-swells.xlsx", zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b" " * (64 << 20)})


def deep():
    """Depth that a reader by recursion would not come back from."""
    for depth in (1_000, 100_000):
        yield f"arrays-{depth}.json", b"[" * depth
        yield f"closed-arrays-{depth}.json", b"[" * depth + b"]" * depth
        yield f"objects-{depth}.json", b'{"a":' * depth + b"1" + b"}" * depth
        yield f"in-network-{depth}.json", b'{"format":"samband-network","version":1,"actors":[' + b"[" * depth + b"]" * depth + b"]}"
        yield f"elements-{depth}.graphml", b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">' + b"<graph>" * depth
        yield f"graphs-{depth}.gexf", b"<gexf><graph><nodes>" + b'<node id="n"><nodes>' * depth
        yield f"subgraphs-{depth}.dot", b"graph {" * 1 + b"subgraph {" * depth + b"}" * depth + b"}"
        yield f"braces-{depth}.dot", b"graph {" + b"{" * depth
        yield f"lists-{depth}.gml", b"graph [" + b" node [" * depth
    yield "entities.graphml", (b'<!DOCTYPE g [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
                               b'<graphml><graph><node id="&c;"/></graph></graphml>')
    yield "entity-of-a-file.graphml", b'<!DOCTYPE g [<!ENTITY a SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&a;"/></graph></graphml>'


def chain(length):
    """A network in which each actor is a part of the next."""
    return json.dumps({"format": "samband-network", "version": 1, "actors": [
        {"id": f"a{n}", "name": f"A{n}", "sector": "university", **({"partOf": f"a{n + 1}"} if n < length - 1 else {})}
        for n in range(length)]}).encode()


def noise(seed):
    """Nothing and next to nothing, and random bytes."""
    chance = random.Random(seed)
    yield "empty", b""
    for name, byte in (("x", b"x"), ("brace", b"{"), ("quote", b'"'), ("null", b"\0"), ("ff", b"\xff"), ("newline", b"\n"), ("angle", b"<")):
        yield f"byte-{name}", byte
    yield "mark-alone", b"\xef\xbb\xbf"
    yield "mark-of-16", b"\xff\xfe"
    yield "spaces", b" \n\t" * 500
    for number in range(4):
        yield f"bytes-{number}", chance.randbytes(chance.choice((7, 300, 5000, 200_000)))
        yield f"letters-{number}", bytes(chance.choice(b'{}[]":,;<>/ \n-0123456789eEax') for _ in range(3000))
    for start in (b"{", b"[", b"<?xml version='1.0'?>", b"PK\x03\x04", b"graph {", b"graph [", b"*Vertices ", b"dl n=", b"id,name\n", b"*node data\n"):
        yield f"noise-after-{start[:7].decode('latin-1').strip()!r}".replace("/", "_"), start + chance.randbytes(500)


def parts(path, seed, count):
    """Copies of a good file that end too early, or have a byte that another stood for."""
    content = path.read_bytes()
    chance = random.Random(f"{seed} {path.name}")
    for cut in sorted(chance.sample(range(1, len(content)), min(count, len(content) - 1))):
        yield f"until-{cut}-{path.name}", content[:cut]
    for _ in range(count // 2):
        place = chance.randrange(len(content))
        yield f"byte-{place}-{path.name}", content[:place] + bytes([chance.randrange(256)]) + content[place + 1:]


def zipped(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def large_network(path: pathlib.Path, actors, seed=1):
    """A network of so many actors and twice as many ties, as JSON, written piece by piece."""
    chance = random.Random(seed)
    sectors = ["university", "municipality", "company", "region", "healthcare", "sciencePark"]
    with open(path, "w") as file:
        file.write('{"format":"samband-network","version":1,"title":"L","asOf":"2027-01-01","actors":[')
        file.write(",\n".join(f'{{"id":"a{n}","name":"Actor {n}","sector":"{sectors[n % 6]}"}}' for n in range(actors)))
        file.write('],"collaborations":[')
        file.write(",\n".join(f'{{"source":"a{n}","target":"a{(n + 1 + chance.randrange(actors - 1)) % actors}"}}'
                              for n in range(actors) for _ in range(2)))
        file.write("]}\n")
