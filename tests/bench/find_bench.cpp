// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding by name over 20,000 made-up names in both scripts, beside a plain way: the optimal string alignment
// of the query with every name, the whole table. And what lies at a place of the bundled region.
#include <QString>
#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "app/composition.h"
#include "app/resource_paths.h"
#include "core/geometry/polyline.h"
#include "core/identify/place_contents.h"
#include "core/search/name_index.h"
#include "core/search/region_names.h"
#include "core/search/text_fold.h"
#include "tests/bench/times.h"

namespace {

using namespace zw;
using bench::Times;
using search::Match;
using search::NamedPlace;
using search::NameIndex;

constexpr std::size_t kNames = 20000;
constexpr std::size_t kQueries = 2000;
constexpr std::size_t kPlaces = 500;
std::size_t sink = 0;  ///< keeps results from being optimised away

/// Letters by whose likes names are made; Latin and Arabic side by side.
struct Sound {
  const char* latin;
  const char* arabic;
};
constexpr Sound kConsonants[] = {{"b", "ب"}, {"t", "ت"},  {"j", "ج"}, {"h", "ح"}, {"kh", "خ"},
                                 {"d", "د"}, {"r", "ر"},  {"z", "ز"}, {"s", "س"}, {"ch", "ش"},
                                 {"t", "ط"}, {"gh", "غ"}, {"f", "ف"}, {"q", "ق"}, {"k", "ك"},
                                 {"l", "ل"}, {"m", "م"},  {"n", "ن"}, {"h", "ه"}};
constexpr Sound kVowels[] = {{"a", ""}, {"e", ""}, {"aa", "ا"}, {"i", "ي"}, {"ou", "و"}, {"", ""}};
constexpr Sound kFirst[] = {{"Ain", "عين"},  {"Deir", "دير"},  {"Kfar", "كفر"}, {"Mazraat", "مزرعة"},
                            {"Beit", "بيت"}, {"Wadi", "وادي"}, {"Tell", "تل"},  {"Jabal", "جبل"}};

class NameMaker {
 public:
  Name next() {
    Name name;
    const std::size_t kind = below(10);
    if (kind < 4) add(name, kFirst[random_() % std::size(kFirst)], "");
    addWord(name);
    if (kind == 9) addWord(name);
    // Not every place has both.
    if (random_() % 4 == 0) (random_() % 2 == 0 ? name.en : name.ar).clear();
    return name;
  }
  /// As a person would type it: whole, its beginning, with an error or two.
  std::string query(const Name& name) {
    QString text = QString::fromStdString(name.any());
    const qsizetype size = text.size();
    if (size < 3) return name.any();
    switch (below(4)) {
      case 0:
        break;
      case 1:
        text.truncate(size * 2 / 3);
        break;
      case 2:
        std::swap(text[size / 2], text[size / 2 - 1]);
        break;
      default:
        text.remove(size / 3, 1);
        text.insert(size / 2, u'a');
    }
    return text.toStdString();
  }
  std::size_t below(std::size_t count) { return random_() % count; }

 private:
  void add(Name& name, const Sound& sound, const char* between) {
    name.en += between;
    name.en += sound.latin;
    name.ar += between;
    name.ar += sound.arabic;
  }
  void addWord(Name& name) {
    const char* between = name.en.empty() ? "" : " ";
    for (std::size_t i = 0, syllables = 2 + random_() % 3; i < syllables; ++i) {
      add(name, kConsonants[random_() % std::size(kConsonants)], i == 0 ? between : "");
      add(name, kVowels[random_() % std::size(kVowels)], "");
    }
  }
  std::mt19937 random_{20000};
};

/// The whole table for two words.
int plainErrors(const std::u32string& a, const std::u32string& b, std::vector<int>& table) {
  const std::size_t width = b.size() + 1;
  table.resize((a.size() + 1) * width);
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      int& cell = table[i * width + j];
      if (i == 0 || j == 0) {
        cell = static_cast<int>(i + j);
        continue;
      }
      cell = std::min({table[(i - 1) * width + j] + 1, table[i * width + j - 1] + 1,
                       table[(i - 1) * width + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cell = std::min(cell, table[(i - 2) * width + j - 2] + 1);
    }
  return table.back();
}

std::u32string wholeOf(const std::string& text) {
  std::u32string whole;
  for (const std::u32string& word : search::foldedWords(text)) whole += word;
  return whole;
}

void report(const char* what, const Times& times, const Times& plain) {
  std::printf(
      "  %-44s median %8.3f ms | p99 %8.3f | worst %8.3f | a table for every name %8.3f ms | %.4f : 1\n",
      what, times.wallMedian(), times.wallNinetyNine(), times.wallWorst(), plain.wallMedian(),
      times.wallMedian() / plain.wallMedian());
}

Times plainSearch(const std::vector<NamedPlace>& places, const std::vector<std::string>& queries) {
  std::vector<std::u32string> all;
  for (const NamedPlace& place : places)
    for (const std::string& text : {place.name.en, place.name.ar})
      if (!text.empty()) all.push_back(wholeOf(text));
  Times times;
  std::vector<int> table;
  constexpr std::size_t few = 40;  // it takes long, and always alike
  for (std::size_t q = 0; q < few; ++q)
    times.add([&] {
      const std::u32string typed = wholeOf(queries[q]);
      for (const std::u32string& name : all)
        if (plainErrors(typed, name, table) <= 2) ++sink;
    });
  return times;
}

Times indexedSearch(const NameIndex& index, const std::vector<std::string>& queries) {
  Times times;
  for (const std::string& query : queries) times.add([&] { sink += index.find(query, 50).size(); });
  return times;
}

void madeUpNames() {
  NameMaker maker;
  std::vector<NamedPlace> places(kNames);
  for (NamedPlace& place : places) place.name = maker.next();
  std::vector<std::string> queries;
  for (std::size_t q = 0; q < kQueries; ++q) queries.push_back(maker.query(places[maker.below(kNames)].name));
  const Times plain = plainSearch(places, queries);
  Times build;
  for (int i = 0; i < 5; ++i) build.add([&] { sink += NameIndex(places).places().size(); });
  const NameIndex index(places);
  std::printf("%zu made-up names, %zu queries; the index takes %.1f MB and %.0f ms\n", kNames, kQueries,
              static_cast<double>(index.bytes()) / 1e6, build.wallMedian());
  report("find, 50 places at most", indexedSearch(index, queries), plain);
  std::vector<std::string> begun;
  for (const std::string& query : queries)
    begun.push_back(
        QString::fromStdString(query).left(static_cast<qsizetype>(1 + maker.below(3))).toStdString());
  report("find by the first letters, while one types", indexedSearch(index, begun), plain);
}

/// What lies at places spread over the region, beside the distance to every road, one after the other.
void identify(const Region& region) {
  Box<ProjectedPoint> box;
  for (const AreaUnit& unit : region.units) box.add(boundsOf(unit.shape));
  std::mt19937 random(7);
  std::uniform_real_distribution<double> x(box.minX, box.maxX), y(box.minY, box.maxY);
  Times times, plain;
  for (std::size_t q = 0; q < kPlaces; ++q) {
    PlaceQuestion question;
    question.place = {x(random), y(random)};
    question.metres = 200;
    times.add([&] { sink += placeContents(region, nullptr, question).things.size(); });
    if (q % 10 != 0) continue;  // always alike
    plain.add([&] {
      for (const Road& road : region.roads)
        if (distanceToLine(question.place, road.line) <= question.metres) ++sink;
    });
  }
  std::printf(
      "  %-44s median %8.3f ms | p99 %8.3f | worst %8.3f | the distance to every road %8.3f ms | %.3f : 1\n",
      "what lies within 200 m of a place", times.wallMedian(), times.wallNinetyNine(), times.wallWorst(),
      plain.wallMedian(), times.wallMedian() / plain.wallMedian());
}

void bundledRegion() {
  const auto region = compose().regions->open(bundledPackPath());
  if (!region) return;
  Times gather;
  std::vector<NamedPlace> places;
  for (int i = 0; i < 5; ++i) gather.add([&] { places = search::namedPlaces(**region); });
  std::vector<std::string> queries;
  NameMaker maker;
  for (std::size_t q = 0; q < kQueries; ++q)
    queries.push_back(maker.query(places[maker.below(places.size())].name));
  const Times plain = plainSearch(places, queries);
  const NameIndex index(places);
  std::printf("the bundled region, %zu places; gathered in %.0f ms, the index takes %.1f MB\n", places.size(),
              gather.wallMedian(), static_cast<double>(index.bytes()) / 1e6);
  report("find, 50 places at most", indexedSearch(index, queries), plain);
  identify(**region);
}

}  // namespace

int main() {
  madeUpNames();
  bundledRegion();
  return sink == 0 ? 1 : 0;
}
