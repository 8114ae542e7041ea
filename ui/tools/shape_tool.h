// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Draws a new zone by two places: a rectangle by opposite corners, a circle by its middle and a place on it;
/// by one where its size is typed.
class ShapeTool final : public MapTool {
 public:
  using Finish = std::function<bool(const MultiPolygon<LonLat>& shape)>;
  enum class Kind { Rectangle, Circle };

  ShapeTool(ToolHost host, Kind kind, Finish finish);

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
  [[nodiscard]] std::vector<ToolNumber> numbers() const override { return numbers_; }
  void setNumber(std::size_t which, double value) override;

 private:
  [[nodiscard]] bool hasSize() const;
  /// What is in hand, or would be made of it; empty where there is nothing yet.
  [[nodiscard]] MultiPolygon<LonLat> shape() const;
  void follow();
  void finish();
  void giveUp();
  [[nodiscard]] QString sizeText() const;

  ToolHost host_;
  Kind kind_;
  Finish finish_;
  std::vector<ToolNumber> numbers_;
  std::optional<ProjectedPoint> first_;  ///< corner or middle
  std::optional<ScreenPoint> pressed_;
  std::optional<ProjectedPoint> pointer_;
};

}  // namespace zw
