// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/number_option.h"

#include <charconv>
#include <cstdint>
#include <sstream>

namespace zw::cli {
namespace {

/// Whether the whole text is one number of that type.
template <class Number>
bool isAllOf(const std::string& text) {
  Number value{};
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end;
}

}  // namespace

CLI::Validator numberWithin(double least, double most, bool aboveLeast) {
  return {[=](const std::string& text) -> std::string {
            double value = 0;
            const char* const end = text.data() + text.size();
            const auto read = std::from_chars(text.data(), end, value);
            if (read.ec == std::errc() && read.ptr == end && value <= most &&
                (aboveLeast ? value > least : value >= least))
              return {};
            std::ostringstream out;
            out << '\'' << text << "' is no number " << (aboveLeast ? "above " : "from ") << least << " to "
                << most;
            return out.str();
          },
          ""};
}

template <class Whole>
CLI::Validator wholeNumber() {
  return {[](const std::string& text) -> std::string {
            return isAllOf<Whole>(text)
                       ? std::string()
                       : "'" + text +
                             "' is no whole number that can be used; write it as 1500, without separators";
          },
          ""};
}
template CLI::Validator wholeNumber<int>();
template CLI::Validator wholeNumber<std::uint32_t>();
template CLI::Validator wholeNumber<std::uint64_t>();

CLI::Validator decimalNumber() {
  return {[](const std::string& text) -> std::string {
            return isAllOf<double>(text)
                       ? std::string()
                       : "'" + text + "' is no number; write it with a decimal point, as 0.85";
          },
          ""};
}

}  // namespace zw::cli
