// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHelpEvent>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>

#include "ui/charts/chart_painter.h"

namespace zw {

ChartView::ChartView(QWidget* parent) : QWidget(parent) {
  setMinimumHeight(140);
  setFocusPolicy(Qt::StrongFocus);
  setToolTip(tr("Right-click to save or copy the picture or its numbers"));
}

void ChartView::setChart(ChartData chart, const QString& reason) {
  chart_ = std::move(chart);
  reason_ = reason;
  const QString title = std::visit(
      [](const auto& shown) {
        if constexpr (std::is_same_v<std::decay_t<decltype(shown)>, std::monostate>)
          return QString();
        else
          return shown.title;
      },
      chart_);
  setAccessibleName(title.isEmpty() ? reason_ : title);
  update();
}

QImage ChartView::picture() const {
  constexpr double kFiner = 2;
  const QSize wanted = size().expandedTo({480, 280});
  QImage image(wanted * kFiner, QImage::Format_RGB32);
  image.setDevicePixelRatio(kFiner);
  QPainter painter(&image);
  painter.setFont(font());
  paintChart(painter, QRectF(QPointF(), wanted), chart_, palette(), reason_);
  return image;
}

bool ChartView::saveTo(const QString& path, QString* reason) const {
  QSaveFile file(path);
  bool done = file.open(QIODevice::WriteOnly);
  if (done) {
    if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
      const QByteArray bytes = chartCsv(chart_).toUtf8();
      done = file.write(bytes) == bytes.size();
    } else {
      done = picture().save(&file, "PNG");
    }
  }
  done = done && file.commit();
  if (!done && reason) *reason = file.errorString();
  return done;
}

void ChartView::saveAs(const QString& suffix, const QString& filter) {
  QString path = QFileDialog::getSaveFileName(this, tr("Save Chart"), QString(), filter);
  if (path.isEmpty()) return;
  if (!path.endsWith(suffix, Qt::CaseInsensitive)) path += suffix;
  QString reason;
  if (!saveTo(path, &reason))
    QMessageBox::warning(this, tr("Save Chart"), tr("%1 cannot be written: %2").arg(path, reason));
}

void ChartView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintChart(painter, rect(), chart_, palette(), reason_);
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
  QMenu menu(this);
  menu.setObjectName(QStringLiteral("chartMenu"));
  const bool has = !std::holds_alternative<std::monostate>(chart_);
  const auto add = [&](const QString& words, auto act) {
    QAction* action = menu.addAction(words);
    action->setEnabled(has);
    connect(action, &QAction::triggered, this, act);
  };
  add(tr("Save &Picture…"), [this] { saveAs(QStringLiteral(".png"), tr("Pictures (*.png)")); });
  add(tr("Save &Numbers…"), [this] { saveAs(QStringLiteral(".csv"), tr("Tables (*.csv)")); });
  add(tr("&Copy Picture"), [this] { QApplication::clipboard()->setImage(picture()); });
  add(tr("Copy N&umbers"), [this] { QApplication::clipboard()->setText(chartCsv(chart_)); });
  menu.exec(event->globalPos());
}

bool ChartView::event(QEvent* event) {
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) update();
  return QWidget::event(event);
}

}  // namespace zw
