// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/region.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Adds units of the land (cadastres) to the selected zone or takes them out, by a click or by a stroke about
/// several; with no zone selected a new one is made of them. A stroke takes the units whose middle it goes
/// about; with Ctrl they are taken out.
class PickUnitsTool final : public MapTool {
 public:
  struct Editing {
    /// Units by their place in Region::units; false where nothing was made of them.
    std::function<bool(const std::vector<std::size_t>& units)> add;
    std::function<bool(const std::vector<std::size_t>& units)> takeOut;
  };

  PickUnitsTool(ToolHost host, Editing editing) : host_(std::move(host)), editing_(std::move(editing)) {}

  void activate() override { giveUp(); }
  void deactivate() override { giveUp(); }
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::PointingHandCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  void giveUp();
  void lookAt(ProjectedPoint place);
  /// A place inside each unit.
  [[nodiscard]] const std::vector<std::optional<ProjectedPoint>>& middles() const;
  /// Whether the selected zone holds the middle of the unit.
  [[nodiscard]] bool isHeld(std::size_t unit) const;
  [[nodiscard]] std::vector<std::size_t> unitsWithin(const Line<ProjectedPoint>& stroke) const;

  ToolHost host_;
  Editing editing_;
  std::optional<std::size_t> unit_;  ///< under the pointer
  std::optional<ScreenPoint> pressed_;
  Line<ProjectedPoint> stroke_;
  bool takesOut_ = false;
  mutable std::shared_ptr<const Region> region_;  ///< of which the middles are known
  mutable std::vector<std::optional<ProjectedPoint>> middles_;
};

}  // namespace zw
