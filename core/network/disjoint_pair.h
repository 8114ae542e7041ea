// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>

#include "core/network/shortest_path_tree.h"

namespace zw::network {

/// Two paths, each from a source to a target, that share no edge in either way and together take the least
/// time, the seeds' times included; the quicker first. Both may start at one source and end at one target.
/// Nothing when there are no two. By a second search in what the quickest path leaves, its edges turned
/// (Suurballe, "Disjoint paths in a network", Networks 4, 1974).
/// Precondition: no node is both source and target.
[[nodiscard]] std::optional<std::array<ShortestPathTree::Path, 2>> disjointPair(
    const RoadGraph& graph, std::span<const Seed> sources, std::span<const Seed> targets);

}  // namespace zw::network
