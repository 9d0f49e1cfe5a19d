// Why a pair was scored as it was, in words. The likeness is a sum of products, one for each
// concept and word that both actions hold, so it is told by gathering those products by kind: what
// each kind adds when it agrees, and what the likeness would gain had it agreed when it does not.
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/model/strategy.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/overlaps/people_and_places.hpp"

#include "overlaps/corpus.hpp"
#include "overlaps/text_reader.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

// Agreement of a kind worth a line, and the share of a full agreement below which it is a clash.
constexpr double kLeastReason = 0.01;
// What the words only come near to is a guess, which is named from here on: below, "board" and
// "people" may be near to anything.
constexpr double kLeastGuess = 0.05;
constexpr double kClash = 0.35;
constexpr std::size_t kMostWordsTold = 8;
constexpr std::size_t kLongestName = 100;  // letters of a title
// Of shared words, one is told that adds at least so much of what the weightiest adds.
constexpr double kWorthTelling = 0.2;

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

std::string shortened(std::string_view text) {
  if (text.size() <= kLongestName) return std::string(text);
  const auto end = utf8::offset_of_code_point(text.substr(0, 4 * kLongestName), kLongestName);
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

// What people know a record by; its id where it has no title.
std::string title_of(const Reference& reference) {
  const bool titled = reference.target != nullptr && reference.target->title.given();
  return shortened(titled ? reference.target->title.text : reference.id);
}

// The first few; there may be very many pairs with very long lists.
std::string titles_of(const List<Reference>& list) {
  constexpr std::size_t kMostNamed = 5;
  std::string text;
  for (std::size_t i = 0; i < std::min(list.size(), kMostNamed); ++i) {
    text += fmt::format("{}{}", text.empty() ? "" : ", ", title_of(list[i]));
  }
  if (list.size() > kMostNamed) text += fmt::format(" and {} more", list.size() - kMostNamed);
  return text;
}

// A block of the likeness: what both share in it, and how long each side is.
struct Side {
  double square = 0;
  std::uint32_t strongest = 0;  // concept, of those that the other side does not say if there are
  double most = 0;              // its weight
  bool alone = false;           // the other side does not say it
};
struct Share {
  double product = 0;
  Side a;
  Side b;
  double best = 0;
  std::uint32_t best_id = 0;  // of what is shared
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
    tell_weak_guesses();
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
    measure(a, b, [](Share& share) -> Side& { return share.a; });
    measure(b, a, [](Share& share) -> Side& { return share.b; });
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

  // How long a side's blocks are, and what it says most strongly that the other does not say.
  template <typename SideOf>
  void measure(const JointVector& mine, const JointVector& other, const SideOf& side_of) {
    auto j = other.begin();
    for (const auto& [number, weight] : mine) {
      Share* share = share_of(number);
      if (share == nullptr) continue;
      Side& side = side_of(*share);
      side.square += double{weight} * weight;
      while (j != other.end() && j->first < number) ++j;
      const bool alone = j == other.end() || j->first != number;
      if (std::pair(alone, double{weight}) > std::pair(side.alone, side.most)) {
        side.alone = alone;
        side.most = weight;
        side.strongest = concept_of(number);
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

  std::string_view label(std::uint32_t id) const { return corpus_.lexicon.concepts()[id].label; }

  void tell_kind(std::size_t kind) {
    const auto& share = shares_[kind];
    const auto& words = kKindWords[kind];
    const double full = std::sqrt(share.a.square * share.b.square);
    const bool agree = share.product >= kLeastReason;
    if (agree) {
      const auto id = static_cast<ConceptId>(share.best_id);
      tell_agreement(words.agree, id, share.product, source_of(kind));
    }
    if (full - share.product >= kLeastReason && share.product < kClash * full) {
      tell_clash(fmt::format("{}{}", agree ? "for the rest, " : "", words.part), share,
                 full - share.product, source_of(kind));
    }
  }

  // Named is only what both say: what the words of one merely come near to may be anything, and
  // would be told as if its plan said so.
  void tell_clash(std::string part, const Share& share, double missed, ReasonSource source) {
    const auto in_a = static_cast<ConceptId>(share.a.strongest);
    const auto in_b = static_cast<ConceptId>(share.b.strongest);
    Reason reason{std::move(part), "", "", 0, missed, source};
    if (read_a_.names(in_a) && read_b_.names(in_b)) {
      reason.text += fmt::format(": {}, and {}", label(in_a), label(in_b));
      reason.in_a = read_a_.words_for(in_a);
      reason.in_b = read_b_.words_for(in_b);
    }
    out_.speaks_against.push_back(std::move(reason));
  }

  static ReasonSource source_of(std::size_t kind) {
    const bool people = static_cast<ConceptKind>(kind) == ConceptKind::population;
    return people ? ReasonSource::people : ReasonSource::texts;
  }

  // Befriending is a thing that is done and a way of doing things: it is told once.
  void tell_agreement(std::string_view opening, ConceptId id, double weight, ReasonSource source) {
    const auto known = std::find(told_labels_.begin(), told_labels_.end(), label(id));
    if (known != told_labels_.end()) {
      Reason& told = out_.speaks_for[static_cast<std::size_t>(known - told_labels_.begin())];
      told.weight += weight;
      if (source == ReasonSource::people) told.source = source;
      return;
    }
    const bool is_guess = !read_a_.names(id) || !read_b_.names(id);
    if (is_guess && weight < kLeastGuess) {
      weak_guesses_ += weight;
      return;
    }
    if (is_guess) opening = "both come near to";
    told_labels_.push_back(label(id));
    const auto gap = opening.back() == ' ' ? "" : " ";
    out_.speaks_for.push_back({fmt::format("{}{}{}", opening, gap, label(id)),
                               read_a_.words_for(id), read_b_.words_for(id), weight, 0, source});
  }

  std::string shown_word(std::uint32_t stem) const {
    const auto own = read_a_.word_of(stem);
    return std::string(own.empty() ? corpus_.vocabulary.sample(stem) : own);
  }

  // A field's reference is a word that begins with a sign no text has.
  bool is_reference(std::uint32_t stem) const {
    return corpus_.vocabulary.sample(stem).starts_with('#');
  }

  void tell_reference(std::uint32_t stem, double product) {
    const auto& action = *out_.overlap.a;
    const auto is_meant = [&](std::string_view kind, const Reference& reference) {
      return corpus_.vocabulary.known_number_of(reference_word(kind, reference)) == stem;
    };
    for (const auto& priority : action.priorities) {
      if (!is_meant(kPriorityWord, priority)) continue;
      out_.speaks_for.push_back({fmt::format("both serve the priority {}", title_of(priority)), "",
                                 "", product, 0, ReasonSource::record, priority.target});
      return;
    }
    for (const auto& measure : action.measures) {
      if (!is_meant(kMetricWord, measure.metric)) continue;
      out_.speaks_for.push_back({fmt::format("both count towards {}", title_of(measure.metric)), "",
                                 "", product, 0, ReasonSource::record, measure.metric.target});
      return;
    }
  }

  void tell_weak_guesses() {
    if (weak_guesses_ < kLeastReason) return;
    out_.speaks_for.push_back(
        {"some of their words come near to the same work", "", "", weak_guesses_});
  }

  void tell_words() {
    std::sort(words_.begin(), words_.end(), std::greater<>());
    for (const auto& [product, stem] : words_) {
      if (is_reference(stem)) tell_reference(stem, product);
    }
    tell_list("both use the words", true);
    tell_list("by the word vectors, both come near to", false);
  }

  // The shared words that both texts hold themselves, or the others.
  void tell_list(std::string_view opening, bool held) {
    double sum = 0;
    std::size_t told = 0;
    std::string list;
    double most = 0;
    for (const auto& [product, stem] : words_) {
      if (is_reference(stem) || (read_a_.has(stem) && read_b_.has(stem)) != held) continue;
      sum += product;
      most = std::max(most, product);
      if (product < kWorthTelling * most || told++ >= kMostWordsTold) continue;
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
    tell_lists(a.populations, b.populations, "both name the people",
               "their plans name different people", !meet(a.populations, b.populations),
               ReasonSource::people);
    tell_lists(places_of(a), places_of(b), "both name the place", "they name different places",
               are_apart(places_of(a), places_of(b), corpus_.strategy), ReasonSource::places);
  }

  // What two fields name, which adds nothing to the likeness.
  void tell_lists(const List<Reference>& in_a, const List<Reference>& in_b, std::string_view agree,
                  std::string_view part, bool apart, ReasonSource source) {
    const std::size_t first_a = std::min(in_a.size(), kMostTold);
    const std::size_t first_b = std::min(in_b.size(), kMostTold);
    for (std::size_t i = 0; i < first_a; ++i) {
      for (std::size_t j = 0; j < first_b; ++j) {
        if (!are_same(in_a[i], in_b[j])) continue;
        out_.speaks_for.push_back(
            {fmt::format("{} {}", agree, title_of(in_a[i])), "", "", 0, 0, source});
        return;
      }
    }
    if (apart) {
      out_.speaks_against.push_back(
          {std::string(part), titles_of(in_a), titles_of(in_b), 0, 0, source});
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
    const Action& partner = overlap.rival_of == overlap.a ? *overlap.b : *overlap.a;
    const std::string rival = name_of(*overlap.rival);
    const std::string own = name_of(*overlap.rival_of);
    const std::string other = name_of(partner);
    // A likeness is no likelihood and may be above 1: its figures would only puzzle.
    const std::string told =
        overlap.rival_likeness >= overlap.likeness
            ? fmt::format("{} is like {} as well, and more so than {} is", rival, own, other)
        : overlap.rival_likeness >= kNearly * overlap.likeness
            ? fmt::format("{} is like {} as well, and nearly as much as {} is", rival, own, other)
            : fmt::format("{} is somewhat like {} as well, though less than {} is", rival, own,
                          other);
    out_.speaks_against.push_back(
        {fmt::format("{}: where several are alike, it may be the topic alone", told), "", "",
         -taken, 0, ReasonSource::record, overlap.rival});
  }

  const Corpus& corpus_;
  const TextReader& read_a_;
  const TextReader& read_b_;
  Explanation out_;
  std::array<Share, kConceptKinds> shares_;
  std::vector<std::string_view> told_labels_;  // of the first reasons that speak for it
  double weak_guesses_ = 0;
  std::vector<std::pair<double, std::uint32_t>> words_;
};

// An action is often of many pairs, and its text the dearest thing to read. So pairs are taken some
// thousands at a time, and what was read for the last ones is kept for the next until it becomes
// too much.
class ReaderShelf {
 public:
  explicit ReaderShelf(const Corpus& corpus) : corpus_(corpus) {}

  // Reads what is not read yet. Readers given out before may be gone.
  void read(std::span<const Overlap> pairs, unsigned jobs) {
    const std::vector<std::uint32_t> wanted = actions_of(pairs);
    if (readers_.size() + wanted.size() > kMostKept) {
      numbers_.clear();
      readers_.clear();
    }
    std::vector<std::uint32_t> unread;
    for (const std::uint32_t action : wanted) {
      if (numbers_.emplace(action, readers_.size() + unread.size()).second) {
        unread.push_back(action);
      }
    }
    const std::size_t before = readers_.size();
    readers_.resize(before + unread.size());
    parallel_for((unread.size() + kGrain - 1) / kGrain, jobs, [&](std::size_t grain) {
      ConceptFinder finder(corpus_.lexicon);
      const std::size_t end = std::min((grain + 1) * kGrain, unread.size());
      for (std::size_t i = grain * kGrain; i < end; ++i) {
        readers_[before + i].emplace(corpus_, unread[i], finder);
      }
    });
  }

  const TextReader& operator[](const Action* action) const {
    return *readers_[numbers_.at(corpus_.numbers.at(action))];
  }

 private:
  static constexpr std::size_t kGrain = 32;
  // Of some kilobytes each.
  static constexpr std::size_t kMostKept = 8192;

  // In their order, each once.
  std::vector<std::uint32_t> actions_of(std::span<const Overlap> pairs) const {
    std::vector<std::uint32_t> actions;
    for (const Overlap& pair : pairs) {
      actions.push_back(corpus_.numbers.at(pair.a));
      actions.push_back(corpus_.numbers.at(pair.b));
    }
    std::sort(actions.begin(), actions.end());
    actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
    return actions;
  }

  const Corpus& corpus_;
  std::unordered_map<std::uint32_t, std::size_t> numbers_;  // of an action: which reader
  std::vector<std::optional<TextReader>> readers_;
};

}  // namespace

Explanation explain_pair(const Corpus& corpus, const Overlap& overlap) {
  ConceptFinder finder(corpus.lexicon);
  const TextReader a(corpus, corpus.numbers.at(overlap.a), finder);
  const TextReader b(corpus, corpus.numbers.at(overlap.b), finder);
  return Explainer(corpus, overlap, a, b).run();
}

void explain_pairs(const Corpus& corpus, std::span<const Overlap> overlaps, unsigned jobs,
                   const std::function<void(Explanation&&)>& take) {
  constexpr std::size_t kTogether = 4096;
  constexpr std::size_t kGrain = 32;
  ReaderShelf shelf(corpus);
  while (!overlaps.empty()) {
    const auto batch = overlaps.first(std::min(kTogether, overlaps.size()));
    overlaps = overlaps.subspan(batch.size());
    shelf.read(batch, jobs);
    std::vector<Explanation> explanations(batch.size());
    parallel_for(
        batch.size(), jobs,
        [&](std::size_t i) {
          const Overlap& overlap = batch[i];
          explanations[i] = Explainer(corpus, overlap, shelf[overlap.a], shelf[overlap.b]).run();
        },
        kGrain);
    for (auto& explanation : explanations) take(std::move(explanation));
  }
}

}  // namespace hwbplan::overlaps
