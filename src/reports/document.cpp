// See document.hpp.
#include "hwbplan/reports/document.hpp"

#include "hwbplan/base/number.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

void number_section(Section& section, const std::string& number) {
  section.number = number;
  std::size_t paragraphs = 0;
  for (Block& block : section.blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block); paragraph && paragraph->numbered) {
      paragraph->number = fmt::format("{}.{}", number, ++paragraphs);
    } else if (auto* text = std::get_if<OfficersText>(&block); text && text->numbered) {
      text->number = fmt::format("{}.{}", number, ++paragraphs);
    } else if (auto* list = std::get_if<LetteredList>(&block)) {
      list->number = fmt::format("{}.{}", number, ++paragraphs);
    }
  }
  // Where a section has numbered paragraphs and sections below it, the count goes on.
  for (Section& below : section.sections) {
    number_section(below, fmt::format("{}.{}", number, ++paragraphs));
  }
}

void add_tables(std::vector<const Table*>& tables, const Section& section) {
  for (const Block& block : section.blocks) {
    if (const auto* table = std::get_if<Table>(&block)) tables.push_back(table);
  }
  for (const Section& below : section.sections) add_tables(tables, below);
}

std::string shown_number(double value, const Column& column) {
  switch (column.kind) {
    case ColumnKind::money:
      return format_pounds(value);
    case ColumnKind::percent:
      return format_percent(value, column.decimals);
    default:
      return format_number(value, column.decimals);
  }
}

}  // namespace

// Kept out of the header: written into every paper, their moves of a Block make g++ 12 warn of
// members that no block of that kind has.
void Section::add(Block block) {
  blocks.push_back(std::move(block));
}

void Section::say(RichText text) {
  blocks.emplace_back(Paragraph{std::move(text), false, {}});
}

void Section::say_numbered(RichText text) {
  blocks.emplace_back(Paragraph{std::move(text), true, {}});
}

std::string RichText::plain() const {
  std::string text;
  for (const Phrase& phrase : phrases) text += phrase.text;
  return text;
}

void number_document(Document& document) {
  if (!document.numbered) return;
  std::size_t number = 0;
  for (Section& section : document.sections) number_section(section, fmt::format("{}", ++number));
}

std::string letter_of(std::size_t index) {
  std::string letters(1, static_cast<char>('a' + index % 26));
  for (index /= 26; index > 0; index = (index - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('a' + (index - 1) % 26));
  }
  return letters;
}

std::vector<const Table*> tables_of(const Document& document) {
  std::vector<const Table*> tables;
  for (const Table& table : document.data) tables.push_back(&table);
  for (const Section& section : document.sections) add_tables(tables, section);
  return tables;
}

std::string shown(const Cell& cell, const Column& column) {
  if (cell.kind == Cell::Kind::text) return cell.text;
  if (cell.kind == Cell::Kind::date) return cell.date.to_words();
  if (cell.kind == Cell::Kind::number) return shown_number(cell.number, column);
  return {};
}

}  // namespace hwbplan::reports
