// Two tables: phrases that settle what a text is, and single words with the reason why they name no
// day. They are written as the tokeniser leaves them: lower case, one space, no "the" and "of", and
// no marks, so that "on-going", "N/A" and "T.B.C." are "on going", "n a" and "tbc".
#include "base/period_phrases.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace hwbplan::period {
namespace {

enum class Where {
  anywhere,
  without_year,  // "every March" repeats for ever; "2024 to 2026, updated every March" does not
  whole,         // only where nothing else is said
};

struct Phrase {
  std::string_view words;
  PeriodStatus status;
  Where where = Where::anywhere;
};

constexpr PeriodStatus kOpen = PeriodStatus::open_ended;
constexpr PeriodStatus kUnknown = PeriodStatus::unknown;

constexpr auto kPhrases = std::to_array<Phrase>({
    {"?", kUnknown},
    {"tbc", kUnknown},
    {"tba", kUnknown},
    {"tbd", kUnknown},
    {"to be confirmed", kUnknown},
    {"to be agreed", kUnknown},
    {"to be arranged", kUnknown},
    {"to be announced", kUnknown},
    {"to be decided", kUnknown},
    {"to be determined", kUnknown},
    {"to be set", kUnknown},
    {"not yet", kUnknown},
    {"no date", kUnknown},
    {"no timescale", kUnknown},
    {"unknown", kUnknown, Where::whole},
    {"not known", kUnknown, Where::whole},
    {"not applicable", kUnknown, Where::whole},
    {"not set", kUnknown, Where::whole},
    {"not stated", kUnknown, Where::whole},
    {"not specified", kUnknown, Where::whole},
    {"none", kUnknown, Where::whole},
    {"nil", kUnknown, Where::whole},
    {"na", kUnknown, Where::whole},
    {"n a", kUnknown, Where::whole},
    {"", kUnknown, Where::whole},

    {"ongoing", kOpen},
    {"on going", kOpen},
    {"continuous", kOpen},
    {"continuously", kOpen},
    {"continual", kOpen},
    {"continually", kOpen},
    {"continuing", kOpen},
    {"rolling", kOpen},
    {"permanent", kOpen},
    {"permanently", kOpen},
    {"indefinite", kOpen},
    {"indefinitely", kOpen},
    {"onward", kOpen},
    {"onwards", kOpen},
    {"open ended", kOpen},
    {"no end", kOpen},
    {"no fixed end", kOpen},
    {"further notice", kOpen},
    {"in perpetuity", kOpen},
    {"business as usual", kOpen},
    {"bau", kOpen},
    {"to date", kOpen},
    {"to present", kOpen},

    {"annual", kOpen, Where::without_year},
    {"annually", kOpen, Where::without_year},
    {"yearly", kOpen, Where::without_year},
    {"biannual", kOpen, Where::without_year},
    {"biannually", kOpen, Where::without_year},
    {"quarterly", kOpen, Where::without_year},
    {"monthly", kOpen, Where::without_year},
    {"bimonthly", kOpen, Where::without_year},
    {"fortnightly", kOpen, Where::without_year},
    {"weekly", kOpen, Where::without_year},
    {"daily", kOpen, Where::without_year},
    {"termly", kOpen, Where::without_year},
    {"recurring", kOpen, Where::without_year},
    {"regular", kOpen, Where::without_year},
    {"regularly", kOpen, Where::without_year},
    {"each", kOpen, Where::without_year},
    {"every", kOpen, Where::without_year},
    {"twice a", kOpen, Where::without_year},
    {"once a", kOpen, Where::without_year},
    {"times a", kOpen, Where::without_year},
    {"per year", kOpen, Where::without_year},
    {"ad hoc", kOpen, Where::without_year},
    {"as required", kOpen, Where::without_year},
    {"as needed", kOpen, Where::without_year},
    {"as and when", kOpen, Where::without_year},
});

struct Reason {
  std::string_view word;
  std::string_view why;
};

constexpr std::string_view kSeason = "a season has no first and last day that all agree on";
constexpr std::string_view kRelative = "it depends on the day on which it is read";
constexpr std::string_view kCounted = "it counts from a day that it does not name";
constexpr std::string_view kSeveral = "it names more than one date";

constexpr auto kReasons = std::to_array<Reason>({
    {"spring", kSeason},      {"summer", kSeason},        {"autumn", kSeason},
    {"winter", kSeason},      {"easter", kSeason},        {"christmas", kSeason},
    {"immediate", kRelative}, {"immediately", kRelative}, {"asap", kRelative},
    {"now", kRelative},       {"soon", kRelative},        {"next", kRelative},
    {"this", kRelative},      {"term", kRelative},        {"today", kRelative},
    {"within", kRelative},    {"tomorrow", kRelative},    {"years", kCounted},
    {"months", kCounted},     {"weeks", kCounted},        {"days", kCounted},
});

// The words of the text with one space before, between and behind them.
std::string words_of(Tokens tokens) {
  std::string words = " ";
  for (const Token& token : tokens) {
    if (token.folded.empty()) continue;
    words += token.folded;
    words += ' ';
  }
  return words;
}

bool holds(std::string_view words, const Phrase& phrase, bool has_year) {
  if (phrase.where == Where::without_year && has_year) return false;
  const std::size_t at = words.find(phrase.words);
  if (phrase.where == Where::whole) {
    return words.size() == phrase.words.size() + (phrase.words.empty() ? 1 : 2) && at <= 1;
  }
  for (std::size_t from = at; from != std::string_view::npos;
       from = words.find(phrase.words, from + 1)) {
    if (words[from - 1] == ' ' && words[from + phrase.words.size()] == ' ') return true;
  }
  return false;
}

}  // namespace

PeriodStatus status_of_words(Tokens tokens) {
  const std::string words = words_of(tokens);
  const bool has_year = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::year;
  });
  const auto* phrase = std::find_if(kPhrases.begin(), kPhrases.end(), [&](const Phrase& known) {
    return holds(words, known, has_year);
  });
  return phrase == kPhrases.end() ? PeriodStatus::unreadable : phrase->status;
}

std::string why_no_date(Tokens tokens) {
  std::string_view stranger;
  bool several = false;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::word) continue;
    const auto* known = std::find_if(kReasons.begin(), kReasons.end(), [&](const Reason& reason) {
      return reason.word == token.folded;
    });
    // Of what is counted and what is no part of a date at all, the first is the more telling.
    const bool told = known != kReasons.end() && (known->why != kCounted || stranger.empty());
    if (told) return std::string(known->why);
    if (token.text == ";") {
      several = true;
    } else if (stranger.empty()) {
      stranger = token.text;
    }
  }
  if (!stranger.empty()) return '"' + std::string(stranger) + "\" is no part of a date";
  return several ? std::string(kSeveral) : std::string();
}

std::string why_no_point(Tokens tokens) {
  const bool counted_year = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::calendar;
  });
  return counted_year ? std::string(kCounted) : std::string();
}

}  // namespace hwbplan::period
