// Papers of one plan as text: what they need is worked out once, and then each is made by itself,
// also several side by side.
#pragma once

#include "hwbplan/reports/report.hpp"
#include "hwbplan/workspace/git_revision.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/command.hpp"
#include "cli/report_options.hpp"
#include "cli/report_request.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan::cli {

class PaperMaker {
 public:
  // Runs the rules that one of the papers tells of. The workspace, the request and the session must
  // outlive the maker.
  PaperMaker(const ReportRequest& request, reports::ReportOptions options, Workspace& workspace,
             const Session& session);

  // With the board's own template, and numbered. For several threads at once.
  tl::expected<reports::Document, Refusal> document_of(const reports::Report& paper) const;

  // In one of the formats of the request. Refused is a table that the paper does not hold.
  tl::expected<std::string, Refusal> written(const reports::Document& document,
                                             std::string_view format) const;

 private:
  reports::Wanted wanted_half(const reports::Report& paper) const;

  const ReportRequest& request_;
  reports::ReportOptions options_;
  const Workspace& workspace_;
  const Session& session_;
  Diagnostics findings_;
  std::vector<std::string_view> rules_off_;
  std::vector<reports::RuleInWords> rules_in_words_;
  CheckedOut head_;
  std::shared_ptr<reports::SharedWork> shared_;
};

}  // namespace hwbplan::cli
