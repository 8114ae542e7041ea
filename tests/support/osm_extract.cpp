// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_extract.h"

#include <cstdio>
#include <fstream>

namespace zw::test {
namespace {

std::string tagsText(const OsmExtract::Tags& tags) {
  std::string out;
  for (const auto& [key, value] : tags) out += "<tag k=\"" + key + "\" v=\"" + value + "\"/>";
  return out;
}

std::string degrees(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.7f", value);
  return text;
}

constexpr const char* kVersion = "\" version=\"1\" timestamp=\"2026-01-31T08:00:00Z\"";

}  // namespace

long OsmExtract::node(double lon, double lat, const Tags& tags) {
  nodes_ += "<node id=\"" + std::to_string(++lastNode_) + kVersion + " lat=\"" + degrees(lat) + "\" lon=\"" +
            degrees(lon) + "\">" + tagsText(tags) + "</node>\n";
  return lastNode_;
}

long OsmExtract::way(const std::vector<long>& nodes, const Tags& tags) {
  ways_ += "<way id=\"" + std::to_string(++lastWay_) + kVersion + ">";
  for (const long node : nodes) ways_ += "<nd ref=\"" + std::to_string(node) + "\"/>";
  ways_ += tagsText(tags) + "</way>\n";
  return lastWay_;
}

long OsmExtract::relation(const std::vector<long>& ways, const Tags& tags) {
  relations_ += "<relation id=\"" + std::to_string(++lastRelation_) + kVersion + ">";
  for (const long way : ways)
    relations_ += "<member type=\"way\" ref=\"" + std::to_string(way) + "\" role=\"outer\"/>";
  relations_ += tagsText(tags) + "</relation>\n";
  return lastRelation_;
}

void OsmExtract::setBounds(double west, double south, double east, double north) {
  bounds_ = "<bounds minlon=\"" + degrees(west) + "\" minlat=\"" + degrees(south) + "\" maxlon=\"" +
            degrees(east) + "\" maxlat=\"" + degrees(north) + "\"/>\n";
}

std::string OsmExtract::text() const {
  return "<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\" generator=\"tests\">\n" + bounds_ +
         nodes_ + ways_ + relations_ + "</osm>\n";
}

std::string OsmExtract::write(const std::string& path) const {
  std::ofstream(path, std::ios::binary) << text();
  return path;
}

OsmExtract smallCountry() {
  OsmExtract osm;
  osm.setBounds(10, 50, 11, 51);
  const auto boundary = [&](const std::vector<long>& ways, const char* level, const char* name,
                            OsmExtract::Tags more = {}) {
    more.insert(more.end(), {{"type", "boundary"}, {"boundary", "administrative"}, {"admin_level", level}});
    more.emplace_back("name", name);
    osm.relation(ways, more);
  };
  // The corners of four squares, from the south-west.
  const double west = 10.1, mid = 10.5, east = 10.9, south = 50.1, middle = 50.4, north = 50.9;
  std::vector<long> corners;
  for (const double lat : {south, middle, north})
    for (const double lon : {west, mid, east}) corners.push_back(osm.node(lon, lat));
  const auto edge = [&](std::size_t from, std::size_t to) {
    return osm.way({corners[from], corners[to]}, {{"boundary", "administrative"}});
  };
  const long s1 = edge(0, 1), s2 = edge(1, 2), m1 = edge(3, 4), m2 = edge(4, 5), n1 = edge(6, 7),
             n2 = edge(7, 8);
  const long w1 = edge(0, 3), w2 = edge(3, 6), c1 = edge(1, 4), c2 = edge(4, 7), e1 = edge(2, 5),
             e2 = edge(5, 8);

  const long crossroads = osm.node(10.3, 50.3), eastward = osm.node(10.7, 50.3);
  const long bridgeSouth = osm.node(10.3, 50.49), bridgeNorth = osm.node(10.3, 50.51);
  const long fordSouth = osm.node(10.7, 50.49), fordNorth = osm.node(10.7, 50.51);
  const long southWest = osm.node(10.3, 50.2), northWest = osm.node(10.3, 50.8);
  const long southEast = osm.node(10.7, 50.2), northEast = osm.node(10.7, 50.8);
  osm.way({southWest, crossroads, bridgeSouth},
          {{"highway", "primary"}, {"name", "Hauptweg"}, {"name:en", "Main Way"}, {"ref", "A1"}});
  osm.way({bridgeSouth, bridgeNorth}, {{"highway", "primary"}, {"bridge", "yes"}});
  osm.way({bridgeNorth, northWest}, {{"highway", "primary_link"}, {"oneway", "yes"}});
  osm.way({southEast, eastward, fordSouth}, {{"highway", "track"}});
  osm.way({fordSouth, fordNorth}, {{"highway", "track"}, {"ford", "yes"}});
  osm.way({fordNorth, northEast}, {{"highway", "track"}, {"oneway", "-1"}});
  // A roundabout of four nodes, met in the west and in the east.
  const long ringWest = osm.node(10.49, 50.3), ringSouth = osm.node(10.5, 50.29),
             ringEast = osm.node(10.51, 50.3), ringNorth = osm.node(10.5, 50.31);
  osm.way({ringWest, ringSouth, ringEast, ringNorth, ringWest},
          {{"highway", "residential"}, {"junction", "roundabout"}});
  osm.way({crossroads, ringWest}, {{"highway", "residential"}});
  osm.way({ringEast, eastward}, {{"highway", "residential"}, {"tunnel", "yes"}});
  osm.way({crossroads, osm.node(10.31, 50.32)}, {{"highway", "service"}, {"access", "private"}});
  osm.way({southWest, southEast}, {{"highway", "proposed"}, {"proposed", "motorway"}});
  osm.way({northWest, northEast}, {{"highway", "tertiary"}, {"disused", "yes"}});
  const long squareA = osm.node(10.4, 50.6), squareB = osm.node(10.41, 50.6),
             squareC = osm.node(10.41, 50.61);
  osm.way({squareA, squareB, squareC, squareA}, {{"highway", "pedestrian"}, {"area", "yes"}});

  const long source = osm.node(10.0, 50.5), halfWay = osm.node(10.5, 50.5), mouth = osm.node(11.0, 50.5);
  const long upper = osm.way({source, halfWay}, {{"waterway", "river"}, {"name", "Rio Alto"}});
  const long lower = osm.way({halfWay, mouth}, {{"waterway", "river"}});
  osm.way({osm.node(10.5, 50.7), halfWay}, {{"waterway", "stream"}, {"name", "Bach"}});
  osm.way({osm.node(10.6, 50.7), osm.node(10.6, 50.72)}, {{"waterway", "ditch"}});
  osm.way({osm.node(10.95, 50.1), osm.node(10.95, 50.9)}, {{"natural", "coastline"}});

  osm.node(10.35, 50.25, {{"place", "town"}, {"name", "صور"}, {"name:en", "Tyre"}});
  osm.node(10.65, 50.25, {{"place", "village"}, {"name", "Dorf"}});
  osm.node(10.65, 50.75, {{"place", "farm"}, {"name", "Hof"}});
  osm.node(10.2, 50.8, {{"natural", "peak"}, {"name", "Berg"}, {"ele", "1234"}});

  const auto area = [&](double lon, double lat, const OsmExtract::Tags& tags) {
    const long a = osm.node(lon, lat), b = osm.node(lon + 0.02, lat), c = osm.node(lon + 0.02, lat + 0.02);
    osm.way({a, b, c, a}, tags);
  };
  area(10.34, 50.24, {{"landuse", "residential"}});
  area(10.2, 50.7, {{"landuse", "forest"}});
  area(10.8, 50.7, {{"natural", "water"}});
  area(10.8, 50.6, {{"building", "yes"}});

  boundary({s1, s2, n1, n2, w1, w2, e1, e2}, "2", "Alpha", {{"ISO3166-1:alpha3", "AAA"}});
  boundary({s1, s2, 9001, 9002}, "2", "Beta");
  boundary({s1, s2, m1, m2, w1, e1}, "6", "South");
  boundary({m1, m2, n1, n2, w2, e2}, "6", "North");
  boundary({s1, c1, m1, w1}, "8", "S1", {{"ref", "801"}});
  boundary({s2, e1, m2, c1}, "8", "S2");
  boundary({m1, c2, n1, w2}, "8", "N1");
  boundary({m2, e2, n2, c2}, "8", "N2");
  osm.relation({upper, lower}, {{"type", "waterway"}, {"waterway", "river"}, {"name", "Rio"}});
  return osm;
}

OsmExtract manyRoads() {
  OsmExtract osm;
  for (int i = 0; i < 40'000; ++i) {
    const double lon = 10 + i % 200 * 0.004, lat = 50 + i / 200 * 0.004;
    osm.way({osm.node(lon, lat), osm.node(lon + 0.001, lat), osm.node(lon + 0.002, lat + 0.001)},
            {{"highway", "track"}});
  }
  return osm;
}

}  // namespace zw::test
