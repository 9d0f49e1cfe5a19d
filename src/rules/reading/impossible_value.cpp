// The rule `impossible-value`: figures and periods that nothing can have.
#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <cmath>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

void check_period(const Record& record, const Maybe<DateRange>& period, Reporter& report) {
  if (!period.given()) return;
  const DateRange& range = period.value;
  if (!range.start.given() || !range.end.given() || range.start.date <= range.end.date) return;
  report
      .at(record, range.end.span,
          fmt::format("this {} ends on {}, before it starts on {}", name_of(record.kind),
                      range.end.date.to_words(), range.start.date.to_words()))
      .field("period.end")
      .value(range.end.text)
      .hint("is one of the years wrong?")
      .related(range.start.span, "the start");
}

// `field` is where it stands in the record: "resources.amount".
void check_amount(const Record& record, const Number& number, std::string_view field,
                  Reporter& report) {
  if (!number.given() || (number.value >= 0 && !number.percent)) return;
  const std::string_view key = field.substr(field.rfind('.') + 1);
  const bool is_share = number.percent;
  report
      .at(record, number.span,
          is_share ? fmt::format("\"{}\" says how much or how many, and can't be a share", key)
                   : fmt::format("\"{}\" can't be less than nothing", key))
      .field(std::string(field))
      .value(number.text)
      .hint(!is_share ? "take the minus sign away"
            : key == "staff"
                ? "write whole-time equivalents: a fifth of one post is 0.2"
                : "take the per cent sign away, or say in words what it is a share of");
}

void check_resources(const Action& action, Reporter& report) {
  for (const Resource& resource : action.resources) {
    check_amount(action, resource.amount, "resources.amount", report);
    check_amount(action, resource.staff, "resources.staff", report);
    check_amount(action, resource.volunteers, "resources.volunteers", report);
  }
}

void check_times(const Plan& plan, Reporter& report) {
  for (const Group* group : plan.all<Group>()) check_amount(*group, group->hours, "hours", report);
  for (const Meeting* meeting : plan.all<Meeting>()) {
    check_amount(*meeting, meeting->minutes, "minutes", report);
    for (const AgendaItem& item : meeting->items)
      check_amount(*meeting, item.minutes, "items.minutes", report);
  }
}

void check_freed(const OverlapDecision& decision, Reporter& report) {
  if (!decision.frees.given()) return;
  check_amount(decision, decision.frees->amount, "frees.amount", report);
  check_amount(decision, decision.frees->staff, "frees.staff", report);
}

void check_limits(const BoardLimits& limits, Reporter& report) {
  const Number& share = limits.largest_share;
  // 60, 60% and 0.6 are the same.
  if (share.given() && (share.value <= 0 || share.value > 100)) {
    report.in_plan(share.span, "no contribution can have more than all actions, or none of them")
        .field("limits.largest_share")
        .value(share.text)
        .hint("write a share such as 60%");
  }
  const Number& actions = limits.actions_per_lead;
  if (actions.given() && (actions.value < 1 || actions.value != std::floor(actions.value))) {
    report.in_plan(actions.span, "\"actions_per_lead\" must be a whole number, 1 or more")
        .field("limits.actions_per_lead")
        .value(actions.text)
        .hint("write a number such as 12");
  }
}

void check_score(const Number& score, std::string_view key, Reporter& report) {
  if (!score.given() || (score.value >= 0 && score.value <= (score.percent ? 100 : 1))) return;
  report.in_plan(score.span, fmt::format("\"{}\" must lie between 0 and 1", key))
      .field(fmt::format("overlaps.{}", key))
      .value(score.text)
      .hint("write a score such as 0.70");
}

// Of more than so many, the rest would be passed over without a word.
void check_many_meanings(const OverlapSettings& settings, Reporter& report) {
  std::size_t count = 0;
  for (const List<Text>& meaning : settings.same) {
    if (meaning.empty()) continue;
    const bool one_too_many = ++count > overlaps::kMostMeanings;
    if (!one_too_many && meaning.size() <= overlaps::kMostWordings) continue;
    const Text& first_left_out = one_too_many ? meaning[0] : meaning[overlaps::kMostWordings];
    report
        .in_plan(
            first_left_out.span,
            fmt::format("hwbplan hears {} meanings of {} wordings each; from here on nothing is "
                        "heard {}",
                        overlaps::kMostMeanings, overlaps::kMostWordings,
                        one_too_many ? "any more" : "of this one"))
        .field("overlaps.same")
        .value(first_left_out.text)
        .hint("keep the words that your own plans use");
    return;
  }
}

// A list of single words says of each that it means the same as itself.
void check_meanings(const OverlapSettings& settings, Reporter& report) {
  check_many_meanings(settings, report);
  for (const List<Text>& meaning : settings.same) {
    if (meaning.size() != 1) continue;
    report
        .in_plan(
            meaning[0].span,
            fmt::format("{} stands alone: a meaning is two wordings or more in a list of their "
                        "own",
                        quoted(meaning[0].text)))
        .field("overlaps.same")
        .value(meaning[0].text)
        .hint("write same: [[falls, trips], [jabs, vaccinations]], a list for each meaning");
    return;  // whoever has understood one has understood all
  }
}

void check_elections(const Settings& settings, Reporter& report) {
  for (const PreElectionPeriod& period : settings.pre_election_periods) {
    if (!period.from.given() || !period.to.given() || period.from.date <= period.to.date) continue;
    report
        .in_plan(period.to.span,
                 fmt::format("this pre-election period ends on {}, before it begins on {}",
                             period.to.date.to_words(), period.from.date.to_words()))
        .field("pre_election_periods.to")
        .value(period.to.text)
        .hint("is one of the dates wrong?")
        .related(period.from.span, "its first day");
  }
}

// The board's own words. One that the scale has already can't mean something else, and two that are
// the same but for capitals can't mean two things.
void check_scale(const Settings& settings, Reporter& report) {
  TextMap<const Text*> seen;
  for (const auto& [word, status] : settings.status_scale.entries) {
    std::string lower(word.text);
    for (char& c : lower) c = utf8::lower_ascii(c);
    const auto [before, is_new] = seen.try_emplace(lower, &word);
    if (!is_new) {
      report
          .in_plan(word.span, fmt::format("{} stands in the scale already, written {}",
                                          quoted(word.text), quoted(before->second->text)))
          .field("status_scale")
          .value(word.text)
          .hint("take one of the two out")
          .related(before->second->span, "it stands here first");
      continue;
    }
    for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
      if (lower != kStatusNames[i] || !status.given()) continue;
      if (static_cast<std::size_t>(status.value) == i) continue;
      report
          .in_plan(word.span, fmt::format("{} is one of hwbplan's own words and keeps its meaning",
                                          quoted(kStatusNames[i])))
          .field("status_scale")
          .value(word.text)
          .hint("take the line out, or give the board's word another name");
    }
  }
}

void check(const Workspace& workspace, Reporter& report) {
  const Settings& settings = workspace.settings;
  if (settings.limits.given()) check_limits(settings.limits.value, report);
  if (settings.overlaps.given()) {
    check_score(settings.overlaps->report_at, "report_at", report);
    check_score(settings.overlaps->decide_at, "decide_at", report);
    check_meanings(settings.overlaps.value, report);
  }
  check_elections(settings, report);
  check_scale(settings, report);
  for (const Strategy* strategy : workspace.plan.all<Strategy>())
    check_period(*strategy, strategy->period, report);
  for (const PartnerPlan* plan : workspace.plan.all<PartnerPlan>())
    check_period(*plan, plan->period, report);
  for (const Action* action : workspace.plan.all<Action>()) check_resources(*action, report);
  check_times(workspace.plan, report);
  for (const OverlapDecision* one : workspace.plan.all<OverlapDecision>())
    check_freed(*one, report);
}

}  // namespace

extern const Rule impossible_value = {
    .name = "impossible-value",
    .group = "reading",
    .severity = Severity::error,
    .summary = "a figure or a period that cannot be: a plan that ends before it starts, -3 staff",
    .rationale =
        "A minus sign that strayed in front of an amount makes the plan's total too small, staff "
        "of 20% would be added up as twenty people, a plan that ends before it starts covers no "
        "day at all, and a limit of 5,000 per cent switches its rule off without saying so. Each "
        "is read without trouble, so nothing else would tell you.\n\n"
        "The rule looks at the periods of the strategy, of plans and of elections, at amounts, "
        "staff and volunteers, at the hours of groups and the minutes of meetings and their items, "
        "and at the limits, the scale of statuses and the board's own meanings of words in "
        "hwbplan.yaml.",
    .bad = R"(strategy:
  id: healthy-lives
  title: Healthy lives in our county
  period: {start: 2026-04-01, end: 2023-03-31}
)",
    .good = R"(strategy:
  id: healthy-lives
  title: Healthy lives in our county
  period: {start: 2023-04-01, end: 2026-03-31}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
