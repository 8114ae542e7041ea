// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/region_maker.h"

namespace zw {

RegionMaker::RegionMaker(std::shared_ptr<const RegionImporter> importer, QObject* parent)
    : QObject(parent), importer_(std::move(importer)) {
  pool_.setMaxThreadCount(1);
}

RegionMaker::~RegionMaker() {
  cancel();
  pool_.waitForDone();
}

void RegionMaker::cancel() {
  if (current_) current_->store(true);
}

void RegionMaker::tell(const Cancelled& request, std::function<void()> what) {
  QMetaObject::invokeMethod(
      this,
      [this, request, what = std::move(what)] {
        if (request == current_) what();
      },
      Qt::QueuedConnection);
}

template <class T, class Work, class Done>
void RegionMaker::start(Work work, Done done) {
  cancel();
  const auto request = current_ = std::make_shared<std::atomic<bool>>(false);
  busy_ = true;
  pool_.start([this, request, work = std::move(work), done = std::move(done)] {
    const ImportProgress progress = [&](const std::string& step, double share) {
      tell(request, [this, text = QString::fromStdString(step), share] { emit progressed(text, share); });
      return !request->load();
    };
    auto result = std::make_shared<Result<T>>(work(progress));
    tell(request, [this, result, done] {
      busy_ = false;
      if (*result)
        done(std::make_shared<const T>(std::move(**result)));
      else
        emit failed(result->error());
    });
  });
}

void RegionMaker::inspect(const QString& extract) {
  start<ExtractSummary>(
      [importer = importer_, path = extract.toStdString()](const ImportProgress& progress) {
        return importer->inspect(path, progress);
      },
      [this](const std::shared_ptr<const ExtractSummary>& summary) { emit inspected(summary); });
}

void RegionMaker::make(const RegionImport& wanted) {
  start<ImportedRegion>([importer = importer_, wanted](
                            const ImportProgress& progress) { return importer->import(wanted, progress); },
                        [this](const std::shared_ptr<const ImportedRegion>& region) { emit made(region); });
}

}  // namespace zw
