// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace zw {

/// How far a piece of data can be trusted; printed wherever the data or a figure made from it appears.
enum class SourceStatus { Authoritative, Approximate, Illustrative, Disputed };

/// Where data come from: a row of a pack's `sources` table.
struct Source {
  std::string id;  ///< short key that features point at
  std::string title;
  std::string date;  ///< ISO 8601, of the data ("2021-08", "2026-03-18")
  std::string licence;
  std::string credit;          ///< the line to print
  std::string url;             ///< may be empty
  double accuracyMetres = -1;  ///< negative: not stated
  SourceStatus status = SourceStatus::Approximate;
  std::string note;  ///< known limits
};

}  // namespace zw
