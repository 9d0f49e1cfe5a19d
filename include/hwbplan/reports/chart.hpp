// Charts as data: what is to be shown, and nothing of how. The writers draw them, or print their
// data as a table where a format has no pictures.
//
// Every chart can be read without seeing it: `alternative` says what it shows in one or two
// sentences, and chart_table() (document.hpp) gives all of its data as a table.
#pragma once

#include "hwbplan/base/date.hpp"
#include "hwbplan/base/period.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hwbplan::reports {

// A record of the plan that something is about, so that every fact of a paper can be traced. Both
// are views, because a paper has hundreds of thousands of links: the plan and its findings outlive
// its papers.
struct RecordLink {
  std::string_view kind;  // "action": the name of a record kind
  std::string_view id;    // as written; empty for none

  RecordLink() = default;
  RecordLink(std::string_view of_kind, std::string_view with_id) : kind(of_kind), id(with_id) {}
  // A text that is made on the way would not live as long.
  template <std::same_as<std::string> Text>
  RecordLink(std::string_view of_kind, Text&& with_id) = delete;

  bool given() const { return !id.empty(); }
  bool operator==(const RecordLink&) const = default;
};

// How good or bad something is, beside the words that say it: a writer may colour or mark it, but
// never say it by colour alone.
enum class Tone : std::uint8_t { none, good, neutral, caution, bad };

// What a point of a control chart says beyond chance.
enum class SpecialCause : std::uint8_t { none, improvement, concern, change };

struct MetricPoint {
  Period period;
  std::string label;  // the period in words: "April 2014", "2013 to 2014"
  double value = 0;
  std::optional<double> lower;  // of the confidence interval
  std::optional<double> upper;
  SpecialCause cause = SpecialCause::none;
};

// Centre line and limits of a run of points between two rebasings.
struct ControlPhase {
  std::size_t first = 0;  // index of its first point
  std::size_t last = 0;   // of its last point, included
  double mean = 0;
  std::optional<double> lower_limit;  // nothing where there are too few points
  std::optional<double> upper_limit;
  bool trial = false;  // limits from fewer points than give steady ones
  std::string reason;  // why the figures start again here; empty for the first phase
};

struct MetricTarget {
  double value = 0;
  Date by;            // not valid where none is given
  std::string label;  // "Target: 67% by March 2016"
};

// A metric over time with its target, control limits and special-cause points.
struct MetricChart {
  std::string unit;
  int decimals = 1;
  std::vector<MetricPoint> points;   // in the order of time
  std::vector<ControlPhase> phases;  // empty where no limits are drawn
  std::optional<MetricTarget> target;
  std::optional<MetricPoint> baseline;  // where it is not among the points
};

struct SeriesPoint {
  Period period;
  std::string label;
  double value = 0;
};

struct Series {
  std::string name;
  std::vector<SeriesPoint> points;  // in the order of time; a period may be left out
};

// Groups over time and the gap between them. At most four series; `worst` and `best` are indices
// into them.
struct GapChart {
  std::string unit;
  int decimals = 1;
  std::vector<Series> series;
  std::size_t worst = 0;
  std::size_t best = 0;
  std::vector<SeriesPoint> gap;  // the difference at each period that both have
};

struct TimelineMilestone {
  Date due;
  Date done;  // not valid where it is open
  std::string title;
  bool overdue = false;
};

struct TimelineRow {
  std::string label;
  RecordLink record;
  Date start;  // not valid where it is not known
  Date end;
  std::string status;  // in words
  Tone tone = Tone::none;
  std::vector<TimelineMilestone> milestones;
};

// Of one action; more marks than these hide each other.
inline constexpr std::size_t kMostMilestonesDrawn = 40;

// Actions as bars with their milestones.
struct TimelineChart {
  Date from;
  Date to;
  Date today;
  std::vector<TimelineRow> rows;
  std::string left_out;  // "3 more milestones are not drawn."; empty where all are there
};

struct Bar {
  std::string label;
  RecordLink record;
  std::vector<double> values;  // one a series
  std::string note;            // "over the limit of 12"; may be empty
};

// Amounts side by side, stacked where there are several series (at most four).
struct BarChart {
  std::string unit;  // "actions"
  int decimals = 0;
  bool pounds = false;
  std::vector<std::string> series;
  std::vector<Bar> bars;
  std::optional<double> limit;  // a line across all bars
  std::string limit_label;
};

struct HeatCell {
  double value = 0;
  bool gap = false;  // nothing is there and something should be: marked in words too
};

// A matrix of counts.
struct HeatMap {
  std::string row_name;     // what the rows are: "Priority"
  std::string column_name;  // what the columns are: "Contribution"
  std::string unit;         // "actions"
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  std::vector<std::vector<HeatCell>> cells;  // by row, then by column
};

struct TreeNode {
  std::string label;
  std::string note;  // a second line: "Meets quarterly, 10 members"
  RecordLink record;
  std::vector<std::size_t> parents;  // indices of nodes; empty for a top one
  bool problem = false;              // reports nowhere, or in a circle; the note says so
};

// Who reports to whom. It may have several tops, and a node several parents.
struct TreeChart {
  std::vector<TreeNode> nodes;
};

using ChartData = std::variant<MetricChart, GapChart, TimelineChart, BarChart, HeatMap, TreeChart>;

struct Chart {
  std::string id;           // unique in its document, of [a-z0-9-]
  std::string title;        // the caption, without a full stop
  std::string alternative;  // what it shows, in one or two sentences
  ChartData data;
  // Formats without pictures print its data as a table, unless the paper holds these figures in a
  // table already.
  bool table_where_no_picture = true;
};

}  // namespace hwbplan::reports
