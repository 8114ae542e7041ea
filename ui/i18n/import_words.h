// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <string>

#include "core/change/commands.h"
#include "core/ports/zone_file.h"

namespace zw {

/// What is found in files of other programs, in words.

/// "spikes, ways out and back over the same line, were cut off (1) at 33.00500, 35.03000".
[[nodiscard]] QString findingText(const ShapeFinding& finding);
/// Why a feature is left out or a zone does not fit, without the remedy: the report has many of them.
[[nodiscard]] QString reasonText(const Error& error);
/// All that is to be said of a candidate, a sentence each: findings, what they did to its area, or why it is
/// left out.
[[nodiscard]] QStringList candidateTexts(const ZoneCandidate& candidate);

/// A candidate as a zone of a scenario. Its source names file, layer, feature and the day; fields of the file
/// that Zonewright's own exports have become what they were, the others lines of its notes.
struct ImportOrigin {
  std::string file;  ///< its name, without folders
  std::string layer;
  std::string day;  ///< as 2027-03-01
};
[[nodiscard]] NewZone importedZone(const ZoneCandidate& candidate, const ImportOrigin& origin, const Uuid& id,
                                   const Uuid& scenario);

}  // namespace zw
