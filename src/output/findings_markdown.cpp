// A page of findings for a job summary. GitHub takes at most 1 MiB for a step, so the page stops
// well before and says what it leaves out.
#include "hwbplan/output/findings.hpp"

#include "output/counts.hpp"
#include "output/markdown_text.hpp"
#include "output/places.hpp"
#include "output/ranked.hpp"

#include <map>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::size_t kReserve = 1'000;  // for the line that says what was left out

void add_rules(std::string& out, std::span<const CheckedPlan> plans) {
  std::map<std::string_view, std::size_t> counts;
  for (const CheckedPlan& plan : plans) {
    for (const Diagnostic& finding : plan.findings) ++counts[finding.rule];
  }
  out += "| Rule | Findings |\n|:--|--:|\n";
  for (const auto& [rule, count] : counts) out += fmt::format("| `{}` | {} |\n", rule, count);
  out += '\n';
}

std::string row(const Diagnostic& finding, const Place& place) {
  std::string text = markdown_text(finding.message);
  if (!finding.hint.empty()) text += fmt::format(" ({})", markdown_text(finding.hint));
  return fmt::format("| {} | {}:{}:{} | {} | `{}` |\n", to_string(finding.severity),
                     markdown_text(place.file), place.begin.line, place.begin.column, text,
                     finding.rule);
}

}  // namespace

std::string findings_as_markdown(std::span<const CheckedPlan> plans, std::size_t most_bytes) {
  const std::vector<Ranked> all = ranked(plans);
  std::string out = fmt::format("# Plan check\n\n{}.\n", in_words(count(plans)));
  if (all.empty()) return out;
  out += '\n';
  add_rules(out, plans);
  out += "| Severity | Place | What is wrong | Rule |\n|:--|:--|:----------|:--|\n";
  std::map<const CheckedPlan*, Places> places;
  std::size_t written = 0;
  for (const Ranked& one : all) {
    Places& of_plan = places.try_emplace(one.plan, one.plan->sources).first->second;
    const std::string line = row(*one.finding, of_plan.of(one.finding->span));
    if (out.size() + line.size() + kReserve > most_bytes) break;
    out += line;
    ++written;
  }
  if (written < all.size()) {
    out += fmt::format("\n{} more findings are left out here; `hwbplan check` prints them all.\n",
                       all.size() - written);
  }
  return out;
}

}  // namespace hwbplan::output
