// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/identify/place_contents.h"
#include "core/ports/reference_file.h"

namespace zw {

/// "River crossing", "Primary road", "Land cover: wood", "Far side of the river": what the thing is.
[[nodiscard]] QString thingKindText(const Thing& thing);
/// Its names, the English one first; what it is where it has none.
[[nodiscard]] QString thingTitle(const Thing& thing);
/// "12 m away"; empty of what lies at the place itself.
[[nodiscard]] QString distanceText(const Thing& thing);

/// "passability in the network state"; with a capital first letter.
[[nodiscard]] QString attributeTitle(const Attribute& attribute);
/// With its unit: "1.24 km", "12,300 people", "not stated".
[[nodiscard]] QString attributeText(const Attribute& attribute);

/// "OpenStreetMap, 2026-03-01, approximate": where it comes from and how far that can be trusted, a line for
/// each source.
[[nodiscard]] QStringList sourceTexts(const std::vector<std::string>& sources, const Region& region);
/// The ground's height with its source, or that it is unknown and why.
[[nodiscard]] QString groundHeightText(const PlaceContents& contents, const Region& region);
/// "and 12 more roads"; empty where there is no more of any kind.
[[nodiscard]] QStringList moreTexts(const PlaceContents& contents);

/// All of it as text of several lines, to be read or copied: a thing's name and kind, then its members and
/// sources beneath it.
[[nodiscard]] QString contentsText(const PlaceContents& contents, const Region& region);
/// The same of what a reference layer has there.
[[nodiscard]] QString hitsText(const QString& layer, const std::vector<ReferenceHit>& hits);

}  // namespace zw
