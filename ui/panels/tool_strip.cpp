// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/tool_strip.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>

namespace zw {
namespace {

constexpr int kMargin = 8;

}  // namespace

ToolStrip::ToolStrip(QWidget* map) : QFrame(map), row_(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("toolStrip"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Window);
  setCursor(Qt::ArrowCursor);
  setAttribute(Qt::WA_NoMousePropagation);  // the map below has no part in what is clicked here
  row_->setContentsMargins(kMargin, 4, kMargin, 4);
  map->installEventFilter(this);
  hide();
}

void ToolStrip::makeFields(const std::vector<ToolNumber>& numbers) {
  names_.clear();
  fields_.clear();
  while (QLayoutItem* item = row_->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  for (const ToolNumber& number : numbers) {
    auto* caption = new QLabel(number.name, this);
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QStringLiteral("toolNumber%1").arg(fields_.size()));
    field->setDecimals(number.decimals);
    field->setRange(number.least, number.most);
    field->setSuffix(QLatin1Char(' ') + number.unit);
    field->setSpecialValueText(number.none);
    field->setKeyboardTracking(true);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setMinimumWidth(86);
    field->setValue(number.value);
    field->installEventFilter(this);
    caption->setBuddy(field);
    connect(field, &QDoubleSpinBox::valueChanged, this,
            [this, which = fields_.size()](double value) { emit numberGiven(which, value); });
    row_->addWidget(caption);
    row_->addWidget(field);
    names_.push_back(number.name);
    fields_.push_back(field);
  }
}

void ToolStrip::show(const std::vector<ToolNumber>& numbers) {
  const bool same =
      std::equal(numbers.begin(), numbers.end(), names_.begin(), names_.end(),
                 [](const ToolNumber& number, const QString& name) { return number.name == name; });
  if (!same) makeFields(numbers);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (fields_[i]->hasFocus()) continue;
    const QSignalBlocker quiet(fields_[i]);
    fields_[i]->setValue(numbers[i].value);
  }
  if (numbers.empty() == isHidden() && same) return;
  setVisible(!numbers.empty());
  place();
}

void ToolStrip::place() {
  adjustSize();
  move((parentWidget()->width() - width()) / 2, kMargin);
  raise();
}

bool ToolStrip::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize) place();
  if (watched != parentWidget() && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
      emit done();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace zw
