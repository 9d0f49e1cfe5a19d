// See report_folder.hpp.
#include "cli/report_folder.hpp"

#include "hwbplan/base/fenced_folder.hpp"
#include "hwbplan/base/parallel.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"

#include "cli/own_templates.hpp"
#include "cli/write_below.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

struct FileOutcome {
  std::string name;
  std::string written;             // what is said about it where it went well
  std::optional<Refusal> refusal;  // why it was not written
};

// On a large plan some papers take longer than all others together: they are begun first, so that
// no thread is left alone with one at the end.
std::vector<std::size_t> order_of_work(const std::vector<const reports::Report*>& papers) {
  std::vector<std::size_t> order(papers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_partition(order.begin(), order.end(),
                        [&](std::size_t i) { return papers[i]->takes_long; });
  return order;
}

// What lies in the plan directory may have come from a stranger; folders above are the user's.
std::string base_of(const std::string& folder, const std::string& root) {
  return folder != root && lies_in(folder, root) ? root : parent_path(folder);
}

class FolderWriter {
 public:
  FolderWriter(const ReportRequest& request, const PaperMaker& maker, const std::string& folder,
               const std::string& base, const Session& session)
      : request_(request),
        maker_(maker),
        folder_(folder),
        fenced_(session.world.files.fence(base)),
        session_(session),
        outcomes_(request.papers.size() * request.formats.size()) {}

  void write_all() {
    const std::vector<std::size_t> order = order_of_work(request_.papers);
    parallel_for(order.size(), session_.jobs, [&](std::size_t i) { write_paper(order[i]); });
  }

  int say() const {
    std::size_t failed = 0;
    const FileOutcome* first = nullptr;
    for (const FileOutcome& one : outcomes_) {
      if (!one.refusal) {
        session_.remark(one.written);
        continue;
      }
      if (first == nullptr) first = &one;
      ++failed;
    }
    if (first == nullptr) return kClean;
    // What a full disk does to one file it does to most.
    std::string mend = utf8::escape_for_terminal(first->refusal->mend);
    if (failed > 1)
      mend += fmt::format("{}{} of {} files are not written, and stand as they stood before",
                          mend.empty() ? "" : "\n  ", failed, outcomes_.size());
    return session_.could_not(utf8::escape_for_terminal(first->refusal->what), mend);
  }

 private:
  void write_paper(std::size_t index) {
    const reports::Report& paper = *request_.papers[index];
    const auto document = maker_.document_of(paper);
    for (std::size_t i = 0; i < request_.formats.size(); ++i) {
      FileOutcome& outcome = outcomes_[index * request_.formats.size() + i];
      outcome.name = file_name_of(paper, request_.formats[i]);
      if (!document) {
        outcome.refusal = document.error();
      } else {
        write_file(*document, request_.formats[i], outcome);
      }
    }
  }

  void write_file(const reports::Document& document, std::string_view format,
                  FileOutcome& outcome) const {
    const auto text = maker_.written(document, format);
    if (!text) {
      outcome.refusal = text.error();
      return;
    }
    const std::string path = join_path(folder_, outcome.name);
    if (auto done = fenced_->write(path, *text); !done) {
      outcome.refusal = Refusal{done.error().message, {}};
      return;
    }
    outcome.written =
        fmt::format("wrote {}", utf8::escape_for_terminal(relative_path(session_.directory, path)));
  }

  const ReportRequest& request_;
  const PaperMaker& maker_;
  const std::string& folder_;
  std::unique_ptr<FencedFolder> fenced_;
  const Session& session_;
  std::vector<FileOutcome> outcomes_;
};

}  // namespace

std::optional<Refusal> refused_place(const ReportRequest& request, const std::string& path,
                                     const std::string& root, const Session& session) {
  const std::string templates = join_path(root, kTemplatesFolder);
  if (lies_in(path, templates))
    return Refusal{fmt::format("{} holds the board's own templates, and a paper could take the "
                               "place of one",
                               relative_path(session.directory, templates)),
                   "give -o another folder"};
  if (!request.into_folder) return std::nullopt;
  const std::string base = base_of(path, root);
  const std::string below = relative_path(base, path);
  if (below == ".") return std::nullopt;
  const auto may = may_write_below(session.world.files, base, below + "/");
  if (may) return std::nullopt;
  const std::string& message = may.error().message;
  const std::size_t end = std::min(message.find("\n  "), message.size());
  return Refusal{message.substr(0, end), message.substr(std::min(end + 3, message.size()))};
}

int write_papers(const ReportRequest& request, const PaperMaker& maker, const std::string& folder,
                 const std::string& root, const Session& session) {
  FolderWriter writer(request, maker, folder, base_of(folder, root), session);
  {
    const Timings::Step step(session.timings, "make and write the papers");
    writer.write_all();
  }
  return writer.say();
}

}  // namespace hwbplan::cli
