// One file of a plan directory, read: its records, what is wrong with its text, and the local
// exceptions in its comments.
#pragma once

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/read_plan_file.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/text/source.hpp"
#include "hwbplan/workspace/exception.hpp"
#include "hwbplan/yaml/reader.hpp"

#include <string>
#include <vector>

namespace hwbplan {

// Records point into the tree's decoded text and into the source; a document may be moved, and its
// records stay where they are, because they live in vectors.
struct Document {
  FileId file = 0;
  yaml::Tree tree;  // only its decoded text, once the records are made
  PlanFile records;
  Diagnostics findings;
  std::vector<yaml::SalvagedId> salvaged;
  std::vector<std::string> damaged_sections;
  std::vector<Exception> exceptions;
  bool unread = false;  // too large, or not to be opened: nobody knows which ids it holds
};

Document read_document(const SourceFile& source, FileId file, const ReadingOptions& options);

}  // namespace hwbplan
