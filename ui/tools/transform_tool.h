// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <optional>

#include "core/geometry/drawn_shapes.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Moves, turns and scales the selected zone as a whole: drag inside it, at the knob above it, or at a corner
/// of its frame (with Shift without keeping its proportions). Arrow keys move it by a pixel, with Shift by
/// ten. Numbers can be typed; Enter takes what is in hand, Escape puts it back. One release is one step.
class TransformTool final : public QObject, public MapTool {
 public:
  using Finish = std::function<bool(const Transformation& change)>;

  TransformTool(ToolHost host, Finish finish);

  void activate() override;
  void deactivate() override;
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] std::vector<ToolNumber> numbers() const override;
  void setNumber(std::size_t which, double value) override;

 private:
  enum class Grip { None, Move, Turn, SouthWest, SouthEast, NorthEast, NorthWest };

  void takeUpZone();
  void putBack();
  void finish();
  void follow();
  void drag(const MapMouseEvent& event);
  [[nodiscard]] Grip gripAt(ProjectedPoint place) const;
  [[nodiscard]] ProjectedPoint gripPlace(Grip grip) const;
  [[nodiscard]] MultiPolygon<ProjectedPoint> inHand() const;

  ToolHost host_;
  Finish finish_;
  bool active_ = false;
  std::optional<Uuid> zone_;
  MultiPolygon<ProjectedPoint> shape_;  ///< as the plan has it
  Box<ProjectedPoint> frame_;
  Transformation change_;
  Grip grip_ = Grip::None;  ///< in hand
  Grip hot_ = Grip::None;   ///< under the pointer
  ProjectedPoint from_;
  Transformation before_;
};

}  // namespace zw
