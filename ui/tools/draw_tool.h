// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/tools/line_follower.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Draws a new zone corner by corner. With Shift held the boundary follows the line under the pointer from
/// the last corner on: a river, a road, another zone's edge. Double click, Enter, right click or a click on
/// the first corner ends; Backspace takes the last corner back; Escape gives up.
class DrawTool final : public MapTool {
 public:
  /// Makes something of the shape; false when it was not made, and the drawing stays as it is.
  using Finish = std::function<bool(const MultiPolygon<LonLat>& shape)>;

  /// Of a zone the figures follow the drawing; an area only is drawn.
  enum class Purpose { Zone, Area };

  DrawTool(ToolHost host, Purpose purpose, Finish finish)
      : host_(std::move(host)), purpose_(purpose), finish_(std::move(finish)) {}

  void activate() override;
  void deactivate() override;
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool mouseDoubleClick(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  void addCorner(const MapMouseEvent& event);
  /// The boundary takes the line that the pointer is on.
  void followLine(const MapMouseEvent& event);
  /// What a click of the pointer would add along a line.
  void lookAlongLine(const MapMouseEvent& event);
  /// Whether a click there is one on the first corner.
  [[nodiscard]] bool closes(ProjectedPoint place) const;
  void finish();
  void giveUp();
  void follow();
  [[nodiscard]] MultiPolygon<ProjectedPoint> shapeWith(const std::optional<ProjectedPoint>& last) const;
  [[nodiscard]] MultiPolygon<LonLat> onEarth(const MultiPolygon<ProjectedPoint>& shape) const;
  void paintFollowed(QPainter& painter, const Viewport& viewport) const;

  ToolHost host_;
  Purpose purpose_;
  Finish finish_;
  Ring<ProjectedPoint> corners_;
  std::optional<ProjectedPoint> pointer_;
  std::optional<ScreenPoint> lastPress_;
  LineFollower lines_;
  bool isFollowing_ = false;
  Line<ProjectedPoint> along_;              ///< from the last corner to the pointer, while it follows a line
  std::vector<std::size_t> cornersBefore_;  ///< each step, for Backspace
};

}  // namespace zw
