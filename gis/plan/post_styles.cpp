// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geopackage/layer_styles.h"
#include "gis/plan/layer_styles.h"

namespace zw::plan {
namespace {

constexpr const char* kPostsQml = R"qml(<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
 <renderer-v2 type="categorizedSymbol" attr="kind" symbollevels="0" forceraster="0" enableorderby="0">
  <categories>
   <category value="observation" symbol="0" label="observation post" render="true"/>
   <category value="checkpoint" symbol="1" label="checkpoint" render="true"/>
  </categories>
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="name" value="triangle"/>
      <Option type="QString" name="color" value="28,104,140,255"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_unit" value="MM"/>
     </Option>
    </layer>
   </symbol>
   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="name" value="pentagon"/>
      <Option type="QString" name="color" value="28,104,140,255"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="size" value="3.2"/>
      <Option type="QString" name="size_unit" value="MM"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="name" fontSize="8" fontSizeUnit="Point" textColor="30,30,30,255"/>
  </settings>
 </labeling>
</qgis>
)qml";

}  // namespace

void addPostStyles(SQLite::Database& db, const std::string& time) {
  gpkg::addLayerStyles(db, {{"posts", "zonewright", "Zonewright", kPostsQml}}, time);
}

}  // namespace zw::plan
