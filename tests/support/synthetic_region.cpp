// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/synthetic_region.h"

#include <cmath>
#include <functional>
#include <random>

#include "core/geometry/geodesic.h"
#include "core/geometry/geos.h"
#include "tests/support/utm_projection.h"

namespace zw::testing {
namespace {

using Point = ProjectedPoint;
using Path = std::vector<Point>;

constexpr Point kSouthWest{690000, 3660000};

/// Uniform numbers that are the same with every standard library (its distributions are not).
class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(engine_() >> 11) * 0x1p-53);
  }
  int below(int n) { return std::min(n - 1, static_cast<int>(uniform(0, n))); }

 private:
  std::mt19937_64 engine_;
};

/// y at x along a line whose x grows.
double yAt(const Path& line, double x) {
  for (std::size_t i = 1; i < line.size(); ++i)
    if (x <= line[i].x || i + 1 == line.size()) {
      const Point a = line[i - 1];
      const Point b = line[i];
      return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
    }
  return line.front().y;
}

/// A grid of cells whose neighbours share every corner of their common edge.
class Mesh {
 public:
  Mesh(const SyntheticOptions& o, Random& random) : columns_(o.unitColumns), rows_(o.unitRows) {
    const double w = o.width / columns_;
    const double h = o.height / rows_;
    for (int r = 0; r <= rows_; ++r)
      for (int c = 0; c <= columns_; ++c) {
        const double dx = c == 0 || c == columns_ ? 0 : random.uniform(-0.2, 0.2) * w;
        const double dy =
            r == 0 || r == rows_ ? random.uniform(-0.1, 0.1) * h : random.uniform(-0.2, 0.2) * h;
        nodes_.push_back({kSouthWest.x + c * w + dx, kSouthWest.y + r * h + dy});
      }
    for (int r = 0; r <= rows_; ++r)
      for (int c = 0; c < columns_; ++c)
        eastward_.push_back(wiggle(node(c, r), node(c + 1, r), o.cornersPerUnitEdge, random));
    for (int r = 0; r < rows_; ++r)
      for (int c = 0; c <= columns_; ++c)
        northward_.push_back(wiggle(node(c, r), node(c, r + 1), o.cornersPerUnitEdge, random));
  }

  /// The outline of the block of cells [c0, c1) × [r0, r1), from its south-western corner anticlockwise.
  [[nodiscard]] Ring<Point> block(int c0, int r0, int c1, int r1) const {
    Ring<Point> ring;
    const auto along = [&](const Path& path, bool backwards) {
      if (backwards)
        ring.insert(ring.end(), path.rbegin(), path.rend() - 1);
      else
        ring.insert(ring.end(), path.begin(), path.end() - 1);
    };
    for (int c = c0; c < c1; ++c) along(eastward(c, r0), false);
    for (int r = r0; r < r1; ++r) along(northward(c1, r), false);
    for (int c = c1; c-- > c0;) along(eastward(c, r1), true);
    for (int r = r1; r-- > r0;) along(northward(c0, r), true);
    return ring;
  }
  [[nodiscard]] Path southEdge() const {
    Path path{node(0, 0)};
    for (int c = 0; c < columns_; ++c)
      path.insert(path.end(), eastward(c, 0).begin() + 1, eastward(c, 0).end());
    return path;
  }
  [[nodiscard]] Path westEdge() const {
    Path path{node(0, 0)};
    for (int r = 0; r < rows_; ++r)
      path.insert(path.end(), northward(0, r).begin() + 1, northward(0, r).end());
    return path;
  }
  [[nodiscard]] Point node(int c, int r) const { return nodes_[index(r, columns_ + 1, c)]; }
  [[nodiscard]] Point middle(int c, int r) const {
    Point m;
    for (const Point p : {node(c, r), node(c + 1, r), node(c, r + 1), node(c + 1, r + 1)}) {
      m.x += p.x / 4;
      m.y += p.y / 4;
    }
    return m;
  }

 private:
  static std::size_t index(int row, int width, int column) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column);
  }
  [[nodiscard]] const Path& eastward(int c, int r) const { return eastward_[index(r, columns_, c)]; }
  [[nodiscard]] const Path& northward(int c, int r) const { return northward_[index(r, columns_ + 1, c)]; }
  static Path wiggle(Point a, Point b, int corners, Random& random) {
    Path path{a};
    for (int i = 1; i < corners; ++i) {
      const double t = static_cast<double>(i) / corners;
      const double off = random.uniform(-0.05, 0.05) * 4 * t * (1 - t);
      path.push_back({a.x + t * (b.x - a.x) - off * (b.y - a.y), a.y + t * (b.y - a.y) + off * (b.x - a.x)});
    }
    path.push_back(b);
    return path;
  }

  int columns_;
  int rows_;
  Path nodes_;
  std::vector<Path> eastward_;
  std::vector<Path> northward_;
};

class Builder {
 public:
  explicit Builder(const SyntheticOptions& options)
      : o_(options), random_(options.seed), mesh_(options, random_) {}

  std::shared_ptr<Region> build() {
    region_->title = "Synthetic region";
    region_->file = "synthetic.gpkg";
    region_->hash = "sha256:0000000000000000000000000000000000000000000000000000000000000000";
    region_->territoryCode = "AAA";
    region_->projection = std::make_shared<UtmProjection>(36);
    region_->sources.push_back({"synthetic", "Made for tests", "2026-01-01", "CC0-1.0", "Synthetic data", "",
                                10, SourceStatus::Illustrative, "not a real place"});
    extent_.add(kSouthWest.x - 8000, kSouthWest.y - 8000);
    extent_.add(kSouthWest.x + o_.width + 4000, kSouthWest.y + o_.height + 4000);
    for (const double x : {extent_.minX, extent_.maxX})
      for (const double y : {extent_.minY, extent_.maxY})
        region_->bounds.add(region_->projection->inverse({x, y}));
    land();
    units();
    if (o_.river) river();
    settlements();
    roads();
    if (o_.river) crossings();
    if (o_.elevationCell > 0) elevation();
    return region_;
  }

 private:
  void land() {
    const Path south = mesh_.southEdge();
    const int steps = std::max(4, static_cast<int>(o_.width / 350));
    for (int i = 0; i <= steps; ++i) {
      const double x = south.front().x + (south.back().x - south.front().x) * i / steps;
      border_.push_back({x, yAt(south, x) + random_.uniform(-1, 1) * o_.borderNoise});
    }
    region_->border.push_back({"AAA–BBB", border_, false, "synthetic"});

    Ring<Point> ring(border_);
    const Ring<Point> outline = mesh_.block(0, 0, o_.unitColumns, o_.unitRows);
    ring.insert(ring.end(), outline.begin() + static_cast<std::ptrdiff_t>(south.size()), outline.end());
    territory_ = {{ring, {}}};
    region_->territories.push_back({"AAA", {"Aland", "ألف"}, territory_, "synthetic"});
    Ring<Point> other(border_.rbegin(), border_.rend());
    other.push_back({border_.front().x, extent_.minY});
    other.push_back({border_.back().x, extent_.minY});
    region_->territories.push_back({"BBB", {"Beland", "باء"}, {{other, {}}}, "synthetic"});
    region_->coast.push_back({mesh_.westEdge(), "synthetic"});
    if (o_.bufferRows > 0)
      region_->bufferZones.push_back({{"Buffer zone", "المنطقة العازلة"},
                                      {{mesh_.block(0, 0, o_.unitColumns, o_.bufferRows), {}}},
                                      "none",
                                      "synthetic"});
    const int half = o_.unitColumns / 2;
    region_->districts.push_back(
        {{"West", "غرب"}, "D1", {{mesh_.block(0, 0, half, o_.unitRows), {}}}, "synthetic"});
    region_->districts.push_back(
        {{"East", "شرق"}, "D2", {{mesh_.block(half, 0, o_.unitColumns, o_.unitRows), {}}}, "synthetic"});
  }

  void units() {
    for (int r = 0; r < o_.unitRows; ++r)
      for (int c = 0; c < o_.unitColumns; ++c) {
        AreaUnit unit;
        const std::string number = std::to_string(r * o_.unitColumns + c);
        unit.code = "U" + number;
        unit.name = {"Unit " + number, "وحدة " + number};
        unit.district = c < o_.unitColumns / 2 ? "D1" : "D2";
        unit.shape = {{mesh_.block(c, r, c + 1, r + 1), {}}};
        const double people = std::floor(random_.uniform(50, 6000));
        const double displaced = std::floor(people * random_.uniform(0, 0.6));
        if (r * o_.unitColumns + c >= o_.unitsWithoutCount) {
          unit.residents = people;
          unit.displaced = displaced;
        }
        unit.source = unit.peopleSource = "synthetic";
        region_->units.push_back(std::move(unit));
      }
  }

  void river() {
    const double base = kSouthWest.y + 0.45 * o_.height;
    const double from = extent_.minX;
    const double to = extent_.maxX;
    const int steps = static_cast<int>((to - from) / 60);
    for (int i = 0; i <= steps; ++i) {
      const double x = from + (to - from) * i / steps;
      river_.push_back({x, base + 0.04 * o_.height * std::sin((x - from) / 5200) +
                               250 * std::sin((x - from) / 700) + random_.uniform(-8, 8)});
    }
    const auto land = geos::fromShape(territory_);
    const auto clip = [&](const geos::GeometryPtr& part) {
      return geos::GeometryPtr(GEOSIntersection_r(geos::context(), land.get(), part.get()));
    };
    for (const Side side : {Side::Border, Side::Far}) {
      Ring<Point> half(river_);
      const double y = side == Side::Border ? extent_.minY : extent_.maxY;
      half.push_back({to, y});
      half.push_back({from, y});
      const auto part = clip(geos::fromPolygon(Polygon<Point>{half, {}}));
      region_->riverSides.push_back({side, geos::toShape<Point>(part.get())});
    }
    const auto stem = clip(geos::fromLine(river_));
    for (Path& line : geos::toLines<Point>(stem.get())) {
      // Rivers are drawn from mouth to source; the mouth is in the west.
      if (line.front().x > line.back().x) line = Path(line.rbegin(), line.rend());
      region_->rivers.push_back(
          {{"Great River", "النهر الكبير"}, "river", std::move(line), true, "synthetic"});
    }
    const double x = kSouthWest.x + 0.6 * o_.width;
    region_->rivers.push_back({{"Brook", "الجدول"},
                               "stream",
                               {{x, kSouthWest.y + 0.9 * o_.height}, {x + 300, yAt(river_, x + 300)}},
                               false,
                               "synthetic"});
  }

  void settlements() {
    for (int i = 0; i < o_.settlements; ++i) {
      const int c = random_.below(o_.unitColumns);
      const int r = random_.below(o_.unitRows);
      const Point m = mesh_.middle(c, r);
      const Point p{m.x + random_.uniform(-0.25, 0.25) * o_.width / o_.unitColumns,
                    m.y + random_.uniform(-0.25, 0.25) * o_.height / o_.unitRows};
      const std::string number = std::to_string(i);
      const std::string district = c < o_.unitColumns / 2 ? "D1" : "D2";
      region_->settlements.push_back(
          {{"Village " + number, "قرية " + number}, "S" + number, district, p, "synthetic"});
      if (i % 5 == 0)
        region_->places.push_back({{"Village " + number, "قرية " + number},
                                   i % 25 == 0 ? "town" : "village",
                                   i % 25 == 0 ? 4 : 8,
                                   p,
                                   "synthetic"});
    }
    if (region_->settlements.empty()) return;
    for (int i = 0; i < o_.residentialAreas; ++i) {
      const Point centre =
          region_->settlements[static_cast<std::size_t>(random_.below(o_.settlements))].point;
      const Point at{centre.x + random_.uniform(-1500, 1500), centre.y + random_.uniform(-1500, 1500)};
      const double radius = random_.uniform(80, 450);
      Polygon<Point> blob;
      for (int k = 0; k < 14; ++k) {
        const double angle = 2 * M_PI * k / 14;
        const double length = radius * random_.uniform(0.6, 1.2);
        blob.outer.push_back({at.x + length * std::cos(angle), at.y + length * std::sin(angle)});
      }
      region_->landCover.push_back({LandCover::Residential, std::move(blob), "synthetic"});
    }
  }

  void roads() {
    region_->roadNames = {"", "Coast road"};
    const int n = std::max(2, static_cast<int>(std::sqrt(o_.roads / 2.0)));
    const double w = o_.width / n;
    const double h = o_.height / n;
    const auto at = [&](int c, int r) {
      // Depends on the node alone, so that edges meet in it.
      Random jitter(o_.seed * 7919U + static_cast<unsigned>(r * (n + 1) + c));
      return Point{kSouthWest.x + c * w + jitter.uniform(-0.3, 0.3) * w,
                   kSouthWest.y + r * h + jitter.uniform(-0.3, 0.3) * h};
    };
    for (int r = 0; r <= n; ++r)
      for (int c = 0; c <= n; ++c) region_->roadNodes.push_back(at(c, r));
    const auto node = [n](int c, int r) { return static_cast<std::uint32_t>(r * (n + 1) + c); };
    const auto edge = [&](std::uint32_t from, std::uint32_t to, RoadClass roadClass) {
      const Point a = region_->roadNodes[from], b = region_->roadNodes[to];
      Road road;
      road.from = from;
      road.to = to;
      const Point middle{(a.x + b.x) / 2 + random_.uniform(-0.1, 0.1) * w,
                         (a.y + b.y) / 2 + random_.uniform(-0.1, 0.1) * h};
      road.line = {a, middle, b};
      road.lengthMetres = static_cast<float>(geodesicLength(region_->projection->inverse(road.line)).value());
      road.roadClass = roadClass;
      region_->roads.push_back(std::move(road));
    };
    for (int r = 0; r <= n; ++r)
      for (int c = 0; c <= n; ++c) {
        const bool main = r % 16 == 4 || c % 16 == 4;
        const RoadClass roadClass = main          ? RoadClass::Primary
                                    : (r + c) % 3 ? RoadClass::Minor
                                                  : RoadClass::Track;
        if (c < n) edge(node(c, r), node(c + 1, r), roadClass);
        if (r < n) edge(node(c, r), node(c, r + 1), roadClass);
      }
  }

  void crossings() {
    const Box<Point> land = boundsOf(territory_);
    const auto above = [&](Point p) { return p.y - yAt(river_, p.x); };
    for (const Road& road : region_->roads)
      for (std::size_t i = 1; i < road.line.size(); ++i) {
        Point a = road.line[i - 1];
        Point b = road.line[i];
        if (std::abs(a.y - (kSouthWest.y + 0.45 * o_.height)) > 0.06 * o_.height + 1000) continue;
        if ((above(a) > 0) == (above(b) > 0) || !land.contains(a) || !land.contains(b)) continue;
        for (int step = 0; step < 50; ++step) {
          const Point m{(a.x + b.x) / 2, (a.y + b.y) / 2};
          ((above(a) > 0) == (above(m) > 0) ? a : b) = m;
        }
        Crossing crossing;
        crossing.id = "X" + std::to_string(region_->crossings.size() + 1);
        crossing.point = a;
        crossing.roadClass = road.roadClass;
        crossing.structure = RoadStructure::Bridge;
        crossing.source = "synthetic";
        region_->crossings.push_back(std::move(crossing));
      }
  }

  void elevation() {
    ElevationGrid& grid = region_->elevation;
    grid.cellWidth = grid.cellHeight = o_.elevationCell;
    grid.west = region_->bounds.minX;
    grid.north = region_->bounds.maxY;
    grid.columns = static_cast<int>(std::ceil(region_->bounds.width() / o_.elevationCell));
    grid.rows = static_cast<int>(std::ceil(region_->bounds.height() / o_.elevationCell));
    grid.sourceId = "synthetic";
    for (int r = 0; r < grid.rows; ++r)
      for (int c = 0; c < grid.columns; ++c) {
        const Point p = region_->projection->forward(grid.cellCentre(c, r));
        const double inland = p.x - kSouthWest.x;
        grid.heights.push_back(inland < 0
                                   ? ElevationGrid::kNoData
                                   : static_cast<std::int16_t>(inland / 60 + 120 * std::sin(p.x / 900) +
                                                               90 * std::cos(p.y / 1300) + 210));
      }
  }

  SyntheticOptions o_;
  Random random_;
  Mesh mesh_;
  std::shared_ptr<Region> region_ = std::make_shared<Region>();
  Box<Point> extent_;
  Path border_;
  Path river_;
  MultiPolygon<Point> territory_;
};

}  // namespace

std::shared_ptr<Region> makeMutableSyntheticRegion(const SyntheticOptions& options) {
  return Builder(options).build();
}
std::shared_ptr<const Region> makeSyntheticRegion(const SyntheticOptions& options) {
  return makeMutableSyntheticRegion(options);
}

}  // namespace zw::testing
