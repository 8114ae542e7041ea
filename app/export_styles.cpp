// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_styles.h"

#include <QColor>
#include <QString>

namespace zw {
namespace {

/// QML writes colours as "r,g,b,a".
QString colour(const QColor& c) {
  return QStringLiteral("%1,%2,%3,%4").arg(c.red()).arg(c.green()).arg(c.blue()).arg(c.alpha());
}

QString option(const char* name, const QString& value) {
  return QStringLiteral("<Option type=\"QString\" name=\"%1\" value=\"%2\"/>")
      .arg(QLatin1String(name), value.toHtmlEscaped());
}

QString symbol(const QString& name, const char* type, const char* layerClass, const QString& options) {
  return QStringLiteral(
             "<symbol name=\"%1\" type=\"%2\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
             "<layer class=\"%3\" enabled=\"1\" locked=\"0\" pass=\"0\">"
             "<Option type=\"Map\">%4</Option></layer></symbol>")
      .arg(name, QLatin1String(type), QLatin1String(layerClass), options);
}

QString fill(const QString& name, const QColor& inside, const QColor& edge, double width,
             const char* style = "solid") {
  return symbol(name, "fill", "SimpleFill",
                option("color", colour(inside)) + option("style", QLatin1String(style)) +
                    option("outline_color", colour(edge)) + option("outline_style", QStringLiteral("solid")) +
                    option("outline_width", QString::number(width)) +
                    option("outline_width_unit", QStringLiteral("MM")));
}

QString line(const QString& name, const QColor& c, double width, const char* style) {
  return symbol(name, "line", "SimpleLine",
                option("line_color", colour(c)) + option("line_width", QString::number(width)) +
                    option("line_width_unit", QStringLiteral("MM")) +
                    option("line_style", QLatin1String(style)));
}

std::string document(const QString& renderer) {
  return (QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"
                         "<qgis version=\"3.22\" styleCategories=\"Symbology\">") +
          renderer + QStringLiteral("</qgis>"))
      .toStdString();
}

std::string single(const QString& onlySymbol) {
  return document(
      QStringLiteral("<renderer-v2 type=\"singleSymbol\" enableorderby=\"0\"><symbols>%1</symbols>"
                     "</renderer-v2>")
          .arg(onlySymbol));
}

std::string categorized(const char* attribute, const QString& categories, const QString& symbols) {
  return document(QStringLiteral("<renderer-v2 type=\"categorizedSymbol\" attr=\"%1\" enableorderby=\"0\">"
                                 "<categories>%2</categories><symbols>%3</symbols></renderer-v2>")
                      .arg(QLatin1String(attribute), categories, symbols));
}

QString category(const QString& value, const char* valueType, int symbolIndex, const QString& label) {
  return QStringLiteral("<category render=\"true\" type=\"%1\" value=\"%2\" symbol=\"%3\" label=\"%4\"/>")
      .arg(QLatin1String(valueType), value.toHtmlEscaped())
      .arg(symbolIndex)
      .arg(label.toHtmlEscaped());
}

}  // namespace

std::string zonesStyle(const Plan& plan, const Uuid& scenario) {
  QString categories;
  QString symbols;
  int index = 0;
  for (const Zone* zone : plan.zonesOf(scenario)) {
    const QColor edge(QString::fromStdString(zone->style.colour));
    QColor inside = edge;
    inside.setAlpha(70);
    const QString name = QString::fromStdString(zone->name);
    categories += category(name, "string", index, name);
    symbols += fill(QString::number(index), inside, edge, 0.5);
    ++index;
  }
  return categorized("name", categories, symbols);
}

std::string residualStyle() {
  return single(fill(QStringLiteral("0"), QColor(179, 89, 0), QColor(179, 89, 0), 0.2, "f_diagonal"));
}

std::string bufferZoneStyle() {
  return single(fill(QStringLiteral("0"), QColor(230, 159, 0, 40), QColor(190, 120, 0), 0.4));
}

std::string borderStyle() {
  return categorized(
      "disputed",
      category(QStringLiteral("false"), "bool", 0, QStringLiteral("Border")) +
          category(QStringLiteral("true"), "bool", 1, QStringLiteral("Border, disputed stretch")),
      line(QStringLiteral("0"), QColor(60, 60, 60), 0.6, "dash dot") +
          line(QStringLiteral("1"), QColor(60, 60, 60), 0.6, "dot"));
}

std::string riverStyle() {
  return single(line(QStringLiteral("0"), QColor(58, 124, 184), 0.6, "solid"));
}

std::string postsStyle() {
  const auto marker = [](const QString& name, const char* shape) {
    return symbol(name, "marker", "SimpleMarker",
                  option("name", QLatin1String(shape)) + option("color", colour(QColor(28, 104, 140))) +
                      option("outline_color", colour(Qt::white)) + option("size", QStringLiteral("3.2")) +
                      option("size_unit", QStringLiteral("MM")));
  };
  return categorized(
      "kind",
      category(QStringLiteral("observation"), "string", 0, QStringLiteral("Observation post")) +
          category(QStringLiteral("checkpoint"), "string", 1, QStringLiteral("Checkpoint")),
      marker(QStringLiteral("0"), "triangle") + marker(QStringLiteral("1"), "pentagon"));
}

}  // namespace zw
