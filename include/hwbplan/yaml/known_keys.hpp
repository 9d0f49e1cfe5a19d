// Reading with some knowledge of the format that the text is written in.
#pragma once

#include "hwbplan/yaml/reader.hpp"

#include <span>
#include <string_view>

namespace hwbplan::yaml {

// What the caller knows of keys: YAML itself knows none, and without this knowledge a line whose
// colon was forgotten can't be told from a text that goes on.
class KnownKeys {
 public:
  virtual ~KnownKeys() = default;
  // The key that `word` is, or nearly is, in the record to which `path` leads, which are keys from
  // the file's root inwards and pass over lists; empty where it is none.
  virtual std::string_view meant(std::span<const std::string_view> path,
                                 std::string_view word) const = 0;
};

// As read() in reader.hpp, and where a line can't be read because its colon was forgotten, says so.
ReadResult read(const SourceFile& source, FileId file, const KnownKeys& keys,
                const Limits& limits = {}, Way way = Way::fastest);

}  // namespace hwbplan::yaml
