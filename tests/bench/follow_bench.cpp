// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A boundary that follows a river of 5,000 vertices from end to end, among 200 other rivers; beside a walk
// along the whole river that finds the vertices nearest to both clicks.
#include <cmath>
#include <cstdio>
#include <random>

#include "core/geometry/line_web.h"
#include "tests/bench/times.h"

namespace {

using namespace zw;

Line<ProjectedPoint> river(std::size_t vertices, double south, std::mt19937& random) {
  Line<ProjectedPoint> line;
  double y = south;
  for (std::size_t i = 0; i < vertices; ++i) {
    y += static_cast<double>(random() % 2001) / 100 - 10;
    line.push_back({20.0 * static_cast<double>(i), y});
  }
  return line;
}

std::size_t nearestVertex(const Line<ProjectedPoint>& line, ProjectedPoint place) {
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    if (std::hypot(line[i].x - place.x, line[i].y - place.y) <
        std::hypot(line[nearest].x - place.x, line[nearest].y - place.y))
      nearest = i;
  return nearest;
}

}  // namespace

int main() {
  std::mt19937 random(9);
  LineWeb web;
  const Line<ProjectedPoint> followed = river(5000, 0, random);
  bench::Times building, following, walking;
  building.add([&] {
    web.add(followed);
    for (int i = 1; i <= 200; ++i) web.add(river(500, 3000.0 * i, random));
  });
  std::size_t wrong = 0, vertices = 0;
  for (int i = 0; i < 200; ++i) {
    const std::size_t first = random() % 50, last = followed.size() - 1 - random() % 50;
    const ProjectedPoint from{followed[first].x, followed[first].y + 3},
        to{followed[last].x, followed[last].y - 3};
    Line<ProjectedPoint> way, walked;
    following.add([&] {
      const auto start = web.nearest(from, 50), end = web.nearest(to, 50);
      if (start && end) way = web.between(*start, *end);
    });
    walking.add([&] {
      walked.assign(followed.begin() + static_cast<std::ptrdiff_t>(nearestVertex(followed, from)),
                    followed.begin() + static_cast<std::ptrdiff_t>(nearestVertex(followed, to)) + 1);
    });
    wrong += way.size() + 2 < walked.size() || way.size() > walked.size() + 2 ? 1U : 0U;
    vertices += way.size();
  }
  std::printf("lines of 105,000 vertices made ready in %.0f ms\n", building.wallMedian());
  std::printf(
      "  a river of 5,000 vertices followed   wall median %.2f, worst %.2f ms | a walk along it %.3f ms | "
      "%.1f : 1\n",
      following.wallMedian(), following.wallWorst(), walking.wallMedian(),
      following.median() / walking.median());
  std::printf("  (%.0f vertices taken; %zu ways are wrong)\n", static_cast<double>(vertices) / 200, wrong);
  return wrong == 0 ? 0 : 1;
}
