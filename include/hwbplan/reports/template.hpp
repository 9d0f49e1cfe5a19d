// A board's own sections and labels in a paper, from a text file in its plan directory:
// templates/<name of the paper>.md. It is Markdown whose headings of the first level say what is to
// be done; what stands above the first of them is for the officers themselves.
//
//     # labels
//     Who leads = Accountable officer
//
//     # replace legal: Comments of the borough solicitor
//     No legal issues arise from {{strategy}} at present.
//
//     # add representations after consultation: Representations received
//     The minutes of {{meeting}} hold them.
//
//     # remove contact
//
// {{original}}, alone on a line under `# replace`, puts in what the section says by itself. Any
// other name that is not known is a fault, with its line: a slip must not publish a wrong paper.
// So is a section or a label that is spoken of twice, because one of the two would go unheard.
#pragma once

#include "hwbplan/reports/document.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace hwbplan {
class Plan;
}

namespace hwbplan::reports {

struct ReportInput;

struct TemplateFault {
  std::size_t line = 0;  // counts from 1
  std::string what;
  std::string hint;  // may be empty
};

// What {{name}} stands for.
struct TemplateValue {
  std::string_view name;
  std::string value;  // plain text
};

// What the names stand for in this paper, before labels are changed; a public one says no more of
// what is private here than elsewhere.
std::vector<TemplateValue> template_values(const Document& document, const ReportInput& input);

// Changes the document as the template says; of a faulty template nothing is done. To be called
// before number_document. Takes time in proportion to both. With the plan, a section about one of
// its records that the paper has not today is passed over as any other of its sections is.
tl::expected<void, TemplateFault> apply_template(Document& document, std::string_view text,
                                                 std::span<const TemplateValue> values,
                                                 const Plan* plan = nullptr);

// All that is wrong with the template of that paper, whatever the paper holds today, in the order
// of the lines; of very many faults the first.
std::vector<TemplateFault> check_template(std::string_view paper, std::string_view text,
                                          const Plan& plan);

// The labels that papers print, and the ids of one paper's sections, whether or not the paper of
// today holds them: a template may speak of each of them. Sections that are called by a record
// ("metric-falls") are not among them. No paper of that name has none.
std::span<const std::string_view> known_labels();
std::span<const std::string_view> known_sections(std::string_view paper);
// The id of a section about a record of the plan, "metric-falls", where the paper has such
// sections. The record's id is found in any case, as everywhere, and given as the record has it;
// nothing where there is no such record.
std::optional<std::string> section_of_record(std::string_view paper, std::string_view id,
                                             const Plan& plan);
// The names that {{…}} may hold in any paper, in the order in which people are told of them.
std::span<const std::string_view> known_values();

}  // namespace hwbplan::reports
