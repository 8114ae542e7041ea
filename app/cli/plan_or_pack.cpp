// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_or_pack.h"

#include "app/cli/json_output.h"

namespace zw::cli {

using nlohmann::ordered_json;

Result<PlanOrPack> openPlanOrPack(const PlanArguments& arguments, const Composition& parts) {
  auto document = openDocument(arguments, parts);
  if (document) return PlanOrPack{std::move(document->plan), document->pack.region};
  const bool packAlone = document.error().code == ErrorCode::NotPlan && arguments.pack.path.empty();
  if (!packAlone) return fail(std::move(document.error()));
  auto region = parts.regions->open(arguments.plan);
  if (!region) {
    // neither a pack: of a file that is none, the plan's error says what is wanted
    return fail(region.error().code == ErrorCode::NotRegionPack ? document.error() : region.error());
  }
  return PlanOrPack{std::nullopt, std::move(*region)};
}

ordered_json jsonHead(const PlanOrPack& opened, const Composition& parts) {
  if (opened.plan) return jsonHead(opened.region->hash, opened.plan->plan, *parts.plans);
  return {{"tool", jsonTool()}, {"inputs", {{"pack", opened.region->hash}}}};
}

ordered_json nameJson(const Name& name) {
  const auto orNull = [](const std::string& text) {
    return text.empty() ? ordered_json() : ordered_json(text);
  };
  return name.any().empty() ? ordered_json() : ordered_json{{"en", orNull(name.en)}, {"ar", orNull(name.ar)}};
}

}  // namespace zw::cli
