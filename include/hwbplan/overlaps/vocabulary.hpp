// Words as numbers. A word is folded to lower case, cut to its Snowball stem and numbered once, so
// that everything behind compares integers.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sb_stemmer;

namespace hwbplan::overlaps {

// Something that gives words numbers.
class WordNumbering {
 public:
  virtual ~WordNumbering() = default;
  // The number of `word`, which is in lower case already. Words over 64 bytes are cut: no word of
  // any language is that long, and hostile ones would only cost memory.
  virtual std::uint32_t number_of(std::string_view word) = 0;

 protected:
  WordNumbering() = default;
  WordNumbering(const WordNumbering&) = default;
  WordNumbering(WordNumbering&&) = default;
  WordNumbering& operator=(const WordNumbering&) = default;
  WordNumbering& operator=(WordNumbering&&) = default;
};
inline constexpr std::size_t kLongestWord = 64;  // bytes

// Numbers stems: all words of one stem have one number.
class Vocabulary : public WordNumbering {
 public:
  Vocabulary();

  std::uint32_t number_of(std::string_view word) override;

  // The stem with that number, and the first word that was seen with it (for people to read).
  std::string_view stem(std::uint32_t number) const { return *stems_[number]; }
  std::string_view sample(std::uint32_t number) const { return samples_[number]; }
  std::size_t size() const { return stems_.size(); }

 private:
  struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> words_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> by_stem_;
  std::vector<const std::string*> stems_;  // keys of by_stem_, which stay where they are
  std::vector<std::string> samples_;
};

}  // namespace hwbplan::overlaps
