// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace zw {

/// What a thread of the background works at; the former before the latter.
enum class StandBack { Figures, Pictures };

/// Lets the calling thread, and those that it starts, stand back behind the one that paints frames, where
/// there are too few cores for all. For good; does nothing where the system cannot.
void standBack(StandBack behind);

}  // namespace zw
