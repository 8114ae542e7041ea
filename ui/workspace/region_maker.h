// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

#include "core/ports/region_import.h"

namespace zw {

/// Inspects extracts and makes regions on a background thread, one at a time. A newer request gives up the
/// older: of that nothing is told any more.
class RegionMaker final : public QObject {
  Q_OBJECT
 public:
  explicit RegionMaker(std::shared_ptr<const RegionImporter> importer, QObject* parent = nullptr);
  /// Gives up what is under way and waits for it.
  ~RegionMaker() override;

  void inspect(const QString& extract);
  void make(const RegionImport& wanted);
  /// Gives up what is under way; failed() then tells Cancelled.
  void cancel();
  [[nodiscard]] bool busy() const { return busy_; }

 signals:
  void progressed(const QString& step, double done);
  void inspected(const std::shared_ptr<const zw::ExtractSummary>& summary);
  void made(const std::shared_ptr<const zw::ImportedRegion>& region);
  void failed(const zw::Error& error);

 private:
  using Cancelled = std::shared_ptr<std::atomic<bool>>;
  /// What may be told of the present request, on the thread of the user interface.
  void tell(const Cancelled& request, std::function<void()> what);
  template <class T, class Work, class Done>
  void start(Work work, Done done);

  std::shared_ptr<const RegionImporter> importer_;
  bool busy_ = false;
  Cancelled current_;
  QThreadPool pool_;
};

}  // namespace zw
