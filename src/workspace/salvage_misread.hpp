// Ids of records that are written in a way that can't be read as records.
#pragma once

#include "hwbplan/yaml/reader.hpp"

#include <vector>

namespace hwbplan {

// Adds what stands where ids would be expected: `partners: [council, lpt]`, `partners: {council:
// {title: …}}`, and records under a key that is not known (`kpis:`). All of these have been
// reported; that a reference to one of them leads nowhere is not news. An unknown key at the top
// gives ids with an empty section, which stands for any.
void salvage_misread(const yaml::Tree& tree, std::vector<yaml::SalvagedId>& salvaged);

}  // namespace hwbplan
