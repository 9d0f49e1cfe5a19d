// The meeting papers as a table. A report is one file, src/reports/papers/<name>.cpp, which defines
// `extern const Report <name>_report` (with _ for -); the build lists them.
#pragma once

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/reports/document.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace hwbplan::reports {

// What the paper is asked for. A filter that is not set lets everything through.
struct ReportOptions {
  const Meeting* meeting = nullptr;  // the paper is for
  // Of that meeting's agenda, where the covering paper is asked for one item of it.
  const AgendaItem* item = nullptr;
  const Theme* theme = nullptr;
  const Priority* priority = nullptr;
  const Partner* partner = nullptr;
  const PartnerPlan* plan = nullptr;
  const Place* place = nullptr;
  Date since;  // what has moved after this day; not valid where nobody asks
  const Meeting* since_meeting = nullptr;  // whose day that is, where a meeting was named
  bool public_paper = false;               // leaves out what is private
  unsigned jobs = 1;
};

// What git knows of the plan directory.
struct Revision {
  std::string id;              // short; empty where it is not in git
  bool changed_since = false;  // files have changed that are not committed
};

// Which half of a paper is asked for. A page prints no rows of Document::data, and a table of data
// no sections: on a large plan either is half of the work, and a report may leave out the other's.
enum class Wanted : std::uint8_t { all, page, data };

// What several papers of one run have in common and only one of them has to work out. For papers of
// the same workspace and the same options; they may be made side by side.
class SharedWork;
std::shared_ptr<SharedWork> make_shared_work();

// A rule as a paper speaks of it: "silo" as "an action that is tied to nothing else in the plan".
struct RuleInWords {
  std::string_view rule;
  std::string_view words;
};

struct ReportInput {
  const Workspace& workspace;
  const ReportOptions& options;
  // What check has found, for reports that ask for it.
  std::span<const Diagnostic> findings;
  Revision revision;
  Wanted wanted = Wanted::all;
  std::shared_ptr<SharedWork> shared = nullptr;  // a paper by itself needs none
  // Of these rules nothing has been looked for: a paper may not say that nothing was found.
  std::span<const std::string_view> rules_off = {};
  // For papers that tell which rules do not count somewhere.
  std::span<const RuleInWords> rules_in_words = {};
};

struct Report {
  std::string_view name;     // as it is asked for: "action-plan"
  std::string_view title;    // "Action plan"
  std::string_view reader;   // "the board"
  std::string_view summary;  // one sentence: what it holds
  bool needs_findings = false;
  // Of which rules, where it does not need those of all: to run the others is most of the work.
  std::span<const std::string_view> rules = {};
  // Takes longer than the others on a large plan: of papers made side by side it is begun first.
  bool takes_long = false;
  // Tells what has happened since ReportOptions::since; the others tell how things stand.
  bool looks_back = false;
  // Makes the paper's sections and data; title and header are there already and may be added to.
  void (*write)(const ReportInput& input, Document& document);
};

// In the order of their names.
std::span<const Report* const> all_reports();
const Report* find_report(std::string_view name);

// The whole paper: header and what `write` adds. Sections are not numbered yet, because templates
// may still add some (number_document).
Document make_document(const Report& report, const ReportInput& input);

}  // namespace hwbplan::reports
