// See plan_paths.hpp.
#include "cli/plan_paths.hpp"

#include "hwbplan/base/edit_distance.hpp"
#include "hwbplan/base/paths.hpp"
#include "hwbplan/base/utf8.hpp"
#include "hwbplan/workspace/workspace.hpp"

#include "cli/own_templates.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace hwbplan::cli {

namespace {

// Why a file that was named can't be a plan file; empty where it can be one.
std::string why_no_plan_file(const std::string& given) {
  const auto ends_in = [&](std::string_view ending) {
    return given.size() > ending.size() &&
           utf8::equal_ignoring_case(std::string_view(given).substr(given.size() - ending.size()),
                                     ending);
  };
  if (ends_in(".yaml") || ends_in(".yml")) return {};
  std::string name = given;
  if (ends_in(".yaml.txt") || ends_in(".yml.txt")) {
    name.resize(name.size() - std::string_view(".txt").size());
  } else {
    const std::size_t dot = name.find_last_of("./\\");
    const bool has_ending = dot != std::string::npos && name[dot] == '.';
    const bool is_text = !has_ending || ends_in(".txt") || ends_in(".yaml~") || ends_in(".yam");
    if (!is_text) {
      return fmt::format(
          "{} is not a plan file: the names of plan files end in .yaml\n  copy what it "
          "says into one, as plain text",
          given);
    }
    if (has_ending) name.resize(dot);
    name += ".yaml";
  }
  return fmt::format(
      "{} is not a plan file: the names of plan files end in .yaml\n  rename it to {}", given,
      name.substr(name.find_last_of("/\\") + 1));
}

// What lies there under a name with a slip in it: "did you mean police.yaml?", below the fault.
std::string near_names(const FileSystem& files, const std::string& given, const std::string& path) {
  const std::string folder = parent_path(path);
  const auto entries = files.list(folder, folder);
  if (!entries) return {};
  std::vector<std::string_view> names;
  for (const DirectoryEntry& entry : *entries) {
    if (entry.kind == EntryKind::directory || entry.name.ends_with(".yaml") ||
        entry.name.ends_with(".yml"))
      names.push_back(entry.name);
  }
  const std::size_t above = given.find_last_of("/\\") + 1;
  const auto near = closest(std::string_view(given).substr(above), names);
  if (near.size() != 1) return {};
  return fmt::format("\n  did you mean {}{}?", utf8::escape_for_terminal(given.substr(0, above)),
                     utf8::escape_for_terminal(near.front()));
}

void add(std::vector<PlanPaths>& all, const std::string& root, const std::string& path) {
  auto found =
      std::find_if(all.begin(), all.end(), [&](const PlanPaths& one) { return one.root == root; });
  const bool is_new = found == all.end();
  if (is_new) found = all.insert(all.end(), PlanPaths{root, {}});
  if (lies_in(root, path)) {
    found->only.clear();
    found->only.push_back(root);  // all of it, whatever else was asked for
  } else {
    found->only.push_back(path);
  }
}

}  // namespace

bool PlanPaths::has(std::string_view directory, std::string_view name) const {
  const std::string path = absolute_path(directory, name);
  return only.empty() || std::any_of(only.begin(), only.end(), [&](const std::string& wanted) {
           return lies_in(path, wanted);
         });
}

tl::expected<std::vector<PlanPaths>, Fault> find_plan_paths(const Session& session,
                                                            const std::vector<std::string>& paths) {
  const FileSystem& files = session.world.files;
  std::vector<PlanPaths> all;
  const std::vector<std::string> here = {"."};
  for (const std::string& given : paths.empty() ? here : paths) {
    const std::string path = absolute_path(session.directory, given);
    const EntryKind kind = files.kind(path);
    if (kind == EntryKind::none)
      return tl::unexpected(Fault{
          fmt::format("there is no file or folder {}{}", given, near_names(files, given, path))});
    const std::string root =
        find_root(files, kind == EntryKind::directory ? path : parent_path(path));
    const bool is_template =
        !root.empty() && parent_path(path) == join_path(root, kTemplatesFolder);
    if (kind == EntryKind::file && !is_template) {
      if (std::string why = why_no_plan_file(given); !why.empty())
        return tl::unexpected(Fault{std::move(why)});
    }
    if (!root.empty()) {
      add(all, root, path);
      continue;
    }
    tl::expected<std::vector<std::string>, Fault> below;
    if (kind == EntryKind::directory) below = find_roots_below(files, path);
    if (!below) return tl::unexpected(std::move(below).error());
    if (below->empty()) {
      return tl::unexpected(
          Fault{fmt::format("{} lies in no plan directory: there is no hwbplan.yaml in it, above "
                            "it or below it",
                            given == "." ? "this folder" : given)});
    }
    for (const std::string& one : *below) add(all, one, path);
  }
  // What was asked for as a whole needs no filter.
  for (PlanPaths& one : all) {
    const bool whole =
        paths.empty() || std::find(one.only.begin(), one.only.end(), one.root) != one.only.end();
    if (whole) one.only.clear();
  }
  return all;
}

}  // namespace hwbplan::cli
