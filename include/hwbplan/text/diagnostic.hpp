// What hwbplan says about a plan: a finding with its place, in the user's words. A diagnostic knows
// no output format, and no output format knows a rule.
#pragma once

#include "hwbplan/text/span.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {

enum class Severity : unsigned char { off, note, warning, error };

std::string_view to_string(Severity severity);

// Another place that belongs to the finding, such as where the id stands that was meant.
struct Related {
  Span span;
  std::string message;
};

struct Edit {
  Span span;
  std::string text;
};

// A change that mends the finding without a human decision. Edits do not overlap.
struct Fix {
  std::string title;  // "write the date as 2026-03-31"
  std::vector<Edit> edits;
};

struct Diagnostic {
  std::string_view rule;  // the rule's name, which has static storage
  Severity severity = Severity::error;
  Span span;
  std::string message;  // one sentence without a full stop, beginning in lower case
  std::string hint;     // a few words beside the caret, such as `did you mean "active-adults"?`
  std::vector<Related> related;  // in the order in which they help
  std::string_view kind;  // of the record it is about ("action"); empty for a finding about a file
  std::string id;         // of that record, as written
  std::string field;      // the path of keys inside the record ("measures.metric"); may be empty
  std::string value;      // what stood there, where the finding is about a value
  std::optional<Fix> fix;
};

using Diagnostics = std::vector<Diagnostic>;

// By file, place, rule and message: the order in which findings are shown. The same in every run.
bool stands_before(const Diagnostic& a, const Diagnostic& b);

// Names a finding across commits: made of the rule, the record, the field and the value, and never
// of a line or a file, so that it survives moved text and renamed files. 16 hexadecimal digits.
std::string fingerprint(const Diagnostic& diagnostic, std::string_view file_name);

}  // namespace hwbplan
