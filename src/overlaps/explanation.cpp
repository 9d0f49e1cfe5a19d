// Why a pair was scored as it was, in words. The likeness is a sum of products, one for each
// concept and word that both actions hold, so it is told by gathering those products by kind: what
// each kind adds when it agrees, and what the likeness would gain had it agreed when it does not.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/model/strategy.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/overlaps/places.hpp"

#include "overlaps/corpus.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

// Agreement of a kind worth a line, and the share of a full agreement below which it is a clash.
constexpr double kLeastReason = 0.01;
constexpr double kClash = 0.35;
constexpr std::size_t kMostWordsTold = 8;

struct KindWords {
  std::string_view agree;  // "both are for"
  std::string_view part;   // "they are for different people"
};
constexpr std::array<KindWords, 5> kKindWords = {
    {{"both are for", "they are for different people"},
     {"both are about", "they are about different things"},
     {"both do the same: ", "they do different things"},
     {"both work in the same setting: ", "they work in different settings"},
     {"both work through", "they work in different ways"}}};

// What people know a record by; its id where it has no title.
std::string title_of(const Reference& reference) {
  const bool titled = reference.target != nullptr && reference.target->title.given();
  return std::string(titled ? reference.target->title.text : reference.id);
}

std::string titles_of(const List<Reference>& list) {
  std::string text;
  for (const auto& reference : list) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", title_of(reference));
  }
  return text;
}

// The words of texts that a corpus has read already, without entering new ones.
class KnownWords : public WordNumbering {
 public:
  explicit KnownWords(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  std::uint32_t number_of(std::string_view word) override {
    return vocabulary_.known_number_of(word).value_or(kUnknown);
  }

 private:
  static constexpr auto kUnknown = static_cast<std::uint32_t>(-1);
  const Vocabulary& vocabulary_;
};

// One action read for explaining: its vector, its concepts with the words that stood for them, and
// the stems of its text.
class TextReader {
 public:
  TextReader(const Corpus& corpus, std::uint32_t action) : corpus_(corpus) {
    KnownWords numbering(corpus.vocabulary);
    const auto read = read_action(*corpus.actions[action], numbering, Surfaces::keep);
    ConceptFinder finder(corpus.lexicon);
    take(read.sentences, finder);
    take(read.people, finder);
    list_concepts();
    list_words(read);
    vector_ = corpus.vectors.original(action);
  }

  const JointVector& vector() const { return vector_; }

  // True where the text itself has a word of that stem, and not only one near to it.
  bool has(std::uint32_t stem) const { return place_of(stem) != stems_.end(); }

  // The first word of that stem as the text has it; empty where it has none.
  std::string_view word_of(std::uint32_t stem) const {
    const auto place = place_of(stem);
    return place == stems_.end() ? std::string_view() : std::string_view(place->second);
  }

  // The words for a concept or, failing that, for one that is a kind of it or implies it.
  std::string words_for(ConceptId id) const {
    const auto place =
        std::lower_bound(told_.begin(), told_.end(), id,
                         [](const Told& told, ConceptId wanted) { return told.id < wanted; });
    return place == told_.end() || place->id != id ? std::string() : found_[place->found].second;
  }

 private:
  // What tells most of a concept: the place in found_ and the share.
  struct Told {
    ConceptId id = 0;
    float share = 0;
    std::uint32_t found = 0;
  };

  void take(const std::vector<WeighedSentence>& sentences, ConceptFinder& finder) {
    for (const auto& found : finder.find(sentences)) {
      std::string words;
      if (found.count == 0) {
        words = fmt::format("{} (from several words)", corpus_.lexicon.concepts()[found.id].label);
      } else {
        const auto& surfaces = sentences[found.sentence].sentence.surfaces;
        for (std::size_t i = found.first; i < std::size_t{found.first} + found.count; ++i) {
          if (i < surfaces.size()) words += (words.empty() ? "" : " ") + surfaces[i];
        }
      }
      if (!words.empty()) found_.emplace_back(found.id, std::move(words));
    }
  }

  using Stem = std::pair<std::uint32_t, std::string>;

  std::vector<Stem>::const_iterator place_of(std::uint32_t stem) const {
    const auto place =
        std::lower_bound(stems_.begin(), stems_.end(), stem,
                         [](const Stem& a, std::uint32_t wanted) { return a.first < wanted; });
    return place != stems_.end() && place->first == stem ? place : stems_.end();
  }

  void list_words(const ReadAction& read) {
    for (const auto& [sentence, weight, title] : read.sentences) {
      for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        if (!sentence.tokens[i].small) {
          stems_.emplace_back(sentence.tokens[i].word, sentence.surfaces[i]);
        }
      }
    }
    for (const auto& reference : read.references) {
      stems_.emplace_back(reference.first, corpus_.vocabulary.sample(reference.first));
    }
    std::stable_sort(stems_.begin(), stems_.end(),
                     [](const Stem& a, const Stem& b) { return a.first < b.first; });
    stems_.erase(std::unique(stems_.begin(), stems_.end(),
                             [](const Stem& a, const Stem& b) { return a.first == b.first; }),
                 stems_.end());
  }

  void list_concepts() {
    // Of a concept that text and people both have, the text's words come first.
    std::stable_sort(found_.begin(), found_.end(),
                     [](const auto& x, const auto& y) { return x.first < y.first; });
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      for (const auto& [id, share] : corpus_.lexicon.concepts()[found_[i].first].expansion) {
        told_.push_back({id, share, i});
      }
    }
    std::sort(told_.begin(), told_.end(), [](const Told& x, const Told& y) {
      if (x.id != y.id) return x.id < y.id;
      return x.share != y.share ? x.share > y.share : x.found < y.found;
    });
    told_.erase(std::unique(told_.begin(), told_.end(),
                            [](const Told& x, const Told& y) { return x.id == y.id; }),
                told_.end());
  }

  const Corpus& corpus_;
  std::vector<std::pair<ConceptId, std::string>> found_;
  std::vector<Told> told_;
  std::vector<Stem> stems_;
  JointVector vector_;
};

// A block of the likeness: what both share in it, and how long each side is.
struct Share {
  double product = 0;
  double square_a = 0;
  double square_b = 0;
  double best = 0;
  std::uint32_t best_id = 0;      // of what is shared
  std::uint32_t strongest_a = 0;  // of what each side says most strongly
  std::uint32_t strongest_b = 0;
  double most_a = 0;
  double most_b = 0;
};

class Explainer {
 public:
  Explainer(const Corpus& corpus, const Overlap& overlap, const TextReader& a, const TextReader& b)
      : corpus_(corpus), read_a_(a), read_b_(b) {
    out_.overlap = overlap;
  }

  Explanation run() {
    gather();
    for (std::size_t kind = 0; kind < kKindWords.size(); ++kind) tell_kind(kind);
    tell_words();
    tell_fields();
    tell_rival();
    const auto weightier = [](const Reason& x, const Reason& y) {
      return std::abs(x.weight) + x.missed > std::abs(y.weight) + y.missed;
    };
    std::stable_sort(out_.speaks_for.begin(), out_.speaks_for.end(), weightier);
    std::stable_sort(out_.speaks_against.begin(), out_.speaks_against.end(), weightier);
    return std::move(out_);
  }

 private:
  void gather() {
    const auto& a = read_a_.vector();
    const auto& b = read_b_.vector();
    for (const auto& [number, weight] : a) {
      if (auto* share = share_of(number)) {
        share->square_a += double{weight} * weight;
        if (weight > share->most_a) {
          share->most_a = weight;
          share->strongest_a = concept_of(number);
        }
      }
    }
    for (const auto& [number, weight] : b) {
      if (auto* share = share_of(number)) {
        share->square_b += double{weight} * weight;
        if (weight > share->most_b) {
          share->most_b = weight;
          share->strongest_b = concept_of(number);
        }
      }
    }
    auto j = b.begin();
    for (const auto& [number, weight] : a) {
      while (j != b.end() && j->first < number) ++j;
      if (j == b.end() || j->first != number) continue;
      const double product = double{weight} * j->second;
      if (auto* share = share_of(number)) {
        share->product += product;
        if (product > share->best) {
          share->best = product;
          share->best_id = concept_of(number);
        }
      } else {
        words_.emplace_back(product, number - corpus_.blocks.words);
      }
    }
  }

  std::uint32_t concept_of(std::uint32_t number) const {
    const auto& blocks = corpus_.blocks;
    if (number >= blocks.closest) return number - blocks.closest;
    return number >= blocks.methods ? number - blocks.methods : number;
  }

  Share* share_of(std::uint32_t number) {
    if (number >= corpus_.blocks.words) return nullptr;
    return &shares_[static_cast<std::size_t>(corpus_.lexicon.concepts()[concept_of(number)].kind)];
  }

  std::string label(std::uint32_t id) const { return corpus_.lexicon.concepts()[id].label; }

  void tell_kind(std::size_t kind) {
    const auto& share = shares_[kind];
    const auto& words = kKindWords[kind];
    const double full = std::sqrt(share.square_a * share.square_b);
    if (share.product >= kLeastReason) {
      const auto id = static_cast<ConceptId>(share.best_id);
      tell_agreement(words.agree, id, share.product);
    }
    if (full - share.product >= kLeastReason && share.product < kClash * full) {
      const auto in_a = static_cast<ConceptId>(share.strongest_a);
      const auto in_b = static_cast<ConceptId>(share.strongest_b);
      out_.speaks_against.push_back(
          {fmt::format("{}: {}, and {}", words.part, label(in_a), label(in_b)),
           read_a_.words_for(in_a), read_b_.words_for(in_b), 0, full - share.product});
    }
  }

  // Befriending is a thing that is done and a way of doing things: it is told once.
  void tell_agreement(std::string_view opening, ConceptId id, double weight) {
    const auto known = std::find(told_labels_.begin(), told_labels_.end(), label(id));
    if (known != told_labels_.end()) {
      out_.speaks_for[static_cast<std::size_t>(known - told_labels_.begin())].weight += weight;
      return;
    }
    told_labels_.push_back(label(id));
    const auto gap = opening.back() == ' ' ? "" : " ";
    out_.speaks_for.push_back({fmt::format("{}{}{}", opening, gap, label(id)),
                               read_a_.words_for(id), read_b_.words_for(id), weight});
  }

  // A field's reference is a word that begins with a sign no text has.
  std::string shown_word(std::uint32_t stem) const {
    const auto own = read_a_.word_of(stem);
    const auto word = own.empty() ? corpus_.vocabulary.sample(stem) : own;
    const auto colon = word.find(':');
    if (word.front() != '#' || colon == std::string_view::npos) return std::string(word);
    return fmt::format("the {} {}", word.substr(1, colon - 1), word.substr(colon + 1));
  }

  void tell_words() {
    std::sort(words_.begin(), words_.end(), std::greater<>());
    tell_list("both use the words", true);
    tell_list("by the word vectors, both come near to", false);
  }

  // The shared words that both texts hold themselves, or the others.
  void tell_list(std::string_view opening, bool held) {
    double sum = 0;
    std::size_t told = 0;
    std::string list;
    for (const auto& [product, stem] : words_) {
      if ((read_a_.has(stem) && read_b_.has(stem)) != held) continue;
      sum += product;
      if (told++ >= kMostWordsTold) continue;
      list += fmt::format("{}{}", list.empty() ? "" : ", ", shown_word(stem));
    }
    if (sum >= kLeastReason) {
      out_.speaks_for.push_back({fmt::format("{} {}", opening, list), "", "", sum});
    }
  }

  void tell_fields() {
    const auto& a = *out_.overlap.a;
    const auto& b = *out_.overlap.b;
    const double apart = double{period_penalty(corpus_.months[corpus_.numbers.at(&a)],
                                               corpus_.months[corpus_.numbers.at(&b)])};
    if (apart > 0) out_.speaks_against.push_back({"their periods do not meet", "", "", -apart});
    tell_places(places_of(a), places_of(b));
  }

  void tell_places(const List<Reference>& in_a, const List<Reference>& in_b) {
    for (const auto& x : in_a) {
      for (const auto& y : in_b) {
        const bool same = x.target != nullptr ? x.target == y.target : x.id == y.id;
        if (!same) continue;
        out_.speaks_for.push_back({fmt::format("both name the place {}", title_of(x)), "", "", 0});
        return;
      }
    }
    if (are_apart(in_a, in_b)) {
      out_.speaks_against.push_back(
          {"they name different places", titles_of(in_a), titles_of(in_b), 0});
    }
  }

  static std::string name_of(const Action& action) {
    return std::string(action.id.given() ? action.id.text : action.title.text);
  }

  void tell_rival() {
    const auto& overlap = out_.overlap;
    const double taken = overlap.likeness - margin(overlap.likeness, overlap.rival_likeness);
    if (overlap.rival == nullptr || taken < kLeastReason) return;
    // From where a rival is worth the words "nearly as good".
    constexpr double kNearly = 0.8;
    const std::string_view how = overlap.rival_likeness >= overlap.likeness ? "a better match for"
                                 : overlap.rival_likeness >= kNearly * overlap.likeness
                                     ? "nearly as good a match for"
                                     : "somewhat like";
    const Action& partner = overlap.rival_of == overlap.a ? *overlap.b : *overlap.a;
    out_.speaks_against.push_back(
        {fmt::format("{} is {} {} ({:.2f}; {} is {:.2f})", name_of(*overlap.rival), how,
                     name_of(*overlap.rival_of), overlap.rival_likeness, name_of(partner),
                     overlap.likeness),
         "", "", -taken});
  }

  const Corpus& corpus_;
  const TextReader& read_a_;
  const TextReader& read_b_;
  Explanation out_;
  std::array<Share, kConceptKinds> shares_;
  std::vector<std::string> told_labels_;  // of the first reasons that speak for it
  std::vector<std::pair<double, std::uint32_t>> words_;
};

}  // namespace

Explanation explain_pair(const Corpus& corpus, const Overlap& overlap) {
  const TextReader a(corpus, corpus.numbers.at(overlap.a));
  const TextReader b(corpus, corpus.numbers.at(overlap.b));
  return Explainer(corpus, overlap, a, b).run();
}

// An action is often of many pairs, and its text the dearest thing to read: so pairs are taken some
// thousands at a time, and each action of them is read once.
void explain_pairs(const Corpus& corpus, std::span<const Overlap> overlaps, unsigned jobs,
                   const std::function<void(Explanation&&)>& take) {
  constexpr std::size_t kTogether = 4096;
  constexpr std::size_t kGrain = 32;
  while (!overlaps.empty()) {
    const auto batch = overlaps.first(std::min(kTogether, overlaps.size()));
    overlaps = overlaps.subspan(batch.size());
    std::vector<std::uint32_t> actions;
    for (const auto& overlap : batch) {
      actions.push_back(corpus.numbers.at(overlap.a));
      actions.push_back(corpus.numbers.at(overlap.b));
    }
    std::sort(actions.begin(), actions.end());
    actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
    std::vector<std::optional<TextReader>> readers(actions.size());
    parallel_for(
        actions.size(), jobs, [&](std::size_t i) { readers[i].emplace(corpus, actions[i]); },
        kGrain);
    const auto reader_of = [&](const Action* action) -> const TextReader& {
      const auto place =
          std::lower_bound(actions.begin(), actions.end(), corpus.numbers.at(action));
      return *readers[static_cast<std::size_t>(place - actions.begin())];
    };
    std::vector<Explanation> explanations(batch.size());
    parallel_for(
        batch.size(), jobs,
        [&](std::size_t i) {
          const auto& overlap = batch[i];
          const auto& a = reader_of(overlap.a);
          explanations[i] = Explainer(corpus, overlap, a, reader_of(overlap.b)).run();
        },
        kGrain);
    for (auto& explanation : explanations) take(std::move(explanation));
  }
}

}  // namespace hwbplan::overlaps
