// See agenda_item_called.hpp.
#include "cli/agenda_item_called.hpp"

#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"

#include "cli/private_meeting.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// The number of the item, from 1 on; 0 where the words are no number of one.
std::size_t number_in(const Meeting& meeting, const std::string& words) {
  std::size_t number = 0;
  const char* end = words.data() + words.size();
  const auto [stop, fault] = std::from_chars(words.data(), end, number);
  const bool is_number = fault == std::errc() && stop == end;
  return is_number && number <= meeting.items.items.size() ? number : 0;
}

// "1 (Year 1 business plan), 2 (Progress)".
std::string items_in_words(const Meeting& meeting) {
  constexpr std::size_t kMost = 12;
  std::string words;
  std::size_t number = 0;
  for (const AgendaItem& item : meeting.items) {
    if (++number > kMost) return words + " and others";
    words += fmt::format("{}{} ({})", number == 1 ? "" : ", ", number, one_line(item.title.text));
  }
  return words;
}

}  // namespace

tl::expected<const AgendaItem*, Refusal> agenda_item_called(const Meeting& meeting,
                                                            const std::string& words,
                                                            bool in_public) {
  const std::string id(meeting.id.text);
  if (in_public && is_private_meeting(meeting))
    return tl::unexpected(
        Refusal{fmt::format("the meeting {} is private, and a public paper tells of none of its "
                            "items",
                            id),
                "leave out --public, or --item"});
  if (meeting.items.empty())
    return tl::unexpected(Refusal{fmt::format("the meeting {} has no items yet", id),
                                  "add items: to it, or leave --item out"});
  if (const std::size_t number = number_in(meeting, words); number != 0)
    return &meeting.items.items[number - 1];
  std::vector<const AgendaItem*> found;
  for (const AgendaItem& item : meeting.items) {
    if (utf8::equal_ignoring_case(one_line(item.title.text), one_line(words)))
      found.push_back(&item);
  }
  if (found.size() == 1) return found.front();
  if (found.empty())
    return tl::unexpected(
        Refusal{fmt::format("the meeting {} has no item \"{}\"", id, words),
                fmt::format("it has {}; give a number or a title", items_in_words(meeting))});
  return tl::unexpected(
      Refusal{fmt::format("the meeting {} has {} items called \"{}\"", id, found.size(), words),
              fmt::format("give the number of one: {}", items_in_words(meeting))});
}

}  // namespace hwbplan::cli
