// hwbplan.yaml.
#include "unit/model/decoding.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::testing;

TEST_CASE("all settings are read") {
  const DecodedSettings decoded(R"(hwbplan: 1
title: Our plan
area: Wealdshire
financial_year_starts: 09-01
include: "plans/**"
exclude: ["drafts/**", old.yaml]
status_scale:
  Business as usual: on-track
rules:
  weak-commitment: error
  evidence: off
limits:
  progress_max_age: 13 weeks
  actions_per_lead: 12
  largest_share: 60%
overlaps:
  report_at: 0.50
  decide_at: 0.70
  same: [[falls, trips], [social prescribing, community connectors]]
bank_holidays: [2026-12-25, 2026-12-28]
pre_election_periods: [{from: 2027-03-22, to: 2027-05-06}]
)");
  for (const Diagnostic& finding : decoded.findings) FAIL_CHECK(finding.message);
  const Settings& settings = decoded.settings;
  CHECK(settings.version.value == 1);
  CHECK(settings.area.text == "Wealdshire");
  CHECK(settings.financial_year().month == 9);
  CHECK(settings.include.size() == 1);
  CHECK(settings.exclude[1].text == "old.yaml");
  REQUIRE(settings.status_scale.entries.size() == 1);
  CHECK(settings.status_scale.entries[0].first.text == "Business as usual");
  CHECK(settings.status_scale.entries[0].second.is(Status::on_track));
  REQUIRE(settings.rules.entries.size() == 2);
  CHECK(settings.rules.entries[1].second.is(Severity::off));
  CHECK(settings.limits->progress_max_age.duration == Duration{13, DurationUnit::week});
  CHECK(settings.limits->largest_share.percent);
  CHECK(settings.overlaps->same[1].items[0].text == "social prescribing");
  CHECK(settings.bank_holidays[1].date.to_iso() == "2026-12-28");
  CHECK(settings.pre_election_periods[0].to.date.to_iso() == "2027-05-06");
}

TEST_CASE("the financial year starts on 1 April unless the settings say otherwise") {
  const DecodedSettings decoded("hwbplan: 1\n");
  CHECK(decoded.settings.financial_year().month == 4);
  CHECK(decoded.settings.financial_year().day == 1);
}

TEST_CASE("a start of the financial year that can't be read is no 1 April in silence") {
  for (const char* text : {"1 April", "04", "13-01", "02-29", "04-01-2026", "2026-04-01"}) {
    CAPTURE(text);
    const DecodedSettings decoded(std::string("hwbplan: 1\nfinancial_year_starts: ") + text + "\n");
    REQUIRE(decoded.findings.size() == 1);
    CHECK(decoded.findings[0].rule == "wrong-type");
    CHECK(decoded.at(decoded.findings[0].span) == text);
    CHECK(decoded.settings.financial_year().month == 4);
  }
}

TEST_CASE("another version of the format is refused") {
  const DecodedSettings decoded("hwbplan: 2\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].rule == "wrong-type");
  CHECK(decoded.findings[0].message ==
        "this is version 2 of the plan format, and this hwbplan reads version 1");
}

TEST_CASE("settings without a version, or without anything") {
  const DecodedSettings decoded("title: Ours\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].message == "this settings file has no \"hwbplan\"");
  const DecodedSettings empty("");
  REQUIRE(empty.findings.size() == 1);
  CHECK(empty.findings[0].rule == "missing-key");
}

TEST_CASE("a weight that is none is refused at its place") {
  const DecodedSettings decoded("hwbplan: 1\nrules:\n  overdue: eror\n  evidence:\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.at(decoded.findings[0].span) == "eror");
  CHECK(decoded.findings[0].hint == "did you mean \"error\"?");
  REQUIRE(decoded.settings.rules.entries.size() == 2);
  CHECK(!decoded.settings.rules.entries[0].second.given());
  const Value& empty = decoded.settings.rules.entries[1].second;
  CHECK(empty.missing());
  CHECK(decoded.at(empty.span) == "evidence");
}

TEST_CASE("a map must be a map") {
  const DecodedSettings decoded("hwbplan: 1\nrules: [overdue]\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].message ==
        "\"rules\" must be written as lines of a word, a colon and a value, but a list stands "
        "here");
}

TEST_CASE("a length of time that is none") {
  const DecodedSettings decoded("hwbplan: 1\nlimits: {progress_max_age: often}\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].message ==
        "\"progress_max_age\" must be a length of time such as 13 weeks, but \"often\" stands "
        "here");
}

TEST_CASE("tables are called in sentences by names that read well") {
  const DecodedSettings decoded("hwbplan: 1\nlimits: {zzz: 1}\noverlaps: {zzz: 1}\nzzzz: 1\n");
  REQUIRE(decoded.findings.size() == 3);
  CHECK(decoded.findings[0].message == "a set of limits has no key \"zzz\"");
  CHECK(decoded.findings[1].message == "a set of overlap settings has no key \"zzz\"");
  CHECK(decoded.findings[2].message == "a settings file has no key \"zzzz\"");
}

TEST_CASE("everyday words for a weight or a status are known, and left to the author to confirm") {
  const DecodedSettings decoded(
      "hwbplan: 1\nrules: {evidence: none, overdue: warn}\nstatus_scale: {Blue: done}\n");
  REQUIRE(decoded.findings.size() == 3);
  const auto of = [&](std::string_view text) {
    return *std::find_if(decoded.findings.begin(), decoded.findings.end(),
                         [&](const Diagnostic& one) { return decoded.at(one.span) == text; });
  };
  CHECK(of("none").hint == "did you mean \"off\"?");
  CHECK(!of("none").fix);
  CHECK(of("warn").message ==
        "\"overdue\" must be off, note, warning or error, but \"warn\" stands here");
  CHECK(of("warn").hint == "did you mean \"warning\"?");
  CHECK(of("done").hint == "did you mean \"complete\"?");
  CHECK(!of("done").fix);
}

TEST_CASE("a bank holiday is a day of one year") {
  const DecodedSettings decoded("hwbplan: 1\nbank_holidays: [Christmas Day]\n");
  REQUIRE(decoded.findings.size() == 1);
  CHECK(decoded.findings[0].hint == "write the day of each year, such as 2026-12-25");
}
