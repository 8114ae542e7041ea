// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/error.h"
#include "gis/build/recipe.h"
#include "gis/build/source_layer.h"

namespace zw::pack {

/// Fills a role's fields from a file's fields, as a layer of a recipe says.
class FieldMapper {
 public:
  /// Error FieldMissing.
  [[nodiscard]] static Result<FieldMapper> make(const LayerRecipe& recipe, const LayerSchema& schema,
                                                const SourceLayer& source);
  /// The values in the order of the schema; nothing when a required one is null, so that the feature is to be
  /// left out. `defaulted` becomes what the file says where a required one is the recipe's default, empty
  /// where it says nothing. Error BadValue: a number that is none, or a value that the schema does not allow.
  [[nodiscard]] Result<std::optional<std::vector<FieldValue>>> values(
      const OGRFeature& feature, const SourceLayer& source, std::optional<std::string>& defaulted) const;

 private:
  struct Column {
    const FieldSchema* schema = nullptr;
    const FieldMapping* mapping = nullptr;  ///< null: stays null
    std::vector<int> from;
  };
  const LayerRecipe* recipe_ = nullptr;
  std::vector<Column> columns_;
};

/// Whether any letter is in Arabic script.
[[nodiscard]] bool hasArabicLetter(const std::string& utf8);

}  // namespace zw::pack
