// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_look_box.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSlider>
#include <QSpinBox>
#include <algorithm>
#include <cmath>

#include "ui/i18n/scale_words.h"

namespace zw {
namespace {

constexpr double kScales[] = {5'000, 10'000, 25'000, 50'000, 100'000, 200'000, 500'000, 1'000'000};

}  // namespace

LayerLookBox::LayerLookBox(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("layerLookBox"));
  slider_ = new QSlider(Qt::Horizontal, this);
  slider_->setObjectName(QStringLiteral("opacitySlider"));
  slider_->setRange(0, 100);
  slider_->setPageStep(10);
  slider_->setAccessibleName(tr("Opacity"));
  percent_ = new QSpinBox(this);
  percent_->setObjectName(QStringLiteral("opacityBox"));
  percent_->setRange(0, 100);
  percent_->setSuffix(tr(" %"));
  percent_->setKeyboardTracking(false);
  percent_->setAccessibleName(tr("Opacity"));
  const auto scaleBox = [this](const char* name, const QString& none, const QString& tip) {
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setCompleter(nullptr);
    box->addItem(none);
    for (const double scale : kScales) box->addItem(scaleText(scale));
    box->setToolTip(tip);
    box->setAccessibleName(tip);
    box->setMinimumContentsLength(7);
    connect(box, &QComboBox::activated, this, &LayerLookBox::readScales);
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, &LayerLookBox::readScales);
    return box;
  };
  from_ = scaleBox("fromScale", tr("any"), tr("Largest scale at which the layer is shown"));
  to_ = scaleBox("toScale", tr("any"), tr("Smallest scale at which the layer is shown"));

  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(6, 4, 6, 4);
  grid->setVerticalSpacing(3);
  grid->addWidget(new QLabel(tr("Opacity"), this), 1, 0);
  grid->addWidget(slider_, 1, 1, 1, 2);
  grid->addWidget(percent_, 1, 3);
  grid->addWidget(new QLabel(tr("Scales"), this), 2, 0);
  auto* scales = new QHBoxLayout;
  scales->addWidget(from_, 1);
  scales->addWidget(new QLabel(QStringLiteral("–"), this));
  scales->addWidget(to_, 1);
  grid->addLayout(scales, 2, 1, 1, 3);
  grid->setColumnStretch(1, 1);

  connect(slider_, &QSlider::valueChanged, this, [this](int value) {
    if (filling_) return;
    const QScopedValueRollback guard(filling_, true);
    percent_->setValue(value);
    emit opacityGiven(value / 100.0, !slider_->isSliderDown());
  });
  connect(slider_, &QSlider::sliderReleased, this,
          [this] { emit opacityGiven(slider_->value() / 100.0, true); });
  connect(percent_, &QSpinBox::valueChanged, this, [this](int value) {
    if (filling_) return;
    const QScopedValueRollback guard(filling_, true);
    slider_->setValue(value);
    emit opacityGiven(value / 100.0, true);
  });
}

void LayerLookBox::show(const LayerLook& look) {
  const QScopedValueRollback guard(filling_, true);
  setEnabled(true);
  scales_ = look.scales;
  if (!slider_->isSliderDown()) {
    slider_->setValue(static_cast<int>(std::lround(look.opacity * 100)));
    percent_->setValue(slider_->value());
  }
  from_->setEditText(scales_.from > 0 ? scaleText(scales_.from) : from_->itemText(0));
  to_->setEditText(std::isfinite(scales_.to) ? scaleText(scales_.to) : to_->itemText(0));
}

void LayerLookBox::showNone() {
  show({});
  setEnabled(false);
}

void LayerLookBox::readScales() {
  if (filling_) return;
  ScaleRange wanted;
  if (const auto from = parseScale(from_->currentText())) wanted.from = *from;
  if (const auto to = parseScale(to_->currentText())) wanted.to = *to;
  if (wanted.from > wanted.to) std::swap(wanted.from, wanted.to);
  if (wanted == scales_) {
    // What was typed may be no scale: the field says again what holds.
    const QScopedValueRollback guard(filling_, true);
    from_->setEditText(scales_.from > 0 ? scaleText(scales_.from) : from_->itemText(0));
    to_->setEditText(std::isfinite(scales_.to) ? scaleText(scales_.to) : to_->itemText(0));
    return;
  }
  emit scalesGiven(wanted);
}

}  // namespace zw
