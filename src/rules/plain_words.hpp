// A text of an officer as a row of words, each with its place. What the wording rules read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::rules {

// What stands between a word and the one before it.
enum class Gap : std::uint8_t {
  blank,  // blanks, or what holds words together: quotation marks, a slash, an ampersand
  comma,
  stop,  // a full stop, colon, semicolon, dash or bracket
};

struct PlainWord {
  std::string_view lower;   // lower case, without a possessive 's; lives in PlainWords
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;
  Gap gap = Gap::blank;
  bool capital = false;  // begins with a capital letter
  bool number = false;   // begins with a digit
  bool hashed = false;   // a "£" stands right before it, or a "%" right behind it
  bool plus = false;     // a "+" stands right behind it
};

// Words are runs of letters, digits, hyphens and apostrophes, and of dots and commas between
// digits. Only the first `kMaxWords` words are kept: nobody writes a commitment that is longer, and
// work on a hostile text stays small.
class PlainWords {
 public:
  static constexpr std::size_t kMaxWords = 400;

  explicit PlainWords(std::string_view text);
  PlainWords(const PlainWords&) = delete;
  PlainWords& operator=(const PlainWords&) = delete;

  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  const PlainWord& operator[](std::size_t i) const { return words_[i]; }
  // The word at `i` in lower case; empty behind the last.
  std::string_view at(std::size_t i) const {
    return i < size() ? words_[i].lower : std::string_view();
  }
  // Whether `count` words from `i` on stand without punctuation between them.
  bool adjoining(std::size_t i, std::size_t count) const;
  // The text from the beginning of word `first` to the end of word `last`.
  std::string_view text(std::size_t first, std::size_t last) const;

 private:
  void add(std::size_t begin, std::size_t end, Gap gap);

  std::string_view text_;
  std::string lower_;
  std::vector<PlainWord> words_;
};

}  // namespace hwbplan::rules
