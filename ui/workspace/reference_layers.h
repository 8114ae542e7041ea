// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "core/model/plan.h"
#include "ui/canvas/render/reference_scene.h"
#include "ui/workspace/plan_opener.h"
#include "ui/workspace/services.h"

namespace zw {

/// How a reference layer's file was found.
struct ReferenceState {
  enum class Kind { BeingRead, Present, Missing, Changed, Unreadable };
  Kind kind = Kind::BeingRead;
  std::string file;           ///< absolute
  std::optional<Error> why;   ///< it cannot be read
  std::size_t features = 0;   ///< in the region
  std::size_t leftOut = 0;    ///< of them that have no place
  Box<ProjectedPoint> box{};  ///< of the features; empty of images
};

/// Keeps the plan's reference layers open and ready to be painted. Reading is done on background threads;
/// what was read stays as long as the layer says the same of its file.
class ReferenceLayers final : public QObject {
  Q_OBJECT
 public:
  explicit ReferenceLayers(const DesktopServices& services, QObject* parent = nullptr);
  ~ReferenceLayers() override;

  /// The layers of that plan on that region, from now on.
  void set(const Plan& plan, const std::string& planPath, const ShownRegion& shown);
  /// Reads the layer's file again.
  void readAgain(const Uuid& layer);

  /// Nothing of a layer that the plan does not have.
  [[nodiscard]] const ReferenceState* state(const Uuid& layer) const;
  [[nodiscard]] std::vector<SceneReference> scene() const;
  /// To ask what a layer has at a place; null while it is not open.
  [[nodiscard]] std::shared_ptr<ReferenceContent> content(const Uuid& layer) const;

 signals:
  /// A state or what is painted is another.
  void changed();
  /// A layer that was being read cannot be shown, or is not as it was.
  void told(const QString& layer, const zw::ReferenceState& state);

 private:
  struct Opened {
    ReferenceState state;
    std::shared_ptr<ReferenceContent> content;
    std::shared_ptr<const ReferencePicture> features;
  };
  struct Entry {
    ReferenceLayer layer;
    std::uint64_t request = 0;  ///< of the reading whose result is wanted
    Opened opened;
  };
  void read(Entry& entry);
  [[nodiscard]] static Opened open(const ReferenceFiles& files, const ReferenceRequest& request,
                                   const std::string& hash, ProjectedPoint origin);
  void finish(const Uuid& id, std::uint64_t request, Opened opened);

  const DesktopServices& services_;
  std::map<Uuid, Entry> entries_;
  std::string planPath_;
  ShownRegion shown_;
  std::uint64_t requests_ = 0;
  QThreadPool pool_;
};

}  // namespace zw
