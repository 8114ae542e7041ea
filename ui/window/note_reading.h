// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/geometry/points.h"
#include "core/model/uuid.h"

namespace zw {

class MapView;
class NoteCard;
class Workspace;

/// Shows a note in full while the pointer is over its mark, whatever the tool, or while it is chosen.
class NoteReading final : public QObject {
  Q_OBJECT
 public:
  NoteReading(Workspace& workspace, MapView& map, QObject* parent);

  void setChosen(const std::optional<Uuid>& note);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void hover(ProjectedPoint place);
  void show();

  Workspace& workspace_;
  MapView& map_;
  NoteCard* card_;
  std::optional<Uuid> hovered_;
  std::optional<Uuid> chosen_;
  bool pressed_ = false;  ///< a mouse button is held: the map or a mark is on the move
};

}  // namespace zw
