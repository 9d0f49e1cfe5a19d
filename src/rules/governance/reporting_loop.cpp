// The rule `reporting-loop`: groups that report to each other in a circle, past every board.
#include "hwbplan/rules/rule.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/group_state.hpp"

#include "rules/record_names.hpp"
#include "rules/strong_components.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

constexpr std::size_t kMostNamed = 5;
constexpr std::size_t kMostRelated = 20;

using Circle = std::vector<std::uint32_t>;

class Reporting {
 public:
  explicit Reporting(const Workspace& workspace) : groups_(workspace.plan.all<Group>()) {
    for (std::uint32_t i = 0; i < groups_.size(); ++i) numbers_.emplace(groups_[i], i);
    for (std::uint32_t i = 0; i < groups_.size(); ++i) {
      // What is closed reports to nobody any more.
      if (is_closed(*groups_[i], workspace.today)) continue;
      for (const Reference& above : groups_[i]->reports_to) {
        const auto found = numbers_.find(above.target);
        if (found != numbers_.end() && !is_closed(*groups_[found->second], workspace.today))
          arrows_.push_back({i, found->second});
      }
    }
  }

  std::vector<Circle> all_circles() const {
    return circles(static_cast<std::uint32_t>(groups_.size()), arrows_);
  }

  void report(const Circle& circle, Reporter& reporter) const {
    const Group& first = *groups_[circle.front()];
    const Reference& start = way_out(first, circle);
    Finding finding = reporter.at(first, start.span, message(circle));
    finding.field("reports_to").value(start.id);
    finding.hint(circle.size() == 1 ? "name the board or group above it"
                                    : "one of them has to report to a board");
    for (std::size_t i = 1; i < std::min(circle.size(), kMostRelated); ++i) {
      const Group& group = *groups_[circle[i]];
      const Reference& next = way_out(group, circle);
      finding.related(next.span, fmt::format("{} reports to {}", named(group), named(next)));
    }
  }

 private:
  // The reference by which a member reports to another one, or to itself.
  const Reference& way_out(const Group& group, const Circle& circle) const {
    const auto leads_on = [&](const Reference& above) {
      const auto found = numbers_.find(above.target);
      return found != numbers_.end() &&
             std::binary_search(circle.begin(), circle.end(), found->second);
    };
    return *std::find_if(group.reports_to.begin(), group.reports_to.end(), leads_on);
  }

  std::string message(const Circle& circle) const {
    if (circle.size() == 1) return "this group reports to itself";
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(circle.size(), kMostNamed); ++i)
      names.push_back(named(*groups_[circle[i]]));
    if (circle.size() > kMostNamed)
      names.push_back(counted(circle.size() - kMostNamed, "more group"));
    return listed(names) + " report to each other in a circle";
  }

  std::span<const Group* const> groups_;
  std::unordered_map<const Record*, std::uint32_t> numbers_;
  std::vector<Arrow> arrows_;
};

void check(const Workspace& workspace, Reporter& report) {
  const Reporting reporting(workspace);
  for (const Circle& circle : reporting.all_circles()) reporting.report(circle, report);
}

}  // namespace

extern const Rule reporting_loop = {
    .name = "reporting-loop",
    .group = "governance",
    .severity = Severity::error,
    .summary = "groups that report to each other in a circle",
    .rationale =
        "When governance is redrawn piece by piece, each new line looks right: the delivery group "
        "reports to the partnership, the partnership to the executive, and the executive, since "
        "last spring, to the delivery group for its subject. A matter that goes up comes back "
        "down, and no board ever sees it.\n\n"
        "A circle is reported once, with every group in it.",
    .bad = R"(groups:
  - {id: falls-group, title: Falls working group, reports_to: [ageing-partnership]}
  - {id: ageing-partnership, title: Ageing well partnership, reports_to: [falls-group]}
)",
    .good = R"(groups:
  - {id: hwb, title: Health and wellbeing board, kind: board}
  - {id: falls-group, title: Falls working group, reports_to: [ageing-partnership]}
  - {id: ageing-partnership, title: Ageing well partnership, reports_to: [hwb]}
)",
    .check = PlanCheck(check),
};

}  // namespace hwbplan::rules
