// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/model/network_state.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// A road or crossing under the pointer, and what is said of it.
struct RoadHit {
  RoadStatus status;  ///< names it; passability as the pack says
  RoadClass roadClass = RoadClass::Minor;
  std::string statusDate, statusSource;  ///< of the pack's passability, where it is known
};

/// Closes a road or crossing with a click and takes that back with another; a right click offers every
/// status.
class RoadTool final : public MapTool {
 public:
  struct Editing {
    std::function<bool(RoadStatus)> set;  ///< Unknown: say nothing of it any more
    std::function<const RoadStatus*(const RoadStatus&)> said;
    /// Offers the statuses at the pointer.
    std::function<void(const RoadHit&)> offer;
  };

  RoadTool(ToolHost host, Editing editing) : host_(std::move(host)), editing_(std::move(editing)) {}

  void deactivate() override { hot_.reset(); }
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return hot_ ? Qt::PointingHandCursor : Qt::CrossCursor; }
  [[nodiscard]] QString hint() const override;

  /// The crossing, or else the road, near a place of the map.
  [[nodiscard]] std::optional<RoadHit> hitAt(ProjectedPoint place) const;

 private:
  ToolHost host_;
  Editing editing_;
  std::optional<ScreenPoint> pressed_;
  std::optional<ProjectedPoint> hot_;  ///< a crossing under the pointer
};

}  // namespace zw
