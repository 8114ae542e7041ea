// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_in_hand.h"

namespace zw {

/// Draws an area corner by corner, freehand or along lines that the map shows (PathInHand). Double click,
/// Enter, right click or a click on the first corner ends; Backspace takes the last step back; Escape gives
/// up.
class DrawTool final : public MapTool {
 public:
  /// Makes something of the shape; false when it was not made, and the drawing stays as it is.
  using Finish = std::function<bool(const MultiPolygon<LonLat>& shape)>;

  /// Of a zone the figures follow the drawing; of a hole and an area nothing does.
  enum class Purpose { Zone, Hole, Area };

  DrawTool(ToolHost host, Purpose purpose, Finish finish)
      : host_(host), purpose_(purpose), finish_(std::move(finish)), path_(std::move(host)) {}

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

 private:
  void finish();
  void giveUp();
  void follow();
  [[nodiscard]] QString hintAtStart() const;
  [[nodiscard]] MultiPolygon<LonLat> onEarth(Line<ProjectedPoint> ring) const;

  ToolHost host_;
  Purpose purpose_;
  Finish finish_;
  PathInHand path_;
};

}  // namespace zw
