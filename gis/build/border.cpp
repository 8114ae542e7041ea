// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/border.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/geometry/geos.h"
#include "core/geometry/segment_grid.h"
#include "gis/build/source_layer.h"

namespace zw::pack {
namespace {

constexpr double kStep = 25;          // m between the points that are compared with the reference
constexpr double kOnFrame = 1e-7;     // degrees
constexpr double kGrain = 1e-6;       // m; below it two projected vertices are one
constexpr double kTouch = 0.01;       // m; nearer is on the line
constexpr int kBufferQuadrants = 16;  // segments to a quarter circle

/// Lines without the segments that lie on the frame of the region: they are cuts, not edges.
MultiLine<LonLat> withoutFrame(const MultiLine<LonLat>& lines, const Box<LonLat>& bounds) {
  const auto bothAt = [](double a, double b, double side) {
    return std::abs(a - side) < kOnFrame && std::abs(b - side) < kOnFrame;
  };
  MultiLine<LonLat> out;
  for (const auto& line : lines) {
    Line<LonLat> part;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool cut = i > 0 && (bothAt(line[i - 1].lon, line[i].lon, bounds.minX) ||
                                 bothAt(line[i - 1].lon, line[i].lon, bounds.maxX) ||
                                 bothAt(line[i - 1].lat, line[i].lat, bounds.minY) ||
                                 bothAt(line[i - 1].lat, line[i].lat, bounds.maxY));
      if (cut && part.size() > 1) out.push_back(part);
      if (cut) part.clear();
      part.push_back(line[i]);
    }
    if (part.size() > 1) out.push_back(std::move(part));
  }
  return out;
}

class BorderMaker {
 public:
  BorderMaker(const BorderRecipe& recipe, const SourceFiles& files, const Box<LonLat>& bounds,
              const Projection& projection)
      : recipe_(recipe), files_(files), bounds_(bounds), projection_(projection) {}

  Result<Layer> make() {
    auto edge = sharedEdge();
    if (!edge) return fail(edge.error());
    if (edge->empty())
      return fail(
          Error{ErrorCode::EmptyLayer,
                {},
                "border",
                {},
                "the two territories share no edge within " + std::to_string(recipe_.tolerance) + " m"});
    if (auto done = readDispute(); !done) return fail(done.error());
    Layer layer{layerSchema("border"), {}};
    for (auto& line : *edge) {
      if (line.front().x > line.back().x) std::reverse(line.begin(), line.end());
      appendStretches(line, layer);
    }
    return layer;
  }

 private:
  /// Edges of a selection in the projected CRS, inside the region.
  Result<geos::GeometryPtr> edges(const Selection& selection) const {
    auto lines = readLines(selection, files_, bounds_);
    if (!lines) return fail(lines.error());
    const auto all = geos::fromLines(withoutFrame(*lines, bounds_));
    const auto frame = geos::fromBox(bounds_);
    const geos::GeometryPtr inside(GEOSIntersection_r(geos::context(), all.get(), frame.get()));
    MultiLine<ProjectedPoint> projected;
    for (const auto& line : geos::toLines<LonLat>(inside.get()))
      projected.push_back(projection_.forward(line));
    return geos::fromLines(projected);
  }

  Result<MultiLine<ProjectedPoint>> sharedEdge() {
    const auto context = geos::context();
    auto of = edges(recipe_.of);
    if (!of) return fail(of.error());
    auto with = edges(recipe_.with);
    if (!with) return fail(with.error());
    geos::GeometryPtr near = std::move(*with);
    if (recipe_.tolerance > 0)
      near.reset(GEOSBuffer_r(context, near.get(), recipe_.tolerance, kBufferQuadrants));
    const geos::GeometryPtr shared(
        GEOSIntersectionPrec_r(context, of->get(), near.get(), recipe_.tolerance > 0 ? 0 : kGrain));
    auto lines = merged(geos::toLines<ProjectedPoint>(shared.get()));
    // Where the other edge only comes near at an angle, the buffer cuts out a short piece.
    std::erase_if(lines, [&](const auto& line) { return lengthOf(line) <= 4 * recipe_.tolerance; });
    for (auto& bridge : bridges(of->get(), lines)) lines.push_back(std::move(bridge));
    lines = merged(lines);
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
      return std::min(a.front().x, a.back().x) < std::min(b.front().x, b.back().x);
    });
    return lines;
  }

  static double lengthOf(const Line<ProjectedPoint>& line) {
    const auto along = pointsAlong(line, kStep);
    return along.empty() ? 0 : along.back().distance;
  }

  static MultiLine<ProjectedPoint> merged(const MultiLine<ProjectedPoint>& lines) {
    const auto all = geos::fromLines(lines);
    const geos::GeometryPtr one(GEOSLineMerge_r(geos::context(), all.get()));
    return geos::toLines<ProjectedPoint>(one.get());
  }

  /// Pieces of the first territory's edge that close short interruptions of the shared one.
  MultiLine<ProjectedPoint> bridges(const GEOSGeometry* edge, const MultiLine<ProjectedPoint>& shared) {
    MultiLine<ProjectedPoint> out;
    if (recipe_.bridge <= 0 || shared.empty()) return out;
    const auto lines = geos::fromLines(shared);
    const geos::GeometryPtr rest(GEOSDifferencePrec_r(geos::context(), edge, lines.get(), kGrain));
    // Index of the shared line that ends at a point, or -1.
    const auto endingAt = [&](ProjectedPoint p) {
      const auto found = std::find_if(shared.begin(), shared.end(), [&](const auto& line) {
        return std::min(std::hypot(line.front().x - p.x, line.front().y - p.y),
                        std::hypot(line.back().x - p.x, line.back().y - p.y)) <= kTouch;
      });
      return found == shared.end() ? -1 : static_cast<int>(found - shared.begin());
    };
    for (auto& piece : merged(geos::toLines<ProjectedPoint>(rest.get()))) {
      const int from = endingAt(piece.front()), to = endingAt(piece.back());
      if (from < 0 || to < 0 || from == to || lengthOf(piece) > recipe_.bridge) continue;
      bridged_.add(piece, 0);
      out.push_back(std::move(piece));
    }
    return out;
  }

  Result<void> readDispute() {
    if (recipe_.reference) {
      auto lines = readLines(*recipe_.reference, files_, bounds_);
      if (!lines) return fail(lines.error());
      reference_.emplace(std::max(100.0, recipe_.differsBy));
      for (const auto& line : withoutFrame(*lines, bounds_)) reference_->add(projection_.forward(line), 0);
    }
    if (recipe_.disputedAreas) {
      auto areas = readPolygons(*recipe_.disputedAreas, files_, bounds_);
      if (!areas) return fail(areas.error());
      areas_ = geos::fromShape(projection_.forward(*areas));
      preparedAreas_.reset(GEOSPrepare_r(geos::context(), areas_.get()));
    }
    return {};
  }

  [[nodiscard]] bool isDisputed(ProjectedPoint p) const {
    if (!std::isinf(bridged_.distance(p, kTouch))) return true;
    if (reference_ && std::isinf(reference_->distance(p, recipe_.differsBy))) return true;
    return preparedAreas_ &&
           GEOSPreparedIntersects_r(geos::context(), preparedAreas_.get(), geos::fromPoint(p).get()) == 1;
  }

  void appendStretches(const Line<ProjectedPoint>& line, Layer& layer) const {
    const auto along = pointsAlong(line, kStep);
    std::vector<char> disputed;
    for (const PointAlong& at : along) disputed.push_back(isDisputed(at.point) ? 1 : 0);
    closeGaps(along, disputed);
    std::size_t first = 0;
    for (std::size_t i = 1; i <= along.size(); ++i) {
      if (i < along.size() && disputed[i] == disputed[first]) continue;
      const double from = first == 0 ? 0 : along[first].distance;
      const double to = i == along.size() ? along.back().distance : along[i].distance;
      if (to > from) append(cut(line, from, to), disputed[first] != 0, layer);
      first = i;
    }
  }

  /// A short agreeing stretch between two disputed ones, or between one and the line's end, is disputed too.
  void closeGaps(const std::vector<PointAlong>& along, std::vector<char>& disputed) const {
    std::size_t agreed = 0;  // since here
    for (std::size_t i = 0; i <= along.size(); ++i) {
      if (i < along.size() && !disputed[i]) continue;
      const std::size_t before = agreed == 0 ? 0 : agreed - 1;
      const std::size_t after = std::min(i, along.size() - 1);
      const bool touches = agreed > 0 || i < along.size();
      if (touches && along[after].distance - along[before].distance <= recipe_.joinWithin)
        std::fill(disputed.begin() + static_cast<std::ptrdiff_t>(before),
                  disputed.begin() + static_cast<std::ptrdiff_t>(i), 1);
      agreed = i + 1;
    }
  }

  static Line<ProjectedPoint> cut(const Line<ProjectedPoint>& line, double from, double to) {
    Line<ProjectedPoint> out;
    double start = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
      const ProjectedPoint a = line[i - 1], b = line[i];
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      const auto at = [&](double distance) {
        const double t = length > 0 ? std::clamp((distance - start) / length, 0.0, 1.0) : 0;
        return ProjectedPoint{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
      };
      if (start + length > from && start < to) {
        if (out.empty()) out.push_back(start < from ? at(from) : a);
        out.push_back(start + length > to ? at(to) : b);
      }
      start += length;
    }
    return out;
  }

  void append(const Line<ProjectedPoint>& line, bool disputed, Layer& layer) const {
    layer.features.push_back({projection_.inverse(line),
                              {recipe_.between, static_cast<std::int64_t>(disputed),
                               disputed ? recipe_.disputedSource : recipe_.source}});
  }

  const BorderRecipe& recipe_;
  const SourceFiles& files_;
  const Box<LonLat>& bounds_;
  const Projection& projection_;
  SegmentGrid bridged_{100};
  std::optional<SegmentGrid> reference_;
  geos::GeometryPtr areas_;
  geos::PreparedPtr preparedAreas_;
};

}  // namespace

Result<Layer> deriveBorder(const BorderRecipe& recipe, const SourceFiles& files, const Box<LonLat>& bounds,
                           const Projection& projection) {
  return BorderMaker(recipe, files, bounds, projection).make();
}

}  // namespace zw::pack
