// Papers about plans that hold hardly anything: what they say has to be true of none and of one.
#include "unit/reports/one_paper.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using hwbplan::testing::one_paper;
using hwbplan::testing::says;

TEST_CASE("agreement is claimed only of what can be compared") {
  const std::string agree = "what leads declare agrees with the dates and the figures";
  const std::string one = "  - {id: a, title: A, timeline: {start: 2026-01-01, end: 2026-06-30}}\n";
  const std::string other =
      "  - {id: b, title: B, timeline: {start: 2026-01-01, end: 2027-06-30}, progress: [{date: "
      "2026-09-28, status: on-track}]}\n";
  CHECK_FALSE(says(one_paper("progress", "actions: []\n"), agree));
  const std::string none = one_paper("progress", "actions:\n" + one);
  CHECK_FALSE(says(none, agree));
  CHECK(says(none, "No action has both, so nothing can be compared."));
  const std::string some = one_paper("progress", "actions:\n" + one + other);
  CHECK(says(some, "Wherever both are known, " + agree));
  CHECK(says(some, "Of 1 more action the two cannot be compared, because one of them is missing."));
  CHECK(says(one_paper("progress", "actions:\n" + other), "Everywhere, " + agree));
}

TEST_CASE("how many reported reads well for none and for one") {
  const std::string silent = "{id: a, title: A}";
  const std::string told = "{id: b, title: B, progress: [{date: 2026-09-28, status: on-track}]}";
  const auto said = [](const std::string& actions) {
    return one_paper("progress", "actions: [" + actions + "]\n");
  };
  CHECK(says(said(""), "No action reported progress so far."));
  CHECK(says(said(silent), "The one action did not report progress so far."));
  CHECK(says(said(told), "The one action reported progress so far."));
  CHECK(says(said(silent + ", " + told), "1 of 2 actions reported progress so far."));
}

TEST_CASE("of bars without length none is the longest") {
  // The words of a chart stand in the page.
  const Workspace workspace = hwbplan::testing::load(
      {{"plan.yaml", "strategy: {id: s, title: S, contributions: [{id: c, title: C1}]}\n"}});
  const reports::ReportOptions options;
  const std::string text = output::document_as_html(
      make_document(*reports::find_report("workload"), {workspace, options, {}, {}}));
  CHECK_FALSE(says(text, "The longest is"));
  CHECK(says(text, "there are no actions"));
}

TEST_CASE("who names barriers does not say that none is known") {
  const std::string text = one_paper(
      "barriers",
      "actions:\n"
      "  - {id: a, title: A, barriers: [{barrier: none}, {barrier: No hall}, {barrier: No bus}]}\n"
      "  - {id: b, title: B, barriers: none}\n");
  CHECK(says(text, "2 barriers are named by 1 action"));
  CHECK(says(text, "1 action says that no barrier is known."));
}

TEST_CASE("a partner of whom something is asked has its section") {
  const std::string partners = "partners: [{id: a, title: Council}, {id: b, title: Trust}]\n";
  const auto has_section = [&](const std::string& rest) {
    return says(one_paper("partner", partners + rest), "# Trust");
  };
  CHECK_FALSE(has_section("actions: [{id: x, title: X, lead: a}]\n"));
  CHECK(
      has_section("actions: [{id: x, title: X, lead: a, resources: [{staff: 3, partner: b}]}]\n"));
  CHECK(has_section("actions: [{id: x, title: X, lead: a, barriers: [{barrier: B, owner: b}]}]\n"));
  CHECK(
      has_section("meetings: [{id: m, date: 2026-06-01, agreed_actions: [{text: Ring them, owner: "
                  "b, due: 2026-09-01}]}]\n"));
}

TEST_CASE("every paper says which revision it is of, or that nobody can tell") {
  Workspace workspace = hwbplan::testing::load({{"a.yaml", "actions: []\n"}});
  const reports::ReportOptions options;
  const auto header = [&](const reports::Revision& revision) {
    const reports::Document document =
        make_document(*reports::find_report("annual"), {workspace, options, {}, revision});
    std::string text;
    for (const reports::Fact& fact : document.header)
      if (fact.label == "Revision of the plan") text += fact.values.front().plain();
    return text;
  };
  CHECK(header({}) == "not recorded");
  CHECK(header({"abc123", false}) == "abc123");
  CHECK(header({"abc123", true}) == "abc123, with changes that are not yet committed");
}

TEST_CASE("a covering paper speaks of contributions only where the strategy names some") {
  const std::string themes =
      "themes: [{id: t, title: Falls}]\nactions: [{id: a, title: A, themes: t}]\n";
  const std::string without = one_paper("paper", themes);
  CHECK(says(without, "The actions lie under the themes as follows."));
  CHECK_FALSE(says(without, "contribut"));
  const std::string with = one_paper(
      "paper", "strategy: {id: s, title: S, contributions: [{id: c, title: C}]}\n" + themes);
  CHECK(says(with,
             "lie under the themes and contribute to the outcomes of the strategy as follows."));
  CHECK(says(with, "Actions by contribution"));
  CHECK_FALSE(says(one_paper("paper", "actions: []\n"), "as follows"));
}

TEST_CASE("who is reached is said of all, of one and of some") {
  const auto told = [](const char* populations, const char* actions) {
    return one_paper("paper", std::string("strategy: {id: s, title: S, populations: [") +
                                  populations + "]}\nactions: [" + actions + "]\n");
  };
  const char* one = "{id: a, title: A, seldom_heard: yes}";
  const char* two = "{id: a, title: A, seldom_heard: yes}, {id: b, title: B, seldom_heard: yes}";
  CHECK(
      says(told(two, "{id: x, title: X, populations: [a, b]}"),
           "All 2 groups that the Board seldom hears from are reached by an action of this plan."));
  CHECK(
      says(told(one, "{id: x, title: X, populations: a}"),
           "The one group that the Board seldom hears from is reached by an action of this plan."));
  CHECK(says(
      told(two, "{id: x, title: X, populations: a}"),
      "Of 2 groups that the Board seldom hears from, 1 is reached by an action of this plan."));
  CHECK(says(told(one, ""), "Of 1 group that the Board seldom hears from, none is reached"));
}

TEST_CASE("an agreed action names what it is about, and its table is not cut in two") {
  const std::string text =
      one_paper("action-log",
                "actions: [{id: A-1, title: A}]\n"
                "meetings:\n"
                "  - id: m\n"
                "    date: 2026-01-01\n"
                "    agreed_actions:\n"
                "      - {text: WRITE, due: 2026-02-01, done: 2026-01-20, actions: A-1}\n"
                "      - {text: RING, due: 2026-12-01}\n");
  CHECK(says(text, "| WRITE (A-1) |"));
  CHECK(says(text, "| RING |"));
  CHECK_FALSE(says(text, "part 2"));
}

TEST_CASE("many plans are listed, and few are named in a sentence") {
  const auto told = [](int count) {
    std::string plans = "plans:\n";
    for (int i = 0; i < count; ++i)
      plans += "  - {id: p" + std::to_string(i) + ", title: Plan " + std::to_string(i) +
               ", consulted: yes}\n";
    return one_paper("paper", plans);
  };
  CHECK(says(told(3), "The public has been consulted on Plan 0, Plan 1 and Plan 2."));
  CHECK(says(told(4), "The public has been consulted on these 4 plans: - Plan 0 - Plan 1"));
}

TEST_CASE("the forward plan calls a paper by its title, and leaves what is none as it is written") {
  const std::string text = one_paper(
      "forward-plan",
      "meetings:\n  - {id: m, date: 2026-12-01, items: [{title: One, report: action-plan}, {title: "
      "Two, report: Director's letter}, {title: Three, report: paper}]}\n");
  // It bears the title of its item.
  CHECK(says(text, "| Covering report |"));
  CHECK(says(text, "| Action plan |"));
  CHECK(says(text, "| Director's letter |"));
  CHECK_FALSE(says(text, "action-plan"));
}

TEST_CASE(
    "half of a mistyped amount is told by no paper, and each says that something is missing") {
  const std::string plan =
      "partners: [{id: a, title: Council}]\n"
      "actions: [{id: x, title: X, lead: a, resources: [{funding: grant, amount: £24,000}]}]\n";
  for (const char* paper : {"funding", "paper", "partner", "action-plan"}) {
    INFO(paper);
    const std::string text = one_paper(paper, plan);
    CHECK_FALSE(says(text, "£24"));
    CHECK(says(text, "**Incomplete:** 1 file of the plan holds mistakes (a.yaml)"));
  }
}

TEST_CASE(
    "progress is told since the last meeting of the board, or of the group whose paper it is") {
  const std::string meetings =
      "groups: [{id: hwb, title: The Board, kind: board}, {id: ex, title: Executive, kind: "
      "executive}, {id: wg, title: Workers, kind: working-group}]\n"
      "meetings:\n"
      "  - {id: b1, group: hwb, date: 2026-03-20}\n  - {id: e1, group: ex, date: 2026-05-29}\n"
      "  - {id: w1, group: wg, date: 2026-08-01}\n  - {id: w2, group: wg, date: 2026-11-01}\n"
      "  - {id: b2, group: hwb, date: 2026-10-14}\n";
  const std::string actions = "actions: [{id: a, title: A}]\n";
  CHECK(says(one_paper("progress", meetings + actions),
             "**Since:** 20 March 2026, the last meeting (The Board)"));
  Workspace workspace = hwbplan::testing::load({{"a.yaml", meetings + actions}});
  reports::ReportOptions options;
  options.meeting = static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, "w2"));
  const std::string of_group = output::document_as_markdown(
      make_document(*reports::find_report("progress"), {workspace, options, {}, {}}));
  CHECK(says(of_group, "1 August 2026, the last meeting (Workers)"));
  CHECK(says(one_paper("progress",
                       "groups: [{id: ex, title: Executive, kind: executive}]\n"
                       "meetings: [{id: e1, group: ex, date: 2026-05-29}]\n" +
                           actions),
             "29 May 2026, the last meeting (Executive)"));
}

TEST_CASE("a group of a metric is the population of its id or of its title") {
  const std::string text = one_paper(
      "inequality",
      "strategy: {id: s, title: S, populations: [{id: carers, title: Carers, seldom_heard: yes}, "
      "{id: poor, title: Poor, seldom_heard: yes}]}\n"
      "metrics:\n"
      "  - {id: m, title: Smoking, better: lower, inequality: {by: population, groups: [{id: c1, "
      "title: carers, observations: [{period: 2024, value: 2}]}, {id: rest, title: Others, "
      "observations: [{period: 2024, value: 1}]}]}}\n");
  CHECK(says(text, "| Carers | 0 | 0 | 1 |"));
  CHECK(says(text, "| Poor | 0 | 0 | 0 |"));
}

TEST_CASE("where no metric compares groups no paper says that there is no gap") {
  const std::string metrics = "metrics: [{id: m, title: Falls, unit: people}]\n";
  const std::string text = one_paper("inequality", metrics);
  CHECK(says(text, "No metric compares groups, so no gap between them can be told."));
  CHECK(says(one_paper("inequality", "actions: []\n"),
             "The plan has no metrics, so no gap can be told."));
  const std::string unknown = one_paper(
      "inequality",
      "metrics: [{id: m, title: Falls, inequality: {by: place, groups: [{id: a, title: A}, {id: b, "
      "title: B}]}}]\n");
  CHECK(says(unknown, "No metric shows a gap between groups; 1 has groups but not enough data"));
  for (const std::string& one : {text, unknown}) CHECK_FALSE(says(one, "No metric has a gap"));
}

TEST_CASE("nothing is said to be reached of a kind that the plan does not have") {
  const std::string plan =
      "priorities: [{id: p, title: P}]\nactions: [{id: a, title: A, priorities: p}]\n";
  CHECK(says(one_paper("matrix", plan), "Every priority has an action."));
  CHECK(says(one_paper("matrix", "actions: []\n"),
             "The plan names nothing that an action could be missing for."));
}

TEST_CASE("a split that cuts one tie, none of several or has none to cut is told in words") {
  const auto said = [](const std::string& of_b, const std::string& waits) {
    return one_paper("workload",
                     "strategy: {id: s, title: S, contributions: [{id: c, title: C}, {id: d, "
                     "title: D}]}\n"
                     "actions:\n"
                     "  - {id: A-1, title: A, contributes_to: c}\n"
                     "  - {id: A-2, title: B, contributes_to: " +
                         of_b + waits + "}\n  - {id: A-3, title: C, contributes_to: c" + waits +
                         "}\n");
  };
  CHECK(says(said("d", ""),
             "No action would stand in more than one stream, and no partner would sit in more "
             "than one. No two actions are tied to each other ("));
  CHECK(says(said("c", ", depends_on: A-1"), "None of 2 ties between actions ("));
  CHECK(says(said("d", ", depends_on: A-1"), "1 of 2 ties between actions ("));
  const std::string one =
      "strategy: {id: s, title: S, contributions: [{id: c, title: C}]}\n"
      "actions:\n  - {id: A-1, title: A, contributes_to: c}\n"
      "  - {id: A-2, title: B, contributes_to: c, depends_on: A-1}\n";
  CHECK(says(one_paper("workload", one), "The one tie between two actions ("));
  CHECK(says(one_paper("workload", one), "would stay within a stream."));
}

TEST_CASE("a milestone under two themes, and two of them, are told apart from all") {
  const auto said = [](const std::string& milestones) {
    return one_paper("annual",
                     "themes: [{id: t, title: T}, {id: u, title: U}]\n"
                     "priorities: [{id: p, title: P, themes: [t, u]}]\n"
                     "actions: [{id: A-1, title: A, priorities: p, timeline: {milestones: [" +
                         milestones + "]}}]\n");
  };
  const std::string one = "{title: M, due: 2026-05-01, done: 2026-05-01}";
  CHECK(says(said(one), "under T (it stands under another theme too):"));
  CHECK(says(said(one + ", " + one), "under T (both stand under another theme too):"));
  CHECK(
      says(said(one + ", " + one + ", " + one), "under T (all 3 stand under another theme too):"));
}

TEST_CASE("one group that does not say its hours hides none of the others'") {
  const std::string partners = "partners: [{id: a, title: Council}, {id: b, title: Trust}]\n";
  const std::string groups =
      "groups:\n"
      "  - {id: g, title: G, kind: board, meets: quarterly, hours: 2, members: [a]}\n"
      "  - {id: h, title: H, kind: board, meets: monthly, members: [a, b]}\n";
  const std::string text = one_paper("governance", partners + groups);
  CHECK(says(text, "| Council | 2 | At least 8 |"));
  CHECK(says(text, "| Trust | 1 | Not stated |"));
  CHECK(says(one_paper("workload", partners + groups), "| At least 8 |"));
}

TEST_CASE("the covering paper names the few actions that do not answer all six questions") {
  const auto said = [](int count) {
    std::string plan = "actions:\n";
    for (int i = 1; i <= count; ++i)
      plan += "  - {id: A-" + std::to_string(i) + ", title: Walks}\n";
    return one_paper("paper", plan);
  };
  CHECK(says(said(1), "with what progress; A-1 “Walks” does not say all of it yet."));
  CHECK(says(said(3), "; A-1 “Walks”, A-2 “Walks” and A-3 “Walks” do not say all of it yet."));
  CHECK(says(said(4), "; 4 of them do not say all of it yet."));
}

TEST_CASE("of a source of which only the month or the year is known no day is made up") {
  const auto said = [](const std::string& date) {
    return one_paper("evidence",
                     "evidence: [{id: e, statement: One in four, source: {title: Needs assessment, "
                     "date: " +
                         date + "}}]\n");
  };
  CHECK(says(said("2024-05"), "| Needs assessment, May 2024 |"));
  CHECK(says(said("2023/24"), "| Needs assessment, 2023 to 2024 |"));
  CHECK(says(said("2024-05-14"), "| Needs assessment, 14 May 2024 |"));
}

TEST_CASE("a resource or a measure that does not say what it is reads as one all the same") {
  const std::string paper = one_paper("action-plan", R"(
partners: [{id: c, title: Council}]
actions:
  - id: a
    title: A
    resources: [{secured: yes}, {partner: c}, {secured: no, partner: c}]
    measures: [{by: 2026-05-01}, {target: 5}]
)");
  CHECK(says(paper, "- Something not named (secured) - Something not named from Council - "));
  CHECK(says(paper, "- Something not named from Council (not secured) "));
  CHECK(says(paper, "- Something not named by 1 May 2026 - Something not named: 5 "));
}

TEST_CASE("what is escalated blocks an action only where it is a barrier that stands") {
  const auto paper = [](const std::string& barrier) {
    return one_paper("exceptions", R"(
actions:
  - id: a
    title: A
    timeline: {start: 2026-01-01, end: 2027-06-30, milestones: [{title: M, due: 2026-09-20}]}
    progress: [{date: 2026-09-28, status: on-track}]
    barriers: [)" + barrier + "]\n");
  };
  const std::string none = paper("{barrier: none, status: escalated}");
  CHECK(says(none, "Milestone overdue"));
  CHECK_FALSE(says(none, "locked"));
  CHECK_FALSE(says(none, "a barrier is escalated"));
  CHECK(says(paper("{barrier: No hall, status: escalated}"), "Milestone overdue and blocked"));
  CHECK(says(paper("{barrier: No hall, status: resolved, resolved: 2027-01-31}"),
             "No hall (to be resolved on 31 January 2027)"));
}

TEST_CASE("a report of a status without words is told by its day") {
  const std::string paper = one_paper(
      "exceptions",
      "actions:\n  - {id: a, title: A, progress: [{date: 2026-09-28, status: off-track}]}\n");
  CHECK(says(paper, "**Last reported:** 28 September 2026 "));
  CHECK_FALSE(says(paper, "28 September 2026: "));
}

TEST_CASE("what an action says to cost nothing is a figure, and what it does not say is none") {
  const Workspace workspace = hwbplan::testing::load(
      {{"a.yaml",
        "actions:\n  - {id: a, title: A, resources: [{amount: 0, staff: 0, secured: no}]}\n"
        "  - {id: b, title: B, resources: [{funding: grant, secured: no}]}\n"}});
  const auto paper = make_document(*reports::find_report("action-plan"), {workspace, {}, {}, {}});
  const reports::Table& actions = *reports::tables_of(paper).front();
  std::size_t figures = 0;
  for (std::size_t i = 0; i < actions.columns.size(); ++i) {
    const std::string_view key = actions.columns[i].key;
    if (key != "amount" && key != "amount_unsecured" && key != "staff") continue;
    ++figures;
    CHECK(shown(actions.rows.at(0).cells.at(i), {}) == "0");
    CHECK(actions.rows.at(1).cells.at(i).empty());
  }
  CHECK(figures == 3);
}

TEST_CASE("of what a plan does not hold nothing is claimed") {
  const std::string nothing = "actions: []\n";
  CHECK(says(one_paper("matrix", nothing),
             "The plan names nothing that an action could be missing for."));
  const std::string some = one_paper("matrix",
                                     "priorities: [{id: p, title: P}]\n"
                                     "actions: [{id: a, title: A, priorities: [p]}]\n");
  CHECK(says(some, "Every priority has an action."));
  const std::string progress = one_paper("progress", nothing);
  CHECK(says(progress, "No milestone that fell due in this time is open."));
  CHECK(says(progress, "No action is under way."));
  CHECK(says(one_paper("funding", nothing), "The actions name no money."));
  CHECK(says(one_paper("paper", nothing), "(a) notes this report"));
  CHECK_FALSE(says(one_paper("action-plan", nothing), "0 actions"));
}

TEST_CASE("two organisations of one name are two") {
  CHECK(says(one_paper("action-plan",
                       "partners: [{id: b, title: Trust}, {id: c, title: Trust}]\n"
                       "actions: [{id: a, title: A, lead: b}, {id: d, title: D, lead: c}]\n"),
             "2 actions, led by 2 organisations."));
}

TEST_CASE("plans of one title are told apart by whose they are") {
  const std::string plan = R"(
partners: [{id: n, title: North District}, {id: s, title: South District}]
plans:
  - {id: north, title: Health plan, owner: n, risks: [{risk: Snow}]}
  - {id: south, title: Health plan, owner: s, consulted: yes}
  - {id: south-2, title: Health plan, owner: s}
  - {id: own, title: Own plan, owner: n}
actions:
  - {id: A-1, title: Walks, plan: north, resources: [{amount: 5}]}
  - {id: A-2, title: Swims, plan: south-2}
  - {id: A-3, title: Talks, plan: own}
)";
  const std::string paper = one_paper("action-plan", plan);
  for (const char* said :
       {"Health plan (North District)", "Health plan (South District, south-2)", "Own plan"})
    CHECK(says(paper, said));
  CHECK_FALSE(says(paper, "Own plan ("));
  CHECK(says(one_paper("funding", plan), "| Health plan (North District) |"));
  CHECK(says(one_paper("paper", plan),
             "The public has been consulted on Health plan (South District, south)"));
}

TEST_CASE(
    "what a paper was not asked for or may not tell of, it does not say that the plan lacks") {
  const Workspace workspace = hwbplan::testing::load({{"a.yaml", R"(
strategy: {id: s, title: S, contributions: [{id: c, title: C, private: true}]}
themes: [{id: t, title: T, private: true}]
priorities: [{id: p, title: P, private: true}]
metrics: [{id: m, title: M, private: true, inequality: {by: place, groups: [{id: x, title: X}]}}]
actions:
  - {id: A-1, title: A, timeline: {start: 2026-01-01, end: 2030-01-01}}
  - {id: A-2, title: B, depends_on: A-1}
)"}});
  const auto paper = [&](const char* name, const reports::ReportOptions& options) {
    return hwbplan::testing::as_one_line(
        make_document(*reports::find_report(name), {workspace, options, {}, {}}));
  };
  reports::ReportOptions of_theme;
  of_theme.theme = workspace.plan.all<Theme>().front();
  CHECK(says(paper("progress", of_theme), "No action in this paper is under way."));
  CHECK(says(paper("workload", of_theme), "No two actions in this paper are tied to each other ("));
  reports::ReportOptions in_public;
  in_public.public_paper = true;
  CHECK(says(paper("matrix", in_public), "This paper names nothing that an action could be miss"));
  CHECK(says(paper("inequality", in_public), "This paper has no metrics, so no gap can be told."));
}

TEST_CASE("thousands of ties are written as all figures are") {
  std::string plan = "strategy: {id: s, title: S, contributions: [{id: c, title: C}]}\nactions:\n";
  for (int i = 0; i <= 1000; ++i)
    plan += "  - {id: A-" + std::to_string(i) + ", title: A, contributes_to: c" +
            (i == 0 ? "" : ", depends_on: A-0") + "}\n";
  CHECK(says(one_paper("workload", plan), "None of 1,000 ties between actions ("));
}
