// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// A click on ground that zones enclose gives it to the selected zone.
class FillTool final : public MapTool {
 public:
  using Fill = std::function<bool(LonLat place)>;

  FillTool(ToolHost host, Fill fill) : host_(std::move(host)), fill_(std::move(fill)) {}

  bool mousePress(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }
  [[nodiscard]] QString hint() const override;

 private:
  ToolHost host_;
  Fill fill_;
};

}  // namespace zw
