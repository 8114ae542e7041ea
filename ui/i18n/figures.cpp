// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace zw {
namespace {

/// How a value is rounded and which unit it is shown in.
enum class Form { Area, Length, Height, People, Count, Percent, Ratio, Duration, Tonnes, Name };

struct FigureWords {
  const char* id;
  FigureGroup group;
  Form form;
  const char* title;
  const char* shortTitle;
};

constexpr FigureWords kFigures[] = {
    {"coverage.area", FigureGroup::Extent, Form::Area, QT_TRANSLATE_NOOP("figures", "Area"),
     QT_TRANSLATE_NOOP("figures", "Area")},
    {"coverage.perimeter", FigureGroup::Extent, Form::Length, QT_TRANSLATE_NOOP("figures", "Perimeter"),
     QT_TRANSLATE_NOOP("figures", "Perimeter")},
    {"coverage.compactness", FigureGroup::Extent, Form::Ratio, QT_TRANSLATE_NOOP("figures", "Compactness"),
     QT_TRANSLATE_NOOP("figures", "Compactness")},
    {"coverage.parts", FigureGroup::Extent, Form::Count, QT_TRANSLATE_NOOP("figures", "Parts"),
     QT_TRANSLATE_NOOP("figures", "Parts")},
    {"coverage.area_border_side", FigureGroup::SidesAndBuffer, Form::Area,
     QT_TRANSLATE_NOOP("figures", "Area on the border side of the river"),
     QT_TRANSLATE_NOOP("figures", "Border side")},
    {"coverage.area_far_side", FigureGroup::SidesAndBuffer, Form::Area,
     QT_TRANSLATE_NOOP("figures", "Area on the far side of the river"),
     QT_TRANSLATE_NOOP("figures", "Far side")},
    {"coverage.buffer_area", FigureGroup::SidesAndBuffer, Form::Area,
     QT_TRANSLATE_NOOP("figures", "Area inside the buffer zone"), QT_TRANSLATE_NOOP("figures", "In buffer")},
    {"coverage.buffer_share", FigureGroup::SidesAndBuffer, Form::Percent,
     QT_TRANSLATE_NOOP("figures", "Share of the buffer zone covered"),
     QT_TRANSLATE_NOOP("figures", "Buffer share")},
    {"coverage.border_frontage", FigureGroup::Frontage, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Frontage on the border"), QT_TRANSLATE_NOOP("figures", "Border")},
    {"coverage.river_frontage", FigureGroup::Frontage, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Frontage on the river"), QT_TRANSLATE_NOOP("figures", "River")},
    {"coverage.settlements", FigureGroup::Population, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Settlements"), QT_TRANSLATE_NOOP("figures", "Settlements")},
    {"coverage.residents", FigureGroup::Population, Form::People, QT_TRANSLATE_NOOP("figures", "Residents"),
     QT_TRANSLATE_NOOP("figures", "Residents")},
    {"coverage.displaced", FigureGroup::Population, Form::People,
     QT_TRANSLATE_NOOP("figures", "Displaced people"), QT_TRANSLATE_NOOP("figures", "Displaced")},
    {"coverage.road_length", FigureGroup::RoadsAndCrossings, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Length of roads"), QT_TRANSLATE_NOOP("figures", "Roads")},
    {"coverage.crossings", FigureGroup::RoadsAndCrossings, Form::Count,
     QT_TRANSLATE_NOOP("figures", "River crossings"), QT_TRANSLATE_NOOP("figures", "Crossings")},
    {"coverage.observed_share", FigureGroup::Observation, Form::Percent,
     QT_TRANSLATE_NOOP("figures", "Share of the area seen from posts by day"),
     QT_TRANSLATE_NOOP("figures", "Observed")},
    {"coverage.observed_border_share", FigureGroup::Observation, Form::Percent,
     QT_TRANSLATE_NOOP("figures", "Share of the border frontage seen by day"),
     QT_TRANSLATE_NOOP("figures", "Border observed")},
    {"coverage.patrol_share", FigureGroup::Observation, Form::Percent,
     QT_TRANSLATE_NOOP("figures", "Share of the roads that patrols reach by day"),
     QT_TRANSLATE_NOOP("figures", "Patrolled")},
    {"coverage.elevation_min", FigureGroup::Elevation, Form::Height,
     QT_TRANSLATE_NOOP("figures", "Lowest elevation"), QT_TRANSLATE_NOOP("figures", "Lowest")},
    {"coverage.elevation_mean", FigureGroup::Elevation, Form::Height,
     QT_TRANSLATE_NOOP("figures", "Mean elevation"), QT_TRANSLATE_NOOP("figures", "Mean")},
    {"coverage.elevation_max", FigureGroup::Elevation, Form::Height,
     QT_TRANSLATE_NOOP("figures", "Highest elevation"), QT_TRANSLATE_NOOP("figures", "Highest")},
    {"supply.best_time", FigureGroup::Supply, Form::Duration,
     QT_TRANSLATE_NOOP("figures", "Travel time by road"), QT_TRANSLATE_NOOP("figures", "Travel time")},
    {"supply.best_distance", FigureGroup::Supply, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Distance by road"), QT_TRANSLATE_NOOP("figures", "Distance")},
    {"supply.best_base", FigureGroup::Supply, Form::Name, QT_TRANSLATE_NOOP("figures", "Quickest base"),
     QT_TRANSLATE_NOOP("figures", "Base")},
    {"supply.buffer_distance", FigureGroup::Supply, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Route in the buffer zone"), QT_TRANSLATE_NOOP("figures", "In buffer")},
    {"supply.disjoint_routes", FigureGroup::Supply, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Edge-disjoint routes"), QT_TRANSLATE_NOOP("figures", "Disjoint routes")},
    {"supply.choke_points", FigureGroup::Supply, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Choke points (roads)"), QT_TRANSLATE_NOOP("figures", "Choke points")},
    {"supply.entry_points", FigureGroup::Supply, Form::Count, QT_TRANSLATE_NOOP("figures", "Entry points"),
     QT_TRANSLATE_NOOP("figures", "Entry points")},
    {"supply.seal_posts", FigureGroup::Supply, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Seal posts, at least"), QT_TRANSLATE_NOOP("figures", "Seal posts")},
    {"supply.lift_per_day", FigureGroup::Supply, Form::Tonnes, QT_TRANSLATE_NOOP("figures", "Lift a day"),
     QT_TRANSLATE_NOOP("figures", "Lift a day")},
    {"supply.demand_per_day", FigureGroup::Supply, Form::Tonnes, QT_TRANSLATE_NOOP("figures", "Demand a day"),
     QT_TRANSLATE_NOOP("figures", "Demand a day")},
    {"capacity.places", FigureGroup::Capacity, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Soldiers on duty at a time"), QT_TRANSLATE_NOOP("figures", "Places")},
    {"capacity.soldiers", FigureGroup::Capacity, Form::People,
     QT_TRANSLATE_NOOP("figures", "Soldiers to hold it"), QT_TRANSLATE_NOOP("figures", "Soldiers")},
    {"capacity.vehicles", FigureGroup::Capacity, Form::Count, QT_TRANSLATE_NOOP("figures", "Vehicles"),
     QT_TRANSLATE_NOOP("figures", "Vehicles")},
    {"capacity.pool_share", FigureGroup::Capacity, Form::Percent,
     QT_TRANSLATE_NOOP("figures", "Share of what the pool keeps deployed"),
     QT_TRANSLATE_NOOP("figures", "Pool share")},
    {"capacity.feasible_from", FigureGroup::Capacity, Form::Name,
     QT_TRANSLATE_NOOP("figures", "Held without a break from"), QT_TRANSLATE_NOOP("figures", "Held from")},
    {"capacity.p_feasible", FigureGroup::Capacity, Form::Percent,
     QT_TRANSLATE_NOOP("figures", "Share of draws in which the pool suffices"),
     QT_TRANSLATE_NOOP("figures", "Pool suffices")},
    {"capacity.shortfall", FigureGroup::Capacity, Form::People,
     QT_TRANSLATE_NOOP("figures", "Soldiers wanting on the worst day"),
     QT_TRANSLATE_NOOP("figures", "Shortfall")},
    {"covered_area", FigureGroup::Covered, Form::Area,
     QT_TRANSLATE_NOOP("figures", "Area covered by all zones"), QT_TRANSLATE_NOOP("figures", "Covered")},
    {"residual.area", FigureGroup::Residual, Form::Area,
     QT_TRANSLATE_NOOP("figures", "Buffer zone left uncovered"), QT_TRANSLATE_NOOP("figures", "Area")},
    {"residual.parts", FigureGroup::Residual, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Parts of the residual"), QT_TRANSLATE_NOOP("figures", "Parts")},
    {"residual.border_length", FigureGroup::Residual, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Border along the residual"), QT_TRANSLATE_NOOP("figures", "Border")},
    {"residual.depth_min", FigureGroup::Residual, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Least depth inland from the border"),
     QT_TRANSLATE_NOOP("figures", "Min. depth")},
    {"residual.depth_median", FigureGroup::Residual, Form::Length,
     QT_TRANSLATE_NOOP("figures", "Median depth inland from the border"),
     QT_TRANSLATE_NOOP("figures", "Median depth")},
    {"residual.settlements", FigureGroup::Residual, Form::Count,
     QT_TRANSLATE_NOOP("figures", "Settlements in the residual"),
     QT_TRANSLATE_NOOP("figures", "Settlements")},
    {"residual.residents", FigureGroup::Residual, Form::People,
     QT_TRANSLATE_NOOP("figures", "Residents in the residual"), QT_TRANSLATE_NOOP("figures", "Residents")},
};

const FigureWords* wordsOf(const Metric& metric) {
  const auto found = std::find_if(std::begin(kFigures), std::end(kFigures),
                                  [&](const auto& f) { return metric.id == f.id; });
  return found == std::end(kFigures) ? nullptr : found;
}

Form formOf(const Metric& metric) {
  if (const FigureWords* words = wordsOf(metric)) return words->form;
  switch (metric.unit) {
    case Unit::SquareMetre:
      return Form::Area;
    case Unit::Metre:
      return Form::Length;
    case Unit::People:
      return Form::People;
    case Unit::Share:
      return Form::Percent;
    case Unit::Second:
      return Form::Duration;
    case Unit::Tonne:
      return Form::Tonnes;
    case Unit::Name:
    case Unit::Date:
      return Form::Name;
    default:
      return Form::Count;
  }
}

QString tr(const char* text) {
  return QCoreApplication::translate("figures", text);
}

/// No-break space between a number and its unit.
constexpr QChar kSpace(0x00a0);

int decimalsFor(double value) {
  const double size = std::abs(value);
  return size < 10 ? 2 : size < 1000 ? 1 : 0;
}

/// People are estimates: three significant digits above a thousand.
double roundedPeople(double value) {
  if (value < 1000) return std::round(value);
  const double step = std::pow(10, std::floor(std::log10(value)) - 2);
  return std::round(value / step) * step;
}

QString number(Form form, double value) {
  switch (form) {
    case Form::Area:
      return numberText(value / 1e6, decimalsFor(value / 1e6));
    case Form::Length:
      return numberText(value / 1e3, decimalsFor(value / 1e3));
    case Form::Percent:
      return numberText(value * 100, 1);
    case Form::Ratio:
      return numberText(value, 2);
    case Form::People:
      return numberText(roundedPeople(value), 0);
    case Form::Duration:
      return durationText(Seconds(value));
    case Form::Tonnes:
      return numberText(value, decimalsFor(value) > 1 ? 1 : 0);
    case Form::Name:
    case Form::Height:
    case Form::Count:
      return numberText(value, 0);
  }
  return {};
}

QString columnUnit(Form form) {
  switch (form) {
    case Form::Area:
      return QStringLiteral("km²");
    case Form::Length:
      return QStringLiteral("km");
    case Form::Height:
      return QStringLiteral("m");
    case Form::People:
      return tr(QT_TRANSLATE_NOOP("figures", "people"));
    case Form::Percent:
      return QStringLiteral("%");
    case Form::Tonnes:
      return QStringLiteral("t");
    case Form::Duration:
    case Form::Name:
    case Form::Count:
    case Form::Ratio:
      break;
  }
  return {};
}

QString cell(Form form, const Metric& metric) {
  if (const std::string* name = std::get_if<std::string>(&metric.value)) return QString::fromStdString(*name);
  if (const Estimate* band = std::get_if<Estimate>(&metric.value))
    return QStringLiteral("%1 (%2–%3)")
        .arg(number(form, band->likely), number(form, band->low), number(form, band->high));
  return number(form, metric.number());
}

QString unknownText() {
  return tr(QT_TRANSLATE_NOOP("figures", "unknown"));
}

}  // namespace

QString numberText(double value, int decimals) {
  const QLocale current;
  const QLocale locale = current.language() == QLocale::C ? QLocale(QLocale::English) : current;
  const double scale = std::pow(10, decimals);
  // Without this a small negative rounding rest would print as "-0".
  const double rounded = std::round(value * scale) / scale;
  return locale.toString(rounded == 0 ? 0.0 : rounded, 'f', decimals);
}

QString durationText(Seconds time) {
  const auto seconds = static_cast<long>(std::lround(time.value()));
  if (seconds < 60) return tr(QT_TRANSLATE_NOOP("figures", "%1 s")).arg(seconds);
  const long minutes = std::lround(time.value() / 60);
  if (minutes < 60) return tr(QT_TRANSLATE_NOOP("figures", "%1 min")).arg(minutes);
  return tr(QT_TRANSLATE_NOOP("figures", "%1 h %2 min"))
      .arg(minutes / 60)
      .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

FigureGroup figureGroup(const Metric& metric) {
  const FigureWords* words = wordsOf(metric);
  return words ? words->group : FigureGroup::Other;
}

QString figureGroupTitle(FigureGroup group) {
  switch (group) {
    case FigureGroup::Extent:
      return tr(QT_TRANSLATE_NOOP("figures", "Extent"));
    case FigureGroup::SidesAndBuffer:
      return tr(QT_TRANSLATE_NOOP("figures", "Sides and buffer"));
    case FigureGroup::Frontage:
      return tr(QT_TRANSLATE_NOOP("figures", "Frontage"));
    case FigureGroup::Population:
      return tr(QT_TRANSLATE_NOOP("figures", "People"));
    case FigureGroup::RoadsAndCrossings:
      return tr(QT_TRANSLATE_NOOP("figures", "Roads and crossings"));
    case FigureGroup::Observation:
      return tr(QT_TRANSLATE_NOOP("figures", "Observation"));
    case FigureGroup::Elevation:
      return tr(QT_TRANSLATE_NOOP("figures", "Elevation"));
    case FigureGroup::Supply:
      return tr(QT_TRANSLATE_NOOP("figures", "Supply"));
    case FigureGroup::Capacity:
      return tr(QT_TRANSLATE_NOOP("figures", "Capacity"));
    case FigureGroup::Covered:
      return tr(QT_TRANSLATE_NOOP("figures", "Covered"));
    case FigureGroup::Residual:
      return tr(QT_TRANSLATE_NOOP("figures", "Residual"));
    case FigureGroup::Other:
      break;
  }
  return tr(QT_TRANSLATE_NOOP("figures", "Other"));
}

QString figureTitle(const Metric& metric) {
  const FigureWords* words = wordsOf(metric);
  return words ? tr(words->title) : QString::fromStdString(metric.id);
}

QString figureShortTitle(const Metric& metric) {
  const FigureWords* words = wordsOf(metric);
  return words ? tr(words->shortTitle) : QString::fromStdString(metric.id);
}

QString figureText(const Metric& metric) {
  if (!metric.known()) return unknownText();
  const Form form = formOf(metric);
  const double size = std::abs(metric.number());
  // Small values read better in the smaller unit; a band keeps one unit for its three numbers.
  if (std::holds_alternative<double>(metric.value)) {
    if (form == Form::Area && size > 0 && size < 1e6)
      return numberText(metric.number() / 1e4, decimalsFor(size / 1e4) ? 1 : 0) + kSpace +
             QStringLiteral("ha");
    if (form == Form::Length && size > 0 && size < 1e3)
      return numberText(metric.number(), 0) + kSpace + QStringLiteral("m");
  }
  const QString unit = columnUnit(form);
  const QString text = cell(form, metric);
  return unit.isEmpty() ? text : text + kSpace + unit;
}

QString figureCellText(const Metric& metric) {
  return metric.known() ? cell(formOf(metric), metric) : unknownText();
}

QString figureColumnUnit(const Metric& metric) {
  return columnUnit(formOf(metric));
}

QString sourceStatusText(SourceStatus status) {
  switch (status) {
    case SourceStatus::Authoritative:
      return tr(QT_TRANSLATE_NOOP("figures", "authoritative"));
    case SourceStatus::Approximate:
      return tr(QT_TRANSLATE_NOOP("figures", "approximate"));
    case SourceStatus::Illustrative:
      return tr(QT_TRANSLATE_NOOP("figures", "illustrative"));
    case SourceStatus::Disputed:
      return tr(QT_TRANSLATE_NOOP("figures", "disputed"));
  }
  return {};
}

QString confidenceInWords(Confidence confidence) {
  switch (confidence) {
    case Confidence::Read:
      return tr(QT_TRANSLATE_NOOP("figures", "read in the source"));
    case Confidence::Secondary:
      return tr(QT_TRANSLATE_NOOP("figures", "quoted elsewhere"));
    case Confidence::Derived:
      return tr(QT_TRANSLATE_NOOP("figures", "derived"));
    case Confidence::Assumed:
      return tr(QT_TRANSLATE_NOOP("figures", "assumed"));
  }
  return {};
}

}  // namespace zw
