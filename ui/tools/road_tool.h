// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/model/network_state.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// A road or crossing under the pointer, and what is said of it.
struct RoadHit {
  RoadStatus status;  ///< names it; passability as the pack says
  RoadClass roadClass = RoadClass::Minor;
  std::string statusDate, statusSource;  ///< of the pack's passability, where it is known
  std::optional<std::uint32_t> road;     ///< into Region::roads; nothing: a crossing
};

/// Closes a road or crossing with a click and takes that back with another; with Shift all of a road's name
/// that hangs together with it. A right click offers every status.
class RoadTool final : public MapTool {
 public:
  struct Editing {
    /// Of one or several at once; passability Unknown: say nothing of them any more.
    std::function<bool(const std::vector<RoadStatus>&)> set;
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
  /// The hit's status for each piece of the whole road; of a crossing itself.
  [[nodiscard]] std::vector<RoadStatus> whole(const RoadHit& hit) const;

 private:
  ToolHost host_;
  Editing editing_;
  std::optional<ScreenPoint> pressed_;
  std::optional<ProjectedPoint> hot_;  ///< a crossing under the pointer
};

}  // namespace zw
