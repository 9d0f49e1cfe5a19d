// `overlaps` on made-up actions: the search against comparing all, scores and reasons that are
// symmetric and add up, every format, and a decision that is written into a file of any layout and
// read back.
//
// An input describes the actions and what is asked for; behind a line of "%%%" the file stands that
// the decision is to be written into.
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/overlaps.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/overlap_report.hpp"
#include "support/invariants.hpp"
#include "support/made_up.hpp"
#include "support/made_up_files.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace {

using namespace hwbplan;
using fuzzing::MadeUp;
using fuzzing::require;

constexpr std::size_t kMostActions = 9;
constexpr std::array<std::string_view, 24> kPhrases = {"strength and balance classes",
                                                       "keep pensioners steady on their feet",
                                                       "stop smoking support",
                                                       "people over 65",
                                                       "care homes",
                                                       "Wealdshire",
                                                       "primary schools",
                                                       "social prescribing",
                                                       "community connectors",
                                                       "train staff",
                                                       "weekly walks",
                                                       "mental health first aid",
                                                       "young carers",
                                                       "falls prevention",
                                                       "warm homes",
                                                       "in every village hall",
                                                       "and",
                                                       "for",
                                                       "with",
                                                       "commission",
                                                       "publish a guide",
                                                       "housing associations",
                                                       "2026",
                                                       "NHS"};

// YAML reads JSON's quoted strings; what is no UTF-8 becomes a mark of replacement.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string words(MadeUp& input) {
  std::string out;
  const std::size_t count = input.count(6);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint8_t which = input.byte();
    if (!out.empty()) out += ' ';
    out += which < 0xE0 ? std::string(kPhrases[which % kPhrases.size()]) : input.text();
  }
  return out;
}

std::string made_up_action(MadeUp& input, std::size_t number) {
  std::string out = fmt::format("  - id: a{}\n    plan: p{}\n    title: {}\n", number,
                                input.below(3), quoted(words(input)));
  const std::uint8_t has = input.byte();
  if ((has & 1U) != 0) out += fmt::format("    description: {}\n", quoted(words(input)));
  if ((has & 2U) != 0) out += fmt::format("    populations: [q{}]\n", input.below(3));
  if ((has & 4U) != 0) out += fmt::format("    places: [w{}]\n", input.below(3));
  if ((has & 8U) != 0) out += fmt::format("    lead: o{}\n", input.below(3));
  if ((has & 16U) != 0)
    out += fmt::format("    resources: [{{amount: {}, staff: 0.5, source: {}}}]\n", input.byte(),
                       quoted(input.text()));
  if ((has & 32U) != 0) out += fmt::format("    measures: [{{text: {}}}]\n", quoted(words(input)));
  if ((has & 64U) != 0)
    out +=
        fmt::format("    timeline: {{start: 20{}-04-01, end: 2031-03-31}}\n", 10 + input.below(20));
  return out;
}

fuzzing::WritableFiles made_up_plan(MadeUp& input, std::size_t actions, std::string_view file) {
  fuzzing::WritableFiles files;
  files.working_directory = "/plan";
  std::string settings = "hwbplan: 1\noverlaps: {report_at: 0.3, same: [[";
  settings += quoted(input.text()) + ", " + quoted(words(input)) + "]]}\n";
  files.files["/plan/hwbplan.yaml"] = settings;
  std::string text = "actions:\n";
  for (std::size_t i = 0; i < actions; ++i) text += made_up_action(input, i);
  text += "plans: [{id: p0, owner: o0, places: [w0]}, {id: p1, title: " + quoted(input.text()) +
          "}, {id: p2}]\npartners: [{id: o0, title: " + quoted(input.text()) + "}, {id: o1}]\n";
  text += "strategy: {id: s, title: S, populations: [{id: q0, title: " + quoted(words(input)) +
          "}, {id: q1, title: Carers}], places: [{id: w0, title: West}, {id: w1, title: East}]}\n";
  files.files["/plan/actions.yaml"] = text;
  if (!file.empty()) files.files["/plan/decisions.yaml"] = file;
  return files;
}

std::shared_ptr<const overlaps::WordVectors> made_up_vectors(MadeUp& input) {
  std::istringstream lines(fmt::format("classes {0} {1}\nwalks {2} {0}\nhomes 1 {3}\n",
                                       input.number(), input.below(9), input.below(7),
                                       input.below(5)));
  auto read = overlaps::read_word_vectors(lines, [](std::string_view) { return true; });
  if (!read) return nullptr;
  return std::make_shared<const overlaps::WordVectors>(std::move(*read));
}

bool same(const overlaps::Overlap& a, const overlaps::Overlap& b) {
  return a.a == b.a && a.b == b.b && std::fabs(a.score - b.score) < 1e-9;
}

void check_search(const overlaps::OverlapFinder& finder,
                  const std::vector<overlaps::Overlap>& found) {
  const auto all = finder.find_by_comparing_all();
  require(std::equal(found.begin(), found.end(), all.begin(), all.end(), same),
          "the search finds what comparing all finds");
  for (const overlaps::Overlap& one : found) {
    require(one.score >= 0 && one.score <= 1 && std::isfinite(one.likeness), "a score is a share");
    const auto why = finder.explain(*one.a, *one.b);
    const auto turned = finder.explain(*one.b, *one.a);
    require(same(why.overlap, one) && same(turned.overlap, one), "an explanation is symmetric");
    double sum = 0;
    for (const auto* reasons : {&why.speaks_for, &why.speaks_against}) {
      for (const overlaps::Reason& reason : *reasons) {
        require(!reason.text.empty() && std::isfinite(reason.weight), "a reason says something");
        sum += reason.weight;
      }
    }
    // The likeness is added up in floats, of some dozens of products.
    require(sum <= one.likeness + 1e-5, "reasons give no more than the likeness");
  }
}

void check_formats(const output::OverlapsReport& report, bool in_full) {
  const std::string text = output::overlaps_as_text(report, {}, in_full);
  fuzzing::require_harmless(text);
  fuzzing::require_no_commands(text);
  const std::string page = output::overlaps_as_markdown(report, true);
  fuzzing::require_no_commands(page);
  require(fuzzing::require_markdown(page, true) > 0, "a page has headings", page);
  fuzzing::require_csv(output::overlaps_as_csv(report));
  fuzzing::require_dot(output::overlaps_as_dot(report));
  const std::string file = output::overlaps_as_json(report);
  fuzzing::require_harmless(file);
  const auto json = nlohmann::json::parse(file, nullptr, false);
  require(!json.is_discarded() && json["pairs"].size() == report.pairs.size(), "json holds all");
}

// What is left of the new file without what has been put in is the old one; the brackets of an
// empty list give way to the first of its items.
bool holds_all_of(std::string_view now, std::string_view before) {
  std::size_t front = 0;
  while (front < before.size() && front < now.size() && now[front] == before[front]) ++front;
  std::size_t back = 0;
  while (back < before.size() - front && back < now.size() &&
         now[now.size() - 1 - back] == before[before.size() - 1 - back])
    ++back;
  const std::string_view gone = before.substr(front, before.size() - front - back);
  return gone.find_first_not_of(" []\r\n") == std::string_view::npos;
}

// About the first two actions, or the first three.
void check_decision(MadeUp& input, bool of_three, const fuzzing::WritableFiles& files) {
  constexpr std::array<std::array<const char*, 2>, 4> kVerdicts = {
      {{"--joint", ""}, {"--keep-both", ""}, {"--merge", "--keep=a0"}, {"--stop", "--keep=a1"}}};
  constexpr std::array<const char*, 4> kNames = {"joint", "keep-both", "merge", "stop"};
  const std::size_t verdict = input.below(kVerdicts.size());
  std::vector<std::string> arguments = {
      "overlaps", "decide", "a0", "a1", kVerdicts[verdict][0], "--reason=" + input.text() + " so"};
  if (of_three) arguments.insert(arguments.begin() + 4, "a2");
  if (*kVerdicts[verdict][1] != '\0') arguments.emplace_back(kVerdicts[verdict][1]);
  const fuzzing::Ran ran = fuzzing::run(arguments, files);
  fuzzing::require_harmless(ran.out);
  if (ran.status != cli::kClean) return require(files.written.empty(), "no half is written");
  // The plan may hold the very same decision.
  if (ran.out.find("unchanged: ") == 0) return require(files.written.empty(), "nothing is written");
  require(files.written.size() == 1, "one file is written", ran.err);
  fuzzing::WritableFiles after = files;
  const auto& [path, bytes] = *files.written.begin();
  const bool replaced = ran.out.find("changed the decision") != std::string::npos;
  if (!replaced) require(holds_all_of(bytes, after.files[path]), "every other byte stays", bytes);
  after.files[path] = bytes;
  after.written.clear();
  const fuzzing::Ran told =
      fuzzing::run({"overlaps", "--explain", "a0", "a1", "--format=json"}, after);
  require(told.status == cli::kClean, "the pair can be explained", told.err);
  const auto json = nlohmann::json::parse(told.out);
  require(json["pairs"][0]["decision"]["decision"] == kNames[verdict], "the decision is read back",
          told.out);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view file(reinterpret_cast<const char*>(data), size);
  const std::string_view described = fuzzing::take_file(file);
  MadeUp input(data, described.size());
  const std::size_t actions = 2 + input.below(kMostActions - 1);
  const std::uint8_t asked = input.byte();
  const fuzzing::WritableFiles files = made_up_plan(input, actions, file);
  Timings timings;
  const auto workspace = load_workspace(files, "/plan", {}, timings);
  require(workspace.has_value(), "the plan can be read");
  overlaps::OverlapOptions options = overlaps::options_of(workspace->settings);
  options.within_plans = (asked & 1U) != 0;
  if ((asked & 2U) != 0) options.report_at = 0;
  if ((asked & 4U) != 0) options.vectors = made_up_vectors(input);
  const overlaps::OverlapFinder finder(workspace->plan, options);
  const auto found = finder.find_most();
  check_search(finder, found.overlaps);
  check_formats(
      cli::overlap_report(*workspace, finder, options, found, {}, cli::ReasonsOf::all_pairs),
      (asked & 8U) != 0);
  if ((asked & 0x30U) == 0) check_decision(input, actions > 2 && (asked & 0x40U) != 0, files);
  return 0;
}
