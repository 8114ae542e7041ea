// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/search/name_index.h"

namespace zw {

/// "village", "area unit".
[[nodiscard]] QString placeKindText(search::PlaceKind kind);
/// Why a place matches: "another spelling of “مرجعيون”", "a typing error in “Tyre”".
[[nodiscard]] QString matchReasonText(const search::Match& match);
/// Both names, the English one first: "Khiam · الخيام".
[[nodiscard]] QString placeNameText(const search::NamedPlace& place);
/// What it lies in: "Khiyam Marjaayoun, Marjaayoun"; empty where that is not known.
[[nodiscard]] QString placeContextText(const search::NamedPlace& place);

}  // namespace zw
