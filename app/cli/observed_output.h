// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>

#include "core/observe/observed_figures.h"

namespace zw::cli {

/// {area, boundary, border, roads, crossings}, each {total, seen, seen_by_two, unknown, unit}.
[[nodiscard]] nlohmann::ordered_json observedJson(const observe::ObservedFigures& figures);

/// A line for each of them that the zone has: "Area: 12.3 of 45.6 km² (27.0 %)", by one post or more.
[[nodiscard]] QString observedText(const observe::ObservedFigures& figures);

/// A table of them, by one and by two posts, by day and by night; shares of what is known.
[[nodiscard]] QString observedTable(const observe::ObservedFigures& day,
                                    const observe::ObservedFigures& night);

}  // namespace zw::cli
