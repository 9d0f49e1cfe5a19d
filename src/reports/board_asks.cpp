// See board_asks.hpp. A request is a sentence that an officer wrote. Where it begins with a verb
// that is a board's own ("Decide which record is bought"), the board does just that; with another
// that gives an order ("Name two pitches"), the board agrees to do it; where its subject is the
// board ("The board writes to the leaders"), that is what the board does. Which words are such
// verbs stands in short lists, because a noun or a name that is taken for a verb ("Fund managers
// meet monthly", "Change that was promised in May") would make nonsense of a recommendation, and
// what the lists miss only reads a little stiffer.
#include "reports/board_asks.hpp"

#include "hwbplan/base/utf8.hpp"

#include "reports/action_views.hpp"
#include "reports/late_asks.hpp"
#include "reports/sentences.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// What a board does at its meetings: "agrees to decide" would put it off.
constexpr std::array<std::string_view, 11> kOwnVerbs = {
    "agree",  "approve", "ask",       "authorise", "confirm", "consider",
    "decide", "endorse", "recommend", "resolve",   "settle"};
// The same, but nouns as well before anything else than these words.
constexpr std::array<std::string_view, 3> kOwnBeforeThe = {"note the ", "note that the ",
                                                           "support the "};
// Never the noun that a sentence begins with. Before a capital letter they may begin a name.
constexpr std::array<std::string_view, 16> kVerbs = {
    "allocate", "allow",  "appoint",  "clarify", "commit",   "convene",  "encourage", "ensure",
    "explain",  "invite", "identify", "lend",    "nominate", "persuade", "remind",    "write"};
// Nouns, or names of services ("Find and Treat", "Tell Us Once", "SEND"), but not before a word
// that begins an object.
constexpr std::array<std::string_view, 27> kVerbsBeforeAnObject = {
    "accept", "adopt", "bring",   "choose", "delegate", "extend", "find",       "fund", "give",
    "host",   "keep",  "let",     "lift",   "make",     "name",   "instruct",   "pay",  "provide",
    "put",    "raise", "release", "send",   "sign",     "take",   "underwrite", "urge", "tell"};
// In small letters alone: "Plan A" is a name. None that may follow a noun, as "that" and "all" do.
constexpr std::array<std::string_view, 18> kBeginsAnObject = {
    "a",    "an",   "another", "the",   "its",   "their", "one", "two",    "three",
    "four", "five", "six",     "seven", "eight", "nine",  "ten", "eleven", "twelve"};
// What goes on with the object, or with what the sentence has said before, behind an "and".
constexpr std::array<std::string_view, 6> kGoesOn = {"that", "which", "whether",
                                                     "who",  "our",   "to"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// The first word as it is written; `rest` is what stands behind it and its blank.
std::string_view first_word(std::string_view text, std::string_view& rest) {
  const std::size_t end = std::min(text.find(' '), text.size());
  rest = text.substr(std::min(end + 1, text.size()));
  return text.substr(0, end);
}

bool begins_an_object(std::string_view text) {
  std::string_view rest;
  const std::string_view word = first_word(text, rest);
  const bool is_number = !word.empty() && word.front() >= '0' && word.front() <= '9';
  return is_number || word.starts_with("£") || is_one_of(kBeginsAnObject, word);
}

// The verb in small letters that the text may begin with; empty for what is written in capitals.
std::string verb_at(std::string_view text, std::string_view& rest) {
  const std::string_view word = first_word(text, rest);
  if (word.empty() || rest.empty() || std::any_of(word.begin() + 1, word.end(), is_capital))
    return {};
  return utf8::fold_case_ascii(word);
}

bool is_order(std::string_view ask) {
  std::string_view rest;
  const std::string verb = verb_at(ask, rest);
  if (verb.empty()) return false;
  return (is_one_of(kVerbs, verb) && !is_capital(rest.front())) ||
         (is_one_of(kVerbsBeforeAnObject, verb) && begins_an_object(rest));
}

bool is_one_sentence(std::string_view ask) {
  return ask.find(". ") == std::string_view::npos && ask.find("; ") == std::string_view::npos &&
         ask.find("? ") == std::string_view::npos;
}

// Nothing behind an "and" may be another order: "considers the bid and approve it" is no sentence.
bool is_one_order(std::string_view ask) {
  for (const std::string_view joint : {" and ", " or ", " then ", " but "}) {
    for (std::size_t at = ask.find(joint); at != std::string_view::npos;
         at = ask.find(joint, at + 1)) {
      const std::string_view behind = ask.substr(at + joint.size());
      std::string_view rest;
      const std::string_view word = first_word(behind, rest);
      const bool goes_on = begins_an_object(behind) || is_one_of(kGoesOn, word) ||
                           (!word.empty() && is_capital(word.front()));
      if (!goes_on) return false;
    }
  }
  return true;
}

// "decides", "pays", "clarifies".
std::string third_person(std::string_view verb) {
  constexpr std::string_view kVowels = "aeiou";
  const bool ends_in_ies = verb.size() > 1 && verb.back() == 'y' &&
                           kVowels.find(verb[verb.size() - 2]) == std::string_view::npos;
  return ends_in_ies ? std::string(verb.substr(0, verb.size() - 1)) + "ies"
                     : std::string(verb) + "s";
}

// "decides in June which record is bought"; empty where the sentence does not begin with a verb of
// the board's own.
std::string done_at_the_meeting(std::string_view ask) {
  std::string_view rest;
  const std::string verb = verb_at(ask, rest);
  if (verb.empty() || !is_one_order(ask)) return {};
  const std::string act = fmt::format("{} {}", third_person(verb), rest);
  if (is_one_of(kOwnVerbs, verb)) return act;
  const bool is_before_the =
      std::any_of(kOwnBeforeThe.begin(), kOwnBeforeThe.end(), [&](std::string_view start) {
        return start.starts_with(verb + " ") && rest.starts_with(start.substr(verb.size() + 1));
      });
  return is_before_the ? act : std::string();
}

// Whether the word is a verb of the list as a third person has it: "writes", "asks".
template <std::size_t N>
bool is_third_person_of(const std::array<std::string_view, N>& verbs, std::string_view word) {
  return std::any_of(verbs.begin(), verbs.end(),
                     [&](std::string_view verb) { return word == third_person(verb); });
}

// What stands behind the words, however they are written; empty where the text does not begin with
// them.
std::string_view behind(std::string_view start, std::string_view text) {
  const bool begins = utf8::fold_case_ascii(text.substr(0, start.size())) == start;
  return begins ? text.substr(start.size()) : std::string_view();
}

// What the board does, where the sentence tells so: "writes to the leaders"; else empty.
std::string_view done_by_the_board(std::string_view ask) {
  const std::string_view act = behind("the board ", ask);
  std::string_view rest;
  const std::string verb = verb_at(act, rest);
  if (verb.empty()) return {};
  const bool has_object = begins_an_object(rest);
  const bool is_done = is_third_person_of(kOwnVerbs, verb) || is_third_person_of(kVerbs, verb) ||
                       (has_object && (is_third_person_of(kVerbsBeforeAnObject, verb) ||
                                       verb == "notes" || verb == "supports"));
  return is_done ? act : std::string_view();
}

// "Ask the trusts for records" of "Board to ask the trusts for records".
std::string_view without_the_board(std::string_view ask) {
  for (const std::string_view start :
       {"board to ", "the board to ", "the board is asked to ", "board is asked to "}) {
    if (const std::string_view act = behind(start, ask); !act.empty()) return act;
  }
  return ask;
}

// "agrees to name two pitches", "agrees that the two places come first"; empty where the sentence
// can't be turned so.
std::string agreed_in_words(std::string_view ask) {
  if (const std::string_view act = done_by_the_board(ask); !act.empty()) return std::string(act);
  if (!is_one_sentence(ask)) return {};
  const std::string_view order = without_the_board(ask);
  if (std::string act = done_at_the_meeting(order); !act.empty()) return act;
  return is_order(order) ? "agrees to " + with_small_first(order) : std::string();
}

Phrase plain(std::string text) {
  return {std::move(text), false, Tone::none, {}, {}};
}

void add_late(RichText& text, std::string_view ask, const Scope& scope) {
  if (const std::string late = late_in_words(ask, scope); !late.empty())
    text.add(plain("; ")).add({late, true, Tone::bad, {}, {}});
}

std::string words_of(const BoardAsk& ask) {
  std::string words = one_line(ask.barrier->ask_of_board.text);
  // The action stands behind it, in brackets.
  if (words.ends_with('.')) words.pop_back();
  return words;
}

RichText with_action(std::string words, const BoardAsk& ask, const Scope& scope) {
  RichText text;
  text.add(plain(std::move(words) + " (")).add(phrase_of(*ask.action)).add(plain(")"));
  add_late(text, words_of(ask), scope);
  return text;
}

}  // namespace

AskStands ask_stands(const Barrier& barrier, const Scope& scope, const Meeting* meeting) {
  if (!asks_the_board(barrier, scope.workspace())) return AskStands::none;
  const Date held = meeting == nullptr ? Date{} : Scope::day_to_compare(*meeting);
  const Date day = held.valid() ? held : scope.today();
  const Date decided = Scope::day_to_compare(barrier.decided_by);
  if (decided.valid() && decided < day) return AskStands::decided;
  const Date raised = Scope::day_to_compare(barrier.raised_at);
  if (raised.valid() && raised > day) return AskStands::later;
  if (!raised.valid() && decided.valid() && decided > day) return AskStands::later;
  return AskStands::before_it;
}

AskStands ask_stands(const Barrier& barrier, const Scope& scope) {
  return ask_stands(barrier, scope, scope.options().meeting);
}

bool lacks_decision(const Barrier& barrier, const Scope& scope) {
  if (!asks_the_board(barrier, scope.workspace()) || !barrier.decided_by.missing()) return false;
  const Date raised = Scope::day_to_compare(barrier.raised_at);
  return raised.valid() && raised < scope.today();
}

std::string ask_in_words(const Barrier& barrier, const Scope& scope) {
  const Date decided = Scope::day_to_compare(barrier.decided_by);
  const Date raised = Scope::day_to_compare(barrier.raised_at);
  const auto at = [&](const Reference& meeting, const char* past) {
    const Date day = scope.day_of(meeting);
    if (!day.valid()) return std::string(past);
    return fmt::format("the meeting of {}", day.to_words());
  };
  if (decided.valid() && decided < scope.today()) {
    const Date told = scope.day_of(barrier.decided_by);
    return told.valid() ? "Decided on " + told.to_words() : "Decided";
  }
  if (lacks_decision(barrier, scope))
    return fmt::format("Put to {}; no decision is written down yet",
                       at(barrier.raised_at, "a meeting"));
  if (raised.valid() && raised >= scope.today())
    return "To be put to " + at(barrier.raised_at, "a later meeting");
  if (decided.valid()) return "To be decided at " + at(barrier.decided_by, "a later meeting");
  return "Awaits the board's decision";
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

std::string_view later_meeting(const Scope& scope) {
  const Meeting* meeting = scope.options().meeting;
  const bool is_dated = meeting != nullptr && Scope::day_to_compare(*meeting).valid();
  return is_dated ? "a later meeting" : "a meeting to come";
}

std::string ask_remark(const Barrier& barrier, const Scope& scope) {
  switch (ask_stands(barrier, scope)) {
    case AskStands::later:
      return fmt::format(" (for {})", later_meeting(scope));
    case AskStands::decided:
      return " (decided)";
    case AskStands::none:
      return {};
    case AskStands::before_it:
      break;
  }
  return lacks_decision(barrier, scope) ? " (no decision is written down yet)" : "";
}

std::string to_be_put_later(const Scope& scope) {
  return fmt::format("To be put to {}:", later_meeting(scope));
}

BulletList requests_of(const std::vector<BoardAsk>& asks, const Scope& scope) {
  BulletList list;
  for (const BoardAsk& one : asks) list.items.push_back(request_of(one, scope));
  return list;
}

}  // namespace hwbplan::reports
