// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/label_places.h"

#include <algorithm>
#include <cmath>

namespace zw {

namespace {

constexpr int kGrid = 14;
constexpr double kStep = 4;  // pixels between points of a smoothed line

double distanceToSegment(QPointF p, QPointF a, QPointF b) {
  const QPointF d = b - a;
  const double length2 = QPointF::dotProduct(d, d);
  const double t = length2 > 0 ? std::clamp(QPointF::dotProduct(p - a, d) / length2, 0.0, 1.0) : 0;
  const QPointF e = p - a - d * t;
  return std::hypot(e.x(), e.y());
}

/// Distance to the nearest edge, negative outside.
double depthAt(const std::vector<QPolygonF>& rings, QPointF p) {
  bool in = false;
  double nearest = INFINITY;
  for (const QPolygonF& ring : rings)
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const QPointF a = ring[i];
      const QPointF b = ring[j];
      if ((a.y() > p.y()) != (b.y() > p.y()) &&
          p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
        in = !in;
      nearest = std::min(nearest, distanceToSegment(p, a, b));
    }
  return in ? nearest : -nearest;
}

std::vector<QPointF> resampled(const std::vector<QPointF>& line, double step) {
  std::vector<QPointF> out;
  if (line.empty()) return out;
  out.push_back(line.front());
  double left = step;
  for (std::size_t i = 1; i < line.size(); ++i) {
    QPointF from = line[i - 1];
    double length = std::hypot(line[i].x() - from.x(), line[i].y() - from.y());
    while (length >= left && length > 0) {
      from += (line[i] - from) * (left / length);
      length -= left;
      left = step;
      out.push_back(from);
    }
    left -= length;
  }
  return out;
}

}  // namespace

std::vector<QPointF> pointsInside(const std::vector<QPolygonF>& rings, std::size_t count) {
  struct Node {
    double score;
    QPointF at;
  };
  QRectF box;
  for (const QPolygonF& ring : rings) box |= ring.boundingRect();
  std::vector<Node> nodes;
  for (int row = 1; row < kGrid; ++row)
    for (int column = 1; column < kGrid; ++column) {
      const QPointF p(box.left() + box.width() * column / kGrid, box.top() + box.height() * row / kGrid);
      const double depth = depthAt(rings, p);
      if (depth <= 0) continue;
      const QPointF off = p - box.center();
      nodes.push_back({depth - 0.06 * std::hypot(off.x(), off.y()), p});
    }
  std::stable_sort(nodes.begin(), nodes.end(),
                   [](const Node& a, const Node& b) { return a.score > b.score; });
  std::vector<QPointF> best;
  for (const Node& node : nodes) {
    if (best.size() == count) break;
    if (std::none_of(best.begin(), best.end(), [&](QPointF p) {
          return std::abs(p.x() - node.at.x()) < box.width() / 6 &&
                 std::abs(p.y() - node.at.y()) < box.height() / 6;
        }))
      best.push_back(node.at);
  }
  return best;
}

std::vector<QPointF> smoothed(const std::vector<QPointF>& line, double window) {
  const std::vector<QPointF> even = resampled(line, kStep);
  const auto half = static_cast<std::ptrdiff_t>(window / kStep / 2);
  std::vector<QPointF> out;
  const auto count = static_cast<std::ptrdiff_t>(even.size());
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    // Towards the ends the window narrows, so that the line keeps its ends.
    const std::ptrdiff_t reach = std::min({half, i, count - 1 - i});
    QPointF sum;
    double weights = 0;
    for (std::ptrdiff_t k = -reach; k <= reach; ++k) {
      const double weight = 1 + std::cos(M_PI * static_cast<double>(k) / static_cast<double>(half + 1));
      sum += even[static_cast<std::size_t>(i + k)] * weight;
      weights += weight;
    }
    out.push_back(sum / weights);
  }
  return out;
}

std::optional<double> straightestMiddle(const std::vector<QPointF>& line, double length, double from,
                                        double to) {
  std::vector<double> at{0};
  for (std::size_t i = 1; i < line.size(); ++i)
    at.push_back(at.back() + std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y()));
  std::optional<double> best;
  double leastBend = INFINITY;
  for (double middle = std::max(from, length / 2); middle <= std::min(to, at.back() - length / 2);
       middle += 12) {
    const auto first =
        static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), middle - length / 2) - at.begin());
    const auto last =
        static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), middle + length / 2) - at.begin());
    double bend = 0;
    for (std::size_t i = std::max<std::size_t>(first, 2); i <= last && i < line.size(); ++i) {
      const QPointF a = line[i - 1] - line[i - 2];
      const QPointF b = line[i] - line[i - 1];
      bend += std::abs(std::atan2(a.x() * b.y() - a.y() * b.x(), QPointF::dotProduct(a, b)));
    }
    if (bend >= leastBend) continue;
    leastBend = bend;
    best = middle;
  }
  return best;
}

}  // namespace zw
