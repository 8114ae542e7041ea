// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// `zw pack import` on a made-up country the size of a real extract (about 40 MB as .osm.pbf: roads that share
// their junctions' nodes, buildings, which an import must read past, land use, boundaries made of shared
// ways, a river), and what that costs beside reading the same file and doing nothing with it: by libosmium,
// and by GDAL's OpenStreetMap driver, once through all its layers.
#include <fcntl.h>
#include <ogrsf_frmts.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <osmium/builder/attr.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/pbf_output.hpp>
#include <string>
#include <utility>
#include <vector>

#include "gis/gdal/gdal.h"
#include "tests/support/temporary_folder.h"

#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 mistakes how libosmium lays objects out in its buffers for reading past their end.
#pragma GCC diagnostic ignored "-Wstringop-overread"
#endif

namespace {

using Id = osmium::object_id_type;
using Tags = std::vector<std::pair<std::string, std::string>>;
namespace attr = osmium::builder::attr;

constexpr double kWest = 35.0, kSouth = 33.0, kWidth = 1.6, kHeight = 1.6;  // degrees

/// Numbers that look random and are the same in every run (splitmix64).
class Noise {
 public:
  double operator()() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) / 9007199254740992.0;
  }

 private:
  std::uint64_t state_ = 7;
};

/// Nodes, ways and relations in the order in which a file holds them.
class Country {
 public:
  void make() {
    makeRoads();
    makeBuildings();
    makeLandUse();
    makeRiver();
    makeBoundaries();
  }

  void write(const std::string& path) const {
    osmium::io::Header header;
    header.set("generator", "zonewright import_bench");
    header.set("osmosis_replication_timestamp", "2026-01-31T00:00:00Z");
    header.add_box(osmium::Box{kWest, kSouth, kWest + kWidth, kSouth + kHeight});
    osmium::io::Writer writer(path, header, osmium::io::overwrite::allow);
    osmium::memory::Buffer buffer(1 << 20, osmium::memory::Buffer::auto_grow::yes);
    const osmium::Timestamp time("2025-06-01T00:00:00Z");
    const auto flush = [&](bool last) {
      if (!last && buffer.committed() < 900'000) return;
      writer(std::move(buffer));
      buffer = osmium::memory::Buffer(1 << 20, osmium::memory::Buffer::auto_grow::yes);
    };
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      osmium::builder::add_node(buffer, attr::_id(static_cast<Id>(i + 1)), attr::_version(1),
                                attr::_timestamp(time), attr::_location(nodes_[i]));
      flush(false);
    }
    for (std::size_t i = 0; i < ways_.size(); ++i) {
      osmium::builder::add_way(buffer, attr::_id(static_cast<Id>(i + 1)), attr::_version(1),
                               attr::_timestamp(time), attr::_nodes(ways_[i].first),
                               attr::_tags(ways_[i].second));
      flush(false);
    }
    for (std::size_t i = 0; i < relations_.size(); ++i) {
      std::vector<attr::member_type> members;
      for (const Id way : relations_[i].first) members.emplace_back(osmium::item_type::way, way, "outer");
      osmium::builder::add_relation(buffer, attr::_id(static_cast<Id>(i + 1)), attr::_version(1),
                                    attr::_timestamp(time), attr::_members(members),
                                    attr::_tags(relations_[i].second));
      flush(false);
    }
    flush(true);
    writer.close();
  }

 private:
  Id node(double x, double y) {
    nodes_.emplace_back(kWest + kWidth * x, kSouth + kHeight * y);
    return static_cast<Id>(nodes_.size());
  }
  Id way(std::vector<Id> nodes, Tags tags) {
    ways_.emplace_back(std::move(nodes), std::move(tags));
    return static_cast<Id>(ways_.size());
  }
  /// From one node to another in `parts` crooked parts.
  std::vector<Id> crooked(Id from, Id to, int parts, double crook) {
    const osmium::Location a = nodes_[static_cast<std::size_t>(from) - 1];
    const osmium::Location b = nodes_[static_cast<std::size_t>(to) - 1];
    std::vector<Id> out{from};
    for (int i = 1; i < parts; ++i) {
      const double t = static_cast<double>(i) / parts;
      out.push_back(node((a.lon() + t * (b.lon() - a.lon()) - kWest) / kWidth + crook * (noise_() - 0.5),
                         (a.lat() + t * (b.lat() - a.lat()) - kSouth) / kHeight + crook * (noise_() - 0.5)));
    }
    out.push_back(to);
    return out;
  }

  void makeRoads() {
    constexpr int kSide = 350;
    std::vector<Id> junctions;
    for (int row = 0; row < kSide; ++row)
      for (int column = 0; column < kSide; ++column)
        junctions.push_back(
            node((column + 0.2 + 0.6 * noise_()) / kSide, (row + 0.2 + 0.6 * noise_()) / kSide));
    const auto classOf = [](int line) {
      return line % 50 == 0   ? "primary"
             : line % 10 == 0 ? "secondary"
             : line % 3 == 0  ? "residential"
                              : "track";
    };
    for (int row = 0; row < kSide; ++row)
      for (int column = 0; column < kSide; ++column) {
        const Id here = junctions[static_cast<std::size_t>(row * kSide + column)];
        if (column + 1 < kSide) way(crooked(here, here + 1, 14, 0.0004), {{"highway", classOf(row)}});
        if (row + 1 < kSide)
          way(crooked(here, here + kSide, 14, 0.0004), {{"highway", classOf(column)},
                                                        {"name", "Road " + std::to_string(column)},
                                                        {"surface", "asphalt"}});
      }
  }

  void makeBuildings() {
    for (int i = 0; i < 1'200'000; ++i) {
      const double x = noise_(), y = noise_(), w = 0.0001 * noise_(), h = 0.0001 * noise_();
      const Id first = node(x, y);
      node(x + w, y);
      node(x + w, y + h);
      node(x, y + h);
      way({first, first + 1, first + 2, first + 3, first}, {{"building", "yes"}});
    }
  }

  void makeLandUse() {
    constexpr int kSide = 150;
    for (int i = 0; i < kSide * kSide; ++i) {
      const double x = (i % kSide + 0.1) / kSide, y = (i / kSide + 0.1) / kSide, size = 0.8 / kSide;
      const Id a = node(x, y), b = node(x + size, y), c = node(x + size, y + size), d = node(x, y + size);
      std::vector<Id> ring;
      for (const auto& [from, to] : {std::pair(a, b), std::pair(b, c), std::pair(c, d), std::pair(d, a)}) {
        const auto side = crooked(from, to, 5, 0.0003);
        ring.insert(ring.end(), side.begin(), side.end() - 1);
      }
      ring.push_back(a);
      way(std::move(ring), {{"landuse", i % 3 == 0 ? "residential" : i % 3 == 1 ? "farmland" : "forest"}});
    }
  }

  void makeRiver() {
    Id from = node(0, 0.5);
    for (int i = 1; i <= 40; ++i) {
      const Id to = node(i / 40.0, 0.5);
      way(crooked(from, to, 100, 0.001), {{"waterway", "river"}, {"name", "Great River"}});
      from = to;
    }
  }

  /// A country of 4 provinces and 256 communes whose edges are the same ways.
  void makeBoundaries() {
    constexpr int kSide = 16;
    constexpr double kInset = 0.02;
    std::vector<Id> corners;
    for (int row = 0; row <= kSide; ++row)
      for (int column = 0; column <= kSide; ++column)
        corners.push_back(
            node(kInset + (1 - 2 * kInset) * column / kSide, kInset + (1 - 2 * kInset) * row / kSide));
    const auto corner = [&](int row, int column) {
      return corners[static_cast<std::size_t>(row * (kSide + 1) + column)];
    };
    std::vector<std::vector<Id>> east(kSide + 1, std::vector<Id>(kSide)),
        north(kSide, std::vector<Id>(kSide + 1));
    const Tags line = {{"boundary", "administrative"}};
    for (int row = 0; row <= kSide; ++row)
      for (int column = 0; column <= kSide; ++column) {
        const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
        if (column < kSide)
          east[r][c] = way(crooked(corner(row, column), corner(row, column + 1), 60, 0.0005), line);
        if (row < kSide)
          north[r][c] = way(crooked(corner(row, column), corner(row + 1, column), 60, 0.0005), line);
      }
    const auto add = [&](int row, int column, int size, const char* level, const std::string& name) {
      std::vector<Id> members;
      for (int i = 0; i < size; ++i) {
        const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column),
                   k = static_cast<std::size_t>(i), s = static_cast<std::size_t>(size);
        members.insert(members.end(),
                       {east[r][c + k], east[r + s][c + k], north[r + k][c], north[r + k][c + s]});
      }
      relations_.push_back(
          {members,
           {{"type", "boundary"}, {"boundary", "administrative"}, {"admin_level", level}, {"name", name}}});
    };
    add(0, 0, kSide, "2", "Synthesia");
    for (int i = 0; i < 4; ++i) add(8 * (i / 2), 8 * (i % 2), 8, "4", "Province " + std::to_string(i));
    for (int i = 0; i < kSide * kSide; ++i) add(i / kSide, i % kSide, 1, "8", "Commune " + std::to_string(i));
  }

  Noise noise_;
  std::vector<osmium::Location> nodes_;
  std::vector<std::pair<std::vector<Id>, Tags>> ways_;
  std::vector<std::pair<std::vector<Id>, Tags>> relations_;
};

struct Run {
  double wall = 0;    // s
  double cpu = 0;     // s
  double memory = 0;  // MB, at its highest
};

/// In a process of its own, so that memory is the work's alone.
Run measured(const std::function<bool()>& work) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) _exit(work() ? 0 : 1);
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "a measured run did not succeed\n");
    std::exit(1);
  }
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

void beQuiet() {
  const int null = open("/dev/null", O_WRONLY);
  dup2(null, STDOUT_FILENO);
  dup2(null, STDERR_FILENO);
}

bool inspectByZw(const std::string& extract) {
  beQuiet();
  execl(ZW_PROGRAM, ZW_PROGRAM, "pack", "inspect", extract.c_str(), nullptr);
  return false;
}

bool importByZw(const std::string& extract, const std::string& pack) {
  beQuiet();
  execl(ZW_PROGRAM, ZW_PROGRAM, "pack", "import", extract.c_str(), "-o", pack.c_str(), "--river",
        "Great River", nullptr);
  return false;
}

bool readByOsmium(const std::string& extract) {
  osmium::io::Reader reader(extract);
  std::size_t count = 0;
  while (const osmium::memory::Buffer buffer = reader.read())
    for (const auto& object : buffer.select<osmium::OSMObject>()) count += object.tags().empty() ? 0 : 1;
  return count > 0;
}

bool readByGdal(const std::string& extract) {
  const auto dataset = zw::gdal::openDataset(extract, zw::gdal::DatasetKind::Vector);
  if (!dataset) return false;
  std::size_t count = 0;
  OGRLayer* layer = nullptr;
  while (const std::unique_ptr<OGRFeature> feature{
      (*dataset)->GetNextFeature(&layer, nullptr, nullptr, nullptr)})
    ++count;
  return count > 0;
}

void print(const char* what, const Run& run, const Run& baseline) {
  std::printf("%-34s %7.1f s  %7.1f s cpu  %6.0f MB   %5.2f : 1\n", what, run.wall, run.cpu, run.memory,
              run.wall / baseline.wall);
}

}  // namespace

int main() {
  const zw::test::TemporaryFolder folder;
  const std::string extract = folder.file("synthesia.osm.pbf");
  const Run made = measured([&] {
    Country country;
    country.make();
    country.write(extract);
    return true;
  });
  std::printf("the extract: %.1f MB, made in %.1f s\n",
              static_cast<double>(std::filesystem::file_size(extract)) / 1e6, made.wall);
  const Run baseline = measured([&] { return readByOsmium(extract); });
  print("libosmium, plain read", baseline, baseline);
  print("zw pack inspect", measured([&] { return inspectByZw(extract); }), baseline);
  print("zw pack import", measured([&] { return importByZw(extract, folder.file("synthesia.gpkg")); }),
        baseline);
  print("GDAL, plain read of all layers once", measured([&] { return readByGdal(extract); }), baseline);
  return 0;
}
