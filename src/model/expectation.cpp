// See expectation.hpp.
#include "model/expectation.hpp"

#include "hwbplan/base/edit_distance.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan {

namespace {

std::string such_as(std::string_view what, std::string_view example) {
  return example.empty() ? std::string(what) : fmt::format("{} such as {}", what, example);
}

std::string expected_reference(const Field& field) {
  std::vector<std::string_view> kinds;
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    if (field.refers_to.has(kind)) kinds.push_back(name_of(kind));
  }
  const std::string text = fmt::format("the id of {} {}", article(kinds.front()), any_of(kinds));
  return field.word.empty() ? text : fmt::format("{}, or the word {}", text, field.word);
}

std::string expected_record(const Field& field) {
  const Schema& schema = field.record();
  std::vector<std::string_view> keys;
  for (const Field& row : schema.fields) {
    if (keys.size() < 4) keys.push_back(row.name);
  }
  const bool more = schema.fields.size() > keys.size();
  const std::string listed = more ? fmt::format("{} …", fmt::join(keys, ", ")) : any_of(keys);
  return fmt::format("{}with keys of its own ({})", field.is_list ? "a list, each item " : "",
                     listed);
}

}  // namespace

std::string_view article(std::string_view word) {
  return !word.empty() && std::string_view("aeio").find(word.front()) != std::string_view::npos
             ? "an"
             : "a";
}

std::string any_of(std::span<const std::string_view> words) {
  if (words.empty()) return {};
  if (words.size() == 1) return std::string(words.front());
  return fmt::format("{} or {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

std::string expected(const Field& field) {
  switch (field.shape) {
    case Shape::text:
      return "text";
    case Shape::flag:
      return "yes or no";
    case Shape::number:
      return such_as("a number", field.example);
    case Shape::date:
      return such_as("a date", field.example.empty() ? "2026-03-31" : field.example);
    case Shape::period:
      return such_as("a month, quarter or year", field.example);
    case Shape::duration:
      return such_as("a length of time", field.example);
    case Shape::choice:
      return any_of(field.choices);
    case Shape::reference:
      return expected_reference(field);
    case Shape::record:
      return expected_record(field);
    case Shape::map:
      return "written as lines of a word, a colon and a value";
  }
  return {};
}

std::string stands(yaml::View value) {
  switch (value.kind()) {
    case yaml::Kind::null:
      return "nothing stands";
    case yaml::Kind::scalar:
      return stands_as_text(value.text());
    case yaml::Kind::sequence:
      return "a list stands";
    case yaml::Kind::mapping:
      return "keys and values stand";
  }
  return {};
}

std::string stands_as_text(std::string_view text) {
  return fmt::format("\"{}\" stands", shortened(text));
}

std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 60;
  std::string line(text.substr(0, text.find_first_of("\r\n")));
  if (line.size() <= kMost && line.size() == text.size()) return line;
  std::size_t cut = line.size() < kMost ? line.size() : kMost;
  while (cut > 0 && cut < line.size() && (line[cut] & '\xC0') == '\x80')
    --cut;  // never inside a character
  line.resize(cut);
  return line + "…";
}

std::string suggested_choice(std::string_view text, const Field& field) {
  const auto near = closest(text, field.choices);
  return near.size() == 1 ? std::string(near.front()) : std::string();
}

}  // namespace hwbplan
