// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"
#include "ui/workspace/live_supply.h"

namespace zw {

/// The quickest route from where the mouse is pressed to where it is dragged; both ends can be dragged
/// afterwards. The route follows roads as they close and open.
class RouteTool final : public QObject, public MapTool {
 public:
  explicit RouteTool(ToolHost host);

  void activate() override;
  void deactivate() override;
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  enum class Grip { None, From, To };
  [[nodiscard]] Grip gripAt(ProjectedPoint place) const;
  void ask();
  void forget();
  [[nodiscard]] QString summary() const;

  ToolHost host_;
  bool active_ = false;
  Grip grip_ = Grip::None;
  std::optional<ProjectedPoint> from_, to_;
  std::optional<DraggedRoute> found_;
};

}  // namespace zw
