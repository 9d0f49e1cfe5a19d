// What people write where a plan wants one id, a figure or a plain word: several ids in a sentence,
// an id with a role behind a dash, a comma between thousands, quotation marks from a word
// processor.
#pragma once

#include "hwbplan/text/span.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan {

// "council, nhs-trust and police" as its ids; nothing where it is one id, or where one of the parts
// is no single word. `may_be_title`: "Drugs and alcohol" can be one title in place of its id, so
// that "and" alone divides nothing.
std::vector<std::string_view> several_ids(std::string_view text, bool may_be_title);

// "council - Head of health" as its two parts.
struct IdAndRole {
  std::string_view id;
  std::string_view role;
};
std::optional<IdAndRole> id_and_role(std::string_view text);

// A figure that a comma between brackets has cut: `{amount: £24,000}` has the key "000". `key` is
// where that stands in `source`.
struct SplitFigure {
  std::string digits;          // "24000"
  Span span;                   // of the whole figure, with its sign
  bool is_later_part = false;  // the key is not the first that was cut off
};
std::optional<SplitFigure> split_figure(std::string_view source, const Span& key);

// "£60k" and "1.2 million" as 60000 and 1200000; nothing where it is no such figure.
std::string in_digits(std::string_view text);

// How an amount such as "£5,000" is written where the kind of money should stand; empty for what is
// no amount, and for a bare number, which may be staff.
std::string amount_as_resource(std::string_view text);

// "2" of "2 WTE", "0.6 FTE staff" and "12 volunteers"; empty where it is no count of people.
std::string people_in_digits(std::string_view text);

// What to type for any words that stand where the kind of money should: people as staff or as
// volunteers, an amount, else the words as its source.
std::string words_as_resource(std::string_view text);

// The text without the quotation marks that word processors write; the same text where there are
// none.
std::string_view without_curly_quotes(std::string_view text);

// What stands between the curly quotation marks that a text begins and ends with; nothing where it
// has other such marks inside, which then may belong to two quotations.
std::string_view between_curly_quotes(std::string_view text);
inline std::string_view in_curly_quotes(std::string_view text) {
  // All of these marks begin with this byte, and of other texts hardly any does.
  return text.starts_with('\xE2') ? between_curly_quotes(text) : std::string_view();
}

// An id between two such marks; nothing where anything else stands there, or only one of them.
std::string_view id_between_curly_quotes(std::string_view text);
inline std::string_view id_in_curly_quotes(std::string_view text) {
  return text.starts_with('\xE2') ? id_between_curly_quotes(text) : std::string_view();
}

// "curly quotes are no quotes to YAML: write council", in quotes where the text needs some.
std::string without_curly_hint(std::string_view bare);

// How a value is written that stands between curly quotes: bare where it is a word or a figure, in
// straight quotes otherwise; nothing where neither will do.
std::string in_straight_quotes(std::string_view bare);

// `{role: “Head of housing, and health”}`: the curly quotes round a key that is none, because the
// text was cut at a comma between brackets; nothing where there are none on its line.
struct CurlyQuotes {
  Span open;
  Span close;
};
std::optional<CurlyQuotes> curly_quotes_round(std::string_view source, const Span& key);

// What a board's everyday word or colour for a status means in the words of the format, as a
// clause: "green is on-track, or complete where it is done"; nothing for other words.
std::string status_in_other_words(std::string_view word);

// Whether officers call a status so: "RAG", "RAG status".
bool is_name_of_status(std::string_view key);

// The permitted statuses with their colours, for the end of a sentence.
inline constexpr std::string_view kStatusesWithColours =
    "not-started, on-track (green), at-risk (amber), off-track (red), complete or stopped";

}  // namespace hwbplan
