// See report_request.hpp.
#include "cli/report_request.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

constexpr std::array<std::string_view, 6> kWritten = {".md",  ".markdown", ".html",
                                                      ".htm", ".csv",      ".txt"};

// The ending of a file's name in small letters, with its point; empty where it has none.
std::string ending_of(std::string_view file) {
  file.remove_prefix(std::min(file.find_last_of("/\\") + 1, file.size()));
  const std::size_t point = file.rfind('.');
  if (point == std::string_view::npos || point == 0) return {};
  std::string ending(file.substr(point));
  for (char& c : ending) c = utf8::lower_ascii(c);
  return ending;
}

bool is_one_of(std::string_view ending, std::span<const std::string_view> endings) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

// "did you mean exceptions?", or where all names stand.
std::string nearest_paper(std::string_view name) {
  std::vector<std::string_view> names = {kAllPapers};
  for (const reports::Report* one : reports::all_reports()) names.push_back(one->name);
  const auto near = closest(name, names);
  return near.empty() ? std::string() : fmt::format("did you mean {}?", near.front());
}

Refusal no_such_paper(std::string_view name) {
  const std::string near = nearest_paper(name);
  return {fmt::format("no paper is called \"{}\"", name),
          near.empty() ? "`hwbplan report --list` lists them" : near};
}

// Adds the paper, or all of them, unless it is there already; false where the word names none.
bool add_papers(std::string_view word, std::vector<const reports::Report*>& papers) {
  const auto add = [&](const reports::Report* one) {
    if (std::find(papers.begin(), papers.end(), one) == papers.end()) papers.push_back(one);
  };
  if (word == kAllPapers) {
    for (const reports::Report* one : reports::all_reports()) add(one);
    return true;
  }
  const reports::Report* paper = reports::find_report(word);
  if (paper != nullptr) add(paper);
  return paper != nullptr;
}

// The words up to the first that names no paper are papers; one may follow, the plan directory.
std::optional<Refusal> read_words(const std::vector<std::string>& words, const Session& session,
                                  ReportRequest& request) {
  if (words.empty())
    return Refusal{"which paper? Say its name behind `report`",
                   "`hwbplan report --list` lists them"};
  std::size_t at = 0;
  while (at < words.size() && add_papers(words[at], request.papers)) ++at;
  if (at == 0) return no_such_paper(words.front());
  if (at == words.size()) return std::nullopt;
  const std::string& word = words[at];
  const bool is_there =
      session.world.files.kind(absolute_path(session.directory, word)) != EntryKind::none;
  if (!is_there && !nearest_paper(word).empty()) return no_such_paper(word);
  if (at + 1 < words.size())
    return Refusal{fmt::format("\"{}\" is one word too many", words[at + 1]),
                   "the papers stand first, and then the plan directory: one"};
  request.places = {word};
  return std::nullopt;
}

// The formats that were asked for or, where none was, the one that the file's name ends in.
std::vector<std::string> wanted_formats(const Arguments& arguments) {
  std::vector<std::string> formats;
  for (const std::string& one : arguments.list("format")) {
    if (std::find(formats.begin(), formats.end(), one) == formats.end()) formats.push_back(one);
  }
  if (!formats.empty()) return formats;
  const std::string ending = ending_of(arguments.value("output"));
  if (ending == ".csv") return {"csv"};
  return {ending == ".html" || ending == ".htm" ? "html" : "markdown"};
}

// Why a file of that ending can't be written: an office program given Markdown that is called
// paper.docx speaks of a damaged file. A format that is asked for outright is the caller's own
// choice.
std::optional<Refusal> refused_ending(const Arguments& arguments) {
  if (arguments.has("format") || !arguments.has("output")) return std::nullopt;
  constexpr std::array<std::string_view, 4> kOfWord = {".docx", ".doc", ".odt", ".rtf"};
  const std::string ending = ending_of(arguments.value("output"));
  if (ending.empty() || is_one_of(ending, kWritten)) return std::nullopt;
  const std::string what = fmt::format("a paper can't be written as a {} file", ending);
  if (is_one_of(ending, kOfWord)) {
    return Refusal{what,
                   "write it as paper.md, and `pandoc paper.md -o paper.docx` makes a Word "
                   "file of that"};
  }
  if (ending == ".pdf")
    return Refusal{what, "write it as paper.html, and print that to PDF from a browser"};
  return Refusal{what, "end its name in .md, .html, .csv or .txt, or say which by --format"};
}

// The command with a folder to write into.
std::string with_folder(const ReportRequest& request) {
  std::string words;
  if (request.papers.size() == reports::all_reports().size()) {
    words = std::string(kAllPapers);
  } else {
    for (const reports::Report* one : request.papers)
      words += fmt::format("{}{}", words.empty() ? "" : " ", one->name);
  }
  if (request.formats != std::vector<std::string>{"markdown"})
    words += fmt::format(" --format {}", fmt::join(request.formats, ","));
  return fmt::format("hwbplan report {} -o papers", words);
}

std::optional<Refusal> refused_folder(const ReportRequest& request, const Session& session) {
  if (request.output.empty())
    return Refusal{"several papers, or one in several formats, are written into a folder",
                   "say which: " + with_folder(request)};
  const EntryKind there =
      session.world.files.kind(absolute_path(session.directory, request.output));
  if (there == EntryKind::directory) return std::nullopt;
  if (there != EntryKind::none)
    return Refusal{
        fmt::format("{} is a file, and what was asked for goes into a folder", request.output),
        "give -o the name of a folder; it is made where it is not there"};
  if (is_one_of(ending_of(request.output), kWritten))
    return Refusal{
        fmt::format("what was asked for goes into a folder, and {} is the name of a file",
                    request.output),
        "give -o the name of a folder; it is made where it is not there"};
  return std::nullopt;
}

// An item of an agenda has a covering paper; the other papers are about the plan.
std::optional<Refusal> refused_item(const Arguments& arguments, const ReportRequest& request) {
  if (!arguments.has("item")) return std::nullopt;
  if (request.papers.size() > 1)
    return Refusal{"--item is for the covering paper, and several papers were asked for",
                   "write that paper by itself: hwbplan report paper --meeting ID --item ITEM"};
  if (request.papers.front()->name != "paper")
    return Refusal{fmt::format("--item is for the covering paper, and {} is none",
                               request.papers.front()->name),
                   "leave it out, or write hwbplan report paper --meeting ID --item ITEM"};
  if (!arguments.has("meeting"))
    return Refusal{"--item is an item of a meeting's agenda, and no meeting was asked for",
                   "say which: --meeting next, or --meeting and the id of one"};
  return std::nullopt;
}

}  // namespace

tl::expected<ReportRequest, Refusal> report_request(const Arguments& arguments,
                                                    const Session& session) {
  ReportRequest request;
  if (auto refusal = read_words(arguments.positionals, session, request))
    return tl::unexpected(*std::move(refusal));
  if (auto refusal = refused_item(arguments, request)) return tl::unexpected(*std::move(refusal));
  request.formats = wanted_formats(arguments);
  request.table = arguments.value("table");
  request.output = arguments.value("output");
  const bool is_folder =
      request.output.ends_with('/') ||
      (!request.output.empty() && session.world.files.kind(absolute_path(
                                      session.directory, request.output)) == EntryKind::directory);
  request.into_folder = request.papers.size() > 1 || request.formats.size() > 1 || is_folder;
  auto refusal = request.into_folder ? refused_folder(request, session) : refused_ending(arguments);
  if (refusal) return tl::unexpected(*std::move(refusal));
  const bool has_csv =
      std::find(request.formats.begin(), request.formats.end(), "csv") != request.formats.end();
  if (arguments.has("table") && !has_csv)
    return tl::unexpected(Refusal{"--table is for --format csv", {}});
  if (arguments.has("table") && request.papers.size() > 1)
    return tl::unexpected(Refusal{"--table is for one paper, and several were asked for",
                                  "write that paper by itself, or leave --table out"});
  return request;
}

std::string file_name_of(const reports::Report& paper, std::string_view format) {
  return fmt::format("{}.{}", paper.name, format == "markdown" ? "md" : format);
}

}  // namespace hwbplan::cli
