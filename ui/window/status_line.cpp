// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include <QActionGroup>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QToolButton>
#include <cmath>

#include "ui/i18n/scale_words.h"

namespace zw {
namespace {

constexpr double kScales[] = {5000, 10000, 25000, 50000, 100000, 250000, 500000};

}  // namespace

QString coordinateFormatTitle(CoordinateFormat format) {
  switch (format) {
    case CoordinateFormat::Decimal:
      return QCoreApplication::translate("StatusLine", "Decimal degrees");
    case CoordinateFormat::DegreesMinutesSeconds:
      return QCoreApplication::translate("StatusLine", "Degrees, minutes, seconds");
    case CoordinateFormat::Utm:
      return QCoreApplication::translate("StatusLine", "UTM");
    case CoordinateFormat::Mgrs:
      return QCoreApplication::translate("StatusLine", "MGRS");
  }
  return {};
}

StatusLine::StatusLine(QStatusBar* bar) : QObject(bar) {
  bar->setObjectName(QStringLiteral("statusBar"));
  bar->setSizeGripEnabled(false);
  hint_ = new QLabel(bar);
  hint_->setObjectName(QStringLiteral("toolHint"));
  hint_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  hint_->setContentsMargins(6, 0, 6, 0);
  planState_ = new QLabel(bar);
  planState_->setObjectName(QStringLiteral("planState"));

  place_ = new QToolButton(bar);
  place_->setObjectName(QStringLiteral("cursorPlace"));
  place_->setAutoRaise(true);
  place_->setPopupMode(QToolButton::InstantPopup);
  place_->setToolTip(tr("The place under the pointer; click to choose the notation"));
  place_->setAccessibleName(tr("Place under the pointer"));
  auto* menu = new QMenu(place_);
  auto* formats = new QActionGroup(menu);
  for (const auto format : {CoordinateFormat::Decimal, CoordinateFormat::DegreesMinutesSeconds,
                            CoordinateFormat::Utm, CoordinateFormat::Mgrs}) {
    QAction* action = menu->addAction(coordinateFormatTitle(format));
    action->setObjectName(QStringLiteral("coordinateFormat%1").arg(static_cast<int>(format)));
    action->setCheckable(true);
    formats->addAction(action);
    connect(action, &QAction::triggered, this, [this, format] {
      setFormat(format);
      emit formatChosen(format);
    });
  }
  place_->setMenu(menu);

  scale_ = new QComboBox(bar);
  scale_->setObjectName(QStringLiteral("scaleBox"));
  scale_->setEditable(true);
  scale_->setInsertPolicy(QComboBox::NoInsert);
  scale_->setCompleter(nullptr);
  scale_->setToolTip(tr("Scale of the map; type one or choose"));
  scale_->setAccessibleName(tr("Scale"));
  for (const double scale : kScales) scale_->addItem(scaleText(scale), scale);
  scale_->setMinimumContentsLength(11);
  connect(scale_, &QComboBox::activated, this, [this] { readScale(); });
  connect(scale_->lineEdit(), &QLineEdit::editingFinished, this, [this] { readScale(); });

  crs_ = new QLabel(bar);
  crs_->setObjectName(QStringLiteral("crsName"));
  crs_->setContentsMargins(6, 0, 6, 0);

  bar->addWidget(hint_, 1);
  bar->addPermanentWidget(planState_);
  bar->addPermanentWidget(place_);
  bar->addPermanentWidget(scale_);
  bar->addPermanentWidget(crs_);
  setFormat(format_);
}

void StatusLine::setHint(const QString& text) {
  if (hint_->text() != text) hint_->setText(text);
}

void StatusLine::setPlanState(const QString& text, const QString& toolTip) {
  planState_->setText(text);
  planState_->setToolTip(toolTip);
}

void StatusLine::setRegion(const Region* region) {
  projection_ = region ? region->projection : nullptr;
  crs_->setText(projection_ ? QString::fromStdString(projection_->name()) : QString());
  crs_->setToolTip(projection_ ? QString::fromStdString(projection_->crs()) : QString());
  showPlace();
}

void StatusLine::setPlace(const std::optional<ProjectedPoint>& place) {
  pointer_ = place;
  showPlace();
}

void StatusLine::showPlace() {
  QString text;
  if (projection_ && pointer_)
    text = QString::fromStdString(coordinateText(projection_->inverse(*pointer_), format_));
  place_->setText(text.isEmpty() ? coordinateFormatTitle(format_) : text);
}

void StatusLine::setFormat(CoordinateFormat format) {
  format_ = format;
  place_->menu()->actions().at(static_cast<int>(format))->setChecked(true);
  // As wide as the longest text of the notation, so that the bar stands still while the pointer moves.
  const QString widest = QString::fromStdString(coordinateText({-179.99999, -79.99999}, format));
  place_->setMinimumWidth(place_->fontMetrics().horizontalAdvance(widest) + 28);
  showPlace();
}

void StatusLine::setScale(double denominator) {
  denominator_ = denominator;
  if (!scale_->lineEdit()->hasFocus() || !scale_->lineEdit()->isModified())
    scale_->setEditText(scaleText(denominator));
}

void StatusLine::readScale() {
  const auto wanted = parseScale(scale_->currentText());
  scale_->lineEdit()->setModified(false);
  if (wanted && scaleText(*wanted) != scaleText(denominator_)) emit scaleChosen(*wanted);
  scale_->setEditText(scaleText(wanted ? *wanted : denominator_));
}

}  // namespace zw
