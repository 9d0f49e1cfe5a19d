// Words as numbers. A word is folded to lower case, cut to its Snowball stem and numbered once, so
// that everything behind compares integers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace hwbplan::overlaps {

struct FrozenVocabulary;
class WordList;

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
  ~Vocabulary() override;
  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  std::uint32_t number_of(std::string_view word) override;

  // The numbers of all words of a list, none of which is frozen, in its order: quicker than one by
  // one.
  std::vector<std::uint32_t> numbers_of(const WordList& list);

  // The number of a word that was entered before; nothing for others.
  std::optional<std::uint32_t> known_number_of(std::string_view word) const;

  // Enters words whose stems are known already, into an empty vocabulary. They must outlive it.
  void enter(const FrozenVocabulary& known);
  // The number of a word that was entered so; nothing for others. All are below frozen_size(), and
  // those of all other stems are not.
  std::optional<std::uint32_t> frozen_number_of(std::string_view word) const;
  std::uint32_t frozen_size() const;

  // The stem with that number, and the first word that was seen with it (for people to read).
  std::string_view stem(std::uint32_t number) const;
  std::string_view sample(std::uint32_t number) const;
  std::size_t size() const { return frozen_size() + samples_.size(); }
  // All words that were given, in that order.
  std::vector<std::string_view> words() const;

 private:
  std::uint32_t number_at(std::uint32_t place, std::string_view word);
  std::uint32_t number_of_stem(std::string_view stem, std::uint32_t place);

  struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer_;
  std::unique_ptr<FrozenVocabulary> frozen_;
  std::unique_ptr<WordList> words_;        // the others, as they were given
  std::vector<std::uint32_t> numbers_;     // of each of words_
  std::unique_ptr<WordList> stems_;        // that are not frozen
  std::vector<std::string_view> samples_;  // of each of stems_, one of words_
};

}  // namespace hwbplan::overlaps
