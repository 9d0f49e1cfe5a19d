// Reading words. Case and accents are folded (utf8proc), "A&E" and "co-production" become one word,
// and a possessive 's goes. Ages are read from figures here, because a phrase list cannot hold all
// of "65+", "over-65s", "aged 65 and over" and "the over sixty-fives".
#include "hwbplan/overlaps/tokens.hpp"

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <string>

#include <utf8proc.h>

namespace hwbplan::overlaps {

namespace {

// Some words, sorted, of which nearly no word of a text is one: the letter that a word begins with
// and its length tell most words from all of them in one step.
template <std::size_t N>
class FewWords {
 public:
  // Not sorted, or with another letter in front: the program does not compile.
  consteval explicit FewWords(const std::array<std::string_view, N>& words) : words_(words) {
    for (std::size_t i = 0; i < N; ++i) {
      if (i > 0 && !(words[i - 1] < words[i])) throw "these words must be sorted";
      const auto letter = letter_of(words[i]);
      lengths_.at(letter) |= 1U << words[i].size();
      for (auto next = letter + 1; next < starts_.size(); ++next) starts_[next] = i + 1;
    }
  }

  // The place of the word among them; nothing for others.
  constexpr std::optional<std::size_t> find(std::string_view word) const {
    const auto letter = letter_of(word);
    if (letter >= kLetters || word.size() >= 32 || (lengths_[letter] >> word.size() & 1U) == 0) {
      return std::nullopt;
    }
    for (auto i = starts_[letter]; i < starts_[letter + 1]; ++i) {
      if (words_[i] == word) return i;
    }
    return std::nullopt;
  }
  constexpr bool contains(std::string_view word) const { return find(word).has_value(); }

 private:
  static constexpr std::size_t kLetters = 26;
  static constexpr std::size_t letter_of(std::string_view word) {
    return word.empty() ? kLetters : static_cast<unsigned char>(word.front()) - std::size_t{'a'};
  }

  std::array<std::string_view, N> words_;
  std::array<std::uint32_t, kLetters> lengths_{};   // a bit for each
  std::array<std::size_t, kLetters + 1> starts_{};  // of each letter's words
};

constexpr FewWords kSmallWords(std::to_array<std::string_view>(
    {"about", "across", "after",   "all",   "also",   "among",  "and",     "any",   "are",
     "as",    "at",     "be",      "been",  "before", "being",  "between", "both",  "but",
     "by",    "can",    "could",   "do",    "does",   "during", "each",    "every", "for",
     "from",  "had",    "has",     "have",  "he",     "how",    "if",      "in",    "into",
     "is",    "it",     "least",   "may",   "more",   "most",   "must",    "no",    "not",
     "of",    "off",    "on",      "or",    "other",  "out",    "over",    "own",   "per",
     "s",     "she",    "should",  "so",    "such",   "than",   "that",    "them",  "then",
     "there", "they",   "through", "to",    "too",    "under",  "until",   "up",    "upon",
     "via",   "was",    "we",      "well",  "were",   "what",   "when",    "where", "which",
     "while", "who",    "whom",    "whose", "will",   "with",   "within",  "would", "you"}));

constexpr FewWords kArticles(std::to_array<std::string_view>({"a", "an", "her", "his", "its", "my",
                                                              "our", "some", "the", "their",
                                                              "these", "this", "those", "your"}));

// These are one word with what follows them, however people write it.
constexpr FewWords kPrefixes(std::to_array<std::string_view>({"anti", "co", "e", "multi", "non",
                                                              "post", "pre", "re", "un"}));

// Of these, some are words of their own, and prefixes only before a hyphen.
constexpr FewWords kWordsAsWell(std::to_array<std::string_view>({"post", "re", "un"}));

constexpr FewWords kNumberWords(std::to_array<std::string_view>(
    {"eighteen", "eighteens", "eighties", "eighty", "eleven", "fifties", "fifty",
     "five",     "fives",     "forties",  "forty",  "four",   "ninety",  "seventies",
     "seventy",  "sixteen",   "sixties",  "sixty",  "three",  "twenty",  "two"}));
constexpr auto kNumbers = std::to_array<int>(
    {18, 18, 80, 80, 11, 50, 50, 5, 5, 40, 40, 4, 90, 70, 70, 16, 60, 60, 3, 20, 2});

// Letters beyond ASCII in lower case and without accents; the text itself where it is not UTF-8.
std::string folded(std::string_view text) {
  std::string out(text);
  if (utf8::is_ascii(text)) return out;
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK |
                                     UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  if (size >= 0) out.assign(reinterpret_cast<char*>(mapped), static_cast<std::size_t>(size));
  std::free(mapped);  // NOLINT: utf8proc hands over memory of malloc
  return out;
}

// The bytes of words, letters of ASCII in lower case; 0 for every other byte.
constexpr std::array<char, 256> kInWords = [] {
  std::array<char, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = static_cast<char>(c);
  for (unsigned c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = static_cast<char>(c);
  for (unsigned c = 0x80; c < 0x100; ++c) table[c] = static_cast<char>(c);
  return table;
}();

char in_words(char c) {
  return kInWords[static_cast<unsigned char>(c)];
}

bool is_word_byte(char c) {
  return in_words(c) != '\0';
}

// A word before it is numbered: its text, whether a plus sign follows, and whether it ends a
// sentence.
struct RawWord {
  std::string_view text;
  bool plus = false;
  bool hyphen = false;  // right behind it, with another word behind that
  bool ends_sentence = false;
};

struct RawText {
  std::string store;  // what the words' texts are views of
  std::vector<RawWord> words;
};

// The typographic apostrophe and dashes as their plain forms; other punctuation that is not ASCII
// parts words.
std::string plain_punctuation(std::string text) {
  if (text.find('\xE2') == std::string::npos) return text;
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\xE2\x80") == 0 && i + 2 < text.size()) {
      const auto last = static_cast<unsigned char>(text[i + 2]);
      out += last == 0x98 || last == 0x99 ? '\'' : ' ';
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

// Inside a word, "&" (A&E, R&D) is dropped without parting it, and so are an apostrophe and a
// possessive 's: how many bytes to drop here, or 0 where the word ends.
std::size_t bytes_inside(std::string_view text, std::size_t i) {
  if ((text[i] != '&' && text[i] != '\'') || i + 1 >= text.size() || !is_word_byte(text[i + 1])) {
    return 0;
  }
  const bool possessive = text[i] == '\'' && in_words(text[i + 1]) == 's' &&
                          (i + 2 >= text.size() || !is_word_byte(text[i + 2]));
  return possessive ? 2 : 1;
}

void read_raw_words(std::string_view original, RawText& raw) {
  raw.store = plain_punctuation(folded(original));
  auto& text = raw.store;
  raw.words.reserve(std::min(kMostWords, text.size() / 5 + 1));
  // Words are drawn together in place: they never grow, so what was read is safe to write over.
  std::size_t out = 0;
  std::size_t i = 0;
  while (i < text.size() && raw.words.size() < kMostWords) {
    const char c = text[i];
    if (!is_word_byte(c)) {
      const bool at_end = i + 1 >= text.size() || text[i + 1] == ' ' || text[i + 1] == '\n';
      if (!raw.words.empty()) {
        if (c == '+') raw.words.back().plus = true;
        if (c == '-' && !at_end && is_word_byte(text[i - 1]) && is_word_byte(text[i + 1])) {
          raw.words.back().hyphen = true;
        }
        if (((c == '.' || c == '!' || c == '?') && at_end) || c == ';') {
          raw.words.back().ends_sentence = true;
        }
      }
      ++i;
      continue;
    }
    const std::size_t begin = out;
    while (i < text.size()) {
      if (is_word_byte(text[i])) {
        text[out++] = in_words(text[i++]);
      } else if (const auto inside = bytes_inside(text, i); inside > 0) {
        i += inside;
      } else {
        break;
      }
    }
    raw.words.push_back({std::string_view(text).substr(begin, out - begin), false, false, false});
  }
}

// The figure that a word begins with ("65s", "16yrs") or names ("sixty"), and the length of its
// digits.
std::optional<int> figure(std::string_view word) {
  int value = 0;
  std::size_t digits = 0;
  while (digits < word.size() && digits < 4 && word[digits] >= '0' && word[digits] <= '9') {
    value = value * 10 + (word[digits++] - '0');
  }
  const auto rest = word.substr(digits);
  if (digits > 0 && (rest.empty() || rest == "s" || rest == "yrs" || rest == "yr")) return value;
  if (digits > 0) return std::nullopt;
  if (const auto place = kNumberWords.find(word)) return kNumbers[*place];
  return std::nullopt;
}

class AgeReader {
 public:
  explicit AgeReader(const std::vector<RawWord>& words) : words_(words) {}

  std::optional<AgeRange> at(std::size_t i) const {
    const auto value = figure(words_[i].text);
    // Most words are no figure.
    if (!value || *value > 110) return std::nullopt;
    const bool plural = words_[i].text.back() == 's' && words_[i].text.size() > 2;
    const auto before = word(i, -1);
    const auto next = word(i, 1);
    const bool aged =
        before == "aged" || before == "age" || before == "ages" || word(i, -2) == "aged";
    if (const auto other = figure(word(i, 2)); other && (next == "to" || next == "and")) {
      const bool years = word(i, 3).substr(0, 4) == "year" || before == "aged" || before == "ages";
      if (years && *other > *value && *other <= 110) return AgeRange{*value, *other};
    }
    if (const auto other = figure(next); other && *other > *value && *other <= 110) {
      // "16-25 year olds": the dash has parted the words.
      if (aged || word(i, 2).substr(0, 4) == "year") return AgeRange{*value, *other};
    }
    return open_range(i, *value, plural, aged);
  }

 private:
  std::optional<AgeRange> open_range(std::size_t i, int value, bool plural, bool aged) const {
    const auto before = word(i, -1);
    const auto next = word(i, 1);
    if (words_[i].plus && value >= 16) return AgeRange{value, 120};
    const bool sure = plural || aged;
    const bool likely = !counts_something(next);
    if ((before == "over" || before == "past") && value >= 16 &&
        (sure || (value >= 50 && likely))) {
      return AgeRange{value, 120};
    }
    if (before == "under" && (sure || (value <= 25 && likely))) return AgeRange{0, value - 1};
    const auto after = word(i, 2);
    if ((next == "and" || next == "or") &&
        (after == "over" || after == "above" || after == "older")) {
      return AgeRange{value, 120};
    }
    if ((next == "and" || next == "or") && (after == "under" || after == "younger")) {
      return AgeRange{0, value};
    }
    if (next == "plus" && value >= 16) return AgeRange{value, 120};
    return std::nullopt;
  }

  // "Over 65 weeks" and "over 100 volunteers" are no ages: a figure that a noun follows counts
  // that.
  static bool counts_something(std::string_view next) {
    return !next.empty() && !next.starts_with("year") && !next.starts_with("yr") &&
           !is_small_word(next) && !kArticles.contains(next);
  }

  std::string_view word(std::size_t i, int offset) const {
    const auto at = static_cast<std::ptrdiff_t>(i) + offset;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(words_.size())) return {};
    return words_[static_cast<std::size_t>(at)].text;
  }

  const std::vector<RawWord>& words_;
};

}  // namespace

bool is_small_word(std::string_view word) {
  return kSmallWords.contains(word);
}

std::size_t first_counting(std::span<const Token> words) {
  std::size_t first = 0;
  while (first < words.size() && words[first].small) ++first;
  return first;
}

std::vector<Sentence> read_sentences(std::string_view text, WordNumbering& numbering,
                                     Surfaces surfaces) {
  RawText raw;
  read_raw_words(text, raw);
  const auto& words = raw.words;
  const AgeReader ages(words);
  std::vector<Sentence> sentences(1);
  sentences.back().tokens.reserve(words.size());
  std::string together;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto range = ages.at(i)) sentences.back().ages.push_back(*range);
    std::string_view word = words[i].text;
    std::string_view before;
    if (kPrefixes.contains(word) && i + 1 < words.size() && !words[i].ends_sentence &&
        (words[i].hyphen || !kWordsAsWell.contains(word))) {
      before = word;
      together = word;
      together += words[++i].text;
      word = together;
    }
    if (!kArticles.contains(word)) {
      sentences.back().tokens.push_back({numbering.number_of(word), is_small_word(word)});
      if (surfaces == Surfaces::keep) {
        sentences.back().surfaces.push_back(before.empty() ? std::string(word)
                                                           : std::string(before) + "-" +
                                                                 std::string(words[i].text));
      }
    }
    if (words[i].ends_sentence) sentences.emplace_back();
  }
  if (sentences.size() > 1 && sentences.back().tokens.empty()) sentences.pop_back();
  return sentences;
}

}  // namespace hwbplan::overlaps
