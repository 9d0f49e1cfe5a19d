// See annual_themes.hpp.
#include "reports/annual_themes.hpp"

#include "hwbplan/text/phrases.hpp"

#include "reports/annual_year.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

namespace hwbplan::reports {

namespace {

class Writer {
 public:
  Writer(const Scope& scope, Document& document) : scope_(scope), document_(document) {}

  void write() {
    const auto all = scope_.all<AnnualTheme>();
    if (all.empty()) return;
    Section section("annual-themes", "Themes of the year");
    Table table{"annual-themes",
                "Themes of the year and votes for them",
                {{"theme", "Theme"},
                 {"year", "Year"},
                 {"driver", "Driver"},
                 {"status", "Status"},
                 {"votes", "Votes", ColumnKind::number, false, 0}},
                {},
                {}};
    const auto is_dated = [](const AnnualTheme* one) {
      return one->closes.given() || one->result.given();
    };
    const bool with_days = std::any_of(all.begin(), all.end(), is_dated);
    if (with_days) {
      table.columns.push_back({"closes", "Vote closes", ColumnKind::date});
      // Few have one, and a seventh column would have a page cut the table in two.
      table.columns.push_back({"result", "Result made known", ColumnKind::date, true});
    }
    std::map<const Record*, std::size_t> votes;
    for (const AnnualTheme* one : all) {
      for (const Vote& vote : one->votes) {
        if (scope_.shows(vote.partner)) ++votes[vote.vote_for.target];
      }
    }
    std::set<std::string> voted_years;
    for (const AnnualTheme* one : all) {
      if (votes.count(one) != 0) voted_years.insert(year_in_words(*one, scope_));
    }
    for (const AnnualTheme* one : all) {
      table.rows.push_back(
          {link_to(*one),
           {Cell(title_of(*one), link_to(*one)), Cell(year_in_words(*one, scope_)),
            Cell(scope_.title(one->driver)),
            one->status.given() ? Cell(in_words(one->status.value)) : Cell(),
            votes_cell(votes[one], voted_years.count(year_in_words(*one, scope_)) != 0)}});
      if (!with_days) continue;
      table.rows.back().cells.push_back(one->closes.given() ? Cell(one->closes.date) : Cell());
      table.rows.back().cells.push_back(result_day(one->result));
    }
    section.add(std::move(table));
    if (const std::string results = results_in_words(all); !results.empty()) section.say(results);
    if (const std::string open = open_vote(all); !open.empty()) section.say(open);
    add_boards(all, section);
    document_.sections.push_back(std::move(section));
  }

 private:
  // None were counted where the plan records no vote of that year.
  static Cell votes_cell(std::size_t votes, bool were_recorded) {
    return were_recorded ? Cell(static_cast<double>(votes)) : Cell();
  }

  static std::string_view in_words(AnnualThemeStatus status) {
    switch (status) {
      case AnnualThemeStatus::proposed:
        return "Proposed";
      case AnnualThemeStatus::shortlisted:
        return "On the shortlist";
      case AnnualThemeStatus::chosen:
        return "Chosen";
      case AnnualThemeStatus::past:
        break;
    }
    return "Past, carried on";
  }

  // "Results made known: Year of skills and good work on 13 March 2025." and those still to come.
  std::string results_in_words(const std::vector<const AnnualTheme*>& all) const {
    std::vector<std::string> known;
    std::vector<std::string> to_come;
    for (const AnnualTheme* one : all) {
      const Cell day = result_day(one->result);
      if (day.empty()) continue;
      auto& list = day.date > scope_.today() ? to_come : known;
      list.push_back(fmt::format("{} on {}", title_of(*one), day.date.to_words()));
    }
    std::string words;
    if (!known.empty())
      words = fmt::format("{} made known: {}.", known.size() == 1 ? "Result" : "Results",
                          fmt::join(known, "; "));
    if (!to_come.empty())
      words += fmt::format("{}To be made known: {}.", words.empty() ? "" : " ",
                           fmt::join(to_come, "; "));
    return words;
  }

  // How far a vote has come that has not closed yet; empty where none is open.
  std::string open_vote(const std::vector<const AnnualTheme*>& all) const {
    Date closes;
    std::set<const Record*> voters;
    for (const AnnualTheme* one : all) {
      if (!one->closes.given() || one->closes.date < scope_.today()) continue;
      closes = std::max(closes, one->closes.date);
      for (const Vote& vote : one->votes) {
        if (scope_.shows(vote.partner)) voters.insert(vote.partner.target);
      }
    }
    if (!closes.valid()) return {};
    voters.erase(nullptr);
    return fmt::format("The vote is open until {}.{}", closes.to_words(),
                       voters_in_words(voters.size(), scope_.all<Partner>().size()));
  }

  // " 2 of the 5 partners have voted so far."
  static std::string voters_in_words(std::size_t voters, std::size_t all) {
    if (all == 0) return {};
    if (all == 1)
      return voters == 0 ? " The one partner has not voted yet." : " The one partner has voted.";
    const std::string of_all = fmt::format("of the {} has", counted(all, "partner"));
    if (voters == 0) return fmt::format(" None {} voted so far.", of_all);
    if (voters == 1) return fmt::format(" 1 {} voted so far.", of_all);
    return fmt::format(" {} of the {} have voted so far.", voters, counted(all, "partner"));
  }

  // The day that the result gives, or that of its meeting.
  Cell result_day(const Maybe<VoteResult>& result) const {
    return result.given() ? Cell(scope_.day_of(result->meeting, result->date)) : Cell();
  }

  void add_boards(const std::vector<const AnnualTheme*>& themes, Section& section) const {
    Table table{"theme-boards",
                "What each board took up within the theme of a year",
                {{"theme", "Theme"},
                 {"year", "Year"},
                 {"board", "Board"},
                 {"priorities", "Puts first"},
                 {"text", "In its own words"},
                 {"agreed", "Agreed", ColumnKind::date}},
                {},
                {}};
    for (const AnnualTheme* theme : themes) {
      for (const ThemeBoard& board : theme->boards) {
        table.rows.push_back(
            {link_to(*theme),
             {Cell(title_of(*theme), link_to(*theme)), Cell(year_in_words(*theme, scope_)),
              Cell(scope_.title(board.group)),
              Cell(fmt::format("{}", fmt::join(scope_.titles(board.priorities), "; "))),
              Cell(one_line(board.text.text)), Cell(scope_.day_of(board.agreed_at))}});
      }
    }
    if (!table.rows.empty()) section.add(std::move(table));
  }

  const Scope& scope_;
  Document& document_;
};

}  // namespace

void add_annual_themes(const Scope& scope, Document& document) {
  Writer(scope, document).write();
}

}  // namespace hwbplan::reports
