// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace zw::test {

/// What a file does against the OGC GeoPackage standard: a sentence for each fault, which begins with the
/// requirement ("Req 15: …"); none for a file that keeps the rules. Numbers are those of OGC 12-128r18
/// (version 1.3.1; r19, 1.4, has the same) and, with "17-066r1" before them, of its extension for gridded
/// coverages. It uses SQLite
/// alone and shares no code with the program. Throws SQLite::Exception where the file is no database.
[[nodiscard]] std::vector<std::string> brokenGeoPackageRules(const std::string& path);

/// The same for `layer_styles`, the table in which QGIS keeps styles (no part of the standard): columns and
/// types as QGIS makes them, and every style found where QGIS looks. None where there is no such table.
[[nodiscard]] std::vector<std::string> brokenLayerStyleRules(const std::string& path);

}  // namespace zw::test
