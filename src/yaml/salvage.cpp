// Looking for `id:` as a reader would who skims the page.
#include "yaml/salvage.hpp"

#include "yaml/extent.hpp"

namespace hwbplan::yaml {
namespace {

// What may stand right before a key: nothing, blanks, a dash's blank, a bracket or a comma.
bool may_precede_key(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  return at == begin || is_space(text[at - 1]) || text[at - 1] == '{' || text[at - 1] == ',';
}

// The value from `at`. Without quotes it ends at a blank, because an id holds none and what is
// wrong with the record may follow on the same line: `{id: trust title: The trust}`.
Span value_at(std::string_view text, FileId file, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_blank(text[at])) ++at;
  const bool quoted = at < end && (text[at] == '"' || text[at] == '\'');
  const char mark = quoted ? text[at++] : '\0';
  std::uint32_t stop = at;
  while (stop < end && !is_break(text[stop]) && text[stop] != mark) {
    const char c = text[stop];
    if (!quoted && (is_blank(c) || c == ',' || c == '}' || c == '"' || c == '\'')) break;
    ++stop;
  }
  while (stop > at && is_blank(text[stop - 1])) --stop;
  return {file, at, stop};
}

// `- id HB-07`, whose colon was forgotten: where its value begins; 0 where it is something else.
std::uint32_t behind_bare_id(std::string_view part, std::uint32_t begin) {
  std::uint32_t at = begin;
  while (at < part.size() && is_blank(part[at])) ++at;
  if (at == part.size() || part[at] != '-') return 0;
  for (++at; at < part.size() && is_blank(part[at]);) ++at;
  return part.substr(at, 3) == "id " ? at + 3 : 0;
}

}  // namespace

std::vector<Span> find_ids(std::string_view text, FileId file, std::uint32_t begin,
                           std::uint32_t end) {
  std::vector<Span> found;
  const std::string_view part = text.substr(0, end);
  if (const std::uint32_t bare = behind_bare_id(part, begin); bare != 0) {
    const Span value = value_at(part, file, bare, end);
    if (value.size() != 0) found.push_back(value);
  }
  // The search goes on behind each value, so that a line of nothing but `id:` is walked over once.
  for (std::size_t at = part.find("id:", begin); at != std::string_view::npos;) {
    const auto index = static_cast<std::uint32_t>(at);
    std::uint32_t behind = index + 3;
    if (may_precede_key(part, begin, index)) {
      const Span value = value_at(part, file, behind, end);
      behind = value.end;
      if (value.size() != 0) found.push_back(value);
    }
    at = part.find("id:", behind);
  }
  return found;
}

Span key_at(std::string_view text, FileId file, std::uint32_t at) {
  const bool quoted = at < text.size() && (text[at] == '"' || text[at] == '\'');
  const char mark = quoted ? text[at] : ':';
  const std::uint32_t begin = quoted ? at + 1 : at;
  std::uint32_t end = begin;
  while (end < text.size() && text[end] != mark && !is_break(text[end])) ++end;
  while (end > begin && is_blank(text[end - 1])) --end;
  return {file, begin, end};
}

}  // namespace hwbplan::yaml
