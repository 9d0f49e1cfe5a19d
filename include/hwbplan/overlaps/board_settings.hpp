// What `overlaps:` in hwbplan.yaml asks for, with what holds where it says nothing.
#pragma once

#include "hwbplan/model/settings.hpp"
#include "hwbplan/overlaps/overlaps.hpp"

#include <optional>
#include <string_view>

namespace hwbplan::overlaps {

// The score from which pairs are listed: 0.5 by default. The settings may say it as 0.50 and as
// 50%; what is no share of one is passed over, and reported by the rule impossible-value.
double report_at(const Settings& settings);

// The score from which `check` asks for a decision: 0.7 by default.
double decide_at(const Settings& settings);

// A share as people write it on a command line or in settings; nothing for any other text.
std::optional<double> read_share(std::string_view text);

// The finder's options by the settings: the least score and the board's own thesaurus.
OverlapOptions options_of(const Settings& settings);

}  // namespace hwbplan::overlaps
