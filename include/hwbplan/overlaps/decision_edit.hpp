// Writing a decision about an overlap into a plan file by splicing: every byte that is not part of
// the decision stays, with its comments, layout and line ends.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/file_system.hpp"
#include "hwbplan/model/evidence.hpp"
#include "hwbplan/model/read_plan_file.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"

#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::overlaps {

struct NewDecision {
  std::vector<std::string> actions;  // two ids or more, as their records have them
  OverlapVerdict verdict = OverlapVerdict::joint;
  std::string keep;     // for merge and stop
  std::string reason;   // on one line
  std::string meeting;  // the id of the meeting that decided; may be empty
  Date date;            // of the decision, where no meeting is named
  std::string texts;    // texts_fingerprint() of these actions
};

// The edits, sorted and apart, that write the decision into a plan file: over the record at
// `replaced` (the span of an overlap decision in this file), or behind the decisions that stand
// there, or in a section of its own at the end. A replaced record keeps its comments, its other
// keys and, where the verdict and the action kept stay the same, what it frees. The result has been
// read again, and says what was meant; a fault where the file's layout doesn't allow that.
tl::expected<std::vector<Edit>, Fault> edits_for_decision(const SourceFile& source, FileId file,
                                                          const NewDecision& decision,
                                                          const std::optional<Span>& replaced,
                                                          const ReadingOptions& reading);

// The record as it stands in a list, each line ended by `line_end`: for a file of its own, and to
// be added by hand.
std::string decision_record(const NewDecision& decision, std::string_view line_end);

}  // namespace hwbplan::overlaps
