// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/path_in_hand.h"

namespace zw {

/// A tool that makes something of a line or ring that is drawn (PathInHand). Double click, Enter or right
/// click ends; Backspace takes the last step back; Escape gives up.
class PathTool : public MapTool {
 public:
  void activate() override { giveUp(); }
  void deactivate() override { giveUp(); }
  bool mousePress(const MapMouseEvent& event) final;
  bool mouseMove(const MapMouseEvent& event) final;
  bool mouseRelease(const MapMouseEvent& event) final;
  bool mouseDoubleClick(const MapMouseEvent& event) final;
  bool keyPress(QKeyEvent* event) final;
  [[nodiscard]] QCursor cursor() const override { return Qt::CrossCursor; }

 protected:
  explicit PathTool(ToolHost host, bool snaps = true) : host_(host), path_(std::move(host), snaps) {}

  /// Whether a press may begin or go on with a path: at first, whether the plan can be edited.
  [[nodiscard]] virtual bool canDraw() const;
  /// Whether the path follows the pointer.
  [[nodiscard]] virtual bool followsPointer() const { return true; }
  virtual void press(const MapMouseEvent& event);
  virtual void takeBack();
  /// The path has changed.
  virtual void follow() { host_.repaint(); }
  virtual void finish() = 0;
  virtual void giveUp();

  ToolHost host_;
  PathInHand path_;
};

}  // namespace zw
