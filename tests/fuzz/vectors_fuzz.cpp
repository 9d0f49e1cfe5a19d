// Any file given to --vectors: it is refused with a line that is there, or read to finite numbers
// of one length; and which words are asked for changes nothing about that.
#include "hwbplan/overlaps/word_vectors.hpp"

#include "support/invariants.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <set>
#include <sstream>
#include <string>

namespace {

using namespace hwbplan::overlaps;
using hwbplan::fuzzing::require;
using hwbplan::fuzzing::require_harmless;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  std::istringstream all_in(text);
  std::set<std::string> words;
  const auto all = read_word_vectors(all_in, [&](std::string_view word) {
    words.emplace(word);
    return true;
  });
  std::istringstream none_in(text);
  const auto none = read_word_vectors(none_in, [](std::string_view) { return false; });
  require(all.has_value() == none.has_value(), "the words asked for change nothing");
  if (!all) {
    const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    require(all.error().line <= lines && all.error().line == none.error().line,
            "a fault's line is there");
    require(!all.error().message.empty() && all.error().message == none.error().message,
            "a fault has a message");
    require_harmless(all.error().message);
    return 0;
  }
  require(none->size() == 0 && all->size() == words.size(), "the words asked for are kept");
  for (const std::string& word : words) {
    const auto vector = all->of(word);
    require(vector.size() == all->dimensions() && !vector.empty(), "vectors are of one length");
    require(std::all_of(vector.begin(), vector.end(), [](float one) { return std::isfinite(one); }),
            "numbers are finite");
  }
  return 0;
}
