// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_in_hand.h"

namespace zw {

/// Measures along a line that is drawn (PathInHand): each leg on the map, the rest by `show` while the
/// pointer moves. Double click, Enter or right click ends; the line stays until the next one begins or
/// Escape.
class MeasureTool final : public MapTool {
 public:
  /// Told of the line in hand, WGS 84; empty: nothing is measured.
  using Show = std::function<void(const Line<LonLat>& line)>;

  MeasureTool(ToolHost host, Show show) : host_(host), show_(std::move(show)), path_(std::move(host)) {}

  void activate() override { clear(); }
  void deactivate() override { clear(); }
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool mouseDoubleClick(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  void clear();
  void finish();
  void follow();
  [[nodiscard]] Line<ProjectedPoint> shown() const;
  [[nodiscard]] Line<LonLat> onEarth(const Line<ProjectedPoint>& line) const;

  ToolHost host_;
  Show show_;
  PathInHand path_;
  bool isDone_ = false;
};

}  // namespace zw
