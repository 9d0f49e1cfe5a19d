// All slips of a template at once, as `check` tells them, and sections about records of the plan.
#include "hwbplan/reports/template.hpp"

#include "unit/workspace/loading.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using hwbplan::Workspace;
using hwbplan::reports::apply_template;
using hwbplan::reports::check_template;
using hwbplan::reports::TemplateFault;
namespace testing = hwbplan::testing;

namespace {

std::string all_faults(const char* paper, const std::string& text) {
  const Workspace workspace = testing::load(
      {{"a.yaml", "metrics: [{id: falls, title: Falls}]\nactions: [{id: HB-07, title: T}]\n"}});
  std::string all;
  for (const TemplateFault& one : check_template(paper, text, workspace.plan))
    all += std::to_string(one.line) + ": " + one.what + "\n";
  return all;
}

}  // namespace

TEST_CASE("a check of a template tells all its slips, each once") {
  CHECK(all_faults("paper", "# replace legal\n{{area}}\n# remove contact\n").empty());
  CHECK(
      all_faults("paper",
                 "# labels\nWho leeds = X\nLead\n\n# replace leagl: {{x}}\n{{aera}} and\n{{y\n"
                 "## remove contact\n{{z}}\n# add new\nText.\n# remove legal\n# remove legal\n") ==
      "2: no paper has the label \"Who leeds\"\n"
      "3: a label is changed by a line `old = new`\n"
      "5: nothing is called {{x}}\n"
      "6: nothing is called {{aera}}\n"
      "7: a name begins with {{ and does not end with }}\n"
      "8: \"## remove contact\" is no heading of a template\n"
      "9: nothing is called {{z}}\n"
      "10: a new section needs a title\n"
      "13: line 12 says already what becomes of the section \"legal\"\n");
  CHECK(all_faults("paper", "").starts_with("1: this template changes nothing"));
  CHECK(all_faults("paper", "# remove legal\n```\n") ==
        "2: the code that begins with ``` never ends\n");
  CHECK(all_faults("paper", "\xEF\xBB\xBF# remove leagl\r\n# remove lgeal\r\n") ==
        "1: this paper has no section \"leagl\"\n2: this paper has no section \"lgeal\"\n");
  std::string many = "# labels\n";
  for (int i = 0; i < 1000; ++i) many += "Label " + std::to_string(i) + " = x\n";
  const std::string said = all_faults("paper", many);
  CHECK(std::count(said.begin(), said.end(), '\n') == 20);
}

TEST_CASE("sections about records of the plan are known whether or not the paper has them today") {
  CHECK(all_faults("metrics", "# remove metric-falls\n").empty());
  CHECK(all_faults("metrics", "# remove metric-fals\n") ==
        "1: this paper has no section \"metric-fals\"\n");
  CHECK(all_faults("metrics", "# remove action-HB-07\n") ==
        "1: this paper has no section \"action-HB-07\"\n");
  CHECK(all_faults("exceptions", "# remove action-HB-07\n").empty());
  const Workspace workspace = testing::load({{"a.yaml", "metrics: [{id: falls, title: F}]\n"}});
  hwbplan::reports::Document document;
  document.name = "metrics";
  CHECK(apply_template(document, "# remove metric-falls\n", {}, &workspace.plan));
  CHECK_FALSE(apply_template(document, "# remove metric-fals\n", {}, &workspace.plan));
}

TEST_CASE("a section about a record is called by the record's id in any case, as everywhere") {
  const Workspace workspace =
      testing::load({{"a.yaml", "actions: [{id: HB-07, title: T}, {id: other, title: U}]\n"}});
  hwbplan::reports::Document document;
  document.name = "action-plan";
  document.sections.emplace_back("action-HB-07", "T");
  document.sections.emplace_back("action-other", "U");
  const char* text =
      "# replace action-hb-07: New\nx\n# add more after action-Hb-07: More\ny\n"
      "# remove action-OTHER\n";
  REQUIRE(apply_template(document, text, {}, &workspace.plan));
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections.front().id == "action-HB-07");
  CHECK(document.sections.front().title == "New");
  CHECK(document.sections.back().title == "More");
  CHECK(all_faults("action-plan", "# remove action-hb-07\n").empty());
  CHECK(all_faults("action-plan", "# remove action-hb-07\n# remove action-HB-07\n") ==
        "2: line 1 says already what becomes of the section \"action-HB-07\"\n");
  CHECK(all_faults("action-plan", "# remove Action-HB-07\n") ==
        "1: this paper has no section \"Action-HB-07\"\n");
}
