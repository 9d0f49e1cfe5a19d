// No paper for the public says anything of what is private, in any format: a plan in which every
// kind of record speaks of private ones, with the word "secret" wherever that may not be read.
#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/report.hpp"
#include "hwbplan/reports/template.hpp"

#include "unit/output/all_formats.hpp"
#include "unit/workspace/loading.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace hwbplan;
using namespace hwbplan::reports;

namespace {

constexpr const char* kPlan = R"(
strategy:
  id: s
  title: S
  area: Wealdshire
  notes: Secret
  contributions: [{id: c, title: C}]
  populations:
    - {id: old, title: Old people, seldom_heard: yes, reached_through: [council, secret-partner]}
    - {id: secret-people, title: Secret people, seldom_heard: yes, private: true}
  places: [{id: north, title: North}, {id: secret-place, title: Secret place, private: true}]
  drivers: [{id: d, title: Driver, governed_by: [board, secret-group]}, {id: sd, title: Secret driver, private: true}]
  risks: [{risk: Open risk, owner: secret-partner, response: Open response}]
  sign_off: {status: draft, meeting: private-one, history: [{status: draft, meeting: private-one, date: 2026-09-09}]}
themes: [{id: t, title: T, driver: sd}, {id: secret-theme, title: Secret theme, private: true}]
priorities: [{id: p, title: P, themes: [t], driver: sd, evidence: [e1, e2]}, {id: secret-priority, title: Secret, themes: [t], private: true}]
partners:
  - {id: council, title: Council, notes: Secret}
  - {id: secret-partner, title: Secret partner, private: true}
plans:
  - id: open-plan
    title: Open plan
    owner: council
    notes: Secret
    priorities: [p, secret-priority]
    adjusts: [{priority: p, how: Open bend}, {priority: secret-priority, how: Secret bend}]
    local_priorities: [{id: lp, title: Secret own, priority: secret-priority}, {id: op, title: Open own, priority: p}]
    risks: [{risk: Plan risk, owner: secret-partner}]
  - {id: secret-plan, title: Secret plan, owner: council, private: true, adjusts: [{priority: p, how: Secret bend}], risks: [{risk: Secret risk}]}
groups:
  - id: board  # hwbplan: allow duplicate-remit — secret reason
    title: Board
    kind: board
    notes: Secret
    members: [{partner: council, role: Chair}, {partner: secret-partner, role: Secret director}]
    invited: [secret-partner]
    remit: [p, secret-priority]
  - {id: secret-group, title: Secret group, private: true, reports_to: [board], remit: [p]}
  - {id: small, title: Small group, reports_to: [secret-group], members: [{partner: council, role: Officer}]}
metrics:
  - {id: m, title: Metric, unit: people, priorities: [p], notes: Secret, rolls_up_to: secret-metric, owner: {partner: secret-partner, role: Secret analyst}}
  - id: gap
    title: Gap metric
    unit: people
    better: lower
    priorities: [p]
    inequality:
      by: population
      tested: yearly
      groups:
        - {id: secret-people, title: Secret group of people, observations: [{period: 2026-06, value: 77777}]}
        - {id: secret-place, observations: [{period: 2026-06, value: 88888}]}
        - {id: old, observations: [{period: 2026-06, value: 4}]}
  - {id: twin, title: Metric, unit: people, priorities: [p], private: true}
  - id: secret-metric
    title: Secret metric
    unit: secret units
    private: true
    better: higher
    target: {value: 90, period: 2026-06}
    observations: [{period: 2026-06, value: 1}]
actions:
  - id: A-1
    title: Run a weekly falls class for older people in village halls
    plan: open-plan
    priorities: [p, secret-priority]
    themes: [secret-theme]
    contributes_to: [c]
    populations: [old, secret-people]
    places: [north, secret-place]
    group: secret-group
    lead: {partner: council, role: Head of leisure}
    partners: [secret-partner]
    depends_on: [A-2]
    affects: [secret-metric]
    links: [A-3]
    notes: Secret
    coproduction: {with: [secret-people], how: Talks}
    resources: [{funding: grant, amount: 10, staff: 1, partner: secret-partner}]
    measures: [{metric: secret-metric, target: 77777, by: 2026-07-01}, {text: Classes held, metric: secret-metric, target: 88888}]
    timeline: {start: 2026-04-01, end: 2027-03-31, milestones: [{id: x, title: Half way, due: 2026-06-30}]}
    barriers: [{barrier: No hall, how_overcome: Hire one, owner: secret-partner, status: escalated, ask_of_board: Hire it, raised_at: private-one, decided_by: private-one}]
    progress: [{date: 2026-09-01, status: at-risk, text: Started}]
  - id: A-2
    title: Secret action, a weekly falls class for older people in village halls
    plan: open-plan
    private: true
    priorities: [p]
    contributes_to: [c]
    depends_on: [A-1]
    lead: {partner: council, role: Secret lead}
    measures: [{metric: m, target: 5}]
    timeline: {start: 2026-04-01, end: 2026-05-31, milestones: [{id: x, title: Secret step, due: 2026-06-30}]}
    barriers: [{barrier: Secret barrier, how_overcome: Secretly, status: escalated, ask_of_board: Secret ask}]
    resources: [{funding: grant, source: Secret source, amount: 77777, staff: 1}]
  - {id: A-3, title: Secret as its plan, plan: secret-plan, priorities: [p], depends_on: [A-1], lead: council, measures: [{metric: m}]}
  - {id: A-4, title: Led from behind, private: false, priorities: [p], lead: {partner: secret-partner, role: Secret chief}}
meetings:
  - id: past
    group: board
    date: 2026-09-01
    decisions:
      - {id: d1, text: Open decision, kind: agrees, actions: [A-1]}
      - {id: d2, text: Secret decision, kind: agrees, actions: [A-1, A-2]}
      - {id: d3, text: Secret assurance, kind: assurance, due: 2026-09-20, actions: [A-3]}
      - {id: d4, text: Open assurance, kind: assurance, due: 2026-09-20, actions: [A-1], proof: {meeting: private-one, text: Open proof}}
      - {id: d5, text: Open assurance too, kind: assurance, due: 2026-09-20, proof: {meeting: private-one, date: 2026-09-09, text: Open proof}}
    agreed_actions:
      - {id: a1, text: Open task, owner: council, due: 2026-09-20, actions: [A-1]}
      - {id: a2, text: Secret task, owner: council, due: 2026-09-20, actions: [A-2]}
    views:
      - {id: v1, from: Residents, text: Open view, actions: [A-1]}
      - {id: v2, from: Secret residents, text: Secret view, actions: [A-2]}
  - {id: hidden, group: secret-group, date: 2026-12-02, items: [{title: Secret item, purpose: decision}]}
  - {id: private-one, group: board, date: 2026-09-09, private: true, items: [{title: Secret item, purpose: decision}]}
  - {id: next, group: board, date: 2026-12-03, items: [{title: Open item, purpose: decision, lead: secret-partner}]}
annual_themes:
  - id: y
    title: Year
    year: 2026/27
    status: chosen
    closes: 2026-10-20
    votes: [{partner: secret-partner, for: y}]
    result: {meeting: private-one}
    boards: [{group: board, priorities: [p], text: Open board, agreed_at: private-one}]
case_studies:
  - {id: c1, title: Open story, partner: council, actions: [A-1], text: Open words}
  - {id: c2, title: Secret story, partner: council, actions: [A-2], text: Secret words}
  - {id: c3, title: Secret teller, partner: secret-partner, text: Secret words}
evidence:
  - {id: e1, statement: Open figure, indicator: i, value: 1, quoted_in: [open-plan, secret-plan], notes: Secret}
  - {id: e2, statement: Secret figure, indicator: i, value: 2, private: true, source: {title: Secret source}}
overlap_decisions:
  - {actions: [A-1, A-2], decision: merge, keep: A-2, reason: Secret reason, frees: {amount: 88888}}
  - {actions: [A-1, A-4], decision: keep-both, reason: Open reason, decided_by: {meeting: private-one, date: 2026-09-09}}
)";

// As a person would look for it, past capitals and the apostrophes of a spreadsheet.
std::size_t secrets_in(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  std::size_t count = 0;
  for (const char* word :
       {"secret", "77777", "77,777", "88888", "88,888", "2026-09-09", "9 september 2026",
        "09/09/2026", "2026-12-02", "2 december 2026", "metric (wealdshire)",
        "is not published missed", "waits for another action"}) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      MESSAGE(text.substr(at < 60 ? 0 : at - 60, 120));
      ++count;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("no public paper tells of what is private") {
  Workspace workspace = testing::load({{"a.yaml", kPlan}});
  workspace.today = Date::of(2026, 10, 1).value();
  std::string all;
  for (const Report* report : all_reports()) {
    INFO(report->name);
    ReportOptions options;
    options.public_paper = true;
    reports::Document document = make_document(*report, {workspace, options, {}, {}});
    number_document(document);
    const std::string paper = testing::in_all_formats(document);
    CHECK(secrets_in(paper) == 0);
    all += paper;
  }
  // What is open is there: a test of empty papers would find no secret either.
  for (const char* word : {"Open decision", "Open task", "Open view", "Open item", "Open words",
                           "Open figure", "Open reason", "Open proof", "Open board", "Open risk",
                           "Open bend", "Open own", "Run a weekly falls class"}) {
    INFO(word);
    CHECK(all.find(word) != std::string::npos);
  }
}

TEST_CASE("a public paper that is asked for something private does not name it") {
  Workspace workspace = testing::load({{"a.yaml", kPlan}});
  workspace.today = Date::of(2026, 10, 1).value();
  ReportOptions options;
  options.public_paper = true;
  options.theme = workspace.plan.all<Theme>()[1];
  options.priority = workspace.plan.all<Priority>()[1];
  options.partner = workspace.plan.all<Partner>()[1];
  options.plan = workspace.plan.all<PartnerPlan>()[1];
  options.place = workspace.plan.all<Place>()[1];
  options.meeting = workspace.plan.all<Meeting>()[1];
  options.since_meeting = workspace.plan.all<Meeting>()[2];
  options.since = options.since_meeting->date.date;
  for (const Report* report : all_reports()) {
    INFO(report->name);
    reports::Document document = make_document(*report, {workspace, options, {}, {}});
    number_document(document);
    CHECK(secrets_in(testing::in_all_formats(document)) == 0);
  }
}

TEST_CASE("a public template names no private meeting and no private strategy") {
  std::string plan = kPlan;
  plan.replace(plan.find("title: S\n"), 8, "title: Secret strategy\n  private: true");
  Workspace workspace = testing::load({{"a.yaml", plan}});
  workspace.today = Date::of(2026, 10, 1).value();
  ReportOptions options;
  options.public_paper = true;
  options.meeting = workspace.plan.all<Meeting>()[2];
  for (const Report* report : all_reports()) {
    INFO(report->name);
    const ReportInput input{workspace, options, {}, {}};
    reports::Document document = make_document(*report, input);
    for (const TemplateValue& one : template_values(document, input))
      CHECK_MESSAGE(secrets_in(one.value) == 0, one.name);
    number_document(document);
    CHECK(secrets_in(testing::in_all_formats(document)) == 0);
  }
  options.public_paper = false;
  const ReportInput input{workspace, options, {}, {}};
  std::string all;
  for (const TemplateValue& one :
       template_values(make_document(*find_report("paper"), input), input))
    all += one.value + ";";
  CHECK(all.find(";Secret strategy;") != std::string::npos);
  CHECK(all.find(";9 September 2026;") != std::string::npos);
}

TEST_CASE("private partners are not counted in a public paper") {
  Workspace workspace = testing::load({{"a.yaml", R"(
strategy: {id: s, title: S, contributions: [{id: c, title: C}]}
partners:
  - {id: a, title: Council}
  - {id: b, title: Hidden, private: true}
  - {id: d, title: Hidden too, private: true}
actions:
  - {id: A-1, title: Classes, contributes_to: [c], lead: a, partners: [b, d]}
  - {id: A-2, title: Walks, contributes_to: [c], lead: b}
annual_themes:
  - {id: y, title: Year, year: 2026/27, closes: 2026-10-20, votes: [{partner: b, for: y}, {partner: d, for: y}]}
)"}});
  workspace.today = Date::of(2026, 10, 1).value();
  const auto paper = [&](const char* name, bool is_public) {
    ReportOptions options;
    options.public_paper = is_public;
    reports::Document document = make_document(*find_report(name), {workspace, options, {}, {}});
    number_document(document);
    return output::document_as_markdown(document);
  };
  const auto says = [](const std::string& text, const char* what) {
    INFO(text);
    CHECK(text.find(what) != std::string::npos);
  };
  says(paper("annual", false), "2 of the 3 partners have voted so far");
  says(paper("annual", true), "The one partner has not voted yet");
  const auto seats = [&](bool is_public) {
    ReportOptions options;
    options.public_paper = is_public;
    const auto document = make_document(*find_report("workload"), {workspace, options, {}, {}});
    for (const Table* table : tables_of(document)) {
      if (table->id == "what-if") return table->rows.at(0).cells.back().number;
    }
    return -1.0;
  };
  CHECK(seats(false) == 3);
  CHECK(seats(true) == 1);
}

TEST_CASE("what a private priority or a private theme of the year says moves nothing in public") {
  const auto papers = [](const std::string& themes, const char* year, bool is_public) {
    Workspace workspace = testing::load({{"a.yaml", R"(
strategy: {id: s, title: S}
themes: [{id: t1, title: First}, {id: t2, title: Second}]
priorities: [{id: p, title: Hidden, private: true, themes: )" +
                                                        themes + R"(}]
metrics: [{id: m, title: Falls, priorities: [p]}]
annual_themes: [{id: y, title: Hidden year, private: true, year: )" +
                                                        year + R"(, status: chosen}]
actions:
  - id: A-1
    title: Classes
    priorities: [p]
    annual_theme: [y]
    timeline: {start: 2026-04-01, end: 2027-03-31, milestones: [{title: Half way, due: 2026-09-30, done: 2026-09-29}]}
case_studies: [{id: c, title: Story, annual_theme: y}]
)"}});
    workspace.today = Date::of(2026, 12, 1).value();
    std::string all;
    for (const Theme* theme :
         {static_cast<const Theme*>(nullptr), workspace.plan.all<Theme>()[1]}) {
      for (const Report* report : all_reports()) {
        ReportOptions options;
        options.public_paper = is_public;
        options.theme = theme;
        reports::Document document = make_document(*report, {workspace, options, {}, {}});
        number_document(document);
        all += testing::in_all_formats(document);
      }
    }
    return all;
  };
  CHECK(papers("[t1]", "2026/27", true) == papers("all", "2020/21", true));
  CHECK(papers("[t1]", "2026/27", false) != papers("all", "2026/27", false));
  CHECK(papers("[t1]", "2026/27", false) != papers("[t1]", "2020/21", false));
}

TEST_CASE("what is private lets nothing through the filters of a public paper") {
  const auto papers = [](const char* owner, const char* remit, const char* governed) {
    Workspace workspace = testing::load({{"a.yaml", fmt::format(R"(
strategy:
  id: s
  title: S
  drivers:
    - {{id: open, title: Open driver, governed_by: [secret]}}
    - {{id: hidden, title: Hidden driver, private: true, governed_by: [{}]}}
partners: [{{id: a, title: Council}}, {{id: b, title: Trust}}]
plans: [{{id: p, title: Hidden plan, private: true, owner: {}}}]
groups:
  - {{id: secret, title: Hidden group, private: true, members: [{}]}}
  - {{id: seat, title: Seat, members: [a]}}
  - {{id: other, title: Other, members: [b]}}
evidence: [{{id: e, statement: Open figure, quoted_in: [p]}}]
annual_themes: [{{id: y, title: Open year, year: 2026/27, driver: hidden}}]
)",
                                                                governed, owner, remit)}});
    workspace.today = Date::of(2026, 12, 1).value();
    ReportOptions options;
    options.public_paper = true;
    options.partner = workspace.plan.all<Partner>()[0];
    std::string all;
    for (const Report* report : all_reports()) {
      reports::Document document = make_document(*report, {workspace, options, {}, {}});
      number_document(document);
      all += testing::in_all_formats(document);
    }
    return all;
  };
  const std::string none = papers("b", "b", "other");
  CHECK(papers("a", "b", "other") == none);
  CHECK(papers("b", "a", "other") == none);
  CHECK(papers("b", "b", "seat") == none);
}

TEST_CASE("of very many themes a private priority leaves none uncertain in public") {
  std::string themes;
  std::string own;
  for (int i = 0; i < 210; ++i) {
    themes += fmt::format("{}{{id: t{}, title: Theme {}}}", i == 0 ? "" : ", ", i, i);
    if (i < 201) own += fmt::format("{}t{}", i == 0 ? "" : ", ", i);
  }
  const auto papers = [&](const char* hidden, bool is_public) {
    Workspace workspace = testing::load({{"a.yaml", fmt::format(R"(
strategy: {{id: s, title: S}}
themes: [{}]
priorities: [{{id: p, title: Hidden, private: true, themes: [{}]}}]
actions: [{{id: A-1, title: Classes, themes: [{}], priorities: [p]}}]
)",
                                                                themes, hidden, own)}});
    workspace.today = Date::of(2026, 12, 1).value();
    ReportOptions options;
    options.public_paper = is_public;
    std::string all;
    for (const char* name : {"matrix", "paper", "annual"})
      all +=
          testing::in_all_formats(make_document(*find_report(name), {workspace, options, {}, {}}));
    return all;
  };
  CHECK(papers("t205", true) == papers("", true));
  CHECK(papers("t205", false) != papers("", false));
}
