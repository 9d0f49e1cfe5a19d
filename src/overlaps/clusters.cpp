// Average-link clustering, greedy from the likeliest pair down. Sums of scores between clusters are
// kept in maps and folded together when two clusters join (the smaller into the larger), so the
// work grows with the pairs and not with the square of the actions.
#include "hwbplan/overlaps/clusters.hpp"

#include "overlaps/recommendation.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>

namespace hwbplan::overlaps {

namespace {

// Two clusters join where the mean score of all pairs between them (0 for those not told) is at
// least this share of what a pair needs.
constexpr double kLink = 0.5;

constexpr std::array<std::string_view, 4> kNames = {"joint", "merge", "stop", "keep-both"};

class Gatherer {
 public:
  Gatherer(std::span<const Overlap> overlaps, double join_at)
      : overlaps_(overlaps), join_at_(join_at) {
    ends_.reserve(overlaps.size());
    for (const auto& overlap : overlaps) {
      const auto a = number(overlap.a);
      const auto b = number(overlap.b);
      ends_.push_back({a, b});
      links_[a][b] += overlap.score;
      links_[b][a] += overlap.score;
    }
  }

  // Tries all pairs, the likeliest first.
  void run() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < overlaps_.size(); ++i) {
      if (overlaps_[i].score >= join_at_) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
      return overlaps_[x].score > overlaps_[y].score;
    });
    for (const auto i : order) {
      auto a = find(ends_[i].a);
      auto b = find(ends_[i].b);
      if (a == b) continue;
      const double sum = links_[a][b];
      const auto between = static_cast<double>(sizes_[a] * sizes_[b]);
      if (sum / between < kLink * join_at_ && sizes_[a] * sizes_[b] > 1) continue;
      if (links_[a].size() < links_[b].size()) std::swap(a, b);
      join(a, b);
    }
  }

  // Where both actions of a pair have come into one cluster, its number.
  std::optional<std::size_t> cluster_of(std::size_t pair) {
    const auto root = find(ends_[pair].a);
    if (root != find(ends_[pair].b)) return std::nullopt;
    return root;
  }

 private:
  struct Ends {
    std::size_t a = 0;
    std::size_t b = 0;
  };

  std::size_t find(std::size_t i) {
    while (parents_[i] != i) {
      parents_[i] = parents_[parents_[i]];
      i = parents_[i];
    }
    return i;
  }

  std::size_t number(const Action* action) {
    const auto [place, added] = numbers_.emplace(action, parents_.size());
    if (added) {
      parents_.push_back(place->second);
      sizes_.push_back(1);
      links_.emplace_back();
    }
    return place->second;
  }

  void join(std::size_t into, std::size_t from) {
    parents_[from] = into;
    sizes_[into] += sizes_[from];
    for (const auto& [other, sum] : links_[from]) {
      links_[other].erase(from);
      if (other == into) continue;
      links_[into][other] += sum;
      links_[other][into] += sum;
    }
    links_[from].clear();
    links_[into].erase(from);
  }

  std::span<const Overlap> overlaps_;
  double join_at_;
  std::vector<Ends> ends_;  // of each pair, the numbers of its actions
  std::unordered_map<const Action*, std::size_t> numbers_;
  std::vector<std::size_t> parents_;
  std::vector<std::size_t> sizes_;
  std::vector<std::map<std::size_t, double>> links_;
};

bool before(const Action* a, const Action* b) {
  return a->span.file != b->span.file ? a->span.file < b->span.file : a->span.begin < b->span.begin;
}

// It says how much, or that it needs none.
bool names_money(const Action& action) {
  return std::any_of(action.resources.begin(), action.resources.end(),
                     [](const Resource& resource) {
                       return resource.amount.given() || resource.funding.is(Funding::none);
                     });
}

std::vector<const Reference*> who_must_agree(std::span<const Action* const> actions) {
  // A group may have the id of a partner.
  const auto key = [](const Reference& who) {
    return std::pair(id_of_partner(who),
                     who.target == nullptr ? -1 : static_cast<int>(who.target->kind));
  };
  std::map<std::pair<std::string_view, int>, const Reference*> all;
  const auto add = [&](const Reference& who) {
    if (who.given()) all.emplace(key(who), &who);
  };
  for (const auto* action : actions) {
    if (action->lead.given()) add(action->lead->partner);
    for (const auto& resource : action->resources) add(resource.partner);
  }
  std::vector<const Reference*> agree;
  agree.reserve(all.size());
  for (const auto& [id, who] : all) agree.push_back(who);
  return agree;
}

}  // namespace

Stake stake_of(std::span<const Action* const> actions) {
  Stake stake;
  for (const auto* action : actions) {
    if (action->resources.empty()) ++stake.silent;
    if (!names_money(*action)) ++stake.without_money;
    for (const auto& resource : action->resources) {
      // Less than nothing is a slip that check reports.
      if (resource.amount.given() && resource.amount.value > 0) {
        stake.pounds += resource.amount.value;
        const bool unsecured = resource.secured.given() && !resource.secured.value;
        if (unsecured) stake.unsecured_pounds += resource.amount.value;
      }
      if (resource.staff.given()) stake.staff += std::max(0.0, resource.staff.value);
      if (resource.volunteers.given()) {
        stake.volunteers += std::max(0.0, resource.volunteers.value);
      }
    }
  }
  return stake;
}

std::string_view name_of(Recommendation recommendation) {
  return kNames[static_cast<std::size_t>(recommendation)];
}

std::string_view id_of_partner(const Reference& partner) {
  return partner.target != nullptr ? std::string_view(partner.target->id.text)
                                   : std::string_view(partner.id);
}

std::vector<Cluster> cluster(std::span<const Overlap> overlaps, double join_at,
                             const Workspace& workspace,
                             const std::function<bool(const Record&)>& counts) {
  Gatherer gatherer(overlaps, join_at);
  gatherer.run();
  std::map<std::size_t, Cluster> by_root;
  for (std::size_t i = 0; i < overlaps.size(); ++i) {
    const auto& overlap = overlaps[i];
    if (overlap.score < join_at) continue;
    const auto root = gatherer.cluster_of(i);
    if (!root) continue;
    auto& target = by_root[*root];
    target.overlaps.push_back(overlap);
    target.actions.push_back(overlap.a);
    target.actions.push_back(overlap.b);
  }
  std::vector<Cluster> clusters;
  Recommender recommender(workspace, counts);
  for (auto& [root, item] : by_root) {
    auto& actions = item.actions;
    std::sort(actions.begin(), actions.end(), before);
    actions.erase(std::unique(actions.begin(), actions.end()), actions.end());
    std::stable_sort(item.overlaps.begin(), item.overlaps.end(),
                     [](const Overlap& x, const Overlap& y) { return x.score > y.score; });
    item.stake = stake_of(actions);
    item.must_agree = who_must_agree(actions);
    recommender.recommend(item);
    clusters.push_back(std::move(item));
  }
  std::sort(clusters.begin(), clusters.end(), [](const Cluster& x, const Cluster& y) {
    if (x.actions.size() != y.actions.size()) return x.actions.size() > y.actions.size();
    return before(x.actions.front(), y.actions.front());
  });
  return clusters;
}

}  // namespace hwbplan::overlaps
