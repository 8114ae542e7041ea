// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/live_observation.h"

#include <algorithm>

namespace zw {
namespace {

using observe::CellBits;

constexpr int kBlock = 256;  // cells on a side

/// Cells of the whole grid as pictures of a block each; blocks without anything are left out.
class FieldMaker {
 public:
  explicit FieldMaker(const observe::Terrain& terrain) : terrain_(terrain) {}

  void mark(const CellBits& cells, SceneFields::Cell value) {
    cells.forEach([&](int column, int row) {
      if (column < terrain_.columns() && row < terrain_.rows())
        block(column / kBlock, row / kBlock).scanLine(row % kBlock)[column % kBlock] = value;
    });
  }

  [[nodiscard]] std::shared_ptr<const SceneFields> made(bool byNight) {
    auto fields = std::make_shared<SceneFields>();
    fields->byNight = byNight;
    for (const auto& [at, image] : blocks_) {
      const auto corner = [&](int right, int down) {
        const ElevationGrid& grid = terrain_.region().elevation;
        const int column = (at.first + right) * kBlock, row = (at.second + down) * kBlock;
        return terrain_.region().projection->forward(
            LonLat{grid.west + column * grid.cellWidth, grid.north - row * grid.cellHeight});
      };
      fields->blocks.push_back({image, {corner(0, 0), corner(1, 0), corner(1, 1), corner(0, 1)}});
    }
    return fields->blocks.empty() ? nullptr : fields;
  }

 private:
  QImage& block(int column, int row) {
    QImage& image = blocks_[{column, row}];
    if (image.isNull()) {
      image = QImage(kBlock, kBlock, QImage::Format_Indexed8);
      image.fill(SceneFields::Nothing);
    }
    return image;
  }

  const observe::Terrain& terrain_;
  std::map<std::pair<int, int>, QImage> blocks_;
};

}  // namespace

struct LiveObservation::Basis {
  std::shared_ptr<const RegionIndex> index;
  observe::ObservationFactors factors;
  double frontageTolerance = 0;
};

struct LiveObservation::Engine {
  std::shared_ptr<const Basis> basis;
  std::shared_ptr<const observe::Terrain> terrain;
  std::unique_ptr<observe::ObservedPosts> posts;
  MultiPolygon<LonLat> zoneShape;
  std::optional<observe::ObservedZone> zone;

  void bring(const std::shared_ptr<const Basis>& wanted) {
    if (wanted == basis) return;
    if (!basis || basis->index != wanted->index)
      terrain = std::make_shared<observe::Terrain>(wanted->index->region);
    posts = std::make_unique<observe::ObservedPosts>(terrain, wanted->factors);
    zone.reset();
    basis = wanted;
  }

  ObservationView look(const std::vector<observe::ObservingPost>& wanted,
                       const std::optional<MultiPolygon<LonLat>>& shape, observe::Daylight daylight) {
    ObservationView view;
    posts->set(wanted);
    view.daylight = daylight;
    view.unplaced = posts->unplaced();
    if (shape && (!zone || *shape != zoneShape)) {
      const MultiPolygon<ProjectedPoint> projected = terrain->region().projection->forward(*shape);
      zone = observe::observedZone(*basis->index, *terrain, projected, basis->frontageTolerance);
      zoneShape = *shape;
    }
    if (shape) {
      view.figures = posts->metrics(*zone);
      if (!wanted.empty() && !terrain->empty()) view.zone = posts->figures(*zone, daylight);
    }
    if (wanted.empty() || terrain->empty()) return view;
    FieldMaker fields(*terrain);
    if (view.zone) {
      fields.mark(view.zone->dead, SceneFields::DeadGround);
      fields.mark(view.zone->unknown, SceneFields::Unknown);
    }
    const observe::CellCounts seen = posts->seen(daylight);
    fields.mark(seen.byOne(), SceneFields::SeenByOne);
    fields.mark(seen.byTwo(), SceneFields::SeenByTwo);
    view.fields = fields.made(daylight == observe::Daylight::Night);
    return view;
  }
};

LiveObservation::LiveObservation(QObject* parent) : QObject(parent), engine_(std::make_shared<Engine>()) {}

LiveObservation::~LiveObservation() = default;

void LiveObservation::setBasis(std::shared_ptr<const RegionIndex> index,
                               const observe::ObservationFactors& factors, double frontageTolerance) {
  forget();
  basis_.reset();
  if (!index) return;
  basis_ = std::make_shared<Basis>(Basis{std::move(index), factors, frontageTolerance});
}

void LiveObservation::reckon(std::vector<observe::ObservingPost> posts,
                             std::optional<MultiPolygon<LonLat>> zone, observe::Daylight daylight) {
  if (!basis_) return;
  busy_ = true;
  job_.submit([this, engine = engine_, basis = basis_, subject = subject_, number = ++number_,
               posts = std::move(posts), zone = std::move(zone), daylight] {
    engine->bring(basis);
    auto view = std::make_shared<const ObservationView>(engine->look(posts, zone, daylight));
    QMetaObject::invokeMethod(
        this,
        [this, subject, number, view] {
          if (number == number_) busy_ = false;
          if (subject == subject_) emit reckoned(view);
        },
        Qt::QueuedConnection);
  });
}

void LiveObservation::forget() {
  ++subject_;
  ++number_;
  busy_ = false;
  job_.drop();
}

}  // namespace zw
