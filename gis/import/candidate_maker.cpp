// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/import/candidate_maker.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/geometry/geodesic.h"

namespace zw::exchange {
namespace {

void add(std::vector<ShapeFinding>& findings, const ShapeFinding& found) {
  const auto known = std::find_if(findings.begin(), findings.end(),
                                  [&](const ShapeFinding& f) { return f.flaw == found.flaw; });
  if (known == findings.end()) {
    findings.push_back(found);
    return;
  }
  known->count += found.count;
  known->metres = std::max(known->metres, found.metres);
}

template <class Visit>
void eachLine(const FileGeometry& parts, const Visit& visit) {
  for (const auto& polygon : parts.polygons) {
    visit(polygon.outer);
    for (const auto& hole : polygon.holes) visit(hole);
  }
  for (const auto& line : parts.lines) visit(line);
}

Box<FilePoint> boundsOf(const FileGeometry& parts) {
  Box<FilePoint> bounds;
  eachLine(parts, [&bounds](const std::vector<FilePoint>& points) {
    for (const FilePoint& p : points)
      if (std::isfinite(p.x) && std::isfinite(p.y)) bounds.add(p);
  });
  return bounds;
}

std::string numberText(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.12g", number);
  return text;
}

std::string pointText(const FilePoint& p) {
  return numberText(p.x) + " " + numberText(p.y);
}

std::string metresText(double metres) {
  return std::to_string(std::llround(metres)) + " m";
}

/// A ring as zones have it, from one whose first corner may be repeated at the end.
Ring<LonLat> ringOf(std::vector<LonLat> corners, std::vector<ShapeFinding>& findings) {
  if (corners.size() < 2) return corners;
  if (corners.front() == corners.back()) {
    corners.pop_back();
  } else if (std::isfinite(corners.front().lon + corners.back().lon)) {
    add(findings,
        {Flaw::RingClosed, 1, geodesicDistance(corners.front(), corners.back()).value(), corners.back()});
  }
  return corners;
}

}  // namespace

std::string CandidateMaker::looksLike(const Box<FilePoint>& bounds) const {
  const std::string likely = likely_.of(bounds);
  if (likely.empty()) return {};
  return "they look like " + likely;
}

Result<void> CandidateMaker::checkNumbers(const FileGeometry& parts, const Box<FilePoint>& bounds) const {
  Result<void> checked;
  std::size_t number = 0;
  eachLine(parts, [&](const std::vector<FilePoint>& points) {
    for (const FilePoint& p : points) {
      ++number;
      if (checked && (!std::isfinite(p.x) || !std::isfinite(p.y)))
        checked = fail(ErrorCode::NotFinite, "corner " + std::to_string(number) + ": " + pointText(p));
    }
  });
  if (!checked) return checked;
  const bool degrees = bounds.minX >= -180 && bounds.maxX <= 180 && bounds.minY >= -90 && bounds.maxY <= 90;
  if (convert_.isGeographic() == degrees) return {};
  const std::string said =
      degrees ? ", which is in metres, but they are degrees" : ", which is in degrees, but they are not";
  std::string detail = "such as " + pointText({bounds.minX, bounds.minY}) + " in " + crs() + said;
  if (const std::string likely = looksLike(bounds); !likely.empty()) detail += "; " + likely;
  // Metres may be as small as degrees are, close to the origin of a grid.
  if (degrees && looksLike(bounds).empty()) return {};
  return fail(ErrorCode::WrongCrs, std::move(detail));
}

Result<MultiPolygon<LonLat>> CandidateMaker::converted(const FileGeometry& parts,
                                                       std::vector<ShapeFinding>& findings) const {
  MultiPolygon<LonLat> shape;
  for (const auto& polygon : parts.polygons) {
    Polygon<LonLat> part{ringOf(convert_(polygon.outer), findings), {}};
    for (const auto& hole : polygon.holes) part.holes.push_back(ringOf(convert_(hole), findings));
    shape.push_back(std::move(part));
  }
  std::size_t open = parts.others;
  std::string gaps;
  for (const auto& source : parts.lines) {
    Line<LonLat> line = convert_(source);
    const double length = geodesicLength(line).value();
    const double gap = geodesicDistance(line.front(), line.back()).value();
    // One that cannot be converted is told by whoever looks at the bounds.
    const bool placed = std::isfinite(gap);
    if (placed && (line.size() < 3 || gap > kClosedWithin || gap > kClosedShare * length)) {
      ++open;
      if (gaps.empty()) gaps = "a line whose ends are " + metresText(gap) + " apart";
      continue;
    }
    add(findings, {Flaw::LineClosed, 1, gap, line.back()});
    if (line.front() == line.back()) line.pop_back();
    shape.push_back({std::move(line), {}});
  }
  if (shape.empty()) return fail(ErrorCode::NotAPolygon, gaps.empty() ? "found " + parts.kind : gaps);
  if (open > 0) add(findings, {Flaw::OthersDropped, open, 0, std::nullopt});
  return shape;
}

Result<RepairedShape> CandidateMaker::shapeOf(const FileGeometry& parts,
                                              std::vector<ShapeFinding>& findings) const {
  const Box<FilePoint> bounds = boundsOf(parts);
  if (auto checked = checkNumbers(parts, bounds); !checked) return fail(std::move(checked.error()));
  auto shape = converted(parts, findings);
  if (!shape) return fail(std::move(shape.error()));
  const Box<LonLat> place = zw::boundsOf(*shape);
  // A corner that cannot be converted is infinite.
  if (!std::isfinite(place.minX + place.maxX + place.minY + place.maxY))
    return fail(ErrorCode::WrongCrs,
                "such as " + pointText({bounds.minX, bounds.minY}) + ", which is no place in " + crs());
  if (!region_.empty() && !region_.intersects(place)) {
    const std::string likely = looksLike(bounds);
    return fail(ErrorCode::OutsideRegion, likely.empty() || likely.ends_with(crs()) ? std::string() : likely);
  }
  return repairShape(std::move(*shape));
}

void CandidateMaker::shape(const OGRGeometry* geometry, ZoneCandidate& candidate) const {
  const auto leaveOut = [&candidate](ErrorCode code, std::string why) {
    candidate.leftOut = Error{code, {}, {}, {}, std::move(why)};
  };
  if (!geometry) return leaveOut(ErrorCode::NotAPolygon, "it has no geometry");
  if (geometry->IsEmpty()) return leaveOut(ErrorCode::NotAPolygon, "its geometry is empty");
  const FileGeometry parts = partsOf(*geometry);
  if (parts.polygons.empty() && parts.lines.empty())
    return leaveOut(ErrorCode::NotAPolygon, "found " + parts.kind);
  std::vector<ShapeFinding> findings;
  if (parts.heights) findings.push_back({Flaw::HeightsDropped});
  if (parts.curves) findings.push_back({Flaw::CurvesStraightened});
  auto repaired = shapeOf(parts, findings);
  candidate.findings = std::move(findings);
  if (!repaired) {
    candidate.leftOut = std::move(repaired.error());
    return;
  }
  candidate.findings.insert(candidate.findings.end(), repaired->findings.begin(), repaired->findings.end());
  candidate.shape = std::move(repaired->shape);
  candidate.areaBefore = repaired->areaBefore;
  candidate.areaAfter = repaired->areaAfter;
}

}  // namespace zw::exchange
