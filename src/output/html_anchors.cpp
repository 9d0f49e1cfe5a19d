// See html_anchors.hpp.
#include "output/html_anchors.hpp"

#include "hwbplan/base/utf8.hpp"

#include <functional>

#include <fmt/format.h>

namespace hwbplan::output {

using reports::Block;
using reports::Chart;
using reports::Document;
using reports::RecordLink;
using reports::Row;
using reports::Section;
using reports::Table;

std::string slug(std::string_view prefix, std::string_view text) {
  std::string out;
  out.reserve(prefix.size() + text.size());
  out += prefix;
  for (const char any : text) {
    const char c = utf8::lower_ascii(any);
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      out.push_back(c);
    } else if (out.empty() || out.back() != '-') {
      out.push_back('-');
    }
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? "part" : out;
}

namespace {

bool begins_with_its_record(const Table& table, const Row& row) {
  for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
    if (!table.columns[i].only_in_data) return row.cells[i].record == row.record;
  }
  return false;
}

std::string_view anchor_in(const std::unordered_map<const void*, std::string_view>& anchors,
                           const void* of) {
  const auto found = anchors.find(of);
  return found == anchors.end() ? std::string_view() : found->second;
}

}  // namespace

HtmlAnchors::HtmlAnchors(const Document& document) {
  used_ = {"main", "contents"};
  add_sections(document.sections);
  // A list of dates may speak of an action before the table of actions does; the name of the action
  // leads to the latter.
  std::vector<const Row*> others;
  add_rows(document.sections, others);
  for (const Row* row : others) add_row(*row);
  name_blocks(document.sections);
}

std::size_t HtmlAnchors::Hash::operator()(const RecordLink& record) const {
  // Kinds are few, and hardly any id stands for records of two.
  return hash_ignoring_case(record.id);
}

bool HtmlAnchors::SameRecord::operator()(const RecordLink& a, const RecordLink& b) const {
  // Mostly written the same way.
  return a.kind == b.kind && (a.id == b.id || utf8::equal_ignoring_case(a.id, b.id));
}

std::size_t HtmlAnchors::HashOfPlace::operator()(const RecordLink& record) const {
  return std::hash<const char*>()(record.id.data());
}

bool HtmlAnchors::SamePlace::operator()(const RecordLink& a, const RecordLink& b) const {
  return a.id.data() == b.id.data() && a.id.size() == b.id.size() && a.kind == b.kind;
}

std::string_view HtmlAnchors::unique(std::string base) {
  const auto [first, is_new] = used_.insert(base);
  if (is_new) return *first;
  // Where thousands have one name, each would try the numbers of all before it.
  std::size_t& number = next_number_.try_emplace(base, 2).first->second;
  while (true) {
    const auto [anchor, is_free] = used_.insert(fmt::format("{}-{}", base, number++));
    if (is_free) return *anchor;
  }
}

void HtmlAnchors::add_sections(const std::vector<Section>& sections) {
  for (const Section& one : sections) {
    const std::string_view anchor = unique(slug("", one.id.empty() ? one.title : one.id));
    anchors_[&one] = anchor;
    if (one.record.given()) targets_.try_emplace(one.record, anchor);
    add_sections(one.sections);
  }
}

void HtmlAnchors::add_rows(const std::vector<Section>& sections, std::vector<const Row*>& others) {
  for (const Section& one : sections) {
    for (const Block& block : one.blocks) {
      const auto* table = std::get_if<Table>(&block);
      if (table == nullptr) continue;
      for (const Row& row : table->rows) {
        if (begins_with_its_record(*table, row))
          add_row(row);
        else
          others.push_back(&row);
      }
    }
    add_rows(one.sections, others);
  }
}

void HtmlAnchors::add_row(const Row& row) {
  if (!row.record.given()) return;
  const auto [of_place, is_new_place] = by_place_of_id_.try_emplace(row.record);
  if (!is_new_place) return;
  const auto [target, is_new] = targets_.try_emplace(row.record);
  if (is_new) {
    target->second = unique(slug("", fmt::format("{}-{}", row.record.kind, row.record.id)));
    anchors_[&row] = target->second;
  }
  of_place->second = target->second;
}

// In the order in which the page has them.
void HtmlAnchors::name_blocks(const std::vector<Section>& sections) {
  for (const Section& one : sections) {
    for (const Block& block : one.blocks) {
      if (const auto* table = std::get_if<Table>(&block); table != nullptr) {
        if (!table->rows.empty()) anchors_[table] = unique(slug("table-", table->id));
      } else if (const auto* chart = std::get_if<Chart>(&block); chart != nullptr) {
        anchors_[chart] = unique(slug("figure-", chart->id));
        const Table data = chart_table(*chart);
        if (!data.rows.empty()) chart_tables_[chart] = unique(slug("table-", data.id));
      }
    }
    name_blocks(one.sections);
  }
}

std::string_view HtmlAnchors::of(const Section& section) const {
  return anchor_in(anchors_, &section);
}

std::string_view HtmlAnchors::of(const Row& row) const {
  return anchor_in(anchors_, &row);
}

std::string_view HtmlAnchors::of(const Table& table) const {
  return anchor_in(anchors_, &table);
}

std::string_view HtmlAnchors::of(const Chart& chart) const {
  return anchor_in(anchors_, &chart);
}

std::string_view HtmlAnchors::of_data(const Chart& chart) const {
  return anchor_in(chart_tables_, &chart);
}

std::string_view HtmlAnchors::target(const RecordLink& record) const {
  if (!record.given()) return {};
  if (const auto known = by_place_of_id_.find(record); known != by_place_of_id_.end())
    return known->second;
  const auto found = targets_.find(record);
  return found == targets_.end() ? std::string_view() : found->second;
}

}  // namespace hwbplan::output
