#!/usr/bin/env python3
"""networkx_test.py WAQAI: makes up events, and compares what waqai finds in their graph with what networkx finds.

The graph is built here anew, from the events and by the words of the manual, so that the projection is checked too.
"""
import itertools
import json
import random
import subprocess
import sys
import tempfile

try:
    import networkx
except ImportError:
    print("skipped: there is no networkx (Debian: python3-networkx)")
    sys.exit(77)

KINDS = ["meeting", "call", "summit", "visit", "talks", "statement", "contact"]
STATUSES = ["happened"] * 8 + ["planned", "denied"]
COUNTRIES = ["SY", "RU", "TR", "IR", "US"]
MOST_PARTIES = 8


def make_events(count=2000, actors=300):
    """A few actors are in most events, and a tenth of the actors talks only among themselves."""
    chance = random.Random(1)
    for number in range(count):
        apart = chance.random() < 0.02
        first, size = (actors * 9 // 10, actors // 10) if apart else (0, actors * 9 // 10)
        wanted = chance.choice([2, 2, 2, 2, 2, 3, 4, 10])
        parties = sorted({first + int(size * chance.random() ** 3) for _ in range(wanted)})
        yield {
            "id": f"e{number:04}", "kind": "call" if apart else chance.choice(KINDS), "status": chance.choice(STATUSES),
            "date": f"{chance.randint(2011, 2017)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            "date_basis": "explicit", "confidence": 0.9, "sources": 1, "conflicts": [], "fulfils": None,
            "fulfilled_by": None,
            "participants": [{"id": f"a{party:03}", "type": "person", "role": "party",
                              "name": {"ar": "", "en": f"Actor {party}"}, "country": COUNTRIES[party % 5]}
                             for party in parties],
            "place": {"id": "city", "name": {"ar": "", "en": "City"}, "country": chance.choice(COUNTRIES)},
            "evidence": [{"doc": "d", "begin": 0, "end": 1, "trigger": [0, 1], "rule": "r", "text": "x"}],
        }


def contacts(event):
    """Whom an event brings together."""
    parties = event["participants"]
    if event["kind"] == "visit":
        country = event["place"]["country"]
        return [(party["id"], country.lower()) for party in parties if party["country"] != country]
    if len(parties) > MOST_PARTIES:
        return []
    return itertools.combinations([party["id"] for party in parties], 2)


def build_graph(events):
    graph = networkx.Graph()
    for event in events:
        graph.add_nodes_from(party["id"] for party in event["participants"])
        for a, b in contacts(event):
            graph.add_nodes_from([a, b])
            if event["status"] != "happened":
                continue
            graph.add_edge(a, b, weight=graph.edges[a, b]["weight"] + 1 if graph.has_edge(a, b) else 1)
    return graph


def groups_by(actors, key):
    groups = {}
    for actor in actors:
        groups.setdefault(actor[key], set()).add(actor["id"])
    return list(groups.values())


def check(what, holds):
    if not holds:
        sys.exit(f"FAILED: {what}")


def check_statistics(waqai, file, graph):
    found = json.loads(subprocess.check_output([waqai, "stats", "--format", "json", file]))
    actors = found["actors"]
    check("actors", {actor["id"] for actor in actors} == set(graph.nodes))
    check("pairs", {(p["a"], p["b"]): p["weight"] for p in found["pairs"]} ==
          {tuple(sorted(edge)): graph.edges[edge]["weight"] for edge in graph.edges})
    exact = networkx.betweenness_centrality(graph, normalized=False)
    for actor in actors:
        name = actor["id"]
        check(f"degree of {name}", actor["degree"] == graph.degree[name])
        check(f"weight of {name}", actor["weight"] == graph.degree(name, weight="weight"))
        check(f"betweenness of {name}", abs(actor["betweenness"] - exact[name]) < 1e-6)
    components = {frozenset(part) for part in networkx.connected_components(graph)}
    check("components", {frozenset(part) for part in groups_by(actors, "component")} == components)
    check("more than one component", len([part for part in components if len(part) > 1]) > 1)

    community = networkx.algorithms.community
    modularity = found["communities"]["modularity"]
    ours = groups_by(actors, "community")
    check("modularity", abs(modularity - community.modularity(graph, ours, weight="weight")) < 1e-9)
    if hasattr(community, "louvain_communities"):
        theirs = max(community.modularity(graph, community.louvain_communities(graph, seed=seed), weight="weight")
                     for seed in range(5))
        check(f"modularity {modularity} against {theirs}", modularity > theirs - 0.02)

    sampled = json.loads(subprocess.check_output([waqai, "stats", "--format", "json", "--pivots", "100", file]))
    check("pivots", sampled["betweenness_pivots"] == 100)
    strongest = sorted(sampled["actors"], key=lambda actor: -exact[actor["id"]])[:20]
    within = [abs(actor["betweenness"] - exact[actor["id"]]) <= 2 * actor["betweenness_error"] for actor in strongest]
    check(f"within two standard errors: {sum(within)} of 20", sum(within) >= 15)


def check_paths(waqai, file, graph):
    chance = random.Random(2)
    names = sorted(graph.nodes)
    for _ in range(10):
        a, b = chance.sample(names, 2)
        lines = subprocess.check_output([waqai, "path", a, b, "-k", "4", "--format", "jsonl", file]).splitlines()
        lengths = [len(json.loads(line)["steps"]) for line in lines]
        expected = []
        if networkx.has_path(graph, a, b):
            paths = networkx.shortest_simple_paths(graph, a, b)
            expected = [len(path) - 1 for path in itertools.islice(paths, 4)]
        check(f"paths from {a} to {b}: {lengths}, not {expected}", lengths == expected)


def main():
    events = list(make_events())
    graph = build_graph(events)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(event) + "\n" for event in events)
        file.flush()
        check_statistics(sys.argv[1], file.name, graph)
        check_paths(sys.argv[1], file.name, graph)


main()
