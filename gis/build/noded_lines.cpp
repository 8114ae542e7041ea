// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/noded_lines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "gis/build/segment_bins.h"
#include "gis/build/vertex_index.h"

namespace zw::pack {
namespace {

constexpr double kPerDegree = 1e7;
/// Rounding a vertex to the grid makes its lines meet others within a grain; one round mostly settles that.
constexpr int kMostRounds = 20;

int sign(std::int64_t value) {
  return (value > 0) - (value < 0);
}

}  // namespace

NodedLines::GridPoint NodedLines::toGrid(LonLat p) {
  return {std::llround(p.lon * kPerDegree), std::llround(p.lat * kPerDegree)};
}

LonLat NodedLines::toLonLat(GridPoint p) {
  return {static_cast<double>(p.x) / kPerDegree, static_cast<double>(p.y) / kPerDegree};
}

void NodedLines::add(const Line<LonLat>& line, bool onGround) {
  GridLine& added = lines_.emplace_back();
  added.onGround = onGround;
  for (const LonLat& p : line)
    if (const GridPoint q = toGrid(p); added.points.empty() || added.points.back() != q)
      added.points.push_back(q);
  // A line that the grid swallows stays: whoever reads lines counts those of zero length.
  if (added.points.size() == 1) added.points.push_back(added.points.front());
}

Line<LonLat> NodedLines::line(std::size_t index) const {
  return mapPoints<LonLat>(lines_[index].points, toLonLat);
}

/// Positive where `p` lies left of the line from `a` to `b`, 0 on it.
std::int64_t NodedLines::side(GridPoint a, GridPoint b, GridPoint p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

/// Whether `p` lies on the segment and is neither of its ends.
bool NodedLines::isInside(GridPoint a, GridPoint b, GridPoint p) {
  return p != a && p != b && p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) &&
         p.y >= std::min(a.y, b.y) && p.y <= std::max(a.y, b.y) && side(a, b, p) == 0;
}

NodedLines::GridPoint NodedLines::crossing(const Segment& first, const Segment& second) {
  const double from = static_cast<double>(side(second.a, second.b, first.a));
  const double to = static_cast<double>(side(second.a, second.b, first.b));
  const double t = from / (from - to);
  return {first.a.x + std::llround(t * static_cast<double>(first.b.x - first.a.x)),
          first.a.y + std::llround(t * static_cast<double>(first.b.y - first.a.y))};
}

void NodedLines::meet(const Segment& first, const Segment& second, Insertions& out) {
  const auto put = [&](const Segment& into, GridPoint p) {
    if (p != into.a && p != into.b) out.insert({into.line, into.index, p});
  };
  const int a = sign(side(second.a, second.b, first.a)), b = sign(side(second.a, second.b, first.b));
  const int c = sign(side(first.a, first.b, second.a)), d = sign(side(first.a, first.b, second.b));
  if (a * b < 0 && c * d < 0) {
    const GridPoint p = crossing(first, second);
    put(first, p);
    put(second, p);
    return;
  }
  for (const GridPoint p : {first.a, first.b})
    if (isInside(second.a, second.b, p)) put(second, p);
  for (const GridPoint p : {second.a, second.b})
    if (isInside(first.a, first.b, p)) put(first, p);
}

std::vector<NodedLines::Segment> NodedLines::segmentsOnGround() const {
  std::vector<Segment> segments;
  for (std::uint32_t line = 0; line < lines_.size(); ++line) {
    if (!lines_[line].onGround) continue;
    const auto& points = lines_[line].points;
    for (std::uint32_t i = 0; i + 1 < points.size(); ++i)
      segments.push_back({points[i], points[i + 1], line, i});
  }
  return segments;
}

NodedLines::Insertions NodedLines::findCrossings(const MayMeet& mayMeet) const {
  Insertions found;
  const std::vector<Segment> segments = segmentsOnGround();
  std::vector<SegmentBins::Extent> extents;
  extents.reserve(segments.size());
  for (const Segment& s : segments)
    extents.push_back(
        {std::min(s.a.x, s.b.x), std::min(s.a.y, s.b.y), std::max(s.a.x, s.b.x), std::max(s.a.y, s.b.y)});
  SegmentBins(extents).eachPair([&](std::uint32_t i, std::uint32_t k) {
    if (mayMeet(segments[i].line, segments[k].line)) meet(segments[i], segments[k], found);
  });
  return found;
}

std::size_t NodedLines::nodeCrossings(const MayMeet& mayMeet) {
  std::set<GridPoint> places;
  for (int round = 0; round < kMostRounds; ++round) {
    const Insertions found = findCrossings(mayMeet);
    if (found.empty()) break;
    for (const Insertion& insertion : found) places.insert(insertion.point);
    insert(found);
  }
  return places.size();
}

void NodedLines::keepApart(const std::set<GridPoint>& places) {
  for (GridLine& line : lines_) {
    if (line.onGround) continue;
    for (std::size_t i = 1; i + 1 < line.points.size(); ++i)
      while (places.contains(line.points[i])) ++line.points[i].y;
  }
}

void NodedLines::insert(const Insertions& insertions) {
  std::set<GridPoint> places;
  for (const Insertion& insertion : insertions) places.insert(insertion.point);
  for (const GridLine& line : lines_)
    if (line.onGround)
      for (const GridPoint p : line.points) places.erase(p);  // the source shares these
  keepApart(places);
  for (auto at = insertions.begin(); at != insertions.end();) {
    std::vector<GridPoint>& old = lines_[at->line].points;
    const std::uint32_t line = at->line;
    std::vector<GridPoint> points;
    for (std::uint32_t i = 0; i < old.size(); ++i) {
      points.push_back(old[i]);
      std::vector<GridPoint> inside;
      for (; at != insertions.end() && at->line == line && at->segment == i; ++at)
        inside.push_back(at->point);
      const auto before = [&](GridPoint a, GridPoint b) {
        const auto along = [&](GridPoint p) {
          return (p.x - old[i].x) * (old[i + 1].x - old[i].x) + (p.y - old[i].y) * (old[i + 1].y - old[i].y);
        };
        return along(a) < along(b);
      };
      std::stable_sort(inside.begin(), inside.end(), before);
      points.insert(points.end(), inside.begin(), inside.end());
    }
    old = std::move(points);
  }
}

NodedLines::Joined NodedLines::joinEnds(const network::NearEndRule& rule, const Projection& projection) {
  VertexIndex index;
  std::vector<network::RoadChain> chains;
  for (const GridLine& line : lines_) {
    network::RoadChain& chain = chains.emplace_back();
    chain.onGround = line.onGround;
    for (const GridPoint p : line.points) chain.vertices.push_back(index.idOf(toLonLat(p)));
  }
  std::vector<ProjectedPoint> places;
  for (std::uint32_t v = 0; v < index.size(); ++v) places.push_back(projection.forward(index.place(v)));

  Joined joined;
  Insertions insertions;
  std::vector<std::pair<const network::NearEnd*, GridPoint>> prolonged;
  const std::vector<network::NearEnd> ends = network::nearEnds(places, chains, rule);
  for (const network::NearEnd& end : ends) {
    const bool atVertex = end.targetVertex != network::NearEnd::kNoVertex;
    const GridPoint meets = toGrid(atVertex ? index.place(end.targetVertex) : projection.inverse(end.meets));
    const auto& target = lines_[end.target].points;
    if (meets != target[end.segment] && meets != target[end.segment + 1])
      insertions.insert({end.target, end.segment, meets});
    prolonged.push_back({&end, meets});
    ++joined.ends;
    joined.metres += end.gap;
  }
  insert(insertions);
  for (const auto& [end, meets] : prolonged) {
    auto& points = lines_[end->chain].points;
    if (meets == (end->atStart ? points.front() : points.back())) continue;
    points.insert(end->atStart ? points.begin() : points.end(), meets);
  }
  return joined;
}

std::size_t NodedLines::deadEnds(const std::function<bool(std::uint32_t)>& counts) const {
  std::map<GridPoint, std::size_t> ends;
  for (std::uint32_t line = 0; line < lines_.size(); ++line)
    if (counts(line))
      for (const GridPoint p : {lines_[line].points.front(), lines_[line].points.back()}) ends[p] = 0;
  for (const GridLine& line : lines_)
    for (const GridPoint p : line.points)
      if (const auto end = ends.find(p); end != ends.end()) ++end->second;
  return static_cast<std::size_t>(
      std::count_if(ends.begin(), ends.end(), [](const auto& end) { return end.second == 1; }));
}

}  // namespace zw::pack
