// See wording.hpp.
#include "hwbplan/model/wording.hpp"

#include "hwbplan/model/unwritten.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace hwbplan {

namespace {

// No word that is looked for here is longer.
constexpr std::size_t kLongestText = 40;

// Lower case, with runs of anything that is neither letter nor digit as one space, so that "T.B.C."
// and "tbc" meet. Asked of every name and id of a plan, so it takes no memory from the heap.
class Normalised {
 public:
  // `text` has at most kLongestText bytes.
  explicit Normalised(std::string_view text) {
    bool gap = false;
    for (const char c : text) {
      const bool upper = c >= 'A' && c <= 'Z';
      const bool word =
          upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
      if (!word) {
        gap = size_ != 0 && c != '.' && c != '\'';
        continue;
      }
      if (gap) bytes_[size_++] = ' ';
      gap = false;
      bytes_[size_++] = upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }

  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kLongestText> bytes_{};
  std::size_t size_ = 0;
};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view text) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr std::array<std::string_view, 14> kNothing = {"none",
                                                       "none known",
                                                       "none identified",
                                                       "none at present",
                                                       "none currently",
                                                       "nil",
                                                       "nothing",
                                                       "no barriers",
                                                       "no barrier",
                                                       "no known barriers",
                                                       "not applicable",
                                                       "none so far",
                                                       "no barriers known",
                                                       "no barriers identified"};

// The vision that `hwbplan init` writes, for its author to replace.
constexpr std::string_view kVisionAsBegun = "Say in one sentence what will be true";

constexpr std::array<std::string_view, 9> kUnwritten = {
    "to be written", "to be drafted",         "to be completed", "to come",        "draft",
    "to be added",   "description to follow", "text to follow",  "not yet written"};

constexpr std::array<std::string_view, 35> kPlaceholders = {"tbc",
                                                            "…",
                                                            "tbd",
                                                            "tba",
                                                            "to be confirmed",
                                                            "to be decided",
                                                            "to be determined",
                                                            "to be agreed",
                                                            "to be advised",
                                                            "to follow",
                                                            "unknown",
                                                            "not known",
                                                            "not yet known",
                                                            "pending",
                                                            "na",
                                                            "all",
                                                            "all partners",
                                                            "all agencies",
                                                            "all organisations",
                                                            "all members",
                                                            "everyone",
                                                            "everybody",
                                                            "various",
                                                            "several",
                                                            "multiple",
                                                            "multi agency",
                                                            "multiagency",
                                                            "partners",
                                                            "all partner organisations",
                                                            "all stakeholders",
                                                            "stakeholders",
                                                            "lead tbc",
                                                            "lead to be confirmed",
                                                            "named officer",
                                                            "various partners"};

}  // namespace

bool says_nothing(std::string_view text) {
  if (text.size() > kLongestText) return false;
  const Normalised normalised(text);
  const std::string_view words = normalised.view();
  return words == "na" || words == "n a" || is_one_of(kNothing, words);
}

bool is_placeholder(std::string_view text) {
  if (text.size() > kLongestText) return false;
  const Normalised normalised(text);
  const std::string_view words = normalised.view();
  return words.empty() || words == "n a" || is_one_of(kPlaceholders, words);
}

bool is_unwritten(std::string_view text) {
  if (text.starts_with(kVisionAsBegun) || is_placeholder(text)) return true;
  return text.size() <= kLongestText && is_one_of(kUnwritten, Normalised(text).view());
}

}  // namespace hwbplan
