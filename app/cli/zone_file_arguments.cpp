// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/zone_file_arguments.h"

#include <QStringList>

#include "app/cli/qt_text.h"
#include "app/cli/text_table.h"

namespace zw::cli {

ZoneFileRequest ZoneFileArguments::wanted() const {
  ZoneFileRequest out = request;
  if (nameFieldGiven) out.nameField = nameField;
  return out;
}

void addZoneFile(CLI::App& command, ZoneFileArguments& arguments) {
  ZoneFileRequest& request = arguments.request;
  command
      .add_option("FILE", request.file,
                  "GeoPackage, GeoJSON, KML, KMZ, shapefile (also zipped), GPX, DXF, or a CSV table with "
                  "well-known text")
      ->required();
  command
      .add_option("--layer", request.layer,
                  "The layer (default: the only one, or the first that may hold polygons)")
      ->type_name("LAYER");
  command.add_option("--where", request.where, "Take only features that meet this SQL condition")
      ->type_name("SQL");
  command
      .add_option_function<std::string>(
          "--name-field",
          [&arguments](const std::string& field) {
            arguments.nameField = field;
            arguments.nameFieldGiven = true;
          },
          "The field with the zones' names; an empty text: number them (default: the one that seems to hold "
          "names)")
      ->type_name("FIELD");
  command
      .add_option("--geometry-column", request.geometryColumn,
                  "The column of a table with the well-known text (default: the one that seems to hold it)")
      ->type_name("COLUMN");
  command
      .add_option("--crs", request.crs,
                  "CRS of the coordinates, whatever the file says (default: as the file says)")
      ->type_name("CRS");
  addProgress(command, arguments.progress);
}

QString summaryText(const ZoneFileSummary& summary) {
  TextTable table({QStringLiteral("Layer"), QStringLiteral("Features"), QStringLiteral("Geometry"),
                   QStringLiteral("CRS"), QStringLiteral("Names in"), QStringLiteral("Fields")});
  table.alignRight(1);
  for (const ZoneLayer& layer : summary.layers) {
    QStringList fields;
    for (const std::string& field : layer.fields) fields << str(field);
    table.add({str(layer.name), QString::number(layer.features), str(layer.geometry),
               layer.crs.empty() ? QStringLiteral("not stated") : str(layer.crs), str(layer.nameField),
               fields.join(QStringLiteral(", "))});
  }
  return str(summary.format) + u'\n' + table.text();
}

}  // namespace zw::cli
