// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/observation_words.h"

#include <QCoreApplication>
#include <cmath>

#include "ui/i18n/figures.h"

namespace zw {
namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("observation", text);
}

QString percent(double share) {
  return numberText(100 * share, 1);
}
/// A bound must not be rounded to what it does not hold for.
QString percentUpwards(double share) {
  return numberText(std::ceil(1000 * share - 1e-6) / 10, 1);
}

}  // namespace

QString patrolMeansText(observe::PatrolMeans means) {
  using observe::PatrolMeans;
  switch (means) {
    case PatrolMeans::Vehicle:
      return tr(QT_TRANSLATE_NOOP("observation", "by vehicle"));
    case PatrolMeans::FootByDay:
      return tr(QT_TRANSLATE_NOOP("observation", "on foot by day"));
    case PatrolMeans::FootByNight:
      return tr(QT_TRANSLATE_NOOP("observation", "on foot by night"));
    case PatrolMeans::AnyByDay:
      return tr(QT_TRANSLATE_NOOP("observation", "either way by day"));
    case PatrolMeans::AnyByNight:
      return tr(QT_TRANSLATE_NOOP("observation", "either way by night"));
  }
  return {};
}

QString candidateKindText(observe::CandidateKind kind) {
  using observe::CandidateKind;
  switch (kind) {
    case CandidateKind::Kept:
      return tr(QT_TRANSLATE_NOOP("observation", "post that stays"));
    case CandidateKind::HighGround:
      return tr(QT_TRANSLATE_NOOP("observation", "high ground"));
    case CandidateKind::Junction:
      return tr(QT_TRANSLATE_NOOP("observation", "junction"));
    case CandidateKind::Crossing:
      return tr(QT_TRANSLATE_NOOP("observation", "river crossing"));
    case CandidateKind::Boundary:
      return tr(QT_TRANSLATE_NOOP("observation", "boundary"));
  }
  return {};
}

QString mostObservedText(const observe::PostSuggestion& suggestion) {
  if (suggestion.proven)
    return tr(QT_TRANSLATE_NOOP(
        "observation", "Proven best: no other choice of so many of the places looked at sees more."));
  if (!(suggestion.share > 0))
    return tr(QT_TRANSLATE_NOOP("observation",
                                "Not proven best: another choice may see up to %1 % of what is to be seen."))
        .arg(percentUpwards(suggestion.upper));
  return tr(QT_TRANSLATE_NOOP("observation",
                              "Not proven best: of the places looked at, at most %1 % better exists (%2 % of "
                              "what is to be seen instead of %3 %)."))
      .arg(percentUpwards(suggestion.upper / suggestion.share - 1), percentUpwards(suggestion.upper),
           percent(suggestion.share));
}

QString fewestPostsText(const observe::PostSuggestion& suggestion, double wantedShare) {
  if (!suggestion.reached) {
    if (suggestion.upper < wantedShare)
      return tr(QT_TRANSLATE_NOOP("observation",
                                  "%1 % cannot be reached: all the places looked at together see %2 % of "
                                  "what is to be seen."))
          .arg(percent(wantedShare), percent(suggestion.upper));
    return tr(QT_TRANSLATE_NOOP("observation", "No choice was found that sees %1 % of what is to be seen."))
        .arg(percent(wantedShare));
  }
  if (suggestion.proven)
    return tr(QT_TRANSLATE_NOOP(
                  "observation",
                  "Proven: fewer of the places looked at do not see %1 % of what is to be seen."))
        .arg(percent(wantedShare));
  return tr(QT_TRANSLATE_NOOP("observation",
                              "Not proven the fewest: %1 or more are needed to see %2 % of what is to be "
                              "seen."))
      .arg(suggestion.atLeast)
      .arg(percent(wantedShare));
}

}  // namespace zw
