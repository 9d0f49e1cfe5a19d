// From the records of many files to one plan.
#include "unit/workspace/loading.hpp"

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

// The broken references: "path=id".
std::string broken(const Workspace& workspace) {
  std::string all;
  for (const UnresolvedReference& one : workspace.plan.unresolved()) {
    all.append(all.empty() ? "" : " ").append(one.path).append("=").append(one.reference->id);
  }
  return all;
}

}  // namespace

TEST_CASE("references are found across files, kinds and capitals") {
  const Workspace workspace = load({{"a.yaml",
                                     "actions:\n"
                                     "  - id: HB-07\n"
                                     "    title: A\n"
                                     "    lead: Council\n"
                                     "    depends_on: [hb-08]\n"
                                     "    measures: [{metric: m}]\n"},
                                    {"b.yaml",
                                     "actions: [{id: HB-08, title: B}]\n"
                                     "metrics: [{id: M, title: M}]\n"},
                                    {"c.yaml", "partners: [{id: council, title: The council}]\n"}});
  CHECK(broken(workspace) == "");
  const Action* action = workspace.plan.all<Action>()[0];
  CHECK(target_as<Partner>(action->lead->partner)->title.text == "The council");
  CHECK(target_as<Group>(action->lead->partner) == nullptr);
  CHECK(target_as<Action>(action->depends_on[0])->id.text == "HB-08");
  CHECK(target_as<Metric>(action->measures[0].metric)->id.text == "M");
  CHECK(workspace.plan.find(RecordKind::action, "Hb-07") == action);
  CHECK(workspace.plan.find(RecordKind::metric, "HB-07") == nullptr);
}

TEST_CASE("each of many references points to its own record, wherever it stands") {
  constexpr std::size_t kMany = 400;
  std::string priorities = "priorities:\n";
  std::string all;
  for (std::size_t i = 0; i < kMany; ++i) {
    const std::string id = "p" + std::to_string(i * 37 % kMany);
    priorities += "  - {id: " + id + ", title: T}\n";
    all += all.empty() ? id : ", " + id;
  }
  const std::string twice =
      "actions:\n"
      "  - {id: a, title: A, priorities: [" +
      all +
      ", p8x, P5]}\n"
      "  - {id: b, title: B, priorities: [p5, p8x, " +
      all +
      "], partners: [p5, p8x]}\n"
      "partners: [{id: p5, title: Five}]\n";
  const Workspace workspace = load({{"a.yaml", priorities}, {"b.yaml", twice}});
  CHECK(broken(workspace) == "priorities=p8x priorities=p8x partners=p8x");
  for (const Action* action : workspace.plan.all<Action>()) {
    for (const Reference& one : action->priorities) {
      const Record* expected = one.id == "P5" ? workspace.plan.find(RecordKind::priority, "p5")
                                              : workspace.plan.find(RecordKind::priority, one.id);
      CHECK(one.target == expected);
    }
  }
  const Action* second = workspace.plan.all<Action>()[1];
  CHECK(second->partners[0].target->kind == RecordKind::partner);
}

TEST_CASE("records of the strategy are found by their kinds") {
  const Workspace workspace =
      load({{"a.yaml",
             "strategy:\n  id: s\n  title: S\n  contributions: [{id: x, title: X}]\n"
             "  places: [{id: x, title: Y}]\n  populations: [{id: p, title: P}]\n"
             "  drivers: [{id: d, title: D, governed_by: [hwb]}]\n"},
            {"b.yaml",
             "groups: [{id: hwb, title: Board, remit: [d]}]\n"
             "actions: [{id: a, title: A, contributes_to: x, places: x, populations: p}]\n"}});
  CHECK(broken(workspace) == "");
  CHECK(workspace.plan.strategy()->title.text == "S");
  const Action* action = workspace.plan.all<Action>()[0];
  CHECK(action->contributes_to[0].target->kind == RecordKind::contribution);
  CHECK(action->places[0].target->kind == RecordKind::place);
  CHECK(workspace.plan.count(RecordKind::driver) == 1);
  CHECK(workspace.plan.count(RecordKind::strategy) == 1);
  CHECK(workspace.plan.count(RecordKind::theme) == 0);
}

TEST_CASE("a broken reference tells its owner, its place and what it says there") {
  const Workspace workspace =
      load({{"a.yaml",
             "actions: [{id: a, title: A, measures: [{metric: nope}], lead: {partner: x}}]\n"
             "themes: [{id: t, title: T, sponsor: {partner: y}}]\n"
             "priorities: [{id: p, title: P, lead_member: y}]\n"
             "metrics: [{id: m, title: M, owner: y}]\n"
             "groups: [{id: g, title: G, members: [y]}]\n"}});
  const auto unresolved = workspace.plan.unresolved();
  REQUIRE(unresolved.size() == 6);
  std::map<std::string, std::string> relations;
  for (const UnresolvedReference& one : unresolved) {
    relations[std::string(name_of(one.owner->kind)) + " " + one.path] = one.relation;
    CHECK(workspace.sources.text(one.reference->span) == one.reference->id);
    CHECK(one.reference->target == nullptr);
  }
  CHECK(relations["action measures.metric"] == "is measured by");
  CHECK(relations["action lead.partner"] == "is led by");
  CHECK(relations["theme sponsor.partner"] == "is sponsored by");
  CHECK(relations["priority lead_member.partner"] == "has a lead member of");
  CHECK(relations["metric owner.partner"] == "is owned by");
  CHECK(relations["group members.partner"] == "has a member of");
}

TEST_CASE("the word all stands for itself, in any capitals") {
  const Workspace workspace =
      load({{"a.yaml",
             "priorities: [{id: p, title: P, themes: All}]\n"
             "actions: [{id: a, title: A, themes: all, priorities: all}]\n"}});
  CHECK(broken(workspace) == "priorities=all");
  CHECK(workspace.plan.all<Priority>()[0]->themes[0].id == "all");
}

TEST_CASE("a file's defaults are resolved for each record and reported once") {
  const Workspace workspace = load({{"a.yaml",
                                     "plan: nope\nlead: {partner: nobody}\n"
                                     "actions: [{id: a, title: A}, {id: b, title: B}]\n"
                                     "metrics: [{id: m, title: M}]\n"},
                                    {"b.yaml",
                                     "plan: known\nlead: council\n"
                                     "plans: [{id: known, title: Known}]\n"
                                     "partners: [{id: council, title: C}]\n"
                                     "actions: [{id: c, title: C}, {id: d, title: D}]\n"}});
  CHECK(broken(workspace) == "plan=nope lead.partner=nobody");
  CHECK(workspace.plan.unresolved()[0].owner == nullptr);
  CHECK(workspace.plan.unresolved()[1].relation == "is led by");
  const auto actions = workspace.plan.all<Action>();
  for (std::size_t i = 2; i < 4; ++i) {
    CHECK(target_as<PartnerPlan>(actions[i]->plan)->id.text == "known");
    CHECK(target_as<Partner>(actions[i]->lead->partner)->id.text == "council");
  }
}

TEST_CASE("two records of a kind with one id are duplicates, in the order of the files") {
  const Workspace workspace =
      load({{"b.yaml", "actions: [{id: A, title: Second}, {id: a, title: Third}]\n"},
            {"a.yaml", "actions: [{id: a, title: First}]\nmetrics: [{id: a, title: M}]\n"}});
  const auto duplicates = workspace.plan.duplicates();
  REQUIRE(duplicates.size() == 2);
  CHECK(duplicates[0].first->title.text == "First");
  CHECK(duplicates[0].again->title.text == "Second");
  CHECK(duplicates[1].first->title.text == "First");
  CHECK(duplicates[1].again->title.text == "Third");
  CHECK(workspace.plan.find(RecordKind::action, "a")->title.text == "First");
  CHECK(workspace.plan.ids(RecordKind::action) == std::vector<std::string_view>{"a"});
}

TEST_CASE("ids of records that can't be read still count, but point to nothing") {
  const Workspace workspace =
      load({{"a.yaml",
             "metrics:\n"
             "  - id: good\n    title: Good\n"
             "  - id: broken\n    title: \"never closed\n"
             "  - id: other\n    title: Other\n"
             "actions:\n"
             "  - {id: a, title: A, affects: [good, broken, other, no]}\n"}});
  CHECK(rules_of(workspace.findings) == "yaml-syntax");
  CHECK(broken(workspace) == "affects=no");
  const Action* action = workspace.plan.all<Action>()[0];
  CHECK(action->affects[0].target != nullptr);
  CHECK(action->affects[1].target == nullptr);
  CHECK(workspace.plan.is_damaged(RecordKind::metric));
  CHECK(!workspace.plan.is_damaged(RecordKind::action));
  CHECK(workspace.plan.find(RecordKind::metric, "broken") == nullptr);
  CHECK(workspace.plan.ids(RecordKind::metric).size() == 3);
}

TEST_CASE("a whole record takes the place of a salvaged one, and is no duplicate") {
  const Workspace workspace = load({{"a.yaml", "metrics:\n  - id: m\n    title: \"never closed\n"},
                                    {"b.yaml", "metrics:\n  - id: m\n    title: Whole\n"}});
  CHECK(workspace.plan.duplicates().empty());
  REQUIRE(workspace.plan.find(RecordKind::metric, "m") != nullptr);
  CHECK(workspace.plan.find(RecordKind::metric, "m")->title.text == "Whole");
}

TEST_CASE("records in a shape that can't be read bring no broken references") {
  const std::string use = "actions: [{id: a, title: A, partners: [council, lpt]}]\n";
  CHECK(broken(load({{"a.yaml", "partners: [council, lpt]\n" + use}})) == "");
  CHECK(broken(load({{"a.yaml", "partners:\n  council: {title: C}\n  lpt: {title: L}\n" + use}})) ==
        "");
  CHECK(broken(load({{"a.yaml", "partners: council\n" + use}})) == "partners=lpt");
  CHECK(broken(load({{"a.yaml", "organisations: [{id: council}, {id: lpt}]\n" + use}})) == "");
  CHECK(broken(load({{"a.yaml", "organisations: [{id: council}]\n" + use}})) == "partners=lpt");
  const Workspace misread = load({{"a.yaml", "partners: [council]\n"}});
  CHECK(misread.plan.is_damaged(RecordKind::partner));
  CHECK(!misread.plan.is_damaged(RecordKind::theme));
}

TEST_CASE("records under an unknown key of the strategy bring no broken references") {
  const std::string use =
      "actions: [{id: a, title: A, populations: [carers], partners: [carers]}]\n";
  const Workspace workspace = load(
      {{"a.yaml", "strategy:\n  id: s\n  title: S\n  people: [{id: carers, title: C}]\n" + use}});
  CHECK(rules_of(workspace.findings) == "unknown-key");
  CHECK(broken(workspace) == "partners=carers");
}

TEST_CASE("a strategy that can't be read makes its own kinds uncertain") {
  const Workspace workspace = load({{"a.yaml", "strategy: [a]\nthemes: [{id: t, title: T}]\n"}});
  CHECK(workspace.plan.strategy() == nullptr);
  CHECK(workspace.plan.is_damaged(RecordKind::strategy));
  CHECK(workspace.plan.is_damaged(RecordKind::place));
  CHECK(!workspace.plan.is_damaged(RecordKind::theme));
}

TEST_CASE("what is no reference yet is not broken") {
  const Workspace workspace =
      load({{"a.yaml",
             "actions:\n"
             "  - {id: a, title: A, lead: TBC, plan: , priorities: [{}]}\n"}});
  CHECK(broken(workspace) == "");
}
