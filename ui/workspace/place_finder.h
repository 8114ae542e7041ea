// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "core/search/place_search.h"

namespace zw {

class Workspace;

/// Finds places of the open plan and its region. The region's names are made ready on a thread of their own
/// when they are first asked for; the plan's, a few, at once and anew after each change.
class PlaceFinder final : public QObject {
  Q_OBJECT
 public:
  explicit PlaceFinder(const Workspace& workspace, QObject* parent = nullptr);
  ~PlaceFinder() override;

  /// Makes the names ready; ready() tells. Does nothing where they are or are being made.
  void prepare();
  [[nodiscard]] bool isReady() const { return regionNames_ != nullptr; }
  /// Empty while no region is shown. Coordinates only before the names are ready. What is found refers
  /// to the finder's names: good until the document or the plan changes.
  [[nodiscard]] search::Findings find(const QString& text, std::size_t limit);

 signals:
  void ready();
  /// What was found before no longer holds.
  void outdated();

 private:
  void forget();

  const Workspace& workspace_;
  std::shared_ptr<const Region> region_;  ///< of regionNames_, or of those that are being made
  std::shared_ptr<const search::NameIndex> regionNames_;
  std::optional<search::NameIndex> planNames_;
  QThreadPool pool_;
};

}  // namespace zw
