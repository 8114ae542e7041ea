// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/briefing.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>
#include <algorithm>
#include <optional>

#include "ui/briefing/assumptions.h"
#include "ui/briefing/holding_table.h"
#include "ui/briefing/map_block.h"
#include "ui/briefing/page.h"
#include "ui/briefing/pdf_date.h"
#include "ui/briefing/residual_strip.h"
#include "ui/briefing/zone_table.h"

namespace zw {
namespace {

using namespace briefing;

constexpr double kTop = 23;           ///< of the first page's content, below the title
constexpr double kContinuedTop = 18;  ///< of the others'
constexpr double kBottom = kPageHeight - kMargin - 8;
constexpr double kBlockGap = 2.6;
constexpr double kSmallestMap = 78;
constexpr double kLargestMap = 135;
constexpr double kRounding = 0.05;  ///< mm kept free, so that a sum of heights that just fits does fit

QString tr(const char* text) {
  return QCoreApplication::translate("briefing", text);
}
QString str(const std::string& text) {
  return QString::fromStdString(text);
}

/// "2026-11-22, 21:51 UTC"
QString dateText(const std::string& time) {
  const QString text = str(time);
  return QStringLiteral("%1, %2 UTC").arg(text.left(10), text.mid(11, 5));
}

QString scenarioName(const BriefingInput& input) {
  const auto found = input.plan.scenarios.find(input.scenario);
  return found == input.plan.scenarios.end() ? QString() : str(found->second.name);
}

void paintTitle(QPainter& painter, const BriefingInput& input, int page) {
  const double right = kMargin + kContentWidth;
  const QString title = input.plan.info.title.empty() ? tr(QT_TRANSLATE_NOOP("briefing", "Pilot zones"))
                                                      : str(input.plan.info.title);
  painter.fillRect(area(0, 0, kPageWidth, 3), colours::kAccent);
  if (page > 1) {
    paintText(painter, kMargin, 8, kContentWidth, font(8, Weight::Bold), colours::kInk,
              tr(QT_TRANSLATE_NOOP("briefing", "%1 — %2 (continued)")).arg(title, scenarioName(input)));
    return;
  }
  paintText(painter, kMargin, 7, kContentWidth - 50, font(15, Weight::Bold), colours::kInk, title);
  paintText(painter, kMargin, 15, kContentWidth - 50, font(8.5), colours::kMuted,
            tr(QT_TRANSLATE_NOOP("briefing", "Scenario: %1 · %2"))
                .arg(scenarioName(input), str(input.region->title)));
  paintText(painter, right - 50, 8.2, 50, font(7), colours::kMuted, dateText(input.time), Qt::AlignRight);
  paintText(painter, right - 50, 12, 50, font(7, Weight::Bold), colours::kAccent,
            tr(QT_TRANSLATE_NOOP("briefing", "Planning aid, not a requirement")), Qt::AlignRight);
}

void paintFoot(QPainter& painter, const BriefingInput& input, int page, int pages) {
  const double y = kPageHeight - kMargin - 6.5;
  painter.setPen(QPen(colours::kRule, dots(0.2)));
  painter.drawLine(QPointF(dots(kMargin), dots(y)), QPointF(dots(kMargin + kContentWidth), dots(y)));
  const QFont small = font(4.6);
  paintText(painter, kMargin, y + 0.8, kContentWidth - 22, small, colours::kMuted,
            QStringLiteral("pack %1\nplan %2\nfactors %3")
                .arg(str(input.hashes.pack), str(input.hashes.plan), str(input.hashes.factors)));
  paintText(painter, kMargin + kContentWidth - 40, y + 0.8, 40, small, colours::kMuted,
            tr(QT_TRANSLATE_NOOP("briefing", "Zonewright %1\nPage %2 of %3"))
                .arg(str(input.version))
                .arg(page)
                .arg(pages),
            Qt::AlignRight);
}

/// Paints the whole document and gives its number of pages. `pages` is what the foot states. Without a map
/// the same space is left free: that is how the pages are counted first.
std::optional<int> paintDocument(QPagedPaintDevice& device, const BriefingInput& input, const MapBlock& map,
                                 int pageCount, bool withMap) {
  Pages pages(device, kTop, kContinuedTop, kBottom, [&](QPainter& painter, int page) {
    paintTitle(painter, input, page);
    paintFoot(painter, input, page, pageCount);
  });
  if (!pages.ok()) return std::nullopt;
  const Region& region = *input.region;
  const QStringList texts = assumptions(input);
  const Table zones = zoneTable(region, input.plan, input.figures);
  const double figures = tableHeight(pages, zones) +
                         holdingHeight(pages, region, input.plan, input.scenario, input.figures) +
                         residualStripHeight(pages, region, input.figures.plan) + 3 * kBlockGap + kRounding;
  const double credits = map.creditsHeight(pages.painter());
  double room = pages.left() - figures - assumptionsHeight(pages, texts) - kBlockGap - credits;
  // What does not fit beside the smallest map leaves its space to the map.
  if (room < kSmallestMap) room = pages.left() - figures - credits;
  const double height = std::clamp(room, kSmallestMap, kLargestMap);
  if (withMap) map.paint(pages.painter(), pages.y(), height);
  pages.advance(height + credits + kBlockGap);
  paintTable(pages, zones);
  pages.advance(kBlockGap);
  paintHolding(pages, region, input.plan, input.scenario, input.figures);
  pages.advance(kBlockGap);
  paintResidualStrip(pages, region, input.figures.plan);
  pages.advance(kBlockGap);
  paintAssumptions(pages, texts);
  if (!pages.ok()) return std::nullopt;
  return pages.count();
}

std::optional<int> paintPdf(QByteArray& pdf, const BriefingInput& input, const MapBlock& map, int pageCount,
                            bool withMap) {
  QBuffer buffer(&pdf);
  buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
  QPdfWriter writer(&buffer);
  writer.setResolution(kDotsPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  writer.setTitle(str(input.plan.info.title));
  writer.setCreator(QStringLiteral("Zonewright ") + str(input.version));
  return paintDocument(writer, input, map, pageCount, withMap);
}

Result<void> save(const QByteArray& pdf, const std::string& path) {
  QSaveFile file(str(path));
  if (file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.commit()) return {};
  const ErrorCode code =
      file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
  return fail({code, path, {}, {}, file.errorString().toStdString()});
}

}  // namespace

Result<void> writeBriefing(const BriefingInput& input, const std::string& path) {
  auto theme = loadThemeFile(str(input.stylesFolder) + QStringLiteral("/print.json"));
  if (!theme) return fail(std::move(theme.error()));
  const MapBlock map(input, std::move(*theme));
  QByteArray pdf;
  const auto counted = paintPdf(pdf, input, map, 1, false);
  const auto painted = counted ? paintPdf(pdf, input, map, *counted, true) : std::nullopt;
  if (!painted || !setCreationDate(pdf, input.time))
    return fail(ErrorCode::Internal, "the pages could not be painted");
  return save(pdf, path);
}

}  // namespace zw
