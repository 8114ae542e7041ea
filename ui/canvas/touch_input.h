// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <cstdint>
#include <optional>
#include <vector>

namespace zw {

/// What fingers on a touch screen ask of a map, told step by step. One finger is the left mouse button, told
/// late, so that a second finger that follows makes a pinch of it and nothing was pressed; two fingers pan
/// and zoom.
class TouchInput {
 public:
  struct Action {
    enum class Kind { Press, DoublePress, Move, Release, Pinch };
    Kind kind;
    QPointF at;       ///< of Pinch: between the fingers
    QPointF by;       ///< of Pinch: how far that place went
    double zoom = 1;  ///< of Pinch
  };
  /// The fingers that are down, each by where it is; empty: all were lifted. `time` in milliseconds.
  [[nodiscard]] std::vector<Action> fingers(const std::vector<QPointF>& at, std::int64_t time);
  /// The system took the touch away.
  [[nodiscard]] std::vector<Action> cancel();

 private:
  enum class State { Idle, Waiting, Pressed, Pinching, Spent };
  struct Tap {
    QPointF at;
    std::int64_t time;
  };
  [[nodiscard]] Action press(std::int64_t time);
  [[nodiscard]] std::vector<Action> lifted(std::int64_t time);
  [[nodiscard]] std::vector<Action> pinched(const std::vector<QPointF>& at);

  State state_ = State::Idle;
  QPointF first_, last_;
  QPointF middle_;
  double apart_ = 0;
  std::optional<Tap> lastTap_;
};

}  // namespace zw
