-- SPDX-FileCopyrightText: 2026 The Zonewright authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A plan as the programs of schema 1 wrote it: zones North and South were added, South was removed.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
BEGIN TRANSACTION;
CREATE TABLE bases (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  illustrative BOOLEAN NOT NULL DEFAULT 1
);
CREATE TABLE factors (
  fid INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  value DOUBLE NOT NULL,
  low DOUBLE NOT NULL,
  high DOUBLE NOT NULL,
  unit TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT NOT NULL CHECK (confidence IN ('read', 'secondary', 'derived', 'assumed'))
);
INSERT INTO "factors" VALUES(1,'access.detour','Length of an assumed access link over the straight line',1.3,1.1,1.6,'1','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(2,'access.speed','Speed on an assumed access link',20.0,10.0,30.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(3,'coverage.frontage_tolerance','Distance within which a border or river counts as running along a zone',150.0,50.0,300.0,'m','Zonewright, own assumption: the bundled border lies within 101 m (90 %) of the public Blue Line trace','assumed');
INSERT INTO "factors" VALUES(4,'duration.clearing','Clearing a zone',21.0,14.0,60.0,'day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(5,'duration.deployment','Deployment into a zone',5.0,3.0,14.0,'day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(6,'duration.verifying','Verifying a zone',7.0,7.0,21.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported (the quiet days)','secondary');
INSERT INTO "factors" VALUES(7,'duration.withdrawal','Withdrawal from a zone',3.0,1.0,7.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported (the pull-back)','secondary');
INSERT INTO "factors" VALUES(8,'observation.mast_height','Height of a mast where one is built',6.0,3.0,15.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(9,'observation.observer_height','Eye height of an observer',2.0,1.6,3.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(10,'observation.range_day','Range by day',4000.0,500.0,8000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(11,'observation.range_night','Range by night',1500.0,500.0,3000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(12,'observation.refraction','Coefficient of refraction',0.13,0.07,0.2,'1','usual value in surveying','secondary');
INSERT INTO "factors" VALUES(13,'observation.target_height','Height of what is to be seen',1.7,0.5,3.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(14,'patrol.climb_time','Extra time for each 10 m climbed',1.0,0.5,1.5,'min','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO "factors" VALUES(15,'patrol.rounds_per_day','Times a day that each zone road is patrolled',1.0,0.5,2.0,'1/day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(16,'patrol.size','Soldiers in a patrol',8.0,4.0,12.0,'people','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(17,'patrol.speed_road_day','Foot march on a road by day',4.0,3.2,4.8,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO "factors" VALUES(18,'patrol.speed_road_night','Foot march on a road by night',3.2,2.5,4.0,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO "factors" VALUES(19,'patrol.speed_terrain_day','Foot march across country by day',2.5,1.6,3.2,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO "factors" VALUES(20,'patrol.speed_terrain_night','Foot march across country by night',1.6,1.0,2.5,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO "factors" VALUES(21,'residual.depth_spacing','Spacing of depth soundings along the border',250.0,100.0,1000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(22,'rotation.dwell_ratio','Time at home for each time deployed (dwell to deployment)',1.0,0.5,3.0,'1','Zonewright, own assumption; 8 months deployed and 24 at home is a ratio of 3 (RAND, cadre-augmented army, p. 73)','assumed');
INSERT INTO "factors" VALUES(23,'speed.minor','Speed on an unclassified or residential road',20.0,12.0,26.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(24,'speed.primary','Speed on a primary road',50.0,30.0,65.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(25,'speed.restricted_share','Share of the speed left where a road is passable with restrictions',0.5,0.25,0.75,'1','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(26,'speed.secondary','Speed on a secondary road',40.0,24.0,52.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(27,'speed.tertiary','Speed on a tertiary road',30.0,18.0,39.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(28,'speed.track','Speed on a track',10.0,6.0,13.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(29,'speed.trunk','Speed on a trunk road',60.0,36.0,78.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(30,'staffing.checkpoint_on_duty','Soldiers on duty at a checkpoint',3.0,2.0,6.0,'people','US Army Military Police School, subcourse MP1029 ed. C','secondary');
INSERT INTO "factors" VALUES(31,'staffing.command_logistics_share','Share of command and logistics in the total',0.25,0.15,0.35,'1','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(32,'staffing.observation_post_on_duty','Soldiers on duty in an observation post',2.0,2.0,4.0,'people','US Army FM 3-21.8, appendix D-26','secondary');
INSERT INTO "factors" VALUES(33,'staffing.productive_hours','Productive hours of a soldier in a year',1874.0,1700.0,2000.0,'h/year','US Army Military Police School, subcourse MP1000 ed. C (1996), security force requirements','read');
INSERT INTO "factors" VALUES(34,'staffing.reaction_force','Quick-reaction force of a zone',30.0,20.0,40.0,'people','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(35,'staffing.reserve_share','Reserve for leave, sickness and training',0.15,0.1,0.25,'1','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(36,'supply.base_yard','Radius around a base within which any road serves it',250.0,0.0,1000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(37,'supply.demand','Supply for a soldier and day',20.0,12.0,35.0,'kg/day','Zonewright, own assumption: the sum of water, food, fuel and the rest','assumed');
INSERT INTO "factors" VALUES(38,'supply.demand_food','of it food',2.5,1.5,3.5,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(39,'supply.demand_fuel','of it fuel',4.0,1.5,8.0,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(40,'supply.demand_rest','of it the rest',1.5,1.0,3.5,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(41,'supply.demand_water','of it water',12.0,8.0,20.0,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(42,'supply.driving_day','Driving hours in a day',10.0,6.0,12.0,'h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(43,'supply.loading_time','Loading and unloading of a truck',2.0,1.0,4.0,'h','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(44,'supply.truck_availability','Share of trucks that are available',0.75,0.5,0.9,'1','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(45,'supply.truck_payload','Payload of a truck',5.0,3.0,8.0,'t','Zonewright, own assumption','assumed');
INSERT INTO "factors" VALUES(46,'verification.area_days','Days for an area',30.0,14.0,60.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO "factors" VALUES(47,'verification.breach_meeting','Hours until an emergency meeting after a breach',24.0,12.0,72.0,'h','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO "factors" VALUES(48,'verification.pull_back_days','Days for a pull-back once begun',3.0,1.0,7.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO "factors" VALUES(49,'verification.quiet_days','Consecutive verified quiet days before a step',7.0,3.0,14.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO "factors" VALUES(50,'verification.request_hours','Hours until a requested verification',48.0,24.0,96.0,'h','Multinational Force and Observers, Sinai','secondary');
INSERT INTO "factors" VALUES(51,'verification.visits_per_month','Verifications in a month, at least',2.0,1.0,4.0,'1/month','Multinational Force and Observers, Sinai','secondary');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
INSERT INTO "gpkg_contents" VALUES('zones','features','Zones','Candidate and reported zones','2026-01-01T00:00:00.000Z',35.4,33.45,35.42,33.47,4326);
INSERT INTO "gpkg_contents" VALUES('bases','features','Bases','Places from which units are supplied','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO "gpkg_contents" VALUES('scenarios','attributes','Scenarios','Alternatives; each zone belongs to one','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO "gpkg_contents" VALUES('factors','attributes','Planning factors','A planning aid, not a requirement','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO "gpkg_contents" VALUES('plan','attributes','Plan','Title, notes, region pack, active scenario','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO "gpkg_contents" VALUES('history','attributes','History','Commands, for undo and redo','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO "gpkg_contents" VALUES('zw_plan','attributes','Zonewright plan','Schema version, history cursor','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO "gpkg_contents" VALUES('layer_styles','attributes','layer_styles','Styles for QGIS','2026-01-01T00:00:00.000Z',NULL,NULL,NULL,NULL,0);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
INSERT INTO "gpkg_geometry_columns" VALUES('zones','geom','MULTIPOLYGON',4326,0,0);
INSERT INTO "gpkg_geometry_columns" VALUES('bases','geom','POINT',4326,0,0);
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined cartesian SRS',-1,'NONE',-1,'undefined',NULL);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('Undefined geographic SRS',0,'NONE',0,'undefined',NULL);
INSERT INTO "gpkg_spatial_ref_sys" VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',NULL);
CREATE TABLE history (
  position INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  time TEXT NOT NULL,
  change TEXT NOT NULL,
  corners BLOB
);
INSERT INTO "history" VALUES(0,'zone.create','North','2026-01-01T00:00:00Z','[{"zone":{"after":{"colour":"#44aa99","id":"be4f48d8-ed1f-4308-af9d-12d7740d4f22","name":"North","notes":"","order":0,"proposed_by":"","scenario":"dbee7cc7-2b15-4d9b-81d3-00899e9399de","shape":{"kept":[0,0],"rings":[[3]]},"source":"","status":"candidate"}}}]',X'3333333333B341409A99999999B94040F6285C8FC2B541409A99999999B94040F6285C8FC2B541405C8FC2F528BC4040');
INSERT INTO "history" VALUES(1,'zone.create','South','2026-01-01T00:00:00Z','[{"zone":{"after":{"colour":"#882255","id":"0f0c0f2e-a48e-4ac7-b5d9-3c958281ab43","name":"South","notes":"","order":1,"proposed_by":"","scenario":"dbee7cc7-2b15-4d9b-81d3-00899e9399de","shape":{"kept":[0,0],"rings":[[3]]},"source":"","status":"candidate"}}}]',X'6666666666A641403333333333934040295C8FC2F5A841403333333333934040295C8FC2F5A84140F6285C8FC2954040');
INSERT INTO "history" VALUES(2,'zone.delete','South','2026-01-01T00:00:00Z','[{"zone":{"before":{"id":"0f0c0f2e-a48e-4ac7-b5d9-3c958281ab43"}}}]',NULL);
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT,
  f_table_schema TEXT,
  f_table_name TEXT,
  f_geometry_column TEXT,
  styleName TEXT,
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT,
  ui TEXT,
  update_time DATETIME
);
INSERT INTO "layer_styles" VALUES(1,'','','zones','geom','zonewright','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
 <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">
  <symbols>
   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleFill" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="color" value="123,78,163,90"/>
      <Option type="QString" name="outline_color" value="123,78,163,255"/>
      <Option type="QString" name="outline_style" value="solid"/>
      <Option type="QString" name="outline_width" value="0.6"/>
      <Option type="QString" name="outline_width_unit" value="MM"/>
      <Option type="QString" name="style" value="solid"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" name="name" value=""/>
       <Option type="Map" name="properties">
        <Option type="Map" name="fillColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="expression" value="set_color_part(&quot;colour&quot;, ''alpha'', 90)"/>
         <Option type="int" name="type" value="3"/>
        </Option>
        <Option type="Map" name="outlineColor">
         <Option type="bool" name="active" value="true"/>
         <Option type="QString" name="field" value="colour"/>
         <Option type="int" name="type" value="2"/>
        </Option>
       </Option>
       <Option type="QString" name="type" value="collection"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="name" fontSize="10" fontSizeUnit="Point" textColor="30,30,30,255">
    <text-buffer bufferDraw="1" bufferSize="1" bufferSizeUnits="MM" bufferColor="255,255,255,220"/>
   </text-style>
  </settings>
 </labeling>
</qgis>
','',1,'Zonewright','',NULL,'2026-01-01T00:00:00Z');
INSERT INTO "layer_styles" VALUES(2,'','','bases','geom','zonewright','<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>
<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">
 <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">
  <symbols>
   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">
    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">
     <Option type="Map">
      <Option type="QString" name="name" value="square"/>
      <Option type="QString" name="color" value="40,40,40,255"/>
      <Option type="QString" name="outline_color" value="255,255,255,255"/>
      <Option type="QString" name="size" value="3"/>
      <Option type="QString" name="size_unit" value="MM"/>
     </Option>
    </layer>
   </symbol>
  </symbols>
 </renderer-v2>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>
  </settings>
 </labeling>
</qgis>
','',1,'Zonewright','',NULL,'2026-01-01T00:00:00Z');
CREATE TABLE plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
INSERT INTO "plan" VALUES(1,'title','Made with schema 1');
INSERT INTO "plan" VALUES(2,'notes','');
INSERT INTO "plan" VALUES(3,'pack_hash','sha256:1923908620f880c32ed65454b040bd8ee5ec76a936679da4296523f36c410ee0');
INSERT INTO "plan" VALUES(4,'pack_name','south-lebanon.gpkg');
INSERT INTO "plan" VALUES(5,'active_scenario','dbee7cc7-2b15-4d9b-81d3-00899e9399de');
CREATE TABLE scenarios (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "scenarios" VALUES(1,'dbee7cc7-2b15-4d9b-81d3-00899e9399de','Scenario 1','',0);
CREATE TABLE zones (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  scenario TEXT NOT NULL REFERENCES scenarios(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  proposed_by TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL DEFAULT 'candidate' CHECK (status IN ('candidate', 'reported')),
  colour TEXT NOT NULL,
  sort_order INTEGER NOT NULL DEFAULT 0
);
INSERT INTO "zones" VALUES(1,X'47500003E61000003333333333B34140F6285C8FC2B541409A99999999B940405C8FC2F528BC4040010600000001000000010300000001000000040000003333333333B341409A99999999B94040F6285C8FC2B541409A99999999B94040F6285C8FC2B541405C8FC2F528BC40403333333333B341409A99999999B94040','be4f48d8-ed1f-4308-af9d-12d7740d4f22','dbee7cc7-2b15-4d9b-81d3-00899e9399de','North','','','','candidate','#44aa99',0);
CREATE TABLE zw_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
INSERT INTO "zw_plan" VALUES(1,'schema_version','1');
INSERT INTO "zw_plan" VALUES(2,'min_reader_version','1');
INSERT INTO "zw_plan" VALUES(3,'history_cursor','3');
CREATE INDEX zones_scenario ON zones(scenario);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('layer_styles',2);
COMMIT;
