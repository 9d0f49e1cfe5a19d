// See overlap_stake.hpp.
#include "reports/overlap_stake.hpp"

#include "hwbplan/base/number.hpp"
#include "hwbplan/text/means.hpp"
#include "hwbplan/text/phrases.hpp"

#include "reports/action_views.hpp"

#include <vector>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

// "£2,100,000 of CH-3 and £18,300,000 of HG-2": whose the money is, where there are few enough to
// name.
std::string whose_money(const overlaps::Cluster& cluster) {
  constexpr std::size_t kMostNamed = 4;
  std::vector<std::string> parts;
  for (const Action* action : cluster.actions) {
    const double pounds = money_of(*action).total;
    if (pounds > 0)
      parts.push_back(
          fmt::format("{} of {}", format_pounds(pounds),
                      action->id.given() ? std::string(action->id.text) : title_of(*action)));
  }
  return parts.size() > 1 && parts.size() <= kMostNamed ? listed(parts) : std::string();
}

}  // namespace

std::string stake_in_words(const overlaps::Cluster& cluster) {
  const overlaps::Stake& stake = cluster.stake;
  std::vector<std::string> parts;
  if (stake.pounds > 0) {
    std::vector<std::string> remarks;
    if (std::string whose = whose_money(cluster); !whose.empty()) remarks.push_back(whose);
    if (stake.unsecured_pounds > 0)
      remarks.push_back(format_pounds(stake.unsecured_pounds) + " of it not secured");
    // Of those that name no resources at all the end of the answer tells.
    if (const std::size_t unsaid = stake.without_money - stake.silent; unsaid > 0)
      remarks.push_back(fmt::format("{} of the {} {} not say what {}", unsaid,
                                    cluster.actions.size(), unsaid == 1 ? "does" : "do",
                                    unsaid == 1 ? "it costs" : "they cost"));
    parts.push_back(format_pounds(stake.pounds));
    if (!remarks.empty()) parts.back() += fmt::format(" ({})", fmt::join(remarks, "; "));
  }
  if (stake.staff > 0) parts.push_back(means_in_words(0, stake.staff));
  if (stake.volunteers > 0) parts.push_back(means_in_words(0, 0, stake.volunteers));
  if (parts.empty()) return "No resources are named.";
  std::string text = listed(parts) + ". ";
  if (stake.silent > 0)
    text += fmt::format("{} {} no resources. ", counted(stake.silent, "action"),
                        stake.silent == 1 ? "names" : "name");
  // A small overlap of a large scheme puts the whole of its money here.
  return text + "This is all that the actions use, not what a decision would save.";
}

}  // namespace hwbplan::reports
