// From a YAML tree to records.
#pragma once

#include "hwbplan/model/plan_file.hpp"
#include "hwbplan/model/settings.hpp"
#include "hwbplan/text/diagnostic.hpp"
#include "hwbplan/yaml/tree.hpp"

namespace hwbplan {

struct ReadingOptions {
  FinancialYear financial_year;
  const Map<Choice<Status>>* status_scale =
      nullptr;  // the board's own words, which may stand for a status
};

// Reads the top-level keys of a plan file. What can't be read is left out and added to `findings`.
// The texts of the records are views into the tree and its source, which must outlive them. An
// empty tree gives an empty file.
PlanFile read_plan_file(const yaml::Tree& tree, const ReadingOptions& options,
                        Diagnostics& findings);

// The same for hwbplan.yaml.
Settings read_settings(const yaml::Tree& tree, Diagnostics& findings);

}  // namespace hwbplan
