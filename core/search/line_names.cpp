// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/line_names.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>

#include "core/geometry/polyline.h"
#include "core/search/text_fold.h"

namespace zw::search {
namespace {

constexpr double kTogetherMetres = 1500;

using Pieces = std::vector<const Line<ProjectedPoint>*>;

/// Disjoint sets of the pieces.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  /// The smaller index stands for both.
  void join(std::size_t a, std::size_t b) {
    a = of(a);
    b = of(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

/// Ends in square cells as wide as pieces may be apart, so that only neighbours are compared.
std::vector<Pieces> together(const Pieces& pieces) {
  using Cell = std::pair<long, long>;
  Groups groups(pieces.size());
  std::map<Cell, std::vector<std::pair<ProjectedPoint, std::size_t>>> cells;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    for (const ProjectedPoint end : {pieces[i]->front(), pieces[i]->back()}) {
      const Cell cell{std::lround(end.x / kTogetherMetres), std::lround(end.y / kTogetherMetres)};
      for (long dx = -1; dx <= 1; ++dx)
        for (long dy = -1; dy <= 1; ++dy)
          if (const auto found = cells.find({cell.first + dx, cell.second + dy}); found != cells.end())
            for (const auto& [other, piece] : found->second)
              if (std::hypot(other.x - end.x, other.y - end.y) <= kTogetherMetres) groups.join(i, piece);
      cells[cell].emplace_back(end, i);
    }
  std::map<std::size_t, Pieces> byGroup;
  for (std::size_t i = 0; i < pieces.size(); ++i) byGroup[groups.of(i)].push_back(pieces[i]);
  std::vector<Pieces> out;
  for (auto& [first, group] : byGroup) out.push_back(std::move(group));
  return out;
}

ProjectedPoint middleOf(const Pieces& pieces, const Box<ProjectedPoint>& box) {
  const ProjectedPoint centre{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  ProjectedPoint best = centre;
  double least = INFINITY;
  for (const Line<ProjectedPoint>* piece : pieces) {
    const ProjectedPoint middle = pointAlong(*piece, lengthOf(*piece) / 2);
    const double metres = std::hypot(middle.x - centre.x, middle.y - centre.y);
    if (metres < least) best = middle, least = metres;
  }
  return best;
}

void addLines(const Name& name, PlaceKind kind, double importance, const Pieces& pieces,
              std::vector<NamedPlace>& out) {
  for (const Pieces& group : together(pieces)) {
    Box<ProjectedPoint> box;
    for (const Line<ProjectedPoint>* piece : group) box.add(boundsOf(*piece));
    out.push_back({name, {}, kind, middleOf(group, box), box, {}, {}, importance, {}});
  }
}

bool hasArabic(const std::string& text) {
  for (const char32_t c : codePoints(text))
    if (isArabic(c)) return true;
  return false;
}

}  // namespace

void addRivers(const Region& region, double importance, std::vector<NamedPlace>& out) {
  std::map<std::pair<std::string, std::string>, Pieces> byName;
  for (const River& river : region.rivers)
    if (!river.name.any().empty() && !river.line.empty())
      byName[{river.name.en, river.name.ar}].push_back(&river.line);
  for (const auto& [name, pieces] : byName)
    addLines({name.first, name.second}, PlaceKind::River, importance, pieces, out);
}

void addRoads(const Region& region, double importance, std::vector<NamedPlace>& out) {
  std::vector<Pieces> byName(region.roadNames.size());
  std::vector<RoadClass> best(region.roadNames.size(), RoadClass::Path);
  for (const Road& road : region.roads) {
    if (road.nameIndex == 0 || road.line.empty()) continue;
    byName[road.nameIndex].push_back(&road.line);
    best[road.nameIndex] = std::min(best[road.nameIndex], road.roadClass);
  }
  for (std::size_t i = 1; i < byName.size(); ++i) {
    const std::string& text = region.roadNames[i];
    const Name name = hasArabic(text) ? Name{{}, text} : Name{text, {}};
    const auto classes = static_cast<double>(kRoadClasses) - static_cast<double>(best[i]);
    addLines(name, PlaceKind::Road, importance + classes, byName[i], out);
  }
}

}  // namespace zw::search
