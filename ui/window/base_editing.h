// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/geometry/points.h"
#include "core/model/uuid.h"
#include "ui/tools/place_tool.h"

class QWidget;

namespace zw {

class Preferences;
class Workspace;

/// Carries out what a person does to bases: asks what must be asked, then runs one command.
class BaseEditing final : public QObject {
  Q_OBJECT
 public:
  BaseEditing(Workspace& workspace, const Preferences& preferences, QWidget* window);

  /// What the tool for bases works on.
  [[nodiscard]] PlaceTool::Editing forTool();

 signals:
  /// Something that was done and can be undone.
  void done(const QString& text);

 private:
  std::optional<Uuid> add(const LonLat& point);
  bool move(const Uuid& base, const LonLat& point);
  void remove(const Uuid& base);
  void describe(const Uuid& base);
  void offer(const Uuid& base);

  Workspace& workspace_;
  const Preferences& preferences_;
  QWidget* window_;
};

}  // namespace zw
