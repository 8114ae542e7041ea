// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "ui/canvas/map_tool.h"
#include "ui/tools/line_follower.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// A line while it is drawn, place by place: a click adds one, a drag draws freehand, and with Shift held the
/// line follows one that the map shows. Places are drawn onto what is near (Snapping).
class PathInHand {
 public:
  /// Without `snaps` places stay where they are clicked.
  explicit PathInHand(ToolHost host, bool snaps = true) : host_(std::move(host)), snaps_(snaps) {}

  [[nodiscard]] const Line<ProjectedPoint>& places() const { return places_; }
  /// With what a click of the pointer would add.
  [[nodiscard]] Line<ProjectedPoint> withPointer() const;

  /// Whether a click there is one on the first place.
  [[nodiscard]] bool closes(ProjectedPoint place) const;
  void press(const MapMouseEvent& event);
  void move(const MapMouseEvent& event);
  /// Ends a freehand stroke; false where there was none.
  bool release();
  /// The last step; false where there is none.
  bool takeBack();
  void clear();
  /// What the pointer would add is forgotten.
  void forgetPointer();

  [[nodiscard]] bool isFollowing() const { return isFollowing_; }
  [[nodiscard]] bool isFreehand() const { return !stroke_.empty(); }
  /// Whether a line that is shown leads to the pointer.
  [[nodiscard]] bool hasWay() const { return !along_.empty(); }

  /// Handles, the line that is followed, and what the pointer is drawn onto.
  void paint(QPainter& painter, const Viewport& viewport, const QColor& ink, bool isRing) const;

 private:
  [[nodiscard]] ProjectedPoint placeOf(const MapMouseEvent& event) const;
  void add(const MapMouseEvent& event);
  void followLine(const MapMouseEvent& event);
  void lookAlongLine(const MapMouseEvent& event);

  ToolHost host_;
  bool snaps_;
  Line<ProjectedPoint> places_;
  std::vector<std::size_t> placesBefore_;  ///< each step
  std::optional<ProjectedPoint> pointer_;
  std::optional<ScreenPoint> lastPress_;
  bool isPressed_ = false;
  Line<ProjectedPoint> stroke_;  ///< freehand
  LineFollower lines_;
  bool isFollowing_ = false;
  Line<ProjectedPoint> along_;  ///< from the last place to the pointer, while it follows a line
};

}  // namespace zw
