// What can still be read of a file that is broken in one place.
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::yaml;
using hwbplan::yaml::testing::findings;
using hwbplan::yaml::testing::outline;
using hwbplan::yaml::testing::Reading;

namespace {

std::string salvaged(const Reading& reading) {
  std::string out;
  for (const SalvagedId& id : reading.result.salvaged) {
    CHECK(reading.text(id.span) == id.id);
    out += id.section + "/" + id.id + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("neighbours of a broken record keep their exact places") {
  const std::string text =
      "# plan\nactions:\n  - id: a\n    title: x\n  - id: b\n    title: \"x\n  - id: c\n    title: "
      ">\n      y\n"
      "metrics:\n  - {id: m}\n";
  const Reading reading(text);
  CHECK(outline(reading.result.tree) ==
        R"({"actions": [{"id": "a", "title": "x"}, {"id": "c", "title": "y
"}], "metrics": [{"id": "m"}]})");
  const View actions = find(reading.root(), "actions");
  const View last = actions.next_child(actions.first_child());
  CHECK(reading.text(last.span()) == "id: c\n    title: >\n      y");
  CHECK(reading.text(find(reading.root(), "metrics").span()) == "- {id: m}");
  CHECK(actions.span().begin == text.find("- id: a"));
  CHECK(reading.root().span() == Span{0, 7, static_cast<std::uint32_t>(text.size() - 1)});
  CHECK(salvaged(reading) == "actions/b ");
}

TEST_CASE("lists whose dashes stand in the first column are cut as well") {
  const Reading reading("actions:\n- id: a\n  t: \"x\n- id: b\n  t: y\nmetrics:\n- id: m\n");
  CHECK(outline(reading.result.tree) ==
        R"({"actions": [{"id": "b", "t": "y"}], "metrics": [{"id": "m"}]})");
  CHECK(salvaged(reading) == "actions/a ");
  CHECK(reading.result.findings.size() == 1);
}

TEST_CASE("a section that is one record is lost as a whole, with all its ids") {
  const Reading reading(
      "strategy:\n  id: s\n  places: [{id: p1}, {id: \"p2\"}]\n  title: 'x\nactions:\n  - id: a\n");
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "a"}]})");
  CHECK(salvaged(reading) == "strategy/s strategy/p1 strategy/p2 ");
  CHECK(reading.result.damaged_sections == std::vector<std::string>{"strategy"});
}

TEST_CASE("each broken record has one finding, however much is wrong in it") {
  const Reading reading(
      "actions:\n  - id: a\n    t: \"x\n   u: [\n    v: }\n  - id: b\n    t: 'x\n  - id: c\n    - "
      "d\n");
  CHECK(reading.result.findings.size() == 3);
  CHECK(salvaged(reading) == "actions/a actions/b actions/c ");
  CHECK(outline(reading.result.tree) == R"({"actions": []})");
}

TEST_CASE("an item whose dash is out of line is reported and read") {
  const Reading deeper("actions:\n  - id: a\n    t: x\n   - id: b\n     t: y\n  - id: c\n");
  CHECK(findings(deeper) ==
        "yaml-syntax '-': this dash does not line up with the dashes of the other items\n");
  CHECK(outline(deeper.result.tree) ==
        R"({"actions": [{"id": "a", "t": "x"}, {"id": "b", "t": "y"}, {"id": "c"}]})");
  const Reading further("actions:\n  - id: a\n - id: b\n  - {id: c}\n   - id: d\n");
  CHECK(outline(further.result.tree) ==
        R"({"actions": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}]})");
  CHECK(further.result.findings.size() == 2);
}

TEST_CASE("a section without its colon still has its records") {
  const Reading reading("actions\n  - id: a\nmetrics:\n  - id: m\n");
  CHECK(findings(reading) ==
        "yaml-syntax 'actions': this line is neither a key with a colon nor part of the text above "
        "it\n");
  CHECK(reading.result.findings[0].hint == "write \"actions:\"");
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "a"}], "metrics": [{"id": "m"}]})");
  CHECK(reading.result.damaged_sections == std::vector<std::string>{"actions"});
}

TEST_CASE("a stray line in the first column breaks only the record above it") {
  const Reading reading("actions:\n  - id: a\n    t: x\nand so on\n    u: y\n  - id: b\n");
  CHECK(reading.result.findings.size() == 1);
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "b"}]})");
}

TEST_CASE("records on both sides of a conflict are read, and each id once") {
  const std::string ours = "  - id: o\n    t: 1\n  - id: same\n    t: 2\n";
  const std::string theirs = "  - id: t\n    t: 3\n  - id: same\n    t: 4\n";
  const Reading reading("actions:\n  - id: a\n<<<<<<< HEAD\n" + ours + "=======\n" + theirs +
                        ">>>>>>> branch\n  - id: z\n");
  CHECK(findings(reading) ==
        "conflict-marker '<<<<<<< HEAD': git left this mark where two people changed the same "
        "lines\n");
  CHECK(
      outline(reading.result.tree) ==
      R"({"actions": [{"id": "a"}, {"id": "o", "t": "1"}, {"id": "same", "t": "2"}, {"id": "t", "t": "3"}, {"id": "z"}]})");
}

TEST_CASE("a conflict inside a record has one finding, and the first side's values stay") {
  const Reading reading(
      "actions:\n  - id: a\n<<<<<<< HEAD\n    t: ours\n||||||| base\n    t: was\n=======\n    t: "
      "theirs\n>>>>>>> b\n"
      "    u: x\n");
  CHECK(reading.result.findings.size() == 1);
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "a", "t": "ours", "u": "x"}]})");
}

TEST_CASE("a rule of equals signs in a text is no conflict") {
  const Reading reading("a: |\n  Title\n  =======\nb: x\n");
  CHECK(reading.result.findings.empty());
}

TEST_CASE("records in brackets are salvaged too") {
  const Reading reading(
      "actions:\n  - {id: 'a', t: [x}\n  - {id: b,t: y}\n  - {t: z, id: c, u: \"}\n");
  CHECK(outline(reading.result.tree) == R"({"actions": [{"id": "b", "t": "y"}]})");
  CHECK(salvaged(reading) == "actions/a actions/c ");
}

TEST_CASE("an unclosed bracket behind a section's key does not swallow the next section") {
  const Reading reading("places: [a, b\nmetrics:\n  - id: m\n");
  CHECK(outline(reading.result.tree) == R"({"metrics": [{"id": "m"}]})");
  CHECK(findings(reading) == "yaml-syntax '[': this bracket is never closed\n");
}
