// See money_asked.hpp. The sums are not added up: one may be for a year and the other for good, and
// a request often names what is paid already beside what is asked for.
#include "reports/money_asked.hpp"

#include "reports/action_views.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

constexpr std::string_view kPound = "£";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// What may stand behind the digits, and for how long the sum is; the longer word before its start.
constexpr std::array<std::string_view, 9> kScales = {
    " million", " billion", " thousand", "million", "bn", "m", "M", "k", "K"};
constexpr std::array<std::string_view, 8> kTimes = {" a year",   " per year",  " each year",
                                                    " a month",  " per month", " a week",
                                                    " per week", " a head"};

// The end of the word, if one of these stands at the place and ends there; else the place.
template <std::size_t N>
std::size_t behind(const std::array<std::string_view, N>& words, std::string_view text,
                   std::size_t at) {
  for (const std::string_view word : words) {
    const std::size_t end = at + word.size();
    if (text.substr(at).starts_with(word) && (end == text.size() || !is_letter(text[end])))
      return end;
  }
  return at;
}

// The end of the sum that begins at the place; the place itself where there are no digits.
std::size_t end_of_sum(std::string_view text, std::size_t at) {
  std::size_t end = at + kPound.size();
  while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
  while (end > at + kPound.size() && !is_digit(text[end - 1])) --end;
  if (end == at + kPound.size()) return at;
  return behind(kTimes, text, behind(kScales, text, end));
}

}  // namespace

std::vector<std::string> sums_in(std::string_view text) {
  std::vector<std::string> sums;
  std::size_t last_end = std::string_view::npos;
  for (std::size_t at = text.find(kPound); at != std::string_view::npos;) {
    const std::size_t end = end_of_sum(text, at);
    if (end != at) {
      const std::string_view sum = text.substr(at, end - at);
      const bool is_range =
          last_end != std::string_view::npos && text.substr(last_end, at - last_end) == " to ";
      if (is_range) {
        sums.back().append(" to ").append(sum);
      } else if (std::find(sums.begin(), sums.end(), sum) == sums.end()) {
        sums.emplace_back(sum);
      }
      last_end = end;
    }
    at = text.find(kPound, std::max(end, at + kPound.size()));
  }
  return sums;
}

BulletList money_asked(const std::vector<BoardAsk>& asks, const Scope& scope) {
  BulletList list;
  for (const BoardAsk& one : asks) {
    std::vector<std::string> sums = sums_in(one_line(one.barrier->ask_of_board.text));
    const bool is_of_barrier = sums.empty();
    if (is_of_barrier) sums = sums_in(one_line(one.barrier->barrier.text));
    if (sums.empty()) continue;
    RichText item(
        fmt::format("{}{}: ", listed(sums), is_of_barrier ? ", as the barrier says" : ""));
    RichText request = request_of(one, scope);
    for (Phrase& phrase : request.phrases) item.add(std::move(phrase));
    list.items.push_back(std::move(item));
  }
  return list;
}

}  // namespace hwbplan::reports
