// A plan that gives every key of the format once, and the tables themselves.
#include "hwbplan/model/schema.hpp"

#include "unit/model/decoding.hpp"

#include <functional>
#include <set>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

namespace {

constexpr const char* kFramework = R"(plan: wealdshire-plan
lead: {partner: council, role: Head of community health}
strategy:
  id: good-years
  title: Good years
  area: Wealdshire
  vision: People in every part of the county live more of their years in good health.
  description: The strategy was adopted after a summer of consultation.
  period: {start: 2025-04-01, end: 2030-03-31}
  declares:
    {themes: 1, priorities: 1, contributions: 1, partners: 3, plans: 1, actions: 2, metrics: 1}
  contributions:
    - {id: prevention, title: Prevention, description: What keeps people well, notes: n, private: no}
  places: [{id: northend, title: Northend, description: The old town, notes: n, private: no}]
  populations:
    - {id: carers, title: Carers, description: Unpaid carers, seldom_heard: yes,
       reached_through: [council, board], notes: n, private: no}
  drivers:
    - {id: economy, title: Economy, description: d, governed_by: [board], notes: n, private: no}
  sign_off:
    status: near-final
    meeting: board-2026-10
    history: [{status: draft, meeting: board-2026-10, date: 2026-06-11}]
  risks: [{risk: Elections in May, owner: council, response: New members are shown the plan}]
  notes: For officers only.
  private: no
themes:
  - id: ageing-well
    number: 1
    title: Ageing well
    description: From sixty onwards
    sponsor: {partner: council, role: Director of public health}
    driver: economy
    notes: n
    private: no
priorities:
  - id: falls
    number: 6
    title: Falls
    description: Falls at home and outside
    themes: all
    lead_member: {partner: council, role: Executive member for adult services}
    evidence: [falls-figure]
    driver: economy
    notes: n
    private: no
partners:
  - {id: council, title: The council, sector: local-government, description: d, notes: n, private: no}
  - {id: trust, title: The health trust, sector: nhs}
plans:
  - id: wealdshire-plan
    title: Wealdshire community health plan
    description: The county's own plan
    owner: council
    level: place
    places: [northend]
    period: {start: 2025-04-01, end: 2028-03-31}
    priorities: [falls]
    adjusts: [{priority: falls, how: Falls in villages}]
    local_priorities: [{id: hips, title: Hip fractures, priority: falls}]
    risks: [The grant ends]
    consulted: yes
    url: https://www.example.org/plan
    notes: n
    private: no
related_strategies:
  - id: carers-strategy
    title: Carers strategy
    description: d
    owner: council
    url: https://www.example.org/carers
    notes: n
    private: no
)";

constexpr const char* kActions = R"(actions:
  - id: WD-01
    title: Run twelve strength-and-balance classes a week
    description: >
      In village halls, open to self-referral
      and to referral by GPs.
    plan: wealdshire-plan
    kind: commitment
    board_role: sponsor
    horizon: short
    priorities: [falls]
    themes: [ageing-well]
    contributes_to: [prevention]
    populations: [carers]
    places: [northend]
    wider_determinants: [housing, transport]
    lead: {partner: council, role: Head of community health}
    group: falls-group
    partners: [trust]
    resources:
      - {funding: grant, source: Shared prosperity fund, amount: 24000, secured: yes}
      - {staff: 0.6, volunteers: 12, partner: trust, decided_by: 2026-05-29, without_it: Six classes}
    measures:
      - {metric: falls-admissions, text: Fewer admissions, target: 1800, by: 2028-03-31}
    timeline:
      start: 2026-04-01
      end: 2028-03-31
      published: Years 2 to 3
      milestones:
        - {id: m1, title: Six classes running, due: 2026-12-31, done: 2026-12-20}
    barriers:
      - barrier: Too few instructors
        how_overcome: Train eight leisure-centre staff
        owner: trust
        status: escalated
        ask_of_board: Release two physiotherapists
        raised_at: board-2026-10
        decided_by: board-2026-10
        resolved: 2026-09-14
    progress:
      - {date: 2026-09-10, status: on-track, text: Two halls booked, next: Train instructors}
    depends_on: [WD-02]
    affects: [falls-admissions]
    links: [carers-strategy]
    annual_theme: [health-2026]
    coproduction: {with: [carers], how: Two carers sit on the working group}
    published_status: Amber
    notes: n
    private: no
  - {id: WD-02, title: Train eight instructors}
metrics:
  - id: falls-admissions
    title: Emergency admissions due to falls
    description: People aged 65 and over
    plan: wealdshire-plan
    unit: per 100,000
    better: lower
    type: rate
    frequency: yearly
    source:
      framework: PHOF
      id: C29
      fingertips: 22401
      title: Public health outcomes
      url: https://www.example.org/c29
    owner: {partner: council, role: Consultant in public health}
    priorities: [falls]
    baseline: {period: 2023/24, value: 1933}
    target: {period: 2027/28, value: 1800}
    observations:
      - {period: 2023/24, value: 1933, numerator: 512, denominator: 26487, lower: 1768, upper: 2108}
    rebase: [{from: 2024-04, reason: New recording system}]
    inequality:
      by: deprivation
      tested: half-yearly
      groups:
        - id: imd1
          title: Most deprived fifth
          share: 0.21
          observations: [{period: 2023/24, value: 2410}]
    rolls_up_to: all-falls
    notes: n
    private: no
)";

constexpr const char* kGovernance = R"(groups:
  - id: falls-group
    title: Falls working group
    description: d
    kind: working-group
    reports_to: [board]
    remit: [falls, economy]
    places: [northend]
    members: [{partner: council, role: Chair}, trust]
    invited: [trust]
    meets: monthly
    hours: 2
    terms_of_reference: 2025-05-01
    closed:
      date: 2028-04-01
      goals_to: [board, {goal: Listening to carers, group: board}]
      reason: Its work is done
    notes: n
    private: no
meetings:
  - id: board-2026-10
    title: October meeting
    group: board
    date: 2026-10-14
    kind: closed-session
    papers_due: 2026-10-06
    minutes: 120
    items:
      - title: Business plan
        purpose: decision
        report: action-plan
        lead: council
        minutes: 30
        in_depth: yes
    decisions:
      - {id: d1, text: Signs off the plan, kind: resolves}
      - id: d2
        text: Is assured that the nurses are in post
        kind: assurance
        actions: [WD-01]
        due: 2026-12-01
        proof: {date: 2026-11-20, meeting: board-2026-10, text: A rota of three}
    agreed_actions:
      - id: a1
        text: Bring figures
        owner: council
        due: 2026-12-01
        moved: [{to: 2027-01-15, meeting: board-2026-10}, 2027-02-15]
        done: 2026-11-20
        actions: [WD-01]
    views:
      - id: v1
        from: Carers
        text: Papers are long
        answer: They have one page now
        actions: [WD-01]
        answered: 2026-11-20
    notes: n
    private: yes
annual_themes:
  - id: health-2026
    title: Year of health
    description: d
    year: 2026/27
    driver: economy
    status: chosen
    votes: [{partner: council, for: health-2026}]
    closes: 2025-12-19
    result: {meeting: board-2026-10, date: 2026-03-12}
    boards: [{group: board, priorities: [falls], text: Fewer falls, agreed_at: board-2026-10}]
    notes: n
    private: no
case_studies:
  - id: cs1
    title: Walking for health
    partner: council
    annual_theme: health-2026
    actions: [WD-01]
    text: Forty people walk every Tuesday.
    notes: n
    private: no
evidence:
  - id: falls-figure
    title: Falls
    statement: Admissions rose by 40% in one year
    indicator: falls-admissions
    period: 2023/24
    places: [northend]
    value: 40
    unit: "% change"
    from: 100
    to: 140
    source: {title: Hospital statistics, date: 2025-02-01, url: "https://www.example.org/hes"}
    quoted_in: [wealdshire-plan]
    correction: {date: 2025-06-01, value: 12, reason: One trust was counted twice}
    notes: n
    private: no
overlap_decisions:
  - id: o1
    actions: [WD-01, WD-02]
    decision: merge
    keep: WD-01
    reason: One programme
    decided_by: {meeting: board-2026-10, group: board, date: 2026-10-14}
    frees: {amount: 18000, staff: 0.4}
    texts: 5f1c9a2e
    notes: n
    private: no
)";

using Keys = std::set<std::string>;

std::string name_of_key(const Schema& schema, const Field& field) {
  return std::string(schema.name) + "." + std::string(field.name);
}

// Every key of the format, and every table, reachable from `schema`.
void all_keys(const Schema& schema, Keys& keys, std::set<const Schema*>& seen) {
  if (!seen.insert(&schema).second) return;
  for (const Field& field : schema.fields) {
    keys.insert(name_of_key(schema, field));
    if (field.record != nullptr) all_keys(field.record(), keys, seen);
  }
}

// The keys that stand in the tree.
void used_keys(yaml::View value, const Schema& schema, Keys& keys) {
  if (value.is_sequence()) {
    for (yaml::View item = value.first_child(); item; item = value.next_child(item)) {
      used_keys(item, schema, keys);
    }
  }
  if (!value.is_mapping()) return;
  for (yaml::View key = value.first_child(); key;) {
    const yaml::View inner = value.next_child(key);
    if (const Field* field = schema.find(key.text())) {
      keys.insert(name_of_key(schema, *field));
      if (field->record != nullptr) used_keys(inner, field->record(), keys);
    }
    key = value.next_child(inner);
  }
}

}  // namespace

TEST_CASE("a plan that gives every key of the format is read without a finding") {
  const Decoded decoded(std::string(kFramework) + kActions + kGovernance);
  for (const Diagnostic& finding : decoded.reading) FAIL_CHECK(finding.message);
  for (const Diagnostic& finding : decoded.findings) FAIL_CHECK(finding.message);

  Keys all;
  std::set<const Schema*> schemas;
  all_keys(schema_of<PlanFile>(), all, schemas);
  Keys used;
  used_keys(yaml::root(decoded.tree), schema_of<PlanFile>(), used);
  CHECK(all.size() > 150);
  for (const std::string& key : all) {
    if (used.count(key) == 0) FAIL_CHECK("the example does not give " << key);
  }
}

TEST_CASE("what stands there arrives in the records") {
  const Decoded decoded(std::string(kFramework) + kActions + kGovernance);
  const PlanFile& file = decoded.file;
  CHECK(file.strategy->declares->metrics.value == 1);
  CHECK(file.strategy->populations[0].seldom_heard.value);
  CHECK(file.strategy->sign_off->status.is(SignOffStatus::near_final));
  CHECK(file.strategy->period->end.date.to_iso() == "2030-03-31");
  CHECK(file.themes[0].sponsor->role.text == "Director of public health");
  CHECK(file.plans[0].level.is(PlanLevel::place));
  CHECK(file.plans[0].consulted.value);
  CHECK(file.plans[0].local_priorities[0].priority.id == "falls");
  CHECK(file.plans[0].risks[0].risk.text == "The grant ends");
  const Action& action = file.actions[0];
  CHECK(action.action_kind.is(ActionKind::commitment));
  CHECK(action.description.text ==
        "In village halls, open to self-referral and to referral by GPs.\n");
  CHECK(action.resources[1].volunteers.value == 12);
  CHECK(action.timeline->milestones[0].done.date.to_iso() == "2026-12-20");
  CHECK(action.barriers[0].status.is(BarrierStatus::escalated));
  CHECK(action.coproduction->with[0].id == "carers");
  const Metric& metric = file.metrics[0];
  CHECK(metric.better.is(Better::lower));
  CHECK(metric.type.is(MetricType::rate));
  CHECK(metric.rebase[0].from.period.start.to_iso() == "2024-04-01");
  CHECK(metric.inequality->by.is(GapBy::deprivation));
  CHECK(metric.inequality->tested.is(GapTested::half_yearly));
  CHECK(metric.rolls_up_to.id == "all-falls");
  CHECK(metric.inequality->groups[0].share.value == doctest::Approx(0.21));
  CHECK(file.groups[0].group_kind.is(GroupKind::working_group));
  CHECK(file.groups[0].members[1].partner.id == "trust");
  CHECK(file.groups[0].closed->goals_to[0].group.id == "board");
  CHECK(file.groups[0].closed->goals_to[1].goal.text == "Listening to carers");
  CHECK(file.meetings[0].meeting_kind.is(MeetingKind::closed_session));
  CHECK(file.meetings[0].items[0].in_depth.value);
  CHECK(file.meetings[0].decisions[0].kind.is(DecisionKind::resolves));
  CHECK(file.meetings[0].decisions[1].proof->text.text == "A rota of three");
  CHECK(file.meetings[0].agreed_actions[0].moved[1].to.date.to_iso() == "2027-02-15");
  CHECK(file.meetings[0].views[0].answered.date.to_iso() == "2026-11-20");
  CHECK(file.meetings[0].is_private.value);
  CHECK(file.annual_themes[0].votes[0].vote_for.id == "health-2026");
  CHECK(file.annual_themes[0].boards[0].agreed_at.id == "board-2026-10");
  CHECK(file.evidence[0].correction->value.value == 12);
  CHECK(file.overlap_decisions[0].decision.is(OverlapVerdict::merge));
  CHECK(file.overlap_decisions[0].frees->staff.value == doctest::Approx(0.4));
}

TEST_CASE("every table can be made into documentation and decoded by") {
  Keys keys;
  std::set<const Schema*> schemas;
  all_keys(schema_of<PlanFile>(), keys, schemas);
  all_keys(schema_of<Settings>(), keys, schemas);
  for (const Schema* schema : schemas) {
    CAPTURE(schema->name);
    CHECK(schema->help.ends_with('.'));
    CHECK(schema->fields.size() <= 64);  // the decoder keeps one bit for each
    if (!schema->shorthand.empty()) CHECK(schema->find(schema->shorthand) != nullptr);
    Keys names;
    for (const Field& field : schema->fields) {
      CAPTURE(field.name);
      CHECK(names.insert(std::string(field.name)).second);
      CHECK(field.help.ends_with('.'));
      const bool can_be_decoded = field.decode != nullptr;
      CHECK(can_be_decoded);
      const bool has_choices = field.shape == Shape::choice || field.shape == Shape::map;
      CHECK(has_choices == !field.choices.empty());
      CHECK((field.shape == Shape::reference) == !field.refers_to.empty());
      CHECK((field.shape == Shape::record) == (field.record != nullptr));
      if (field.shape == Shape::reference) CHECK(!field.relation.empty());
    }
  }
}

TEST_CASE("every kind of record has names and a section") {
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    CHECK(!name_of(kind).empty());
    CHECK(name_of(kind) == name_of(kind, 1));
    CHECK(name_of(kind) != name_of(kind, 2));
    const Field* in_file = schema_of<PlanFile>().find(section_of(kind));
    const Field* in_strategy = schema_of<Strategy>().find(section_of(kind));
    CHECK((in_file != nullptr || in_strategy != nullptr));
  }
  CHECK(name_of(RecordKind::evidence, 3) == "pieces of evidence");
}
