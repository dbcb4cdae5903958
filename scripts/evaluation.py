"""Shared by scripts/calibrate and scripts/accuracy: the annotated articles, what the program makes of them, and
which of its records are right by the annotators' own scorer. Python's standard library only."""
import importlib.machinery
import importlib.util
import json
import pathlib
import re
import subprocess
import sys

sys.dont_write_bytecode = True  # neither here nor beside the scorer

PROJECT = pathlib.Path(__file__).resolve().parent.parent
EVAL = PROJECT.parent / "shared" / "eval"
NEGATIVES = PROJECT / "tests" / "data" / "negatives"  # paragraphs without an event
PROGRAM = PROJECT / "build" / "release" / "waqai"


def add_options(parser):
    parser.add_argument("--eval", type=pathlib.Path, default=EVAL, help="folder of the annotated articles")
    parser.add_argument("--program", type=pathlib.Path, default=PROGRAM, help="the waqai to run")


def is_there(options):
    """Whether there is something to measure, and to measure it by; says so where there is not."""
    if not (options.eval / "score").exists():
        print(f"skipped: no annotated articles in {options.eval}", file=sys.stderr)
    elif not options.program.exists():
        sys.exit(f"{options.program} is not built; scripts/run builds it")
    else:
        return True
    return False


def load_scorer(folder):
    """The script eval/score as a module."""
    loader = importlib.machinery.SourceFileLoader("score", str(folder / "score"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("score", loader))
    loader.exec_module(module)
    return module


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def run(program, command, *inputs):
    return subprocess.run([program.resolve(), command, *map(str, inputs)], check=True, capture_output=True, text=True,
                          encoding="utf-8").stdout


def extract(program, *inputs):
    """The lines of `waqai extract` by the document's id."""
    return {record["doc"]: record for record in map(json.loads, run(program, "extract", *inputs).splitlines())}


class Explained:
    """What `waqai explain` tells of one document."""

    def __init__(self, text):
        self.sentences = []  # those with a trigger: (text, ids of the actors mentioned, drafts)
        self.signs = {}  # of each event's confidence, by the event's id
        body, _, events = text.rpartition("\nevents:\n")
        for part in re.split(r"\n  «", body)[1:]:
            sentence, _, items = part.partition("»\n    ")
            mentions = re.findall(r"^ *mention\t[^\t\n]*\t\w+\t(.*)$", items, re.MULTILINE)
            actors = {actor for mention in mentions for actor in mention.split("\t")}
            self.sentences.append((sentence, actors, re.findall(r"^ *=> (.*)$", items, re.MULTILINE)))
        event = None
        for line in events.splitlines():
            if line.startswith("    confidence "):
                self.signs[event] = re.findall(r"(\S+) -?\d+\.\d+", line.partition(":")[2])
            elif line.startswith("  "):
                event = line.split()[0]


def explain(program, *inputs):
    """Explained by the document's id."""
    documents = {}
    for part in re.split(r"\n\n(?=\S+\ndate: )", run(program, "explain", *inputs)):
        documents[part.strip().partition("\n")[0]] = Explained(f"\n{part}\n")
    return documents


class Suite:
    """Annotated articles with the program's answers; `select` keeps documents by their place in the file."""

    def __init__(self, scorer, program, gold, *inputs, select=lambda i: True):
        self.scorer = scorer
        extracted = extract(program, *inputs)
        explained = explain(program, *inputs)
        self.gold = [record for i, record in enumerate(lines(gold)) if select(i)]
        self.system = [extracted.get(record["doc"], {"events": []})["events"] for record in self.gold]
        self.explained = [explained.get(record["doc"]) for record in self.gold]
        self.aligned = [self._align(record["events"], events) for record, events in zip(self.gold, self.system)]

    def _align(self, gold, system):
        weights = [[self.scorer.similarity(a, b) for b in system] for a in gold]
        return self.scorer.assign(weights, len(gold), len(system))

    def answers(self):
        """Every record of the program: (record, its signs, whether a gold record is aligned with it)."""
        for events, explained, aligned in zip(self.system, self.explained, self.aligned):
            right = {j for _, j in aligned}
            for j, event in enumerate(events):
                yield event, explained.signs[event["id"]], j in right
