// The wording rules: what they find, what they leave alone, what they say, and where they point.
#include "hwbplan/rules/example.hpp"

#include "rules/checkable_text.hpp"
#include "rules/hedges.hpp"
#include "rules/passive_voice.hpp"
#include "unit/rules/labelled_lines.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::rules;

namespace {

std::string data(std::string_view name) {
  return std::string(HWBPLAN_SOURCE_DIR) + "/tests/data/wording/" + std::string(name);
}

struct Found {
  std::string text;  // at which it points
  std::string message;
  std::string hint;
  std::string field;
};

std::vector<Found> found_by(std::string_view rule, const std::string& plan) {
  const CheckedExample checked = check_example(*find_rule(rule), plan);
  std::vector<Found> found;
  for (const Diagnostic& finding : checked.findings) {
    found.push_back({std::string(checked.workspace.sources.text(finding.span)), finding.message,
                     finding.hint, finding.field});
  }
  return found;
}

std::string action(const std::string& rest) {
  return "actions:\n  - id: a-1\n" + rest;
}

bool is_weak(const std::string& title) {
  return !found_by("weak-commitment", action("    title: " + title + "\n")).empty();
}

std::string hedge_in(std::string_view text) {
  const std::vector<Hedge> hedges = find_hedges(text);
  return hedges.empty() ? std::string() : std::string(hedges.front().phrase);
}

}  // namespace

TEST_CASE("plain lines of plans are told apart") {
  const auto lines = test::read_labelled_lines(data("plain.tsv"));
  REQUIRE(lines.size() > 150);
  for (const test::LabelledLine& line : lines) {
    CAPTURE(line.text);
    const Commitment commitment = read_commitment(line.text);
    CHECK(commitment.weak == line.weak);
    CHECK(weak_promise(line.text) == (commitment.weak ? commitment.phrase : std::string_view()));
  }
}

TEST_CASE("awkward lines of plans bring few false alarms") {
  const auto lines = test::read_labelled_lines(data("awkward.tsv"));
  REQUIRE(lines.size() > 50);
  const test::Accuracy accuracy = test::measure_accuracy(lines);
  CAPTURE(accuracy.mistakes);
  CHECK(accuracy.precision() >= 0.88);
  CHECK(accuracy.recall() >= 0.75);
}

// Written and labelled before they were tried: new words, as the next plan has them. On the first
// file nothing was tuned, and it was 1.00 and 0.84. On the second it was 0.90 and 0.76 at first
// try; its two false alarms showed that "each" and "every" were not read.
TEST_CASE("lines in words that nobody thought of are told apart") {
  for (const char* name : {"unseen.tsv", "harder.tsv"}) {
    CAPTURE(name);
    const auto lines = test::read_labelled_lines(data(name));
    REQUIRE(lines.size() >= 50);
    const test::Accuracy accuracy = test::measure_accuracy(lines);
    CAPTURE(accuracy.mistakes);
    CHECK(accuracy.precision() >= 0.93);
    CHECK(accuracy.recall() >= 0.75);
  }
}

TEST_CASE("what is done to each of them, or each time, can be asked about") {
  CHECK_FALSE(is_weak("Give every care leaver a named GP"));
  CHECK_FALSE(is_weak("Record smoking status at each antenatal visit"));
  CHECK(is_weak("Give every child the best start in life"));
  CHECK(is_weak("Make the most of every opportunity"));
  CHECK(is_weak("Create opportunities for every community to flourish"));
  CHECK(is_weak("Ensure every resident has someone to turn to"));
}

TEST_CASE("a number, a frequency or a thing makes a weak line one that can be checked") {
  CHECK(is_weak("Support carers"));
  CHECK_FALSE(is_weak("Support 300 carers"));
  CHECK_FALSE(is_weak("Support carers in twelve weekly groups"));
  CHECK(is_weak("Raise awareness of carers"));
  CHECK_FALSE(is_weak("Raise awareness of carers twice a year"));
  CHECK(is_weak("Improve smoking cessation"));
  CHECK_FALSE(is_weak("Publish a leaflet on smoking"));
}

TEST_CASE("numbers that only name something make nothing checkable") {
  CHECK(is_weak("Support carers in 2026/27"));
  CHECK(is_weak("Support carers aged 16 to 24"));
  CHECK(is_weak("Support people over 65"));
  CHECK(is_weak("Support 11-24 year olds"));
  CHECK(is_weak("Support pupils in Year 9"));
  CHECK(is_weak("Support people aged 65+"));
  CHECK(is_weak("Support the 0-19 population"));
  CHECK(is_weak("Promote 5-a-day"));
  CHECK(is_weak("Support the third sector"));
  CHECK(is_weak("Improve care for the 21st century"));
  CHECK(is_weak("Support recovery after COVID-19"));
  CHECK(is_weak("Act on the five main causes of early death"));
  CHECK(is_weak("1.2 Support carers"));
  CHECK(is_weak("5 Support carers"));
  CHECK(is_weak("Action 4 Support carers"));
  CHECK(is_weak("Support carers by 31 March 2026"));
}

TEST_CASE("openings say nothing by themselves") {
  CHECK(is_weak("\"To continue to support carers\""));
  CHECK(is_weak("We will further improve access to services"));
  CHECK(is_weak("Work with schools to promote wellbeing"));
  CHECK_FALSE(is_weak("Work with schools to publish a guide"));
  CHECK_FALSE(is_weak("The council will continue to run the lunch club"));
  CHECK_FALSE(is_weak("\"Carers: open a drop-in centre\""));
}

TEST_CASE("a weak title is pointed at by its phrase, to the byte") {
  const auto plain =
      found_by("weak-commitment", action("    title: 1.1 Raise awareness of carers\n"));
  REQUIRE(plain.size() == 1);
  CHECK(plain[0].text == "Raise awareness");
  CHECK(plain[0].message == "from \"Raise awareness\" nobody can later tell whether it was done");
  CHECK(plain[0].field == "title");

  const auto quoted =
      found_by("weak-commitment", action("    title: \"To improve access: \u00e9very carer\"\n"));
  REQUIRE(quoted.size() == 1);
  CHECK(quoted[0].text == "improve access");

  const auto escaped =
      found_by("weak-commitment", action("    title: \"Caf\\u00e9s: improve access\"\n"));
  REQUIRE(escaped.size() == 1);
  CHECK(escaped[0].text == "improve access");

  const auto folded =
      found_by("weak-commitment", action("    title: >\n      Improve\n      access for carers\n"));
  REQUIRE(folded.size() == 1);
  CHECK(folded[0].text.find("Improve") != std::string::npos);
}

TEST_CASE("the hint asks for what the record does not say already") {
  const std::string title = "    title: Support carers\n";
  CHECK(found_by("weak-commitment", action(title)).at(0).hint ==
        "say what will be there or will have happened, how many, by when and by whom");
  CHECK(found_by("weak-commitment", action(title + "    timeline: {end: 2027-03-31}\n"
                                                   "    group: carers-group\n"))
            .at(0)
            .hint == "say what will be there or will have happened and how many");
}

TEST_CASE("the rest of the record can mend a weak title") {
  const auto count = [](const std::string& rest) {
    return found_by("weak-commitment", action("    title: Support carers\n" + rest)).size();
  };
  CHECK(count("    description: We value what carers do.\n") == 1);
  CHECK(count("    description: A drop-in at the library each week.\n") == 0);
  CHECK(count("    description: Publish a guide for carers.\n") == 0);
  CHECK(count("    measures: [Carers feel better supported]\n") == 1);
  CHECK(count("    measures: [300 carers have a break]\n") == 0);
  CHECK(count("    measures:\n      - {metric: carers, target: 40}\n") == 0);
  CHECK(count("    timeline:\n      milestones: [{id: m, title: Carers are happy, due: "
              "2027-01-31}]\n") == 1);
  CHECK(count("    timeline:\n      milestones: [{id: m, title: Guide published, due: "
              "2027-01-31}]\n") == 0);
  CHECK(count("    progress: [{date: 2026-01-01, status: stopped}]\n") == 0);
}

TEST_CASE("hedges are found") {
  CHECK(hedge_in("Refer patients where appropriate") == "where appropriate");
  CHECK(hedge_in("Refer patients, Wherever Possible, to classes") == "Wherever Possible");
  CHECK(hedge_in("Open a second site subject to the necessary funding") ==
        "subject to the necessary funding");
  CHECK(hedge_in("Run classes, subject to available resources") ==
        "subject to available resources");
  CHECK(hedge_in("Recruit a nurse as resources allow") == "as resources allow");
  CHECK(hedge_in("Publish in due course.") == "in due course");
  CHECK(hedge_in("Meet going forward") == "going forward");
  CHECK(hedge_in("Endeavour to publish a guide") == "Endeavour to");
  CHECK(hedge_in("We will seek to recruit two nurses") == "seek to");
  CHECK(hedge_in("Venue TBC") == "TBC");
  CHECK(hedge_in("Venue \xE2\x80\x9Ctbc\xE2\x80\x9D") == "tbc");
  CHECK(hedge_in("AS AND WHEN") == "AS AND WHEN");
  CHECK(hedge_in("The venue's name, TBC's") == "TBC's");
  CHECK(hedge_in("Meet as required") == "as required");
  CHECK(find_hedges("Meet as required and, if needed, in due course").size() == 3);
}

TEST_CASE("what only looks like a hedge is left alone") {
  CHECK(hedge_in("Assess carers as required by the Care Act").empty());
  CHECK(hedge_in("Give advice as appropriate to their age").empty());
  CHECK(hedge_in("Help people who try to quit").empty());
  CHECK(hedge_in("Support people who attempt to take their own life").empty());
  CHECK(hedge_in("Open the clinic subject to planning permission").empty());
  CHECK(hedge_in("Map where funding goes").empty());
  CHECK(hedge_in("Hold classes where data shows need").empty());
  CHECK(hedge_in("").empty());
}

TEST_CASE("a hedge is pointed at in each field, once for each") {
  const auto found =
      found_by("hedge", action("    title: Seek to open a clinic\n"
                               "    description: >\n"
                               "      We aim to help, where\n"
                               "      possible, and in due course.\n"
                               "    measures: ['Clinic open, subject to funding']\n"));
  REQUIRE(found.size() == 4);
  CHECK(found[0].text == "Seek to");
  CHECK(found[0].message == "\"Seek to\" promises an attempt and not a result");
  CHECK(found[1].field == "description");
  CHECK(found[2].text == "in due course");
  CHECK(found[3].text == "subject to funding");
  CHECK(found[3].field == "measures.text");
}

TEST_CASE("the passive voice without anybody who does it is found") {
  CHECK(passive_without_agent("Training will be provided") == "Training will be provided");
  CHECK(passive_without_agent("1.2 A leaflet to be published by June") ==
        "A leaflet to be published");
  CHECK(passive_without_agent("Staff are being trained") == "Staff are being trained");
  CHECK(passive_without_agent("Help carers. Breaks will be widely offered.") ==
        "Breaks will be widely offered");
}

TEST_CASE("the passive voice with somebody who does it is left alone") {
  CHECK(passive_without_agent("Training will be provided by the fire service").empty());
  CHECK(passive_without_agent("Help carers to be recognised").empty());
  CHECK(passive_without_agent("The council will train staff").empty());
  CHECK(passive_without_agent("Find people who are affected").empty());
  CHECK(passive_without_agent("To be").empty());
  CHECK(passive_without_agent("").empty());
}

TEST_CASE("no-agent speaks only where nobody leads") {
  const std::string title = "    title: Training will be provided\n";
  CHECK(found_by("no-agent", action(title)).size() == 1);
  CHECK(found_by("no-agent", action(title + "    lead: council\n")).empty());
  CHECK(found_by("no-agent", action(title + "    group: falls-group\n")).empty());
  CHECK(found_by("no-agent",
                 action("    title: Train staff\n    description: Rooms will be booked.\n"))
            .size() == 1);
}

TEST_CASE("hostile texts are read to the end, and fast") {
  const std::vector<std::string> texts = {"",
                                          " ",
                                          "-",
                                          "\xff\xfe",
                                          "\xE2\x80",
                                          "\xE2\x80\x99s",
                                          "to to to to to",
                                          "to be",
                                          "Have carers help to",
                                          "Continue to",
                                          "Put it into",
                                          "Ensure it is",
                                          "Carers -",
                                          "will be",
                                          "and and, and",
                                          "1.2.3",
                                          "of",
                                          "ensure",
                                          "subject to",
                                          "by by by",
                                          std::string(100000, 'a'),
                                          std::string(100000, ','),
                                          std::string(50000, '\xC2')};
  for (const std::string& text : texts) {
    CHECK_NOTHROW(static_cast<void>(read_commitment(text)));
    CHECK_NOTHROW(static_cast<void>(names_something_to_check(text)));
    CHECK_NOTHROW(static_cast<void>(find_hedges(text)));
    CHECK_NOTHROW(static_cast<void>(passive_without_agent(text)));
  }
  for (const std::string_view word :
       {"to ", "and support, ", "subject to ", "will be ", "of ", "by a "}) {
    std::string text;
    while (text.size() < 1000000) text.append(word);
    CHECK_NOTHROW(static_cast<void>(read_commitment(text)));
    CHECK_NOTHROW(static_cast<void>(names_something_to_check(text)));
    CHECK_NOTHROW(static_cast<void>(find_hedges(text)));
    CHECK_NOTHROW(static_cast<void>(passive_without_agent(text)));
  }
}
