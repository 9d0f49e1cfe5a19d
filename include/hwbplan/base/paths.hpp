// Paths as text: UTF-8, '/' between folders, no disk involved.
#pragma once

#include <string>
#include <string_view>

namespace hwbplan {

// `path` seen from `base` where it is relative, with "." and ".." taken out.
std::string absolute_path(std::string_view base, std::string_view path);

std::string join_path(std::string_view folder, std::string_view name);

// The folder that holds the path; of a root, itself.
std::string parent_path(std::string_view path);

// How the absolute `path` is written from inside the absolute folder `from`: "plans/blaby.yaml",
// "../x.yaml", ".".
std::string relative_path(std::string_view from, std::string_view path);

// Whether the absolute `path` is `folder` or lies below it.
bool lies_in(std::string_view path, std::string_view folder);

// Whether a relative path matches a pattern in which `*` stands for any characters of one name,
// `**` for any folders, and `?` for one character. A pattern that ends in '/' or names a folder
// matches all that is in it. Takes time in proportion to the product of both lengths, whatever the
// pattern.
bool matches_glob(std::string_view pattern, std::string_view path);

}  // namespace hwbplan
