// The order of findings and the names by which they are known again.
#include "hwbplan/text/diagnostic.hpp"

#include "hwbplan/text/source.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

Diagnostic sample() {
  Diagnostic finding;
  finding.rule = "unknown-reference";
  finding.span = {1, 10, 20};
  finding.message = "nothing has that id";
  finding.kind = "action";
  finding.id = "HB-07";
  finding.field = "measures.metric";
  finding.value = "activ-adults";
  return finding;
}

}  // namespace

TEST_CASE("a fingerprint is 16 hexadecimal digits and knows no place and no wording") {
  const std::string name = fingerprint(sample(), "a.yaml");
  CHECK(name.size() == 16);
  CHECK(name.find_first_not_of("0123456789abcdef") == std::string::npos);
  Diagnostic moved = sample();
  moved.span = {7, 1, 2};
  moved.message = "said otherwise";
  moved.severity = Severity::note;
  CHECK(fingerprint(moved, "b.yaml") == name);
}

TEST_CASE("a fingerprint changes with the rule, the record, the field and the value") {
  const std::string name = fingerprint(sample(), "a.yaml");
  Diagnostic other = sample();
  other.rule = "bad-id";
  CHECK(fingerprint(other, "a.yaml") != name);
  other = sample();
  other.kind = "metric";
  CHECK(fingerprint(other, "a.yaml") != name);
  other = sample();
  other.id = "HB-08";
  CHECK(fingerprint(other, "a.yaml") != name);
  other = sample();
  other.field = "depends_on";
  CHECK(fingerprint(other, "a.yaml") != name);
  other = sample();
  other.value = "x";
  CHECK(fingerprint(other, "a.yaml") != name);
}

TEST_CASE("the file's name counts only where there is no record") {
  Diagnostic finding = sample();
  finding.id.clear();
  CHECK(fingerprint(finding, "a.yaml") != fingerprint(finding, "b.yaml"));
}

TEST_CASE("findings are ordered by file, place, rule and message") {
  Diagnostic first = sample();
  Diagnostic second = sample();
  second.message = "other words";
  CHECK(stands_before(first, second));
  second = sample();
  second.span.begin = 9;
  CHECK(stands_before(second, first));
  second.span.file = 2;
  CHECK(stands_before(first, second));
  CHECK_FALSE(stands_before(first, first));
  CHECK(to_string(Severity::warning) == "warning");
}

TEST_CASE("the text of a span is empty where the span lies outside its file") {
  Sources sources(1);
  sources[0].text = "actions:";
  CHECK(sources.text({0, 0, 7}) == "actions");
  CHECK(sources.text({0, 0, 9}).empty());
  CHECK(sources.text({0, 5, 4}).empty());
  CHECK(sources.text({1, 0, 1}).empty());
}
