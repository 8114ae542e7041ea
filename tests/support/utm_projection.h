// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <GeographicLib/TransverseMercator.hpp>
#include <memory>
#include <string>

#include "core/geometry/projection.h"

namespace zw::testing {

/// A UTM zone of the northern hemisphere by GeographicLib (Krüger's series, exact to nanometres): stands in
/// for the PROJ adapter where a test must not need gis, and is independent of it.
class UtmProjection final : public Projection {
 public:
  explicit UtmProjection(int zone) : zone_(zone) {}

  [[nodiscard]] ProjectedPoint forward(LonLat p) const override {
    double x = 0;
    double y = 0;
    GeographicLib::TransverseMercator::UTM().Forward(centralMeridian(), p.lat, p.lon, x, y);
    return {x + kFalseEasting, y};
  }
  [[nodiscard]] LonLat inverse(ProjectedPoint p) const override {
    LonLat out;
    GeographicLib::TransverseMercator::UTM().Reverse(centralMeridian(), p.x - kFalseEasting, p.y, out.lat,
                                                     out.lon);
    return out;
  }
  [[nodiscard]] std::string crs() const override { return "EPSG:" + std::to_string(32600 + zone_); }
  [[nodiscard]] std::string name() const override {
    return "WGS 84 / UTM zone " + std::to_string(zone_) + "N";
  }

 private:
  static constexpr double kFalseEasting = 500000;
  [[nodiscard]] double centralMeridian() const { return zone_ * 6.0 - 183.0; }
  int zone_;
};

}  // namespace zw::testing
