// Which meetings are hidden from the public: their own mark, their group's, and marks nobody can
// read.
#include "cli/private_meeting.hpp"

#include "unit/rules/checking.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("a meeting is private by its own mark or its group's, and where neither is certain") {
  const auto is_private = [](const std::string& group, const std::string& meeting) {
    const Workspace workspace = hwbplan::testing::load(
        {{"a.yaml", "groups: [{id: g, title: G" + group +
                        "}]\nmeetings: [{id: m, group: g, date: 2026-10-14" + meeting + "}]\n"}});
    const auto* found = static_cast<const Meeting*>(workspace.plan.find(RecordKind::meeting, "m"));
    REQUIRE(found != nullptr);
    return cli::is_private_meeting(*found);
  };
  CHECK_FALSE(is_private("", ""));
  CHECK_FALSE(is_private(", private: no", ", private: no"));
  CHECK(is_private("", ", private: yes"));
  CHECK(is_private("", ", private: perhaps"));
  CHECK(is_private(", private: yes", ""));
  CHECK(is_private(", private: perhaps", ", private: no"));
}
