// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/assumptions.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/capacity/scenario_capacity.h"
#include "core/geometry/geodesic.h"
#include "ui/i18n/figures.h"

namespace zw::briefing {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("briefing", text);
}
QString str(const std::string& text) {
  return QString::fromStdString(text);
}

/// "title, date" of a source, and its note as a sentence.
QString citation(const Source& source) {
  QString text = str(source.title);
  if (!source.date.empty()) text += QStringLiteral(", ") + str(source.date);
  if (source.accuracyMetres >= 0)
    text += tr(QT_TRANSLATE_NOOP("briefing", ", accuracy %1 m")).arg(numberText(source.accuracyMetres, 0));
  text += QStringLiteral(".");
  return text;
}

void addBufferZone(const Region& region, QStringList& out) {
  std::set<std::string> said;
  for (const BufferZone& zone : region.bufferZones) {
    const Source* source = region.source(zone.source);
    if (!source || !said.insert(source->id).second) continue;
    if (source->status == SourceStatus::Illustrative)
      out << tr(QT_TRANSLATE_NOOP("briefing",
                                  "The buffer zone is illustrative: no party has published its geometry. %1"))
                 .arg(citation(*source));
    else
      out << tr(QT_TRANSLATE_NOOP("briefing", "The buffer zone is %1: %2"))
                 .arg(sourceStatusText(source->status), citation(*source));
  }
}

void addBorder(const Region& region, QStringList& out) {
  double disputed = 0;
  for (const BorderLine& border : region.border)
    if (border.disputed) disputed += geodesicLength(region.projection->inverse(border.line)).value();
  if (disputed > 0)
    out << tr(QT_TRANSLATE_NOOP("briefing",
                                "%1 km of the border are disputed and drawn in a line of their own; lengths "
                                "along the border "
                                "hold for the line as drawn, which takes no side."))
               .arg(numberText(disputed / 1000, 1));
}

void addSides(const Region& region, QStringList& out) {
  for (const River& river : region.rivers) {
    if (!river.mainStem || river.name.en.empty()) continue;
    out << tr(QT_TRANSLATE_NOOP(
                  "briefing",
                  "Border and far side: the planned territory as the main stem of the %1 cuts it."))
               .arg(str(river.name.en));
    return;
  }
}

void addPeople(const Region& region, QStringList& out) {
  QStringList sources;
  for (const AreaUnit& unit : region.units)
    if (const Source* source = region.source(unit.peopleSource))
      if (const QString text = citation(*source); !sources.contains(text)) sources << text;
  out << tr(QT_TRANSLATE_NOOP(
             "briefing",
             "People are estimates: each unit's population is shared out evenly over its "
             "residential land, where there is none over its settlements, else over its area.")) +
             (sources.isEmpty() ? QString() : u' ' + sources.join(u' '));
}

void addFactors(const Plan& plan, QStringList& out) {
  QStringList used;
  for (const auto& [id, factor] : plan.factors) {
    // The factors that coverage figures rest on; those of other figures are not printed here.
    if (id.rfind("coverage.", 0) != 0 && id.rfind("residual.", 0) != 0) continue;
    const auto number = [](double value) {
      return numberText(value, std::abs(value) < 10 && value != std::round(value) ? 2 : 0);
    };
    used << QStringLiteral("%1 %2 %3 (%4–%5; %6, %7)")
                .arg(str(factor.title), number(factor.value), str(factor.unit), number(factor.low),
                     number(factor.high), confidenceInWords(factor.confidence), str(factor.source));
  }
  if (!used.isEmpty())
    out << tr(QT_TRANSLATE_NOOP("briefing", "Planning factors used: %1."))
               .arg(used.join(QStringLiteral("; ")));
}

/// Of the figures of observation and capacity, where posts are planned.
void addHolding(const BriefingInput& input, QStringList& out) {
  const Plan& plan = input.plan;
  const auto zones = plan.zonesOf(input.scenario);
  if (std::none_of(zones.begin(), zones.end(),
                   [&](const Zone* zone) { return !plan.postsOf(zone->id).empty(); }))
    return;
  std::map<Confidence, int> factors;
  int all = 0;
  for (const auto& [id, factor] : plan.factors)
    for (const char* group : {"staffing.", "patrol.", "rotation.", "observation.", "speed.", "access."})
      if (id.rfind(group, 0) == 0) {
        ++factors[factor.confidence];
        ++all;
      }
  QStringList parts;
  for (const auto& [confidence, count] : factors)
    parts << QStringLiteral("%1 %2").arg(count).arg(confidenceInWords(confidence));
  out << tr(QT_TRANSLATE_NOOP(
                "briefing",
                "Observation, patrols and soldiers rest on the posts as planned and on %1 planning factors "
                "(%2), which a GeoPackage export lists. Soldiers: the whole establishment, not those on "
                "duty."))
             .arg(all)
             .arg(parts.join(QStringLiteral(", ")));
  if (plan.pool.empty()) return;
  const auto illustrative = static_cast<std::size_t>(std::count_if(
      plan.pool.begin(), plan.pool.end(), [](const auto& unit) { return unit.second.illustrative; }));
  QString text;
  if (illustrative == plan.pool.size())
    text = tr(QT_TRANSLATE_NOOP("briefing", "The pool is illustrative: all of its %1 units are made up. "))
               .arg(illustrative);
  else if (illustrative > 0)
    text = tr(QT_TRANSLATE_NOOP("briefing", "%1 of the pool's %2 units are illustrative, made up. "))
               .arg(illustrative)
               .arg(plan.pool.size());
  out << text + tr(QT_TRANSLATE_NOOP("briefing",
                                     "Turns: %1 months from the first day on which a zone is to be held, by "
                                     "a heuristic. Draws: zone by zone."))
                    .arg(capacity::ScenarioCapacityOptions{}.months);
}

void addReported(const BriefingInput& input, QStringList& out) {
  QStringList sources;
  bool reported = false;
  for (const Zone* zone : input.plan.zonesOf(input.scenario)) {
    if (zone->status != ZoneStatus::Reported) continue;
    reported = true;
    if (!zone->source.empty() && !sources.contains(str(zone->source))) sources << str(zone->source);
  }
  if (!reported) return;
  QString text = tr(QT_TRANSLATE_NOOP("briefing", "Reported zones are not confirmed by a party."));
  if (!sources.isEmpty())
    text += u' ' + tr(QT_TRANSLATE_NOOP("briefing", "Source: %1.")).arg(sources.join(QStringLiteral("; ")));
  out << text;
}

constexpr double kTitleHeight = 5;
constexpr double kColumnGap = 6;
constexpr double kColumnWidth = (kContentWidth - kColumnGap) / 2;
constexpr double kBullet = 2.4;
constexpr double kItemGap = 0.9;

QFont textFont() {
  return font(6.2);
}

std::vector<double> itemHeights(Pages& pages, const QStringList& texts) {
  std::vector<double> heights;
  for (const QString& text : texts)
    heights.push_back(textHeight(pages.painter(), kColumnWidth - kBullet, textFont(), text) + kItemGap);
  return heights;
}

/// How many of the items go in the left column so that the higher column is as low as can be.
std::size_t splitEvenly(const std::vector<double>& heights) {
  double total = 0;
  for (const double h : heights) total += h;
  double left = 0;
  std::size_t count = 0;
  while (count < heights.size() &&
         std::abs(total - 2 * (left + heights[count])) <= std::abs(total - 2 * left))
    left += heights[count++];
  return count;
}

double columnsHeight(const std::vector<double>& heights) {
  const std::size_t split = splitEvenly(heights);
  double left = 0;
  double right = 0;
  for (std::size_t i = 0; i < heights.size(); ++i) (i < split ? left : right) += heights[i];
  return std::max(left, right);
}

}  // namespace

QStringList assumptions(const BriefingInput& input) {
  const Region& region = *input.region;
  QStringList out;
  addBufferZone(region, out);
  addBorder(region, out);
  addReported(input, out);
  addPeople(region, out);
  addSides(region, out);
  out << tr(
      QT_TRANSLATE_NOOP("briefing",
                        "Areas and lengths are geodesic (WGS 84). Figures are of the whole scenario; zones "
                        "are candidates unless marked. Unknown is not zero."));
  addFactors(input.plan, out);
  addHolding(input, out);
  const bool illustrativeBases = std::any_of(input.plan.bases.begin(), input.plan.bases.end(),
                                             [](const auto& base) { return base.second.illustrative; });
  if (illustrativeBases)
    out << tr(QT_TRANSLATE_NOOP("briefing", "Bases are illustrative, not actual deployments."));
  if (input.hashes.pack != input.plan.info.packHash)
    out << tr(QT_TRANSLATE_NOOP("briefing",
                                "The plan was made on another region pack (%1) than the one used here."))
               .arg(str(input.plan.info.packHash));
  return out;
}

double assumptionsHeight(Pages& pages, const QStringList& texts) {
  return kTitleHeight + columnsHeight(itemHeights(pages, texts));
}

void paintAssumptions(Pages& pages, const QStringList& texts) {
  const auto heights = itemHeights(pages, texts);
  pages.breakUnlessFits(kTitleHeight + columnsHeight(heights));
  QPainter& painter = pages.painter();
  paintText(painter, kMargin, pages.y(), kContentWidth, font(7.5, Weight::Bold), colours::kAccent,
            tr(QT_TRANSLATE_NOOP("briefing", "What was assumed — a planning aid, not a requirement")));
  pages.advance(kTitleHeight);
  const std::size_t split = splitEvenly(heights);
  double x = kMargin;
  double y = pages.y();
  for (std::size_t i = 0; i < heights.size(); ++i) {
    if (i == split) {
      x = kMargin + kColumnWidth + kColumnGap;
      y = pages.y();
    }
    paintText(painter, x, y, kBullet, textFont(), colours::kAccent, QStringLiteral("•"));
    paintText(painter, x + kBullet, y, kColumnWidth - kBullet, textFont(), colours::kInk,
              texts[static_cast<qsizetype>(i)]);
    y += heights[i];
  }
  pages.advance(columnsHeight(heights));
}

}  // namespace zw::briefing
