// The findings as people read them, to the letter.
#include "hwbplan/base/utf8.hpp"

#include "unit/output/sample.hpp"

#include <algorithm>

#include <doctest/doctest.h>

namespace hwbplan::output {

namespace {

constexpr TextStyle kUncounted{false, false, 0, false};

// The example of the documentation: two files, a hint and a related place.
Sample documented() {
  Sample sample;
  const FileId plan =
      sample.file("plans/blaby.yaml",
                  "plan: blaby\n\nactions:\n  - id: BL-01\n    title: Walk more\n    measures:\n"
                  "    - {metric: activ-adults, target: 1890}\n");
  const FileId metrics = sample.file("metrics/physical-activity.yaml",
                                     "metrics:\n  - id: active-adults\n    title: Active adults\n");
  Diagnostic& finding =
      sample.finding(sample.span(plan, "activ-adults"),
                     "this action is measured by \"activ-adults\", but no metric has that id");
  finding.rule = "unknown-reference";
  finding.hint = "did you mean \"active-adults\"?";
  finding.related.push_back(
      {sample.span(metrics, "active-adults"), "\"active-adults\" stands here"});
  return sample;
}

}  // namespace

TEST_CASE("a finding is shown as the documentation shows it") {
  CHECK(documented().text() ==
        "plans/blaby.yaml:7:16: error: this action is measured by \"activ-adults\", but no metric "
        "has that id [unknown-reference]\n"
        "   7 |     - {metric: activ-adults, target: 1890}\n"
        "     |                ^^^^^^^^^^^^ did you mean \"active-adults\"?\n"
        "     = metrics/physical-activity.yaml:2:9: \"active-adults\" stands here\n"
        "\n"
        "1 error in 1 file\n");
}

TEST_CASE("colours repeat what the words say, and are taken back on every line") {
  TextStyle style;
  style.colour = true;
  CHECK(documented().text(style) ==
        "\x1b[1mplans/blaby.yaml:7:16:\x1b[0m \x1b[1;31merror:\x1b[0m this action is measured by "
        "\"activ-adults\", but no metric has that id \x1b[2m[unknown-reference]\x1b[0m\n"
        "\x1b[2m   7 |\x1b[0m     - {metric: activ-adults, target: 1890}\n"
        "\x1b[2m     |\x1b[0m                \x1b[1;31m^^^^^^^^^^^^ did you mean "
        "\"active-adults\"?\x1b[0m\n"
        "\x1b[2m     =\x1b[0m \x1b[1mmetrics/physical-activity.yaml:2:9:\x1b[0m \"active-adults\" "
        "stands here\n"
        "\n"
        "1 error in 1 file\n");
  Sample sample = documented();
  sample.findings[0].severity = Severity::warning;
  CHECK(sample.text(style).find("\x1b[33mwarning:\x1b[0m") != std::string::npos);
  sample.findings[0].severity = Severity::note;
  CHECK(sample.text(style).find("\x1b[36mnote:\x1b[0m") != std::string::npos);
}

TEST_CASE("an empty line parts two findings, and the count ends the text") {
  Sample sample = one_line("a: b\n", "a");
  sample.finding(sample.span(0, "b")).severity = Severity::warning;
  CHECK(sample.text() ==
        "a.yaml:1:1: error: this is wrong [some-rule]\n"
        "   1 | a: b\n"
        "     | ^\n"
        "\n"
        "a.yaml:1:4: warning: this is wrong [some-rule]\n"
        "   1 | a: b\n"
        "     |    ^\n"
        "\n"
        "1 error and 1 warning in 1 file\n");
}

TEST_CASE("several plan directories make one text with one count") {
  const Sample first = one_line("a: b\n", "a");
  const Sample second = one_line("c: d\n", "d");
  const CheckedPlan plans[] = {first.plan(), second.plan()};
  const std::string text = findings_as_text(plans, {});
  CHECK(text.find("   1 | a: b\n") < text.find("   1 | c: d\n"));
  CHECK(text.ends_with("\n\n2 errors in 2 files\n"));
}

TEST_CASE("thousands of findings read the same whatever the number of threads") {
  constexpr std::size_t kFindings = 1500;
  Sample sample;
  std::string lines;
  for (std::size_t i = 0; i < kFindings; ++i) lines += "key" + std::to_string(i) + ": v\n";
  sample.file("a.yaml", lines);
  for (std::size_t i = 0; i < kFindings; ++i) {
    sample.finding(sample.span(0, "key" + std::to_string(i) + ":"));
  }
  const CheckedPlan plan = sample.plan();
  const std::string alone = findings_as_text({&plan, 1}, {}, 1);
  CHECK(findings_as_text({&plan, 1}, {}, 3) == alone);
  // Each with an empty line behind it, in their order.
  std::size_t at = 0;
  for (std::size_t i = 0; i < kFindings; ++i) {
    const std::string place = "a.yaml:" + std::to_string(i + 1) + ":1: ";
    const std::size_t found = alone.find(place, at);
    REQUIRE(found == at);
    at = alone.find("\n\n", found) + 2;
  }
  CHECK(alone.substr(at) == "1,500 errors in 1 file\n");
}

TEST_CASE("without findings only the count is left, and without that nothing") {
  Sample sample;
  sample.file("a.yaml", "");
  CHECK(sample.text() == "No findings in 1 file with 7 records\n");
  CHECK(sample.text(kUncounted).empty());
}

TEST_CASE("carets stand under the cells, whatever the characters before them take") {
  // Two cells a character, and a column a code point.
  Sample sample = one_line("健康: walk\n", "walk");
  CHECK(sample.text(kUncounted) ==
        "a.yaml:1:5: error: this is wrong [some-rule]\n"
        "   1 | 健康: walk\n"
        "     |       ^^^^\n");
  // A combining accent takes no cell, but is a code point.
  sample = one_line("cafe\u0301: walk\n", "walk");
  CHECK(sample.text(kUncounted) ==
        "a.yaml:1:8: error: this is wrong [some-rule]\n"
        "   1 | cafe\u0301: walk\n"
        "     |       ^^^^\n");
  sample = one_line("a:\twalk\tmore\n", "walk\tmore");
  CHECK(sample.text(kUncounted) ==
        "a.yaml:1:4: error: this is wrong [some-rule]\n"
        "   1 | a:  walk    more\n"
        "     |     ^^^^^^^^^^^^\n");
  sample = one_line("a\u202E: walk\n", "walk");
  CHECK(sample.text(kUncounted) ==
        "a.yaml:1:5: error: this is wrong [some-rule]\n"
        "   1 | a\\u{202E}: walk\n"
        "     |            ^^^^\n");
  sample = one_line("title: 健康\n", "健康");
  CHECK(snippet_lines(sample.text(kUncounted)) ==
        "   1 | title: 健康\n"
        "     |        ^^^^\n");
}

TEST_CASE("a place of several lines is underlined to the end of the first") {
  const Sample sample = one_line("a:\n  b: c  \n  d: e\n", "b: c  \n  d: e");
  CHECK(sample.text(kUncounted) ==
        "a.yaml:2:3: error: this is wrong [some-rule]\n"
        "   2 |   b: c\n"
        "     |   ^^^^\n");
}

TEST_CASE("an empty place shows one caret, also behind the last character") {
  Sample sample = one_line("a: b\n", "");
  CHECK(snippet_lines(sample.text(kUncounted)) == "   1 | a: b\n     | ^\n");
  sample.findings[0].span = {0, 4, 4};
  CHECK(snippet_lines(sample.text(kUncounted)) == "   1 | a: b\n     |     ^\n");
  sample.findings[0].span = {0, 5, 5};
  CHECK(sample.text(kUncounted) ==
        "a.yaml:2:1: error: this is wrong [some-rule]\n"
        "   2 |\n"
        "     | ^\n");
}

TEST_CASE("a file that is empty or was not read has no line to show, but keeps its hint") {
  Sample sample;
  sample.finding({sample.file("large.yaml", ""), 0, 0}, "this file is too large").hint =
      "split it into several files";
  CHECK(sample.text(kUncounted) ==
        "large.yaml:1:1: error: this file is too large [some-rule]\n"
        "     = split it into several files\n");
}

TEST_CASE("a place outside of every file is left out, and nothing is read beyond an end") {
  Sample sample = one_line("a: b", "a");
  sample.findings[0].span = {9, 1, 2};
  CHECK(sample.text(kUncounted) == " error: this is wrong [some-rule]\n");
  sample.findings[0].span = {0, 3, 4000};
  CHECK(snippet_lines(sample.text(kUncounted)) == "   1 | a: b\n     |    ^\n");
  sample.findings[0].span = {0, 4000, 5000};
  CHECK(sample.text(kUncounted) ==
        "a.yaml:1:5: error: this is wrong [some-rule]\n   1 | a: b\n     |     ^\n");
  sample.findings[0].span = {0, 3, 1};
  CHECK(snippet_lines(sample.text(kUncounted)) == "   1 | a: b\n     |    ^\n");
  const CheckedPlan without_sources{nullptr, sample.findings, 0, 0};
  CHECK(findings_as_text({&without_sources, 1}, kUncounted) ==
        " error: this is wrong [some-rule]\n");
}

TEST_CASE("the gutter grows with the number of the line") {
  Sample sample = one_line(std::string(123455, '\n') + "a: b\n", "a: b");
  sample.findings[0].related.push_back({sample.span(0, "b"), "here"});
  CHECK(sample.text(kUncounted) ==
        "a.yaml:123456:1: error: this is wrong [some-rule]\n"
        "123456 | a: b\n"
        "       | ^^^^\n"
        "       = a.yaml:123456:4: here\n");
}

TEST_CASE("a hint without room beside the carets goes on lines of its own, broken at words") {
  Sample sample = one_line("title: walk\n", "walk");
  sample.findings[0].hint = "its keys are id, title, description, plan and kind";
  CHECK(snippet_lines(sample.text({false, false, 40, false})) ==
        "   1 | title: walk\n"
        "     |        ^^^^\n"
        "     = its keys are id, title,\n"
        "       description, plan and kind\n");
  // Where there is no terminal, lines are not broken, so that they can be searched.
  sample.findings[0].hint = std::string(200, 'x') + " and more";
  CHECK(snippet_lines(sample.text(kUncounted)) ==
        "   1 | title: walk\n"
        "     |        ^^^^\n"
        "     = " +
            sample.findings[0].hint + "\n");
}

TEST_CASE("nothing that a plan holds reaches the terminal as it is") {
  Sample sample;
  const FileId file = sample.file("plans/" + kHostile + ".yaml", "title: " + kHostile + "\n");
  Diagnostic& finding = sample.finding(sample.span(file, "title"), "this says " + kHostile);
  finding.id = kHostile;
  finding.hint = "did you mean " + kHostile;
  finding.related.push_back({sample.span(file, "title"), "here stands " + kHostile});
  for (const std::size_t width : {0U, 30U, 80U}) {
    const std::string text = sample.text({false, false, width, true});
    CHECK(utf8::is_valid(text));
    for (std::size_t at = 0; at < text.size();) {
      const utf8::Decoded piece = utf8::decode(text, at);
      const bool harmless =
          piece.code_point == U'\n' || !utf8::is_control_or_bidi(piece.code_point);
      CHECK_MESSAGE(harmless, "byte ", at, " of ", text);
      at += piece.size;
    }
    CHECK(std::count(text.begin(), text.end(), '\n') < 30);
  }
}

TEST_CASE("with ascii our own signs are ASCII, and the plan's stay as they are") {
  Sample sample = one_line("title: café — " + std::string(300, 'x') + " walk\n", "walk");
  sample.findings[0].message = "\"café…\" is left — for now";
  const std::string text = sample.text({false, true, 60, false});
  CHECK(text ==
        "a.yaml:1:316: error: \"café...\" is left - for now [some-rule]\n"
        "   1 | ..." +
            std::string(45, 'x') + " walk\n     | " + std::string(49, ' ') + "^^^^\n");
  sample.findings[0].span = sample.span(0, "—");
  CHECK(sample.text({false, true, 60, false}).find("café — xxx") != std::string::npos);
}

}  // namespace hwbplan::output
