// See commitment_clauses.hpp.
#include "rules/commitment_clauses.hpp"

#include "rules/word_table.hpp"

#include <algorithm>
#include <array>

namespace hwbplan::rules {

namespace {

enum class Function : unsigned char {
  none,  // a word that means something by itself
  determiner,
  preposition,
  subordinator,  // opens a clause that is no promise of its own: "so", "that", "who"
  conjunction,
  modal,
  pronoun,
};

constexpr std::array<WordsOfKind<Function>, 6> kFunctionLists = {{
    {Function::determiner, "a all an any both each every its our the their these this those your"},
    {Function::preposition, R"(
about above across after against along alongside among amongst around as at before behind below
between beyond by despite during following for from in inside into near of off on onto out outside
over past per regarding since through throughout to toward towards under until up upon via with
within without including using like than
)"},
    {Function::subordinator, R"(
because how if so such that what when where whereby whether which while who whom whose why
)"},
    {Function::conjunction, "and or plus then nor but"},
    {Function::modal, "can could may might must shall should will would"},
    {Function::pronoun, "he i it she them they us we you"},
}};

constexpr WordTable<kFunctionLists, 337> kFunctions;

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words that say how or when and not what: they may stand behind the noun. So do those in -ly, but
// for a few adjectives and a noun.
constexpr std::array<WordsOfKind<bool>, 2> kAdverbLists = {{
    {true, R"(
again also always better earlier early faster first further locally longer more nationally often online
only quicker sooner still together too well
)"},
    {false, "daily family monthly quarterly weekly yearly"},
}};

constexpr WordTable<kAdverbLists, 53> kAdverbs;

bool is_adverb(std::string_view word) {
  const bool* listed = kAdverbs.find(word);
  if (listed != nullptr) return *listed;
  return word.size() > 4 && word.ends_with("ly");
}

// The verb itself says little; what counts is what is done "to" an end: "work with schools to run".
bool leads_to_another_verb(std::string_view word) {
  constexpr std::array<std::string_view, 18> kLeading = {
      "work",    "liaise", "collaborate", "partner", "cooperate", "seek",
      "aim",     "intend", "hope",        "strive",  "endeavour", "try",
      "attempt", "commit", "plan",        "use",     "look",      "pledge"};
  return is_one_of(kLeading, word);
}

bool goes_on(std::string_view word) {
  constexpr std::array<std::string_view, 7> kGoingOn = {"continue", "keep",  "carry", "go",
                                                        "maintain", "start", "begin"};
  return is_one_of(kGoingOn, word);
}

class ClauseReader {
 public:
  explicit ClauseReader(const PlainWords& words) : words_(words), functions_(words.size()) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Function* found = kFunctions.find(words.at(i));
      if (found != nullptr) functions_[i] = *found;
    }
  }

  std::vector<CommitmentClause> read() {
    std::vector<CommitmentClause> clauses;
    if (words_.empty()) return clauses;
    const std::size_t begin = std::min(after_label(words_), words_.size() - 1);
    if (passive(begin, clauses)) return clauses;
    clauses.push_back(clause_at(head(begin)));
    add_further(clauses);
    // "Update and promote the guidance": the first verb shares the object of the second.
    for (std::size_t i = clauses.size() - 1; i-- > 0;) {
      CommitmentClause& clause = clauses[i];
      if (clause.object_end > clause.begin + 2 || clause.object != NounKind::none) continue;
      clause.object = clauses[i + 1].object;
      clause.vague = clauses[i + 1].vague;
      clause.more_things = clauses[i + 1].more_things;
    }
    return clauses;
  }

 private:
  bool is(std::size_t i, Function function) const {
    return i < functions_.size() && functions_[i] == function;
  }

  bool is_vague(std::size_t i) const {
    // In the middle of a line a capital makes it a name: "the Fairer Start initiative".
    const bool name = words_[i].capital && i > after_label(words_);
    return !name && is_vague_adjective(words_.at(i));
  }

  bool known_verb(std::size_t i) const { return verb_at(words_, i).kind != VerbKind::none; }

  // "A leaflet will be published": what is promised stands before the verb.
  bool passive(std::size_t begin, std::vector<CommitmentClause>& clauses) const {
    for (std::size_t i = begin + 1; i + 2 < words_.size() && i < begin + 14; ++i) {
      const bool modal = is(i, Function::modal) || words_.at(i) == "to";
      if (!modal || words_.at(i + 1) != "be") continue;
      std::size_t verb = i + 2;
      while (verb + 1 < words_.size() && is_adverb(words_.at(verb))) ++verb;
      if (!is_participle(words_.at(verb)) || known_verb(begin)) return false;
      CommitmentClause clause;
      clause.begin = begin;
      read_object(begin, clause);
      clause.verb = inflected_verb_kind(words_.at(verb));
      clause.object_end = verb + 1;
      clauses.push_back(clause);
      return true;
    }
    return false;
  }

  // Where the promise begins: behind "to", "we will", "continue to", "work with partners to".
  std::size_t head(std::size_t i) const {
    i = after_name(i);
    i = after_opening_clause(i);
    i = after_subject(i);
    for (int step = 0; step < 6; ++step) {
      const std::size_t next = next_head(i);
      if (next == i) break;
      i = next;
    }
    // A line may end where the promise should begin: "Have carers help to".
    return std::min(i, words_.size() - 1);
  }

  // "Surrey Adults Matter: start work", "Carers - publish".
  std::size_t after_name(std::size_t i) const {
    for (std::size_t k = i + 1; k < words_.size() && k <= i + 6; ++k) {
      if (words_[k].gap == Gap::stop) return known_verb(k) && !known_verb(i) ? k : i;
    }
    return i;
  }

  // "Where prevention fails, relieve ...", "By 2027, open ...".
  std::size_t after_opening_clause(std::size_t i) const {
    const std::string_view word = words_.at(i);
    const bool opens = is(i, Function::preposition) || is(i, Function::subordinator);
    if (!opens || word == "to") return i;
    for (std::size_t k = i + 1; k < words_.size(); ++k) {
      if (words_[k].gap == Gap::comma) return k;
    }
    return i;
  }

  // "The council will publish", "Public Health to develop".
  std::size_t after_subject(std::size_t i) const {
    if (known_verb(i)) return i;
    for (std::size_t k = i; k + 1 < words_.size() && k < i + 10; ++k) {
      if (words_[k].gap == Gap::stop) break;
      if (is(k, Function::modal)) return k + 1;
      if (words_.at(k) != "to" || k == i || !known_verb(k + 1)) continue;
      if (acts(k - 1, verb_at(words_, k + 1).kind)) return k + 1;
    }
    return i;
  }

  // Whether "X to do" says that X will do it ("Partners to publish") or what X is for ("Mentors to
  // help families").
  bool acts(std::size_t subject, VerbKind verb) const {
    const NounKind kind = noun_at(words_, subject);
    if (kind == NounKind::people) return true;
    const bool deed =
        verb == VerbKind::done || verb == VerbKind::make || verb == VerbKind::carry_out;
    return deed && kind != NounKind::abstract && kind != NounKind::event;
  }

  std::size_t next_head(std::size_t i) const {
    const std::string_view word = words_.at(i);
    if (i + 1 >= words_.size()) return i;
    if (word == "to" || is(i, Function::modal) || is(i, Function::pronoun)) return i + 1;
    if (is_adverb(word) && word != "better" && word != "earlier" && word != "more" &&
        !known_verb(i)) {
      return i + 1;
    }
    if (word == "further" && known_verb(i + 1)) return i + 1;
    if (const std::size_t inner = caused_verb(i); inner != i) return inner;
    if (goes_on(word)) {
      const std::size_t verb = i + (words_.at(i + 1) == "on" ? 2 : 1);
      if (words_.at(verb) == "to" && known_verb(verb + 1)) return verb + 1;
      if (words_.at(verb).ends_with("ing") &&
          inflected_verb_kind(words_.at(verb)) != VerbKind::none && !is_object(verb)) {
        return verb;
      }
    }
    if (leads_to_another_verb(word)) return purpose_of(i);
    return i;
  }

  // "Start training" is a noun, "keep investing in" a verb.
  bool is_object(std::size_t i) const {
    return noun_at(words_, i) != NounKind::none && i + 1 >= words_.size();
  }

  // "Have carers help to deliver training", "have all members attend".
  std::size_t caused_verb(std::size_t i) const {
    if (words_.at(i) != "have" && words_.at(i) != "get") return i;
    for (std::size_t k = i + 2; k < words_.size() && k < i + 8; ++k) {
      if (words_[k].gap != Gap::blank || is(k, Function::preposition)) return i;
      if (noun_at(words_, k - 1) != NounKind::people || !known_verb(k)) continue;
      if (words_.at(k) == "help") return k + (words_.at(k + 1) == "to" ? 2 : 1);
      return k;
    }
    return i;
  }

  std::size_t purpose_of(std::size_t i) const {
    for (std::size_t k = i + 1; k + 1 < words_.size() && k < i + 16; ++k) {
      if (words_[k].gap == Gap::stop) break;
      if (is(k, Function::subordinator)) break;
      if (words_.at(k) != "to" || !known_verb(k + 1)) continue;
      // "access to support": a noun that is followed by "to" anyway.
      const NounKind before = noun_at(words_, k - 1);
      if (k == i + 1 || before != NounKind::abstract) return k + 1;
    }
    return i;
  }

  CommitmentClause clause_at(std::size_t i) const {
    CommitmentClause clause;
    clause.begin = i;
    Verb verb = verb_at(words_, i);
    if (words_.at(i + 1) == "of" && nominal_verb_kind(words_.at(i)) != VerbKind::none) {
      verb = {nominal_verb_kind(words_.at(i)), 2};
    } else if (verb.kind == VerbKind::none && words_.at(i).ends_with("ing")) {
      verb = {inflected_verb_kind(words_.at(i)), 1};
    }
    clause.verb = verb.kind;
    read_object(i + (verb.kind == VerbKind::none ? 0 : verb.words), clause);
    if (is_figure_of_speech(words_.at(i), clause.object)) clause.verb = VerbKind::change;
    read_destination(clause);
    if (makes_sure(words_.at(i)) && clause.verb == VerbKind::weak) read_ensured(i, clause);
    return clause;
  }

  // One closes a gap or breaks down barriers as one improves an outcome, and not as one closes a
  // ward: of an abstraction such verbs say no more than that it changes.
  static bool is_figure_of_speech(std::string_view verb, NounKind object) {
    constexpr std::array<std::string_view, 12> kFigurative = {"break", "clear", "close", "fill",
                                                              "fix",   "lay",   "let",   "meet",
                                                              "open",  "pay",   "stop",  "win"};
    if (object == NounKind::people) return verb == "let" || verb == "stop";
    return object == NounKind::abstract && is_one_of(kFigurative, verb);
  }

  // "Put early help into the children's plan": whether it stands in the plan can be seen.
  void read_destination(CommitmentClause& clause) const {
    const std::size_t end = std::min(words_.size(), clause.object_end + 8);
    for (std::size_t i = clause.object_end; i < end && clause.verb == VerbKind::make; ++i) {
      if (words_[i].gap != Gap::blank || words_.at(i) != "into") continue;
      CommitmentClause destination;
      read_object(i + 1, destination);
      const NounKind kind = destination.object;
      if (kind == NounKind::thing || kind == NounKind::plan) clause.object = kind;
      return;
    }
  }

  static bool makes_sure(std::string_view word) {
    return word == "ensure" || word == "make" || word == "see" || word == "guarantee";
  }

  // "Ensure every school has a named lead", "make sure that the register is updated": what is
  // ensured can be checked although the verb is weak.
  void read_ensured(std::size_t i, CommitmentClause& clause) const {
    for (std::size_t k = i + 1; k + 1 < words_.size() && k < i + 16; ++k) {
      const std::string_view word = words_.at(k);
      if (words_[k].gap == Gap::stop || word == "so") return;
      const bool has = word == "has" || word == "have" || word == "holds" || word == "hold";
      if (has && (words_.at(k + 1) == "a" || words_.at(k + 1) == "an" || words_[k + 1].number)) {
        CommitmentClause inner;
        read_object(k + 1, inner);
        if (!is_tangible(inner.object) && inner.object != NounKind::plan) return;
        inner.verb = VerbKind::make;
        inner.begin = clause.begin;
        clause = inner;
        return;
      }
      const bool passive = word == "is" || word == "are" || word == "be" || word == "been";
      if (!passive) continue;
      const std::size_t verb = k + (is_adverb(words_.at(k + 1)) ? 2 : 1);
      if (!is_participle(words_.at(verb)) || words_.at(verb) == "met") continue;
      if (inflected_verb_kind(words_.at(verb)) != VerbKind::done) continue;
      clause.verb = VerbKind::done;
      clause.object = head_noun(i + 1, k);
      clause.object_end = verb + 1;
      return;
    }
  }

  bool ends_object(std::size_t i) const {
    if (words_[i].gap == Gap::stop) return true;
    const std::string_view word = words_.at(i);
    if (is(i, Function::preposition) || is(i, Function::subordinator) || is(i, Function::modal)) {
      return true;
    }
    // "people affected by", "cohorts delivered closer to home".
    return is_participle(word) && noun_at(words_, i - 1) != NounKind::none;
  }

  // The kind of the noun that the words [begin, end) lead up to.
  NounKind head_noun(std::size_t begin, std::size_t end) const {
    while (end > begin && is_adverb(words_.at(end - 1))) --end;
    for (std::size_t k = end; k > begin && k + 2 > end; --k) {
      const NounKind kind = noun_at(words_, k - 1);
      if (kind != NounKind::none) return kind;
    }
    return NounKind::none;
  }

  bool is_vessel(std::size_t begin, std::size_t end) const {
    return end < words_.size() && words_.at(end) == "of" &&
           head_noun(begin, end) == NounKind::vessel;
  }

  // `joined`: by "and" to the part before, without a comma. Such a part may be no object of its own
  // but the beginning of the next: "a health and wellbeing strategy".
  void note_object(NounKind kind, bool joined, CommitmentClause& clause) const {
    const bool open = clause.object == NounKind::none || clause.object == NounKind::people ||
                      (joined && clause.object == NounKind::abstract);
    if (open && kind != NounKind::none) {
      clause.object = kind;
    } else if (is_tangible(kind)) {
      clause.more_things = true;
    }
  }

  // Sets the object from the words that begin at `i`: nouns joined by commas and "and", up to the
  // first preposition.
  void read_object(std::size_t i, CommitmentClause& clause) const {
    clause.object_end = i;
    const bool infinitive = words_.at(i) == "to" && known_verb(i + 1);
    if (infinitive) return;
    clause.article = words_.at(i) == "a" || words_.at(i) == "an" || words_.at(i) == "one";
    while (
        i < words_.size() &&
        (is_adverb(words_.at(i)) || is(i, Function::determiner) || is(i, Function::preposition)) &&
        words_[i].gap != Gap::stop) {
      clause.vague = clause.vague || is_vague(i);
      ++i;
    }
    std::size_t part = i;
    bool joined = false;
    for (; i < words_.size(); ++i) {
      if (i > part && ends_object(i)) {
        if (!is_vessel(part, i)) break;
        part = i + 1;
        continue;
      }
      if (is(i, Function::subordinator)) break;
      clause.vague = clause.vague || is_vague(i);
      clause.named = clause.named || (words_[i].capital && i > after_label(words_));
      const bool conjunction = is(i, Function::conjunction);
      if (!conjunction && (words_[i].gap != Gap::comma || i == part)) continue;
      note_object(head_noun(part, i), joined, clause);
      joined = conjunction && words_[i].gap == Gap::blank;
      if (begins_clause(i + (conjunction ? 1 : 0))) {
        clause.object_end = i;
        return;
      }
      part = i + (conjunction ? 1 : 0);
    }
    note_object(head_noun(part, i), joined, clause);
    clause.object_end = i;
  }

  // Whether a word behind "and" or a comma is a verb with a promise of its own, and not one more
  // noun: many verbs of plans are nouns as well ("plan", "map", "support").
  bool begins_clause(std::size_t i) const {
    if (i >= words_.size()) return false;
    const Verb verb = verb_at(words_, i);
    if (verb.kind == VerbKind::none) return false;
    if (noun_at(words_, i) == NounKind::none && !is_vague_adjective(words_.at(i))) return true;
    const std::size_t next = i + verb.words;
    return next < words_.size() && words_[next].gap == Gap::blank &&
           (is(next, Function::determiner) || is(next, Function::pronoun) || words_[next].number);
  }

  // "..., and publish it". Behind "so that" or "to" a verb belongs to the purpose, unless a comma
  // or a stop sets it apart.
  void add_further(std::vector<CommitmentClause>& clauses) const {
    bool subordinate = false;
    for (std::size_t i = clauses[0].object_end; i < words_.size() && clauses.size() < 8; ++i) {
      const std::string_view word = words_.at(i);
      subordinate =
          subordinate || is(i, Function::subordinator) || (word == "to" && known_verb(i + 1));
      const bool conjunction = is(i, Function::conjunction);
      const bool apart = words_[i].gap != Gap::blank;
      if (!conjunction && !apart) continue;
      if (subordinate && !apart) continue;
      const std::size_t verb = i + (conjunction ? 1 : 0);
      if (!begins_clause(verb)) continue;
      clauses.push_back(clause_at(verb));
      subordinate = false;
      i = std::max(i, clauses.back().object_end - 1);
      if (clauses.back().object_end <= verb) i = verb;
    }
  }

  const PlainWords& words_;
  std::vector<Function> functions_;  // of each word
};

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::size_t after_label(const PlainWords& words) {
  std::size_t i = 0;
  if (words.size() > 2 && words[1].number &&
      (words.at(0) == "action" || words.at(0) == "objective" || words.at(0) == "priority" ||
       words.at(0) == "outcome" || words.at(0) == "aim")) {
    return 2;
  }
  while (i + 1 < words.size() && i < 2) {
    const PlainWord& word = words[i];
    const bool dotted = word.number && word.lower.find('.') != std::string_view::npos;
    // "5 Look at": a bare number before a capital letter is a label, "5 sessions" is none.
    const bool bare = word.number && !word.hashed && word.lower.size() <= 3 && words[i + 1].capital;
    const bool code = word.capital && has_digit(word.lower) && word.lower.size() <= 6;
    if (!dotted && !bare && !code) break;
    ++i;
  }
  return i;
}

std::vector<CommitmentClause> commitment_clauses(const PlainWords& words) {
  return ClauseReader(words).read();
}

}  // namespace hwbplan::rules
