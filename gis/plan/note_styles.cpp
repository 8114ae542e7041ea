// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/layer_styles.h"
#include "gis/plan/layer_styles.h"

namespace zw::plan {
namespace {

constexpr const char* kNotesQml = R"qml(<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
 <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="name" value="square"/>
      <Option type="QString" name="color" value="242,201,76,255"/>
      <Option type="QString" name="outline_color" value="90,70,10,255"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_unit" value="MM"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="regexp_substr(&quot;text&quot;, '^([^\\n]*)')" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="30,30,30,255"/>
  </settings>
 </labeling>
</qgis>
)qml";

}  // namespace

void addNoteStyles(SQLite::Database& db, const std::string& time) {
  gpkg::addLayerStyles(db, {{"notes", "zonewright", "Zonewright", kNotesQml}}, time);
}

}  // namespace zw::plan
