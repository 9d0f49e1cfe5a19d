// See decisions.hpp.
#include "hwbplan/overlaps/decisions.hpp"

#include "hwbplan/base/hash.hpp"
#include "hwbplan/base/one_line.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/overlaps/people_and_places.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::overlaps {

namespace {

constexpr std::size_t kDigits = 8;
// Of one decision; a board's own is about two or three.
constexpr std::size_t kMostCompared = 10;
// Beyond these nothing is looked for that has been replaced: actions of one decision, and pairs of
// all of them.
constexpr std::size_t kMostReplaced = 40;
constexpr std::size_t kMostPairsDecided = 200'000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A sign that says something where it stands: "5-7", "1.5" and "5%" are not 57, 15 and 5.
bool tells(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (std::string_view("%+&<>").find(c) != std::string_view::npos) return true;
  if (c != '.' && c != '-' && c != '/') return false;
  return at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
}

// Quotation marks, dashes, dots, and the blanks of typesetters.
bool is_typographic(std::uint32_t code_point) {
  return code_point == 0xA0 || code_point == 0xAB || code_point == 0xBB ||
         (code_point >= 0x2000 && code_point <= 0x206F) || code_point == 0xFEFF;
}

// Whether a blank or comma at `at` only groups the digits of one figure: "1,200", "10 000".
bool groups_digits(std::string_view text, std::size_t at) {
  if (text[at] != ',' && text[at] != ' ') return false;
  const std::string_view behind = text.substr(at + 1);
  const auto digits = std::find_if_not(behind.begin(), behind.end(), is_digit) - behind.begin();
  return digits == 3;
}

// The letters and figures of a text, in lower case, and nothing between them but a blank between
// two figures.
std::string words_alone(std::string_view text) {
  std::string words;
  bool is_apart = false;  // from the digit before
  const auto add = [&](std::string_view more) {
    if (is_apart && !words.empty() && is_digit(words.back()) && is_digit(more.front()))
      words += ' ';
    words += more;
    is_apart = false;
  };
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded one = utf8::decode(text, at);
    const std::size_t size = std::max<std::size_t>(one.size, 1);
    const std::string_view whole = text.substr(at, size);
    if (size == 1) {
      const char c = utf8::lower_ascii(text[at]);
      const bool is_letter = (c >= 'a' && c <= 'z') || is_digit(c);
      if (is_letter || tells(text, at)) {
        add(std::string_view(&c, 1));
      } else if (!groups_digits(text, at)) {
        is_apart = true;
      }
    } else if (one.code_point >= 0x2010 && one.code_point <= 0x2015 && !words.empty() &&
               is_digit(words.back()) && at + size < text.size() && is_digit(text[at + size])) {
      add("-");
    } else if (!is_typographic(one.code_point)) {
      add(whole);
    } else {
      is_apart = true;
    }
    at += size;
  }
  return words;
}

void add_sorted(Hasher& hasher, std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  hasher.add(fmt::format("{}", parts.size()));
  for (const std::string& part : parts) hasher.add(part);
}

void add_ids(Hasher& hasher, const List<Reference>& references) {
  std::vector<std::string> ids;
  for (const Reference& one : references) ids.push_back(utf8::fold_case_ascii(one.id));
  add_sorted(hasher, std::move(ids));
}

// Of what `add` takes from each action, whatever their order.
template <typename Add>
std::string print_of(std::span<const Action* const> actions, const Add& add) {
  std::vector<std::string> prints;
  for (const Action* action : actions) {
    Hasher hasher;
    add(*action, hasher);
    prints.push_back(hasher.hex());
  }
  std::sort(prints.begin(), prints.end());
  Hasher all;
  for (const std::string& print : prints) all.add(print);
  return all.hex().substr(0, kDigits);
}

// How much a decision counts for a pair beside others that name it too.
struct Weight {
  bool is_taken = false;
  std::size_t actions = 0;
  Date day;  // not valid where the plan names none

  bool is_less_than(const Weight& other) const {
    if (is_taken != other.is_taken) return other.is_taken;
    // Of proposals the nearest comes first: what is asked of a later meeting may still fall away.
    if (!is_taken && day != other.day) return other.day < day;
    if (actions != other.actions) return actions > other.actions;
    if (day.valid() != other.day.valid()) return other.day.valid();
    return day.valid() && day < other.day;
  }
};

Weight weight_of(const OverlapDecision& decision, const Date& today) {
  return {!is_to_come(decision, today), decision.actions.size(), date_of(decision)};
}

// Puts a list in the order of the plan into the order of weight: of equals the one further down
// comes first.
void sort_by_weight(std::vector<const OverlapDecision*>& decisions, const Date& today) {
  std::reverse(decisions.begin(), decisions.end());
  std::stable_sort(decisions.begin(), decisions.end(),
                   [&](const OverlapDecision* a, const OverlapDecision* b) {
                     return weight_of(*b, today).is_less_than(weight_of(*a, today));
                   });
}

bool is_of(const OverlapDecision& decision, const DecidedWhen& when) {
  const auto* meeting =
      decision.decided_by.given() ? target_as<Meeting>(decision.decided_by->meeting) : nullptr;
  if (meeting != nullptr && when.meeting != nullptr) return meeting == when.meeting;
  const Date day = date_of(decision);
  return day.valid() && when.day.valid() && day == when.day;
}

// A day alone may have been noted for want of the meeting, and is put right; what a later meeting
// decided is not for an earlier one to change.
bool is_of_later_meeting(const OverlapDecision& decision, const DecidedWhen& when) {
  const Date day = date_of(decision);
  return when.meeting != nullptr && decision.decided_by.given() &&
         decision.decided_by->meeting.given() && day.valid() && when.day.valid() && day > when.day;
}

}  // namespace

std::string texts_fingerprint_to_the_letter(std::span<const Action* const> actions) {
  return print_of(actions, [](const Action& action, Hasher& hasher) {
    // On one line: how an editor wraps a paragraph is not what was decided about.
    hasher.add(one_line(action.title.text)).add(one_line(action.description.text));
  });
}

std::string texts_fingerprint(std::span<const Action* const> actions) {
  return print_of(actions, [](const Action& action, Hasher& hasher) {
    hasher.add(words_alone(action.title.text)).add(words_alone(action.description.text));
    add_ids(hasher, action.populations);
    add_ids(hasher, places_of(action));
    add_ids(hasher, action.priorities);
    std::vector<std::string> measures;
    for (const Measure& measure : action.measures) {
      measures.push_back(utf8::fold_case_ascii(measure.metric.id) + ' ' +
                         words_alone(measure.text.text));
    }
    add_sorted(hasher, std::move(measures));
  });
}

std::vector<const Action*> actions_of(const OverlapDecision& decision) {
  std::vector<const Action*> actions;
  std::unordered_map<const Action*, bool> seen;
  for (const Reference& reference : decision.actions) {
    const auto* action = target_as<Action>(reference);
    if (action != nullptr && seen.emplace(action, true).second) actions.push_back(action);
  }
  return actions;
}

DecisionState state_of(const OverlapDecision& decision) {
  if (!decision.texts.given()) return DecisionState::unmarked;
  const std::vector<const Action*> actions = actions_of(decision);
  // Where an action is not there any longer, the broken reference is what has to be mended.
  if (actions.size() < decision.actions.size()) return DecisionState::unmarked;
  // What an older version has written is read as it was meant.
  for (const auto& print : {texts_fingerprint, texts_fingerprint_to_the_letter}) {
    if (utf8::equal_ignoring_case(decision.texts.text, print(actions))) {
      return DecisionState::current;
    }
  }
  return DecisionState::stale;
}

Date date_of(const OverlapDecision& decision) {
  if (!decision.decided_by.given()) return {};
  if (decision.decided_by->date.given()) return decision.decided_by->date.date;
  const auto* meeting = target_as<Meeting>(decision.decided_by->meeting);
  return meeting != nullptr && meeting->date.given() ? meeting->date.date : Date();
}

bool is_to_come(const OverlapDecision& decision, const Date& today) {
  const Date day = date_of(decision);
  if (!day.valid() || !today.valid()) return false;
  // What a meeting of today decides nobody knows before it ends; a day by itself is noted of what
  // has been decided.
  const DecidedBy& by = decision.decided_by.value;
  return day > today || (day == today && by.meeting.given() && !by.date.given());
}

bool is_to_come(const DecidedWhen& when, const Date& today) {
  if (!when.day.valid() || !today.valid()) return false;
  return when.day > today || (when.day == today && when.meeting != nullptr);
}

bool is_about(const OverlapDecision& decision, std::span<const Action* const> actions) {
  const std::vector<const Action*> about = actions_of(decision);
  return decision.actions.size() == actions.size() && about.size() == actions.size() &&
         std::all_of(about.begin(), about.end(), [&](const Action* one) {
           return std::find(actions.begin(), actions.end(), one) != actions.end();
         });
}

const OverlapDecision* record_to_change(const Plan& plan, std::span<const Action* const> actions,
                                        const DecidedWhen& when, const Date& today) {
  std::vector<const OverlapDecision*> about;
  for (const OverlapDecision* one : plan.all<OverlapDecision>()) {
    if (is_about(*one, actions)) about.push_back(one);
  }
  sort_by_weight(about, today);
  for (const OverlapDecision* one : about) {
    if (is_of(*one, when)) return one;
  }
  // Of a meeting without a date nobody can tell whether it has been held.
  const bool is_open = is_to_come(when, today) || (when.meeting != nullptr && !when.day.valid());
  for (const OverlapDecision* one : about) {
    if (is_open) {
      if (one->decision.missing() && one->decided_by.missing()) return one;
    } else if (!is_to_come(*one, today)) {
      return is_of_later_meeting(*one, when) ? nullptr : one;
    }
  }
  return nullptr;
}

Decisions::Decisions(const Plan& plan, const Date& today)
    : all_(plan.all<OverlapDecision>()), today_(today) {
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    for (const Action* action : actions_of(*all_[i])) by_action_[action].push_back(i);
    states_.emplace(all_[i], overlaps::state_of(*all_[i]));
  }
}

std::vector<std::uint32_t> Decisions::about_both(const Action& a, const Action& b) const {
  std::vector<std::uint32_t> both;
  const auto of_a = by_action_.find(&a);
  const auto of_b = by_action_.find(&b);
  if (of_a == by_action_.end() || of_b == by_action_.end()) return both;
  std::set_intersection(of_a->second.begin(), of_a->second.end(), of_b->second.begin(),
                        of_b->second.end(), std::back_inserter(both));
  return both;
}

const OverlapDecision* Decisions::find(const Action& a, const Action& b) const {
  const OverlapDecision* best = nullptr;
  for (const std::uint32_t i : about_both(a, b)) {
    if (best == nullptr || !weight_of(*all_[i], today_).is_less_than(weight_of(*best, today_)))
      best = all_[i];
  }
  return best;
}

const OverlapDecision* Decisions::find_proposal(const Action& a, const Action& b) const {
  const OverlapDecision* next = nullptr;
  for (const std::uint32_t i : about_both(a, b)) {
    if (!is_to_come(*all_[i], today_) || !all_[i]->decision.given()) continue;
    if (next == nullptr || date_of(*all_[i]) <= date_of(*next)) next = all_[i];
  }
  return next;
}

bool Decisions::settles(const Action& a, const Action& b) const {
  const OverlapDecision* decision = find(a, b);
  return decision != nullptr && decision->decision.given() && !is_to_come(*decision, today_) &&
         state_of(*decision) != DecisionState::stale;
}

std::vector<const OverlapDecision*> in_order_of_weight(
    std::span<const OverlapDecision* const> decisions, const Date& today) {
  std::vector<const OverlapDecision*> all;
  for (const OverlapDecision* one : decisions) {
    if (one->decision.given() && !is_to_come(*one, today)) all.push_back(one);
  }
  sort_by_weight(all, today);
  return all;
}

std::unordered_set<const OverlapDecision*> replaced_decisions(
    std::span<const OverlapDecision* const> decisions, const Date& today) {
  // Each pair belongs to the first that names it.
  std::set<std::pair<const Action*, const Action*>> decided;
  std::unordered_set<const OverlapDecision*> replaced;
  for (const OverlapDecision* decision : in_order_of_weight(decisions, today)) {
    const std::vector<const Action*> actions = actions_of(*decision);
    if (actions.size() > kMostReplaced) continue;
    if (decided.size() > kMostPairsDecided) break;
    bool has_own = actions.size() < 2;
    for (std::size_t i = 0; i < actions.size(); ++i) {
      for (std::size_t j = i + 1; j < actions.size(); ++j)
        has_own |= decided.insert(std::minmax(actions[i], actions[j], std::less<>())).second;
    }
    if (!has_own) replaced.insert(decision);
  }
  return replaced;
}

std::vector<DecidedPair> decided_pairs(
    const Plan& plan, const Decisions& decisions, const OverlapFinder& finder, std::size_t most,
    const std::function<bool(const Action&, const Action&)>& passes_over) {
  std::vector<DecidedPair> pairs;
  // Of each pair the decision that holds: thousands may name it, and that is looked for once.
  std::map<std::pair<const Action*, const Action*>, const OverlapDecision*> holding;
  for (const OverlapDecision* decision : plan.all<OverlapDecision>()) {
    const std::vector<const Action*> actions = actions_of(*decision);
    const std::size_t count = std::min(actions.size(), kMostCompared);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t j = i + 1; j < count; ++j) {
        const Action& a = *actions[i];
        const Action& b = *actions[j];
        if (pairs.size() == most) return pairs;
        const auto [held, is_new] = holding.try_emplace(std::minmax(&a, &b, std::less<>()));
        if (is_new) held->second = decisions.find(a, b);
        if (held->second != decision || (passes_over && passes_over(a, b))) continue;
        pairs.push_back({decision, finder.compare(a, b)});
      }
    }
  }
  return pairs;
}

}  // namespace hwbplan::overlaps
