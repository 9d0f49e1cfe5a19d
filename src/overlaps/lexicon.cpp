// Reading the lexicon's files and laying them out for the finder: phrases by their first word,
// conjunctions by their first part, and for each concept all that it stands for at a discount.
#include "hwbplan/overlaps/lexicon.hpp"

#include "hwbplan/base/trimmed.hpp"
#include "hwbplan/overlaps/tokens.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <unordered_map>

namespace hwbplan::overlaps {

namespace {

// "Over 75s" is evidence of "older people", but less than the same words would be; what a concept
// implies is a guess about what the author left unsaid.
constexpr float kParentDiscount = 0.5F;
constexpr float kImpliedDiscount = 0.45F;
constexpr float kLeastExpansion = 0.1F;

// Concept ids are 16 bits wide, and half of them are a board's own to add.
constexpr std::size_t kMostConcepts = 60000;

constexpr std::array<std::string_view, kConceptKinds> kKindNames = {
    "population", "condition", "intervention", "setting", "method", "general"};

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(by);
    if (const auto part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + by.size());
  }
}

std::vector<Token> words_of(std::string_view text, Vocabulary& vocabulary) {
  std::vector<Token> words;
  for (auto& sentence : read_sentences(text, vocabulary)) {
    words.insert(words.end(), sentence.tokens.begin(), sentence.tokens.end());
  }
  return words;
}

void add_weight(std::vector<std::pair<ConceptId, float>>& list, ConceptId id, float weight) {
  for (auto& [known, value] : list) {
    if (known == id) {
      value = std::max(value, weight);
      return;
    }
  }
  list.emplace_back(id, weight);
}

// Lists of indexes by key, one behind the other: those with key k lie from starts[k] on.
void lay_out(std::span<const std::uint32_t> keys, std::vector<std::uint32_t>& lists,
             std::vector<std::uint32_t>& starts) {
  const auto most = keys.empty() ? 0 : *std::max_element(keys.begin(), keys.end());
  starts.assign(most + std::size_t{2}, 0);
  for (const auto key : keys) ++starts[key + std::size_t{1}];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  lists.resize(keys.size());
  auto next = starts;
  for (std::uint32_t i = 0; i < keys.size(); ++i) lists[next[keys[i]]++] = i;
}

std::span<const std::uint32_t> list_of(std::span<const std::uint32_t> lists,
                                       std::span<const std::uint32_t> starts, std::uint32_t key) {
  if (key + std::size_t{1} >= starts.size()) return {};
  return lists.subspan(starts[key], starts[key + std::size_t{1}] - starts[key]);
}

}  // namespace

std::string_view name_of(ConceptKind kind) {
  return kKindNames[static_cast<std::size_t>(kind)];
}

// Reads in two passes: names first, so that a concept may refer to one further down.
class LexiconReader {
 public:
  LexiconReader(Lexicon& lexicon, Vocabulary& vocabulary)
      : lexicon_(lexicon), vocabulary_(vocabulary) {}

  void read(std::span<const LexiconFile> files) {
    for (const auto& file : files) read_names(file);
    for (auto& entry : further_) {
      const auto name = trimmed(entry.head);
      if (const auto* id = lexicon_.find(name)) {
        entries_.push_back({entry.file, entry.line, *id, {}, entry.phrases});
      } else {
        fault(*entry.file, entry.line, "no concept is called \"" + std::string(name) + "\"");
      }
    }
    lexicon_.unit_count_ = lexicon_.concepts_.size();
    for (const auto& entry : entries_) read_relations(entry);
    for (const auto& entry : entries_) read_phrases(entry);
    for (auto& item : lexicon_.concepts_) expand(item);
    settle();
  }

  void add_phrase(std::string_view text, std::uint32_t unit) {
    Phrase phrase;
    phrase.tokens = words_of(text, vocabulary_);
    phrase.unit = unit;
    if (unit < lexicon_.concepts_.size()) note_words(unit, phrase.tokens);
    const auto counting = std::count_if(phrase.tokens.begin(), phrase.tokens.end(),
                                        [](const Token& token) { return !token.small; });
    phrase.exact = counting == 1 && phrase.tokens.size() > 1;
    if (counting > 0) lexicon_.phrases_.push_back(std::move(phrase));
  }

  // Sorts what the concepts' phrases are made of, once all are read.
  void settle() {
    for (auto& item : lexicon_.concepts_) {
      item.named.insert(item.named.end(), item.implied.begin(), item.implied.end());
      std::sort(item.words.begin(), item.words.end());
      item.words.erase(std::unique(item.words.begin(), item.words.end()), item.words.end());
      std::sort(item.named.begin(), item.named.end());
      item.named.erase(std::unique(item.named.begin(), item.named.end()), item.named.end());
    }
  }

 private:
  struct Entry {
    const LexiconFile* file = nullptr;
    std::size_t line = 0;
    ConceptId id = 0;
    std::string_view head;     // after the name: < parents > implied
    std::string_view phrases;  // after |
  };

  void note_words(std::uint32_t concept_id, std::span<const Token> tokens) {
    for (const auto& token : tokens) {
      if (!token.small) lexicon_.concepts_[concept_id].words.push_back(token.word);
    }
  }

  void fault(const LexiconFile& file, std::size_t line, std::string message) {
    lexicon_.faults_.push_back({std::string(file.name), line, std::move(message)});
  }

  void read_names(const LexiconFile& file) {
    std::optional<ConceptKind> kind;
    std::size_t number = 0;
    std::string_view rest = file.text;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      const auto line = trimmed(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      ++number;
      if (line.empty() || line.front() == '#') continue;
      if (line.substr(0, 5) == "kind:") {
        const auto name = trimmed(line.substr(5));
        const auto* found = std::find(kKindNames.begin(), kKindNames.end(), name);
        if (found == kKindNames.end()) {
          fault(file, number, "no kind of concept is called \"" + std::string(name) + "\"");
        } else {
          kind = static_cast<ConceptKind>(found - kKindNames.begin());
        }
        continue;
      }
      read_name(file, number, line, kind);
    }
  }

  void read_name(const LexiconFile& file, std::size_t number, std::string_view line,
                 std::optional<ConceptKind> kind) {
    const auto bar = line.find('|');
    if (!kind || bar == std::string_view::npos) {
      return fault(file, number,
                   kind ? "there is no | before the phrases" : "no kind: stands above");
    }
    if (line.front() == '=') {
      further_.push_back({&file, number, 0, line.substr(1, bar - 1), line.substr(bar + 1)});
      return;
    }
    const bool vague = line.front() == '~';
    const auto head = trimmed(line.substr(0, bar)).substr(vague ? 1 : 0);
    const auto end = head.find_first_of(" <>");
    const std::string id(head.substr(0, end));
    if (lexicon_.concepts_.size() >= kMostConcepts) return fault(file, number, "too many concepts");
    const auto index = static_cast<ConceptId>(lexicon_.concepts_.size());
    if (!lexicon_.by_id_.emplace(id, index).second) {
      return fault(file, number, "\"" + id + "\" stands in the lexicon already");
    }
    Concept item;
    item.id = id;
    item.kind = *kind;
    item.vague = vague;
    lexicon_.concepts_.push_back(std::move(item));
    entries_.push_back({&file, number, index,
                        end == std::string_view::npos ? std::string_view() : head.substr(end),
                        line.substr(bar + 1)});
  }

  void read_relations(const Entry& entry) {
    auto& item = lexicon_.concepts_[entry.id];
    const auto implied_at = entry.head.find('>');
    auto parents = entry.head.substr(0, implied_at);
    if (const auto at = parents.find('<'); at != std::string_view::npos) {
      for (const auto name : split(parents.substr(at + 1), " "))
        add_relation(entry, name, item.parents);
    }
    if (implied_at != std::string_view::npos) {
      for (const auto name : split(entry.head.substr(implied_at + 1), " ")) {
        add_relation(entry, name, item.implied);
      }
    }
  }

  void add_relation(const Entry& entry, std::string_view name, std::vector<ConceptId>& to) {
    if (const auto* id = lexicon_.find(name)) {
      to.push_back(*id);
    } else {
      fault(*entry.file, entry.line, "no concept is called \"" + std::string(name) + "\"");
    }
  }

  void read_phrases(const Entry& entry) {
    auto& item = lexicon_.concepts_[entry.id];
    for (const auto text : split(entry.phrases, ",")) {
      const auto parts = split(text, " + ");
      const bool bracketed = text.find('[') != std::string_view::npos;
      if (item.label.empty() && parts.size() == 1 && !bracketed) item.label = text;
      if (parts.size() > 1 || bracketed) {
        add_conjunction(entry, parts);
      } else {
        add_phrase(text, entry.id);
      }
    }
    if (item.label.empty()) {
      item.label = item.id;
      std::replace(item.label.begin(), item.label.end(), '-', ' ');
    }
  }

  void add_conjunction(const Entry& entry, const std::vector<std::string_view>& parts) {
    Conjunction conjunction;
    conjunction.concept_id = entry.id;
    for (const auto part : parts) {
      if (part.front() != '[') {
        const auto unit = unit_for(part);
        conjunction.parts.push_back(unit);
        const auto place = phrase_of_unit_.find(unit);
        if (place != phrase_of_unit_.end()) {
          note_words(entry.id, lexicon_.phrases_[place->second].tokens);
        }
        continue;
      }
      const auto* id = lexicon_.find(part.substr(1, part.find(']') - 1));
      if (id == nullptr) {
        return fault(*entry.file, entry.line, "no concept is called " + std::string(part));
      }
      conjunction.parts.push_back(*id);
      conjunction.of_concepts = true;
      lexicon_.concepts_[entry.id].named.push_back(*id);
    }
    // The rarer part is looked up: words before concepts, which many texts hold.
    std::sort(conjunction.parts.begin(), conjunction.parts.end(), std::greater<>());
    lexicon_.conjunctions_.push_back(std::move(conjunction));
  }

  std::uint32_t unit_for(std::string_view text) {
    const auto [place, added] =
        units_.emplace(std::string(text), static_cast<std::uint32_t>(lexicon_.unit_count_));
    if (added) {
      ++lexicon_.unit_count_;
      const auto next = static_cast<std::uint32_t>(lexicon_.phrases_.size());
      add_phrase(text, place->second);
      if (lexicon_.phrases_.size() > next) phrase_of_unit_.emplace(place->second, next);
    }
    return place->second;
  }

  void expand(Concept& item) {
    const auto id = static_cast<ConceptId>(&item - lexicon_.concepts_.data());
    std::vector<std::pair<ConceptId, float>> open = {{id, 1.0F}};
    while (!open.empty()) {
      const auto [at, weight] = open.back();
      open.pop_back();
      add_weight(item.expansion, at, weight);
      const auto& source = lexicon_.concepts_[at];
      // Discounts shrink at each step, so that even a circle of relations comes to an end.
      if (weight * kParentDiscount >= kLeastExpansion) {
        for (const auto parent : source.parents)
          open.emplace_back(parent, weight * kParentDiscount);
      }
      if (weight * kImpliedDiscount >= kLeastExpansion) {
        for (const auto other : source.implied) open.emplace_back(other, weight * kImpliedDiscount);
      }
    }
    std::sort(item.expansion.begin(), item.expansion.end());
  }

  Lexicon& lexicon_;
  Vocabulary& vocabulary_;
  std::vector<Entry> entries_;
  std::vector<Entry> further_;  // more phrases for concepts of other lines, by name
  std::unordered_map<std::string, std::uint32_t> units_;
  std::unordered_map<std::uint32_t, std::uint32_t> phrase_of_unit_;
};

Lexicon::Lexicon(std::span<const LexiconFile> files, Vocabulary& vocabulary) {
  LexiconReader(*this, vocabulary).read(files);
  index();
}

void Lexicon::add_groups(std::span<const std::vector<std::string>> groups, Vocabulary& vocabulary) {
  LexiconReader reader(*this, vocabulary);
  for (const auto& group : groups) {
    // A phrase that the lexicon knows already lends its concepts to the whole group.
    std::vector<std::uint32_t> known;
    for (const auto& text : group) {
      const auto words = words_of(text, vocabulary);
      const auto first =
          std::find_if(words.begin(), words.end(), [](const Token& token) { return !token.small; });
      if (first == words.end()) continue;
      // Phrases that were added for an earlier group are not in the index yet.
      for (const auto candidate : phrases_from(first->word)) {
        const auto& phrase = phrases_[candidate];
        if (phrase.unit >= concepts_.size()) continue;
        const bool same =
            std::equal(words.begin(), words.end(), phrase.tokens.begin(), phrase.tokens.end(),
                       [](const Token& a, const Token& b) { return a.word == b.word; });
        if (same) known.push_back(phrase.unit);
      }
    }
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    if (known.empty()) continue;
    for (const auto& text : group) {
      for (const auto unit : known) reader.add_phrase(text, unit);
    }
  }
  reader.settle();
  index();
}

const ConceptId* Lexicon::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &found->second;
}

std::span<const std::uint32_t> Lexicon::phrases_from(std::uint32_t word) const {
  return list_of(by_first_word_, word_starts_, word);
}

std::span<const std::uint32_t> Lexicon::conjunctions_from(std::uint32_t unit) const {
  return list_of(by_first_part_, part_starts_, unit);
}

void Lexicon::index() {
  std::vector<std::uint32_t> firsts;
  firsts.reserve(phrases_.size());
  for (const auto& phrase : phrases_) {
    const auto first = std::find_if(phrase.tokens.begin(), phrase.tokens.end(),
                                    [](const Token& token) { return !token.small; });
    firsts.push_back(first->word);
  }
  lay_out(firsts, by_first_word_, word_starts_);
  for (std::size_t i = 0; i + 1 < word_starts_.size(); ++i) {
    std::stable_sort(by_first_word_.begin() + word_starts_[i],
                     by_first_word_.begin() + word_starts_[i + 1],
                     [this](std::uint32_t a, std::uint32_t b) {
                       return phrases_[a].tokens.size() > phrases_[b].tokens.size();
                     });
  }
  firsts.clear();
  for (const auto& conjunction : conjunctions_) firsts.push_back(conjunction.parts.front());
  lay_out(firsts, by_first_part_, part_starts_);
}

}  // namespace hwbplan::overlaps
