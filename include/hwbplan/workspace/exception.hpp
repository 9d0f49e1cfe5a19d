// Local exceptions: comments in which an officer says that a rule does not hold for a record, and
// why.
//
//     # hwbplan: allow weak-commitment — agreed by the board 2026-06-12, until 2027-03-31
//
// The comment stands on the record's first line or on a line of its own above it.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/period.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/text/span.hpp"
#include "hwbplan/yaml/tree.hpp"

#include <string_view>
#include <vector>

namespace hwbplan {

struct Exception {
  Span span;                            // of the comment, from its '#'
  std::vector<std::string_view> rules;  // names of rules or groups, as written
  std::vector<Span> rule_spans;
  std::string_view reason;      // empty where none is given
  Date until;                   // not valid where no end is given, or none that can be read
  std::string_view until_text;  // as written; empty where there is none
  Span until_span;
  PeriodReading until_reading;  // of that text
  Span record;                  // of the record it stands at; empty where it stands at none
  bool understood = true;       // the word "allow" stands where it should
};

// Whether our name stands anywhere in the text, in capitals or not; quick, because few files have
// it.
bool may_hold_exceptions(std::string_view text);

// All exceptions of a file, in order. `records` are the spans of the file's records, sorted.
// Comments inside quoted or block text are text and not comments, which is why the tree is needed.
// Views are into the source. Takes time in proportion to the text.
std::vector<Exception> find_exceptions(const SourceFile& source, const yaml::Tree& tree,
                                       const std::vector<Span>& records,
                                       FinancialYear financial_year);

}  // namespace hwbplan
