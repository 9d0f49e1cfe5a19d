// Where in a page a record stands, so that its name elsewhere can lead there.
#pragma once

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/reports/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hwbplan::output {

// "hb-07" for "HB 07": small letters, digits and hyphens; never empty and begins with a letter
// where `prefix` does.
std::string slug(std::string_view prefix, std::string_view text);

class HtmlAnchors {
 public:
  // Gathers what the document's sections and, for other records, its tables are about. The document
  // must outlive it and stay where it is; what it answers lives as long as itself.
  explicit HtmlAnchors(const reports::Document& document);

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
  std::string unique(std::string_view prefix, std::string_view text);
  void add_sections(const std::vector<reports::Section>& sections);
  // A row that begins with the name of its record, or any that is about it.
  enum class Rows : std::uint8_t { that_begin_with_it, any };
  void add_rows(const std::vector<reports::Section>& sections, Rows rows);
  void name_blocks(const std::vector<reports::Section>& sections);

  // None of these is walked through, so their order matters to nobody.
  TextSet used_;
  TextMap<std::size_t> next_number_;                           // of anchors with one beginning
  std::unordered_map<const void*, std::string> anchors_;       // by section, row, table or chart
  std::unordered_map<const void*, std::string> chart_tables_;  // by chart
  // By record, whatever the capitals of its id.
  struct Hash {
    std::size_t operator()(const reports::RecordLink& record) const;
  };
  struct SameRecord {
    bool operator()(const reports::RecordLink& a, const reports::RecordLink& b) const;
  };
  std::unordered_map<reports::RecordLink, std::string, Hash, SameRecord> targets_;
};

}  // namespace hwbplan::output
