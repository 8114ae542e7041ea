// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_tool.h"

namespace zw {

/// Draws a new zone as the ground along a line, as wide as is typed.
class CorridorTool final : public PathTool {
 public:
  using Finish = std::function<bool(const MultiPolygon<LonLat>& shape)>;

  CorridorTool(ToolHost host, Finish finish);

  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QString hint() const override;
  [[nodiscard]] std::vector<ToolNumber> numbers() const override { return {width_}; }
  void setNumber(std::size_t which, double value) override;

 private:
  void follow() override;
  void finish() override;
  void giveUp() override;
  /// Of the line in hand; empty where there is none yet.
  [[nodiscard]] MultiPolygon<LonLat> shape() const;

  Finish finish_;
  ToolNumber width_;
};

}  // namespace zw
