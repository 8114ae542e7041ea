// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/simplify.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace zw {

namespace {

using Part = std::vector<PackedPoint>;

double squaredDistance(const PackedPoint& p, const PackedPoint& a, const PackedPoint& b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double px = p.x - a.x;
  const double py = p.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0;
  const double ex = px - t * dx;
  const double ey = py - t * dy;
  return ex * ex + ey * ey;
}

void markKept(const Part& line, std::size_t first, std::size_t last, double tolerance2,
              std::vector<bool>& kept) {
  std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
  while (!open.empty()) {
    const auto [a, b] = open.back();
    open.pop_back();
    double worst = tolerance2;
    std::size_t at = a;
    for (std::size_t i = a + 1; i < b; ++i)
      if (const double d = squaredDistance(line[i], line[a], line[b]); d > worst) {
        worst = d;
        at = i;
      }
    if (at == a) continue;
    kept[at] = true;
    open.emplace_back(a, at);
    open.emplace_back(at, b);
  }
}

Part onlyKept(const Part& line, const std::vector<bool>& kept) {
  Part out;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (kept[i]) out.push_back(line[i]);
  return out;
}

/// A line's end, seen from the junction it lies at.
struct End {
  std::uint32_t line;
  bool atStart;
};

std::uint64_t junctionKey(const PackedPoint& p) {
  const auto decimetres = [](float v) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(v * 10)));
  };
  return (std::uint64_t{decimetres(p.x)} << 32) | decimetres(p.y);
}

double headingAway(const Part& line, bool atStart) {
  const PackedPoint& a = atStart ? line.front() : line.back();
  const PackedPoint& b = atStart ? line[1] : line[line.size() - 2];
  return std::atan2(b.y - a.y, b.x - a.x);
}

/// For each end of each line the end it goes on with, or none.
class Continuations {
 public:
  explicit Continuations(const std::vector<Part>& lines) : next_(lines.size() * 2, kNone) {
    std::unordered_map<std::uint64_t, std::vector<End>> junctions;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
      if (lines[i].size() < 2) continue;
      junctions[junctionKey(lines[i].front())].push_back({i, true});
      junctions[junctionKey(lines[i].back())].push_back({i, false});
    }
    for (const auto& [key, ends] : junctions) pair(lines, ends);
  }
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static std::uint32_t id(const End& e) { return e.line * 2 + (e.atStart ? 0 : 1); }
  [[nodiscard]] std::uint32_t next(std::uint32_t end) const { return next_[end]; }

 private:
  void pair(const std::vector<Part>& lines, const std::vector<End>& ends) {
    struct Candidate {
      double bend;
      std::uint32_t a, b;
    };
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < ends.size(); ++i)
      for (std::size_t j = i + 1; j < ends.size(); ++j) {
        const double turn = std::remainder(headingAway(lines[ends[i].line], ends[i].atStart) -
                                               headingAway(lines[ends[j].line], ends[j].atStart),
                                           2 * M_PI);
        candidates.push_back({M_PI - std::abs(turn), id(ends[i]), id(ends[j])});
      }
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::tie(a.bend, a.a, a.b) < std::tie(b.bend, b.a, b.b);
    });
    for (const Candidate& c : candidates)
      if (next_[c.a] == kNone && next_[c.b] == kNone) {
        next_[c.a] = c.b;
        next_[c.b] = c.a;
      }
  }
  std::vector<std::uint32_t> next_;
};

void append(Part& stroke, const Part& line, bool fromStart) {
  const std::size_t skip = stroke.empty() ? 0 : 1;
  if (fromStart)
    stroke.insert(stroke.end(), line.begin() + static_cast<std::ptrdiff_t>(skip), line.end());
  else
    stroke.insert(stroke.end(), line.rbegin() + static_cast<std::ptrdiff_t>(skip), line.rend());
}

}  // namespace

Part simplifyLine(const Part& line, double tolerance) {
  if (line.size() < 3) return line;
  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  markKept(line, 0, line.size() - 1, tolerance * tolerance, kept);
  return onlyKept(line, kept);
}

Part simplifyRing(const Part& ring, double tolerance) {
  if (ring.size() < 3) return ring;
  Part closed = ring;
  closed.push_back(ring.front());
  std::size_t far = 0;
  double farthest = -1;
  for (std::size_t i = 1; i < ring.size(); ++i)
    if (const double d = std::hypot(ring[i].x - ring[0].x, ring[i].y - ring[0].y); d > farthest) {
      farthest = d;
      far = i;
    }
  std::vector<bool> kept(closed.size(), false);
  kept.front() = kept[far] = true;
  markKept(closed, 0, far, tolerance * tolerance, kept);
  markKept(closed, far, closed.size() - 1, tolerance * tolerance, kept);
  return onlyKept(closed, kept);
}

std::vector<Part> joinStrokes(const std::vector<Part>& lines) {
  const Continuations continuations(lines);
  std::vector<bool> used(lines.size(), false);
  std::vector<Part> strokes;
  const auto follow = [&](std::uint32_t line, bool fromStart) {
    Part stroke;
    while (!used[line]) {
      used[line] = true;
      append(stroke, lines[line], fromStart);
      const std::uint32_t next = continuations.next(line * 2 + (fromStart ? 1 : 0));
      if (next == Continuations::kNone) break;
      line = next / 2;
      fromStart = next % 2 == 0;
    }
    strokes.push_back(std::move(stroke));
  };
  // From the loose ends first; what is left then are closed loops.
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    if (used[i] || lines[i].size() < 2) continue;
    if (continuations.next(i * 2) == Continuations::kNone)
      follow(i, true);
    else if (continuations.next(i * 2 + 1) == Continuations::kNone)
      follow(i, false);
  }
  for (std::uint32_t i = 0; i < lines.size(); ++i)
    if (!used[i] && lines[i].size() >= 2) follow(i, true);
  return strokes;
}

}  // namespace zw
