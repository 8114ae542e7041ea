// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace zw {

/// A background thread that only ever runs the newest task it was given: one that waits is replaced by the
/// next, so the caller never waits and no backlog grows. It stands back behind the
/// thread that paints. The destructor waits for the task in progress.
class LatestJob {
 public:
  using Task = std::function<void()>;

  LatestJob();
  ~LatestJob();
  LatestJob(const LatestJob&) = delete;
  LatestJob& operator=(const LatestJob&) = delete;

  void submit(Task task);
  /// Forgets the task that waits; one in progress runs to its end.
  void drop();

 private:
  void work(const std::stop_token& stop);

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<Task> next_;
  std::jthread thread_;  // last: starts when the rest stands, ends before it falls
};

}  // namespace zw
