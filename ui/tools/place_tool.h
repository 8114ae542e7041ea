// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/uuid.h"
#include "ui/canvas/map_tool.h"
#include "ui/tools/tool_host.h"

namespace zw {

/// Places things of the plan that are a point and belong to no zone: with a click, or where coordinates were
/// typed; a thing there is chosen instead. Chosen, it is moved by dragging or with the arrow keys, edited
/// with a double-click or Enter, and taken away with Delete. A right click offers the same.
class PlaceTool final : public MapTool {
 public:
  struct Thing {
    Uuid id;
    LonLat point;
  };
  struct Editing {
    std::function<std::vector<Thing>()> things;
    /// The id of what was placed; nothing where it was refused or given up.
    std::function<std::optional<Uuid>(const LonLat&)> add;
    std::function<bool(const Uuid&, const LonLat&)> move;
    std::function<void(const Uuid&)> remove;
    std::function<void(const Uuid&)> describe;
    std::function<void(const Uuid&)> offer;  ///< what else can be done with it, at the pointer
    /// Told when another thing, or none, is chosen.
    std::function<void(const std::optional<Uuid>&)> choose;
  };
  struct Words {
    QString hint;      ///< nothing is chosen
    QString readOnly;  ///< nothing can be placed
  };

  PlaceTool(ToolHost host, Editing editing, Words words)
      : host_(std::move(host)), editing_(std::move(editing)), words_(std::move(words)) {}

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
  [[nodiscard]] std::optional<Thing> thingAt(ProjectedPoint place) const;
  /// The chosen one as it is now; nothing where none is, or it is gone.
  [[nodiscard]] std::optional<Thing> chosen() const;
  [[nodiscard]] LonLat onEarth(ProjectedPoint place) const;
  [[nodiscard]] ProjectedPoint onMap(LonLat place) const;
  void choose(const std::optional<Uuid>& thing);
  void stopDragging();
  bool nudge(const Thing& thing, const QKeyEvent& event);

  ToolHost host_;
  Editing editing_;
  Words words_;
  std::optional<Uuid> chosen_;
  std::optional<ScreenPoint> pressed_;
  std::optional<Uuid> grabbed_;
  std::optional<ProjectedPoint> dragged_;  ///< where the thing in hand is
  bool over_ = false;                      ///< a thing is under the pointer
};

}  // namespace zw
