// How likely it is that two actions are the same work, and why, as people read it: one place, so
// that the command `overlaps` and the papers say it in the same words.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan {

// "almost certainly the same work" for 0.97.
std::string_view likelihood_in_words(double score);

// "0.97"; never "1.00", which nobody should promise.
std::string score_in_figures(double score);

// How much a reason weighs that adds `weight` to the likeness of two texts, or would add `missed`
// if they agreed: "strongly", "clearly", "slightly", and "besides" for what adds nothing.
std::string_view weight_in_words(double weight, double missed);

// A reason with the words of either text that say so, which may be none: `both are for older people
// ("pensioners", "over-65s")`.
std::string reason_in_words(std::string_view reason, std::string_view in_a, std::string_view in_b);

// What the figure beside a pair means, and how far to trust it.
std::string likelihood_legend();

}  // namespace hwbplan
