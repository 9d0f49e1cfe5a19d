// See board_asks.hpp. A request is a sentence that an officer wrote. Where it begins with a verb
// that gives an order ("Name two pitches"), the board agrees to do it; where its subject is the
// board ("The board writes to the leaders"), that is what the board does. Which words are such
// verbs stands in a list, because a noun that is taken for a verb ("Fund managers meet monthly")
// would make nonsense of a recommendation, and what the list misses only reads a little stiffer.
#include "reports/board_asks.hpp"

#include "hwbplan/base/utf8.hpp"

#include "reports/action_views.hpp"
#include "reports/late_asks.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// Hardly ever the noun that a sentence begins with.
constexpr std::array<std::string_view, 46> kVerbs = {
    "accept",   "adopt",      "agree",  "allocate", "allow",     "appoint",  "approve",
    "ask",      "authorise",  "bring",  "choose",   "clarify",   "commit",   "confirm",
    "consider", "convene",    "decide", "delegate", "encourage", "endorse",  "ensure",
    "explain",  "extend",     "find",   "give",     "identify",  "instruct", "invite",
    "keep",     "lend",       "let",    "make",     "nominate",  "persuade", "provide",
    "put",      "recommend",  "remind", "resolve",  "send",      "settle",   "take",
    "tell",     "underwrite", "urge",   "write"};
// Nouns as well, and verbs only before a word that begins their object.
constexpr std::array<std::string_view, 28> kVerbsOrNouns = {
    "back",    "call",   "chair", "change", "commission", "fund",    "help",
    "host",    "lead",   "lift",  "move",   "name",       "note",    "open",
    "pay",     "place",  "plan",  "press",  "raise",      "release", "request",
    "require", "review", "set",   "share",  "sign",       "sponsor", "support"};
constexpr std::array<std::string_view, 33> kBeginsAnObject = {
    "a",     "all",   "an",    "another", "any",  "both",   "each",  "eight", "eleven",
    "every", "five",  "four",  "her",     "his",  "its",    "it",    "nine",  "one",
    "our",   "seven", "six",   "ten",     "that", "the",    "their", "them",  "these",
    "this",  "those", "three", "twelve",  "two",  "whether"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The first word in small letters; `rest` is what stands behind it and its blank.
std::string first_word(std::string_view text, std::string_view& rest) {
  const std::size_t end = std::min(text.find(' '), text.size());
  rest = text.substr(std::min(end + 1, text.size()));
  return utf8::fold_case_ascii(text.substr(0, end));
}

bool begins_an_object(std::string_view text) {
  std::string_view rest;
  const std::string word = first_word(text, rest);
  const bool is_number = !word.empty() && word.front() >= '0' && word.front() <= '9';
  return is_number || word.starts_with("£") || is_one_of(kBeginsAnObject, word);
}

bool is_order(std::string_view ask) {
  std::string_view rest;
  const std::string word = first_word(ask, rest);
  if (rest.empty()) return false;
  return is_one_of(kVerbs, word) || (is_one_of(kVerbsOrNouns, word) && begins_an_object(rest));
}

// Whether the word is a verb of the list as a third person has it: "writes", "asks".
template <std::size_t N>
bool is_third_person_of(const std::array<std::string_view, N>& verbs, std::string_view word) {
  return std::any_of(verbs.begin(), verbs.end(), [&](std::string_view verb) {
    if (!word.starts_with(verb)) return false;
    const std::string_view ending = word.substr(verb.size());
    return ending == "s" || ending == "es";
  });
}

// What the board does, where the sentence tells so: "writes to the leaders"; else empty.
std::string_view done_by_the_board(std::string_view ask) {
  constexpr std::string_view kTheBoard = "the board ";
  if (!utf8::fold_case_ascii(ask.substr(0, kTheBoard.size())).starts_with(kTheBoard)) return {};
  const std::string_view act = ask.substr(kTheBoard.size());
  std::string_view rest;
  const std::string word = first_word(act, rest);
  const bool is_done = is_third_person_of(kVerbs, word) ||
                       (is_third_person_of(kVerbsOrNouns, word) && begins_an_object(rest));
  return is_done ? act : std::string_view();
}

std::string with_small_first(std::string_view text) {
  std::string small(text);
  if (!small.empty()) small.front() = utf8::lower_ascii(small.front());
  return small;
}

// "agrees to name two pitches", "agrees that the two places come first"; empty where the sentence
// can't be turned so.
std::string agreed_in_words(std::string_view ask) {
  constexpr std::string_view kAgree = "Agree ";
  if (const std::string_view act = done_by_the_board(ask); !act.empty()) return std::string(act);
  if (ask.starts_with(kAgree)) return fmt::format("agrees {}", ask.substr(kAgree.size()));
  return is_order(ask) ? "agrees to " + with_small_first(ask) : std::string();
}

Phrase plain(std::string text) {
  return {std::move(text), false, Tone::none, {}, {}};
}

void add_late(RichText& text, std::string_view ask, const Scope& scope) {
  if (const std::string late = late_in_words(ask, scope); !late.empty())
    text.add(plain("; ")).add({late, true, Tone::bad, {}, {}});
}

std::string words_of(const BoardAsk& ask) {
  return one_line(ask.barrier->ask_of_board.text);
}

RichText with_action(std::string words, const BoardAsk& ask, const Scope& scope) {
  RichText text;
  text.add(plain(std::move(words) + " (")).add(phrase_of(*ask.action)).add(plain(")"));
  add_late(text, words_of(ask), scope);
  return text;
}

}  // namespace

AskStands ask_stands(const Barrier& barrier, const Scope& scope) {
  if (!asks_the_board(barrier, scope.workspace())) return AskStands::none;
  const Meeting* asked = scope.options().meeting;
  const Date held = asked == nullptr ? Date{} : scope.day_of(*asked);
  const Date day = held.valid() ? held : scope.today();
  const Date decided = scope.day_of(barrier.decided_by);
  if (decided.valid() && decided < day) return AskStands::decided;
  const Date raised = scope.day_of(barrier.raised_at);
  if (held.valid() && raised.valid() && raised > day) return AskStands::later;
  return AskStands::before_it;
}

BoardAsks asks_of_the_board(const Scope& scope) {
  BoardAsks asks;
  for (const ActionView& view : view_actions(scope)) {
    // A finished action asks for nothing any more.
    if (view.status.finished()) continue;
    for (const Barrier& one : view.action->barriers) {
      switch (ask_stands(one, scope)) {
        case AskStands::before_it:
          asks.before_it.push_back({view.action, &one});
          break;
        case AskStands::later:
          asks.later.push_back({view.action, &one});
          break;
        case AskStands::none:
        case AskStands::decided:
          break;
      }
    }
  }
  return asks;
}

RichText recommendation_of(const BoardAsk& ask, const Scope& scope) {
  const std::string words = words_of(ask);
  if (std::string agreed = agreed_in_words(words); !agreed.empty())
    return with_action(std::move(agreed), ask, scope);
  return with_action("agrees the following request: " + words, ask, scope);
}

RichText request_of(const BoardAsk& ask, const Scope& scope) {
  return with_action(words_of(ask), ask, scope);
}

BulletList requests_of(const std::vector<BoardAsk>& asks, const Scope& scope) {
  BulletList list;
  for (const BoardAsk& one : asks) list.items.push_back(request_of(one, scope));
  return list;
}

}  // namespace hwbplan::reports
