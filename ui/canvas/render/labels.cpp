// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/labels.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/canvas/render/base_painter.h"
#include "ui/canvas/render/comparison_painter.h"
#include "ui/canvas/render/contour_painter.h"
#include "ui/canvas/render/label_places.h"
#include "ui/canvas/render/label_space.h"
#include "ui/canvas/render/label_text.h"
#include "ui/canvas/render/region_picture.h"
#include "ui/canvas/render/screen_geometry.h"

namespace zw {

namespace {

constexpr double kRiverMeander = 70;  // pixels
constexpr double kNameEvery = 520;    // pixels along a river
constexpr double kPlaceGap = 3;       // between a mark's edge and its name
constexpr std::size_t kTriesInArea = 6;
constexpr int kLongTitle = 40;          // characters; of a longer title the map shows the beginning
constexpr double kCrossingIdScale = 6;  // metres per pixel: ids of nameless crossings wait for this

QString tr(const char* text) {
  return QCoreApplication::translate("MapLabels", text);
}

QStringList bothScripts(const QString& latin, const QString& arabic) {
  QStringList lines;
  if (!latin.isEmpty()) lines.append(latin);
  if (!arabic.isEmpty()) lines.append(arabic);
  return lines;
}

QStringList bothScripts(const Name& name) {
  return bothScripts(QString::fromStdString(name.en), QString::fromStdString(name.ar));
}

/// The word a datum's standing obliges us to, beside its name.
QString withStanding(QString name, const QString& word) {
  return name.contains(word, Qt::CaseInsensitive) ? name
                                                  : name + QStringLiteral(" (") + word + QLatin1Char(')');
}

class Placer {
 public:
  Placer(const MapScene& scene, const Viewport& viewport, const MapTheme& theme)
      : scene_(scene),
        viewport_(viewport),
        theme_(theme),
        origin_(scene.base ? scene.base->origin : viewport.centre),
        screen_(viewport, origin_, 0),
        space_(QRectF(QPointF(0, 0), viewport.size)) {}

  std::vector<PlacedLabel> place(const std::vector<QRectF>& keepFree) {
    if (!shows(MapLayer::Labels)) return {};
    for (const QRectF& box : keepFree) space_.take(box);
    reserveBases();
    reserveStatuses();
    reserveRanked();
    reservePosts();
    reserveNotes();
    bases();
    posts();
    notes();
    if (showsComparison(scene_))
      comparison();
    else
      zones();
    if (scene_.base) region(*scene_.base);
    return std::move(labels_);
  }

 private:
  [[nodiscard]] bool shows(MapLayer layer) const {
    return scene_.layers.shows(layer, viewport_.metresPerPixel);
  }
  [[nodiscard]] bool shows(LabelKey key) const {
    const LabelStyle& style = theme_.label(key);
    return viewport_.metresPerPixel <= style.maxMetresPerPixel &&
           viewport_.metresPerPixel >= style.minMetresPerPixel;
  }

  void region(const RegionPicture& picture) {
    reservePlaces(picture, PlaceRank::Town);
    if (shows(MapLayer::Border)) disputed(picture);
    places(picture, PlaceRank::City);
    if (shows(MapLayer::BufferZone))
      for (const BufferZone& zone : picture.region->bufferZones) buffer(zone);
    if (shows(MapLayer::Rivers)) rivers(picture, true);
    places(picture, PlaceRank::Town);
    if (shows(MapLayer::Territory))
      for (const Territory& t : picture.region->territories)
        inArea(LabelKey::Territory, t.shape, bothScripts(t.name));
    if (shows(MapLayer::Districts) && shows(LabelKey::District))
      for (const District& d : picture.region->districts)
        inArea(LabelKey::District, d.shape, bothScripts(d.name));
    if (shows(MapLayer::Crossings)) crossings(picture);
    if (shows(MapLayer::Peaks)) peaks(picture);
    places(picture, PlaceRank::Village);
    if (shows(MapLayer::Rivers)) rivers(picture, false);
    places(picture, PlaceRank::Hamlet);
    places(picture, PlaceRank::Locality);
    if (shows(MapLayer::Contours) && shows(LabelKey::Contour)) contours(picture);
  }

  bool accept(PlacedLabel label, QPointF at, double padding) {
    const QRectF box = label.box.translated(at);
    if (!space_.holds(box) || !space_.isFree(box.adjusted(-padding, -padding, padding, padding)))
      return false;
    space_.take(box);
    label.anchor = viewport_.toMap({at.x(), at.y()});
    labels_.push_back(std::move(label));
    return true;
  }

  bool besidePoint(LabelKey key, const QStringList& lines, QPointF at, double markSize, double padding) {
    if (lines.isEmpty() || !space_.holds(QRectF(at, QSizeF(0.1, 0.1)))) return false;
    for (const TextAlign align : {TextAlign::RightOf, TextAlign::Above, TextAlign::Below, TextAlign::LeftOf})
      if (accept(setLines(key, theme_.label(key), lines, align, markSize / 2 + kPlaceGap), at, padding))
        return true;
    return false;
  }

  void reserve(QPointF at, double size) {
    space_.take(QRectF(at.x() - size / 2, at.y() - size / 2, size, size));
  }

  void reserveBases() {
    if (!shows(MapLayer::Bases)) return;
    for (const SceneBase& base : scene_.bases) {
      const ScreenPoint at = viewport_.toScreen(base.point);
      reserve({at.x, at.y}, theme_.mark(MarkKey::Base).size);
    }
  }

  /// What a person has said of roads must not hide behind a name.
  void reserveStatuses() {
    if (!scene_.supply || !shows(MapLayer::NetworkState)) return;
    for (const auto& status : scene_.supply->statuses) {
      const ScreenPoint at = viewport_.toScreen(status.place);
      reserve({at.x, at.y}, theme_.mark(MarkKey::StateClosed).size);
    }
  }

  void reserveRanked() {
    if (!scene_.supply || !shows(MapLayer::RankedRoads)) return;
    for (const auto& thing : scene_.supply->ranked) {
      const ScreenPoint at = viewport_.toScreen(thing.place);
      reserve({at.x, at.y}, theme_.mark(MarkKey::Ranked).size);
    }
  }

  void bases() {
    if (!shows(MapLayer::Bases) || !shows(LabelKey::Base)) return;
    for (const SceneBase& base : scene_.bases) {
      const ScreenPoint at = viewport_.toScreen(base.point);
      QStringList lines{base.name};
      if (base.illustrative) lines = QStringList{withStanding(base.name, tr("illustrative"))};
      besidePoint(LabelKey::Base, lines, {at.x, at.y}, theme_.mark(MarkKey::Base).size, 0);
    }
  }

  void reservePosts() {
    if (!shows(MapLayer::Posts)) return;
    for (const ScenePost& post : scene_.posts) {
      const ScreenPoint at = viewport_.toScreen(post.point);
      reserve({at.x, at.y}, theme_.mark(MarkKey::ObservationPost).size);
    }
  }

  void posts() {
    if (!shows(MapLayer::Posts) || !shows(LabelKey::Post)) return;
    for (const ScenePost& post : scene_.posts) {
      const std::size_t category = post.isCheckpoint ? kCheckpoints : kObservationPosts;
      if (!scene_.layers.showsCategory(MapLayer::Posts, category)) continue;
      const ScreenPoint at = viewport_.toScreen(post.point);
      besidePoint(LabelKey::Post, {post.name}, {at.x, at.y}, theme_.mark(MarkKey::ObservationPost).size, 0);
    }
  }

  void reserveNotes() {
    if (!shows(MapLayer::Notes)) return;
    for (const SceneNote& note : scene_.notes) {
      const ScreenPoint at = viewport_.toScreen(note.point);
      reserve({at.x, at.y}, theme_.mark(MarkKey::Note).size);
    }
  }

  void notes() {
    if (!shows(MapLayer::Notes) || !shows(LabelKey::Note)) return;
    for (const SceneNote& note : scene_.notes) {
      const ScreenPoint at = viewport_.toScreen(note.point);
      const QString title =
          note.title.size() > kLongTitle ? note.title.left(kLongTitle).trimmed() + QChar(0x2026) : note.title;
      besidePoint(LabelKey::Note, {title}, {at.x, at.y}, theme_.mark(MarkKey::Note).size, 0);
    }
  }

  void zones() {
    if (!shows(MapLayer::Zones) || !shows(LabelKey::Zone)) return;
    std::vector<const SceneZone*> order;
    for (const SceneZone& zone : scene_.zones)
      if (scene_.layers.showsCategory(MapLayer::Zones, zone.reported ? kReportedZones : kCandidateZones))
        order.push_back(&zone);
    std::stable_partition(order.begin(), order.end(), [](const SceneZone* z) { return z->selected; });
    for (const SceneZone* zone : order) {
      QStringList lines{zone->name};
      if (zone->reported) lines.append(QLatin1Char('(') + tr("reported") + QLatin1Char(')'));
      const std::size_t before = labels_.size();
      inArea(LabelKey::Zone, zone->shape, lines);
      if (labels_.size() == before) continue;
      // The name takes its zone's colour, made dark or light enough to be read on the halo.
      const LabelStyle& style = theme_.label(LabelKey::Zone);
      const bool darkText = style.halo.lightnessF() > 0.5F;
      QColor colour = zone->colour.toHsl();
      const float lightness =
          darkText ? std::min(colour.lightnessF(), 0.30F) : std::max(colour.lightnessF(), 0.78F);
      colour.setHslF(std::max(0.0F, colour.hslHueF()), colour.hslSaturationF(), lightness);
      labels_.back().colour = colour;
    }
  }

  void comparison() {
    for (const SceneComparison::Label& label : scene_.comparison->labels)
      inArea(LabelKey::Zone, label.shape, label.lines);
  }

  bool inArea(LabelKey key, const MultiPolygon<ProjectedPoint>& shape, const QStringList& lines) {
    if (lines.isEmpty() || !shows(key)) return false;
    std::vector<QPolygonF> rings;
    for (const auto& polygon : shape) {
      const auto add = [&](const Ring<ProjectedPoint>& ring) {
        if (QPolygonF clipped = screen_.clip(screen_.wholeRing(ring, origin_)); clipped.size() >= 3)
          rings.push_back(std::move(clipped));
      };
      add(polygon.outer);
      for (const auto& hole : polygon.holes) add(hole);
    }
    if (rings.empty()) return false;
    const LabelStyle& style = theme_.label(key);
    for (const QPointF& inside : pointsInside(rings, kTriesInArea))
      for (const double shift : {0.0, -1.0, 1.0, -2.0, 2.0}) {
        const QPointF at = inside + QPointF(0, shift * 1.3 * style.size);
        if (accept(setLines(key, style, lines, TextAlign::Centre, 0), at, 2)) return true;
      }
    return false;
  }

  void buffer(const BufferZone& zone) {
    const Source* source = scene_.base->region->source(zone.source);
    const bool illustrative = !source || source->status == SourceStatus::Illustrative ||
                              zone.authority.empty() || zone.authority == "none";
    QString name = QString::fromStdString(zone.name.en);
    if (name.isEmpty()) name = tr("Buffer zone");
    QStringList lines{illustrative ? withStanding(name, tr("illustrative")) : name};
    if (!zone.name.ar.empty()) lines.append(QString::fromStdString(zone.name.ar));
    inArea(LabelKey::Buffer, zone.shape, lines);
  }

  void reservePlaces(const RegionPicture& picture, PlaceRank upTo) {
    for (const NamedPlace& place : picture.places) {
      if (place.rank > upTo) break;
      if (!shows(place.settlement ? MapLayer::Settlements : MapLayer::Places)) continue;
      const QPointF at = screen_.toScreen(place.point);
      if (space_.holds(QRectF(at, QSizeF(0.1, 0.1)))) reserve(at, theme_.mark(placeMark(place.rank)).size);
    }
  }

  void places(const RegionPicture& picture, PlaceRank rank) {
    static constexpr LabelKey kKeys[] = {LabelKey::City, LabelKey::Town, LabelKey::Village, LabelKey::Hamlet,
                                         LabelKey::Locality};
    const LabelKey key = kKeys[static_cast<std::size_t>(rank)];
    if (!shows(key)) return;
    const double padding = rank <= PlaceRank::Town ? 1 : 5;
    for (const NamedPlace& place : picture.places) {
      if (place.rank != rank || !shows(place.settlement ? MapLayer::Settlements : MapLayer::Places) ||
          !scene_.layers.showsCategory(MapLayer::Settlements, placeCategory(rank)))
        continue;
      const double mark = rank == PlaceRank::Locality ? 0 : theme_.mark(placeMark(rank)).size;
      besidePoint(key, bothScripts(place.latin, place.arabic), screen_.toScreen(place.point), mark, padding);
    }
  }

  void peaks(const RegionPicture& picture) {
    if (!shows(LabelKey::Peak) || viewport_.metresPerPixel > theme_.mark(MarkKey::Peak).maxMetresPerPixel)
      return;
    for (const Peak& peak : picture.region->peaks) {
      QStringList lines = bothScripts(peak.name);
      if (peak.height) lines.append(QStringLiteral("%1 m").arg(std::lround(*peak.height)));
      besidePoint(LabelKey::Peak, lines, screen_.toScreen(picture.relative(peak.point)),
                  theme_.mark(MarkKey::Peak).size, 2);
    }
  }

  void crossings(const RegionPicture& picture) {
    if (!shows(LabelKey::Crossing)) return;
    for (const Crossing& crossing : picture.region->crossings) {
      if (!scene_.layers.showsCategory(MapLayer::Crossings, passabilityCategory(crossing.passability)))
        continue;
      QStringList lines = bothScripts(crossing.name);
      if (lines.isEmpty() && viewport_.metresPerPixel > kCrossingIdScale) continue;
      if (lines.isEmpty()) lines.append(QString::fromStdString(crossing.id));
      QString status;
      if (crossing.passability == Passability::Closed) status = tr("reported closed");
      if (crossing.passability == Passability::Restricted) status = tr("reported restricted");
      if (!status.isEmpty() && !crossing.statusDate.empty())
        status += QLatin1Char(' ') + QString::fromStdString(crossing.statusDate);
      if (!status.isEmpty()) lines.append(status);
      besidePoint(LabelKey::Crossing, lines, screen_.toScreen(picture.relative(crossing.point)),
                  theme_.mark(MarkKey::Crossing).size * 1.6, 2);
    }
  }

  /// The pieces of a river inside the view, smoothed, in the direction in which text reads.
  std::vector<std::vector<QPointF>> readablePieces(const Line<ProjectedPoint>& line, double meander) {
    std::vector<PackedPoint> packed;
    for (const ProjectedPoint& p : line)
      packed.push_back({static_cast<float>(p.x - origin_.x), static_cast<float>(p.y - origin_.y)});
    std::vector<std::vector<QPointF>> pieces;
    screen_.visibleRuns(packed, [&](const QPointF* points, int count) {
      std::vector<QPointF> piece = smoothed({points, points + count}, meander);
      if (piece.size() < 2) return;
      if (piece.front().x() > piece.back().x()) std::reverse(piece.begin(), piece.end());
      pieces.push_back(std::move(piece));
    });
    return pieces;
  }

  bool alongLine(LabelKey key, const QString& text, std::span<const QPointF> piece, double middle) {
    const LabelStyle& style = theme_.label(key);
    for (const double offset : {0.55 * style.size, -1.35 * style.size, 1.2 * style.size, -2.0 * style.size}) {
      const auto label = setAlong(key, style, text, piece, middle, offset);
      if (!label) return false;
      const bool upright = std::all_of(label->runs.begin(), label->runs.end(),
                                       [](const LabelRun& r) { return std::abs(r.angle) < 100; });
      if (upright && acceptAlong(*label)) return true;
    }
    return false;
  }

  bool acceptAlong(PlacedLabel label) {
    // The runs are in screen pixels: the anchor is the first one's place.
    const QPointF at = label.runs.front().baseline;
    for (LabelRun& run : label.runs) run.baseline -= at;
    label.box.translate(-at);
    return accept(std::move(label), at, 2);
  }

  void rivers(const RegionPicture& picture, bool mainStem) {
    const LabelKey key = mainStem ? LabelKey::MainRiver : LabelKey::River;
    if (!shows(key)) return;
    for (const River& river : picture.region->rivers) {
      if (river.mainStem != mainStem) continue;
      const QStringList names = bothScripts(river.name);
      if (names.isEmpty()) continue;
      qsizetype turn = 0;
      for (const auto& piece : readablePieces(river.line, kRiverMeander)) {
        double length = 0;
        for (std::size_t i = 1; i < piece.size(); ++i)
          length += std::hypot(piece[i].x() - piece[i - 1].x(), piece[i].y() - piece[i - 1].y());
        if (!mainStem && length < 140) continue;
        const double step = mainStem ? kNameEvery / 2 : kNameEvery;
        for (double from = 0; from < length; from += step) {
          const QString& name = names[turn % names.size()];
          const auto middle = straightestMiddle(piece, lengthAlong(theme_.label(key), name) + 8, from,
                                                std::min(length, from + step));
          if (middle && alongLine(key, name, piece, *middle)) ++turn;
        }
      }
    }
  }

  /// On the line, which the halo interrupts.
  void contours(const RegionPicture& picture) {
    const LabelStyle& style = theme_.label(LabelKey::Contour);
    for (const ContourName& name : contourNames(picture, screen_, theme_))
      if (const auto label =
              setAlong(LabelKey::Contour, style, name.height, name.path, name.middle, -0.36 * style.size))
        acceptAlong(*label);
  }

  void disputed(const RegionPicture& picture) {
    if (!shows(LabelKey::Disputed)) return;
    for (const BorderLine& border : picture.region->border) {
      if (!border.disputed || border.line.empty()) continue;
      const ProjectedPoint& middle = border.line[border.line.size() / 2];
      besidePoint(LabelKey::Disputed, {tr("disputed")}, screen_.toScreen(picture.relative(middle)), 8, 0);
    }
  }

  const MapScene& scene_;
  const Viewport& viewport_;
  const MapTheme& theme_;
  ProjectedPoint origin_;
  ScreenGeometry screen_;
  LabelSpace space_;
  std::vector<PlacedLabel> labels_;
};

}  // namespace

std::vector<PlacedLabel> placeLabels(const MapScene& scene, const Viewport& viewport, const MapTheme& theme,
                                     const std::vector<QRectF>& keepFree) {
  return Placer(scene, viewport, theme).place(keepFree);
}

}  // namespace zw
