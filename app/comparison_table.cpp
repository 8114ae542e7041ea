// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_table.h"

namespace zw {

exchange::FeatureTable comparisonTable(const GroundComparison& ground, const Projection& projection,
                                       const std::string& before, const std::string& after) {
  using exchange::ColumnType;
  exchange::FeatureTable table{"comparison",
                               "Ground of the active scenario's zones in two states of a plan",
                               exchange::GeometryKind::MultiPolygon,
                               {{"part"}, {"before"}, {"after"}, {"area_m2", ColumnType::Real}, {"method"}},
                               {},
                               {}};
  const auto add = [&](const char* part, const MultiPolygon<ProjectedPoint>& shape, SquareMetres area) {
    if (!shape.empty())
      table.rows.push_back({{std::string(part), before, after, area.value(), std::string("ground-overlay")},
                            projection.inverse(shape)});
  };
  add("both", ground.both, ground.bothArea);
  add("passed", ground.passed, ground.passedArea);
  add("only_before", ground.onlyBefore, ground.onlyBeforeArea);
  add("only_after", ground.onlyAfter, ground.onlyAfterArea);
  return table;
}

}  // namespace zw
