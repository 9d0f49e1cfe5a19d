// See record_contents.hpp. The tree of the file is compared and not the records made from it: what
// no rule reads is part of what was signed off, too.
#include "rules/record_contents.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/period.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/yaml/reader.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::rules {

namespace {

constexpr std::array<std::string_view, 6> kSections = {"strategy", "themes",  "priorities",
                                                       "plans",    "actions", "metrics"};

// What is written into a plan while it is carried out.
constexpr std::array<std::string_view, 11> kReportedLater = {
    "barriers",         "done",   "history", "id",      "notes", "observations", "private",
    "published_status", "rebase", "secured", "sign_off"};
constexpr std::string_view kProgress = "progress";

// What the top of a file says for all actions, and of the first for all metrics, that don't say it
// themselves.
constexpr std::array<std::string_view, 2> kDefaults = {"plan", "lead"};

using Says = std::map<std::string, std::string>;

template <class List>
bool has(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string spelled(yaml::View value);

std::string spelled_mapping(yaml::View mapping) {
  Says entries;
  for (yaml::View key = mapping.first_child(); key;) {
    const yaml::View value = mapping.next_child(key);
    if (!value) break;
    std::string said =
        has(kReportedLater, key.text()) || key.text() == kProgress ? std::string() : spelled(value);
    if (!said.empty()) entries.emplace(key.text(), std::move(said));
    key = mapping.next_child(value);
  }
  // `lead: council` and `lead: {partner: council}` are one.
  if (entries.size() == 1 && entries.begin()->first == "partner") return entries.begin()->second;
  std::string out;
  for (const auto& [key, said] : entries) out += key + '\x1d' + said + '\x1e';
  return out.empty() ? out : "{" + out + "}";
}

// A list of one is as good as the one alone.
std::string spelled_sequence(yaml::View sequence) {
  std::string out;
  std::size_t count = 0;
  for (yaml::View item = sequence.first_child(); item; item = sequence.next_child(item)) {
    if (count++ > 0) out.push_back('\x1f');
    out += spelled(item);
  }
  return count > 1 ? "[" + out + "]" : out;
}

std::string spelled(yaml::View value) {
  switch (value.kind()) {
    case yaml::Kind::mapping:
      return spelled_mapping(value);
    case yaml::Kind::sequence:
      return spelled_sequence(value);
    case yaml::Kind::scalar:
      break;
    case yaml::Kind::null:
      return {};
  }
  std::string text = one_line(value.text());
  const auto day = as_iso(text);
  return day ? *day : text;
}

Says defaults_for(std::string_view section, yaml::View top) {
  Says defaults;
  const std::size_t count = section == "actions" ? 2 : section == "metrics" ? 1 : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const yaml::View value = yaml::find(top, kDefaults[i]);
    if (value) defaults.emplace(kDefaults[i], spelled(value));
  }
  return defaults;
}

Says content_of(yaml::View record, const Says& defaults) {
  Says content = defaults;
  for (yaml::View key = record.first_child(); key;) {
    const yaml::View value = record.next_child(key);
    if (!value) break;
    if (!has(kReportedLater, key.text()) && key.text() != kProgress) {
      std::string said = spelled(value);
      if (!said.empty()) content.insert_or_assign(std::string(key.text()), std::move(said));
    }
    key = record.next_child(value);
  }
  return content;
}

void add_record(std::string_view section, yaml::View record, const Says& defaults,
                FileContent& content) {
  if (!record.is_mapping()) return;
  const yaml::View id = yaml::find(record, "id");
  if (!id || !id.is_scalar()) return;
  content.records.try_emplace({std::string(section), utf8::fold_case_ascii(id.text())},
                              RecordContent{std::string(id.text()), content_of(record, defaults)});
}

SourceFile source_of(std::string_view text) {
  SourceFile source;
  source.text = text;
  return source;
}

}  // namespace

FileContent content_of(std::string_view text) {
  FileContent content;
  const SourceFile source = source_of(text);
  const yaml::ReadResult read = yaml::read(source, 0);
  content.damaged = !read.salvaged.empty() || !read.damaged_sections.empty();
  const yaml::View top = yaml::root(read.tree);
  if (!top || !top.is_mapping()) return content;
  for (const std::string_view section : kSections) {
    const yaml::View list = yaml::find(top, section);
    if (!list) continue;
    const Says defaults = defaults_for(section, top);
    if (list.is_mapping()) add_record(section, list, defaults, content);
    if (!list.is_sequence()) continue;
    for (yaml::View item = list.first_child(); item; item = list.next_child(item))
      add_record(section, item, defaults, content);
  }
  return content;
}

std::string sign_off_of(std::string_view text) {
  // Most files have no strategy, and need not be read to know it.
  if (text.find("sign_off") == std::string_view::npos) return {};
  const SourceFile source = source_of(text);
  const yaml::ReadResult read = yaml::read(source, 0);
  const yaml::View top = yaml::root(read.tree);
  if (!top || !top.is_mapping()) return {};
  const yaml::View strategy = yaml::find(top, "strategy");
  if (!strategy || !strategy.is_mapping()) return {};
  const yaml::View sign_off = yaml::find(strategy, "sign_off");
  return sign_off ? spelled(sign_off) : std::string();
}

}  // namespace hwbplan::rules
