// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/simplify.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

#include "gis/build/vertex_index.h"

namespace zw::pack {
namespace {

/// A line, or a ring whose first corner is not repeated.
struct Path {
  std::vector<LonLat>* points = nullptr;
  bool closed = false;
  std::vector<std::uint32_t> ids = {};
};

std::vector<Path> pathsOf(const std::vector<Layer*>& layers) {
  std::vector<Path> paths;
  for (Layer* layer : layers)
    for (Feature& feature : layer->features) {
      if (auto* line = std::get_if<Line<LonLat>>(&feature.shape)) paths.push_back({line, false});
      if (auto* shape = std::get_if<MultiPolygon<LonLat>>(&feature.shape))
        for (auto& polygon : *shape) {
          paths.push_back({&polygon.outer, true});
          for (auto& hole : polygon.holes) paths.push_back({&hole, true});
        }
    }
  return paths;
}

double squaredDistanceToSegment(ProjectedPoint p, ProjectedPoint a, ProjectedPoint b) {
  const double dx = b.x - a.x, dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
  const double ex = p.x - a.x - t * dx, ey = p.y - a.y - t * dy;
  return ex * ex + ey * ey;
}

class Simplifier {
 public:
  Simplifier(std::vector<Path> paths, Sharing sharing, double tolerance, const Projection& projection)
      : paths_(std::move(paths)), sharing_(sharing), tolerance2_(tolerance * tolerance) {
    for (Path& path : paths_) {
      path.ids.reserve(path.points->size());
      for (const LonLat& p : *path.points) path.ids.push_back(index_.idOf(p));
    }
    projected_.reserve(index_.size());
    for (std::uint32_t id = 0; id < index_.size(); ++id)
      projected_.push_back(projection.forward(index_.place(id)));
    fixed_.assign(index_.size(), false);
    kept_.assign(index_.size(), false);
  }

  void run() {
    if (sharing_ == Sharing::Network)
      fixWhereMetTwice();
    else
      fixWhereBoundariesPart();
    kept_ = fixed_;
    for (const Path& path : paths_) keepOf(path);
    for (Path& path : paths_) rebuild(path);
  }

 private:
  void fixWhereMetTwice() {
    std::vector<std::uint8_t> met(index_.size(), 0);
    for (const Path& path : paths_)
      for (const std::uint32_t id : path.ids)
        if (++met[id] > 1) {
          fixed_[id] = true;
          met[id] = 1;
        }
    fixEnds();
  }

  void fixEnds() {
    for (const Path& path : paths_)
      if (!path.closed && !path.ids.empty()) fixed_[path.ids.front()] = fixed_[path.ids.back()] = true;
  }

  void fixWhereBoundariesPart() {
    constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::pair<std::uint32_t, std::uint32_t>> neighbours(index_.size(), {kNone, kNone});
    for (const Path& path : paths_) {
      const std::size_t n = path.ids.size();
      for (std::size_t i = 0; i < n; ++i) {
        if (!path.closed && (i == 0 || i + 1 == n)) continue;
        const std::pair<std::uint32_t, std::uint32_t> pair =
            std::minmax({path.ids[(i + n - 1) % n], path.ids[(i + 1) % n]});
        auto& known = neighbours[path.ids[i]];
        if (known.first == kNone)
          known = pair;
        else if (known != pair)
          fixed_[path.ids[i]] = true;
      }
    }
    fixEnds();
  }

  /// Marks what the arcs of a path keep. Which vertices those are does not depend on where the path starts or
  /// which way it runs, so a shared arc gives the same each time it is met.
  void keepOf(const Path& path) {
    const std::size_t n = path.ids.size();
    if (n < 2) return;
    if (!path.closed) {
      std::size_t from = 0;
      for (std::size_t i = 1; i < n; ++i)
        if (fixed_[path.ids[i]]) {
          keepBetween(path.ids.data() + from, i - from + 1);
          from = i;
        }
      return;
    }
    const auto turned = fromAnchor(path.ids);
    std::size_t from = 0;
    for (std::size_t i = 1; i < turned.size(); ++i)
      if (kept_[turned[i]] && (fixed_[turned[i]] || isAnchor(turned[i]))) {
        keepBetween(turned.data() + from, i - from + 1);
        from = i;
      }
    anchors_.clear();
  }

  /// The ring from an anchor round to it again. A ring with fewer than two fixed vertices gets anchors: its
  /// lowest-placed vertex (or the fixed one) and the vertex furthest from that.
  std::vector<std::uint32_t> fromAnchor(const std::vector<std::uint32_t>& ring) {
    anchors_.clear();
    std::size_t start = ring.size();
    std::size_t fixedCount = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
      if (fixed_[ring[i]] && fixedCount++ == 0) start = i;
    if (fixedCount == 0) {
      const auto lowest = std::min_element(ring.begin(), ring.end(), [&](std::uint32_t a, std::uint32_t b) {
        const LonLat &p = index_.place(a), &q = index_.place(b);
        return std::pair(p.lon, p.lat) < std::pair(q.lon, q.lat);
      });
      start = static_cast<std::size_t>(lowest - ring.begin());
      anchor(*lowest);
    }
    std::vector<std::uint32_t> turned(ring.begin() + static_cast<std::ptrdiff_t>(start), ring.end());
    turned.insert(turned.end(), ring.begin(), ring.begin() + static_cast<std::ptrdiff_t>(start) + 1);
    if (fixedCount < 2) {
      const ProjectedPoint a = projected_[turned.front()];
      anchor(*std::max_element(turned.begin(), turned.end(), [&](std::uint32_t p, std::uint32_t q) {
        const double dp = squaredDistanceToSegment(projected_[p], a, a);
        const double dq = squaredDistanceToSegment(projected_[q], a, a);
        return dp != dq ? dp < dq : p < q;
      }));
    }
    return turned;
  }

  void anchor(std::uint32_t id) {
    anchors_.push_back(id);
    kept_[id] = true;
  }
  [[nodiscard]] bool isAnchor(std::uint32_t id) const {
    return std::find(anchors_.begin(), anchors_.end(), id) != anchors_.end();
  }

  /// Douglas–Peucker over an arc, always in the same direction.
  void keepBetween(const std::uint32_t* arc, std::size_t n) {
    if (n < 3) return;
    arc_.assign(arc, arc + n);
    if (std::pair(arc_.front(), arc_[1]) > std::pair(arc_.back(), arc_[n - 2]))
      std::reverse(arc_.begin(), arc_.end());
    pending_.assign(1, {0, n - 1});
    while (!pending_.empty()) {
      const auto [first, last] = pending_.back();
      pending_.pop_back();
      double furthest = -1;
      std::size_t at = first;
      for (std::size_t i = first + 1; i < last; ++i) {
        const double d =
            squaredDistanceToSegment(projected_[arc_[i]], projected_[arc_[first]], projected_[arc_[last]]);
        if (d > furthest) {
          furthest = d;
          at = i;
        }
      }
      if (furthest <= tolerance2_) continue;
      kept_[arc_[at]] = true;
      pending_.push_back({first, at});
      pending_.push_back({at, last});
    }
  }

  void rebuild(Path& path) const {
    std::vector<LonLat> out;
    for (std::size_t i = 0; i < path.ids.size(); ++i)
      if (kept_[path.ids[i]]) out.push_back((*path.points)[i]);
    const bool collapsed = out.size() < (path.closed ? 3u : 2u) || (out.size() == 2 && out[0] == out[1]);
    if (!collapsed) *path.points = std::move(out);
  }

  std::vector<Path> paths_;
  Sharing sharing_;
  double tolerance2_;
  VertexIndex index_;
  std::vector<ProjectedPoint> projected_;
  std::vector<bool> fixed_;
  std::vector<bool> kept_;
  std::vector<std::uint32_t> anchors_;
  std::vector<std::uint32_t> arc_;
  std::vector<std::pair<std::size_t, std::size_t>> pending_;
};

}  // namespace

void simplify(const std::vector<Layer*>& layers, Sharing sharing, double tolerance,
              const Projection& projection) {
  if (tolerance <= 0) return;
  Simplifier(pathsOf(layers), sharing, tolerance, projection).run();
}

}  // namespace zw::pack
