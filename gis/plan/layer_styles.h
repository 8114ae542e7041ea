// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace zw::plan {

/// Adds the table `layer_styles`, in which QGIS looks for a layer's default style, so that zones appear in
/// their own colours and with their names. Throws SQLite::Exception.
void addLayerStyles(SQLite::Database& db, const std::string& time);
/// The same for the layers of network states.
void addNetworkStyles(SQLite::Database& db, const std::string& time);
/// The same for posts.
void addPostStyles(SQLite::Database& db, const std::string& time);
/// The same for notes, with their titles.
void addNoteStyles(SQLite::Database& db, const std::string& time);

}  // namespace zw::plan
