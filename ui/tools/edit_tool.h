// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/model/uuid.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/boundary.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Moves, adds and removes corners of the selected zone. One release of the mouse is one command; while a
/// corner is dragged only the shape in hand changes. A shape that cannot be a zone is shown in red and, on
/// release, refused with the reason: the zone stays as it was.
class EditTool final : public QObject, public MapTool {
 public:
  explicit EditTool(ToolHost host);

  void activate() override;
  void deactivate() override;
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override;
  [[nodiscard]] QString hint() const override;

  /// Whether Delete means a corner just now, not the zone.
  [[nodiscard]] bool hasHotCorner() const { return hot_.has_value() && !hotIsMidpoint_; }

 private:
  void takeUpZone();
  void findHot(const MapMouseEvent& event);
  void startDrag(const MapMouseEvent& event);
  void moveCorner(const VertexRef& at, ProjectedPoint to);
  void removeCorner(const VertexRef& at);
  /// Runs the command for the shape in hand, or puts the zone's own back.
  void commit();

  ToolHost host_;
  bool active_ = false;
  std::optional<Uuid> zone_;
  MultiPolygon<LonLat> shape_;              ///< in hand; corners not touched keep their exact coordinates
  MultiPolygon<ProjectedPoint> projected_;  ///< the same on the map
  std::optional<VertexRef> hot_;            ///< under the pointer: a corner, or the edge that starts at it
  bool hotIsMidpoint_ = false;
  bool dragging_ = false;
  bool sound_ = true;
  std::optional<ScreenPoint> pressed_;
};

}  // namespace zw
