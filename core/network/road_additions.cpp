// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/road_additions.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/geometry/geodesic.h"
#include "core/geometry/polyline.h"

namespace zw::network {
namespace {

constexpr double kSameNode = 1;  // m along a road between places that are one junction

/// A place on a host: one of the region's roads, or (numbered on from them) an added one.
struct Foot {
  std::uint32_t host = 0;
  double along = 0;  ///< m, projected
  ProjectedPoint point;
};

class Joiner {
 public:
  Joiner(const Region& region, const SegmentGrid& places, std::span<const NetworkChanges::Addition> additions)
      : region_(region), places_(places), additions_(additions) {}

  RoadAdditions join() {
    for (std::uint32_t i = 0; i < additions_.size(); ++i) {
      out_.names.push_back(additions_[i].name);
      add(i);
    }
    for (auto& [host, cuts] : cuts_) divide(host, cuts);
    addCrossings();
    return std::move(out_);
  }

 private:
  struct Cut {
    double along = 0;
    NodeIndex node = 0;
  };

  [[nodiscard]] std::uint32_t regionRoads() const { return static_cast<std::uint32_t>(region_.roads.size()); }
  [[nodiscard]] const Line<ProjectedPoint>& lineOf(std::uint32_t host) const {
    return host < regionRoads() ? region_.roads[host].line : lines_[host - regionRoads()];
  }
  [[nodiscard]] RoadStructure structureOf(std::uint32_t host) const {
    return host < regionRoads() ? region_.roads[host].structure : additions_[host - regionRoads()].structure;
  }

  NodeIndex newNode(ProjectedPoint place) {
    out_.nodes.push_back(place);
    return static_cast<NodeIndex>(region_.roadNodes.size() + out_.nodes.size() - 1);
  }

  /// The junction at a place of a host: one that is there, or a new one that divides the host.
  NodeIndex junctionAt(const Foot& foot) {
    auto& cuts = cuts_[foot.host];
    if (foot.host < regionRoads()) {
      const Road& road = region_.roads[foot.host];
      if (foot.along < kSameNode) return road.from;
      if (foot.along > lengthOf(road.line) - kSameNode) return road.to;
    }
    for (const Cut& cut : cuts)
      if (std::abs(cut.along - foot.along) < kSameNode) return cut.node;
    cuts.push_back({foot.along, newNode(foot.point)});
    return cuts.back().node;
  }

  [[nodiscard]] std::optional<Foot> nearestRoad(ProjectedPoint place) const {
    std::optional<Foot> nearest;
    double least = kJoinWithin;
    const auto consider = [&](const SegmentGrid::Segment& segment) {
      const double distance = distanceToSegment(place, segment);
      if (distance > least || (nearest && distance == least && nearest->host <= segment.line)) return;
      if (!onGround(structureOf(segment.line))) return;
      const ProjectedPoint point = nearestPointOn(segment.a, segment.b, place);
      nearest = Foot{segment.line,
                     segment.distanceAlong + std::hypot(point.x - segment.a.x, point.y - segment.a.y), point};
      least = distance;
    };
    places_.visit(Box<ProjectedPoint>{place.x, place.y, place.x, place.y}.grownBy(kJoinWithin), consider);
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      double along = 0;
      for (std::size_t k = 1; k < lines_[i].size(); ++k) {
        const SegmentGrid::Segment segment{lines_[i][k - 1], lines_[i][k], regionRoads() + i, along};
        consider(segment);
        along += std::hypot(segment.b.x - segment.a.x, segment.b.y - segment.a.y);
      }
    }
    return nearest;
  }

  /// Of an added road's end: the junction that it is joined to, and where.
  std::pair<NodeIndex, ProjectedPoint> joinEnd(std::uint32_t addition, ProjectedPoint end) {
    if (const auto foot = nearestRoad(end)) {
      const NodeIndex node = junctionAt(*foot);
      const std::size_t known = region_.roadNodes.size();
      return {node, node < known ? region_.roadNodes[node] : out_.nodes[node - known]};
    }
    out_.looseEnds.push_back({addition, end});
    return {newNode(end), end};
  }

  void add(std::uint32_t i) {
    Line<ProjectedPoint> line = additions_[i].line;
    const auto [first, start] = joinEnd(i, line.front());
    const auto [last, end] = joinEnd(i, line.back());
    if (!(line.front() == start)) line.insert(line.begin(), start);
    if (!(line.back() == end)) line.push_back(end);
    std::vector<Cut> cuts = {{0, first}};
    if (onGround(additions_[i].structure)) meetRoads(line, cuts);
    cuts.push_back({lengthOf(line), last});
    cuts_[regionRoads() + i] = std::move(cuts);
    lines_.push_back(std::move(line));
  }

  /// Junctions where the line crosses roads at grade, between its ends.
  void meetRoads(const Line<ProjectedPoint>& line, std::vector<Cut>& cuts) {
    const double whole = lengthOf(line);
    std::vector<std::pair<double, Foot>> meetings;
    double start = 0;
    for (std::size_t k = 1; k < line.size(); ++k) {
      const ProjectedPoint a = line[k - 1], b = line[k];
      const double length = std::hypot(b.x - a.x, b.y - a.y);
      const auto consider = [&](const SegmentGrid::Segment& segment) {
        if (!onGround(structureOf(segment.line))) return;
        const auto t = crossingOf(a, b, segment.a, segment.b);
        if (!t) return;
        const ProjectedPoint at{a.x + *t * (b.x - a.x), a.y + *t * (b.y - a.y)};
        const double along = start + *t * length;
        if (along < kSameNode || along > whole - kSameNode) return;
        meetings.emplace_back(
            along, Foot{segment.line,
                        segment.distanceAlong + std::hypot(at.x - segment.a.x, at.y - segment.a.y), at});
      };
      Box<ProjectedPoint> box;
      box.add(a);
      box.add(b);
      places_.visit(box, consider);
      for (std::uint32_t i = 0; i < lines_.size(); ++i) {
        double along = 0;
        for (std::size_t m = 1; m < lines_[i].size(); ++m) {
          consider({lines_[i][m - 1], lines_[i][m], regionRoads() + i, along});
          along += std::hypot(lines_[i][m].x - lines_[i][m - 1].x, lines_[i][m].y - lines_[i][m - 1].y);
        }
      }
      start += length;
    }
    std::sort(meetings.begin(), meetings.end(), [](const auto& m, const auto& n) {
      return std::pair(m.first, m.second.host) < std::pair(n.first, n.second.host);
    });
    for (const auto& [along, foot] : meetings) {
      const NodeIndex node = junctionAt(foot);
      if (cuts.back().node != node) cuts.push_back({along, node});
    }
  }

  void divide(std::uint32_t host, std::vector<Cut>& cuts) {
    const Line<ProjectedPoint>& line = lineOf(host);
    Road whole;
    if (host < regionRoads()) {
      if (cuts.empty()) return;
      whole = region_.roads[host];
      out_.divided.push_back(host);
      cuts.push_back({0, whole.from});
      cuts.push_back({lengthOf(line), whole.to});
    } else {
      const NetworkChanges::Addition& addition = additions_[host - regionRoads()];
      whole.roadClass = addition.roadClass;
      whole.structure = addition.structure;
      whole.lengthMetres = static_cast<float>(geodesicLength(region_.projection->inverse(line)).value());
    }
    std::stable_sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.along < b.along; });
    const double length = lengthOf(line);
    for (std::size_t i = 1; i < cuts.size(); ++i) {
      const double from = cuts[i - 1].along / length, to = cuts[i].along / length;
      RoadAdditions::Edge edge{whole, host < regionRoads() ? host : kNone,
                               host < regionRoads() ? 0 : host - regionRoads()};
      edge.road.from = cuts[i - 1].node;
      edge.road.to = cuts[i].node;
      edge.road.lengthMetres = static_cast<float>(whole.lengthMetres * (to - from));
      edge.road.line = partOf(line, from, to);
      if (edge.road.line.size() < 2) continue;
      out_.edges.push_back(std::move(edge));
    }
  }

  void addCrossings() {
    out_.crossings = region_.crossings;
    const auto number = [&](std::size_t i) { return static_cast<EdgeIndex>(regionRoads() + i); };
    for (Crossing& crossing : out_.crossings)
      for (std::size_t i = 0; i < out_.edges.size(); ++i) {
        const auto& [road, parent, addition] = out_.edges[i];
        if (parent != kNone && distanceToLine(crossing.point, road.line) < kSameNode &&
            std::find(crossing.roads.begin(), crossing.roads.end(), parent) != crossing.roads.end())
          crossing.roads.push_back(number(i));
      }
    int count = 0;
    for (std::size_t i = 0; i < out_.edges.size(); ++i) {
      const auto& [road, parent, addition] = out_.edges[i];
      if (parent != kNone) continue;
      for (const River& river : region_.rivers) {
        if (!river.mainStem) continue;
        const auto at = firstMeeting(road.line, river.line);
        if (!at) continue;
        Crossing crossing;
        crossing.id = "A" + std::to_string(++count);
        crossing.name.en = additions_[addition].name;
        crossing.point = *at;
        crossing.roadClass = road.roadClass;
        crossing.structure = road.structure;
        crossing.roads = {number(i)};
        out_.crossings.push_back(std::move(crossing));
        break;
      }
    }
  }

  const Region& region_;
  const SegmentGrid& places_;
  std::span<const NetworkChanges::Addition> additions_;
  std::vector<Line<ProjectedPoint>>
      lines_;  ///< of the added roads, prolonged to the roads they are joined to
  std::map<std::uint32_t, std::vector<Cut>> cuts_;
  RoadAdditions out_;
};

}  // namespace

RoadAdditions joinAdditions(const Region& region, const SegmentGrid& places,
                            std::span<const NetworkChanges::Addition> additions) {
  return Joiner(region, places, additions).join();
}

}  // namespace zw::network
