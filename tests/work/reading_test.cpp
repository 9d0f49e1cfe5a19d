// Whatever a file holds, reading it takes work in proportion to its size.
#include "hwbplan/yaml/reader.hpp"

#include "work/growth.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::work;

TEST_CASE("hostile files are read in proportion to their size") {
  constexpr std::string_view kParts[] = {"\"",
                                         "'",
                                         "[",
                                         "{",
                                         "]",
                                         "- ",
                                         "? ",
                                         ": ",
                                         "a: b: c\n",
                                         "- \"\n",
                                         "- id: x\n  t: \"\n",
                                         "&a ",
                                         "*a\n",
                                         "!a ",
                                         "<<<<<<< a\n",
                                         ">>>>>>>\n",
                                         "---\n",
                                         "%\n",
                                         "a: |\n",
                                         "\t\n",
                                         "#\n",
                                         "a:\n- [\n",
                                         "\xC2\xA0",
                                         "id: ",
                                         "a: {b: [\n",
                                         "[]\n",
                                         "a,",
                                         "a\n  ",
                                         "-\n  ",
                                         "\n"};
  for (const std::string_view part : kParts) {
    for (const std::string_view lead : {"", "a:\n  - ", "a: ["}) {
      CAPTURE(part);
      CAPTURE(lead);
      check_linear(std::size_t{1} << 14U, [&](std::size_t bytes) {
        const SourceFile source{"plan.yaml", repeated(part, bytes, std::string(lead)),
                                Encoding::utf8};
        CHECK(yaml::read(source, 0).tree.file == 0);
      });
    }
  }
}
