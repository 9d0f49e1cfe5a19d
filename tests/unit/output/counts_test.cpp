// What a run comes to, in numbers and in words.
#include "output/counts.hpp"

#include "unit/output/sample.hpp"

#include <doctest/doctest.h>

namespace hwbplan::output {

TEST_CASE("findings are counted by severity, and files once") {
  Sample sample;
  const FileId a = sample.file("a.yaml", "a: b\n");
  const FileId b = sample.file("b.yaml", "a: b\n");
  sample.file("c.yaml", "a: b\n");
  sample.finding({a, 0, 1});
  sample.finding({a, 3, 4}).severity = Severity::note;
  sample.finding({b, 0, 1}).severity = Severity::warning;
  sample.finding({b, 0, 1});
  const CheckedPlan plans[] = {sample.plan(), sample.plan()};
  const Counts counts = count(plans);
  CHECK(counts.files == 6);
  CHECK(counts.records == 14);
  CHECK(counts.errors == 4);
  CHECK(counts.warnings == 2);
  CHECK(counts.notes == 2);
  CHECK(counts.files_with_findings == 4);
}

TEST_CASE("the count is good English for none, one and many") {
  CHECK(in_words({14, 212, 0, 0, 0, 0}) == "No findings in 14 files with 212 records");
  CHECK(in_words({1, 1, 0, 0, 0, 0}) == "No findings in 1 file with 1 record");
  CHECK(in_words({2, 0, 0, 0, 0, 0}) == "No findings in 2 files with 0 records");
  CHECK(in_words({0, 0, 0, 0, 0, 0}) == "No findings, because there was no file to read");
  CHECK(in_words({14, 212, 1, 0, 0, 1}) == "1 error in 1 file");
  CHECK(in_words({14, 212, 3, 1, 0, 2}) == "3 errors and 1 warning in 2 files");
  CHECK(in_words({14, 212, 3, 2, 1, 2}) == "3 errors, 2 warnings and 1 note in 2 files");
  CHECK(in_words({14, 212, 0, 0, 2, 1}) == "2 notes in 1 file");
  CHECK(in_words({2000, 9, 200000, 0, 0, 1249}) == "200,000 errors in 1,249 files");
}

}  // namespace hwbplan::output
