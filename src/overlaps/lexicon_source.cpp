// See lexicon_source.hpp.
#include "overlaps/lexicon_source.hpp"

#include "hwbplan/base/trimmed.hpp"
#include "hwbplan/overlaps/tokens.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace hwbplan::overlaps {

namespace {

// "Over 75s" is evidence of "older people", but less than the same words would be; what a concept
// implies is a guess about what the author left unsaid.
constexpr float kParentDiscount = 0.5F;
constexpr float kImpliedDiscount = 0.45F;
constexpr float kLeastExpansion = 0.1F;

std::vector<std::string_view> split(std::string_view text, std::string_view by) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto at = text.find(by);
    if (const auto part = trimmed(text.substr(0, at)); !part.empty()) parts.push_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + by.size());
  }
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

// Reads in two passes: names first, so that a concept may refer to one further down.
class LexiconReader {
 public:
  explicit LexiconReader(Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  LexiconDraft read(std::span<const LexiconFile> files) {
    for (const auto& file : files) read_names(file);
    for (auto& entry : further_) {
      const auto name = trimmed(entry.head);
      if (const auto id = find(name)) {
        entries_.push_back({entry.file, entry.line, *id, {}, entry.phrases});
      } else {
        fault(*entry.file, entry.line, "no concept is called \"" + std::string(name) + "\"");
      }
    }
    draft_.unit_count = draft_.concepts.size();
    for (const auto& entry : entries_) read_relations(entry);
    for (const auto& entry : entries_) read_phrases(entry);
    for (auto& item : draft_.concepts) expand(item);
    settle();
    return std::move(draft_);
  }

 private:
  struct Entry {
    const LexiconFile* file = nullptr;
    std::size_t line = 0;
    ConceptId id = 0;
    std::string_view head;     // after the name and label: < parents > implied
    std::string_view phrases;  // after |
  };

  std::optional<ConceptId> find(std::string_view name) const {
    const auto found = by_id_.find(std::string(name));
    if (found == by_id_.end()) return std::nullopt;
    return found->second;
  }

  // Articles are no words of a phrase: who writes "the pill" would have every "pill" matched.
  bool is_cut_to_one_word(std::string_view text, std::span<const Token> tokens) {
    const auto blank = text.rfind(' ');
    if (tokens.size() != 1 || blank == std::string_view::npos) return false;
    const auto last = phrase_words(text.substr(blank + 1), vocabulary_);
    return !last.empty() && last.front().word == tokens.front().word;
  }

  void add_phrase(const Entry& entry, std::string_view text, std::uint32_t unit) {
    DraftPhrase phrase;
    phrase.tokens = phrase_words(text, vocabulary_);
    if (is_cut_to_one_word(text, phrase.tokens)) {
      fault(*entry.file, entry.line,
            "only one word of \"" + std::string(text) + "\" counts: write it alone, or more of it");
    }
    phrase.unit = unit;
    phrase.exact = is_exact(phrase.tokens);
    if (unit < draft_.concepts.size()) note_words(unit, phrase.tokens);
    if (first_counting(phrase.tokens) < phrase.tokens.size()) {
      draft_.phrases.push_back(std::move(phrase));
    }
  }

  // Sorts what the concepts' phrases are made of, once all are read.
  void settle() {
    for (auto& item : draft_.concepts) {
      item.named.insert(item.named.end(), item.implied.begin(), item.implied.end());
      std::sort(item.words.begin(), item.words.end());
      item.words.erase(std::unique(item.words.begin(), item.words.end()), item.words.end());
      std::sort(item.named.begin(), item.named.end());
      item.named.erase(std::unique(item.named.begin(), item.named.end()), item.named.end());
    }
  }

  void note_words(std::uint32_t concept_id, std::span<const Token> tokens) {
    for (const auto& token : tokens) {
      if (!token.small) draft_.concepts[concept_id].words.push_back(token.word);
    }
  }

  void fault(const LexiconFile& file, std::size_t line, std::string message) {
    draft_.faults.push_back({file.name, line, std::move(message)});
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
        if (const auto found = kind_of(name)) {
          kind = found;
        } else {
          fault(file, number, "no kind of concept is called \"" + std::string(name) + "\"");
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
    if (draft_.concepts.size() >= kMostConcepts) return fault(file, number, "too many concepts");
    const auto index = static_cast<ConceptId>(draft_.concepts.size());
    if (!by_id_.emplace(id, index).second) {
      return fault(file, number, "\"" + id + "\" stands in the lexicon already");
    }
    auto relations = trimmed(head.substr(std::min(end, head.size())));
    DraftConcept item;
    item.id = id;
    item.kind = *kind;
    item.vague = vague;
    if (!relations.empty() && relations.front() == '"') {
      const auto quote = relations.find('"', 1);
      if (quote == std::string_view::npos) fault(file, number, "a label has no closing \"");
      item.label = relations.substr(1, quote - 1);
      relations.remove_prefix(std::min(quote, relations.size() - 1) + 1);
    }
    draft_.concepts.push_back(std::move(item));
    entries_.push_back({&file, number, index, relations, line.substr(bar + 1)});
  }

  void read_relations(const Entry& entry) {
    auto& item = draft_.concepts[entry.id];
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
    if (const auto id = find(name)) {
      to.push_back(*id);
    } else {
      fault(*entry.file, entry.line, "no concept is called \"" + std::string(name) + "\"");
    }
  }

  void read_phrases(const Entry& entry) {
    auto& item = draft_.concepts[entry.id];
    for (const auto text : split(entry.phrases, ",")) {
      const auto parts = split(text, " + ");
      const bool bracketed = text.find('[') != std::string_view::npos;
      if (item.label.empty() && parts.size() == 1 && !bracketed) item.label = text;
      if (parts.size() > 1 || bracketed) {
        add_conjunction(entry, parts);
      } else {
        add_phrase(entry, text, entry.id);
      }
    }
    if (item.label.empty()) {
      item.label = item.id;
      std::replace(item.label.begin(), item.label.end(), '-', ' ');
    }
  }

  void add_conjunction(const Entry& entry, const std::vector<std::string_view>& parts) {
    DraftConjunction conjunction;
    conjunction.concept_id = entry.id;
    for (const auto part : parts) {
      if (part.front() != '[') {
        const auto unit = unit_for(entry, part);
        conjunction.parts.push_back(unit);
        const auto place = phrase_of_unit_.find(unit);
        if (place != phrase_of_unit_.end()) {
          note_words(entry.id, draft_.phrases[place->second].tokens);
        }
        continue;
      }
      const auto id = find(part.substr(1, part.find(']') - 1));
      if (!id) {
        return fault(*entry.file, entry.line, "no concept is called " + std::string(part));
      }
      conjunction.parts.push_back(*id);
      conjunction.of_concepts = true;
      draft_.concepts[entry.id].named.push_back(*id);
    }
    // The rarer part is looked up: words before concepts, which many texts hold.
    std::sort(conjunction.parts.begin(), conjunction.parts.end(), std::greater<>());
    draft_.conjunctions.push_back(std::move(conjunction));
  }

  std::uint32_t unit_for(const Entry& entry, std::string_view text) {
    const auto [place, added] =
        units_.emplace(std::string(text), static_cast<std::uint32_t>(draft_.unit_count));
    if (added) {
      ++draft_.unit_count;
      const auto next = static_cast<std::uint32_t>(draft_.phrases.size());
      add_phrase(entry, text, place->second);
      if (draft_.phrases.size() > next) phrase_of_unit_.emplace(place->second, next);
    }
    return place->second;
  }

  void expand(DraftConcept& item) {
    const auto id = static_cast<ConceptId>(&item - draft_.concepts.data());
    std::vector<std::pair<ConceptId, float>> open = {{id, 1.0F}};
    while (!open.empty()) {
      const auto [at, weight] = open.back();
      open.pop_back();
      add_weight(item.expansion, at, weight);
      const auto& source = draft_.concepts[at];
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

  Vocabulary& vocabulary_;
  LexiconDraft draft_;
  std::unordered_map<std::string, ConceptId> by_id_;
  std::vector<Entry> entries_;
  std::vector<Entry> further_;  // more phrases for concepts of other lines, by name
  std::unordered_map<std::string, std::uint32_t> units_;
  std::unordered_map<std::uint32_t, std::uint32_t> phrase_of_unit_;
};

}  // namespace

std::vector<Token> phrase_words(std::string_view text, Vocabulary& vocabulary) {
  std::vector<Token> words;
  for (const auto& sentence : read_sentences(text, vocabulary)) {
    words.insert(words.end(), sentence.tokens.begin(), sentence.tokens.end());
  }
  return words;
}

bool is_exact(std::span<const Token> words) {
  const auto counting =
      std::count_if(words.begin(), words.end(), [](const Token& token) { return !token.small; });
  return counting == 1 && words.size() > 1;
}

LexiconDraft read_lexicon(std::span<const LexiconFile> files, Vocabulary& vocabulary) {
  return LexiconReader(vocabulary).read(files);
}

}  // namespace hwbplan::overlaps
