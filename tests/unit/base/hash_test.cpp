// Fingerprints: the published values of the hash, and parts that cannot run into each other.
#include "hwbplan/base/hash.hpp"

#include <set>
#include <string>
#include <utility>

#include <doctest/doctest.h>

using hwbplan::hash_hex;
using hwbplan::Hasher;

TEST_CASE("the hash is XXH3 with 64 bits") {
  CHECK(hash_hex("") == "2d06800538d394c2");
  CHECK(hash_hex("falls").size() == 16);
  CHECK(hash_hex("falls") == hash_hex("falls"));
  CHECK(hash_hex("falls") != hash_hex("Falls"));
}

TEST_CASE("parts are kept apart") {
  std::set<std::string> seen;
  seen.insert(Hasher().hex());
  seen.insert(Hasher().add("").hex());
  seen.insert(Hasher().add("").add("").hex());
  seen.insert(Hasher().add("abc").hex());
  seen.insert(Hasher().add("ab").add("c").hex());
  seen.insert(Hasher().add("a").add("bc").hex());
  seen.insert(Hasher().add("").add("abc").hex());
  seen.insert(Hasher().add("abc").add("").hex());
  CHECK(seen.size() == 8);
}

TEST_CASE("a hash may be asked for at any time and goes on") {
  Hasher hasher;
  hasher.add("one");
  const std::string first = hasher.hex();
  CHECK(first == hasher.hex());
  CHECK(first == Hasher().add("one").hex());
  Hasher moved = std::move(hasher);
  CHECK(moved.add("two").hex() == Hasher().add("one").add("two").hex());
}

TEST_CASE("fingerprints that are kept in files never change") {
  // These stand in the plans of boards; a new value here would make each of their decisions stale.
  CHECK(Hasher().add("rule").add("HB-07").add("lead").hex() == "093f541c13293311");
}
