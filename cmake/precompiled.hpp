// Standard and library headers that nearly every file needs, compiled once. Nothing of ours stands
// here: a change of ours must not rebuild everything. Files still include what they use, so that
// they compile without this too.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <tl/expected.hpp>
