// The records of many files become one plan in proportion to their number.
#include "hwbplan/workspace/document.hpp"
#include "hwbplan/workspace/plan.hpp"

#include "work/growth.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::work;

namespace {

// Files of one action each, as officers have them who never want to edit the same file.
std::vector<Document> files_of_one_action(std::vector<SourceFile>& sources) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    sources[i].text = "actions:\n  - {id: a-" + std::to_string(i) + ", title: Open a hall}\n";
    documents.push_back(read_document(sources[i], static_cast<FileId>(i), {}));
  }
  return documents;
}

}  // namespace

TEST_CASE("a plan of many small files is linked in proportion to their number") {
  const auto steps = [](std::size_t files) {
    std::vector<SourceFile> sources(files);
    auto documents = files_of_one_action(sources);
    return steps_of([&] { CHECK(Plan::link(documents).all<Action>().size() == files); });
  };
  CHECK(steps(16000) <= 6 * steps(4000));
}
