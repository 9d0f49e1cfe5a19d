// Reading word vectors. The files come from anywhere, are often cut off by a broken download, and
// the same name may hide the binary kind: whatever is odd is told with its line.
#include "hwbplan/overlaps/word_vectors.hpp"

#include "hwbplan/model/action.hpp"
#include "hwbplan/overlaps/lexicon.hpp"
#include "hwbplan/workspace/plan.hpp"

#include "overlaps/profile.hpp"
#include "overlaps/word_list.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

// The widest vectors in use have about a thousand numbers.
constexpr std::size_t kMostDimensions = 4096;
constexpr std::size_t kLongestLine = std::size_t{1} << 17;
constexpr std::size_t kMostKeptNumbers = std::size_t{1} << 27;  // 512 MiB

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

// The last blank-separated piece of `text`, which is cut off.
std::string_view take_last(std::string_view& text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  std::size_t begin = text.size();
  while (begin > 0 && !is_blank(text[begin - 1])) --begin;
  const auto piece = text.substr(begin);
  text = text.substr(0, begin);
  return piece;
}

std::size_t count_pieces(std::string_view text) {
  std::size_t count = 0;
  while (!take_last(text).empty()) ++count;
  return count;
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<float> number(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (end != text.data() + text.size()) return std::nullopt;
  // Numbers too small for a float are as good as 0; those too large are a fault, as "inf" and
  // "nan".
  if (error == std::errc::result_out_of_range && text.find("e-") != std::string_view::npos)
    return 0;
  if (error != std::errc() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

class WordVectorsReader {
 public:
  WordVectorsReader(std::istream& in, const std::function<bool(std::string_view)>& wanted)
      : in_(in), wanted_(wanted) {}

  tl::expected<WordVectors, VectorFault> read() {
    while (next_line()) {
      if (!take_line()) return tl::make_unexpected(fault_);
    }
    if (!fault_.message.empty()) return tl::make_unexpected(fault_);
    if (told_ && seen_ != *told_) {
      return tl::make_unexpected(VectorFault{
          0, fmt::format("the first line tells of {} words, but {} follow: was the file cut off?",
                         *told_, seen_)});
    }
    if (seen_ == 0) return tl::make_unexpected(VectorFault{0, "there are no word vectors in it"});
    return std::move(vectors_);
  }

 private:
  bool fail(std::string message) {
    fault_ = {line_number_, std::move(message)};
    return false;
  }

  // The next line, never more of it than the limit.
  bool next_line() {
    line_.clear();
    ++line_number_;
    auto* buffer = in_.rdbuf();
    for (int c = buffer->sbumpc(); c != std::istream::traits_type::eof(); c = buffer->sbumpc()) {
      if (c == '\n') return true;
      if (line_.size() >= kLongestLine) {
        return fail(fmt::format("this line is longer than {} bytes", kLongestLine));
      }
      line_ += static_cast<char>(c);
    }
    return !line_.empty();
  }

  bool take_line() {
    std::string_view line = line_;
    if (line_number_ == 1 && line.substr(0, 3) == "\xEF\xBB\xBF") line.remove_prefix(3);
    while (!line.empty() && (line.back() == '\r' || is_blank(line.back()))) line.remove_suffix(1);
    if (line.empty()) return true;
    if (line.find('\0') != std::string_view::npos) {
      return fail("this is no text; only the text forms of word vectors can be read");
    }
    if (line_number_ == 1 && take_header(line)) return fault_.message.empty();
    if (vectors_.dimensions_ == 0) {
      const auto pieces = count_pieces(line);
      if (pieces < 2) return fail("a word and its numbers should stand here");
      if (!set_dimensions(pieces - 1)) return false;
    }
    ++seen_;
    return take_vector(line);
  }

  // "400000 300": how many words, of how many numbers.
  bool take_header(std::string_view line) {
    auto rest = line;
    const auto second = whole_number(take_last(rest));
    const auto first = whole_number(take_last(rest));
    if (!first || !second || !take_last(rest).empty()) return false;
    told_ = first;
    set_dimensions(*second);
    return true;
  }

  bool set_dimensions(std::size_t dimensions) {
    if (dimensions == 0 || dimensions > kMostDimensions) {
      return fail(fmt::format("vectors of {} numbers are not read; 1 to {} are", dimensions,
                              kMostDimensions));
    }
    vectors_.dimensions_ = dimensions;
    row_.resize(dimensions);
    return true;
  }

  bool take_vector(std::string_view line) {
    auto rest = line;
    for (std::size_t i = vectors_.dimensions_; i-- > 0;) {
      const auto piece = take_last(rest);
      if (rest.empty()) {
        return fail(fmt::format("this line has {} numbers where {} should be",
                                count_pieces(line) - 1, vectors_.dimensions_));
      }
      const auto value = number(piece);
      if (!value) return fail(fmt::format("\"{}\" is not a number", shown(piece)));
      row_[i] = *value;
    }
    auto word = take_last(rest);
    if (word.empty()) return fail("a word should stand before the numbers");
    if (!rest.empty()) {
      // Some files have words with blanks in them, which no plan's word is; a further number is one
      // too many.
      if (number(word)) {
        return fail(fmt::format("this line has {} numbers where {} should be",
                                count_pieces(line) - 1, vectors_.dimensions_));
      }
      return true;
    }
    keep(word);
    if (vectors_.numbers_.size() > kMostKeptNumbers) return fail("too many vectors to keep");
    return true;
  }

  void keep(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!wanted_(lower)) return;
    const auto place = vectors_.numbers_.size();
    if (!vectors_.places_.emplace(std::move(lower), place).second) return;
    vectors_.numbers_.insert(vectors_.numbers_.end(), row_.begin(), row_.end());
  }

  // What a message may quote of a hostile file.
  static std::string shown(std::string_view piece) {
    std::string out;
    for (const char c : piece.substr(0, 20)) out += c > ' ' && c < 0x7F ? c : '?';
    return out;
  }

  std::istream& in_;
  const std::function<bool(std::string_view)>& wanted_;
  WordVectors vectors_;
  VectorFault fault_;
  std::string line_;
  std::vector<float> row_;
  std::size_t line_number_ = 0;
  std::size_t seen_ = 0;
  std::optional<std::size_t> told_;
};

std::span<const float> WordVectors::of(std::string_view word) const {
  const auto found = places_.find(word);
  if (found == places_.end()) return {};
  return std::span(numbers_).subspan(found->second, dimensions_);
}

tl::expected<WordVectors, VectorFault> read_word_vectors(
    std::istream& in, const std::function<bool(std::string_view)>& wanted) {
  return WordVectorsReader(in, wanted).read();
}

std::vector<std::string> words_for_vectors(const Plan& plan) {
  Vocabulary vocabulary;
  const Lexicon lexicon(vocabulary);
  for (const auto* action : plan.all<Action>()) read_action(*action, vocabulary);
  const auto all = vocabulary.words();
  std::vector<std::string> words(all.begin(), all.end());
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace hwbplan::overlaps
