// Overlaps as a graph in the DOT language. Texts from a plan stand in quoted strings only, never in
// labels that Graphviz would read as HTML, and its own escapes (\N, \l) are taken apart.
#include "hwbplan/output/overlaps.hpp"

#include "output/cells.hpp"
#include "output/overlap_words.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::size_t kLabelWidth = 32;
constexpr std::size_t kMostLines = 4;

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    // Graphviz reads &amp; and &#65; as characters even in plain strings.
    if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
}

// A text in a few short lines.
std::string label(std::string_view text, std::size_t most) {
  const std::vector<std::string> lines = lines_of(text, kLabelWidth, false);
  std::string out;
  for (std::size_t i = 0; i < std::min(lines.size(), most); ++i) {
    if (i > 0) out += "\\n";
    append_escaped(out, lines[i]);
  }
  if (lines.size() > most) out += "…";
  return out;
}

void add_nodes(std::string& out, const OverlapsReport& report) {
  // Not those of decided pairs that no edge stands for.
  std::vector<bool> drawn(report.actions.size(), false);
  for (const OverlapPair& pair : report.pairs) drawn[pair.a] = drawn[pair.b] = true;
  std::map<std::string_view, std::vector<std::size_t>> by_plan;
  for (std::size_t i = 0; i < report.actions.size(); ++i) {
    if (drawn[i]) by_plan[report.actions[i].plan].push_back(i);
  }
  std::size_t number = 0;
  for (const auto& [plan, actions] : by_plan) {
    out += fmt::format("  subgraph cluster_{} {{\n    label=\"{}\";\n", number++,
                       label(plan.empty() ? "No plan named" : plan, kMostLines));
    out += "    style=\"rounded\";\n    color=\"#505a5f\";\n";
    for (const std::size_t action : actions) {
      out += fmt::format("    a{} [label=\"{}\\n{}\"];\n", action + 1,
                         label(report.actions[action].id, 1),
                         label(report.actions[action].title, kMostLines));
    }
    out += "  }\n";
  }
}

}  // namespace

std::string overlaps_as_dot(const OverlapsReport& report) {
  std::string out =
      "graph overlaps {\n"
      "  // A thicker line is a likelier overlap; a dashed one is decided.\n"
      "  graph [fontname=\"Arial\", rankdir=\"LR\", ranksep=\"1.5\"];\n"
      "  node [fontname=\"Arial\", shape=\"box\", style=\"rounded\"];\n"
      "  edge [fontname=\"Arial\"];\n";
  add_nodes(out, report);
  for (const OverlapPair& pair : report.pairs) {
    std::string text = score_in_figures(pair.score);
    if (pair.decision) {
      text += fmt::format("\\n{}{}", label(pair.decision->verdict, 1),
                          pair.settled()              ? ""
                          : pair.decision->is_to_come ? " (proposed)"
                                                      : " (changed since)");
    }
    out +=
        fmt::format("  a{} -- a{} [label=\"{}\", penwidth=\"{:.1f}\"{}];\n", pair.a + 1, pair.b + 1,
                    text, 1 + 3 * pair.score, pair.settled() ? ", style=\"dashed\"" : "");
  }
  const std::string left_out = left_out_in_words(report);
  if (!left_out.empty()) {
    out += fmt::format("  left_out [shape=\"plaintext\", label=\"{}\"];\n",
                       label(left_out, kMostLines * 2));
  }
  out += "}\n";
  return out;
}

}  // namespace hwbplan::output
