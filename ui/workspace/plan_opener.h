// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>
#include <string>

#include "ui/canvas/render/region_picture.h"
#include "ui/workspace/services.h"

namespace zw {

/// A region as the window shows it.
struct ShownRegion {
  std::shared_ptr<const Region> region;
  std::shared_ptr<const RegionPicture> picture;
};

/// A plan read with its region, ready to be shown.
struct ReadyDocument {
  OpenedPlan plan;
  ShownRegion shown;
  std::optional<Error> mismatch;  ///< the region is not the one that the plan was made on
};

/// Reads and makes plans with their regions on a background thread. A newer request replaces the older: of
/// that nothing is told any more.
class PlanOpener final : public QObject {
  Q_OBJECT
 public:
  enum class Content { Empty, Sample };
  struct NewPlan {
    std::string path;
    std::string title;
    std::string pack;
    Content content = Content::Empty;
    bool replace = false;
  };

  explicit PlanOpener(const DesktopServices& services, QObject* parent = nullptr);
  ~PlanOpener() override;

  /// `pack` empty: the plan's own. `shown`: the region on show, used again where it is the plan's.
  void open(const std::string& path, const std::string& pack, const ShownRegion& shown);
  void create(const NewPlan& wanted, const ShownRegion& shown);
  [[nodiscard]] bool busy() const { return busy_; }

 signals:
  void started();
  /// Taken over by whoever moves the content out.
  void opened(const std::shared_ptr<zw::ReadyDocument>& document);
  void failed(const zw::Error& error, const QString& planPath);

 private:
  using Reading = std::function<Result<ReadyDocument>()>;
  void start(const std::string& path, Reading reading);

  const DesktopServices& services_;
  std::size_t request_ = 0;
  bool busy_ = false;
  QThreadPool pool_;
};

}  // namespace zw
