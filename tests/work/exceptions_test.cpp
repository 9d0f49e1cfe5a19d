// However many local exceptions a file holds, each is found, and held against the findings, once.
#include "hwbplan/workspace/exception.hpp"
#include "hwbplan/yaml/reader.hpp"

#include "unit/rules/checking.hpp"
#include "work/growth.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::work;

namespace {

constexpr std::string_view kAllow = "# hwbplan: allow a — b\n";
constexpr std::string_view kRecords = "themes: [";

// Files of so many bytes that are full of marks.
std::vector<std::string> full_of_marks(std::size_t bytes) {
  const auto allowed = [&](std::string lead) { return repeated(kAllow, bytes, std::move(lead)); };
  const std::string records = repeated("{id: a}, ", bytes / 2, std::string(kRecords)) + "]\n";
  const std::string half_allowed = repeated(kAllow, bytes / 2);
  return {repeated("hwbplan:", bytes),
          repeated("# hwbplan:", bytes),
          repeated("# hwbplan: allow a — b ", bytes),
          allowed({}) + "themes: [{id: a, title: A}]\n",
          records + half_allowed,
          half_allowed + records,
          repeated("-\n", bytes / 2, "themes:\n") + half_allowed,
          repeated("a,", bytes, "# hwbplan: allow "),
          repeated("                    # hwbplan: allow a — until until ", bytes)};
}

}  // namespace

TEST_CASE("files full of marks are walked over once") {
  const std::size_t kinds = full_of_marks(0).size();
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    CAPTURE(kind);
    const auto steps = [&](std::size_t bytes) {
      SourceFile source;
      source.text = full_of_marks(bytes)[kind];
      const yaml::ReadResult file = yaml::read(source, 0);
      std::vector<Span> records;
      for (const yaml::Node& node : file.tree.nodes) {
        if (node.kind == yaml::Kind::mapping) records.push_back({0, node.begin, node.end});
      }
      return steps_of([&] {
        const auto found = find_exceptions(source, file.tree, records, {});
        CHECK(found.size() <= source.text.size() / 10);
      });
    };
    const std::size_t small = std::size_t{1} << 14U;
    CHECK(steps(4 * small) <= 6 * steps(small));
  }
}

TEST_CASE("many exceptions and many findings are held against each other once") {
  check_linear(500, [](std::size_t count) {
    std::string text = "actions:\n";
    for (std::size_t i = 0; i < count; ++i) text += "  # hwbplan: allow lead-missing — why\n";
    text += "  - {id: a, title: A}\n";
    for (std::size_t i = 0; i < count; ++i) {
      text += "  # hwbplan: allow overdue — why\n  - {id: a" + std::to_string(i) + ", title: A}\n";
    }
    CHECK(testing::check_text(text, "lead-missing").findings.size() == count);
  });
}

TEST_CASE("many exceptions at a record of many findings are held against each other once") {
  check_linear(500, [](std::size_t count) {
    std::string text = "actions:\n";
    for (std::size_t i = 0; i < count; ++i) {
      text += "  # hwbplan: allow unknown-reference — why\n";
    }
    text += "  - id: a\n    title: A\n    depends_on:\n";
    for (std::size_t i = 0; i < count; ++i) text += "      - none-" + std::to_string(i) + "\n";
    CHECK(testing::check_text(text, "unknown-reference").findings.empty());
  });
}
