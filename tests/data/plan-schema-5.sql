-- SPDX-FileCopyrightText: 2026 The Zonewright authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A plan as the programs of schema 5 wrote it: zones North and South were added, that state was named "Both zones",
-- South was removed; North is held from a date; a network state, a note and a bookmark.
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
INSERT INTO gpkg_contents VALUES('zones','features','Zones','Candidate and reported zones','2026-11-26T22:47:39.000Z',35.399999999999998579,33.200000000000002842,35.420000000000001704,33.219999999999998863,4326);
INSERT INTO gpkg_contents VALUES('bases','features','Bases','Places from which units are supplied','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('scenarios','attributes','Scenarios','Alternatives; each zone belongs to one','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('factors','attributes','Planning factors','A planning aid, not a requirement','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('plan','attributes','Plan','Title, notes, region pack, what is active','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('history','attributes','History','Commands, for undo and redo','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('network_states','attributes','Network states','What is said of the roads as of a date','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('road_statuses','features','Road statuses','Passability of roads and crossings, by network state','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('added_roads','features','Added roads','Temporary bridges and tracks, by network state','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('excluded_areas','features','Excluded areas','Ground that no route may enter, by network state','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('layer_styles','attributes','layer_styles','Styles for QGIS','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('posts','features','Posts','Observation posts and checkpoints of the zones','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,4326);
INSERT INTO gpkg_contents VALUES('pool','attributes','Pool of units','Units that could hold the zones','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('versions','attributes','Versions','States of the plan that were named','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('version_things','attributes','Things of versions','What versions hold, each once for all of them','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('version_parts','attributes','Parts of versions','Which version holds what','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('notes','features','Notes','Remarks that stand at a place','2026-11-26T22:47:50.000Z',35.409999999999996588,33.210000000000000851,35.409999999999996588,33.210000000000000851,4326);
INSERT INTO gpkg_contents VALUES('bookmarks','attributes','Bookmarks','Views of the map under a name','2026-11-26T22:47:50.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('reference_layers','attributes','Reference layers','Files that the map shows beneath the plan','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
INSERT INTO gpkg_contents VALUES('zw_plan','attributes','Zonewright plan','Schema version, history cursor','2026-11-26T22:47:39.000Z',NULL,NULL,NULL,NULL,0);
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
INSERT INTO gpkg_geometry_columns VALUES('notes','geom','POINT',4326,0,0);
CREATE TABLE zw_plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
INSERT INTO zw_plan VALUES(1,'schema_version','5');
INSERT INTO zw_plan VALUES(2,'min_reader_version','5');
INSERT INTO zw_plan VALUES(3,'history_cursor','7');
CREATE TABLE plan (
  id INTEGER PRIMARY KEY NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);
INSERT INTO "plan" VALUES(1,'title','Made with schema 5');
INSERT INTO "plan" VALUES(2,'notes','');
INSERT INTO "plan" VALUES(3,'pack_hash','sha256:7821d9b54b230c2f04563f57f7d76aea50b3f99b2ed6dcffc510cc9ec106cea4');
INSERT INTO "plan" VALUES(4,'pack_name','south-lebanon.gpkg');
INSERT INTO "plan" VALUES(5,'active_scenario','2557329b-1262-4086-8ce9-fe0d28560e43');
INSERT INTO "plan" VALUES(6,'active_network_state','');
CREATE TABLE scenarios (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
INSERT INTO scenarios VALUES(1,'2557329b-1262-4086-8ce9-fe0d28560e43','Scenario 1','',0);
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
INSERT INTO zones VALUES(1,X'47500003e61000003333333333b34140f6285c8fc2b541409a999999999940405c8fc2f5289c4040010600000001000000010300000001000000050000003333333333b341409a99999999994040f6285c8fc2b541409a99999999994040f6285c8fc2b541405c8fc2f5289c40403333333333b341405c8fc2f5289c40403333333333b341409a99999999994040','d53346d2-78cf-4e19-a293-8872457dac00','2557329b-1262-4086-8ce9-fe0d28560e43','North','','','','candidate','#44aa99',0,'2027-03-01',1,NULL);
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
INSERT INTO history VALUES(0,'zone.create','North','2026-11-26T22:47:39Z','[{"zone":{"after":{"colour":"#44aa99","held_from":"","id":"d53346d2-78cf-4e19-a293-8872457dac00","name":"North","notes":"","order":0,"patrolled":true,"proposed_by":"","reaction_force":null,"scenario":"2557329b-1262-4086-8ce9-fe0d28560e43","shape":{"kept":[0,0],"rings":[[4]]},"source":"","status":"candidate"}}}]',X'3333333333b341409a99999999994040f6285c8fc2b541409a99999999994040f6285c8fc2b541405c8fc2f5289c40403333333333b341405c8fc2f5289c4040');
INSERT INTO history VALUES(1,'zone.create','South','2026-11-26T22:47:39Z','[{"zone":{"after":{"colour":"#882255","held_from":"","id":"e7a8f781-24ab-47c9-aedf-23b9b3c3b609","name":"South","notes":"","order":1,"patrolled":true,"proposed_by":"","reaction_force":null,"scenario":"2557329b-1262-4086-8ce9-fe0d28560e43","shape":{"kept":[0,0],"rings":[[4]]},"source":"","status":"candidate"}}}]',X'3333333333b341403333333333934040f6285c8fc2b541403333333333934040f6285c8fc2b54140f6285c8fc29540403333333333b34140f6285c8fc2954040');
INSERT INTO history VALUES(2,'zone.delete','South','2026-11-26T22:47:39Z','[{"zone":{"before":{"id":"e7a8f781-24ab-47c9-aedf-23b9b3c3b609"}}}]',NULL);
INSERT INTO history VALUES(3,'zone.hold','North','2026-11-26T22:47:39Z','[{"zone":{"after":{"held_from":"2027-03-01","id":"d53346d2-78cf-4e19-a293-8872457dac00"},"before":{"id":"d53346d2-78cf-4e19-a293-8872457dac00"}}}]',NULL);
INSERT INTO history VALUES(4,'network_state.add','Bridge down','2026-11-26T22:47:39Z','[{"network_state":{"after":{"as_of":"2026-03-22","id":"417817d9-17be-4de1-b235-5e664583f89a","name":"Bridge down","notes":"","order":0,"reliability":"reported","source":"press"}}}]',NULL);
INSERT INTO history VALUES(5,'note.add','Ask for the survey','2026-11-26T22:47:50Z','[{"note":{"after":{"author":"M. K.","date":"","id":"7bec6c8b-d196-45dc-b699-31b2a7143532","point":[35.41,33.21],"source":"","text":"Ask for the survey"}}}]',NULL);
INSERT INTO history VALUES(6,'bookmark.add','Hills','2026-11-26T22:47:50Z','[{"bookmark":{"after":{"centre":[35.4,33.2],"id":"00a71fea-9af5-4020-b0d0-94ba438b6f9c","name":"Hills","width":5000.0}}}]',NULL);
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
INSERT INTO network_states VALUES(1,'417817d9-17be-4de1-b235-5e664583f89a','Bridge down','2026-03-22','press','reported','',0);
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
INSERT INTO layer_styles VALUES(1,'','','road_statuses','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology">\n <renderer-v2 type="categorizedSymbol" attr="passability" symbollevels="0" forceraster="0" enableorderby="0">\n  <categories>\n   <category value="closed" symbol="0" label="closed" render="true"/>\n   <category value="restricted" symbol="1" label="restricted" render="true"/>\n   <category value="open" symbol="2" label="open" render="true"/>\n  </categories>\n  <symbols>\n   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="cross_fill"/>\n      <Option type="QString" name="color" value="178,34,34,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.4"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="diamond"/>\n      <Option type="QString" name="color" value="214,137,16,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.4"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n   <symbol type="marker" name="2" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="circle"/>\n      <Option type="QString" name="color" value="40,120,70,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.4"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
INSERT INTO layer_styles VALUES(2,'','','added_roads','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="line" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleLine" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="line_color" value="28,104,140,255"/>\n      <Option type="QString" name="line_style" value="dash"/>\n      <Option type="QString" name="line_width" value="0.8"/>\n      <Option type="QString" name="line_width_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
INSERT INTO layer_styles VALUES(3,'','','excluded_areas','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleFill" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="color" value="178,34,34,255"/>\n      <Option type="QString" name="outline_color" value="178,34,34,255"/>\n      <Option type="QString" name="outline_style" value="dash"/>\n      <Option type="QString" name="outline_width" value="0.4"/>\n      <Option type="QString" name="outline_width_unit" value="MM"/>\n      <Option type="QString" name="style" value="b_diagonal"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
INSERT INTO layer_styles VALUES(4,'','','posts','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="categorizedSymbol" attr="kind" symbollevels="0" forceraster="0" enableorderby="0">\n  <categories>\n   <category value="observation" symbol="0" label="observation post" render="true"/>\n   <category value="checkpoint" symbol="1" label="checkpoint" render="true"/>\n  </categories>\n  <symbols>\n   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="triangle"/>\n      <Option type="QString" name="color" value="28,104,140,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.2"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n   <symbol type="marker" name="1" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="pentagon"/>\n      <Option type="QString" name="color" value="28,104,140,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3.2"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="8" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
INSERT INTO layer_styles VALUES(5,'','','notes','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\012<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\012 <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\012  <symbols>\012   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\012    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\012     <Option type="Map">\012      <Option type="QString" name="name" value="square"/>\012      <Option type="QString" name="color" value="242,201,76,255"/>\012      <Option type="QString" name="outline_color" value="90,70,10,255"/>\012      <Option type="QString" name="size" value="3"/>\012      <Option type="QString" name="size_unit" value="MM"/>\012     </Option>\012    </layer>\012   </symbol>\012  </symbols>\012 </renderer-v2>\012 <labeling type="simple">\012  <settings calloutType="simple">\012   <text-style fieldName="regexp_substr(&quot;text&quot;, ''^([^\\n]*)'')" isExpression="1" fontSize="8" fontSizeUnit="Point" textColor="30,30,30,255"/>\012  </settings>\012 </labeling>\012</qgis>\012','\012',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
INSERT INTO layer_styles VALUES(6,'','','zones','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="fill" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleFill" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="color" value="123,78,163,90"/>\n      <Option type="QString" name="outline_color" value="123,78,163,255"/>\n      <Option type="QString" name="outline_style" value="solid"/>\n      <Option type="QString" name="outline_width" value="0.6"/>\n      <Option type="QString" name="outline_width_unit" value="MM"/>\n      <Option type="QString" name="style" value="solid"/>\n     </Option>\n     <data_defined_properties>\n      <Option type="Map">\n       <Option type="QString" name="name" value=""/>\n       <Option type="Map" name="properties">\n        <Option type="Map" name="fillColor">\n         <Option type="bool" name="active" value="true"/>\n         <Option type="QString" name="expression" value="set_color_part(&quot;colour&quot;, ''alpha'', 90)"/>\n         <Option type="int" name="type" value="3"/>\n        </Option>\n        <Option type="Map" name="outlineColor">\n         <Option type="bool" name="active" value="true"/>\n         <Option type="QString" name="field" value="colour"/>\n         <Option type="int" name="type" value="2"/>\n        </Option>\n       </Option>\n       <Option type="QString" name="type" value="collection"/>\n      </Option>\n     </data_defined_properties>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="10" fontSizeUnit="Point" textColor="30,30,30,255">\n    <text-buffer bufferDraw="1" bufferSize="1" bufferSizeUnits="MM" bufferColor="255,255,255,220"/>\n   </text-style>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
INSERT INTO layer_styles VALUES(7,'','','bases','geom','zonewright',replace('<!DOCTYPE qgis PUBLIC ''http://mrcc.com/qgis.dtd'' ''SYSTEM''>\n<qgis version="3.22" styleCategories="Symbology|Labeling" labelsEnabled="1">\n <renderer-v2 type="singleSymbol" symbollevels="0" forceraster="0" enableorderby="0">\n  <symbols>\n   <symbol type="marker" name="0" alpha="1" clip_to_extent="1" force_rhr="0">\n    <layer class="SimpleMarker" enabled="1" locked="0" pass="0">\n     <Option type="Map">\n      <Option type="QString" name="name" value="square"/>\n      <Option type="QString" name="color" value="40,40,40,255"/>\n      <Option type="QString" name="outline_color" value="255,255,255,255"/>\n      <Option type="QString" name="size" value="3"/>\n      <Option type="QString" name="size_unit" value="MM"/>\n     </Option>\n    </layer>\n   </symbol>\n  </symbols>\n </renderer-v2>\n <labeling type="simple">\n  <settings calloutType="simple">\n   <text-style fieldName="name" fontSize="9" fontSizeUnit="Point" textColor="30,30,30,255"/>\n  </settings>\n </labeling>\n</qgis>\n','\n',char(10)),'',1,'Zonewright','',NULL,'2026-11-26T22:47:39Z');
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
CREATE TABLE versions (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL DEFAULT '',
  time TEXT NOT NULL,
  position INTEGER,
  plan_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL
);
INSERT INTO versions VALUES(1,'79896e5e-4413-4d0b-8f5b-7bb881919431','Both zones','before South went','2026-11-26T22:47:39Z',2,'sha256:741a96583591843beb750bb7ddf5129cfdd8c25aed58304fd781aee979eb9186','sha256:f96b4b1b38aef3ff4a2f14909d71d1b9b29bbd906f8c2d45c99452e1b8e51d6b');
CREATE TABLE version_things (
  fid INTEGER PRIMARY KEY NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  content TEXT NOT NULL,
  shape BLOB
);
INSERT INTO version_things VALUES(1,'sha256:d29a4a3d3558576b4d5d5146ee5685041457040557bd09ab44b6720702c6a65b','plan','{"active_network_state":"","active_scenario":"2557329b-1262-4086-8ce9-fe0d28560e43","notes":"","pack_hash":"sha256:7821d9b54b230c2f04563f57f7d76aea50b3f99b2ed6dcffc510cc9ec106cea4","pack_name":"south-lebanon.gpkg","title":"Made with schema 5"}',NULL);
INSERT INTO version_things VALUES(2,'sha256:0b867b198958b696c3849feb182ba5c6768bc28b73a6a31b5f42686b6b8f69cd','scenario','{"id":"2557329b-1262-4086-8ce9-fe0d28560e43","name":"Scenario 1","notes":"","order":0}',NULL);
INSERT INTO version_things VALUES(3,'sha256:613fb3cb059b8bb06a4fb831a3c4c281418dbcba0a892ee6bbed008cc3277776','zone','{"colour":"#44aa99","held_from":"","id":"d53346d2-78cf-4e19-a293-8872457dac00","name":"North","notes":"","order":0,"patrolled":true,"proposed_by":"","reaction_force":null,"scenario":"2557329b-1262-4086-8ce9-fe0d28560e43","source":"","status":"candidate"}',X'47500003e61000003333333333b34140f6285c8fc2b541409a999999999940405c8fc2f5289c4040010600000001000000010300000001000000050000003333333333b341409a99999999994040f6285c8fc2b541409a99999999994040f6285c8fc2b541405c8fc2f5289c40403333333333b341405c8fc2f5289c40403333333333b341409a99999999994040');
INSERT INTO version_things VALUES(4,'sha256:968e9fb0fdd32223b98715ba28744c5d830619971e89a1f1228a95fdeca930a0','zone','{"colour":"#882255","held_from":"","id":"e7a8f781-24ab-47c9-aedf-23b9b3c3b609","name":"South","notes":"","order":1,"patrolled":true,"proposed_by":"","reaction_force":null,"scenario":"2557329b-1262-4086-8ce9-fe0d28560e43","source":"","status":"candidate"}',X'47500003e61000003333333333b34140f6285c8fc2b541403333333333934040f6285c8fc2954040010600000001000000010300000001000000050000003333333333b341403333333333934040f6285c8fc2b541403333333333934040f6285c8fc2b54140f6285c8fc29540403333333333b34140f6285c8fc29540403333333333b341403333333333934040');
INSERT INTO version_things VALUES(5,'sha256:e9d633a0b6682eedfc950d213a9ca9e3d0f9244a89cb1709d981934b3e285630','factor','{"confidence":"assumed","high":1.6,"id":"access.detour","low":1.1,"source":"Zonewright, own assumption","title":"Length of an assumed access link over the straight line","unit":"1","value":1.3}',NULL);
INSERT INTO version_things VALUES(6,'sha256:0d68f23c21a38a9d820554e845fcd3d35c1adebac43474b5f59bb2eb682ad53f','factor','{"confidence":"assumed","high":600.0,"id":"access.settlement_reach","low":150.0,"source":"Zonewright, own assumption: about the radius of a built-up village","title":"Distance from a settlement''s point within which any road serves it","unit":"m","value":300.0}',NULL);
INSERT INTO version_things VALUES(7,'sha256:413dff10e0d609f3ff2b59b077a639ce802922d95ac79470a529bce10b23d19b','factor','{"confidence":"assumed","high":30.0,"id":"access.speed","low":10.0,"source":"Zonewright, own assumption","title":"Speed on an assumed access link","unit":"km/h","value":20.0}',NULL);
INSERT INTO version_things VALUES(8,'sha256:bd285349de6293e15e286e8519169171867a9ea0f97ebb78610c7436565fe2e7','factor','{"confidence":"assumed","high":300.0,"id":"coverage.frontage_tolerance","low":50.0,"source":"Zonewright, own assumption: the bundled border lies within 101 m (90 %) of the public Blue Line trace","title":"Distance within which a border or river counts as running along a zone","unit":"m","value":150.0}',NULL);
INSERT INTO version_things VALUES(9,'sha256:02315e3b0f14fa3a32ebdac9cd279594742435693acf185ef79780fbb9ddd47c','factor','{"confidence":"assumed","high":60.0,"id":"duration.clearing","low":14.0,"source":"Zonewright, own assumption","title":"Clearing a zone","unit":"day","value":21.0}',NULL);
INSERT INTO version_things VALUES(10,'sha256:dcff70ab5a95cb86b64db7f32fb9b61013c65fb5deaa479692c3061a7226ebc2','factor','{"confidence":"assumed","high":14.0,"id":"duration.deployment","low":3.0,"source":"Zonewright, own assumption","title":"Deployment into a zone","unit":"day","value":5.0}',NULL);
INSERT INTO version_things VALUES(11,'sha256:06860287c25690ef7ed3e48405528122334e1be42f778db46056bc6bbbabb6ee','factor','{"confidence":"secondary","high":21.0,"id":"duration.verifying","low":7.0,"source":"Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported (the quiet days)","title":"Verifying a zone","unit":"day","value":7.0}',NULL);
INSERT INTO version_things VALUES(12,'sha256:a57bba4ef592b1af73848955eeb6ffb9a8c626908024e86ed921831045bdbb42','factor','{"confidence":"secondary","high":7.0,"id":"duration.withdrawal","low":1.0,"source":"Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported (the pull-back)","title":"Withdrawal from a zone","unit":"day","value":3.0}',NULL);
INSERT INTO version_things VALUES(13,'sha256:bd3831f443adffa83a43841a377b53bbd482b5252f8a9237a5487f97b7ecf35e','factor','{"confidence":"assumed","high":15.0,"id":"observation.mast_height","low":3.0,"source":"Zonewright, own assumption","title":"Height of a mast where one is built","unit":"m","value":6.0}',NULL);
INSERT INTO version_things VALUES(14,'sha256:9f3b338ce30a016e6b6cc92c730eca0675ed6a02e766b040dde38e6e2e0e3dc2','factor','{"confidence":"assumed","high":3.0,"id":"observation.observer_height","low":1.6,"source":"Zonewright, own assumption","title":"Eye height of an observer","unit":"m","value":2.0}',NULL);
INSERT INTO version_things VALUES(15,'sha256:ee6ea13f70a33f86dcd4b4360382cf5babcc357c01e1338f688770fad743be0e','factor','{"confidence":"assumed","high":8000.0,"id":"observation.range_day","low":500.0,"source":"Zonewright, own assumption","title":"Range by day","unit":"m","value":4000.0}',NULL);
INSERT INTO version_things VALUES(16,'sha256:a8f4de29c793c47af4bb9fec91d43c9ade2e2e41b9f1da314db9849b62e51f7c','factor','{"confidence":"assumed","high":3000.0,"id":"observation.range_night","low":500.0,"source":"Zonewright, own assumption","title":"Range by night","unit":"m","value":1500.0}',NULL);
INSERT INTO version_things VALUES(17,'sha256:5f030c300c920bc8c81be4f10f995e6d9c5eb8dead277b2b907e7686a446b58c','factor','{"confidence":"secondary","high":0.2,"id":"observation.refraction","low":0.07,"source":"usual value in surveying","title":"Coefficient of refraction","unit":"1","value":0.13}',NULL);
INSERT INTO version_things VALUES(18,'sha256:d9c0b97e54029846938c5c12c66cbb9712181c6bda62dc74b5d757d2b34a1c5a','factor','{"confidence":"assumed","high":3.0,"id":"observation.target_height","low":0.5,"source":"Zonewright, own assumption","title":"Height of what is to be seen","unit":"m","value":1.7}',NULL);
INSERT INTO version_things VALUES(19,'sha256:0ea2f68c1f49fd00eeaf1f17041491992e0ee6d1287a0ef6b24c5856256f78bd','factor','{"confidence":"secondary","high":1.5,"id":"patrol.climb_time","low":0.5,"source":"US Army FM 21-18, as quoted elsewhere","title":"Extra time for each 10 m climbed","unit":"min","value":1.0}',NULL);
INSERT INTO version_things VALUES(20,'sha256:7371f7fa9f6588f61f70f8194e3bb1bc564636be77c3697ee1bb3aec762655f3','factor','{"confidence":"assumed","high":30.0,"id":"patrol.halts","low":5.0,"source":"Zonewright, own assumption","title":"Halts of a patrol to observe and talk, for each hour on the march","unit":"min/h","value":15.0}',NULL);
INSERT INTO version_things VALUES(21,'sha256:436b957a500bdfd98e584e63dc2db8896e1a20769ea21d958a20b784f41881a6','factor','{"confidence":"assumed","high":0.5,"id":"patrol.night_share","low":0.0,"source":"Zonewright, own assumption","title":"Share of patrols by night","unit":"1","value":0.3}',NULL);
INSERT INTO version_things VALUES(22,'sha256:19fd6dece235000a3d640a62a305a0ceb19a04682a2ef8961cdf6dba1769b4ba','factor','{"confidence":"assumed","high":60.0,"id":"patrol.reach_time","low":15.0,"source":"Zonewright, own assumption","title":"Time within which a place counts as patrolled","unit":"min","value":30.0}',NULL);
INSERT INTO version_things VALUES(23,'sha256:21304b473c14994acb993f028fb618e19786941a070fc663411ef89e74ce7526','factor','{"confidence":"assumed","high":2.0,"id":"patrol.rounds_per_day","low":0.5,"source":"Zonewright, own assumption","title":"Times a day that each zone road is patrolled","unit":"1/day","value":1.0}',NULL);
INSERT INTO version_things VALUES(24,'sha256:319b57f499f809b5f0437a05b1652b534d2a4802d1b2147afa8f25a712ca19b9','factor','{"confidence":"assumed","high":12.0,"id":"patrol.size","low":4.0,"source":"Zonewright, own assumption","title":"Soldiers in a patrol","unit":"people","value":8.0}',NULL);
INSERT INTO version_things VALUES(25,'sha256:660ebace2df4d862fe1cbf118162931e8ea17ac21e0b57782b9163acbefdb87c','factor','{"confidence":"secondary","high":4.8,"id":"patrol.speed_road_day","low":3.2,"source":"US Army FM 21-18, as quoted elsewhere","title":"Foot march on a road by day","unit":"km/h","value":4.0}',NULL);
INSERT INTO version_things VALUES(26,'sha256:81d939b40927ce226f4557e03b8725fb022f28628d35ec653101f157f94ee045','factor','{"confidence":"secondary","high":4.0,"id":"patrol.speed_road_night","low":2.5,"source":"US Army FM 21-18, as quoted elsewhere","title":"Foot march on a road by night","unit":"km/h","value":3.2}',NULL);
INSERT INTO version_things VALUES(27,'sha256:22731e9ca356713742c5b8a910966c7e309d29c75a9fc13513f0d40f754a1710','factor','{"confidence":"secondary","high":3.2,"id":"patrol.speed_terrain_day","low":1.6,"source":"US Army FM 21-18, as quoted elsewhere","title":"Foot march across country by day","unit":"km/h","value":2.5}',NULL);
INSERT INTO version_things VALUES(28,'sha256:7455d1171ce9bacde108dacd93c342b5649300ca1124fc450fc4eeec6108872a','factor','{"confidence":"secondary","high":2.5,"id":"patrol.speed_terrain_night","low":1.0,"source":"US Army FM 21-18, as quoted elsewhere","title":"Foot march across country by night","unit":"km/h","value":1.6}',NULL);
INSERT INTO version_things VALUES(29,'sha256:dc74aecfb8923beae75ef1791968a1651f9ce60ecee828fd5e1121cbd4695496','factor','{"confidence":"assumed","high":1000.0,"id":"residual.depth_spacing","low":100.0,"source":"Zonewright, own assumption","title":"Spacing of depth soundings along the border","unit":"m","value":250.0}',NULL);
INSERT INTO version_things VALUES(30,'sha256:2ef7ac8baae2a6cdc5f5d436eacf79aa1379cb5dfbf43d20c503b29db7391951','factor','{"confidence":"assumed","high":3.0,"id":"rotation.dwell_ratio","low":0.5,"source":"Zonewright, own assumption; 8 months deployed and 24 at home is a ratio of 3 (RAND, cadre-augmented army, p. 73)","title":"Time at home for each time deployed (dwell to deployment)","unit":"1","value":1.0}',NULL);
INSERT INTO version_things VALUES(31,'sha256:dc3b260352577d319950306688f0c60478fb968320e5a1e9fb09e3c84221b8b2','factor','{"confidence":"assumed","high":26.0,"id":"speed.minor","low":12.0,"source":"Zonewright, own assumption","title":"Speed on an unclassified or residential road","unit":"km/h","value":20.0}',NULL);
INSERT INTO version_things VALUES(32,'sha256:de38f50761b60dbc7a90386616c2715de0073c9379d1fb742c9be9564be3c1c5','factor','{"confidence":"assumed","high":65.0,"id":"speed.primary","low":30.0,"source":"Zonewright, own assumption","title":"Speed on a primary road","unit":"km/h","value":50.0}',NULL);
INSERT INTO version_things VALUES(33,'sha256:c0671ca28ad28a3be86feabd41cb6c7bae86c8235f0f0527e1a020a2817461b3','factor','{"confidence":"assumed","high":0.75,"id":"speed.restricted_share","low":0.25,"source":"Zonewright, own assumption","title":"Share of the speed left where a road is passable with restrictions","unit":"1","value":0.5}',NULL);
INSERT INTO version_things VALUES(34,'sha256:539e90a26d0960e355ebb5efe6c4bd5b45cbe641333cc1fc2bb0ecab80e6ec2e','factor','{"confidence":"assumed","high":52.0,"id":"speed.secondary","low":24.0,"source":"Zonewright, own assumption","title":"Speed on a secondary road","unit":"km/h","value":40.0}',NULL);
INSERT INTO version_things VALUES(35,'sha256:2c8f1f86e5c8c28d204a19a1d80fa1210a3e4991dd8d7e8583b7a6b6267e99aa','factor','{"confidence":"assumed","high":39.0,"id":"speed.tertiary","low":18.0,"source":"Zonewright, own assumption","title":"Speed on a tertiary road","unit":"km/h","value":30.0}',NULL);
INSERT INTO version_things VALUES(36,'sha256:4051c29c314bc1ed041d5b3ec160a9d98e40e45dc64270441dc0a3ee2bd47a56','factor','{"confidence":"assumed","high":13.0,"id":"speed.track","low":6.0,"source":"Zonewright, own assumption","title":"Speed on a track","unit":"km/h","value":10.0}',NULL);
INSERT INTO version_things VALUES(37,'sha256:4744881236f50bdf715d8bc9ba0bd846cac01ada70d14bdedfdd7006b84386c4','factor','{"confidence":"assumed","high":78.0,"id":"speed.trunk","low":36.0,"source":"Zonewright, own assumption","title":"Speed on a trunk road","unit":"km/h","value":60.0}',NULL);
INSERT INTO version_things VALUES(38,'sha256:8ab983b71a3c6623d448bba099d1b1cd46bfbb53c231d03515769a9b00a37fd9','factor','{"confidence":"secondary","high":6.0,"id":"staffing.checkpoint_on_duty","low":2.0,"source":"US Army Military Police School, subcourse MP1029 ed. C","title":"Soldiers on duty at a checkpoint","unit":"people","value":3.0}',NULL);
INSERT INTO version_things VALUES(39,'sha256:031010d5b2cdf8bfbe8a12e5bdf39b0846a14bfb6eb2645b7cb6fb1128f8e2c8','factor','{"confidence":"assumed","high":0.35,"id":"staffing.command_logistics_share","low":0.15,"source":"Zonewright, own assumption","title":"Share of command and logistics in the total","unit":"1","value":0.25}',NULL);
INSERT INTO version_things VALUES(40,'sha256:7186297a981803beea8fd0782cfeb1c613b3d2d9be2de84948b0ffccc3950312','factor','{"confidence":"assumed","high":7.0,"id":"staffing.days_per_week","low":7.0,"source":"Zonewright, own assumption: every day","title":"Days a week that a zone is held","unit":"day/week","value":7.0}',NULL);
INSERT INTO version_things VALUES(41,'sha256:ce926771dd4d74299b8cd0c6f1092d7995b65c8adef225c764bd429a0e7ecd5e','factor','{"confidence":"assumed","high":24.0,"id":"staffing.hours_per_day","low":16.0,"source":"Zonewright, own assumption: day and night, or two of three shifts","title":"Hours a day that a post is kept","unit":"h/day","value":24.0}',NULL);
INSERT INTO version_things VALUES(42,'sha256:ffd90c61a407bf4c5d4d19ec78031494407e8ae01120b6105a788f8e8fce7a27','factor','{"confidence":"secondary","high":4.0,"id":"staffing.observation_post_on_duty","low":2.0,"source":"US Army FM 3-21.8, appendix D-26","title":"Soldiers on duty in an observation post","unit":"people","value":2.0}',NULL);
INSERT INTO version_things VALUES(43,'sha256:c40539b1890f3864e08bbaa5d5ab12532a05601a739e64898400d1fd176a0d10','factor','{"confidence":"read","high":2000.0,"id":"staffing.productive_hours","low":1700.0,"source":"US Army Military Police School, subcourse MP1000 ed. C (1996), security force requirements","title":"Productive hours of a soldier in a year","unit":"h/year","value":1874.0}',NULL);
INSERT INTO version_things VALUES(44,'sha256:1638f9252cb25fa01df90f61422aa9df5c27a96557520367104aafea97db4cf9','factor','{"confidence":"assumed","high":40.0,"id":"staffing.reaction_force","low":20.0,"source":"Zonewright, own assumption","title":"Quick-reaction force of a zone","unit":"people","value":30.0}',NULL);
INSERT INTO version_things VALUES(45,'sha256:6a73b87d5799454a755df111d76cd00f8b8b06cabb6d56dc11f4069038f0e42f','factor','{"confidence":"assumed","high":0.25,"id":"staffing.reserve_share","low":0.1,"source":"Zonewright, own assumption","title":"Reserve for leave, sickness and training","unit":"1","value":0.15}',NULL);
INSERT INTO version_things VALUES(46,'sha256:c393fb8690466e4ce1d3724aa2078921c59d1e40348497e1018efacce0009a59','factor','{"confidence":"assumed","high":12.0,"id":"staffing.soldiers_per_vehicle","low":5.0,"source":"Zonewright, own assumption","title":"Soldiers for each vehicle","unit":"people","value":8.0}',NULL);
INSERT INTO version_things VALUES(47,'sha256:43e2ac9ded41a48e4e48867be8e774d6f59c66c4322bd82c6ba32c6a821ac960','factor','{"confidence":"assumed","high":1000.0,"id":"supply.base_yard","low":0.0,"source":"Zonewright, own assumption","title":"Radius around a base within which any road serves it","unit":"m","value":250.0}',NULL);
INSERT INTO version_things VALUES(48,'sha256:5e7b855918e191c3ec86b76d4fd51899ad18fcaf428a72d4c1d62d53ff18cea7','factor','{"confidence":"assumed","high":3000.0,"id":"supply.border_margin","low":500.0,"source":"Zonewright, own assumption","title":"Distance from the border within which a route counts as exposed","unit":"m","value":1000.0}',NULL);
INSERT INTO version_things VALUES(49,'sha256:8822522853c18685a91209e248ad0b4cdd71152f6b36c8d82b29cf3f50aa958e','factor','{"confidence":"assumed","high":25.0,"id":"supply.convoy_density","low":10.0,"source":"Zonewright, own assumption; the formula is that of US Army FM 55-10, appendix E, as quoted elsewhere","title":"Vehicles of a convoy on a kilometre of road","unit":"1/km","value":15.0}',NULL);
INSERT INTO version_things VALUES(50,'sha256:935852783824c5a209d499acdeb4e80fd341d2338f198ccd209e18ab8a049d96','factor','{"confidence":"assumed","high":15.0,"id":"supply.convoy_gap","low":0.0,"source":"Zonewright, own assumption; the formula is that of US Army FM 55-10, appendix E, as quoted elsewhere","title":"Gaps in a convoy, together","unit":"min","value":5.0}',NULL);
INSERT INTO version_things VALUES(51,'sha256:53d756f3e2b12d39e31fa11c42af32d2e8fd4aa14da0d8374a980dcc61aed0de','factor','{"confidence":"assumed","high":35.0,"id":"supply.demand","low":12.0,"source":"Zonewright, own assumption: the sum of water, food, fuel and the rest","title":"Supply for a soldier and day","unit":"kg/day","value":20.0}',NULL);
INSERT INTO version_things VALUES(52,'sha256:837d47286f99dd3f225087a02f6e9e81cd69e99fc7619873b15fc9dd834b17ac','factor','{"confidence":"assumed","high":3.5,"id":"supply.demand_food","low":1.5,"source":"Zonewright, own assumption","title":"of it food","unit":"kg/day","value":2.5}',NULL);
INSERT INTO version_things VALUES(53,'sha256:1b8fec2f094845e720186e261069616b2ebc0189de30bb4bf504bfb3e7aab8f0','factor','{"confidence":"assumed","high":8.0,"id":"supply.demand_fuel","low":1.5,"source":"Zonewright, own assumption","title":"of it fuel","unit":"kg/day","value":4.0}',NULL);
INSERT INTO version_things VALUES(54,'sha256:2234b034d2e75463b235e4622925cd9df85342836bdf6d0858454f5750e90e93','factor','{"confidence":"assumed","high":3.5,"id":"supply.demand_rest","low":1.0,"source":"Zonewright, own assumption","title":"of it the rest","unit":"kg/day","value":1.5}',NULL);
INSERT INTO version_things VALUES(55,'sha256:7d8bda8283fdf9f2b76d4b65f18fe608bd59010fd91ff08386f3adf23dd6d013','factor','{"confidence":"assumed","high":20.0,"id":"supply.demand_water","low":8.0,"source":"Zonewright, own assumption","title":"of it water","unit":"kg/day","value":12.0}',NULL);
INSERT INTO version_things VALUES(56,'sha256:722110d335986ffa0df69e7a3a106a303003ce90344d2773d6da1cf58a499770','factor','{"confidence":"assumed","high":12.0,"id":"supply.driving_day","low":6.0,"source":"Zonewright, own assumption","title":"Driving hours in a day","unit":"h","value":10.0}',NULL);
INSERT INTO version_things VALUES(57,'sha256:409009c125de268b992c4d5633a7fedb8fcd129804f32d56ea6c1b8e77255dd2','factor','{"confidence":"assumed","high":4.0,"id":"supply.loading_time","low":1.0,"source":"Zonewright, own assumption","title":"Loading and unloading of a truck","unit":"h","value":2.0}',NULL);
INSERT INTO version_things VALUES(58,'sha256:29ef110f754e0a0cd509aca7d077e04190eae0a45b2e22135790af4e36169134','factor','{"confidence":"derived","high":10.0,"id":"supply.soldier_density","low":2.5,"source":"Derived: 10,000 soldiers south of the Litani (press, November 2025) on the 1,914 km² of the border side of the river","title":"Soldiers in a zone until its posts are planned","unit":"1/km²","value":5.2}',NULL);
INSERT INTO version_things VALUES(59,'sha256:fc07f77e2765ee69eb2684305a4c091d65d2494cd405d856c982bddee67ecd32','factor','{"confidence":"assumed","high":0.9,"id":"supply.truck_availability","low":0.5,"source":"Zonewright, own assumption","title":"Share of trucks that are available","unit":"1","value":0.75}',NULL);
INSERT INTO version_things VALUES(60,'sha256:8f3c51f94c8d4582b45792351f248d99c41a81218234636ed8a563f27d297af0','factor','{"confidence":"assumed","high":8.0,"id":"supply.truck_payload","low":3.0,"source":"Zonewright, own assumption","title":"Payload of a truck","unit":"t","value":5.0}',NULL);
INSERT INTO version_things VALUES(61,'sha256:a016ee81057e13b4eff413554c28a3cf82b42c73ddaf745f0da7ce29e3f44a57','factor','{"confidence":"assumed","high":20.0,"id":"supply.trucks","low":4.0,"source":"Zonewright, own assumption","title":"Trucks that supply a zone","unit":"1","value":10.0}',NULL);
INSERT INTO version_things VALUES(62,'sha256:02ba26138639a4c2b0a4d2ed97bdc2f4aeddb349e8ebf7ea2eb7013aa76a4fe6','factor','{"confidence":"secondary","high":60.0,"id":"verification.area_days","low":14.0,"source":"Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported","title":"Days for an area","unit":"day","value":30.0}',NULL);
INSERT INTO version_things VALUES(63,'sha256:a621685038866053971c6bc430222b19f83bdd1365b7b8bf8a91a30730c9e29d','factor','{"confidence":"secondary","high":72.0,"id":"verification.breach_meeting","low":12.0,"source":"Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported","title":"Hours until an emergency meeting after a breach","unit":"h","value":24.0}',NULL);
INSERT INTO version_things VALUES(64,'sha256:953d8096c041e6f474a44a7b91dd3277773272e6bcdaf58940f32ad793b855db','factor','{"confidence":"secondary","high":7.0,"id":"verification.pull_back_days","low":1.0,"source":"Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported","title":"Days for a pull-back once begun","unit":"day","value":3.0}',NULL);
INSERT INTO version_things VALUES(65,'sha256:80f5f08290acacc71108f6ee471b548ee9815729baa183922018ea8f75fe97d3','factor','{"confidence":"secondary","high":14.0,"id":"verification.quiet_days","low":3.0,"source":"Trilateral Contact Group, framework decision on disengagement, 21 September 2016, as reported","title":"Consecutive verified quiet days before a step","unit":"day","value":7.0}',NULL);
INSERT INTO version_things VALUES(66,'sha256:0dd4433edf070c616870c44b30e1c95bb3e0e08f8671081d4995f0548543bad9','factor','{"confidence":"secondary","high":96.0,"id":"verification.request_hours","low":24.0,"source":"Multinational Force and Observers, Sinai","title":"Hours until a requested verification","unit":"h","value":48.0}',NULL);
INSERT INTO version_things VALUES(67,'sha256:44a70feeb43864c669aefdc7f0aa874613c15a722a53ca32162f5436843a6d27','factor','{"confidence":"secondary","high":4.0,"id":"verification.visits_per_month","low":1.0,"source":"Multinational Force and Observers, Sinai","title":"Verifications in a month, at least","unit":"1/month","value":2.0}',NULL);
CREATE TABLE version_parts (
  fid INTEGER PRIMARY KEY NOT NULL,
  version INTEGER NOT NULL REFERENCES versions(fid) ON DELETE CASCADE,
  thing INTEGER NOT NULL REFERENCES version_things(fid)
);
INSERT INTO version_parts VALUES(1,1,1);
INSERT INTO version_parts VALUES(2,1,2);
INSERT INTO version_parts VALUES(3,1,3);
INSERT INTO version_parts VALUES(4,1,4);
INSERT INTO version_parts VALUES(5,1,5);
INSERT INTO version_parts VALUES(6,1,6);
INSERT INTO version_parts VALUES(7,1,7);
INSERT INTO version_parts VALUES(8,1,8);
INSERT INTO version_parts VALUES(9,1,9);
INSERT INTO version_parts VALUES(10,1,10);
INSERT INTO version_parts VALUES(11,1,11);
INSERT INTO version_parts VALUES(12,1,12);
INSERT INTO version_parts VALUES(13,1,13);
INSERT INTO version_parts VALUES(14,1,14);
INSERT INTO version_parts VALUES(15,1,15);
INSERT INTO version_parts VALUES(16,1,16);
INSERT INTO version_parts VALUES(17,1,17);
INSERT INTO version_parts VALUES(18,1,18);
INSERT INTO version_parts VALUES(19,1,19);
INSERT INTO version_parts VALUES(20,1,20);
INSERT INTO version_parts VALUES(21,1,21);
INSERT INTO version_parts VALUES(22,1,22);
INSERT INTO version_parts VALUES(23,1,23);
INSERT INTO version_parts VALUES(24,1,24);
INSERT INTO version_parts VALUES(25,1,25);
INSERT INTO version_parts VALUES(26,1,26);
INSERT INTO version_parts VALUES(27,1,27);
INSERT INTO version_parts VALUES(28,1,28);
INSERT INTO version_parts VALUES(29,1,29);
INSERT INTO version_parts VALUES(30,1,30);
INSERT INTO version_parts VALUES(31,1,31);
INSERT INTO version_parts VALUES(32,1,32);
INSERT INTO version_parts VALUES(33,1,33);
INSERT INTO version_parts VALUES(34,1,34);
INSERT INTO version_parts VALUES(35,1,35);
INSERT INTO version_parts VALUES(36,1,36);
INSERT INTO version_parts VALUES(37,1,37);
INSERT INTO version_parts VALUES(38,1,38);
INSERT INTO version_parts VALUES(39,1,39);
INSERT INTO version_parts VALUES(40,1,40);
INSERT INTO version_parts VALUES(41,1,41);
INSERT INTO version_parts VALUES(42,1,42);
INSERT INTO version_parts VALUES(43,1,43);
INSERT INTO version_parts VALUES(44,1,44);
INSERT INTO version_parts VALUES(45,1,45);
INSERT INTO version_parts VALUES(46,1,46);
INSERT INTO version_parts VALUES(47,1,47);
INSERT INTO version_parts VALUES(48,1,48);
INSERT INTO version_parts VALUES(49,1,49);
INSERT INTO version_parts VALUES(50,1,50);
INSERT INTO version_parts VALUES(51,1,51);
INSERT INTO version_parts VALUES(52,1,52);
INSERT INTO version_parts VALUES(53,1,53);
INSERT INTO version_parts VALUES(54,1,54);
INSERT INTO version_parts VALUES(55,1,55);
INSERT INTO version_parts VALUES(56,1,56);
INSERT INTO version_parts VALUES(57,1,57);
INSERT INTO version_parts VALUES(58,1,58);
INSERT INTO version_parts VALUES(59,1,59);
INSERT INTO version_parts VALUES(60,1,60);
INSERT INTO version_parts VALUES(61,1,61);
INSERT INTO version_parts VALUES(62,1,62);
INSERT INTO version_parts VALUES(63,1,63);
INSERT INTO version_parts VALUES(64,1,64);
INSERT INTO version_parts VALUES(65,1,65);
INSERT INTO version_parts VALUES(66,1,66);
INSERT INTO version_parts VALUES(67,1,67);
CREATE TABLE notes (
  fid INTEGER PRIMARY KEY NOT NULL,
  geom POINT NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  author TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  date DATE
);
INSERT INTO notes VALUES(1,X'47500001e6100000010100000014ae47e17ab441407b14ae47e19a4040','7bec6c8b-d196-45dc-b699-31b2a7143532','Ask for the survey','M. K.','',NULL);
CREATE TABLE bookmarks (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  longitude DOUBLE NOT NULL,
  latitude DOUBLE NOT NULL,
  width DOUBLE NOT NULL
);
INSERT INTO bookmarks VALUES(1,'00a71fea-9af5-4020-b0d0-94ba438b6f9c','Hills',35.399999999999998579,33.200000000000002842,5000.0);
CREATE TABLE reference_layers (
  fid INTEGER PRIMARY KEY NOT NULL,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  layer TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL DEFAULT 'vector' CHECK (kind IN ('vector', 'raster')),
  crs TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL,
  opacity DOUBLE NOT NULL DEFAULT 1,
  min_scale DOUBLE,
  max_scale DOUBLE,
  filter TEXT NOT NULL DEFAULT '',
  sort_order INTEGER NOT NULL DEFAULT 0
);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('layer_styles',7);
CREATE INDEX zones_scenario ON zones(scenario);
CREATE INDEX posts_zone ON posts(zone);
CREATE INDEX version_parts_version ON version_parts(version);
CREATE INDEX version_parts_thing ON version_parts(thing);
COMMIT;
