// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/app_theme.h"

// The icons live in a static library: the linker would drop them unasked. Must stand outside a namespace.
static void registerIcons() {
  Q_INIT_RESOURCE(icons);
}

namespace zw {
namespace {

/// Draws an SVG whose lines are black in the palette's text colour, so that icons follow the theme.
class LineIconEngine final : public QIconEngine {
 public:
  explicit LineIconEngine(QString name) : name_(std::move(name)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const QColor colour = colourFor(mode);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name_));
    if (!file.open(QIODevice::ReadOnly)) return;
    QSvgRenderer renderer(file.readAll().replace("#000000", colour.name().toLatin1()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const QString key = QStringLiteral("zw-icon/%1/%2/%3x%4")
                            .arg(name_, colourFor(mode).name())
                            .arg(size.width())
                            .arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
  }

  QIconEngine* clone() const override { return new LineIconEngine(name_); }

 private:
  static QColor colourFor(QIcon::Mode mode) {
    const QPalette palette = QGuiApplication::palette();
    switch (mode) {
      case QIcon::Disabled:
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
      case QIcon::Selected:
        return palette.color(QPalette::HighlightedText);
      case QIcon::Normal:
      case QIcon::Active:
        break;
    }
    return palette.color(QPalette::ButtonText);
  }

  QString name_;
};

}  // namespace

QIcon lineIcon(const QString& name) {
  registerIcons();
  return QIcon(new LineIconEngine(name));
}

}  // namespace zw
