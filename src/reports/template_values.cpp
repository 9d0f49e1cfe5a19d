// What {{strategy}}, {{meeting}} and the other names in a board's own template stand for.
#include "hwbplan/reports/template.hpp"

#include "reports/scope.hpp"

#include <iterator>

namespace hwbplan::reports {

namespace {

constexpr std::string_view kNames[] = {"title",   "area",         "plan",     "strategy", "today",
                                       "meeting", "meeting date", "revision", "sign-off"};

std::string fact(const Document& document, std::string_view label) {
  for (const Fact& one : document.header) {
    if (one.label == label && !one.values.empty()) return one.values.front().plain();
  }
  return {};
}

}  // namespace

std::vector<TemplateValue> template_values(const Document& document, const ReportInput& input) {
  const Scope scope(input);
  const Strategy* strategy = scope.strategy();
  const Meeting* meeting = scope.options().meeting;
  const Date day = meeting == nullptr ? Date{} : scope.day_of(*meeting);
  const std::string values[] = {
      document.title,
      document.area,
      fact(document, "Plan"),
      strategy == nullptr ? std::string() : one_line(strategy->title.text),
      scope.today().to_words(),
      fact(document, "Meeting"),
      day.valid() ? day.to_words() : std::string(),
      fact(document, "Revision of the plan"),
      fact(document, "Sign-off")};
  static_assert(std::size(kNames) == std::size(values));
  std::vector<TemplateValue> all;
  for (std::size_t i = 0; i < std::size(kNames); ++i) all.push_back({kNames[i], values[i]});
  return all;
}

std::span<const std::string_view> known_values() {
  return kNames;
}

}  // namespace hwbplan::reports
