// See likelihood.hpp.
#include "hwbplan/text/likelihood.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace hwbplan {

std::string_view likelihood_in_words(double score) {
  if (score >= 0.95) return "almost certainly the same work";
  if (score >= 0.8) return "very likely the same work";
  if (score >= 0.6) return "probably the same work";
  if (score >= 0.4) return "perhaps the same work";
  if (score >= 0.15) return "probably not the same work";
  return "hardly the same work";
}

std::string score_in_figures(double score) {
  return fmt::format("{:.2f}", std::min(score, 0.99));
}

std::string_view weight_in_words(double weight, double missed) {
  const double size = std::abs(weight) + missed;
  if (size >= 0.4) return "strongly";
  if (size >= 0.15) return "clearly";
  if (size > 0) return "slightly";
  return "besides";
}

std::string reason_in_words(std::string_view reason, std::string_view in_a, std::string_view in_b) {
  std::string text(reason);
  const bool a = !in_a.empty();
  const bool b = !in_b.empty();
  if (a && b && !utf8::equal_ignoring_case(in_a, in_b)) {
    text.append(" (\"").append(in_a).append("\", \"").append(in_b).append("\")");
  } else if (a || b) {
    text.append(" (\"").append(a ? in_a : in_b).append("\")");
  }
  return text;
}

std::string likelihood_legend() {
  return "The figure says how likely it is that two actions are the same work. Where partners' "
         "plans overlap a good deal, about seven of ten pairs with 0.70 are; where they have "
         "little in common, fewer are.";
}

}  // namespace hwbplan
