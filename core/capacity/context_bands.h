// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/units/metric.h"

namespace zw::capacity {

/// What was observed, or held to be right, elsewhere. `key` names the words and the source.
struct ContextReference {
  const char* key;
  double low = 0;
  std::optional<double> high;  ///< nothing: and more
};

/// A ratio of a zone beside what is known from elsewhere: context to think with, never a test that is passed
/// or failed, so there is no verdict. The counterweight is shown whenever the band is.
struct ContextBand {
  const char* id;
  MetricValue value;  ///< Estimate or Unknown
  const char* unit;  ///< "soldiers/1000 residents", "soldiers/km", "km/post", "soldiers/km2", "soldiers/post"
  std::vector<ContextReference> references;
  const char* counterweight;
};

struct ContextSubject {
  MetricValue soldiers;         ///< Estimate or Unknown
  MetricValue residents;        ///< people
  MetricValue frontage;         ///< m along the border
  double squareKilometres = 0;  ///< of the zone
  std::size_t observationPosts = 0;
  std::size_t posts = 0;  ///< of all kinds
};

/// Force to population, to frontage, to area, and to posts, in that order. A ratio to nothing (no resident,
/// no border, no post) is left out; one to something unknown is unknown for that reason. Sources of the
/// references: docs/methods.md, "context bands".
[[nodiscard]] std::vector<ContextBand> contextBands(const ContextSubject& zone);

}  // namespace zw::capacity
