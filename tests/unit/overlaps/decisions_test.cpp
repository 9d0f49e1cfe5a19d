// Decisions about overlaps: whose they are, when they go stale, and how they get into a file.
#include "hwbplan/overlaps/decisions.hpp"

#include "hwbplan/overlaps/decision_edit.hpp"
#include "hwbplan/text/apply_edits.hpp"
#include "hwbplan/workspace/document.hpp"

#include "overlap_plans.hpp"

#include <array>

#include <doctest/doctest.h>

namespace hwbplan::overlaps {
namespace {

Workspace plan_with(const std::string& text) {
  MemoryFiles files;
  files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n";
  files.files["/plan/plan.yaml"] = text;
  Timings timings;
  return load_workspace(files, "/plan", {}, timings).value();
}

std::string print_of(const std::string& a, const std::string& b) {
  const auto workspace = plan_with("actions:\n  - id: a\n" + a + "  - id: b\n" + b);
  const auto actions = workspace.plan.all<Action>();
  REQUIRE(actions.size() == 2);
  return texts_fingerprint(actions);
}

TEST_CASE("a fingerprint is of the words, whatever their order and layout") {
  const std::string before =
      print_of("    title: Walk\n    description: Far and wide\n", "    title: Talk\n");
  CHECK(before.size() == 8);
  CHECK(before == print_of("    title: Talk\n",
                           "    description: >\n      Far\n      and  wide\n    title: Walk\n"));
  CHECK(before == print_of("    title: WALK!\n    description: “Far” – and wide…\n",
                           "    title: talk.\n    timeline: {end: 2026-03-31}\n"));
  CHECK(before !=
        print_of("    title: Walk\n    description: Far and near\n", "    title: Talk\n"));
  CHECK(before !=
        print_of("    title: Walk Far\n    description: and wide\n", "    title: Talk\n"));
}

// The decisions of a plan about a, b and c that are replaced, by their ids.
std::string replaced_in(const std::string& decisions) {
  const auto workspace = plan_with(
      "actions: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\noverlap_decisions:\n" +
      decisions);
  const auto replaced =
      replaced_decisions(workspace.plan.all<OverlapDecision>(), Date::of(2026, 10, 1).value());
  std::string ids;
  for (const OverlapDecision* one : workspace.plan.all<OverlapDecision>())
    if (replaced.count(one) != 0) ids.append(one->id.text);
  return ids;
}

TEST_CASE("a decision is replaced where others count for all of its pairs") {
  const std::string ab = "  - {id: 1, actions: [a, b], decision: joint}\n";
  const std::string again = "  - {id: 2, actions: [b, a], decision: keep-both}\n";
  const std::string all = "  - {id: 3, actions: [a, b, c], decision: keep-both}\n";
  CHECK(replaced_in(ab).empty());
  CHECK(replaced_in(ab + again) == "1");
  CHECK(replaced_in(again + ab) == "2");
  CHECK(replaced_in(ab + all).empty());
  CHECK(replaced_in(ab + all + again) == "1");
  CHECK(replaced_in(all + again +
                    "  - {id: 4, actions: [a, c], decision: joint}\n"
                    "  - {id: 5, actions: [c, b], decision: joint}\n") == "3");
}

TEST_CASE("what is to come, and what has no verdict, replaces nothing") {
  const std::string ab = "  - {id: 1, actions: [a, b], decision: joint}\n";
  CHECK(replaced_in(ab + "  - {id: 2, actions: [a, b], decision: stop, decided_by: {date: "
                         "2027-01-01}}\n")
            .empty());
  CHECK(replaced_in(ab + "  - {id: 2, actions: [a, b]}\n").empty());
  // An action that is not there: of one alone there is no pair.
  CHECK(replaced_in("  - {id: 1, actions: [a, x], decision: joint}\n" + ab).empty());
}

TEST_CASE("signs that change a figure are no punctuation") {
  const auto print = [](const std::string& title) {
    return print_of("    title: \"" + title + "\"\n", "    title: x\n");
  };
  CHECK(print("Employ 1.5 nurses") != print("Employ 15 nurses"));
  CHECK(print("Boys of 5-7") != print("Boys of 57"));
  CHECK(print("Boys of 5–7") == print("boys of 5-7"));
  CHECK(print("Reach 5%") != print("Reach 5"));
  CHECK(print("Reach 1,200 people") == print("Reach 1200 people."));
  CHECK(print("Reach 10 000 people") == print("Reach 10,000 people"));
  CHECK(print("Sessions 1:1 in wards 1, 2 and 3") != print("Sessions 11 in wards 12 and 3"));
  CHECK(print("Under 5 <5%") != print("Under 5 >5%"));
  CHECK(print("Help carers' clubs") == print("help carers’ clubs"));
  CHECK(print("Café") != print("Cafè"));
}

TEST_CASE("a fingerprint is of people, places, priorities and measures too") {
  const std::string before = print_of(
      "    title: Walk\n    populations: [old, young]\n    places: [north]\n"
      "    priorities: [p]\n    measures: [{metric: m}, {text: Ten walks}]\n",
      "    title: Talk\n");
  CHECK(before == print_of("    title: Walk\n    populations: [young, OLD]\n    places: north\n"
                           "    priorities: [p]\n    measures: [{text: ten walks.}, {metric: m}]\n"
                           "    lead: x\n",
                           "    title: Talk\n"));
  for (const char* other :
       {"populations: [old]", "places: [south]", "priorities: [q]", "measures: [{metric: n}]"}) {
    CAPTURE(other);
    CHECK(print_of(std::string("    title: Walk\n    ") + other + "\n", "    title: Talk\n") !=
          before);
  }
}

TEST_CASE("what an older version has written is read as it was meant") {
  const std::string plan =
      "actions:\n  - {id: a, title: Walk, places: [north]}\n  - {id: b, title: Talk}\n";
  const std::string then = texts_fingerprint_to_the_letter(plan_with(plan).plan.all<Action>());
  CHECK(then.size() == 8);
  const std::string decided =
      "overlap_decisions: [{actions: [a, b], decision: joint, reason: R, texts: ";
  const auto state = [&](const std::string& actions, const std::string& texts) {
    const auto workspace = plan_with(actions + decided + texts + "}]\n");
    return state_of(*workspace.plan.all<OverlapDecision>()[0]);
  };
  CHECK(state(plan, then) == DecisionState::current);
  // It never held the places, and always the capitals.
  CHECK(state("actions: [{id: a, title: Walk}, {id: b, title: Talk}]\n", then) ==
        DecisionState::current);
  CHECK(state("actions: [{id: a, title: walk}, {id: b, title: Talk}]\n", then) ==
        DecisionState::stale);
  const std::string now = texts_fingerprint(plan_with(plan).plan.all<Action>());
  CHECK(state(plan, now) == DecisionState::current);
  CHECK(state("actions: [{id: a, title: Walk}, {id: b, title: Talk}]\n", now) ==
        DecisionState::stale);
  CHECK(state(plan, "nonsense-of-ours") == DecisionState::stale);
}

TEST_CASE("decided pairs are compared however unlikely they are, each once") {
  const auto workspace = plan_with(R"(plans: [{id: p}, {id: q}]
actions:
  - {id: a, plan: p, title: Run strength and balance classes for older people}
  - {id: b, plan: q, title: Run balance classes for pensioners}
  - {id: c, plan: q, title: Plant trees along the bypass}
overlap_decisions:
  - {actions: [a, b, c], decision: joint, reason: All}
  - {actions: [a, b], decision: keep-both, reason: Two}
)");
  const Decisions decisions(workspace.plan);
  const OverlapFinder finder(workspace.plan, {});
  const auto all = decided_pairs(workspace.plan, decisions, finder, 10);
  REQUIRE(all.size() == 3);
  CHECK(all[0].decision->reason.text == "All");
  CHECK(all[0].overlap.score == 0);  // a and c
  CHECK(all[2].decision->reason.text == "Two");
  CHECK(all[2].overlap.score > 0.5);
  CHECK(decided_pairs(workspace.plan, decisions, finder, 2).size() == 2);
  const auto some = decided_pairs(workspace.plan, decisions, finder, 10,
                                  [](const Action& a, const Action&) { return a.id.text == "a"; });
  REQUIRE(some.size() == 1);
  CHECK(some[0].overlap.a->id.text == "b");
}

constexpr const char* kThree = R"(actions:
  - {id: a, title: One}
  - {id: b, title: Two}
  - {id: c, title: Three}
overlap_decisions:
  - {actions: [a, b, c], decision: joint, reason: All}
  - {actions: [B, A], decision: keep-both, reason: Two, texts: 00000000}
  - {actions: [b, gone], decision: keep-both, reason: Gone, texts: 00000000}
)";

TEST_CASE("a decision about just two counts before one about more") {
  const auto workspace = plan_with(kThree);
  const auto actions = workspace.plan.all<Action>();
  const Decisions decisions(workspace.plan);
  const auto* two = decisions.find(*actions[0], *actions[1]);
  REQUIRE(two != nullptr);
  CHECK(two->reason.text == "Two");
  CHECK(decisions.find(*actions[1], *actions[0]) == two);
  REQUIRE(decisions.find(*actions[2], *actions[0]) != nullptr);
  CHECK(decisions.find(*actions[2], *actions[0])->reason.text == "All");
}

TEST_CASE("a decision settles a pair until a text changes") {
  const auto workspace = plan_with(kThree);
  const auto actions = workspace.plan.all<Action>();
  const Decisions decisions(workspace.plan);
  CHECK_FALSE(decisions.settles(*actions[0], *actions[1]));  // of other texts
  CHECK(decisions.settles(*actions[0], *actions[2]));        // says nothing of texts
  const auto all = workspace.plan.all<OverlapDecision>();
  CHECK(state_of(*all[0]) == DecisionState::unmarked);
  CHECK(state_of(*all[1]) == DecisionState::stale);
  CHECK(state_of(*all[2]) == DecisionState::unmarked);  // an action of it is not there
}

// The id of the record that a new decision about a and b changes; "new" where it changes none.
std::string changed_by(const std::string& decisions, const std::string& meeting, Date day = {}) {
  const auto workspace = plan_with(
      "actions: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]\n"
      "meetings: [{id: may, date: 2026-05-01}, {id: june, date: 2026-06-01}, {id: december, date: "
      "2026-12-01}, {id: undated}]\noverlap_decisions:\n" +
      decisions);
  const auto actions = workspace.plan.all<Action>();
  DecidedWhen when{nullptr, day};
  for (const Meeting* one : workspace.plan.all<Meeting>()) {
    if (one->id.text != meeting) continue;
    when = {one, one->date.given() ? one->date.date : Date()};
  }
  const std::array<const Action*, 2> both = {actions[1], actions[0]};
  const auto* changed = record_to_change(workspace.plan, both, when, Date::of(2026, 10, 1).value());
  return changed == nullptr ? "new" : std::string(changed->id.text);
}

TEST_CASE("a decision for a day to come stands beside the one in force") {
  const Date today = Date::of(2026, 10, 1).value();
  const std::string all = "  - {id: 0, actions: [a, b, c], decision: joint}\n";
  const std::string june =
      "  - {id: 1, actions: [a, b], decision: joint, decided_by: {meeting: june}}\n";
  const std::string december =
      "  - {id: 2, actions: [a, b], decision: stop, keep: a, decided_by: {meeting: december}}\n";
  CHECK(changed_by(all, "june") == "new");
  CHECK(changed_by(all + june, "december") == "new");
  CHECK(changed_by(june + december, "december") == "2");
  CHECK(changed_by(june, "june") == "1");
  CHECK(changed_by(december + june, "", today) == "1");
  // Nobody can tell whether a meeting without a date comes before or after what is in force; its
  // own record is changed all the same.
  CHECK(changed_by(june + december, "undated") == "new");
  CHECK(changed_by(june + "  - {id: 8, actions: [a, b], decision: joint, decided_by: {meeting: "
                          "undated}}\n",
                   "undated") == "8");
  CHECK(changed_by("  - {id: 9, actions: [b, a]}\n", "undated") == "9");
  // A proposal is not what is decided meanwhile.
  CHECK(changed_by(december, "", today) == "new");
  // Nor does an earlier meeting change what a later one decided; but a day that was noted for want
  // of the meeting is put right.
  CHECK(changed_by(june, "may") == "new");
  CHECK(
      changed_by("  - {id: 3, actions: [a, b], decision: joint, decided_by: {date: 2026-09-30}}\n",
                 "june") == "3");
  // That which counts, and not the one further down.
  const std::string may =
      "  - {id: 4, actions: [a, b], decision: joint, decided_by: {meeting: may}}\n";
  CHECK(changed_by(june + may, "", today) == "1");
  CHECK(changed_by(june + may, "may") == "4");
  // Of two without a day the one further down; one that says nothing yet is filled in.
  const std::string bare = "  - {id: 5, actions: [a, b], decision: joint}\n";
  CHECK(changed_by(bare + "  - {id: 6, actions: [b, a], decision: joint}\n", "", today) == "6");
  CHECK(changed_by(bare, "december") == "new");
  CHECK(changed_by("  - {id: 7, actions: [b, a]}\n", "december") == "7");
}

TEST_CASE("a proposal stands beside what holds until its day") {
  const auto workspace = plan_with(
      "actions: [{id: a, title: A}, {id: b, title: B}]\noverlap_decisions:\n"
      "  - {id: 1, actions: [a, b], decision: joint, decided_by: {date: 2027-01-01}}\n"
      "  - {id: 2, actions: [a, b], decision: keep-both, decided_by: {date: 2026-06-01}}\n"
      "  - {id: 3, actions: [a, b], decision: stop, decided_by: {date: 2026-12-01}}\n");
  const auto actions = workspace.plan.all<Action>();
  const auto on = [&](Date today) {
    const Decisions decisions(workspace.plan, today);
    const auto* proposal = decisions.find_proposal(*actions[0], *actions[1]);
    return std::string(decisions.find(*actions[0], *actions[1])->id.text) + " " +
           (proposal == nullptr ? "none" : std::string(proposal->id.text));
  };
  CHECK(on(Date::of(2026, 10, 1).value()) == "2 3");
  CHECK(on(Date::of(2026, 12, 1).value()) == "3 1");
  CHECK(on(Date::of(2027, 1, 1).value()) == "1 none");
}

TEST_CASE("of two proposals the nearest is shown where nothing has been decided") {
  const std::string actions =
      "actions: [{id: a, title: A}, {id: b, title: B}]\noverlap_decisions:\n";
  const std::string near =
      "  - {id: near, actions: [a, b], decision: joint, decided_by: {date: 2026-12-01}}\n";
  const std::string far =
      "  - {id: far, actions: [a, b], decision: stop, decided_by: {date: 2027-01-01}}\n";
  for (const std::string& both : {near + far, far + near}) {
    const auto workspace = plan_with(actions + both);
    const Decisions decisions(workspace.plan, Date::of(2026, 10, 1).value());
    const auto all = workspace.plan.all<Action>();
    CHECK(decisions.find(*all[0], *all[1])->id.text == "near");
    CHECK(decisions.find_proposal(*all[0], *all[1])->id.text == "near");
    CHECK_FALSE(decisions.settles(*all[0], *all[1]));
  }
}

TEST_CASE("what is written down for a meeting counts from the day after it") {
  const auto workspace = plan_with(
      "actions: [{id: a, title: A}, {id: b, title: B}]\nmeetings: [{id: m, date: 2026-12-01}]\n"
      "overlap_decisions:\n"
      "  - {id: 1, actions: [a, b], decision: joint, decided_by: {meeting: m}}\n"
      "  - {id: 2, actions: [a, b], decision: joint, decided_by: {date: 2026-12-01}}\n"
      "  - {id: 3, actions: [a, b], decision: joint, decided_by: {meeting: m, date: "
      "2026-12-01}}\n");
  const auto all = workspace.plan.all<OverlapDecision>();
  const Date day = Date::of(2026, 12, 1).value();
  CHECK(is_to_come(*all[0], day));
  CHECK_FALSE(is_to_come(*all[0], Date::of(2026, 12, 2).value()));
  // Who gives a day means what has been decided on it.
  CHECK_FALSE(is_to_come(*all[1], day));
  CHECK_FALSE(is_to_come(*all[2], day));
  const auto* meeting = workspace.plan.all<Meeting>()[0];
  CHECK(is_to_come(DecidedWhen{meeting, day}, day));
  CHECK_FALSE(is_to_come(DecidedWhen{nullptr, day}, day));
  CHECK_FALSE(is_to_come(DecidedWhen{meeting, {}}, day));
}

NewDecision decision_of(const std::string& reason) {
  NewDecision decision;
  decision.actions = {"a", "b"};
  decision.verdict = OverlapVerdict::stop;
  decision.keep = "b";
  decision.reason = reason;
  decision.date = Date::of(2026, 10, 14).value();
  decision.texts = "0123abcd";
  return decision;
}

// The text with the decision in it, or the empty text where there is a fault.
std::string decided(const std::string& before, const NewDecision& decision, bool replaces) {
  SourceFile source{"plan.yaml", before, Encoding::utf8};
  const Document document = read_document(source, 0, {});
  std::optional<Span> replaced;
  if (replaces) {
    REQUIRE_FALSE(document.records.overlap_decisions.empty());
    replaced = document.records.overlap_decisions[0].span;
  }
  const auto edits = edits_for_decision(source, 0, decision, replaced, {});
  return edits ? with_edits(before, *edits) : std::string();
}

TEST_CASE("any reason reads back as it was given") {
  const std::array<std::string, 14> reasons = {
      "Plain",
      "yes",
      "null",
      "010",
      "- a list",
      "a: b",
      "a #b",
      "\"quoted\" and 'so'",
      "back\\slash",
      "{braces}, [brackets]",
      "*star &and !bang %percent @at `tick`",
      "caf\u00e9 \u2013 \u5065\u5eb7",
      "? > | ~",
      std::string(40, 'x') + ": " + std::string(120, 'y') + " # " + std::string(30, 'z') + " -",
  };
  const std::array<std::string, 5> files = {
      "", "actions: []\n", "overlap_decisions:\n", "overlap_decisions: []",
      "overlap_decisions: [{actions: [c, d], decision: joint, reason: x}]\n"};
  for (const auto& reason : reasons) {
    for (const auto& before : files) {
      CAPTURE(reason);
      CAPTURE(before);
      const std::string after = decided(before, decision_of(reason), false);
      REQUIRE_FALSE(after.empty());
      // It can be changed again, and changing nothing changes no byte.
      if (before.find("c, d") == std::string::npos) {
        CHECK(decided(after, decision_of(reason), true) == after);
      }
    }
  }
}

TEST_CASE("one record holds all actions of a decision, and is changed as one") {
  NewDecision decision = decision_of("R");
  decision.actions = {"a", "b", "c d"};
  const std::string after = decided("", decision, false);
  CHECK(after.find("actions: [a, b, c d]\n") != std::string::npos);
  CHECK(decided(after, decision, true) == after);
  // A record about fewer is another one.
  CHECK(decided("overlap_decisions: [{actions: [a, b], decision: joint, reason: x}]\n", decision,
                true)
            .find("c d") != std::string::npos);
}

TEST_CASE("what is not part of the decision stays to the byte") {
  const std::string before =
      "# top\r\noverlap_decisions:\r\n  - id: d1   # own\r\n    notes: \"x\"\r\n"
      "    actions: [B, A]  # both\r\n    decision: joint\r\n    reason: Old # why\r\n"
      "    frees: {amount: 5}\r\n# end";
  const std::string after = decided(before, decision_of("New"), true);
  CHECK(after ==
        "# top\r\noverlap_decisions:\r\n  - id: d1   # own\r\n    notes: \"x\"\r\n"
        "    actions: [B, A]  # both\r\n    decision: stop\r\n    keep: b\r\n    reason: New # "
        "why\r\n"
        "    decided_by: {date: 2026-10-14}\r\n    texts: 0123abcd\r\n# end");
}

TEST_CASE("a layout that can't be added to is refused, and nothing is guessed") {
  CHECK(decided("overlap_decisions: {a: b}\n", decision_of("x"), false).empty());
  CHECK(decided("overlap_decisions: text\n", decision_of("x"), false).empty());
  CHECK(
      decided("{actions: [], overlap_decisions: [{actions: [c, d], decision: joint, reason: x}]}\n",
              decision_of("x"), false)
          .find("0123abcd") != std::string::npos);
  CHECK(decided("{actions: []}\n", decision_of("x"), false).empty());
  CHECK(decided("actions: []\n...\n", decision_of("x"), false).empty());
}

}  // namespace
}  // namespace hwbplan::overlaps
