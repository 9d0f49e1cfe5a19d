// See title_words.hpp.
#include "rules/title_words.hpp"

#include "rules/plain_words.hpp"
#include "rules/word_table.hpp"

#include <array>

namespace hwbplan::rules {

namespace {

enum class WordRole { small, telling_apart };

constexpr std::array<WordsOfKind<WordRole>, 2> kLists = {{
    {WordRole::small, "and the of for in a an to with on or by at from our"},
    {WordRole::telling_apart,
     "child children young younger youth teenager adolescent adult old older baby "
     "infant woman women man men boy girl mother father carer parent family maternal paternal "
     "north south east west northern southern eastern western central upper lower inner outer "
     "great greater little new city county district borough town village parish ward urban rural "
     "primary secondary tertiary first second third phase stage year mental physical sexual oral "
     "emotional social clinical home hospital community school workplace prison day night before "
     "after antenatal postnatal perinatal acute chronic planned urgent emergency elective "
     "inpatient "
     "outpatient public private male female drug alcohol tobacco heart lung skin breast bowel "
     "cervical prostate type number part"},
}};
constexpr WordTable<kLists, 192> kWords;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string singular(std::string_view word) {
  if (word.size() > 4 && word.ends_with("ies"))
    return std::string(word.substr(0, word.size() - 3)) + 'y';
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") &&
                      !word.ends_with("us") && !word.ends_with("is");
  return std::string(plural ? word.substr(0, word.size() - 1) : word);
}

// "Group A" is another than "Group B"; the small word is never a capital behind the first word.
bool is_small(std::string_view word, const PlainWord& whole, bool first) {
  if (word.size() == 1 && whole.capital && !first) return false;
  const WordRole* role = kWords.find(word);
  return role != nullptr && *role == WordRole::small;
}

}  // namespace

std::vector<std::string> title_words(std::string_view title) {
  const PlainWords words(title);
  std::vector<std::string> result;
  result.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view rest = words[i].lower;
    while (!rest.empty()) {
      const std::size_t end = rest.find('-');
      const std::string_view part = rest.substr(0, end);
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
      if (!part.empty() && !is_small(part, words[i], i == 0)) result.push_back(singular(part));
    }
  }
  return result;
}

bool tells_apart(std::string_view word) {
  if (word.empty() || is_digit(word.front()) || word.size() == 1) return true;
  const WordRole* role = kWords.find(word);
  return role != nullptr && *role == WordRole::telling_apart;
}

}  // namespace hwbplan::rules
