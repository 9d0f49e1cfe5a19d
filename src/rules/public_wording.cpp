// See public_wording.hpp. "Open" needs care: doors are opened to the public, but a case that is
// open and an open barrier concern nobody outside. "Consultations" in the plural are what doctors
// hold.
#include "rules/public_wording.hpp"

#include "rules/plain_words.hpp"
#include "rules/word_table.hpp"

#include <array>

namespace hwbplan::rules {

namespace {

enum class Publicity { always, opening };

constexpr std::array<WordsOfKind<Publicity>, 2> kLists = {{
    {Publicity::always,
     "publish publishes published publishing publication launch launches launched launching "
     "announce announces announced announcing announcement unveil unveils unveiled unveiling "
     "consult consults consulted consulting consultation campaign campaigns roadshow roadshows "
     "publicise publicised publicity press-release opens opened opening openings exhibition"},
    {Publicity::opening, "open"},
}};
constexpr WordTable<kLists, 64> kWords;

// "Open the hub", "the hub is open", "both classes open", but not "close open cases".
bool is_opening(const PlainWords& words, std::size_t i) {
  const bool last = i + 1 == words.size() || words[i + 1].gap != Gap::blank;
  return i == 0 || last || words.at(i - 1) == "to" || words.at(i - 1) == "and" ||
         words.at(i + 1) == "to" || words.at(i + 1) == "in" || words.at(i + 1) == "for";
}

// Staff are consulted and internal reports circulated without the public.
bool is_internal(const PlainWords& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].lower == "internal" || words[i].lower == "internally") return true;
  }
  return false;
}

}  // namespace

std::string_view public_word(std::string_view text) {
  const PlainWords words(text);
  if (is_internal(words)) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Publicity* found = kWords.find(words[i].lower);
    if (found != nullptr && (*found == Publicity::always || is_opening(words, i)))
      return words.text(i, i);
  }
  return {};
}

}  // namespace hwbplan::rules
