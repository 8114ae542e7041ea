// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change/reference_commands.h"

#include <algorithm>

#include "core/change/command_parts.h"
#include "core/change/palette.h"

namespace zw {
namespace {

/// `layer` with its name trimmed, where the plan can take it.
Result<ReferenceLayer> usable(const Plan& plan, ReferenceLayer layer) {
  layer.name = trimmed(layer.name);
  layer.filter = trimmed(layer.filter);
  if (layer.name.empty()) return fail(ErrorCode::NameEmpty);
  if (const ReferenceLayer* other = plan.referenceLayerNamed(layer.name); other && other->id != layer.id)
    return nameTaken(layer.name);
  if (!isColour(layer.colour))
    return fail(
        {ErrorCode::BadValue, {}, {}, layer.name, "'" + layer.colour + "': a colour looks like #7b4ea3"});
  if (auto members = checkReferenceLayer(layer); !members) return fail(std::move(members.error()));
  layer.opacity += 0.0;  // minus zero is zero, in memory as in the file
  return layer;
}

template <class Alter>
Result<Command> altered(const Plan& plan, const char* kind, const Uuid& id, const Alter& alter) {
  const auto before = find(plan.referenceLayers, id);
  if (!before) return fail(before.error());
  ReferenceLayer after = **before;
  alter(after);
  auto checked = usable(plan, std::move(after));
  if (!checked) return fail(std::move(checked.error()));
  return commandOf<ReferenceLayer>(kind, (*before)->name, **before, std::move(*checked));
}

}  // namespace

Result<Command> addReferenceLayer(const Plan& plan, ReferenceLayer given) {
  if (given.id.isNil() || plan.referenceLayers.contains(given.id))
    return fail(ErrorCode::Internal, "the reference layer's id is not new");
  given.order = nextOrder(plan.referenceLayersInOrder());
  auto layer = usable(plan, std::move(given));
  if (!layer) return fail(std::move(layer.error()));
  const std::string name = layer->name;
  return commandOf<ReferenceLayer>("reference_layer.add", name, std::nullopt, std::move(*layer));
}

Result<Command> removeReferenceLayer(const Plan& plan, const Uuid& id) {
  const auto layer = find(plan.referenceLayers, id);
  if (!layer) return fail(layer.error());
  return commandOf<ReferenceLayer>("reference_layer.remove", (*layer)->name, **layer, std::nullopt);
}

Result<Command> renameReferenceLayer(const Plan& plan, const Uuid& id, const std::string& name) {
  return altered(plan, "reference_layer.rename", id, [&](ReferenceLayer& layer) { layer.name = name; });
}

ReferenceStyle styleOf(const ReferenceLayer& layer) {
  return {layer.colour, layer.opacity, layer.minScale, layer.maxScale, layer.filter};
}

Result<Command> restyleReferenceLayer(const Plan& plan, const Uuid& id, const ReferenceStyle& style) {
  return altered(plan, "reference_layer.restyle", id, [&](ReferenceLayer& layer) {
    layer.colour = style.colour;
    layer.opacity = style.opacity;
    layer.minScale = style.minScale;
    layer.maxScale = style.maxScale;
    layer.filter = style.filter;
  });
}

Result<Command> reorderReferenceLayer(const Plan& plan, const Uuid& id, int place) {
  const auto layer = find(plan.referenceLayers, id);
  if (!layer) return fail(layer.error());
  return reordered("reference_layer.reorder", **layer, plan.referenceLayersInOrder(), place);
}

Result<Command> relinkReferenceLayer(const Plan& plan, const Uuid& id, const ReferenceFile& file) {
  return altered(plan, "reference_layer.relink", id, [&](ReferenceLayer& layer) {
    layer.path = file.path;
    layer.hash = file.hash;
    layer.bytes = file.bytes;
  });
}

}  // namespace zw
