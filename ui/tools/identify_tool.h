// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// What of the place that was asked for is shown on the map.
struct IdentifyMark {
  std::optional<ProjectedPoint> place;      ///< that was clicked
  std::vector<Line<ProjectedPoint>> lines;  ///< of the thing that is chosen
  std::optional<ProjectedPoint> point;      ///< of it, nearest to the place
};

/// A click asks what lies there; a drag is the map's. Escape ends the answer.
class IdentifyTool final : public MapTool {
 public:
  struct Asking {
    std::function<void(ProjectedPoint place, double metres)> ask;
    std::function<void()> close;
    std::function<const IdentifyMark&()> mark;
  };

  IdentifyTool(ToolHost host, Asking asking) : host_(std::move(host)), asking_(std::move(asking)) {}

  void deactivate() override { asking_.close(); }
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::WhatsThisCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  ToolHost host_;
  Asking asking_;
  std::optional<ScreenPoint> pressed_;
};

}  // namespace zw
