// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace zw::test {

/// Writes OpenStreetMap XML (version 0.6), an object at a time, with no library that reads it.
class OsmExtract {
 public:
  using Tags = std::vector<std::pair<std::string, std::string>>;

  /// Each gives the object's id, which counts from 1 in its kind.
  long node(double lon, double lat, const Tags& tags = {});
  long way(const std::vector<long>& nodes, const Tags& tags);
  /// An id that names no way is one that the extract cuts off.
  long relation(const std::vector<long>& ways, const Tags& tags);
  /// States them in the file.
  void setBounds(double west, double south, double east, double north);

  [[nodiscard]] std::string text() const;
  /// Writes the file and gives its path.
  std::string write(const std::string& path) const;

 private:
  std::string bounds_, nodes_, ways_, relations_;
  long lastNode_ = 0, lastWay_ = 0, lastRelation_ = 0;
};

/// A country of one degree, "Alpha" (AAA), south of which lies "Beta", cut off by the extract. North is up:
///
///     10 ┌─────────────┐ 51      district North, communes N1 (west) and N2 (east)
///        │   |     |   │         |: roads from north to south, a primary one in the west, with a bridge over
///        │~~~|~~~~~|~~~│ 50.5       the river, and one of tracks in the east, with a ford; =: a residential
///        one │   |==O==|   │            that meets both and holds a roundabout (O) │   |     |   │ ~: the
///        river Rio, two ways of one relation └─────────────┘ 50      district South, communes S1 and S2; the
///        border with Beta
///                      11
///
/// Besides: a proposed and a disused road, a square (an area), a private drive, a one-way road drawn against
/// its direction, a tunnel; a town, a village and a farm; a wood, a lake and residential land; a peak; a
/// coast.
[[nodiscard]] OsmExtract smallCountry();

/// 40,000 short tracks, so that reading them takes a while.
[[nodiscard]] OsmExtract manyRoads();

}  // namespace zw::test
