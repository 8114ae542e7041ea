// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/observe/post_candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace zw::observe {
namespace {

constexpr double kBoundaryStep = 250;  // m

/// The cells about one, as far as heights are compared.
struct Surroundings {
  double mean = 0;
  bool highest =
      true;  ///< whether the cell is higher than those before it, row by row, and no lower than the rest
};

Surroundings surroundingsOf(const Terrain& terrain, int column, int row) {
  const CellSize cell = terrain.cellSize(row);
  const int across = std::max(1, static_cast<int>(kHighGroundRadius / cell.width));
  const int down = std::max(1, static_cast<int>(kHighGroundRadius / cell.height));
  const int height = terrain.at(column, row);
  Surroundings out;
  int cells = 0;
  for (int r = std::max(0, row - down); r <= std::min(terrain.rows() - 1, row + down); ++r)
    for (int c = std::max(0, column - across); c <= std::min(terrain.columns() - 1, column + across); ++c) {
      const int other = terrain.at(c, r);
      if (other == ElevationGrid::kNoData) continue;
      out.mean += other;
      ++cells;
      const bool before = std::pair(r, c) < std::pair(row, column);
      if (other > height || (before && other == height)) out.highest = false;
    }
  if (cells > 0) out.mean /= cells;
  return out;
}

double apart(const PostCandidate& a, const PostCandidate& b) {
  return std::hypot(a.post.place.x - b.post.place.x, a.post.place.y - b.post.place.y);
}

/// Those that come first in order, with so many metres between any two; no more than one above `most`.
std::vector<PostCandidate> keptApart(const std::vector<PostCandidate>& ordered, double metres,
                                     std::size_t most) {
  std::vector<PostCandidate> out;
  for (const PostCandidate& candidate : ordered)
    if (out.size() <= most && std::none_of(out.begin(), out.end(), [&](const PostCandidate& other) {
          return apart(candidate, other) < metres;
        }))
      out.push_back(candidate);
  return out;
}

/// At most `most` of them, as far apart as that many can be kept.
std::vector<PostCandidate> thinned(std::vector<PostCandidate> all, std::size_t most) {
  std::sort(all.begin(), all.end(), [](const PostCandidate& a, const PostCandidate& b) {
    if (a.position != b.position) return a.position > b.position;
    return std::pair(a.post.place.x, a.post.place.y) < std::pair(b.post.place.x, b.post.place.y);
  });
  if (all.size() <= most || most == 0) {
    all.resize(std::min(all.size(), most));
    return all;
  }
  double few = 1;  // m: a distance that leaves few enough
  std::vector<PostCandidate> out;
  for (;; few *= 2)
    if (out = keptApart(all, few, most); out.size() <= most) break;
  double many = few / 2;
  for (int i = 0; i < 8; ++i) {
    const double middle = 0.5 * (few + many);
    auto some = keptApart(all, middle, most);
    if (some.size() > most) {
      many = middle;
    } else {
      few = middle;
      out = std::move(some);
    }
  }
  return out;
}

class Finder {
 public:
  Finder(const RegionIndex& index, const Terrain& terrain, const network::RoadNetwork& network,
         const MultiPolygon<ProjectedPoint>& zone, const CandidateRules& rules)
      : terrain_(terrain),
        network_(network),
        shape_(zone),
        rules_(rules),
        zone_(*index.region->projection, index.grid),
        forbidden_(*index.region->projection, index.grid) {
    zone_.set(zone);
    forbidden_.set(rules.forbidden);
  }

  [[nodiscard]] std::vector<PostCandidate> find() const {
    std::vector<PostCandidate> out;
    for (const ObservingPost& post : rules_.kept) out.push_back(described(post, CandidateKind::Kept));
    std::vector<PostCandidate> kinds[] = {highGround(), junctions(), crossings(), boundary()};
    const double shares[] = {3, 1, 1, 1};  // of the places left
    double left = 6;
    std::size_t places = rules_.most;
    for (std::size_t k = 0; k < std::size(kinds); ++k) {
      const auto quota = static_cast<std::size_t>(std::ceil(static_cast<double>(places) * shares[k] / left));
      const auto chosen = thinned(std::move(kinds[k]), quota);
      out.insert(out.end(), chosen.begin(), chosen.end());
      places -= chosen.size();
      left -= shares[k];
    }
    return out;
  }

 private:
  [[nodiscard]] double roadDistance(ProjectedPoint place) const {
    const auto road = network_.places().nearest(place, kRoadSearch, [](const auto&) { return true; });
    return road ? distanceToSegment(place, *road) : std::numeric_limits<double>::infinity();
  }
  [[nodiscard]] PostCandidate described(const ObservingPost& post, CandidateKind kind) const {
    PostCandidate out{post, kind, false, 0, 0, roadDistance(post.place)};
    const GridPlace at = terrain_.place(post.place);
    if (const auto ground = terrain_.ground(at)) {
      out.groundKnown = true;
      out.ground = *ground;
      out.position = *ground - surroundingsOf(terrain_, static_cast<int>(std::floor(at.column + 0.5)),
                                              static_cast<int>(std::floor(at.row + 0.5)))
                                   .mean;
    }
    return out;
  }
  void offer(ProjectedPoint place, CandidateKind kind, std::vector<PostCandidate>& out) const {
    if (!terrain_.ground(terrain_.place(place)) || forbidden_.contains(place)) return;
    const PostCandidate candidate = described({place, rules_.mast}, kind);
    if (rules_.roadAccess && candidate.roadMetres > *rules_.roadAccess) return;
    out.push_back(candidate);
  }

  [[nodiscard]] std::vector<PostCandidate> highGround() const {
    std::vector<PostCandidate> out;
    const Box<ProjectedPoint> box = zone_.box().grownBy(rules_.margin);
    if (zone_.empty()) return out;
    Box<ProjectedPoint> cells;
    for (const ProjectedPoint p : {ProjectedPoint{box.minX, box.minY},
                                   {box.minX, box.maxY},
                                   {box.maxX, box.minY},
                                   {box.maxX, box.maxY}}) {
      const GridPlace at = terrain_.place(p);
      cells.add(at.column, at.row);
    }
    // The box's sides are slightly curved on the grid.
    cells = cells.grownBy(2 + 0.02 * std::max(cells.width(), cells.height()));
    for (int r = std::max(0, static_cast<int>(cells.minY)); r < std::min<double>(terrain_.rows(), cells.maxY);
         ++r)
      for (int c = std::max(0, static_cast<int>(cells.minX));
           c < std::min<double>(terrain_.columns(), cells.maxX); ++c) {
        if (terrain_.at(c, r) == ElevationGrid::kNoData || !surroundingsOf(terrain_, c, r).highest) continue;
        const ProjectedPoint place = terrain_.centre(c, r);
        if (zone_.contains(place) || (rules_.margin > 0 && zone_.near(place, rules_.margin)))
          offer(place, CandidateKind::HighGround, out);
      }
    return out;
  }

  [[nodiscard]] std::vector<PostCandidate> junctions() const {
    std::vector<PostCandidate> out;
    for (const network::NodeIndex node : network_.nodesInside(shape_)) {
      const auto roads = network_.graph().incidences(node);
      if (std::count_if(roads.begin(), roads.end(), [&](const auto& road) {
            return network_.isForVehicles(road.edge) && !network_.isDivided(road.edge);
          }) >= 3)
        offer(network_.place(node), CandidateKind::Junction, out);
    }
    return out;
  }

  [[nodiscard]] std::vector<PostCandidate> crossings() const {
    std::vector<PostCandidate> out;
    for (const Crossing& crossing : network_.crossings())
      if (zone_.contains(crossing.point)) offer(crossing.point, CandidateKind::Crossing, out);
    return out;
  }

  [[nodiscard]] std::vector<PostCandidate> boundary() const {
    std::vector<PostCandidate> out;
    for (const auto& polygon : shape_) {
      Line<ProjectedPoint> ring = polygon.outer;
      if (ring.empty()) continue;
      ring.push_back(ring.front());
      for (const PointAlong& at : pointsAlong(ring, kBoundaryStep))
        if (at.distance > 0) offer(at.point, CandidateKind::Boundary, out);
    }
    return out;
  }

  const Terrain& terrain_;
  const network::RoadNetwork& network_;
  const MultiPolygon<ProjectedPoint>& shape_;
  const CandidateRules& rules_;
  ZoneBoundary zone_, forbidden_;
};

}  // namespace

std::vector<PostCandidate> postCandidates(const RegionIndex& index, const Terrain& terrain,
                                          const network::RoadNetwork& network,
                                          const MultiPolygon<ProjectedPoint>& zone,
                                          const CandidateRules& rules) {
  return Finder(index, terrain, network, zone, rules).find();
}

}  // namespace zw::observe
