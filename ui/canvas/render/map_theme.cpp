// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/render/map_theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <optional>

namespace zw {

namespace {

constexpr std::array<const char*, kAreaKeyCount> kAreaNames{
    "residential",   "industrial", "wood",      "farmland",  "grass",      "water",
    "otherCover",    "neighbour",  "buffer",    "residual",  "isochrone1", "isochrone2",
    "isochrone3",    "isochrone4", "excluded",  "seenByOne", "seenByTwo",  "deadGround",
    "unknownGround", "onlyBefore", "onlyAfter", "inBoth",    "passedOn"};
constexpr std::array<const char*, kLineKeyCount> kLineNames{
    "motorway",       "trunk",           "primary",   "secondary", "tertiary",
    "minor",          "service",         "track",     "path",      "roadClosed",
    "roadRestricted", "mainRiver",       "river",     "coast",     "border",
    "borderDisputed", "territory",       "district",  "unit",      "buffer",
    "residual",       "neatline",        "isochrone", "excluded",  "addedRoad",
    "stateClosed",    "stateRestricted", "stateOpen", "route",     "routeOther",
    "routeApart",     "access",          "choke",     "ranked",    "roadPatched",
    "patrolled",      "onlyBefore",      "onlyAfter", "inBoth",    "passedOn",
    "contour",        "indexContour",    "grid",      "majorGrid"};
constexpr std::array<const char*, kLabelKeyCount> kLabelNames{
    "city",      "town",     "village", "hamlet",  "locality", "district",  "mainRiver",
    "river",     "disputed", "buffer",  "peak",    "crossing", "zone",      "base",
    "territory", "post",     "note",    "contour", "grid",     "gridSquare"};
constexpr std::array<const char*, kMarkKeyCount> kMarkNames{"city",
                                                            "town",
                                                            "village",
                                                            "peak",
                                                            "crossing",
                                                            "crossingClosed",
                                                            "crossingRestricted",
                                                            "base",
                                                            "chokePoint",
                                                            "ranked",
                                                            "entryPoint",
                                                            "sealPost",
                                                            "cutOff",
                                                            "stateClosed",
                                                            "stateRestricted",
                                                            "stateOpen",
                                                            "observationPost",
                                                            "checkpoint",
                                                            "note"};

/// Reads keys of one JSON object and remembers the first thing wrong in the whole file.
class Reader {
 public:
  Reader(const QJsonObject& object, QString path, std::optional<Error>& error)
      : object_(object), path_(std::move(path)), error_(error) {}
  ~Reader() {
    for (const QString& key : object_.keys())
      if (!seen_.contains(key)) complain(ErrorCode::BadValue, key, "no such style");
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  [[nodiscard]] bool has(const char* key) const { return object_.contains(QLatin1String(key)); }

  double number(const char* key, double fallback) { return has(key) ? number(key) : fallback; }
  double number(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isDouble() && !value.isUndefined()) complain(ErrorCode::BadValue, key, "not a number");
    if (value.toDouble() < 0) complain(ErrorCode::BadValue, key, "negative");
    return value.toDouble();
  }
  bool flag(const char* key) {
    if (!has(key)) return false;
    const QJsonValue value = take(key);
    if (!value.isBool()) complain(ErrorCode::BadValue, key, "not true or false");
    return value.toBool();
  }
  QColor colour(const char* key, bool optional = false) {
    if (optional && !has(key)) return {};
    const QJsonValue value = take(key);
    if (value.isUndefined()) return {};
    const QString text = value.toString();
    const QColor colour(text);
    if (!value.isString() || !text.startsWith(QLatin1Char('#')) || !colour.isValid())
      complain(ErrorCode::BadValue, key, "not a colour (#rrggbb or #aarrggbb)");
    return colour;
  }
  QString text(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isString() && !value.isUndefined()) complain(ErrorCode::BadValue, key, "not a text");
    return value.toString();
  }
  QJsonArray array(const char* key) {
    const QJsonValue value = take(key);
    if (!value.isArray() && !value.isUndefined()) complain(ErrorCode::BadValue, key, "not a list");
    return value.toArray();
  }
  template <class Read>
  void object(const char* key, const Read& read) {
    const QJsonValue value = take(key);
    if (value.isUndefined()) return;
    if (!value.isObject()) return complain(ErrorCode::BadValue, key, "not an object");
    Reader inner(value.toObject(), path_ + QLatin1String(key) + QLatin1Char('.'), error_);
    read(inner);
  }
  template <class Styles, std::size_t N, class Read>
  void each(const char* key, const std::array<const char*, N>& names, Styles& styles, const Read& read) {
    object(key, [&](Reader& group) {
      for (std::size_t i = 0; i < N; ++i)
        group.object(names[i], [&](Reader& style) { styles[i] = read(style); });
    });
  }
  void complain(ErrorCode code, const QString& key, const char* why) {
    if (!error_) error_ = Error{code, {}, {}, {}, (path_ + key + ": " + why).toStdString()};
  }
  void complain(ErrorCode code, const char* key, const char* why) {
    complain(code, QString::fromLatin1(key), why);
  }

 private:
  QJsonValue take(const char* key) {
    seen_.insert(QLatin1String(key));
    const QJsonValue value = object_.value(QLatin1String(key));
    if (value.isUndefined()) complain(ErrorCode::MissingKey, key, "missing");
    return value;
  }
  QJsonObject object_;
  QString path_;
  std::optional<Error>& error_;
  QSet<QString> seen_;
};

AreaStyle readArea(Reader& in) {
  AreaStyle style;
  style.fill = in.colour("fill");
  style.hatch = in.colour("hatch", true);
  style.hatchSpacing = in.number("hatchSpacing", style.hatchSpacing);
  style.hatchWidth = in.number("hatchWidth", style.hatchWidth);
  if (style.hatchSpacing < 1) in.complain(ErrorCode::BadValue, "hatchSpacing", "below 1");
  style.maxMetresPerPixel = in.number("maxMetresPerPixel", kAnyScale);
  return style;
}

LineStyle readLine(Reader& in) {
  LineStyle style;
  style.colour = in.colour("colour");
  for (const QJsonValue& entry : in.array("widths")) {
    const QJsonArray pair = entry.toArray();
    const LineStyle::Width width{pair.at(0).toDouble(-1), pair.at(1).toDouble(-1)};
    const bool rising = style.widths.empty() || width.metresPerPixel > style.widths.back().metresPerPixel;
    if (pair.size() != 2 || width.metresPerPixel <= 0 || width.pixels <= 0 || !rising)
      in.complain(ErrorCode::BadValue, "widths",
                  "not pairs of [metres per pixel, pixels] from large to small scale");
    style.widths.push_back(width);
  }
  if (style.widths.empty()) in.complain(ErrorCode::BadValue, "widths", "empty");
  if (in.has("dash"))
    for (const QJsonValue& length : in.array("dash")) {
      if (length.toDouble() <= 0) in.complain(ErrorCode::BadValue, "dash", "not positive numbers");
      style.dash.push_back(length.toDouble());
    }
  if (style.dash.size() % 2 != 0) in.complain(ErrorCode::BadValue, "dash", "not pairs of dash and gap");
  style.maxMetresPerPixel = in.number("maxMetresPerPixel", kAnyScale);
  style.casing = in.colour("casing", true);
  style.cased = in.colour("cased", true);
  style.casingWidth = in.number("casingWidth", 0);
  style.casingMaxMetresPerPixel =
      in.number("casingMaxMetresPerPixel", style.casing.isValid() ? kAnyScale : 0);
  return style;
}

LabelStyle readLabel(Reader& in) {
  LabelStyle style;
  style.colour = in.colour("colour");
  style.halo = in.colour("halo");
  style.haloWidth = in.number("haloWidth", style.haloWidth);
  style.size = in.number("size");
  if (style.size < 4 || style.size > 96) in.complain(ErrorCode::BadValue, "size", "not between 4 and 96");
  style.bold = in.flag("bold");
  style.italic = in.flag("italic");
  style.capitals = in.flag("capitals");
  style.spacing = in.number("spacing", 0);
  style.minMetresPerPixel = in.number("minMetresPerPixel", 0);
  style.maxMetresPerPixel = in.number("maxMetresPerPixel", kAnyScale);
  return style;
}

MarkStyle readMark(Reader& in) {
  MarkStyle style;
  style.fill = in.colour("fill");
  style.stroke = in.colour("stroke");
  style.size = in.number("size");
  style.strokeWidth = in.number("strokeWidth", style.strokeWidth);
  style.maxMetresPerPixel = in.number("maxMetresPerPixel", kAnyScale);
  return style;
}

ReliefStyle readRelief(Reader& in) {
  ReliefStyle style;
  for (const QJsonValue& entry : in.array("ramp")) {
    const QJsonArray pair = entry.toArray();
    const ReliefStyle::Step step{pair.at(0).toDouble(), QColor(pair.at(1).toString())};
    const bool rising = style.ramp.empty() || step.height > style.ramp.back().height;
    if (pair.size() != 2 || !pair.at(0).isDouble() || !step.colour.isValid() || !rising)
      in.complain(ErrorCode::BadValue, "ramp", "not pairs of [metres, colour] by rising height");
    style.ramp.push_back(step);
  }
  if (style.ramp.empty()) in.complain(ErrorCode::BadValue, "ramp", "empty");
  style.shadow = in.colour("shadow");
  style.highlight = in.colour("highlight");
  style.exaggeration = in.number("exaggeration");
  for (const QJsonValue& entry : in.array("contours")) {
    const QJsonArray pair = entry.toArray();
    const ReliefStyle::ContourStep step{pair.at(0).toDouble(), pair.at(1).toInt()};
    const bool rising =
        style.contours.empty() || step.maxMetresPerPixel > style.contours.back().maxMetresPerPixel;
    if (pair.size() != 2 || step.maxMetresPerPixel <= 0 || step.interval < 1 || !rising)
      in.complain(ErrorCode::BadValue, "contours",
                  "not pairs of [metres per pixel, metres of height] from large to small scale");
    style.contours.push_back(step);
  }
  return style;
}

ZoneStyleRule readZone(Reader& in) {
  return {in.number("fillOpacity"),          in.number("selectedFillOpacity"), in.number("outlineWidth"),
          in.number("selectedOutlineWidth"), in.colour("outlineHalo"),         in.number("haloWidth")};
}

}  // namespace

int ReliefStyle::contourInterval(double metresPerPixel) const {
  const auto step = std::find_if(contours.begin(), contours.end(),
                                 [&](const ContourStep& s) { return metresPerPixel <= s.maxMetresPerPixel; });
  return step == contours.end() ? 0 : step->interval;
}

double LineStyle::widthAt(double metresPerPixel) const {
  if (widths.empty()) return 1;
  if (metresPerPixel <= widths.front().metresPerPixel) return widths.front().pixels;
  for (std::size_t i = 1; i < widths.size(); ++i) {
    if (metresPerPixel > widths[i].metresPerPixel) continue;
    const double t = std::log(metresPerPixel / widths[i - 1].metresPerPixel) /
                     std::log(widths[i].metresPerPixel / widths[i - 1].metresPerPixel);
    return widths[i - 1].pixels + (widths[i].pixels - widths[i - 1].pixels) * t;
  }
  return widths.back().pixels;
}

Result<MapTheme> loadTheme(const QByteArray& json) {
  QJsonParseError syntax;
  const QJsonDocument document = QJsonDocument::fromJson(json, &syntax);
  if (syntax.error != QJsonParseError::NoError)
    return fail(ErrorCode::Syntax,
                QStringLiteral("byte %1: %2").arg(syntax.offset).arg(syntax.errorString()).toStdString());
  if (!document.isObject()) return fail(ErrorCode::Syntax, "not an object");
  std::optional<Error> error;
  MapTheme theme;
  {
    Reader in(document.object(), {}, error);
    theme.name = in.text("name");
    theme.paper = in.colour("paper");
    theme.land = in.colour("land");
    theme.sea = in.colour("sea");
    theme.ink = in.colour("ink");
    theme.inkHalo = in.colour("inkHalo");
    in.object("relief", [&](Reader& relief) { theme.relief = readRelief(relief); });
    in.object("zone", [&](Reader& zone) { theme.zone = readZone(zone); });
    in.each("areas", kAreaNames, theme.areas, readArea);
    in.each("lines", kLineNames, theme.lines, readLine);
    in.each("labels", kLabelNames, theme.labels, readLabel);
    in.each("marks", kMarkNames, theme.marks, readMark);
  }
  if (error) return fail(std::move(*error));
  return theme;
}

Result<MapTheme> loadThemeFile(const QString& path) {
  QFile file(path);
  if (!file.exists()) return fail(Error{ErrorCode::FileMissing, path.toStdString(), {}, {}, {}});
  if (!file.open(QIODevice::ReadOnly))
    return fail(
        Error{ErrorCode::FileUnreadable, path.toStdString(), {}, {}, file.errorString().toStdString()});
  Result<MapTheme> theme = loadTheme(file.readAll());
  if (!theme) theme.error().file = path.toStdString();
  return theme;
}

}  // namespace zw
