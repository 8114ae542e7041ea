// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/legend.h"

#include <QCoreApplication>
#include <algorithm>
#include <tuple>

#include "ui/canvas/render/base_painter.h"
#include "ui/canvas/render/comparison_painter.h"
#include "ui/canvas/render/contour_blocks.h"
#include "ui/canvas/render/marks.h"
#include "ui/canvas/render/pens.h"
#include "ui/canvas/render/region_picture.h"
#include "ui/canvas/render/screen_geometry.h"
#include "ui/canvas/render/supply_painter.h"

namespace zw {

namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("Legend", text);
}

QString withWord(const QString& text, const QString& word) {
  return text.contains(word, Qt::CaseInsensitive) ? text
                                                  : text + QStringLiteral(" (") + word + QLatin1Char(')');
}

class Legend {
 public:
  Legend(const MapScene& scene, const Viewport& viewport, const MapTheme& theme)
      : scene_(scene),
        viewport_(viewport),
        theme_(theme),
        scale_(viewport.metresPerPixel),
        box_(ScreenGeometry(viewport, scene.base ? scene.base->origin : viewport.centre, 0).box()) {}

  std::vector<LegendEntry> entries() {
    plan();
    supply();
    if (!scene_.base) return std::move(entries_);
    boundaries();
    water();
    roads();
    points();
    land();
    return std::move(entries_);
  }

 private:
  [[nodiscard]] bool shows(MapLayer layer) const { return scene_.layers.shows(layer, scale_); }
  [[nodiscard]] bool visible(const MultiPolygon<ProjectedPoint>& shape) const {
    return !shape.empty() && boundsOf(shape).intersects(viewport_.visibleBox());
  }

  LegendEntry& add(MapLayer layer, LegendEntry::Symbol symbol, const QString& text) {
    LegendEntry entry;
    entry.layer = layer;
    entry.symbol = symbol;
    entry.text = text;
    entry.pen = QPen(Qt::NoPen);
    entry.casing = QPen(Qt::NoPen);
    entries_.push_back(entry);
    return entries_.back();
  }

  /// The entry added last stands for a category.
  void ofCategory(std::size_t category) {
    LegendEntry& entry = entries_.back();
    entry.category = category;
    entry.hidden = !scene_.layers.showsCategory(entry.layer, category);
  }

  /// Whether there is anything to show.
  bool line(MapLayer layer, LineKey key, const LevelledShapes& shapes, const QString& text) {
    const LineStyle& style = theme_.line(key);
    if (!shows(layer) || scale_ > style.maxMetresPerPixel || !shapes.anyIn(box_)) return false;
    LegendEntry& entry = add(layer, LegendEntry::Symbol::Line, text);
    entry.pen = penFor(style, scale_);
    entry.pen.setWidthF(std::max(0.9, entry.pen.widthF()));
    if (style.hasCasingAt(scale_))
      entry.casing =
          QPen(style.casing, entry.pen.widthF() + 2 * style.casingWidth, Qt::SolidLine, Qt::FlatCap);
    return true;
  }

  bool area(MapLayer layer, AreaKey key, const LevelledShapes& shapes, const QString& text) {
    const AreaStyle& style = theme_.area(key);
    if (!shows(layer) || scale_ > style.maxMetresPerPixel || !shapes.anyIn(box_)) return false;
    areaEntry(layer, style, text);
    return true;
  }

  LegendEntry& areaEntry(MapLayer layer, const AreaStyle& style, const QString& text) {
    LegendEntry& entry = add(layer, LegendEntry::Symbol::Area, text);
    entry.fill = style.fill;
    entry.hatch = style.hatch;
    entry.hatchSpacing = style.hatchSpacing;
    return entry;
  }

  void mark(MapLayer layer, LegendEntry::Symbol symbol, MarkKey key, const QString& text) {
    const MarkStyle& style = theme_.mark(key);
    LegendEntry& entry = add(layer, symbol, text);
    entry.mark = key;
    entry.markStyle = style;
    entry.fill = style.fill;
    entry.pen = QPen(style.stroke, style.strokeWidth);
  }

  void zone(const QString& text, const QColor& colour, bool reported) {
    LegendEntry& entry = add(MapLayer::Zones, LegendEntry::Symbol::Area, text);
    entry.fill = colour;
    entry.fill.setAlphaF(static_cast<float>(theme_.zone.fillOpacity));
    entry.pen = QPen(colour, theme_.zone.outlineWidth);
    if (reported) entry.pen.setDashPattern({3, 1.4});
    ofCategory(reported ? kReportedZones : kCandidateZones);
  }

  void comparison() {
    if (!showsComparison(scene_)) return;
    const SceneComparison& states = *scene_.comparison;
    const auto part = [&](const MultiPolygon<ProjectedPoint>& shape, AreaKey area, LineKey line,
                          const QString& text) {
      if (!visible(shape)) return;
      areaEntry(MapLayer::Comparison, theme_.area(area), text).pen = penFor(theme_.line(line), scale_);
    };
    part(states.onlyBefore, AreaKey::OnlyBefore, LineKey::OnlyBefore, tr("Only in %1").arg(states.before));
    part(states.onlyAfter, AreaKey::OnlyAfter, LineKey::OnlyAfter, tr("Only in %1").arg(states.after));
    part(states.both, AreaKey::InBoth, LineKey::InBoth, tr("In both"));
    part(states.passed, AreaKey::PassedOn, LineKey::PassedOn, tr("From one zone to another"));
  }

  void plan() {
    comparison();
    if (shows(MapLayer::Zones) && !showsComparison(scene_)) {
      const auto firstVisible = [&](bool reported) {
        return std::find_if(scene_.zones.begin(), scene_.zones.end(),
                            [&](const SceneZone& z) { return z.reported == reported && visible(z.shape); });
      };
      if (const auto z = firstVisible(false); z != scene_.zones.end())
        zone(tr("Candidate zone"), z->colour, false);
      if (const auto z = firstVisible(true); z != scene_.zones.end())
        zone(tr("Zone (reported, not confirmed)"), z->colour, true);
    }
    if (shows(MapLayer::Residual) && scene_.residual && visible(*scene_.residual) &&
        !showsComparison(scene_)) {
      LegendEntry& entry = areaEntry(MapLayer::Residual, theme_.area(AreaKey::Residual),
                                     tr("Buffer zone left uncovered (illustrative)"));
      entry.pen = penFor(theme_.line(LineKey::Residual), scale_);
    }
    const auto anyPost = [&](bool isCheckpoint) {
      return shows(MapLayer::Posts) &&
             std::any_of(scene_.posts.begin(), scene_.posts.end(), [&](const ScenePost& post) {
               return post.isCheckpoint == isCheckpoint && viewport_.visibleBox().contains(post.point);
             });
    };
    if (anyPost(false)) {
      mark(MapLayer::Posts, LegendEntry::Symbol::Mark, MarkKey::ObservationPost, tr("Observation post"));
      ofCategory(kObservationPosts);
    }
    if (anyPost(true)) {
      mark(MapLayer::Posts, LegendEntry::Symbol::Mark, MarkKey::Checkpoint, tr("Checkpoint"));
      ofCategory(kCheckpoints);
    }
    if (shows(MapLayer::Fields) && scene_.fields && !showsComparison(scene_)) {
      const bool night = scene_.fields->byNight;
      areaEntry(MapLayer::Fields, theme_.area(AreaKey::SeenByOne),
                night ? tr("Seen by one post by night") : tr("Seen by one post by day"));
      areaEntry(MapLayer::Fields, theme_.area(AreaKey::SeenByTwo),
                night ? tr("Seen by two or more by night") : tr("Seen by two or more by day"));
      areaEntry(MapLayer::Fields, theme_.area(AreaKey::DeadGround), tr("Dead ground: in range, hidden"));
    }
    if (shows(MapLayer::Notes) &&
        std::any_of(scene_.notes.begin(), scene_.notes.end(),
                    [&](const SceneNote& note) { return viewport_.visibleBox().contains(note.point); }))
      mark(MapLayer::Notes, LegendEntry::Symbol::Mark, MarkKey::Note, tr("Note"));
    if (!shows(MapLayer::Bases)) return;
    for (const bool illustrative : {false, true})
      if (std::any_of(scene_.bases.begin(), scene_.bases.end(), [&](const SceneBase& b) {
            return b.illustrative == illustrative && viewport_.visibleBox().contains(b.point);
          }))
        mark(MapLayer::Bases, LegendEntry::Symbol::Square, MarkKey::Base,
             illustrative ? tr("Base (illustrative)") : tr("Base"));
  }

  void supply() {
    if (!scene_.supply) return;
    const SceneSupply& supply = *scene_.supply;
    const auto lineEntry = [&](MapLayer layer, LineKey key, const QString& text) {
      LegendEntry& entry = add(layer, LegendEntry::Symbol::Line, text);
      entry.pen = penFor(theme_.line(key), scale_);
    };
    if (shows(MapLayer::PatrolledRoads) && !supply.patrolledRoads.empty())
      lineEntry(MapLayer::PatrolledRoads, LineKey::Patrolled, tr("Reached by patrols by day"));
    if (shows(MapLayer::Routes) && !supply.routes.empty()) {
      lineEntry(MapLayer::Routes, LineKey::Route, tr("Quickest route"));
      if (supply.routes.size() > 1)
        lineEntry(MapLayer::Routes, LineKey::RouteOther, tr("Routes from other bases"));
      if (!supply.disjointPair.empty())
        lineEntry(MapLayer::Routes, LineKey::RouteApart, tr("Two routes without a common road"));
      lineEntry(MapLayer::Routes, LineKey::Access, tr("Assumed access link"));
    }
    if (shows(MapLayer::AccessLinks) && !supply.accessLinks.empty() &&
        (!shows(MapLayer::Routes) || supply.routes.empty()))
      lineEntry(MapLayer::AccessLinks, LineKey::Access, tr("Assumed access link"));
    if (shows(MapLayer::ChokePoints) && !supply.chokePoints.empty())
      mark(MapLayer::ChokePoints, LegendEntry::Symbol::Mark, MarkKey::ChokePoint, tr("Choke point"));
    if (shows(MapLayer::RankedRoads) && !supply.ranked.empty())
      mark(MapLayer::RankedRoads, LegendEntry::Symbol::Mark, MarkKey::Ranked,
           tr("What costs most if it fails, by rank"));
    if (shows(MapLayer::EntryPoints) && !supply.entryPoints.empty()) {
      mark(MapLayer::EntryPoints, LegendEntry::Symbol::Mark, MarkKey::EntryPoint, tr("Entry point"));
      mark(MapLayer::EntryPoints, LegendEntry::Symbol::Mark, MarkKey::SealPost, tr("Seal post"));
    }
    if (shows(MapLayer::Isochrones))
      for (std::size_t i = supply.isochrones.size(); i-- > 0;)
        areaEntry(MapLayer::Isochrones, theme_.area(isochroneArea(supply.isochrones.size() - 1 - i)),
                  tr("Within %1 min").arg(supply.isochrones[i].minutes));
    if (shows(MapLayer::CutOff) && !supply.cutOff.empty())
      mark(MapLayer::CutOff, LegendEntry::Symbol::Mark, MarkKey::CutOff, tr("Settlement cut off"));
    if (!shows(MapLayer::NetworkState)) return;
    for (const auto& [passability, key, text] :
         {std::tuple{Passability::Closed, MarkKey::StateClosed, tr("Closed in the network state")},
          std::tuple{Passability::Restricted, MarkKey::StateRestricted,
                     tr("Restricted in the network state")},
          std::tuple{Passability::Open, MarkKey::StateOpen, tr("Open in the network state")}})
      if (std::any_of(supply.statuses.begin(), supply.statuses.end(),
                      [wanted = passability](const auto& s) { return s.passability == wanted; }))
        mark(MapLayer::NetworkState, LegendEntry::Symbol::Mark, key, text);
    if (!supply.addedRoads.empty())
      lineEntry(MapLayer::NetworkState, LineKey::AddedRoad, tr("Added road or bridge"));
    if (!supply.excluded.empty()) {
      LegendEntry& entry =
          areaEntry(MapLayer::NetworkState, theme_.area(AreaKey::Excluded), tr("Excluded area"));
      entry.pen = penFor(theme_.line(LineKey::Excluded), scale_);
    }
  }

  void boundaries() {
    const RegionPicture& picture = *scene_.base;
    const Region& region = *picture.region;
    if (shows(MapLayer::BufferZone) && picture.buffer.anyIn(box_)) {
      const bool illustrative =
          std::any_of(region.bufferZones.begin(), region.bufferZones.end(), [&](const BufferZone& zone) {
            const Source* source = region.source(zone.source);
            return !source || source->status == SourceStatus::Illustrative || zone.authority.empty() ||
                   zone.authority == "none";
          });
      LegendEntry& entry =
          areaEntry(MapLayer::BufferZone, theme_.area(AreaKey::Buffer),
                    illustrative ? withWord(tr("Buffer zone"), tr("illustrative")) : tr("Buffer zone"));
      entry.pen = penFor(theme_.line(LineKey::Buffer), scale_);
    }
    line(MapLayer::Border, LineKey::Border, picture.border, tr("Border"));
    line(MapLayer::Border, LineKey::BorderDisputed, picture.borderDisputed, tr("Border (disputed stretch)"));
    line(MapLayer::Territory, LineKey::Territory, picture.territory, tr("Other territory limit"));
    line(MapLayer::Districts, LineKey::District, picture.districts, tr("District"));
    line(MapLayer::Units, LineKey::Unit, picture.units, tr("Cadastre"));
  }

  void water() {
    const RegionPicture& picture = *scene_.base;
    if (picture.mainRiver.anyIn(box_)) {
      QString name = tr("Main river");
      for (const River& river : picture.region->rivers)
        if (river.mainStem && !river.name.en.empty()) name = QString::fromStdString(river.name.en);
      line(MapLayer::Rivers, LineKey::MainRiver, picture.mainRiver, name);
    }
    line(MapLayer::Rivers, LineKey::River, picture.rivers, tr("River, stream"));
  }

  void roads() {
    static constexpr const char* kTitles[RegionPicture::kRoadClasses] = {
        QT_TRANSLATE_NOOP("Legend", "Motorway"),      QT_TRANSLATE_NOOP("Legend", "Trunk road"),
        QT_TRANSLATE_NOOP("Legend", "Primary road"),  QT_TRANSLATE_NOOP("Legend", "Secondary road"),
        QT_TRANSLATE_NOOP("Legend", "Tertiary road"), QT_TRANSLATE_NOOP("Legend", "Local road"),
        QT_TRANSLATE_NOOP("Legend", "Service road"),  QT_TRANSLATE_NOOP("Legend", "Track"),
        QT_TRANSLATE_NOOP("Legend", "Path"),
    };
    const RegionPicture& picture = *scene_.base;
    for (std::size_t i = 0; i < RegionPicture::kRoadClasses; ++i)
      if (line(MapLayer::Roads, roadLine(i), picture.roads[i], tr(kTitles[i]))) ofCategory(i);
    line(MapLayer::Roads, LineKey::RoadPatched, picture.roadsPatched,
         tr("Road filled in from a status survey"));
    line(MapLayer::Roads, LineKey::RoadRestricted, picture.roadsRestricted,
         tr("Passable with restrictions (reported)"));
    line(MapLayer::Roads, LineKey::RoadClosed, picture.roadsClosed, tr("Not passable (reported)"));
  }

  void points() {
    const RegionPicture& picture = *scene_.base;
    if (shows(MapLayer::Crossings))
      for (const auto& [passability, text] :
           {std::pair{Passability::Open, tr("River crossing")},
            std::pair{Passability::Restricted, tr("Crossing, restricted (reported)")},
            std::pair{Passability::Closed, tr("Crossing, closed (reported)")}}) {
        const MarkKey key = crossingMark(passability);
        if (scale_ <= theme_.mark(key).maxMetresPerPixel &&
            std::any_of(
                picture.region->crossings.begin(), picture.region->crossings.end(), [&](const Crossing& c) {
                  return crossingMark(c.passability) == key && viewport_.visibleBox().contains(c.point);
                })) {
          mark(MapLayer::Crossings, LegendEntry::Symbol::Bridge, key, text);
          ofCategory(passabilityCategory(passability));
        }
      }
    const auto anyPlace = [&](std::size_t category) {
      return std::any_of(picture.places.begin(), picture.places.end(), [&](const NamedPlace& p) {
        return shows(p.settlement ? MapLayer::Settlements : MapLayer::Places) &&
               p.rank != PlaceRank::Locality && placeCategory(p.rank) == category &&
               scale_ <= theme_.mark(placeMark(p.rank)).maxMetresPerPixel && box_.contains(p.point);
      });
    };
    for (const auto& [rank, text] :
         {std::pair{PlaceRank::City, tr("City")}, std::pair{PlaceRank::Town, tr("Town")},
          std::pair{PlaceRank::Village, tr("Village")}}) {
      if (!anyPlace(placeCategory(rank))) continue;
      mark(MapLayer::Settlements, LegendEntry::Symbol::Dot, placeMark(rank), text);
      ofCategory(placeCategory(rank));
    }
    if (shows(MapLayer::Peaks) && scale_ <= theme_.mark(MarkKey::Peak).maxMetresPerPixel &&
        std::any_of(picture.region->peaks.begin(), picture.region->peaks.end(),
                    [&](const Peak& p) { return viewport_.visibleBox().contains(p.point); }))
      mark(MapLayer::Peaks, LegendEntry::Symbol::Triangle, MarkKey::Peak, tr("Peak"));
  }

  void land() {
    static constexpr const char* kTitles[RegionPicture::kLandCovers] = {
        QT_TRANSLATE_NOOP("Legend", "Residential land"),
        QT_TRANSLATE_NOOP("Legend", "Industrial land"),
        QT_TRANSLATE_NOOP("Legend", "Wood"),
        QT_TRANSLATE_NOOP("Legend", "Farmland"),
        QT_TRANSLATE_NOOP("Legend", "Grass"),
        QT_TRANSLATE_NOOP("Legend", "Water"),
        QT_TRANSLATE_NOOP("Legend", "Other land cover"),
    };
    contours();
    for (std::size_t i = 0; i < RegionPicture::kLandCovers; ++i)
      if (area(MapLayer::LandCover, coverArea(i), scene_.base->landCover[i], tr(kTitles[i]))) ofCategory(i);
  }

  void contours() {
    const int interval = theme_.relief.contourInterval(scale_);
    if (!shows(MapLayer::Contours) || interval == 0 || !scene_.base->contours) return;
    const auto entry = [&](LineKey key, const QString& text) {
      add(MapLayer::Contours, LegendEntry::Symbol::Line, text).pen = penFor(theme_.line(key), scale_);
    };
    entry(LineKey::Contour, tr("Contour, every %1 m").arg(interval));
    entry(LineKey::IndexContour, tr("Index contour, every %1 m").arg(interval * kIndexContour));
  }

  const MapScene& scene_;
  const Viewport& viewport_;
  const MapTheme& theme_;
  double scale_;
  QRectF box_;
  std::vector<LegendEntry> entries_;
};

}  // namespace

std::vector<LegendEntry> legendFor(const MapScene& scene, const Viewport& viewport, const MapTheme& theme) {
  return Legend(scene, viewport, theme).entries();
}

void paintSymbol(QPainter& painter, const QRectF& box, const LegendEntry& entry) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QPointF left(box.left(), box.center().y());
  const QPointF right(box.right(), box.center().y());
  switch (entry.symbol) {
    case LegendEntry::Symbol::Line:
      for (const QPen& pen : {entry.casing, entry.pen}) {
        if (pen.style() == Qt::NoPen) continue;
        painter.setPen(pen);
        painter.drawLine(left, right);
      }
      break;
    case LegendEntry::Symbol::Area: {
      const QRectF swatch = box.adjusted(1, 1, -1, -1);
      painter.setPen(Qt::NoPen);
      painter.setBrush(entry.fill);
      painter.drawRect(swatch);
      if (entry.hatch.isValid()) {
        const auto lines = hatchLines({QPolygonF(swatch)}, entry.hatchSpacing * 0.7, swatch.topLeft());
        painter.setPen(QPen(entry.hatch, 0.8));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
      }
      painter.setPen(entry.pen.style() == Qt::NoPen ? QPen(QColor(0, 0, 0, 50), 0.6) : entry.pen);
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(swatch);
      break;
    }
    case LegendEntry::Symbol::Dot:
    case LegendEntry::Symbol::Triangle:
    case LegendEntry::Symbol::Bridge:
    case LegendEntry::Symbol::Square:
    case LegendEntry::Symbol::Mark: {
      MarkStyle style = entry.markStyle;
      style.size = std::min(style.size, std::min(box.width(), box.height()));
      paintMark(painter, entry.mark, style, box.center());
      break;
    }
  }
  painter.restore();
}

}  // namespace zw
