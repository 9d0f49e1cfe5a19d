// Why a pair was scored as it was, in words. The likeness is a sum of products, one for each
// concept and word that both actions hold, so it is told by gathering those products by kind: what
// each kind adds when it agrees, and what the likeness would gain had it agreed when it does not.
#include "overlaps/explainer.hpp"

#include "hwbplan/base/utf8.hpp"
#include "hwbplan/overlaps/people_and_places.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <utility>
#include <vector>

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

// Some ten thousand texts are put together for a table of pairs: quicker than fmt.
std::string joined(std::initializer_list<std::string_view> parts) {
  std::size_t size = 0;
  for (const std::string_view part : parts) size += part.size();
  std::string text;
  text.reserve(size);
  for (const std::string_view part : parts) text += part;
  return text;
}

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
    if (!text.empty()) text += ", ";
    text += title_of(list[i]);
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

// Words that both share, the weightiest first.
struct SharedWords {
  void add(std::string_view word, double product) {
    sum += product;
    most = std::max(most, product);
    if (product < kWorthTelling * most || told++ >= kMostWordsTold) return;
    if (!list.empty()) list += ", ";
    list += word;
  }

  double sum = 0;
  double most = 0;
  std::size_t told = 0;
  std::string list;
};

// The weightiest first.
void sort_by_weight(std::vector<Reason>& reasons) {
  if (reasons.size() < 2) return;
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(reasons.size());
  for (const Reason& one : reasons)
    order.emplace_back(-(std::abs(one.weight) + one.missed), order.size());
  std::sort(order.begin(), order.end());
  std::vector<Reason> sorted;
  sorted.reserve(reasons.size());
  for (const auto& [weight, place] : order) sorted.push_back(std::move(reasons[place]));
  reasons = std::move(sorted);
}

class Explainer {
 public:
  Explainer(const Corpus& corpus, const Overlap& overlap, const TextReader& a, const TextReader& b)
      : corpus_(corpus), read_a_(a), read_b_(b) {
    out_.overlap = overlap;
    for (auto* reasons : {&out_.speaks_for, &out_.speaks_against}) reasons->reserve(kMostlyEnough);
  }

  Explanation run() {
    gather();
    for (std::size_t kind = 0; kind < kKindWords.size(); ++kind) tell_kind(kind);
    tell_weak_guesses();
    tell_words();
    tell_fields();
    tell_rival();
    sort_by_weight(out_.speaks_for);
    sort_by_weight(out_.speaks_against);
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kMostlyEnough = 6;  // reasons of a side

  // Both are sorted by number.
  void gather() {
    const auto& a = read_a_.vector();
    const auto& b = read_b_.vector();
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() || j != b.end()) {
      if (j == b.end() || (i != a.end() && i->first < j->first)) {
        if (Share* share = share_of(i->first)) add(share->a, i->first, i->second, true);
        ++i;
      } else if (i == a.end() || j->first < i->first) {
        if (Share* share = share_of(j->first)) add(share->b, j->first, j->second, true);
        ++j;
      } else {
        add_shared(i->first, i->second, j->second);
        ++i;
        ++j;
      }
    }
  }

  void add_shared(std::uint32_t number, double in_a, double in_b) {
    const double product = in_a * in_b;
    Share* share = share_of(number);
    if (share == nullptr) {
      words_.emplace_back(product, number - corpus_.blocks.words);
      return;
    }
    add(share->a, number, in_a, false);
    add(share->b, number, in_b, false);
    share->product += product;
    if (product > share->best) {
      share->best = product;
      share->best_id = concept_of(number);
    }
  }

  // How long a side's blocks are, and what it says most strongly that the other does not say.
  void add(Side& side, std::uint32_t number, double weight, bool alone) const {
    side.square += weight * weight;
    if (std::pair(alone, weight) > std::pair(side.alone, side.most)) {
      side.alone = alone;
      side.most = weight;
      side.strongest = concept_of(number);
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
      tell_clash(joined({agree ? "for the rest, " : "", words.part}), share, full - share.product,
                 source_of(kind));
    }
  }

  // Named is only what both say: what the words of one merely come near to may be anything, and
  // would be told as if its plan said so.
  void tell_clash(std::string part, const Share& share, double missed, ReasonSource source) {
    const auto in_a = static_cast<ConceptId>(share.a.strongest);
    const auto in_b = static_cast<ConceptId>(share.b.strongest);
    Reason reason{std::move(part), "", "", 0, missed, source};
    if (read_a_.names(in_a) && read_b_.names(in_b)) {
      reason.text += joined({": ", label(in_a), ", and ", label(in_b)});
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
    out_.speaks_for.push_back({joined({opening, gap, label(id)}), read_a_.words_for(id),
                               read_b_.words_for(id), weight, 0, source});
  }

  // A field's reference is a word that begins with a sign no text has.
  bool is_reference(std::uint32_t stem) const {
    return corpus_.vocabulary.sample(stem).starts_with('#');
  }

  void tell_reference(std::uint32_t stem, double product) {
    const NamedRecord* record = read_a_.record_of(stem);
    if (record == nullptr) return;
    const std::string_view opening =
        record->is_priority ? "both serve the priority " : "both count towards ";
    out_.speaks_for.push_back({joined({opening, title_of(*record->reference)}), "", "", product, 0,
                               ReasonSource::record, record->reference->target});
  }

  void tell_weak_guesses() {
    if (weak_guesses_ < kLeastReason) return;
    out_.speaks_for.push_back(
        {"some of their words come near to the same work", "", "", weak_guesses_});
  }

  void tell_words() {
    std::sort(words_.begin(), words_.end(), std::greater<>());
    SharedWords held;  // by both texts themselves
    SharedWords near;
    for (const auto& [product, stem] : words_) {
      if (is_reference(stem)) {
        tell_reference(stem, product);
        continue;
      }
      const std::string* own = read_a_.word_of(stem);
      const bool is_held = own != nullptr && read_b_.word_of(stem) != nullptr;
      (is_held ? held : near).add(own != nullptr ? *own : corpus_.vocabulary.sample(stem), product);
    }
    tell_list("both use the words ", held);
    tell_list("by the word vectors, both come near to ", near);
  }

  void tell_list(std::string_view opening, const SharedWords& words) {
    if (words.sum < kLeastReason) return;
    out_.speaks_for.push_back({joined({opening, words.list}), "", "", words.sum});
  }

  void tell_fields() {
    const auto& a = *out_.overlap.a;
    const auto& b = *out_.overlap.b;
    const double apart = double{period_penalty(corpus_.months[corpus_.numbers.at(&a)],
                                               corpus_.months[corpus_.numbers.at(&b)])};
    if (apart > 0) out_.speaks_against.push_back({"their periods do not meet", "", "", -apart});
    tell_lists(a.populations, b.populations, "both name the people ",
               "their plans name different people", !meet(a.populations, b.populations),
               ReasonSource::people);
    // As are_apart() tells, with what is known of either already.
    const bool is_either_everywhere = read_a_.is_everywhere() || read_b_.is_everywhere();
    tell_lists(places_of(a), places_of(b), "both name the place ", "they name different places",
               !is_either_everywhere && !meet(places_of(a), places_of(b)), ReasonSource::places);
  }

  // What two fields name, which adds nothing to the likeness.
  void tell_lists(const List<Reference>& in_a, const List<Reference>& in_b, std::string_view agree,
                  std::string_view part, bool apart, ReasonSource source) {
    const std::size_t first_a = std::min(in_a.size(), kMostTold);
    const std::size_t first_b = std::min(in_b.size(), kMostTold);
    for (std::size_t i = 0; i < first_a; ++i) {
      for (std::size_t j = 0; j < first_b; ++j) {
        if (!are_same(in_a[i], in_b[j])) continue;
        out_.speaks_for.push_back({joined({agree, title_of(in_a[i])}), "", "", 0, 0, source});
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

}  // namespace

Explanation explain(const Corpus& corpus, const Overlap& overlap, const TextReader& a,
                    const TextReader& b) {
  return Explainer(corpus, overlap, a, b).run();
}

}  // namespace hwbplan::overlaps
