// Looking forward in the text for the end of what begins at a known place.
#include "yaml/extent.hpp"

#include <algorithm>

namespace hwbplan::yaml {
namespace {

std::uint32_t size_of(std::string_view text) {
  return static_cast<std::uint32_t>(text.size());
}

std::uint32_t skip_while_visible(std::string_view text, std::uint32_t at) {
  while (at < text.size() && !is_space(text[at])) ++at;
  return at;
}

}  // namespace

std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  const std::size_t found = text.find('\n', at);
  return found == std::string_view::npos ? size_of(text) : static_cast<std::uint32_t>(found + 1);
}

std::uint32_t column_of(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = std::min(at, size_of(text));
  const std::uint32_t stop = begin;
  while (begin > 0 && !is_break(text[begin - 1])) --begin;
  return stop - begin;
}

std::uint32_t skip_space_and_comments(std::string_view text, std::uint32_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_space(text[at - 1]))) {
      at = next_line(text, at);
    } else {
      break;
    }
  }
  return std::min(at, size_of(text));
}

std::uint32_t skip_properties(std::string_view text, std::uint32_t at) {
  while (at < text.size() && (text[at] == '&' || text[at] == '!')) {
    at = skip_space_and_comments(text, skip_while_visible(text, at));
  }
  return std::min(at, size_of(text));
}

std::uint32_t end_of_folded(std::string_view text, std::uint32_t at, std::string_view value) {
  std::uint32_t end = at;
  for (const char c : value) {
    if (is_space(c)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at >= text.size() || text[at] != c) break;
    end = ++at;
  }
  return end;
}

std::uint32_t end_of_quoted(std::string_view text, std::uint32_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return size_of(text);
}

std::uint32_t end_of_block_header(std::string_view text, std::uint32_t at) {
  return skip_while_visible(text, at);
}

}  // namespace hwbplan::yaml
