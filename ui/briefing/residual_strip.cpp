// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/residual_strip.h"

#include <QCoreApplication>

#include "ui/briefing/footnotes.h"
#include "ui/i18n/figures.h"

namespace zw::briefing {
namespace {

constexpr double kTitleHeight = 5;
constexpr double kTileHeight = 11;

QFont noteFont() {
  return font(5.6);
}

/// Of the ground; what it takes to hold it stands elsewhere.
MetricSet groundFigures(const MetricSet& figures) {
  MetricSet out;
  for (const Metric& metric : figures)
    if (figureGroup(metric) != FigureGroup::Capacity) out.push_back(metric);
  return out;
}

QString notesOf(const Region& region, const MetricSet& figures) {
  Footnotes notes;
  for (const Metric& metric : figures) {
    (void)notes.mark(figureNote(metric, region));
    (void)notes.mark(unknownReason(metric));
  }
  return notes.text();
}

}  // namespace

double residualStripHeight(Pages& pages, const Region& region, const MetricSet& planFigures) {
  return kTitleHeight + kTileHeight + 1 +
         textHeight(pages.painter(), kContentWidth, noteFont(), notesOf(region, groundFigures(planFigures)));
}

void paintResidualStrip(Pages& pages, const Region& region, const MetricSet& planFigures) {
  const MetricSet figures = groundFigures(planFigures);
  if (figures.empty()) return;
  pages.breakUnlessFits(residualStripHeight(pages, region, planFigures));
  QPainter& painter = pages.painter();
  paintText(
      painter, kMargin, pages.y(), kContentWidth, font(7.5, Weight::Bold), colours::kAccent,
      QCoreApplication::translate("briefing", "All zones together, and what they leave of the buffer zone"));
  pages.advance(kTitleHeight);

  const double width = kContentWidth / static_cast<double>(figures.size());
  painter.fillRect(area(kMargin, pages.y(), kContentWidth, kTileHeight), colours::kBand);
  Footnotes notes;
  double x = kMargin;
  for (const Metric& metric : figures) {
    const QString marks = notes.mark(figureNote(metric, region)) + notes.mark(unknownReason(metric));
    paintText(painter, x + 1.2, pages.y() + 0.8, width - 1.6, font(8, Weight::Bold), colours::kInk,
              figureText(metric));
    paintText(painter, x + 1.2, pages.y() + 5, width - 1.6, font(5.4), colours::kMuted,
              figureTitle(metric) + marks);
    x += width;
  }
  pages.advance(kTileHeight + 1);
  pages.advance(
      paintText(painter, kMargin, pages.y(), kContentWidth, noteFont(), colours::kMuted, notes.text()));
}

}  // namespace zw::briefing
