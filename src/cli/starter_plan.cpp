// See starter_plan.hpp. The texts are templates of fmt; what is in braces is filled in.
#include "cli/starter_plan.hpp"

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::string_view kSettings = R"(hwbplan: 1
title: {title}
area: {area}
# Rules and groups of rules can be made an error, a warning or a note, or turned off:
# rules:
#   barriers-missing: warning
# Your own words for how an action is doing, each mapped to one of not-started, on-track, at-risk, off-track,
# complete, stopped:
status_scale:
  Green: on-track
  Amber: at-risk
  Red: off-track
)";

constexpr std::string_view kStrategy =
    R"(# The strategy and its framework: everything else refers to the ids in this file.
strategy:
  id: strategy
  title: {title}
  area: {area}
  vision: Say in one sentence what will be true at the end of the strategy.
  period: {{start: {start}, end: {strategy_end}}}
  contributions:
    - {{id: prevention, title: Early intervention and prevention}}
    - {{id: treatment, title: Treatment}}
  populations:
    - {{id: people-over-65, title: People aged 65 and over}}
  sign_off: {{status: draft}}

themes:
  - id: ageing-well
    title: Ageing well
    sponsor: {{partner: council, role: Director of public health}}

priorities:
  - id: falls
    number: 1
    title: Falls
    themes: ageing-well
    lead_member: {{partner: council, role: Executive member for adult services}}

partners:
  - {{id: council, title: The council, sector: local-government}}
  - {{id: nhs-trust, title: The community health trust, sector: nhs}}

groups:
  - id: board
    title: Health and wellbeing board
    kind: board
    members: [{{partner: council, role: Chair}}, {{partner: nhs-trust, role: Member}}]
  - id: falls-group
    title: Falls working group
    kind: working-group
    reports_to: board
    remit: falls
    members: [{{partner: council, role: Chair}}, {{partner: nhs-trust, role: Member}}]
)";

constexpr std::string_view kPlan =
    R"(# One partner's plan. Its actions answer the board's six questions: who leads, with what, measured how, by when,
# against which barriers, with what progress.
plan: council-plan

plans:
  - id: council-plan
    title: The council's health and wellbeing plan
    owner: council
    level: partner
    period: {{start: {start}, end: {end}}}
    priorities: falls

actions:
  - id: C-01
    title: Run twelve strength-and-balance classes a week for people at risk of falling
    priorities: falls
    contributes_to: prevention
    populations: people-over-65
    lead: {{partner: council, role: Head of community health}}
    group: falls-group
    partners: nhs-trust
    resources:
      - {{funding: existing, source: Public health grant, amount: 24000, secured: yes}}
    measures:
      - {{metric: falls-admissions, target: 1800, by: {end}}}
    timeline:
      start: {start}
      end: {end}
      milestones:
        - {{id: m1, title: Six classes running, due: {milestone}}}
    barriers:
      - barrier: Too few qualified instructors
        how_overcome: Train eight leisure-centre staff by {milestone}
        owner: council
        status: open
    # How it is doing, in one of these words: not-started, on-track (green), at-risk (amber), off-track (red),
    # complete, stopped
    progress:
      - {{date: {today}, status: on-track, text: Two halls are booked., next: Train the first four instructors}}

metrics:
  - id: falls-admissions
    title: Emergency hospital admissions due to falls in people aged 65 and over
    unit: per 100,000
    better: lower
    type: rate
    frequency: yearly
    source: {{framework: PHOF, id: C29}}
    owner: {{partner: council, role: Consultant in public health}}
    priorities: falls
    baseline: {{period: {last_year}, value: 1933}}
    target: {{period: {this_year}, value: 1800}}
    observations:
      - {{period: {last_year}, value: 1933}}
    inequality:
      by: deprivation
      groups:
        - {{id: most, title: Most deprived fifth, observations: [{{period: {last_year}, value: 2410}}]}}
        - {{id: least, title: Least deprived fifth, observations: [{{period: {last_year}, value: 1602}}]}}
)";

// In double quotes, with what YAML would read otherwise escaped.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out.push_back('\\');
    if (static_cast<unsigned char>(c) >= 0x20) out.push_back(c);
  }
  return out + '"';
}

std::string financial_year(int first) {
  return fmt::format("{}/{:02}", first, (first + 1) % 100);
}

}  // namespace

std::vector<StarterFile> starter_plan(std::string_view title, std::string_view area, Date today) {
  const int year = today.month() >= 4 ? today.year() : today.year() - 1;
  const Date start = today.add_months(-1);
  const auto fill = [&](std::string_view text) {
    return fmt::format(
        fmt::runtime(text), fmt::arg("title", quoted(title)), fmt::arg("area", quoted(area)),
        fmt::arg("start", start.to_iso()), fmt::arg("end", (start.add_months(12) - 1).to_iso()),
        fmt::arg("strategy_end", (start.add_months(36) - 1).to_iso()),
        fmt::arg("milestone", today.add_months(3).to_iso()), fmt::arg("today", today.to_iso()),
        fmt::arg("last_year", financial_year(year - 1)),
        fmt::arg("this_year", financial_year(year)));
  };
  return {{"hwbplan.yaml", fill(kSettings)},
          {"strategy.yaml", fill(kStrategy)},
          {"plans/council.yaml", fill(kPlan)}};
}

}  // namespace hwbplan::cli
