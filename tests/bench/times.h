// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <time.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace zw::bench {

/// Of a clock since it started.
inline double milliseconds(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// How long an act takes by the clock on the wall, and of processor time, all threads together.
class Times {
 public:
  void add(const auto& act) {
    const double wall = milliseconds(CLOCK_MONOTONIC), processor = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    act();
    processor_.push_back(milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processor);
    wall_.push_back(milliseconds(CLOCK_MONOTONIC) - wall);
  }
  [[nodiscard]] double wallMedian() const { return quantile(wall_, 0.5); }
  [[nodiscard]] double wallNinetyNine() const { return quantile(wall_, 0.99); }
  [[nodiscard]] double wallWorst() const { return quantile(wall_, 1); }
  [[nodiscard]] double median() const { return quantile(processor_, 0.5); }
  [[nodiscard]] double worst() const { return quantile(processor_, 1); }

 private:
  [[nodiscard]] static double quantile(std::vector<double> all, double q) {
    std::sort(all.begin(), all.end());
    return all[static_cast<std::size_t>(q * static_cast<double>(all.size() - 1))];
  }
  std::vector<double> wall_, processor_;
};

}  // namespace zw::bench
