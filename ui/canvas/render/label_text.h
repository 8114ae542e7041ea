// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <optional>
#include <span>

#include "ui/canvas/render/labels.h"

namespace zw {

/// The lines of a label, set around the anchor's position in the text block.
enum class TextAlign { Centre, RightOf, LeftOf, Above, Below };

/// Sets lines of text at a place beside the anchor, `gap` pixels away from it.
[[nodiscard]] PlacedLabel setLines(LabelKey key, const LabelStyle& style, const QStringList& lines,
                                   TextAlign align, double gap);

/// Sets one text along a path (pixels, relative to the anchor's screen place `origin`), its middle at
/// `middle` pixels from the path's start, its baseline `offset` pixels above the path. Latin letters follow
/// the path one by one; Arabic, whose letters join, word by word. Nothing when the path is too short or bends
/// too sharply.
[[nodiscard]] std::optional<PlacedLabel> setAlong(LabelKey key, const LabelStyle& style, const QString& text,
                                                  std::span<const QPointF> path, double middle,
                                                  double offset);

/// The width that setAlong needs.
[[nodiscard]] double lengthAlong(const LabelStyle& style, const QString& text);

}  // namespace zw
