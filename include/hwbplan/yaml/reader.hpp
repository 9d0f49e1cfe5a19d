// Bytes in, a tree and findings out. The one interface behind which both readers stand.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/yaml/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

struct Limits {
  std::size_t bytes = std::size_t{16} << 20;  // of one file
  std::uint32_t depth = 64;                   // of collections inside one another
  std::uint32_t nodes = 4'000'000;            // of one file
  std::uint32_t flow_bytes =
      1U << 20;  // between one pair of brackets: yaml-cpp needs 131 times as much memory
};

// An id that can still be made out in a part of the file that could not be read. References to it
// are not reported as broken, because one typing error must not bring forty follow-on findings.
struct SalvagedId {
  std::string section;  // the top-level key under which it stands, such as "actions"
  std::string id;
  Span span;
};

// What could be read of a file. `tree` holds every record that is whole; a record (an item of a
// top-level list, or a top-level mapping) that is broken is left out of it, has a finding, and
// leaves its id in `salvaged`.
struct ReadResult {
  Tree tree;
  Diagnostics findings;
  std::vector<SalvagedId> salvaged;
  // Top-level keys of which some part could not be read. Counts and "missing" rules must not trust
  // these sections.
  std::vector<std::string> damaged_sections;
  // The fast reader read it; then there is nothing but the tree.
  bool plain = false;
};

// Turns the bytes of a file into UTF-8 text without a byte-order mark, whatever they were written
// in. Bytes that are neither UTF-8 nor UTF-16 are read as Windows-1252 and reported
// (`bad-encoding`), one finding a file, at the first.
struct DecodedText {
  std::string text;
  Encoding encoding = Encoding::utf8;
  Diagnostics findings;
};
DecodedText decode_bytes(std::string bytes, FileId file);

// The fast reader takes the files that are plain enough, and yaml-cpp behind a strict scanner all
// others. Both give the same; tests and measurements ask for yaml-cpp to compare them.
enum class Way : std::uint8_t { fastest, yaml_cpp };

// Reads one source. Never throws, never fails: whatever is wrong is in `findings`.
ReadResult read(const SourceFile& source, FileId file, const Limits& limits = {},
                Way way = Way::fastest);

}  // namespace hwbplan::yaml
