// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/tools/path_tool.h"

namespace zw {

/// Draws a line: a temporary bridge or a track, where a zone is divided, or how its boundary runs anew.
class LineTool final : public PathTool {
 public:
  /// False when nothing was made of the line; the drawing stays as it is.
  using Finish = std::function<bool(const Line<LonLat>& line)>;

  enum class Purpose { Road, Division, Redrawing };

  LineTool(ToolHost host, Purpose purpose, Finish finish)
      // A bridge begins beside the river, not on it; its ends are joined to roads when it is made.
      : PathTool(std::move(host), purpose != Purpose::Road), purpose_(purpose), finish_(std::move(finish)) {}

  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QString hint() const override;

 private:
  void finish() override;
  [[nodiscard]] QString hintAtStart() const;

  Purpose purpose_;
  Finish finish_;
};

}  // namespace zw
