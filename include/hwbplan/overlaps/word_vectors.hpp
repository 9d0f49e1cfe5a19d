// Word vectors of a user's own: what GloVe writes as text, word2vec as text (with a first line that
// tells how many) and fastText as .vec. Only the words asked for are kept, because such a file
// holds millions of which a plan uses some thousand.
#pragma once

#include <cstddef>
#include <functional>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan {
class Plan;
}

namespace hwbplan::overlaps {

// What is wrong with a file of vectors, and on which line (from 1; 0: with the file as a whole).
struct VectorFault {
  std::size_t line = 0;
  std::string message;
};

class WordVectors {
 public:
  std::size_t size() const { return places_.size(); }
  std::size_t dimensions() const { return dimensions_; }
  // The word's vector, or nothing where the file does not hold the word.
  std::span<const float> of(std::string_view word) const;

 private:
  friend class WordVectorsReader;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> places_;
  std::vector<float> numbers_;
  std::size_t dimensions_ = 0;
};

// Reads the vectors of those words that `wanted` is true for (words are in lower case; where a file
// has "Health" and "health", the first counts). A file that is cut off, holds something that is no
// finite number, or lines of unlike lengths is refused. Memory is that of the words kept and of one
// line.
tl::expected<WordVectors, VectorFault> read_word_vectors(
    std::istream& in, const std::function<bool(std::string_view)>& wanted);

// All words that finding the plan's overlaps may ask for, each once, sorted: those of its actions
// and those of the lexicon.
std::vector<std::string> words_for_vectors(const Plan& plan);

}  // namespace hwbplan::overlaps
