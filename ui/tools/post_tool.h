// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/model/post.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Places posts in the selected zone with a click (with Shift a checkpoint), moves them by dragging while
/// what they see follows, and takes them away with Delete. A right click offers the rest. Checkpoints are
/// drawn onto what is near, as roads; observation posts stand where they are put.
class PostTool final : public MapTool {
 public:
  struct Editing {
    std::function<bool(PostKind, const LonLat&)> add;
    std::function<bool(const Uuid&, const LonLat&)> move;
    std::function<void(const Uuid&)> remove;
    std::function<void(const Uuid&)> describe;
    std::function<void(const Uuid&)> offer;  ///< what else can be done with it, at the pointer
  };

  PostTool(ToolHost host, Editing editing) : host_(std::move(host)), editing_(std::move(editing)) {}

  void deactivate() override;
  bool mousePress(const MapMouseEvent& event) override;
  bool mouseMove(const MapMouseEvent& event) override;
  bool mouseRelease(const MapMouseEvent& event) override;
  bool mouseDoubleClick(const MapMouseEvent& event) override;
  bool keyPress(QKeyEvent* event) override;
  void paintOverlay(QPainter& painter, const Viewport& viewport) override;
  [[nodiscard]] QCursor cursor() const override;
  [[nodiscard]] QString hint() const override;

 private:
  [[nodiscard]] std::optional<Uuid> postAt(ProjectedPoint place) const;
  [[nodiscard]] LonLat onEarth(ProjectedPoint place) const;
  [[nodiscard]] bool isCheckpoint(const Uuid& post) const;
  /// Where a post of that kind comes to stand.
  [[nodiscard]] LonLat placeFor(bool checkpoint, const MapMouseEvent& event) const;

  ToolHost host_;
  Editing editing_;
  std::optional<ScreenPoint> pressed_;
  std::optional<Uuid> grabbed_;
  bool dragging_ = false;
  bool over_ = false;  ///< a post is under the pointer
};

}  // namespace zw
