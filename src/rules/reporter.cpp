// See reporter.hpp.
#include "hwbplan/rules/reporter.hpp"

#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

Finding Reporter::in_plan(Span place, std::string message) {
  Diagnostic& diagnostic = out_.emplace_back();
  diagnostic.rule = rule_.name;
  diagnostic.severity = severity_;
  diagnostic.span = place;
  diagnostic.message = std::move(message);
  return Finding(diagnostic);
}

Finding Reporter::at(const Record& record, Span place, std::string message) {
  Finding finding = in_plan(place, std::move(message));
  Diagnostic& diagnostic = out_.back();
  diagnostic.kind = name_of(record.kind);
  diagnostic.id = std::string(record.id.text);
  return finding;
}

Finding Reporter::missing(const Record& record, const Value& value, std::string message) {
  const bool key_stands_empty = value.span.end != 0 && record.span.contains(value.span);
  return at(record, key_stands_empty ? value.span : record.place(), std::move(message));
}

}  // namespace hwbplan::rules
