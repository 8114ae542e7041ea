// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/bookmark.h"

namespace zw {

Result<void> checkBookmark(const Bookmark& bookmark) {
  if (!(bookmark.width > 0 && bookmark.width <= kWidestView))
    return fail({ErrorCode::BadValue,
                 {},
                 {},
                 bookmark.name,
                 "a view's width must be more than 0 m and at most 20037508 m"});
  return {};
}

}  // namespace zw
