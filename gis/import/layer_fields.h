// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ogrsf_frmts.h>

#include <string>
#include <utility>
#include <vector>

namespace zw::exchange {

/// Names of a layer's fields, as UTF-8.
[[nodiscard]] std::vector<std::string> fieldsOf(OGRLayer& layer);
/// The field that seems to hold the names; empty where none does.
[[nodiscard]] std::string likelyNameField(const std::vector<std::string>& fields);
/// A field's text, as UTF-8; empty where it is not stated or there is no such field.
[[nodiscard]] std::string fieldText(const OGRFeature& feature, const std::string& field);
/// The fields that are stated, but those that a format adds for its own ends.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> attributesOf(const OGRFeature& feature,
                                                                            const std::string& but);

}  // namespace zw::exchange
