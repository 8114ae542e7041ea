// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/touch_input.h"

#include <algorithm>
#include <cmath>

namespace zw {

namespace {

constexpr double kTremor = 8;  // pixels that a resting finger moves
constexpr double kDoubleTapPixels = 30;
constexpr std::int64_t kDoubleTapTime = 400;
constexpr double kLeastApart = 20;  // pixels: below, the fingers' distance says little

double distance(QPointF a, QPointF b) {
  return std::hypot(a.x() - b.x(), a.y() - b.y());
}

}  // namespace

TouchInput::Action TouchInput::press(std::int64_t time) {
  const bool isDouble = lastTap_ && time - lastTap_->time <= kDoubleTapTime &&
                        distance(lastTap_->at, first_) <= kDoubleTapPixels;
  lastTap_.reset();
  return {isDouble ? Action::Kind::DoublePress : Action::Kind::Press, first_, {}, 1};
}

std::vector<TouchInput::Action> TouchInput::fingers(const std::vector<QPointF>& at, std::int64_t time) {
  if (at.empty()) return lifted(time);
  if (at.size() >= 2 && state_ != State::Pressed) return pinched(at);
  const QPointF here = at.front();
  switch (state_) {
    case State::Idle:
      state_ = State::Waiting;
      first_ = last_ = here;
      return {};
    case State::Waiting:
      if (distance(first_, here) <= kTremor) return {};
      state_ = State::Pressed;
      last_ = here;
      return {press(time), {Action::Kind::Move, here, {}, 1}};
    case State::Pressed:
      last_ = here;
      return {{Action::Kind::Move, here, {}, 1}};
    case State::Pinching:
      // The finger that stays must not drag the map about.
      state_ = State::Spent;
      return {};
    case State::Spent:
      return {};
  }
  return {};
}

std::vector<TouchInput::Action> TouchInput::lifted(std::int64_t time) {
  std::vector<Action> actions;
  if (state_ == State::Waiting) {
    actions = {press(time), {Action::Kind::Release, last_, {}, 1}};
    if (actions.front().kind == Action::Kind::Press) lastTap_ = Tap{last_, time};
  } else if (state_ == State::Pressed) {
    actions = {{Action::Kind::Release, last_, {}, 1}};
  }
  state_ = State::Idle;
  return actions;
}

std::vector<TouchInput::Action> TouchInput::pinched(const std::vector<QPointF>& at) {
  const QPointF middle = (at[0] + at[1]) / 2;
  const double apart = std::max(kLeastApart, distance(at[0], at[1]));
  const bool begins = state_ != State::Pinching;
  const QPointF by = middle - middle_;
  const double zoom = apart / apart_;
  state_ = State::Pinching;
  middle_ = middle;
  apart_ = apart;
  if (begins) return {};
  return {{Action::Kind::Pinch, middle, by, zoom}};
}

std::vector<TouchInput::Action> TouchInput::cancel() {
  const bool pressed = state_ == State::Pressed;
  state_ = State::Idle;
  if (!pressed) return {};
  return {{Action::Kind::Release, last_, {}, 1}};
}

}  // namespace zw
