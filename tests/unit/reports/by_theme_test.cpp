// What stands under each theme where so much does that not all of it is listed.
#include "reports/by_theme.hpp"

#include "hwbplan/output/papers.hpp"

#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

constexpr int kThemes = 230;

std::string themes() {
  std::string text = "themes:\n";
  for (int i = 0; i < kThemes; ++i) {
    const std::string number = std::to_string(i);
    text += "  - {id: t" + number + ", title: Theme " + number + "}\n";
  }
  return text;
}

std::string annual_paper(const std::string& plan) {
  const Workspace workspace =
      hwbplan::testing::load({{"hwbplan.yaml", "hwbplan: 1\n"}, {"plan.yaml", plan}});
  const ReportOptions options;
  return output::document_as_markdown(
      make_document(*find_report("annual"), {workspace, options, {}, {}}));
}

std::size_t times(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("what stands under all themes stands under each, however many there are") {
  const std::string page = annual_paper(themes() +
                                        "priorities: [{id: p, title: P, themes: all}]\n"
                                        "metrics: [{id: m, title: Falls, priorities: [p]}]\n");
  CHECK(times(page, "Metrics under Theme") == kThemes);
  CHECK(times(page, "No metric belongs to this theme.") == 0);
  CHECK(times(page, "stand under this one too") == 0);
}

TEST_CASE("where a list of themes is cut, those it leaves out say so, and no others") {
  std::string named;
  for (int i = 0; i < kThemes - 1; ++i) named += (i > 0 ? ", t" : "t") + std::to_string(i);
  const std::string page =
      annual_paper(themes() + "priorities: [{id: p, title: P, themes: [" + named +
                   "]}]\n"
                   "metrics: [{id: m, title: Falls, priorities: [p]}]\n");
  CHECK(times(page, "Metrics of other themes stand under this one too.") == 29);
  // The last theme has none indeed.
  CHECK(times(page, "No metric belongs to this theme.") == 1);
}

TEST_CASE("where too much is listed again, the themes that lost something say so, and no others") {
  std::string text = themes() +
                     "priorities: [{id: p, title: P, themes: all}, {id: q, title: Q, themes: [t3]}]"
                     "\nmetrics:\n";
  for (int i = 0; i < 200; ++i) {
    const std::string number = std::to_string(i);
    text += "  - {id: m" + number + ", title: Metric " + number + ", priorities: [p]}\n";
  }
  text += "  - {id: one, title: Only here, priorities: [q]}\n";
  const std::string page = annual_paper(text);
  // The first theme, and a hundred more that repeat its two hundred metrics, are whole.
  CHECK(times(page, "Metrics under Theme") == 101);
  CHECK(times(page, "Metrics of other themes stand under this one too.") == kThemes - 101);
  CHECK(times(page, "No metric belongs to this theme.") == 0);
  CHECK(times(page, "Only here") == 1);
}
