// What fmt 9.1.0 has outside its headers: see fmt-config.cmake. The functions are in format-inl.h; of
// its templates, those that the headers leave to the library are made here.
#include <fmt/format-inl.h>

namespace fmt::detail {

template dragonbox::decimal_fp<float> dragonbox::to_decimal(float number) noexcept;
template dragonbox::decimal_fp<double> dragonbox::to_decimal(double number) noexcept;
template thousands_sep_result<char> thousands_sep_impl(locale_ref locale);
template char decimal_point_impl(locale_ref locale);

}  // namespace fmt::detail
