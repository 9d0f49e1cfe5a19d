// What {{strategy}}, {{meeting}} and the other names in a board's own template stand for.
#include "hwbplan/reports/template.hpp"

#include "reports/scope.hpp"

namespace hwbplan::reports {

namespace {

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
  return {{"title", document.title},
          {"area", document.area},
          {"plan", fact(document, "Plan")},
          {"strategy", strategy == nullptr ? std::string() : one_line(strategy->title.text)},
          {"today", scope.today().to_words()},
          {"meeting", fact(document, "Meeting")},
          {"meeting date", day.valid() ? day.to_words() : std::string()},
          {"revision", fact(document, "Revision of the plan")},
          {"sign-off", fact(document, "Sign-off")}};
}

}  // namespace hwbplan::reports
