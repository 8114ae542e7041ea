// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QString>
#include <array>
#include <limits>
#include <vector>

#include "core/error.h"

namespace zw {

/// Map styles as data (resources/styles/*.json). One schema: every file names every style below by its key
/// and nothing else, so that a theme can never lack what another has. Sizes are logical pixels (1/96 inch).

enum class AreaKey {
  Residential,
  Industrial,
  Wood,
  Farmland,
  Grass,
  Water,
  OtherCover,
  Neighbour,
  Buffer,
  Residual,
  Isochrone1,  ///< the least time
  Isochrone2,
  Isochrone3,
  Isochrone4,
  Excluded,
  SeenByOne,
  SeenByTwo,
  DeadGround,
  UnknownGround,
  OnlyBefore,  ///< of two states that are compared; so the next three
  OnlyAfter,
  InBoth,
  PassedOn,
};
inline constexpr std::size_t kAreaKeyCount = 23;

enum class LineKey {
  Motorway,
  Trunk,
  Primary,
  Secondary,
  Tertiary,
  Minor,
  Service,
  Track,
  Path,
  RoadClosed,
  RoadRestricted,
  MainRiver,
  River,
  Coast,
  Border,
  BorderDisputed,
  Territory,
  District,
  Unit,
  Buffer,
  Residual,
  Neatline,
  Isochrone,
  Excluded,
  AddedRoad,
  StateClosed,
  StateRestricted,
  StateOpen,
  Route,
  RouteOther,
  RouteApart,
  Access,
  Choke,
  Ranked,
  RoadPatched,
  Patrolled,
  OnlyBefore,
  OnlyAfter,
  InBoth,
  PassedOn,
  Contour,
  IndexContour,
  Grid,
  MajorGrid,
};
inline constexpr std::size_t kLineKeyCount = 44;

enum class LabelKey {
  City,
  Town,
  Village,
  Hamlet,
  Locality,
  District,
  MainRiver,
  River,
  Disputed,
  Buffer,
  Peak,
  Crossing,
  Zone,
  Base,
  Territory,
  Post,
  Note,
  Contour,
  Grid,
  GridSquare,
};
inline constexpr std::size_t kLabelKeyCount = 20;

enum class MarkKey {
  City,
  Town,
  Village,
  Peak,
  Crossing,
  CrossingClosed,
  CrossingRestricted,
  Base,
  ChokePoint,
  Ranked,
  EntryPoint,
  SealPost,
  CutOff,
  StateClosed,
  StateRestricted,
  StateOpen,
  ObservationPost,
  Checkpoint,
  Note,
};
inline constexpr std::size_t kMarkKeyCount = 19;

inline constexpr double kAnyScale = std::numeric_limits<double>::infinity();

struct AreaStyle {
  QColor fill;
  QColor hatch;             ///< invalid: no hatching
  double hatchSpacing = 8;  ///< between hatch lines
  double hatchWidth = 0.8;
  double maxMetresPerPixel = kAnyScale;  ///< not shown at smaller scales
};

struct LineStyle {
  struct Width {
    double metresPerPixel;
    double pixels;
  };
  QColor colour;
  std::vector<Width> widths;  ///< from large to small scale, interpolated in the logarithm of the scale
  std::vector<qreal> dash;    ///< pixels, dash and gap in turn; empty: solid
  double maxMetresPerPixel = kAnyScale;
  QColor casing;  ///< invalid: none
  double casingWidth = 0;
  double casingMaxMetresPerPixel = 0;
  QColor cased;  ///< the line's colour where it has a casing; invalid: the same as elsewhere

  [[nodiscard]] double widthAt(double metresPerPixel) const;
  [[nodiscard]] bool hasCasingAt(double metresPerPixel) const {
    return casing.isValid() && metresPerPixel <= casingMaxMetresPerPixel;
  }
};

struct LabelStyle {
  QColor colour;
  QColor halo;
  double haloWidth = 1.4;
  double size = 11;
  bool bold = false;
  bool italic = false;
  bool capitals = false;
  double spacing = 0;  ///< extra space between Latin letters, pixels
  double maxMetresPerPixel = kAnyScale;
  double minMetresPerPixel = 0;  ///< not shown at larger scales
};

struct MarkStyle {
  QColor fill;
  QColor stroke;
  double size = 5;
  double strokeWidth = 1;
  double maxMetresPerPixel = kAnyScale;
};

/// How heights become the ground's colour.
struct ReliefStyle {
  struct Step {
    double height;  ///< metres above sea level
    QColor colour;
  };
  std::vector<Step> ramp;  ///< by rising height
  QColor shadow;           ///< its alpha is the strength
  QColor highlight;
  double exaggeration = 1.6;

  struct ContourStep {
    double maxMetresPerPixel;
    int interval;  ///< metres
  };
  std::vector<ContourStep> contours;  ///< from large to small scale; none at scales beyond the last
  /// Metres from one contour to the next at this scale; 0: none are shown.
  [[nodiscard]] int contourInterval(double metresPerPixel) const;
};

struct ZoneStyleRule {
  double fillOpacity = 0.2;
  double selectedFillOpacity = 0.34;
  double outlineWidth = 2;
  double selectedOutlineWidth = 3;
  QColor outlineHalo;
  double haloWidth = 4;
};

struct MapTheme {
  QString name;
  QColor paper;  ///< beyond the region
  QColor land;   ///< where there is no relief to show
  QColor sea;
  QColor ink;  ///< furniture: scale bar, arrow, credits
  QColor inkHalo;
  ReliefStyle relief;
  ZoneStyleRule zone;
  std::array<AreaStyle, kAreaKeyCount> areas;
  std::array<LineStyle, kLineKeyCount> lines;
  std::array<LabelStyle, kLabelKeyCount> labels;
  std::array<MarkStyle, kMarkKeyCount> marks;

  [[nodiscard]] const AreaStyle& area(AreaKey k) const { return areas[static_cast<std::size_t>(k)]; }
  [[nodiscard]] const LineStyle& line(LineKey k) const { return lines[static_cast<std::size_t>(k)]; }
  [[nodiscard]] const LabelStyle& label(LabelKey k) const { return labels[static_cast<std::size_t>(k)]; }
  [[nodiscard]] const MarkStyle& mark(MarkKey k) const { return marks[static_cast<std::size_t>(k)]; }
};

/// Errors: Syntax (not JSON), MissingKey, BadValue (wrong kind, not a colour, not a style that exists);
/// `detail` is the path of the key ("lines.trunk.colour").
[[nodiscard]] Result<MapTheme> loadTheme(const QByteArray& json);
/// As above from a file; also FileMissing, FileUnreadable.
[[nodiscard]] Result<MapTheme> loadThemeFile(const QString& path);

}  // namespace zw
