# Sourced by the other scripts: `build <preset> [target...]` configures where that has not been done, and builds. What
# CMake says about itself is shown only where something fails.
# shellcheck shell=bash

build() {
  local preset=$1 log
  shift
  if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
  if [ ! -f "build/$preset/build.ninja" ]; then
    mkdir -p "build/$preset"
    log=build/$preset/configure.log
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; return 1; }
  fi
  if [ $# -gt 0 ]; then set -- --target "$@"; fi
  echo "Building build/$preset (the first time takes some minutes)"
  cmake --build --preset "$preset" "$@" -- --quiet
}
