// Numbers as officers write them, and as papers print them.
#include "hwbplan/base/number.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include <doctest/doctest.h>

using namespace hwbplan;

TEST_CASE("numbers are read") {
  struct Case {
    std::string text;
    double value;
    NumberMark mark;
  };
  for (const Case& expected : {
           Case{"24000", 24000, NumberMark::none},
           Case{"24,000", 24000, NumberMark::none},
           Case{"1,234,567.89", 1234567.89, NumberMark::none},
           Case{"\xC2\xA3"
                "24,000",
                24000, NumberMark::pounds},
           Case{"\xC2\xA3 1.50", 1.5, NumberMark::pounds},
           Case{"-\xC2\xA3"
                "20",
                -20, NumberMark::pounds},
           Case{"\xC2\xA3-20", -20, NumberMark::pounds},
           Case{"1.10", 1.1, NumberMark::none},
           Case{"40%", 40, NumberMark::percent},
           Case{"40 %", 40, NumberMark::percent},
           Case{"-3.5", -3.5, NumberMark::none},
           Case{"\xE2\x88\x92"
                "3.5",
                -3.5, NumberMark::none},
           Case{"+12", 12, NumberMark::none},
           Case{"0.6", 0.6, NumberMark::none},
           Case{".5", 0.5, NumberMark::none},
           Case{"0", 0, NumberMark::none},
           Case{"007", 7, NumberMark::none},
           Case{"999", 999, NumberMark::none},
           Case{" 12 ", 12, NumberMark::none},
           Case{"12\xC2\xA0", 12, NumberMark::none},
       }) {
    CAPTURE(expected.text);
    const auto number = read_number(expected.text);
    REQUIRE(number);
    CHECK(number->value == expected.value);
    CHECK(number->mark == expected.mark);
  }
}

TEST_CASE("decimals are read as the nearest number that there is") {
  const auto nearest = [](const std::string& text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  std::uint64_t digits = 88172645463325252U;
  for (int i = 0; i < 20'000; ++i) {
    digits ^= digits << 13U;
    digits ^= digits >> 7U;
    digits ^= digits << 17U;
    std::string text = std::to_string(digits).substr(0, 1 + digits % 17);
    if (text.size() > 1) text.insert(1 + digits % (text.size() - 1), ".");
    CAPTURE(text);
    REQUIRE(read_number(text) == ReadNumber{nearest(text), NumberMark::none});
    REQUIRE(read_number("-" + text) == ReadNumber{-nearest(text), NumberMark::none});
  }
  CHECK_FALSE(read_number("1."));
  CHECK_FALSE(read_number("1.2.3"));
  CHECK_FALSE(read_number("1.5x"));
}

TEST_CASE("what is no number is refused") {
  for (const std::string text : {"",
                                 " ",
                                 "about 40",
                                 "40 or so",
                                 "24.000,50",
                                 "1,2",
                                 "1,23",
                                 "1,2345",
                                 "1234,567",
                                 "0,025",
                                 ",5",
                                 "5.",
                                 "1.2.3",
                                 "1,234,56",
                                 "1e5",
                                 "inf",
                                 "nan",
                                 "0x10",
                                 "-",
                                 "+",
                                 "%",
                                 "\xC2\xA3",
                                 "--3",
                                 "-+3",
                                 "\xC2\xA3"
                                 "40%",
                                 "40%%",
                                 "1 000",
                                 "12a",
                                 "\xC2\xA3\xC2\xA3"
                                 "1",
                                 "- 3",
                                 "1234567890123456789012345678901"}) {
    CAPTURE(text);
    CHECK_FALSE(read_number(text));
  }
  CHECK_FALSE(read_number(std::string(100000, '9')));
}

TEST_CASE("numbers are written") {
  CHECK(format_number(9000) == "9,000");
  CHECK(format_number(999) == "999");
  CHECK(format_number(1234567.891) == "1,234,567.89");
  CHECK(format_number(0.6) == "0.6");
  CHECK(format_number(0.1 + 0.2) == "0.3");
  CHECK(format_number(-3.5) == "-3.5");
  CHECK(format_number(-1234) == "-1,234");
  CHECK(format_number(100) == "100");
  CHECK(format_number(0) == "0");
  CHECK(format_number(-0.0) == "0");
  CHECK(format_number(-0.001) == "0");
  CHECK(format_number(999.999) == "1,000");
  CHECK(format_number(2.5, 0) == "3");
  CHECK(format_number(-2.5, 0) == "-3");
  CHECK(format_number(0.125) == "0.13");
  CHECK(format_number(2.4, 0) == "2");
  CHECK(format_number(1.23456, 4) == "1.2346");
  CHECK(format_number(std::numeric_limits<double>::max()).size() > 400);
  CHECK(format_number(std::nan("")).empty());
  CHECK(format_number(std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("pounds and percentages are written") {
  CHECK(format_pounds(457) ==
        "\xC2\xA3"
        "457");
  CHECK(format_pounds(24000) ==
        "\xC2\xA3"
        "24,000");
  CHECK(format_pounds(1234.5) ==
        "\xC2\xA3"
        "1,234.50");
  CHECK(format_pounds(-20) ==
        "-\xC2\xA3"
        "20");
  CHECK(format_pounds(std::nan("")).empty());
  CHECK(format_percent(40) == "40%");
  CHECK(format_percent(12.345, 1) == "12.3%");
  CHECK(format_percent(std::nan("")).empty());
}

TEST_CASE("what is written reads back") {
  for (int i = -100000; i < 100000; i += 37) {
    const double value = i / 100.0 * 13;
    const auto number = read_number(format_number(value));
    REQUIRE(number);
    REQUIRE(std::abs(number->value - value) < 0.0051);
    REQUIRE(read_number(format_pounds(value)));
  }
}
