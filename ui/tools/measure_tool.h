// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_tool.h"

namespace zw {

/// Measures along a line that is drawn (PathInHand): each leg on the map, the rest by `show` while the
/// pointer moves. Double click, Enter or right click ends; the line stays until the next one begins or
/// Escape.
class MeasureTool final : public PathTool {
 public:
  /// Told of the line in hand, WGS 84; empty: nothing is measured.
  using Show = std::function<void(const Line<LonLat>& line)>;

  MeasureTool(ToolHost host, Show show) : PathTool(std::move(host)), show_(std::move(show)) {}

  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QString hint() const override;

 private:
  /// Nothing in the plan changes by it.
  [[nodiscard]] bool canDraw() const override;
  [[nodiscard]] bool followsPointer() const override { return !isDone_ && canDraw(); }
  void press(const MapMouseEvent& event) override;
  void takeBack() override;
  void follow() override;
  void finish() override;
  void giveUp() override;
  [[nodiscard]] Line<ProjectedPoint> shown() const;
  [[nodiscard]] Line<LonLat> onEarth(const Line<ProjectedPoint>& line) const;

  Show show_;
  bool isDone_ = false;
};

}  // namespace zw
