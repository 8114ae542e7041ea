// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/relief.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace zw {

namespace {

constexpr double kMetresPerDegree = 111320;
constexpr int kLattice = 32;  // cells between exact conversions; the error between is below a metre
constexpr int kCoastMargin = 6;
constexpr double kLowest = -100;
constexpr double kHeightStep = 12;
constexpr double kFlat = 128;
constexpr double kContrast = 200;
constexpr double kLightAltitude = M_PI / 5.2;
constexpr std::array<double, 4> kLightAzimuths{225 * M_PI / 180, 270 * M_PI / 180, 315 * M_PI / 180,
                                               2 * M_PI};
constexpr float kUnknown = -1e9F;

float heightAt(const ElevationGrid& grid, LonLat p) {
  const double column = (p.lon - grid.west) / grid.cellWidth - 0.5;
  const double row = (grid.north - p.lat) / grid.cellHeight - 0.5;
  const int c = static_cast<int>(std::floor(column));
  const int r = static_cast<int>(std::floor(row));
  if (c < -1 || r < -1 || c >= grid.columns || r >= grid.rows) return kUnknown;
  double sum = 0;
  double weights = 0;
  for (int dr = 0; dr < 2; ++dr)
    for (int dc = 0; dc < 2; ++dc) {
      const std::int16_t h =
          grid.at(std::clamp(c + dc, 0, grid.columns - 1), std::clamp(r + dr, 0, grid.rows - 1));
      if (h == ElevationGrid::kNoData) continue;
      const double weight = (dc ? column - c : 1 - (column - c)) * (dr ? row - r : 1 - (row - r));
      sum += weight * h;
      weights += weight;
    }
  return weights > 0.3 ? static_cast<float>(sum / weights) : kUnknown;
}

/// Heights on a projected grid. Longitude and latitude are exact at lattice nodes, bilinear between.
std::vector<float> project(const ElevationGrid& grid, const Projection& projection, int columns, int rows,
                           double west, double north, double cell) {
  std::vector<float> heights(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows), kUnknown);
  for (int r0 = 0; r0 < rows; r0 += kLattice)
    for (int c0 = 0; c0 < columns; c0 += kLattice) {
      const auto corner = [&](int dc, int dr) {
        return projection.inverse(
            ProjectedPoint{west + (c0 + dc * kLattice) * cell, north - (r0 + dr * kLattice) * cell});
      };
      const LonLat nw = corner(0, 0), ne = corner(1, 0), sw = corner(0, 1), se = corner(1, 1);
      for (int r = r0; r < std::min(rows, r0 + kLattice); ++r)
        for (int c = c0; c < std::min(columns, c0 + kLattice); ++c) {
          const double u = static_cast<double>(c - c0) / kLattice;
          const double v = static_cast<double>(r - r0) / kLattice;
          const auto mix = [&](double a, double b, double d, double e) {
            return (a * (1 - u) + b * u) * (1 - v) + (d * (1 - u) + e * u) * v;
          };
          heights[static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) +
                  static_cast<std::size_t>(c)] =
              heightAt(grid, {mix(nw.lon, ne.lon, sw.lon, se.lon), mix(nw.lat, ne.lat, sw.lat, se.lat)});
        }
    }
  return heights;
}

/// Carries the land's heights a few cells out to sea, so that the relief reaches under the coast's exact
/// line.
void growIntoUnknown(std::vector<float>& heights, int columns, int rows) {
  for (int round = 0; round < kCoastMargin; ++round) {
    std::vector<float> grown = heights;
    for (int r = 0; r < rows; ++r)
      for (int c = 0; c < columns; ++c) {
        const std::size_t i =
            static_cast<std::size_t>(r) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(c);
        if (heights[i] != kUnknown) continue;
        float sum = 0;
        int known = 0;
        for (const auto& [dc, dr] : {std::pair{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
          if (c + dc < 0 || c + dc >= columns || r + dr < 0 || r + dr >= rows) continue;
          const float h =
              heights[static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + dr * columns + dc)];
          if (h == kUnknown) continue;
          sum += h;
          ++known;
        }
        if (known > 0) grown[i] = sum / static_cast<float>(known);
      }
    heights = std::move(grown);
  }
}

double shadeOf(double dzdx, double dzdy) {
  const double slope = std::atan(std::hypot(dzdx, dzdy));
  const double flat = std::sin(kLightAltitude);
  if (slope < 1e-6) return kFlat;
  const double downhill = std::atan2(-dzdx, -dzdy);  // azimuth, clockwise from north
  double sum = 0;
  double weights = 0;
  for (const double azimuth : kLightAzimuths) {
    const double facing = std::sin(downhill - azimuth);
    const double weight = facing * facing;
    sum += weight * (flat * std::cos(slope) +
                     std::cos(kLightAltitude) * std::sin(slope) * std::cos(azimuth - downhill));
    weights += weight;
  }
  // A single light from the north-west on top gives ridges the side that the eye expects.
  const double main = flat * std::cos(slope) +
                      std::cos(kLightAltitude) * std::sin(slope) * std::cos(315 * M_PI / 180 - downhill);
  return kFlat + kContrast * (0.55 * sum / weights + 0.45 * main - flat);
}

std::uint8_t byteOf(double v) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(v), 1L, 255L));
}

/// Weights of the four cells around a place `t` beyond the second: Catmull and Rom's cubic.
std::array<float, 4> cubicWeights(float t) {
  const float t2 = t * t;
  const float t3 = t2 * t;
  return {0.5F * (-t3 + 2 * t2 - t), 0.5F * (3 * t3 - 5 * t2 + 2), 0.5F * (-3 * t3 + 4 * t2 + t),
          0.5F * (t3 - t2)};
}

struct Tap {
  std::array<int, 4> cell;
  std::array<float, 4> weight;
  bool outside;
};

std::vector<Tap> tapsAlong(int pixels, double first, double step, int cells) {
  std::vector<Tap> taps(static_cast<std::size_t>(pixels));
  for (int i = 0; i < pixels; ++i) {
    const double at = first + (i + 0.5) * step;
    const int base = static_cast<int>(std::floor(at));
    Tap& tap = taps[static_cast<std::size_t>(i)];
    tap.outside = at < -0.5 || at > cells - 0.5;
    tap.weight = cubicWeights(static_cast<float>(at - base));
    for (int k = 0; k < 4; ++k)
      tap.cell[static_cast<std::size_t>(k)] = std::clamp(base - 1 + k, 0, cells - 1);
  }
  return taps;
}

QColor rampColour(const ReliefStyle& style, double height) {
  const auto& ramp = style.ramp;
  if (ramp.empty()) return Qt::white;
  if (height <= ramp.front().height) return ramp.front().colour;
  for (std::size_t i = 1; i < ramp.size(); ++i) {
    if (height > ramp[i].height) continue;
    const double t = (height - ramp[i - 1].height) / (ramp[i].height - ramp[i - 1].height);
    const auto mix = [t](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * t)); };
    return QColor(mix(ramp[i - 1].colour.red(), ramp[i].colour.red()),
                  mix(ramp[i - 1].colour.green(), ramp[i].colour.green()),
                  mix(ramp[i - 1].colour.blue(), ramp[i].colour.blue()));
  }
  return ramp.back().colour;
}

QRgb shaded(QRgb ground, float shade, const ReliefStyle& style, double contrast) {
  const QColor& light = shade < kFlat ? style.shadow : style.highlight;
  const double strength =
      std::min(1.0, std::abs(shade - kFlat) / kFlat * style.exaggeration * contrast) * light.alphaF();
  const auto mix = [strength](int a, int b) { return static_cast<int>(a + (b - a) * strength + 0.5); };
  return qRgb(mix(qRed(ground), light.red()), mix(qGreen(ground), light.green()),
              mix(qBlue(ground), light.blue()));
}

}  // namespace

Relief::Relief(const ElevationGrid& grid, const Projection& projection, const Box<ProjectedPoint>& box) {
  if (grid.empty() || box.empty()) return;
  Level level;
  level.cell = grid.cellHeight * kMetresPerDegree;
  level.columns = static_cast<int>(std::ceil(box.width() / level.cell));
  level.rows = static_cast<int>(std::ceil(box.height() / level.cell));
  if (level.columns < 3 || level.rows < 3) return;
  level.west = box.minX + level.cell / 2;
  level.north = box.maxY - level.cell / 2;
  std::vector<float> heights =
      project(grid, projection, level.columns, level.rows, level.west, level.north, level.cell);
  growIntoUnknown(heights, level.columns, level.rows);

  level.shade.assign(heights.size(), static_cast<std::uint8_t>(kFlat));
  level.height.assign(heights.size(), 0);
  for (int r = 0; r < level.rows; ++r)
    for (int c = 0; c < level.columns; ++c) {
      const auto index = [&](int column, int row) {
        return static_cast<std::size_t>(std::clamp(row, 0, level.rows - 1)) *
                   static_cast<std::size_t>(level.columns) +
               static_cast<std::size_t>(std::clamp(column, 0, level.columns - 1));
      };
      const float here = heights[index(c, r)];
      if (here == kUnknown) continue;
      const auto z = [&](int dc, int dr) -> double {
        const float h = heights[index(c + dc, r + dr)];
        return h == kUnknown ? here : h;
      };
      const double dzdx =
          (z(1, -1) + 2 * z(1, 0) + z(1, 1) - z(-1, -1) - 2 * z(-1, 0) - z(-1, 1)) / (8 * level.cell);
      const double dzdy =
          (z(-1, -1) + 2 * z(0, -1) + z(1, -1) - z(-1, 1) - 2 * z(0, 1) - z(1, 1)) / (8 * level.cell);
      level.shade[index(c, r)] = byteOf(shadeOf(dzdx, dzdy));
      level.height[index(c, r)] = byteOf((here - kLowest) / kHeightStep);
    }
  levels_.push_back(std::move(level));
  while (levels_.size() < 4 && levels_.back().columns > 64 && levels_.back().rows > 64)
    levels_.push_back(halved(levels_.back()));
}

Relief::Level Relief::halved(const Level& fine) {
  Level coarse;
  coarse.columns = fine.columns / 2;
  coarse.rows = fine.rows / 2;
  coarse.cell = fine.cell * 2;
  coarse.west = fine.west + fine.cell / 2;
  coarse.north = fine.north - fine.cell / 2;
  for (int r = 0; r < coarse.rows; ++r)
    for (int c = 0; c < coarse.columns; ++c) {
      int shade = 0, height = 0, known = 0;
      for (int k = 0; k < 4; ++k) {
        const std::size_t i =
            static_cast<std::size_t>(2 * r + k / 2) * static_cast<std::size_t>(fine.columns) +
            static_cast<std::size_t>(2 * c + k % 2);
        if (fine.height[i] == 0) continue;
        shade += fine.shade[i];
        height += fine.height[i];
        ++known;
      }
      coarse.shade.push_back(static_cast<std::uint8_t>(known ? shade / known : kFlat));
      coarse.height.push_back(static_cast<std::uint8_t>(known ? height / known : 0));
    }
  return coarse;
}

std::size_t Relief::bytes() const {
  std::size_t sum = 0;
  for (const Level& level : levels_) sum += level.shade.size() + level.height.size();
  return sum;
}

QImage Relief::image(const Viewport& viewport, QSize pixels, const ReliefStyle& style) const {
  QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  if (empty() || pixels.isEmpty()) return image;
  const double metres = viewport.metresPerPixel * viewport.size.width() / pixels.width();
  const Level* level = &levels_.front();
  for (const Level& candidate : levels_)
    if (candidate.cell <= metres * 1.2) level = &candidate;

  // Closer than the raster's cells a slope becomes a large even patch: soften it.
  const double contrast =
      std::clamp(0.55 + 0.45 * std::log(metres / (level->cell / 18)) / std::log(18), 0.5, 1.0);
  std::array<QRgb, 1024> ground;
  for (std::size_t i = 0; i < ground.size(); ++i)
    ground[i] = rampColour(style, kLowest + static_cast<double>(i) / 4 * kHeightStep).rgb();

  const Box<ProjectedPoint> box = viewport.visibleBox();
  const double step = metres / level->cell;
  const auto columns =
      tapsAlong(pixels.width(), (box.minX - level->west) / level->cell, step, level->columns);
  const auto rows = tapsAlong(pixels.height(), (level->north - box.maxY) / level->cell, step, level->rows);
  const int firstColumn = columns.front().cell[0];
  const int lastColumn = columns.back().cell[3];
  std::vector<float> shadeRow(static_cast<std::size_t>(level->columns));
  std::vector<float> heightRow(static_cast<std::size_t>(level->columns));
  for (int y = 0; y < pixels.height(); ++y) {
    const Tap& row = rows[static_cast<std::size_t>(y)];
    if (row.outside) continue;
    for (int c = firstColumn; c <= lastColumn; ++c) {
      float shade = 0, height = 0;
      bool known = true;
      for (std::size_t k = 0; k < 4; ++k) {
        const std::size_t i =
            static_cast<std::size_t>(row.cell[k]) * static_cast<std::size_t>(level->columns) +
            static_cast<std::size_t>(c);
        known = known && level->height[i] != 0;
        shade += row.weight[k] * level->shade[i];
        height += row.weight[k] * level->height[i];
      }
      shadeRow[static_cast<std::size_t>(c)] = shade;
      heightRow[static_cast<std::size_t>(c)] = known ? height : kUnknown;
    }
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < pixels.width(); ++x) {
      const Tap& column = columns[static_cast<std::size_t>(x)];
      float shade = 0, height = 0;
      for (std::size_t k = 0; k < 4; ++k) {
        shade += column.weight[k] * shadeRow[static_cast<std::size_t>(column.cell[k])];
        height += column.weight[k] * heightRow[static_cast<std::size_t>(column.cell[k])];
      }
      if (column.outside || height < 0) continue;
      line[x] = shaded(ground[static_cast<std::size_t>(std::clamp(height * 4, 0.0F, 1023.0F))], shade, style,
                       contrast);
    }
  }
  return image;
}

}  // namespace zw
