// Lines that YAML or git gives a meaning of their own.
#include "yaml/document.hpp"

#include "yaml/extent.hpp"
#include "yaml/rule_names.hpp"

#include <algorithm>

namespace hwbplan::yaml {
namespace {

std::uint32_t size_of(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

// The line at `at` without its line end and the blanks before it.
Span visible_line(std::string_view text, FileId file, std::uint32_t at) {
  std::uint32_t end = next_line(text, at);
  while (end > at && is_space(text[end - 1])) --end;
  return {file, at, end};
}

bool is_mark(std::string_view text, std::uint32_t at, std::string_view mark) {
  if (text.substr(at, mark.size()) != mark) return false;
  const std::size_t behind = at + mark.size();
  return behind >= text.size() || is_space(text[behind]);
}

bool is_document_mark(std::string_view text, std::uint32_t at) {
  const char first = at < text.size() ? text[at] : '\n';
  if (first != '-' && first != '.') return false;
  return is_mark(text, at, "---") || is_mark(text, at, "...");
}

Diagnostic make(std::string_view rule, Span span, std::string_view message, std::string_view hint) {
  Diagnostic finding;
  finding.rule = rule;
  finding.span = span;
  finding.message = message;
  finding.hint = hint;
  return finding;
}

// The place of the document's first line: behind directives, and with a `---` that has content
// behind it. A `---` alone is left out, so that what follows begins in a line of its own.
std::uint32_t find_begin(std::string_view text, FileId file, Diagnostics& findings) {
  bool directives = false;
  for (std::uint32_t at = 0; at < text.size(); at = next_line(text, at)) {
    const char c = text[at];
    if (c == '%') {
      if (!directives) {
        findings.push_back(make(rule::kSyntax, visible_line(text, file, at),
                                "a line that begins with \"%\" is an instruction to the reader, "
                                "which plans do not use",
                                "take the line out"));
      }
      directives = true;
      continue;
    }
    if (is_mark(text, at, "---")) {
      const std::uint32_t next = next_line(text, at);
      std::uint32_t content = at + 3;
      while (content < next && is_blank(text[content])) ++content;
      const bool empty = content >= next || is_break(text[content]) || text[content] == '#';
      return empty ? next : at;
    }
    if (is_mark(text, at, "...")) return at;
    std::uint32_t content = at;
    while (content < text.size() && is_blank(text[content])) ++content;
    const bool holds_something =
        content < text.size() && !is_break(text[content]) && text[content] != '#';
    if (holds_something) return directives ? at : 0;
  }
  return directives ? size_of(text) : 0;
}

// Whether there is anything but comments and marks from `at` on; if so, where.
bool find_content(std::string_view text, std::uint32_t& at) {
  while (at < text.size()) {
    if (is_document_mark(text, at) && column_of(text, at) == 0) {
      at += 3;
      continue;
    }
    const std::uint32_t content = skip_space_and_comments(text, at);
    if (content == at) return true;
    at = content;
  }
  return false;
}

// The next line from `at` on that begins with `---` or `...`.
std::uint32_t find_mark(std::string_view text, std::uint32_t at) {
  for (; at < text.size(); at = next_line(text, at)) {
    if (is_document_mark(text, at)) return at;
  }
  return size_of(text);
}

}  // namespace

DocumentRange find_document(std::string_view text, FileId file, Diagnostics& findings) {
  DocumentRange range;
  range.begin = find_begin(text, file, findings);
  // A `---` with content behind it is the document's own first line.
  const bool opens = range.begin < text.size() && is_mark(text, range.begin, "---");
  range.end = find_mark(text, opens ? next_line(text, range.begin) : range.begin);
  std::uint32_t second = range.end;
  if (find_content(text, second)) {
    Diagnostic finding =
        make(rule::kSecondDocument, visible_line(text, file, range.end),
             "a second document begins behind this line, and a plan file holds only one",
             "move what follows into a file of its own, or take this line out");
    findings.push_back(std::move(finding));
  }
  return range;
}

std::vector<Conflict> find_conflicts(std::string_view text, FileId file, Diagnostics& findings,
                                     std::vector<Span>& marks) {
  std::vector<Conflict> found;
  bool open = false;
  // Almost no file holds any of these, and a search for seven equal bytes is quick.
  if (text.find("<<<<<<<") == std::string_view::npos &&
      text.find(">>>>>>>") == std::string_view::npos &&
      text.find("=======") == std::string_view::npos) {
    return found;
  }
  const auto report = [&](std::uint32_t at) {
    findings.push_back(make(rule::kConflict, visible_line(text, file, at),
                            "git left this mark where two people changed the same lines",
                            "keep one of the two versions and take the marks out"));
  };
  for (std::uint32_t at = 0; at < text.size(); at = next_line(text, at)) {
    const bool opening = is_mark(text, at, "<<<<<<<");
    const bool closing = is_mark(text, at, ">>>>>>>");
    const bool divides = is_mark(text, at, "=======");
    const bool between = open && (divides || is_mark(text, at, "|||||||"));
    // One that was left over when the others were taken out.
    const bool alone = divides && !open;
    if (!opening && !closing && !between && !alone) continue;
    marks.push_back(visible_line(text, file, at));
    const std::uint32_t next = next_line(text, at);
    if (opening) {
      if (open) found.back().end = at;
      found.push_back({at, size_of(text), size_of(text)});
      report(at);
      open = true;
    } else if (between) {
      if (text[at] == '=') found.back().theirs = next;
    } else if (alone) {
      found.push_back({at, at, next});
      report(at);
    } else {
      if (!open) {
        found.push_back({at, at, at});
        report(at);
      }
      found.back().end = next;
      open = false;
    }
  }
  for (Conflict& conflict : found) conflict.theirs = std::min(conflict.theirs, conflict.end);
  return found;
}

const Conflict* conflict_at(const std::vector<Conflict>& conflicts, std::uint32_t at) {
  const auto behind =
      std::upper_bound(conflicts.begin(), conflicts.end(), at,
                       [](std::uint32_t place, const Conflict& c) { return place < c.begin; });
  if (behind == conflicts.begin()) return nullptr;
  const Conflict& conflict = *(behind - 1);
  return at < conflict.end ? &conflict : nullptr;
}

}  // namespace hwbplan::yaml
