// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstdint>
#include <deque>

namespace zw {

/// How a map goes on when it is let go while it moves: as fast as the pointer was at last, slowing down
/// exponentially. Times are milliseconds of any one clock, lengths logical pixels.
class KineticPan {
 public:
  /// The pointer was there, while it holds the map.
  void track(QPointF at, std::int64_t time);
  /// Begins the motion; false, and nothing begins, when the pointer was slow or stood still before it let go.
  bool release(std::int64_t time);
  void stop();
  [[nodiscard]] bool isMoving() const { return moving_; }
  /// By how much the map moves from the last call, or release, to `time`; ends the motion when it is slow.
  [[nodiscard]] QPointF step(std::int64_t time);

 private:
  struct Sample {
    QPointF at;
    std::int64_t time;
  };
  std::deque<Sample> samples_;
  QPointF velocity_;  ///< pixels a millisecond, at the release
  std::int64_t released_ = 0;
  QPointF moved_;
  bool moving_ = false;
};

}  // namespace zw
