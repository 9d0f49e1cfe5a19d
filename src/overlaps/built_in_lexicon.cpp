// The lexicon from the tables that the program holds.
#include "hwbplan/overlaps/lexicon.hpp"

#include "overlaps/lexicon_tables.hpp"

namespace hwbplan::overlaps {

namespace {

// Hands out a list piece by piece.
template <typename Number>
class Pieces {
 public:
  explicit Pieces(std::span<const Number> all) : rest_(all) {}
  std::span<const Number> next(std::size_t count) {
    const auto piece = rest_.first(count);
    rest_ = rest_.subspan(count);
    return piece;
  }

 private:
  std::span<const Number> rest_;
};

}  // namespace

Lexicon::Lexicon(Vocabulary& vocabulary) : unit_count_(built_in_lexicon.units) {
  const LexiconTables& tables = built_in_lexicon;
  vocabulary.enter(tables.words, tables.stems, tables.stem_of);
  ids_.reserve(tables.numbers.size());
  words_.reserve(tables.numbers.size());
  expansions_.reserve(tables.shares.size());
  concepts_.reserve(tables.concepts.size());
  Pieces numbers(tables.numbers);
  Pieces shares(tables.shares);
  const auto ids = [&](std::size_t count) {
    const auto piece = numbers.next(count);
    ids_.insert(ids_.end(), piece.begin(), piece.end());
    return std::span<const ConceptId>(ids_).last(count);
  };
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
    item.parents = ids(row.parents);
    item.implied = ids(row.implied);
    item.named = ids(row.named);
    const auto words = numbers.next(row.words);
    words_.insert(words_.end(), words.begin(), words.end());
    item.words = std::span<const std::uint32_t>(words_).last(words.size());
    const auto expansion = numbers.next(row.expansion);
    const auto weights = shares.next(row.expansion);
    for (std::size_t i = 0; i < expansion.size(); ++i) {
      expansions_.emplace_back(expansion[i], weights[i]);
    }
    item.expansion =
        std::span<const std::pair<ConceptId, float>>(expansions_).last(expansion.size());
  }
  by_name_.assign(tables.by_name.begin(), tables.by_name.end());
  tokens_.reserve(tables.tokens.size());
  for (const auto token : tables.tokens) tokens_.push_back({token / 2U, token % 2 == 1});
  phrases_.reserve(tables.phrases.size());
  std::uint32_t next = 0;
  for (const auto& row : tables.phrases) {
    const std::uint32_t second = row.second_word == kNoWordInRow ? kNoWord : row.second_word;
    phrases_.push_back({row.unit, next, row.first_word, second, row.tokens, row.exact});
    next += row.tokens;
  }
  parts_.assign(tables.parts.begin(), tables.parts.end());
  conjunctions_.reserve(tables.conjunctions.size());
  next = 0;
  for (const auto& row : tables.conjunctions) {
    conjunctions_.push_back({next, row.parts, row.concept_id, row.of_concepts});
    next += row.parts;
  }
  index();
}

}  // namespace hwbplan::overlaps
