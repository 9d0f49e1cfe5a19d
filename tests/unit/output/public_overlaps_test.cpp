// What a paper for the public says of overlapping actions, how likely they are the same work and
// what is recommended, does not depend on what is private.
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"

#include "unit/output/all_formats.hpp"
#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

TEST_CASE("how likely an overlap is in public does not tell of private actions") {
  const auto papers = [](const char* hidden, bool is_public) {
    Workspace workspace = testing::load({{"a.yaml", fmt::format(R"(
strategy: {{id: s, title: S}}
partners: [{{id: a, title: Council}}, {{id: b, title: Trust}}]
plans: [{{id: p, title: P}}, {{id: q, title: Q}}, {{id: r, title: R}}]
actions:
  - {{id: A-1, plan: p, lead: a, title: Run weekly strength-and-balance classes for older people in village halls}}
  - {{id: B-1, plan: q, lead: b, title: Weekly balance classes for older people who have fallen}}
  - {{id: C-1, plan: r, title: "{}", private: true}}
  - {{id: A-2, plan: p, title: Train receptionists to recognise carers}}
  - {{id: B-2, plan: q, title: Publish a guide to warm homes}}
overlap_decisions:
  - {{id: d, actions: [A-2, C-1], decision: keep-both, reason: Hidden}}
  - {{id: e, actions: [A-1, B-2], decision: keep-both, reason: Told}}
)",
                                                                hidden)}});
    workspace.today = Date::of(2026, 12, 1).value();
    std::string all;
    for (const char* name : {"overlaps", "partner", "summary"}) {
      ReportOptions options;
      options.public_paper = is_public;
      reports::Document document = make_document(*find_report(name), {workspace, options, {}, {}});
      number_document(document);
      all += testing::in_all_formats(document);
    }
    return all;
  };
  const char* rival = "Weekly strength-and-balance classes for older people who have fallen";
  const char* other = "Resurface the car park";
  CHECK(papers(rival, true).find("A-1") != std::string::npos);
  CHECK(papers(rival, true) == papers(other, true));
  CHECK(papers(rival, false) != papers(other, false));
}

TEST_CASE("how likely an overlap is in public does not tell whom private titles are about") {
  const auto papers = [](const char* hidden, bool is_public) {
    Workspace workspace = testing::load({{"a.yaml", fmt::format(R"(
strategy: {{id: s, title: S, populations: [{{id: hidden, title: "{}", private: true}}]}}
plans: [{{id: p, title: P}}, {{id: q, title: Q}}]
actions:
  - {{id: A-1, plan: p, populations: [hidden], title: Run weekly strength-and-balance classes}}
  - {{id: B-1, plan: q, title: Weekly balance classes for older people who have fallen}}
)",
                                                                hidden)}});
    workspace.today = Date::of(2026, 12, 1).value();
    ReportOptions options;
    options.public_paper = is_public;
    return testing::in_all_formats(
        make_document(*find_report("overlaps"), {workspace, options, {}, {}}));
  };
  const char* older = "Older people who have fallen";
  const char* drivers = "Lorry drivers";
  CHECK(papers(older, true).find("A-1") != std::string::npos);
  CHECK(papers(older, true) == papers(drivers, true));
  CHECK(papers(older, false) != papers(drivers, false));
}

TEST_CASE("a group that leads has to agree by its title, and in public only where that is open") {
  const auto paper = [](bool is_private, bool is_public) {
    Workspace workspace = testing::load({{"a.yaml", fmt::format(R"(
partners: [{{id: a, title: Council}}]
groups: [{{id: falls-1, title: Falls group, private: {}}}]
plans: [{{id: p, title: P}}, {{id: q, title: Q}}]
actions:
  - {{id: A-1, plan: p, lead: a, title: Run weekly balance classes for older people}}
  - {{id: B-1, plan: q, lead: falls-1, title: Run weekly balance classes for older people}}
)",
                                                                is_private)}});
    workspace.today = Date::of(2026, 12, 1).value();
    ReportOptions options;
    options.public_paper = is_public;
    return testing::in_all_formats(
        make_document(*find_report("overlaps"), {workspace, options, {}, {}}));
  };
  const auto says = [](const std::string& text, const char* what) {
    return text.find(what) != std::string::npos;
  };
  for (const bool is_public : {false, true}) {
    CHECK(says(paper(false, is_public), "agree:** Council and Falls group"));
    CHECK_FALSE(says(paper(false, is_public), "agree:** Council and falls-1"));
  }
  CHECK(says(paper(true, true), "**Who would have to agree:** Council\n"));
  CHECK_FALSE(says(paper(true, true), "falls-1"));
}

TEST_CASE("what a public paper recommends about an overlap tells nothing of private records") {
  const auto paper = [](const char* people, const char* place, const char* lead, int observed,
                        bool is_public) {
    Workspace workspace = testing::load({{"a.yaml", fmt::format(R"(
strategy:
  id: s
  title: S
  populations: [{{id: p1, title: First, private: true}}, {{id: p2, title: Other, private: true}}]
  places: [{{id: n1, title: North, private: true}}, {{id: n2, title: South, private: true}}]
partners: [{{id: h1, title: Hidden, private: true}}, {{id: h2, title: Hidden, private: true}}]
plans: [{{id: p, title: P}}, {{id: q, title: Q}}]
metrics: [{{id: m, title: Falls, direction: higher, private: true, observations: [{{period: 2026-06-30, value: {}}}]}}]
actions:
  - id: A-1
    plan: p
    lead: h1
    title: Run weekly balance classes for older people
    populations: [p1]
    places: [n1]
    measures: [{{text: Classes, metric: m, target: 10, by: 2026-06-30}}]
    timeline: {{start: 2026-01-01, end: 2026-11-30, milestones: [{{title: Begun, due: 2026-03-31, done: 2026-03-01}}]}}
  - {{id: B-1, plan: q, lead: {}, title: Run weekly balance classes for older people, populations: [{}], places: [{}]}}
)",
                                                                observed, lead, people, place)}});
    workspace.today = Date::of(2026, 10, 1).value();
    ReportOptions options;
    options.public_paper = is_public;
    return testing::in_all_formats(
        make_document(*find_report("overlaps"), {workspace, options, {}, {}}));
  };
  const std::string none = paper("p2", "n2", "h2", 5, true);
  CHECK(none.find("They do the same work") != std::string::npos);
  CHECK(none.find("**Who would have to agree:** Not published") != std::string::npos);
  CHECK(paper("p1", "n2", "h2", 5, true) == none);
  CHECK(paper("p1", "n1", "h2", 5, true) == none);
  CHECK(paper("p1", "n1", "h1", 5, true) == none);
  // Whoever may read it all is told.
  CHECK(paper("p2", "n2", "h2", 5, false).find("names other people") != std::string::npos);
  CHECK(paper("p1", "n2", "h2", 5, false).find("different places") != std::string::npos);
  CHECK(paper("p1", "n1", "h2", 5, false).find("neither names other people") != std::string::npos);
  CHECK(paper("p1", "n1", "h1", 5, false).find("One partner leads") != std::string::npos);
}
