// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/build/layer_loader.h"
#include "gis/build/road_noding.h"
#include "gis/build/road_patches.h"
#include "gis/build/road_status.h"
#include "gis/pack/network_facts.h"

namespace zw::pack {

/// What loading and noding tell of the roads. Empty where no layer holds roads.
[[nodiscard]] NetworkFacts networkFacts(const std::vector<LayerReport>& layers,
                                        const std::optional<NodingReport>& noding);
/// One sentence for each layer with roads that got the recipe's default class, with what the file says of
/// them.
[[nodiscard]] std::vector<std::string> unknownClassNotes(const std::vector<LayerReport>& layers);
void note(const PatchReport& patches, NetworkFacts& facts);
void note(const RoadStatusReport& status, NetworkFacts& facts);

}  // namespace zw::pack
