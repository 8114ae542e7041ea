// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/exchange/pool_csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "core/capacity/pool.h"
#include "gis/exchange/number_text.h"
#include "tests/support/plan_samples.h"
#include "tests/support/temporary_folder.h"

namespace zw::exchange {
namespace {

using zw::test::idOf;

const std::string kHeader = "name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n";

std::vector<Base> bases() {
  return {{idOf(1), "Tyre", "", true, {35.2, 33.3}},
          {idOf(2), "مرجعيون", "", true, {35.6, 33.4}},
          {idOf(3), "Twin", "", true, {35.5, 33.4}},
          {idOf(4), "Twin", "", true, {35.4, 33.4}}};
}

PoolReading parse(const std::string& text) {
  return parsePool(text, bases());
}

/// "row 2, column 'strength': detail", one for each fault.
std::vector<std::string> faultsOf(const std::string& text) {
  const PoolReading reading = parse(text);
  EXPECT_TRUE(reading.faults.empty() || reading.units.empty());
  std::vector<std::string> faults;
  for (const TableFault& fault : reading.faults)
    faults.push_back(fault.error.feature + ": " + fault.error.detail);
  return faults;
}

std::string utf16(const std::u16string& text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

const std::string kPlain = kHeader + "1st Company,120,0.8,2027-01-15,,14,180\n";

void expectPlain(const PoolReading& reading) {
  ASSERT_TRUE(reading.faults.empty())
      << reading.faults.front().error.feature << reading.faults.front().error.detail;
  ASSERT_EQ(reading.units.size(), 1U);
  const PoolUnit& unit = reading.units.front();
  EXPECT_EQ(unit.name, "1st Company");
  EXPECT_EQ(unit.strength, 120);
  EXPECT_EQ(unit.readiness, 0.8);
  EXPECT_EQ(unit.vettedFrom, Date::fromText("2027-01-15"));
  EXPECT_FALSE(unit.trainedFrom);
  EXPECT_EQ(unit.vehicles, 14);
  EXPECT_EQ(unit.deploymentDays, 180);
  EXPECT_FALSE(unit.dwellRatio);
  EXPECT_TRUE(unit.homeBase.isNil());
  EXPECT_TRUE(unit.id.isNil());
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

TEST(PoolCsv, ReadsWhatSpreadsheetsSave) {
  expectPlain(parse(kPlain));
  expectPlain(parse("\xEF\xBB\xBF" + kPlain));
  expectPlain(parse(replaced(kPlain, "\n", "\r\n")));
  expectPlain(parse(replaced(kPlain, "\n", "\r")));
  expectPlain(parse(replaced(kPlain, ",", "\t")));
  expectPlain(parse(replaced(kPlain, ",", ";")));
  expectPlain(parse("sep=;\r\n" + replaced(kPlain, ",", ";")));
  expectPlain(parse(replaced(replaced(kPlain, ",", ";"), "0.8", "0,8")));
  expectPlain(parse(replaced(kPlain, "0.8", "\"0,80\"")));
  expectPlain(parse(replaced(kPlain, "1st Company", "\"1st Company\"")));
  expectPlain(parse(kPlain.substr(0, kPlain.size() - 1)));
  expectPlain(parse(kPlain + ",,,,,,\n\n"));
  expectPlain(parse(replaced(replaced(kPlain, "vetted_from", "\"Vetted from \""), "name", "NAME")));
  expectPlain(parse(replaced(kPlain, ",120,", ", 120\xC2\xA0,")));
  const std::u16string wide(kPlain.begin(), kPlain.end());
  expectPlain(parse("\xFF\xFE" + utf16(wide, true)));
  expectPlain(parse("\xFE\xFF" + utf16(wide, false)));
  expectPlain(parse(utf16(wide, true)));
  expectPlain(parse(utf16(wide, false)));
}

TEST(PoolCsv, ReadsAllColumnsInAnyOrder) {
  const PoolReading reading = parse(
      "dwell_ratio,home_base,id,name,strength,readiness,vetted_from,trained_from,vehicles,deployment_days\n"
      "1.5,مرجعيون," +
      idOf(77).text() + ",\"الفوج \"\"الأول\"\", A\nB\",600,1,2026-12-31,2027-02-28,60,240\n" + "," +
      idOf(3).text() + ",,Second,0,0,,,0,1\n");
  ASSERT_TRUE(reading.faults.empty())
      << reading.faults.front().error.feature << reading.faults.front().error.detail;
  ASSERT_EQ(reading.units.size(), 2U);
  EXPECT_EQ(reading.units[0].id, idOf(77));
  EXPECT_EQ(reading.units[0].name, "الفوج \"الأول\", A\nB");
  EXPECT_EQ(reading.units[0].homeBase, idOf(2));
  EXPECT_EQ(reading.units[0].dwellRatio, 1.5);
  EXPECT_EQ(capacity::availableFrom(reading.units[0]), Date::fromText("2027-02-28"));
  EXPECT_EQ(reading.units[1].homeBase, idOf(3)) << "by its id, since two bases have its name";
  EXPECT_EQ(reading.units[1].readiness, 0);
  // UTF-16 beyond the basic plane: U+1F3D5.
  const PoolReading tent = parse(
      "\xFF\xFE" + utf16(std::u16string(kHeader.begin(), kHeader.end()) + u"\U0001F3D5,1,1,,,1,1\n", true));
  ASSERT_EQ(tent.units.size(), 1U);
  EXPECT_EQ(tent.units[0].name, "\xF0\x9F\x8F\x95");
}

TEST(PoolCsv, TellsEveryFaultWithRowAndColumn) {
  const auto faults = faultsOf(kHeader +
                               "A,many,0.8,2027-01-15,2027-01-15,14,180\n"
                               "\n"
                               "B,120,80%,15/01/2027,2027-02-30,-1,0\n"
                               "A,1.500,1.2,,,\"1 500\",180\n"
                               " ,120,0.8,,,14\n"
                               " ,120,,,,,\n"
                               "C,120,0,9,,,14,180\n");
  const std::vector<std::string> expected = {
      "row 2, column 'strength': 'many' is not a whole number of 0 or more",
      "row 4, column 'readiness': '80%' is a percentage; write it as a decimal number, as 0.85",
      "row 4, column 'vetted_from': '15/01/2027' is not a day written as year-month-day, as 2027-03-31",
      "row 4, column 'trained_from': '2027-02-30' is not a day written as year-month-day, as 2027-03-31",
      "row 4, column 'vehicles': '-1' is not a whole number of 0 or more",
      "row 4, column 'deployment_days': '0' is not within 1 to 3653",
      "row 5, column 'name': A",
      "row 5, column 'strength': '1.500' has a separator; write a whole number of digits alone, as 1500",
      "row 5, column 'readiness': '1.2' is not within 0 to 1",
      "row 5, column 'vehicles': '1 500' has a separator; write a whole number of digits alone, as 1500",
      "row 6: 6 fields instead of 7",
      "row 7, column 'name': ",
      "row 7, column 'readiness': it is empty; write a number",
      "row 7, column 'vehicles': it is empty; write a number",
      "row 7, column 'deployment_days': it is empty; write a number",
      "row 8: 8 fields instead of 7; a field that holds the delimiter stands in quotes",
  };
  EXPECT_EQ(faults, expected);
  const PoolReading reading = parse(kHeader + "A,many,0.8,,,14,180\n");
  ASSERT_EQ(reading.faults.size(), 1U);
  EXPECT_EQ(reading.faults[0].row, 2U);
  EXPECT_EQ(reading.faults[0].column, "strength");
  EXPECT_EQ(reading.faults[0].error.code, ErrorCode::BadValue);
}

TEST(PoolCsv, RefusesNumbersThatMayBeTwoThings) {
  const auto dwell = [](const std::string& text) {
    const PoolReading reading =
        parse(replaced(kHeader, ",vetted", ",dwell_ratio,vetted") + "A,1,1,\"" + text + "\",,,1,1\n");
    return reading.faults.empty() ? numberText(*reading.units.at(0).dwellRatio)
                                  : reading.faults[0].error.detail;
  };
  EXPECT_EQ(dwell("1,5"), "1.5");
  EXPECT_EQ(dwell("1.5"), "1.5");
  EXPECT_EQ(dwell("1.125"), "1.125");
  EXPECT_EQ(dwell("0,125"), "0.125");
  EXPECT_EQ(dwell("1,125"), "'1,125' may be a decimal or thousands; write it with a decimal point");
  EXPECT_EQ(dwell("1.000,5"), "'1.000,5' has several separators; write it with a decimal point alone");
  EXPECT_EQ(dwell("1 000"), "'1 000' has separators; write it with a decimal point alone");
  EXPECT_EQ(dwell("1e1"), "'1e1' is not a number of 0 or more");
  EXPECT_EQ(dwell("nan"), "'nan' is not a number of 0 or more");
  EXPECT_EQ(dwell("inf"), "'inf' is not a number of 0 or more");
  EXPECT_EQ(dwell("101"), "'101' is not within 0 to 100");
  EXPECT_EQ(dwell("٢"), "'٢' is not written in the digits 0 to 9; write it as 1500 or 0.85");
  EXPECT_EQ(dwell("1٫5"), "'1٫5' is not written in the digits 0 to 9; write it as 1500 or 0.85");
  EXPECT_EQ(dwell("۱"), "'۱' is not written in the digits 0 to 9; write it as 1500 or 0.85");
  EXPECT_EQ(
      faultsOf(kHeader + "A,1٬200,1,٢٠٢٧-٠٣-٣١,,1,1\n"),
      (std::vector<std::string>{
          "row 2, column 'strength': '1٬200' is not written in the digits 0 to 9; write it as 1500 or 0.85",
          "row 2, column 'vetted_from': '٢٠٢٧-٠٣-٣١' is not a day written as year-month-day in the digits "
          "0 to 9, as 2027-03-31"}));
  for (const char* text : {"1,200", "1.200", "1'200",
                           "1\xC2\xA0"
                           "200",
                           "1\xE2\x80\xAF"
                           "200"})
    EXPECT_EQ(faultsOf(kHeader + "A,\"" + text + "\",1,,,1,1\n"),
              (std::vector<std::string>{"row 2, column 'strength': '" + std::string(text) +
                                        "' has a separator; write a whole number of digits alone, as 1500"}));
  EXPECT_EQ(faultsOf(kHeader + "A,99999999999999999999,1,,,1,1\n"),
            (std::vector<std::string>{
                "row 2, column 'strength': '99999999999999999999' is not within 0 to 1000000"}));
}

TEST(PoolCsv, RefusesWrongColumns) {
  EXPECT_EQ(faultsOf("name,strength\nA,1\n"),
            (std::vector<std::string>{"row 1, column 'readiness': ", "row 1, column 'vetted_from': ",
                                      "row 1, column 'trained_from': ", "row 1, column 'vehicles': ",
                                      "row 1, column 'deployment_days': "}));
  EXPECT_EQ(parse("name,strength\nA,1\n").faults[0].error.code, ErrorCode::MissingKey);
  EXPECT_EQ(faultsOf(replaced(kPlain, "strength", "strenght")).front(),
            "row 1, column 'strenght': there is no such column; there are id, name, strength, readiness, "
            "vetted_from, trained_from, vehicles, home_base, deployment_days, dwell_ratio, notes, source, "
            "illustrative");
  // One sentence, not one for each column: another delimiter, another language, no header at all.
  for (const std::string& table :
       {replaced(kPlain, ",", "|"), "الاسم;العدد\nأ;1\n" + std::string(), kPlain.substr(kHeader.size())}) {
    const auto faults = faultsOf(table);
    ASSERT_EQ(faults.size(), 1U) << table;
    EXPECT_EQ(
        faults.front().find("row 1: no name of a column; the first row has to name them, between commas, "
                            "semicolons or tabs: id, name, strength"),
        0U)
        << faults.front();
  }
  EXPECT_EQ(faultsOf(replaced(kPlain, "vehicles", "strength")).front(),
            "row 1, column 'strength': the column is given twice");
  for (const char* nothing : {"", "\xEF\xBB\xBF", "\n\n", "\n  \n , \n"})
    EXPECT_EQ(faultsOf(nothing),
              (std::vector<std::string>{": it is empty; its first row has to name the columns"}));
  EXPECT_TRUE(parse(kHeader).faults.empty()) << "a table without a row is a pool without a unit";
}

TEST(PoolCsv, NamesThatDifferInBlanksAtTheirEndsAreOne) {
  EXPECT_EQ(faultsOf(kPlain + "1st Company ,1,1,,,1,1\n"),
            (std::vector<std::string>{"row 3, column 'name': 1st Company"}));
  expectPlain(parse(kPlain + " , ,\t,,,,\n"));  // a row of blanks is none
}

TEST(PoolCsv, RefusesBrokenQuotes) {
  EXPECT_EQ(faultsOf(kHeader + "A \"B\",1,1,,,1,1\n").front(),
            "row 2: a quote inside a field that does not begin with one");
  EXPECT_EQ(parse(kHeader + "A \"B\",1,1,,,1,1\n").faults.front().row, 2U);
  EXPECT_EQ(faultsOf(kHeader + "\"A\"B,1,1,,,1,1\n").front(), "row 2: text after a closing quote");
  EXPECT_EQ(faultsOf(kHeader + "\"A,1,1,,,1,1\n").front(), "row 2: a quote that is never closed");
}

TEST(PoolCsv, RefusesOtherCodePages) {
  // "é" of Windows-1252, which is an Arabic letter in Windows-1256.
  EXPECT_EQ(faultsOf(kHeader + "R\xE9giment,1,1,,,1,1\n").front(),
            ": line 2: not UTF-8; save the file as 'CSV UTF-8'");
  for (const char* wrong :
       {"\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\x80", "\xE2\x82"})
    EXPECT_EQ(parse(kHeader + wrong).faults.size(), 1U) << wrong;
  EXPECT_EQ(faultsOf("\xFF\xFE" + std::string("a")).front(), ": line 1: UTF-16 that is cut short");
  EXPECT_EQ(faultsOf("\xFF\xFE" + utf16(u"\xD800x", true)).front(), ": line 1: not UTF-16");
  EXPECT_EQ(faultsOf(kHeader + std::string("A\0B", 3)).front(), ": line 2: a NUL character");
}

TEST(PoolCsv, RefusesBasesItCannotTell) {
  const std::string header = replaced(kHeader, ",vehicles", ",home_base,vehicles");
  EXPECT_EQ(faultsOf(header + "A,1,1,,,Saida,1,1\nB,1,1,,,Twin,1,1\nC,1,1,,,Tyre ,1,1\n"),
            (std::vector<std::string>{"row 2, column 'home_base': base 'Saida'",
                                      "row 3, column 'home_base': several bases are called 'Twin'"}));
  EXPECT_EQ(parse(header + "A,1,1,,,Saida,1,1\n").faults[0].error.code, ErrorCode::NotFound);
  const std::string ids = replaced(kHeader, "name", "id,name");
  EXPECT_EQ(faultsOf(ids + "x,A,1,1,,,1,1\n" + idOf(5).text() + ",B,1,1,,,1,1\n" + idOf(5).text() +
                     ",C,1,1,,,1,1\n"),
            (std::vector<std::string>{"row 2, column 'id': 'x' is not a UUID",
                                      "row 4, column 'id': " + idOf(5).text()}));
}

TEST(PoolCsv, SaysWhatIsMadeUp) {
  const std::string header = replaced(kHeader, "name", "illustrative,source,name");
  const auto units = parse(header + "yes,a paper,A,1,1,,,1,1\nNO,,B,1,1,,,1,1\n,,C,1,1,,,1,1\n").units;
  ASSERT_EQ(units.size(), 3U);
  EXPECT_TRUE(units[0].illustrative);
  EXPECT_EQ(units[0].source, "a paper");
  EXPECT_FALSE(units[1].illustrative);
  EXPECT_FALSE(units[2].illustrative) << "where the table does not say so";
  EXPECT_FALSE(parse(kPlain).units.at(0).illustrative);
  EXPECT_EQ(faultsOf(header + "perhaps,,A,1,1,,,1,1\n"),
            (std::vector<std::string>{"row 2, column 'illustrative': 'perhaps' is neither yes nor no"}));
}

TEST(PoolCsv, FilesComeBackAsTheyWere) {
  const test::TemporaryFolder folder;
  PoolUnit unit{idOf(9),
                "Régiment; \"1\", الأول",
                600,
                1.0 / 3,
                Date::fromText("2027-01-15"),
                {},
                60,
                idOf(4),
                240,
                0.1,
                "",
                "",
                true};
  const std::string path = folder.file("pool.csv");
  ASSERT_TRUE(writePool({&unit, 1}, bases(), path));
  const PoolReading reading = readPool(path, bases());
  ASSERT_TRUE(reading.faults.empty());
  EXPECT_EQ(reading.units, std::vector<PoolUnit>{unit});
  EXPECT_EQ(poolText({}, {}),
            "\xEF\xBB\xBFid,name,strength,readiness,vetted_from,trained_from,vehicles,home_base,deployment_"
            "days,dwell_ratio,notes,source,illustrative\r\n");

  const PoolReading missing = readPool(folder.file("none.csv"), {});
  ASSERT_EQ(missing.faults.size(), 1U);
  EXPECT_EQ(missing.faults[0].error.code, ErrorCode::FileMissing);
  EXPECT_EQ(missing.faults[0].error.file, folder.file("none.csv"));
  EXPECT_EQ(readPool(folder.path(), {}).faults.at(0).error.code, ErrorCode::FileUnreadable);
  EXPECT_EQ(writePool({&unit, 1}, {}, folder.file("no/such/pool.csv")).error().code, ErrorCode::CannotWrite);
}

RC_GTEST_PROP(PoolCsv, RoundTripGivesTheSameUnits, ()) {
  std::vector<PoolUnit> units;
  const auto anyDate = [] {
    return *rc::gen::arbitrary<bool>() ? std::optional(Date::fromDays(*rc::gen::inRange(-719162, 2932896)))
                                       : std::nullopt;
  };
  for (unsigned i = *rc::gen::inRange(0U, 8U); i > 0; --i) {
    PoolUnit unit;
    if (*rc::gen::arbitrary<bool>()) unit.id = idOf(i);
    unit.name = std::to_string(i) +
                *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,;\"\r\n\t '=.")));
    unit.strength = *rc::gen::inRange(0, 1000001);
    unit.readiness = *rc::gen::inRange(0, 1000001) / 1e6 * *rc::gen::element(1.0, 1e-9, 1.0 / 3);
    unit.vettedFrom = anyDate();
    unit.trainedFrom = anyDate();
    unit.vehicles = *rc::gen::inRange(0, 1000);
    unit.homeBase = *rc::gen::element(Uuid(), idOf(1), idOf(2), idOf(3), idOf(4));
    unit.deploymentDays = *rc::gen::inRange(1, 3654);
    unit.notes = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,;\"\r\n\t '=.")));
    unit.illustrative = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>()) unit.dwellRatio = *rc::gen::inRange(0, 1000000) / 1e4;
    units.push_back(unit);
  }
  const PoolReading reading = parse(poolText(units, bases()));
  RC_ASSERT(reading.faults.empty());
  RC_ASSERT(reading.units == units);
  for (const PoolUnit& unit : reading.units) RC_ASSERT(checkUnit(unit).has_value());
}

// Whatever the bytes are: units that can be used, or faults.
RC_GTEST_PROP(PoolCsv, AnyBytesAreReadOrRefused, ()) {
  std::string text = kPlain + replaced(kPlain, "1st", "2nd").substr(kHeader.size());
  for (int changes = *rc::gen::inRange(1, 6); changes > 0; --changes) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const char byte = *rc::gen::oneOf(rc::gen::elementOf(std::string(",;\t\"\r\n.0-9\0\xFF\xFE\xC3", 15)),
                                      rc::gen::arbitrary<char>());
    if (*rc::gen::arbitrary<bool>())
      text[at] = byte;
    else
      text.insert(at, 1, byte);
  }
  const PoolReading reading = parse(text);
  RC_ASSERT(reading.units.empty() || reading.faults.empty());
  for (const PoolUnit& unit : reading.units) RC_ASSERT(checkUnit(unit).has_value());
}

}  // namespace zw::exchange
