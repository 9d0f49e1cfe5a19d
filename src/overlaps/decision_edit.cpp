// Where in a file the decision goes. Officers write lists in every way that YAML has, so each is
// met in kind: a record of lines is changed line by line, one in braces is written anew in braces.
// And because no such list of ways is ever complete, the outcome is read again before it is given
// out: nothing is ever written that would not be understood.
#include "hwbplan/overlaps/decision_edit.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/text/apply_edits.hpp"
#include "hwbplan/workspace/document.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "overlaps/decision_text.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

using yaml::View;

constexpr std::string_view kSection = "overlap_decisions";

struct Entry {
  View key;
  View value;
};

std::vector<Entry> entries_of(View mapping) {
  std::vector<Entry> entries;
  for (View key = mapping.first_child(); key;) {
    const View value = mapping.next_child(key);
    if (!value) break;
    entries.push_back({key, value});
    key = mapping.next_child(value);
  }
  return entries;
}

bool is_ours(std::string_view key) {
  return std::find(std::begin(kDecisionKeys), std::end(kDecisionKeys), key) !=
         std::end(kDecisionKeys);
}

// A folded text may end with its line, which is no part of what it says.
std::string_view without_line_end(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

class Splicer {
 public:
  Splicer(std::string_view text, FileId file, const NewDecision& decision)
      : text_(text), file_(file), decision_(decision), fields_(fields_of(decision)) {
    line_end_ = text.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
  }

  void append_section() {
    std::string out;
    if (!text_.empty()) out += line_end_;
    if (!text_.empty() && !text_.ends_with('\n')) out += line_end_;
    out += fmt::format("{}:{}", kSection, line_end_) + decision_record(decision_, line_end_);
    insert(size(), out);
  }

  // Behind the section's key, in place of nothing or of empty brackets.
  void begin_list(const Entry& section) {
    if (section.value.is_sequence()) {
      std::uint32_t begin = section.value.span().begin;
      while (begin > 0 && text_[begin - 1] == ' ') --begin;
      replace(begin, section.value.span().end, "");
    }
    insert_lines(section.key.span().end, decision_record(decision_, line_end_));
  }

  void append_to_flow(View last) {
    insert(last.span().end, fmt::format(", {}", in_braces({}, false)));
  }

  bool append_to_block(View list) {
    View last;
    View before;
    for (View item = list.first_child(); item; item = list.next_child(item)) {
      before = last;
      last = item;
    }
    const std::uint32_t dash = dash_of(last.span().begin);
    if (dash == size()) return false;
    std::string record;
    // Records apart by an empty line stay so.
    if (before && has_empty_line(before.span().end, dash)) record += line_end_;
    record += block_record(column_of(dash));
    insert_lines(last.span().end, record);
    return true;
  }

  // Over a record of lines, key by key.
  bool change_block(View record, bool keeps_frees) {
    const std::vector<Entry> entries = entries_of(record);
    const std::size_t indent = column_of(record.span().begin);
    const View* at = nullptr;
    for (const DecisionField& field : fields_) {
      const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        return entry.key.text() == field.key;
      });
      if (found == entries.end()) {
        if (at == nullptr) return false;
        insert_lines(at->span().end,
                     fmt::format("{}{}: {}{}", std::string(indent, ' '), field.key,
                                 block_value(field, indent + 2, line_end_), line_end_));
        continue;
      }
      if (found->value.is_null() || found->value.span().size() == 0) return false;
      at = &found->value;
      if (!is_same(field, found->value)) {
        replace(found->value.span().begin, found->value.span().end,
                block_value(field, indent + 2, line_end_));
      }
    }
    for (const Entry& entry : entries) {
      const std::string_view key = entry.key.text();
      const bool unused = key == "keep" && decision_.keep.empty();
      if (!unused && !(key == "frees" && !keeps_frees)) continue;
      if (column_of(entry.key.span().begin) != indent ||
          line_start(entry.key.span().begin) + indent != entry.key.span().begin ||
          begins_item(entry.key.span().begin)) {
        return false;
      }
      replace(line_start(entry.key.span().begin), next_line(entry.value.span().end), "");
    }
    return true;
  }

  void change_flow(View record, bool keeps_frees) {
    replace(record.span().begin, record.span().end, in_braces(record, keeps_frees));
  }

  // Written anew as lines, where its own can't be changed one by one.
  void rewrite_block(View record, bool keeps_frees) {
    const std::size_t indent = column_of(record.span().begin);
    std::string out = block_record(indent < 2 ? 0 : indent - 2);
    out.erase(0, indent);
    for (const Entry& entry : entries_of(record)) {
      const std::string_view key = entry.key.text();
      if (is_ours(key) || (key == "frees" && !keeps_frees)) continue;
      out +=
          fmt::format("{}{}: {}{}", std::string(indent, ' '), key, source(entry.value), line_end_);
    }
    out.erase(out.size() - line_end_.size());
    replace(record.span().begin, record.span().end, out);
  }

  std::vector<Edit> take() {
    std::stable_sort(edits_.begin(), edits_.end(), [](const Edit& a, const Edit& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end < b.span.end;
    });
    return std::move(edits_);
  }
  void clear() { edits_.clear(); }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  void replace(std::uint32_t begin, std::uint32_t end, std::string text) {
    edits_.push_back({{file_, begin, end}, std::move(text)});
  }
  void insert(std::uint32_t at, std::string text) {
    // Two insertions at one place are one.
    for (Edit& edit : edits_) {
      if (edit.span.begin == at && edit.span.end == at) {
        edit.text += text;
        return;
      }
    }
    replace(at, at, std::move(text));
  }
  // Whole lines behind the one that holds `at`.
  void insert_lines(std::uint32_t at, std::string lines) {
    const std::uint32_t next = next_line(at);
    if (next == size() && !text_.ends_with('\n')) {
      lines.erase(lines.size() - line_end_.size());
      lines.insert(0, line_end_);
    }
    insert(next, std::move(lines));
  }

  std::uint32_t line_start(std::uint32_t at) const {
    const std::size_t found = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return found == std::string_view::npos ? 0 : static_cast<std::uint32_t>(found + 1);
  }
  std::uint32_t next_line(std::uint32_t at) const {
    // A folded text may end with its line.
    if (at > 0 && text_[at - 1] == '\n') return at;
    const std::size_t found = text_.find('\n', at);
    return found == std::string_view::npos ? size() : static_cast<std::uint32_t>(found + 1);
  }
  std::size_t column_of(std::uint32_t at) const {
    return utf8::length(text_.substr(line_start(at), at - line_start(at)));
  }
  bool begins_item(std::uint32_t key) const {
    const std::string_view before = text_.substr(line_start(key), key - line_start(key));
    return before.find_first_not_of(' ') != std::string_view::npos;
  }
  // The dash that opens an item of a list; the size of the text where only blanks should lie
  // between and something else does.
  std::uint32_t dash_of(std::uint32_t item) const {
    const std::size_t found =
        item == 0 ? std::string_view::npos : text_.find_last_not_of(" \r\n", item - 1);
    const bool is_dash = found != std::string_view::npos && text_[found] == '-';
    return is_dash ? static_cast<std::uint32_t>(found) : size();
  }
  bool has_empty_line(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view between = text_.substr(begin, end - begin);
    return between.find("\n\n") != std::string_view::npos ||
           between.find("\n\r\n") != std::string_view::npos;
  }

  std::string block_record(std::size_t dash_column) const {
    std::string out;
    const std::string indent(dash_column, ' ');
    for (const DecisionField& field : fields_) {
      out += fmt::format("{}{}{}: {}{}", indent, out.empty() ? "- " : "  ", field.key,
                         block_value(field, dash_column + 4, line_end_), line_end_);
    }
    return out;
  }

  std::string_view source(View value) const {
    return text_.substr(value.span().begin, value.span().size());
  }

  std::string in_braces(View record, bool keeps_frees) const {
    std::vector<std::string> parts;
    for (const DecisionField& field : fields_) {
      parts.push_back(fmt::format("{}: {}", field.key, field.value));
    }
    if (record) {
      for (const Entry& entry : entries_of(record)) {
        const std::string_view key = entry.key.text();
        if (is_ours(key) || (key == "frees" && !keeps_frees)) continue;
        parts.push_back(fmt::format("{}: {}", key, source(entry.value)));
      }
    }
    return fmt::format("{{{}}}", fmt::join(parts, ", "));
  }

  bool is_same(const DecisionField& field, View value) const {
    if (value.is_scalar()) {
      return yaml_text(without_line_end(value.text())) == field.value;
    }
    // The same actions in whatever order: the list stays as its author wrote it.
    if (field.key == "actions" && value.is_sequence()) return true;
    return source(value) == field.value;
  }

  std::string_view text_;
  FileId file_;
  const NewDecision& decision_;
  std::vector<DecisionField> fields_;
  std::string line_end_;
  std::vector<Edit> edits_;
};

Fault no_way() {
  return {"the decisions in this file are laid out in a way that can't be added to safely"};
}

// Whether a file so mended says what was meant, and nothing else that was not said before.
bool says_so(const SourceFile& before, FileId file, const std::vector<Edit>& edits,
             const NewDecision& decision, bool replaces, const ReadingOptions& reading) {
  SourceFile after{before.name, with_edits(before.text, edits), before.encoding};
  const Document old = read_document(before, file, reading);
  const Document now = read_document(after, file, reading);
  const auto& decisions = now.records.overlap_decisions;
  if (now.findings.size() > old.findings.size()) return false;
  if (decisions.size() != old.records.overlap_decisions.size() + (replaces ? 0 : 1)) return false;
  if (now.records.actions.size() != old.records.actions.size()) return false;
  return std::any_of(decisions.begin(), decisions.end(), [&](const OverlapDecision& one) {
    const auto names = [&](const std::string& id) {
      return std::any_of(one.actions.begin(), one.actions.end(), [&](const Reference& reference) {
        return utf8::equal_ignoring_case(reference.id, id);
      });
    };
    return one.actions.size() == decision.actions.size() &&
           std::all_of(decision.actions.begin(), decision.actions.end(), names) &&
           one.decision.is(decision.verdict) &&
           utf8::equal_ignoring_case(one.keep.id, decision.keep) &&
           without_line_end(one.reason.text) == decision.reason &&
           one.texts.text == decision.texts && (!one.frees.given() || replaces);
  });
}

// The record at the span, if it is in the list.
View record_at(View list, const Span& span) {
  for (View item = list.first_child(); item; item = list.next_child(item)) {
    const Span place = item.span();
    if (place.begin <= span.begin && span.begin < std::max(place.end, place.begin + 1)) return item;
  }
  return {};
}

// Where another action is kept, another one's means become free.
bool is_same_verdict(View record, const NewDecision& decision) {
  const View value = yaml::find(record, "decision");
  const View keep = yaml::find(record, "keep");
  const auto verdict = static_cast<std::size_t>(decision.verdict);
  return value && value.text() == names_of(OverlapVerdict())[verdict] &&
         utf8::equal_ignoring_case(keep ? keep.text() : std::string_view(), decision.keep);
}

}  // namespace

tl::expected<std::vector<Edit>, Fault> edits_for_decision(const SourceFile& source, FileId file,
                                                          const NewDecision& decision,
                                                          const std::optional<Span>& replaced,
                                                          const ReadingOptions& reading) {
  const yaml::ReadResult read = yaml::read(source, file);
  const View root = yaml::root(read.tree);
  Entry section;
  if (root && root.is_mapping()) {
    for (const Entry& entry : entries_of(root)) {
      if (entry.key.text() == kSection) section = entry;
    }
  }
  Splicer splicer(source.text, file, decision);
  const auto checked = [&](std::vector<Edit> edits) -> tl::expected<std::vector<Edit>, Fault> {
    if (!says_so(source, file, edits, decision, replaced.has_value(), reading)) {
      return tl::unexpected(no_way());
    }
    return edits;
  };
  if (!section.key) {
    splicer.append_section();
    return checked(splicer.take());
  }
  const View list = section.value;
  if (list.is_null() || (list.is_sequence() && !list.first_child())) {
    splicer.begin_list(section);
    return checked(splicer.take());
  }
  if (!list.is_sequence()) return tl::unexpected(no_way());
  if (!replaced) {
    if (list.style() == yaml::Style::flow) {
      View last;
      for (View item = list.first_child(); item; item = list.next_child(item)) last = item;
      splicer.append_to_flow(last);
    } else if (!splicer.append_to_block(list)) {
      return tl::unexpected(no_way());
    }
    return checked(splicer.take());
  }
  const View record = record_at(list, *replaced);
  if (!record || !record.is_mapping()) return tl::unexpected(no_way());
  const bool keeps_frees = is_same_verdict(record, decision);
  if (record.style() == yaml::Style::flow) {
    splicer.change_flow(record, keeps_frees);
    return checked(splicer.take());
  }
  if (splicer.change_block(record, keeps_frees)) {
    if (auto edits = checked(splicer.take())) return edits;
  }
  splicer.clear();
  splicer.rewrite_block(record, keeps_frees);
  return checked(splicer.take());
}

}  // namespace hwbplan::overlaps
