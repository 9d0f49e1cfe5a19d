// Figures that stand in sentences, so that a corrected one can be found where it is still quoted.
#pragma once

#include "hwbplan/base/text_hash.hpp"
#include "hwbplan/model/evidence.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

struct TextFigure {
  double value = 0;
  bool percent = false;  // "40%", "40 per cent"
};

// The numbers in a text, years and dates among them. Linear, and long texts are cut short.
std::vector<TextFigure> figures_in(std::string_view text);

// What a quoted figure is about, by the words of its indicator and its statement.
class Topic {
 public:
  explicit Topic(const Evidence& evidence);

  // Whether a text speaks of it: a word of the indicator is there or, where `likely`, one telling
  // word of the statement, otherwise two.
  bool is_in(std::string_view text, bool likely) const;

 private:
  TextSet indicator_;
  TextSet statement_;
};

}  // namespace hwbplan::rules
