// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/measure_box.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/geometry/line_measure.h"
#include "ui/charts/chart_data.h"
#include "ui/i18n/figures.h"
#include "ui/i18n/measure_words.h"

namespace zw {
namespace {

constexpr int kMargin = 8;
constexpr int kAboveScaleBar = 44;

}  // namespace

ProfileView::ProfileView(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("profileView"));
  setAccessibleName(tr("Profile of the ground"));
}

void ProfileView::setProfile(ElevationProfile profile) {
  profile_ = std::move(profile);
  update();
}

void ProfileView::paintEvent(QPaintEvent*) {
  if (!profile_.lowest || profile_.samples.size() < 2) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QFontMetricsF metrics(font());
  const double step = axisStep(std::max(20.0, *profile_.highest - *profile_.lowest), 3);
  const double low = std::floor(*profile_.lowest / step) * step;
  const double high = std::max(low + step, std::ceil(*profile_.highest / step) * step);
  const double length = profile_.samples.back().along;
  const QRectF plot(metrics.horizontalAdvance(numberText(high, 0)) + 22, metrics.height() / 2,
                    width() - metrics.horizontalAdvance(numberText(high, 0)) - 30,
                    height() - 2.1 * metrics.height());
  const auto at = [&](double along, double value) {
    return QPointF(plot.left() + plot.width() * along / length,
                   plot.bottom() - plot.height() * (value - low) / (high - low));
  };
  const QColor ink = palette().color(QPalette::WindowText);
  QColor faint = ink;
  faint.setAlphaF(0.25F);
  for (double value = low; value <= high + step / 2; value += step) {
    painter.setPen(faint);
    painter.drawLine(at(0, value), at(length, value));
    painter.setPen(ink);
    painter.drawText(QRectF(0, at(0, value).y() - metrics.height() / 2, plot.left() - 4, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, numberText(value, 0) + QStringLiteral(" m"));
  }
  const QColor line = palette().color(QPalette::Highlight);
  QColor fill = line;
  fill.setAlphaF(0.25F);
  QPolygonF piece;
  const auto end = [&] {
    if (piece.size() > 1) {
      QPolygonF area = piece;
      area << QPointF(piece.last().x(), plot.bottom()) << QPointF(piece.first().x(), plot.bottom());
      painter.setPen(Qt::NoPen);
      painter.setBrush(fill);
      painter.drawPolygon(area);
      painter.setPen(QPen(line, 1.6));
      painter.drawPolyline(piece);
    }
    piece.clear();
  };
  for (const ElevationProfile::Sample& sample : profile_.samples) {
    if (sample.height)
      piece << at(sample.along, *sample.height);
    else
      end();
  }
  end();
  painter.setPen(ink);
  const QRectF below(plot.left(), plot.bottom() + 2, plot.width(), metrics.height());
  painter.drawText(below, Qt::AlignLeft, QStringLiteral("0"));
  painter.drawText(below, Qt::AlignRight, lengthText(length));
}

MeasureBox::MeasureBox(QWidget* map) : QFrame(map), words_(new QLabel(this)), view_(new ProfileView(this)) {
  setObjectName(QStringLiteral("measureBox"));
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Window);
  setAttribute(Qt::WA_TransparentForMouseEvents);  // places under it are measured too
  words_->setObjectName(QStringLiteral("measureWords"));
  words_->setTextFormat(Qt::PlainText);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kMargin, 6, kMargin, 6);
  layout->addWidget(words_);
  layout->addWidget(view_);
  map->installEventFilter(this);
  hide();
}

void MeasureBox::show(const Line<LonLat>& line, const ElevationGrid& grid) {
  const LineMeasure measure = measureLine(line);
  if (measure.legs.empty()) {
    hide();
    return;
  }
  QStringList words = measureLines(measure);
  ElevationProfile profile = elevationProfile(grid, line, profileStep(grid));
  if (grid.empty())
    words << tr("Heights: unknown, the region has no elevation");
  else
    words += profileLines(profile);
  words_->setText(words.join(u'\n'));
  view_->setVisible(profile.lowest.has_value());
  view_->setProfile(std::move(profile));
  setVisible(true);
  place();
}

void MeasureBox::place() {
  adjustSize();
  move(kMargin, parentWidget()->height() - height() - kAboveScaleBar);
  raise();
}

bool MeasureBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
  return QFrame::eventFilter(watched, event);
}

}  // namespace zw
