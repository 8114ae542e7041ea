// SPDX-FileCopyrightText: 2026 The Zonewright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n/capacity_words.h"

#include <QCoreApplication>
#include <algorithm>

namespace zw {
namespace {

struct Words {
  const char* key;
  const char* text;
};

constexpr Words kTitles[] = {
    {"context.force_to_population", QT_TRANSLATE_NOOP("capacity", "Soldiers for 1,000 residents")},
    {"context.force_to_frontage", QT_TRANSLATE_NOOP("capacity", "Soldiers on a km of border")},
    {"context.frontage_per_post", QT_TRANSLATE_NOOP("capacity", "Km of border for each observation post")},
    {"context.force_to_area", QT_TRANSLATE_NOOP("capacity", "Soldiers on a km²")},
    {"context.soldiers_per_post", QT_TRANSLATE_NOOP("capacity", "Soldiers for each post")},
};

constexpr Words kTexts[] = {
    {"context.quinlivan_1995",
     QT_TRANSLATE_NOOP("capacity", "stability operations (Quinlivan, Parameters, Winter 1995)")},
    {"context.peaceful_policing",
     QT_TRANSLATE_NOOP("capacity", "peaceful policing (Quinlivan, Parameters, Winter 1995)")},
    {"context.friedman_2011",
     QT_TRANSLATE_NOOP("capacity",
                       "such rules “receive no empirical support” across 171 campaigns (Friedman, Security "
                       "Studies 20(4), 2011)")},
    {"context.undof_1999_troops", QT_TRANSLATE_NOOP("capacity", "UNDOF 1999 (Dorn 2014)")},
    {"context.undof_1999_positions", QT_TRANSLATE_NOOP("capacity", "UNDOF 1999, positions (Dorn 2014)")},
    {"context.unficyp_1975", QT_TRANSLATE_NOOP("capacity", "UNFICYP 1975 (Dorn 2014)")},
    {"context.unficyp_1992", QT_TRANSLATE_NOOP("capacity", "UNFICYP 1992 (Dorn 2014)")},
    {"context.unficyp_1993", QT_TRANSLATE_NOOP("capacity", "UNFICYP 1993 (Dorn 2014)")},
    {"context.other_ground_other_mandate",
     QT_TRANSLATE_NOOP("capacity", "another ground and another mandate: no rule for here")},
    {"context.south_litani_2025_area",
     QT_TRANSLATE_NOOP("capacity", "Lebanese army south of the Litani, November 2025 (press)")},
    {"context.south_litani_2025_centres",
     QT_TRANSLATE_NOOP("capacity", "Lebanese army south of the Litani, November 2025: 200 centres (press)")},
    {"context.press_figures", QT_TRANSLATE_NOOP("capacity", "press figures; what they achieved is disputed")},
};

template <class List>
QString wordsOf(const List& list, const std::string& key) {
  const auto found =
      std::find_if(std::begin(list), std::end(list), [&](const Words& words) { return key == words.key; });
  return found == std::end(list) ? QString::fromStdString(key)
                                 : QCoreApplication::translate("capacity", found->text);
}

}  // namespace

QString staffingStepText(capacity::StaffingStep step) {
  using capacity::StaffingStep;
  const auto tr = [](const char* text) { return QCoreApplication::translate("capacity", text); };
  switch (step) {
    case StaffingStep::ObservationPosts:
      return tr(QT_TRANSLATE_NOOP("capacity", "Observation posts"));
    case StaffingStep::Checkpoints:
      return tr(QT_TRANSLATE_NOOP("capacity", "Checkpoints"));
    case StaffingStep::Patrols:
      return tr(QT_TRANSLATE_NOOP("capacity", "Patrols"));
    case StaffingStep::ReactionForce:
      return tr(QT_TRANSLATE_NOOP("capacity", "Quick-reaction force"));
    case StaffingStep::CommandLogistics:
      return tr(QT_TRANSLATE_NOOP("capacity", "Command and logistics"));
    case StaffingStep::Reserve:
      return tr(QT_TRANSLATE_NOOP("capacity", "Reserve"));
  }
  return {};
}

QString contextTitle(const std::string& id) {
  return wordsOf(kTitles, id);
}

QString contextText(const std::string& key) {
  return wordsOf(kTexts, key);
}

}  // namespace zw
