// See decision_text.hpp.
#include "overlaps/decision_text.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

// Lines of a plan file are easiest to read up to this many columns.
constexpr std::size_t kColumns = 100;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Nothing in it can mean anything to YAML, wherever it stands. Bytes over 0x7F are parts of letters
// and signs of other scripts.
bool is_safe(std::string_view text) {
  if (text.empty() || !is_letter_or_digit(text.front()) || text.back() == ' ') return false;
  if (utf8::equal_ignoring_case(text, "null")) return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return is_letter_or_digit(c) ||
           std::string_view(" -_.'()/+%;!?").find(c) != std::string_view::npos;
  });
}

std::string folded(std::string_view text, std::size_t indent, std::string_view line_end) {
  std::string out = ">-";
  std::size_t column = kColumns;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t wide = utf8::length(word);
    if (column + 1 + wide > kColumns) {
      out.append(line_end).append(indent, ' ');
      column = indent;
    } else {
      out += ' ';
      ++column;
    }
    out += word;
    column += wide;
    at = end + 1;
  }
  return out;
}

// Words apart by single blanks that begin with a letter or a sign that a folded text may begin
// with.
bool can_fold(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         text.find("  ") == std::string_view::npos &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

}  // namespace

std::string yaml_text(std::string_view text) {
  if (is_safe(text)) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::vector<DecisionField> fields_of(const NewDecision& decision) {
  const std::string_view verdict =
      names_of(OverlapVerdict())[static_cast<std::size_t>(decision.verdict)];
  std::vector<DecisionField> fields;
  std::vector<std::string> actions;
  for (const std::string& id : decision.actions) actions.push_back(yaml_text(id));
  fields.push_back({"actions", fmt::format("[{}]", fmt::join(actions, ", "))});
  fields.push_back({"decision", std::string(verdict)});
  if (!decision.keep.empty()) fields.push_back({"keep", yaml_text(decision.keep)});
  fields.push_back({"reason", yaml_text(decision.reason)});
  const std::string by = decision.meeting.empty()
                             ? fmt::format("date: {}", decision.date.to_iso())
                             : fmt::format("meeting: {}", yaml_text(decision.meeting));
  fields.push_back({"decided_by", fmt::format("{{{}}}", by)});
  fields.push_back({"texts", decision.texts});
  return fields;
}

std::string block_value(const DecisionField& field, std::size_t indent, std::string_view line_end) {
  const bool is_long = indent + field.key.size() + utf8::length(field.value) > kColumns;
  if (!is_long || field.key != "reason") return field.value;
  // What stands in quotation marks only because of a comma or a colon needs none when folded.
  std::string plain = field.value;
  if (plain.front() == '"') {
    plain.clear();
    for (std::size_t i = 1; i + 1 < field.value.size(); ++i) {
      if (field.value[i] == '\\' && field.value[i + 1] == 'x') return field.value;
      if (field.value[i] == '\\') ++i;
      plain += field.value[i];
    }
  }
  return can_fold(plain) ? folded(plain, indent, line_end) : field.value;
}

std::string decision_record(const NewDecision& decision, std::string_view line_end) {
  std::string out;
  for (const DecisionField& field : fields_of(decision)) {
    out += fmt::format("{}{}: {}{}", out.empty() ? "  - " : "    ", field.key,
                       block_value(field, 6, line_end), line_end);
  }
  return out;
}

}  // namespace hwbplan::overlaps
