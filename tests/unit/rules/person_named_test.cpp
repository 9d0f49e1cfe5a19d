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
  for (const char* name :
       {"Dr Jane Smith", "Dr. Smith", "Mrs Jones", "Ms A. O'Brien-Hall", "Prof Anwar Khan",
        "Cllr John Brown", "Councillor Brown", "Dr Élodie Martin", "Mr Ólafur Þórsson",
        "Professor Jane Smith", "Professor Sir John Smith", "Sir John Smith", "Dame Anne Hall",
        "Lord Smith", "Lady Jane Smith", "Reverend Paul Green"}) {
    INFO(name);
    CHECK(found(name) == 1);
  }
  for (const char* role : {"Head of Housing",
                           "Drug and alcohol commissioner",
                           "Professor of energy and climate",
                           "Dr Jane Smith, Director of public health",
                           "Cllr Lead Member",
                           "Miss no appointment lead",
                           "Dr Smith's Surgery",
                           "Prof Public Health",
                           "MR imaging lead",
                           "Dr",
                           "Councillor",
                           "dr jane smith",
                           "Mr and Mrs Brown Dance Class Leaders",
                           "Dr Barnardo Homes",
                           "Dr Barnardo Foundation",
                           "Cllr Housing",
                           "Cllr Children's Services",
                           "Sir John Smith School",
                           "Dame Anne Hall Trust",
                           "Lady Smith Hospital",
                           "Lord Mayor",
                           "Lord Lieutenant",
                           "Dr – Surgery",
                           "Professor élodie"}) {
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

TEST_CASE("members of groups and leads of agenda items stand in papers too") {
  const auto found = [](const std::string& role) {
    const std::string lead = "{partner: council, role: \"" + role + "\"}";
    const std::string plan =
        "partners: [{id: council, title: C}]\ngroups:\n  - {id: g, title: G, "
        "kind: board, members: [" +
        lead +
        "]}\nmeetings:\n  - {id: m, group: g, date: 2026-10-14, items: "
        "[{title: T, lead: " +
        lead + "}]}\n";
    return hwbplan::testing::check_text(plan, "person-named").findings;
  };
  const auto findings = found("Dr Jane Smith");
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].field == "members.role");
  CHECK(findings[1].field == "items.lead.role");
  CHECK(found("Chair").empty());
  CHECK(found("Cllr John Brown").empty());
}
