// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coverage/elevation_profile.h"

#include <algorithm>
#include <cmath>

#include "core/geometry/geodesic.h"

namespace zw {
namespace {

constexpr double kMostSamples = 5000;
constexpr double kMetresPerDegree = 111195;  // of latitude, on a sphere of 6,371 km

/// Sums up from one sample to the next.
void addStep(ElevationProfile& profile, const ElevationProfile::Sample& from,
             const ElevationProfile::Sample& to) {
  if (!from.height || !to.height) {
    profile.unknown += to.along - from.along;
    return;
  }
  const double rise = *to.height - *from.height;
  (rise > 0 ? profile.climb : profile.descent) += std::abs(rise);
}

}  // namespace

double profileStep(const ElevationGrid& grid) {
  return 0.5 * grid.cellHeight * kMetresPerDegree;
}

ElevationProfile elevationProfile(const ElevationGrid& grid, const Line<LonLat>& line, double step) {
  ElevationProfile profile;
  if (grid.empty() || line.size() < 2 || !(step > 0)) return profile;
  const double coarsest = std::max(step, geodesicLength(line).value() / kMostSamples);
  double before = 0;  // the legs that are through
  const auto add = [&](LonLat place, double along) {
    const GridPlace at = grid.place(place);
    const ElevationProfile::Sample sample{along, grid.has(at) ? grid.ground(at) : std::nullopt};
    if (!profile.samples.empty()) addStep(profile, profile.samples.back(), sample);
    profile.samples.push_back(sample);
    if (!sample.height) return;
    profile.lowest = std::min(profile.lowest.value_or(*sample.height), *sample.height);
    profile.highest = std::max(profile.highest.value_or(*sample.height), *sample.height);
  };
  add(line.front(), 0);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double length = geodesicDistance(line[i - 1], line[i]).value();
    const int parts = std::max(1, static_cast<int>(std::ceil(length / coarsest)));
    Line<LonLat> places;
    divideGeodesic(line[i - 1], line[i], parts, places);
    places.push_back(line[i]);
    for (int part = 1; part <= parts; ++part)
      add(places[static_cast<std::size_t>(part) - 1], before + length * part / parts);
    before += length;
  }
  return profile;
}

}  // namespace zw
