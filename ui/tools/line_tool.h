// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_in_hand.h"

namespace zw {

/// Draws a line (PathInHand): a temporary bridge or a track, where a zone is divided, how its boundary runs
/// anew, or the middle of a corridor. Double click, Enter or right click ends.
class LineTool final : public MapTool {
 public:
  /// False when nothing was made of the line; the drawing stays as it is.
  using Finish = std::function<bool(const Line<LonLat>& line)>;

  enum class Purpose { Road, Division, Redrawing };

  LineTool(ToolHost host, Purpose purpose, Finish finish)
      : host_(host),
        purpose_(purpose),
        finish_(std::move(finish)),
        // A bridge begins beside the river, not on it; its ends are joined to roads when it is made.
        path_(std::move(host), purpose != Purpose::Road) {}

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
  [[nodiscard]] QString hintAtStart() const;

  ToolHost host_;
  Purpose purpose_;
  Finish finish_;
  PathInHand path_;
};

}  // namespace zw
