// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/observe/post_suggestion.h"

namespace zw::cli {

/// Suggested posts, and what they see of their zone.
struct SuggestedPosts {
  observe::PostSuggestion suggestion;
  std::vector<std::string> names;    ///< of its posts
  std::vector<double> seenAlone;     ///< m² of the zone, by each
  observe::ObservedFigures figures;  ///< of all of them together
  std::size_t candidates = 0;
  observe::Daylight daylight = observe::Daylight::Day;
  std::optional<double> wantedShare;  ///< where the fewest posts for a share were asked for
  std::string stopped;                ///< "time" or "interrupted"; empty: the search came to its end
};

[[nodiscard]] nlohmann::ordered_json suggestionJson(const SuggestedPosts& found, const Region& region);
[[nodiscard]] QString suggestionText(const SuggestedPosts& found, const Region& region);

}  // namespace zw::cli
