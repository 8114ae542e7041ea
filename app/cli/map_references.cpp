// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/map_references.h"

#include "app/cli/console.h"
#include "app/reference_paths.h"
#include "core/model/plan.h"
#include "core/ports/reference_request.h"
#include "gis/reference/gdal_reference_files.h"
#include "ui/canvas/render/map_scene.h"
#include "ui/canvas/render/region_picture.h"
#include "ui/i18n/messages.h"

namespace zw::cli {
namespace {

Result<std::vector<const ReferenceLayer*>> layersOf(const ReferenceChoice& choice, const Plan& plan,
                                                    const std::string& planFile) {
  if (choice.none) return std::vector<const ReferenceLayer*>();
  if (choice.names.empty()) return plan.referenceLayersInOrder();
  std::vector<const ReferenceLayer*> layers;
  for (const std::string& name : choice.names) {
    layers.push_back(plan.referenceLayerNamed(name));
    if (!layers.back())
      return fail({ErrorCode::NotFound, planFile, {}, "reference layer '" + name + "'", {}});
  }
  return layers;
}

Result<SceneReference> opened(const ReferenceLayer& layer, const std::string& planFile,
                              const RegionPicture& base) {
  auto content =
      reference::GdalReferenceFiles().open(requestFor(layer, pathOf(planFile, layer), *base.region));
  if (!content) return fail(std::move(content.error()));
  const std::shared_ptr<ReferenceContent> shared = std::move(*content);
  if (layer.kind == ReferenceKind::Raster) return sceneReference(layer, nullptr, shared);
  const auto shapes = shared->shapes();
  if (!shapes) return fail(shapes.error());
  return sceneReference(layer, makeReferencePicture(*shapes, base.origin), shared);
}

}  // namespace

void addReferenceChoice(CLI::App& command, ReferenceChoice& choice) {
  auto* names = command
                    .add_option("--reference", choice.names,
                                "Of the plan's reference layers show this one (repeat for each; default: "
                                "all, with --layers none)")
                    ->type_name("NAME")
                    ->allow_extra_args(false);
  command.add_flag("--no-references", choice.none, "Show none of the plan's reference layers")
      ->excludes(names);
}

Result<void> addReferences(const ReferenceChoice& choice, const Plan& plan, const std::string& planFile,
                           MapScene& scene) {
  const auto layers = layersOf(choice, plan, planFile);
  if (!layers) return fail(layers.error());
  for (const ReferenceLayer* layer : *layers) {
    auto reference = opened(*layer, planFile, *scene.base);
    if (!reference && !choice.names.empty()) return fail(std::move(reference.error()));
    if (!reference) {
      warn(QStringLiteral("The reference layer '%1' is not on the map: %2")
               .arg(QString::fromStdString(layer->name), describe(reference.error())));
      continue;
    }
    scene.layers.addReference(layer->id, reference->isImage);
    scene.references.push_back(std::move(*reference));
  }
  return {};
}

}  // namespace zw::cli
