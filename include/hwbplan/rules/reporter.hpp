// Where a rule puts its findings. It fills in what the rule should not have to repeat: its own
// name, its severity and the record it speaks of.
#pragma once

#include "hwbplan/model/value.hpp"
#include "hwbplan/text/diagnostic.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace hwbplan::rules {

struct Rule;

// A finding under construction; keeps sentences in the rules short. Valid until the next finding.
class Finding {
 public:
  explicit Finding(Diagnostic& diagnostic) : diagnostic_(&diagnostic) {}

  Finding& hint(std::string text) {
    diagnostic_->hint = std::move(text);
    return *this;
  }
  Finding& field(std::string path) {
    diagnostic_->field = std::move(path);
    return *this;
  }
  Finding& value(std::string_view text) {
    diagnostic_->value = text;
    return *this;
  }
  Finding& related(Span span, std::string message) {
    diagnostic_->related.push_back({span, std::move(message)});
    return *this;
  }
  Finding& fix(Fix fix) {
    diagnostic_->fix = std::move(fix);
    return *this;
  }

 private:
  Diagnostic* diagnostic_;
};

class Reporter {
 public:
  Reporter(const Rule& rule, Severity severity, Diagnostics& out)
      : rule_(rule), severity_(severity), out_(out) {}

  // About a record, at a place in it. `message` is one sentence, beginning in lower case, without a
  // full stop.
  Finding at(const Record& record, Span place, std::string message);
  // About a record as a whole: at its id.
  Finding on(const Record& record, std::string message) {
    return at(record, record.place(), std::move(message));
  }
  // About something that is left out of a record: at the key that stands there empty, and otherwise
  // at the record's id.
  Finding missing(const Record& record, const Value& value, std::string message);
  // About the plan, at a place in it.
  Finding in_plan(Span place, std::string message);

 private:
  const Rule& rule_;
  Severity severity_;
  Diagnostics& out_;
};

}  // namespace hwbplan::rules
