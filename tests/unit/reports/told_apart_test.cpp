// Names in a row whose ends a reader can tell.
#include "reports/told_apart.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using hwbplan::reports::told_apart;

TEST_CASE("names with a comma or an and of their own are parted by semicolons") {
  using Names = std::vector<std::string>;
  CHECK(told_apart(Names{}).empty());
  CHECK(told_apart(Names{"Oadby and Wigston"}) == "Oadby and Wigston");
  CHECK(told_apart(Names{"Blaby", "Charnwood", "Melton"}) == "Blaby, Charnwood and Melton");
  CHECK(told_apart(Names{"Melton", "Oadby and Wigston"}) == "Melton; Oadby and Wigston");
  CHECK(told_apart(Names{"Head of housing, Borough", "Chair"}) ==
        "Head of housing, Borough; Chair");
  CHECK(told_apart(Names{"Sandwell", "Land,sea"}) == "Sandwell and Land,sea");
}
