// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

#include "gis/pack/layer.h"

namespace zw::pack {

/// Splits road lines at every vertex that ends a line or is met more than once. The rows become edges, in the
/// order of the lines, with `from_node` and `to_node` (numbered from 1 in the order in which they are met)
/// and the geodesic `length_m`. A line that comes back to where it was is split there too. Returns the number
/// of nodes.
std::size_t splitAtJunctions(Layer& roads);

/// Puts neighbouring edges of one line that agree in all but node and length together again: fewer rows to
/// ship, and splitting gives the same edges back. `lineOf` is the line that each row came from.
void joinAgain(Layer& roads, const std::vector<std::size_t>& lineOf);

/// As splitAtJunctions, and tells which line each row came from.
std::size_t splitAtJunctions(Layer& roads, std::vector<std::size_t>& lineOf);

}  // namespace zw::pack
