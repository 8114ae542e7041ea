// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/uuid.h"

#include <gtest/gtest.h>

namespace zw {

TEST(Uuid, TextRoundTripIsCanonical) {
  const auto id = Uuid::fromText("0189D3F2-4B1C-7E5A-9F00-0123456789AB");
  ASSERT_TRUE(id);
  EXPECT_EQ(id->text(), "0189d3f2-4b1c-7e5a-9f00-0123456789ab");
}

TEST(Uuid, RefusesOtherText) {
  for (const char* text :
       {"", "0189d3f2", "0189d3f2-4b1c-7e5a-9f00-0123456789ag", "0189d3f204b1c-7e5a-9f00-0123456789ab"})
    EXPECT_FALSE(Uuid::fromText(text)) << text;
}

}  // namespace zw
