// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/stand_back.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace zw {

void standBack(StandBack behind) {
#ifdef __linux__
  const int nice = behind == StandBack::Figures ? 5 : 10;
  thread_local const bool done = setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), nice) == 0;
  (void)done;
#else
  (void)behind;
#endif
}

}  // namespace zw
