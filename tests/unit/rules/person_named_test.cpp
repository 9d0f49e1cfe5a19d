// A person's name where a role belongs: what a title gives away, and what is a role after all.
#include "unit/rules/checking.hpp"

#include <string>

#include <doctest/doctest.h>

TEST_CASE("a title and a name where a role belongs") {
  const auto found = [](const std::string& role, const char* record = "actions",
                        const char* key = "lead") {
    const std::string plan = std::string("partners: [{id: council, title: C}]\n") + record +
                             ":\n  - {id: a, title: T, " + key + ": {partner: council, role: \"" +
                             role + "\"}}\n";
    return hwbplan::testing::check_text(plan, "person-named").findings.size();
  };
  for (const char* name : {"Dr Jane Smith", "Dr. Smith", "Mrs Jones", "Ms A. O'Brien-Hall",
                           "Prof Anwar Khan", "Cllr John Brown", "Councillor Brown"}) {
    INFO(name);
    CHECK(found(name) == 1);
  }
  for (const char* role :
       {"Head of Housing", "Drug and alcohol commissioner", "Professor of energy and climate",
        "Dr Jane Smith, Director of public health", "Cllr Lead Member", "Miss no appointment lead",
        "Dr Smith's Surgery", "Prof Public Health", "MR imaging lead", "Dr", "Councillor",
        "dr jane smith", "Mr and Mrs Brown Dance Class Leaders"}) {
    INFO(role);
    CHECK(found(role) == 0);
  }
  // Who is elected is public.
  CHECK(found("Cllr John Brown", "priorities", "lead_member") == 0);
  CHECK(found("Dr Jane Smith", "priorities", "lead_member") == 1);
  CHECK(found("Cllr John Brown", "themes", "sponsor") == 0);
  CHECK(found("Mr Brown", "themes", "sponsor") == 1);
  CHECK(found("Mr Brown", "metrics", "owner") == 1);
}
