// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/coordinate_grid.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "core/geometry/geographic_part.h"

namespace zw {
namespace {

constexpr int kBoxSteps = 8;
constexpr int kLineSteps = 24;
constexpr double kPixelsApart = 110;
constexpr double kMetresPerDegree = 111320;
constexpr int kSecondsPerDegree = 3600;
/// Seconds.
constexpr std::array<int, 18> kSteps{1,   2,    5,    10,   20,   30,    60,    120,   300,
                                     600, 1200, 1800, 3600, 7200, 18000, 36000, 72000, 108000};
constexpr int kMostLines = 400;

int stepFor(double metresPerPixel) {
  const double least = metresPerPixel * kPixelsApart / kMetresPerDegree * kSecondsPerDegree;
  for (const int step : kSteps)
    if (step >= least) return step;
  return kSteps.back();
}

/// As precise as the step needs.
std::string angleText(long seconds, int step, char positive, char negative) {
  const long size = std::abs(seconds);
  char text[48];
  const long degrees = size / kSecondsPerDegree, minutes = size / 60 % 60;
  if (step % kSecondsPerDegree == 0)
    std::snprintf(text, sizeof text, "%ld°", degrees);
  else if (step % 60 == 0)
    std::snprintf(text, sizeof text, "%ld°%02ld′", degrees, minutes);
  else
    std::snprintf(text, sizeof text, "%ld°%02ld′%02ld″", degrees, minutes, size % 60);
  if (seconds == 0) return text;
  return std::string(text) + ' ' + (seconds < 0 ? negative : positive);
}

std::string longitudeText(long seconds, int step) {
  constexpr long kTurn = 360L * kSecondsPerDegree;
  const long wrapped = ((seconds % kTurn) + kTurn) % kTurn;
  return angleText(wrapped > kTurn / 2 ? wrapped - kTurn : wrapped, step, 'E', 'W');
}

}  // namespace

Box<LonLat> geographicPart(const Projection& projection, const Box<ProjectedPoint>& box) {
  const LonLat middle =
      projection.inverse(ProjectedPoint{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
  Box<LonLat> part;
  for (int i = 0; i <= kBoxSteps; ++i)
    for (int k = 0; k <= kBoxSteps; ++k) {
      LonLat p = projection.inverse(
          ProjectedPoint{box.minX + box.width() * i / kBoxSteps, box.minY + box.height() * k / kBoxSteps});
      if (!std::isfinite(p.lon) || !std::isfinite(p.lat) || !std::isfinite(middle.lon)) continue;
      p.lon = middle.lon + std::remainder(p.lon - middle.lon, 360);
      part.add(p);
    }
  return part;
}

std::vector<GridLine> lonLatLines(const Projection& projection, const Box<LonLat>& part,
                                  double metresPerPixel) {
  const int step = stepFor(metresPerPixel);
  std::vector<GridLine> lines;
  const auto add = [&](long seconds, bool meridian) {
    GridLine line{meridian,
                  step < kSecondsPerDegree && seconds % kSecondsPerDegree == 0,
                  meridian ? longitudeText(seconds, step) : angleText(seconds, step, 'N', 'S'),
                  {}};
    const double at = static_cast<double>(seconds) / kSecondsPerDegree;
    for (int i = 0; i <= kLineSteps; ++i) {
      const double t = static_cast<double>(i) / kLineSteps;
      const LonLat place =
          meridian ? LonLat{at, part.minY + part.height() * t} : LonLat{part.minX + part.width() * t, at};
      const ProjectedPoint p = projection.forward(place);
      if (std::isfinite(p.x) && std::isfinite(p.y)) line.points.push_back(p);
    }
    if (line.points.size() >= 2) lines.push_back(std::move(line));
  };
  const auto addAll = [&](double from, double to, bool meridian) {
    const auto first = static_cast<long>(std::ceil(from * kSecondsPerDegree / step));
    const auto last = static_cast<long>(std::floor(to * kSecondsPerDegree / step));
    for (long k = first; k <= last && k - first < kMostLines; ++k) add(k * step, meridian);
  };
  addAll(part.minX, part.maxX, true);
  addAll(part.minY, part.maxY, false);
  return lines;
}

std::vector<GridLine> gridLines(GridKind kind, const Projection& projection, const Box<ProjectedPoint>& box,
                                double metresPerPixel) {
  if (box.empty()) return {};
  const Box<LonLat> part = geographicPart(projection, box);
  if (part.empty()) return {};
  return kind == GridKind::LonLat ? lonLatLines(projection, part, metresPerPixel)
                                  : mgrsLines(projection, part, metresPerPixel);
}

}  // namespace zw
