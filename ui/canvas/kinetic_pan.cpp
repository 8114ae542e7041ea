// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/kinetic_pan.h"

#include <cmath>
#include <utility>

namespace zw {

namespace {

constexpr std::int64_t kMemory = 90;     // ms of the pointer's way that its speed is taken from
constexpr std::int64_t kStill = 50;      // ms without a move: the pointer stands
constexpr std::int64_t kLeastSpan = 15;  // ms that say how fast it was
constexpr double kSlowest = 0.15;        // pixels a millisecond that begin a motion
constexpr double kFastest = 5;
constexpr double kEnd = 0.02;
constexpr double kSlowing = 300;  // ms in which the speed falls to 1 / e

}  // namespace

void KineticPan::track(QPointF at, std::int64_t time) {
  moving_ = false;
  samples_.push_back({at, time});
  while (samples_.size() > 2 && samples_.front().time < time - kMemory) samples_.pop_front();
}

bool KineticPan::release(std::int64_t time) {
  const std::deque<Sample> samples = std::exchange(samples_, {});
  if (samples.size() < 2 || time - samples.back().time > kStill) return false;
  const std::int64_t span = samples.back().time - samples.front().time;
  if (span < kLeastSpan) return false;
  velocity_ = (samples.back().at - samples.front().at) / static_cast<double>(span);
  const double speed = std::hypot(velocity_.x(), velocity_.y());
  if (speed < kSlowest) return false;
  if (speed > kFastest) velocity_ *= kFastest / speed;
  released_ = time;
  moved_ = {};
  moving_ = true;
  return true;
}

void KineticPan::stop() {
  moving_ = false;
  samples_.clear();
}

QPointF KineticPan::step(std::int64_t time) {
  if (!moving_) return {};
  const double left = std::exp(-static_cast<double>(time - released_) / kSlowing);
  const QPointF by = velocity_ * kSlowing * (1 - left) - moved_;
  moved_ += by;
  if (std::hypot(velocity_.x(), velocity_.y()) * left < kEnd) moving_ = false;
  return by;
}

}  // namespace zw
