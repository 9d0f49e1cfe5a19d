// Findings for people:
//
//     plans/blaby.yaml:7:16: error: this action is measured by "activ-adults", but … [rule]
//        7 |     - {metric: activ-adults, target: 1890}
//          |                ^^^^^^^^^^^^ did you mean "active-adults"?
//          = metrics/physical-activity.yaml:2:9: "active-adults" stands here
//
// The first line stands alone where lines are searched or read by an editor, which make a link of
// its beginning, as terminals do; so it is never broken.
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/findings.hpp"

#include "output/colours.hpp"
#include "output/counts.hpp"
#include "output/places.hpp"
#include "output/shown.hpp"
#include "output/snippet.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::size_t kWidthWithoutTerminal = 160;
constexpr std::size_t kLeastSnippet = 20;  // cells, however narrow the terminal is
constexpr std::size_t kLeastDigits = 4;    // of a line number, so that snippets line up

class FindingsText {
 public:
  explicit FindingsText(const TextStyle& style) : style_(style), colours_(style.colour) {}

  void add(const CheckedPlan& plan) {
    Places places(plan.sources);
    for (const Diagnostic& finding : plan.findings) {
      if (!out_.empty()) out_ += '\n';
      add_finding(finding, places);
    }
  }

  void add_summary(const Counts& counts) {
    if (!out_.empty()) out_ += '\n';
    out_ += in_words(counts);
    out_ += '\n';
  }

  std::string take() { return std::move(out_); }

 private:
  void add_finding(const Diagnostic& finding, Places& places) {
    const Place place = places.of(finding.span);
    const std::size_t digits = std::max(kLeastDigits, fmt::formatted_size("{}", place.begin.line));
    const std::string_view severity = colours_.severity(finding.severity);
    add_place(place);
    put(" {}{}:{} ", severity, to_string(finding.severity), colours_.reset());
    append_sentence(out_, finding.message, style_.ascii);
    put(" {}[{}]{}\n", colours_.gutter(), finding.rule, colours_.reset());
    const bool hint_shown = add_snippet(finding, place, digits, places);
    if (!hint_shown && !finding.hint.empty()) {
      add_gutter(digits);
      append_wrapped(out_, finding.hint, style_.ascii, digits + 3, style_.width);
      out_ += '\n';
    }
    for (const Related& related : finding.related) {
      add_gutter(digits);
      add_place(places.of(related.span));
      out_ += ' ';
      append_sentence(out_, related.message, style_.ascii);
      out_ += '\n';
    }
  }

  // "plans/blaby.yaml:7:16:"
  void add_place(const Place& place) {
    if (place.file.empty()) return;
    out_ += colours_.place();
    // A line that begins with two colons is a command to GitHub.
    if (place.file.starts_with("::")) out_ += "./";
    append_shown(out_, place.file);
    put(":{}:{}:{}", place.begin.line, place.begin.column, colours_.reset());
  }

  void add_gutter(std::size_t digits) {
    put("{}{:>{}}{} ", colours_.gutter(), '=', digits + 2, colours_.reset());
  }

  // The line and the carets under it, with the hint beside them where there is room. Says whether
  // the hint has been shown. A file that is empty or could not be read has no line to show.
  bool add_snippet(const Diagnostic& finding, const Place& place, std::size_t digits,
                   Places& places) {
    const LineIndex* lines = places.lines(finding.span.file);
    if (lines == nullptr || (lines->line_count() == 1 && lines->line(1).empty())) return false;
    const std::string_view line = lines->line(place.begin.line);
    const std::size_t start = lines->line_start(place.begin.line);
    const std::size_t end = std::max(finding.span.begin, finding.span.end);
    const std::size_t before = digits + 3;  // cells of the gutter and of the space behind it
    const std::size_t width = style_.width == 0 ? kWidthWithoutTerminal : style_.width;
    const Snippet snippet =
        snippet_of(line, finding.span.begin - start, end - start,
                   std::max(kLeastSnippet, width - std::min(width, before)), ellipsis());

    put("{}{:>{}} |{}", colours_.gutter(), place.begin.line, digits, colours_.reset());
    if (!snippet.text.empty()) put(" {}", snippet.text);
    put("\n{}{:>{}}{} ", colours_.gutter(), '|', digits + 2, colours_.reset());
    put("{:{}}{}{:^>{}}", "", snippet.mark_begin, colours_.severity(finding.severity), "",
        snippet.mark_width);
    const std::size_t behind = before + snippet.mark_begin + snippet.mark_width + 1;
    const bool has_room = behind + utf8::display_width(finding.hint) <= width;
    if (has_room && !finding.hint.empty()) {
      out_ += ' ';
      append_sentence(out_, finding.hint, style_.ascii);
    }
    put("{}\n", colours_.reset());
    return has_room;
  }

  std::string_view ellipsis() const { return style_.ascii ? "..." : "\u2026"; }

  template <class... Arguments>
  void put(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
  }

  TextStyle style_;
  Colours colours_;
  std::string out_;
};

}  // namespace

std::string findings_as_text(std::span<const CheckedPlan> plans, const TextStyle& style) {
  FindingsText text(style);
  for (const CheckedPlan& plan : plans) text.add(plan);
  if (style.counted) text.add_summary(count(plans));
  return text.take();
}

}  // namespace hwbplan::output
