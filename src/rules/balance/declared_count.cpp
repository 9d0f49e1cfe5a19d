// The rule `declared-count`: the strategy says how many it has, and another number stands in the
// plan.
#include "hwbplan/base/number.hpp"
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

struct Declared {
  const Number Declares::*number;
  RecordKind kind;
  std::string_view key;
};

constexpr std::array<Declared, 7> kDeclared = {{
    {&Declares::themes, RecordKind::theme, "themes"},
    {&Declares::priorities, RecordKind::priority, "priorities"},
    {&Declares::contributions, RecordKind::contribution, "contributions"},
    {&Declares::partners, RecordKind::partner, "partners"},
    {&Declares::plans, RecordKind::plan, "plans"},
    {&Declares::actions, RecordKind::action, "actions"},
    {&Declares::metrics, RecordKind::metric, "metrics"},
}};

// A record whose id is taken is a copy and no second one; that it is there has been reported.
std::size_t count_of(const Plan& plan, RecordKind kind) {
  const auto copies =
      std::count_if(plan.duplicates().begin(), plan.duplicates().end(),
                    [&](const DuplicateId& one) { return one.again->kind == kind; });
  return plan.count(kind) - static_cast<std::size_t>(copies);
}

// Which of the numbers that the strategy would have to have are not given to anything: "no priority
// has the number 5 or 7". Empty where that can't be told.
template <class T>
std::string numbers_left_out(const Plan& plan, std::size_t declared) {
  constexpr std::size_t kMostDeclared = 1000;
  constexpr std::size_t kMostNamed = 5;
  if (declared > kMostDeclared) return {};
  std::unordered_set<std::size_t> taken;
  for (const T* record : plan.all<T>()) {
    if (!record->number.given() || record->number.value < 0) return {};
    if (record->number.value <= static_cast<double>(declared))
      taken.insert(static_cast<std::size_t>(record->number.value));
  }
  std::vector<std::string> left;
  for (std::size_t number = 1; number <= declared; ++number) {
    if (taken.count(number) == 0) left.push_back(std::to_string(number));
  }
  if (left.empty() || left.size() == declared) return {};
  if (left.size() > kMostNamed) {
    const std::size_t more = left.size() - kMostNamed + 1;
    left.resize(kMostNamed - 1);
    left.push_back(fmt::format("{} more", more));
    return fmt::format("nothing has the numbers {}", listed(left));
  }
  return fmt::format("nothing has the number {}", listed(left, "or"));
}

std::string hint_for(const Plan& plan, const Declared& one, double declared, std::size_t count) {
  if (declared > static_cast<double>(count) && declared < 1e6) {
    const auto wanted = static_cast<std::size_t>(declared);
    std::string left;
    if (one.kind == RecordKind::theme) left = numbers_left_out<Theme>(plan, wanted);
    if (one.kind == RecordKind::priority) left = numbers_left_out<Priority>(plan, wanted);
    if (!left.empty()) return left;
  }
  return "count again in the published document, and mend whichever is wrong";
}

void check(const Workspace& workspace, Reporter& report) {
  const Plan& plan = workspace.plan;
  const Strategy* strategy = plan.strategy();
  if (strategy == nullptr || !strategy->declares.given() || plan.has_unread_files()) return;
  for (const Declared& one : kDeclared) {
    const Number& number = strategy->declares.value.*one.number;
    if (!number.given() || plan.is_damaged(one.kind)) continue;
    const std::size_t count = count_of(plan, one.kind);
    if (number.value == static_cast<double>(count)) continue;
    const std::string stand =
        count == 0 ? "none stands in the plan"
                   : fmt::format("{} {} in the plan", count, count == 1 ? "stands" : "stand");
    report
        .at(*strategy, number.span,
            fmt::format("the strategy says that it has {} {}, but {}", format_number(number.value),
                        number.value == 1 ? name_of(one.kind) : name_of(one.kind, 2), stand))
        .field(fmt::format("declares.{}", one.key))
        .value(number.text)
        .hint(hint_for(plan, one, number.value, count));
  }
}

}  // namespace

extern const Rule declared_count = {
    .name = "declared-count",
    .group = "balance",
    .severity = Severity::error,
    .summary = "the strategy says a number of priorities, and others stand in the plan",
    .rationale =
        "A board paper says 17 priorities on its second page and 19 in its appendix, and both are "
        "quoted from then on. Whoever draws up the action plan has to know which is right, or two "
        "promises are lost without anybody having dropped them.\n\n"
        "Write down under declares: what the published document says of itself: themes, "
        "priorities, contributions, partners, plans, actions, metrics. Each number that stands "
        "there is compared with what is in the plan. Nothing is said of kinds of which some could "
        "not be read.",
    .bad = R"(strategy:
  id: seamless-health
  title: Seamless health
  declares: {priorities: 3}
priorities:
  - {id: falls, number: 1, title: Falls}
  - {id: stroke, number: 3, title: Support after a stroke}
)",
    .good = R"(strategy:
  id: seamless-health
  title: Seamless health
  declares: {priorities: 3}
priorities:
  - {id: falls, number: 1, title: Falls}
  - {id: dementia, number: 2, title: Dementia}
  - {id: stroke, number: 3, title: Support after a stroke}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
