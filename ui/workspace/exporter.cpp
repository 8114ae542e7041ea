// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/exporter.h"

#include "core/capacity/scenario_capacity.h"
#include "core/observe/scenario_observation.h"
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
  pool_.start(
      [this, write, path, index = workspace_.index(), shown = workspace_.shown(), plan = workspace_.plan()] {
        const Uuid scenario = plan.info.activeScenario;
        const ExportJob job{
            shown.region,
            shown.picture,
            plan,
            scenario,
            observe::reckonAllFigures(shown.region, plan, scenario, plan.info.activeNetworkState,
                                      capacity::plannedSoldiers(*shown.region, plan, scenario), index)
                .figures,
            residualShape(*index, zoneShapes(plan, scenario))};
        const auto done = write(job, path);
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
