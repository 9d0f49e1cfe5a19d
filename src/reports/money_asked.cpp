// See money_asked.hpp. The sums are not added up: one may be for a year and the other for good, and
// a request often names what is paid already beside what is asked for.
#include "reports/money_asked.hpp"

#include "reports/action_views.hpp"
#include "reports/sums_in.hpp"

#include <fmt/format.h>

namespace hwbplan::reports {

BulletList money_asked(const std::vector<BoardAsk>& asks, const Scope& scope) {
  BulletList list;
  for (const BoardAsk& one : asks) {
    const std::vector<std::string> sums = sums_in(one_line(one.barrier->ask_of_board.text));
    if (sums.empty()) continue;
    RichText item(fmt::format("{}: ", listed(sums)));
    RichText request = request_of(one, scope);
    for (Phrase& phrase : request.phrases) item.add(std::move(phrase));
    list.items.push_back(std::move(item));
  }
  return list;
}

}  // namespace hwbplan::reports
