// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <map>
#include <vector>

#include "core/partition/settle.h"

namespace zw {

/// The zones of a scenario while many are added, found by place.
class Crowd {
 public:
  void add(ZoneShape zone);
  /// Gives a zone that is there another shape.
  void reshape(const ZoneShape& zone);
  [[nodiscard]] const ZoneShape& at(const Uuid& id) const { return zones_.at(id); }

  /// In the order of their ids.
  [[nodiscard]] std::vector<const ZoneShape*> meeting(const Box<LonLat>& box) const;
  /// All that settling a shape in the box may touch or has to know: the zones there, those beside them, and
  /// those beside these.
  [[nodiscard]] std::vector<ZoneShape> about(const Box<LonLat>& box) const;

 private:
  using Corner = boost::geometry::model::point<double, 2, boost::geometry::cs::cartesian>;
  using Entry = std::pair<boost::geometry::model::box<Corner>, Uuid>;
  [[nodiscard]] static boost::geometry::model::box<Corner> boxOf(const Box<LonLat>& box);

  std::map<Uuid, ZoneShape> zones_;
  boost::geometry::index::rtree<Entry, boost::geometry::index::quadratic<16>> places_;
};

}  // namespace zw
