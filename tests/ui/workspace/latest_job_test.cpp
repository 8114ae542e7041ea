// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/latest_job.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <vector>

namespace zw {

TEST(LatestJob, RunsTheFirstAndTheNewestAndNothingBetween) {
  std::promise<void> started;
  std::promise<void> release;
  std::promise<void> last;
  std::vector<int> ran;
  {
    LatestJob job;
    job.submit([&] {
      ran.push_back(0);
      started.set_value();
      release.get_future().wait();
    });
    started.get_future().wait();
    for (int i = 1; i <= 1000; ++i)
      job.submit([&ran, &last, i] {
        ran.push_back(i);
        last.set_value();
      });
    release.set_value();
    last.get_future().wait();
  }
  EXPECT_EQ(ran, (std::vector<int>{0, 1000}));
}

TEST(LatestJob, DropsWhatWaits) {
  std::promise<void> started;
  std::promise<void> release;
  std::atomic<bool> ran = false;
  {
    LatestJob job;
    job.submit([&] {
      started.set_value();
      release.get_future().wait();
    });
    started.get_future().wait();
    job.submit([&] { ran = true; });
    job.drop();
    release.set_value();
  }
  EXPECT_FALSE(ran);
}

}  // namespace zw
