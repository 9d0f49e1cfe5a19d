// Running the rules. Checks of single actions and metrics go over chunks of the plan in parallel,
// all rules for one record before the next, which is kinder to memory than all records for one
// rule; checks of the whole plan run beside each other. Long ones, which share all threads among
// their own work, begin with the first of the others and go on beside them. Results are put
// together by index and then sorted by place, so that the number of threads changes nothing.
#include "hwbplan/rules/check.hpp"

#include "hwbplan/base/parallel.hpp"

#include "rules/apply_exceptions.hpp"
#include "rules/findings_limit.hpp"
#include "rules/policy.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace hwbplan::rules {

namespace {

// Neither of the two depends on the number of threads, because what a full file leaves out depends
// on both. A chunk is a sixteenth of the plan, within these bounds, so that a small plan is shared
// among threads too.
constexpr std::size_t kChunks = 16;
constexpr std::size_t kSmallestChunk = 32;
constexpr std::size_t kLargestChunk = 512;
// So many chunks go side by side before their findings are counted.
constexpr std::size_t kChunksAtOnce = 64;

struct ActiveRule {
  const Rule* rule = nullptr;
  Severity severity = Severity::off;
};

template <class CheckType>
std::vector<ActiveRule> active_rules(const Policy& policy) {
  std::vector<ActiveRule> active;
  for (const Rule* rule : all_rules()) {
    if (std::holds_alternative<CheckType>(rule->check) && policy.runs(rule->name)) {
      active.push_back({rule, policy.severity_of_run(rule->name)});
    }
  }
  return active;
}

template <class CheckType, class Record>
void check_each(const Workspace& workspace, const Policy& policy, unsigned jobs,
                FindingsLimit& findings) {
  const std::vector<ActiveRule> active = active_rules<CheckType>(policy);
  if (active.empty()) return;
  std::span<const Record* const> left = workspace.plan.all<Record>();
  const std::size_t size = std::clamp(left.size() / kChunks, kSmallestChunk, kLargestChunk);
  while (!left.empty()) {
    const auto records = left.first(std::min(left.size(), size * kChunksAtOnce));
    left = left.subspan(records.size());
    std::vector<Diagnostics> results((records.size() + size - 1) / size);
    parallel_for(results.size(), jobs, [&](std::size_t chunk) {
      const auto from = records.subspan(chunk * size);
      for (const Record* record : from.first(std::min(size, from.size()))) {
        if (findings.is_full(record->span.file)) continue;
        for (const ActiveRule& one : active) {
          Reporter reporter(*one.rule, one.severity, results[chunk]);
          std::get<CheckType>(one.rule->check)(*record, workspace, reporter);
        }
      }
    });
    for (Diagnostics& result : results) findings.add(std::move(result));
  }
}

// `run(check, reporter)` runs one check; up to `jobs` of them beside each other.
template <class CheckType, class Run>
std::vector<Diagnostics> check_plan(const Policy& policy, unsigned jobs, const Run& run) {
  const std::vector<ActiveRule> active = active_rules<CheckType>(policy);
  std::vector<Diagnostics> results(active.size());
  parallel_for(active.size(), jobs, [&](std::size_t i) {
    Reporter reporter(*active[i].rule, active[i].severity, results[i]);
    run(std::get<CheckType>(active[i].rule->check), reporter);
  });
  return results;
}

void run_short_checks(const Workspace& workspace, const Policy& policy, unsigned jobs,
                      FindingsLimit& findings, Timings& timings) {
  {
    const Timings::Step step(timings, "check actions and metrics");
    check_each<ActionCheck, Action>(workspace, policy, jobs, findings);
    check_each<MetricCheck, Metric>(workspace, policy, jobs, findings);
  }
  const Timings::Step step(timings, "check the plan");
  auto results = check_plan<PlanCheck>(
      policy, jobs, [&](PlanCheck check, Reporter& reporter) { check(workspace, reporter); });
  for (Diagnostics& result : results) findings.add(std::move(result));
}

std::vector<Diagnostics> run_long_checks(const Workspace& workspace, const Policy& policy,
                                         unsigned jobs, Timings& timings) {
  const Timings::Step step(timings, "compare actions");
  return check_plan<LongPlanCheck>(policy, 1, [&](LongPlanCheck check, Reporter& reporter) {
    check(workspace, jobs, reporter);
  });
}

// The long checks begin with work that can't be shared, for which the others use the other threads.
// Both may use all threads: a long check may find at once that there is nothing for it to do.
void run_all_checks(const Workspace& workspace, const Policy& policy, unsigned jobs,
                    FindingsLimit& findings, Timings& timings) {
  std::vector<Diagnostics> of_long_checks;
  Timings of_long;
  parallel_for(2, jobs, [&](std::size_t part) {
    if (part == 0) {
      of_long_checks = run_long_checks(workspace, policy, jobs, of_long);
    } else {
      run_short_checks(workspace, policy, jobs, findings, timings);
    }
  });
  for (Diagnostics& result : of_long_checks) findings.add(std::move(result));
  for (const Timings::StepTime& step : of_long.steps()) timings.add_time(step.name, step.spent);
}

// Whoever asks about exceptions alone still wants to know which of them are needed, and that is
// known only when the rules have run that they are from.
void watch_excepted_rules(const Workspace& workspace, Policy& policy) {
  if (!policy.is_on("exception-unused") && !policy.is_on("exception-expired")) return;
  for (const Document& document : workspace.documents) {
    for (const Exception& exception : document.exceptions) {
      for (const std::string_view name : exception.rules) policy.watch(name);
    }
  }
  policy.watch("reading");  // where something could not be read, rules were silent for want of it
}

bool is_same(const Diagnostic& a, const Diagnostic& b) {
  return a.rule == b.rule && a.span == b.span && a.message == b.message;
}

// By place; of one place in the order in which they were found. Findings are large, so that their
// numbers are sorted and each is moved once.
void sort_by_place(Diagnostics& findings) {
  std::vector<std::uint32_t> order(findings.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return stands_before(findings[a], findings[b]);
  });
  Diagnostics sorted;
  sorted.reserve(findings.size());
  for (const std::uint32_t i : order) sorted.push_back(std::move(findings[i]));
  findings = std::move(sorted);
}

}  // namespace

std::vector<std::string_view> rules_off(const Settings& settings) {
  Diagnostics said_elsewhere;  // of names that are no rules
  const Policy policy(settings, {}, said_elsewhere);
  std::vector<std::string_view> off;
  for (const Rule* rule : all_rules()) {
    if (!policy.is_on(rule->name)) off.push_back(rule->name);
  }
  return off;
}

Diagnostics check(Workspace& workspace, const Selection& selection, unsigned jobs,
                  Timings& timings) {
  Diagnostics findings = std::move(workspace.findings);
  workspace.findings.clear();
  Policy policy(workspace.settings, selection, findings);
  watch_excepted_rules(workspace, policy);
  for (Diagnostic& finding : findings) finding.severity = policy.severity_of_run(finding.rule);
  std::erase_if(findings, [&](const Diagnostic& finding) { return !policy.runs(finding.rule); });
  FindingsLimit limit;
  limit.add(std::move(findings));
  run_all_checks(workspace, policy, jobs, limit, timings);
  findings = limit.take();
  apply_exceptions(workspace, policy, findings);
  std::erase_if(findings, [&](const Diagnostic& finding) { return !policy.is_on(finding.rule); });
  // Told whatever was asked for: nobody may take a part for the whole.
  const Severity severity = policy.severity("too-large");
  for (Diagnostic& finding :
       limit.full_files(severity == Severity::off ? Severity::error : severity))
    findings.push_back(std::move(finding));
  sort_by_place(findings);
  findings.erase(std::unique(findings.begin(), findings.end(), is_same), findings.end());
  return findings;
}

}  // namespace hwbplan::rules
