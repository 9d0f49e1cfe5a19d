// A text that may be shown to yaml-cpp: the source, with every byte in its place, except for those
// that must not reach it. A copy is made only where there is such a byte.
#pragma once

#include "hwbplan/text/diagnostic.hpp"

#include <string>
#include <string_view>

namespace hwbplan::yaml {

class CleanText {
 public:
  // Control characters become `_`, and so do bytes that are not UTF-8; a carriage return without a
  // line feed becomes a line feed. One finding says where the first control character is and how
  // many there are.
  CleanText(std::string_view source, FileId file, Diagnostics& findings);

  std::string_view view() const { return copied_ ? std::string_view(copy_) : source_; }
  // Overwrites bytes of the copy with one character, line ends excepted.
  void blank(const Span& span, char with = ' ');
  void put(std::uint32_t offset, char c);

 private:
  void copy();
  void clean(Diagnostics& findings, FileId file);

  std::string_view source_;
  std::string copy_;
  bool copied_ = false;
};

}  // namespace hwbplan::yaml
