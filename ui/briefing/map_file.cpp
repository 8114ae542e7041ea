// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/map_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>
#include <cmath>

#include "ui/briefing/pdf_date.h"
#include "ui/canvas/render/map_furniture.h"
#include "ui/canvas/render/map_renderer.h"

namespace zw {
namespace {

constexpr double kPixelsPerInch = 96;
constexpr int kPdfDotsPerInch = 864;  // nine for each logical pixel

void paintSheet(QPainter& painter, const MapSheet& sheet, double deviceScale) {
  PaintOptions options;
  options.deviceScale = deviceScale;
  const MapFurniture furniture(sheet.viewport, sourceLine(sheet.scene, sheet.viewport));
  options.keepFree = furniture.boxes();
  paintMap(painter, sheet.scene, sheet.viewport, sheet.theme, options);
  furniture.paint(painter, sheet.scene, sheet.theme);
}

Result<QByteArray> png(const MapSheet& sheet) {
  const QSizeF size = sheet.viewport.size * sheet.deviceScale;
  if (size.width() * size.height() > kMostMapPixels)
    return fail(ErrorCode::Usage, "the map would have more than 100 million pixels");
  QImage image(size.toSize().expandedTo({1, 1}), QImage::Format_RGB32);
  if (image.isNull()) return fail(ErrorCode::Internal, "no memory for a map of that size");
  const int dotsPerMetre = static_cast<int>(std::lround(kPixelsPerInch * sheet.deviceScale / 0.0254));
  image.setDotsPerMeterX(dotsPerMetre);
  image.setDotsPerMeterY(dotsPerMetre);
  QPainter painter(&image);
  painter.scale(sheet.deviceScale, sheet.deviceScale);
  paintSheet(painter, sheet, sheet.deviceScale);
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "PNG")) return fail(ErrorCode::Internal, "the picture could not be made");
  return bytes;
}

Result<QByteArray> pdf(const MapSheet& sheet) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDotsPerInch);
    writer.setPageSize(
        QPageSize(sheet.viewport.size / kPixelsPerInch, QPageSize::Inch, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setCreator(QStringLiteral("Zonewright"));
    QPainter painter;
    if (!painter.begin(&writer)) return fail(ErrorCode::Internal, "the page could not be painted");
    const double scale = kPdfDotsPerInch / kPixelsPerInch;
    painter.scale(scale, scale);
    paintSheet(painter, sheet, scale);
  }
  if (!sheet.time.empty() && !briefing::setCreationDate(bytes, sheet.time))
    return fail(ErrorCode::Internal, "the page could not be dated");
  return bytes;
}

Result<QByteArray> svg(const MapSheet& sheet) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(static_cast<int>(kPixelsPerInch));
  generator.setSize(sheet.viewport.size.toSize());
  generator.setViewBox(QRectF(QPointF(0, 0), sheet.viewport.size));
  QPainter painter;
  if (!painter.begin(&generator)) return fail(ErrorCode::Internal, "the drawing could not be painted");
  paintSheet(painter, sheet, 1);
  painter.end();
  return bytes;
}

Result<QByteArray> bytesOf(const MapSheet& sheet, const std::string& path) {
  const QString kind = QFileInfo(QString::fromStdString(path)).suffix().toLower();
  if (kind == QLatin1String("png")) return png(sheet);
  if (kind == QLatin1String("pdf")) return pdf(sheet);
  if (kind == QLatin1String("svg")) return svg(sheet);
  return fail({ErrorCode::Usage, path, {}, {}, "the output's name must end in one of: .png, .pdf, .svg"});
}

}  // namespace

Result<void> writeMap(const MapSheet& sheet, const std::string& path) {
  auto bytes = bytesOf(sheet, path);
  if (!bytes) return fail(std::move(bytes.error()));
  QSaveFile file(QString::fromStdString(path));
  if (file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit()) return {};
  const ErrorCode code =
      file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
  return fail({code, path, {}, {}, file.errorString().toStdString()});
}

}  // namespace zw
