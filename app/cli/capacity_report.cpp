// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/capacity_report.h"

#include <utility>

namespace zw::cli {
namespace {

using capacity::StaffingStep;

constexpr std::pair<StaffingStep, const char*> kStepWords[] = {
    {StaffingStep::ObservationPosts, "observation_posts"},
    {StaffingStep::Checkpoints, "checkpoints"},
    {StaffingStep::Patrols, "patrols"},
    {StaffingStep::ReactionForce, "reaction_force"},
    {StaffingStep::CommandLogistics, "command_logistics"},
    {StaffingStep::Reserve, "reserve"}};

}  // namespace

const char* stepWord(StaffingStep step) {
  for (const auto& [known, word] : kStepWords)
    if (known == step) return word;
  return "";
}

std::string rotatedZoneName(const Plan& plan, const capacity::ScenarioCapacity& capacity,
                            std::size_t rotated) {
  return plan.zones.at(capacity.request.zones[capacity.found.rotated[rotated]].id).name;
}

}  // namespace zw::cli
