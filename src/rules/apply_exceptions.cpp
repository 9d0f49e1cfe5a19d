// See apply_exceptions.hpp. An exception covers the record it stands at, and in it every finding of
// its rules. Findings and exceptions are gone through together in the order of their places, and
// the exceptions of one record are held by the names in them, so that a file full of both costs no
// more than sorting it.
#include "rules/apply_exceptions.hpp"

#include "hwbplan/model/wording.hpp"
#include "hwbplan/text/phrases.hpp"
#include "hwbplan/workspace/unread_files.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::rules {

namespace {

enum class Standing { holds, expired, without_reason, not_understood };

struct Watched {
  const Exception* exception = nullptr;
  Standing standing = Standing::holds;
  std::vector<bool> used;  // one for each of its rules
  // Something could not be read where it stands, so that rules may have been silent for want of
  // anything to speak of.
  bool in_doubt = false;
};

// What the exceptions of one record say of one rule or group.
struct Named {
  std::vector<std::pair<std::size_t, std::size_t>> places;  // of the exceptions, and in their rules
  bool used = false;
  bool holds = false;
};

struct CoveredRecord {
  Span span;
  std::vector<std::size_t> exceptions;
  std::map<std::string_view, Named> names;
  bool in_doubt = false;
};

Standing standing_of(const Exception& exception, Date today) {
  if (!exception.understood) return Standing::not_understood;
  if (exception.reason.empty() || is_placeholder(exception.reason)) return Standing::without_reason;
  return exception.until.valid() && exception.until < today ? Standing::expired : Standing::holds;
}

std::string_view group_of(std::string_view rule) {
  const Rule* found = find_rule(rule);
  return found == nullptr ? std::string_view() : found->group;
}

class ExceptionsOfRun {
 public:
  explicit ExceptionsOfRun(const Workspace& workspace) {
    for (const Document& document : workspace.documents) {
      for (const Exception& exception : document.exceptions) {
        Watched& one = watched_.emplace_back();
        one.exception = &exception;
        one.standing = standing_of(exception, workspace.today);
        one.used.resize(exception.rules.size());
        // The record it stands at may be one that could not be read.
        one.in_doubt = exception.record.end == 0 && !document.damaged_sections.empty();
      }
    }
    gather_by_record();
  }

  bool empty() const { return watched_.empty(); }
  const std::vector<Watched>& all() const { return watched_; }

  // Takes out what is allowed. Every exception that could allow a finding is marked as used, even
  // one that does not hold: it is reported for what is wrong with it, and not for being of no use
  // as well.
  void take_out_allowed(Diagnostics& findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(findings[a].span, a) < std::tie(findings[b].span, b);
    });
    std::vector<bool> allowed(findings.size());
    std::vector<CoveredRecord*> open;
    std::size_t next = 0;
    for (const std::size_t index : order) {
      const Span place = findings[index].span;
      for (; next < records_.size() && begins_by(records_[next].span, place); ++next) {
        open.push_back(&records_[next]);
      }
      std::erase_if(open, [&](const CoveredRecord* record) {
        return record->span.file != place.file || record->span.end <= place.begin;
      });
      for (CoveredRecord* record : open) {
        if (allows(*record, findings[index])) allowed[index] = true;
      }
    }
    is_damaged_ = std::any_of(findings.begin(), findings.end(), may_leave_records_out);
    std::size_t index = 0;
    std::erase_if(findings, [&](const Diagnostic&) { return allowed[index++]; });
    pass_on_doubts();
  }

 private:
  static bool begins_by(const Span& record, const Span& place) {
    return std::tie(record.file, record.begin) <= std::tie(place.file, place.begin);
  }

  void gather_by_record() {
    std::map<Span, std::vector<std::size_t>> by_record;
    for (std::size_t i = 0; i < watched_.size(); ++i) {
      const Span record = watched_[i].exception->record;
      if (record.end != 0) by_record[record].push_back(i);
    }
    for (auto& [span, exceptions] : by_record) {
      CoveredRecord& record = records_.emplace_back();
      record.span = span;
      for (const std::size_t i : exceptions) {
        const std::vector<std::string_view>& rules = watched_[i].exception->rules;
        for (std::size_t rule = 0; rule < rules.size(); ++rule) {
          Named& named = record.names[rules[rule]];
          named.places.emplace_back(i, rule);
          named.holds = named.holds || watched_[i].standing == Standing::holds;
        }
      }
      record.exceptions = std::move(exceptions);
    }
  }

  bool allows(CoveredRecord& record, const Diagnostic& finding) {
    const std::string_view group = group_of(finding.rule);
    record.in_doubt = record.in_doubt || group == "reading";
    bool allowed = false;
    for (const std::string_view name : {finding.rule, group}) {
      const auto found = record.names.find(name);
      if (found == record.names.end()) continue;
      Named& named = found->second;
      allowed = allowed || named.holds;
      if (named.used) continue;
      named.used = true;
      for (const auto& [exception, rule] : named.places) watched_[exception].used[rule] = true;
    }
    return allowed;
  }

  // A rule of the whole plan may be silent for want of what stands in another file.
  void pass_on_doubts() {
    if (is_damaged_) {
      for (Watched& one : watched_) one.in_doubt = true;
    }
    for (const CoveredRecord& record : records_) {
      if (!record.in_doubt) continue;
      for (const std::size_t i : record.exceptions) watched_[i].in_doubt = true;
    }
  }

  std::vector<Watched> watched_;
  std::vector<CoveredRecord> records_;  // by place
  bool is_damaged_ = false;             // some file could not be read in full
};

class ExceptionReport {
 public:
  ExceptionReport(const Workspace& workspace, const Policy& policy, Diagnostics& out)
      : sources_(workspace.sources), policy_(policy), out_(out) {}

  void add(const Watched& watched) {
    const Exception& exception = *watched.exception;
    if (watched.standing == Standing::not_understood) {
      report("exception-unused", exception.span,
             "this comment is not understood, so it allows nothing",
             "write it as # hwbplan: allow RULE — reason");
      return;
    }
    if (watched.standing == Standing::without_reason) {
      report("exception-without-reason", exception.span,
             "this exception gives no reason, so it does not count",
             "add why, and who agreed to it, behind a dash");
      return;
    }
    if (exception.rules.empty()) {
      report("exception-unused", exception.span, "this exception names no rule",
             "`hwbplan explain` lists them");
    }
    bool any_used = false;
    for (std::size_t i = 0; i < exception.rules.size(); ++i) {
      any_used = any_used || watched.used[i];
      if (!watched.used[i]) report_unused(watched, i);
    }
    if (any_used && watched.standing == Standing::expired) {
      report("exception-expired", exception.span,
             fmt::format("this exception ended on {}", exception.until.to_words()),
             "mend the record, or have the exception agreed anew");
    }
  }

 private:
  void report_unused(const Watched& watched, std::size_t i) {
    const Exception& exception = *watched.exception;
    const std::string_view name = exception.rules[i];
    const bool is_rule = find_rule(name) != nullptr;
    if (!is_rule && !is_group(name)) {
      const std::string joined = fmt::format("{}-{}", name, first_word(exception.reason));
      const Rule* meant = find_rule(joined);  // "allow barriers missing"
      const std::string_view near = meant != nullptr ? meant->name : nearest(name);
      report("exception-unused", exception.rule_spans[i],
             fmt::format("no rule and no group of rules is called \"{}\"", excerpt(name)),
             near.empty() ? "`hwbplan explain` lists them all"
                          : fmt::format("did you mean \"{}\"?", near));
      return;
    }
    if (is_rule && !policy_.runs(name)) return;  // not looked for in this run, so nobody knows
    if (!is_rule && !policy_.is_complete(name)) return;
    if (watched.in_doubt) return;
    report("exception-unused", exception.rule_spans[i],
           exception.record.end == 0
               ? fmt::format("this exception from \"{}\" stands at no record", name)
               : fmt::format("nothing here breaks \"{}\" any more", name),
           exception.record.end == 0 ? "put it on the record's first line or on the line above it"
                                     : "take the exception away");
  }

  static std::string_view first_word(std::string_view text) {
    constexpr std::size_t kLongest = 40;
    return text.substr(0, std::min(text.find_first_of(" ,;:—–"), kLongest));
  }

  // A search is quick, but a hostile file may hold millions of names.
  std::string_view nearest(std::string_view name) {
    if (searches_ == kMostSearches) return {};
    ++searches_;
    return nearest_rule_or_group(name);
  }

  void report(std::string_view rule, Span span, std::string message, std::string hint) {
    const Severity severity = policy_.severity(rule);
    if (severity == Severity::off) return;
    Diagnostic& finding = out_.emplace_back();
    finding.rule = rule;
    finding.severity = severity;
    finding.span = span;
    finding.message = std::move(message);
    finding.hint = std::move(hint);
    finding.value = excerpt(sources_.text(span));
  }

  static constexpr int kMostSearches = 1000;

  const Sources& sources_;
  const Policy& policy_;
  Diagnostics& out_;
  int searches_ = 0;
};

}  // namespace

void apply_exceptions(const Workspace& workspace, const Policy& policy, Diagnostics& findings) {
  ExceptionsOfRun exceptions(workspace);
  if (exceptions.empty()) return;
  exceptions.take_out_allowed(findings);
  ExceptionReport report(workspace, policy, findings);
  for (const Watched& one : exceptions.all()) report.add(one);
}

}  // namespace hwbplan::rules
