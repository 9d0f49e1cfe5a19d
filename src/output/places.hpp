// Lines and columns of the findings of one plan directory. Every format asks here, so that all of
// them name the same place.
#pragma once

#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/line_index.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/text/span.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace hwbplan::output {

struct Place {
  std::string_view file;  // its name as it is; empty where there is no such file
  Position begin;
  Position end;  // behind the last character
};

// A line index takes time and memory in proportion to its file, so one is made when a file's first
// place is asked for, and kept. `sources` may be null, and must outlive the object and its answers.
class Places {
 public:
  explicit Places(const Sources* sources);

  // Makes the indexes of all files that the findings are about. After that several threads may ask
  // for the places of these findings.
  void prepare(std::span<const Diagnostic> findings, unsigned jobs);

  // Of a span that does not lie in its file, as much as does.
  Place of(const Span& span);
  // The lines of a file; null where there is no such file.
  const LineIndex* lines(FileId file);
  std::string_view file_name(FileId file) const;

 private:
  const Sources* sources_;
  std::vector<std::unique_ptr<LineIndex>> indexes_;  // one for each file, made on demand
};

}  // namespace hwbplan::output
