// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/build/region_import.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>

#include "gis/build/extract_layout.h"
#include "gis/build/extract_summary.h"
#include "gis/build/pack_builder.h"
#include "gis/build/region_recipe.h"
#include "gis/build/source_files.h"
#include "gis/file/atomic_file.h"

namespace zw::pack {
namespace {

namespace fs = std::filesystem;
using Boundary = ExtractSummary::Boundary;

/// Degrees by which the bounds that a file states may be rounded.
constexpr double kRounding = 1e-6;
/// Degrees around what an extract holds that states no bounds.
constexpr double kMargin = 0.001;
/// The lowest rank (a municipality) that is taken for the territory unless somebody names a lower one.
constexpr int kLowestTerritory = 8;
/// Broken boundaries that are named one by one.
constexpr std::size_t kNamed = 5;

std::string textOf(const Box<LonLat>& box) {
  char text[96];
  std::snprintf(text, sizeof text, "%.4f,%.4f,%.4f,%.4f", box.minX, box.minY, box.maxX, box.maxY);
  return text;
}

/// The sides on which an area reaches beyond what is covered: "west, north".
std::string sidesBeyond(const Box<LonLat>& area, const Box<LonLat>& covered) {
  std::string out;
  const auto add = [&](bool beyond, const char* side) {
    if (beyond) out += (out.empty() ? "" : ", ") + std::string(side);
  };
  add(area.minX < covered.minX - kRounding, "west");
  add(area.minY < covered.minY - kRounding, "south");
  add(area.maxX > covered.maxX + kRounding, "east");
  add(area.maxY > covered.maxY + kRounding, "north");
  return out;
}

/// What a file holds may lie on its outermost corners, or all on one line.
Box<LonLat> withMargin(const Box<LonLat>& held) {
  const Box<LonLat> grown = held.grownBy(kMargin);
  return {std::max(-180.0, grown.minX), std::max(-90.0, grown.minY), std::min(180.0, grown.maxX),
          std::min(90.0, grown.maxY)};
}

/// Where the extract only has bounds by what it holds, an area may reach beyond them: nothing need be there.
Result<void> checkCovered(const RegionImport& wanted, const ExtractSummary& summary) {
  if (summary.bounds.empty())
    return fail(Error{ErrorCode::BadExtract, wanted.extract, {}, {}, "it holds no place"});
  if (wanted.bounds.empty()) return {};
  const std::string beyond = sidesBeyond(wanted.bounds, summary.bounds);
  const bool apart = !wanted.bounds.intersects(summary.bounds);
  if (!apart && (beyond.empty() || !summary.boundsStated)) return {};
  return fail(Error{ErrorCode::NotCovered,
                    wanted.extract,
                    {},
                    {},
                    "it covers " + textOf(summary.bounds) + "; the area " +
                        (apart ? "lies wholly outside" : "reaches beyond it in the " + beyond)});
}

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i) out += (i ? ", " : "") + names[i];
  if (names.size() > kNamed) out += " and " + std::to_string(names.size() - kNamed) + " more";
  return out;
}

Error missing(const RegionImport& wanted, const char* layer, const std::string& detail) {
  return {ErrorCode::EmptyLayer, wanted.extract, layer, {}, detail};
}

/// Level 0: the area itself.
Result<Boundary> territoryOf(const RegionImport& wanted, const ExtractSummary& summary) {
  const auto& all = summary.boundaries;
  if (wanted.territory == kAreaItself) return Boundary{};
  if (wanted.territory.empty())
    return all.empty() || all.front().level > kLowestTerritory ? Boundary{} : all.front();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Boundary& boundary) {
    return wanted.territory == boundary.name || wanted.territory == boundary.nameEnglish ||
           wanted.territory == boundary.code;
  });
  if (found != all.end()) return *found;
  std::vector<std::string> names;
  for (const Boundary& boundary : all) names.push_back(std::to_string(boundary.level) + ' ' + boundary.name);
  std::string detail = "no whole boundary is called '" + wanted.territory + "'; whole ones: ";
  detail += names.empty() ? "none" : listed(names);
  if (!summary.brokenBoundaries.empty()) detail += "; not closed: " + listed(summary.brokenBoundaries);
  return fail(missing(wanted, "territory", detail));
}

/// The level from `from` to `to` with the most boundaries, or 0.
int fullestLevel(const ExtractSummary& summary, int from, int to) {
  std::map<int, int> counts;
  for (const Boundary& boundary : summary.boundaries)
    if (boundary.level >= from && boundary.level <= to) ++counts[boundary.level];
  const auto best = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == counts.end() ? 0 : best->first;
}

Result<RegionPlan> planOf(const RegionImport& wanted, const ExtractSummary& summary,
                          const ExtractLayout& layout) {
  if (summary.roads == 0) return fail(missing(wanted, "roads", "the extract has no road there"));
  auto territory = territoryOf(wanted, summary);
  if (!territory) return fail(std::move(territory.error()));
  RegionPlan plan;
  plan.file = wanted.extract;
  plan.layout = layout;
  plan.date = wanted.date.empty() ? summary.date : wanted.date;
  if (plan.date.empty())
    return fail(Error{ErrorCode::MissingKey, wanted.extract, {}, {}, "it states no date; give one"});
  plan.bounds = !wanted.bounds.empty() ? wanted.bounds
                : summary.boundsStated ? summary.bounds
                                       : withMargin(summary.bounds);
  plan.territory = std::move(*territory);
  // Titles are read by people who may not read the local script.
  const std::string& name =
      plan.territory.nameEnglish.empty() ? plan.territory.name : plan.territory.nameEnglish;
  plan.title = !wanted.title.empty() ? wanted.title
               : !name.empty()       ? name
                                     : fs::path(wanted.extract).stem().stem().string();
  const auto& neighbours = plan.territory.neighbours;
  if (!wanted.border.empty() &&
      std::find(neighbours.begin(), neighbours.end(), wanted.border) == neighbours.end())
    return fail(missing(wanted, "border",
                        "'" + plan.territory.name + "' shares no edge with '" + wanted.border +
                            "'; it does with: " + (neighbours.empty() ? "none" : listed(neighbours))));
  plan.border = wanted.border;
  const auto isRiver = [&](const ExtractSummary::River& river) {
    return wanted.river == river.name || wanted.river == river.nameEnglish;
  };
  if (!wanted.river.empty() && std::none_of(summary.rivers.begin(), summary.rivers.end(), isRiver)) {
    std::vector<std::string> names;
    for (const auto& river : summary.rivers) names.push_back(river.name);
    return fail(missing(wanted, "river",
                        "no river is called '" + wanted.river +
                            "'; the longest are: " + (names.empty() ? "none" : listed(names))));
  }
  plan.river = wanted.river;
  const int below = plan.territory.level + 1;
  plan.districtsLevel = fullestLevel(summary, std::max(below, 3), 6);
  plan.unitsLevel = fullestLevel(summary, std::max(below, 7), 11);
  plan.tolerance = wanted.tolerance;
  return plan;
}

std::vector<std::string> notesOf(const RegionPlan& plan, const ExtractSummary& summary,
                                 const BuildReport& report) {
  std::vector<std::string> notes = report.notes;
  if (plan.territory.level == 0) notes.push_back("territory: it is the area itself, by no boundary");
  if (plan.unitsLevel == 0) notes.push_back("units: the extract has none; people cannot be counted by them");
  if (plan.river.empty()) notes.push_back("river: none was named, so nothing parts the territory");
  if (!summary.brokenBoundaries.empty())
    notes.push_back("boundaries left out since they do not close (the extract cuts them off): " +
                    listed(summary.brokenBoundaries));
  return notes;
}

/// The recipe with the extract's path as seen from the recipe's folder, ready to appear under its name.
Result<void> prepareRecipe(const std::string& path, const AtomicFile& file, RegionPlan plan) {
  std::error_code ignored;
  const fs::path folder = fs::absolute(path, ignored).parent_path();
  plan.file = fs::proximate(plan.file, folder, ignored).generic_string();
  std::ofstream out(file.workPath(), std::ios::binary);
  out << regionRecipe(plan).dump(1) << '\n';
  out.close();
  if (!out) return fail(Error{ErrorCode::CannotWrite, path, {}, {}, {}});
  return {};
}

}  // namespace

Result<ExtractSummary> ExtractImporter::inspect(const std::string& extract,
                                                const ImportProgress& progress) const {
  const auto layout = layoutOf(extract);
  if (!layout) return fail(layout.error());
  SourceFiles files("");
  // Reading is what an inspection does; a build goes on from there.
  return summarise(extract, *layout, files, {}, [&](const std::string& step, double done) {
    return !progress || progress(step, std::min(1.0, done / 0.4));
  });
}

Result<ImportedRegion> ExtractImporter::import(const RegionImport& asked,
                                               const ImportProgress& progress) const {
  RegionImport wanted = asked;
  std::error_code ignored;
  wanted.extract = fs::absolute(asked.extract, ignored).lexically_normal().string();
  const auto layout = layoutOf(wanted.extract);
  if (!layout) return fail(layout.error());
  SourceFiles files("");
  const auto summary = summarise(wanted.extract, *layout, files, wanted.bounds, progress);
  if (!summary) return fail(summary.error());
  if (auto covered = checkCovered(wanted, *summary); !covered) return fail(covered.error());
  const auto plan = planOf(wanted, *summary, *layout);
  if (!plan) return fail(plan.error());
  auto recipe = parseRecipe(regionRecipe(*plan).dump(), wanted.extract);
  if (!recipe) return fail(recipe.error());
  std::optional<AtomicFile> recipeFile;
  if (!wanted.recipe.empty()) {
    recipeFile.emplace(wanted.recipe);
    if (auto done = prepareRecipe(wanted.recipe, *recipeFile, *plan); !done) return fail(done.error());
  }
  auto report = buildPack(std::move(*recipe), files, wanted.pack, progress);
  if (!report) {
    if (report.error().file.empty()) report.error().file = wanted.extract;
    return fail(std::move(report.error()));
  }
  if (recipeFile)
    if (auto written = recipeFile->commit(); !written) return fail(written.error());
  return ImportedRegion{report->hash, report->rows, notesOf(*plan, *summary, *report)};
}

}  // namespace zw::pack
