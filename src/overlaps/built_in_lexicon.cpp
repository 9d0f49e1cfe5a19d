// The lexicon from the tables that the program holds.
#include "hwbplan/overlaps/lexicon.hpp"

#include "overlaps/lexicon_tables.hpp"

namespace hwbplan::overlaps {

namespace {

// Hands out a list piece by piece.
template <typename Item>
class Pieces {
 public:
  explicit Pieces(std::span<const Item> all) : rest_(all) {}
  std::span<const Item> next(std::size_t count) {
    const auto piece = rest_.first(count);
    rest_ = rest_.subspan(count);
    return piece;
  }

 private:
  std::span<const Item> rest_;
};

}  // namespace

Lexicon::Lexicon(Vocabulary& vocabulary)
    : phrases_(built_in_lexicon.phrases),
      tokens_(built_in_lexicon.tokens),
      conjunctions_(built_in_lexicon.conjunctions),
      parts_(built_in_lexicon.parts),
      by_name_(built_in_lexicon.by_name),
      word_starts_(built_in_lexicon.word_starts),
      part_starts_(built_in_lexicon.part_starts),
      unit_count_(built_in_lexicon.units) {
  const LexiconTables& tables = built_in_lexicon;
  vocabulary.enter(tables.vocabulary);
  concepts_.reserve(tables.concepts.size());
  Pieces ids(tables.ids);
  Pieces words(tables.words);
  Pieces expansions(tables.expansions);
  auto names = tables.names;
  for (const auto& row : tables.concepts) {
    auto& item = concepts_.emplace_back();
    const auto tab = names.find('\t');
    const auto end = names.find('\n', tab);
    item.id = names.substr(0, tab);
    item.label = names.substr(tab + 1, end - tab - 1);
    names.remove_prefix(end + 1);
    item.kind = static_cast<ConceptKind>(row.kind);
    item.vague = row.vague;
    item.parents = ids.next(row.parents);
    item.implied = ids.next(row.implied);
    item.named = ids.next(row.named);
    item.words = words.next(row.words);
    item.expansion = expansions.next(row.expansion);
  }
}

}  // namespace hwbplan::overlaps
