// Files are written back in the encoding they have, or not at all.
#include "hwbplan/text/apply_edits.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;

namespace {

const std::vector<Edit> kEdits = {{{0, 0, 1}, "b"}};

}  // namespace

TEST_CASE("a Windows-1252 file stays one") {
  CHECK(bytes_with_edits("a\xE9\x80\x93", "aé€“", Encoding::windows_1252, kEdits) ==
        "b\xE9\x80\x93");
}

TEST_CASE("what an encoding can't hold is not written") {
  const std::vector<Edit> welsh = {{{0, 0, 1}, "ŵ"}};
  CHECK(!bytes_with_edits("a\xE9", "aé", Encoding::windows_1252, welsh));
  // 81 is no character of Windows-1252 and is read as the replacement character.
  CHECK(!bytes_with_edits("a\x81", "a\uFFFD", Encoding::windows_1252, kEdits));
  // A mixture: UTF-8, and a byte that is none.
  CHECK(!bytes_with_edits("a\xC3\xA9\xE9", "aéé", Encoding::utf8, kEdits));
}

TEST_CASE("UTF-16 keeps its mark, or goes on without one") {
  using namespace std::string_view_literals;
  CHECK(bytes_with_edits("\xFF\xFE"
                         "a\0"sv,
                         "a", Encoding::utf16_le, kEdits) ==
        "\xFF\xFE"
        "b\0"sv);
  CHECK(bytes_with_edits("\0a\0c"sv, "ac", Encoding::utf16_be, kEdits) == "\0b\0c"sv);
  CHECK(!bytes_with_edits("a\0\x00\xD8"sv, "a\uFFFD", Encoding::utf16_le, kEdits));
}
