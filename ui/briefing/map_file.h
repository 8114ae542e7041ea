// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/error.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/map_theme.h"
#include "ui/canvas/render/viewport.h"

namespace zw {

/// A map for a file: what is shown, where and how, with scale bar, north arrow and credits.
struct MapSheet {
  MapScene scene;
  MapTheme theme;
  Viewport viewport;       ///< its size in logical pixels of 1/96 inch
  double deviceScale = 1;  ///< of a PNG: its pixels for each logical one
  std::string time;        ///< of the map, stated in a PDF: UTC, ISO 8601
};

/// The greatest number of pixels of a PNG: 100 million.
inline constexpr double kMostMapPixels = 1e8;

/// Paints the map into a file, whose kind its name tells: .png, .pdf or .svg, the last two vector but for the
/// relief. Needs a QGuiApplication; any thread. The file appears whole or not at all. Errors: Usage (another
/// kind, too many pixels), CannotWrite, DiskFull, Internal.
[[nodiscard]] Result<void> writeMap(const MapSheet& sheet, const std::string& path);

}  // namespace zw
