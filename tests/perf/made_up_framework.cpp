// The part of a made-up plan that stands once: settings, strategy, priorities, partners and groups.
#include "made_up_names.hpp"
#include "made_up_plan.hpp"

#include <algorithm>

namespace hwbplan::perf {
namespace {

int towns(const Shape& shape) {
  return town_of(shape.partners() - 1) + 1;
}

int first_partner(int town) {
  return town * static_cast<int>(organisations().size());
}
int end_partner(const Shape& shape, int town) {
  return std::min(first_partner(town + 1), shape.partners());
}

std::string settings_file(const Shape& shape) {
  return fmt::format(
      "# Made up for measuring: seed {}, {} actions. Check it as on {}.\n"
      "hwbplan: 1\n"
      "title: Made-up health and wellbeing plan\n"
      "financial_year_starts: 04-01\n"
      "limits:\n"
      "  progress_max_age: 13 weeks\n"
      "  actions_per_lead: 12\n",
      shape.seed, shape.actions, kToday);
}

std::string strategy_file(const Shape& shape) {
  std::string text = fmt::format(
      "# The strategy that all partners' plans belong to.\n"
      "strategy:\n"
      "  id: well-together\n"
      "  title: Well together\n"
      "  area: The made-up counties\n"
      "  vision: More years of good health, and a smaller gap between the best-off and the "
      "worst-off wards.\n"
      "  period: {{start: 2025-04-01, end: 2028-03-31}}\n"
      "  declares: {{themes: {}, priorities: {}}}\n"
      "  sign_off: {{status: draft}}\n"
      "  contributions:\n",
      themes().size(), priorities().size());
  for (const NamedThing& one : contributions()) {
    text += fmt::format("    - {{id: {}, title: {}}}\n", one.id, one.title);
  }
  text += "  populations:\n";
  for (const NamedThing& one : populations())
    text += fmt::format("    - {{id: {}, title: {}}}\n", one.id, one.title);
  text += "  places:\n";
  for (int town = 0; town < towns(shape); ++town) {
    text += fmt::format("    - {{id: {}, title: {}}}\n", town_id(town), town_name(town));
  }
  text += "\nthemes:\n";
  for (const NamedThing& theme : themes()) {
    text += fmt::format("  - id: {}\n    title: {}\n    sponsor: {{partner: {}, role: Chair}}\n",
                        theme.id, theme.title, partner_id(0));
  }
  text += "\npriorities:\n";
  int number = 0;
  for (const Priority& priority : priorities()) {
    text += fmt::format(
        "  - id: {}\n    number: {}\n    title: {}\n    themes: [{}]\n"
        "    lead_member: {{partner: {}, role: Executive member for health}}\n",
        priority.id, ++number, priority.title, priority.theme, partner_id(0));
  }
  return text;
}

std::string partners_file(const Shape& shape) {
  std::string text = "# Everyone who takes part.\npartners:\n";
  for (int partner = 0; partner < shape.partners(); ++partner) {
    text += fmt::format("  - {{id: {}, title: {}, sector: {}}}\n", partner_id(partner),
                        partner_title(partner), organisation_of(partner).sector);
  }
  return text;
}

std::string groups_file(const Shape& shape) {
  std::string text =
      "# The board, and a delivery group in each town.\n"
      "groups:\n"
      "  - id: hwb\n"
      "    title: Health and Wellbeing Board\n"
      "    kind: board\n"
      "    meets: quarterly\n"
      "    terms_of_reference: 2025-05-01\n"
      "    members:\n";
  for (int partner = 0; partner < end_partner(shape, 0); ++partner) {
    text += fmt::format("      - {{partner: {}, role: Member}}\n", partner_id(partner));
  }
  for (int town = 0; town < towns(shape); ++town) {
    text += fmt::format(
        "  - id: {}\n    title: {} delivery group\n    kind: delivery-group\n    reports_to: "
        "[hwb]\n"
        "    meets: monthly\n    terms_of_reference: 2025-06-01\n    members:\n",
        group_id(town), town_name(town));
    for (int partner = first_partner(town); partner < end_partner(shape, town); ++partner) {
      text += fmt::format("      - {{partner: {}, role: Member}}\n", partner_id(partner));
    }
  }
  return text;
}

}  // namespace

std::vector<MadeUpFile> framework_files(const Shape& shape) {
  return {{"hwbplan.yaml", settings_file(shape)},
          {"strategy.yaml", strategy_file(shape)},
          {"partners.yaml", partners_file(shape)},
          {"groups.yaml", groups_file(shape)}};
}

}  // namespace hwbplan::perf
