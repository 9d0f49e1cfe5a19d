// Found while bytes are turned into text (src/yaml/decode.cpp) and looked through
// (src/yaml/clean.cpp).
#include "hwbplan/rules/rule.hpp"

namespace hwbplan::rules {

extern const Rule bad_encoding = {
    .name = "bad-encoding",
    .group = "reading",
    .severity = Severity::error,
    .summary = "characters that are not saved as UTF-8, or that cannot be seen",
    .rationale =
        "A file is a row of bytes, and which letters they stand for is an agreement. Plans "
        "use UTF-8, as nearly everything does today. A file that was saved by an older "
        "program has its apostrophes, dashes and pound signs in other bytes, which come out "
        "as rubbish in the next program. hwbplan reads them as Windows-1252, which is nearly "
        "always right, and says where the first one stands, so that the file can be saved "
        "again before anything is lost. Characters that cannot be seen at all are refused, "
        "because they make two texts that look the same differ.",
    .bad =
        "actions:\n"
        "  - id: carers-breaks\n"
        "    title: Offer 300 breaks a year to the county\x92s unpaid carers\n",
    .good = R"(actions:
  - id: carers-breaks
    title: Offer 300 breaks a year to the county’s unpaid carers
)",
    .check = ReportedElsewhere(),
};

}  // namespace hwbplan::rules
