// Where in a page a record stands, so that its name elsewhere can lead there.
#pragma once

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/reports/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hwbplan::output {

// "hb-07" for "HB 07": small letters, digits and hyphens; never empty and begins with a letter
// where `prefix` does.
std::string slug(std::string_view prefix, std::string_view text);

class HtmlAnchors {
 public:
  // Gathers what the document's sections and, for other records, its tables are about. The document
  // must outlive it and stay where it is; what it answers lives as long as itself.
  explicit HtmlAnchors(const reports::Document& document);
  // They are views of each other's parts.
  HtmlAnchors(const HtmlAnchors&) = delete;
  HtmlAnchors& operator=(const HtmlAnchors&) = delete;

  // The anchor that a section or a row has to bear, or empty where another one bears it.
  std::string_view of(const reports::Section& section) const;
  std::string_view of(const reports::Row& row) const;
  // Where a name of the record leads; empty where the page does not hold it.
  std::string_view target(const reports::RecordLink& record) const;
  // What the caption of a table, a figure and the table of its data bear, which nothing else in the
  // page does; empty for a table without rows.
  std::string_view of(const reports::Table& table) const;
  std::string_view of(const reports::Chart& chart) const;
  std::string_view of_data(const reports::Chart& chart) const;

 private:
  // The first anchor that nothing bears yet among `base`, base-2, base-3 …
  std::string_view unique(std::string base);
  void add_sections(const std::vector<reports::Section>& sections);
  // Rows that begin with the name of their record; to `others` goes what is left.
  void add_rows(const std::vector<reports::Section>& sections,
                std::vector<const reports::Row*>& others);
  void add_row(const reports::Row& row);
  void name_blocks(const std::vector<reports::Section>& sections);

  // None of these is walked through, so their order matters to nobody. All anchors lie in the
  // first.
  TextSet used_;
  TextMap<std::size_t> next_number_;                           // of anchors with one beginning
  std::unordered_map<const void*, std::string_view> anchors_;  // by section, row, table or chart
  std::unordered_map<const void*, std::string_view> chart_tables_;  // by chart
  // By record, whatever the capitals of its id.
  struct Hash {
    std::size_t operator()(const reports::RecordLink& record) const;
  };
  struct SameRecord {
    bool operator()(const reports::RecordLink& a, const reports::RecordLink& b) const;
  };
  std::unordered_map<reports::RecordLink, std::string_view, Hash, SameRecord> targets_;
  // The same by the place in the plan where the id stands, which nearly all links to a record
  // share: asked first, because rows are many and the id need not be read for it.
  struct HashOfPlace {
    std::size_t operator()(const reports::RecordLink& record) const;
  };
  struct SamePlace {
    bool operator()(const reports::RecordLink& a, const reports::RecordLink& b) const;
  };
  std::unordered_map<reports::RecordLink, std::string_view, HashOfPlace, SamePlace> by_place_of_id_;
};

}  // namespace hwbplan::output
