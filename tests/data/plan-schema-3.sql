-- SPDX-FileCopyrightText: 2026 The Zonewright authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A plan as the programs of schema 3 wrote it: zones North and South were added, South was removed; North has
-- a post and is held from a date; a unit is in the pool.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined cartesian SRS',-1,'NONE',-1,'undefined',NULL);
INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined geographic SRS',0,'NONE',0,'undefined',NULL);
INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84 geodetic',4326,'EPSG',4326,'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',NULL);
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
INSERT INTO gpkg_contents VALUES('zones','features','Zones','Candidate and reported zones','2026-11-26T07:29:57.000Z',35.399999999999998579,33.200000000000002842,35.420000000000001704,33.219999999999998863,4326);
INSERT INTO gpkg_contents VALUES('bases','features','Bases','Places from which units are supplied','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('scenarios','attributes','Scenarios','Alternatives; each zone belongs to one','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('factors','attributes','Planning factors','A planning aid, not a requirement','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('plan','attributes','Plan','Title, notes, region pack, what is active','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('history','attributes','History','Commands, for undo and redo','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('network_states','attributes','Network states','What is said of the roads as of a date','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('road_statuses','features','Road statuses','Passability of roads and crossings, by network state','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('added_roads','features','Added roads','Temporary bridges and tracks, by network state','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('excluded_areas','features','Excluded areas','Ground that no route may enter, by network state','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('layer_styles','attributes','layer_styles','Styles for QGIS','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('posts','features','Posts','Observation posts and checkpoints of the zones','2026-11-26T07:29:57.000Z',35.409999999999996588,33.210000000000000851,35.409999999999996588,33.210000000000000851,4326);
INSERT INTO gpkg_contents VALUES('pool','attributes','Pool of units','Units that could hold the zones','2026-11-26T07:29:57.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('zw_plan','attributes','Zonewright plan','Schema version, history cursor','2026-11-26T07:29:45.000Z',NULL,NULL,NULL,NULL,0);
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
INSERT INTO gpkg_geometry_columns VALUES('zones','geom','MULTIPOLYGON',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('bases','geom','POINT',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('road_statuses','geom','POINT',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('added_roads','geom','LINESTRING',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('excluded_areas','geom','MULTIPOLYGON',4326,0,0);
INSERT INTO gpkg_geometry_columns VALUES('posts','geom','POINT',4326,0,0);
CREATE TABLE zw_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
INSERT INTO zw_plan VALUES(1,'schema_version','3');
INSERT INTO zw_plan VALUES(2,'min_reader_version','3');
INSERT INTO zw_plan VALUES(3,'history_cursor','6');
CREATE TABLE plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
INSERT INTO "plan" VALUES(1,'title','Made with schema 3');
INSERT INTO "plan" VALUES(2,'notes','');
INSERT INTO "plan" VALUES(3,'pack_hash','sha256:7821d9b54b230c2f04563f57f7d76aea50b3f99b2ed6dcffc510cc9ec106cea4');
INSERT INTO "plan" VALUES(4,'pack_name','south-lebanon.gpkg');
INSERT INTO "plan" VALUES(5,'active_scenario','c342d707-1cca-43ec-9d58-fc79d623f2b2');
INSERT INTO "plan" VALUES(6,'active_network_state','');
CREATE TABLE scenarios (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
INSERT INTO scenarios VALUES(1,'c342d707-1cca-43ec-9d58-fc79d623f2b2','Scenario 1','',0);
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
, held_from DATE, patrolled BOOLEAN NOT NULL DEFAULT 1, reaction_force DOUBLE);
INSERT INTO zones VALUES(1,X'47500003e61000003333333333b34140f6285c8fc2b541409a999999999940405c8fc2f5289c4040010600000001000000010300000001000000050000003333333333b341409a99999999994040f6285c8fc2b541409a99999999994040f6285c8fc2b541405c8fc2f5289c40403333333333b341405c8fc2f5289c40403333333333b341409a99999999994040','9628277f-bab3-44b8-ad4c-cfdf4cafec24','c342d707-1cca-43ec-9d58-fc79d623f2b2','North','','','','candidate','#44aa99',0,'2027-03-01',1,20.0);
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
INSERT INTO factors VALUES(1,'access.detour','Length of an assumed access link over the straight line',1.3000000000000000444,1.1000000000000000888,1.6000000000000000888,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(2,'access.settlement_reach','Distance from a settlement''s point within which any road serves it',300.0,150.0,600.0,'m','Zonewright, own assumption: about the radius of a built-up village','assumed');
INSERT INTO factors VALUES(3,'access.speed','Speed on an assumed access link',20.0,10.0,30.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(4,'coverage.frontage_tolerance','Distance within which a border or river counts as running along a zone',150.0,50.0,300.0,'m','Zonewright, own assumption: the bundled border lies within 101 m (90 %) of the public Blue Line trace','assumed');
INSERT INTO factors VALUES(5,'duration.clearing','Clearing a zone',21.0,14.0,60.0,'day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(6,'duration.deployment','Deployment into a zone',5.0,3.0,14.0,'day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(7,'duration.verifying','Verifying a zone',7.0,7.0,21.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported (the quiet days)','secondary');
INSERT INTO factors VALUES(8,'duration.withdrawal','Withdrawal from a zone',3.0,1.0,7.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported (the pull-back)','secondary');
INSERT INTO factors VALUES(9,'observation.mast_height','Height of a mast where one is built',6.0,3.0,15.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(10,'observation.observer_height','Eye height of an observer',2.0,1.6000000000000000888,3.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(11,'observation.range_day','Range by day',4000.0,500.0,8000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(12,'observation.range_night','Range by night',1500.0,500.0,3000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(13,'observation.refraction','Coefficient of refraction',0.13000000000000000444,0.070000000000000006661,0.2000000000000000111,'1','usual value in surveying','secondary');
INSERT INTO factors VALUES(14,'observation.target_height','Height of what is to be seen',1.6999999999999999555,0.5,3.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(15,'patrol.climb_time','Extra time for each 10 m climbed',1.0,0.5,1.5,'min','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO factors VALUES(16,'patrol.halts','Halts of a patrol to observe and talk, for each hour on the march',15.0,5.0,30.0,'min/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(17,'patrol.night_share','Share of patrols by night',0.29999999999999998889,0.0,0.5,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(18,'patrol.reach_time','Time within which a place counts as patrolled',30.0,15.0,60.0,'min','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(19,'patrol.rounds_per_day','Times a day that each zone road is patrolled',1.0,0.5,2.0,'1/day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(20,'patrol.size','Soldiers in a patrol',8.0,4.0,12.0,'people','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(21,'patrol.speed_road_day','Foot march on a road by day',4.0,3.2000000000000001776,4.7999999999999998223,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO factors VALUES(22,'patrol.speed_road_night','Foot march on a road by night',3.2000000000000001776,2.5,4.0,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO factors VALUES(23,'patrol.speed_terrain_day','Foot march across country by day',2.5,1.6000000000000000888,3.2000000000000001776,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO factors VALUES(24,'patrol.speed_terrain_night','Foot march across country by night',1.6000000000000000888,1.0,2.5,'km/h','US Army FM 21-18, as quoted elsewhere','secondary');
INSERT INTO factors VALUES(25,'residual.depth_spacing','Spacing of depth soundings along the border',250.0,100.0,1000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(26,'rotation.dwell_ratio','Time at home for each time deployed (dwell to deployment)',1.0,0.5,3.0,'1','Zonewright, own assumption; 8 months deployed and 24 at home is a ratio of 3 (RAND, cadre-augmented army, p. 73)','assumed');
INSERT INTO factors VALUES(27,'speed.minor','Speed on an unclassified or residential road',20.0,12.0,26.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(28,'speed.primary','Speed on a primary road',50.0,30.0,65.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(29,'speed.restricted_share','Share of the speed left where a road is passable with restrictions',0.5,0.25,0.75,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(30,'speed.secondary','Speed on a secondary road',40.0,24.0,52.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(31,'speed.tertiary','Speed on a tertiary road',30.0,18.0,39.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(32,'speed.track','Speed on a track',10.0,6.0,13.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(33,'speed.trunk','Speed on a trunk road',60.0,36.0,78.0,'km/h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(34,'staffing.checkpoint_on_duty','Soldiers on duty at a checkpoint',3.0,2.0,6.0,'people','US Army Military Police School, subcourse MP1029 ed. C','secondary');
INSERT INTO factors VALUES(35,'staffing.command_logistics_share','Share of command and logistics in the total',0.25,0.14999999999999999444,0.34999999999999997779,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(36,'staffing.days_per_week','Days a week that a zone is held',7.0,7.0,7.0,'day/week','Zonewright, own assumption: every day','assumed');
INSERT INTO factors VALUES(37,'staffing.hours_per_day','Hours a day that a post is kept',24.0,16.0,24.0,'h/day','Zonewright, own assumption: day and night, or two of three shifts','assumed');
INSERT INTO factors VALUES(38,'staffing.observation_post_on_duty','Soldiers on duty in an observation post',2.0,2.0,4.0,'people','US Army FM 3-21.8, appendix D-26','secondary');
INSERT INTO factors VALUES(39,'staffing.productive_hours','Productive hours of a soldier in a year',1874.0,1700.0,2000.0,'h/year','US Army Military Police School, subcourse MP1000 ed. C (1996), security force requirements','read');
INSERT INTO factors VALUES(40,'staffing.reaction_force','Quick-reaction force of a zone',30.0,20.0,40.0,'people','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(41,'staffing.reserve_share','Reserve for leave, sickness and training',0.14999999999999999444,0.10000000000000000555,0.25,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(42,'staffing.soldiers_per_vehicle','Soldiers for each vehicle',8.0,5.0,12.0,'people','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(43,'supply.base_yard','Radius around a base within which any road serves it',250.0,0.0,1000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(44,'supply.border_margin','Distance from the border within which a route counts as exposed',1000.0,500.0,3000.0,'m','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(45,'supply.convoy_density','Vehicles of a convoy on a kilometre of road',15.0,10.0,25.0,'1/km','Zonewright, own assumption; the formula is that of US Army FM 55-10, appendix E, as quoted elsewhere','assumed');
INSERT INTO factors VALUES(46,'supply.convoy_gap','Gaps in a convoy, together',5.0,0.0,15.0,'min','Zonewright, own assumption; the formula is that of US Army FM 55-10, appendix E, as quoted elsewhere','assumed');
INSERT INTO factors VALUES(47,'supply.demand','Supply for a soldier and day',20.0,12.0,35.0,'kg/day','Zonewright, own assumption: the sum of water, food, fuel and the rest','assumed');
INSERT INTO factors VALUES(48,'supply.demand_food','of it food',2.5,1.5,3.5,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(49,'supply.demand_fuel','of it fuel',4.0,1.5,8.0,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(50,'supply.demand_rest','of it the rest',1.5,1.0,3.5,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(51,'supply.demand_water','of it water',12.0,8.0,20.0,'kg/day','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(52,'supply.driving_day','Driving hours in a day',10.0,6.0,12.0,'h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(53,'supply.loading_time','Loading and unloading of a truck',2.0,1.0,4.0,'h','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(54,'supply.soldier_density','Soldiers in a zone until its posts are planned',5.2000000000000001776,2.5,10.0,'1/km²','Derived: 10,000 soldiers south of the Litani (press, November 2025) on the 1,914 km² of the border side of the river','derived');
INSERT INTO factors VALUES(55,'supply.truck_availability','Share of trucks that are available',0.75,0.5,0.9000000000000000222,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(56,'supply.truck_payload','Payload of a truck',5.0,3.0,8.0,'t','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(57,'supply.trucks','Trucks that supply a zone',10.0,4.0,20.0,'1','Zonewright, own assumption','assumed');
INSERT INTO factors VALUES(58,'verification.area_days','Days for an area',30.0,14.0,60.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO factors VALUES(59,'verification.breach_meeting','Hours until an emergency meeting after a breach',24.0,12.0,72.0,'h','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO factors VALUES(60,'verification.pull_back_days','Days for a pull-back once begun',3.0,1.0,7.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO factors VALUES(61,'verification.quiet_days','Consecutive verified quiet days before a step',7.0,3.0,14.0,'day','Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported','secondary');
INSERT INTO factors VALUES(62,'verification.request_hours','Hours until a requested verification',48.0,24.0,96.0,'h','Multinational Force and Observers, Sinai','secondary');
INSERT INTO factors VALUES(63,'verification.visits_per_month','Verifications in a month, at least',2.0,1.0,4.0,'1/month','Multinational Force and Observers, Sinai','secondary');
CREATE TABLE history (
  position INTEGER PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  time TEXT NOT NULL,
  change TEXT NOT NULL,
  corners BLOB
);
INSERT INTO history VALUES(0,'zone.create','North','2026-11-26T07:29:45Z','[{"zone":{"after":{"colour":"#44aa99","held_from":"","id":"9628277f-bab3-44b8-ad4c-cfdf4cafec24","name":"North","notes":"","order":0,"patrolled":true,"proposed_by":"","reaction_force":null,"scenario":"c342d707-1cca-43ec-9d58-fc79d623f2b2","shape":{"kept":[0,0],"rings":[[4]]},"source":"","status":"candidate"}}}]',X'3333333333b341409a99999999994040f6285c8fc2b541409a99999999994040f6285c8fc2b541405c8fc2f5289c40403333333333b341405c8fc2f5289c4040');
INSERT INTO history VALUES(1,'zone.create','South','2026-11-26T07:29:46Z','[{"zone":{"after":{"colour":"#882255","held_from":"","id":"131fea79-8d3d-4d11-88a1-8225684b1a64","name":"South","notes":"","order":1,"patrolled":true,"proposed_by":"","reaction_force":null,"scenario":"c342d707-1cca-43ec-9d58-fc79d623f2b2","shape":{"kept":[0,0],"rings":[[4]]},"source":"","status":"candidate"}}}]',X'9a99999999b941409a999999999940405c8fc2f528bc41409a999999999940405c8fc2f528bc41405c8fc2f5289c40409a99999999b941405c8fc2f5289c4040');
INSERT INTO history VALUES(2,'zone.delete','South','2026-11-26T07:29:46Z','[{"zone":{"before":{"id":"131fea79-8d3d-4d11-88a1-8225684b1a64"}}}]',NULL);
INSERT INTO history VALUES(3,'post.add','Hill','2026-11-26T07:29:57Z','[{"post":{"after":{"hours_per_day":null,"id":"651e4bd6-c86d-4afb-abe5-6258f314c163","kind":"observation","name":"Hill","notes":"","on_duty":null,"on_mast":false,"point":[35.41,33.21],"zone":"9628277f-bab3-44b8-ad4c-cfdf4cafec24"}}}]',NULL);
INSERT INTO history VALUES(4,'zone.hold','North','2026-11-26T07:29:57Z','[{"zone":{"after":{"held_from":"2027-03-01","id":"9628277f-bab3-44b8-ad4c-cfdf4cafec24","reaction_force":20.0},"before":{"id":"9628277f-bab3-44b8-ad4c-cfdf4cafec24"}}}]',NULL);
INSERT INTO history VALUES(5,'unit.add','Alpha','2026-11-26T07:29:57Z','[{"unit":{"after":{"deployment_days":180,"dwell_ratio":null,"home_base":"","id":"ee2f9f65-bbb9-488c-a17d-88a02f765c49","illustrative":false,"name":"Alpha","notes":"","readiness":1.0,"source":"","strength":120,"trained_from":null,"vehicles":0,"vetted_from":"2026-12-01"}}}]',NULL);
CREATE TABLE network_states (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  as_of TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  reliability TEXT NOT NULL DEFAULT 'assumed' CHECK (reliability IN ('confirmed', 'reported', 'assumed')),
  notes TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE road_statuses (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  target TEXT NOT NULL CHECK (target IN ('road', 'crossing')),
  code TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  passability TEXT NOT NULL CHECK (passability IN ('open', 'restricted', 'closed')),
  notes TEXT NOT NULL DEFAULT ''
);
CREATE TABLE added_roads (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom LINESTRING NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  class TEXT NOT NULL,
  structure TEXT NOT NULL DEFAULT 'none' CHECK (structure IN ('none', 'bridge')),
  notes TEXT NOT NULL DEFAULT ''
);
CREATE TABLE excluded_areas (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL REFERENCES network_states(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT ''
);
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
INSERT INTO layer_styles VALUES(1,'','','road_statuses','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology">\n <renderer-v2 type="categorizedSymbol" attr="passability" symbollevels="0" forceraster="0" enableorderby="0">\n  <categories>\n   <category value="closed" symbol="0" label="closed" render="true"/>\n   <category value="restricted" symbol="1" label="restricted" render="true"/>\n   <category value="open" symbol="2" label="open" render="true"/>\n  </categories>\n  <symbols>\n   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="cross_fill"/>\n      <Option type="QString" name="color" value="178,34,34,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.4"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="diamond"/>\n      <Option type="QString" name="color" value="214,137,16,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.4"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="circle"/>\n      <Option type="QString" name="color" value="40,120,70,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.4"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T07:29:45Z');
INSERT INTO layer_styles VALUES(2,'','','added_roads','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleLine" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="line_color" value="28,104,140,255"/>\n      <Option type="QString" name="line_style" value="dash"/>\n      <Option type="QString" name="line_width" value="0.8"/>\n      <Option type="QString" name="line_width_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T07:29:45Z');
INSERT INTO layer_styles VALUES(3,'','','excluded_areas','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleFill" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="color" value="178,34,34,255"/>\n      <Option type="QString" name="outline_color" value="178,34,34,255"/>\n      <Option type="QString" name="outline_style" value="dash"/>\n      <Option type="QString" name="outline_width" value="0.4"/>\n      <Option type="QString" name="outline_width_unit" value="MM"/>\n      <Option type="QString" name="style" value="b_diagonal"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T07:29:45Z');
INSERT INTO layer_styles VALUES(4,'','','posts','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="categorizedSymbol" attr="kind" symbollevels="0" forceraster="0" enableorderby="0">\n  <categories>\n   <category value="observation" symbol="0" label="observation post" render="true"/>\n   <category value="checkpoint" symbol="1" label="checkpoint" render="true"/>\n  </categories>\n  <symbols>\n   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="triangle"/>\n      <Option type="QString" name="color" value="28,104,140,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.2"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="pentagon"/>\n      <Option type="QString" name="color" value="28,104,140,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.2"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="8" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T07:29:45Z');
INSERT INTO layer_styles VALUES(5,'','','zones','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleFill" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="color" value="123,78,163,90"/>\n      <Option type="QString" name="outline_color" value="123,78,163,255"/>\n      <Option type="QString" name="outline_style" value="solid"/>\n      <Option type="QString" name="outline_width" value="0.6"/>\n      <Option type="QString" name="outline_width_unit" value="MM"/>\n      <Option type="QString" name="style" value="solid"/>\n     </Option>\n     <data_defined_properties>\n      <Option type="Map">\n       <Option type="QString" name="name" value=""/>\n       <Option type="Map" name="properties">\n        <Option type="Map" name="fillColor">\n         <Option type="bool" name="active" value="true"/>\n         <Option type="QString" name="expression" value="set_color_part(&quot;colour&quot;, ''alpha'', 90)"/>\n         <Option type="int" name="type" value="3"/>\n        </Option>\n        <Option type="Map" name="outlineColor">\n         <Option type="bool" name="active" value="true"/>\n         <Option type="QString" name="field" value="colour"/>\n         <Option type="int" name="type" value="2"/>\n        </Option>\n       </Option>\n       <Option type="QString" name="type" value="collection"/>\n      </Option>\n     </data_defined_properties>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="10" fontSizeUnit="Point" textColor="30,30,30,255">\n    <text-buffer bufferDraw="1" bufferSize="1" bufferSizeUnits="MM" bufferColor="255,255,255,220"/>\n   </text-style>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T07:29:45Z');
INSERT INTO layer_styles VALUES(6,'','','bases','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="square"/>\n      <Option type="QString" name="color" value="40,40,40,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T07:29:45Z');
CREATE TABLE posts (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL REFERENCES zones(uuid) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'observation' CHECK (kind IN ('observation', 'checkpoint')),
  on_mast BOOLEAN NOT NULL DEFAULT 0,
  on_duty DOUBLE,
  hours_per_day DOUBLE
);
INSERT INTO posts VALUES(1,X'47500001e6100000010100000014ae47e17ab441407b14ae47e19a4040','651e4bd6-c86d-4afb-abe5-6258f314c163','9628277f-bab3-44b8-ad4c-cfdf4cafec24','Hill','','observation',0,NULL,NULL);
CREATE TABLE pool (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  strength INTEGER NOT NULL,
  readiness DOUBLE NOT NULL DEFAULT 1,
  vetted_from DATE,
  trained_from DATE,
  vehicles INTEGER NOT NULL DEFAULT 0,
  home_base TEXT REFERENCES bases(uuid) DEFERRABLE INITIALLY DEFERRED,
  deployment_days INTEGER NOT NULL DEFAULT 180,
  dwell_ratio DOUBLE,
  notes TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  illustrative BOOLEAN NOT NULL DEFAULT 1
);
INSERT INTO pool VALUES(1,'ee2f9f65-bbb9-488c-a17d-88a02f765c49','Alpha',120,1.0,'2026-12-01',NULL,0,NULL,180,NULL,'','',0);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('layer_styles',6);
CREATE INDEX zones_scenario ON zones(scenario);
CREATE INDEX posts_zone ON posts(zone);
COMMIT;
