// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/geometry/coordinate_text.h"
#include "ui/workspace/services.h"

class QComboBox;
class QLabel;
class QStatusBar;
class QToolButton;

namespace zw {

/// The status bar's fields: what the tool offers, the plan's state, the place under the pointer in the
/// notation of choice, the scale (which can be typed) and the CRS.
class StatusLine final : public QObject {
  Q_OBJECT
 public:
  explicit StatusLine(QStatusBar* bar);

  void setHint(const QString& text);
  void setPlanState(const QString& text, const QString& toolTip);
  void setRegion(const Region* region);
  void setPlace(const std::optional<ProjectedPoint>& place);
  void setScale(double denominator);
  void setFormat(CoordinateFormat format);

 signals:
  void formatChosen(zw::CoordinateFormat format);
  void scaleChosen(double denominator);

 private:
  void showPlace();
  void readScale();

  QLabel* hint_;
  QLabel* planState_;
  QToolButton* place_;
  QComboBox* scale_;
  QLabel* crs_;
  std::shared_ptr<const Projection> projection_;
  std::optional<ProjectedPoint> pointer_;
  CoordinateFormat format_ = CoordinateFormat::Decimal;
  double denominator_ = 0;
};

/// "decimal degrees", "degrees, minutes, seconds", "UTM", "MGRS".
[[nodiscard]] QString coordinateFormatTitle(CoordinateFormat format);

}  // namespace zw
