#!/usr/bin/env python3
"""read_back.py FOLDER: reads the exports of events.jsonl with networkx, icalendar, rdflib and Python's own csv."""
import csv
import datetime
import sys
from pathlib import Path

import icalendar
import networkx
import rdflib
from networkx.readwrite.gexf import GEXF, GEXFReader

folder = Path(sys.argv[1])
SCHEMA = rdflib.Namespace("https://schema.org/")
DCTERMS = rdflib.Namespace("http://purl.org/dc/terms/")


def expect(what, got, wanted):
    if got != wanted:
        sys.exit(f"FAILED: {what}: {got!r}, not {wanted!r}")


def table(name):
    with open(folder / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def edges(graph):
    return sorted(tuple(sorted(pair)) + (data.get("kind") or data["label"],) for *pair, data in graph.edges(data=True))


# --- CSV
events = table("events.csv")
expect("CSV: events", len(events), 9)
meeting = next(row for row in events if row["date"] == "2017-11-20")
expect("CSV: participants", meeting["participants"], "bashar-al-assad; vladimir-putin")
expect("CSV: evidence", meeting["evidence"], 'جملة تحكي عن اللقاء, و"اقتباس"; وسطر\nثان \\ آخر.')
expect("CSV: an open end", [row["latest"] for row in events if row["date"] == "2018-01-05/.."], [""])
expect("CSV: byte order mark", (folder / "bom.csv").read_bytes()[:3], b"\xef\xbb\xbf")

# --- networks: four ties have happened; the planned summit of countries is none
HAPPENED = [
    ("bashar-al-assad", "vladimir-putin", "meeting"),
    ("donald-trump", "emmanuel-macron", "meeting"),
    ("donald-trump", "vladimir-putin", "call"),
    ("emmanuel-macron", "qa", "visit"),
    ("un", "x-front", "talks"),
]
# networkx 2.8 knows 1.2draft as the newest; 1.3 has the same elements under another address.
GEXF.versions["1.3"] = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz",
                        "NS_XSI": GEXF.versions["1.2draft"]["NS_XSI"],
                        "SCHEMALOCATION": "http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd", "VERSION": "1.3"}
gexf = GEXFReader(version="1.3")(folder / "network.gexf")
expect("GEXF: edges", edges(gexf), HAPPENED)
expect("GEXF: label", gexf.nodes["x-front"]["label"], 'Front "X", Y; <Z>')
expect("GEXF: spells", gexf.get_edge_data("un", "x-front")["spells"], [("2017-11-28", "2017-11-30")])

graphml = networkx.read_graphml(folder / "network.graphml")
expect("GraphML: edges", [edge for edge in edges(graphml) if edge in HAPPENED], HAPPENED)
expect("GraphML: weights", sorted(data["weight"] for *_, data in graphml.edges(data=True))[-5:], [1.0] * 5)
expect("GraphML: label", graphml.nodes["x-front"]["label"], 'Front "X", Y; <Z>')

ids = {row["Id"] for row in table("nodes.csv")}
ties = table("edges.csv")
expect("Gephi: edges", sorted((row["Source"], row["Target"], row["Kind"]) for row in ties), HAPPENED)
expect("Gephi: every end is a node", {row["Source"] for row in ties} | {row["Target"] for row in ties} <= ids, True)

# --- calendar
raw = (folder / "events.ics").read_bytes()
expect("iCalendar: the longest line in bytes", max(map(len, raw.split(b"\r\n"))) <= 75, True)
expect("iCalendar: bare line ends", raw.count(b"\n"), raw.count(b"\r\n"))
entries = {str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical(raw).walk("VEVENT")}
expect("iCalendar: entries", len(entries), 7)
entry = next(entry for entry in entries.values() if entry.get("LOCATION") == "Geneva")
expect("iCalendar: first day", entry.decoded("DTSTART"), datetime.date(2017, 11, 28))
expect("iCalendar: the day after the last", entry.decoded("DTEND"), datetime.date(2017, 12, 1))
expect("iCalendar: summary", str(entry["SUMMARY"]), 'talks: United Nations, Front "X", Y; <Z>')
expect("iCalendar: text", 'اللقاء, و"اقتباس"; وسطر\nثان \\ آخر.' in str(entry["DESCRIPTION"]), True)

# --- linked data
graph = rdflib.Graph().parse(folder / "events.jsonld", format="json-ld")
expect("JSON-LD: events", len(set(graph.subjects(rdflib.RDF.type, SCHEMA.Event))), 9)
dates = {str(date): str(date.datatype) for date in graph.objects(None, DCTERMS.date)}
expect("JSON-LD: an approximate date", dates["2017-11~"], "http://id.loc.gov/datatypes/edtf/EDTF")
expect("JSON-LD: addresses", {str(url) for url in graph.objects(None, SCHEMA.url)}, {"https://example.org/a?x=1&y=2"})

# --- event data: a call goes from its initiator only
calls = [(row["source_code"], row["target_code"], row["code"]) for row in table("cameo.csv") if row["code"] == "041"]
expect("CAMEO: call", calls, [("RUSGOV", "USAGOV", "041")])
visits = {(row["source_code"], row["target_code"], row["code"]) for row in table("cameo.csv")}
expect("CAMEO: visit", {("FRAGOV", "QAT", "042"), ("QAT", "FRAGOV", "043")} <= visits, True)
expect("CAMEO: a denied meeting has no code", [row for row in table("cameo.csv") if row["date"] == "2017-11-29"], [])
modes = {(row["source_code"], row["event"], row["mode"]) for row in table("plover.csv")}
expect("PLOVER", {("FRAGOV", "CONSULT", "visit"), ("IGOUNO", "CONSULT", ""), ("RUS", "AGREE", "")} <= modes, True)
plover_visits = {(row["source_code"], row["target_code"]) for row in table("plover.csv") if row["mode"] == "visit"}
expect("PLOVER: visitor to host", ("FRAGOV", "QAT") in plover_visits and ("QAT", "FRAGOV") not in plover_visits, True)
print("read back: CSV, GEXF, GraphML, Gephi, iCalendar, JSON-LD, CAMEO, PLOVER")
