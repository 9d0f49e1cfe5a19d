// The files of a run, as text. A source stays where it is for as long as `Sources` lives, so that
// views into it hold.
#pragma once

#include "hwbplan/text/span.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace hwbplan {

// How the bytes on the disk were written. A fix has to write them back the same way.
enum class Encoding : unsigned char { utf8, utf8_with_mark, utf16_le, utf16_be, windows_1252 };

struct SourceFile {
  std::string name;  // as it is shown to the user, with '/' between folders
  std::string text;  // UTF-8, without a byte-order mark, line ends as they were
  Encoding encoding = Encoding::utf8;
};

// Numbered from 0 in the order of their names, so that sorting findings by span sorts them by file
// name. Not copied: the model holds views into the texts.
class Sources {
 public:
  Sources() = default;
  explicit Sources(std::size_t count) : files_(count) {}
  Sources(Sources&&) = default;
  Sources& operator=(Sources&&) = default;
  Sources(const Sources&) = delete;
  Sources& operator=(const Sources&) = delete;

  std::size_t size() const { return files_.size(); }
  // Adds empty files up to `count`. Those that are there stay where they are.
  void grow(std::size_t count) { files_.resize(count); }
  SourceFile& operator[](FileId file) { return files_[file]; }
  const SourceFile& operator[](FileId file) const { return files_[file]; }

  // The text of a span; empty where the span does not lie in its file.
  std::string_view text(const Span& span) const;

 private:
  std::deque<SourceFile> files_;
};

}  // namespace hwbplan
