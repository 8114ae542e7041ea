// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/history_words.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTimeZone>

#include "tests/support/command_checks.h"
#include "tests/support/plan_samples.h"
#include "ui/i18n/difference_words.h"

namespace zw::test {
namespace {

Plan oneZone() {
  const Plan plan = emptyPlan();
  return with(plan, createZone(plan, gridZone(0), kSampleRules));
}

/// What is said of the zone's being given this shape.
std::string reshaped(MultiPolygon<LonLat> shape) {
  return doneText(*reshapeZone(oneZone(), idOf(1000), std::move(shape), kSampleRules)).toStdString();
}

QDateTime moment(const char* time) {
  return QDateTime::fromString(QString::fromLatin1(time), Qt::ISODate);
}

}  // namespace

TEST(HistoryWords, ThereAreSomeForEveryKindOfCommand) {
  // Every kind that a command is made with, as it stands in the sources.
  const QRegularExpression kind(QStringLiteral("\"((?:[a-z_]+)\\.(?:[a-z_-]+))\""));
  int kinds = 0;
  for (const char* folder : {"core/change", "core/revision", "ui/window", "app/cli"})
    for (QDirIterator files(QStringLiteral(ZW_SOURCE_DIR "/") + QLatin1String(folder),
                            {QStringLiteral("*.cpp")}, QDir::Files);
         files.hasNext();) {
      QFile file(files.next());
      ASSERT_TRUE(file.open(QIODevice::ReadOnly));
      const QString source = QString::fromUtf8(file.readAll());
      for (auto found = kind.globalMatch(source); found.hasNext();) {
        const std::string name = found.next().captured(1).toStdString();
        const bool ofCommand =
            name.starts_with("zone") || name.starts_with("post") || name.starts_with("base.") ||
            name.starts_with("road") || name.starts_with("scenario.") || name.starts_with("unit.") ||
            name.starts_with("excluded_area.") || name.starts_with("note.") ||
            name.starts_with("bookmark.") || name.starts_with("reference_layer.") ||
            name.starts_with("network_state.") || name.starts_with("phase.") || name == "version.restore";
        if (!ofCommand) continue;
        ++kinds;
        EXPECT_TRUE(hasWords(name)) << name;
      }
    }
  EXPECT_GT(kinds, 62);
  EXPECT_EQ(commandText({"zone.fill", "North", {}, {}}).toStdString(), "Filling of “North”");
  EXPECT_EQ(doneText({"zones.import", "North", {}, {}}).toStdString(), "Imported zones from “North”");
}

TEST(HistoryWords, TellWhatBecameOfACorner) {
  auto shape = gridZone(0).shape;
  shape[0].outer[2].lon += 0.001;
  EXPECT_EQ(reshaped(shape), "Moved a corner of “Zone 0”");
  shape = gridZone(0).shape;
  shape[0].outer.push_back({34.999, 33.005});
  EXPECT_EQ(reshaped(shape), "Added a corner to “Zone 0”");
  shape = gridZone(0).shape;
  shape[0].outer.pop_back();
  EXPECT_EQ(reshaped(shape), "Removed a corner of “Zone 0”");
  EXPECT_EQ(reshaped(squareAt(35.001, 33.001, 0.02)), "Reshaped “Zone 0”");
}

TEST(HistoryWords, TellBothNames) {
  EXPECT_EQ(doneText(*renameZone(oneZone(), idOf(1000), "North")).toStdString(),
            "Renamed “Zone 0” to “North”");
  EXPECT_EQ(doneText({"unheard.of", "X", "", {}}).toStdString(), "Changed “X”");
}

TEST(HistoryWords, TellWhatAFactorWasAndIs) {
  EXPECT_EQ(doneText(*setFactor(emptyPlan(), "a.b", 2.5, 1, 3)).toStdString(),
            "Changed factor “A factor”: 2 → 2.5");
  EXPECT_EQ(doneText(*setFactor(emptyPlan(), "a.b", 2, 1, 4)).toStdString(),
            "Changed factor “A factor”: 1–3 → 1–4");
}

TEST(HistoryWords, EveryIconIsThere) {
  for (const char* kind : {"zone.create", "zone.merge", "road_status.set", "pool.replace", "version.restore",
                           "base.add", "note.add", "reference_layer.add", "other"})
    EXPECT_TRUE(QFile::exists(
        QStringLiteral(ZW_SOURCE_DIR "/resources/icons/%1.svg").arg(doneIcon({kind, "", "", {}}))))
        << kind;
}

TEST(HistoryWords, TellTheDayWhereItIsNotToday) {
  const QDateTime now = moment("2026-11-26T22:30:00Z").toTimeZone(QTimeZone("Asia/Beirut"));
  EXPECT_EQ(momentText("2026-11-26T22:05:00Z", now).toStdString(), "00:05");
  EXPECT_EQ(momentText("2026-11-26T21:05:00Z", now).toStdString(), "26 Nov, 23:05")
      << "before midnight there";
  EXPECT_EQ(momentText("2025-11-26T21:05:00Z", now).toStdString(), "26 Nov 2025, 23:05");
  EXPECT_EQ(momentText("some day", now).toStdString(), "some day");
}

TEST(DifferenceWords, AreSentences) {
  PlanDifference difference;
  difference.subject = Subject::Zone;
  difference.name = "North";
  difference.member = "shape";
  difference.gained = 1.2e6;
  difference.lost = 4e5;
  EXPECT_EQ(differenceText(difference).toStdString(),
            "Zone “North” was reshaped: 1.20\u00a0km² gained, 40.0\u00a0ha lost");
  difference.member = "status";
  difference.before = std::string("candidate");
  difference.after = std::string("reported");
  EXPECT_EQ(differenceText(difference).toStdString(), "Zone “North”, status: candidate → reported");
  difference.member = "notes";
  difference.after = std::string(200, 'x');
  EXPECT_EQ(differenceText(difference).toStdString(), "Zone “North”: notes changed");
  difference.member = "reaction_force";
  difference.before = std::monostate();
  difference.after = 20.0;
  EXPECT_EQ(differenceText(difference).toStdString(),
            "Zone “North”, soldiers of the reaction force: not stated → 20");
  difference = {};
  difference.subject = Subject::Post;
  difference.name = "Hill";
  difference.of = "North";
  difference.member = "place";
  difference.distance = 340.4;
  EXPECT_EQ(differenceText(difference).toStdString(), "Post “Hill” of “North” was moved by 340 m");
  EXPECT_EQ(groundText({{}, "N", SquareMetres(1.2e6), SquareMetres(1)}).toStdString(), "+1.20 km²");
}

}  // namespace zw::test
