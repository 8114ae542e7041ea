// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_opener.h"

#include <filesystem>

namespace zw {
namespace {

ShownRegion withPicture(std::shared_ptr<const Region> region, const ShownRegion& shown) {
  if (shown.region && shown.region->hash == region->hash) return shown;
  auto picture = makeRegionPicture(region);
  return {std::move(region), std::move(picture)};
}

Result<ReadyDocument> readPlan(const DesktopServices& services, const std::string& path,
                               const std::string& pack, const ShownRegion& shown) {
  auto plan = services.plans->open(path);
  if (!plan) return fail(std::move(plan.error()));
  const PlanInfo& info = plan->plan.info;
  if (pack.empty() && shown.region && shown.region->hash == info.packHash)
    return ReadyDocument{std::move(*plan), shown, std::nullopt};
  auto found = services.packOfPlan(info, path, pack);
  if (!found) return fail(std::move(found.error()));
  return ReadyDocument{std::move(*plan), withPicture(std::move(found->region), shown),
                       std::move(found->mismatch)};
}

Result<Plan> emptyPlan(const DesktopServices& services, const Uuid& scenario,
                       const std::string& scenarioName) {
  auto factors = services.defaultFactors();
  if (!factors) return fail(std::move(factors.error()));
  Plan plan;
  plan.factors = std::move(*factors);
  plan.scenarios[scenario] = Scenario{scenario, scenarioName, {}, 0};
  plan.info.activeScenario = scenario;
  return plan;
}

}  // namespace

PlanOpener::PlanOpener(const DesktopServices& services, QObject* parent)
    : QObject(parent), services_(services) {
  pool_.setMaxThreadCount(1);
}

PlanOpener::~PlanOpener() {
  pool_.waitForDone();
}

void PlanOpener::open(const std::string& path, const std::string& pack, const ShownRegion& shown) {
  start(path, [this, path, pack, shown] { return readPlan(services_, path, pack, shown); });
}

void PlanOpener::create(const NewPlan& wanted, const ShownRegion& shown) {
  start(wanted.path,
        [this, wanted, shown, scenario = services_.ids->next(),
         scenarioName = tr("Scenario 1").toStdString()]() -> Result<ReadyDocument> {
          auto region = services_.regions->open(wanted.pack);
          if (!region) return fail(std::move(region.error()));
          auto plan = wanted.content == Content::Sample ? services_.samplePlan(**region)
                                                        : emptyPlan(services_, scenario, scenarioName);
          if (!plan) return fail(std::move(plan.error()));
          if (!wanted.title.empty()) plan->info.title = wanted.title;
          plan->info.packHash = (*region)->hash;
          plan->info.packName = std::filesystem::path(wanted.pack).filename().string();
          auto opened = services_.plans->create(wanted.path, *plan, wanted.replace);
          if (!opened) return fail(std::move(opened.error()));
          return ReadyDocument{std::move(*opened), withPicture(std::move(*region), shown), std::nullopt};
        });
}

void PlanOpener::start(const std::string& path, Reading reading) {
  const std::size_t request = ++request_;
  busy_ = true;
  emit started();
  pool_.start([this, request, path, reading = std::move(reading)] {
    auto result = std::make_shared<Result<ReadyDocument>>(reading());
    QMetaObject::invokeMethod(
        this,
        [this, request, path, result] {
          if (request != request_) return;
          busy_ = false;
          if (*result)
            emit opened(std::make_shared<ReadyDocument>(std::move(**result)));
          else
            emit failed(result->error(), QString::fromStdString(path));
        },
        Qt::QueuedConnection);
  });
}

}  // namespace zw
