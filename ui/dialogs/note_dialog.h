// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/geometry/coordinate_text.h"
#include "core/model/note.h"

class QWidget;

namespace zw {

/// Asks for all of a note ("noteDialog"). Nothing when cancelled.
[[nodiscard]] std::optional<Note> askNote(QWidget* parent, const QString& title, const Note& note,
                                          CoordinateFormat format);

}  // namespace zw
