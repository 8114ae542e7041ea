// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/geometry/shapes.h"

class QWidget;

namespace zw {

class Actions;
class MapView;
class Preferences;
class Workspace;

/// Carries out the action that imports zones, and takes files that are dropped on the window.
class ZoneImporting final : public QObject {
  Q_OBJECT
 public:
  ZoneImporting(Workspace& workspace, Actions& actions, const Preferences& preferences, const MapView& map,
                QWidget* window);

  /// Whether zones can be imported now.
  [[nodiscard]] bool isPossible() const;
  /// Asks whether zones are to be taken from a file that was dropped, or it is to be shown; images are shown.
  void takeDropped(const QString& file);
  /// Asks what of the file is to be taken; `file` empty: first for the file.
  void import(const QString& file = {});

 signals:
  /// A file that was dropped is wanted as a reference layer.
  void referenceWanted(const QString& file);
  void imported(int count, const zw::Box<zw::LonLat>& bounds);

 protected:
  /// Of the window.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  Workspace& workspace_;
  Actions& actions_;
  const MapView& map_;
  QWidget* window_;
  QString folder_;
};

}  // namespace zw
