// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/model/note.h"

class QLabel;

namespace zw {

/// A note in full, over the map beside its mark ("noteCard", its text "noteCardText").
class NoteCard final : public QFrame {
  Q_OBJECT
 public:
  explicit NoteCard(QWidget* map);

  /// Beside that place of the map, wherever there is room.
  void show(const Note& note, QPoint mark);

 private:
  QLabel* text_;
  QLabel* origin_;
};

}  // namespace zw
