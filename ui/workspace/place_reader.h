// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

#include "core/identify/place_contents.h"
#include "core/ports/reference_file.h"

namespace zw {

class Workspace;

/// What lies at a place, as far as it is known by now.
struct PlaceAnswer {
  struct Layer {
    QString name;
    /// Nothing while it is being asked.
    std::optional<Result<std::vector<ReferenceHit>>> hits;
  };
  std::shared_ptr<const Region> region;
  PlaceContents contents;
  std::vector<Layer> layers;  ///< the plan's reference layers, the topmost first
};

/// Reads what the shown region, the plan and its reference layers hold at a place, on a thread of its own.
class PlaceReader final : public QObject {
  Q_OBJECT
 public:
  explicit PlaceReader(Workspace& workspace, QObject* parent = nullptr);
  ~PlaceReader() override;

  /// Points and lines may lie so many metres off. A newer question gives up the older. Does nothing while no
  /// region is shown.
  void ask(ProjectedPoint place, double metres);
  /// Gives up what is asked.
  void forget();

 signals:
  /// First of region and plan, then again as each reference layer has answered.
  void answered(const zw::PlaceAnswer& answer);

 private:
  Workspace& workspace_;
  std::shared_ptr<std::atomic<bool>> current_;  ///< true: given up
  QThreadPool pool_;
};

}  // namespace zw
