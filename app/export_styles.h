// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/model/plan.h"

namespace zw {

/// QGIS layer styles (QML) for exports: flat colours after the print theme, zones each in its own.
[[nodiscard]] std::string zonesStyle(const Plan& plan, const Uuid& scenario);
[[nodiscard]] std::string residualStyle();
[[nodiscard]] std::string bufferZoneStyle();
/// Disputed stretches are dashed.
[[nodiscard]] std::string borderStyle();
[[nodiscard]] std::string riverStyle();
/// Observation posts are triangles, checkpoints pentagons.
[[nodiscard]] std::string postsStyle();

}  // namespace zw
