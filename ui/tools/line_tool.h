// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Draws a line point by point: a temporary bridge or a track, or where a zone is divided.
class LineTool final : public MapTool {
 public:
  /// False when nothing was made of the line; the drawing stays as it is.
  using Finish = std::function<bool(const Line<LonLat>& line)>;

  enum class Purpose { Road, Division };

  LineTool(ToolHost host, Purpose purpose, Finish finish)
      : host_(std::move(host)), purpose_(purpose), finish_(std::move(finish)) {}

  void activate() override { giveUp(); }
  void deactivate() override { giveUp(); }
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool mouseDoubleClick(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  void finish();
  void giveUp();

  ToolHost host_;
  Purpose purpose_;
  Finish finish_;
  Line<ProjectedPoint> points_;
  std::optional<ProjectedPoint> pointer_;
  std::optional<ScreenPoint> lastPress_;
};

}  // namespace zw
