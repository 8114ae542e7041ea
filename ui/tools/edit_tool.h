// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>
#include <set>
#include <vector>

#include "core/change/commands.h"
#include "core/model/uuid.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/boundary.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Moves, adds and removes corners of the selected zone, and with them those of the zones that share them,
/// unless Ctrl is held: then the zone's boundary parts from theirs. A click chooses a corner, with Shift more
/// of them, a drag with Shift all in a frame; what is done to one that is chosen is done to all. One release
/// of the mouse is one command; while a corner is dragged only the shape in hand changes. A shape that cannot
/// be a zone is shown in red and, on release, refused with the reason: the zone stays as it was.
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
  /// The corner that is chosen goes there.
  void takePlace(MapMouseEvent event) override;

  /// Whether Delete means a corner just now, not the zone.
  [[nodiscard]] bool hasHotCorner() const {
    return !chosen_.empty() || (hot_.has_value() && !hotIsMidpoint_);
  }

 private:
  void takeUpZone();
  void findHot(const MapMouseEvent& event);
  void startDrag(const MapMouseEvent& event);
  /// The corners in hand, each by as much as the one that is dragged, which goes there.
  void moveCorners(const MapMouseEvent& event);
  void moveSharedCorner(LonLat from, LonLat to, ProjectedPoint onMap, Box<ProjectedPoint>& moved);
  void removeCorners(const std::vector<VertexRef>& corners, bool alone);
  /// The corners that are chosen, as far as the zone still has them.
  [[nodiscard]] std::vector<VertexRef> chosen() const;
  [[nodiscard]] bool isChosen(const VertexRef& at) const;
  void toggle(const VertexRef& at);
  void chooseWithin(const Box<ProjectedPoint>& frame);
  /// The corner under the pointer, or with it those that are chosen if it is one of them.
  [[nodiscard]] std::vector<VertexRef> meant() const;
  /// Keeps of the shapes those of the other zones, which change with this one.
  void takeUpOthers(std::vector<NewShape> shapes);
  /// The zones that are in hand.
  [[nodiscard]] std::set<Uuid> inHand() const;
  /// Runs the command for the shapes in hand, or puts the zone's own back.
  void commit();

  ToolHost host_;
  bool active_ = false;
  std::optional<Uuid> zone_;
  MultiPolygon<LonLat> shape_;              ///< in hand; corners not touched keep their exact coordinates
  MultiPolygon<ProjectedPoint> projected_;  ///< the same on the map
  struct Other {
    NewShape shape;
    MultiPolygon<ProjectedPoint> projected;
    QColor colour;
  };
  std::vector<Other> others_;     ///< zones that change with this one, while it is dragged
  std::optional<VertexRef> hot_;  ///< under the pointer: a corner, or the edge that starts at it
  bool hotIsMidpoint_ = false;
  std::vector<LonLat> chosen_;  ///< corners, by where they are
  struct Held {
    VertexRef at;
    ProjectedPoint from;
  };
  std::vector<Held> held_;                    ///< corners that are dragged, first the one under the pointer
  std::optional<Box<ProjectedPoint>> frame_;  ///< that is drawn about corners
  ProjectedPoint frameStart_;
  bool dragging_ = false;
  bool sound_ = true;
  std::optional<ScreenPoint> pressed_;
};

}  // namespace zw
