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

/// Carries out what a person does to notes: asks what must be asked, then runs one command.
class NoteEditing final : public QObject {
  Q_OBJECT
 public:
  NoteEditing(Workspace& workspace, const Preferences& preferences, QWidget* window);

  /// What the tool for notes works on.
  [[nodiscard]] PlaceTool::Editing forTool();

 signals:
  /// Something that was done and can be undone.
  void done(const QString& text);
  void chosen(const std::optional<zw::Uuid>& note);

 private:
  std::optional<Uuid> add(const LonLat& point);
  bool move(const Uuid& note, const LonLat& point);
  void remove(const Uuid& note);
  void describe(const Uuid& note);
  void offer(const Uuid& note);

  Workspace& workspace_;
  const Preferences& preferences_;
  QWidget* window_;
};

}  // namespace zw
