// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/exporter.h"

#include "core/capacity/scenario_capacity.h"
#include "ui/workspace/workspace.h"

namespace zw {

Exporter::Exporter(const Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
  pool_.setMaxThreadCount(1);
}

Exporter::~Exporter() {
  pool_.waitForDone();
}

void Exporter::start(Kind kind, const std::string& path) {
  const auto& services = workspace_.services();
  const auto write = kind == Kind::Briefing ? services.writeBriefing : services.writeGeoPackage;
  pool_.start([this, write, path, index = workspace_.index(), shown = workspace_.shown(),
               plan = workspace_.plan(), planPath = workspace_.planPath(), today = workspace_.today()] {
    const auto done = [&]() -> Result<void> {
      ExportJob job{shown.region, shown.picture, plan, plan.info.activeScenario, {}, {}};
      auto all = capacity::reckonAllFigures(job.region, plan, job.scenario, plan.info.activeNetworkState,
                                            {today}, index);
      if (!all) {
        // What keeps the figures from being reckoned stands in the plan.
        Error error = std::move(all.error());
        if (error.file.empty()) error.file = planPath.toStdString();
        return fail(std::move(error));
      }
      job.figures = std::move(all->figures);
      job.residual = residualShape(*index, zoneShapes(plan, job.scenario));
      return write(job, path);
    }();
    QMetaObject::invokeMethod(
        this,
        [this, done, path] {
          if (done)
            emit written(QString::fromStdString(path));
          else
            emit failed(done.error());
        },
        Qt::QueuedConnection);
  });
}

}  // namespace zw
