// Reading a file piece by piece, when it cannot be read as a whole.
#pragma once

#include "hwbplan/yaml/reader.hpp"

#include "yaml/document.hpp"
#include "yaml/pieces.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hwbplan::yaml {

// What is known of a piece before it is read.
struct PieceState {
  Piece piece;
  bool broken = false;  // it has a finding that says why, and must not be read
};

// Fills `result.tree` with all pieces that can be read; gives each other one a finding if it has
// none yet, and leaves its ids in `result.salvaged` and its section in `result.damaged_sections`.
void read_pieces(std::string_view text, const std::vector<PieceState>& pieces,
                 const std::vector<Conflict>& conflicts, const Limits& limits, ReadResult& result);

// Puts the ids that stand in [begin, end) where references can find them.
void salvage(std::string_view text, std::uint32_t begin, std::uint32_t end,
             std::string_view section, ReadResult& result);

// The finding for a fault that only yaml-cpp saw, in the document or piece [begin, end).
Diagnostic fault_finding(std::string_view text, FileId file, std::uint32_t begin, std::uint32_t end,
                         std::uint32_t fault_offset, const Limits& limits, bool too_large);

void add_damaged_section(std::string_view section, ReadResult& result);

}  // namespace hwbplan::yaml
