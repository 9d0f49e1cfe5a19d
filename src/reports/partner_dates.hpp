// What a partner has to do by when: all its dates, and apart from them what is to be done before
// the next meeting.
#pragma once

#include "reports/partner_share.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace hwbplan::reports {

// The meetings to come, and by when their papers are due.
class MeetingsToCome {
 public:
  explicit MeetingsToCome(const Scope& scope);

  // The meeting that was asked for where it lies ahead; else the first of a board, of a group that
  // the partner sits in, or to which it brings a paper. Nothing where there is none.
  const Meeting* next_of(const PartnerShare& share) const;
  // Not valid where the meeting has no date.
  Date papers_due_for(const Meeting& meeting) const;

 private:
  bool is_to_come(const Meeting& meeting) const;
  void keep_first(const Meeting*& first, const Meeting& meeting) const;

  const Scope& scope_;
  const Meeting* first_of_all_ = nullptr;  // of those that concern every partner
  std::unordered_map<const Record*, const Meeting*> first_of_group_;
  std::vector<Date> holidays_;
};

// "Before the next meeting".
struct BeforeMeeting {
  RichText lead_in;
  Table table;
};

struct PartnerDates {
  // Its milestones, ends of actions, agreed actions and papers, the earliest first.
  Table all;
  // What of this is due until the meeting, and what has no day of its own: reports that are out of
  // date, barriers that wait for its answer, requests to the board that it has to write, and those
  // that are put to that meeting; where there is nothing to do, the table says so. Nothing where
  // there is no meeting to come.
  std::optional<BeforeMeeting> before_meeting;
  // What its actions ask of the board and how each request stands; nothing where they ask nothing.
  std::optional<Table> requests;
};

// `id` is the partner's.
PartnerDates dates_of(const PartnerShare& share, const std::string& id, const Scope& scope,
                      const MeetingsToCome& meetings);

}  // namespace hwbplan::reports
