// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/error.h"
#include "core/geometry/shapes.h"
#include "gis/build/progress.h"
#include "gis/build/recipe.h"
#include "gis/osm/extract.h"

namespace zw::pack {

/// The files that a recipe names, relative to a folder. Most are opened for each layer anew; an OpenStreetMap
/// extract, which can only be read from end to end, is read once for all its layers.
class SourceFiles {
 public:
  explicit SourceFiles(std::string folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::string pathOf(const std::string& file) const;

  /// Reads the extract at `path` unless that is done, with what has a part in `bounds`. Errors: those of
  /// osm::readExtract.
  [[nodiscard]] Result<const osm::Extract*> readExtract(const std::string& path, const Box<LonLat>& bounds,
                                                        const osm::Reading& reading);
  /// Reads the extracts of a recipe ahead, which takes progress from 0 to 0.4. Whether there were any.
  [[nodiscard]] Result<bool> readExtracts(const Recipe& recipe, const Progress& progress);

  /// The dataset that holds a selection's layer: one made of the recipe's own WKT, an extract, or a file that
  /// GDAL reads (".zip": what is in the archive). Errors: FileMissing, FileUnreadable, BadExtract, Syntax.
  [[nodiscard]] Result<gdal::DatasetPtr> open(const Selection& selection) const;

 private:
  std::string folder_;
  std::map<std::string, std::shared_ptr<const osm::Extract>> extracts_;  ///< by path
};

}  // namespace zw::pack
