// See markdown_text.hpp.
#include "output/markdown_text.hpp"

#include "hwbplan/base/char_set.hpp"
#include "hwbplan/base/utf8.hpp"

#include "output/officers_markdown.hpp"
#include "output/shown.hpp"

#include <algorithm>

namespace hwbplan::output {

namespace {

// All signs that may have to be written in another way inside a line.
constexpr CharSet kSpecial("\\`*{}[]|~^$_#:.<>&@");
// Those of them that always bear a backslash.
constexpr CharSet kAlways("\\`*{}[]|~^$");

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether an underscore stands between letters, where neither reader makes emphasis of it.
bool is_inside_word(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_alphanumeric(text[at - 1]) &&
         is_alphanumeric(text[at + 1]);
}

// ":smile:" is a picture to GitHub and to pandoc.
bool begins_emoji(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  const auto belongs = [](char c) {
    return is_alphanumeric(c) || c == '_' || c == '+' || c == '-';
  };
  while (end < text.size() && belongs(text[end])) ++end;
  return end > at + 1 && end < text.size() && text[end] == ':';
}

// Whether the sign at `at` has to be escaped inside a line. Commas, brackets and hyphens of
// ordinary sentences stay as they are, so that the paper can be read as text.
bool is_markup(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (kAlways.has(c)) return true;
  if (c == '_') return !is_inside_word(text, at);
  if (c == '#') return at == 0;
  // "https://…" and "www.…" would become links of their own.
  if (c == ':') return text.substr(at).starts_with("://") || begins_emoji(text, at);
  if (c == '.') return at >= 3 && utf8::equal_ignoring_case(text.substr(at - 3, 3), "www");
  // Three in a row are an ellipsis or a dash to pandoc, which says the same; a rule only at the
  // beginning of a line, which begun() looks after.
  return false;
}

// Whether a reader takes it for the number of a list: digits, one letter, or a Roman number.
bool is_list_number(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::string_view kRoman = "ivxlcdmIVXLCDM";
  const auto is_of = [&](std::string_view signs) {
    return text.find_first_not_of(signs) == std::string_view::npos;
  };
  if (text.empty() || text.size() > 9) return false;
  return is_of(kDigits) || is_of(kRoman) || (text.size() == 1 && is_alphanumeric(text.front()));
}

// The end of "12", "a", "iv" or "(a" where a full stop or a bracket follows it, as in the marker of
// a list; 0 where the text begins otherwise.
std::size_t end_of_marker(std::string_view text) {
  const std::size_t first = text.starts_with('(') ? 1 : 0;
  std::size_t at = first;
  while (at < text.size() && is_alphanumeric(text[at])) ++at;
  const bool closes = at < text.size() && (text[at] == '.' || text[at] == ')');
  const bool ends = closes && (at + 1 == text.size() || text[at + 1] == ' ');
  return ends && is_list_number(text.substr(first, at - first)) ? at : 0;
}

constexpr std::size_t kLineWidth = 100;

// Whether a word says the same at the beginning of a line as within one.
bool may_begin_line(std::string_view word) {
  constexpr std::string_view kBegins = "-+*=#>|:~%";
  if (word.empty() || kBegins.find(word.front()) != std::string_view::npos) return false;
  return end_of_marker(word) == 0 && !word.starts_with("Table:");
}

// Text that is safe to show already.
void append_escaped(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = kSpecial.find_in(text); at < text.size();
       at = kSpecial.find_in(text, at + 1)) {
    const char c = text[at];
    std::string_view by;
    if (c == '<') {
      by = "&lt;";
    } else if (c == '>') {
      by = "&gt;";
    } else if (c == '&') {
      by = "&amp;";
    } else if (c == '@') {
      by = "&#64;";  // no citation to pandoc, and no mention of anybody
    } else if (!is_markup(text, at)) {
      continue;
    }
    out.append(text.substr(done, at - done));
    if (by.empty()) {
      out.append({'\\', c});
    } else {
      out.append(by);
    }
    done = at + 1;
  }
  out.append(text.substr(done));
}

// Escaped text as it may begin a line.
std::string begun(std::string out) {
  if (out.empty()) return out;
  constexpr std::string_view kBegins = "-+=:%#!";
  // A number below 0 begins no list.
  const bool is_number = out.size() > 1 && out[0] == '-' && out[1] >= '0' && out[1] <= '9';
  if (kBegins.find(out.front()) != std::string_view::npos && !is_number) return "\\" + out;
  if (out.starts_with("Table:")) return out.insert(5, "\\");
  if (const std::size_t end = end_of_marker(out); end != 0) {
    out.insert(end, "\\");
    if (out.front() == '(') out.insert(0, "\\");
  }
  return out;
}

}  // namespace

std::string markdown_text(std::string_view text, MarkdownPlace place) {
  std::string out;
  if (place == MarkdownPlace::within_line) {
    append_markdown(out, text);
    return out;
  }
  std::string shown;
  append_shown(shown, text);
  shown.erase(0, shown.find_first_not_of(' '));
  append_escaped(out, shown);
  return begun(std::move(out));
}

void append_markdown(std::string& out, std::string_view text) {
  if (is_shown_as_it_is(text)) {
    append_escaped(out, text);
    return;
  }
  std::string shown;
  append_shown(shown, text);
  append_escaped(out, shown);
}

void append_markdown_lines(std::string& out, std::string_view escaped, std::size_t column,
                           std::size_t indent) {
  // No text has more letters than bytes, and most fit on their line.
  if (column + escaped.size() <= kLineWidth) {
    out += escaped;
    return;
  }
  for (bool is_first = true; !escaped.empty(); is_first = false) {
    const std::size_t end = std::min(escaped.find(' '), escaped.size());
    const std::string_view word = escaped.substr(0, end);
    const std::size_t cells = utf8::length(word);
    if (!is_first) {
      const bool breaks = column + 1 + cells > kLineWidth && may_begin_line(word);
      if (breaks) {
        out += '\n';
        out.append(indent, ' ');
      } else {
        out += ' ';
      }
      column = breaks ? indent : column + 1;
    }
    out += word;
    column += cells;
    escaped.remove_prefix(std::min(end + 1, escaped.size()));
  }
}

std::string markdown_lines(std::string_view escaped, std::size_t column, std::size_t indent) {
  std::string out;
  append_markdown_lines(out, escaped, column, indent);
  return out;
}

std::string markdown_url(std::string_view url) {
  if (!is_safe_url(url)) return {};
  std::string out;
  for (const char c : encoded_url(url)) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '*' || c == '_' || c == '[' || c == ']' || c == '$') {
      out.append(1, '\\').append(1, c);
    } else {
      out.push_back(c);
    }
  }
  return out;
}

}  // namespace hwbplan::output
