// Word lists that stay readable in the source, as plain text with spaces between the words, and
// become a hash table while the program is compiled: nothing is built at start-up, nothing is
// global state, and a look-up costs one hash.
#pragma once

#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <type_traits>

namespace hwbplan::rules {

// One list: words in lower case, apart by blanks or line ends. An entry of several words is written
// with underscores: "set_up".
template <class Kind>
struct WordsOfKind {
  Kind kind;
  std::string_view words;
};

template <class Visit>
constexpr void for_each_word(std::string_view words, const Visit& visit) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= words.size(); ++i) {
    const bool gap = i == words.size() || words[i] == ' ' || words[i] == '\n';
    if (!gap) continue;
    if (i > begin) visit(words.substr(begin, i - begin));
    begin = i + 1;
  }
}

// Of the lists in `Lists`, an array of WordsOfKind. Capacity: at least a third more than there are
// words; three times as much where every word of every plan is asked for. A word that stands in two
// lists, and a table that is too small, do not compile.
//
// The table points to its words by numbers, so that it is small, and is ready as it lies in the
// file: addresses would be written into it each time the program starts.
template <const auto& Lists, std::size_t Capacity>
class WordTable {
 public:
  using Kind = std::remove_cvref_t<decltype(Lists[0].kind)>;

  constexpr WordTable() {
    for (std::size_t list = 0; list < std::size(Lists); ++list) {
      for_each_word(Lists[list].words, [&](std::string_view word) { add(word, list); });
    }
  }

  // What the table says of one word, or of some with underscores between them.
  struct Answer {
    const Kind* kind = nullptr;  // of an entry; nothing where it is in no list
    bool opens = false;  // an entry of more words begins so: worth putting together what follows
  };
  constexpr Answer look_up(std::string_view word) const {
    if (!may_hold(word)) return {};
    for (std::size_t i = first_slot(word); !slots_[i].is_free(); i = behind(i)) {
      const Slot& slot = slots_[i];
      if (slot.word() == word) return {slot.listed ? &slot.kind : nullptr, slot.opens};
    }
    return {};
  }

  // The kind of a word in lower case; nothing where it is in no list.
  constexpr const Kind* find(std::string_view word) const { return look_up(word).kind; }

  constexpr bool opens(std::string_view word) const { return look_up(word).opens; }

  // Whether a word is in a list, with capitals or without.
  constexpr bool lists_ignoring_case(std::string_view word) const {
    if (!may_hold(word)) return false;
    for (std::size_t i = first_slot(word); !slots_[i].is_free(); i = behind(i)) {
      const std::string_view known = slots_[i].word();
      const bool same = std::equal(word.begin(), word.end(), known.begin(), known.end(),
                                   [](char a, char b) { return utf8::lower_ascii(a) == b; });
      if (same) return slots_[i].listed;
    }
    return false;
  }

 private:
  struct Slot {
    std::uint16_t begin = 0;  // of the word, in its list
    std::uint8_t size = 0;
    std::uint8_t list = 0;
    Kind kind{};
    bool listed = false;
    bool opens = false;

    constexpr bool is_free() const { return size == 0; }
    constexpr std::string_view word() const { return {Lists[list].words.data() + begin, size}; }
  };

  // Most words that are asked for are in no list, and their first letter and length say so without
  // a hash.
  constexpr bool may_hold(std::string_view word) const {
    return !word.empty() && (lengths_[initial_of(word)] >> length_of(word) & 1U) != 0;
  }
  static constexpr std::size_t initial_of(std::string_view word) {
    return static_cast<unsigned char>(word[0]) % 32;
  }
  static constexpr std::size_t length_of(std::string_view word) {
    return word.size() < 31 ? word.size() : 31;
  }

  // FNV-1a: short, and good enough for words. Capitals have the slots of small letters, for those
  // who ask without regard to them.
  static constexpr std::size_t first_slot(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) {
      hash = (hash ^ static_cast<unsigned char>(c | ' ')) * 16777619U;
    }
    return hash % Capacity;
  }

  static constexpr std::size_t behind(std::size_t slot) {
    return slot + 1 == Capacity ? 0 : slot + 1;
  }

  constexpr void add(std::string_view word, std::size_t list) {
    Slot& slot = slot_for(word, list);
    if (slot.listed) throw "this word stands in two lists";
    slot.kind = Lists[list].kind;
    slot.listed = true;
    for (std::size_t end = word.find('_'); end != std::string_view::npos;
         end = word.find('_', end + 1)) {
      slot_for(word.substr(0, end), list).opens = true;
    }
  }

  // That of the word or, where it has none, a free one, which is taken for it.
  constexpr Slot& slot_for(std::string_view word, std::size_t list) {
    std::size_t i = first_slot(word);
    for (; !slots_[i].is_free(); i = behind(i)) {
      if (slots_[i].word() == word) return slots_[i];
    }
    if (++count_ * 4 > Capacity * 3) throw "this table of words needs a larger capacity";
    const auto begin = static_cast<std::size_t>(word.data() - Lists[list].words.data());
    if (begin > 0xFFFF || word.size() > 0xFF || list > 0xFF) throw "this list or word is too long";
    slots_[i].begin = static_cast<std::uint16_t>(begin);
    slots_[i].size = static_cast<std::uint8_t>(word.size());
    slots_[i].list = static_cast<std::uint8_t>(list);
    lengths_[initial_of(word)] |= 1U << length_of(word);
    return slots_[i];
  }

  std::array<Slot, Capacity> slots_{};
  // By the first letter: a bit for each length that a word with it has.
  std::array<std::uint32_t, 32> lengths_{};
  std::size_t count_ = 0;
};

}  // namespace hwbplan::rules
