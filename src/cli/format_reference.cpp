// See format_reference.hpp. Records come in the order in which the tables lead to them, each once.
#include "cli/format_reference.hpp"

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/schema.hpp"
#include "hwbplan/model/settings.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// As services make anchors of headings: punctuation goes, blanks become hyphens.
std::string anchor(std::string_view name) {
  std::string text(name);
  std::erase(text, '\'');
  std::replace(text.begin(), text.end(), ' ', '-');
  return text;
}

std::string kinds_of(const Field& field) {
  std::string text;
  for (std::size_t i = 0; i < kRecordKinds; ++i) {
    const auto kind = static_cast<RecordKind>(i);
    if (!field.refers_to.has(kind)) continue;
    text += fmt::format("{}{}", text.empty() ? "" : " or ", name_of(kind));
  }
  return text;
}

std::string choices_of(const Field& field) {
  std::string text;
  for (const std::string_view choice : field.choices) {
    text += fmt::format("{}`{}`", text.empty() ? "" : ", ", choice);
  }
  return text;
}

// What may stand behind the key, in words.
std::string shape_of(const Field& field) {
  switch (field.shape) {
    case Shape::text:
      return "text";
    case Shape::flag:
      return "`yes` or `no`";
    case Shape::number:
      return "number";
    case Shape::date:
      return "date";
    case Shape::period:
      return "month, quarter or year";
    case Shape::duration:
      return "length of time";
    case Shape::choice:
      return choices_of(field);
    case Shape::reference: {
      const std::string word =
          field.word.empty() ? std::string() : fmt::format(", or `{}`", field.word);
      return fmt::format("id of a {}{}", kinds_of(field), word);
    }
    case Shape::record:
      return fmt::format("[{0}](#{1})", field.record().name, anchor(field.record().name));
    case Shape::map:
      return field.choices.empty() ? "words of your own"
                                   : "a word of your own: " + choices_of(field);
  }
  return {};
}

std::string row_of(const Field& field) {
  std::string what = shape_of(field);
  if (field.is_list) what = "list: " + what;
  std::string help(field.help);
  if (!field.example.empty()) help += fmt::format(" Such as `{}`.", field.example);
  return fmt::format("| `{}`{} | {} | {} |\n", field.name, field.is_required ? " (needed)" : "",
                     what, help);
}

void collect(const Schema& schema, std::vector<const Schema*>& all) {
  if (std::find(all.begin(), all.end(), &schema) != all.end()) return;
  all.push_back(&schema);
  for (const Field& field : schema.fields) {
    if (field.record != nullptr) collect(field.record(), all);
  }
}

std::string section_of(const Schema& schema) {
  std::string title(schema.name);
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  std::string out = fmt::format("\n## {}\n\n{}", title, schema.help);
  if (!schema.shorthand.empty())
    out += fmt::format(" A bare value stands for `{}`.", schema.shorthand);
  out += "\n\n| key | holds | what it is for |\n|:--|:--|:----|\n";
  for (const Field& field : schema.fields) out += row_of(field);
  return out;
}

constexpr std::string_view kOpening =
    R"(# The plan format

Every key that a plan may hold, as this version of `hwbplan` reads it. The page is made by `hwbplan schema --markdown`
from the tables that the program itself reads by.

- A single value may stand where a list of one is meant.
- Dates are best written `2026-03-31`; `31 March 2026`, `March 2026`, `Q2 2026/27` and `2026/27` are read too.
- Values are read as they are written: `no` is the text "no" where text belongs, and `010` stays `010`.
- A key without a value counts as not given.
)";

}  // namespace

std::string format_reference() {
  std::vector<const Schema*> all;
  collect(schema_of<PlanFile>(), all);
  collect(schema_of<Settings>(), all);
  std::string out(kOpening);
  for (const Schema* schema : all) out += section_of(*schema);
  return out;
}

}  // namespace hwbplan::cli
