// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <string>

namespace zw {

/// A day that need not be stated: a tick, and the day beside it. Owned by the parent and the layout.
class OptionalDate {
 public:
  /// `iso`: as 2026-12-31, or empty.
  OptionalDate(QWidget* parent, const QString& words, const std::string& iso)
      : stated_(new QCheckBox(words, parent)), day_(new QDateEdit(parent)), row_(new QHBoxLayout) {
    const QDate given = QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
    day_->setDate(given.isValid() ? given : QDate::currentDate());
    day_->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    day_->setCalendarPopup(true);
    stated_->setChecked(given.isValid());
    day_->setEnabled(given.isValid());
    QObject::connect(stated_, &QCheckBox::toggled, day_, &QWidget::setEnabled);
    row_->addWidget(stated_);
    row_->addWidget(day_);
    row_->addStretch();
  }

  [[nodiscard]] QCheckBox* tick() const { return stated_; }
  [[nodiscard]] QDateEdit* day() const { return day_; }
  [[nodiscard]] QHBoxLayout* row() const { return row_; }
  /// As 2026-12-31, or empty.
  [[nodiscard]] std::string iso() const {
    return stated_->isChecked() ? day_->date().toString(Qt::ISODate).toStdString() : std::string();
  }

 private:
  QCheckBox* stated_;
  QDateEdit* day_;
  QHBoxLayout* row_;
};

}  // namespace zw
