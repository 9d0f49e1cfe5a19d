// Findings for people:
//
//     plans/blaby.yaml:7:16: error: this action is measured by "activ-adults", but … [rule]
//        7 |     - {metric: activ-adults, target: 1890}
//          |                ^^^^^^^^^^^^ did you mean "active-adults"?
//          = metrics/physical-activity.yaml:2:9: "active-adults" stands here
//
// The first line stands alone where lines are searched or read by an editor, which make a link of
// its beginning, as terminals do; so it is never broken.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/output/findings.hpp"

#include "output/colours.hpp"
#include "output/counts.hpp"
#include "output/places.hpp"
#include "output/shown.hpp"
#include "output/snippet.hpp"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::output {

namespace {

constexpr std::size_t kWidthWithoutTerminal = 160;
constexpr std::size_t kLeastSnippet = 20;  // cells, however narrow the terminal is
constexpr std::size_t kLeastDigits = 4;    // of a line number, so that snippets line up

// Findings of one plan that one thread puts into words. Small enough for a plan of some thousand
// findings to be shared.
struct Slice {
  Places* places = nullptr;  // prepared, and shared with the other slices of the plan
  std::span<const Diagnostic> findings;
};
constexpr std::size_t kSliceSize = 512;
constexpr std::size_t kUsualSize = 384;  // bytes of a finding in words

std::vector<Slice> slices_of(std::span<const CheckedPlan> plans, std::vector<Places>& places) {
  std::vector<Slice> slices;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::span<const Diagnostic> findings = plans[i].findings;
    for (std::size_t at = 0; at < findings.size(); at += kSliceSize) {
      const std::size_t size = std::min(kSliceSize, findings.size() - at);
      slices.push_back({&places[i], findings.subspan(at, size)});
    }
  }
  return slices;
}

class FindingsText {
 public:
  explicit FindingsText(const TextStyle& style) : style_(style), colours_(style.colour) {}

  void add(const Slice& slice) {
    out_.reserve(slice.findings.size() * kUsualSize);
    for (const Diagnostic& finding : slice.findings) {
      if (!out_.empty()) out_ += '\n';
      add_finding(finding, *slice.places);
    }
  }

  std::string take() { return std::move(out_); }

 private:
  void add_finding(const Diagnostic& finding, Places& places) {
    const Place place = places.of(finding.span);
    const std::size_t digits = std::max(kLeastDigits, fmt::format_int(place.begin.line).size());
    const std::string_view severity = colours_.severity(finding.severity);
    add_place(place);
    put({" ", severity, to_string(finding.severity), ":", colours_.reset(), " "});
    append_sentence(out_, finding.message, style_.ascii);
    put({" ", colours_.gutter(), "[", finding.rule, "]", colours_.reset(), "\n"});
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
    const fmt::format_int line(place.begin.line);
    const fmt::format_int column(place.begin.column);
    put({":", view(line), ":", view(column), ":", colours_.reset()});
  }

  void add_gutter(std::size_t digits) {
    put_sign("=", digits);
    out_ += ' ';
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

    const fmt::format_int number(place.begin.line);
    out_ += colours_.gutter();
    out_.append(digits - number.size(), ' ');
    put({view(number), " |", colours_.reset()});
    if (!snippet.text.empty()) put({" ", snippet.text});
    out_ += '\n';
    put_sign("|", digits);
    out_.append(snippet.mark_begin + 1, ' ');
    out_ += colours_.severity(finding.severity);
    out_.append(snippet.mark_width, '^');
    const std::size_t behind = before + snippet.mark_begin + snippet.mark_width + 1;
    const bool has_room = behind + utf8::display_width(finding.hint) <= width;
    if (has_room && !finding.hint.empty()) {
      out_ += ' ';
      append_sentence(out_, finding.hint, style_.ascii);
    }
    put({colours_.reset(), "\n"});
    return has_room;
  }

  std::string_view ellipsis() const { return style_.ascii ? "..." : "\u2026"; }

  // In the column behind the line numbers, which are so many digits wide.
  void put_sign(std::string_view sign, std::size_t digits) {
    out_ += colours_.gutter();
    out_.append(digits + 1, ' ');
    put({sign, colours_.reset()});
  }

  static std::string_view view(const fmt::format_int& number) {
    return {number.data(), number.size()};
  }

  // There may be hundreds of thousands of findings, and a format is read anew for each.
  void put(std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) {
      if (!piece.empty()) out_ += piece;  // without colours every other piece is
    }
  }

  TextStyle style_;
  Colours colours_;
  std::string out_;
};

}  // namespace

std::string findings_as_text(std::span<const CheckedPlan> plans, const TextStyle& style,
                             unsigned jobs) {
  std::vector<Places> places;
  for (const CheckedPlan& plan : plans) {
    places.emplace_back(plan.sources);
    places.back().prepare(plan.findings, jobs);
  }
  const std::vector<Slice> slices = slices_of(plans, places);
  std::vector<std::string> texts(slices.size());
  parallel_for(slices.size(), jobs, [&](std::size_t i) {
    FindingsText text(style);
    text.add(slices[i]);
    texts[i] = text.take();
  });
  if (style.counted) texts.push_back(in_words(count(plans)) + '\n');
  if (texts.empty()) return {};
  std::size_t size = 0;
  for (const std::string& text : texts) size += text.size() + 1;
  std::string all = std::move(texts.front());
  all.reserve(size);
  for (std::string& text : std::span(texts).subspan(1)) {
    all += '\n';
    all += text;
    text = {};
  }
  return all;
}

}  // namespace hwbplan::output
