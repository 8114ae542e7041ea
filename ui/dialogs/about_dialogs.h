// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

class QWidget;

namespace zw {

struct Region;

/// The program's version, licence and the libraries it stands on ("aboutDialog").
void showAbout(QWidget* parent, const std::string& version);

/// The region's sources: title, date, licence, accuracy, status, note ("sourcesDialog"). `region` may be
/// null.
void showSources(QWidget* parent, const Region* region);

}  // namespace zw
