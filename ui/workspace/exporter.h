// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <string>

#include "ui/workspace/services.h"

namespace zw {

class Workspace;

/// Writes exports of the active scenario with every figure of it, as the command line does, on a background
/// thread, from a snapshot of the plan.
class Exporter final : public QObject {
  Q_OBJECT
 public:
  enum class Kind { Briefing, GeoPackage };

  explicit Exporter(const Workspace& workspace, QObject* parent = nullptr);
  ~Exporter() override;

  /// Precondition: the workspace has a plan and its index. It fails with the errors of
  /// capacity::reckonAllFigures(), such as a planning factor that cannot be used, and of the services.
  void start(Kind kind, const std::string& path);

 signals:
  void written(const QString& path);
  void failed(const zw::Error& error);

 private:
  const Workspace& workspace_;
  QThreadPool pool_;
};

}  // namespace zw
