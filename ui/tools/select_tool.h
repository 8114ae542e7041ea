// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// A click selects the zone under it, or nothing; dragging is left to the view, which pans.
class SelectTool final : public MapTool {
 public:
  explicit SelectTool(ToolHost host) : host_(std::move(host)) {}

  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  [[nodiscard]] QCursor cursor() const override;
  [[nodiscard]] QString hint() const override;

 private:
  ToolHost host_;
  std::optional<ScreenPoint> pressed_;
  bool overZone_ = false;
};

}  // namespace zw
