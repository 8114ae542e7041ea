// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

#include "core/error.h"
#include "ui/panels/found_place.h"

namespace zw {

class FindBar;
class MapView;
class Workspace;

/// Finding places in the window: the field over the map, and what choosing a place does. The map goes there
/// at a fitting scale and marks it; a zone is selected too. Where an edit was refused for what lies at one
/// place, that is marked. A mark goes away with Escape or a click on the map, that of a refused edit also
/// with the next one that is done.
class Finding final : public QObject {
  Q_OBJECT
 public:
  Finding(Workspace& workspace, MapView& map, QObject* parent);

  void open();
  /// False where no place is marked.
  bool takeMarkerAway();

 signals:
  /// Something that a person should know.
  void told(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void goTo(const FoundPlace& place);
  void markFault(const Error& error);

  Workspace& workspace_;
  MapView& map_;
  FindBar* bar_;
  QPoint pressed_;
  bool wasMarked_ = false;  ///< when the mouse was pressed
};

}  // namespace zw
