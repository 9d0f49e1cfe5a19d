// Plans that are made to be slow or large, each of which once took minutes or gigabytes. None is
// timed: one that is slow again runs into the time limit of the whole program.
#include "hwbplan/base/memory_files.hpp"
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/overlaps/clusters.hpp"
#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/overlaps/people_and_places.hpp"

#include "overlap_plans.hpp"
#include "overlaps/concept_finder.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;
using namespace hwbplan::overlaps;

namespace {

Workspace read(const std::string& settings, const std::string& plan) {
  MemoryFiles files;
  files.files["/plan/hwbplan.yaml"] = "hwbplan: 1\n" + settings;
  files.files["/plan/a.yaml"] = plan;
  Timings timings;
  return load_workspace(files, "/plan", {}, timings).value();
}

std::string alike_actions(std::size_t count) {
  std::string text = "actions:\n";
  for (const char* plan : {"p", "q"}) {
    for (std::size_t i = 0; i < count; ++i) {
      text += fmt::format("  - {{id: {0}{1}, plan: {0}, title: Strength and balance classes}}\n",
                          plan, i);
    }
  }
  return text;
}

std::string many(std::size_t count, const char* form) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i) {
    list += fmt::format("{}{}{}", list.empty() ? "" : ", ", form, i);
  }
  return list;
}

}  // namespace

TEST_CASE("thousands of places cost no more than a few, in time and in words") {
  const std::string long_name(500, 'x');
  const auto workspace =
      read("", fmt::format("plans: [{{id: p, places: [{}, z]}}, {{id: q, places: [{}, z]}}]\n",
                           many(3000, ("north" + long_name).c_str()), many(3000, "south")) +
                   alike_actions(80));
  OverlapOptions options;
  const OverlapFinder finder(workspace.plan, options);
  const auto found = finder.find();
  REQUIRE(found.size() == 80 * 80);
  CHECK(cluster(found, 0.5, workspace).size() == 1);
  std::vector<Explanation> reasons_of(100);
  finder.explain_all(std::span(found).first(reasons_of.size()),
                     [&](std::size_t i, Explanation&& why) { reasons_of[i] = std::move(why); });
  for (const Explanation& why : reasons_of) {
    for (const auto* reasons : {&why.speaks_for, &why.speaks_against}) {
      for (const Reason& reason : *reasons) {
        REQUIRE(reason.text.size() + reason.in_a.size() + reason.in_b.size() < 3000);
      }
    }
  }
  // Whoever names so many is everywhere.
  const auto actions = workspace.plan.all<Action>();
  CHECK_FALSE(are_apart(places_of(*actions.front()), places_of(*actions.back()), nullptr));
}

TEST_CASE("a thesaurus of one word again and again adds one phrase") {
  std::vector<std::vector<std::string>> groups(1);
  for (int i = 0; i < 5000; ++i) groups[0].emplace_back(i % 2 == 0 ? "walk" : "stroll along");
  Vocabulary vocabulary;
  Lexicon lexicon(vocabulary);
  const auto before = lexicon.phrase_count();
  lexicon.add_groups(groups, vocabulary);
  const auto concepts = lexicon.concepts().size();
  CHECK(lexicon.phrase_count() <= before + 2 * concepts);
  CHECK(lexicon.phrase_count() < before + 100);
}

TEST_CASE("of a thesaurus without end a part is heard") {
  std::vector<std::vector<std::string>> groups(2 * kMostMeanings);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t k = 0; k < 2 * kMostWordings; ++k) {
      groups[i].push_back(fmt::format("qqa{0} qqb{1}", i, k));
    }
  }
  Vocabulary vocabulary;
  Lexicon lexicon(vocabulary);
  const auto before = lexicon.phrase_count();
  lexicon.add_groups(groups, vocabulary);
  CHECK(lexicon.phrase_count() == before + kMostMeanings * kMostWordings);
}

TEST_CASE("meanings that all speak of the same kinds of work add to them once") {
  const std::vector<std::string> known = {"walking", "falls", "carers", "smoking", "dementia"};
  std::vector<std::vector<std::string>> groups(kMostMeanings, known);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    while (groups[i].size() < kMostWordings)
      groups[i].push_back(fmt::format("qqa{0}b{1} qqc{0}d{1}", i, groups[i].size()));
  }
  Vocabulary vocabulary;
  Lexicon lexicon(vocabulary);
  const auto before = lexicon.phrase_count();
  lexicon.add_groups(groups, vocabulary);
  // Each wording stands for all that the known ones do: that is where there are too many.
  CHECK(lexicon.phrase_count() > before);
  CHECK(lexicon.phrase_count() <= before + kMostMeanings * kMostWordings);
}

TEST_CASE("a text is held against so many wordings that begin as it does, and no more") {
  std::vector<std::vector<std::string>> groups(100);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t k = 0; k < kMostWordings; ++k) {
      groups[i].push_back(fmt::format("qqa qqb qqc{}d{}", i, k));
    }
  }
  Vocabulary vocabulary;
  Lexicon lexicon(vocabulary);
  lexicon.add_groups(groups, vocabulary);
  ConceptFinder finder(lexicon);
  // Whether smoking is found behind so many beginnings of ten thousand wordings each.
  const auto finds_behind = [&](int beginnings) {
    std::string text;
    for (int i = 0; i < beginnings; ++i) text += "qqa qqb ";
    std::vector<WeighedSentence> sentences;
    for (auto& sentence : read_sentences(text + "smoking", vocabulary)) {
      sentences.push_back({std::move(sentence), 1, false});
    }
    const auto found = finder.find(sentences);
    return std::any_of(found.begin(), found.end(), [&](const FoundConcept& one) {
      return lexicon.concepts()[one.id].id == "smoking";
    });
  };
  CHECK(finds_behind(20));
  CHECK_FALSE(finds_behind(40));
}

TEST_CASE("one decision about hundreds of actions is read once") {
  const auto workspace =
      read("", "plans: [{id: p}, {id: q}]\n" + alike_actions(300) +
                   fmt::format("overlap_decisions:\n  - {{actions: [{}, {}], decision: joint, "
                               "reason: All of them, texts: \"12345678\"}}\n",
                               many(300, "p"), many(300, "q")));
  const Decisions decisions(workspace.plan);
  const auto actions = workspace.plan.all<Action>();
  std::size_t settled = 0;
  for (const Action* a : actions) {
    for (const Action* b : actions) settled += decisions.settles(*a, *b) ? 1 : 0;
  }
  CHECK(settled == 0);  // the texts are others
  CHECK(decisions.find(*actions.front(), *actions.back()) != nullptr);
}

TEST_CASE("a decision that does not say what comes of it settles nothing") {
  const auto workspace =
      read("", "plans: [{id: p}, {id: q}]\n" + alike_actions(1) +
                   "overlap_decisions:\n  - {actions: [p0, q0], reason: Different people}\n");
  const auto actions = workspace.plan.all<Action>();
  const Decisions decisions(workspace.plan);
  CHECK(decisions.find(*actions[0], *actions[1]) != nullptr);
  CHECK_FALSE(decisions.settles(*actions[0], *actions[1]));
}
