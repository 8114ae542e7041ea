// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/number_option.h"

#include <charconv>
#include <sstream>

namespace zw::cli {

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

}  // namespace zw::cli
