// See findings_table.hpp.
#include "reports/findings_table.hpp"

#include "hwbplan/text/line_index.hpp"

#include "reports/filtered.hpp"
#include "reports/records_by_span.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

bool is_among(ToldMeetings meetings, const Record* record) {
  return std::find(meetings.begin(), meetings.end(), record) != meetings.end();
}

}  // namespace

std::string place_of(const Diagnostic& finding, const Scope& scope) {
  const Sources& sources = scope.workspace().sources;
  if (finding.span.file >= sources.size()) return {};
  const SourceFile& source = sources[finding.span.file];
  return fmt::format("{}:{}", source.name,
                     LineIndex(source.text).position(finding.span.begin).line);
}

Table findings_table(std::string id, std::string caption, const Scope& scope,
                     std::span<const std::string_view> rules, ToldMeetings meetings) {
  Table table{std::move(id),
              std::move(caption),
              {{"record", "Record"}, {"finding", "Finding"}, {"place", "Place"}, {"rule", "Rule"}},
              {},
              "Nothing was found."};
  if (scope.options().public_paper) return table;
  // A file may have thousands of findings, so its lines are counted once.
  std::map<FileId, LineIndex> lines;
  const Filtered filtered(scope);
  const RecordsBySpan records(scope.plan());
  for (const Diagnostic& one : scope.input().findings) {
    const bool wanted =
        rules.empty() || std::find(rules.begin(), rules.end(), one.rule) != rules.end();
    if (!wanted || one.span.file >= scope.workspace().sources.size()) continue;
    const Record* about = records.about(one);
    if (!filtered.has(about) && !is_among(meetings, about)) continue;
    const SourceFile& source = scope.workspace().sources[one.span.file];
    const auto [index, is_new] = lines.try_emplace(one.span.file, source.text);
    const RecordLink record{one.kind, one.id};
    table.rows.push_back(
        {record,
         {Cell(one.id, record), Cell(one.message),
          Cell(fmt::format("{}:{}", source.name, index->second.position(one.span.begin).line)),
          Cell(one.rule)}});
  }
  return table;
}

namespace {

bool allows_now(const Exception& one, Date today) {
  const bool runs = one.until_text.empty() || (one.until.valid() && one.until >= today);
  return one.understood && !one.reason.empty() && runs;
}

// What an exception allows, for readers who know no rule by its name.
std::string allowed_in_words(std::string_view rule, bool is_group, const Scope& scope) {
  if (is_group) return fmt::format("Everything that is checked under “{}”", rule);
  for (const RuleInWords& one : scope.input().rules_in_words) {
    if (one.rule != rule || one.words.empty()) continue;
    std::string words(one.words);
    if (words.front() >= 'a' && words.front() <= 'z')
      words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
  }
  return std::string(rule);
}

}  // namespace

Table allowed_table(const Scope& scope, std::span<const std::string_view> rules,
                    std::string_view group, ToldMeetings meetings) {
  Table table{"allowed",
              "Allowed for the time being",
              {{"record", "Record"},
               {"allowed", "What is allowed"},
               {"reason", "Why"},
               {"until", "Until", ColumnKind::date},
               {"rule", "Rule", ColumnKind::text, true}},
              {},
              {}};
  if (scope.options().public_paper) return table;
  const RecordsBySpan records(scope.plan());
  const Filtered filtered(scope);
  for (const hwbplan::Document& document : scope.workspace().documents) {
    for (const Exception& one : document.exceptions) {
      if (!allows_now(one, scope.today())) continue;
      const Record* at = records.at(one.record);
      if (at == nullptr || (!filtered.has(*at) && !is_among(meetings, at))) continue;
      for (const std::string_view rule : one.rules) {
        const bool wanted =
            rule == group || std::find(rules.begin(), rules.end(), rule) != rules.end();
        if (!wanted) continue;
        table.rows.push_back({link_to(*at),
                              {Cell(reference_and_title(*at), link_to(*at)),
                               Cell(allowed_in_words(rule, rule == group, scope)),
                               Cell(one_line(one.reason)), Cell(one.until), Cell(rule)}});
      }
    }
  }
  return table;
}

namespace {

std::vector<std::string> off_among(const Scope& scope, std::span<const std::string_view> rules) {
  const auto off = scope.input().rules_off;
  std::vector<std::string> names;
  for (const std::string_view rule : rules) {
    if (std::find(off.begin(), off.end(), rule) != off.end()) names.emplace_back(rule);
  }
  return names;
}

// "The rules silo and lead-overloaded are switched off …"
std::string off_in_words(const std::vector<std::string>& off) {
  const bool one = off.size() == 1;
  return fmt::format(
      "The {} {} {} switched off in hwbplan.yaml, so what {} would find is missing here.",
      one ? "rule" : "rules", listed(off), one ? "is" : "are", one ? "it" : "they");
}

}  // namespace

void add_findings(Section& section, const Scope& scope, Table findings, const ToldRules& told,
                  std::string allowed_id) {
  Table allowed = allowed_table(scope, told.rules, told.group, told.meetings);
  allowed.id = std::move(allowed_id);
  const std::vector<std::string> off = off_among(scope, told.rules);
  const bool is_all_off = off.size() == told.rules.size();
  if (is_all_off && findings.rows.empty()) {
    findings.when_empty = off_in_words(off);
  } else if (!allowed.rows.empty()) {
    findings.when_empty =
        "The check of the plan finds nothing beyond what is allowed for the time being.";
  } else {
    findings.when_empty =
        off.empty() ? std::string(told.nothing) : "The other rules about this find nothing.";
  }
  if (!off.empty() && !is_all_off) section.say(off_in_words(off));
  section.add(std::move(findings));
  if (!allowed.rows.empty()) section.add(std::move(allowed));
}

}  // namespace hwbplan::reports
