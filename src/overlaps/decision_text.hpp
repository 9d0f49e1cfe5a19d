// A decision as YAML: the keys and values of its record, in the order in which they are written.
#pragma once

#include "hwbplan/overlaps/decision_edit.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hwbplan::overlaps {

// The keys that decisions are made of here; what else stands in a record belongs to its author.
inline constexpr std::string_view kDecisionKeys[] = {"actions", "decision",   "keep",
                                                     "reason",  "decided_by", "texts"};

struct DecisionField {
  std::string_view key;
  std::string value;  // on one line
};

// Without the keys that the decision has no use for.
std::vector<DecisionField> fields_of(const NewDecision& decision);

// A value for the block form: a long reason is folded, its lines beginning `indent` spaces in.
std::string block_value(const DecisionField& field, std::size_t indent, std::string_view line_end);

// Text as a YAML value on one line: as it is where that is safe even between brackets, and
// otherwise in double quotation marks.
std::string yaml_text(std::string_view text);

}  // namespace hwbplan::overlaps
