// See value.hpp.
#include "hwbplan/model/value.hpp"

#include <array>

namespace hwbplan {

namespace {

struct KindNames {
  std::string_view one;
  std::string_view many;
  std::string_view section;
};

// In the order of RecordKind.
constexpr std::array<KindNames, kRecordKinds> kNames = {{
    {"strategy", "strategies", "strategy"},
    {"theme", "themes", "themes"},
    {"priority", "priorities", "priorities"},
    {"contribution", "contributions", "contributions"},
    {"place", "places", "places"},
    {"population", "populations", "populations"},
    {"driver", "drivers", "drivers"},
    {"partner", "partners", "partners"},
    {"plan", "plans", "plans"},
    {"related strategy", "related strategies", "related_strategies"},
    {"action", "actions", "actions"},
    {"metric", "metrics", "metrics"},
    {"group", "groups", "groups"},
    {"meeting", "meetings", "meetings"},
    {"annual theme", "annual themes", "annual_themes"},
    {"case study", "case studies", "case_studies"},
    {"piece of evidence", "pieces of evidence", "evidence"},
    {"overlap decision", "overlap decisions", "overlap_decisions"},
}};

}  // namespace

std::string_view name_of(RecordKind kind, std::size_t count) {
  const KindNames& names = kNames[static_cast<std::size_t>(kind)];
  return count == 1 ? names.one : names.many;
}

std::string_view section_of(RecordKind kind) {
  return kNames[static_cast<std::size_t>(kind)].section;
}

Span Record::place() const {
  if (id.given()) return id.span;
  if (title.given()) return title.span;
  return span;
}

}  // namespace hwbplan
