// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <memory>

#include "tests/cli/zw_process.h"
#include "tests/support/geopackage_rules.h"

namespace zw::test {
namespace {

using testing::IsEmpty;

void expectWhole(const std::string& path) {
  EXPECT_THAT(brokenGeoPackageRules(path), IsEmpty()) << path;
  EXPECT_THAT(brokenLayerStyleRules(path), IsEmpty()) << path;
}

/// The styles of a file, each as QGIS would parse it: its renderer's type and the fields that it names.
struct Style {
  std::string table;
  QString rendererType;
  QStringList fields;
};

/// The fields that an expression of QGIS names: those in double quotes.
QStringList fieldsIn(const QString& expression) {
  static const QRegularExpression kField(QStringLiteral("\"(\\w+)\""));
  QStringList fields;
  for (auto found = kField.globalMatch(expression); found.hasNext();) fields << found.next().captured(1);
  EXPECT_FALSE(fields.isEmpty()) << expression.toStdString();
  return fields;
}

Style parsed(const std::string& table, const QString& qml) {
  Style style{table, {}, {}};
  QXmlStreamReader xml(qml);
  bool isField = false;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    const auto attributes = xml.attributes();
    if (xml.name() == QLatin1String("renderer-v2")) style.rendererType = attributes.value("type").toString();
    if (attributes.hasAttribute("attr")) style.fields << attributes.value("attr").toString();
    if (attributes.value("isExpression") == QLatin1String("1"))
      style.fields << fieldsIn(attributes.value("fieldName").toString());
    else if (attributes.hasAttribute("fieldName"))
      style.fields << attributes.value("fieldName").toString();
    isField = xml.name() == QLatin1String("Option") && attributes.value("name") == QLatin1String("field");
    if (isField) style.fields << attributes.value("value").toString();
  }
  EXPECT_FALSE(xml.hasError()) << table << ": " << xml.errorString().toStdString();
  return style;
}

void expectStyles(const std::string& path, std::size_t count) {
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> db(raw, sqlite3_close);
  const auto rows = [&](const std::string& sql, const auto& take) {
    sqlite3_stmt* row = nullptr;
    ASSERT_EQ(sqlite3_prepare_v2(raw, sql.c_str(), -1, &row, nullptr), SQLITE_OK) << sql;
    while (sqlite3_step(row) == SQLITE_ROW) take(row);
    sqlite3_finalize(row);
  };
  const auto text = [](sqlite3_stmt* row, int i) {
    return std::string(reinterpret_cast<const char*>(sqlite3_column_text(row, i)));
  };
  std::vector<Style> styles;
  rows("SELECT f_table_name, styleQML FROM layer_styles", [&](sqlite3_stmt* row) {
    styles.push_back(parsed(text(row, 0), QString::fromStdString(text(row, 1))));
  });
  EXPECT_EQ(styles.size(), count) << path;
  for (const Style& style : styles) {
    EXPECT_FALSE(style.rendererType.isEmpty()) << style.table;
    std::vector<std::string> columns;
    rows("SELECT name FROM pragma_table_info('" + style.table + "')",
         [&](sqlite3_stmt* row) { columns.push_back(text(row, 0)); });
    for (const QString& field : style.fields)
      EXPECT_THAT(columns, testing::Contains(field.toStdString())) << style.table;
  }
}

}  // namespace

TEST(GeoPackageRules, TheSamplePlanKeepsThemThroughEdits) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  expectWhole(plan);
  ASSERT_EQ(runZw({"zone", "remove", plan, "--name", "Bint Jbeil"}).exitCode, 0);
  expectWhole(plan);
  expectStyles(plan, 7);
}

TEST(GeoPackageRules, TheBundledPackKeepsThem) {
  expectWhole(bundledPack());
}

TEST(GeoPackageRules, ExportsKeepThem) {
  const ScratchFolder folder;
  const std::string plan = samplePlanIn(folder);
  for (const char* what : {"zones", "all"}) {
    const std::string out = folder.path(std::string(what) + ".gpkg");
    ASSERT_EQ(runZw({"export", plan, "-o", out, "--what", what}).exitCode, 0);
    expectWhole(out);
    expectStyles(out, std::string(what) == "all" ? 6 : 1);
  }
}

}  // namespace zw::test
