// Overlaps for programs, by docs/schemas/overlaps.v1.schema.json.
#include "hwbplan/output/overlaps.hpp"

#include "output/json_writer.hpp"
#include "output/overlap_words.hpp"

namespace hwbplan::output {

namespace {

using Layout = JsonWriter::Layout;
constexpr int kScoreDecimals = 6;
constexpr int kWeightDecimals = 4;

class OverlapsJson {
 public:
  explicit OverlapsJson(const OverlapsReport& report) : report_(report) {}

  std::string write() {
    json_.begin_object();
    json_.key("version").value(std::uint64_t{1});
    json_.key("pairs").begin_array();
    for (const OverlapPair& pair : report_.pairs) add_pair(pair);
    json_.end_array();
    json_.key("clusters").begin_array();
    for (const OverlapCluster& cluster : report_.clusters) add_cluster(cluster);
    json_.end_array();
    json_.key("decided_below").begin_array();
    for (const OverlapPair& pair : report_.decided_below) add_decided(pair);
    json_.end_array();
    json_.key("actions").begin_array();
    for (const OverlapAction& action : report_.actions) add_action(action);
    json_.end_array();
    add_summary();
    json_.end_object();
    return json_.take();
  }

 private:
  const std::string& id(std::size_t action) const { return report_.actions[action].id; }

  void add_pair(const OverlapPair& pair) {
    json_.begin_object();
    json_.key("a").value(id(pair.a));
    json_.key("b").value(id(pair.b));
    json_.key("score").decimal(pair.score, kScoreDecimals);
    add_reasons("for", pair.speaks_for);
    add_reasons("against", pair.speaks_against);
    json_.key("decision");
    if (pair.decision) {
      add_decision(*pair.decision);
    } else {
      json_.null();
    }
    json_.end_object();
  }

  void add_decided(const OverlapPair& pair) {
    json_.begin_object();
    json_.key("a").value(id(pair.a));
    json_.key("b").value(id(pair.b));
    json_.key("score").decimal(pair.score, kScoreDecimals);
    json_.key("decision");
    add_decision(pair.decision.value_or(OverlapDecided()));
    json_.end_object();
  }

  void add_reasons(std::string_view key, const std::vector<OverlapReason>& reasons) {
    json_.key(key).begin_array();
    for (const OverlapReason& reason : reasons) {
      json_.begin_object(Layout::one_line);
      json_.key("text").value(reason.text);
      json_.key("in_a").value_or_null(reason.in_a);
      json_.key("in_b").value_or_null(reason.in_b);
      json_.key("weight").decimal(reason.weight, kWeightDecimals);
      json_.key("missed").decimal(reason.missed, kWeightDecimals);
      json_.end_object();
    }
    json_.end_array();
  }

  void add_decision(const OverlapDecided& decision) {
    json_.begin_object(Layout::one_line);
    json_.key("decision").value(decision.verdict);
    json_.key("keep").value_or_null(decision.keep);
    json_.key("reason").value_or_null(decision.reason);
    json_.key("meeting").value_or_null(decision.meeting);
    json_.key("date").value_or_null(decision.date);
    json_.key("texts_changed");
    if (decision.texts == DecidedTexts::unmarked) {
      json_.null();
    } else {
      json_.boolean(decision.texts == DecidedTexts::stale);
    }
    json_.key("to_come").boolean(decision.is_to_come);
    json_.key("proposed");
    if (decision.proposed) {
      add_proposed(*decision.proposed);
    } else {
      json_.null();
    }
    json_.end_object();
  }

  void add_proposed(const OverlapProposed& proposed) {
    json_.begin_object(Layout::one_line);
    json_.key("actions").begin_array(Layout::one_line);
    for (const std::string& one : report_.records[proposed.record]) json_.value(one);
    json_.end_array();
    json_.key("decision").value(proposed.verdict);
    json_.key("keep").value_or_null(proposed.keep);
    json_.key("reason").value_or_null(proposed.reason);
    json_.key("meeting").value_or_null(proposed.meeting);
    json_.key("date").value(proposed.date);
    json_.end_object();
  }

  void add_cluster(const OverlapCluster& cluster) {
    json_.begin_object();
    json_.key("actions").begin_array(Layout::one_line);
    for (const std::size_t action : cluster.actions) json_.value(id(action));
    json_.end_array();
    json_.key("score").decimal(report_.pairs[cluster.pairs.front()].score, kScoreDecimals);
    json_.key("decided").boolean(is_settled(report_, cluster));
    json_.key("recommendation").value(cluster.recommendation);
    json_.key("keep").value_or_null(cluster.keep);
    json_.key("why").value(cluster.why);
    json_.key("stake").begin_object(Layout::one_line);
    json_.key("pounds").decimal(cluster.stake.pounds, 2);
    json_.key("unsecured_pounds").decimal(cluster.stake.unsecured_pounds, 2);
    json_.key("staff").decimal(cluster.stake.staff, 2);
    json_.key("volunteers").decimal(cluster.stake.volunteers, 0);
    json_.key("actions_without_sum").value(std::uint64_t{cluster.stake.without_money});
    json_.end_object();
    json_.key("must_agree").begin_array();
    for (const OverlapPartner& partner : cluster.must_agree) {
      json_.begin_object(Layout::one_line);
      json_.key("partner").value(partner.id);
      json_.key("title").value(partner.title);
      json_.key("part").value_or_null(partner.part);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void add_action(const OverlapAction& action) {
    json_.begin_object();
    json_.key("id").value(action.id);
    json_.key("title").value_or_null(action.title);
    json_.key("plan").value_or_null(action.plan);
    json_.key("partner").value_or_null(action.partner);
    json_.key("role").value_or_null(action.role);
    json_.key("copies").value(std::uint64_t{action.copies});
    json_.end_object();
  }

  void add_summary() {
    std::uint64_t decided = 0;
    for (const OverlapPair& pair : report_.pairs) decided += pair.settled() ? 1 : 0;
    json_.key("summary").begin_object();
    json_.key("actions").value(std::uint64_t{report_.action_count});
    json_.key("plans").value(std::uint64_t{report_.plan_count});
    json_.key("pairs").value(std::uint64_t{report_.pairs.size()});
    json_.key("decided").value(decided);
    json_.key("pairs_left_out").value(std::uint64_t{report_.left_out});
    json_.key("compared_all").boolean(report_.compared_all);
    json_.key("report_at").decimal(report_.report_at, kWeightDecimals);
    json_.key("within_plans").boolean(report_.within_plans);
    json_.end_object();
  }

  const OverlapsReport& report_;
  JsonWriter json_;
};

}  // namespace

std::string overlaps_as_json(const OverlapsReport& report) {
  return OverlapsJson(report).write();
}

}  // namespace hwbplan::output
