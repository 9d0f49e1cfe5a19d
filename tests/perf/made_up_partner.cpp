// What one partner of a made-up plan has: its plan, its actions and its metrics.
#include "made_up_names.hpp"
#include "made_up_plan.hpp"
#include "random.hpp"

#include <algorithm>

namespace hwbplan::perf {
namespace {

// When an action runs, with a first step that is done by kToday and a second one that is not yet
// due.
struct Dates {
  std::string_view start;
  std::string_view first_due;
  std::string_view first_done;
  std::string_view second_due;
  std::string_view end;
};

constexpr Dates kRunning[] = {
    {"2025-04-01", "2025-06-30", "2025-06-24", "2026-09-30", "2027-03-31"},
    {"2025-09-01", "2025-11-28", "2025-12-03", "2026-12-18", "2028-03-31"},
    {"2026-01-05", "2026-03-31", "2026-03-27", "2026-10-30", "2026-12-31"},
    {"2026-04-01", "2026-05-29", "2026-05-21", "2027-02-26", "2027-09-30"},
};
constexpr Dates kComplete = {"2025-04-01", "2025-07-31", "2025-07-18", "2025-12-19", "2026-03-31"};
constexpr std::string_view kCompleteSecondDone = "2025-12-17";

// Every eighth action of a partner is complete; those that start last may depend on it.
constexpr int kEighth = 8;

constexpr std::string_view kFundings[] = {"existing", "grant", "pooled", "new"};

// A number as papers print it: 1,200.
std::string with_commas(int number) {
  return number < 1000 ? std::to_string(number)
                       : fmt::format("{},{:03}", number / 1000, number % 1000);
}

// `text` with a number and a town in the places kept for them.
std::string filled(std::string_view text, int number, std::string_view place) {
  std::string result(text);
  for (const auto& [hole, word] :
       {std::pair<std::string_view, std::string>{"{n}", with_commas(number)},
        std::pair<std::string_view, std::string>{"{place}", std::string(place)}}) {
    if (const std::size_t at = result.find(hole); at != std::string::npos)
      result.replace(at, hole.size(), word);
  }
  return result;
}

// Text as YAML: plain where it may be, else in double quotes. None of the phrases holds a quote or
// a backslash.
std::string scalar(std::string_view text) {
  const bool plain =
      text.find(": ") == std::string_view::npos && text.find(" #") == std::string_view::npos;
  return plain ? std::string(text) : fmt::format("\"{}\"", text);
}

// The same inside brackets, where commas and brackets part things.
std::string flow_scalar(std::string_view text) {
  return text.find_first_of(",[]{}") == std::string_view::npos ? scalar(text)
                                                               : fmt::format("\"{}\"", text);
}

// What a metric says of a partner. Percentages are kept in tenths, so that no floating-point
// rounding is involved.
struct Figures {
  int baseline = 0;
  int target = 0;
  int latest = 0;  // of 2025/26
  bool tenths = false;

  std::string shown(int value) const {
    return tenths ? fmt::format("{}.{}", value / 10, value % 10) : std::to_string(value);
  }
};

Figures figures_of(const Shape& shape, int partner, int priority) {
  const Priority& what = priorities()[static_cast<std::size_t>(priority)];
  Random random(shape.seed, static_cast<std::uint64_t>(partner) * 1000 + 900 +
                                static_cast<std::uint64_t>(priority));
  Figures figures;
  figures.tenths = what.unit != "per 100,000";
  figures.baseline = figures.tenths ? random.between(80, 700) : random.between(400, 2400);
  const int change = std::max(4, figures.baseline * random.between(5, 15) / 100);
  figures.target = what.better == "lower" ? figures.baseline - change : figures.baseline + change;
  figures.latest = figures.baseline + (figures.target - figures.baseline) * 2 / 5;
  return figures;
}

std::string metric(const Shape& shape, int partner, int priority) {
  const Priority& what = priorities()[static_cast<std::size_t>(priority)];
  const Figures figures = figures_of(shape, partner, priority);
  const bool mean = what.unit != "%" && figures.tenths;
  std::string text = fmt::format(
      "  - id: {}\n    title: {} in {}\n    unit: {}\n    better: {}\n    type: {}\n    frequency: "
      "yearly\n"
      "    source: {{framework: PHOF, id: M{:02}}}\n    owner: {{partner: {}, role: Consultant in "
      "public health}}\n"
      "    priorities: [{}]\n    baseline: {{period: 2023/24, value: {}}}\n    target: {{period: "
      "2027/28, value: {}}}\n"
      "    observations:\n",
      metric_id(partner, priority), what.metric, town_name(town_of(partner)),
      what.unit == "%" ? "\"%\"" : scalar(what.unit), what.better,
      mean ? "mean" : (figures.tenths ? "proportion" : "rate"), priority + 1, partner_id(partner),
      what.id, figures.shown(figures.baseline), figures.shown(figures.target));
  text += fmt::format("      - {{period: 2023/24, value: {}}}\n", figures.shown(figures.baseline));
  text += fmt::format("      - {{period: 2024/25, value: {}}}\n",
                      figures.shown((figures.baseline + figures.latest) / 2));
  text += fmt::format("      - {{period: 2025/26, value: {}}}\n", figures.shown(figures.latest));
  // The gap: a tenth of the figure to either side of it, the worse one for the most deprived.
  const int gap = figures.latest / 10 * (what.better == "lower" ? 1 : -1);
  text += fmt::format(
      "    inequality:\n      by: deprivation\n      groups:\n"
      "        - {{id: most, title: Most deprived half, observations: [{{period: 2025/26, value: "
      "{}}}]}}\n"
      "        - {{id: least, title: Least deprived half, observations: [{{period: 2025/26, value: "
      "{}}}]}}\n",
      figures.shown(figures.latest + gap), figures.shown(figures.latest - gap));
  return text + "\n";
}

class ActionText {
 public:
  ActionText(const Shape& shape, int partner, int action)
      : shape_(shape),
        partner_(partner),
        action_(action),
        // No partner has a thousand actions, so every action draws from a stream of its own.
        random_(shape.seed,
                static_cast<std::uint64_t>(partner) * 1000 + static_cast<std::uint64_t>(action)),
        priority_(priority_of(partner, action % kPrioritiesOfPartner)),
        complete_(is_complete(action)),
        dates_(complete_ ? kComplete : random_.pick(std::span<const Dates>(kRunning))) {}

  std::string written() {
    const Intervention what = intervention();
    const std::string place = town_name(town_of(partner_));
    number_ = random_.between(what.lowest, what.highest);
    heading(what, place);
    who();
    resources();
    measures(what);
    timeline();
    barriers_and_progress(place);
    return text_;
  }

 private:
  static bool is_complete(int action) { return action % kEighth == kEighth - 1; }

  Intervention intervention() {
    std::vector<Intervention> suitable;
    for (const Intervention& one : interventions()) {
      if (one.priority == priority_) suitable.push_back(one);
    }
    return random_.pick(std::span<const Intervention>(suitable));
  }

  void heading(const Intervention& what, const std::string& place) {
    if (random_.chance(5)) text_ += "  # Agreed with the partners at the summer workshop.\n";
    text_ += fmt::format("  - id: {}\n    title: {}\n", action_id(partner_, action_),
                         scalar(filled(what.title, number_, place)));
    description();
    text_ += fmt::format(
        "    priorities: [{}]\n    contributes_to: [{}]\n    populations: [{}]\n    places: [{}]\n",
        priorities()[static_cast<std::size_t>(priority_)].id, random_.pick(contributions()).id,
        what.population, town_id(town_of(partner_)));
  }

  // None, one sentence on a line, or a paragraph: as officers do.
  void description() {
    const int kind = random_.between(1, 6);
    if (kind == 1) {
      text_ += fmt::format("    description: >\n      {}\n      {}\n", random_.pick(settings()),
                           random_.pick(ways_on()));
    } else if (kind < 4) {
      text_ += fmt::format("    description: {}\n", random_.pick(ways_in()));
    }
  }

  // Another partner of the same town, or the partner itself where it is alone there.
  std::string neighbour() {
    const int kinds = static_cast<int>(organisations().size());
    const int first = town_of(partner_) * kinds;
    const int last = std::min(first + kinds, shape_.partners()) - 1;
    return partner_id(random_.between(first, last));
  }

  void who() {
    // A role leads as many actions as one officer can.
    const auto role = static_cast<std::size_t>(action_) % roles().size();
    text_ +=
        fmt::format("    lead: {{partner: {}, role: {}}}\n    partners: [{}]\n    group: {}\n",
                    partner_id(partner_), roles()[role], neighbour(), group_id(town_of(partner_)));
    if (dates_.start == kRunning[3].start && action_ >= kEighth) {
      text_ += fmt::format("    depends_on: [{}]\n",
                           action_id(partner_, action_ / kEighth * kEighth - 1));
    }
  }

  void resources() {
    text_ += fmt::format(
        "    resources:\n      - {{funding: {}, source: {}, amount: {}, secured: yes}}\n",
        random_.pick(std::span<const std::string_view>(kFundings)), random_.pick(funds()),
        random_.between(4, 180) * 500);
    if (random_.chance(30)) {
      const int tenths = random_.between(2, 30);
      text_ += fmt::format("      - {{staff: {}.{}, partner: {}}}\n", tenths / 10, tenths % 10,
                           partner_id(partner_));
    }
  }

  void measures(const Intervention& what) {
    const Figures figures = figures_of(shape_, partner_, priority_);
    text_ += fmt::format(
        "    measures:\n      - {{metric: {}, target: {}, by: {}}}\n      - {{text: {}, by: {}}}\n",
        metric_id(partner_, priority_), figures.shown(complete_ ? figures.latest : figures.target),
        dates_.end, flow_scalar(filled(what.measure, number_ * random_.between(2, 9), "")),
        dates_.end);
  }

  void timeline() {
    const int steps = random_.between(0, 2);
    if (steps == 0) {
      text_ += fmt::format("    timeline: {{start: {}, end: {}}}\n", dates_.start, dates_.end);
      return;
    }
    text_ += fmt::format(
        "    timeline:\n      start: {}\n      end: {}\n      milestones:\n"
        "        - {{id: m1, due: {}, title: {}, done: {}}}\n",
        dates_.start, dates_.end, dates_.first_due, random_.pick(first_steps()), dates_.first_done);
    if (steps == 1) return;
    text_ += fmt::format("        - {{id: m2, due: {}, title: {}{}}}\n", dates_.second_due,
                         flow_scalar(random_.pick(second_steps())),
                         complete_ ? fmt::format(", done: {}", kCompleteSecondDone) : "");
  }

  void barriers_and_progress(const std::string& place) {
    const BarrierPhrase& barrier = random_.pick(barriers());
    const std::string_view status = complete_ ? "resolved" : "open";
    if (random_.chance(50)) {
      text_ += fmt::format(
          "    barriers:\n      - barrier: {}\n        how_overcome: {}\n        owner: {}\n       "
          " status: {}\n",
          scalar(barrier.barrier), scalar(barrier.remedy), partner_id(partner_), status);
    } else {
      text_ += fmt::format("    barriers:\n      - {{barrier: {}, how_overcome: {}, status: {}}}\n",
                           flow_scalar(barrier.barrier), flow_scalar(barrier.remedy), status);
    }
    const std::string so_far = filled(random_.pick(done_so_far()), random_.between(10, 400), place);
    text_ += fmt::format("    progress:\n      - {{date: 2026-0{}-{:02}, status: {}, text: {}",
                         random_.between(4, 5), random_.between(2, 28),
                         complete_ ? "complete" : "on-track", flow_scalar(so_far));
    text_ += complete_ || random_.chance(70)
                 ? "}\n"
                 : fmt::format(", next: {}}}\n", flow_scalar(random_.pick(next_steps())));
  }

  const Shape& shape_;
  int partner_;
  int action_;
  Random random_;
  int priority_;
  bool complete_;
  Dates dates_;
  int number_ = 0;
  std::string text_;
};

std::string plan_record(int partner) {
  std::string text = fmt::format(
      "plans:\n  - id: {}\n    title: {} health and wellbeing plan 2025 to 2028\n    owner: {}\n   "
      " level: partner\n"
      "    places: [{}]\n    period: {{start: 2025-04-01, end: 2028-03-31}}\n    consulted: yes\n  "
      "  priorities: [",
      plan_id(partner), partner_title(partner), partner_id(partner), town_id(town_of(partner)));
  for (int which = 0; which < kPrioritiesOfPartner; ++which) {
    const auto priority = static_cast<std::size_t>(priority_of(partner, which));
    text += fmt::format("{}{}", which == 0 ? "" : ", ", priorities()[priority].id);
  }
  return text + "]\n\n";
}

}  // namespace

std::vector<MadeUpFile> partner_files(const Shape& shape, int partner) {
  const int actions = std::min(kActionsOfPartner, shape.actions - partner * kActionsOfPartner);
  const std::string opening = fmt::format("plan: {}\n\n", plan_id(partner));
  std::string plan =
      fmt::format("# {}\n{}{}metrics:\n", partner_title(partner), opening, plan_record(partner));
  // A metric that no action of a small last plan would use is left out.
  for (int which = 0; which < std::min(kPrioritiesOfPartner, actions); ++which) {
    plan += metric(shape, partner, priority_of(partner, which));
  }

  std::vector<MadeUpFile> files;
  if (!shape.one_action_a_file) plan += "actions:\n";
  for (int action = 0; action < actions; ++action) {
    const std::string text = ActionText(shape, partner, action).written();
    if (shape.one_action_a_file) {
      files.push_back(
          {fmt::format("plans/{}/{}.yaml", partner_id(partner), action_id(partner, action)),
           opening + "actions:\n" + text});
    } else {
      plan += text + "\n";
    }
  }
  plan.pop_back();  // the empty line that parts two records
  files.push_back({fmt::format("plans/{}.yaml", partner_id(partner)), std::move(plan)});
  return files;
}

}  // namespace hwbplan::perf
