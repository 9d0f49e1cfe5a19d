// The limit of findings in a file: what is over it is left out and said, in the order in which
// findings came, and other files are not touched.
#include "rules/findings_limit.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

Diagnostics findings_of(FileId file, int count) {
  Diagnostics findings;
  for (int i = 0; i < count; ++i) {
    Diagnostic& finding = findings.emplace_back();
    finding.rule = "lead-missing";
    finding.span = {file, static_cast<std::uint32_t>(i), 0};
  }
  return findings;
}

}  // namespace

TEST_CASE("findings beyond the limit of a file are left out, and one says so") {
  FindingsLimit limit(3);
  limit.add(findings_of(2, 2));
  CHECK_FALSE(limit.is_full(2));
  limit.add(findings_of(1, 2));
  limit.add(findings_of(2, 5));
  CHECK(limit.is_full(2));
  CHECK_FALSE(limit.is_full(1));
  CHECK_FALSE(limit.is_full(99));
  const Diagnostics all = limit.take();
  REQUIRE(all.size() == 5);
  CHECK(all[4].span.file == 2);
  CHECK(all[4].span.begin == 0);  // the first of the five
  const Diagnostics full = limit.full_files(Severity::warning);
  REQUIRE(full.size() == 1);
  CHECK(full[0].rule == "too-large");
  CHECK(full[0].severity == Severity::warning);
  CHECK(full[0].span.file == 2);
  CHECK(full[0].message == "this file has 3 findings or more, and no more than these are told");
}

TEST_CASE("findings below the limit stay as they are") {
  FindingsLimit limit(3);
  limit.add(findings_of(0, 2));
  CHECK(limit.take().size() == 2);
  CHECK(limit.full_files(Severity::error).empty());
}
