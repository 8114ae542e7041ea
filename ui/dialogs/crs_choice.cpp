// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/crs_choice.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace zw {
namespace {

struct KnownCrs {
  const char* code;
  const char* name;  ///< as the EPSG has it: not translated
};
/// In use about the Jordan and the Litani.
constexpr KnownCrs kKnown[] = {
    {"EPSG:4326", "WGS 84, longitude and latitude"},   {"EPSG:32636", "WGS 84 / UTM zone 36N"},
    {"EPSG:32637", "WGS 84 / UTM zone 37N"},           {"EPSG:2039", "Israel 1993 / Israeli TM Grid"},
    {"EPSG:28191", "Palestine 1923 / Palestine Grid"}, {"EPSG:28193", "Palestine 1923 / Israeli CS Grid"},
    {"EPSG:22770", "Deir ez Zor / Syria Lambert"},     {"EPSG:22780", "Deir ez Zor / Levant Stereographic"},
    {"EPSG:3857", "WGS 84 / Pseudo-Mercator"}};

}  // namespace

CrsChoice::CrsChoice(const std::string& regionCrs, QWidget* parent) : QComboBox(parent) {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(24);
  addItem(tr("As the file says"), QString());
  bool known = false;
  for (const auto& [code, name] : kKnown) {
    addItem(QStringLiteral("%1 – %2").arg(QLatin1String(code), QLatin1String(name)), QLatin1String(code));
    known = known || regionCrs == code;
  }
  const QString region = QString::fromStdString(regionCrs);
  if (!known && !region.isEmpty()) insertItem(2, tr("%1 – that of the region").arg(region), region);
  setToolTip(tr("The coordinate reference system of the file; any EPSG code can be typed, as EPSG:32636"));
  connect(this, &QComboBox::activated, this, &CrsChoice::chosen);
  connect(lineEdit(), &QLineEdit::returnPressed, this, &CrsChoice::chosen);
}

void CrsChoice::reset() {
  const QSignalBlocker quiet(this);
  setCurrentIndex(0);
  setEditText(itemText(0));
}

void CrsChoice::setStated(const std::string& crs) {
  const QSignalBlocker quiet(this);
  const bool shown = currentIndex() == 0 && currentText() == itemText(0);
  setItemText(0, crs.empty() ? tr("The file does not say: choose")
                             : tr("As the file says: %1").arg(QString::fromStdString(crs)));
  if (shown) setCurrentIndex(0);
}

std::string CrsChoice::crs() const {
  const QString text = currentText().trimmed();
  if (const int index = findText(text); index >= 0) return itemData(index).toString().toStdString();
  bool isNumber = false;
  text.toInt(&isNumber);
  return (isNumber ? QStringLiteral("EPSG:") + text : text).toStdString();
}

}  // namespace zw
