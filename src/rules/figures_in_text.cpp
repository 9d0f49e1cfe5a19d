// See figures_in_text.hpp.
#include "rules/figures_in_text.hpp"

#include "hwbplan/base/number.hpp"

#include "rules/plain_words.hpp"
#include "rules/title_words.hpp"
#include "rules/word_table.hpp"

#include <array>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kShortestTelling = 5;
constexpr std::size_t kShortestOfIndicator = 4;

enum class Common { word };

// Words in which any two sentences of a health plan may meet.
constexpr std::array<WordsOfKind<Common>, 1> kLists = {{
    {Common::word,
     "people person adult adults child children young older health wellbeing plan plans number "
     "rate rates figure figures share proportion year years month months between since during "
     "increase increased decrease decreased reduce reduced rise risen rose fell fallen lower "
     "higher local area areas county district borough city town resident residents population "
     "service services support change total level levels among which their there about under over "
     "every first third count counts deprivation average percentage compared against "
     "england national region regional"},
}};
constexpr WordTable<kLists, 192> kCommon;

}  // namespace

std::vector<TextFigure> figures_in(std::string_view text) {
  const PlainWords words(text);
  std::vector<TextFigure> figures;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].number) continue;
    const auto number = read_number(words[i].lower);
    if (!number) continue;
    const bool sign = words[i].end < text.size() && text[words[i].end] == '%';
    const bool in_words = words.at(i + 1) == "percent" || words.at(i + 1) == "pc" ||
                          (words.at(i + 1) == "per" && words.at(i + 2) == "cent");
    figures.push_back({number->value, sign || in_words});
  }
  return figures;
}

Topic::Topic(const Evidence& evidence) {
  for (std::string& word : title_words(evidence.indicator.text)) {
    if (word.size() >= kShortestOfIndicator && kCommon.find(word) == nullptr)
      indicator_.insert(std::move(word));
  }
  // Names of places have a capital, and say where and not what.
  const PlainWords words(evidence.statement.text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].number || (words[i].capital && i > 0)) continue;
    for (std::string& word : title_words(words[i].lower)) {
      if (word.size() >= kShortestTelling && kCommon.find(word) == nullptr)
        statement_.insert(std::move(word));
    }
  }
}

bool Topic::is_in(std::string_view text, bool likely) const {
  TextSet shared;
  for (std::string& word : title_words(text)) {
    if (indicator_.count(word) != 0) return true;
    if (statement_.count(word) != 0) shared.insert(std::move(word));
  }
  return shared.size() >= (likely ? 1U : 2U);
}

}  // namespace hwbplan::rules
