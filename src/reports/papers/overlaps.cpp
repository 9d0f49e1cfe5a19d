// The paper `overlaps`: clusters of actions that do the same thing for the same people, what the
// board might do about each and who has to agree, and the decisions so far.
#include "hwbplan/base/number.hpp"
#include "hwbplan/overlaps/board_settings.hpp"
#include "hwbplan/text/volunteers.hpp"

#include "reports/action_facts.hpp"
#include "reports/overlap_view.hpp"

#include <algorithm>
#include <unordered_map>

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

std::string stake_in_words(const overlaps::Cluster& cluster) {
  const overlaps::Stake& stake = cluster.stake;
  std::vector<std::string> parts;
  if (stake.pounds > 0) {
    std::vector<std::string> remarks;
    if (std::string whose = whose_money(cluster); !whose.empty()) remarks.push_back(whose);
    if (stake.unsecured_pounds > 0)
      remarks.push_back(format_pounds(stake.unsecured_pounds) + " of it not secured");
    parts.push_back(format_pounds(stake.pounds));
    if (!remarks.empty()) parts.back() += fmt::format(" ({})", fmt::join(remarks, "; "));
  }
  if (stake.staff > 0)
    parts.push_back(fmt::format("{} whole-time equivalent staff", format_number(stake.staff)));
  if (stake.volunteers > 0) parts.push_back(volunteers_in_words(stake.volunteers));
  if (parts.empty()) return "No resources are named.";
  std::string text = listed(parts) + ". ";
  if (stake.silent > 0)
    text += fmt::format("{} {} no resources. ", counted(stake.silent, "action"),
                        stake.silent == 1 ? "names" : "name");
  // A small overlap of a large scheme puts the whole of its money here.
  return text + "This is all that the actions use, not what a decision would save.";
}

class Writer {
 public:
  Writer(const Scope& scope, Document& document)
      : scope_(scope),
        document_(document),
        view_(view_overlaps(scope)),
        clusters_(overlaps::cluster(view_.pairs, overlaps::decide_at(scope.workspace().settings),
                                    scope.workspace())) {}

  void write() {
    summary();
    if (!clusters_.empty()) {
      Section section("clusters", "Overlaps to decide");
      for (std::size_t i = 0; i < clusters_.size(); ++i)
        section.sections.push_back(section_of(clusters_[i], i + 1));
      document_.sections.push_back(std::move(section));
    }
    Section decided("decided", "Decisions so far");
    decided.add(decisions_table(scope_));
    document_.sections.push_back(std::move(decided));
    if (!view_.left_out.empty()) document_.sections.front().say(view_.left_out);
    data();
  }

 private:
  void summary() {
    Section section("summary", "Summary");
    double freed = 0;
    double staff = 0;
    for (const OverlapDecision* one : scope_.all<OverlapDecision>()) {
      if (!one->frees.given()) continue;
      if (one->frees->amount.given()) freed += one->frees->amount.value;
      if (one->frees->staff.given()) staff += one->frees->staff.value;
    }
    const std::size_t decided = scope_.all<OverlapDecision>().size();
    std::vector<std::string> gains;
    if (freed > 0) gains.push_back(format_pounds(freed));
    if (staff > 0) gains.push_back(format_number(staff) + " whole-time equivalent staff");
    section.say(fmt::format(
        "{} a decision. {} recorded so far{}.",
        clusters_.empty()       ? "No actions that overlap need"
        : clusters_.size() == 1 ? "1 cluster of actions that overlap needs"
                                : fmt::format("{} clusters of actions that overlap need",
                                              format_number(static_cast<double>(clusters_.size()))),
        decided == 0   ? "No decision is"
        : decided == 1 ? "1 decision is"
                       : fmt::format("{} decisions are", decided),
        gains.empty()
            ? std::string()
            : fmt::format(", which {} {}", decided == 1 ? "frees" : "free", listed(gains))));
    if (!clusters_.empty()) {
      LetteredList list;
      list.lead_in = "The board is asked to decide about:";
      for (const overlaps::Cluster& one : clusters_) {
        std::vector<std::string> names;
        for (const Action* action : one.actions) names.push_back(reference_and_title(*action));
        list.items.emplace_back(
            fmt::format("{}; recommended: {}", listed(names), recommended(one)));
      }
      section.add(std::move(list));
    }
    document_.sections.push_back(std::move(section));
  }

  static std::string recommended(const overlaps::Cluster& cluster) {
    std::string word(in_words(cluster.recommendation));
    word.front() = static_cast<char>(word.front() - 'A' + 'a');
    if (cluster.keep != nullptr)
      word += fmt::format(", and keep {}", reference_and_title(*cluster.keep));
    return word;
  }

  std::vector<std::string> who_agrees(const overlaps::Cluster& cluster) const {
    std::vector<std::string> names;
    for (const std::string_view id : cluster.must_agree) {
      const Record* partner = scope_.plan().find(RecordKind::partner, id);
      if (partner == nullptr) {
        names.push_back(one_line(id));
      } else if (scope_.shows(*partner)) {
        names.push_back(title_of(*partner));
      }
    }
    return names;
  }

  Section section_of(const overlaps::Cluster& cluster, std::size_t number) const {
    Section section(
        fmt::format("cluster-{}", number),
        fmt::format("Overlap {}: {}", number, counted(cluster.actions.size(), "action")));
    FactList facts;
    facts.facts.push_back({"Recommended", {RichText(recommended(cluster))}});
    facts.facts.push_back({"Why", {RichText(cluster.why)}});
    facts.facts.push_back({"At stake", {RichText(stake_in_words(cluster))}});
    facts.facts.push_back({"Who would have to agree", {RichText(listed(who_agrees(cluster)))}});
    section.add(std::move(facts));
    Table table{fmt::format("cluster-{}", number),
                fmt::format("The actions of overlap {}", number),
                {{"action_id", "Reference"},
                 {"action", "Action"},
                 {"plan", "Plan"},
                 {"lead", "Who leads"},
                 {"resources", "Resources"}},
                {},
                {}};
    for (const Action* action : cluster.actions) {
      const RecordLink link = link_to(*action);
      std::string resources;
      for (const Resource& one : action->resources) {
        const std::string text = resource_in_words(one, scope_);
        if (text.empty()) continue;
        resources += (resources.empty() ? "" : "; ") + text;
      }
      table.rows.push_back(
          {link,
           {Cell(link.id, link), Cell(title_of(*action)), Cell(scope_.title(action->plan)),
            Cell(scope_.lead(action->lead)), Cell(resources)}});
    }
    section.add(std::move(table));
    return section;
  }

  void data() {
    Table table{"overlaps",
                "Overlapping pairs to decide",
                {{"action_a", "Action"},
                 {"title_a", "Title"},
                 {"action_b", "Other action"},
                 {"title_b", "Other title"},
                 {"score", "Score", ColumnKind::number},
                 {"cluster", "Cluster", ColumnKind::number}},
                {},
                "No pair needs a decision."};
    if (!scope_.wants_data()) {
      document_.data.push_back(std::move(table));
      return;
    }
    std::unordered_map<const Action*, std::size_t> cluster_of;
    for (std::size_t i = 0; i < clusters_.size(); ++i) {
      for (const Action* action : clusters_[i].actions) cluster_of.emplace(action, i + 1);
    }
    const auto number_of = [&](const Action* action) {
      const auto found = cluster_of.find(action);
      return found == cluster_of.end() ? std::size_t{0} : found->second;
    };
    for (const overlaps::Overlap& one : view_.pairs) {
      const std::size_t a = number_of(one.a);
      const bool both = a != 0 && a == number_of(one.b);
      const Cell cluster = both ? Cell(static_cast<double>(a)) : Cell();
      const double score = static_cast<double>(static_cast<int>(one.score * 100 + 0.5)) / 100;
      table.rows.push_back(
          {{},
           {Cell(link_to(*one.a).id), Cell(title_of(*one.a)), Cell(link_to(*one.b).id),
            Cell(title_of(*one.b)), Cell(score), cluster}});
    }
    document_.data.push_back(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
  OverlapView view_;
  std::vector<overlaps::Cluster> clusters_;
};

void write(const ReportInput& input, Document& document) {
  const Scope scope(input);
  Writer(scope, document).write();
}

}  // namespace

extern const Report overlaps_report = {
    .name = "overlaps",
    .title = "Overlapping actions",
    .reader = "the board",
    .summary =
        "Clusters of overlapping actions, what is recommended and at stake, and decisions so far",
    .takes_long = true,
    .write = write,
};

}  // namespace hwbplan::reports
