// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/latest_job.h"

#include "ui/canvas/stand_back.h"

namespace zw {

LatestJob::LatestJob() : thread_([this](const std::stop_token& stop) { work(stop); }) {}

LatestJob::~LatestJob() = default;

void LatestJob::submit(Task task) {
  {
    const std::scoped_lock lock(mutex_);
    next_ = std::move(task);
  }
  changed_.notify_one();
}

void LatestJob::drop() {
  const std::scoped_lock lock(mutex_);
  next_.reset();
}

void LatestJob::work(const std::stop_token& stop) {
  standBack(StandBack::Figures);
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return next_.has_value(); })) {
    if (stop.stop_requested()) return;
    const Task task = std::move(*next_);
    next_.reset();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace zw
