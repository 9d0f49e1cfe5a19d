// A paper as text, for tests of what no format may say.
#pragma once

#include "hwbplan/output/papers.hpp"
#include "hwbplan/reports/document.hpp"

#include <string>

namespace hwbplan::testing {

inline std::string in_all_formats(const reports::Document& document) {
  std::string all = output::document_as_markdown(document) + output::document_as_html(document);
  for (const reports::Table* table : reports::tables_of(document))
    all += output::table_as_csv(*table);
  return all;
}

}  // namespace hwbplan::testing
