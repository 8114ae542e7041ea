// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/coverage/region_index.h"
#include "core/network/road_network.h"
#include "core/observe/observed_figures.h"

namespace zw::observe {

enum class CandidateKind : std::uint8_t {
  Kept,        ///< a post that must stay
  HighGround,  ///< higher than all within kHighGroundRadius
  Junction,    ///< three roads for vehicles or more meet
  Crossing,    ///< of the river main stem
  Boundary,    ///< on the zone's boundary
};

/// Where a post could stand.
struct PostCandidate {
  ObservingPost post;
  CandidateKind kind = CandidateKind::HighGround;
  /// False of a kept post outside the grid or where it has no height: neither `ground` and `position` nor
  /// what it sees is known.
  bool groundKnown = false;
  double ground = 0;    ///< m above sea level
  double position = 0;  ///< m above the mean of what lies within kHighGroundRadius (topographic position
                        ///< index, Weiss 2001)
  double roadMetres =
      0;  ///< straight to the nearest road for vehicles; infinite where none is within kRoadSearch
};

inline constexpr double kHighGroundRadius = 300;  ///< m, at least a cell
inline constexpr double kRoadSearch = 5000;       ///< m

struct CandidateRules {
  std::vector<ObservingPost> kept;
  MultiPolygon<ProjectedPoint> forbidden;
  std::optional<double> roadAccess;  ///< m: candidates farther from a road for vehicles are left out
  double margin = 0;                 ///< m beyond the zone where high ground still counts
  bool mast = false;                 ///< whether new posts get one
  std::size_t most = 300;            ///< candidates, besides those kept
};

/// The kept posts, in their order, whatever the rules say of their places; then the others by kind. Half of
/// them is high ground, the rest shared by the other kinds; what one kind does not use the next may. Of a
/// kind with too many the higher ones (by position) are taken, kept apart as far as their number allows. No
/// candidate stands where no ground height is known.
[[nodiscard]] std::vector<PostCandidate> postCandidates(const RegionIndex& index, const Terrain& terrain,
                                                        const network::RoadNetwork& network,
                                                        const MultiPolygon<ProjectedPoint>& zone,
                                                        const CandidateRules& rules);

}  // namespace zw::observe
