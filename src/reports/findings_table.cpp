// See findings_table.hpp.
#include "reports/findings_table.hpp"

#include "hwbplan/text/line_index.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hwbplan::reports {

std::string place_of(const Diagnostic& finding, const Scope& scope) {
  const Sources& sources = scope.workspace().sources;
  if (finding.span.file >= sources.size()) return {};
  const SourceFile& source = sources[finding.span.file];
  return fmt::format("{}:{}", source.name,
                     LineIndex(source.text).position(finding.span.begin).line);
}

Table findings_table(std::string id, std::string caption, const Scope& scope,
                     std::span<const std::string_view> rules) {
  Table table{std::move(id),
              std::move(caption),
              {{"record", "Record"}, {"finding", "Finding"}, {"place", "Place"}, {"rule", "Rule"}},
              {},
              "Nothing was found."};
  if (scope.options().public_paper) return table;
  // A file may have thousands of findings, so its lines are counted once.
  std::map<FileId, LineIndex> lines;
  for (const Diagnostic& one : scope.input().findings) {
    const bool wanted =
        rules.empty() || std::find(rules.begin(), rules.end(), one.rule) != rules.end();
    if (!wanted || one.span.file >= scope.workspace().sources.size()) continue;
    const SourceFile& source = scope.workspace().sources[one.span.file];
    const auto [index, is_new] = lines.try_emplace(one.span.file, source.text);
    RecordLink record{std::string(one.kind), one.id};
    table.rows.push_back(
        {record,
         {Cell(one.id, record), Cell(one.message),
          Cell(fmt::format("{}:{}", source.name, index->second.position(one.span.begin).line)),
          Cell(one.rule)}});
  }
  return table;
}

}  // namespace hwbplan::reports
