// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace zw {

/// While it lives, long work with shapes on this thread can be watched and given up: GEOS, wherever it looks
/// for interrupts, and our own loops ask `goOn` many times a second, with the share of the work (0 … 1) that
/// reached() told last. Once `goOn` has said no it is not asked again, and what is under way comes to its end
/// soon: operations of GEOS fail, loops break off. What they then give means nothing, so that whoever made
/// this looks at givenUp() before anything else. One that is made while another lives on the thread stands in
/// for it.
class Interruptible {
 public:
  explicit Interruptible(std::function<bool(double share)> goOn);
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;
  ~Interruptible();

  [[nodiscard]] bool givenUp() const { return givenUp_; }

 private:
  friend bool isGivenUp();
  friend void reached(double share);
  bool ask();

  std::function<bool(double share)> goOn_;
  Interruptible* before_;
  double share_ = 0;
  bool givenUp_ = false;
};

/// Whether what this thread is at is to be given up; false where nobody watches.
[[nodiscard]] bool isGivenUp();

/// Tells whoever watches how much of the work is done.
void reached(double share);

/// Asks isGivenUp() at each 1,024th call: for loops of many short turns.
class GivingUpPoll {
 public:
  [[nodiscard]] bool operator()() { return (++calls_ % 1024) == 0 && isGivenUp(); }

 private:
  unsigned calls_ = 0;
};

}  // namespace zw
