// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <vector>

#include "core/change/boundary_edits.h"
#include "core/coverage/region_areas.h"
#include "core/geometry/drawn_shapes.h"

class QWidget;

namespace zw {

class Actions;
class Workspace;

/// Carries out what is done to the shape of the selected zone: asks what must be asked, then runs one
/// command. The functions are false where that was not done.
class ShapeEditing final : public QObject {
  Q_OBJECT
 public:
  /// Makes a new zone of a shape, after asking for its name.
  using MakeZone = std::function<bool(const MultiPolygon<LonLat>& shape)>;

  ShapeEditing(Workspace& workspace, Actions& actions, MakeZone makeZone, QWidget* window);

  bool split(const Line<LonLat>& line);
  bool redraw(const Line<LonLat>& line);
  bool cut(const MultiPolygon<LonLat>& ground);
  bool fill(LonLat place);
  bool transform(const Transformation& change);
  /// Units by their place in Region::units; a new zone where none is selected.
  bool addUnits(const std::vector<std::size_t>& units);
  bool takeUnitsOut(const std::vector<std::size_t>& units);

 signals:
  void told(const QString& text);

 private:
  void merge();
  void simplify();
  void smooth();
  /// Asks for a number while the map shows what comes of it.
  void askAndAlter(const struct AmountQuestion& question, const std::function<AlteredShapes(double)>& look,
                   const std::function<Result<Command>(double)>& command);
  void clip(RegionArea area, bool keepOutside);
  void copy(bool asGeoJson);
  void paste();
  void updateActions();
  [[nodiscard]] MultiPolygon<LonLat> groundOf(const std::vector<std::size_t>& units) const;

  Workspace& workspace_;
  Actions& actions_;
  MakeZone makeZone_;
  QWidget* window_;
};

}  // namespace zw
