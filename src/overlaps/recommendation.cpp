// See recommendation.hpp.
#include "overlaps/recommendation.hpp"

#include "hwbplan/overlaps/people_and_places.hpp"
#include "hwbplan/workspace/action_state.hpp"
#include "hwbplan/workspace/plan.hpp"

#include "overlaps/scoring.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

// Below this, talking is worth more than any change to a plan.
constexpr double kWorthChange = 0.6;
// Below this, there is nothing to talk about.
constexpr double kWorthTalk = 0.15;

std::string name(const Action& action) {
  return std::string(action.id.given() ? action.id.text : action.title.text);
}

bool has_begun(const Standing& standing) {
  return standing.status.has_value() && !standing.is(Status::not_started);
}

// Nothing is spent on it yet, and what should be is not agreed.
bool is_only_planned(const Action& action, const Standing& standing) {
  if (!standing.is(Status::not_started)) return false;
  return std::none_of(
      action.resources.begin(), action.resources.end(),
      [](const Resource& resource) { return resource.secured.given() && resource.secured.value; });
}

// How much of the six answers an action gives: the fuller one is the better one to keep.
int fullness(const Action& action) {
  int count = 0;
  count += action.lead.given() ? 1 : 0;
  count += action.resources.empty() ? 0 : 2;
  count += action.measures.empty() ? 0 : 1;
  count += action.timeline.given() ? 1 : 0;
  count += action.progress.empty() ? 0 : 1;
  count += static_cast<int>(std::min<std::size_t>(action.partners.size(), 3));
  return count;
}

const Action* fullest(std::span<const Action* const> actions) {
  return *std::max_element(actions.begin(), actions.end(), [](const Action* a, const Action* b) {
    return fullness(*a) < fullness(*b);
  });
}

bool holds(const List<Reference>& list, const Reference& one) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Reference& other) { return are_same(one, other); });
}

bool holds_all(const List<Reference>& list, const List<Reference>& wanted) {
  return list.size() <= kMostTold && wanted.size() <= kMostTold &&
         std::all_of(wanted.begin(), wanted.end(),
                     [&](const Reference& one) { return holds(list, one); });
}

bool all_are_led(std::span<const Action* const> actions) {
  return std::all_of(actions.begin(), actions.end(), [](const Action* action) {
    return action->lead.given() && action->lead->partner.given();
  });
}

bool hold_the_same(const List<Reference>& a, const List<Reference>& b) {
  return holds_all(a, b) && holds_all(b, a);
}

// In much the same words. A likelihood will not do for that: a map of drinkers and the nurses who
// treat them can both be about one thing.
bool say_the_same(const Cluster& cluster) {
  return std::all_of(cluster.overlaps.begin(), cluster.overlaps.end(),
                     [](const Overlap& one) { return one.likeness >= kCopy; });
}

// Of no two of them the one is over before the other begins.
bool periods_meet(const Cluster& cluster) {
  return std::all_of(cluster.overlaps.begin(), cluster.overlaps.end(), [](const Overlap& one) {
    return period_penalty(months_of(*one.a), months_of(*one.b)) == 0;
  });
}

void set(Cluster& cluster, Recommendation recommendation, std::string why,
         const Action* keep = nullptr) {
  cluster.recommendation = recommendation;
  cluster.why = std::move(why);
  cluster.keep = keep;
}

// Two actions of which one has not begun and is not paid for, while the other runs.
bool recommend_stop(Cluster& cluster, const Workspace& workspace) {
  if (cluster.actions.size() != 2 || !say_the_same(cluster)) return false;
  for (std::size_t i = 0; i < 2; ++i) {
    const Action& planned = *cluster.actions[i];
    const Action& running = *cluster.actions[1 - i];
    if (!is_only_planned(planned, standing_of(planned, workspace)) ||
        !has_begun(standing_of(running, workspace))) {
      continue;
    }
    set(cluster, Recommendation::stop,
        fmt::format("{} has not begun and no means are agreed for it, while {} does the same work "
                    "already.",
                    name(planned), name(running)),
        &running);
    return true;
  }
  return false;
}

void recommend_merge(Cluster& cluster, std::string_view because) {
  const Action* keep = fullest(cluster.actions);
  const auto as_full =
      std::count_if(cluster.actions.begin(), cluster.actions.end(),
                    [&](const Action* action) { return fullness(*action) == fullness(*keep); });
  set(cluster, Recommendation::merge,
      as_full > 1
          ? fmt::format("{} Their plans say as much of each, so any may be the one to keep.",
                        because)
          : fmt::format("{} {} says most about who, with what and by when, so it is the one to "
                        "keep.",
                        because, name(*keep)),
      keep);
}

}  // namespace

Recommender::Recommender(const Workspace& workspace, std::function<bool(const Record&)> counts)
    : workspace_(workspace),
      counts_(std::move(counts)),
      finished_actions_(workspace,
                        [this](const Reference& metric) { return this->counts(metric); }) {}

bool Recommender::counts(const Reference& reference) const {
  return overlaps::counts(reference, counts_);
}

bool Recommender::all_count(const List<Reference>& list) const {
  return !counts_ || (list.size() <= kMostTold &&
                      std::all_of(list.begin(), list.end(),
                                  [this](const Reference& one) { return counts(one); }));
}

bool Recommender::are_for_others(const Cluster& cluster) const {
  return std::any_of(cluster.overlaps.begin(), cluster.overlaps.end(), [this](const Overlap& one) {
    return all_count(one.a->populations) && all_count(one.b->populations) &&
           !meet(one.a->populations, one.b->populations);
  });
}

bool Recommender::are_elsewhere(const Cluster& cluster) const {
  const Strategy* strategy = workspace_.plan.strategy();
  return std::any_of(cluster.overlaps.begin(), cluster.overlaps.end(), [&](const Overlap& one) {
    const List<Reference>& a = places_of(*one.a);
    const List<Reference>& b = places_of(*one.b);
    return all_count(a) && all_count(b) && are_apart(a, b, strategy);
  });
}

bool Recommender::name_the_same(const Cluster& cluster) const {
  const auto are_same_lists = [this](const List<Reference>& a, const List<Reference>& b) {
    return all_count(a) && all_count(b) && hold_the_same(a, b);
  };
  return std::all_of(cluster.overlaps.begin(), cluster.overlaps.end(), [&](const Overlap& one) {
    return are_same_lists(one.a->populations, one.b->populations) &&
           are_same_lists(places_of(*one.a), places_of(*one.b));
  });
}

// For the same people in the same places at the same time.
void Recommender::recommend_same_work(Cluster& cluster) const {
  const auto& agree = cluster.must_agree;
  const auto named = std::count_if(agree.begin(), agree.end(),
                                   [this](const Reference* one) { return counts(*one); });
  if (agree.size() == 1 && named == 1 && all_are_led(cluster.actions)) {
    if (say_the_same(cluster)) {
      recommend_merge(cluster, "One partner leads all of them.");
    } else {
      set(cluster, Recommendation::joint,
          "One partner leads all of them, and can settle by itself whether one programme serves "
          "them all.");
    }
  } else if (say_the_same(cluster) && cluster.actions.size() == 2 && name_the_same(cluster)) {
    recommend_merge(cluster,
                    "They say all but the same, and neither names other people or places.");
  } else {
    // Of actions that name nobody it is not known whose they are.
    set(cluster, Recommendation::joint,
        named > 1 ? "Several partners do the same work: one programme could serve them all."
                  : "They do the same work: one programme could serve them all.");
  }
}

void Recommender::recommend(Cluster& cluster) {
  const double surest = cluster.overlaps.front().score;
  const auto& actions = cluster.actions;
  const auto finished = std::find_if(actions.begin(), actions.end(), [&](const Action* action) {
    return finished_actions_.is(*action);
  });
  if (finished != actions.end() && actions.size() == 2) {
    set(cluster, Recommendation::keep_both,
        fmt::format("{} is finished, so nothing is done twice any longer; what it has learnt may "
                    "serve the other.",
                    name(**finished)));
  } else if (surest < kWorthTalk) {
    set(cluster, Recommendation::keep_both,
        "Little in their plans says that they are the same work.");
  } else if (surest < kWorthChange) {
    set(cluster, Recommendation::keep_both,
        "They may well be different work: talk before either plan is changed.");
  } else if (!periods_meet(cluster)) {
    set(cluster, Recommendation::keep_both,
        "Their periods do not meet, so nothing is done twice at one time; what the earlier has "
        "learnt may serve the later.");
  } else if (are_for_others(cluster)) {
    set(cluster, Recommendation::joint,
        "Much of the work is the same, though each plan names other people: one programme could "
        "share its staff, materials and measures.");
  } else if (are_elsewhere(cluster)) {
    set(cluster, Recommendation::joint,
        "The same work is done in different places: one programme could share its staff, materials "
        "and measures.");
  } else if (!recommend_stop(cluster, workspace_)) {
    recommend_same_work(cluster);
  }
}

}  // namespace hwbplan::overlaps
