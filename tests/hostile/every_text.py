"""A plan with one text under every key that takes a text, made from the JSON Schema that the program prints: so that a key
that is new tomorrow is tried as well."""
import re

RECORDS = 4  # of each kind, so that permitted words, days and references differ
DAYS = ("2026-03-01", "2026-05-14", "2025-06-01", "2026-12-01")
KINDS = {"theme": "themes", "priority": "priorities", "partner": "partners", "plan": "plans", "action": "actions",
         "metric": "metrics", "group": "groups", "meeting": "meetings", "annual theme": "annual_themes",
         "case study": "case_studies", "piece of evidence": "evidence", "related strategy": "related_strategies",
         "contribution": "contributions", "place": "places", "population": "populations", "driver": "drivers"}
INSIDE_STRATEGY = ("contributions", "places", "populations", "drivers")


class Maker:
    def __init__(self, schema: dict, text: str):
        self.definitions, self.text = schema["definitions"], text
        self.number = 0

    def resolved(self, shape: dict) -> list[dict]:
        """The shapes that may stand there, the one that says most first."""
        shapes = [shape]
        while any("$ref" in one or "anyOf" in one for one in shapes):
            shapes = [inner for one in shapes for inner in
                      ([self.definitions[one["$ref"].rsplit("/", 1)[1]] | {"name": one["$ref"].rsplit("/", 1)[1]}]
                       if "$ref" in one else
                       [two | {"name": one["name"]} if "name" in one else two for two in one["anyOf"]]
                       if "anyOf" in one else [one])]
        rank = {"object": 0, "array": 1}
        return sorted((one for one in shapes if one.get("name") != "nothing" and one.get("type") != "null"),
                      key=lambda one: rank.get(one.get("type"), 2))

    def id_of(self, section: str) -> str:
        return f"{section.replace('_', '-')}-{self.number}"

    def value(self, key: str, shape: dict, section: str, about: str = ""):
        about = shape.get("description", about)
        if key == "id":
            return self.id_of(section)
        if key == "private":
            return "no"
        named = re.search(r"Write the ids? of an? ([a-z ]+?)(?: or [a-z ]+)?[.,]", about)
        for one in self.resolved(shape):
            if "enum" in one:
                words = [word for word in one["enum"] if isinstance(word, str)]
                return words[self.number % len(words)]
            kind = one.get("type")
            if kind == "object" and "properties" in one:
                return {name: self.value(name, inner, section) for name, inner in one["properties"].items()}
            if kind == "array":
                return [self.value("", one["items"], section, about)]
            examples = one.get("examples") or shape.get("examples") or [""]
            if one.get("name") == "date" or re.fullmatch(r"\d{4}-\d\d-\d\d", str(examples[0])):
                return DAYS[self.number % len(DAYS)]
            if one.get("name") == "yes-or-no":
                return "yes"
            if one.get("name") == "number":
                return 5 + self.number
            if named and named[1] in KINDS:
                return self.id_of(KINDS[named[1]])
            return self.text
        return self.text

    def records(self, section: str, items: dict) -> list:
        made = []
        for self.number in range(RECORDS):
            made.append(self.value("", items, section))
        return made


def plan_with(schema: dict, text: str) -> dict:
    """The content of a plan file."""
    maker = Maker(schema, text)
    plan = {}
    for section, shape in maker.definitions["plan-file"]["properties"].items():
        for one in maker.resolved(shape):
            if one.get("type") == "array":
                plan[section] = maker.records(section, one["items"])
            elif one.get("type") == "object" and section == "strategy":
                maker.number = 1
                plan[section] = maker.value("", shape, section)
                for inner in INSIDE_STRATEGY:
                    items = next(two for two in maker.resolved(one["properties"][inner]) if two.get("type") == "array")
                    plan[section][inner] = maker.records(inner, items["items"])
            else:
                continue
            break
    return plan
