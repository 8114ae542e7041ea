// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_tool.h"

namespace zw {

/// Draws an area corner by corner, freehand or along lines that the map shows. A click on the first corner
/// ends too.
class DrawTool final : public PathTool {
 public:
  /// Makes something of the shape; false when it was not made, and the drawing stays as it is.
  using Finish = std::function<bool(const MultiPolygon<LonLat>& shape)>;

  /// Of a zone the figures follow the drawing; of a hole and an area nothing does.
  enum class Purpose { Zone, Hole, Area };

  DrawTool(ToolHost host, Purpose purpose, Finish finish)
      : PathTool(std::move(host)), purpose_(purpose), finish_(std::move(finish)) {}

  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QString hint() const override;

 private:
  void press(const MapMouseEvent& event) override;
  void follow() override;
  void finish() override;
  void giveUp() override;
  [[nodiscard]] QString hintAtStart() const;
  [[nodiscard]] MultiPolygon<LonLat> onEarth(Line<ProjectedPoint> ring) const;

  Purpose purpose_;
  Finish finish_;
};

}  // namespace zw
