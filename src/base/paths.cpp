// See paths.hpp.
#include "hwbplan/base/paths.hpp"

#include <vector>

namespace hwbplan {

namespace {

std::vector<std::string_view> parts(std::string_view path) {
  std::vector<std::string_view> names;
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    const std::string_view name = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (name.empty() || name == ".") continue;
    if (name == ".." && !names.empty() && names.back() != "..") {
      names.pop_back();
    } else {
      names.push_back(name);
    }
  }
  return names;
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/') || (path.size() > 2 && path[1] == ':' && path[2] == '/');
}

std::string joined(std::string_view prefix, const std::vector<std::string_view>& names) {
  std::string path(prefix);
  for (const std::string_view name : names) {
    if (!path.empty() && path.back() != '/') path.push_back('/');
    path.append(name);
  }
  return path;
}

// One name against one pattern without slashes. Going back to the last `*` only keeps this from
// being exponential.
bool matches_name(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (n < name.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n]) && pattern[p] != '*') {
      ++p;
      ++n;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

// Names against pattern parts, `**` taking any number of names: the same walk, one level up.
bool matches_parts(const std::vector<std::string_view>& pattern,
                   const std::vector<std::string_view>& names) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (n < names.size()) {
    if (p < pattern.size() && pattern[p] == "**") {
      star = p++;
      resume = n;
    } else if (p < pattern.size() && matches_name(pattern[p], names[n])) {
      ++p;
      ++n;
    } else if (p == pattern.size() && p > 0) {
      return true;  // the pattern names a folder above this file
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == "**") ++p;
  return p == pattern.size();
}

}  // namespace

std::string absolute_path(std::string_view base, std::string_view path) {
  std::string whole = is_absolute(path) ? std::string(path) : join_path(base, path);
  if (whole.size() > 1 && whole[1] == ':') return joined("", parts(whole));
  std::vector<std::string_view> names = parts(whole);
  while (!names.empty() && names.front() == "..") names.erase(names.begin());
  return joined("/", names);
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path.push_back('/');
  return path.append(name);
}

std::string parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return std::string(slash == 0 ? path.substr(0, 1) : path.substr(0, slash));
}

std::string relative_path(std::string_view from, std::string_view path) {
  const std::vector<std::string_view> start = parts(from);
  const std::vector<std::string_view> goal = parts(path);
  std::size_t same = 0;
  while (same < start.size() && same < goal.size() && start[same] == goal[same]) ++same;
  std::vector<std::string_view> way(start.size() - same, "..");
  way.insert(way.end(), goal.begin() + static_cast<std::ptrdiff_t>(same), goal.end());
  return way.empty() ? "." : joined("", way);
}

bool lies_in(std::string_view path, std::string_view folder) {
  if (folder == "/" || path == folder) return true;
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

bool matches_glob(std::string_view pattern, std::string_view path) {
  return matches_parts(parts(pattern), parts(path));
}

}  // namespace hwbplan
