// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/crossings.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

#include "core/geometry/segment_grid.h"

namespace zw::pack {
namespace {

constexpr double kCell = 200;  // m

struct Meeting {
  std::size_t road = 0;
  ProjectedPoint point;
  std::uint32_t stemLine = 0;
  double along = 0;  ///< the stem line, m
  int rank = 0;      ///< lower is kept when meetings are one
};

/// How far along p–q it meets a–b, as a share; nothing when they do not meet.
std::optional<double> meet(ProjectedPoint p, ProjectedPoint q, ProjectedPoint a, ProjectedPoint b) {
  const double rx = q.x - p.x, ry = q.y - p.y, sx = b.x - a.x, sy = b.y - a.y;
  const double cross = rx * sy - ry * sx;
  if (cross == 0) return std::nullopt;  // parallel: a road along the river does not cross it
  const double t = ((a.x - p.x) * sy - (a.y - p.y) * sx) / cross;
  const double u = ((a.x - p.x) * ry - (a.y - p.y) * rx) / cross;
  if (t < 0 || t > 1 || u < 0 || u > 1) return std::nullopt;
  return t;
}

int rankOf(const Layer& roads, const Feature& road) {
  const auto& classes =
      roads.schema->fields[static_cast<std::size_t>(fieldIndex(*roads.schema, "class"))].values;
  const auto position = std::find(classes.begin(), classes.end(), textOf(roads, road, "class"));
  const bool isBridge = textOf(roads, road, "structure") == "bridge";
  return static_cast<int>(position - classes.begin()) + (isBridge ? 0 : 100);
}

std::vector<Meeting> meetings(const Layer& roads, const SegmentGrid& stem, const Projection& projection) {
  std::vector<Meeting> out;
  for (std::size_t row = 0; row < roads.features.size(); ++row) {
    const auto line = projection.forward(std::get<Line<LonLat>>(roads.features[row].shape));
    for (std::size_t i = 1; i < line.size(); ++i) {
      const ProjectedPoint p = line[i - 1], q = line[i];
      const Box<ProjectedPoint> box{std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x),
                                    std::max(p.y, q.y)};
      stem.visit(box, [&](const SegmentGrid::Segment& segment) {
        const auto t = meet(p, q, segment.a, segment.b);
        if (!t) return;
        const ProjectedPoint at{p.x + *t * (q.x - p.x), p.y + *t * (q.y - p.y)};
        const double along = segment.distanceAlong + std::hypot(at.x - segment.a.x, at.y - segment.a.y);
        out.push_back({row, at, segment.line, along, rankOf(roads, roads.features[row])});
      });
    }
  }
  std::sort(out.begin(), out.end(), [](const Meeting& a, const Meeting& b) {
    return std::tie(a.stemLine, a.along, a.rank, a.road) < std::tie(b.stemLine, b.along, b.rank, b.road);
  });
  return out;
}

/// The meeting that stands for a group, and the roads of all of them.
struct Group {
  Meeting kept;
  std::set<std::size_t> roads;
};

/// Groups of meetings that are near each other.
std::vector<Group> merged(const std::vector<Meeting>& all, double within) {
  std::vector<Group> out;
  for (const Meeting& meeting : all) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const Group& group) {
      return std::hypot(group.kept.point.x - meeting.point.x, group.kept.point.y - meeting.point.y) <= within;
    });
    if (same == out.end()) {
      out.push_back({meeting, {meeting.road}});
      continue;
    }
    same->roads.insert(meeting.road);
    if (meeting.rank < same->kept.rank) same->kept = meeting;
  }
  return out;
}

}  // namespace

Layer deriveCrossings(const Layer& roads, const Layer& mainStem, const CrossingsRecipe& recipe,
                      const Projection& projection) {
  Layer layer{layerSchema("crossings"), {}};
  SegmentGrid stem(kCell);
  for (std::size_t i = 0; i < mainStem.features.size(); ++i)
    stem.add(projection.forward(std::get<Line<LonLat>>(mainStem.features[i].shape)),
             static_cast<std::uint32_t>(i));
  for (const auto& [meeting, meetingRoads] : merged(meetings(roads, stem, projection), recipe.mergeWithin)) {
    const Feature& road = roads.features[meeting.road];
    Feature crossing{projection.inverse(meeting.point), std::vector<FieldValue>(layer.schema->fields.size())};
    for (const char* field :
         {"name", "class", "structure", "passability", "status_date", "status_source", "source"})
      setValue(layer, crossing, field,
               road.values[static_cast<std::size_t>(fieldIndex(*roads.schema, field))]);
    if (textOf(roads, road, "name").empty())
      setValue(layer, crossing, "name",
               road.values[static_cast<std::size_t>(fieldIndex(*roads.schema, "ref"))]);
    std::string rows;  // of the stored layer, which numbers them from 1
    for (const std::size_t row : meetingRoads) rows += (rows.empty() ? "" : " ") + std::to_string(row + 1);
    setValue(layer, crossing, "roads", rows);
    setValue(layer, crossing, "code", "X" + std::to_string(layer.features.size() + 1));
    layer.features.push_back(std::move(crossing));
  }
  return layer;
}

}  // namespace zw::pack
