// See alternatives.hpp. A plan records other options of overlapping actions alone: a board delivers
// them jointly, merges them, stops one or keeps both, and what is not proposed is still open to it.
#include "reports/alternatives.hpp"

#include "hwbplan/overlaps/decisions.hpp"
#include "hwbplan/text/phrases.hpp"

#include "reports/action_views.hpp"
#include "reports/overlap_proposals.hpp"
#include "reports/overlap_view.hpp"
#include "reports/sentences.hpp"

#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

Phrase plain(std::string text) {
  return {std::move(text), false, Tone::none, {}, {}};
}

// "A-1 Run classes; A-2 Hold classes"; nothing where fewer than two may be told of.
RichText actions_in_words(const OverlapDecision& decision, const Scope& scope) {
  constexpr std::size_t kMostNamed = 10;
  RichText item;
  std::size_t named = 0;
  for (const Action* action : overlaps::actions_of(decision)) {
    if (!scope.shows(*action)) continue;
    if (++named > kMostNamed) continue;
    if (!item.empty()) item.add(plain("; "));
    item.add(phrase_of(*action));
  }
  if (named > kMostNamed)
    item.add(plain(fmt::format("; {}", counted(named - kMostNamed, "more action"))));
  return named < 2 ? RichText() : item;
}

// "to merge them, to stop one or to keep both" of a proposal to deliver them jointly.
std::string other_choices(OverlapVerdict proposed, bool are_two) {
  const std::array<std::pair<OverlapVerdict, const char*>, 4> all = {{
      {OverlapVerdict::joint, "to deliver them jointly"},
      {OverlapVerdict::merge, "to merge them"},
      {OverlapVerdict::stop, are_two ? "to stop one" : "to stop some"},
      {OverlapVerdict::keep_both, are_two ? "to keep both" : "to keep them all"},
  }};
  std::vector<std::string> others;
  for (const auto& [verdict, words] : all) {
    if (verdict != proposed) others.emplace_back(words);
  }
  return fmt::format("{}, {} or {}", others[0], others[1], others[2]);
}

BulletList choices(const Scope& scope, const PutToBoard& put) {
  BulletList list;
  if (put.proposals.size() > kMostProposalsApart) return list;
  for (const OverlapDecision* one : put.proposals) {
    RichText item = actions_in_words(*one, scope);
    if (item.empty()) continue;
    const bool are_two = overlaps::actions_of(*one).size() == 2;
    item.add(plain(": proposed is "));
    item.add({with_small_first(decision_in_words(scope, *one)), true, Tone::none, {}, {}});
    item.add(plain(fmt::format(". The Board could also choose {}.",
                               other_choices(one->decision.value, are_two))));
    list.items.push_back(std::move(item));
  }
  return list;
}

BulletList decided_before(const Scope& scope, const Filtered& filtered) {
  BulletList list;
  for (const OverlapDecision* one : decisions_taken(scope)) {
    if (!one->decision.given() || !one->reason.given() || !filtered.has(one->actions)) continue;
    RichText item = actions_in_words(*one, scope);
    if (item.empty()) continue;
    item.add(plain(": "));
    item.add({with_small_first(decision_in_words(scope, *one)), true, Tone::none, {}, {}});
    item.add(plain(fmt::format(". {}.", without_stop(one->reason.text))));
    list.items.push_back(std::move(item));
  }
  return list;
}

}  // namespace

Section alternatives_section(const Scope& scope, const Filtered& filtered, const PutToBoard& put) {
  Section section("alternatives", "Alternative options considered");
  if (is_unknown(put, scope)) {
    section.say_numbered(none_recorded("Alternative options"));
    return section;
  }
  if (!put.proposals.empty()) {
    BulletList list = choices(scope, put);
    section.say_numbered(
        list.items.empty()
            ? "Of each proposal about actions that overlap the Board could choose otherwise: to "
              "deliver the actions jointly, to merge them, to stop one or to keep both."
            : "On what is proposed about actions that overlap there are other choices:");
    if (!list.items.empty()) section.add(std::move(list));
  }
  const std::size_t asked = put.asks.before_it.size();
  if (asked > 0)
    section.say_numbered(
        fmt::format("No other options are recorded for {} in the recommendations.",
                    asked == 1 ? "the request" : fmt::format("the {} requests", asked)));
  BulletList decided = decided_before(scope, filtered);
  if (!decided.items.empty()) {
    section.say_numbered(
        "Actions that overlap could be delivered jointly, be merged, both be kept, or one of "
        "them be stopped. These decisions have been made:");
    section.add(std::move(decided));
  } else if (!put.asks_for_decisions()) {
    section.say_numbered(fmt::format("The plan records no other options{}.",
                                     scope.is_filtered() ? " for these actions" : ""));
  }
  return section;
}

}  // namespace hwbplan::reports
