// See gaps.hpp.
#include "rules/gaps.hpp"

#include "hwbplan/text/phrases.hpp"

#include "rules/record_names.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostNamed = 4;
constexpr std::size_t kMostRelated = 10;

std::string names_of(std::span<const Gap> gaps) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(gaps.size(), kMostNamed); ++i)
    names.push_back(named(*gaps[i].record));
  if (gaps.size() > kMostNamed) names.push_back(fmt::format("{} more", gaps.size() - kMostNamed));
  return listed(names);
}

}  // namespace

Span place_of_missing(const Record& record, const Value& value) {
  const bool key_stands_empty = value.span.end != 0 && record.span.contains(value.span);
  return key_stands_empty ? value.span : record.place();
}

std::string some_of(std::size_t some, std::size_t all) {
  return some == all ? fmt::format("all {}", all) : fmt::format("{} of {}", some, all);
}

void report_gaps(std::span<const Gap> gaps, const ManyGaps& together, const Plan& plan,
                 Reporter& report) {
  if (gaps.size() <= kMostGapsApart) {
    for (const Gap& gap : gaps) {
      report.at(*gap.record, gap.place, gap.message)
          .field(std::string(together.field))
          .hint(gap.hint);
    }
    return;
  }
  const Strategy* strategy = plan.strategy();
  const Record& owner = strategy != nullptr ? *strategy : *gaps.front().record;
  Finding finding = report.on(owner, together.many + ": " + names_of(gaps));
  finding.field(std::string(together.field)).hint(together.hint);
  for (std::size_t i = 0; i < std::min(gaps.size(), kMostRelated); ++i)
    finding.related(gaps[i].place, gaps[i].message);
}

}  // namespace hwbplan::rules
