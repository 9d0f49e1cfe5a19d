// The writers of papers on made-up documents: every kind of block and of chart, with hostile texts
// and odd numbers. Markdown must be read as the headings, lists and tables that were meant, a page
// must be well-formed markup of our own elements, CSV must hold no formula, and a picture no
// coordinate that is none.
#include "hwbplan/output/charts.hpp"
#include "hwbplan/output/papers.hpp"

#include "support/invariants.hpp"
#include "support/made_up.hpp"

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace {

using namespace hwbplan;
using namespace hwbplan::reports;
using fuzzing::MadeUp;
using fuzzing::require;

constexpr int kDeepest = 7;  // sections in sections: deeper than HTML has headings

// Makes parts of a document. Ids are ours, as a report's are; all else is the plan's.
class DocumentMaker {
 public:
  explicit DocumentMaker(MadeUp& input) : input_(input) {}

  Document document() {
    Document made;
    made.name = "paper";
    made.title = input_.text();
    made.area = input_.text();
    made.header = facts();
    made.numbered = input_.chance();
    made.sections = sections(0);
    return made;
  }

  std::size_t headings = 1;

 private:
  std::string id(std::string_view kind) { return fmt::format("{}-{}", kind, next_++); }
  Tone tone() { return static_cast<Tone>(input_.below(5)); }
  // Links are views of ids, which in a plan outlive the paper.
  RecordLink link() {
    if (!input_.chance()) return {};
    return {"action", ids_.emplace_back(input_.text())};
  }

  Date date() {
    return input_.chance() ? Date{} : Date{static_cast<std::int32_t>(input_.byte() * 330 - 25'000)};
  }

  Period period() {
    Period made{date(), date()};
    if (made.end < made.start) std::swap(made.start, made.end);
    return made;
  }

  RichText rich() {
    RichText made;
    const std::size_t phrases = input_.count(4);
    for (std::size_t i = 0; i < phrases; ++i)
      made.add({input_.text(), input_.chance(), tone(), link(),
                input_.chance() ? input_.text() : std::string()});
    return made;
  }

  std::vector<RichText> riches() {
    std::vector<RichText> made(input_.count(4));
    for (RichText& one : made) one = rich();
    return made;
  }

  std::vector<std::string> texts(std::size_t most) {
    std::vector<std::string> made(input_.count(most));
    for (std::string& one : made) one = input_.text();
    return made;
  }

  std::vector<Fact> facts() {
    std::vector<Fact> made(input_.count(3));
    for (Fact& one : made) one = {input_.text(), riches()};
    return made;
  }

  std::vector<Section> sections(int depth) {
    std::vector<Section> made(depth >= kDeepest ? 0 : input_.count(3));
    for (Section& one : made) {
      ++headings;
      one = Section(id("section"), input_.text(), link());
      const std::size_t blocks = input_.count(4);
      for (std::size_t i = 0; i < blocks; ++i) one.add(block());
      one.sections = sections(depth + 1);
    }
    return made;
  }

  Block block() {
    switch (input_.below(7)) {
      case 0:
        return Paragraph{rich(), input_.chance(), {}};
      case 1:
        return LetteredList{rich(), riches(), {}};
      case 2:
        return BulletList{riches()};
      case 3:
        return FactList{facts()};
      case 4:
        return OfficersText{input_.text() + "\n" + input_.text() + "\n\n" + input_.text(),
                            input_.chance()};
      case 5:
        return table();
      default:
        return chart();
    }
  }

  Cell cell() {
    switch (input_.below(4)) {
      case 0:
        return {};
      case 1:
        return {input_.number(), link(), tone()};
      case 2:
        return {date(), link(), tone()};
      default:
        return {input_.text(), link(), tone()};
    }
  }

  Table table() {
    Table made{id("table"), input_.text(), {}, {}, input_.text()};
    const std::size_t columns = 1 + input_.below(9);
    for (std::size_t i = 0; i < columns; ++i) {
      made.columns.push_back({fmt::format("column_{}", i), input_.text(),
                              static_cast<ColumnKind>(input_.below(5)),
                              i > 0 && input_.below(4) == 0, static_cast<int>(input_.below(4))});
    }
    const std::size_t rows = input_.count(4);
    for (std::size_t i = 0; i < rows; ++i) {
      Row row{link(), {}};
      const std::size_t cells = input_.below(columns + 1);
      for (std::size_t j = 0; j < cells; ++j) row.cells.push_back(cell());
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  Chart chart() {
    Chart made{id("chart"), input_.text(), input_.text(), {}, input_.chance()};
    switch (input_.below(6)) {
      case 0:
        made.data = metric();
        break;
      case 1:
        made.data = gap();
        break;
      case 2:
        made.data = timeline();
        break;
      case 3:
        made.data = bars();
        break;
      case 4:
        made.data = heat();
        break;
      default:
        made.data = tree();
    }
    return made;
  }

  MetricChart metric() {
    MetricChart made{input_.text(), static_cast<int>(input_.below(4)), {}, {}, {}, {}};
    const std::size_t points = input_.count(12);
    for (std::size_t i = 0; i < points; ++i) {
      MetricPoint one{period(), input_.text(), input_.number(), {}, {}, SpecialCause::none};
      if (input_.chance()) one.lower = one.value - 1;
      if (input_.chance()) one.upper = input_.number();
      one.cause = static_cast<SpecialCause>(input_.below(4));
      made.points.push_back(std::move(one));
    }
    const auto earlier = [](const MetricPoint& a, const MetricPoint& b) {
      return a.period.start < b.period.start;
    };
    std::stable_sort(made.points.begin(), made.points.end(), earlier);
    if (points > 1 && input_.chance()) {
      ControlPhase phase{0, points - 1, input_.number(), {}, {}, input_.chance(), input_.text()};
      if (input_.chance()) phase.lower_limit = input_.number();
      if (input_.chance()) phase.upper_limit = input_.number();
      made.phases.push_back(phase);
    }
    if (input_.chance()) made.target = MetricTarget{input_.number(), date(), input_.text()};
    return made;
  }

  std::vector<SeriesPoint> series_points() {
    std::vector<SeriesPoint> made(input_.count(6));
    for (SeriesPoint& one : made) one = {period(), input_.text(), input_.number()};
    std::stable_sort(made.begin(), made.end(), [](const SeriesPoint& a, const SeriesPoint& b) {
      return a.period.start < b.period.start;
    });
    return made;
  }

  GapChart gap() {
    GapChart made{input_.text(), static_cast<int>(input_.below(4)), {}, 0, 0, {}};
    const std::size_t series = 1 + input_.below(4);
    for (std::size_t i = 0; i < series; ++i)
      made.series.push_back({input_.text(), series_points()});
    made.worst = input_.below(series);
    made.best = input_.below(series);
    made.gap = series_points();
    return made;
  }

  TimelineChart timeline() {
    TimelineChart made{date(), date(), date(), {}, input_.text()};
    const std::size_t rows = input_.count(5);
    for (std::size_t i = 0; i < rows; ++i) {
      TimelineRow row{input_.text(), link(), date(), date(), input_.text(), tone(), {}};
      const std::size_t milestones = input_.count(3);
      for (std::size_t j = 0; j < milestones; ++j)
        row.milestones.push_back({date(), date(), input_.text(), input_.chance()});
      made.rows.push_back(std::move(row));
    }
    return made;
  }

  BarChart bars() {
    BarChart made;
    made.unit = input_.text();
    made.decimals = static_cast<int>(input_.below(4));
    made.pounds = input_.chance();
    made.series = texts(4);
    const std::size_t bars = input_.count(5);
    for (std::size_t i = 0; i < bars; ++i) {
      Bar bar{input_.text(), link(), {}, input_.text()};
      for (std::size_t j = 0; j < made.series.size(); ++j) bar.values.push_back(input_.number());
      made.bars.push_back(std::move(bar));
    }
    if (input_.chance()) made.limit = input_.number();
    made.limit_label = input_.text();
    return made;
  }

  HeatMap heat() {
    HeatMap made{input_.text(), input_.text(), input_.text(), texts(5), texts(5), {}};
    for (std::size_t i = 0; i < made.rows.size(); ++i) {
      made.cells.emplace_back();
      for (std::size_t j = 0; j < made.columns.size(); ++j)
        made.cells.back().push_back({input_.number(), input_.chance()});
    }
    return made;
  }

  TreeChart tree() {
    TreeChart made;
    const std::size_t nodes = input_.count(8);
    for (std::size_t i = 0; i < nodes; ++i) {
      TreeNode node{input_.text(), input_.text(), link(), {}, input_.chance()};
      const std::size_t parents = input_.below(3);
      for (std::size_t j = 0; j < parents; ++j) node.parents.push_back(input_.below(nodes));
      made.nodes.push_back(std::move(node));
    }
    return made;
  }

  MadeUp& input_;
  std::deque<std::string> ids_;
  std::size_t next_ = 0;
};

void check_charts(const std::vector<Section>& sections) {
  constexpr std::size_t kMostBytes = 1'200'000;
  for (const Section& one : sections) {
    for (const Block& block : one.blocks) {
      const auto* chart = std::get_if<Chart>(&block);
      if (chart == nullptr) continue;
      const std::string picture = output::chart_svg(*chart);
      fuzzing::require_svg(picture);
      require(picture.size() < kMostBytes, "a picture has a limit");
    }
    check_charts(one.sections);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  MadeUp input(data, size);
  DocumentMaker maker(input);
  Document document = maker.document();
  number_document(document);
  const std::size_t headings =
      fuzzing::require_markdown(output::document_as_markdown(document), false);
  require(headings == maker.headings, "Markdown has the headings of the document",
          output::document_as_markdown(document));
  const std::size_t contents = document.sections.size() < 2 ? 0 : 1;
  require(fuzzing::require_page(output::document_as_html(document)) == maker.headings + contents,
          "the page has the headings of the document");
  check_charts(document.sections);
  for (const Table* table : tables_of(document)) {
    const auto rows = fuzzing::require_csv(output::table_as_csv(*table));
    require(rows.size() == table->rows.size(), "CSV has the table's rows");
  }
  return 0;
}
