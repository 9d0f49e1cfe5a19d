// See template_findings.hpp.
#include "cli/template_findings.hpp"

#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/trimmed.hpp"
#include "hwbplan/reports/template.hpp"

#include "cli/own_templates.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

Diagnostic finding(std::string_view rule, Span span, std::string message, std::string hint) {
  Diagnostic made;
  made.rule = rule;
  made.span = span;
  // Tells the findings of one template apart; without the lines that a message may name, which
  // move.
  std::copy_if(message.begin(), message.end(), std::back_inserter(made.value),
               [](char c) { return c < '0' || c > '9'; });
  made.message = std::move(message);
  made.hint = std::move(hint);
  return made;
}

// Where the lines of a text begin; of each, what stands in it without blanks around it.
class Lines {
 public:
  Lines(FileId file, std::string_view text) : file_(file), text_(text) {
    for (std::size_t at = 0; at <= text.size(); at = std::min(text.find('\n', at), text.size()) + 1)
      starts_.push_back(at);
  }

  // `line` counts from 1.
  Span span(std::size_t line) const {
    const std::size_t begin = starts_[std::min(line, starts_.size()) - 1];
    const std::string_view whole = text_.substr(begin, text_.find('\n', begin) - begin);
    const std::string_view said = trimmed(whole);
    const std::size_t from = said.empty() ? begin : begin + whole.find(said);
    return {file_, static_cast<std::uint32_t>(from),
            static_cast<std::uint32_t>(from + said.size())};
  }

 private:
  FileId file_;
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

class Finder {
 public:
  Finder(const FileSystem& files, Workspace& workspace) : files_(files), workspace_(workspace) {}

  void look_at(const OwnTemplate& one) {
    const std::string name = relative_path(workspace_.shown_from, one.path);
    const auto file = static_cast<FileId>(workspace_.sources.size());
    workspace_.sources.grow(file + 1);
    SourceFile& source = workspace_.sources[file];
    source.name = name;
    if (one.paper.empty()) {
      add(finding("unread-file", {file, 0, 0},
                  fmt::format("{} is the template of no paper, so it is not read", name),
                  meant_template(one)));
      return;
    }
    auto text = read_template(files_, workspace_.root, one);
    if (!text) {
      const UnreadTemplate& fault = text.error();
      add(finding("template-fault", {file, 0, 0},
                  fault.line == 0
                      ? fmt::format("{} {}", name, fault.what)
                      : fmt::format("line {} of this template is not in UTF-8", fault.line),
                  {}));
      return;
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (text->starts_with(kByteOrderMark)) {
      text->erase(0, kByteOrderMark.size());
      source.encoding = Encoding::utf8_with_mark;
    }
    source.text = *std::move(text);
    const Lines lines(file, source.text);
    for (reports::TemplateFault& fault :
         reports::check_template(one.paper, source.text, workspace_.plan)) {
      add(finding("template-fault", lines.span(fault.line), std::move(fault.what),
                  std::move(fault.hint)));
    }
  }

  void add(Diagnostic made) { workspace_.findings.push_back(std::move(made)); }

 private:
  const FileSystem& files_;
  Workspace& workspace_;
};

}  // namespace

void add_template_findings(const FileSystem& files, Workspace& workspace) {
  const OwnTemplates templates = own_templates(files, workspace.root);
  Finder finder(files, workspace);
  if (templates.leads_outside) {
    finder.add(finding("template-fault", {0, 0, 0},
                       fmt::format("{} is no folder of the plan directory, so no template is read",
                                   kTemplatesFolder),
                       "put a folder of that name in its place"));
  }
  for (const OwnTemplate& one : templates.all) finder.look_at(one);
}

}  // namespace hwbplan::cli
